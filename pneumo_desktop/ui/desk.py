"""The reader's desk: which case is open, whether a verdict may be given, what comes next. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pneumo_desktop.case import DECIDED, Case, Finding
from pneumo_desktop.ui import acts
from pneumo_desktop.ui.acts import Act, Opened
from pneumo_desktop.ui.background import Answer, StoreThread
from pneumo_desktop.ui.queue_state import Asked, QueueState, Snapshot
from pneumo_desktop.ui.snapshots import STEP
from pneumo_desktop.worklist.wanted import Wanted

if TYPE_CHECKING:
    from pneumo_desktop.worklist.paging import Mark

AHEAD = 3
"""How many films are read ahead of need."""

LOOK_AGAIN_MS = 1500
"""How long no verdict acts after the score of the open case has changed under the reader."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An override that was not written: kept, so that nothing typed is lost."""

    finding: Finding
    reason: str


class Desk(QObject):
    """One reader, at most one open case. A verdict is written in the background; a failure brings its case back."""

    rows_changed = Signal()
    case_opened = Signal(object)
    case_refreshed = Signal(object)
    case_closed = Signal()
    readiness_changed = Signal(bool)
    said = Signal(str, bool)
    wanted_changed = Signal(object)
    verdict_written = Signal(object)
    verdict_taken_back = Signal(object)

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.state = QueueState()
        self.wanted = Wanted()
        self.reader = ""
        self.case: Case | None = None
        self.ready = False
        self.drafts: dict[int, Draft] = {}
        self._given: list[int] = []
        self._awaited: tuple[int, int] | None = None
        self._opening = 0

    @Slot(object)
    def take(self, snapshot: Snapshot) -> None:
        """A new moment of the worklist."""
        self.state.take(snapshot)
        if self._awaited and snapshot.after_job >= self._awaited[1] and self.state.find(self._awaited[0]):
            case_id, self._awaited = self._awaited[0], None
            self.open(case_id)
        self.rows_changed.emit()
        self._follow()

    def ask(self, wanted: Wanted) -> None:
        """List something else; the order is held anew if a case is open."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._ask(None)
            self.wanted_changed.emit(wanted)

    @Slot(int)
    def slide(self, way: int) -> None:
        """Show a further part of the list: 1 down, -1 up."""
        asked = self.state.further(way, STEP)
        if asked is not None and asked.wanted == self.wanted:
            self._ask(asked.start, up=asked.up)

    @Slot(int)
    def open(self, case_id: int) -> None:
        """Open a case: claim it, hold the order, wait until its film is drawn."""
        case = self.state.find(case_id)
        if case is not None and not (self.case and self.case.case_id == case_id):
            self._begin(case)

    def case_drawn(self, case_id: int) -> None:
        """The film of a case (or the reason why there is none) is wholly on the screen."""
        if self.case is not None and self.case.case_id == case_id and not self.ready:
            self.ready = True
            self.readiness_changed.emit(True)

    def film_replaced(self) -> None:
        """What was drawn no longer is what the case is about."""
        self._set_unready()

    @property
    def may_confirm(self) -> bool:
        """There is a score, no verdict yet, and the film has been drawn."""
        return self.ready and self.case is not None and self.case.call is not None and self.case.state not in DECIDED

    @property
    def may_override(self) -> bool:
        """The film has been drawn."""
        return self.ready and self.case is not None

    def confirm(self, shown: dict[str, Any]) -> bool:
        """Agree with the model and go on; False where that is not allowed now."""
        return self.may_confirm and self._give(None, "", shown)

    def override(self, finding: Finding, reason: str, shown: dict[str, Any]) -> bool:
        """Give one's own finding and go on; False where that is not allowed now."""
        return self.may_override and self._give(finding, reason, shown)

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
        self._set_unready()
        self.state.release()
        self.case_closed.emit()
        self.rows_changed.emit()

    def take_back(self) -> bool:
        """Withdraw the last verdict of this session; its case opens again. False where there is none."""
        if not self._given:
            return False
        case_id = self._given.pop()
        self._store.submit(partial(_take_back, case_id, self.reader), partial(self._taken_back, case_id))
        return True

    def run(self, act: Callable[[Any], Any], then: Callable[[Answer], None]) -> None:
        """Have the worklist do something after what was asked before."""
        self._store.submit(act, then)

    def corrected(self, case: Case) -> None:
        """The open case has been given another identity from here."""
        if self.case is not None and self.case.case_id == case.case_id:
            self.case = case
            self._opening = self._store.submit(partial(_open, case.case_id, self.reader), self._opened)

    @property
    def may_take_back(self) -> bool:
        """There is a verdict of this session."""
        return bool(self._given)

    def coming(self, count: int) -> list[Case]:
        """Whose films to read ahead."""
        return self.state.coming(self.case.case_id if self.case else None, count)

    def _ask(self, start: Mark | None, *, up: bool = False) -> None:
        beside = (self.case.case_id if self.case else 0, self._awaited[0] if self._awaited else 0)
        self._store.ask(Asked(self.wanted, start, up, (*self.state.watched, *beside)))

    def _ask_here(self) -> None:
        """The same part of the list, or a step further where the open case is near its end."""
        self._ask(self.state.part_around(self.wanted, self.case, STEP))

    def _begin(self, case: Case) -> None:
        self.state.release()
        self.state.hold()
        self.case = case
        self._ask_here()
        self.state.ours.add(case.case_id)
        self._set_unready()
        self._opening = self._store.submit(partial(_open, case.case_id, self.reader), self._opened)
        self.said.emit("", False)
        self.rows_changed.emit()
        self.case_opened.emit(case)

    def _give(self, finding: Finding | None, reason: str, shown: dict[str, Any]) -> bool:
        from pneumo_desktop.review.decide import Shown

        case = self.case
        if case is None or not self.reader:
            return False
        record = Shown(case.score_id, {**_facts(case), **shown})
        act = Act(case.case_id, finding, reason, self.reader, record)
        ticket = self._store.submit(partial(_verdict, act), partial(self._written, case, finding, reason))
        self._given.append(case.case_id)
        self.state.set_aside.discard(case.case_id)
        self.state.hide(case.case_id, ticket)
        self.next()
        return True

    def _written(self, case: Case, finding: Finding | None, reason: str, answer: Answer) -> None:
        if answer.error is None:
            self.drafts.pop(case.case_id, None)
            self.verdict_written.emit(answer.result)
            return
        self.state.unhide(case.case_id)
        if case.case_id in self._given:
            self._given.reverse()
            self._given.remove(case.case_id)
            self._given.reverse()
        if finding is not None:
            self.drafts[case.case_id] = Draft(finding, reason)
        self._begin(self.state.find(case.case_id) or case)
        self.said.emit(self.tr("Not saved. {reason}").format(reason=answer.trouble), True)

    def _taken_back(self, case_id: int, answer: Answer) -> None:
        if answer.error is not None:
            self.said.emit(self.tr("Not taken back. {reason}").format(reason=answer.trouble), True)
            return
        self.verdict_taken_back.emit(answer.result)
        self._awaited = (case_id, answer.ticket)
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
            changed = opened.case.score_id != self.case.score_id
            self.case = opened.case
            self.case_refreshed.emit(opened)
            if changed and self.ready:
                # A finger on its way to confirm the old call must not confirm the new one.
                self._set_unready()
                QTimer.singleShot(LOOK_AGAIN_MS, partial(self.case_drawn, self.case.case_id))

    def _released(self, answer: Answer) -> None:
        if answer.error is not None:
            self.said.emit(answer.trouble, True)

    def _follow(self) -> None:
        """What became of the open case since it was opened: scored again, another film, decided elsewhere."""
        if self.case is None:
            return
        now = self.state.find(self.case.case_id)
        latest = self.state.latest
        if now is None and (latest is None or self.case.case_id not in latest.asked.watched):
            return
        if self.case.state not in DECIDED and (now is None or now.state in DECIDED):
            self.said.emit(self.tr("This case was decided at another desk."), False)
        elif now is not None and (_contents(now) != _contents(self.case) or now.priors != self.case.priors):
            if _contents(now) != _contents(self.case):
                self.said.emit(self.tr("This case has changed since you opened it: look at it once more."), False)
            self._opening = self._store.submit(partial(_open, now.case_id, self.reader), self._opened)

    def _set_unready(self) -> None:
        self.ready = False
        self.readiness_changed.emit(False)


def _contents(case: Case) -> tuple[object, ...]:
    return case.score_id, case.film_id, case.film_count, case.correction_id


def _facts(case: Case) -> dict[str, Any]:
    return {
        "by": "desktop",
        "likelihood": case.likelihood,
        "call": case.call,
        "band": case.band,
        "model": case.model_name,
        "film_sha256": case.film_sha256,
        "correction": case.correction_id,
    }


def _open(case_id: int, reader: str, store: Any) -> Opened:
    return acts.open_case(store, case_id, reader)


def _verdict(act: Act, store: Any) -> Case:
    return acts.give_verdict(store, act)


def _take_back(case_id: int, reader: str, store: Any) -> Case:
    return acts.take_back(store, case_id, reader)
