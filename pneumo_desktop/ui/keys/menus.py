"""Menus and keys as Qt has them: one action for each act of `actions.py`, in its menu, with the keys of the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from pneumo_desktop.ui.keys.actions import ACTS, BY_NAME, MENUS, Scope
from pneumo_desktop.ui.keys.key_map import KeyMap
from pneumo_desktop.ui.words import tr

ALWAYS = ("quit", "lock")
"""They act while a card is open, too: whoever is called away leaves whatever is on the screen."""

PADDING = 20
"""Beside a menu's title, as the style sheet has it."""


class Actions(QObject):
    """The actions by name. `places` says which widgets are the LIST and the FILM."""

    def __init__(
        self,
        bar: QMenuBar,
        owner: QWidget,
        acts: Mapping[str, Callable[[], object]],
        key_map: KeyMap,
        places: Mapping[Scope, tuple[QWidget, ...]],
    ) -> None:
        super().__init__(owner)
        self.key_map = key_map
        self.by_name: dict[str, QAction] = {}
        self._forbidden: dict[str, str] = {}
        menus = {title: QMenu(tr(title), bar) for title in MENUS}
        for act in ACTS:
            action = QAction(tr(act.text), owner)
            action.setAutoRepeat(act.repeats)
            action.triggered.connect(acts[act.name])
            if act.menu:
                if act.apart:
                    menus[act.menu].addSeparator()
                menus[act.menu].addAction(action)
            if act.scope is Scope.WINDOW:
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                owner.addAction(action)
            else:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                for scope, widgets in places.items():
                    if scope.meets(act.scope):
                        for widget in widgets:
                            widget.addAction(action)
            self.by_name[act.name] = action
        for menu in menus.values():
            bar.addMenu(menu)
        if bar.isRightToLeft():  # there Qt folds a menu bar that may shrink, however much room it has
            metrics = bar.fontMetrics()
            bar.setMinimumWidth(sum(metrics.horizontalAdvance(menu.title()) + PADDING for menu in menus.values()))
        key_map.changed.connect(self.take_keys)
        self.take_keys()

    @Slot()
    def take_keys(self) -> None:
        """Use the keys of the map."""
        for name, action in self.by_name.items():
            action.setShortcuts(self.key_map.sequences(name))

    def enable(self, names: Mapping[str, bool]) -> None:
        """Let some act, or not."""
        for name, enabled in names.items():
            self.by_name[name].setEnabled(enabled and name not in self._forbidden)

    def forbid(self, reasons: Mapping[str, str]) -> None:
        """Offer none of these; their entries say why, in few words."""
        for name in {*self._forbidden, *reasons}:
            why, text = reasons.get(name, ""), tr(BY_NAME[name].text)
            self.by_name[name].setText(f"{text.rstrip('…')} ({why})" if why else text)
            self.by_name[name].setEnabled(not why)
        self._forbidden = dict(reasons)

    def why_not(self, key: QKeySequence) -> str:
        """What a key would do that is for others, and for whom; empty for any other key."""
        for name in self._forbidden:
            if key in self.by_name[name].shortcuts():
                return f"{BY_NAME[name].label}: {self._forbidden[name]}."
        return ""

    def enable_all(self, enabled: bool) -> None:
        """While a card is open, no key of the window acts but those that quit, and lock the desk."""
        self.enable({name: enabled or name in ALWAYS for name in self.by_name})
