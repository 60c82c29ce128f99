"""How the reader wants films to hang: order, sides, layout, whether they follow each other. By keys, and remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction

from pneumo_desktop.ui.film.film_panel import FilmPanel
from pneumo_desktop.ui.film.hanging import Hanging, Layout
from pneumo_desktop.ui.preferences import Preferences

_CHECKED = ("link", "oldest_first", "lateral_first")


class HangingKeys(QObject):
    """Turns the settings of a film panel and keeps them in the preferences."""

    said = Signal(str, bool)

    def __init__(self, panel: FilmPanel, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._preferences = panel, preferences
        self._actions: dict[str, QAction] = {}
        panel.hanging = _kept(preferences)
        panel.link.turn(preferences.kept("hanging/link") != "False")

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "link": self._turn_link,
            "other_film": self._other_film,
            "swap": partial(self._turn, "current_right"),
            "oldest_first": partial(self._turn, "oldest_first"),
            "lateral_first": partial(self._turn, "lateral_first"),
        }

    def connect_actions(self, by_name: dict[str, QAction]) -> None:
        """Show in the menu what is on."""
        self._actions = {name: by_name[name] for name in _CHECKED}
        for action in self._actions.values():
            action.setCheckable(True)
        self._tick()

    @property
    def layout(self) -> Layout:
        """Of two films."""
        return self._panel.hanging.layout

    def choose_layout(self, layout: Layout) -> None:
        """Hang two films so."""
        self._set(replace(self._panel.hanging, layout=layout))

    def _turn(self, name: str) -> None:
        changed: dict[str, Any] = {name: not getattr(self._panel.hanging, name)}
        self._set(replace(self._panel.hanging, **changed))

    def _set(self, hanging: Hanging) -> None:
        self._panel.set_hanging(hanging)
        for field in fields(Hanging):
            self._preferences.keep(f"hanging/{field.name}", str(getattr(hanging, field.name)))
        self._preferences.write()
        self._tick()

    def _turn_link(self) -> None:
        link = self._panel.link
        link.turn(not link.on)
        self._preferences.keep("hanging/link", str(link.on))
        self._preferences.write()
        self._tick()
        on = self.tr("Both films follow each other.")
        off = self.tr("Each film goes its own way; keys act on the one with the keyboard.")
        self.said.emit(on if link.on else off, False)

    def _other_film(self) -> None:
        beside, view = self._panel.beside.view, self._panel.view
        if beside.isVisible():
            (view if beside.hasFocus() else beside).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tick(self) -> None:
        for name, action in self._actions.items():
            action.setChecked(self._panel.link.on if name == "link" else getattr(self._panel.hanging, name))


def _kept(preferences: Preferences) -> Hanging:
    """As it was kept; what cannot be understood is as it is by default."""
    kept: dict[str, Any] = {}
    for field in fields(Hanging):
        text = preferences.kept(f"hanging/{field.name}")
        if field.name == "layout":
            kept["layout"] = Layout(text) if text in list(Layout) else Layout.AS_FITS
        else:
            kept[field.name] = text == "True"
    return Hanging(**kept)
