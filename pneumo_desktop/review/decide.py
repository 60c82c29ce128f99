"""A reader's verdict: confirm, override, take back; each is checked and written in one transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from pneumo_desktop.case import Call, Case, Finding, Verdict
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.worklist.derive import standing_verdict
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.store import Store

_AS_CALLED = {Call.SUSPECTED: Finding.PNEUMONIA, Call.NOT_SUSPECTED: Finding.NO_PNEUMONIA}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the reader had before them: the score it was given against, and anything else on the screen."""

    score_id: int | None
    details: dict[str, Any] = field(default_factory=dict)


def confirm(store: Store, case_id: int, reader: str, shown: Shown | None = None) -> Case:
    """Agree with the model's call; returns the case as it stands now.

    Args:
        shown: what was on the screen; None takes the score of this moment.

    Raises:
        ReviewRefused: no such case, no reader, no score to confirm, or another score than the one shown.
    """
    with store.writing() as writer:
        case = known(writer, case_id)
        if case.call is None:
            raise ReviewRefused(
                f"case {case_id}", "the model gave no score, so there is nothing to confirm", "Give a finding instead."
            )
        verdict = _verdict(store, case, reader, _AS_CALLED[case.call], "", shown)
        writer.add_verdict(verdict)
        return known(writer, case_id)


def override(
    store: Store, case_id: int, finding: Finding, reason: str, reader: str, shown: Shown | None = None
) -> Case:
    """Give a finding of one's own, with the reason; returns the case as it stands now.

    Raises:
        ReviewRefused: no such case, no reader, no reason, or another score than the one shown.
    """
    if not reason.strip():
        raise ReviewRefused(f"case {case_id}", "an override needs a reason", "Say in a few words why.")
    with store.writing() as writer:
        case = known(writer, case_id)
        writer.add_verdict(_verdict(store, case, reader, finding, reason.strip(), shown))
        return known(writer, case_id)


def take_back(store: Store, case_id: int, reader: str) -> Case:
    """Withdraw the standing verdict by a new event; returns the case as it stands now.

    Raises:
        ReviewRefused: no such case, no reader, or no verdict that stands.
    """
    with store.writing() as writer:
        known(writer, case_id)
        last = standing_verdict(writer.verdicts(case_id))
        if last is None:
            raise ReviewRefused(f"case {case_id}", "no verdict stands that could be taken back")
        writer.add_verdict(
            Verdict(
                case_id=case_id,
                reader=named(case_id, reader),
                authenticated=False,
                given_at=store.clock(),
                finding=None,
                reason="taken back",
                score_id=last.score_id,
                withdraws=last.verdict_id,
            )
        )
        return known(writer, case_id)


def _verdict(store: Store, case: Case, reader: str, finding: Finding, reason: str, shown: Shown | None) -> Verdict:
    if shown is not None and shown.score_id != case.score_id:
        raise ReviewRefused(
            f"case {case.case_id}", "it was scored again since you opened it", "Look at it once more, then decide."
        )
    return Verdict(
        case_id=case.case_id,
        reader=named(case.case_id, reader),
        authenticated=False,  # a home without accounts: the name is as it was typed
        given_at=store.clock(),
        finding=finding,
        reason=reason,
        score_id=case.score_id,
        shown=json.dumps(shown.details if shown else {"by": "command"}, sort_keys=True),
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
