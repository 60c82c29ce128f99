"""Looks at the disk now and then: a banner when it is short of room, a fact in the line at the bottom otherwise."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.ui.engine_words import spoken_report

EVERY_MS = 10 * 60 * 1000


class DiskWatch(QObject):
    """`short` carries the banner's text, empty while there is room enough."""

    short = Signal(str)

    def __init__(self, settings: Settings, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._workers = settings, workers
        self.fact = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and then every ten minutes."""
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Ask in the background: a disk may take its time."""
        self._workers.submit(partial(_look, self._settings), self._answered)

    def _answered(self, answer: Answer) -> None:
        if answer.error is not None:
            return  # the worklist's own trouble is said elsewhere
        text, short = spoken_report(answer.result[0]), answer.result[1]
        said = self.tr(
            "The disk of the home is running full: {what} Nothing is deleted; decided cases can be archived."
        )
        self.fact = "" if short else self.tr("Disk: {what}").format(what=text.rstrip("."))
        self.short.emit(said.format(what=text) if short else "")


def _look(settings: Settings) -> tuple[str, bool]:
    from pneumo_desktop.disk import forecast

    seen = forecast(settings)
    return seen.text, seen.is_short(settings)
