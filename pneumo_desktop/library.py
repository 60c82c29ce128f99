"""How files are named: a film's copy in the library, and any path in the record. One rule for engine and desktop."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder on another disk that holds films of decided cases, laid out as the library is.

    `marker` is what the folder itself says it is; `volume` the mount point or drive it was on.
    """

    archive_id: int
    path: Path
    volume: str
    marker: str = ""


def film_path(library: Path, sha256: str) -> Path:
    """Path of a copy by the SHA-256 of its bytes: `LIBRARY/ab/abcdef…`, so that no folder grows too long."""
    return library / sha256[:2] / sha256


def copy_path(library: Path, sha256: str, archive: Archive | None) -> Path:
    """Where a film's copy is: in the library, else in the archive that it was moved to (perhaps not connected)."""
    home = film_path(library, sha256)
    return home if archive is None or home.is_file() else film_path(archive.path, sha256)


def path_text(path: Path) -> str:
    """A path as text that any database and any screen takes: bytes that are no UTF-8 are written as escapes."""
    name = os.fsencode(path)
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:  # a backslash is doubled then, so that two names never become one
        return name.replace(b"\\", b"\\\\").decode("utf-8", "backslashreplace")


def free_bytes(folder: Path) -> int | None:
    """Room that is left on the disk of a folder; None where nobody can say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def make_durable(folder: Path) -> None:
    """A rename is safe from a power cut once its folder is (POSIX); Windows has no such call and needs none."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
