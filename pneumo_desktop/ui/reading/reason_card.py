"""Asks why: a case is urgent, is no longer, or is to be read anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.ui import words
from pneumo_desktop.ui.reading.ask_card import TITLE_AT_MOST, AskCard, Suggestions

REASON_AT_MOST = 400


class ReasonCard(AskCard):
    """One line and Enter. `reason_given` carries the act, the case's number and the reason."""

    reason_given = Signal(str, int, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Why?"), parent.tr("Save"), parent)
        self.case_id = 0
        self._act = ""
        self.said = self.quiet("")
        self.reason = self.line(self.tr("Reason"), self.tr("Reason, in a few words  (↑ ↓ for the usual ones)"), 400)
        self.reason.setMinimumWidth(340)
        self._suggestions = Suggestions(self.reason)

    def ask(self, act: str, case: Case) -> None:
        """Begin. `act` is urgent, not_urgent or back_to_unread."""
        tr, self._act, self.case_id = self.tr, act, case.case_id
        title, said, go, usual = {
            "urgent": (
                tr("Urgent: {name}"),
                tr("The case goes to the top of the queue, with your name and the reason on it."),
                tr("Mark urgent"),
                (tr("Septic"), tr("Ventilated"), tr("The ward asks"), tr("Getting worse")),
            ),
            "not_urgent": (
                tr("Not urgent after all: {name}"),
                tr("Marked by {who}: {reason}").format(who=case.urgent_by, reason=case.urgent_reason),
                tr("Withdraw"),
                (tr("Marked by mistake"), tr("Decided by other means")),
            ),
            "back_to_unread": (
                tr("Back to unread: {name}"),
                tr("Every verdict that stands is withdrawn. It stays readable in the history."),
                tr("Back to unread"),
                (tr("Wrong patient looked at"), tr("Second look wanted"), tr("Decided by mistake")),
            ),
        }[act]
        self.name(title.format(name=words.patient_text(case)[:TITLE_AT_MOST]))
        self.said.setText(said)
        self.save.name(go)
        self._suggestions.usual = usual
        self.reason.clear()
        self.complain("")

    def begin(self) -> None:
        """Put the keyboard where it belongs."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def give(self) -> None:
        """Send the reason."""
        reason = " ".join(self.reason.text().split())
        if reason:
            self.reason_given.emit(self._act, self.case_id, reason)
        else:
            self.complain(self.tr("A reason is needed; a few words will do."), self.reason)
