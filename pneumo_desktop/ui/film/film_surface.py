"""A film drawn for a view, and what was drawn kept: a drag of the window costs a table and a look-up, no more.

By the processor, not by a graphics card: on a view of 1600 × 1000 a step of a drag takes 4 ms of it. OpenGL is faster
where a driver is good, and ten times slower (45 ms) where there is none, as over a remote desktop; a film must not
depend on that.
"""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QTransform

from pneumo_desktop.imaging.picture import Pixels
from pneumo_desktop.ui.film import film_geometry
from pneumo_desktop.ui.film.film_geometry import Part, Place, Turn
from pneumo_desktop.ui.film.film_render import Levels, LoadedFilm, resampled, screen_table
from pneumo_desktop.ui.look.theme import Token, on_film

Size = tuple[int, int]

LENS = 150.0
"""Radius of the magnifier in logical pixels, and less in a small view."""


class Surface:
    """One film, as it is turned, placed and windowed at this moment. Sizes and places are in device pixels."""

    def __init__(self) -> None:
        self._film: LoadedFilm | None = None
        self._at: tuple[Place, Turn, Size] | None = None
        self._part: Part | None = None
        self._view: Pixels | None = None
        self._levels: Levels | None = None
        self._inverted = False
        self._table: np.ndarray[tuple[int], np.dtype[np.uint8]] | None = None
        self._image: QImage | None = None
        self._grey: np.ndarray[tuple[int, int], np.dtype[np.uint8]] | None = None

    def paint(
        self, painter: QPainter, film: LoadedFilm, at: tuple[Place, Turn, Size], levels: Levels, *, inverted: bool
    ) -> None:
        """Draw the visible part of a film into a view; `at` is its place, its turn and the size of the view."""
        if film is not self._film or at != self._at:
            place, turn, size = at
            part = film_geometry.visible(place, size, turn.size(film.size))
            self._view = None if part is None else self._panned(film, part, at)
            self._part, self._image = part, None
        if film is not self._film or levels is not self._levels or inverted != self._inverted:
            self._table, self._image = screen_table(film.picture, levels, invert=inverted), None
        self._film, self._at, self._levels, self._inverted = film, at, levels, inverted
        if self._view is None or self._part is None or self._table is None:
            return
        ratio = painter.device().devicePixelRatioF()
        if self._image is None:
            high, wide = self._view.shape
            if self._grey is None or self._grey.shape != (high, (wide + 3) & ~3):
                self._grey = np.zeros((high, (wide + 3) & ~3), np.uint8)
            self._grey[:, :wide] = np.take(self._table, self._view, mode="clip")
            self._image = grey_image(self._grey, wide, ratio)
        painter.drawImage(QPointF(self._part.left / ratio, self._part.top / ratio), self._image)

    def _panned(self, film: LoadedFilm, part: Part, at: tuple[Place, Turn, Size]) -> Pixels:
        """The part; where the film was only moved by whole pixels, what comes into view is drawn anew, and no more."""
        place, turn, size = at
        if self._view is None or self._part is None or self._at is None or film is not self._film:
            return resampled(film, part, turn)
        before = self._at[0]
        dx, dy = round(place.x - before.x), round(place.y - before.y)
        same = place.scale == before.scale and (turn, size) == self._at[1:]
        if not same or abs(before.x + dx - place.x) > 1e-6 or abs(before.y + dy - place.y) > 1e-6:
            return resampled(film, part, turn)
        was = QRect(self._part.left + dx, self._part.top + dy, self._part.width, self._part.height)
        whole = QRect(part.left, part.top, part.width, part.height)
        kept = whole & was
        if kept.isEmpty():
            return resampled(film, part, turn)
        drawn = np.empty((part.height, part.width), self._view.dtype)
        drawn[_rows_of(kept, whole)] = self._view[_rows_of(kept, was)]
        for piece in _around(kept, whole):
            drawn[_rows_of(piece, whole)] = resampled(film, _part_of(piece, place, turn.size(film.size)), turn)
        return cast(Pixels, drawn)

    def paint_lens(self, painter: QPainter, middle: QPointF, factor: float) -> None:
        """The film about a point of the view (logical pixels), larger by `factor`, in the window that is shown."""
        if self._film is None or self._at is None or self._table is None:
            return
        ratio = painter.device().devicePixelRatioF()
        place, turn, size = self._at
        radius = min(LENS, min(size) / ratio / 3)
        side = max(2, round(2 * radius * ratio))
        corner = QPointF(middle.x() - radius, middle.y() - radius)
        x, y = middle.x() * ratio, middle.y() * ratio
        moved = place.zoomed(factor, x, y).panned(side / 2 - x, side / 2 - y)
        part = film_geometry.visible(moved, (side, side), turn.size(self._film.size))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addEllipse(QRectF(corner.x(), corner.y(), 2 * radius, 2 * radius))
        painter.setClipPath(path)
        painter.fillPath(path, on_film(Token.FILM))
        if part is not None:
            pixels = self._table[resampled(self._film, part, turn)]
            wide = pixels.shape[1]
            padded = np.zeros((pixels.shape[0], (wide + 3) & ~3), np.uint8)
            padded[:, :wide] = pixels
            image = grey_image(padded, wide, ratio)
            painter.drawImage(corner + QPointF(part.left / ratio, part.top / ratio), image)
        painter.setClipping(False)
        painter.setPen(QPen(on_film(Token.ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.restore()


def _around(kept: QRect, whole: QRect) -> list[QRect]:
    """What is left of the whole: above, below, at the left, at the right."""
    wide, below, after = whole.width(), kept.top() + kept.height(), kept.left() + kept.width()
    pieces = (
        QRect(whole.left(), whole.top(), wide, kept.top() - whole.top()),
        QRect(whole.left(), below, wide, whole.top() + whole.height() - below),
        QRect(whole.left(), kept.top(), kept.left() - whole.left(), kept.height()),
        QRect(after, kept.top(), whole.left() + wide - after, kept.height()),
    )
    return [piece for piece in pieces if not piece.isEmpty()]


def _rows_of(inner: QRect, outer: QRect) -> tuple[slice, slice]:
    top, left = inner.top() - outer.top(), inner.left() - outer.left()
    return slice(top, top + inner.height()), slice(left, left + inner.width())


def _part_of(piece: QRect, place: Place, film: Size) -> Part:
    x0, y0 = place.film_point(piece.left(), piece.top())
    x1, y1 = place.film_point(piece.left() + piece.width(), piece.top() + piece.height())
    box = (max(0.0, x0), max(0.0, y0), min(float(film[0]), x1), min(float(film[1]), y1))
    return Part(piece.left(), piece.top(), piece.width(), piece.height(), box)


def to_view(film: Size, place: Place, turn: Turn, ratio: float) -> QTransform:
    """From pixels of a film (width, height) as stored to a view, in logical pixels."""
    scale = place.scale / ratio
    return turn.transform(film) * QTransform(scale, 0, 0, scale, place.x / ratio, place.y / ratio)


def grey_image(rows: np.ndarray[tuple[int, int], np.dtype[np.uint8]], wide: int, ratio: float) -> QImage:
    """An image over the memory of `rows`, whose length is a multiple of four; the caller keeps them."""
    image = QImage(rows.data, wide, rows.shape[0], rows.strides[0], QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(ratio)
    return image
