"""A line beneath the list while urgent results wait to be told; it stays until somebody was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pneumo_desktop.ui.keys.key_map import present
from pneumo_desktop.ui.look.theme import font, plain_tooltip


class ToldLine(QPushButton):
    """The line is a button: it opens the card that says whom one told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toldLine")
        self.setFlat(True)
        self.setFont(font(0.92))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.hide()

    def show_text(self, text: str) -> None:
        """Say what waits; nothing is shown where nothing does."""
        whole = f"! {text}  ·  {present('told')}" if text else ""
        if whole != self._whole:
            self._whole = whole
            self.setAccessibleName(text)
            self.setAccessibleDescription(self.tr("Opens the card that says whom you told."))
            self.setToolTip(plain_tooltip(text))
            self._cut()
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its text is cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - 30
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
