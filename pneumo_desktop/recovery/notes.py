"""The home's own list of its backups, outside the database: it must be readable when the database is not."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

NOTES = "backups.jsonl"


@dataclass(frozen=True, slots=True)
class BackupNote:
    """One backup that was written and verified.

    Attributes:
        file: absolute path of the archive.
        at: when, ISO 8601 in UTC.
        backup_id: the number that its manifest holds too, so that another file of the same name is not taken for it.
        seq: number of the last journal row it holds.
        cases: how many cases it holds.
        nightly: the local day (ISO 8601) that it was made for by itself; empty: somebody asked for it.
        removed: it was removed, as enough later ones are there.
        unverified: why the worklist in it does not verify; empty where it does.
    """

    file: str
    at: str
    backup_id: str
    seq: int = 0
    cases: int = 0
    nightly: str = ""
    removed: bool = False
    unverified: str = ""


def note(home: Path, backup: BackupNote) -> None:
    """Add a backup to the list, durably.

    Raises:
        OSError: the home cannot be written.
    """
    # A line that a power cut left unfinished must not spoil this one, hence the line end before it too.
    line = b"\n" + json.dumps(asdict(backup)).encode() + b"\n"
    handle = os.open(home / NOTES, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, line)
        os.fsync(handle)
    finally:
        os.close(handle)


def backups(home: Path) -> list[BackupNote]:
    """The backups that were not removed again, in the order they were made; a damaged line is left out."""
    standing: dict[str, BackupNote] = {}
    for each in _lines(home / NOTES):
        if each.removed:
            standing.pop(each.backup_id, None)
        else:
            standing[each.backup_id] = each
    return list(standing.values())


def nightly_days(home: Path) -> set[str]:
    """The local days for which a nightly backup was made, those since removed included."""
    return {each.nightly for each in _lines(home / NOTES) if each.nightly}


def newest(home: Path) -> BackupNote | None:
    """The last backup whose file is still where it was written; None where there is none."""
    return next((each for each in reversed(backups(home)) if Path(each.file).is_file()), None)


def where_newest(home: Path) -> str:
    """A sentence that says where the newest backup lies."""
    found = newest(home)
    if found is not None:
        doubt = " It does NOT verify: an older one may." if found.unverified else ""
        when = found.at[:16].replace("T", " ")
        return f"The newest backup is {found.file} of {when} UTC, {found.cases} cases.{doubt}"
    known = backups(home)
    if known:
        return f"The newest backup, {known[-1].file} of {known[-1].at[:10]}, is not in reach now."
    return "No backup of it is known here."


def _lines(path: Path) -> Iterator[BackupNote]:
    try:
        content = path.read_text("utf-8", "replace")
    except OSError:
        return
    for line in content.splitlines():
        try:
            said: dict[str, Any] = json.loads(line)
            kept = {name: said[name] for name in BackupNote.__dataclass_fields__ if name in said}
            yield BackupNote(**kept)
        except (ValueError, TypeError):
            continue
