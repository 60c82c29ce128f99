"""Draws the marks of a board over a film, through the transform of its view, and the words that go with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from pneumo_desktop.ui.film.film_tools.board import Board
from pneumo_desktop.ui.film.film_tools.marks import Framed, Mark, Sheet
from pneumo_desktop.ui.look.theme import Token, on_film

_SHADE = QColor(0, 0, 0, 170)
_HANDLE = 3.5
NARROW = 560
"""In a narrower view a line of text is as wide as the view."""

HINT_HIGH = 60
"""There the next step of a tool takes so much of the lower edge."""

BESIDE_AT_MOST = 6
"""So many places beside others are tried, the nearest first."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Where words stand: others on the film, and those of marks."""

    written: list[QRectF]
    marks: list[QRectF] = field(default_factory=list)


def paint_board(
    painter: QPainter, board: Board, to_view: QTransform, view: QSize, chosen: QFont, written: list[QRectF]
) -> None:
    """All marks of the film that is shown, what is being drawn, and the keyboard's cursor.

    Args:
        written: where words stand already, which those of marks do not cover as long as there is room.
    """
    if board.sheet is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(chosen)
    # Texts of marks have one order everywhere: figures and units, whatever the window's direction.
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    hint = [QRectF(0, view.height() - HINT_HIGH, view.width(), HINT_HIGH)]
    taken = Taken([*written, *(hint if board.busy and view.width() < NARROW else [])])
    if board.shown:
        for mark in board.marks:
            _paint_mark(painter, mark, board.sheet, to_view, view, taken, strong=mark is board.chosen)
        if board.chosen is not None:
            _paint_handles(painter, board.chosen, board.handle, to_view)
    if board.drawing is not None and board.cursor is not None:
        ahead = type(board.drawing)([*board.drawing.points, board.cursor])
        _paint_mark(painter, ahead, board.sheet, to_view, view, taken, strong=True)
        _paint_handles(painter, board.drawing, None, to_view)
        _paint_cursor(painter, to_view.map(QPointF(*board.cursor)))
    painter.restore()


def paint_pill(painter: QPainter, text: str, view: QSize, chosen: QFont, token: Token, *, top: float) -> None:
    """A line or two of text on a dark ground, in the middle; `top` counts from below where it is negative."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(chosen)
    metrics = QFontMetricsF(chosen)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    room = QRectF(
        0, 0, max(120.0, view.width() * (0.75 if view.width() >= NARROW else 0.97) - 16), 8 * metrics.lineSpacing()
    )
    needed = metrics.boundingRect(room, flags, text)
    box = QRectF(0, 0, needed.width() + 17, needed.height() + 10)
    box.moveCenter(QPointF(view.width() / 2, 0))
    box.moveTop(top if top >= 0 else view.height() + top - box.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 190))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(on_film(token))
    painter.drawText(box.adjusted(8, 0, -8, 0), flags, text)
    painter.restore()


def _paint_mark(
    painter: QPainter,
    mark: Mark,
    sheet: Sheet,
    to_view: QTransform,
    view: QSize,
    taken: Taken,
    *,
    strong: bool,
) -> None:
    path = to_view.map(mark.path())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in ((QColor(0, 0, 0, 150), 4.0), (on_film(mark.token), 2.2 if strong else 1.6)):
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path)
    lines = mark.says(sheet)
    if lines:
        # Above a frame as it is seen: on a film that is turned its first corner may be any.
        corner = path.boundingRect().topLeft() - QPointF(9, 0)
        at = corner if isinstance(mark, Framed) else to_view.map(QPointF(*mark.anchor()))
        _paint_words(painter, "\n".join(lines), at, view, mark.token, taken)


def _paint_words(painter: QPainter, text: str, at: QPointF, view: QSize, token: Token, taken: Taken) -> None:
    """Beside a point, inside the view, clear of words that stand there already."""
    metrics = QFontMetricsF(painter.font())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
    needed = metrics.boundingRect(QRectF(0, 0, 2000, 2000), flags, text)
    wide, high = needed.width() + 10, needed.height() + 4
    x = min(max(at.x() + 9, 2.0), view.width() - wide - 2)
    above = at.y() - high - 7
    y = min(max(above if above >= 2 else at.y() + 9, 2.0), view.height() - high - 2)
    box = QRectF(x, y, wide, high)
    box = free_place(box, [*taken.written, *taken.marks], view) or free_place(box, taken.marks, view) or box
    taken.marks.append(box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(on_film(token))
    painter.drawText(box.adjusted(5, 2, -5, -2), flags, text)


def free_place(box: QRectF, taken: list[QRectF], view: QSize) -> QRectF | None:
    """Where a box covers none that stand already: beneath them, else above, else beside; None in a full view.

    Each way is one pass over what is taken, for words are placed anew at every step of a drag.
    """
    if not any(box.intersects(other) for other in taken):
        return box
    sides = [at for other in taken for at in (other.left() - box.width() - 2, other.right() + 2)]
    fitting = (at for at in sides if 2 <= at <= view.width() - box.width() - 2)
    for x in (box.left(), *sorted(fitting, key=lambda at: abs(at - box.left()))[:BESIDE_AT_MOST]):
        for below in (True, False):
            found = QRectF(x, box.top(), box.width(), box.height())
            for other in sorted(taken, key=QRectF.top, reverse=not below):
                if found.intersects(other):
                    found.moveTop(other.bottom() + 2 if below else other.top() - 2 - box.height())
            inside = QRectF(0, 0, view.width(), view.height()).contains(found)
            if inside and not any(found.intersects(other) for other in taken):
                return found
    return None


def _paint_handles(painter: QPainter, mark: Mark, handle: int | None, to_view: QTransform) -> None:
    places = mark.handles() if mark.complete else mark.points
    for i, place in enumerate(places):
        at = to_view.map(QPointF(*place))
        size = _HANDLE * (1.7 if i == handle else 1.0)
        painter.setPen(QPen(QColor(0, 0, 0), 1.5))
        painter.setBrush(on_film(Token.TEXT if i == handle else mark.token))
        painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))


def _paint_cursor(painter: QPainter, at: QPointF) -> None:
    """A cross with an open middle, so that what it stands on is seen."""
    for ink, width in ((QColor(0, 0, 0, 170), 3.5), (on_film(Token.TEXT), 1.4)):
        painter.setPen(QPen(ink, width))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(at + QPointF(5 * dx, 5 * dy), at + QPointF(15 * dx, 15 * dy))
