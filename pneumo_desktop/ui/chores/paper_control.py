"""Paper for a power cut, now: written in the background, then opened in the browser to be printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.who import Who

if TYPE_CHECKING:
    from pneumo_desktop.ui.main_window import MainWindow


class PaperControl(QObject):
    """Joins menu, worklist and browser."""

    def __init__(self, settings: Settings, window: MainWindow, errands: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._window, self._errands = settings, window, errands
        window.errand_requested.connect(self._requested)

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name == "paper":
            desk = self._window.desk
            who = desk.who or Who.typed(desk.reader)
            self._errands.submit(partial(_written, self._settings, who), self._written)

    def _written(self, answer: Answer) -> None:
        if answer.error is not None:
            self._window.say(answer.trouble, True)
            return
        path, cases = answer.result
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        said = self.tr("{n} cases on paper in {file}.").format(n=cases, file=path)
        more = self.tr("It names patients.") if opened else self.tr("No browser opened it; open it by hand.")
        self._window.say(f"{said} {more}")


def _written(settings: Settings, who: Who) -> tuple[Path, int]:
    from pneumo_desktop.paper.write import NAME, write_paper
    from pneumo_desktop.worklist.store import Store

    folder = settings.paper_folder or settings.home
    store = Store.of(settings)
    try:
        written = write_paper(store, settings, folder / NAME, who)
    finally:
        store.close()
    return written.path, written.cases
