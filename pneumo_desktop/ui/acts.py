"""What the desktop asks of the worklist: functions of a store that run on its thread and return plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pneumo_desktop.case import Case, Finding

if TYPE_CHECKING:
    from pneumo_desktop.case import Film, Verdict
    from pneumo_desktop.review.decide import Shown
    from pneumo_desktop.worklist.store import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A case as it stood when it was opened: all its films, what was said of it, the patient's other cases."""

    case: Case | None
    films: tuple[Film, ...]
    verdicts: tuple[Verdict, ...]
    priors: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """A verdict to be written: no finding confirms the model's call."""

    case_id: int
    finding: Finding | None
    reason: str
    reader: str
    shown: Shown


def open_case(store: Store, case_id: int, reader: str) -> Opened:
    """Claim a case, giving up the one held before and those of desks that are gone.

    Raises:
        WorklistUnavailable: the claim could not be written.
    """
    from pneumo_desktop.review.claim import has_ended, own_token

    own = own_token()
    with store.writing() as writer:
        writer.release_cases(lambda token: token == own or has_ended(token))
        writer.open_case(case_id, reader, own)
        case = writer.case(case_id)
        films, verdicts = tuple(writer.films(case_id)), tuple(writer.verdicts(case_id))
        return Opened(case, films, verdicts, tuple(writer.priors(case_id)))


def release(store: Store) -> None:
    """Give up whatever this desktop has open.

    Raises:
        WorklistUnavailable: the database does not answer.
    """
    from pneumo_desktop.review.claim import has_ended, own_token

    own = own_token()
    with store.writing() as writer:
        writer.release_cases(lambda token: token == own or has_ended(token))


def give_verdict(store: Store, act: Act) -> Case:
    """Confirm or override.

    Raises:
        ReviewRefused: see `review.decide`.
        WorklistUnavailable: the verdict could not be written.
    """
    from pneumo_desktop.review import decide

    if act.finding is None:
        return decide.confirm(store, act.case_id, act.reader, act.shown)
    return decide.override(store, act.case_id, act.finding, act.reason, act.reader, act.shown)


def take_back(store: Store, case_id: int, reader: str) -> Case:
    """Withdraw the standing verdict of a case.

    Raises:
        ReviewRefused: see `review.decide`.
        WorklistUnavailable: the act could not be written.
    """
    from pneumo_desktop.review import undo

    return undo.take_back(store, case_id, reader)
