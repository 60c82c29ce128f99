"""What happened to a case, on a card: who, when, what; and from there on to an amendment or back to unread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from pneumo_desktop.case import DECIDED, Case
from pneumo_desktop.ui import words
from pneumo_desktop.ui.look.theme import plain_tooltip
from pneumo_desktop.ui.reading.ask_card import TITLE_AT_MOST
from pneumo_desktop.ui.reading.reading_words import event_text, moment_text
from pneumo_desktop.ui.widgets import KeyButton, Page

if TYPE_CHECKING:
    from pneumo_desktop.review.history import Event


class HistoryCard(Page):
    """Up and down go through the lines; A amends, U puts back to unread, Escape leaves."""

    amend_requested = Signal(int)
    unread_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("History"), parent)
        self.case_id = 0
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(False)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHeaderLabels([self.tr("When and who"), self.tr("What")])
        self.list.setAccessibleName(self.tr("What happened to this case"))
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.body.addWidget(self.list, 1)
        self.amend = KeyButton(self.tr("Amend…"), "A")
        self.amend.clicked.connect(self._amend)
        self.unread = KeyButton(self.tr("Back to unread…"), "U")
        self.unread.clicked.connect(self._unread)
        self.end_with(self.unread, self.amend)
        self.first = self.list
        self.list.installEventFilter(self)

    def show_history(self, case: Case, events: Sequence[Event]) -> None:
        """The latest line has the keyboard; what no longer stands is struck out and says so."""
        self.case_id = case.case_id
        title = self.tr("History: {name}").format(name=words.patient_text(case)[:TITLE_AT_MOST])
        self.title.setText(title)
        self.setAccessibleName(title)
        self.list.clear()
        for event in events:
            text = event_text(event)
            if not event.stands:
                text = self.tr("{what} (no longer stands)").format(what=text)
            line = QTreeWidgetItem([f"{moment_text(event.at)}\n{event.who}".strip(), text])
            line.setToolTip(1, plain_tooltip(text))
            if not event.stands:
                struck = line.font(1)
                struck.setStrikeOut(True)
                line.setFont(1, struck)
            self.list.addTopLevelItem(line)
        last = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
        if last is not None:
            self.list.setCurrentItem(last)
        self._fit_lines()
        decided = case.state in DECIDED
        self.amend.setVisible(decided)
        self.unread.setVisible(case.verdict_id is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long lines are broken anew, once the list knows its own width."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_lines)

    def showEvent(self, event: QShowEvent) -> None:
        """The same, where it comes up in the size that it had."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit_lines)

    @Slot()
    def _fit_lines(self) -> None:
        """As high as their words need: a tree asks for one line, however long it is."""
        wide = self.list.header().sectionSize(1) - 18
        model, metrics = self.list.model(), self.list.fontMetrics()
        for row in range(model.rowCount()):
            line = self.list.topLevelItem(row)
            if line is not None and wide > 40:
                two = max(2 if "\n" in line.text(0) else 1, 1) * metrics.lineSpacing()
                text = metrics.boundingRect(QRect(0, 0, wide, 9999), Qt.TextFlag.TextWordWrap, line.text(1))
                line.setSizeHint(1, QSize(wide, max(two, text.height()) + 8))
        self.list.scrollToBottom()

    def place(self, at: QRect | None = None) -> None:
        """Most of the window, so that long lines can be read."""
        del at
        window = self.window()
        wide, high = min(940, window.width() - 24), min(560, window.height() - 16)
        self.setGeometry((window.width() - wide) // 2, (window.height() - high) // 2, wide, high)
        if self.scrim:
            self.scrim.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list would search for a line that begins with the letter."""
        pressed = watched is self.list and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_A, Qt.Key.Key_U):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A and U, where they can be done."""
        if event.key() == Qt.Key.Key_A and self.amend.isVisible():
            self._amend()
        elif event.key() == Qt.Key.Key_U and self.unread.isVisible():
            self._unread()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _amend(self) -> None:
        self.leave()
        self.amend_requested.emit(self.case_id)

    def _unread(self) -> None:
        self.leave()
        self.unread_requested.emit(self.case_id)
