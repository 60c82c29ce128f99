"""What `people` does: accounts, passwords, the sealed code, emergency access. Its parsers stand here, too."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pneumo_desktop.entrance import secrets_of, signed_in
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import Value, listing
from pneumo_desktop.who import Role, Who

if TYPE_CHECKING:  # the parsers stand in every command: none pays for the database that it does not open
    from pneumo_desktop.worklist.store import Store

ACCOUNT_COLUMNS = ("name", "role", "state", "made_at", "wrong_passwords")
EMERGENCY_COLUMNS = ("number", "name", "begun_at", "until", "ended_at", "reason", "acts", "reviewed_by", "review")


def people_parsers(command: Callable[..., argparse.ArgumentParser], everywhere: argparse.ArgumentParser) -> None:
    """Add `people` and what it can do."""
    people = command("people", "accounts of this home: who may sign in, and as what")
    acts = people.add_subparsers(dest="what", metavar="ACT", required=True)

    def act(name: str, text: str, *, named: bool = False) -> argparse.ArgumentParser:
        made = acts.add_parser(name, parents=[everywhere], help=text, description=text)
        made.set_defaults(run="people")
        if named:
            made.add_argument("name", metavar="NAME")
        return made

    def lists(made: argparse.ArgumentParser) -> None:
        made.add_argument("--format", choices=("table", "csv", "json"), default="table")

    roles = [role.value for role in Role]
    lists(act("list", "every account, its role, and whether it is open"))
    add = act("add", "make an account; the first of a home is its administrator's, and needs no --as", named=True)
    add.add_argument("--role", choices=roles, help="what the account is for; of the first: administrator")
    role = act("role", "give an account another role", named=True)
    role.add_argument("role", choices=roles)
    act("disable", "let nobody sign in with an account any more; its acts stay in the record", named=True)
    act("enable", "open an account again", named=True)
    password = act("password", "change one's own password, or, as administrator, give another a new one")
    password.add_argument("name", metavar="NAME", nargs="?", help="whose; without it, one's own")
    act("recover", "an administrator's lost password: the sealed code gives a new one, and a new code", named=True)
    act("recovery-code", "make one's own sealed code anew; the one before opens nothing any more")
    emergency = act("emergency", "begin emergency access, for a while, with a reason")
    which = emergency.add_mutually_exclusive_group(required=True)
    which.add_argument("--reason", default="", help="why it cannot wait")
    which.add_argument("--end", action="store_true", help="end it before its time")
    emergency.add_argument("--minutes", type=float, help="how long; without it, as the setting emergency_minutes says")
    lists(act("emergencies", "every emergency access, for review"))
    review = act("review", "say that one has looked at what was done in an emergency access")
    review.add_argument("number", type=int, metavar="NUMBER")
    review.add_argument("--note", required=True, help="what was found")
    single = act("single-user", "choose to have no accounts, for one doctor alone; says what that gives up")
    single.add_argument("--reader", default="", help="who chooses it; recorded as not authenticated")


def people(parsed: argparse.Namespace, settings: Settings) -> int:
    """One act on the people of a home."""
    with _opened(settings) as store:
        _ACTS[parsed.what](parsed, store, settings)
    return 0


def _list(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.policy import Action

    with store.looking(Action.PEOPLE, _who(parsed, store)) as reader:
        accounts = reader.people.all()
    rows: list[dict[str, Value]] = [
        {
            "name": each.name,
            "role": each.role.value,
            "state": "open" if each.enabled else "closed",
            "made_at": each.made_at.isoformat(),
            "wrong_passwords": each.failed,
        }
        for each in accounts
    ]
    print(listing(ACCOUNT_COLUMNS, rows, parsed.format), end="")
    if not rows:
        print("This home has no accounts. `pneumo-desktop people add NAME` makes the administrator's.", file=sys.stderr)


def _add(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review import people as acts

    first = not _any(store)
    by = Who.typed(parsed.name) if first and not parsed.as_name else _who(parsed, store)
    role = Role(parsed.role) if parsed.role else Role.ADMINISTRATOR if first else Role.RADIOLOGIST
    password = secrets_of(parsed).ask_new(f"new password of {parsed.name}")
    code = acts.make_account(store, by, parsed.name, role, password)
    print(f"{acts.checked_name(parsed.name)} can sign in now, as {role}.")
    if first:
        print("This home has accounts from here on: nobody reads or decides without signing in.")
    _say_code(code)


def _role(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.people import change_role

    change_role(store, _who(parsed, store), parsed.name, Role(parsed.role))
    print(f"{parsed.name} is {parsed.role} from the next act on.")


def _disable(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.people import close_account

    close_account(store, _who(parsed, store), parsed.name)
    print(f"{parsed.name} cannot sign in any more. What was done under this name stays in the record.")


def _enable(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.people import open_account

    open_account(store, _who(parsed, store), parsed.name)
    print(f"{parsed.name} can sign in again.")


def _password(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.people import change_password, reset_password
    from pneumo_desktop.review.signing import sign_in
    from pneumo_desktop.worklist.people import name_key

    own = parsed.name is None or name_key(parsed.name) == name_key(parsed.as_name or "")
    secrets = secrets_of(parsed)
    if own and parsed.as_name:
        old = secrets.ask(f"password of {parsed.as_name}")
        who = sign_in(store, parsed.as_name, old, via="command")
        change_password(store, who, old, secrets.ask_new("new password"))
        print("Your password is changed.")
        return
    chief = _who(parsed, store)
    reset_password(store, chief, parsed.name or "", secrets.ask_new(f"new password of {parsed.name}"))
    print(f"{parsed.name} has a new password. Tell it in person, and have it changed.")


def _recover(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.people import recover

    secrets = secrets_of(parsed)
    code = secrets.ask("sealed recovery code")
    fresh = recover(store, parsed.name, code, secrets.ask_new(f"new password of {parsed.name}"))
    print(f"{parsed.name} has a new password.")
    _say_code(fresh)


def _recovery_code(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.people import new_recovery_code

    _say_code(new_recovery_code(store, _who(parsed, store)))


def _emergency(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    from pneumo_desktop.review.emergency import begin_emergency, end_emergency

    who = _who(parsed, store)
    if parsed.end:
        end_emergency(store, who)
        print("Emergency access has ended. It stays on the list for review.")
        return
    access = begin_emergency(store, who, parsed.reason, parsed.minutes or settings.emergency_minutes)
    print(f"Emergency access {access.number} until {access.until.astimezone():%H:%M}. It is listed for review.")


def _emergencies(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.emergency import emergencies

    rows: list[dict[str, Value]] = [
        {
            "number": each.number,
            "name": each.name,
            "begun_at": each.begun_at.isoformat(),
            "until": each.until.isoformat(),
            "ended_at": each.ended_at.isoformat() if each.ended_at else "",
            "reason": each.reason,
            "acts": acts,
            "reviewed_by": each.reviewed_by or "",
            "review": each.review or "",
        }
        for each, acts in emergencies(store, _who(parsed, store))
    ]
    print(listing(EMERGENCY_COLUMNS, rows, parsed.format), end="")


def _review(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.emergency import review_emergency

    review_emergency(store, _who(parsed, store), parsed.number, parsed.note)
    print(f"Emergency access {parsed.number} is reviewed.")


def _single_user(parsed: argparse.Namespace, store: Store, settings: Settings) -> None:
    del settings
    from pneumo_desktop.review.people import GIVES_UP, choose_single_user

    by = _who(parsed, store) if _any(store) else Who.typed(parsed.reader)
    choose_single_user(store, by)
    print("This home is for one doctor, without accounts. What it gives up:")
    for said in GIVES_UP:
        print(f"- {said}")
    print("`pneumo-desktop people add NAME` makes the administrator, and with that accounts, at any time.")


_ACTS: dict[str, Callable[[argparse.Namespace, Store, Settings], None]] = {
    "list": _list,
    "add": _add,
    "role": _role,
    "disable": _disable,
    "enable": _enable,
    "password": _password,
    "recover": _recover,
    "recovery-code": _recovery_code,
    "emergency": _emergency,
    "emergencies": _emergencies,
    "review": _review,
    "single-user": _single_user,
}


def _who(parsed: argparse.Namespace, store: Store) -> Who | str:
    return signed_in(parsed, store) if _any(store) else Who.typed(getattr(parsed, "reader", ""))


def _any(store: Store) -> bool:
    with store.reading() as reader:
        return reader.people.any()


def _say_code(code: str) -> None:
    if code:
        print(f"Sealed recovery code: {code}")
        print("It is shown this once. Write it down, seal it in an envelope, and put it away from this PC.")


@contextmanager
def _opened(settings: Settings) -> Iterator[Store]:
    from pneumo_desktop.worklist.store import Store

    store = Store.of(settings)
    try:
        yield store
    finally:
        store.close()
