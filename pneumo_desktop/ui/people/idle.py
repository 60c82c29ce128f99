"""Notices when nobody has touched the desk for a while: keys, mouse, wheel, touch; in every window of the program.

Input arrives at Qt's native windows first, so that watching those costs nothing for all the rest. Two clocks are held
against the limit: the monotonic one, which nobody can set, and the wall's, as the other stands still while a PC
sleeps. Setting the clock forward locks too early; setting it back changes nothing.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS = 1000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """`idle` is sent once the limit has passed without input; it counts only between `begin` and `rest`."""

    idle = Signal()

    def __init__(self, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self.seconds = minutes * 60
        self._watched: set[int] = set()
        self._touched = self._touched_wall = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def begin(self, *windows: QWindow | None) -> None:
        """Count from now."""
        for window in windows:
            self._watch(window)
        self.touched()
        self._clock.start()

    def rest(self) -> None:
        """Nobody is signed in: there is nothing to lock."""
        self._clock.stop()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._touched, self._touched_wall = time.monotonic(), time.time()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any input counts; nothing is kept from its way."""
        if event.type() in _INPUT:
            self.touched()
        return super().eventFilter(watched, event)

    @Slot()
    def look(self) -> None:
        """Whether the limit has passed."""
        passed = max(time.monotonic() - self._touched, time.time() - self._touched_wall)
        if passed >= self.seconds and self._clock.isActive():
            self.rest()
            self.idle.emit()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None and id(window) not in self._watched:
            self._watched.add(id(window))
            window.destroyed.connect(self._gone)
            window.installEventFilter(self)

    @Slot(QObject)
    def _gone(self, window: QObject) -> None:
        self._watched.discard(id(window))
