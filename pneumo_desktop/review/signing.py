"""Sign in, lock, unlock, sign out: a name becomes somebody whose password was right.

Wrong passwords make the next try wait, longer each time. The delay is kept in the worklist, so that no restart and no
second window begins anew; it is also held against the monotonic clock of this process, so that moving the clock of
the PC neither shortens it nor makes it last longer than it is.
"""

from __future__ import annotations

import math
import secrets
import time
from dataclasses import replace
from datetime import datetime, timedelta

from pneumo_desktop.errors import SignInRefused
from pneumo_desktop.review.passwords import HASHER, hashed, matches
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.people import Account, PeopleWriter, name_key
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.writer import Writer

FREE_TRIES = 3
LONGEST_SECONDS = 300
"""Nobody is locked out for good: in the night there may be only one who reads."""

_not_before: dict[tuple[str, str], float] = {}


def delay_after(failed: int) -> int:
    """Seconds to wait after so many wrong passwords in a row: none, none, 2, 4, 8 … 300."""
    return 0 if failed < FREE_TRIES else min(2 ** (failed - FREE_TRIES + 1), LONGEST_SECONDS)


def sign_in(store: Store, name: str, password: str, *, via: str, unlocks: bool = False) -> Who:
    """Check name and password; the store knows them from then on.

    Args:
        via: `desktop` or `command`, for the record.
        unlocks: the desk was locked by the same person.

    Raises:
        SignInRefused: they do not belong together, the account is closed, or it is too early after wrong ones.
        WorklistUnavailable: it cannot be recorded.
    """
    with store.reading() as reader:
        account = reader.people.named(name)
    right = matches(account.password if account else None, password)  # slow: outside the transaction that writes
    refusal: SignInRefused | None = None
    with store.writing() as writer:
        people = writer.people
        now = people.named(name)
        if now is None:
            people.note("unknown", "sign_in_failed", what="no such account", via=via)  # never the text: see below
            # What was typed as a name is sometimes a password; the record is for ever.
            refusal = _wrong(0)
        elif (left := seconds_left(store, now, writer.now)) > 0:
            refusal = _too_early(left)
        elif not right or account is None or now.password != account.password:
            refusal = _wrong(count_wrong(store, writer, now, via))
        elif not now.enabled:
            people.note(now.name, "sign_in_failed", what="the account is closed", via=via)
            refusal = SignInRefused(now.name, "the account is closed", "Ask an administrator.")
        else:
            _let_in(people, now, password, via, unlocks=unlocks)
            _not_before.pop((str(store.path), name_key(now.name)), None)
    if refusal is not None or now is None:
        raise refusal or _wrong(0)
    store.session = Who(now.name, now.role, authenticated=True)
    return store.session


def seconds_left(store: Store, account: Account, now: datetime) -> float:
    """How long the next try has to wait."""
    longest = delay_after(account.failed)
    stored = (account.next_try_at - now).total_seconds() if account.next_try_at else 0.0
    here = _not_before.get((str(store.path), name_key(account.name)), 0.0) - time.monotonic()
    return max(min(stored, longest), min(here, longest), 0.0)


def count_wrong(store: Store, writer: Writer, account: Account, via: str) -> int:
    """Note a wrong password or code; returns the seconds until the next try."""
    left = delay_after(account.failed + 1)
    writer.people.count_failed(account, writer.now + timedelta(seconds=left) if left else None, via)
    _not_before[(str(store.path), name_key(account.name))] = time.monotonic() + left
    return left


def sign_out(store: Store, *, locks: bool = False) -> None:
    """Nobody is signed in on this store from here on; `locks`: the same person is expected back."""
    who, store.session = store.session, None
    if who is None:
        return
    with store.writing() as writer:
        writer.people.note(who.name, "lock" if locks else "sign_out", via="desktop")


def issue_pass(store: Store, by: Who | None, purpose: str) -> str:
    """A word for a command that is about to be started for somebody; None: for the program itself.

    It goes to the command in its environment, never on its command line, and is worth something once, for a minute.
    """
    token = secrets.token_urlsafe(32)
    with store.writing() as writer:
        account = writer.people.named(by.name) if by is not None else None
        writer.people.add_pass(token, account.account_id if account else None, purpose)
    return token


def enter_with_pass(store: Store, token: str, purpose: str) -> Who | None:
    """Who handed over the pass; None where it is none, or for something else."""
    with store.writing() as writer:
        taken = writer.people.take_pass(token)
        if taken is None or taken[1] != purpose:
            return None
        account = writer.people.numbered(taken[0]) if taken[0] is not None else None
    if taken[0] is None:
        return Who("engine", house=True)
    return Who(account.name, account.role, authenticated=True) if account and account.enabled else None


def _let_in(people: PeopleWriter, account: Account, password: str, via: str, *, unlocks: bool) -> None:
    fresh = replace(account, failed=0, next_try_at=None)
    if HASHER.check_needs_rehash(account.password):
        fresh = replace(fresh, password=hashed(password))
    people.change(account.name, "unlock" if unlocks else "sign_in", "signed in", fresh, via=via)


def _wrong(left: float) -> SignInRefused:
    wait = f"Wait {left:g} s, then try again." if left else "Try again."
    return SignInRefused("sign-in", "name and password do not belong together", wait, left)


def _too_early(left: float) -> SignInRefused:
    reason = "there were too many wrong passwords"
    seconds = max(1, math.ceil(left))
    return SignInRefused("sign-in", reason, f"Wait {seconds} s, then try again.", seconds)
