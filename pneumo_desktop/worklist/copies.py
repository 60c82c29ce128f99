"""The database as a file: copied while it is in use, checked, set aside, and another put in its place."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop.errors import BackupFailed, RestoreRefused, WorklistDamaged
from pneumo_desktop.library import make_durable
from pneumo_desktop.worklist.database import BUSY_SECONDS, check_database, replacing_mark, sqlite_driver

_SIDES = ("-wal", "-shm", "-journal")
_STEP_PAGES = 256
_STEPS_SECONDS = 30.0


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that others read and write meanwhile (SQLite's backup API); the copy is of one moment.

    With a write-ahead log nobody waits for it. With the rollback journal it goes in small steps, so that a verdict
    waits for one of them at most; a commit makes it begin again, and after half a minute of that it goes in one step.

    Raises:
        BackupFailed: the database cannot be read, or the copy cannot be written (disk full).
    """
    began = time.monotonic()

    def patience(_status: int, remaining: int, _total: int) -> None:
        if remaining and time.monotonic() - began > _STEPS_SECONDS:
            raise _TooBusy

    try:
        with _connected(source) as here, _connected(target) as copy:
            copy.execute("PRAGMA synchronous=OFF")  # made durable as a whole once it is settled
            if here.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                here.backup(copy)
                return
            try:
                here.backup(copy, pages=_STEP_PAGES, progress=patience, sleep=0.005)
            except _TooBusy:
                here.backup(copy)
    except _errors() as error:
        next_step = "Check that the disk of the backup has room and is writable; nothing half made is left."
        raise BackupFailed(str(source), f"the worklist cannot be copied ({error})", next_step) from error


class _TooBusy(Exception):
    """Others commit faster than the copy gets on."""


def integrity(path: Path) -> str:
    """What SQLite's full check (`PRAGMA integrity_check`) finds wrong; empty where the file is sound."""
    try:
        with _connected(path) as connection:
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except _errors() as error:
        return str(error)
    return "" if found == "ok" else found


def settle(path: Path, *, as_is: bool = False) -> None:
    """Bring a database into its one file, without a log or journal beside it, and make it durable.

    Args:
        as_is: a damaged one is left as it is, and made durable.

    Raises:
        RestoreRefused: somebody else has it open.
        sqlite3.Error: it is damaged. OSError: it cannot be written.
    """
    with _connected(path, seconds=2) as connection:
        try:
            mode = str(connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0])
        except _errors() as error:
            if "locked" not in str(error) and not as_is:
                raise sqlite3.DatabaseError(str(error)) from error
            mode = "delete" if as_is else "locked"
    if mode != "delete":
        raise RestoreRefused(str(path), "another program has it open", "Close the desktop and the engine first.")
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def put_in_place(path: Path, fresh: Path | None, now: datetime) -> Path | None:
    """Set the database at `path` aside, under a name with the time, and put `fresh` there; nothing is deleted.

    Killed at any point, there is the old database, or the new one, or a mark that keeps everybody from making one.

    Args:
        path: where the worklist lies; there may be none, or a damaged one.
        fresh: a settled database on the same disk; None: there is none afterwards.

    Returns:
        Where the old one lies now; None where there was none.

    Raises:
        RestoreRefused: somebody else has the database open.
        OSError: the folder cannot be written.
    """
    aside, mark = _aside(path, now), replacing_mark(path)
    if mark.exists() and not path.exists():  # an earlier try was interrupted; what it set aside keeps its name
        aside = path.with_name(mark.read_text("utf-8").strip() or aside.name)
    elif path.exists():
        mark.unlink(missing_ok=True)
        if is_sound(path):  # a damaged one is left with its log as they are
            with contextlib.suppress(sqlite3.Error):
                settle(path)
    if fresh is not None and path.exists() and not mark.exists() and not _sides(path):
        with contextlib.suppress(OSError):  # no second name on this file system: the way with the mark
            aside.hardlink_to(path)
            make_durable(path.parent)
            fresh.replace(path)
            make_durable(path.parent)
            return aside
    if path.exists() or _sides(path):
        _write_durably(mark, aside.name)
        for side in ("", *_SIDES):
            beside = path.with_name(path.name + side)
            if beside.exists():
                beside.replace(aside.with_name(aside.name + side))
        make_durable(path.parent)
    if fresh is not None:
        fresh.replace(path)
        make_durable(path.parent)
    mark.unlink(missing_ok=True)
    return aside if aside.exists() else None


def set_aside(home_database: Path) -> list[Path]:
    """The databases that were set aside beside this one, oldest first."""
    name = f"{home_database.stem}-set-aside-*{home_database.suffix}"
    return sorted(home_database.parent.glob(name))


def is_sound(path: Path) -> bool:
    """Whether there is a database that SQLite finds nothing wrong with."""
    if not path.exists() or not path.stat().st_size or replacing_mark(path).exists():
        return False
    try:
        check_database(path)
    except WorklistDamaged:
        return False
    return True


def _aside(path: Path, now: datetime) -> Path:
    stamp = now.astimezone().strftime("%Y-%m-%d-%H%M%S")
    aside, number = path.with_name(f"{path.stem}-set-aside-{stamp}{path.suffix}"), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-set-aside-{stamp}-{number}{path.suffix}")
    return aside


def _sides(path: Path) -> list[Path]:
    beside = (path.with_name(path.name + side) for side in _SIDES)
    return [each for each in beside if each.exists()]


def _write_durably(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    make_durable(path.parent)


def _errors() -> tuple[type[Exception], ...]:
    return sqlite3.Error, sqlite_driver().Error


@contextlib.contextmanager
def _connected(path: Path, seconds: float = BUSY_SECONDS) -> Iterator[Any]:
    connection = sqlite_driver().connect(path, timeout=seconds, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()
