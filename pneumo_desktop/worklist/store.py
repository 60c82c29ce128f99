"""The worklist as the rest of the program meets it: open it, read in one transaction, write in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from pneumo_desktop.errors import WorklistUnavailable
from pneumo_desktop.policy import Action
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.database import WRITES, open_database, unavailable
from pneumo_desktop.worklist.numbers import Spent
from pneumo_desktop.worklist.order import Cap
from pneumo_desktop.worklist.permits import entitled
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.telling import TellRule
from pneumo_desktop.worklist.turns import Turns
from pneumo_desktop.worklist.writer import Writer


def utc_now() -> datetime:
    """The clock of the program."""
    return datetime.now(UTC)


class Store:
    """One worklist database. Safe to share between threads: every transaction takes its own connection.

    Args:
        anew: make one even where films show that there has been one.
        gives_way: let all others write first (the engine).
    """

    def __init__(
        self,
        path: Path,
        cap: Cap | None = None,
        clock: Callable[[], datetime] = utc_now,
        *,
        anew: bool = False,
        gives_way: bool = False,
        telling: TellRule | None = None,
    ) -> None:
        self.path = path
        self._turns, self._gives_way = Turns(path), gives_way
        self.clock = clock
        self.telling = telling or TellRule()
        self._cap = cap or Cap()
        self._engine = open_database(path, anew=anew)
        self._file = _identity(path)
        self._watch: Connection | None = None
        self._spent = Spent()
        self.session: Who | None = None
        """Who signed in on this store; their bare name then means them."""

    @classmethod
    def of(cls, settings: Settings, *, anew: bool = False, gives_way: bool = False) -> Store:
        """The store of a home.

        Raises:
            WorklistUnavailable: see `worklist.database.open_database`.
        """
        cap = Cap(timedelta(minutes=settings.cap_minutes), timedelta(minutes=settings.cap_minutes_not_chest))
        telling = TellRule(settings.tell_flagged, settings.tell_when_urgent)
        return cls(settings.database, cap, anew=anew, gives_way=gives_way, telling=telling)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A read transaction: everything read in it belongs to one moment."""
        with self._explained(), self._engine.connect() as connection, connection.begin():
            yield Reader(connection)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """A write transaction: all of it is kept, journal rows included, or nothing.

        Raises:
            WorklistUnavailable: it cannot be written, or another worklist was put in its place since it was opened.
        """
        with (
            self._explained(),
            self._turn(),
            self._engine.connect().execution_options(**WRITES) as connection,
            connection.begin(),
        ):
            writer = Writer(connection, self.clock(), self._cap, self._spent)
            yield writer
            writer.finish()

    @contextmanager
    def acting(self, by: Who | str, action: Action) -> Iterator[Writer]:
        """A write transaction in which somebody does something; `writer.who` is who that is.

        Raises:
            NotSignedIn, NotPermitted: they may not (see `permits.entitled`); nothing was written.
            WorklistUnavailable: see `writing`.
        """
        with self.writing() as writer:
            writer.who = entitled(writer.people, by, action, writer.now, self.session)
            yield writer

    @contextmanager
    def looking(self, action: Action = Action.LOOK, by: Who | str = "") -> Iterator[Reader]:
        """A read transaction in which somebody looks at what concerns patients, or at the record.

        Raises:
            NotSignedIn, NotPermitted: they may not (see `permits.entitled`).
        """
        with self.reading() as reader:
            entitled(reader.people, by, action, self.clock(), self.session)
            yield reader

    def permitted(self, by: Who | str, action: Action) -> Who:
        """Who somebody is here, where they may do something: for acts that begin long before they are written.

        Raises:
            NotSignedIn, NotPermitted: they may not.
        """
        with self.reading() as reader:
            return entitled(reader.people, by, action, self.clock(), self.session)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if self._gives_way:
            self._turns.give_way()
            yield
        else:
            with self._turns.asked():
                yield

    def version(self) -> int:
        """A number that changes when another connection, in this process or another, has committed.

        Asked on one connection that is held for it, outside any transaction (`PRAGMA data_version`); call it from one
        thread only.
        """
        with self._explained():
            if self._watch is None:
                self._watch = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            version = self._watch.exec_driver_sql("PRAGMA data_version").scalar_one()
            self._watch.rollback()
            return int(version)

    def close(self) -> None:
        """Give back every connection."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        if _identity(self.path) != self._file:
            reason = "it is no longer the worklist that was opened: another was put in its place"
            raise WorklistUnavailable(str(self.path), reason, "Close the program and open it again.")
        try:
            yield
        except DBAPIError as error:
            raise unavailable(self.path, error, "the database gave an error") from error


def permitted_in(settings: Settings, by: Who | str, action: Action) -> Who:
    """Who somebody is in a home, where they may do something; a home without a worklist has no accounts.

    Raises:
        NotSignedIn, NotPermitted: they may not.
        WorklistUnavailable: the worklist cannot be opened, so nobody can be asked.
    """
    if not settings.database.exists() or not settings.database.stat().st_size:
        return Who.of(by)
    store = Store.of(settings)
    try:
        return store.permitted(by, action)
    finally:
        store.close()


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file lies there: an open database goes on being the old one when another takes its name (POSIX)."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_dev, seen.st_ino
