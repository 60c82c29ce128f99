"""What the keys of the film do: its windows, its place and turn, the magnifier, and the tools."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from pneumo_desktop.ui.film_tools.lengths import Angle, HeartRatio, Ruler
from pneumo_desktop.ui.film_tools.marks import Mark
from pneumo_desktop.ui.film_tools.regions import Ellipse, ReaderBox, Rectangle
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.film_words import window_name
from pneumo_desktop.ui.held_keys import HeldKeys

TOOLS: dict[str, type[Mark]] = {
    "ruler": Ruler,
    "angle": Angle,
    "heart_ratio": HeartRatio,
    "ellipse": Ellipse,
    "rectangle": Rectangle,
    "own_box": ReaderBox,
}
PRESETS = 9


class FilmKeys(QObject):
    """Acts on one view; `said` are sentences for the line at the bottom."""

    said = Signal(str)

    def __init__(self, view: FilmView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._held: HeldKeys | None = None

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        view = self._view
        return {
            "invert": view.invert,
            "window": view.next_window,
            **{f"preset_{n}": partial(self._preset, n) for n in range(1, PRESETS + 1)},
            "reset": view.reset,
            "fit": view.fit,
            "actual_size": view.show_actual_size,
            "larger": partial(view.zoom, 1.25),
            "smaller": partial(view.zoom, 0.8),
            "magnifier": self._magnify,
            "turn_right": partial(view.rotate, 1),
            "turn_left": partial(view.rotate, -1),
            "flip": view.flip,
            "corners": self._corners,
            **{name: partial(self._begin, kind) for name, kind in TOOLS.items()},
            "marks": self._marks,
            "delete_marks": self._delete_marks,
        }

    def connect_keys(self, held: HeldKeys) -> None:
        """Learn whether the magnifier's key is down."""
        self._held = held
        held.when_let_go("magnifier", self._let_go)

    def _let_go(self) -> None:
        if self._view.lens.held:
            self._view.lens.release()
            self._view.update()

    def _magnify(self) -> None:
        if self._held is not None and self._held.is_down("magnifier"):
            self._view.lens.press()
        else:
            self._view.lens.toggle()
        self._view.update()

    def _preset(self, number: int) -> None:
        film = self._view.film
        if film is None:
            return
        if number <= len(film.presets):
            self._view.set_levels(film.presets[number - 1])
            self.said.emit(self.tr("Window {n}: {name}").format(n=number, name=window_name(self._view.window_shown)))
        else:
            self.said.emit(self.tr("This film offers {n} windows.").format(n=len(film.presets)))

    def _begin(self, kind: type[Mark]) -> None:
        board = self._view.board
        if board.full and self._view.film is not None:
            self.said.emit(self.tr("There are too many marks on this film. Delete some first."))
        else:
            self._view.begin_tool(kind)

    def _corners(self) -> None:
        self._view.shows_corners = not self._view.shows_corners
        self._view.update()
        self.said.emit(
            self.tr("Text in the corners is on.") if self._view.shows_corners
            else self.tr("Text in the corners is off. Marks of loss and turning stay.")
        )  # fmt: skip

    def _marks(self) -> None:
        board = self._view.board
        board.leave()
        board.shown = not board.shown
        self._view.tools_changed()
        self.said.emit(
            self.tr("Measurements and your boxes are shown.") if board.shown
            else self.tr("Measurements and your boxes are hidden; nothing is deleted.")
        )  # fmt: skip

    def _delete_marks(self) -> None:
        self._view.board.delete_all()
        self._view.tools_changed()
