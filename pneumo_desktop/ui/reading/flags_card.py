"""What else is on the film, flagged before a confirmation: the model was asked about pneumonia alone."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.ui import words
from pneumo_desktop.ui.reading.ask_card import TITLE_AT_MOST, AskCard
from pneumo_desktop.ui.reading.flags_row import FlagsRow


class FlagsCard(AskCard):
    """Digits switch flags, Enter keeps them for the verdict to come, Escape leaves things as they were."""

    flags_given = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Also seen"), parent.tr("Keep"), parent)
        self.case_id: int | None = None
        self.quiet(self.tr("They go with your verdict, confirmed or not. What is not flagged is not called absent."))
        self.flags = FlagsRow(self)
        self.form.addWidget(self.flags)

    def ask(self, case: Case, flags: tuple[str, ...]) -> None:
        """Begin for a case, with what is flagged so far."""
        self.case_id = case.case_id
        self.name(self.tr("Also seen: {name}").format(name=words.patient_text(case)[:TITLE_AT_MOST]))
        self.complain("")
        self.flags.show_flags(flags)

    def begin(self) -> None:
        """Put the keyboard where it belongs."""
        self.flags.choices.take_keyboard()

    @Slot()
    def give(self) -> None:
        """Send the flags."""
        if self.flags.lacks_words:
            self.complain(self.tr("Say in a few words which other finding."), self.flags.words)
        else:
            self.flags_given.emit(self.flags.flags)
