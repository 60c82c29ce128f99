"""Who gives a command: in a home with accounts somebody who signs in, else the name that was typed.

What each command may do is asked again beneath, by the act itself; here a command only learns who acts. A password is
never on the command line, where every program on the PC could read it.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pneumo_desktop.errors import NotSignedIn, SettingInvalid, WorklistNewer
from pneumo_desktop.policy import Action, require
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import PASS, Who

if TYPE_CHECKING:
    from pneumo_desktop.worklist.store import Store

COMMANDS: dict[str, Action | None] = {
    "desktop": None,  # it asks on its own screen
    "demo": None,  # a throw-away home with invented patients
    "engine": None,  # films are taken and scored whoever is there
    "classify": None,  # files the caller has, and no worklist
    "doctor": None,  # says what works; names no patient
    "benchmark": None,  # a throw-away home
    "people": None,  # each of its acts asks by itself: the first account is made before there is anybody
    "worklist": Action.LOOK,
    "verdict": Action.DECIDE,
    "identify": Action.IDENTIFY,
    "urgent": Action.MARK_URGENT,
    "told": Action.LOOK,  # without a case it lists; to note whom one told is asked beneath
    "archive": Action.ARCHIVE,
    "export": Action.EXPORT,
    "pixels": Action.CLEAR_PIXELS,
    "audit_verify": Action.VERIFY,
    "audit_key": Action.VERIFY,
    "audit_head": Action.SIGN_HEAD,
    "audit_heads": Action.VERIFY,
    "audit_simulate": Action.STATISTICS,
    "audit_statistics": Action.STATISTICS,
    "backup": Action.BACKUP,
    "restore": Action.RESTORE,
    "rebuild": Action.RESTORE,
    "model": Action.MODEL,
}
"""What a command is for; None: nobody has to sign in for it, for the reason beside it. A new command names its own."""

_OPEN_WITHIN = {("model", "list")}
"""Parts of a command for which nobody has to sign in: they name no patient and change nothing."""

_MENDS = ("restore", "rebuild")


class Secrets:
    """Passwords of one command: line after line from a file descriptor, or asked for on the terminal."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def ask(self, what: str) -> str:
        """The next one; `what` says in words what is wanted.

        Raises:
            SettingInvalid: there is no terminal to ask on, or the descriptor gives none.
        """
        if self._descriptor is not None:
            return self._line(what)
        if not sys.stdin or not sys.stdin.isatty():
            raise SettingInvalid(what, "there is no terminal to ask on", "Give it with --password-fd N.")
        try:
            return getpass.getpass(f"{what[0].upper()}{what[1:]}: ")
        except EOFError:
            return ""

    def ask_new(self, what: str) -> str:
        """A new one, asked for twice where a person types it.

        Raises:
            SettingInvalid: as `ask`, or the two are not the same.
        """
        first = self.ask(what)
        if self._descriptor is None and self.ask(f"{what}, once more") != first:
            raise SettingInvalid(what, "the two are not the same", "Give the command again.")
        return first

    def _line(self, what: str) -> str:
        read = bytearray()
        try:
            while (byte := os.read(self._descriptor or 0, 1)) not in (b"", b"\n"):  # no more than this line
                read += byte
        except OSError as error:
            reason = f"file descriptor {self._descriptor} cannot be read ({error.strerror})"
            raise SettingInvalid("--password-fd", reason, "Open it before the command.") from error
        if not read:
            raise SettingInvalid("--password-fd", f"it holds no {what}", "Write each secret on a line of its own.")
        return read.decode("utf-8", "replace").removesuffix("\r")


def enter(parsed: argparse.Namespace, settings: Settings) -> None:
    """Put who gives the command into `parsed.who`, and, in a home with accounts, into `parsed.reader`.

    Raises:
        NotSignedIn: the home has accounts and nobody said who they are, or only typed a name.
        SignInRefused: name and password do not belong together.
        NotPermitted: the role of that account is not for this command.
    """
    typed = getattr(parsed, "reader", None) or ""
    parsed.who = Who.typed(typed)
    name = parsed.run
    action = COMMANDS.get(name, Action.PEOPLE)  # one that says nothing of itself is the administrator's
    if action is None or (name, getattr(parsed, "what", None)) in _OPEN_WITHIN or not _stands(settings.database):
        return
    from pneumo_desktop.worklist.copies import is_sound
    from pneumo_desktop.worklist.store import Store

    if name in _MENDS and not is_sound(settings.database):
        return  # with the worklist its accounts are damaged, too: nobody can be asked, and opening it would change it
    try:
        store = Store.of(settings)
    except WorklistNewer:
        if name in _MENDS:
            return  # it says so itself, once it is its turn
        raise
    try:
        _enter(parsed, store, action, typed)
    finally:
        store.close()


def _enter(parsed: argparse.Namespace, store: Store, action: Action, typed: str) -> None:
    with store.reading() as reader:
        accounts = reader.people.any()
    if not accounts:
        if parsed.as_name:
            next_step = "Use --reader NAME, or make the administrator with `pneumo-desktop people add NAME`."
            raise SettingInvalid("--as", "this home has no accounts", next_step)
        return
    parsed.who = passed(store, parsed.run) or signed_in(parsed, store, typed)
    if hasattr(parsed, "reader"):
        parsed.reader = parsed.who
    if parsed.who.house:
        require(parsed.who, action)
    else:
        store.permitted(parsed.who, action)


def passed(store: Store, purpose: str) -> Who | None:
    """Who started this command from the desktop, or the engine that did."""
    from pneumo_desktop.review.signing import enter_with_pass

    token = os.environ.pop(PASS, "")
    return enter_with_pass(store, token, purpose) if token else None


def signed_in(parsed: argparse.Namespace, store: Store, typed: str = "") -> Who:
    """Whoever `--as` names, once the password was right.

    Raises:
        NotSignedIn: there is no `--as`, or a `--reader`.
        SignInRefused: name and password do not belong together.
    """
    from pneumo_desktop.review.signing import sign_in
    from pneumo_desktop.worklist.permits import HOW

    if not parsed.as_name or typed not in ("", "command"):
        name = "--reader" if typed not in ("", "command") else "this command"
        reason = "this home has accounts, so a name alone says nothing"
        raise NotSignedIn(name, reason, HOW)
    password = secrets_of(parsed).ask(f"password of {parsed.as_name}")
    return sign_in(store, parsed.as_name, password, via="command")


def secrets_of(parsed: argparse.Namespace) -> Secrets:
    """Where this command's secrets come from."""
    return Secrets(parsed.password_fd)


def _stands(database: Path) -> bool:
    try:
        return database.stat().st_size > 0
    except OSError:
        return False
