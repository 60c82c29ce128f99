"""Mouse and keys on a film become acts on its board; the same for every view that shows a film."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTransform

from pneumo_desktop.ui.film.film_tools.board import Board
from pneumo_desktop.ui.film.film_tools.ruled import Point

REACH = 8.0
"""Logical pixels within which a handle or a line is taken hold of."""

STEP, FAR = 8.0, 64.0
"""Logical pixels that an arrow key moves, and with Ctrl; with Shift it is one pixel of the film."""

_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Hand:
    """Works on a board through the transform of a view. Every act returns whether the board took it."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._pressed: QPointF | None = None

    def press(self, at: QPointF, to_view: QTransform) -> bool:
        """The left button goes down."""
        taken = self._board.press(film_point(at, to_view), REACH / scale_of(to_view))
        self._pressed = at if taken else None
        return taken

    def move(self, at: QPointF, to_view: QTransform) -> bool:
        """The mouse moves, with the button down or without."""
        if self._pressed is not None and (at - self._pressed).manhattanLength() < 3 and not self._board.drawing:
            return True
        if self._pressed is None and self._board.drawing is None:
            return False
        self._board.drag(film_point(at, to_view))
        return True

    def release(self, at: QPointF, to_view: QTransform) -> bool:
        """The left button comes up."""
        if self._pressed is None:
            return False
        self._pressed = None
        self._board.release(film_point(at, to_view), REACH / scale_of(to_view))
        return True

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is a tool's now, and no shortcut of the window."""
        key, plain = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier),
        )
        return self._board.busy and (key in _ARROWS or (plain and key in (*_ENTER, *_DELETE, Qt.Key.Key_Escape)))

    def key(self, event: QKeyEvent, to_view: QTransform) -> bool:
        """A key that the board wants is pressed."""
        if not self.wants(event):
            return False
        key, board = event.key(), self._board
        if key == Qt.Key.Key_Escape:
            board.leave()
        elif key in _ENTER:
            if not event.isAutoRepeat():
                board.set_point()
        elif key in _DELETE:
            if not event.isAutoRepeat():
                board.delete()
        else:
            board.step(*_step(_ARROWS[Qt.Key(key)], event.modifiers(), to_view))
        return True


def film_point(at: QPointF, to_view: QTransform) -> Point:
    """The film's point under a point of the view."""
    inverse, _ = to_view.inverted()
    point = inverse.map(at)
    return point.x(), point.y()


def scale_of(to_view: QTransform) -> float:
    """Logical pixels of the view per pixel of the film."""
    return math.sqrt(abs(to_view.determinant())) or 1.0


def _step(way: Point, modifiers: Qt.KeyboardModifier, to_view: QTransform) -> Point:
    """A step as it is seen, in film pixels: left is left on a film that is turned, too."""
    inverse, _ = to_view.inverted()
    dx = inverse.m11() * way[0] + inverse.m21() * way[1]
    dy = inverse.m12() * way[0] + inverse.m22() * way[1]
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        long = math.hypot(dx, dy) or 1.0
        return dx / long, dy / long
    far = FAR if modifiers & Qt.KeyboardModifier.ControlModifier else STEP
    return dx * far, dy * far
