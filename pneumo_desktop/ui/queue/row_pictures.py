"""Rows as they were painted last: a row that only moved, or was uncovered, is put on the screen as it was."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from pneumo_desktop.ui.look.theme import Token, colour
from pneumo_desktop.ui.queue.columns import Column, cap_share
from pneumo_desktop.ui.queue.queue_delegate import BAR_WIDTH, QueueDelegate
from pneumo_desktop.ui.queue.queue_model import NOTED_ROLE, OPEN_ROLE, ROW_ROLE, WHY_ROLE, utc_now
from pneumo_desktop.ui.queue.queue_state import Row

MOST = 400
"""Pictures that are kept; beyond that all are made anew."""

Cells = tuple[tuple[int, QRect], ...]


class RowPictures:
    """One picture for each case: its ground and all cells but the place, which changes with every arrival above.

    With a hundred arrivals a second nearly every row moves and few change; a cell costs a hundred times a copy.
    """

    def __init__(self, cells: QueueDelegate) -> None:
        self._cells = cells
        self._kept: dict[int, tuple[object, QPixmap]] = {}

    def forget(self) -> None:
        """Keep no picture: names stand on them."""
        self._kept.clear()

    def draw(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        full: QRect,
        cells: Cells,
        ground: QColor,
    ) -> None:
        """Draw a row.

        Args:
            painter: of the viewport.
            options: of the row; its `rect` is changed.
            index: any cell of the row.
            full: the row in the viewport, without a caption above it.
            cells: columns, and where each stands, caption included, as the delegate wants it.
            ground: behind the cells.
        """
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        ratio = painter.device().devicePixelRatio()
        key = self._key(row, options, index, full, cells, ground, ratio)
        kept = self._kept.get(row.case.case_id)
        if kept is None or kept[0] != key:
            kept = key, self._made(options, index, full, cells, ground, ratio)
            if len(self._kept) >= MOST:
                self._kept.clear()
            self._kept[row.case.case_id] = kept
        painter.drawPixmap(full.topLeft(), kept[1])
        for column, rect in cells:
            if column == Column.PLACE:
                options.rect = rect
                self._cells.paint(painter, options, index.sibling(index.row(), column))

    def _key(
        self,
        row: Row,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        full: QRect,
        cells: Cells,
        ground: QColor,
        ratio: float,
    ) -> object:
        """All that a picture depends on."""
        share = cap_share(row.case, utc_now())
        return (
            replace(row, case=replace(row.case, position=None)),
            index.sibling(index.row(), Column.WAITING).data(),
            None if share is None else round(min(share, 1.0) * BAR_WIDTH * ratio),
            index.data(WHY_ROLE),
            index.data(NOTED_ROLE),
            index.data(OPEN_ROLE),
            self._cells.under,
            self._cells.says_why,
            self._cells.main.key(),
            options.direction,
            (full.width(), full.height(), ratio),
            tuple((column, rect.x(), rect.width()) for column, rect in cells),
            (ground.rgba(), colour(Token.TEXT).rgba()),
        )

    def _made(
        self,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        full: QRect,
        cells: Cells,
        ground: QColor,
        ratio: float,
    ) -> QPixmap:
        picture = QPixmap(full.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(ground)
        painter = QPainter(picture)
        painter.translate(-full.topLeft())
        for column, rect in cells:
            if column != Column.PLACE:
                options.rect = rect
                self._cells.paint(painter, options, index.sibling(index.row(), column))
        painter.end()
        return picture
