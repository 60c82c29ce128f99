"""Accounts and emergency access in the worklist: read, and changed with the journal row of each act.

The journal never holds a password, nor its hash: of the hash it holds the SHA-256, which proves that the row of the
account is the one that was written, and says nothing to whoever reads the record.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, exists, func, insert, select

from pneumo_desktop.who import Role
from pneumo_desktop.worklist.journal import JournalRow, canonical
from pneumo_desktop.worklist.statements import insert_row, update_row
from pneumo_desktop.worklist.tables import journal, utc_text
from pneumo_desktop.worklist.tables_people import accounts, emergencies, passes

if TYPE_CHECKING:
    from pneumo_desktop.worklist.writer import Writer

ACTS = ("account", "sign_in", "sign_in_failed", "sign_out", "lock", "unlock", "emergency", "people_mode")
"""Journal acts about people; what changes an account or an emergency access holds the whole of it afterwards."""

PASS_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Account:
    """A row of `accounts`; `password` and `recovery` are argon2id hashes, never shown nor recorded."""

    name: str
    role: Role
    password: str
    made_at: datetime
    recovery: str | None = None
    disabled_at: datetime | None = None
    failed: int = 0
    next_try_at: datetime | None = None
    account_id: int | None = None

    @property
    def enabled(self) -> bool:
        """Whether its holder may sign in."""
        return self.disabled_at is None


@dataclass(frozen=True, slots=True)
class EmergencyAccess:
    """A row of `emergencies`."""

    account_id: int
    name: str
    reason: str
    begun_at: datetime
    until: datetime
    ended_at: datetime | None = None
    reviewed_by: str | None = None
    reviewed_at: datetime | None = None
    review: str | None = None
    number: int | None = None

    def lasts(self, now: datetime) -> bool:
        """Whether it holds; a clock that was set back ends it."""
        return self.ended_at is None and self.begun_at <= now < self.until


def name_key(name: str) -> str:
    """The same for all ways to write one name: width, composition, case and spaces aside."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def account_said(row: dict[str, Any]) -> dict[str, Any]:
    """What the journal holds of a row of `accounts` (raw or typed): all of it, secrets as SHA-256."""
    kept = {name: row[name] for name in ("id", "name", "role", "made_at", "disabled_at", "failed", "next_try_at")}
    for secret in ("password", "recovery"):
        value = row[secret]
        kept[f"{secret}_sha256"] = None if value is None else hashlib.sha256(str(value).encode()).hexdigest()
    said: dict[str, Any] = json.loads(canonical(kept))
    return said


def emergency_said(row: dict[str, Any]) -> dict[str, Any]:
    """What the journal holds of a row of `emergencies`: all of it."""
    said: dict[str, Any] = json.loads(canonical({column.name: row[column.name] for column in emergencies.c}))
    return said


