"""The backups that can be found for a home: those it noted, and those that lie where its nightly ones go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.errors import RestoreRefused
from pneumo_desktop.recovery import archive
from pneumo_desktop.recovery.notes import backups
from pneumo_desktop.settings import Settings

_NIGHTLY = re.compile(r"pneumo-backup-\d{4}-\d\d-\d\d")
"""Once a nightly one was restored, its last note is that of the restore."""
_LOOKED_AT = 60
"""Files without a note that are opened at most: each may lie on a slow share."""


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """One backup: its file, when it was made (ISO 8601, UTC), how many cases it holds, and whether it is in reach.

    `verified` is False where it was made as it was, of a worklist that did not verify.
    """

    file: Path
    made_at: str
    cases: int
    nightly: bool
    in_reach: bool
    verified: bool = True


def backups_found(settings: Settings) -> list[FoundBackup]:
    """All that are known or lie in the folder of the nightly backups, the newest first; files are not verified yet."""
    found = {
        Path(note.file): FoundBackup(
            Path(note.file),
            note.at,
            note.cases,
            bool(note.nightly) or _NIGHTLY.match(Path(note.file).name) is not None,
            Path(note.file).is_file(),
            not note.unverified,
        )
        for note in backups(settings.home)
    }
    folder = settings.backup_folder
    others = sorted(folder.glob("*.zip"), reverse=True) if folder is not None and folder.is_dir() else []
    for file in [each for each in others if each not in found][:_LOOKED_AT]:
        try:
            with archive.opened(file) as reader:
                made = reader.manifest
        except (RestoreRefused, OSError):
            continue  # not a backup, or damaged
        found[file] = FoundBackup(file, made.made_at, made.cases, True, True, not made.unverified)
    return sorted(found.values(), key=lambda each: (each.in_reach, each.made_at), reverse=True)
