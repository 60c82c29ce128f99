"""Does every row of a home stand as it was written? The chain is walked once, then all that it tells of is held to it.

It reads a part at a time: a record of any length needs little memory. What it proves is listed in `COVERS`, what it
cannot in `CANNOT_SHOW`; both are said to whoever asks for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from pneumo_desktop.audit.held import NEXT, Held, Trail, compare, held_heads
from pneumo_desktop.audit.verify_cases import DERIVED, differing_case
from pneumo_desktop.audit.verify_people import compare_people
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.progress import counted, tell
from pneumo_desktop.worklist.derive import standing_verdict
from pneumo_desktop.worklist.journal import GENESIS, JournalRow, break_at
from pneumo_desktop.worklist.proving import OfCases
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.restoring import RESTORED
from pneumo_desktop.worklist.rows import (
    ARCHIVE_RECORD,
    COMMUNICATION_RECORD,
    CORRECTION_RECORD,
    FILM_RECORD,
    MARK_RECORD,
    SCORE_RECORD,
    VERDICT_RECORD,
)
from pneumo_desktop.worklist.store import Store

T = TypeVar("T")

CANNOT_SHOW = (
    "What this cannot show: rows cut off the end, or a record written anew, by somebody with the key of this home, "
    "where nobody else holds a head of it. Keep heads with another person: `audit head`, heads_folder, exports. "
    "Where a case stands in the queue, and who has it open, is no part of the record."
)
AT_ONCE = 500

_RECORDED = {"arrive": "films", "film": "films", "score": "scores", "verdict": "verdicts", "withdraw": "verdicts"}
_RECORDED |= {"identify": "corrections", "unidentify": "corrections", "archive_place": "archives"}
_RECORDED |= {"urgent": "urgent_marks", "not_urgent": "urgent_marks"}
_RECORDED |= {"told": "communications", "untold": "communications"}
COLUMNS = {
    "films": FILM_RECORD,
    "scores": SCORE_RECORD,
    "verdicts": VERDICT_RECORD,
    "corrections": CORRECTION_RECORD,
    "archives": ARCHIVE_RECORD,
    "urgent_marks": MARK_RECORD,
    "communications": COMMUNICATION_RECORD,
}
"""The tables whose rows the journal holds, and the columns of each."""


@dataclass(slots=True)
class Told:
    """What the journal says stands now, in numbers: which of its rows has the last word on each row of each table.

    Attributes:
        rows: by table and number, the journal row.
        counting: of each film, the score that counts; `archived`: the archive that has it.
        came: of each case, when its first film came.
    """

    rows: dict[str, dict[int, int]] = field(default_factory=lambda: {table: {} for table in COLUMNS})
    counting: dict[int, int] = field(default_factory=dict)
    archived: dict[int, int | None] = field(default_factory=dict)
    came: dict[int, str] = field(default_factory=dict)

    def note(self, row: JournalRow) -> None:
        """Take a journal row that is as it was written."""
        act = row.act
        if act == "open" or act not in _ACTS:
            return
        body = json.loads(row.body)
        if table := _RECORDED.get(act):
            self.rows[table][body["id"]] = row.seq
        if act == "arrive":
            self.came.setdefault(body["case_id"], body["arrived_at"])
        elif act == "merge":
            self.rows["films"].pop(body["id"], None)
        elif act == "close":
            self.came.pop(row.case_id or 0, None)
        elif act == "score":
            self.counting[body["film_id"]] = body["id"]
        elif act == "count":
            self.counting[body["film_id"]] = body["score_id"]
        elif act in ("archive", "unarchive"):
            self.archived[body["film_id"]] = body.get("archive_id")


_ACTS = {*_RECORDED, "merge", "close", "count", "archive", "unarchive"}


@dataclass(frozen=True, slots=True)
class Verified:
    """A record that stands: its last row, and what is to be said beside that."""

    seq: int
    head: str
    notes: tuple[str, ...] = ()


def verify(store: Store) -> tuple[int, str]:
    """Check the whole record of a home in one moment; returns number and hash of its last journal row.

    Raises:
        RecordBroken: the first bad row, by table and number.
    """
    found = verify_all(store)
    return found.seq, found.head


def verify_all(store: Store, folder: Path | None = None, given: Sequence[Held] = ()) -> Verified:
    """Check the whole record of a home, and hold it against every head in reach.

    Args:
        folder: the second medium, where heads are kept, too.
        given: heads that somebody else held.

    Raises:
        RecordBroken: the first bad row, by table and number, or the head that contradicts the record.
    """
    home = store.path.parent
    first, _ = held_heads(home, folder)
    wanted = [held.head.get("seq") for held in (*first, *given)]
    trail, told = Trail({seq for seq in wanted if isinstance(seq, int)}), Told()
    with store.reading() as reader, reader.any_text():
        last = walk(counted(reader.journal(), "record", reader.head()[0]), told, trail)
        held, notes = held_heads(home, folder, trail.keys)
        notes = compare([*held, *given], trail, last[0]) + notes
        for number, table in enumerate(COLUMNS):
            tell("rows", number, len(COLUMNS) + 1)
            _compare_table(reader, table, told.rows[table])
        tell("rows", len(COLUMNS), len(COLUMNS) + 1)
        _compare_counting(reader, told)
        compare_people(reader)
        _compare_cases(reader, told)
        if wrong := reader.miscounted():
            raise RecordBroken("worklist", f"a count is not what counting gives ({wrong})", NEXT)
    with store.writing() as writer:
        if wrong := writer.misworded():
            raise RecordBroken("search index", f"it does not hold the words of the cases ({wrong})", NEXT)
    return Verified(*last, tuple(notes))


def walk(rows: Iterable[JournalRow], told: Told, trail: Trail) -> tuple[int, str]:
    """Go along the chain from its first row; returns number and hash of the last ((0, "") where there is none).

    Raises:
        RecordBroken: a row is not as it was written, is missing, or does not follow the one before it.
    """
    seq, previous = 0, GENESIS
    for row in rows:
        if broken := break_at(row, seq, previous):
            raise RecordBroken("record", broken, NEXT)
        seq, previous = row.seq, row.hash
        try:
            trail.note(row)
            told.note(row)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            reason = f"it holds what was never written there ({type(error).__name__}: {error})"
            raise RecordBroken(f"journal row {seq}", reason, NEXT) from error
    return seq, previous if seq else ""


def differing(table: str, found: dict[str, Any], written: dict[str, Any]) -> list[str]:
    """The columns of a row that are not as the journal has them.

    A record older than a column says nothing of it, and then nothing may stand there.
    """
    return [name for name in COLUMNS[table] if not _alike(found[name], written.get(name))]


def _alike(found: Any, written: Any) -> bool:
    """Equal, where databases keep truth as 0 and 1."""
    return bool(found == written) and (found is None) == (written is None)


def _compare_table(reader: Reader, table: str, recorded: dict[int, int]) -> None:
    """Every row as the journal has it, none beside, none missing."""
    name = table.removesuffix("s").replace("_", " ")
    left = dict(recorded)
    for batch in _batches(reader.raw_rows(table, COLUMNS[table])):
        seqs = {row["id"]: left.pop(row["id"], 0) for row in batch}
        bodies = reader.journal_rows([seq for seq in seqs.values() if seq])
        for row in batch:
            said = bodies.get(seqs[row["id"]])
            if said is None:
                raise RecordBroken(f"{name} {row['id']}", "the journal has no record of it", NEXT)
            if wrong := differing(table, row, json.loads(said.body)):
                raise RecordBroken(f"{name} {row['id']}", f"{', '.join(wrong)} is not as it was written", NEXT)
    if left:
        raise RecordBroken(f"{name} {min(left)}", "the journal records it, but the row is gone", NEXT)


def _compare_counting(reader: Reader, told: Told) -> None:
    """Of each film that score counts which was last written for it, or which a journal row `count` went back to.

    And its copy is in the archive that the journal has last, or in the library.
    """
    for film in reader.raw_rows("films", ("id", "score_id", "archive_id")):
        if film["score_id"] != told.counting.get(film["id"]):
            raise RecordBroken(f"film {film['id']}", "another of its scores counts than the journal has", NEXT)
        if film["archive_id"] != told.archived.get(film["id"]):
            raise RecordBroken(f"film {film['id']}", "it is not archived where the journal has it", NEXT)


def _compare_cases(reader: Reader, told: Told) -> None:
    """Every case row says what its films, scores and verdicts make of it, and every film has its case."""
    for batch in _batches(reader.raw_rows("cases", DERIVED)):
        try:
            said = reader.of_cases([row["id"] for row in batch])
            for row in batch:
                if wrong := differing_case(row, said, told.came.get(row["id"], "")):
                    raise RecordBroken(f"case {row['id']}", wrong, NEXT)
                if row["new_film"] and not _has_new_film(reader, row["id"], said, told):
                    reason = "new_film is not what its films and verdicts make of it: none came after its verdict"
                    raise RecordBroken(f"case {row['id']}", reason, NEXT)
        except (ValueError, KeyError, TypeError) as error:
            raise RecordBroken("worklist", f"a row holds what was never written there ({error})", NEXT) from error
    if (number := reader.caseless_film()) is not None:
        raise RecordBroken(f"case {number}", "its films are there, but its row is gone", NEXT)


def _has_new_film(reader: Reader, number: int, said: OfCases, told: Told) -> bool:
    """Whether a film came after the verdict that stands: only then is a decided case unread again.

    Later by the record or by the clock, as the clock may have been set back between them. A verdict that was put back
    out of a lost worklist was later or earlier there.
    """
    films, standing = said.films.get(number, []), standing_verdict(said.verdicts.get(number, []))
    if standing is None:
        return True  # it is unread in any case
    seq = told.rows["verdicts"].get(standing.verdict_id or 0, 0)
    recorded = told.rows["films"]
    if any(film.arrived_at > standing.given_at or recorded.get(film.film_id or 0, 0) > seq for film in films):
        return True
    return any(RESTORED in json.loads(row.body) for row in reader.journal_rows([seq]).values())


def _batches(rows: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(islice(rows, AT_ONCE)):
        yield batch
