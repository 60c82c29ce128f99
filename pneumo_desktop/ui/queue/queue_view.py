"""The worklist on the screen: columns that fold when it is narrow, captions between sections, a focus that stays."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from pneumo_desktop.ui.look.theme import Token, colour, look
from pneumo_desktop.ui.queue.column_fit import ColumnFit
from pneumo_desktop.ui.queue.queue_delegate import QueueDelegate
from pneumo_desktop.ui.queue.queue_model import CAPTION_ROLE, OPEN_ROLE, QueueModel
from pneumo_desktop.ui.queue.queue_state import Row
from pneumo_desktop.ui.queue.row_pictures import RowPictures


class QueueView(QTreeView):
    """The list; `case_chosen` asks to open a case by its number, `menu_requested` for the menu of its row."""

    case_chosen = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = model
        self.cells = QueueDelegate(self)
        self._pictures = RowPictures(self.cells)
        self.cells.caption_of = model.caption_at
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("Worklist"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.columns = ColumnFit(self, self.cells)
        self.activated.connect(self._activated)
        look.changed.connect(self._dress)
        self.touched = False

    def forget(self) -> None:
        """Keep no picture of a row."""
        self._pictures.forget()
        self.touched = False

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show rows; the keyboard stays on the case it was on, or on the row that took its place."""
        at = self.currentIndex().row()
        current = self.current_case()
        held = self._top_row()
        self.queue.quiet = True  # half-way there, the end of the rows is not that of the list
        self.queue.set_rows(rows)
        self.executeDelayedItemsLayout()
        self._keep_in_place(*held)
        self.queue.quiet = False
        if not self.touched and rows:
            self._focus_row(0, scroll=False)  # nobody has chosen a row yet: Enter means the first
        elif current is not None and self.queue.row_of(current) is not None:
            self.focus_case(current, scroll=False)
        elif rows:
            self._focus_row(min(max(at, 0), len(rows) - 1), scroll=False)
        self.fit_columns()

    def _top_row(self) -> tuple[int | None, int]:
        """The case at the upper edge and where its row begins, where that is not the top of the list."""
        index = self.indexAt(QPoint(1, 1))
        case = self.queue.case_at(index.row())
        at_top = self.verticalScrollBar().value() == 0 and not self.queue.goes_on_above
        if at_top or case is None:
            return None, 0
        return case.case_id, self.visualRect(index).top()

    def _keep_in_place(self, case_id: int | None, top: int) -> None:
        """What came or went above does not move the rows that are looked at."""
        row = None if case_id is None else self.queue.row_of(case_id)
        if row is not None:
            moved = self.visualRect(self.queue.index(row, 0)).top() - top
            if moved:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + moved)

    def verticalScrollbarValueChanged(self, value: int) -> None:
        """At the upper end of the part at hand the part before it is asked for; at the lower end Qt asks itself."""
        super().verticalScrollbarValueChanged(value)
        if value == 0:
            self.queue.fetch_before()

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
            at = self.currentIndex().row() + steps
            if at > last:
                self.queue.fetchMore(QModelIndex())
            elif at < 0:
                self.queue.fetch_before()
            self._focus_row(min(max(self.currentIndex().row() + steps, 0), last), scroll=True)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the first key on, the keyboard stays on its case."""
        self.touched = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What the mouse chose stays chosen, too."""
        self.touched = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the case under it; a click on a caption does nothing."""
        super().mouseReleaseEvent(event)
        # With Ctrl or Shift a click chooses rows for the menu.
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            point = event.position().toPoint()
            index = self.indexAt(point)
            case = self.queue.case_at(index.row())
            if index.isValid() and case and not self._on_caption(index, point):
                self.case_chosen.emit(case.case_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the mouse, or of the one with the keyboard."""
        at = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Mouse and (not at.isValid() or self._on_caption(at, event.pos())):
            return
        self.menu_requested.emit(event.globalPos())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold columns into the second line when there is no room for them."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Widths that follow the text, or the reader's own; what is left is the patient's."""
        self.columns.fit()

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
        is_open = bool(index.data(OPEN_ROLE))
        chosen = current or self.selectionModel().isRowSelected(index.row())
        ground = Token.SELECTED if is_open else Token.RAISED if chosen else Token.WINDOW
        cells = tuple(
            (column, QRect(self.columnViewportPosition(column), rect.top(), self.columnWidth(column), rect.height()))
            for column in range(self.model().columnCount())
            if not self.isColumnHidden(column)
        )
        self._pictures.draw(painter, options, index, full, cells, colour(ground))
        if is_open:
            painter.fillRect(QRect(0, full.top(), 3, full.height()), colour(Token.ACCENT))
        if current and self.hasFocus():
            painter.setPen(colour(Token.ACCENT_FILL))
            painter.drawRect(full.adjusted(0, 0, -1, -2))
        painter.setPen(colour(Token.PANEL if caption else Token.RAISED))
        painter.drawLine(full.bottomLeft(), full.bottomRight())
        options.rect = rect

    def _focus_row(self, row: int, *, scroll: bool) -> None:
        index = self.queue.index(row, 0)
        if not scroll and self.currentIndex().row() == row:
            return  # what is chosen beside it stays chosen
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

    @Slot()
    def _dress(self) -> None:
        """Rows and columns for text of another size."""
        self.cells.measure()
        self.scheduleDelayedItemsLayout()
        self.fit_columns()

    def _activated(self, index: QModelIndex) -> None:
        case = self.queue.case_at(index.row())
        if case is not None:
            self.case_chosen.emit(case.case_id)
