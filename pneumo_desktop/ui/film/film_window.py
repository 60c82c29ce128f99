"""A window for the film alone, for a second screen: the same keys act in it as in the main one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pneumo_desktop.ui.frame import Frame
from pneumo_desktop.ui.keys.held_keys import HeldKeys
from pneumo_desktop.ui.look.theme import icon

LEAST = 480, 300


class FilmWindow(QWidget):
    """Holds the film with its verdict bar. `closed` is sent where the reader closes it; the film then goes back."""

    closed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, Qt.WindowType.Window)
        self._frame = frame
        self.held_keys: HeldKeys | None = None
        self.setObjectName("filmWindow")
        self.setWindowTitle(self.tr("Film · Pneumo Desktop"))
        self.setAccessibleName(self.tr("Window of the film"))
        self.setWindowIcon(icon("pneumo-desktop"))
        self.setMinimumSize(*LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def share_keys(self, actions: list[QAction], held: HeldKeys) -> None:
        """Let the acts of the main window have their keys here as well."""
        self.held_keys = held
        for action in actions:
            if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut:
                self.addAction(action)

    def take(self, part: QWidget) -> None:
        """Hold this."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(part)
        part.show()

    def event(self, event: QEvent) -> bool:
        """A key held down does not act, as in the main window."""
        if self.held_keys is not None and self.held_keys.takes(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is no act means what it means in the main window: Enter opens the marked case."""
        self._frame.keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by hand: the film is not gone, it goes back."""
        event.accept()
        self.closed.emit()
