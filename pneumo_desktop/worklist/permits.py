"""Who acts is asked here, in the transaction of the act: the account as it is at that moment, not as it was at sign-in.

A home without accounts takes every name as it was typed. In a home with accounts nobody acts, or looks at a patient,
who did not sign in; an account that was disabled or given another role meanwhile is that from the next act on.
"""

from __future__ import annotations

from datetime import datetime

from pneumo_desktop.errors import NotSignedIn
from pneumo_desktop.policy import Action, require
from pneumo_desktop.who import Emergency, Who
from pneumo_desktop.worklist.people import People, name_key

HOW = (
    "In the desktop, sign in; a command takes --as NAME in place of --reader, and asks for the password, or reads it "
    "with --password-fd N."
)


def entitled(people: People, by: Who | str, action: Action, now: datetime, session: Who | None = None) -> Who:
    """Who acts, as the home knows them now.

    Args:
        by: who says that they act; a bare name is somebody who was not authenticated, unless `session` has that name.
        session: who signed in at this desk.

    Raises:
        NotSignedIn: the home has accounts, and this is nobody who signed in, or their account is closed.
        NotPermitted: their role does not allow it.
    """
    who = Who.of(by)
    if who.house:
        require(who, action)
        return who
    if not people.any():
        if who.role is not None or who.authenticated:
            raise NotSignedIn(str(who), "the accounts of this home are gone", "Close the program and open it again.")
        require(who, action)
        return who
    if not who.authenticated and session is not None and name_key(who.name) in ("", name_key(session.name)):
        who = session
    if not who.authenticated:
        name = who.name or "nobody"
        raise NotSignedIn(name, f"this home has accounts, and {name} has not signed in", HOW)
    account = people.named(who.name)
    if account is None or not account.enabled or account.account_id is None:
        reason = "the account is closed" if account else "there is no such account"
        raise NotSignedIn(who.name, reason, "Ask an administrator.")
    begun = people.emergency_of(account.account_id, now)
    emergency = Emergency(begun.number or 0, begun.reason, begun.until) if begun else None
    known = Who(account.name, account.role, authenticated=True, emergency=emergency)
    require(known, action, now)
    return known
