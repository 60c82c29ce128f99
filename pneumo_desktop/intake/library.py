"""The program's own copy of every film, named by its content: what lands in the folder may be moved or overwritten."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pneumo_desktop.errors import IntakePaused
from pneumo_desktop.library import film_path, make_durable

_CHUNK = 1 << 20
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
    with source.open("rb") as original:
        before = os.fstat(original.fileno())
        try:
            library.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".new-", dir=library)
        except OSError as error:
            raise _paused(library, error) from error
        temporary = Path(name)
        try:
            with os.fdopen(handle, "w+b") as copy:
                sha256 = _copy(original, copy, library)
            after = os.fstat(original.fileno())
            if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
                raise StillChanging(str(source))
            target = film_path(library, sha256)
            try:
                if not target.exists() or target.stat().st_size != after.st_size:
                    target.parent.mkdir(exist_ok=True)
                    temporary.replace(target)
                    make_durable(target.parent)
            except OSError as error:
                raise _paused(library, error) from error
            return Kept(sha256, target)
        finally:
            temporary.unlink(missing_ok=True)


def sweep(library: Path) -> None:
    """Remove half-made copies that a killed engine left behind; call it only while holding the home."""
    if library.is_dir():
        for left in library.glob(".new-*"):
            left.unlink(missing_ok=True)


def _copy(original: BinaryIO, copy: BinaryIO, library: Path) -> str:
    """Copy and hash in one pass, sharing blocks where the file system can; returns the SHA-256 in hex."""
    digest = hashlib.sha256()
    shared = _share_blocks(original, copy)
    while chunk := (copy if shared else original).read(_CHUNK):
        digest.update(chunk)
        if not shared:
            try:
                copy.write(chunk)
            except OSError as error:
                raise _paused(library, error) from error
    try:
        copy.flush()
        os.fsync(copy.fileno())
    except OSError as error:
        raise _paused(library, error) from error
    return digest.hexdigest()


def _share_blocks(original: BinaryIO, copy: BinaryIO) -> bool:
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
