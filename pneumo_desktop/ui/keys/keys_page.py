"""The page of keys: what F1 shows, made from the tables and from what the reader chose."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from pneumo_desktop.ui.keys import key_map, mouse_map
from pneumo_desktop.ui.keys.actions import ACTS, FIXED, HEADINGS
from pneumo_desktop.ui.keys.key_map import KeyMap
from pneumo_desktop.ui.keys.mouse_map import MOUSE_ACTS, MouseMap
from pneumo_desktop.ui.look.theme import font, look
from pneumo_desktop.ui.widgets import KeyButton, Page
from pneumo_desktop.ui.words import tr

Rows = list[tuple[str, str]]
COLUMN = 26
"""A column of keys needs so many lines' heights of width."""

SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


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


def balanced(blocks: list[tuple[str, Rows]], many: int) -> list[list[tuple[str, Rows]]]:
    """Blocks in so many columns, nearly alike in height; within each they keep their order."""
    columns: list[list[int]] = [[] for _ in range(many)]
    high = [0] * many
    for at in sorted(range(len(blocks)), key=lambda at: -len(blocks[at][1])):  # the longest first, into the shortest
        shortest = high.index(min(high))
        columns[shortest].append(at)
        high[shortest] += len(blocks[at][1]) + 2  # its heading, and the room above that
    return [
        [blocks[at] for at in sorted(column)] for column in sorted(columns, key=lambda column: min(column, default=99))
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
        self._many = 0
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
        """Make the page anew, in as many columns as the window has room for."""
        if self._maps is None:
            return
        self._many = max(1, min(3, self.window().width() // (self.fontMetrics().height() * COLUMN)))
        page = QWidget(self._room)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 14, 0)
        row.setSpacing(26)
        columns = [QGridLayout() for _ in range(self._many)]
        for column in columns:
            column.setHorizontalSpacing(16)
            column.setVerticalSpacing(3)
            column.setColumnStretch(1, 1)
            row.addLayout(column, 1)
        for column, blocks in zip(columns, balanced(keys_page(*self._maps), self._many), strict=True):
            for title, rows in blocks:
                self._block(column, page, title, rows)
        for column in columns:
            column.setRowStretch(column.rowCount(), 1)
        self._room.setWidget(page)
        self._page = page

    @staticmethod
    def _block(column: QGridLayout, page: QWidget, title: str, rows: Rows) -> None:
        heading = QLabel(title, page)
        heading.setObjectName("quiet")
        heading.setContentsMargins(0, 0 if column.rowCount() == 1 else 12, 0, 0)
        column.addWidget(heading, column.rowCount(), 0, 1, 2)
        for key, meaning in rows:
            name, said = QLabel(key, page), QLabel(meaning, page)
            name.setFont(font(0.95, font().Weight.DemiBold))
            said.setWordWrap(True)
            at = column.rowCount()
            for place, label in enumerate((name, said)):
                label.setTextFormat(Qt.TextFormat.PlainText)
                column.addWidget(label, at, place, Qt.AlignmentFlag.AlignTop)

    def place(self, at: QRect | None = None) -> None:
        """Fewer columns where there is less room."""
        if max(1, min(3, self.window().width() // (self.fontMetrics().height() * COLUMN))) != self._many:
            self.refresh()
        super().place(at)

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
        elif event.key() in SCROLLS:
            bar = self._room.verticalScrollBar()
            bar.triggerAction(SCROLLS[Qt.Key(event.key())])
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All keys without scrolling, where the window has the room."""
        page, own = self._page.sizeHint(), super().sizeHint()
        wide = max(own.width(), page.width() + 56, self.fontMetrics().height() * COLUMN * self._many)
        return QSize(min(wide, self.window().width() - 16), page.height() + 118)
