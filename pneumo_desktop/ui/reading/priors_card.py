"""The patient's other cases in a list over the worklist; the marked one hangs beside the open film meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QSizePolicy, QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.ui.film.hanging import label_of
from pneumo_desktop.ui.look.theme import plain_tooltip
from pneumo_desktop.ui.reading.patient_words import prior_row
from pneumo_desktop.ui.widgets import KeyButton, Page

LEAST_WIDE, ROWS_AT_MOST = 320, 9


class PriorsCard(Page):
    """Up and down mark a case, Enter leaves it beside the open one, Escape puts things back. Nothing here decides."""

    case_marked = Signal(object)
    case_taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Other studies of this patient"), parent)
        if self.scrim is not None:
            self.scrim.deleteLater()
            self.scrim = None  # the films stay in sight
        self._cases: list[Case] = []
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Other studies of this patient"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(LEAST_WIDE)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body.addWidget(self.list, 1)
        self.keep = KeyButton(self.tr("Compare"), self.tr("Enter"))
        self.keep.clicked.connect(self._take)
        self.end_with(self.keep)
        self.first = self.list
        self.list.currentRowChanged.connect(self._mark)
        self.list.itemDoubleClicked.connect(self._take)

    def show_cases(self, case: Case, others: Sequence[Case]) -> None:
        """List these studies as they are seen from the open case, the first of them marked."""
        self._cases = list(others)
        self.list.blockSignals(True)
        self.list.clear()
        for other in self._cases:
            text = f"{label_of(case, other)}\n{prior_row(other)}"
            self.list.addItem(text)
            self.list.item(self.list.count() - 1).setToolTip(plain_tooltip(text))
        self.list.blockSignals(False)
        rows = min(max(1, len(self._cases)), ROWS_AT_MOST)
        self.list.setMinimumHeight(min(rows * (2 * self.fontMetrics().height() + 10), 150))
        self.list.setCurrentRow(0)

    def sizeHint(self) -> QSize:
        """As high as the list is long, within reason."""
        row = 2 * self.fontMetrics().height() + 14
        own = super().sizeHint()
        buttons = self.keep.sizeHint().height() + self.title.sizeHint().height()
        return QSize(max(own.width(), 420), 64 + buttons + row * min(max(1, len(self._cases)), ROWS_AT_MOST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the marked one on the screen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _mark(self, row: int) -> None:
        if 0 <= row < len(self._cases):
            self.case_marked.emit(self._cases[row])

    @Slot()
    def _take(self) -> None:
        self.case_taken.emit()
        self.leave()
