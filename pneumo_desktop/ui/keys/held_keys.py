"""A key held down acts once. Qt's mark of a repeated key misses some on X11, and one would be a verdict too many."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from pneumo_desktop.ui.keys.key_map import combination

SAME_MOMENT_MS = 5
"""X11 repeats a held key as a release and a press of one moment; no finger is so fast."""

SETTLE_MS = 30
"""A release counts once no press of the same moment has followed it for so long."""


class HeldKeys:
    """Knows from a window's key events which presses are repeats, and keeps those from actions that act once.

    Also which acts' keys are down, and tells when such a key really comes up, or when the window no longer hears of it.
    """

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        self._actions = actions
        self._released: dict[int, int] = {}
        self._down: dict[int, int] = {}
        self._let_go: dict[str, list[Callable[[], object]]] = {}

    def when_let_go(self, name: str, then: Callable[[], object]) -> None:
        """Call `then` whenever a key of this act comes up."""
        self._let_go.setdefault(name, []).append(then)

    def is_down(self, name: str) -> bool:
        """Whether a key of this act is held."""
        return any(key in self._down for key in self._keys(name))

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
        if repeats and self._acts_once(QKeySequence(event.keyCombination())):
            event.accept()
            return True
        return False

    def _acts_once(self, pressed: QKeySequence) -> bool:
        return any(pressed in action.shortcuts() for action in self._actions.values() if not action.autoRepeat())

    def _keys(self, name: str) -> list[int]:
        return [combination(sequence).key() for sequence in self._actions[name].shortcuts() if sequence.count()]

    def _up(self, key: int, press: int) -> None:
        if self._down.get(key) == press:
            del self._down[key]
            for name, calls in self._let_go.items():
                if key in self._keys(name):
                    for then in calls:
                        then()

    def _repeats(self, event: QKeyEvent) -> bool:
        released = self._released.get(event.key())
        at_once = bool(event.timestamp()) and released is not None and event.timestamp() - released <= SAME_MOMENT_MS
        return event.isAutoRepeat() or at_once
