"""A card beside the film that asks for a few things: Enter gives them, Escape leaves, the tab key goes through them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.widgets import Card, KeyButton

TITLE_AT_MOST = 44
LEAST_WIDE = 400


class AskCard(Card):
    """`form` takes the questions and scrolls where there is little height; what to give is up to `give`."""

    def __init__(self, title: str, go: str, parent: QWidget) -> None:
        super().__init__(title, parent, scrim=False)
        self._at: QRect | None = None
        self._page = QWidget(self)
        self._page.installEventFilter(self)
        self.form = QVBoxLayout(self._page)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(7)
        self._room = QScrollArea(self)
        self._room.setFrameShape(QScrollArea.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setWidget(self._page)
        self._room.setMinimumHeight(60)
        self.body.addWidget(self._room, 1)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.save = KeyButton(go, "Enter")
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self.give)
        self.cancel = KeyButton(self.tr("Back"), "Esc")
        self.cancel.clicked.connect(self.leave)
        self.keys = QHBoxLayout()
        self.keys.addStretch(1)
        self.keys.addWidget(self.cancel)
        self.keys.addWidget(self.save)
        self.body.addLayout(self.keys)
        QApplication.instance().focusChanged.connect(self._follow_keyboard)  # type: ignore[union-attr]

    def name(self, title: str) -> None:
        """What it is about."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def line(self, name: str, hint: str, at_most: int) -> QLineEdit:
        """A line to type in, already on the form."""
        field = QLineEdit(self._page)
        field.setMaxLength(at_most)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        self.form.addWidget(field)
        return field

    def quiet(self, text: str) -> QLabel:
        """A small heading or hint, already on the form."""
        label = QLabel(text, self._page)
        label.setObjectName("quiet")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font(0.88))
        self.form.addWidget(label)
        return label

    def complain(self, text: str, at: QWidget | None = None) -> None:
        """Say what is amiss, and put the keyboard there; what was typed stays."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if self.isVisible():
            self.place(self._at)
        if at is not None:
            at.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def give(self) -> None:
        """Check and send what was asked for."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives, but on another button presses that."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            held = self.focusWidget()
            if isinstance(held, QPushButton) and held is not self.save and held.hasFocus():
                held.click()
            else:
                self.give()
            event.accept()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card grows and shrinks with what is asked."""
        if watched is self._page and event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.place(self._at)
        return super().eventFilter(watched, event)

    def place(self, at: QRect | None = None) -> None:
        """As wide as the list beside the film, within reason."""
        window = self.window()
        self._at = at = at if at is not None and at != self.geometry() else self._at
        wide = min(max(self._page.sizeHint().width() + 60, super().sizeHint().width(), LEAST_WIDE), window.width() - 16)
        room = window.height() - 8 if at is None else max(at.bottom() - 4, 120)
        high = min(self._high_at(wide), room)
        x, bottom = (8, window.height() - 8) if at is None else (at.left(), at.bottom())
        self.setGeometry(max(8, min(x, window.width() - wide - 8)), max(4, bottom - high), wide, high)

    def _high_at(self, wide: int) -> int:
        inside = wide - 36
        page = self._page.heightForWidth(inside) if self._page.hasHeightForWidth() else self._page.sizeHint().height()
        rest = self.title.sizeHint().height() + self.save.sizeHint().height() + 28 + 2 * self.body.spacing()
        if not self.trouble.isHidden():
            rest += self.trouble.heightForWidth(inside) + self.body.spacing()
        return page + rest + 4

    @Slot(QWidget, QWidget)
    def _follow_keyboard(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        if now is not None and self._page.isAncestorOf(now):
            self._room.ensureWidgetVisible(now, 0, 24)


class Suggestions(QObject):
    """Up and down in a line go through what is often said there."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.usual: tuple[str, ...] = ()
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.usual:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                now = self._field.text()
                at = self.usual.index(now) if now in self.usual else (-1 if step > 0 else 0)
                self._field.setText(self.usual[(at + step) % len(self.usual)])
                self._field.textEdited.emit(self._field.text())
                return True
        return super().eventFilter(watched, event)
