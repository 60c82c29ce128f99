"""What the desktop asks of the worklist beside verdicts: undo, urgency, told, history, drafts; on its own thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pneumo_desktop.case import Case

if TYPE_CHECKING:
    from pneumo_desktop.review.drafts import Draft
    from pneumo_desktop.review.history import Event
    from pneumo_desktop.worklist.store import Store


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a result was told; no time means now. `verdict_id` is the verdict that was told."""

    whom: str
    role: str
    how: str
    at: datetime | None = None
    verdict_id: int | None = None


def undo(reader: str, within: timedelta, store: Store) -> Case:
    """Withdraw a reader's last verdict; see `review.undo`."""
    from pneumo_desktop.review.undo import undo as withdraw

    return withdraw(store, reader, within)


def back_to_unread(case_id: int, reason: str, reader: str, store: Store) -> Case:
    """Withdraw all that stands; see `review.undo`."""
    from pneumo_desktop.review.undo import back_to_unread as put_back

    return put_back(store, case_id, reason, reader)


def urgent(case_id: int, reason: str, reader: str, store: Store) -> Case:
    """Mark a case urgent; see `review.urgent`."""
    from pneumo_desktop.review.urgent import mark_urgent

    return mark_urgent(store, case_id, reason, reader)


def not_urgent(case_id: int, reason: str, reader: str, store: Store) -> Case:
    """Withdraw the mark that stands; see `review.urgent`."""
    from pneumo_desktop.review.urgent import withdraw_urgent

    return withdraw_urgent(store, case_id, reason, reader)


def tell(case_id: int, told: Told, reader: str, store: Store) -> Case:
    """Note whom a result was told; see `review.tell`."""
    from pneumo_desktop.review.tell import tell as note

    said = {"role": told.role, "how": told.how}
    return note(store, case_id, told.whom, reader, **said, at=told.at, verdict_id=told.verdict_id)


def history(case_id: int, reader: str, store: Store) -> tuple[Case | None, list[Event]]:
    """A case and all that happened to it; that somebody looked at it is recorded."""
    from pneumo_desktop.review.history import history as events
    from pneumo_desktop.review.looks import look

    look(store, reader, case_id, "history")
    with store.looking() as records:
        return records.case(case_id), events(records, case_id)


def sweep_claims(store: Store) -> int:
    """Give up the claims of desks that are gone; returns how many. Writes only where there is one."""
    from pneumo_desktop.review.claim import has_ended

    with store.reading() as records:
        ended = {token for token in records.claims() if has_ended(token)}
    if not ended:
        return 0
    with store.writing() as writer:
        return writer.release_cases(ended.__contains__)


def keep_draft(case_id: int, reader: str, films: tuple[str, ...], draft: Draft, store: Store) -> None:
    """Keep what was typed, on the disk."""
    from pneumo_desktop.review import drafts

    drafts.keep_draft(store.path.parent, case_id, reader, films, draft, store.clock())
