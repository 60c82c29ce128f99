"""Whose pixels may leave de-identified: a person looked at the film for burned-in text, and said so in the record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.findings import Box, boxes_of
from pneumo_desktop.policy import Action
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.journal import JournalRow
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.store import Store

ACT = "pixels"
"""Its rows in the journal: the film by its SHA-256, whether it may leave, and the boxes that are painted black."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Who said that a film's pixels may leave, and what is painted black first (shares of the film)."""

    reader: str
    masks: tuple[Box, ...] = ()


def approvals_in(reader: Reader) -> dict[str, Approval]:
    """What stands, by the SHA-256 of the film: the last word on each."""
    return standing(reader.acts(ACT))


def standing(rows: Iterable[JournalRow]) -> dict[str, Approval]:
    """The last word on each film; one that was taken back is not there."""
    found: dict[str, Approval] = {}
    for row in rows:
        body = json.loads(row.body)
        if body["approved"]:
            masks = boxes_of({body["film"]: tuple(tuple(box) for box in body["masks"])})
            found[body["film"]] = Approval(row.actor, masks.get(body["film"], ()))
        else:
            found.pop(body["film"], None)
    return found


def approve(
    store: Store, case_id: int, who: Who | str, masks: Sequence[Box] = (), *, film: str = "", approved: bool = True
) -> str:
    """Note that the pixels of a case's film may leave (or, not `approved`, that they may not); returns its SHA-256.

    Args:
        masks: left, top, width and height as shares of the film as it is stored: painted black in whatever leaves.
        film: the SHA-256 of the film, or its beginning; empty: the one that the case's likelihood is of.

    Raises:
        NotPermitted: the role of `who` may not.
        ReviewRefused: no such case or film, or a mask that does not lie on the film.
    """
    thing = f"case {case_id}"
    with store.acting(who, Action.CLEAR_PIXELS) as writer:
        by = writer.who
        case = writer.case(case_id)
        if case is None:
            raise ReviewRefused(thing, "there is no such case", "`pneumo-desktop worklist --all` lists them.")
        known = [each.sha256 for each in writer.films(case_id) if each.sha256]
        wanted = [sha256 for sha256 in known if sha256.startswith(film or (case.film_sha256 or "-"))]
        if len(wanted) != 1:
            raise ReviewRefused(thing, "it has no such film, or more than one", "`worklist --films` lists them.")
        try:
            boxes = boxes_of({wanted[0]: tuple(masks)}).get(wanted[0], ())
        except ValueError as error:
            raise ReviewRefused(thing, f"this cannot be masked: {error}", "Give shares of the film.") from error
        body = {"film": wanted[0], "approved": approved, "masks": [list(box) for box in boxes]}
        writer.record(by.name, ACT, case_id, {**body, "authenticated": by.authenticated})
    return wanted[0]
