"""A card with a few fields: names, passwords, a reason. Enter does it, Escape leaves where that is allowed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from pneumo_desktop.ui.asking_card import AskingCard

NAME_AT_MOST = 80
SECRET_AT_MOST = 1000


class PeopleForm(AskingCard):
    """`wanted` carries what the fields hold, in their order. A field that is a secret is emptied whenever it goes."""

    wanted = Signal(object)

    def __init__(self, title: str, text: str, go: str, parent: QWidget, *, may_leave: bool = True) -> None:
        super().__init__(title, text, go, parent, may_leave=may_leave)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self.fields: list[QLineEdit | QComboBox] = []
        for part in (self.text, self._grid, self.trouble, self.buttons):
            self.body.addWidget(part) if isinstance(part, QWidget) else self.body.addLayout(part)
        self._left = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may come too early
        self._second.timeout.connect(self._count)

    def line(self, label: str, *, secret: bool = False, hint: str = "", most: int = NAME_AT_MOST) -> QLineEdit:
        """One more field."""
        field = QLineEdit(self)
        field.setMaxLength(SECRET_AT_MOST if secret else most)
        field.setPlaceholderText(hint)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._add(label, field)
        return field

    def choice(self, label: str, entries: list[tuple[str, str]]) -> QComboBox:
        """One more field, of which one entry (word, value) is chosen."""
        field = QComboBox(self)
        for word, value in entries:
            field.addItem(word, value)
        field.view().setAccessibleName(label)
        self._add(label, field)
        return field

    def ask(self, *values: str, text: str = "") -> None:
        """Show it with these values in its first fields; the keyboard goes to the first that is empty."""
        for field, value in zip(self.fields, values, strict=False):
            if isinstance(field, QLineEdit):
                field.setText(value)
        if text:
            self.text.setText(text)
        self.text.setVisible(bool(self.text.text()))
        self.trouble.hide()
        self.set_busy(False)
        self.enter()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """To the first field that is empty."""
        lines = [each for each in self.fields if isinstance(each, QLineEdit)]
        first = next((each for each in lines if not each.text()), lines[0] if lines else self.go)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, text: str, seconds: float = 0.0) -> None:
        """Say what is amiss, and let nobody try again for some seconds."""
        self.set_busy(False)
        self._empty()
        self._left = ceil(seconds)
        if self._left > 0:
            self._second.start()
        self._show_go()
        super().complain("!  " + text)
        self.take_keyboard()

    def set_busy(self, busy: bool) -> None:
        """While an answer is awaited nothing is asked again."""
        self.go.setEnabled(not busy and self._left <= 0)
        for field in self.fields:
            field.setEnabled(not busy)

    def leave(self) -> None:
        """No secret stays behind in a field."""
        self._empty()
        super().leave()

    def values(self) -> list[str]:
        """What the fields hold."""
        return [
            each.text() if isinstance(each, QLineEdit) else str(each.currentData())  # a secret keeps its spaces
            for each in self.fields
        ]

    def _add(self, label: str, field: QLineEdit | QComboBox) -> None:
        said = QLabel(label, self)
        said.setBuddy(field)
        field.setAccessibleName(label)
        row = len(self.fields)
        self._grid.addWidget(said, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.setColumnStretch(1, 1)
        self.fields.append(field)

    def _empty(self) -> None:
        for field in self.fields:
            if isinstance(field, QLineEdit) and field.echoMode() is QLineEdit.EchoMode.Password:
                field.clear()

    def _show_go(self) -> None:
        self.go.setEnabled(self._left <= 0)
        self.go.set_key(self.tr("{n} s").format(n=self._left) if self._left > 0 else "Enter")

    @Slot()
    def _count(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._second.stop()
        self._show_go()

    @Slot()
    def _done(self) -> None:
        if not self.go.isEnabled():
            return
        empty = next((each for each in self.fields if isinstance(each, QLineEdit) and not each.text().strip()), None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.trouble.hide()
        self.wanted.emit(self.values())
