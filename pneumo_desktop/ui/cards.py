"""The other cards over the window: who reads, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from pneumo_desktop import __version__
from pneumo_desktop.ui.look.theme import Token
from pneumo_desktop.ui.widgets import Card, ElidedLabel, KeyButton, Page

NAME_AT_MOST = 80


class ReaderCard(Card):
    """Asks who is reading; once at start, and again when the name in the header is clicked."""

    reader_named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Who is reading?"), parent, scrim=True, may_leave=False)
        hint = QLabel(
            self.tr("The name stands beside every verdict you give. It is taken as typed, not checked."), self
        )
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        self.field = QLineEdit(self)
        self.field.setMaxLength(NAME_AT_MOST)
        self.field.setAccessibleName(self.tr("Name of the reader"))
        self.field.setPlaceholderText(self.tr("Dr A. Otieno"))
        self.field.setMinimumWidth(380)
        self.go = KeyButton(self.tr("Begin"), "Enter")
        self.go.setProperty("primary", True)
        self.go.clicked.connect(self._done)
        self.field.textChanged.connect(self._changed)
        keys = QHBoxLayout()
        keys.addStretch(1)
        keys.addWidget(self.go)
        self.body.addWidget(hint)
        self.body.addWidget(self.field)
        self.body.addLayout(keys)

    def ask(self, suggestion: str, *, may_leave: bool) -> None:
        """Ask, with the last name as a suggestion."""
        self.may_leave = may_leave
        self.field.setText(suggestion)
        self._changed()
        self.enter()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._done()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _changed(self) -> None:
        self.go.setEnabled(bool(self.field.text().strip()))

    @Slot()
    def _done(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.leave()
            self.reader_named.emit(name)


class AboutCard(Page):
    """What this program is, and what it is not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Pneumo Desktop {version}").format(version=__version__), parent)
        text = QLabel(
            self.tr(
                "Orders a chest X-ray worklist by likelihood of pneumonia, on one PC, without a network.\n\n"
                "Not cleared as a medical device; for research and education. Clinical use needs the authorisation of "
                "the place where it is used. It assists and orders, it never decides."
            ),
            self,
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setMinimumWidth(420)
        self.body.addWidget(text)
        licence = ElidedLabel(0.9, Token.QUIET, self)
        licence.set_text(self.tr("Licence: Apache-2.0"))
        self.body.addWidget(licence)
        self.end_with()