class People:
    """Reads of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def any(self) -> bool:
        """Whether this home has accounts, disabled ones included."""
        return bool(self._connection.scalar(select(exists(select(accounts.c.id)))))

    def all(self) -> list[Account]:
        """Every account, by name."""
        rows = self._connection.execute(select(accounts).order_by(accounts.c.name_key)).mappings()
        return [_account(dict(row)) for row in rows]

    def named(self, name: str) -> Account | None:
        """The account of a name, however it is written."""
        query = select(accounts).where(accounts.c.name_key == name_key(name))
        row = self._connection.execute(query).mappings().one_or_none()
        return None if row is None else _account(dict(row))

    def emergency_of(self, account_id: int, now: datetime) -> EmergencyAccess | None:
        """The emergency access of an account that holds now."""
        query = select(emergencies).where(emergencies.c.account_id == account_id, emergencies.c.ended_at.is_(None))
        rows = self._connection.execute(query.order_by(emergencies.c.id.desc())).mappings()
        return next((each for each in map(_emergency, map(dict, rows)) if each.lasts(now)), None)

    def emergencies(self) -> list[EmergencyAccess]:
        """Every emergency access, the latest first."""
        rows = self._connection.execute(select(emergencies).order_by(emergencies.c.id.desc())).mappings()
        return [_emergency(dict(row)) for row in rows]

    def acts_within(self, access: EmergencyAccess) -> int:
        """How many journal rows about cases stand under its name from its begin to its end."""
        end = access.ended_at or access.until
        query = select(func.count()).where(
            journal.c.actor == access.name, journal.c.case_id.is_not(None), journal.c.at >= utc_text(access.begun_at)
        )
        return int(self._connection.scalar(query.where(journal.c.at <= utc_text(end))) or 0)

    def mode_chosen(self) -> bool:
        """Whether somebody chose how this home knows its people: accounts, or one doctor without."""
        query = select(journal.c.seq).where(journal.c.act == "people_mode").limit(1)
        return self.any() or self._connection.scalar(query) is not None

    def record(self) -> Iterator[JournalRow]:
        """Every journal row about people, in order."""
        query = select(journal).where(journal.c.act.in_(ACTS)).order_by(journal.c.seq)
        for row in self._connection.execute(query):
            yield JournalRow(*row)


class PeopleWriter(People):
    """Changes of one transaction, each with its journal row."""

    def __init__(self, connection: Connection, writer: Writer) -> None:
        super().__init__(connection)
        self._writer = writer

    def add(self, actor: str, account: Account, what: str = "made", **more: Any) -> Account:
        """A new account; `more` stands beside it in the journal."""
        values = {**_values(account), "name_key": name_key(account.name)}
        number = insert_row(self._connection, accounts, values)
        made = replace(account, account_id=number)
        self._say(actor, "account", what, made, **more)
        return made

    def change(self, actor: str, act: str, what: str, account: Account, **more: Any) -> Account:
        """Write an account as it is now; `what` says in the journal what changed."""
        update_row(self._connection, accounts, account.account_id or 0, _values(account))
        self._say(actor, act, what, account, **more)
        return account

    def note(self, actor: str, act: str, **body: Any) -> None:
        """An act that changes no account: sign-out, lock, a name nobody has."""
        self._writer.record(actor, act, None, body)

    def begin_emergency(self, access: EmergencyAccess) -> EmergencyAccess:
        """Emergency access begins."""
        number = insert_row(self._connection, emergencies, _emergency_values(access))
        made = replace(access, number=number)
        self._say_emergency(access.name, "begun", made)
        return made

    def change_emergency(self, actor: str, what: str, access: EmergencyAccess) -> None:
        """It ends before its time, or was reviewed."""
        update_row(self._connection, emergencies, access.number or 0, _emergency_values(access))
        self._say_emergency(actor, what, access)

    def add_pass(self, token: str, account_id: int | None, purpose: str) -> None:
        """A pass for a command that is about to be started; those whose time is over go."""
        now = self._writer.now
        self._connection.execute(delete(passes).where(passes.c.until < now))
        until = now + timedelta(seconds=PASS_SECONDS)
        values = {"token": _sha256(token), "account_id": account_id, "purpose": purpose, "until": until}
        self._connection.execute(insert(passes).values(values))

    def take_pass(self, token: str) -> tuple[int | None, str] | None:
        """Whose pass this is (None: the program's own) and what for; a pass is worth something once, for a minute."""
        row = self._connection.execute(select(passes).where(passes.c.token == _sha256(token))).one_or_none()
        if row is None:
            return None
        self._connection.execute(delete(passes).where(passes.c.token == row.token))
        left = row.until - self._writer.now
        return (row.account_id, row.purpose) if timedelta() < left <= timedelta(seconds=PASS_SECONDS) else None

    def numbered(self, account_id: int) -> Account | None:
        """An account by its number."""
        row = self._connection.execute(select(accounts).where(accounts.c.id == account_id)).mappings().one_or_none()
        return None if row is None else _account(dict(row))

    def count_failed(self, account: Account, next_try_at: datetime | None, via: str) -> None:
        """A wrong password."""
        changed = replace(account, failed=account.failed + 1, next_try_at=next_try_at)
        self.change(account.name, "sign_in_failed", "wrong password", changed, via=via)

    def _say(self, actor: str, act: str, what: str, account: Account, **more: Any) -> None:
        row = {**_values(account), "id": account.account_id}
        self._writer.record(actor, act, None, {"what": what, "account": account_said(row), **more})

    def _say_emergency(self, actor: str, what: str, access: EmergencyAccess) -> None:
        row = {**_emergency_values(access), "id": access.number}
        self._writer.record(actor, "emergency", None, {"what": what, "emergency": emergency_said(row)})


def _account(row: dict[str, Any]) -> Account:
    number = row.pop("id")
    row.pop("name_key")
    return Account(**row | {"role": Role(row["role"])}, account_id=number)


def _values(account: Account) -> dict[str, Any]:
    return {name: value for name, value in asdict(account).items() if name != "account_id"}


def _emergency(row: dict[str, Any]) -> EmergencyAccess:
    return EmergencyAccess(**{name: value for name, value in row.items() if name != "id"}, number=row["id"])


def _emergency_values(access: EmergencyAccess) -> dict[str, Any]:
    return {name: value for name, value in asdict(access).items() if name != "number"}


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
