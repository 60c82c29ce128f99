"""How long a file may keep a decoder while others wait. Who takes longer is not refused, but tried again alone."""

from __future__ import annotations

import threading

_SHARE = 0.25
_LEAST_SECONDS = 2.0
_SHRINKS, _GROWS, _WRONG = 0.5, 1.1, 2.0


class Patience:
    """A quarter of a file's time at first; less after files that took longer, more again with those that did not.

    Fifty files that hang so keep two decoders for about a minute, instead of for half an hour.

    Args:
        seconds: what one file may take in all.
    """

    def __init__(self, seconds: float) -> None:
        self._most = min(seconds, max(_LEAST_SECONDS, _SHARE * seconds))
        self._least = min(seconds, _LEAST_SECONDS)
        self._seconds = self._most
        self._lock = threading.Lock()

    @property
    def seconds(self) -> float:
        """For the next file."""
        return self._seconds

    def tried(self, *, late: bool) -> None:
        """A file was tried among others."""
        self._change(_SHRINKS if late else _GROWS)

    def was_wrong(self) -> None:
        """A file that took too long was decoded after all: this PC is slow, or busy."""
        self._change(_WRONG)

    def _change(self, factor: float) -> None:
        with self._lock:
            self._seconds = min(self._most, max(self._least, self._seconds * factor))
