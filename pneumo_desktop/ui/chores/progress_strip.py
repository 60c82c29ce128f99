"""A calm strip in the line at the bottom: what long work does, how far, how long still, and a stop; then its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from pneumo_desktop.ui.chores.chore_words import Outcome, progress_text
from pneumo_desktop.ui.chores.chores import Progress
from pneumo_desktop.ui.look.theme import Token, font
from pneumo_desktop.ui.widgets import ElidedLabel, KeyButton

STOP_KEY = "Ctrl+."


class ProgressStrip(QFrame):
    """`stop_requested` while work goes on; `more_requested` asks for all that was said of its end."""

    stop_requested = Signal()
    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.label = ElidedLabel(0.88, Token.TEXT, self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(150, 6)
        self.bar.setAccessibleName(self.tr("How far the work is"))
        self.stop = KeyButton(self.tr("Stop"), STOP_KEY, self)
        self.more = KeyButton(self.tr("More…"), STOP_KEY, self)
        self.close_it = KeyButton(self.tr("Done"), STOP_KEY, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.stop, self.more, self.close_it):
            button.setProperty("small", True)
            button.setFont(font(0.84))
            button.setFixedHeight(button.fontMetrics().height() + 6)
            layout.addWidget(button)
        self.stop.clicked.connect(self.stop_requested)
        self.more.clicked.connect(self.more_requested)
        self.close_it.clicked.connect(self.dismiss)
        self.working = False
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """While it goes on."""
        self.working = True
        self.label.set_tone(Token.TEXT)
        self.label.set_text(progress_text(progress))
        self.bar.setRange(0, progress.total if progress.total > 1 else 0)  # 0 to 0: busy, nobody knows how long
        self.bar.setValue(progress.done)
        self.bar.show()
        self.stop.setVisible(True)
        self.stop.setEnabled(progress.what != "stopping")
        self.more.hide()
        self.close_it.hide()
        self.show()

    def show_outcome(self, outcome: Outcome) -> None:
        """What came of it, until somebody has seen it."""
        self.working = False
        self.label.set_tone(Token.HIGH if outcome.trouble else Token.LOW)
        self.label.set_text(("!  " if outcome.trouble else "✓  ") + outcome.text)
        self.bar.hide()
        self.stop.hide()
        self.more.setVisible(bool(outcome.more))
        self.close_it.setVisible(not outcome.more)
        self.show()

    @Slot()
    def act(self) -> None:
        """The strip's one key: stop the work, read more of its end, or put the strip away."""
        if not self.isVisible():
            return
        if self.working:
            if self.stop.isEnabled():
                self.stop_requested.emit()
        elif self.more.isVisible():
            self.more_requested.emit()
        else:
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """It was seen."""
        self.hide()
