"""macOS: network, writing and new programs are closed to a decoder (`sandbox_init(3)`, deprecated and still there)."""

from __future__ import annotations

import ctypes
from typing import Any

PROFILE = b"""(version 1)
(allow default)
(deny network*)
(deny file-write*)
(deny process-fork)
(deny process-exec*)
"""


def restrict(library: Any = None) -> str:
    """Take on the profile, for good; what was open before stays open.

    Args:
        library: for tests: another one than the system's.

    Returns:
        Empty when it holds, else why not.
    """
    try:
        system = library or ctypes.CDLL("/usr/lib/libSystem.dylib")
        complaint = ctypes.c_char_p()
        if system.sandbox_init(PROFILE, ctypes.c_uint64(0), ctypes.byref(complaint)) == 0:
            return ""
    except (OSError, AttributeError) as error:
        return f"macOS offers no sandbox here ({type(error).__name__})"
    return f"macOS does not take the profile ({(complaint.value or b'no reason given').decode(errors='replace')})"
