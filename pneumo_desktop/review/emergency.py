"""Emergency access: somebody who signed in may, for a while and with a reason, do what the patient needs now.

It adds looking, deciding, urgency, telling and identity to any role (`policy.IN_EMERGENCY`), ends by itself, and stays
on the list until an administrator or auditor other than that person has looked at what was done.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pneumo_desktop.errors import AccountRefused, NotPermitted
from pneumo_desktop.policy import Action
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.people import EmergencyAccess, name_key
from pneumo_desktop.worklist.store import Store

LONGEST_MINUTES = 240
_REASON_AT_MOST = 400


def begin_emergency(store: Store, by: Who | str, reason: str, minutes: float) -> EmergencyAccess:
    """Begin, from now for so many minutes.

    Raises:
        NotPermitted: the role may do all of it anyway, or nobody signed in.
        AccountRefused: no reason, it lasts already, or the time cannot be.
    """
    why = " ".join(reason.split())[:_REASON_AT_MOST]
    if not why:
        raise AccountRefused("emergency access", "it needs a reason", "Say in a few words why it cannot wait.")
    if not 0 < minutes <= LONGEST_MINUTES:
        raise AccountRefused("emergency access", f"it lasts {LONGEST_MINUTES} minutes at most", "Give fewer minutes.")
    with store.acting(by, Action.BEGIN_EMERGENCY) as writer:
        if writer.who.emergency is not None:
            until = f"{writer.who.emergency.until.astimezone():%H:%M}"
            raise AccountRefused("emergency access", f"it lasts until {until} already", "End it first.")
        account = writer.people.named(writer.who.name)
        number = account.account_id if account else None
        if number is None:
            raise AccountRefused(writer.who.name, "there is no such account", "Sign in.")
        until_then = writer.now + timedelta(minutes=minutes)
        return writer.people.begin_emergency(EmergencyAccess(number, writer.who.name, why, writer.now, until_then))


def end_emergency(store: Store, by: Who | str) -> None:
    """End one's own before its time.

    Raises:
        AccountRefused: none lasts.
    """
    with store.acting(by, Action.OWN_ACCOUNT) as writer:
        account = writer.people.named(writer.who.name)
        access = writer.people.emergency_of(account.account_id, writer.now) if account and account.account_id else None
        if access is None:
            raise AccountRefused("emergency access", "none lasts")
        writer.people.change_emergency(writer.who.name, "ended", replace(access, ended_at=writer.now))


def review_emergency(store: Store, by: Who | str, number: int, note: str) -> None:
    """Say that one has looked at what was done in an emergency access, and what one thinks of it.

    Raises:
        AccountRefused: there is none of that number, it lasts still, it was reviewed, or there is no word on it.
        NotPermitted: it was one's own, or the role does not allow it.
    """
    said = " ".join(note.split())[:_REASON_AT_MOST]
    thing = f"emergency access {number}"
    if not said:
        raise AccountRefused(thing, "a review needs a word on what was found", "Say in a few words.")
    with store.acting(by, Action.REVIEW_EMERGENCY) as writer:
        access = next((each for each in writer.people.emergencies() if each.number == number), None)
        if access is None:
            raise AccountRefused(thing, "there is none of that number", "`people emergencies` lists them.")
        if access.lasts(writer.now):
            raise AccountRefused(thing, "it has not ended", "Wait until it has.")
        if access.reviewed_at is not None:
            raise AccountRefused(thing, f"{access.reviewed_by} has reviewed it")
        if name_key(access.name) == name_key(writer.who.name):
            raise NotPermitted(str(writer.who), "nobody reviews their own emergency access", "Ask another.")
        done = replace(access, reviewed_by=writer.who.name, reviewed_at=writer.now, review=said)
        writer.people.change_emergency(writer.who.name, "reviewed", done)


def emergencies(store: Store, by: Who | str = "") -> list[tuple[EmergencyAccess, int]]:
    """Every emergency access, the latest first, each with how many acts and looks fell into it.

    Raises:
        NotPermitted: the role does not allow it.
    """
    with store.looking(Action.REVIEW_EMERGENCY, by) as reader:
        people = reader.people
        return [(each, people.acts_within(each)) for each in people.emergencies()]
