"""Accounts: made, given another role, closed, opened again, given another password; one-doctor homes without them."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from pneumo_desktop.errors import AccountRefused, SignInRefused
from pneumo_desktop.policy import Action
from pneumo_desktop.review.passwords import check_password, hashed, matches, new_code, plain_code
from pneumo_desktop.review.signing import count_wrong, seconds_left, sign_in
from pneumo_desktop.who import Role, Who
from pneumo_desktop.worklist.people import Account, PeopleWriter
from pneumo_desktop.worklist.store import Store

NAME_AT_MOST = 80
_RESERVED = frozenset({"engine", "command", "unknown", "nobody"})
"""Names under which the program itself writes into the record."""

GIVES_UP = (
    "Anybody at this PC can read, decide, export and change settings under any name.",
    "Names in the record are as they were typed: it cannot show who gave a verdict.",
    "Nothing locks: films and names stay on the screen when nobody is there.",
)
"""What a home without accounts does without."""


def make_account(store: Store, by: Who | str, name: str, role: Role, password: str) -> str:
    """Make an account; the first of a home is its administrator. Returns the recovery code of an administrator.

    The code is shown this once; only its hash is kept. Others have none: an administrator gives them a new password.

    Raises:
        AccountRefused: no name, one that is taken, a weak password, or a first account that is no administrator's.
        NotPermitted: whoever asks is no administrator.
    """
    plain = checked_name(name)
    check_password(plain, password)
    code = new_code() if role is Role.ADMINISTRATOR else ""
    secret, recovery = hashed(password), hashed(code) if code else None
    with store.acting(by, Action.PEOPLE) as writer:
        people = writer.people
        first = not people.any()
        if first and role is not Role.ADMINISTRATOR:
            reason = "the first account of a home is an administrator's, who makes the others"
            raise AccountRefused(plain, reason, "Make the administrator first.")
        if people.named(plain) is not None:
            raise AccountRefused(plain, "there is an account of that name", "Choose another name, or open it again.")
        people.add(plain if first else writer.who.name, Account(plain, role, secret, writer.now, recovery))
        if first:
            people.note(plain, "people_mode", mode="accounts")
    return code


def change_role(store: Store, by: Who | str, name: str, role: Role) -> None:
    """Give an account another role, from its next act on.

    Raises:
        AccountRefused: there is none, or no administrator would be left.
    """
    with store.acting(by, Action.PEOPLE) as writer:
        account = _known(writer.people, name)
        if role is account.role:
            raise AccountRefused(account.name, f"it is {role} already")
        _keep_an_administrator(writer.people, account)
        recovery = account.recovery if role is Role.ADMINISTRATOR else None
        writer.people.change(writer.who.name, "account", "role", replace(account, role=role, recovery=recovery))


def close_account(store: Store, by: Who | str, name: str) -> None:
    """Let nobody sign in with an account any more; it stays in the record, as does all that was done with it.

    Raises:
        AccountRefused: there is none, it is closed, or no administrator would be left.
    """
    with store.acting(by, Action.PEOPLE) as writer:
        account = _known(writer.people, name)
        if not account.enabled:
            raise AccountRefused(account.name, "the account is closed already")
        _keep_an_administrator(writer.people, account)
        writer.people.change(writer.who.name, "account", "closed", replace(account, disabled_at=writer.now))


def open_account(store: Store, by: Who | str, name: str) -> None:
    """Let somebody sign in again with an account that was closed.

    Raises:
        AccountRefused: there is none, or it is open.
    """
    with store.acting(by, Action.PEOPLE) as writer:
        account = _known(writer.people, name)
        if account.enabled:
            raise AccountRefused(account.name, "the account is open")
        writer.people.change(writer.who.name, "account", "opened", replace(account, disabled_at=None))


def reset_password(store: Store, by: Who | str, name: str, password: str) -> None:
    """An administrator gives somebody a new password; wrong tries are forgotten.

    Raises:
        AccountRefused: there is no such account, or the password is weak.
    """
    check_password(name, password)
    secret = hashed(password)
    with store.acting(by, Action.PEOPLE) as writer:
        account = _known(writer.people, name)
        fresh = replace(account, password=secret, failed=0, next_try_at=None)
        writer.people.change(writer.who.name, "account", "password reset", fresh)


def change_password(store: Store, by: Who | str, old: str, new: str) -> None:
    """Somebody changes their own password.

    Raises:
        SignInRefused: the old one is wrong.
        AccountRefused: the new one is weak, or the old one.
    """
    who = store.permitted(by, Action.OWN_ACCOUNT)
    if not who.authenticated:
        raise AccountRefused(
            who.name, "this home has no accounts", "`pneumo-desktop people add NAME` makes the administrator."
        )
    check_password(who.name, new)
    if old == new:
        raise AccountRefused("the password", "it is the old one", "Choose another.")
    sign_in(store, who.name, old, via="password")
    secret = hashed(new)
    with store.acting(who, Action.OWN_ACCOUNT) as writer:
        account = _known(writer.people, who.name)
        writer.people.change(account.name, "account", "password changed", replace(account, password=secret))


def recover(store: Store, name: str, code: str, password: str) -> str:
    """With the sealed code an administrator whose password is lost takes a new one; returns the next sealed code.

    Raises:
        SignInRefused: the code is wrong, or it is too early after wrong tries.
        AccountRefused: the password is weak.
    """
    with store.reading() as reader:
        account = reader.people.named(name)
    check_password(name, password)
    right = matches(account.recovery if account else None, plain_code(code))
    fresh_code = new_code()
    secret, recovery = hashed(password), hashed(fresh_code)
    refusal: SignInRefused | None = None
    with store.writing() as writer:
        now = writer.people.named(name)
        if now is None or account is None:
            writer.people.note("unknown", "sign_in_failed", what="no such account", via="recovery code")
            refusal = _wrong_code()
        elif (left := seconds_left(store, now, writer.now)) > 0:
            raise SignInRefused("recovery", "there were too many wrong tries", f"Wait {max(1, round(left))} s.")
        elif not right or now.recovery != account.recovery or not now.enabled:
            count_wrong(store, writer, now, "recovery code")
            refusal = _wrong_code()
        else:
            fresh = replace(now, password=secret, recovery=recovery, failed=0, next_try_at=None)
            writer.people.change(now.name, "account", "recovered with the sealed code", fresh)
    if refusal is not None:
        raise refusal
    return fresh_code


def new_recovery_code(store: Store, by: Who | str) -> str:
    """An administrator's own sealed code made anew: the old paper was lost or seen.

    Raises:
        NotPermitted: whoever asks is no administrator.
    """
    code = new_code()
    secret = hashed(code)
    with store.acting(by, Action.PEOPLE) as writer:
        account = _known(writer.people, writer.who.name)
        writer.people.change(account.name, "account", "recovery code made", replace(account, recovery=secret))
    return code


def choose_single_user(store: Store, by: Who | str) -> None:
    """Choose to have no accounts; only where there are none: see `GIVES_UP`.

    Raises:
        AccountRefused: the home has accounts.
    """
    with store.acting(by, Action.PEOPLE) as writer:
        if writer.people.any():
            reason = "it has accounts, and its record relies on them"
            raise AccountRefused("this home", reason, "Close the accounts that are not needed.")
        writer.people.note(writer.who.name or "nobody", "people_mode", mode="one doctor", gives_up=list(GIVES_UP))


def checked_name(name: str) -> str:
    """A name on one line, as it will stand in the record.

    Raises:
        AccountRefused: there is none, it is too long, or it is one that the program writes itself.
    """
    shown = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in unicodedata.normalize("NFC", name))
    plain = " ".join(shown.split())
    if not plain:
        raise AccountRefused("the account", "it has no name", "Give the name that is to stand in the record.")
    if len(plain) > NAME_AT_MOST:
        raise AccountRefused("the name", f"it is longer than {NAME_AT_MOST} letters", "Shorten it.")
    if plain.casefold() in _RESERVED:
        raise AccountRefused(plain, "the program itself writes into the record under this name", "Choose another.")
    return plain


def _known(people: PeopleWriter, name: str) -> Account:
    account = people.named(name)
    if account is None:
        raise AccountRefused(name, "there is no account of that name", "`people list` shows them.")
    return account


def _keep_an_administrator(people: PeopleWriter, leaving: Account) -> None:
    left = [each for each in people.all() if each.role is Role.ADMINISTRATOR and each.enabled]
    if leaving.role is Role.ADMINISTRATOR and [each.account_id for each in left] == [leaving.account_id]:
        reason = "nobody could make or mend an account any more: it is the last administrator's"
        raise AccountRefused(leaving.name, reason, "Make another administrator first.")


def _wrong_code() -> SignInRefused:
    return SignInRefused("recovery", "name and code do not belong together", "Check the paper, and try again.")
