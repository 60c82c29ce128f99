"""The other cards over the window: who reads, which keys there are, what this program is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QSizePolicy, QWidget

from pneumo_desktop import __version__
from pneumo_desktop.ui.theme import Token, font
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


class KeysCard(Page):
    """Every key on one page; `model_requested` asks for the page about the model."""

    model_requested = Signal()

    def __init__(self, parent: QWidget, keys: list[tuple[str, list[tuple[str, str]]]]) -> None:
        super().__init__(parent.tr("Keys"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        below = [0, 0]
        for block, (title, rows) in enumerate(keys):
            left, row = (block % 2) * 3, below[block % 2]
            below[block % 2] += len(rows) + 2
            heading = QLabel(title, self)
            heading.setObjectName("quiet")
            grid.addWidget(heading, row, left, 1, 2)
            for i, (key, meaning) in enumerate(rows, start=1):
                name = QLabel(key, self)
                name.setFont(font(0.95, font().Weight.DemiBold))
                grid.addWidget(name, row + i, left)
                grid.addWidget(QLabel(meaning, self), row + i, left + 1)
        grid.setColumnMinimumWidth(2, 26)
        grid.setContentsMargins(0, 0, 14, 0)
        page = QWidget(self)
        page.setLayout(grid)
        room = QScrollArea(self)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setWidget(page)
        room.setWidgetResizable(True)
        room.setMinimumSize(240, 120)
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._page = page
        self.body.addWidget(room)
        model = KeyButton(self.tr("About the model"), "F2")
        model.clicked.connect(self.model_requested)
        self.end_with(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of the other page goes there from here as well."""
        if event.key() == Qt.Key.Key_F2:
            self.model_requested.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All keys without scrolling, where the window has the room."""
        page, own = self._page.sizeHint(), super().sizeHint()
        return QSize(max(own.width(), page.width() + 56), page.height() + 118)


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
