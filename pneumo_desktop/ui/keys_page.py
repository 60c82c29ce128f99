"""The page of keys: what F1 shows, made from the tables and from what the reader chose."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from pneumo_desktop.ui import key_map, mouse_map
from pneumo_desktop.ui.actions import ACTS, FIXED, HEADINGS
from pneumo_desktop.ui.key_map import KeyMap
from pneumo_desktop.ui.mouse_map import MOUSE_ACTS, MouseMap
from pneumo_desktop.ui.theme import font, look
from pneumo_desktop.ui.widgets import KeyButton, Page
from pneumo_desktop.ui.words import tr

Rows = list[tuple[str, str]]


def keys_page(keys: KeyMap, mouse: MouseMap) -> list[tuple[str, Rows]]:
    """Headings, each with lines of keys and their meaning; acts that have no key are left out."""
    by_heading: dict[str, dict[str, list[str]]] = {heading: {} for heading in HEADINGS}
    for heading, fixed, meaning in FIXED:
        by_heading[heading].setdefault(meaning, []).extend(key_map.shown(key) for key in fixed.split())
    for mouse_act in MOUSE_ACTS:
        said = [mouse_map.shown(gesture) for gesture in mouse.gestures(mouse_act.name)]
        by_heading["Film"].setdefault(f"\0{mouse_act.meaning}", []).extend(said)
    by_heading["Model"].setdefault("more or less of the map", []).extend(
        [tr("{key} and wheel").format(key=keys.cap("map"))] if keys.cap("map") else []
    )
    for act in ACTS:
        if act.heading:
            said = [key_map.shown(key) for key in keys.keys(act.name)]
            by_heading[act.heading].setdefault(act.meaning, []).extend(said)
    # A gesture of the mouse stands in a line of its own, though a key may mean the same.
    return [
        (tr(heading), [(_line(said), tr(meaning.lstrip("\0"))) for meaning, said in rows.items() if said])
        for heading, rows in by_heading.items()
    ]


def _line(said: list[str]) -> str:
    first, last = said[0], said[-1]
    if len(said) > 3 and all(key[-1:].isdigit() and key[:-1] == first[:-1] for key in said):
        return f"{first}–{last[-1]}"
    return ("  " if all(len(each) < 7 for each in said) else ", ").join(dict.fromkeys(said))


class KeysCard(Page):
    """Every key on one page; `model_requested` asks for the page about the model."""

    model_requested = Signal()
    choose_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Keys"), parent)
        self._maps: tuple[KeyMap, MouseMap] | None = None
        self._room = QScrollArea(self)
        self._room.setAccessibleName(self.tr("Keys"))
        self._room.setFrameShape(QScrollArea.Shape.NoFrame)
        self._room.setWidgetResizable(True)
        self._room.setMinimumSize(240, 120)
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._page = QWidget(self)
        self.body.addWidget(self._room, 1)
        self.model = KeyButton(self.tr("About the model"), "F2")
        self.model.clicked.connect(self.model_requested)
        self.choose = KeyButton(self.tr("Choose others…"), "Enter")
        self.choose.clicked.connect(self.choose_requested)
        self.end_with(self.choose, self.model)

    def follow(self, keys: KeyMap, mouse: MouseMap) -> None:
        """Show these, and go on showing them as they change."""
        self._maps = keys, mouse
        keys.changed.connect(self.refresh)
        mouse.changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Make the page anew."""
        if self._maps is None:
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        below = [0, 0]
        page = QWidget(self._room)
        for title, rows in keys_page(*self._maps):
            column = 0 if below[0] <= below[1] else 1
            left, row = column * 3, below[column]
            below[column] += len(rows) + 2
            heading = QLabel(title, page)
            heading.setObjectName("quiet")
            grid.addWidget(heading, row, left, 1, 2)
            for i, (key, meaning) in enumerate(rows, start=1):
                name = QLabel(key, page)
                name.setTextFormat(Qt.TextFormat.PlainText)
                name.setFont(font(0.95, font().Weight.DemiBold))
                grid.addWidget(name, row + i, left)
                said = QLabel(meaning, page)
                said.setTextFormat(Qt.TextFormat.PlainText)
                said.setWordWrap(True)
                grid.addWidget(said, row + i, left + 1)
        grid.setColumnMinimumWidth(2, 26)
        for column in (1, 4):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(max(below), 1)
        grid.setContentsMargins(0, 0, 14, 0)
        page.setLayout(grid)
        self._room.setWidget(page)
        self._page = page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of the other page goes there from here as well."""
        pressed = event.keyCombination()
        if self._maps is not None and any(
            key_map.combination(keys) == pressed for keys in self._maps[0].sequences("model")
        ):
            self.model_requested.emit()
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_requested.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All keys without scrolling, where the window has the room."""
        page, own = self._page.sizeHint(), super().sizeHint()
        wide = max(own.width(), page.width() + 56, self.fontMetrics().height() * 46)
        return QSize(min(wide, self.window().width() - 16), page.height() + 118)
