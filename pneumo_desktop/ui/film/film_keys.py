"""What the keys of the film do: its windows, its place and turn, the magnifier, and the tools."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from pneumo_desktop.ui.film.film_panel import FilmPanel
from pneumo_desktop.ui.film.film_tools.lengths import Angle, HeartRatio, Ruler
from pneumo_desktop.ui.film.film_tools.marks import Mark
from pneumo_desktop.ui.film.film_tools.regions import Ellipse, ReaderBox, Rectangle
from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.film.film_window_list import WindowList
from pneumo_desktop.ui.film.film_words import window_name
from pneumo_desktop.ui.keys.held_keys import HeldKeys

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
    """Acts on the film that has the keyboard, else on that of the open case; boxes are drawn on the latter alone.

    `said` are sentences for the line at the bottom.
    """

    said = Signal(str)

    def __init__(self, panel: FilmPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._held: HeldKeys | None = None
        self._by_name: Mapping[str, QAction] = {}
        self.windows, self._windows_beside = WindowList(panel.view), WindowList(panel.beside.view)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        on = self._on_film
        return {
            "invert": partial(on, FilmView.invert),
            "window": partial(on, FilmView.next_window),
            "windows": self._list,
            **{f"preset_{n}": partial(self._preset, n) for n in range(1, PRESETS + 1)},
            "reset": partial(on, FilmView.reset),
            "fit": partial(on, FilmView.fit),
            "actual_size": partial(on, FilmView.show_actual_size),
            "larger": partial(on, FilmView.zoom, 1.25),
            "smaller": partial(on, FilmView.zoom, 0.8),
            "magnifier": self._magnify,
            "turn_right": partial(on, FilmView.rotate, 1),
            "turn_left": partial(on, FilmView.rotate, -1),
            "flip": partial(on, FilmView.flip),
            "corners": self._corners,
            **{name: partial(self._begin, kind) for name, kind in TOOLS.items()},
            "marks": self._marks,
            "delete_marks": self._delete_marks,
        }

    def connect_actions(self, by_name: Mapping[str, QAction], held: HeldKeys) -> None:
        """Learn whether the magnifier's key is down, and the keys of the windows."""
        self._by_name, self._held = by_name, held
        held.when_let_go("magnifier", self._let_go)

    @property
    def _view(self) -> FilmView:
        return self._panel.active

    def _on_film(self, act: Callable[..., object], *given: object) -> None:
        act(self._view, *given)

    def _let_go(self) -> None:
        for view in (self._panel.view, self._panel.beside.view):
            if view.lens.held:
                view.lens.release()
                view.update()

    def _magnify(self) -> None:
        if self._held is not None and self._held.is_down("magnifier"):
            self._view.lens.press()
        else:
            self._view.lens.toggle()
        self._view.update()

    def _list(self) -> None:
        actions = {n: self._by_name.get(f"preset_{n}") for n in range(1, PRESETS + 1)}
        shown = QKeySequence.SequenceFormat.NativeText
        listed = self.windows if self._view is self._panel.view else self._windows_beside
        listed.toggle({n: action.shortcut().toString(shown) for n, action in actions.items() if action})

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
        view = self._panel.view if kind is ReaderBox else self._view
        if view.board.full and view.film is not None:
            self.said.emit(self.tr("There are too many marks on this film. Delete some first."))
        else:
            view.begin_tool(kind)

    def _corners(self) -> None:
        shown = not self._panel.view.shows_corners
        for view in (self._panel.view, self._panel.beside.view):
            view.shows_corners = shown
            view.update()
        self.said.emit(
            self.tr("Text in the corners is on.") if shown
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
