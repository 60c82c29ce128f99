"""Whom an urgent result was told, what they are, how and when; and all those results that nobody was told yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.ui import words
from pneumo_desktop.ui.look.theme import plain_tooltip
from pneumo_desktop.ui.reading.ask_card import TITLE_AT_MOST, AskCard, Suggestions
from pneumo_desktop.ui.reading.choices import Choices
from pneumo_desktop.ui.reading.reading_acts import Told
from pneumo_desktop.ui.reading.reading_words import result_text, untold_row

NAME_AT_MOST = 160
ROWS = 4


class ToldCard(AskCard):
    """The list chooses the case; then a name, what they are, by digit how, and when. Enter saves.

    `told_given` carries the number of the case and what was told.
    """

    told_given = Signal(int, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Told"), parent.tr("Save"), parent)
        self._cases: list[Case] = []
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Results that wait to be told"))
        self.list.setFixedHeight(ROWS * (self.list.fontMetrics().height() + 8) + 4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.form.addWidget(self.list)
        self.said = self.quiet("")
        self.whom = self.line(self.tr("Whom"), self.tr("Whom did you tell? A name"), NAME_AT_MOST)
        self.role = self.line(self.tr("Role"), self.tr("What are they?  (↑ ↓ for the usual ones)"), NAME_AT_MOST)
        Suggestions(self.role).usual = (
            self.tr("Referrer"),
            self.tr("Physician on call"),
            self.tr("Ward nurse"),
            self.tr("Emergency department"),
        )
        self._ways = (self.tr("by telephone"), self.tr("in person"), self.tr("by message"))
        self.how = Choices(self.tr("How"), self._ways, self, columns=3, may_be_none=False)
        self.form.addWidget(self.how)
        row = QHBoxLayout()
        self.at = QLineEdit(self)
        self.at.setMaxLength(16)
        self.at.setAccessibleName(self.tr("When"))
        self.at.setPlaceholderText(self.tr("When? Empty: now. Else 14:05, or 2026-01-31 14:05"))
        row.addWidget(self.at, 1)
        self.form.addLayout(row)
        self.list.currentRowChanged.connect(self._show_row)

    def ask(self, cases: Sequence[Case], first: int | None, now: datetime) -> None:
        """Begin.

        Args:
            cases: what may be told; the first where `first`, the number of a case, is not among them.
        """
        self._cases = list(cases)
        self.name(self.tr("Told: {name}").format(name="…"))
        self.list.blockSignals(True)
        self.list.clear()
        for case in self._cases:
            text = untold_row(case, now)
            self.list.addItem(text)
            self.list.item(self.list.count() - 1).setToolTip(plain_tooltip(text))
        self.list.blockSignals(False)
        self.list.setVisible(len(self._cases) > 1)
        numbers = [case.case_id for case in self._cases]
        for field in (self.whom, self.role, self.at):
            field.clear()
        self.how.set_on([])
        self.complain("")
        self.list.setCurrentRow(numbers.index(first) if first in numbers else 0)

    def begin(self) -> None:
        """Put the keyboard where it belongs."""
        (self.list if self.list.isVisibleTo(self) else self.whom).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def give(self) -> None:
        """Check and send."""
        row, whom = self.list.currentRow(), " ".join(self.whom.text().split())
        at = told_at(self.at.text(), datetime.now(UTC))
        if not 0 <= row < len(self._cases):
            self.leave()
        elif not whom:
            self.complain(self.tr("Say whom you told: a name."), self.whom)
        elif not self.how.on:
            self.complain(self.tr("Say how you told them: 1 to 3."))
            self.how.take_keyboard()
        elif at is None:
            self.complain(self.tr("Write the time as 14:05, or with the day as 2026-01-31 14:05."), self.at)
        else:
            when = at if self.at.text().strip() else None
            case = self._cases[row]
            role, way = " ".join(self.role.text().split()), self._ways[self.how.on[0]]
            self.told_given.emit(case.case_id, Told(whom, role, way, when, case.verdict_id))

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._cases):
            case = self._cases[row]
            self.name(self.tr("Told: {name}").format(name=words.patient_text(case)[:TITLE_AT_MOST]))
            self.said.setText(result_text(case))


def told_at(text: str, now: datetime) -> datetime | None:
    """A time as typed, on this PC's clock; an hour alone is the last one that has been. None where it is no time."""
    plain = " ".join(text.split())
    if not plain:
        return now
    local = now.astimezone()
    try:
        if len(plain) <= len("14:05"):
            hour = datetime.strptime(plain, "%H:%M")
            found = local.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
            return (found if found <= local + timedelta(minutes=1) else found - timedelta(days=1)).astimezone(UTC)
        return datetime.fromisoformat(plain).astimezone(UTC)
    except ValueError:
        return None
