"""Opens the worklist database: which SQLite, with which safety, and whether its schema is ours."""

from __future__ import annotations

import sqlite3
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from filelock import FileLock
from sqlalchemy import URL, Engine, create_engine, event, inspect
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from pneumo_desktop.errors import WorklistDamaged, WorklistMissing, WorklistNewer, WorklistUnavailable
from pneumo_desktop.recovery.notes import where_newest
from pneumo_desktop.worklist.tables import SCHEMA

BUSY_SECONDS = 20
_ASK_AGAIN_MS = 2
WRITES = {"pneumo_writes": True}
"""Execution option of a connection whose transactions take the write lock at once (BEGIN IMMEDIATE)."""

_DAMAGE = ("malformed", "not a database", "disk image", "file is encrypted")
_MEND = "`pneumo-desktop restore FILE --replace` takes a backup, `pneumo-desktop rebuild` begins anew from the films"


def sqlite_driver() -> ModuleType:
    """The newer of Python's own SQLite and the bundled one, where there is one."""
    try:
        bundled = import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3
    return bundled if bundled.sqlite_version_info > sqlite3.sqlite_version_info else sqlite3


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether write-ahead logging may be used: 3.7.0 to 3.51.2 can corrupt a database when the log is reset."""
    return version >= (3, 51, 3)


def open_database(path: Path, *, anew: bool = False) -> Engine:
    """Open, and on first use make, the database at `path`; bring an older schema up to date.

    Args:
        anew: make a new one even where the library beside it shows that there has been one.

    Raises:
        WorklistDamaged: the file is no database, or is damaged; it is left as it is.
        WorklistMissing: there is none, but the library beside it holds films; none is made.
        WorklistNewer: it was written by a newer version.
        WorklistUnavailable: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not anew:
            _refuse_to_begin_again(path)
        engine = _engine(path)
        if _revision(engine) != SCHEMA:
            with FileLock(path.with_suffix(".lock")):
                _bring_up_to_date(engine, path)
    except (OSError, SQLAlchemyError, sqlite3.Error) as error:
        raise unavailable(path, error, "the worklist cannot be opened") from error
    return engine


def check_database(path: Path) -> None:
    """Have SQLite look through the whole file (`PRAGMA quick_check`); a missing or empty one is not its matter.

    Raises:
        WorklistDamaged: it finds something.
    """
    if not path.exists() or not path.stat().st_size:
        return
    driver = sqlite_driver()
    try:
        connection = connect_to_look(path)
        try:
            found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
        finally:
            connection.close()
    except (sqlite3.Error, driver.Error) as error:
        raise unavailable(path, error, "the worklist cannot be checked") from error
    if found != "ok":
        raise damaged(path, found)


def connect_to_look(path: Path) -> Any:
    """A connection that changes nothing: closing any other works the log into the file and deletes it.

    Only where a transaction was cut off under a rollback journal must SQLite undo it before anybody can read.
    """
    driver = sqlite_driver()
    if path.with_name(f"{path.name}-journal").exists():
        return driver.connect(path, timeout=BUSY_SECONDS)
    return driver.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def unavailable(path: Path, error: Exception, otherwise: str) -> WorklistUnavailable:
    """What a database's error means to the user; a damaged file is told apart from everything else."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if any(said in str(cause) for said in _DAMAGE):
        return damaged(path, str(cause))
    return WorklistUnavailable(
        str(path), f"{otherwise} ({cause})", "Nothing was changed. Check that the disk has room and is writable."
    )


def damaged(path: Path, found: str) -> WorklistDamaged:
    """The refusal to go on with a damaged database, with the next step."""
    where = where_newest(path.parent)
    next_step = f"Nothing was changed. {where} Close the program and copy {path.name}; {_MEND}."
    return WorklistDamaged(str(path), f"the worklist is damaged ({found.splitlines()[-1][:200]})", next_step)


def replacing_mark(path: Path) -> Path:
    """The file that stands beside a database while another is put in its place."""
    return path.with_suffix(".replacing")


def _refuse_to_begin_again(path: Path) -> None:
    """A new worklist is made only where there has been none: never over the remains of one."""
    mark = replacing_mark(path)
    if mark.exists() and path.exists():  # interrupted before the first step, or after the last
        mark.unlink(missing_ok=True)
    if mark.exists():
        reason = "another worklist was being put in its place, and that was interrupted"
        raise WorklistMissing(str(path), reason, f"Give the same command again, or {_MEND}.")
    if path.exists() and path.stat().st_size:
        return
    films = path.parent / "library"
    if any(films.glob("[0-9a-f][0-9a-f]/*")):
        reason = f"there is no worklist{' (the file is empty)' if path.exists() else ''}, but {films} holds films"
        raise WorklistMissing(str(path), reason, f"Nothing was changed. {where_newest(path.parent)} {_MEND}.")


def _engine(path: Path) -> Engine:
    driver = sqlite_driver()
    url = URL.create("sqlite", database=str(path))  # a path may hold what an address in words may not
    engine = create_engine(url, module=driver, connect_args={"timeout": BUSY_SECONDS})
    journal_mode = "WAL" if wal_is_safe(driver.sqlite_version_info) else "TRUNCATE"

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy's BEGIN below, not the driver's
        for pragma in (
            f"busy_timeout={BUSY_SECONDS * 1000}",
            f"journal_mode={journal_mode}",
            "synchronous=FULL",  # WAL with NORMAL can lose an acknowledged commit in a power cut
            "foreign_keys=ON",
            "cache_size=-32768",  # KiB, taken as needed; with the usual 2 MiB a filter reads a long worklist from disk
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("pneumo_writes"):
            _take_the_lock(connection, driver)
        else:
            connection.exec_driver_sql("BEGIN")

    return engine


def _take_the_lock(connection: Connection, driver: ModuleType) -> None:
    """BEGIN IMMEDIATE, asked for every other millisecond while another process writes.

    SQLite's own waiting pauses up to 100 ms between two tries, and misses the moments between the transactions of a
    busy engine: a verdict then waited for most of a second.
    """
    raw: Any = connection.connection.dbapi_connection
    until = time.monotonic() + BUSY_SECONDS
    raw.execute(f"PRAGMA busy_timeout={_ASK_AGAIN_MS}")
    try:
        while time.monotonic() < until:
            try:
                raw.execute("BEGIN IMMEDIATE")
            except driver.OperationalError as error:
                if "locked" not in str(error):
                    break  # asked once more below, where its error is told as all others are
            else:
                return
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        raw.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").one_or_none()
        return None if row is None else str(row[0])


def _bring_up_to_date(engine: Engine, path: Path) -> None:
    # Imported here: a desktop that opens an up-to-date worklist does not pay for alembic.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    found = _revision(engine)
    if found is not None and found not in {
        script.revision for script in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise WorklistNewer(
            str(path), f"it was written by a newer version of this program (schema {found})", "Update Pneumo Desktop."
        )
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
