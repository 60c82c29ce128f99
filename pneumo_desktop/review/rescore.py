"""A person wishes a case to be scored once more: recorded with the name, done by the engine."""

from __future__ import annotations

from pneumo_desktop.case import DECIDED
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.policy import Action
from pneumo_desktop.review.decide import known, named
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store


def rescore(store: Store, case_id: int, reader: Who | str) -> int:
    """Offer the films of an undecided case to the model in use; returns how many it will look at.

    Raises:
        ReviewRefused: no such case, no reader, a decided case (it keeps the score it was decided against), or no film
            that a model could look at.
        WorklistUnavailable: the wish could not be written.
    """
    thing = f"case {case_id}"
    with store.acting(reader, Action.RESCORE) as writer:
        case = known(writer, case_id)
        if case.state in DECIDED:
            raise ReviewRefused(
                thing, "it is decided, and keeps the score it was decided against", "Put it back to unread first."
            )
        offered = writer.offer_case(case_id, named(case_id, writer.who.name))
    if not offered:
        reason = "none of its films can be one that the model scores"
        raise ReviewRefused(thing, reason, "Read it without a score.")
    return offered
