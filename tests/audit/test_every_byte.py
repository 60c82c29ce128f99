"""Every byte of a thousand rows: of the record's own, and of what was decided, each changed alone, each found."""

from __future__ import annotations

import json
import random
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.audit.held import Trail
from pneumo_desktop.audit.verify_cases import DERIVED, differing_case
from pneumo_desktop.audit.verify_home import COLUMNS, Told, differing, verify, walk
from pneumo_desktop.case import Finding, Verdict
from pneumo_desktop.errors import RecordBroken, WorklistUnavailable
from pneumo_desktop.findings import Certainty, Communication, UrgentMark
from pneumo_desktop.identity import Correction
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.journal import JournalRow, break_at
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival

CASES = 240


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A thousand rows and more: of each kind that holds what somebody said."""
    store = Store(tmp_path_factory.mktemp("bytes") / "worklist.sqlite", clock=Clock())
    for start in range(0, CASES, 60):
        with store.writing() as writer:
            for number in range(start, start + 60):
                writer.add_arrival(arrival(f"n{number}-Ä", 0.1 + 0.8 * number / CASES))
    with store.writing() as writer:
        for case in writer.queue():
            number, at = case.case_id, writer.now
            writer.open_case(number, "Dr Ä", "1:1")
            finding = Finding.PNEUMONIA if number % 2 else Finding.NO_PNEUMONIA
            said: dict[str, Any] = {"certainty": Certainty.PROBABLE, "note": "scar", "other_findings": ("effusion",)}
            said["boxes"] = {"ab" * 32: ((0.1, 0.2, 0.25, 0.3),)}
            verdict = Verdict(number, "Dr Ä", False, at, finding, f"reason {number}", case.score_id, "{}", **said)
            given = writer.add_verdict(verdict)
            if number % 5 == 0:
                writer.add_communication(
                    Communication(number, given, "Dr Ward", "ward", "by telephone", at, "Dr Ä", False, at)
                )
                writer.add_correction(Correction(number, "Dr B", False, at, "wrong name", patient_name="Vega^Ada"))
                writer.add_urgent_mark(UrgentMark(number, "Dr B", False, at, "septic"))
    verify(store)
    yield store
    store.close()


def flips(value: Any) -> Iterator[Any]:
    """A stored value with one of its bytes changed, for each of its bytes."""
    if isinstance(value, str):
        code = value.encode()
        for at in range(len(code)):
            changed = code[:at] + bytes([code[at] ^ 1]) + code[at + 1 :]
            yield changed.decode("utf-8", "surrogateescape")
    elif isinstance(value, float):
        code = struct.pack(">d", value)
        for at in range(8):
            yield struct.unpack(">d", code[:at] + bytes([code[at] ^ 1]) + code[at + 1 :])[0]
    elif isinstance(value, int):
        yield from (value ^ 1 << 8 * at for at in range(4))
    else:
        yield from ("", 0, b"")  # where nothing stood


def test_every_byte_of_a_thousand_journal_rows_is_held_by_the_chain(filled: Store) -> None:
    with filled.reading() as reader:
        rows = list(reader.journal())[-1000:]
    assert len(rows) == 1000
    previous, changes = rows[0].previous, 0
    for row in rows:
        assert break_at(row, row.seq - 1, previous) == ""
        for name in JournalRow.__dataclass_fields__:
            for value in flips(getattr(row, name)):
                found = break_at(replace(row, **{name: value}), row.seq - 1, previous)
                assert found.startswith("journal row "), (row.seq, name, value)
                changes += 1
        previous = row.hash
    assert changes > 400_000


def test_every_byte_of_what_was_decided_is_held_by_the_record(filled: Store) -> None:
    changes = rows = 0
    with filled.reading() as reader:
        told = Told()
        walk(reader.journal(), told, Trail())
        for table, columns in COLUMNS.items():
            for row in reader.raw_rows(table, columns):
                seq = told.rows[table][row["id"]]
                written = json.loads(reader.journal_rows([seq])[seq].body)
                assert differing(table, row, written) == []
                rows += 1
                for name in columns:
                    for value in flips(row[name]):
                        assert differing(table, {**row, name: value}, written) == [name], (
                            table,
                            row["id"],
                            name,
                            value,
                        )
                        changes += 1
    assert rows > 800
    assert changes > 150_000


def test_every_byte_of_what_a_case_row_says_is_derived_again(filled: Store) -> None:
    with filled.reading() as reader:
        told = Told()
        walk(reader.journal(), told, Trail())
        rows = list(reader.raw_rows("cases", DERIVED))[::12]
        said = reader.of_cases([row["id"] for row in rows])
        for row in rows:
            came = told.came[row["id"]]
            assert differing_case(row, said, came) == ""
            for name in DERIVED:
                for value in flips(row[name]) if name not in ("id", "new_film") else ():
                    with suppress(ValueError, TypeError):  # what cannot be read is found, too
                        assert differing_case({**row, name: value}, said, came), (row["id"], name, value)


def _places(filled: Store) -> list[tuple[str, str, Any]]:
    with filled.reading() as reader:
        found = [
            (table, name, row["id"])
            for table, columns in (*COLUMNS.items(), ("cases", DERIVED))
            for row in reader.raw_rows(table, columns)
            for name in columns
            if name not in ("id", "new_film") and isinstance(row[name], str) and row[name]
        ]
        found += [("journal", name, row.seq) for row in reader.journal() for name in ("at", "body", "hash", "act")]
    return random.Random(7).sample(found, 45)


def test_the_whole_check_finds_and_names_a_sample_of_them_in_the_database_itself(filled: Store) -> None:
    connection = sqlite_driver().connect(filled.path)
    for number, (table, column, row) in enumerate(_places(filled)):
        key = "seq" if table == "journal" else "id"
        where = f"WHERE {key} = {row}"
        (before,) = connection.execute(f"SELECT CAST({column} AS BLOB) FROM {table} {where}").fetchone()
        at = number * 31 % len(before)
        spoilt = bytes([before[at] ^ (0x80 if number % 3 == 0 else 1)])  # every third is no UTF-8 afterwards
        change = f"UPDATE {table} SET {column} = CAST(? AS TEXT) {where}"
        connection.execute(change, (before[:at] + spoilt + before[at + 1 :],))
        connection.commit()
        with pytest.raises(RecordBroken) as found:
            verify(filled)
        named = {"journal": "journal row", "urgent_marks": "urgent mark", "cases": "case"}.get(table, table[:-1])
        assert f"{named} {row}" in str(found.value) or "worklist" in found.value.thing, (table, column, row)
        connection.execute(change, (before,))
        connection.commit()
    connection.close()
    verify(filled)


def test_bytes_changed_in_the_file_under_the_database_are_found(filled: Store, tmp_path: Path) -> None:
    path = tmp_path / "worklist.sqlite"
    source = sqlite_driver().connect(filled.path)
    source.execute("VACUUM INTO ?", (str(path),))  # without pages that hold what was written before
    source.close()
    whole = path.read_bytes()
    words = [b"reason 17", b"reason 118", b"by telephone", b"wrong name", b"septic", b'"score_id":33']
    places = [found.start() for word in words for found in list(re.finditer(word, whole))[:3]]
    content, found = _content(path), 0
    for at in places:
        path.write_bytes(whole[: at + 1] + bytes([whole[at + 1] ^ 1]) + whole[at + 2 :])
        for side in ("-wal", "-shm"):
            path.with_name(path.name + side).unlink(missing_ok=True)
        if _content(path) == content:
            continue  # a page's unused room still holds what once stood there
        found += 1
        with pytest.raises((RecordBroken, WorklistUnavailable)):
            _opened_and_verified(path)
    assert found >= 8


def _content(path: Path) -> list[Any]:
    connection = sqlite_driver().connect(path)
    connection.text_factory = bytes
    try:
        return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in ("journal", *COLUMNS)]
    except sqlite_driver().Error:
        return []
    finally:
        connection.close()


def _opened_and_verified(path: Path) -> None:
    store = Store(path, clock=Clock())
    try:
        verify(store)
    finally:
        store.close()


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE journal SET seq = -1 WHERE seq = 5", "journal row 1 is missing"),
        ("INSERT INTO journal SELECT 0, at, actor, act, case_id, body, previous, hash FROM journal WHERE seq = 9",
         "journal row 1 is missing"),
        ("DELETE FROM journal WHERE seq = 500", "journal row 500 is missing"),
        ("UPDATE case_words SET search_text = 'nobody' WHERE rowid = 7", "search index"),
        ("DELETE FROM case_words WHERE rowid = 7", "search index"),
        ("UPDATE cases SET study_key = 'x' WHERE id = 9", "case 9: study_key"),
        ("UPDATE cases SET arrived_at = '2020-01-01T00:00:00.000000Z' WHERE id = 9", "case 9: arrived_at"),
        ("UPDATE verdicts SET reason = x'00' WHERE id = 3", "verdict 3"),
        ("UPDATE scores SET likelihood = 'high' WHERE id = 3", "score 3"),
        ("UPDATE journal SET body = x'7b7d' WHERE seq = 77", "journal row 77"),
        ("INSERT INTO journal SELECT 99999, at, actor, act, case_id, body, previous, hash FROM journal WHERE seq = 9",
         "is missing"),
    ],
)  # fmt: skip
def test_rows_added_removed_and_of_another_kind_are_named(filled: Store, tmp_path: Path, sql: str, named: str) -> None:
    path = tmp_path / "worklist.sqlite"
    source, target = sqlite_driver().connect(filled.path), sqlite_driver().connect(path)
    source.backup(target)
    source.close()
    target.execute(sql)
    target.commit()
    target.close()
    store = Store(path, clock=Clock())
    with pytest.raises(RecordBroken, match=named):
        verify(store)
    store.close()


def test_two_rows_swapped_are_named(filled: Store, tmp_path: Path) -> None:
    with filled.reading() as reader:
        rows = list(reader.journal())
    rows[300], rows[301] = replace(rows[301], seq=rows[300].seq), replace(rows[300], seq=rows[301].seq)
    with pytest.raises(RecordBroken, match="journal row 301"):
        walk(iter(rows), Told(), Trail())
