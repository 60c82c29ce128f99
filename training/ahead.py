"""Work done ahead of need by threads, in order, with an end to how far ahead."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

THREADS = 4
"""Decoders let other threads run while they work, but for the small part of each film that is Python's."""


def ahead(function: Callable[[Given], Made], items: Iterable[Given], window: int = 64) -> Iterator[Made]:
    """`function` of each item, in order, at most `window` of them before they are taken.

    Where the caller stops, or is stopped by Ctrl+C, what has not begun is not done any more.
    """
    with ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1)) as pool:
        begun: deque[Future[Made]] = deque()
        try:
            for item in items:
                begun.append(pool.submit(function, item))
                if len(begun) >= window:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            for future in begun:
                future.cancel()
