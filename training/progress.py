"""How far a long piece of work is, and how long it will still take: a bar on a screen, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

from tqdm import tqdm

T = TypeVar("T")

EVERY = 10.0
"""Seconds between two lines where nobody sees a bar: in a log, or through a pipe."""


def track(items: Iterable[T], words: str, total: int, *, done: int = 0) -> Iterator[T]:
    """Hand on the items, and say on standard error how far it is and how much time is left.

    Args:
        items: what is worked through.
        words: what is done to them: `decode`.
        total: how many there are in all.
        done: how many of them were done before.
    """
    if sys.stderr.isatty():
        yield from tqdm(items, words, total, initial=done, leave=False)
        return
    began = said = time.monotonic()
    for count, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - said >= EVERY and done + count < total:
            said = now
            left = (now - began) / count * (total - done - count)
            sys.stderr.write(f"{words}: {done + count} of {total}, {time_text(left)} left\n")
            sys.stderr.flush()


def track_steps(steps: Iterable[T], words: str, *, quiet: bool = False) -> Iterator[T]:
    """As `track`, on a screen alone: an epoch has a line of its own when it ends."""
    total = len(steps) if isinstance(steps, Sized) else None
    yield from tqdm(steps, words, total, leave=False, disable=quiet or not sys.stderr.isatty())


def time_text(seconds: float) -> str:
    """A time as it is said: seconds below two minutes, then minutes, then hours and minutes."""
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60:02d} min"
