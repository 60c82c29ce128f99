"""How fast a film is dragged, zoomed and panned, beside a viewer that does the plain thing with the same pixels."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop.case import Explanation, Region
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.window import Window
from pneumo_desktop.ui.film.film_corners import Corners
from pneumo_desktop.ui.film.film_render import LoadedFilm, load, screen_table
from pneumo_desktop.ui.film.film_tools.lengths import Angle, Ruler
from pneumo_desktop.ui.film.film_tools.regions import ReaderBox
from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.measure import until
from pneumo_desktop.ui.start import application

FILM = (2500, 3000)
VIEW = (1600, 1000)

Times = dict[str, list[float]]


class PlainView(QWidget):
    """Windows every pixel of the film into an image and lets Qt scale it: what a viewer does before it is made fast."""

    def __init__(self, film: LoadedFilm) -> None:
        super().__init__()
        self._film = film
        self._grey = np.zeros((film.size[1], film.size[0]), np.uint8)
        self.shift = 0.0

    def window_again(self, center: float, width: float) -> None:
        """All pixels anew."""
        self._grey = screen_table(self._film.picture, Window(center, width))[self._film.picture.pixels]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scaled by Qt, smoothly."""
        del event
        high, wide = self._grey.shape
        image = QImage(self._grey.data, wide, high, wide, QImage.Format.Format_Grayscale8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.shift, 0, self.height() * wide / high, self.height()), image)
        painter.end()


def film_times(steps: int = 200, film: tuple[int, int] = FILM, view: tuple[int, int] = VIEW) -> Times:
    """Milliseconds from an event of the mouse until the film is painted anew, for each step, by what was done.

    `drag`, `zoom`, `pan`; `drag_with_all` with map, boxes and marks on the film; `plain` and `scaled` are those of the
    plain viewer: a window anew, another place. The film is (height, width) of 16 bits, the view (width, height).
    """
    qt = application()
    made = _made(film)
    shown, plain = FilmView(), PlainView(made)
    for widget in (shown, plain):
        widget.resize(*view)
        widget.show()
    drawn: list[object] = []
    shown.film_drawn.connect(drawn.append)
    shown.show_film(made, Corners(("A",), ("B",)), 0)
    until(qt, lambda: bool(drawn))
    times: Times = {"drag": _dragged(shown, Qt.MouseButton.LeftButton, steps)}
    times["plain"] = _timed(plain, steps // 4, lambda step: plain.window_again(30_000 + 40 * step, 40_000 - 90 * step))
    times["zoom"] = _timed(shown, steps // 2, lambda step: _wheel(shown, 1 if step % 40 < 20 else -1))
    shown.zoom(2.0)
    times["pan"] = _dragged(shown, Qt.MouseButton.MiddleButton, steps // 2)

    def move(step: int) -> None:
        plain.shift = float(step % 40)

    times["scaled"] = _timed(plain, steps // 4, move)
    shown.reset()
    _put_all_on(shown)
    times["drag_with_all"] = _dragged(shown, Qt.MouseButton.LeftButton, steps)
    shown.close()
    plain.close()
    return times


def _made(film: tuple[int, int]) -> LoadedFilm:
    rng = np.random.default_rng(1)
    pixels = np.linspace(0, 60_000, film[1], dtype=np.float32)[None, :] + rng.random(film, dtype=np.float32) * 5000
    return load(Picture(pixels.astype(np.uint16), FilmTags(imager_pixel_spacing=(0.14, 0.14))))


def _put_all_on(view: FilmView) -> None:
    heat = (np.add.outer(np.arange(32), np.arange(32)) * 4).astype(np.uint8)
    view.explain(
        Explanation(32, 32, heat.tobytes(), (Region(0.1, 0.1, 0.3, 0.3, 0.9), Region(0.6, 0.5, 0.2, 0.3, 0.7)))
    )
    view.overlay.map.toggle()
    view.overlay.boxes.toggle()
    wide, high = view.film.size if view.film is not None else (1, 1)
    view.board.marks.extend(
        kind([(x * wide, y * high) for x, y in points])
        for kind, points in (
            (Ruler, ((0.2, 0.3), (0.7, 0.4))),
            (Angle, ((0.5, 0.5), (0.6, 0.7), (0.8, 0.7))),
            (ReaderBox, ((0.3, 0.5), (0.45, 0.7))),
        )
    )


def _dragged(view: FilmView, button: Qt.MouseButton, steps: int) -> list[float]:
    middle = QPointF(view.width() / 2, view.height() / 2)
    _mouse(view, QEvent.Type.MouseButtonPress, middle, button)

    def move(step: int) -> None:
        way = QPointF(200 * np.sin(step / 9), 150 * np.cos(step / 7))
        _mouse(view, QEvent.Type.MouseMove, middle + way, button)

    times = _timed(view, steps, move)
    _mouse(view, QEvent.Type.MouseButtonRelease, middle, button)
    return times


def _timed(widget: QWidget, steps: int, act: Callable[[int], None]) -> list[float]:
    times = []
    for step in range(steps):
        began = time.perf_counter()
        act(step)
        widget.repaint()
        times.append((time.perf_counter() - began) * 1000)
    return times


def _mouse(widget: QWidget, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
    none = Qt.MouseButton.NoButton
    which = none if kind is QEvent.Type.MouseMove else button
    held = none if kind is QEvent.Type.MouseButtonRelease else button
    where = QPointF(widget.mapToGlobal(QPoint(0, 0))) + at
    QApplication.sendEvent(widget, QMouseEvent(kind, at, where, which, held, Qt.KeyboardModifier.NoModifier))


def _wheel(widget: QWidget, way: int) -> None:
    at = QPointF(widget.width() * 0.4, widget.height() * 0.6)
    where = QPointF(widget.mapToGlobal(QPoint(0, 0))) + at
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turned, still = QPoint(0, 120 * way), Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(widget, QWheelEvent(at, where, QPoint(), turned, none, keys, still, False))
