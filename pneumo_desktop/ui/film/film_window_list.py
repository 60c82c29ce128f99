"""The windows that a film offers, in a small list over it: which key shows which, and which one is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pneumo_desktop.ui.film.film_corners import MARGIN
from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.film.film_words import window_entry
from pneumo_desktop.ui.look.theme import font

_CLOSES = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WindowList(QListWidget):
    """Stands on its view at the left; the arrows and the mouse choose, Enter and Esc put it away."""

    def __init__(self, view: FilmView) -> None:
        super().__init__(view)
        self._view = view
        self._keys: dict[int, str] = {}
        self.setObjectName("windowList")
        self.setAccessibleName(self.tr("Windows of this film"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # beside the film's own corners, which stay
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()
        self.currentRowChanged.connect(self._choose)
        view.levels_changed.connect(self._mark)
        view.overlay_changed.connect(self._follow)
        view.installEventFilter(self)

    def toggle(self, keys: Mapping[int, str]) -> None:
        """Show it, with the keys of the windows by their number, or put it away."""
        self._keys = dict(keys)
        if self.isVisible():
            self.put_away()
        elif self._view.film is not None:
            self._fill()
            self.show()
            self.raise_()
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """The film has the keyboard again."""
        if self.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Esc puts the list away, and does not close the case."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _CLOSES:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc put it away."""
        if event.key() in _CLOSES:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It keeps its place when the view changes its size."""
        del watched
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def sizeHint(self) -> QSize:
        """All rows, as far as the view has room."""
        wide = self.sizeHintForColumn(0) + 2 * self.frameWidth() + 16
        high = self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + 6
        room = self._view.size()
        return QSize(min(wide, room.width() - 2 * MARGIN), min(high, max(60, room.height() - 120)))

    def _fill(self) -> None:
        film = self._view.film
        self.setFont(font(0.95))  # each time: the reader may have chosen another size of text
        self.blockSignals(True)
        self.clear()
        for number, window in enumerate(film.presets if film is not None else (), start=1):
            key = self._keys.get(number, "")
            item = QListWidgetItem(f"{key or '–'}   {window_entry(window)}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._said(key, window_entry(window)))
            self.addItem(item)
        self.blockSignals(False)
        self._mark()
        self._place()

    def _said(self, key: str, name: str) -> str:
        return self.tr("{name}, key {key}").format(name=name, key=key) if key else name

    def _place(self) -> None:
        size = self.sizeHint()
        self.resize(size)
        self.move(QPoint(MARGIN, max(4, self._view.height() - size.height() - 56)))

    @Slot(int)
    def _choose(self, row: int) -> None:
        film = self._view.film
        if film is not None and 0 <= row < len(film.presets):
            self._view.set_levels(film.presets[row])

    @Slot()
    def _mark(self) -> None:
        """The row of the window that is shown; none where it was changed by hand."""
        film = self._view.film
        offered = film.presets if film is not None else ()
        self.blockSignals(True)
        self.setCurrentRow(next((i for i, window in enumerate(offered) if window is self._view.window_shown), -1))
        self.blockSignals(False)

    @Slot()
    def _follow(self) -> None:
        """Another film offers other windows; no film, none."""
        if self.isVisible():
            if self._view.film is None:
                self.put_away()
            else:
                self._fill()
