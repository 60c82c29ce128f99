"""The film on the screen: window, zoom, pan; says when it is wholly drawn. A drag costs no more than the view."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pneumo_desktop.case import Explanation
from pneumo_desktop.imaging.picture import Pixels
from pneumo_desktop.imaging.window import Window
from pneumo_desktop.ui import film_corners, film_geometry
from pneumo_desktop.ui.film_corners import Corners
from pneumo_desktop.ui.film_geometry import Part, Place, Standing
from pneumo_desktop.ui.film_overlay import FilmOverlay
from pneumo_desktop.ui.film_render import Levels, LoadedFilm, dragged, resampled, screen_table
from pneumo_desktop.ui.mouse_map import MouseMap
from pneumo_desktop.ui.theme import Token, font, on_film

ZOOM_STEP = 1.18
SCALE_FROM = 560
"""A narrower view is left to the film: the map's scale is said in words alone."""


class FilmView(QWidget):
    """Shows one film, or says in its place why there is none.

    `film_drawn` carries the mark given to `show_film` or `show_reason`, once all of it has been painted.
    """

    film_drawn = Signal(object)
    open_requested = Signal()
    levels_changed = Signal()
    place_changed = Signal()  # by the reader: not where it follows another view or its own size
    overlay_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Film"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.film: LoadedFilm | None = None
        self.place = Place(1.0, 0.0, 0.0)
        self.window_shown: Levels = Window(0.5, 1.0)
        self.inverted = False
        self.overlay = FilmOverlay()
        self._fitted = True
        self._message, self._title = "", ""
        self._corners = Corners()
        self._mark: object = None
        self._to_draw: object = None
        self._part: Part | None = None
        self._view: Pixels | None = None
        self._image: QImage | None = None
        self._grey: np.ndarray[tuple[int, int], np.dtype[np.uint8]] | None = None
        self._pressed: tuple[str, QPointF, Levels, Place] | None = None
        self.mouse = MouseMap(parent=self)

    @property
    def _small(self) -> QFont:
        return font(0.98)

    def sizeHint(self) -> QSize:
        """Room is better."""
        return QSize(900, 700)

    def minimumSizeHint(self) -> QSize:
        """Still a film at 200 % on a small screen."""
        return QSize(160, 90)

    def show_film(self, film: LoadedFilm, corners: Corners, mark: object) -> None:
        """Show a film, whole, in its first window."""
        self.film, self._corners, self._message, self._title = film, corners, "", ""
        self._set_mark(mark)
        self.overlay.new_film()
        self.reset()
        self.show_overlay()

    def show_reason(self, title: str, reason: str, corners: Corners, mark: object) -> None:
        """Say why the film cannot be shown; being read, that counts as drawn."""
        self._show_text(title, reason, corners)
        self._set_mark(mark)

    def show_message(self, title: str, text: str = "") -> None:
        """Say what to do where no case is open, or that the film is on its way."""
        self._show_text(title, text, Corners())
        self._set_mark(None)

    def explain(self, explanation: Explanation | None) -> None:
        """What the model saw in the film that is shown; None where it has nothing to show."""
        self.overlay.explain(explanation)
        self.show_overlay()

    @Slot()
    def show_overlay(self) -> None:
        """Map or boxes were turned on or off: draw them so."""
        if self.film is not None:
            self.setAccessibleDescription(" ".join(self.overlay.lines()))
        self.overlay_changed.emit()
        self.update()

    def to_view(self) -> QTransform:
        """From pixels of the film to the view, in logical pixels; what lies over the film follows it by this."""
        ratio = self.devicePixelRatioF()
        scale = self.place.scale / ratio
        return QTransform(scale, 0, 0, scale, self.place.x / ratio, self.place.y / ratio)

    def reset(self) -> None:
        """The whole film in its first window, not inverted."""
        if self.film is not None:
            self.window_shown, self.inverted, self._fitted = self.film.windows[0], False, True
            self._replace(film_geometry.fit(self._pixels(), self.film.size))
            self.levels_changed.emit()

    def invert(self) -> None:
        """Black for white."""
        self.set_levels(self.window_shown, inverted=not self.inverted)

    def next_window(self) -> None:
        """The next of the file's windows, then the automatic one, then the full range."""
        if self.film is not None:
            offered = self.film.windows
            at = next((i for i, window in enumerate(offered) if window is self.window_shown), -1)
            self.set_levels(offered[(at + 1) % len(offered)])

    def set_levels(self, window: Levels, *, inverted: bool | None = None) -> None:
        """Show in another window, and inverted or not; costs one table and one look-up for each pixel of the view."""
        self.window_shown = window
        self.inverted = self.inverted if inverted is None else inverted
        self._image = None
        self.levels_changed.emit()
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Larger or smaller about a point of the widget (its middle where none is given)."""
        ratio = self.devicePixelRatioF()
        point = at or QPointF(self.width() / 2, self.height() / 2)
        self._fitted = False
        self._replace(self.place.zoomed(factor, point.x() * ratio, point.y() * ratio))

    def toggle_actual_size(self) -> None:
        """One film pixel on one screen pixel, or the whole film again."""
        if self.film is None:
            return
        if self._fitted:
            self._fitted = False
            self._replace(film_geometry.centred(self._pixels(), self.film.size, 1.0))
        else:
            self._fitted = True
            self._replace(film_geometry.fit(self._pixels(), self.film.size))

    def standing(self) -> Standing:
        """How the film stands, for another view to follow; the whole film where there is none."""
        if self.film is None or self._fitted:
            return Standing()
        return film_geometry.standing(self.place, self._pixels(), self.film.size)

    def follow(self, standing: Standing) -> None:
        """Stand as another film does; `place_changed` is not sent, so that two can follow each other."""
        if self.film is not None:
            self._fitted = standing.fitted
            self._replace(film_geometry.placed(standing, self._pixels(), self.film.size), told=False)

    def description(self) -> dict[str, object]:
        """What the reader has before them, for the record of a verdict."""
        if self.film is None:
            return {"film": "not shown", "why": self._message}
        window = self.window_shown
        named = {"center": window.center, "width": window.width} if isinstance(window, Window) else {"table": "VOI LUT"}
        view = {"window": named, "inverted": self.inverted, "zoom": round(self.place.scale, 3)}
        return view | self.overlay.description()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The film's grey, what lies over it, the corners, then a word to those who wait for it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), on_film(Token.FILM))
        if self.film is not None:
            self._render()
            if self._image is not None and self._part is not None:
                ratio = self.devicePixelRatioF()
                painter.drawImage(QPointF(self._part.left / ratio, self._part.top / ratio), self._image)
            self.overlay.paint(painter, self.to_view(), self.film.size, self.size(), self._small)
        else:
            film_corners.paint_message(painter, self.rect(), self._title, self._message)
        corners = self._all_corners()
        film_corners.paint(painter, self.rect(), corners, self._small)
        if self.film is not None and self.overlay.shows_map and self.width() >= SCALE_FROM:
            right = self.width() - film_corners.MARGIN
            self.overlay.paint_scale(painter, right, film_corners.top_of_bottom(self.rect(), corners, self._small))
        painter.end()
        if self._to_draw is not None and event.rect().contains(self.rect()):
            self._mark, self._to_draw = self._to_draw, None
            QTimer.singleShot(0, self._announce)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted film stays fitted; another keeps its middle."""
        super().resizeEvent(event)
        if self.film is None:
            return
        if self._fitted:
            self._replace(film_geometry.fit(self._pixels(), self.film.size), told=False)
        else:
            ratio = self.devicePixelRatioF()
            was = event.oldSize()
            dx, dy = (self.width() - was.width()) * ratio / 2, (self.height() - was.height()) * ratio / 2
            self._replace(self.place.panned(dx, dy), told=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag begins; what it does is the reader's choice."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        act = self.mouse.drag(event.button(), event.modifiers())
        self._pressed = (act, event.position(), self.window_shown, self.place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag goes by the way from where it began, so nothing adds up wrongly."""
        if self._pressed is None or self.film is None:
            return
        act, start, window, place = self._pressed
        way = event.position() - start
        ratio = self.devicePixelRatioF()
        if act == "drag_window":
            if self.window_shown is window and way.manhattanLength() < 3:
                return
            self.set_levels(dragged(window, way.x(), way.y(), self.film.span))
        elif act == "drag_zoom":
            self._fitted = False
            self._replace(place.zoomed(2 ** (-way.y() / 150.0), start.x() * ratio, start.y() * ratio))
        elif act == "drag_pan":
            self._fitted = False
            self._replace(place.panned(way.x() * ratio, way.y() * ratio))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag is over."""
        del event
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole film, or one to one."""
        if self.mouse.double(event.button(), event.modifiers()) == "double_size":
            self.toggle_actual_size()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; while the map's key is held, more or less of the map."""
        steps = event.angleDelta().y() / 120.0
        if self.overlay.map.held:
            self.overlay.turn(steps)
            self.show_overlay()
        elif self.film is not None and self.mouse.wheel(event.modifiers()) == "wheel_zoom":
            self.zoom(ZOOM_STEP**steps, event.position())
        event.accept()

    def _set_mark(self, mark: object) -> None:
        self._mark, self._to_draw, self._pressed = None, mark, None
        self.update()

    def _show_text(self, title: str, text: str, corners: Corners) -> None:
        self.film, self._view, self._image, self._part = None, None, None, None
        self._title, self._message, self._corners = title, text, corners
        self.setAccessibleDescription(f"{title} {text}".strip())
        self.overlay.new_film()
        self.show_overlay()

    @Slot()
    def _announce(self) -> None:
        if self._mark is not None:
            self.film_drawn.emit(self._mark)

    def _pixels(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    def _replace(self, place: Place, *, told: bool = True) -> None:
        if self.film is not None:
            self.place = film_geometry.kept_in_view(place, self._pixels(), self.film.size)
            self._view = self._image = None
            self.update()
            if told:
                self.place_changed.emit()

    def _render(self) -> None:
        if self.film is None:
            return
        if self._view is None:
            self._part = film_geometry.visible(self.place, self._pixels(), self.film.size)
            self._view = None if self._part is None else resampled(self.film, self._part)
            self._image = None
        if self._image is None and self._view is not None:
            table = screen_table(self.film.picture, self.window_shown, invert=self.inverted)
            high, wide = self._view.shape
            if self._grey is None or self._grey.shape != (high, (wide + 3) & ~3):
                self._grey = np.zeros((high, (wide + 3) & ~3), np.uint8)
            self._grey[:, :wide] = np.take(table, self._view, mode="clip")
            bytes_per_line = self._grey.strides[0]
            self._image = QImage(self._grey.data, wide, high, bytes_per_line, QImage.Format.Format_Grayscale8)
            self._image.setDevicePixelRatio(self.devicePixelRatioF())

    def _all_corners(self) -> Corners:
        if self.film is None:
            return self._corners
        scale = f"{self.place.scale:.2f} ×" + (self.tr(" · inverted") if self.inverted else "")
        said = f"{film_corners.levels_text(self.window_shown)} · {scale}"
        return replace(self._corners, bottom_left=(said,), bottom_right=self.overlay.lines())
