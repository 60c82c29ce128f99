"""One line to the person who waits."""

from __future__ import annotations

import sys

from training.fitting.team import is_first


def say(line: str) -> None:
    """Write it at once; of several processes of one run, the first one alone speaks."""
    if is_first():
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
