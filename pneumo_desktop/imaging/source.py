"""A stranger's file, open for reading: it never asks for more memory than the file is long, whatever its tags claim."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

from pneumo_desktop.errors import UnreadableImage

_LARGE = 1 << 20


class Source(io.BufferedReader):
    """A file of known length. A read beyond its end takes memory for what is there only.

    Args:
        handle: an open descriptor, which is closed with this object.
    """

    def __init__(self, handle: int) -> None:
        super().__init__(io.FileIO(handle, "rb"), 1 << 16)
        self.length = os.fstat(handle).st_size

    def read(self, size: int | None = -1, /) -> bytes:
        """As `io.BufferedReader.read`, which would take memory for `size` bytes before it looks."""
        if size is not None and size > _LARGE:
            size = max(0, min(size, self.length - self.tell()))
        return super().read(size)


def open_source(path: Path) -> Source:
    """Open a file, and nothing but a file: a pipe would keep its reader waiting.

    Raises:
        UnreadableImage: it may not be read, or is no file.
    """
    try:
        return Source(open_handle(path))
    except OSError as error:
        raise UnreadableImage(path.name, f"it cannot be opened ({error.strerror})", "Check who may read it.") from error


def open_handle(path: Path) -> int:
    """A descriptor of a regular file.

    Raises:
        UnreadableImage: it is no file.
        OSError: it cannot be opened.
    """
    without_waiting = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, os.O_RDONLY | without_waiting)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise UnreadableImage(path.name, "it is not a file", "Put the film itself there.")
    return handle
