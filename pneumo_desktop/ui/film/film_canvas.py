"""A film drawn in a widget: window, place, turn, what lies over it; says when it is wholly drawn. No mouse, no keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from pneumo_desktop.case import Explanation
from pneumo_desktop.imaging.window import Window
from pneumo_desktop.ui.film import film_corners, film_geometry, film_words
from pneumo_desktop.ui.film.film_corners import Corners
from pneumo_desktop.ui.film.film_geometry import Place, Standing, Turn
from pneumo_desktop.ui.film.film_overlay import FilmOverlay
from pneumo_desktop.ui.film.film_render import Levels, LoadedFilm
from pneumo_desktop.ui.film.film_surface import Surface, to_view
from pneumo_desktop.ui.film.film_tools.board import Board
from pneumo_desktop.ui.film.film_tools.hand import film_point
from pneumo_desktop.ui.film.film_tools.marks import Sheet
from pneumo_desktop.ui.film.film_tools.paint import paint_board, paint_pill
from pneumo_desktop.ui.film.film_tools.ruled import Ruled
from pneumo_desktop.ui.film.peek import Peek
from pneumo_desktop.ui.look.theme import Token, font, on_film

LENS_FACTOR = 2.5
SCALE_FROM = 560  # a narrower view is left to the film: the map's scale is said in words alone


class FilmCanvas(QWidget):
    """Shows one film, or says in its place why there is none.

    `film_drawn` carries the mark given to `show_film` or `show_reason`, once all of it has been painted.
    """

    film_drawn = Signal(object)
    levels_changed = Signal()
    place_changed = Signal()  # by the reader: not where it follows another view or its own size
    overlay_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # right and left of a patient are no matter of language
        self.setAccessibleName(self.tr("Film"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.film: LoadedFilm | None = None
        self.place, self.turn = Place(1.0, 0.0, 0.0), Turn()
        self.window_shown: Levels = Window(0.5, 1.0)
        self.inverted = False
        self.shows_corners = True
        self.mouse_at: QPointF | None = None
        self.overlay, self.board, self.lens = FilmOverlay(), Board(), Peek()
        self._surface = Surface()
        self._fitted = True
        self._message, self._title, self._corners = "", "", Corners()
        self._mark: object = None
        self._to_draw: object = None

    @property
    def _small(self) -> QFont:
        return font(0.98)

    def sizeHint(self) -> QSize:
        """Room is better."""
        return QSize(900, 700)

    def minimumSizeHint(self) -> QSize:
        """Still a film at 200 % on a small screen."""
        return QSize(160, 90)

    def new_case(self) -> None:
        """Films of another case follow: nothing that was drawn or seen on those before stays."""
        self.overlay.new_case()
        self.board.new_case()

    def show_film(self, film: LoadedFilm, corners: Corners, mark: object, sha256: str = "") -> None:
        """Show a film, whole, in its first window; `sha256` is what its boxes are kept under."""
        self.film, self._corners, self._message, self._title = film, corners, "", ""
        self._set_mark(mark)
        self.overlay.new_film()
        self.lens.new_film()
        self.board.show(Sheet(film.picture, Ruled.of(film.picture.tags)), sha256)
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
        """Map, boxes or tools were turned on or off: draw them so, and say them to those who do not see."""
        if self.film is not None:
            said = (film_words.turn_text(self.turn), *self.overlay.lines(), self.board.hint())
            self.setAccessibleDescription(" ".join(part for part in said if part))
        self.overlay_changed.emit()
        self.update()

    def to_view(self) -> QTransform:
        """From pixels of the film to the view, in logical pixels; what lies over the film follows it by this."""
        size = self.film.size if self.film is not None else (1, 1)
        return to_view(size, self.place, self.turn, self.devicePixelRatioF())

    def reset(self) -> None:
        """The whole film in its first window, not inverted, as it is stored."""
        if self.film is not None:
            self.window_shown, self.inverted, self.turn = self.film.windows[0], False, Turn()
            self.fit()
            self.levels_changed.emit()

    def invert(self) -> None:
        """Black for white."""
        self.set_levels(self.window_shown, inverted=not self.inverted)

    def next_window(self) -> None:
        """The next of the file's windows, then the automatic one, the full range, lung and bone."""
        if self.film is not None:
            offered = self.film.windows
            at = next((i for i, window in enumerate(offered) if window is self.window_shown), -1)
            self.set_levels(offered[(at + 1) % len(offered)])

    def set_levels(self, window: Levels, *, inverted: bool | None = None) -> None:
        """Show in another window, and inverted or not; costs one table and one look-up for each pixel of the view."""
        self.window_shown = window
        self.inverted = self.inverted if inverted is None else inverted
        self.levels_changed.emit()
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Larger or smaller about a point of the widget: by default that of the mouse, or of the tool's cursor."""
        ratio = self.devicePixelRatioF()
        point = at or self.hot_point()
        self._fitted = False
        self._replace(self.place.zoomed(factor, point.x() * ratio, point.y() * ratio))

    def fit(self, *, told: bool = True) -> None:
        """The whole film."""
        if self.film is not None:
            self._fitted = True
            self._replace(film_geometry.fit(self._pixels(), self._seen_size()), told=told)

    def show_actual_size(self) -> None:
        """One film pixel on one screen pixel."""
        self.zoom(1.0 / self.place.scale)

    def standing(self) -> Standing:
        """How the film stands, for another view to follow; the whole film where there is none."""
        if self.film is None or self._fitted:
            return Standing()
        return film_geometry.standing(self.place, self._pixels(), self._seen_size())

    def follow(self, standing: Standing) -> None:
        """Stand as another film does; `place_changed` is not sent, so that two can follow each other."""
        if self.film is not None:
            self._fitted = standing.fitted
            self._replace(film_geometry.placed(standing, self._pixels(), self._seen_size()), told=False)

    def rotate(self, quarters: int) -> None:
        """Turn the film clockwise by quarters of a turn."""
        self._set_turn(self.turn.rotated(quarters))

    def flip(self) -> None:
        """Left for right, as it is seen; said on the film and in the record for as long as it is so."""
        self._set_turn(self.turn.mirrored())

    def hot_point(self) -> QPointF:
        """Where zoom and magnifier act: the tool's cursor, else the mouse, else the middle."""
        if self.board.cursor is not None:
            return self.to_view().map(QPointF(*self.board.cursor))
        return self.mouse_at or QPointF(self.width() / 2, self.height() / 2)

    def description(self) -> dict[str, object]:
        """What the reader has before them, for the record of a verdict."""
        if self.film is None:
            return {"film": "not shown", "why": self._message}
        named = film_words.window_record(self.window_shown)
        view = {"window": named, "inverted": self.inverted, "zoom": round(self.place.scale, 3)}
        measures = self.board.measures()
        drawn = {"measures": measures} if measures else {}
        return view | film_words.turn_record(self.turn) | drawn | self.overlay.description()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The film's grey, what lies over it, the corners, then a word to those who wait for it."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(self.rect(), on_film(Token.FILM))
        corners = self._all_corners()
        if self.film is not None:
            self._paint_film(painter, self.film, corners)
        else:
            film_corners.paint_message(painter, self.rect(), self._title, self._message)
        film_corners.paint(painter, self.rect(), corners, self._small)
        if self.film is not None:
            self._paint_over(painter, corners)
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
            self.fit(told=False)
        else:
            ratio = self.devicePixelRatioF()
            was = event.oldSize()
            dx, dy = (self.width() - was.width()) * ratio / 2, (self.height() - was.height()) * ratio / 2
            self._replace(self.place.panned(dx, dy), told=False)

    def _set_turn(self, turn: Turn) -> None:
        if self.film is None:
            return
        middle = QPointF(self.width() / 2, self.height() / 2)
        kept = film_point(middle, self.to_view())
        self.turn = turn
        if self._fitted:
            self.fit()
        else:
            way = (middle - self.to_view().map(QPointF(*kept))) * self.devicePixelRatioF()
            self._replace(self.place.panned(way.x(), way.y()))
        self.show_overlay()

    def _set_mark(self, mark: object) -> None:
        self._mark, self._to_draw = None, mark
        self.update()

    def _show_text(self, title: str, text: str, corners: Corners) -> None:
        self.film, self._surface = None, Surface()
        self._title, self._message, self._corners = title, text, corners
        self.setAccessibleDescription(f"{title} {text}".strip())
        self.overlay.new_film()
        self.board.show(None, "")
        self.show_overlay()

    @Slot()
    def _announce(self) -> None:
        if self._mark is not None:
            self.film_drawn.emit(self._mark)

    def _pixels(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    def _seen_size(self) -> tuple[int, int]:
        return self.turn.size(self.film.size) if self.film is not None else (1, 1)

    def _replace(self, place: Place, *, told: bool = True) -> None:
        if self.film is not None:
            self.place = film_geometry.kept_in_view(place, self._pixels(), self._seen_size())
            self.update()
            if told:
                self.place_changed.emit()

    def _paint_film(self, painter: QPainter, film: LoadedFilm, corners: Corners) -> None:
        at = (self.place, self.turn, self._pixels())
        self._surface.paint(painter, film, at, self.window_shown, inverted=self.inverted)
        transform = self.to_view()
        self.overlay.paint(painter, transform, film.size, self.size(), self._small)
        written = film_corners.areas(self.rect(), corners, self._small)
        paint_board(painter, self.board, transform, self.size(), self._small, written)
        if self.lens.shown:
            self._surface.paint_lens(painter, self.hot_point(), LENS_FACTOR)

    def _paint_over(self, painter: QPainter, corners: Corners) -> None:
        bottom = film_corners.top_of_bottom(self.rect(), corners, self._small)
        if self.overlay.shows_map and self.width() >= SCALE_FROM:
            bottom = self.overlay.paint_scale(painter, self.width() - film_corners.MARGIN, bottom)
        if turned := film_words.turn_text(self.turn, short=self.width() < SCALE_FROM):
            paint_pill(painter, turned, self.size(), self._small, Token.RAISED_BAND, top=8)
        if hint := self.board.hint():
            paint_pill(painter, hint, self.size(), self._small, Token.TEXT, top=bottom - self.height() - 3)

    def _all_corners(self) -> Corners:
        if self.film is None:
            return self._corners
        kept = tuple(text for text in (film_corners.lossy_text(self.film.picture.tags),) if text)
        if not self.shows_corners:
            return Corners(kept=kept)
        sides = film_words.sides(self.film.picture.tags.patient_orientation, self.turn)
        below = (film_words.view_text(self.window_shown, self.place.scale, self.inverted),)
        if self.width() < SCALE_FROM and self.board.busy:  # the tool's next step takes their place
            return Corners(self._corners.top_left, self._corners.top_right, kept=kept, sides=sides)
        return Corners(self._corners.top_left, self._corners.top_right, below, self.overlay.lines(), kept, sides)
