"""Who may do what: one table, asked beneath the interface by every act and every look.

`worklist.permits` asks it in the transaction of the act, with the role that the account has at that moment; screens
ask it only to leave out what would be refused. A home without accounts has no roles: there everybody may do
everything under the name they typed, and the record says *not authenticated*.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pneumo_desktop.errors import NotPermitted
from pneumo_desktop.who import Role, Who


class Action(StrEnum):
    """What can be done; the value is what it is called in a refusal: "may not …"."""

    LOOK = "look at patients and films"
    DECIDE = "give, amend or take back a verdict"
    MARK_URGENT = "mark a case urgent, or no longer"
    RESCORE = "have a case scored again"
    TELL = "note whom a result was told"
    IDENTIFY = "correct whose film it is"
    EXPORT = "take cases away in an export"
    CLEAR_PIXELS = "approve or mask text in the picture of a film"
    PRINT_QUEUE = "print the queue on paper"
    VERIFY = "verify the record"
    READ_RECORD = "read the record of who did what"
    SIGN_HEAD = "sign and keep a head of the record"
    STATISTICS = "see the statistics"
    SETTINGS = "change the settings of the home"
    MODEL = "put another model in use"
    BACKUP = "make a backup"
    RESTORE = "restore a backup or rebuild the worklist"
    ARCHIVE = "move films to an archive or back"
    PEOPLE = "manage accounts"
    REVIEW_EMERGENCY = "review emergency access"
    BEGIN_EMERGENCY = "begin emergency access"
    OWN_ACCOUNT = "change one's own password"
    KEEP_HOUSE = "take, score and order films"


_T, _R, _A, _M = Role.TECHNICIAN, Role.RADIOLOGIST, Role.AUDITOR, Role.ADMINISTRATOR

TABLE: dict[Action, frozenset[Role]] = {
    Action.LOOK: frozenset({_T, _R, _A, _M}),  # each look is in the record
    Action.DECIDE: frozenset({_R}),
    Action.MARK_URGENT: frozenset({_T, _R}),
    Action.RESCORE: frozenset({_T, _R}),
    Action.TELL: frozenset({_R}),
    Action.IDENTIFY: frozenset({_T, _R}),
    Action.EXPORT: frozenset({_R, _A}),
    Action.CLEAR_PIXELS: frozenset({_T, _R}),
    Action.PRINT_QUEUE: frozenset({_T, _R}),
    Action.VERIFY: frozenset({_T, _R, _A, _M}),  # it shows no patient, and anybody should be able to check
    Action.READ_RECORD: frozenset({_A, _M}),
    Action.SIGN_HEAD: frozenset({_A, _M}),
    Action.STATISTICS: frozenset({_R, _A, _M}),
    Action.SETTINGS: frozenset({_M}),
    Action.MODEL: frozenset({_M}),
    Action.BACKUP: frozenset({_M}),
    Action.RESTORE: frozenset({_M}),
    Action.ARCHIVE: frozenset({_M}),
    Action.PEOPLE: frozenset({_M}),
    Action.REVIEW_EMERGENCY: frozenset({_A, _M}),
    Action.BEGIN_EMERGENCY: frozenset({_T, _A, _M}),  # a radiologist may do all of it anyway
    Action.OWN_ACCOUNT: frozenset({_T, _R, _A, _M}),
    Action.KEEP_HOUSE: frozenset(),
}
"""The roles that may do each action."""

IN_EMERGENCY = frozenset({Action.LOOK, Action.DECIDE, Action.MARK_URGENT, Action.RESCORE, Action.TELL, Action.IDENTIFY})
"""What emergency access adds to any role: what the patient needs now. Nothing is taken away, and no account changed."""

OF_THE_HOUSE = frozenset({Action.KEEP_HOUSE, Action.BACKUP, Action.SIGN_HEAD, Action.PRINT_QUEUE})
"""What the program does by itself: films, the nightly backup, the daily head, the page for a power cut."""


def may(who: Who, action: Action, now: datetime | None = None) -> bool:
    """Whether somebody may do something; `now` (aware) is needed where emergency access may have ended."""
    if who.house:
        return action in OF_THE_HOUSE
    if who.role is None:
        # Without a role nobody was signed in: all is open, as long as the home has no accounts (`worklist.permits`).
        return not who.authenticated and action not in (Action.KEEP_HOUSE, Action.BEGIN_EMERGENCY)
    if who.role in TABLE[action]:
        return True
    emergency = who.emergency
    return emergency is not None and action in IN_EMERGENCY and (now is None or now < emergency.until)


def require(who: Who, action: Action, now: datetime | None = None) -> None:
    """Let it pass, or say why not.

    Raises:
        NotPermitted: the role does not allow it; the message names who, what, why and the next step.
    """
    if not may(who, action, now):
        raise NotPermitted(str(who), f"may not {action}: {reason(action)}", next_step(who, action))


def reason(action: Action) -> str:
    """For whom an action is, in words."""
    roles = [role for role in Role if role in TABLE[action]]
    if not roles:
        return "the program does it by itself"
    *others, last = (f"{role}s" for role in roles)
    return f"it is for {', '.join(others)} and {last}" if others else f"it is for {last}"


def next_step(who: Who, action: Action) -> str:
    """What somebody who was refused can do."""
    roles = [role for role in Role if role in TABLE[action]]
    if who.house or not roles:
        return "Nobody needs to."
    asked = (
        f"Ask {_article(roles[0])}, or sign in as one." if len(roles) == 1 else "Ask one of them, or sign in as one."
    )
    if action in IN_EMERGENCY:
        return f"{asked} Where a patient cannot wait, begin emergency access."
    return asked


def _article(role: Role) -> str:
    return f"an {role}" if role.value[0] in "aeiou" else f"a {role}"
