"""Opens the guide, and has it read in the background the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.ui.guide.guide import read_guide

if TYPE_CHECKING:
    from pneumo_desktop.ui.main_window import MainWindow


class GuideControl(QObject):
    """Joins menu, card and files."""

    def __init__(self, window: MainWindow, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._card, self._workers = window, window.guide_card, workers
        window.errand_requested.connect(self._requested)

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name == "guide":
            self._window.show_page(self._card)
            if not self._card.text.guide.pages:
                self._workers.submit(read_guide, self._read)

    def _read(self, answer: Answer) -> None:
        if answer.error is None:
            self._card.show_guide(answer.result)
        else:
            self._window.say(self.tr("The guide cannot be read. {reason}").format(reason=answer.trouble), True)
