"""Joins keys and mouse to the window: the maps of what the reader chose, the actions, the page that shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot

from pneumo_desktop.ui.frame import Frame
from pneumo_desktop.ui.keys.actions import Scope
from pneumo_desktop.ui.keys.bindings_card import BindingsCard
from pneumo_desktop.ui.keys.held_keys import HeldKeys
from pneumo_desktop.ui.keys.key_map import KeyMap
from pneumo_desktop.ui.keys.menus import Actions
from pneumo_desktop.ui.keys.mouse_map import MouseMap
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.widgets import KeyButton


class Bindings(QObject):
    """Made once by the window, with what each act does by its name."""

    def __init__(self, frame: Frame, preferences: Preferences, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(frame)
        self._frame = frame
        self.keys, self.mouse = KeyMap(preferences, self), MouseMap(preferences, self)
        places = {Scope.LIST: (frame.queue.view,), Scope.FILM: (frame.film.view, frame.film.beside.view)}
        self.actions = Actions(frame.header.menus, frame, acts, self.keys, places)
        self.held = HeldKeys(self.actions.by_name)
        frame.film.view.mouse = frame.film.beside.view.mouse = self.mouse
        frame.keys_card.follow(self.keys, self.mouse)
        verdict, strip = frame.verdict, frame.status.strip
        self._buttons: tuple[tuple[str, KeyButton], ...] = (
            ("confirm", verdict.confirm),
            ("override", verdict.override),
            ("later", verdict.later),
            ("model", frame.keys_card.model),
            *(("stop", button) for button in (strip.stop, strip.more, strip.close_it)),
        )
        self.keys.changed.connect(self._name_keys)
        self._name_keys()
        self.card = BindingsCard(frame, self.keys, self.mouse)
        frame.add_page(self.card)

    @Slot()
    def _name_keys(self) -> None:
        """Buttons and the line at the bottom say the keys that are in use."""
        for name, button in self._buttons:
            button.set_key(self.keys.cap(name))
        self._frame.status.show_key(self.keys.cap("keys"))
        self._frame.film.view.show_overlay()
