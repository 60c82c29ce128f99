"""A card that asks before something is done: a word of what, what is amiss, Back on Escape and the deed on Enter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pneumo_desktop.ui.widgets import Card, KeyButton


class AskingCard(Card):
    """Has `text`, `trouble` and a row of `buttons`; where they stand and what `_done` does is for its kinds."""

    wide = 560
    """Logical pixels, where the window has them."""

    def __init__(self, title: str, text: str, go: str, parent: QWidget, *, may_leave: bool = True) -> None:
        super().__init__(title, parent, scrim=True, may_leave=may_leave)
        self.text, self.trouble = QLabel(text, self), QLabel(self)
        self.text.setObjectName("quiet")
        self.trouble.setObjectName("trouble")
        for label in (self.text, self.trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.text.setVisible(bool(text))
        self.trouble.hide()
        self.trouble.setAccessibleName(self.tr("What is amiss"))
        self.go = KeyButton(go, "Enter")
        self.go.setProperty("primary", True)
        self.go.clicked.connect(self._done)
        self.back = KeyButton(self.tr("Back"), "Esc")
        self.back.clicked.connect(self.leave)
        self.back.setVisible(may_leave)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.go)

    def complain(self, text: str) -> None:
        """Say what is amiss."""
        self.trouble.setText(text)
        self.trouble.show()
        self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, but on another button presses that; held down, it does nothing more."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            held = self.focusWidget()
            if isinstance(held, QPushButton) and held is not self.go:
                held.click()
            else:
                self._done()
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Wide enough to be read."""
        own = super().sizeHint()
        return QSize(max(own.width(), min(self.wide, self.window().width() - 16)), own.height())

    @Slot()
    def _done(self) -> None:
        raise NotImplementedError
