"""The worklist on the screen: columns that fold when it is narrow, captions between sections, a focus that stays."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from pneumo_desktop.ui.queue_delegate import QueueDelegate
from pneumo_desktop.ui.queue_model import CAPTION_ROLE, OPEN_ROLE, Column, QueueModel
from pneumo_desktop.ui.queue_state import Row
from pneumo_desktop.ui.theme import Token, colour, font

FOLD_BELOW = 660
COMPACT_BELOW = 400
TINY_BELOW = 300


class QueueView(QTreeView):
    """The list; `case_chosen` asks to open a case by its number."""

    case_chosen = Signal(int)

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = model
        self.cells = QueueDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("Worklist"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(10)
        self.header().setFont(font(0.86))
        self.activated.connect(self._activated)
        self.touched = False

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show rows; the keyboard stays on the case it was on, or on the row that took its place."""
        at = self.currentIndex().row()
        current = self.current_case()
        self.queue.set_rows(rows)
        if not self.touched and rows:
            self._focus_row(0, scroll=False)  # nobody has chosen a row yet: Enter means the first
        elif current is not None and self.queue.row_of(current) is not None:
            self.focus_case(current, scroll=False)
        elif rows:
            self._focus_row(min(max(at, 0), len(rows) - 1), scroll=False)
        self.fit_columns()

    def current_case(self) -> int | None:
        """Number of the case that the keyboard is on."""
        case = self.queue.case_at(self.currentIndex().row())
        return case.case_id if case else None

    def focus_case(self, case_id: int, *, scroll: bool = True) -> None:
        """Put the keyboard on a case."""
        self.touched = True
        row = self.queue.row_of(case_id)
        if row is not None:
            self._focus_row(row, scroll=scroll)

    def move_by(self, steps: int) -> None:
        """Move the keyboard up or down."""
        self.touched = True
        last = self.queue.rowCount() - 1
        if last >= 0:
            self._focus_row(min(max(self.currentIndex().row() + steps, 0), last), scroll=True)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the first key on, the keyboard stays on its case."""
        self.touched = True
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the case under it; a click on a caption does nothing."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            index = self.indexAt(point)
            case = self.queue.case_at(index.row())
            if index.isValid() and case and not self._on_caption(index, point):
                self.case_chosen.emit(case.case_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold columns into the second line when there is no room for them."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Widths that follow the text; what is left is the patient's."""
        width = self.viewport().width()
        text, small = QFontMetrics(self.cells.main), QFontMetrics(self.cells.small)
        folded, compact, tiny = width < FOLD_BELOW, width < COMPACT_BELOW, width < TINY_BELOW
        word = small.horizontalAdvance(self.tr("raised")) + 10
        bold = QFontMetrics(self.cells.bold).horizontalAdvance("0.00")
        likelihood = 38 + bold + (0 if tiny else word if compact else word + 51)
        decided = self.queue.rowCount() > 0 and self.queue.headerData(Column.WAITING, Qt.Orientation.Horizontal) == (
            self.queue.tr("Decided")
        )
        widths = {
            Column.PLACE: text.horizontalAdvance("0" * max(2, len(str(self.queue.rowCount())))) + 14,
            Column.LIKELIHOOD: likelihood,
            Column.ID: text.horizontalAdvance("P-0000000") + 14,
            Column.AGE_SEX: text.horizontalAdvance("Age, sex") + 12,
            Column.VIEW: text.horizontalAdvance("WWW") + 12,
            Column.WAITING: max(map(text.horizontalAdvance, ("Waiting", "0000-00-00" if decided else "00:00"))) + 12,
            Column.STATE: small.horizontalAdvance(
                "Not diagnostic" if decided else "reading" if folded else "open: Dr Mw"
            )
            + 14,
        }
        self.header().setVisible(not tiny)
        for column in (Column.ID, Column.AGE_SEX, Column.VIEW):
            self.setColumnHidden(column, folded)
        self.setColumnHidden(Column.STATE, compact and not decided)
        self.setColumnHidden(Column.PLACE, compact or decided)
        self.setColumnHidden(Column.WAITING, compact and decided)
        used = 0
        for column, wide in widths.items():
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, wide)
                used += wide
        self.setColumnWidth(Column.PATIENT, max(60, width - used))
        if self.cells.folded != folded:
            self.cells.folded = folded
            self.viewport().update()

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Caption above the first row of a section, ground of the row, then its cells."""
        rect: QRect = options.rect
        full = QRect(0, rect.top(), self.viewport().width(), rect.height())
        caption = index.data(CAPTION_ROLE)
        painter.fillRect(full, colour(Token.WINDOW))
        if caption:
            box = QRect(14, full.top() + 4, full.width() - 28, self.cells.caption_height - 4)
            painter.setFont(self.cells.small)
            painter.setPen(colour(Token.DIM))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(caption))
            full.setTop(full.top() + self.cells.caption_height)
        current = index.row() == self.currentIndex().row()
        if index.data(OPEN_ROLE):
            painter.fillRect(full, colour(Token.SELECTED))
            painter.fillRect(QRect(0, full.top(), 3, full.height()), colour(Token.ACCENT))
        elif current:
            painter.fillRect(full, colour(Token.RAISED))
        if current and self.hasFocus():
            painter.setPen(colour(Token.ACCENT_FILL))
            painter.drawRect(full.adjusted(0, 0, -1, -2))
        painter.setPen(colour(Token.PANEL if caption else Token.RAISED))
        painter.drawLine(full.bottomLeft(), full.bottomRight())
        for column in range(self.model().columnCount()):
            if not self.isColumnHidden(column):
                cell = QRect(self.columnViewportPosition(column), rect.top(), self.columnWidth(column), rect.height())
                options.rect = cell
                self.cells.paint(painter, options, self.model().index(index.row(), column))
        options.rect = rect

    def _focus_row(self, row: int, *, scroll: bool) -> None:
        index = self.queue.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        if not scroll:
            self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.setAutoScroll(True)
        if scroll:
            self.scrollTo(index)
        self.viewport().update()

    def _on_caption(self, index: QModelIndex, point: QPoint) -> bool:
        return bool(index.data(CAPTION_ROLE)) and point.y() < self.visualRect(index).top() + self.cells.caption_height

    def _activated(self, index: QModelIndex) -> None:
        case = self.queue.case_at(index.row())
        if case is not None:
            self.case_chosen.emit(case.case_id)
