"""Which process goes first on a PC with too little for all: the desktop, then the engine, then backups."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

import psutil

ENGINE = 5
BACKUP = 10
_LOW_IN_ITS_CLASS = 6


def go_behind(steps: int) -> None:
    """Let other processes have the processor and the disk first; processes started from here on do so, too.

    Args:
        steps: `ENGINE`, or `BACKUP`, which also gets the disk only when nobody else wants it. The niceness on POSIX;
            Windows has one class below the normal one for both.
    """
    process = psutil.Process()
    with suppress(psutil.Error, OSError):
        if sys.platform == "win32":
            process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        elif os.nice(0) < steps:
            os.nice(steps - os.nice(0))
    if sys.platform == "linux":
        with suppress(psutil.Error, OSError):
            if steps >= BACKUP:
                process.ionice(psutil.IOPRIO_CLASS_IDLE)
            else:
                process.ionice(psutil.IOPRIO_CLASS_BE, _LOW_IN_ITS_CLASS)
