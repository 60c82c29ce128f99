"""What the desktop asks of the worklist: functions of a store that run on its thread and return plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pneumo_desktop.case import Case, FilmStatus, Finding, Tier
from pneumo_desktop.ui.queue_state import Snapshot
from pneumo_desktop.worklist.wanted import Wanted

if TYPE_CHECKING:
    from pneumo_desktop.case import Film, Verdict
    from pneumo_desktop.review.decide import Beside, Shown
    from pneumo_desktop.review.drafts import Draft
    from pneumo_desktop.worklist.rows import EngineStatus
    from pneumo_desktop.worklist.store import Store

READ_AT_MOST = 5000
LISTED_AT_MOST = 1500
"""Rows on the screen; the tree lays out every one of them. The list says so where there are more."""


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


def take_snapshot(store: Store, wanted: Wanted, after_job: int, last: Snapshot | None) -> Snapshot:
    """The worklist at one moment; cases past their due time are moved into *overdue* first.

    Raises:
        WorklistUnavailable: the database does not answer.
    """
    now = store.clock()
    if last is not None and any(case.due_at <= now and case.tier > Tier.OVERDUE for case in last.queue):
        with store.writing() as writer:
            writer.promote_overdue()
    with store.reading() as reader:
        queue = tuple(reader.queue(limit=READ_AT_MOST))
        page = reader.page(wanted, LISTED_AT_MOST, now=now)
        local = now.astimezone()
        today = len(reader.decided(since=local.replace(hour=0, minute=0, second=0, microsecond=0)))
        due = min((case.due_at for case in queue if case.tier > Tier.OVERDUE), default=None)
        engine = reader.engine_status()
        cards = last.cards if last is not None and _loaded(last.engine) == _loaded(engine) else reader.cards()
        return Snapshot(
            wanted,
            queue,
            page.cases,
            reader.counts(),
            today,
            engine,
            after_job,
            now,
            due,
            cards,
            more=page.after is not None,
            too_many=page.too_many,
            untold=tuple(reader.untold()),
        )


def _loaded(engine: EngineStatus | None) -> tuple[str, int] | None:
    """What an engine loaded, and which engine: cards are left at that time only."""
    return None if engine is None else (engine.model_sha256, engine.pid)


def attention_count(snapshot: Snapshot) -> int:
    """How many cases of the queue could not be scored."""
    return sum(case.status is FilmStatus.NEEDS_ATTENTION for case in snapshot.queue)


def open_case(store: Store, case_id: int, reader: str) -> Opened:
    """Claim a case, giving up the one held before and those of desks that are gone.

    Raises:
        WorklistUnavailable: the claim could not be written.
    """
    from pneumo_desktop.review.claim import has_ended, own_token
    from pneumo_desktop.review.drafts import kept_draft

    own = own_token()
    with store.writing() as writer:
        writer.release_cases(lambda token: token == own or has_ended(token))
        writer.open_case(case_id, reader, own)
        case, (holder, token) = writer.case(case_id), writer.claim_of(case_id)
        films, verdicts = tuple(writer.films(case_id)), tuple(writer.verdicts(case_id))
        priors = tuple(writer.priors(case_id))
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
