"""What the desktop asks of the worklist: functions of a store that run on its thread and return plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pneumo_desktop.case import Case, Finding
from pneumo_desktop.policy import Action, may

if TYPE_CHECKING:
    from pneumo_desktop.case import Film, Verdict
    from pneumo_desktop.review.decide import Beside, Shown
    from pneumo_desktop.review.drafts import Draft
    from pneumo_desktop.worklist.store import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A case as it stood when it was opened: all its films, what was said of it, the patient's other cases.

    `elsewhere` names who has it open at another desk, empty where the claim is ours; `draft` is what this reader typed
    and did not give.
    """

    case: Case | None
    films: tuple[Film, ...]
    verdicts: tuple[Verdict, ...]
    priors: tuple[Case, ...] = ()
    elsewhere: str = ""
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """A verdict to be written: no finding confirms the model's call."""

    case_id: int
    finding: Finding | None
    reason: str
    reader: str
    shown: Shown
    beside: Beside


def open_case(store: Store, case_id: int, reader: str) -> Opened:
    """Claim a case, giving up the one held before and those of desks that are gone.

    Raises:
        ReviewRefused: nobody is named: nobody reads without a name.
        WorklistUnavailable: the claim could not be written.
    """
    from pneumo_desktop.review.claim import has_ended, own_token
    from pneumo_desktop.review.decide import named
    from pneumo_desktop.review.drafts import kept_draft

    own = own_token()
    with store.acting(reader, Action.LOOK) as writer:
        writer.release_cases(lambda token: token == own or has_ended(token))
        writer.open_case(
            case_id, named(case_id, writer.who.name), own, claims=may(writer.who, Action.DECIDE, writer.now)
        )
        case, (holder, token) = writer.case(case_id), writer.claim_of(case_id)
        films, verdicts = tuple(writer.films(case_id)), tuple(writer.verdicts(case_id))
        priors = tuple(writer.priors(case_id))
        if priors:  # the strip shows them from the first moment on
            said = {"what": "priors", "cases": [prior.case_id for prior in priors]}
            writer.record(writer.who.name or "nobody named", "look", case_id, said)
    draft = kept_draft(store.path.parent, case_id, reader, (film.sha256 or "" for film in films), verdicts)
    elsewhere = (holder or "?") if token not in ("", own) else ""
    return Opened(case, films, verdicts, priors, elsewhere, draft)


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
    from pneumo_desktop.review.drafts import forget_draft

    if act.finding is None:
        case = decide.confirm(store, act.case_id, act.reader, act.shown, act.beside)
    else:
        case = decide.override(store, act.case_id, act.finding, act.reason, act.reader, act.shown, act.beside)
    forget_draft(store.path.parent, act.case_id, act.reader)
    return case


def facts_shown(case: Case) -> dict[str, Any]:
    """What stood on the screen of a case beside its film, for the record."""
    return {
        "by": "desktop",
        "likelihood": case.likelihood,
        "call": case.call,
        "band": case.band,
        "model": case.model_name,
        "film_sha256": case.film_sha256,
        "correction": case.correction_id,
    }
