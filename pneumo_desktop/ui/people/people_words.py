"""What roles are called, and what each may do, in the reader's language."""

from __future__ import annotations

from pneumo_desktop.policy import TABLE, Action
from pneumo_desktop.ui.words import tr
from pneumo_desktop.who import Role, Who

ACTS: dict[str, Action] = {
    "confirm": Action.DECIDE,
    "override": Action.DECIDE,
    "flags": Action.DECIDE,
    "back": Action.DECIDE,
    "back_to_unread": Action.DECIDE,
    "told": Action.TELL,
    "urgent": Action.MARK_URGENT,
    "rescore": Action.RESCORE,
    "identify": Action.IDENTIFY,
    "export": Action.EXPORT,
    "export_chosen": Action.EXPORT,
    "backup": Action.BACKUP,
    "restore": Action.RESTORE,
    "archive": Action.ARCHIVE,
    "verify": Action.VERIFY,
    "head": Action.SIGN_HEAD,
    "statistics": Action.STATISTICS,
    "simulate": Action.STATISTICS,
    "paper": Action.PRINT_QUEUE,
    "pixels": Action.CLEAR_PIXELS,
    "setup": Action.SETTINGS,
}
"""Acts of the window that not every role may do."""


def role_name(role: Role | str) -> str:
    """A role as people call it."""
    return {
        "technician": tr("technician"),
        "radiologist": tr("radiologist"),
        "auditor": tr("auditor"),
        "administrator": tr("administrator"),
    }[str(role)]


def who_text(who: Who) -> str:
    """Name and role."""
    return f"{who.name} · {role_name(who.role)}" if who.role else who.name


def only_for(action: Action) -> str:
    """For whom something is, in few words."""
    names = {
        Role.TECHNICIAN: tr("technicians"),
        Role.RADIOLOGIST: tr("radiologists"),
        Role.AUDITOR: tr("auditors"),
        Role.ADMINISTRATOR: tr("administrators"),
    }
    return tr("for {whom}").format(whom=", ".join(names[role] for role in Role if role in TABLE[action]))


def action_text(action: Action) -> str:
    """What an action is called."""
    return tr(str(action.value))
