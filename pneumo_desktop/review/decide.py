"""A reader's verdict: confirm or override; each is checked and written in one transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from pneumo_desktop.case import DECIDED, Call, Case, Finding, Verdict
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.findings import Boxes, Certainty, boxes_of, flags_of
from pneumo_desktop.policy import Action
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.telling import told_last
from pneumo_desktop.worklist.writer import Writer

NOTE_AT_MOST = 1000
REASON_AT_MOST = 400
NOT_SAID = 0
"""No verdict has this number."""

_AS_CALLED = {Call.SUSPECTED: Finding.PNEUMONIA, Call.NOT_SUSPECTED: Finding.NO_PNEUMONIA}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the reader had before them: the score it was given against, and anything else on the screen.

    `verdict_id` is the verdict that stood when they looked, None where none did; `NOT_SAID` takes what stands now.
    `films` are the SHA-256 of the film that stood for the case and how many it had; None takes those of this moment.
    """

    score_id: int | None
    details: dict[str, Any] = field(default_factory=dict)
    verdict_id: int | None = NOT_SAID
    films: tuple[str | None, int] | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What is said beside the finding: how sure, a note, other findings as flags, and the reader's own boxes."""

    certainty: Certainty | None = None
    note: str = ""
    other_findings: tuple[str, ...] = ()
    boxes: Boxes = field(default_factory=dict)


def confirm(
    store: Store, case_id: int, reader: Who | str, shown: Shown | None = None, beside: Beside | None = None
) -> Case:
    """Agree with the model's call; returns the case as it stands now.

    Args:
        shown: what was on the screen; None takes the score of this moment.
        beside: what is said beside the finding.

    Raises:
        ReviewRefused: no such case, no reader, no score to confirm, another score or verdict than the one shown, or
            something beside the finding that cannot be.
    """
    with store.acting(reader, Action.DECIDE) as writer:
        named(case_id, writer.who.name)
        case = known(writer, case_id)
        if case.call is None:
            raise ReviewRefused(
                f"case {case_id}", "the model gave no score, so there is nothing to confirm", "Give a finding instead."
            )
        writer.add_verdict(_verdict(store, writer, case, _AS_CALLED[case.call], "", shown, beside))
        return known(writer, case_id)


def override(
    store: Store,
    case_id: int,
    finding: Finding,
    reason: str,
    reader: Who | str,
    shown: Shown | None = None,
    beside: Beside | None = None,
) -> Case:
    """Give a finding of one's own, with the reason; returns the case as it stands now.

    On a decided case it is an amendment: the new verdict names the one that stood, which stays readable.

    Raises:
        ReviewRefused: no such case, no reader, no reason, another score or verdict than the one shown, or something
            beside the finding that cannot be.
    """
    if not reason.strip():
        raise ReviewRefused(f"case {case_id}", "an override needs a reason", "Say in a few words why.")
    with store.acting(reader, Action.DECIDE) as writer:
        case = known(writer, case_id)
        writer.add_verdict(_verdict(store, writer, case, finding, reason.strip(), shown, beside))
        return known(writer, case_id)


def _verdict(
    store: Store,
    writer: Writer,
    case: Case,
    finding: Finding,
    reason: str,
    shown: Shown | None,
    beside: Beside | None,
) -> Verdict:
    thing, said = f"case {case.case_id}", beside or Beside()
    if shown is not None and shown.score_id != case.score_id:
        raise ReviewRefused(thing, "it was scored again since you opened it", "Look at it once more, then decide.")
    if shown is not None and shown.verdict_id not in (NOT_SAID, case.verdict_id):
        what = f"{case.reader} decided it" if case.verdict_id else "its verdict was taken back"
        raise ReviewRefused(thing, f"{what} since you opened it", "Look at it once more, then decide.")
    # A film that nobody saw is not read; nor is a case that has the number of one that is gone.
    if shown is not None and shown.films not in (None, (case.film_sha256, case.film_count)):
        raise ReviewRefused(thing, "its films are not those you had before you", "Look at it once more, then decide.")
    note = " ".join(said.note.split())
    if len(note) > NOTE_AT_MOST:
        raise ReviewRefused(thing, f"the note is longer than {NOTE_AT_MOST} letters", "Shorten it.")
    try:
        flags, boxes = flags_of(said.other_findings), boxes_of(said.boxes)
    except ValueError as error:
        raise ReviewRefused(thing, str(error), "Say it in another way.") from error
    told = told_last(writer.verdicts(case.case_id), writer.communications(case.case_id))
    return Verdict(
        case_id=case.case_id,
        reader=named(case.case_id, writer.who.name),
        authenticated=writer.who.authenticated,  # in a home without accounts the name is as it was typed
        given_at=store.clock(),
        finding=finding,
        reason=reason,
        score_id=case.score_id,
        shown=json.dumps(shown.details if shown else {"by": "command"}, sort_keys=True),
        certainty=said.certainty,
        note=note,
        other_findings=flags,
        boxes=boxes,
        amends=case.verdict_id if case.state in DECIDED else None,
        tell=store.telling.must_tell(finding, flags, urgent=bool(case.urgent_by), told_before=told),
    )


def known(reader: Reader, case_id: int) -> Case:
    """A case by its number.

    Raises:
        ReviewRefused: there is none.
    """
    case = reader.case(case_id)
    if case is None:
        raise ReviewRefused(f"case {case_id}", "there is no such case", "`pneumo-desktop worklist` lists them.")
    return case


def named(case_id: int, reader: str) -> str:
    """The name of the person who acts.

    Raises:
        ReviewRefused: it is empty.
    """
    name = " ".join(reader.split())
    if not name:
        raise ReviewRefused(f"case {case_id}", "nobody is named as the reader", "Give a name with --reader.")
    return name


def said(case_id: int, reason: str, what: str) -> str:
    """A reason on one line.

    Raises:
        ReviewRefused: there is none; `what` says what needs it.
    """
    plain = " ".join(reason.split())
    if not plain:
        raise ReviewRefused(f"case {case_id}", f"{what} needs a reason", "Say in a few words why.")
    return plain[:REASON_AT_MOST]
