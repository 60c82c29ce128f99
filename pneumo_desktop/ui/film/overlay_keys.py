"""The keys of what lies over the film: H the map, B the boxes, with Shift for every film; and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.film.peek import Peek
from pneumo_desktop.ui.keys.held_keys import HeldKeys
from pneumo_desktop.ui.preferences import Preferences


class OverlayKeys(QObject):
    """Turns map and boxes on and off; keeps opacity and pins in the preferences."""

    said = Signal(str)

    def __init__(self, view: FilmView, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._preferences = view, preferences
        self._held: HeldKeys | None = None
        self._pins: dict[str, QAction] = {}
        overlay = view.overlay
        self._peeks: dict[str, Peek] = {"map": overlay.map, "boxes": overlay.boxes}
        if 0.0 < preferences.map_opacity <= 1.0:
            overlay.opacity = preferences.map_opacity
        for name, peek in self._peeks.items():
            peek.pin(preferences.pinned(name))

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            **{name: partial(self._press, name) for name in self._peeks},
            **{f"pin_{name}": partial(self._pin, name) for name in self._peeks},
        }

    def connect_actions(self, by_name: Mapping[str, QAction], held: HeldKeys) -> None:
        """Learn which keys are down, and show what is pinned in the menu."""
        self._held = held
        for name in self._peeks:
            held.when_let_go(name, partial(self._let_go, name))
        self._pins = {name: by_name[f"pin_{name}"] for name in self._peeks}
        for name, action in self._pins.items():
            action.setCheckable(True)
            action.setChecked(self._peeks[name].pinned)

    def _let_go(self, name: str) -> None:
        if self._peeks[name].held:
            self._peeks[name].release()
            self._view.show_overlay()
            opacity = self._view.overlay.opacity
            if name == "map" and opacity != self._preferences.map_opacity and self._view.overlay.explanation:
                self._preferences.map_opacity = opacity
                self._preferences.write()

    def _press(self, name: str) -> None:
        if self._held is not None and self._held.is_down(name):
            self._peeks[name].press()
        else:
            self._peeks[name].toggle()
        self._view.show_overlay()

    def _pin(self, name: str) -> None:
        pinned = not self._peeks[name].pinned
        self._peeks[name].pin(pinned)
        self._pins[name].setChecked(pinned)
        self._preferences.pin(name, pinned)
        self._preferences.write()
        self._view.show_overlay()
        if name == "map":
            said = self.tr("The map is on for every film.") if pinned else self.tr("The map is off for each new film.")
        else:
            said = self.tr("Boxes are on for every film.") if pinned else self.tr("Boxes are off for each new film.")
        self.said.emit(said)
