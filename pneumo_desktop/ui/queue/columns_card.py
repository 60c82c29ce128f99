"""The columns by keyboard: which are shown, in which order, how wide, and which one the list is sorted by."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.queue.column_fit import ColumnFit
from pneumo_desktop.ui.queue.columns import SORTS, Column, ColumnChoice, column_name
from pneumo_desktop.ui.widgets import Card, KeyButton


class ColumnList(QListWidget):
    """Columns to tick; keys move and widen the one that the keyboard is on."""

    moved = Signal(int)
    widened = Signal(int)
    sort_wished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow moves, left and right make wider or narrower, S sorts; letters are no search."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        widths = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if alt and key in steps:
            self.moved.emit(steps[Qt.Key(key)])
        elif key in widths:
            self.widened.emit(widths[Qt.Key(key)])
        elif key == Qt.Key.Key_S:
            self.sort_wished.emit()
        elif key == Qt.Key.Key_Space or not event.text().strip() or key == Qt.Key.Key_Escape:
            super().keyPressEvent(event)


class ColumnsCard(Card):
    """Beside the film, over the list; every change is seen at once."""

    def __init__(self, fit: ColumnFit, parent: QWidget) -> None:
        super().__init__(parent.tr("Columns"), parent, scrim=False)
        self._fit, self._filling = fit, False
        self.columns = ColumnList(self)
        self.columns.setAccessibleName(self.tr("Columns, ticked where shown"))
        self.columns.setMinimumHeight(150)
        self.columns.itemChanged.connect(self._ticked)
        self.columns.moved.connect(self._move)
        self.columns.widened.connect(self._widen)
        self.columns.sort_wished.connect(self._sort)
        hint = QLabel(self.tr("Space shows or hides. Alt+↑ ↓ moves, ← → makes narrower or wider, S sorts by it."), self)
        hint.setObjectName("quiet")
        hint.setFont(font(0.9))
        hint.setWordWrap(True)
        self.usual = KeyButton(self.tr("Usual columns"), "")
        self.usual.clicked.connect(self._reset)
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(self.usual)
        row.addStretch(1)
        row.addWidget(close)
        self.body.addWidget(self.columns, 1)
        self.body.addWidget(hint)
        self.body.addLayout(row)

    def begin(self) -> None:
        """As the list stands now, the keyboard on the first column."""
        self._fill(0)
        self.columns.setFocus()

    def current(self) -> Column:
        """The column that the keyboard is on."""
        item = self.columns.currentItem()
        return Column(item.data(Qt.ItemDataRole.UserRole)) if item else Column.PATIENT

    def _fill(self, at: int) -> None:
        self._filling = True
        shown = self._fit.shown()
        self.columns.clear()
        for column in (*shown, *(each for each in Column if each not in shown)):
            item = QListWidgetItem(column_name(column))
            item.setData(Qt.ItemDataRole.UserRole, int(column))
            item.setCheckState(Qt.CheckState.Checked if column in shown else Qt.CheckState.Unchecked)
            if column is Column.PATIENT:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.columns.addItem(item)
        self.columns.setCurrentRow(min(max(at, 0), self.columns.count() - 1))
        self.usual.setEnabled(self._fit.choice.chosen)
        self._filling = False

    def _show(self, column: Column) -> None:
        self._fill(0)
        for row in range(self.columns.count()):
            if self.columns.item(row).data(Qt.ItemDataRole.UserRole) == int(column):
                self.columns.setCurrentRow(row)

    @Slot(QListWidgetItem)
    def _ticked(self, item: QListWidgetItem) -> None:
        if not self._filling:
            column = Column(item.data(Qt.ItemDataRole.UserRole))
            self._fit.choose(self._fit.begun().toggled(column))
            self._show(column)

    @Slot(int)
    def _move(self, steps: int) -> None:
        column = self.current()
        self._fit.choose(self._fit.begun().moved(column, steps))
        self._show(column)

    @Slot(int)
    def _widen(self, steps: int) -> None:
        column = self.current()
        if column in self._fit.shown():
            self._fit.step_width(column, steps)
            self._show(column)

    @Slot()
    def _sort(self) -> None:
        if self.current() in SORTS:
            self._fit.sort_requested.emit(self.current())

    @Slot()
    def _reset(self) -> None:
        self._fit.choose(ColumnChoice())
        self._fill(0)
        self.columns.setFocus()
