"""A verdict is withdrawn by a new event: undone soon after it was given, or later, with a reason, for all to see."""

from __future__ import annotations

from datetime import timedelta

from pneumo_desktop.case import Case, Verdict
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.policy import Action
from pneumo_desktop.review.decide import known, named, said
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.derive import standing_verdict
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.writer import Writer

TAKEN_BACK = "taken back"


def undo(store: Store, reader: Who | str, within: timedelta) -> Case:
    """Withdraw this reader's last verdict of the home, whichever process wrote it; the case as it stands now.

    Undoing again goes on with the verdict before that. What the verdict amended, where it did, stands again.

    Raises:
        ReviewRefused: none is left that was given within that time, or another verdict was given after it.
    """
    with store.acting(reader, Action.DECIDE) as writer:
        name = named(0, writer.who.name)
        given = writer.verdicts_of(name, writer.now - within)
        withdrawn = {each.withdraws for each in given if each.withdraws}
        last = next((each for each in given if each.finding and each.verdict_id not in withdrawn), None)
        if last is None:
            minutes = f"{within.total_seconds() / 60:g} minutes"
            reason = f"{name} gave no verdict in the last {minutes} that stands"
            raise ReviewRefused("undo", reason, "Open the case and amend it, or put it back to unread with a reason.")
        standing = standing_verdict(writer.verdicts(last.case_id))
        if standing is None or standing.verdict_id != last.verdict_id:
            reason = "another verdict was given after yours, or yours was withdrawn"
            raise ReviewRefused(f"case {last.case_id}", reason, "Open it, look at its history, and amend it.")
        _withdraw(writer, last, name, TAKEN_BACK)
        return known(writer, last.case_id)


def take_back(store: Store, case_id: int, reader: Who | str) -> Case:
    """Withdraw the standing verdict of a case; the one it amended, where it did, stands again.

    Raises:
        ReviewRefused: no such case, no reader, or no verdict that stands.
    """
    with store.acting(reader, Action.DECIDE) as writer:
        known(writer, case_id)
        last = standing_verdict(writer.verdicts(case_id))
        if last is None:
            raise ReviewRefused(f"case {case_id}", "no verdict stands that could be taken back")
        _withdraw(writer, last, named(case_id, writer.who.name), TAKEN_BACK)
        return known(writer, case_id)


def back_to_unread(store: Store, case_id: int, reason: str, reader: Who | str) -> Case:
    """Withdraw every verdict of a case that stands, with the reason: it is read anew; the case as it stands now.

    Raises:
        ReviewRefused: no such case, no reader, no reason, or no verdict that stands.
    """
    why = said(case_id, reason, "putting a case back to unread")
    with store.acting(reader, Action.DECIDE) as writer:
        known(writer, case_id)
        name = named(case_id, writer.who.name)
        if standing_verdict(writer.verdicts(case_id)) is None:
            raise ReviewRefused(f"case {case_id}", "it is unread already: no verdict of it stands")
        while (last := standing_verdict(writer.verdicts(case_id))) is not None:
            _withdraw(writer, last, name, why)
        return known(writer, case_id)


def _withdraw(writer: Writer, last: Verdict, reader: str, reason: str) -> None:
    withdrawal = Verdict(
        case_id=last.case_id,
        reader=reader,
        authenticated=writer.who.authenticated,
        given_at=writer.now,
        finding=None,
        reason=reason,
        score_id=last.score_id,
        withdraws=last.verdict_id,
    )
    writer.add_verdict(withdrawal)
