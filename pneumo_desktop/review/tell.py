"""A result was told to somebody: whom, what they are, how and when. Which results must be: `worklist.telling`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from pneumo_desktop.case import Case
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.findings import Communication
from pneumo_desktop.policy import Action
from pneumo_desktop.review.decide import known, named
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.derive import standing_verdict
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.telling import standing_communications

_AT_MOST = 160
_CLOCKS_DIFFER = timedelta(minutes=2)


def tell(
    store: Store,
    case_id: int,
    whom: str,
    reader: Who | str,
    *,
    role: str = "",
    how: str = "",
    at: datetime | None = None,
    verdict_id: int | None = None,
) -> Case:
    """Note whom the standing result of a case was told; returns the case as it stands now.

    Args:
        whom: a name.
        role: what they are: referrer, ward nurse, on-call physician …
        how: by telephone, in person …
        at: when they were told; None: now.
        verdict_id: the verdict that was told; None takes the one that stands now.

    Raises:
        ReviewRefused: no such case, no reader, no result or another than the one told, nobody named, no way named, or a
            time that cannot be.
    """
    thing = f"case {case_id}"
    to, what, way = (" ".join(text.split())[:_AT_MOST] for text in (whom, role, how))
    if not to:
        raise ReviewRefused(thing, "nobody is named who was told", "Give a name.")
    if not way:
        raise ReviewRefused(thing, "it does not say how they were told", "Say how: by telephone, in person.")
    with store.acting(reader, Action.TELL) as writer:
        known(writer, case_id)
        standing = standing_verdict(writer.verdicts(case_id))
        if standing is None or standing.verdict_id is None:
            raise ReviewRefused(thing, "it has no verdict that could be told", "Decide it first.")
        if verdict_id not in (None, standing.verdict_id):
            reason = f"{standing.reader} has changed its result since you looked"
            raise ReviewRefused(thing, reason, "Look at it, and tell what stands now.")
        when = at or writer.now
        if when > writer.now + _CLOCKS_DIFFER:
            raise ReviewRefused(thing, "they cannot have been told in the future", "Check the time.")
        if when < standing.given_at - _CLOCKS_DIFFER and not standing.amends:
            when_given = f"{standing.given_at.astimezone():%Y-%m-%d %H:%M}"
            raise ReviewRefused(thing, f"its verdict was given only at {when_given}", "Check the time.")
        name = named(case_id, writer.who.name)
        said = Communication(
            case_id,
            standing.verdict_id,
            to,
            what,
            way,
            when,
            name,
            authenticated=writer.who.authenticated,
            given_at=writer.now,
        )
        writer.add_communication(said)
        return known(writer, case_id)


def take_back_told(store: Store, case_id: int, reader: Who | str) -> Case:
    """Say that the last communication of a case did not take place; returns the case as it stands now.

    Raises:
        ReviewRefused: no such case, no reader, or none stands.
    """
    with store.acting(reader, Action.TELL) as writer:
        known(writer, case_id)
        standing = standing_communications(writer.communications(case_id))
        if not standing:
            raise ReviewRefused(f"case {case_id}", "nobody was told of it, as far as is written here")
        last = standing[-1]
        writer.add_communication(
            replace(
                last,
                reader=named(case_id, writer.who.name),
                authenticated=writer.who.authenticated,
                given_at=writer.now,
                withdraws=last.communication_id,
                communication_id=None,
            )
        )
        return known(writer, case_id)
