"""Films that arrive at a steady rate, written by a process of their own: `python -m … DATABASE RATE SECONDS`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random

from pneumo_desktop.benchmark.worklist import made_arrival
from pneumo_desktop.worklist.store import Store

_TURNS = 10
"""How often a second it writes: as an engine does, some films at a time."""


def arrive(database: Path, rate: int, seconds: float) -> int:
    """Put `rate` cases a second into a worklist; returns how many."""
    store, chance, number = Store(database), Random(9), 0
    began = time.monotonic()
    try:
        while (passed := time.monotonic() - began) < seconds:
            due = int(passed * rate)
            if due > number:
                with store.writing() as writer:
                    for each in range(number, min(due, number + rate)):
                        writer.add_arrival(made_arrival(50_000_000 + each, chance))
                number = min(due, number + rate)
            time.sleep(1 / _TURNS)
    finally:
        store.close()
    return number


if __name__ == "__main__":
    sys.stdout.write(f"{arrive(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))}\n")
