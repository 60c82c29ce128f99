"""The doctor's look at what would be lost: the last backup, the disk's encryption, and what crashed lately."""

from __future__ import annotations

import os
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pneumo_desktop.errors import WorklistDamaged
from pneumo_desktop.recovery import notes
from pneumo_desktop.recovery.crashes import LOG, lately, take_over_faults
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.copies import set_aside
from pneumo_desktop.worklist.database import check_database
from pneumo_desktop.worklist.salvage import salvage_file

Outcome = tuple[str, str, str]
"""Status (works, warns, fails), what was found, and the mend."""

_OLD = timedelta(days=3)
_DAYS = 7
_ENCRYPT = (
    "Whoever takes this disk can read it. Have it encrypted: LUKS on Linux, BitLocker on Windows, FileVault on macOS."
)


def database_state(settings: Settings) -> Outcome | None:
    """Damaged, or remains of damaged ones beside it; None where there is nothing to say of it."""
    try:
        check_database(settings.database)
    except WorklistDamaged as error:
        return "fails", f"{error.thing}: {error.reason}", error.next_step
    if left := set_aside(settings.database):
        salvaged = salvage_file(left[-1])
        beside = f", what could be read of it in {salvaged.name}" if salvaged.exists() else ""
        mend = "Keep it until every verdict is where it belongs; nothing of it is ever deleted by the program."
        return "works", f"{len(left)} set aside, the last is {left[-1].name}{beside}", mend
    return None


def last_backup(settings: Settings) -> Outcome:
    """When the worklist was last backed up, where to, and whether that is still in reach."""
    if not settings.database.exists() and not notes.backups(settings.home):
        return "works", "none yet; there is nothing to back up", ""
    mend = "Run `pneumo-desktop backup FILE`" + (
        "." if settings.backup_folder else ", or set backup_folder in settings.toml: then it is made every night."
    )
    found = notes.newest(settings.home)
    if found is None:
        return "warns", notes.where_newest(settings.home), mend
    age = datetime.now(UTC) - datetime.fromisoformat(found.at)
    said = f"{found.file}, {found.at[:16].replace('T', ' ')} UTC, {found.cases} cases"
    if age > _OLD:
        return "warns", f"{said}: {age.days} days old", mend
    if os.name == "posix" and Path(found.file).stat().st_dev == settings.home.stat().st_dev:
        return "warns", f"{said}, on the same disk as the home", "A disk that dies takes both: back up to another one."
    return "works", said, ""


def crashes(settings: Settings) -> Outcome:
    """How often something crashed lately, and where that is noted."""
    log = settings.logs / LOG
    if settings.logs.is_dir():
        take_over_faults(settings.logs)
    found = lately(settings.logs, _DAYS)
    if not found:
        return "works", f"none in {_DAYS} days; they would be noted in {log}", ""
    commonest, times = Counter(str(said["what"]) for said in found).most_common(1)[0]
    said = f"{len(found)} in {_DAYS} days, {times} of them {commonest}; noted in {log}"
    return "warns", said, "Please report them with that file: it names no patient and no file of one."


def encryption(settings: Settings) -> Outcome:
    """Whether the disk under the home is encrypted, as far as this PC tells (Linux: the device mapper)."""
    existing = next(path for path in (settings.home, *settings.home.parents) if path.exists())
    found = disk_is_encrypted(existing) if sys.platform == "linux" else None
    if found is None:
        return (
            "works",
            "not known: this PC does not say",
            "See the settings of the system whether the disk is encrypted.",
        )
    if found:
        return "works", "the disk under the home is encrypted", ""
    return "warns", "the disk under the home is not encrypted, as far as this PC tells", _ENCRYPT


def disk_is_encrypted(folder: Path, devices: Path = Path("/sys/dev/block")) -> bool | None:
    """Whether a folder lies on a device of dm-crypt; None where its file system does not say which device that is.

    A disk that encrypts by itself, or whose host does, looks like one that is not encrypted.
    """
    number = folder.stat().st_dev
    device = devices / f"{os.major(number)}:{os.minor(number)}"
    if os.major(number) == 0:  # btrfs, overlay and the like: a number of their own
        device = _mounted_device(folder, devices) or device
    return _encrypted(device.resolve()) if device.exists() else None


def _encrypted(device: Path) -> bool:
    """By its own name in the device mapper, or when all it is made of is encrypted (LVM, RAID)."""
    named = device / "dm" / "uuid"
    if named.exists() and named.read_text().startswith("CRYPT-"):
        return True
    below = list((device / "slaves").glob("*")) if (device / "slaves").is_dir() else []
    return bool(below) and all(_encrypted(each.resolve()) for each in below)


def _mounted_device(folder: Path, devices: Path) -> Path | None:
    try:
        lines = Path("/proc/self/mountinfo").read_text().splitlines()
    except OSError:
        return None
    best: tuple[int, str] = (0, "")
    for line in lines:
        before, _, after = line.partition(" - ")
        point = Path(before.split()[4].replace("\\040", " "))
        if folder.resolve().is_relative_to(point) and len(str(point)) >= best[0]:
            best = (len(str(point)), after.split()[1])
    source = Path(best[1])
    if not best[1].startswith("/dev/") or not source.exists():
        return None
    number = source.stat().st_rdev
    return devices / f"{os.major(number)}:{os.minor(number)}"
