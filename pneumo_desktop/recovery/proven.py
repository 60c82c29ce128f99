"""What the salvaged record of a lost worklist proves, and how it is put back into the one made anew.

The journal is a chain: up to its first break, every row is as it was written, unless somebody wrote the chain anew:
`salvages` shows that of a file that was changed after it was made. Only what people did there is put back:
verdicts, corrections, marks of urgency and who was told, withdrawals included, each as a new act that says where it
comes from and who had it put back. What lies beyond the break, or whose films are not here, stays in the salvage file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pneumo_desktop.worklist.journal import GENESIS, JournalRow, row_hash
from pneumo_desktop.worklist.restoring import RESTORED, SAID, refers
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import metadata
from pneumo_desktop.worklist.writer import Writer

_COLUMNS = JournalRow.__dataclass_fields__.keys()
_TABLES = tuple(dict.fromkeys(SAID.values()))


@dataclass(slots=True)
class PutBack:
    """What came of one salvage file, by table.

    Attributes:
        restored: rows that were put back now.
        left: rows that could not be proven or placed; they are in the salvage file alone.
        proven_to: number of the last journal row up to which the old record stands.
    """

    restored: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    proven_to: int = 0


@dataclass(slots=True)
class _Record:
    """What one salvage file says.

    Attributes:
        acts: what people did, in order, as far as it is proven.
        films: SHA-256 by the number a film had; `cases`: the films of each case; `arrived`: when each came, as text;
            `came`: by which journal row.
        scores: what the journal says of each score, by its number.
        said: every row of the tables of `SAID`, proven or not.
        proven_to: see `PutBack`.
    """

    acts: list[tuple[JournalRow, dict[str, Any]]] = field(default_factory=list)
    films: dict[int, str] = field(default_factory=dict)
    cases: dict[int, set[str]] = field(default_factory=dict)
    arrived: dict[str, str] = field(default_factory=dict)
    came: dict[str, int] = field(default_factory=dict)
    scores: dict[int, dict[str, Any]] = field(default_factory=dict)
    said: set[tuple[str, int]] = field(default_factory=set)
    proven_to: int = 0


def arrivals(salvaged: Path) -> dict[str, str]:
    """When each film came, ISO 8601 by its SHA-256, as far as the old record is proven."""
    return _read(salvaged).arrived


def proven_rows(salvaged: Path) -> Iterator[JournalRow]:
    """The journal of a salvage, as far as it is proven."""
    return _proven([row for table, said in _lines(salvaged) if (row := _journal_row(table, said)) is not None])


def salvaged_rows(salvaged: Path, table: str) -> Iterator[dict[str, Any]]:
    """The rows of one table in a salvage, as they could be read; nothing says that they are as they were written."""
    return (said for name, said in _lines(salvaged) if name == table)


def salvages(journal: Iterable[JournalRow]) -> dict[str, str]:
    """The SHA-256 of each salvage file as a record of acts has it from when it was written, by the file's name."""
    noted: dict[str, str] = {}
    for row in journal:
        if row.act == "rebuild":
            for name, counts in json.loads(row.body)["salvaged"].items():
                noted.setdefault(name, counts["sha256"])
    return noted


def put_back(store: Store, salvaged: Path, actor: str) -> PutBack:
    """Put back what one salvage file proves and the worklist does not have yet, in one transaction.

    A case on which somebody decided meanwhile, here and not there, is left alone: an older verdict must not come after.

    Raises:
        OSError: the file cannot be read. WorklistUnavailable: nothing can be written.
    """
    record, done = _read(salvaged), PutBack()
    done.proven_to = record.proven_to
    with store.writing() as writer:
        numbers, anew = _here(writer, {_key(row, body) for row, body in record.acts})
        known: dict[str, dict[int, int]] = {table: {} for table in _TABLES}
        given: dict[int, int] = {}
        touched: set[int] = set()
        for row, body in record.acts:
            table, key = SAID[row.act], _key(row, body)
            number = numbers.get(key)
            if number is None:
                values = _values(writer, record, table, body, known)
                if values is None or values["case_id"] in anew:
                    continue
                number = writer.add_restored(row.act, values, _origin(row, body, record, values, salvaged), actor)
                touched.add(values["case_id"])
                done.restored[table] += 1
            known[table][body["id"]] = number
            if table == "verdicts":
                given[number] = row.seq
        for case_id in sorted(touched):
            writer.settle_case(case_id, given, record.came)
        done.left = Counter(table for table, number in record.said if number not in known[table])
        if touched:
            body = {"from": salvaged.name, "proven_to": record.proven_to}
            writer.record(actor, "put_back", None, body | {"restored": done.restored, "left": done.left})
    return done


