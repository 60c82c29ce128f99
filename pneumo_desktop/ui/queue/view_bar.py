"""The views of the list as a row of tabs with counts; those that have no room stand in a menu at its end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from pneumo_desktop.ui.look.theme import plain_tooltip

GAP = 4
NAME_WIDTH = 150


class ViewBar(QWidget):
    """`view_chosen` carries the number of a view, counted from 0."""

    view_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Views of the list"))
        self._names: list[tuple[str, str]] = []
        self._counts: list[int | None] = []
        self._marked: dict[int, str] = {}
        self._buttons: list[QPushButton] = []
        self._current = -1
        self._compact = False
        self.more = QPushButton("⋯", self)
        self.more.setProperty("tab", True)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setAccessibleName(self.tr("More views"))
        self.more.setToolTip(self.tr("More views"))
        self.more.clicked.connect(self._show_more)
        self.more.hide()

    @property
    def current(self) -> int:
        """The view that the list shows; -1: none of them."""
        return self._current

    def set_views(self, names: Sequence[tuple[str, str]]) -> None:
        """Names and short names, in their order."""
        if list(names) == self._names:
            return
        self._names = list(names)
        self._counts = [None] * len(names)
        while len(self._buttons) > len(names):
            button = self._buttons.pop()
            button.hide()
            button.deleteLater()
        while len(self._buttons) < len(names):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("tab", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._chosen, len(self._buttons)))
            self._buttons.append(button)
        self._say()

    def set_counts(self, counts: Sequence[int | None]) -> None:
        """How many cases each view holds; None: that is not known."""
        if list(counts) != self._counts and len(counts) == len(self._names):
            self._counts = list(counts)
            self._say()

    def set_current(self, number: int) -> None:
        """Which view the list shows."""
        self._current = number
        self._place()

    def mark(self, number: int, why: str) -> None:
        """Something new in a view, calmly; an empty text takes the mark away."""
        if self._marked.get(number, "") != why:
            self._marked = {**self._marked, number: why}
            self._say()

    def set_compact(self, compact: bool) -> None:
        """Short names."""
        if compact != self._compact:
            self._compact = compact
            self._say()

    def texts(self) -> list[str]:
        """What stands on the tabs, hidden ones included."""
        return [button.text() for button in self._buttons]

    def hidden_views(self) -> list[int]:
        """The views that stand in the menu."""
        return [number for number, button in enumerate(self._buttons) if button.isHidden()]

    def menu(self) -> QMenu:
        """The views that had no room."""
        menu = QMenu(self)
        for number in self.hidden_views():
            name, count = self._names[number][0], self._counts[number]
            entry = menu.addAction((name if count is None else f"{name}  {count:,}").replace("&", "&&"))
            entry.triggered.connect(partial(self._chosen, number))
        return menu

    def sizeHint(self) -> QSize:
        """All of them in a row."""
        wide = sum(button.sizeHint().width() + GAP for button in self._buttons)
        return QSize(wide, self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The one that the list shows, and the menu."""
        shown = self._buttons[max(self._current, 0)].sizeHint().width() if self._buttons else 0
        return QSize(shown + GAP + self.more.sizeHint().width(), self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _say(self) -> None:
        for number, button in enumerate(self._buttons):
            name, short = self._names[number]
            count, news = self._counts[number], self._marked.get(number, "")
            text = (short or name) if self._compact else name
            text = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, NAME_WIDTH)
            dot = "● " if news else ""
            button.setText((dot + (text if count is None else f"{text}  {count:,}")).replace("&", "&&"))
            said = name if count is None else f"{name}, {count}"
            button.setAccessibleName(f"{said}, {news}" if news else said)
            button.setToolTip(plain_tooltip(news or (name if text != name else "")))
            if bool(button.property("news")) != bool(news):
                button.setProperty("news", bool(news))
                button.style().unpolish(button)
                button.style().polish(button)
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        wide = [button.sizeHint().width() + GAP for button in self._buttons]
        room, shown = self.width(), set(range(len(wide)))
        if sum(wide) > room:
            room -= self.more.sizeHint().width()
            first = {self._current, *(number for number, why in self._marked.items() if why)}
            shown = {number for number in first if 0 <= number < len(wide)}
            used = sum(wide[number] for number in shown)
            for number, each in enumerate(wide):
                if number in shown:
                    continue
                if used + each > room:
                    break
                shown.add(number)
                used += each
        x = 0
        for number, button in enumerate(self._buttons):
            button.setVisible(number in shown)
            button.setChecked(number == self._current)
            if number in shown:
                self._put(button, x, wide[number] - GAP)
                x += wide[number]
        self.more.setVisible(len(shown) < len(wide))
        self._put(self.more, x, self.more.sizeHint().width())

    def _put(self, button: QPushButton, x: int, wide: int) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        high = min(button.sizeHint().height(), self.height())
        button.setGeometry(self.width() - x - wide if mirrored else x, (self.height() - high) // 2, wide, high)

    def _chosen(self, number: int, *_: object) -> None:
        self._place()  # a click unticks the tab that is shown
        self.view_chosen.emit(number)

    @Slot()
    def _show_more(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
