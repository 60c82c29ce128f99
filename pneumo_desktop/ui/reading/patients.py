"""Whose film it is, on the desk: corrects an identity, lists and shows the patient's other cases."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.case import Case
from pneumo_desktop.ui import words
from pneumo_desktop.ui.acts import Opened
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.reading.identity_card import IdentityCard
from pneumo_desktop.ui.reading.patient_words import latest_first, priors_line
from pneumo_desktop.ui.reading.priors_card import PriorsCard
from pneumo_desktop.ui.reading.verdict_bar import VerdictBar

if TYPE_CHECKING:
    from pneumo_desktop.ui.widgets import Card
    from pneumo_desktop.worklist.store import Store


class Patients(QObject):
    """Joins the two cards to the desk. `entered` asks the window to show a card beside the film."""

    entered = Signal(object)
    said = Signal(str, bool)

    def __init__(
        self, desk: Desk, verdict: VerdictBar, identity: IdentityCard, priors: PriorsCard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._verdict = desk, verdict
        self._identity, self._priors = identity, priors
        self._opened: Opened | None = None
        self._under_way = False
        desk.case_opened.connect(self._case_opened)
        desk.case_refreshed.connect(self._refreshed)
        desk.case_closed.connect(self._closed)
        identity.identity_given.connect(self._given)
        identity.taken_back.connect(self._taken_back)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {"identify": self._ask, "priors": self._show_priors}

    @Slot(object)
    def _case_opened(self, case: Case) -> None:
        del case
        self._closed()

    @Slot()
    def _closed(self) -> None:
        self._opened = None
        for card in (self._identity, self._priors):
            if card.isVisible():
                card.leave()

    @Slot(object)
    def _refreshed(self, opened: Opened) -> None:
        if opened.case is not None:
            self._opened = opened
            self._verdict.show_priors(priors_line(opened.case, opened.priors))

    def _ask(self) -> None:
        opened = self._opened
        if opened is None or opened.case is None:
            self.said.emit(self.tr("Open a case first: Enter opens the marked one."), False)
            return
        case = opened.case
        film = next((film for film in opened.films if film.film_id == case.film_id), None)
        self._identity.ask(case, film.tags if film else case.tags)
        self._enter(self._identity)
        self._identity.begin()

    def _show_priors(self) -> None:
        opened = self._opened
        if opened is None or opened.case is None or not opened.priors:
            none = self.tr("No other study of this patient is known.")
            self.said.emit(none if opened else self.tr("Open a case first: Enter opens the marked one."), False)
            return
        self._priors.show_cases(opened.case, latest_first(opened.priors))
        self._enter(self._priors)
        self._priors.first.setFocus()

    def _enter(self, card: Card) -> None:
        self.entered.emit(card)

    @Slot(object, str)
    def _given(self, said: dict[str, str], reason: str) -> None:
        if self._identity.case_id is not None:
            self._submit(partial(_identify, self._identity.case_id, said, reason, self._desk.reader))

    @Slot(str)
    def _taken_back(self, reason: str) -> None:
        if self._identity.case_id is not None:
            self._submit(partial(_take_back, self._identity.case_id, reason, self._desk.reader))

    def _submit(self, act: Callable[[Any], Case]) -> None:
        """Once: a second press would take the correction before it back as well."""
        if not self._under_way:
            self._under_way = True
            self._desk.run(act, self._written)

    def _written(self, answer: Answer) -> None:
        self._under_way = False
        if answer.error is not None:
            if self._identity.isVisible():
                self._identity.complain(answer.trouble)
            else:
                self.said.emit(answer.trouble, True)
            return
        case: Case = answer.result
        self._identity.leave()
        self._desk.corrected(case)
        if case.correction_id is None:
            self.said.emit(self.tr("Taken back: the case is whose its film says."), False)
        else:
            self.said.emit(self.tr("Identity corrected: {who}.").format(who=words.patient_text(case)), False)


def _identify(case_id: int, said: dict[str, str], reason: str, reader: str, store: Store) -> Case:
    from pneumo_desktop.review.identify import identify

    return identify(store, case_id, said, reason, reader)


def _take_back(case_id: int, reason: str, reader: str, store: Store) -> Case:
    from pneumo_desktop.review.identify import take_back_identity

    return take_back_identity(store, case_id, reason, reader)
