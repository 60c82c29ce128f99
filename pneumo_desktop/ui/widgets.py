"""Small parts: a label that shortens at the end, a button with its key on it, a card over the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.ui.look.theme import Token, colour, draw_line, font, plain_tooltip


class ElidedLabel(QWidget):
    """Plain text of one or two tones on one line, shortened at the end; the whole of it as tooltip."""

    def __init__(self, scale: float = 1.0, token: Token = Token.TEXT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._strong, self._token, self._tint = "", "", token, token
        self.keeps = False
        """Whether it needs all of its text."""
        self.wraps = False
        """Whether the second tone may go on in a second line."""
        self.setFont(font(scale))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tone(self, token: Token) -> None:
        """Another colour for the first tone."""
        self._token = token

    def set_text(self, text: str, strong: str = "", tint: Token | None = None) -> None:
        """Show `text`, then `strong` in semi-bold and its own colour."""
        self._text, self._strong, self._tint = text, strong, tint or self._token
        whole = f"{text} {strong}".strip()
        self.setAccessibleName(whole)
        self.setToolTip(plain_tooltip(whole))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """All of it."""
        return f"{self._text} {self._strong}".strip()

    def sizeHint(self) -> QSize:
        """All of it on one line, if there is room."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 12, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        if self.keeps:
            return self.sizeHint()
        return QSize(40, self.fontMetrics().height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its text is cut anew."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both tones on one line."""
        del event
        painter = QPainter(self)
        if self.wraps:
            self._paint_wrapped(painter)
            return
        x, room = 0, self.width()
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        wanted = QFontMetrics(bold).horizontalAdvance(self._strong)
        crowded = self._strong and self.fontMetrics().horizontalAdvance(f"{self._text} ") + wanted > room
        # What is set in colour is the point of the line; the word before it gives way.
        for text, chosen, token in (
            ("" if crowded else self._text, self.font(), self._token),
            (self._strong, bold, self._tint),
        ):
            if not text or room < 8:
                continue
            metrics = QFontMetrics(chosen)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, 0, room, self.height()))
            draw_line(painter, place, text, chosen, token)
            step = metrics.horizontalAdvance(shown) + metrics.horizontalAdvance(" ")
            x, room = x + step, room - step

    def _paint_wrapped(self, painter: QPainter) -> None:
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        lines = wrapped(self.text(), bold, self.width(), max(1, self.height() // QFontMetrics(bold).height()))
        high = QFontMetrics(bold).height()
        for i, line in enumerate(lines):
            draw_line(painter, QRect(0, i * high, self.width(), high), line, bold, self._tint)


def wrapped(text: str, chosen: QFont, width: int, lines: int) -> list[str]:
    """Text broken at spaces into so many lines at most; the last holds the rest and is shortened when drawn."""
    metrics = QFontMetrics(chosen)
    made, words = [""], text.split()
    for i, word in enumerate(words):
        longer = f"{made[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not made[-1]:
            made[-1] = longer
        elif len(made) < lines:
            made.append(word)
        else:
            made[-1] = " ".join([made[-1], *words[i:]])
            break
    return made


class KeyButton(QPushButton):
    """A button that shows its key as a small cap; without it when compact."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key, self.compact = key, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name(text)

    def name(self, text: str) -> None:
        """Say something else."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=self.key) if self.key else "")
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Another key on it; empty for none."""
        self.key = key
        self.name(self.text())
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Leave the key out where there is no room."""
        self.compact = compact
        self.updateGeometry()
        self.update()

    def _cap(self) -> int:
        return 0 if self.compact or not self.key else QFontMetrics(font(0.84)).horizontalAdvance(self.key) + 14

    def sizeHint(self) -> QSize:
        """Text, gap, cap."""
        metrics = self.fontMetrics()
        cap = self._cap()
        side = 20 if self.compact else 32
        wide = metrics.horizontalAdvance(self.text()) + side + (cap + 10 if cap else 0)
        return QSize(wide, metrics.height() + (12 if self.compact else 18))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's button, then text and cap."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        enabled = Token.ON_ACCENT if self.property("primary") else Token.TEXT
        token = enabled if self.isEnabled() else Token.DIM
        cap, wide = self._cap(), self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - wide - (cap + 10 if cap else 0)) // 2
        side = self.layoutDirection()
        painter.setPen(colour(token))
        place = QStyle.visualRect(side, self.rect(), QRect(left, 0, wide + 4, self.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        if cap:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            small = font(0.84)
            high = QFontMetrics(small).height() + 2
            box = QRect(left + wide + 10, (self.height() - high) // 2, cap, high)
            box = QStyle.visualRect(side, self.rect(), box)
            painter.setOpacity(0.85)
            painter.setPen(QPen(colour(token), 1))
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(small)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)


class Scrim(QWidget):
    """Dims the window under a card and keeps clicks from it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing goes through."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Half dark."""
        del event
        ground = colour(Token.FILM)
        ground.setAlpha(150)
        QPainter(self).fillRect(self.rect(), ground)


class Card(QFrame):
    """A panel over the window, part of it: it needs no window manager to get the keyboard. `left` says it is gone."""

    left = Signal()

    def __init__(self, title: str, parent: QWidget, *, scrim: bool, may_leave: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.may_leave = may_leave
        self.scrim = Scrim(parent) if scrim else None
        if self.scrim:
            self.scrim.hide()
        self.title = QLabel(title, self)
        self.title.setObjectName("cardTitle")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setFont(font(1.2))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 14, 18, 14)
        self.body.setSpacing(9)
        self.body.addWidget(self.title)
        self.hide()

    def enter(self, at: QRect | None = None) -> None:
        """Show in the middle of the window, or at the bottom left of `at`."""
        self.place(at)
        if self.scrim:
            self.scrim.show()
            self.scrim.raise_()
        self.show()
        self.raise_()

    def place(self, at: QRect | None = None) -> None:
        """Keep inside the window."""
        window = self.window()
        for compact in (False, True):  # without the keys on its buttons where it would be too wide
            if not compact or self.minimumSizeHint().width() > window.width() - 16:
                for button in self.findChildren(KeyButton):
                    button.set_compact(compact)
        self.adjustSize()
        wide = min(max(self.sizeHint().width(), 330), window.width() - 16)
        wanted = max(self.sizeHint().height(), self.heightForWidth(wide), self.minimumSizeHint().height())
        high = min(wanted, window.height() - 8)
        if self.scrim:
            self.scrim.setGeometry(window.rect())
        if at is None:
            self.setGeometry((window.width() - wide) // 2, (window.height() - high) // 2, wide, high)
        else:
            x = max(8, min(at.left(), window.width() - wide - 8))
            self.setGeometry(x, max(4, at.bottom() - high), wide, high)

    def leave(self) -> None:
        """Take away."""
        if self.isVisible():
            self.hide()
            if self.scrim:
                self.scrim.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves where that is allowed; nothing goes through to the window."""
        if event.key() == Qt.Key.Key_Escape and self.may_leave:
            self.leave()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The tab key stays on the card."""
        inside = [w for w in self.findChildren(QWidget) if w.isVisible() and w.isEnabled()
                  and w.focusPolicy() & Qt.FocusPolicy.TabFocus]  # fmt: skip
        if not inside:
            return True
        now = self.focusWidget()
        at = inside.index(now) if now in inside else -1
        inside[(at + (1 if forward else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


class Page(Card):
    """A card to be read; `first` gets the keyboard."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent, scrim=True)
        self.first: QWidget = self

    def end_with(self, *others: QWidget) -> None:
        """Close it with a row of buttons."""
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (*others, close):
            row.addWidget(button)
        self.body.addLayout(row)
        self.first = close
