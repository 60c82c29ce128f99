"""The reader's desk: which case is open, whether a verdict may be given, what comes next. No widgets."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.case import DECIDED, Case, Finding
from pneumo_desktop.ui import acts
from pneumo_desktop.ui.acts import Act, Opened
from pneumo_desktop.ui.background import Answer, StoreThread
from pneumo_desktop.ui.desk_list import DeskList
from pneumo_desktop.ui.queue.queue_state import Snapshot, contents_of
from pneumo_desktop.ui.reading import reading_acts
from pneumo_desktop.ui.reading.readiness import Readiness
from pneumo_desktop.ui.reading.site import Site
from pneumo_desktop.worklist.wanted import Wanted

if TYPE_CHECKING:
    from pneumo_desktop.review.decide import Beside
    from pneumo_desktop.review.drafts import Draft
    from pneumo_desktop.who import Who

AHEAD = 3
"""How many films are read ahead of need."""


class Desk(DeskList):
    """One reader, at most one open case. A verdict is written in the background; a failure brings its case back."""

    case_opened = Signal(object)
    case_refreshed = Signal(object)
    case_closed = Signal()
    readiness_changed = Signal(bool)
    said = Signal(str, bool)
    verdict_written = Signal(object)
    verdict_taken_back = Signal(object)

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(store, parent)
        self._reader = ""
        self._readiness = Readiness(self)
        self._readiness.changed.connect(self.readiness_changed)
        self.site = Site()
        self.drafts: dict[int, Draft] = {}
        self.elsewhere = ""
        self._warned = self._looked_again = False
        self._opening = 0
        self.who: Who | None = None
        """Who signed in; None in a home without accounts, where `reader` is as it was typed."""
        self.may_decide = True

    @property
    def reader(self) -> str:
        """Who reads here; what one has typed is not another's."""
        return self._reader

    @reader.setter
    def reader(self, name: str) -> None:
        if name != self._reader:
            self._reader = name
            self.drafts.clear()
            if self.case is not None:  # with its claim, and without flags and boxes of the one who went
                self._begin(self.case)

    @Slot(object)
    def take(self, snapshot: Snapshot) -> None:
        """A new moment of the worklist; one that was on its way when it was let go of comes too late."""
        if self._shut:
            return
        self.state.take(snapshot)
        if self._awaited and snapshot.after_job >= self._awaited[1] and self.state.find(self._awaited[0]):
            case_id, self._awaited = self._awaited[0], None
            self.open(case_id)
        self.rows_changed.emit()
        self._follow()

    @Slot(int)
    def open(self, case_id: int) -> None:
        """Open a case: claim it, hold the order, wait until its film is drawn; nobody reads without a name."""
        case = self.state.find(case_id) if self._reader else None
        if case is not None and not (self.case and self.case.case_id == case_id):
            self._begin(case)

    @property
    def ready(self) -> bool:
        """Whether a verdict may act."""
        return self._readiness.ready

    def case_drawn(self, case_id: int) -> None:
        """The film of a case (or the reason why there is none) is wholly on the screen."""
        if self.case is not None and self.case.case_id == case_id:
            self._readiness.film_drawn()

    def film_replaced(self) -> None:
        """What was drawn no longer is what the case is about."""
        self._readiness.begin()

    @property
    def may_confirm(self) -> bool:
        """There is a score, no verdict yet, and the film has been drawn."""
        case = self.case if self.may_override else None
        return case is not None and case.call is not None and case.state not in DECIDED

    @property
    def may_override(self) -> bool:
        """The film has been drawn."""
        return self.ready and self.may_decide and self.case is not None

    def confirm(self, shown: dict[str, Any], beside: Beside | None = None) -> bool:
        """Agree with the model and go on; False where that is not allowed now, or another desk has the case open.

        Then the reader is told, and the second time it is done.
        """
        if not self.may_confirm:
            return False
        if self.elsewhere and not self._warned:
            self.warn()
            said = self.tr("{name} has this case open at another desk. Again decides it all the same.")
            self.said.emit(said.format(name=self.elsewhere), True)
            return False
        return self._give(None, "", shown, beside)

    def override(self, finding: Finding, reason: str, shown: dict[str, Any], beside: Beside | None = None) -> bool:
        """Give one's own finding and go on; False where that is not allowed now."""
        return self.may_override and self._give(finding, reason, shown, beside)

    @property
    def warned(self) -> bool:
        """Whether the reader knows that another desk has the open case open."""
        return self._warned

    def warn(self) -> None:
        """The reader has been told that another desk has the case open."""
        self._warned = True

    def later(self) -> None:
        """Put the open case aside and go on."""
        if self.case is not None:
            self.state.set_aside.add(self.case.case_id)
            self.next()

    def next(self) -> None:
        """Go on to the next unread case, or close when there is none."""
        target = self.state.next_after(self.case.case_id if self.case else None)
        if target is None:
            self.close()
        else:
            self._begin(target)

    def close(self) -> None:
        """Give up the open case and let the order follow the worklist again."""
        if self.case is not None:
            self._store.submit(acts.release, self._released)
        self.case = None
        self._opening = 0
        self._readiness.begin()
        self.state.release()
        self.case_closed.emit()
        self.rows_changed.emit()

    def shut(self) -> None:
        """The worklist is let go of: nothing of it can be opened, nor decided, until the desktop begins anew."""
        self.close()
        self._shut = True
        self.state.forget()
        self.rows_changed.emit()

    def lock(self) -> None:
        """Nobody is there who may see anything: as `shut`, but `unlock` goes on where this one was."""
        case = self.case
        self._resume = case.case_id if case is not None and case.state not in DECIDED else 0
        self.shut()

    def take_back(self) -> None:
        """Withdraw this reader's last verdict, within the site's time for it; its case opens again."""
        within = timedelta(minutes=self.site.undo_minutes)
        self._store.submit(partial(reading_acts.undo, self.reader, within), self._taken_back)

    def look_again(self) -> None:
        """Ask what the open case is now: something of it was changed from here."""
        if self.case is not None:
            self._opening = self._store.submit(
                partial(acts.open_case, case_id=self.case.case_id, reader=self.reader), self._opened
            )

    def corrected(self, case: Case) -> None:
        """The open case has been given another identity from here."""
        if self.case is not None and self.case.case_id == case.case_id:
            self.case = case
            self.look_again()

    def _begin(self, case: Case) -> None:
        self.state.release()
        self.state.hold()
        self.case = case
        self._ask_here()
        self.elsewhere, self._warned, self._looked_again = "", False, False
        self.state.ours.add(case.case_id)
        self._readiness.begin()
        self._opening = self._store.submit(
            partial(acts.open_case, case_id=case.case_id, reader=self.reader), self._opened
        )
        self.said.emit("", False)
        self.rows_changed.emit()
        self.case_opened.emit(case)

    def _give(self, finding: Finding | None, reason: str, shown: dict[str, Any], beside: Beside | None) -> bool:
        from pneumo_desktop.review.decide import Beside, Shown

        case = self.case
        if case is None or not self.reader:
            return False
        films = (case.film_sha256, case.film_count)
        record = Shown(case.score_id, {**acts.facts_shown(case), **shown}, case.verdict_id, films)
        act = Act(case.case_id, finding, reason, self.reader, record, beside or Beside())
        ticket = self._store.submit(partial(acts.give_verdict, act=act), partial(self._written, case))
        self.state.set_aside.discard(case.case_id)
        self.state.hide(case.case_id, ticket)
        self.next()
        return True

    def _written(self, case: Case, answer: Answer) -> None:
        if answer.error is None:
            self.drafts.pop(case.case_id, None)
            self.verdict_written.emit(answer.result)
            return
        self.state.unhide(case.case_id)
        self._begin(self.state.find(case.case_id) or case)
        # It comes unasked: a finger on its way to the case that was open must not decide this one.
        self._readiness.look_again()
        self.said.emit(self.tr("Not saved. {reason}").format(reason=answer.trouble), True)

    def _taken_back(self, answer: Answer) -> None:
        if answer.error is not None:
            self.said.emit(self.tr("Not taken back. {reason}").format(reason=answer.trouble), True)
            return
        self.verdict_taken_back.emit(answer.result)
        self.show(answer)

    def show(self, answer: Answer) -> None:
        """Open the case that an act gave back: an unread one as soon as the list holds it, a decided one at once."""
        case: Case = answer.result
        if case.state in DECIDED:
            self._begin(case)
            return
        self._awaited = (case.case_id, answer.ticket)
        if self.wanted == Wanted():
            self._ask_here()
        self.ask(Wanted())

    def _opened(self, answer: Answer) -> None:
        if answer.ticket != self._opening or self.case is None:
            return
        if answer.error is not None:
            self.said.emit(self.tr("This case could not be claimed. {reason}").format(reason=answer.trouble), True)
            return
        opened = answer.result
        if isinstance(opened, Opened) and opened.case is not None:
            before, self.case = self.case, opened.case
            changed = opened.case.score_id != before.score_id
            self.elsewhere = opened.elsewhere
            if opened.draft is not None:
                self.drafts.setdefault(opened.case.case_id, opened.draft)
            self.case_refreshed.emit(opened)
            if opened.case.verdict_id not in (None, before.verdict_id):
                said = self.tr("{name} decided this case meanwhile: look at it once more.")
                self.said.emit(said.format(name=opened.case.reader), True)
            if changed and self.ready:
                # A finger on its way to confirm the old call must not confirm the new one.
                self._readiness.look_again()

    def _released(self, answer: Answer) -> None:
        if answer.error is not None:
            self.said.emit(answer.trouble, True)

    def _follow(self) -> None:
        """What became of the open case since it was opened: scored again, another film, decided elsewhere."""
        if self.case is None:
            return
        now = self.state.find(self.case.case_id)
        watched = self.state.is_watched(self.case.case_id)
        if self.case.state not in DECIDED and (now.state in DECIDED if now is not None else watched):
            if not self._looked_again:
                self._looked_again = True  # once: a list may leave a case out for other reasons
                self.look_again()
        elif now is None:
            return
        elif self.elsewhere and not now.opened_by:
            self.look_again()
        elif contents_of(now) != contents_of(self.case) or now.priors != self.case.priors:
            if contents_of(now) != contents_of(self.case):
                self.said.emit(self.tr("This case has changed since you opened it: look at it once more."), False)
            self.look_again()
