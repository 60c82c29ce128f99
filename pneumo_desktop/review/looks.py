"""Looks at patients: each is a journal row, written before what is looked at is shown, or with it.

Opening a case has its own row (`open`). A look is one row however often the screen is painted anew: another film of the
case, a prior beside it, its history. A list is one row for each list that somebody asked for, with what they searched
for and how many cases it held: a row for each name on each screen would bury those that say something.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from pneumo_desktop.policy import Action
from pneumo_desktop.review.decide import named
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.wanted import Filter, Wanted

LOOK, LIST = "look", "list"
"""The acts of the journal."""


def look(store: Store, who: Who | str, case_id: int, what: str, **said: Any) -> None:
    """Note that somebody looks at something of a case.

    Args:
        what: `film`, `prior` or `history`.
        said: more of it: the SHA-256 of a film, the case it was looked at beside.

    Raises:
        NotPermitted: they may not.
        ReviewRefused: nobody is named.
        WorklistUnavailable: it cannot be written.
    """
    named(case_id, Who.of(who).name or (store.session.name if store.session else ""))
    _note(store, who, LOOK, case_id, {"what": what, **said})


def listed(store: Store, who: Who | str, what: str, **said: Any) -> None:
    """Note that somebody has a list of patients before them.

    Args:
        what: `worklist` or `untold`.
        said: how it was narrowed (see `narrowed`), how many cases it holds.

    Raises:
        NotPermitted: they may not.
        WorklistUnavailable: it cannot be written.
    """
    _note(store, who, LIST, None, {"what": what, **said})


def narrowed(wanted: Wanted) -> dict[str, Any]:
    """What of a list is not as it comes: what was searched for, filtered and sorted by."""
    usual: Mapping[str, Any] = asdict(Filter())
    found = {name: value for name, value in asdict(wanted.filter).items() if value != usual[name]}
    if wanted.sort is not Wanted().sort or wanted.descending:
        found |= {"sort": wanted.sort, "descending": wanted.descending}
    return found


def _note(store: Store, who: Who | str, act: str, case_id: int | None, body: dict[str, Any]) -> None:
    with store.acting(who, Action.LOOK) as writer:
        writer.record(writer.who.name or "nobody named", act, case_id, body)
