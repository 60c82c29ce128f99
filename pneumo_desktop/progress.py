"""How far long work is: those who do it tell, whoever started it may listen; and an end asked for from outside.

A command started with `--progress` writes a line for every step on standard output, each after a record separator as
in RFC 7464, so that it stands apart from words; it ends as on Ctrl+C when its standard input is closed.
"""

from __future__ import annotations

import _thread
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

MARK = "\x1e"
"""Begins a line that is meant for a program (RFC 7464)."""
_PAUSE_SECONDS = 0.15

Listener = Callable[[dict[str, Any]], None]
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)
_Row = TypeVar("_Row")


def tell(what: str, done: int, total: int) -> None:
    """Say that `done` of `total` steps of `what` are done; costs next to nothing where nobody listens."""
    if (listener := _listener.get()) is not None:
        listener({"what": what, "done": done, "total": total})


def outcome(**facts: Any) -> None:
    """Say what came of the whole work, in figures and names."""
    if (listener := _listener.get()) is not None:
        listener({"outcome": facts})


def counted(rows: Iterable[_Row], what: str, total: int) -> Iterator[_Row]:
    """Pass rows on, and tell how many went by."""
    for done, row in enumerate(rows):
        tell(what, done, total)
        yield row
    tell(what, total, total)


@contextmanager
def heard(listener: Listener) -> Iterator[None]:
    """Let `listener` hear what is told by this thread meanwhile."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


@contextmanager
def followed() -> Iterator[None]:
    """Write what is told as lines on standard output; a closed standard input interrupts the work."""
    if threading.current_thread() is threading.main_thread():
        # Whoever is started by a script in the background begins with interrupts ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=_until_closed, name="follower", daemon=True).start()
    with heard(Lines()):
        yield


@contextmanager
def to_the_end() -> Iterator[None]:
    """What must not be left half done: an end asked for meanwhile is not heard. It must be short."""
    if threading.current_thread() is not threading.main_thread():
        yield  # nobody interrupts another thread
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Lines:
    """A listener that writes lines: every outcome and first word, the rest a few times a second."""

    def __init__(self) -> None:
        self._last: tuple[str, float] = ("", 0.0)

    def __call__(self, said: dict[str, Any]) -> None:
        """Write it, where it is time to."""
        what, now = str(said.get("what", "")), time.monotonic()
        if "outcome" not in said:
            if what == self._last[0] and said["done"] < said["total"] and now - self._last[1] < _PAUSE_SECONDS:
                return
            self._last = (what, now)
        sys.stdout.write(f"{MARK}{json.dumps(said)}\n")
        sys.stdout.flush()


def _until_closed() -> None:
    # Unbuffered: a thread that waits inside Python's own buffer keeps the interpreter from ending.
    while os.read(sys.stdin.fileno(), 1):
        pass
    _thread.interrupt_main()
