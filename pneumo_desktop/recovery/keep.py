"""Nightly backups in their folder: how a new one is called, and which old ones go once it is verified."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pneumo_desktop.errors import BackupFailed, RestoreRefused
from pneumo_desktop.recovery import archive
from pneumo_desktop.recovery.backup import Backup, back_up
from pneumo_desktop.recovery.notes import backups, note
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Who


def back_up_nightly(
    settings: Settings, folder: Path, actor: Who | str, day: str, *, keep: int, with_films: bool
) -> Backup:
    """Make the backup of a local day in `folder`, then remove those of this home's nightly ones beyond `keep`.

    Raises:
        BackupFailed: it was not made; no older one was touched. WorklistUnavailable, RecordBroken: see `back_up`.
    """
    if not folder.is_dir():
        raise BackupFailed(str(folder), "the folder of the nightly backup is not there", "Connect the disk or share.")
    file, number = folder / f"pneumo-backup-{day}.zip", 1
    while file.exists():  # never over a file of that name, whoever made it
        number += 1
        file = folder / f"pneumo-backup-{day}-{number}.zip"
    done = back_up(settings, file, actor, with_films=with_films, nightly=day, replace=False)
    remove_old(settings.home, keep)
    return done


def remove_old(home: Path, keep: int) -> list[Path]:
    """Remove the home's own nightly backups beyond the `keep` newest, by the order they were made, not by the clock.

    A file goes only if its manifest carries the number under which this home noted it.

    Returns:
        What was removed.
    """
    removed = []
    for old in [each for each in backups(home) if each.nightly][:-keep]:
        file = Path(old.file)
        try:
            with archive.opened(file) as reader:
                own = reader.manifest.backup_id == old.backup_id
            if own:
                file.unlink()
                removed.append(file)
        except RestoreRefused:
            if file.exists():
                continue  # damaged, or somebody else's: not ours to remove
            own = file.parent.is_dir()  # gone by another hand; an unplugged disk comes back
        except OSError:
            continue
        if own:
            note(home, replace(old, removed=True))
    return removed
