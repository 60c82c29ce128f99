"""Deeds on a case beside its verdict: urgent, back to unread, told, history; on the open case, else the marked row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pneumo_desktop.case import DECIDED, Case, CaseState
from pneumo_desktop.ui import words
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.queue.queue_model import utc_now
from pneumo_desktop.ui.reading import reading_acts
from pneumo_desktop.ui.reading.ask_card import AskCard
from pneumo_desktop.ui.reading.history_card import HistoryCard
from pneumo_desktop.ui.reading.reading_acts import Told
from pneumo_desktop.ui.reading.reading_words import untold_text
from pneumo_desktop.ui.reading.reason_card import ReasonCard
from pneumo_desktop.ui.reading.told_card import ToldCard
from pneumo_desktop.ui.reading.told_line import ToldLine

if TYPE_CHECKING:
    from pneumo_desktop.ui.frame import Frame

LOOK_MS = 5000
"""Between two looks whether a desk that has a case open is gone, and at how long results have waited."""


class Deeds(QObject):
    """Joins their cards to the desk. `entered` asks for a card beside the film, `page_entered` for one over all."""

    entered = Signal(object)
    page_entered = Signal(object)
    said = Signal(str, bool)
    amend_requested = Signal()

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(frame)
        self._desk, self._frame = desk, frame
        self.reason_card, self.told_card, self.history_card = ReasonCard(frame), ToldCard(frame), HistoryCard(frame)
        for card in (self.reason_card, self.told_card):
            frame.add_card(card)
        frame.add_page(self.history_card)
        self.told_line = ToldLine(frame.queue)
        beneath = frame.queue.layout()
        if beneath is not None:
            beneath.addWidget(self.told_line)  # there neither a row nor the film moves when it comes
        self._amend: int | None = None
        self._under_way = False
        self.told_line.clicked.connect(self._ask_waiting)
        self.reason_card.reason_given.connect(self._reason_given)
        self.told_card.told_given.connect(self._told_given)
        self.history_card.amend_requested.connect(self._amend_case)
        self.history_card.unread_requested.connect(partial(self._ask_why, "back_to_unread"))
        desk.rows_changed.connect(self._show_untold)
        desk.readiness_changed.connect(self._ready)
        desk.case_opened.connect(self._case_opened)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def look_every(self, milliseconds: int) -> None:
        """How often to look whether a desk that has a case open is gone."""
        self._clock.setInterval(milliseconds)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "urgent": self._urgent,
            "back_to_unread": self._back_to_unread,
            "told": self._ask_told,
            "history": self._show_history,
        }

    def _target(self) -> Case | None:
        """The open case, else the one that the keyboard is on; says so where there is neither."""
        case = self._desk.case or self._marked()
        if case is None:
            self.said.emit(self.tr("Choose a case first: the arrows mark one, Enter opens it."), False)
        return case

    def _marked(self) -> Case | None:
        case_id = self._frame.queue.view.current_case()
        return None if case_id is None else self._desk.state.find(case_id)

    @Slot()
    def _urgent(self) -> None:
        case = self._target()
        if case is None:
            return
        if case.state in DECIDED:
            self.said.emit(self.tr("This case is decided, and urgency is for the queue."), False)
            return
        self._ask("not_urgent" if case.urgent_by else "urgent", case)

    @Slot()
    def _back_to_unread(self) -> None:
        case = self._target()
        if case is None:
            return
        if case.verdict_id is None:
            self.said.emit(self.tr("This case is unread: no verdict of it stands."), False)
            return
        self._ask("back_to_unread", case)

    def _ask(self, act: str, case: Case) -> None:
        self.reason_card.ask(act, case)
        self._enter(self.reason_card)

    def _ask_why(self, act: str, case_id: int) -> None:
        case = self._desk.case if self._desk.case and self._desk.case.case_id == case_id else None
        case = case or self._desk.state.find(case_id)
        if case is not None:
            self._ask(act, case)

    @Slot(str, int, str)
    def _reason_given(self, act: str, case_id: int, reason: str) -> None:
        # What the card asked for, whatever another desk did meanwhile: two who mark a case must not unmark it.
        deeds = {
            "urgent": reading_acts.urgent,
            "not_urgent": reading_acts.not_urgent,
            "back_to_unread": reading_acts.back_to_unread,
        }
        self._run(partial(deeds[act], case_id, reason, self._desk.reader), self.reason_card, act)

    @Slot()
    def _ask_told(self) -> None:
        """Of the open case, else of the row that the keyboard is on: its menu has this, too."""
        self._tell(self._desk.case or self._marked())

    @Slot()
    def _ask_waiting(self) -> None:
        self._tell(self._desk.case)

    def _tell(self, case: Case | None) -> None:
        latest = self._desk.state.latest
        cases = list(latest.untold) if latest else []
        if case is not None and case.state in DECIDED and case.case_id not in [each.case_id for each in cases]:
            cases.append(case)  # any result may be told
        if not cases:
            self.said.emit(self.tr("No result waits to be told. A decided case can be opened and told."), False)
            return
        self.told_card.ask(cases, case.case_id if case else None, utc_now())
        self._enter(self.told_card)

    @Slot(int, object)
    def _told_given(self, case_id: int, told: Told) -> None:
        self._run(partial(reading_acts.tell, case_id, told, self._desk.reader), self.told_card, "told")

    def _run(self, deed: Callable[[Any], Case], card: AskCard, act: str) -> None:
        """Once: the card stands until the worklist has answered, and a second Enter would do it again."""
        if not self._under_way:
            self._under_way = True
            self._desk.run(deed, partial(self._done, card, act))

    def _enter(self, card: AskCard) -> None:
        self.entered.emit(card)
        begin = getattr(card, "begin", None)
        if begin is not None:
            begin()

    def _done(self, card: AskCard, act: str, answer: Answer) -> None:
        self._under_way = False
        if answer.error is not None:
            if card.isVisible():
                card.complain(answer.trouble)
            else:
                self.said.emit(answer.trouble, True)
            return
        if card.isVisible():
            card.leave()
        case: Case = answer.result
        said = {
            "urgent": self.tr("Marked urgent: {name}."),
            "not_urgent": self.tr("No longer urgent: {name}."),
            "back_to_unread": self.tr("Back to unread: {name}."),
            "told": self.tr("Noted whom you told of {name}."),
        }[act]
        if self._desk.case is not None and self._desk.case.case_id == case.case_id:
            self._desk.look_again()
        self.said.emit(said.format(name=words.patient_text(case)), False)

    @Slot()
    def _show_history(self) -> None:
        case = self._target()
        if case is not None:
            self._desk.run(
                partial(reading_acts.history, case.case_id, self._desk.reader), self._history_read, quiet=True
            )

    def _history_read(self, answer: Answer) -> None:
        if answer.error is not None:
            self.said.emit(answer.trouble, True)
            return
        case, events = answer.result
        if case is not None:
            self.history_card.show_history(case, events)
            self.page_entered.emit(self.history_card)

    @Slot(int)
    def _amend_case(self, case_id: int) -> None:
        """Open the case where it is not, and the card of the verdict as soon as its film is drawn."""
        if self._desk.case is not None and self._desk.case.case_id == case_id:
            self.amend_requested.emit()
            return
        self._amend = case_id
        self._desk.open(case_id)

    @Slot(bool)
    def _ready(self, ready: bool) -> None:
        case = self._desk.case
        if ready and case is not None and case.case_id == self._amend:
            self._amend = None
            QTimer.singleShot(0, self.amend_requested.emit)

    @Slot(object)
    def _case_opened(self, case: Case) -> None:
        if case.case_id != self._amend:
            self._amend = None
        for card in (self.reason_card, self.told_card):
            if card.isVisible():
                card.leave()

    @Slot()
    def _show_untold(self) -> None:
        latest = self._desk.state.latest
        self.told_line.show_text(untold_text(latest.untold, utc_now()) if latest else "")

    @Slot()
    def _look(self) -> None:
        self._show_untold()
        own = self._desk.case.case_id if self._desk.case else None
        rows = self._desk.state.rows
        if any(row.case.state is CaseState.READING and row.case.case_id != own for row in rows):
            self._desk.run(reading_acts.sweep_claims, _ignore, quiet=True)


def _ignore(answer: Answer) -> None:
    del answer
