"""A film drawn for a view, and what was drawn kept: a drag of the window costs a table and a look-up, no more."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QTransform

from pneumo_desktop.imaging.picture import Pixels
from pneumo_desktop.ui import film_geometry
from pneumo_desktop.ui.film_geometry import Part, Place, Turn
from pneumo_desktop.ui.film_render import Levels, LoadedFilm, resampled, screen_table
from pneumo_desktop.ui.theme import Token, on_film

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
            self._part = film_geometry.visible(place, size, turn.size(film.size))
            self._view = None if self._part is None else resampled(film, self._part, turn)
            self._image = None
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


def to_view(film: Size, place: Place, turn: Turn, ratio: float) -> QTransform:
    """From pixels of a film (width, height) as stored to a view, in logical pixels."""
    scale = place.scale / ratio
    return turn.transform(film) * QTransform(scale, 0, 0, scale, place.x / ratio, place.y / ratio)


def grey_image(rows: np.ndarray[tuple[int, int], np.dtype[np.uint8]], wide: int, ratio: float) -> QImage:
    """An image over the memory of `rows`, whose length is a multiple of four; the caller keeps them."""
    image = QImage(rows.data, wide, rows.shape[0], rows.strides[0], QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(ratio)
    return image
