"""What the desk asks about people: functions of a store that run on its thread; Qt and hashing never meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pneumo_desktop.who import Role, Who

if TYPE_CHECKING:
    from pneumo_desktop.worklist.people import Account, EmergencyAccess
    from pneumo_desktop.worklist.store import Store


@dataclass(frozen=True, slots=True)
class Situation:
    """How a home knows its people: by accounts, or not; `chosen` says whether somebody chose that."""

    accounts: bool
    chosen: bool


def situation(store: Store) -> Situation:
    """Of this moment."""
    with store.reading() as reader:
        return Situation(reader.people.any(), reader.people.mode_chosen())


def sign_in(name: str, password: str, unlocks: bool, store: Store) -> Who:
    """See `review.signing`; what holds now of emergency access comes along."""
    from pneumo_desktop.policy import Action
    from pneumo_desktop.review.signing import sign_in as enter

    who = enter(store, name, password, via="desktop", unlocks=unlocks)
    return store.permitted(who, Action.OWN_ACCOUNT)


def sign_out(locks: bool, store: Store) -> None:
    """See `review.signing`."""
    from pneumo_desktop.review.signing import sign_out as leave

    leave(store, locks=locks)


def first_account(name: str, password: str, store: Store) -> tuple[str, Who]:
    """The administrator of a home; the sealed code, and who is signed in then."""
    from pneumo_desktop.review.people import make_account

    code = make_account(store, name, name, Role.ADMINISTRATOR, password)
    return code, sign_in(name, password, False, store)


def one_doctor(name: str, store: Store) -> None:
    """See `review.people.choose_single_user`."""
    from pneumo_desktop.review.people import choose_single_user

    choose_single_user(store, name)


def recover(name: str, code: str, password: str, store: Store) -> str:
    """See `review.people`."""
    from pneumo_desktop.review.people import recover as open_again

    return open_again(store, name, code, password)


def change_password(who: Who, old: str, new: str, store: Store) -> None:
    """See `review.people`."""
    from pneumo_desktop.review.people import change_password as change

    change(store, who, old, new)


def new_code(who: Who, store: Store) -> str:
    """See `review.people.new_recovery_code`."""
    from pneumo_desktop.review.people import new_recovery_code

    return new_recovery_code(store, who)


def accounts(who: Who, store: Store) -> list[Account]:
    """Everybody's, for an administrator."""
    from pneumo_desktop.policy import Action

    with store.looking(Action.PEOPLE, who) as reader:
        return reader.people.all()


def add_account(who: Who, name: str, role: str, password: str, store: Store) -> str:
    """See `review.people.make_account`."""
    from pneumo_desktop.review.people import make_account

    return make_account(store, who, name, Role(role), password)


def change_role(who: Who, name: str, role: str, store: Store) -> None:
    """See `review.people`."""
    from pneumo_desktop.review.people import change_role as change

    change(store, who, name, Role(role))


def open_or_close(who: Who, account: Account, store: Store) -> None:
    """Close an open account, open a closed one."""
    from pneumo_desktop.review import people

    (people.close_account if account.enabled else people.open_account)(store, who, account.name)


def reset_password(who: Who, name: str, password: str, store: Store) -> None:
    """See `review.people`."""
    from pneumo_desktop.review.people import reset_password as reset

    reset(store, who, name, password)


def begin_emergency(who: Who, reason: str, minutes: float, store: Store) -> Who:
    """Begin; who they are then."""
    from pneumo_desktop.policy import Action
    from pneumo_desktop.review.emergency import begin_emergency as begin

    begin(store, who, reason, minutes)
    return store.permitted(who, Action.OWN_ACCOUNT)


def end_emergency(who: Who, store: Store) -> Who:
    """End; who they are then."""
    from pneumo_desktop.policy import Action
    from pneumo_desktop.review.emergency import end_emergency as end

    end(store, who)
    return store.permitted(who, Action.OWN_ACCOUNT)


def emergencies(who: Who, store: Store) -> list[tuple[EmergencyAccess, int]]:
    """See `review.emergency`."""
    from pneumo_desktop.review.emergency import emergencies as listed

    return listed(store, who)


def review(who: Who, number: int, note: str, store: Store) -> None:
    """See `review.emergency`."""
    from pneumo_desktop.review.emergency import review_emergency

    review_emergency(store, who, number, note)


def issue_pass(who: Who, purpose: str, store: Store) -> str:
    """See `review.signing`."""
    from pneumo_desktop.review.signing import issue_pass as issue

    return issue(store, who, purpose)
