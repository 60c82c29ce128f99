"""The film under the reader's hand: mouse and keys move it, change its window, and work the tools."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from pneumo_desktop.ui.film.film_canvas import FilmCanvas
from pneumo_desktop.ui.film.film_corners import Corners
from pneumo_desktop.ui.film.film_geometry import Place
from pneumo_desktop.ui.film.film_render import Levels, LoadedFilm, dragged
from pneumo_desktop.ui.film.film_tools.board import Boxes
from pneumo_desktop.ui.film.film_tools.hand import Hand, film_point
from pneumo_desktop.ui.film.film_tools.marks import Mark
from pneumo_desktop.ui.film.film_tools.regions import Share
from pneumo_desktop.ui.keys.mouse_map import MouseMap

ZOOM_STEP = 1.18


class FilmView(FilmCanvas):
    """A film that can be read. `reader_boxes_changed` follows each change of the reader's own boxes."""

    reader_boxes_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = Hand(self.board)
        self._pressed: tuple[str, QPointF, Levels, Place] | None = None
        self.mouse = MouseMap(parent=self)
        self._boxes: Boxes = {}

    def new_case(self) -> None:
        """Films of another case follow: nothing that was drawn or seen on those before stays."""
        super().new_case()
        self._boxes = {}

    def show_film(self, film: LoadedFilm, corners: Corners, mark: object, sha256: str = "") -> None:
        """Show a film; a drag that was begun on another one ends."""
        self._pressed = None
        super().show_film(film, corners, mark, sha256)

    @property
    def reader_boxes(self) -> Boxes:
        """The reader's own boxes on the films of the open case.

        SHA-256 of a film to its boxes as (left, top, width, height), shares of the film as it is stored in [0, 1].
        """
        return self.board.boxes()

    def set_reader_boxes(self, boxes: Mapping[str, tuple[Share, ...]]) -> None:
        """Show boxes that were kept, in place of those that are drawn."""
        self.board.set_boxes(boxes)
        self._boxes = self.board.boxes()
        self.update()

    def toggle_actual_size(self) -> None:
        """One film pixel on one screen pixel, or the whole film again."""
        (self.show_actual_size if self._fitted else self.fit)()

    def begin_tool(self, kind: type[Mark]) -> None:
        """Take a tool into the hand, or lay it down."""
        if self.film is not None:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.board.begin(kind, film_point(self.hot_point(), self.to_view()))
            self.tools_changed()

    def tools_changed(self) -> None:
        """Something on the board is different."""
        self.show_overlay()
        boxes = self.board.boxes()
        if boxes != self._boxes:
            self._boxes = boxes
            self.reader_boxes_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Keys that a tool needs are kept from the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._hand.wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a tool does with a key; all others go on."""
        if not self._hand.key(event, self.to_view()):
            super().keyPressEvent(event)
            return
        self._follow_cursor()
        self.tools_changed()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The tab key goes from handle to handle, then on."""
        taken = self.film is not None and self.board.next_handle(1 if forward else -1)
        if self.film is not None:
            self.tools_changed()
        return taken or super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left works a tool or takes hold of a mark; else a drag begins, and what it does is the reader's choice."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.film is not None and self._hand.press(event.position(), self.to_view()):
            self.tools_changed()
            return
        act = self.mouse.drag(event.button(), event.modifiers())
        self._pressed = (act, event.position(), self.window_shown, self.place)
        self.tools_changed()  # a mark that was chosen is let go of

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag goes by the way from where it began, so nothing adds up wrongly."""
        self.mouse_at = event.position()
        if self.film is None:
            return
        if self.lens.shown:
            self.update()
        if self._pressed is None:
            if self._hand.move(event.position(), self.to_view()):
                self.show_overlay()  # what changed is told once, when the button comes up
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
            self._replace(place.panned(round(way.x() * ratio), round(way.y() * ratio)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag is over."""
        self._pressed = None
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.film is not None and self._hand.release(event.position(), self.to_view()):
            self.tools_changed()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Zoom by keys and the magnifier go where the mouse is."""
        self.mouse_at = event.position()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Without a mouse on the film, they go to its middle."""
        self.mouse_at = None
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole film, or one to one; with a tool in the hand, two points."""
        if self.board.busy:
            self.mousePressEvent(event)
        elif self.mouse.double(event.button(), event.modifiers()) == "double_size":
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

    def _follow_cursor(self) -> None:
        """The film moves where the keyboard's cursor would leave the view."""
        if self.board.cursor is None:
            return
        ratio, at = self.devicePixelRatioF(), self.to_view().map(QPointF(*self.board.cursor))
        inside = QPointF(min(max(at.x(), 24.0), self.width() - 24.0), min(max(at.y(), 24.0), self.height() - 24.0))
        if inside != at and not self._fitted:
            self._replace(self.place.panned((inside.x() - at.x()) * ratio, (inside.y() - at.y()) * ratio))
