"""A line across the window while urgent results wait to be told; it stays until somebody was."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from pneumo_desktop.ui.key_map import present
from pneumo_desktop.ui.theme import plain_tooltip


class ToldLine(QPushButton):
    """The line is a button: it opens the card that says whom one told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toldLine")
        self.setFlat(True)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say what waits; nothing is shown where nothing does."""
        told = self.tr("! {what}  ·  say whom you told: {key}")
        shown = told.format(what=text, key=present("told")) if text else ""
        if shown != self.text():
            self.setText(shown)
            self.setAccessibleName(text)
            self.setToolTip(plain_tooltip(text))
        self.setVisible(bool(text))
