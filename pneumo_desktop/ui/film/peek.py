"""Something that a key shows: a tap turns it on or off, a key held down shows it only while it is held."""

from __future__ import annotations

import time
from collections.abc import Callable

TAP_SECONDS = 0.4
"""A key let go of within this was tapped."""


class Peek:
    """Off for each new film, unless it is pinned."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._on = self._used = False
        self._since = 0.0
        self.pinned = False
        self.held = False

    @property
    def shown(self) -> bool:
        """Whether it is to be seen now."""
        return self._on or self.held

    def press(self) -> None:
        """The key goes down: it is there at once."""
        if not self.held:
            self.held, self._used, self._since = True, False, self._clock()

    def use(self) -> None:
        """Something was done with the key down: letting it go is no tap."""
        self._used = True

    def release(self) -> None:
        """The key comes up: after a tap it stays as it was turned, after a hold it is as before."""
        if self.held:
            self.held = False
            if not self._used and self._clock() - self._since < TAP_SECONDS:
                self._on = not self._on

    def toggle(self) -> None:
        """On or off without a key, by the menu."""
        self._on = not self._on

    def pin(self, pinned: bool) -> None:
        """Let it be there for every film from now on, or no longer."""
        self.pinned = self._on = pinned

    def new_film(self) -> None:
        """Another film is on the screen; a key that is still down goes on showing."""
        self._on = self.pinned
        self.use()
