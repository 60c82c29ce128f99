"""Whoever cuts the record or writes it anew contradicts the heads that are held elsewhere, and is found out."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pneumo_desktop.audit.heads import HEADS_FILE, is_signed, keep, read_heads, sign_head, signed_head
from pneumo_desktop.audit.held import ANEW, Held, heads_given, statement
from pneumo_desktop.audit.keys import KEY_FILE, HomeKey, is_private, key_of, read_key
from pneumo_desktop.audit.mediums import carry_over, heads_name, keep_head, qr, write_head
from pneumo_desktop.audit.verify_export import head_text
from pneumo_desktop.audit.verify_home import verify, verify_all
from pneumo_desktop.cli import main
from pneumo_desktop.doctor_record import signed_heads
from pneumo_desktop.errors import PneumoError, RecordBroken
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.journal import GENESIS, JournalRow, row_hash
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock


def execute(store: Store, sql: str, rows: Sequence[tuple[object, ...]] = ((),)) -> None:
    connection = sqlite_driver().connect(store.path)  # of two libraries in one process, one drops the other's locks
    connection.executemany(sql, rows)
    connection.commit()
    connection.close()


def rewrite(store: Store, old: str, new: str) -> None:
    """What a local administrator can do: change what was said, and every row and hash from there on to fit."""
    with store.reading() as reader:
        rows, previous = list(reader.journal()), GENESIS
    made = []
    for row in rows:
        body = row.body.replace(old, new)
        fresh = (row.seq, row.at, row.actor.replace(old, new), row.act, row.case_id, body, previous)
        previous = row_hash(*fresh)
        made.append((*fresh, previous))
    execute(store, "DELETE FROM journal")
    execute(store, "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", made)
    execute(store, "UPDATE verdicts SET reader = ? WHERE reader = ?", [(new, old)])


def test_the_key_is_made_once_for_its_owner_alone_and_is_in_the_record(decided: Store) -> None:
    key = key_of(decided)
    path = decided.path.parent / KEY_FILE
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert is_private(path.parent)
        path.chmod(0o644)
        assert not is_private(path.parent)
    assert key_of(decided).public == key.public
    with decided.reading() as reader:
        rows = [row for row in reader.journal() if row.act == "key"]
    assert [json.loads(row.body)["fingerprint"] for row in rows] == [key.fingerprint]
    assert b"PRIVATE" not in decided.path.read_bytes()


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PRIVATE KEY-----\nno\n-----END PRIVATE KEY-----\n", b"\xff"])
def test_a_spoilt_key_is_said_and_never_replaced_in_silence(decided: Store, content: bytes) -> None:
    path = decided.path.parent / KEY_FILE
    path.write_bytes(content)
    with pytest.raises(PneumoError, match="cannot be read"):
        signed_head(decided)
    assert path.read_bytes() == content


def test_a_head_names_the_last_row_and_its_signature_is_of_the_key(decided: Store) -> None:
    head = signed_head(decided)
    with decided.reading() as reader:
        assert (head["seq"], head["hash"]) == reader.head()
    assert is_signed(head)
    for name, value in (("seq", head["seq"] + 1), ("hash", "0" * 64), ("at", "2030-01-01T00:00:00.000000Z")):
        assert not is_signed({**head, name: value})
    assert not is_signed({**head, "signature": "zz"})
    assert not is_signed({})
    assert read_heads(decided.path.parent) == [head]


def test_the_list_of_heads_outlives_a_power_cut_within_a_line(decided: Store) -> None:
    home = decided.path.parent
    head = signed_head(decided)
    with (home / HEADS_FILE).open("ab") as file:
        file.write(b'{"seq": 3, "ha')
    confirm(decided, 3, "Dr A")
    later = signed_head(decided)
    assert read_heads(home) == [head, later]
    keep(home, later)  # the same once more is not written twice
    assert read_heads(home) == [head, later]


def test_heads_taken_out_of_the_list_or_spoilt_in_it_are_said(decided: Store) -> None:
    settings = Settings(home=decided.path.parent)
    keep_head(decided, settings, "Dr A")
    keep_head(decided, settings, "Dr A")
    path = settings.home / HEADS_FILE
    lines = [line for line in path.read_text().splitlines() if line]
    path.write_text(lines[1] + "\n")
    assert any("1 heads that the record says were kept" in note for note in verify_all(decided).notes)
    path.write_text(lines[0][:-9] + "\n" + lines[1] + "\n")
    assert any("1 lines of" in note for note in verify_all(decided).notes)
    path.write_text(lines[0].replace('"seq": ', '"seq": 1') + "\n" + lines[1] + "\n")
    with pytest.raises(RecordBroken, match="not as it was signed"):
        verify(decided)


def test_rows_cut_off_the_end_are_found_against_the_heads_kept_beside_the_database(decided: Store) -> None:
    signed_head(decided)
    confirm(decided, 3, "Dr A")
    head = signed_head(decided)
    assert verify_all(decided).notes[0] == "2 signed heads agree with it."
    execute(decided, "DELETE FROM journal WHERE seq = ?", [(head["seq"],)])
    execute(decided, "DELETE FROM verdicts WHERE id = (SELECT max(id) FROM verdicts)")
    with pytest.raises(RecordBroken, match=f"journal row {head['seq']}: rows were cut off the end"):
        verify(decided)


def test_a_record_written_anew_by_a_local_administrator_is_found_by_any_head_held(
    decided: Store, tmp_path: Path
) -> None:
    head = signed_head(decided)
    (tmp_path / "stick").mkdir()
    settings = Settings(home=decided.path.parent, heads_folder=tmp_path / "stick")
    carry_over(settings)
    verify(decided)
    rewrite(decided, "Dr A", "Dr X")
    with pytest.raises(RecordBroken, match=r"journal row \d+: the record was written anew"):
        verify(decided)
    (decided.path.parent / HEADS_FILE).unlink()  # and they clean up behind them
    found = verify_all(decided)
    assert any("No second medium is set" in note for note in found.notes)  # nothing else can be shown, and that is said
    with pytest.raises(RecordBroken, match="the record was written anew"):
        verify_all(decided, tmp_path / "stick")
    for given in (json.dumps(head), head_text(head)):
        with pytest.raises(RecordBroken, match="the record was written anew"):
            verify_all(decided, None, heads_given(given))


def test_with_the_key_everything_can_be_signed_anew_and_only_a_head_held_elsewhere_shows_it(decided: Store) -> None:
    held = signed_head(decided)
    rewrite(decided, "Dr A", "Dr X")
    (decided.path.parent / HEADS_FILE).unlink()
    signed_head(decided)
    assert verify_all(decided).notes[0] == "1 signed heads agree with it."
    with pytest.raises(RecordBroken, match="written anew"):
        verify_all(decided, None, [Held(held, "paper")])


def test_another_key_in_place_of_the_homes_own_is_found(decided: Store, tmp_path: Path) -> None:
    signed_head(decided)
    other = HomeKey(Ed25519PrivateKey.generate())
    stranger = sign_head(other, 3, "ab" * 32, "cd" * 32, decided.clock())
    with pytest.raises(RecordBroken, match="signed by another key than this home's"):
        verify_all(decided, None, [Held(stranger, "a mail")])
    with pytest.raises(RecordBroken, match="not as it was signed"):
        verify_all(decided, None, [Held({**stranger, "seq": 4}, "a mail")])


def test_a_restore_excuses_later_heads_only_with_the_keys_own_statement(decided: Store, clock: Clock) -> None:
    key = key_of(decided)
    with decided.reading() as reader:
        seq, digest = reader.head()
    clock.forward(hours=1)
    confirm(decided, 3, "Dr A")
    lost = signed_head(decided)
    execute(decided, "DELETE FROM journal WHERE seq > ?", [(seq,)])
    execute(decided, "DELETE FROM verdicts WHERE id = (SELECT max(id) FROM verdicts)")
    execute(decided, "UPDATE cases SET state = 'unread', verdict_id = NULL, decided_at = NULL WHERE id = 3")
    with pytest.raises(RecordBroken, match="cut off"):
        verify(decided)
    clock.forward(hours=1)
    said = statement(key, seq, digest, clock())
    other = HomeKey(Ed25519PrivateKey.generate())
    forged = {**statement(other, seq, digest, clock()), "key": key.public.hex()}
    early = statement(key, seq, digest, clock.now.replace(year=2020))
    for body, good in (({ANEW: forged}, False), ({ANEW: early}, False), ({}, False), ({ANEW: said}, True)):
        with decided.writing() as writer:
            writer.record("Dr Admin", "restore", None, body)
        if good:
            assert any("1 signed heads are of what was replaced by row" in note for note in verify_all(decided).notes)
        else:
            with pytest.raises(RecordBroken, match=r"cut off|written anew"):
                verify(decided)
        execute(decided, "DELETE FROM journal WHERE seq > ?", [(seq,)])
    assert lost["seq"] > seq


def test_a_missing_second_medium_is_said_and_gets_everything_once_it_is_there(
    decided: Store, tmp_path: Path, clock: Clock
) -> None:
    stick = tmp_path / "stick"
    settings = Settings(home=decided.path.parent, heads_folder=stick)
    with pytest.raises(PneumoError, match="it is not there"):
        keep_head(decided, settings, "engine", daily=True)
    first = read_heads(settings.home)
    assert len(first) == 1
    assert any("is not there" in note for note in verify_all(decided, stick).notes)
    stick.mkdir()
    keep_head(decided, settings, "engine", daily=True)  # the same day: no other head, but the medium gets what it lacks
    name = heads_name(key_of(decided).home)
    assert read_heads(stick, name) == first
    clock.forward(days=1)
    keep_head(decided, settings, "engine", daily=True)
    assert len(read_heads(stick, name)) == 1  # nothing was recorded since but the head itself
    confirm(decided, 3, "Dr A")
    keep_head(decided, settings, "engine", daily=True)
    assert read_heads(stick, name) == read_heads(settings.home)
    assert len(read_heads(stick, name)) == 2
    (stick / "heads-0123456789abcdef.jsonl").write_text("{}")
    assert any("of other homes" in note for note in verify_all(decided, stick).notes)


def test_heads_are_given_away_as_pictures_and_come_back_from_paper(decided: Store, tmp_path: Path) -> None:
    head = signed_head(decided)
    for name in ("head.svg", "head.png", "head.json"):
        write_head(head, tmp_path / name)
        assert (tmp_path / name).stat().st_size > 300
    assert json.loads((tmp_path / "head.json").read_text()) == head
    assert qr(head).mode == "alphanumeric"
    assert heads_given(head_text(head))[0].head == head
    assert heads_given(str(tmp_path / "head.json"))[0].head == head
    with pytest.raises(PneumoError, match="cannot be written"):
        write_head(head, tmp_path / "none" / "head.svg")


@pytest.mark.parametrize("text", ["", "PNEUMO-HEAD:1:x", "PNEUMO-HEAD:1:" + "A:" * 9, "{}", '{"head": 3}', "/nowhere"])
def test_what_is_no_head_is_refused_in_words(text: str) -> None:
    with pytest.raises(RecordBroken, match="no head in it"):
        heads_given(text)


def test_the_commands_print_fingerprint_head_and_list(
    decided: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(decided.path.parent)]
    assert main(["audit", "key", *home]) == 0
    key = read_key(decided.path.parent)
    assert key is not None
    assert key.fingerprint in capsys.readouterr().out
    assert main(["audit", "head", "--qr", "--out", str(tmp_path / "h.svg"), *home]) == 0
    said = capsys.readouterr().out
    text = next(line for line in said.splitlines() if line.startswith("PNEUMO-HEAD:1:"))
    assert "█" in said
    assert main(["audit", "heads", "--format", "csv", *home]) == 0
    assert ",holds," in capsys.readouterr().out
    assert main(["audit", "verify", "--head", text, *home]) == 0
    said = capsys.readouterr().out
    assert "2 signed heads agree with it." in said
    assert "What this cannot show" in said
    rewrite(decided, "Dr B", "Dr Y")
    assert main(["audit", "verify", "--head", text, *home]) == 1
    assert "written anew" in capsys.readouterr().err
    assert main(["audit", "key", "--home", str(tmp_path / "none")]) == 1
    assert not (tmp_path / "none").exists()


def test_a_row_says_the_same_as_its_tuple() -> None:
    row = JournalRow(1, "at", "who", "act", None, "{}", GENESIS, "x")
    assert row_hash(*astuple(row)[:7]) == row_hash(1, "at", "who", "act", None, "{}", GENESIS)


def test_the_doctor_says_fingerprint_and_where_heads_are_kept(decided: Store, tmp_path: Path) -> None:
    settings = Settings(home=decided.path.parent)
    assert signed_heads(settings)[0] == "works"
    key = key_of(decided)
    signed_head(decided)
    status, found, mend = signed_heads(settings)
    assert (status, key.fingerprint in found, "heads_folder" in mend) == ("warns", True, True)
    kept = Settings(home=decided.path.parent, heads_folder=tmp_path / "stick")
    assert "is not there" in signed_heads(kept)[1]
    (tmp_path / "stick").mkdir()
    carry_over(kept)
    assert signed_heads(kept)[0] == "works"
    if os.name == "posix":
        (settings.home / KEY_FILE).chmod(0o644)
        assert signed_heads(kept)[0] == "fails"
