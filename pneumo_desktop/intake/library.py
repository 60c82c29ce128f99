"""The program's own copy of every film, named by its content: what lands in the folder may be moved or overwritten."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import TypeVar

from pneumo_desktop.errors import IntakePaused
from pneumo_desktop.faults import fault
from pneumo_desktop.library import film_path, free_bytes, make_durable

T = TypeVar("T")

_CHUNK = 1 << 20
_durable: set[Path] = set()
_own = threading.local()
_FICLONE = 0x40049409
"""Linux's request to share the blocks of a file (ioctl_ficlone(2)); a hard link would change with its source."""


class StillChanging(Exception):
    """The source was written to while it was copied; look at it again later."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy in the library."""

    sha256: str
    path: Path


def keep(source: Path, library: Path) -> Kept:
    """Copy `source` into the library and make it durable; doing it again changes nothing.

    Raises:
        OSError: the source cannot be read.
        StillChanging: it was written to meanwhile.
        IntakePaused: the library cannot be written (disk full, read-only).
    """
    with source.open("rb", buffering=0) as original:
        before = os.fstat(original.fileno())
        try:
            fault("keep.begun")
            handle, name = _in_folder(library, lambda: tempfile.mkstemp(prefix=".new-", dir=library))
        except OSError as error:
            raise _paused(library, error) from error
        temporary: Path | None = Path(name)
        try:
            # Without a buffer: what a full disk did not take would be written once more when the file is closed.
            with os.fdopen(handle, "w+b", buffering=0) as copy:
                sha256 = _copy(original, copy, library)
            after = os.fstat(original.fileno())
            if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
                raise StillChanging(str(source))
            target = film_path(library, sha256)
            try:
                if _name(Path(name), target, after.st_size):
                    temporary = None
                make_durable(target.parent)  # of a copy that was there, too, for the same reason
            except OSError as error:
                raise _paused(library, error) from error
            fault("keep.kept")
            return Kept(sha256, target)
        finally:
            if temporary is not None:
                with suppress(OSError):  # a disk that went read-only keeps it; `sweep` removes it one day
                    temporary.unlink(missing_ok=True)


def ensure_room(library: Path, size: int, reserve: int) -> None:
    """Leave room on the disk for verdicts, the record and the engine's own words: films can wait, these cannot.

    Args:
        library: its folder, or that of the home while there is none.
        size: of the film that is to be kept, in bytes.
        reserve: bytes that must be left after it.

    Raises:
        IntakePaused: there would be less.
    """
    free = free_bytes(library)
    if free is not None and free - size < reserve:
        reason = f"{free >> 20} MiB are free there, and {reserve >> 20} MiB are kept for verdicts and the record"
        raise IntakePaused(f"library {library}", reason, "Make room; intake goes on by itself.")


def _name(temporary: Path, target: Path, size: int) -> bool:
    """Give a whole copy its name; False where one was there."""
    try:
        there = target.stat().st_size == size
    except FileNotFoundError:
        there = False
    if not there:
        _in_folder(target.parent, lambda: temporary.replace(target))
    fault("keep.renamed")
    return not there


def _in_folder(folder: Path, work: Callable[[], T]) -> T:
    """Do something in a folder that a power cut does not take away with all that is put into it; make it, if needed."""
    if folder in _durable:
        with suppress(FileNotFoundError):  # it was taken away since
            return work()
    folder.mkdir(parents=True, exist_ok=True)
    make_durable(folder.parent)  # once in each process: who made it may have been killed before this
    _durable.add(folder)
    return work()


def sweep(library: Path) -> None:
    """Remove half-made copies that a killed engine left behind; call it only while holding the home."""
    if library.is_dir():
        for left in library.glob(".new-*"):
            with suppress(OSError):  # nothing waits for it: a library that cannot be written is said by `keep`
                left.unlink(missing_ok=True)


def _copy(original: FileIO, copy: FileIO, library: Path) -> str:
    """Copy and hash in one pass, sharing blocks where the file system can; returns the SHA-256 in hex."""
    digest = hashlib.sha256()
    shared = _share_blocks(original, copy)
    room = _room()
    while count := (copy if shared else original).readinto(room):
        digest.update(room[:count])
        if not shared:
            try:
                _write(copy, room[:count])
            except OSError as error:
                raise _paused(library, error) from error
    try:
        fault("keep.copied")
        os.fsync(copy.fileno())
        fault("keep.fsynced")
    except OSError as error:
        raise _paused(library, error) from error
    return digest.hexdigest()


def _room() -> memoryview:
    """Where this thread reads into; made once, as fresh memory costs as much as the copy itself."""
    if not hasattr(_own, "room"):
        _own.room = memoryview(bytearray(_CHUNK))
    room: memoryview = _own.room
    return room


def _write(copy: FileIO, rest: memoryview) -> None:
    """All of it: one call may write less than it was given, as when the disk is about to be full."""
    while rest:
        rest = rest[copy.write(rest) :]


def _share_blocks(original: FileIO, copy: FileIO) -> bool:
    try:
        import fcntl
    except ImportError:
        return False
    try:
        fcntl.ioctl(copy.fileno(), _FICLONE, original.fileno())
    except OSError:
        return False
    return True


def _paused(library: Path, error: OSError) -> IntakePaused:
    reason = f"films cannot be copied there ({error.strerror or error})"
    return IntakePaused(f"library {library}", reason, "Make room or make it writable; intake goes on by itself.")
