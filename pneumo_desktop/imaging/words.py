"""What went wrong in a library: plain words for the reader's row, the library's own for the log."""

from __future__ import annotations

import errno
import struct
import traceback
import zlib

from pneumo_desktop.imaging.text import plain_text

_OF_THE_DISK = (errno.EIO, errno.ESTALE, errno.ENXIO, errno.ETIMEDOUT) if hasattr(errno, "ESTALE") else (errno.EIO,)
_TOO_EARLY = ("truncated", "end of file", "unexpected end", "not enough", "buffer is smaller", "too short")
_QUOTES_TAGS = ("pydicom",)


def damage(what: str, error: BaseException) -> str:
    """A reason without a library's words, such as "the picture is damaged: it ends too early"."""
    if isinstance(error, MemoryError):
        return "it needs more memory than a decoder may take"
    if isinstance(error, OSError) and error.errno in _OF_THE_DISK:
        return f"its disk or share gave an error while it was read ({error.strerror})"
    more = ""
    if isinstance(error, RecursionError):
        more = "its parts are nested too deeply"
    elif isinstance(error, zlib.error):
        more = "what it holds in compressed form cannot be unpacked"
    elif isinstance(error, (EOFError, struct.error)) or any(said in str(error).lower() for said in _TOO_EARLY):
        more = "it ends too early, or its lengths are wrong"
    return f"{what} is damaged" + (f": {more}" if more else "")


def for_the_log(error: BaseException) -> str:
    """Kind and place of an error, and its text where that cannot quote what stands in a file's tags."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {frames[-1].filename.rsplit('site-packages/')[-1]}:{frames[-1].lineno}" if frames else ""
    said = "" if any(name in where for name in _QUOTES_TAGS) else plain_text(error)
    return f"{type(error).__name__}{where}" + (f" ({said})" if said else "")
