"""Whether a verdict may act on the open case: its film is wholly drawn, and nothing has changed this moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

LOOK_AGAIN_MS = 1500
"""How long no verdict acts after a case changed, or came back, under the reader."""


class Readiness(QObject):
    """Of one case after the other. `changed` says whether a verdict may act."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ready = False
        self._drawn = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._settle)

    def begin(self) -> None:
        """Another case, or another film of it: it must be drawn first."""
        self._drawn = False
        self._pause.stop()
        self._say(ready=False)

    def film_drawn(self) -> None:
        """The film is on the screen."""
        self._drawn = True
        self._settle()

    def look_again(self) -> None:
        """Leave the reader time to see that something is different."""
        self._pause.start(LOOK_AGAIN_MS)
        self._say(ready=False)

    @Slot()
    def _settle(self) -> None:
        if self._drawn and not self.ready and not self._pause.isActive():
            self._say(ready=True)

    def _say(self, *, ready: bool) -> None:
        self.ready = ready
        self.changed.emit(ready)
