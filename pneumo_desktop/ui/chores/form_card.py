"""A card that asks for a few things before long work begins; Enter begins, Escape leaves, nothing needs the mouse."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from pneumo_desktop.ui.asking_card import AskingCard
from pneumo_desktop.ui.chores.chores import Chore


class PlaceField(QWidget):
    """A folder or a file: typed, or chosen in the system's own dialog."""

    def __init__(self, name: str, kind: str, parent: QWidget, filters: str = "") -> None:
        super().__init__(parent)
        self._name, self._kind, self._filters = name, kind, filters
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.choose.setAccessibleName(self.tr("Choose: {what}").format(what=name))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path | None:
        """What is named; None where nothing is."""
        text = self.line.text().strip()
        return Path(text).expanduser().absolute() if text else None

    def set_path(self, path: Path | None) -> None:
        """Suggest."""
        self.line.setText(str(path or ""))

    @Slot()
    def _ask(self) -> None:
        here = str(self.path or Path.home())
        if self._kind == "folder":
            found = QFileDialog.getExistingDirectory(self.window(), self._name, here)
        elif self._kind == "save":
            found, _ = QFileDialog.getSaveFileName(self.window(), self._name, here, self._filters)
        else:
            found, _ = QFileDialog.getOpenFileName(self.window(), self._name, here, self._filters)
        if found:
            self.line.setText(found)


class FormCard(AskingCard):
    """`chore_wanted` carries what was asked for; `complain` says what is amiss and keeps the card open."""

    chore_wanted = Signal(object)
    wide = 620  # for a path

    def __init__(self, title: str, text: str, go: str, parent: QWidget) -> None:
        super().__init__(title, text, go, parent)
        self.body.addWidget(self.text)
        self.first: QWidget = self.go
        self.reader = ""

    def add(self, *rows: QWidget | QHBoxLayout) -> None:
        """The questions, then trouble and buttons."""
        for row in rows:
            if isinstance(row, QHBoxLayout):
                self.body.addLayout(row)
            else:
                self.body.addWidget(row)
        self.body.addWidget(self.trouble)
        self.body.addLayout(self.buttons)

    def ask(self, reader: str) -> None:
        """Show it; `reader` is noted in the record as who did it."""
        self.reader = reader
        self.trouble.hide()
        self.suggest()
        self.enter()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def suggest(self) -> None:
        """Fill in what is likely meant."""

    def chore(self) -> Chore | None:
        """What is asked for; None where something is amiss, which was complained of."""
        raise NotImplementedError

    @Slot()
    def _done(self) -> None:
        wanted = self.chore()
        if wanted is not None:
            self.leave()
            self.chore_wanted.emit(wanted)


def by_reader(reader: str) -> tuple[str, ...]:
    """Who does it, for the record."""
    return ("--reader", reader) if reader else ()


def date_field(parent: QWidget, name: str) -> QLineEdit:
    """A field for a day, written as 2026-01-31."""
    field = QLineEdit(parent)
    field.setPlaceholderText("2026-01-31")
    field.setAccessibleName(name)
    field.setMaxLength(10)
    field.setFixedWidth(field.fontMetrics().horizontalAdvance("2026-00-00") + 34)
    return field


def labelled(parent: QWidget, label: str, field: QWidget) -> QHBoxLayout:
    """A name, what belongs to it, and room."""
    row = QHBoxLayout()
    row.setSpacing(8)
    name = QLabel(label, parent)
    name.setBuddy(field)
    row.addWidget(name)
    row.addWidget(field)
    row.addStretch(1)
    return row


def day_of(field: QLineEdit, after: int = 0) -> str | None:
    """The day, `after` days later, as ISO 8601; empty where none was given, None where it is no day."""
    text = field.text().strip()
    if not text:
        return ""
    try:
        return (date.fromisoformat(text) + timedelta(days=after)).isoformat()
    except (ValueError, OverflowError):
        return None


def free_name(path: Path) -> Path:
    """That name, or the next one that is free."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found
