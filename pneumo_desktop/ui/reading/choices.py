"""A row of choices with a number on each: one stop of the tab key, digits choose, arrows move, space switches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGridLayout, QRadioButton, QWidget

from pneumo_desktop.ui.look.theme import look

LARGE_FROM = 110
"""Per cent of the usual size of text."""

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Choices(QWidget):
    """`changed` follows each change by hand. `several`: more than one may be on; else a digit again takes it off.

    Args:
        columns: how many stand side by side.
        may_be_none: whether the one that is on can be taken off.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        texts: Sequence[str],
        parent: QWidget,
        *,
        several: bool = False,
        columns: int = 9,
        may_be_none: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._several, self._may_be_none = several, may_be_none
        self.items: list[QAbstractButton] = []
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        for number, text in enumerate(texts):
            item: QAbstractButton = QCheckBox(self) if several else QRadioButton(self)
            item.setText(f"{number + 1}  {text}")
            item.setAccessibleName(f"{name}: {text}")
            item.setAutoExclusive(False)
            item.clicked.connect(self._clicked)
            item.installEventFilter(self)
            self.items.append(item)
            grid.addWidget(item, number // columns, number % columns)
        grid.setColumnStretch(min(columns, len(self.items)), 1)
        self._stand_on(0)
        look.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        """Closer together where text is large: there is as much of it."""
        self._grid.setHorizontalSpacing(16 if look.percent <= LARGE_FROM else 6)

    @property
    def on(self) -> list[int]:
        """The numbers of those that are on, from 0."""
        return [number for number, item in enumerate(self.items) if item.isChecked()]

    def set_on(self, numbers: Sequence[int]) -> None:
        """Show these as on; says nothing of it."""
        for number, item in enumerate(self.items):
            item.setChecked(number in numbers)
        self._stand_on(min(numbers, default=0))

    def take_keyboard(self) -> None:
        """To the item that is on, else to the first."""
        self.items[min(self.on, default=0)].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, number: int) -> None:
        """As its digit does."""
        if 0 <= number < len(self.items):
            off = self.items[number].isChecked() and (self._several or self._may_be_none)
            self._stand_on(number)
            self.items[number].setFocus(Qt.FocusReason.OtherFocusReason)
            self._set(number, on=not off)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits; everything else goes on to the card."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.items) and not event.isAutoRepeat():
            self.choose(number)
            event.accept()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from item to item; on a row of which one is on they choose it."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.items:
            step = _STEPS.get(Qt.Key(event.key()))
            if step:
                number = (self.items.index(watched) + step) % len(self.items)
                self.items[number].setFocus(Qt.FocusReason.OtherFocusReason)
                if not self._several and self.on:
                    self._set(number, on=True)
                return True
        if event.type() is QEvent.Type.FocusIn and watched in self.items:
            self._stand_on(self.items.index(watched))
        return super().eventFilter(watched, event)

    def _clicked(self) -> None:
        item = self.sender()
        if isinstance(item, QAbstractButton):
            self._set(self.items.index(item), on=item.isChecked() or not (self._several or self._may_be_none))

    def _set(self, number: int, *, on: bool) -> None:
        for other, item in enumerate(self.items):
            if other == number:
                item.setChecked(on)
            elif not self._several and on:
                item.setChecked(False)
        self.changed.emit()

    def _stand_on(self, number: int) -> None:
        """The tab key stops at one item of the row."""
        policy = Qt.FocusPolicy
        for other, item in enumerate(self.items):
            item.setFocusPolicy(policy.StrongFocus if other == number else policy.ClickFocus)
