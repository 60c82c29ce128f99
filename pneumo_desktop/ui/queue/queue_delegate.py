"""Paints one cell of the worklist: likelihood as shape, figure, bar and word; the name with the reason under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pneumo_desktop.case import DECIDED, Band, Case, CaseState
from pneumo_desktop.ui import words
from pneumo_desktop.ui.look.theme import Token, colour, direction_of, draw_line, font
from pneumo_desktop.ui.queue.columns import Column, cap_share, cell_text
from pneumo_desktop.ui.queue.queue_model import CAPTION_ROLE, NOTED_ROLE, OPEN_ROLE, ROW_ROLE, WHY_ROLE, utc_now
from pneumo_desktop.ui.queue.queue_state import Row
from pneumo_desktop.ui.reading.patient_words import badge_text
from pneumo_desktop.ui.reading.reading_words import finding_in_row

GAP = 6
BAR_FROM = 150
WORD_FROM = 112
BAR_WIDTH, BAR_HEIGHT = 34, 2
NEARLY = 0.8
"""From this share of its time on a case that waits is tinted; the bar and the figure say the same."""


def band_colour(case: Case) -> QColor:
    """Orange, sand or blue."""
    bands = {Band.HIGH: Token.HIGH, Band.RAISED: Token.RAISED_BAND, Band.LOW: Token.LOW}
    return colour(Token.RAISED_BAND if case.band is None else bands[case.band])


class QueueDelegate(QStyledItemDelegate):
    """Cells of two lines; with a caption row's height above them where a section begins."""

    caption_of: Callable[[int], str] | None = None
    """The heading above a row by its number, where somebody knows it faster than the model's role."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = Qt.LayoutDirection.LeftToRight
        self.measure()
        self.under: tuple[Column, ...] = ()
        """What is said in the patient's second line, as it has no column."""
        self.says_why = False
        """Whether a column of its own says why a case stands where it stands."""

    def measure(self) -> None:
        """Fonts and heights by the size of text."""
        self.main, self.bold, self.small = font(), font(1.0, QFont.Weight.DemiBold), font(0.88)
        line, quiet = QFontMetrics(self.main).height(), QFontMetrics(self.small).height()
        self.row_height = line + quiet + 14
        self.caption_height = quiet + 12

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Height alone; widths are the view's."""
        del option
        # Asked for every cell of every row at each change: not by way of the model's roles.
        caption = self.caption_of(index.row()) if self.caption_of is not None else index.data(CAPTION_ROLE)
        return QSize(10, self.row_height + (self.caption_height if caption else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell; the view has drawn the background and the caption."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        rect: QRect = option.rect
        self._side = option.direction
        if index.data(CAPTION_ROLE):
            rect = rect.adjusted(0, self.caption_height, 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.gone:
            painter.setOpacity(0.45)
        column = Column(index.column())
        text = str(index.data() or "")
        if column is Column.PLACE:
            draw_line(painter, self._within(rect, 0, GAP), text, self.main, Token.DIM, right=True)
        elif column is Column.LIKELIHOOD:
            self._likelihood(painter, rect, row.case)
        elif column is Column.PATIENT:
            self._patient(painter, rect, row.case, str(index.data(WHY_ROLE) or ""), noted=bool(index.data(NOTED_ROLE)))
        elif column is Column.WAITING:
            self._waiting(painter, self._within(rect, 0, GAP), row.case, text)
        elif column is Column.STATE:
            self._state(painter, rect, row.case, text, is_open=bool(index.data(OPEN_ROLE)))
        else:
            draw_line(painter, rect.adjusted(GAP, 0, -GAP, 0), text, self.main, Token.QUIET)
        painter.restore()

    def _waiting(self, painter: QPainter, rect: QRect, case: Case, text: str) -> None:
        """The time, and under it a thin bar that fills as the time that a case may wait goes by."""
        share = cap_share(case, utc_now())
        late = share is not None and share >= 1
        chosen, token = (self.bold, Token.WARM) if late else (self.main, Token.QUIET)
        draw_line(painter, rect, text, chosen, token, right=True)
        if share is None:
            return
        wide = min(BAR_WIDTH, rect.width())
        top = rect.center().y() + QFontMetrics(chosen).height() / 2 + 2
        at = rect.right() - wide + 1 if self._side is Qt.LayoutDirection.LeftToRight else rect.left()
        bar = QRectF(at, top, wide, BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(Token.LINE))
        painter.drawRect(bar)
        painter.setBrush(colour(Token.WARM if late else Token.RAISED_BAND if share >= NEARLY else Token.DIM))
        painter.drawRect(QRectF(bar.x(), bar.y(), bar.width() * min(share, 1.0), BAR_HEIGHT))

    def _likelihood(self, painter: QPainter, rect: QRect, case: Case) -> None:
        tint = band_colour(case)
        # Where the place is folded away, the first column keeps its distance from the edge.
        left, middle = rect.left() + (GAP if rect.left() else 2 * GAP), rect.center().y() + 1
        self._symbol(painter, QPointF(self._mirrored(rect, left + 6), middle), case, tint)
        left += 20
        figures = QFontMetrics(self.bold).horizontalAdvance("0.00")
        painter.setFont(self.bold)
        painter.setPen(tint)
        box = QRect(left, rect.top(), figures + 2, rect.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._placed(rect, box), flags, words.likelihood_text(case))
        left = box.right() + 9
        if case.likelihood is not None and rect.width() >= BAR_FROM:
            bar = QRectF(self._placed(rect, QRect(left, middle - 2, 44, 5)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Token.LINE))
            painter.drawRoundedRect(bar, 2.5, 2.5)
            painter.setBrush(tint)
            filled = max(3.0, bar.width() * case.likelihood)
            begins = bar.x() if self._side is Qt.LayoutDirection.LeftToRight else bar.right() - filled
            painter.drawRoundedRect(QRectF(begins, bar.y(), filled, 5), 2.5, 2.5)
            left += 53
        elif case.likelihood is None:
            left -= 18  # the dash is narrow
        if rect.width() >= WORD_FROM:
            word = self._placed(rect, QRect(left, rect.top(), rect.right() - left - 2, rect.height()))
            draw_line(painter, word, words.band_word(case), self.small, Token.QUIET)

    def _placed(self, cell: QRect, part: QRect) -> QRect:
        """Where a part of a cell stands, by the side from which the program is read."""
        return QStyle.visualRect(self._side, cell, part)

    def _mirrored(self, cell: QRect, x: int) -> int:
        return x if self._side is Qt.LayoutDirection.LeftToRight else cell.left() + cell.right() - x

    def _within(self, cell: QRect, before: int, after: int) -> QRect:
        return self._placed(cell, cell.adjusted(before, 0, -after, 0))

    def _symbol(self, painter: QPainter, at: QPointF, case: Case, tint: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        x, y = at.x(), at.y()
        if case.band is Band.HIGH:
            painter.drawPolygon(QPolygonF([QPointF(x, y - 6), QPointF(x + 6.5, y + 5), QPointF(x - 6.5, y + 5)]))
        elif case.band is Band.RAISED:
            corners = [QPointF(x, y - 6.5), QPointF(x + 6.5, y), QPointF(x, y + 6.5), QPointF(x - 6.5, y)]
            painter.drawPolygon(QPolygonF(corners))
        elif case.band is Band.LOW:
            painter.drawEllipse(at, 5.0, 5.0)
        else:
            painter.drawEllipse(at, 7.0, 7.0)
            painter.setPen(colour(Token.WINDOW))
            painter.setFont(font(0.86, QFont.Weight.Bold))
            painter.drawText(QRectF(x - 7, y - 7.5, 14, 15), Qt.AlignmentFlag.AlignCenter, "!")

    def _patient(self, painter: QPainter, rect: QRect, case: Case, why: str, *, noted: bool) -> None:
        said = [case.tags.view_position if each is Column.VIEW else cell_text(case, each, utc_now(), "")
                for each in self.under]  # fmt: skip
        why = "" if self.says_why else why
        # Where nothing was scored the reason matters most; elsewhere it is the rarer word and stands last.
        said = [why, *said] if case.call is None else [*said, why]
        below = words.listed([case.reader if case.state in DECIDED else "", *said])
        inner = rect.adjusted(GAP + 2, 6, -GAP, -6)
        if noted:
            at = self._mirrored(rect, inner.right() - 7)
            self._note(painter, QPointF(at, inner.top() + QFontMetrics(self.main).height() / 2))
        name_height = QFontMetrics(self.main).height()
        inner_right = inner.right() - (18 if noted else 0)
        line = QRect(inner.left(), inner.top(), inner_right - inner.left(), name_height)
        taken = self._badge(painter, rect, line, case)
        if not below:
            draw_line(painter, self._placed(rect, inner), words.patient_text(case), self.main, Token.TEXT)
            return
        top = QRect(inner.left(), inner.top(), inner_right - inner.left() - taken, name_height)
        draw_line(painter, self._placed(rect, top), words.patient_text(case), self.main, Token.TEXT)
        under = QRect(inner.left(), top.bottom() + 1, inner.width(), inner.bottom() - top.bottom())
        draw_line(painter, self._placed(rect, under), below, self.small, Token.QUIET)

    def _badge(self, painter: QPainter, cell: QRect, line: QRect, case: Case) -> int:
        """How many other studies of the patient there are, calmly; returns the width it took."""
        text = badge_text(case)
        metrics = QFontMetrics(self.small)
        wide = metrics.horizontalAdvance(text) + 12
        if not text or line.width() < 2 * wide:
            return 0
        high = metrics.height()
        box = QRect(line.right() - wide, line.top() + (line.height() - high) // 2, wide, high)
        box = self._placed(cell, box)
        painter.setPen(QPen(colour(Token.BORDER), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setFont(self.small)
        painter.setPen(colour(Token.QUIET))
        painter.setLayoutDirection(direction_of(text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return wide + 8

    def _note(self, painter: QPainter, at: QPointF) -> None:
        """A quiet mark: something stands against this score, in words on the line below."""
        painter.setPen(QPen(colour(Token.RAISED_BAND), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 6.0, 6.0)
        painter.setFont(font(0.8, QFont.Weight.Bold))
        painter.drawText(QRectF(at.x() - 7, at.y() - 7, 14, 14), Qt.AlignmentFlag.AlignCenter, "!")

    def _state(self, painter: QPainter, rect: QRect, case: Case, text: str, *, is_open: bool) -> None:
        inner = rect.adjusted(GAP, 0, -GAP, 0)
        if case.state in DECIDED:
            inner = inner.adjusted(0, 6, 0, -6)
            half = inner.height() // 2
            draw_line(painter, inner.adjusted(0, 0, 0, -half), text, self.main, Token.QUIET)
            draw_line(painter, inner.adjusted(0, half, 0, 0), finding_in_row(case), self.small, Token.DIM)
            return
        token = Token.ACCENT if is_open or case.state is CaseState.READING or case.new_film else Token.DIM
        if is_open:
            text = self.tr("reading")
        draw_line(painter, inner, text, self.small, token)
