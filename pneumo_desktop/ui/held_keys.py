"""A key held down acts once. Qt's mark of a repeated key misses some on X11, and one would be a verdict too many."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

SAME_MOMENT_MS = 5
"""X11 repeats a held key as a release and a press of one moment; no finger is so fast."""

SETTLE_MS = 30
"""A release counts once no press of the same moment has followed it for so long."""


class HeldKeys:
    """Knows from a window's key events which presses are repeats, and keeps those from actions that act once.

    `let_go` is called with a key when it really comes up, or when the window no longer hears of it.
    """

    def __init__(self, actions: list[QAction], let_go: Callable[[int], None] | None = None) -> None:
        once = [action for action in actions if not action.autoRepeat()]
        self._once = {sequence.toString() for action in once for sequence in action.shortcuts()}
        self._released: dict[int, int] = {}
        self._down: dict[int, int] = {}
        self._let_go = let_go

    def is_down(self, key: int) -> bool:
        """Whether a key is held."""
        return key in self._down

    def takes(self, event: QEvent) -> bool:
        """Whether the event ends here: a repeated press is no shortcut (who has the keyboard may still type it)."""
        if event.type() is QEvent.Type.WindowDeactivate:
            for key in list(self._down):
                self._up(key, self._down[key])
        if event.type() not in (QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if event.type() is QEvent.Type.KeyRelease:
            self._released[key] = event.timestamp()
            if key in self._down and not event.isAutoRepeat():
                QTimer.singleShot(SETTLE_MS, partial(self._up, key, self._down[key]))
            return False
        repeats = self._repeats(event)
        self._down[key] = self._down.get(key, 0) + 1  # a release before this press is not the one that counts
        if repeats and QKeySequence(event.keyCombination()).toString() in self._once:
            event.accept()
            return True
        return False

    def _up(self, key: int, press: int) -> None:
        if self._down.get(key) == press:
            del self._down[key]
            if self._let_go is not None:
                self._let_go(key)

    def _repeats(self, event: QKeyEvent) -> bool:
        released = self._released.get(event.key())
        at_once = bool(event.timestamp()) and released is not None and event.timestamp() - released <= SAME_MOMENT_MS
        return event.isAutoRepeat() or at_once
