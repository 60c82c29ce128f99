"""Menus and keys: every act has one action, shown in a menu with its key, and listed on the page of keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from pneumo_desktop.ui.words import tr

ERRANDS = ("export", "backup", "verify", "archive", "stop")
"""Long work, which the composition root does."""

REPEATS = ("down", "up", "larger", "smaller")
"""Acts that a held key repeats; no verdict is among them."""


def _menus() -> list[tuple[str, list[tuple[str, str, str] | None]]]:
    return [
        (
            tr("&File"),
            [
                ("export", tr("&Export decided cases to CSV…"), "Ctrl+E"),
                ("backup", tr("&Back up now…"), "Ctrl+B"),
                ("archive", tr("&Archive decided cases…"), "Ctrl+Shift+A"),
                ("verify", tr("&Verify the record"), "Ctrl+Shift+V"),
                ("stop", tr("&Stop what is going on"), "Ctrl+."),
                None,
                ("folder", tr("&Open incoming folder"), "Ctrl+Shift+O"),
                None,
                ("quit", tr("&Quit"), "Ctrl+Q"),
            ],
        ),
        (
            tr("&Verdict"),
            [
                ("confirm", tr("&Confirm and next"), "C"),
                ("override", tr("&Override…"), "O"),
                ("later", tr("&Later"), "L"),
                ("back", tr("&Take the last verdict back"), "Ctrl+Z"),
                None,
                ("identify", tr("&Patient: correct whose film it is…"), "P"),
                ("priors", tr("&Earlier studies of the patient"), "E"),
            ],
        ),
        (
            tr("Vie&w"),
            [
                ("next", tr("&Next unread"), "N"),
                ("down", tr("Down in the list"), "J"),
                ("up", tr("Up in the list"), "K"),
                ("search", tr("&Search"), "Ctrl+F /"),
                ("unread", tr("All unread"), "Ctrl+1"),
                ("attention", tr("Needs attention"), "Ctrl+2"),
                ("decided", tr("Decided"), "Ctrl+3"),
                None,
                ("invert", tr("&Invert"), "I"),
                ("window", tr("Next &window"), "W"),
                ("reset", tr("&Reset the film"), "Space"),
                None,
                ("map", tr("Model's &map"), "H"),
                ("boxes", tr("Model's &boxes"), "B"),
                ("pin_map", tr("Map on every film"), "Shift+H"),
                ("pin_boxes", tr("Boxes on every film"), "Shift+B"),
                None,
                ("larger", tr("Zoom in"), "+ ="),
                ("smaller", tr("Zoom out"), "-"),
                ("film_next", tr("Next film of the case"), "PgDown"),
                ("film_before", tr("Previous film of the case"), "PgUp"),
                None,
                ("close", tr("&Close the case"), "Esc"),
            ],
        ),
        (
            tr("&Help"),
            [
                ("keys", tr("&Keys"), "F1"),
                ("model", tr("About the &model"), "F2"),
                ("about", tr("&About"), ""),
            ],
        ),
    ]


class Actions:
    """The actions by name."""

    def __init__(self, bar: QMenuBar, owner: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        self.by_name: dict[str, QAction] = {}
        for title, entries in _menus():
            menu = QMenu(title, bar)
            bar.addMenu(menu)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                    continue
                name, text, keys = entry
                action = QAction(text, owner)
                action.setShortcuts([QKeySequence(key) for key in keys.split()])
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                action.setAutoRepeat(name in REPEATS)
                action.triggered.connect(acts[name])
                menu.addAction(action)
                owner.addAction(action)
                self.by_name[name] = action

    def only_in(self, name: str, widgets: tuple[QWidget, ...]) -> None:
        """A key that means this only where one of these has the keyboard."""
        action = self.by_name[name]
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for widget in widgets:
            widget.addAction(action)

    def enable(self, names: Mapping[str, bool]) -> None:
        """Let some act, or not."""
        for name, enabled in names.items():
            self.by_name[name].setEnabled(enabled)

    def enable_all(self, enabled: bool) -> None:
        """While a card is open, no key of the window acts but the one that quits."""
        self.enable({name: enabled or name == "quit" for name in self.by_name})


def keys_page() -> list[tuple[str, list[tuple[str, str]]]]:
    """What F1 shows: headings, each with keys and meanings."""
    return [
        (
            tr("Worklist"),
            [
                ("↑ ↓  J K", tr("move")),
                ("Enter", tr("open the case")),
                ("N", tr("next unread")),
                ("Ctrl+F  /", tr("search")),
                ("Ctrl+1 2 3", tr("unread, attention, decided")),
                ("Esc", tr("close the case")),
            ],
        ),
        (
            tr("Film"),
            [
                (tr("left drag"), tr("window: right wider, down higher")),
                (tr("wheel, right drag"), tr("zoom")),
                (tr("middle drag"), tr("pan")),
                (tr("double click"), tr("whole film, one to one")),
                ("W", tr("next window")),
                ("I", tr("invert")),
                ("Space", tr("reset")),
                ("+  −", tr("zoom")),
                ("PgUp PgDn", tr("films of the case")),
            ],
        ),
        (
            tr("Model"),
            [
                ("H", tr("map; held, only while held")),
                (tr("H and wheel"), tr("more or less of the map")),
                ("B", tr("boxes, in the same way")),
                ("Shift+H  Shift+B", tr("on every film")),
                ("F2", tr("about the model")),
            ],
        ),
        (
            tr("Verdict"),
            [
                ("C", tr("confirm and next")),
                ("O", tr("override, or read without a score")),
                ("L", tr("later")),
                ("Ctrl+Z", tr("take the last verdict back")),
            ],
        ),
        (
            tr("Patient"),
            [
                ("P", tr("correct whose film it is")),
                ("E", tr("earlier studies, beside the film")),
            ],
        ),
        (
            tr("Program"),
            [
                ("Ctrl+E", tr("export decided cases")),
                ("Ctrl+B", tr("back up now")),
                ("Ctrl+.", tr("stop what is going on")),
                ("F1", tr("this page")),
                ("Ctrl+Q", tr("quit")),
            ],
        ),
    ]
