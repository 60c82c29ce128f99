"""A key held down acts once. Qt's mark of a repeated key misses some on X11, and one would be a verdict too many."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

SAME_MOMENT_MS = 5
"""X11 repeats a held key as a release and a press of one moment; no finger is so fast."""


class HeldKeys:
    """Knows from a window's key events which presses are repeats, and keeps those from actions that act once."""

    def __init__(self, actions: list[QAction]) -> None:
        once = [action for action in actions if not action.autoRepeat()]
        self._once = {sequence.toString() for action in once for sequence in action.shortcuts()}
        self._released: dict[int, int] = {}

    def takes(self, event: QEvent) -> bool:
        """Whether the event ends here: a repeated press is no shortcut (who has the keyboard may still type it)."""
        if event.type() not in (QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._released[event.key()] = event.timestamp()
            return False
        if self._repeats(event) and QKeySequence(event.keyCombination()).toString() in self._once:
            event.accept()
            return True
        return False

    def _repeats(self, event: QKeyEvent) -> bool:
        released = self._released.get(event.key())
        at_once = bool(event.timestamp()) and released is not None and event.timestamp() - released <= SAME_MOMENT_MS
        return event.isAutoRepeat() or at_once
