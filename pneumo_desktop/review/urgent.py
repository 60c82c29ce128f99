"""A person says that a case is urgent, with the reason: it goes to the top of the queue; withdrawn likewise."""

from __future__ import annotations

from pneumo_desktop.case import DECIDED, Case
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.findings import UrgentMark
from pneumo_desktop.policy import Action
from pneumo_desktop.review.decide import known, named, said
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.telling import standing_mark


def mark_urgent(store: Store, case_id: int, reason: str, reader: Who | str) -> Case:
    """Put an unread case on top of the queue; returns it as it stands now.

    Raises:
        ReviewRefused: no such case, no reader, no reason, it is marked already, or it is decided.
    """
    why = said(case_id, reason, "a mark of urgency")
    with store.acting(reader, Action.MARK_URGENT) as writer:
        case = known(writer, case_id)
        if case.state in DECIDED:
            raise ReviewRefused(
                f"case {case_id}", "it is decided, and urgency is for the queue", "Put it back to unread first."
            )
        if case.urgent_by:
            raise ReviewRefused(f"case {case_id}", f"{case.urgent_by} marked it urgent already: {case.urgent_reason}")
        writer.add_urgent_mark(
            UrgentMark(case_id, named(case_id, writer.who.name), writer.who.authenticated, writer.now, why)
        )
        return known(writer, case_id)


def withdraw_urgent(store: Store, case_id: int, reason: str, reader: Who | str) -> Case:
    """Say that a case is not urgent after all; returns it as it stands now.

    Raises:
        ReviewRefused: no such case, no reader, no reason, or it is not marked.
    """
    why = said(case_id, reason, "withdrawing a mark of urgency")
    with store.acting(reader, Action.MARK_URGENT) as writer:
        known(writer, case_id)
        standing = standing_mark(writer.urgent_marks(case_id))
        if standing is None:
            raise ReviewRefused(f"case {case_id}", "it is not marked urgent")
        name = named(case_id, writer.who.name)
        writer.add_urgent_mark(UrgentMark(case_id, name, writer.who.authenticated, writer.now, why, standing.mark_id))
        return known(writer, case_id)
