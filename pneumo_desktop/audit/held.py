"""The heads that are held: in the home, on the second medium, in files and on paper; and what they say of the record.

A head is signed, so nobody without the key makes one up; and it lies where the record does not, so that whoever cuts
the record, or writes it anew, contradicts it. A restore or a rebuild cuts the record, too: they sign a statement that
they did, with the same key, and only such a statement excuses the heads that came before it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.heads import HEADS_FILE, is_signed, read_heads
from pneumo_desktop.audit.keys import HomeKey, holds, home_of
from pneumo_desktop.audit.verify_export import Differs, fingerprint, heads_in
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.worklist.journal import JournalRow
from pneumo_desktop.worklist.tables import utc_text

NEXT = "Keep the file as it is, and compare it with a backup or with the head in an earlier export."
ANEW = "anew"
"""In the body of a `restore` or `rebuild`: the signed statement that the record was cut behind the row before."""
_OTHERS = re.compile(r"heads-([0-9a-f]{16})\.jsonl")


@dataclass(frozen=True, slots=True)
class Held:
    """A head and where it was found."""

    head: dict[str, Any]
    where: str


@dataclass(slots=True)
class Trail:
    """What a walk along the journal gathers to compare heads with.

    Attributes:
        wanted: numbers of rows that heads name; their hashes are put into `hashes`.
        keys: public keys (hex) that the journal says were made here.
        statements: of restores and rebuilds, with the row that each stands in.
        signed: hashes that the journal says were signed and kept in the home.
    """

    wanted: Collection[int] = ()
    hashes: dict[int, str] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    statements: list[tuple[JournalRow, dict[str, Any]]] = field(default_factory=list)
    signed: set[str] = field(default_factory=set)

    def note(self, row: JournalRow) -> None:
        """Look at one row that is as it was written."""
        if row.seq in self.wanted:
            self.hashes[row.seq] = row.hash
        if row.act == "key":
            self.keys.add(str(json.loads(row.body).get("public")))
        elif row.act == "head":
            self.signed.add(str(json.loads(row.body).get("hash")))
        elif row.act in ("restore", "rebuild") and isinstance(said := json.loads(row.body).get(ANEW), dict):
            self.statements.append((row, said))
            if holds(str(said.get("key")), _statement_bytes(said), str(said.get("signature"))):
                self.keys.add(str(said["key"]))


def held_heads(home: Path, folder: Path | None, keys: Iterable[str] = ()) -> tuple[list[Held], list[str]]:
    """Every head in a home and on its second medium, unchecked, and what is to be said of it.

    Args:
        folder: the second medium; None: there is none.
        keys: public keys of this home (hex); without them, those that the heads in the home name.
    """
    found = [Held(head, str(home / HEADS_FILE)) for head in read_heads(home)]
    notes: list[str] = []
    if (spoilt := lines_in(home / HEADS_FILE) - len(found)) > 0:
        notes.append(f"{spoilt} lines of {home / HEADS_FILE} are no heads (a power cut leaves one unfinished).")
    if folder is None:
        notes.append("No second medium is set (heads_folder): whoever changes this home can change its heads, too.")
    elif not folder.is_dir():
        notes.append(f"The second medium {folder} is not there: its heads were not compared.")
    else:
        ours = {home_of(bytes.fromhex(key)) for key in keys} | {str(held.head.get("home")) for held in found}
        others = 0
        for path in sorted(folder.glob("heads-*.jsonl")):
            named = _OTHERS.fullmatch(path.name)
            if named is None or (ours and named[1] not in ours):
                others += 1
                continue
            found += [Held(head, str(path)) for head in read_heads(folder, path.name)]
        if others:
            notes.append(f"{others} lists on {folder} are of other homes, or of other keys: they were not compared.")
    return found, notes


def lines_in(path: Path) -> int:
    """How many lines of a list of heads are not empty."""
    try:
        return sum(1 for line in path.read_text("utf-8", "replace").splitlines() if line.strip())
    except OSError:
        return 0


def heads_given(text: str) -> list[Held]:
    """Heads out of what somebody brings: a file (JSON, JSON Lines, a manifest, a text), or the text of a QR code.

    Raises:
        RecordBroken: there is none in it.
    """
    is_text = text.lstrip().startswith(("PNEUMO-HEAD:", "{"))
    where = "the head given" if is_text else text
    try:
        return [Held(head, where) for head in heads_in(text if is_text else Path(text).read_text("utf-8"))]
    except (OSError, ValueError, Differs) as error:
        raise RecordBroken(where[:200], f"there is no head in it ({error})", "Give a file, or the text.") from error


def statement(key: HomeKey, after: int, digest: str, at: datetime) -> dict[str, Any]:
    """What a restore or a rebuild signs: behind this row, whatever came before this moment is no longer here."""
    said: dict[str, Any] = {"home": key.home, "after": after, "hash": digest, "at": utc_text(at)}
    return {**said, "key": key.public.hex(), "signature": key.sign(_statement_bytes(said))}


def compare(held: Sequence[Held], trail: Trail, last: int) -> list[str]:
    """Hold heads against the journal, whose rows were found to be a whole chain; returns what is to be said.

    Raises:
        RecordBroken: one contradicts it, or its signature does not hold.
    """
    notes: list[str] = []
    good, lost = 0, 0
    for each in held:
        head = each.head
        if not is_signed(head) or not isinstance(head.get("seq"), int):
            raise RecordBroken(each.where, "a head in it is not as it was signed", NEXT)
        seq, at = head["seq"], str(head["at"])
        if trail.keys and head["key"] not in trail.keys:
            mark = fingerprint(bytes.fromhex(head["key"]))
            if trail.hashes.get(seq) != head["hash"]:
                reason = f"its head of row {seq} ({at}) is signed by another key than this home's ({mark})"
                raise RecordBroken(each.where, f"{reason}, and is not of this record", NEXT)
            notes.append(f"{each.where}: row {seq} is as signed, but by a key that the record does not name ({mark}).")
        elif trail.hashes.get(seq) == head["hash"]:
            good += 1
        elif _excused(head, trail):
            lost += 1
        elif seq > last:
            reason = f"the record ends with row {last}, but on {at} it had a row {seq} (head in {each.where})"
            raise RecordBroken(f"journal row {last + 1}", f"rows were cut off the end: {reason}", NEXT)
        else:
            reason = f"it is not the row that was signed on {at} (head in {each.where})"
            raise RecordBroken(f"journal row {seq}", f"the record was written anew: {reason}", NEXT)
    if good:
        notes.insert(0, f"{good} signed heads agree with it.")
    if gone := trail.signed - {str(each.head.get("hash")) for each in held}:
        notes.append(
            f"{len(gone)} heads that the record says were kept in the home are no longer among those compared."
        )
    if lost:
        rows = ", ".join(f"row {row.seq} ({row.act} by {row.actor}, {row.at})" for row, _ in trail.statements)
        notes.append(f"{lost} signed heads are of what was replaced by {rows}: compare them with what was set aside.")
    return notes


def _excused(head: Mapping[str, Any], trail: Trail) -> bool:
    """Whether a restore or rebuild, signed by the very key, says that what the head is of was replaced."""
    return any(
        said.get("key") == head["key"]
        and said.get("after") == row.seq - 1
        and said.get("hash") == row.previous
        and row.seq <= head["seq"]
        and str(head["at"]) <= str(said.get("at"))
        and holds(str(said["key"]), _statement_bytes(said), str(said.get("signature")))
        for row, said in trail.statements
    )


def _statement_bytes(said: Mapping[str, Any]) -> bytes:
    parts = (str(said.get(name)) for name in ("home", "after", "hash", "at"))
    return "\n".join(("pneumo-desktop anew 1", *parts)).encode()
