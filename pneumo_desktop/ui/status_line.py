"""The quiet line at the bottom: is the folder watched, which device and model; now and then a message; long work."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from pneumo_desktop.ui.chores.progress_strip import ProgressStrip
from pneumo_desktop.ui.look.theme import Token, font
from pneumo_desktop.ui.widgets import ElidedLabel
from pneumo_desktop.ui.words import isolated

MESSAGE_MS = 12_000


class StatusLine(QFrame):
    """Facts on the left; a message takes their place for some seconds. Long work stands on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.facts = ElidedLabel(0.88, Token.QUIET, self)
        self.strip = ProgressStrip(self)
        self.hint = hint = QLabel(self)
        hint.setFont(font(0.88))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 2, 14, 2)
        layout.setSpacing(14)
        layout.addWidget(self.facts, 1)
        layout.addWidget(self.strip, 4)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedHeight(self.strip.stop.height() + 5)  # or the film would move when work begins
        self._facts: list[str] = []
        self._message = QTimer(self)
        self._message.setSingleShot(True)
        self._message.timeout.connect(self._back)

    def show_key(self, key: str) -> None:
        """Which key shows all keys."""
        self.hint.setText(self.tr("{key} keys").format(key=key) if key else "")

    def set_facts(self, facts: list[str]) -> None:
        """What is true now."""
        self._facts = [fact for fact in facts if fact]
        if not self._message.isActive():
            self._back()

    def say(self, text: str, *, trouble: bool = False) -> None:
        """A message, for some seconds; none: the facts again."""
        if not text:
            self._message.stop()
            self._back()
            return
        self.facts.set_text("", text, Token.HIGH if trouble else Token.LOW)
        self._message.start(MESSAGE_MS)

    @Slot()
    def _back(self) -> None:
        self.facts.set_text("    ".join(isolated(fact) for fact in self._facts))
