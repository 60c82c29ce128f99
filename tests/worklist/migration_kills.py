"""Kills migrations at each of their statements, in forked processes; prints what each kill left as a JSON line.

`python -m tests.worklist.migration_kills FOLDER WAL|DELETE REVISION` begins with a database of REVISION (`none`: there
is none yet) that holds a case, a film, a score, a verdict and a journal row.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import sqlalchemy
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import event

from pneumo_desktop.worklist import database

KILLED_EVERY = int(os.environ.get("PNEUMO_TEST_KILLED_EVERY", "9"))
"""Coming from a revision before the last but two, of so many statements one is killed at; 1: each is.

Each statement of the two newest revisions is killed at when they come from the ones before them.
"""

OPENED_EVERY = int(os.environ.get("PNEUMO_TEST_OPENED_EVERY", "4"))
"""After every so many kills the database is opened too, which migrates it once more; 1: after each."""

DATA = {
    "cases": "(id, state, status, tier, rank, arrived_at, due_at, new_film, film_count, film_id, reason, opened_by,"
    " opened_token, search_text) VALUES (1, 'read', 'scored', 4, 0, '2026', '2026', 0, 1, 1, '', '', '', '')",
    "films": "(id, case_id, sha256, source, status, reason, awaits_model, projection, sop_instance_uid, tags,"
    " arrived_at) VALUES (1, 1, 'ab', '/a', 'scored', '', 0, 'unknown', '', '{}', '2026')",
    "scores": "(id, film_id, model_name, model_sha256, likelihood, logit, call, band, device, scored_at)"
    " VALUES (7, 1, 'm', 'c', 0.5, 0, 'suspected', 'raised', 'cpu', '2026')",
    "verdicts": "(id, case_id, finding, reason, reader, authenticated, given_at, score_id, shown)"
    " VALUES (1, 1, 'pneumonia', 'sure', 'Dr A', 0, '2026', 7, '')",
    "journal": "(seq, at, actor, act, case_id, body, previous, hash) VALUES (1, '2026', 'a', 'open', 1, '{}', '', 'h')",
}


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    return made


def revisions() -> list[str]:
    """From the first to the newest."""
    scripts = ScriptDirectory.from_config(config()).walk_revisions()
    return [script.revision for script in scripts][::-1]


def begun(path: Path, revision: str) -> None:
    """A database of an older revision with data of the first."""
    engine = database._engine(path)
    for step in revisions():
        with engine.connect().execution_options(**database.WRITES) as connection, connection.begin():
            setup = config()
            setup.attributes["connection"] = connection
            command.upgrade(setup, step)
            if step == revisions()[0]:
                for table, values in DATA.items():
                    connection.exec_driver_sql(f"INSERT INTO {table} {values}")
        if step == revision:
            break
    engine.dispose()


def shape(path: Path) -> dict[str, Any]:
    """Revision, tables with their columns, indexes, and whether the data is there."""
    connection = database.sqlite_driver().connect(path)
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master ORDER BY name")]
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")] for table in tables}
        data = {}
        for table in DATA:
            if table in tables:
                data[table] = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        check = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    return {"names": names, "columns": columns, "data": data, "check": check}


def killed_at(path: Path, number: int) -> bool:
    """Open the database in a fork that dies at its statement `number`; True where it lived to the end."""
    child = os.fork()
    if child == 0:
        seen = 0

        def count(*_: object) -> None:
            nonlocal seen
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

        for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
            event.listen(sqlalchemy.Engine, name, count)
        try:
            database.open_database(path)
            os._exit(0)
        except BaseException as error:
            sys.stderr.write(f"{error!r}\n")
            os._exit(9)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return False
    assert os.WEXITSTATUS(status) == 0
    return True


def main(folder: Path, mode: str, revision: str) -> None:
    database.wal_is_safe = lambda version: mode == "WAL"
    before = folder / "before" / "worklist.sqlite"
    before.parent.mkdir(parents=True)
    if revision != "none":
        begun(before, revision)
    number, step = 0, 1 if revision in revisions()[-3:-1] else KILLED_EVERY
    while True:
        number += step
        home = folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(before.parent, home)
        path = home / "worklist.sqlite"
        lived = killed_at(path, number)
        found = shape(path) if path.exists() else None
        opened = None
        if lived or number // step % OPENED_EVERY == 0:
            database.open_database(path).dispose()
            opened = shape(path)
        print(json.dumps({"kill": number, "lived": lived, "found": found, "opened": opened}))  # noqa: T201
        if lived:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