def _key(row: JournalRow, body: Mapping[str, Any]) -> str:
    """What an act is known by, also after it was put back into another worklist."""
    restored = body.get(RESTORED)
    return str(restored["hash"]) if isinstance(restored, dict) and "hash" in restored else row.hash


def _here(writer: Writer, theirs: set[str]) -> tuple[dict[str, int], set[int]]:
    """The acts of people that this worklist has, by their keys; and cases with a verdict that the other never saw."""
    numbers: dict[str, int] = {}
    anew: set[int] = set()
    for row in writer.journal():
        if row.act in SAID:
            body = json.loads(row.body)
            numbers[_key(row, body)] = body["id"]
            if SAID[row.act] == "verdicts" and _key(row, body) not in theirs:
                anew.add(body["case_id"])
    return numbers, anew


def _values(
    writer: Writer, record: _Record, table: str, body: Mapping[str, Any], known: Mapping[str, Mapping[int, int]]
) -> dict[str, Any] | None:
    """The row with the numbers of this worklist; None where it has no place here."""
    columns, numbers = metadata.tables[table].c, refers(table)
    values = {name: value for name, value in body.items() if name not in ("id", RESTORED)}
    if any(name not in columns for name in values):
        return None  # of another version; half of what somebody said is not what they said
    for name in [name for name in numbers if values.get(name) is not None]:
        there, number = numbers[name], int(values[name])
        if there == "cases":
            found = {writer.case_of_film(sha256) for sha256 in record.cases.get(number, ())} - {None}
            values[name] = found.pop() if len(found) == 1 else None
        elif there == "scores":
            score = record.scores.get(number, {})
            film = record.films.get(score.get("film_id", 0), "")
            alike = writer.score_alike(film, score["model_sha256"], score["call"]) if film else None
            values[name] = alike
            continue
        else:
            values[name] = known[there].get(number)
        if values[name] is None:
            return None
    return values


def _origin(
    row: JournalRow, body: Mapping[str, Any], record: _Record, values: Mapping[str, Any], salvaged: Path
) -> dict[str, Any]:
    """Where an act was proven; with the score it was given against where no score here is the same."""
    origin: dict[str, Any] = {"from": salvaged.name, "seq": row.seq, "hash": _key(row, body), "actor": row.actor}
    origin |= {"at": row.at, "id": body["id"], "case_id": body["case_id"]}
    if body.get("score_id") is not None and values.get("score_id") is None:
        score = record.scores.get(body["score_id"], {})
        origin["score"] = {name: score.get(name) for name in ("likelihood", "call", "band", "model_name")}
    return origin


def _read(salvaged: Path) -> _Record:
    record = _Record()
    journal: list[JournalRow] = []
    for table, said in _lines(salvaged):
        if (row := _journal_row(table, said)) is not None:
            journal.append(row)
        elif table in _TABLES and isinstance(said.get("id"), int):
            record.said.add((table, said["id"]))
    for row in _proven(journal):
        record.proven_to = row.seq
        body = json.loads(row.body)
        if row.act in SAID:
            record.acts.append((row, body))
        elif row.act in ("arrive", "film"):
            _note_film(record, row.seq, body)
        elif row.act == "merge":
            _forget_film(record, body["id"])
        elif row.act == "score":
            record.scores[body["id"]] = body
    record.said |= {(SAID[row.act], body["id"]) for row, body in record.acts}
    return record


def _journal_row(table: str, said: Mapping[str, Any]) -> JournalRow | None:
    if table == "journal" and isinstance(said.get("seq"), int) and said.keys() >= _COLUMNS:
        return JournalRow(**{name: said[name] for name in _COLUMNS})
    return None


def _proven(journal: list[JournalRow]) -> Iterator[JournalRow]:
    """The rows from the first one on, as long as each follows the one before it and is as it was written."""
    seq, previous = 0, GENESIS
    for row in sorted(journal, key=lambda each: each.seq):
        digest = row_hash(row.seq, row.at, row.actor, row.act, row.case_id, row.body, row.previous)
        if (row.seq, row.previous, row.hash) != (seq + 1, previous, digest):
            return
        seq, previous = row.seq, row.hash
        yield row


def _note_film(record: _Record, seq: int, body: Mapping[str, Any]) -> None:
    _forget_film(record, body["id"])
    if body["sha256"]:
        record.films[body["id"]] = body["sha256"]
        record.cases.setdefault(body["case_id"], set()).add(body["sha256"])
        record.arrived.setdefault(body["sha256"], body["arrived_at"])
        record.came.setdefault(body["sha256"], seq)


def _forget_film(record: _Record, number: int) -> None:
    sha256 = record.films.pop(number, None)
    for films in record.cases.values() if sha256 else ():
        films.discard(sha256 or "")


def _lines(salvaged: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with salvaged.open(encoding="utf-8") as file:
        for line in file:
            said = json.loads(line)
            yield said["table"], said["row"]
