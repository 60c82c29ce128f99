"""`rebuild`: a worklist out of the films in the library. What a damaged one still says is salvaged first, into a file.

Each step may be done again after a kill: setting aside, salvage, taking films, of which only those are taken that the
worklist does not have, and putting back what the salvaged record proves (`proven`), each act of which goes in once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.held import ANEW, statement
from pneumo_desktop.audit.keys import usable_key
from pneumo_desktop.engine import Engine
from pneumo_desktop.errors import IntakePaused
from pneumo_desktop.imaging.sandbox import Limits, Sandbox
from pneumo_desktop.intake.watcher import Found
from pneumo_desktop.library import path_text
from pneumo_desktop.models import in_use, scorer_of
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import tell
from pneumo_desktop.recovery.archive import file_sha256
from pneumo_desktop.recovery.proven import PutBack, arrivals, proven_rows, put_back, salvages
from pneumo_desktop.recovery.proven_people import put_back_accounts
from pneumo_desktop.recovery.restore import held, permitted_where_sound
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.copies import is_sound, put_in_place, set_aside
from pneumo_desktop.worklist.journal import GENESIS
from pneumo_desktop.worklist.models import ModelUse
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.salvage import salvage, salvage_file, salvaged_database
from pneumo_desktop.worklist.store import Store, utc_now

REBUILT = (
    "Taken again from the library: its file name is not known here, and a verdict on it only where the old record "
    "proves it."
)
_GROUP = 16


@dataclass(slots=True)
class Rebuilt:
    """What a rebuild did.

    Attributes:
        set_aside: the damaged worklist, where it lies now; None: it was sound, or there was none.
        salvaged: files of JSON lines that were written now, each with how many rows of each table are in it.
        taken: films that were put into the worklist.
        foreign: files in the library that are not the film that their name says, left alone.
        put_back: what people had said, by the salvage file that proves it.
        accounts, accounts_lost: how many accounts are there again, and how many the old record names that are not.
        changed: salvage files that are no longer what was noted when they were written; nothing was put back from them.
    """

    set_aside: Path | None = None
    salvaged: dict[Path, dict[str, int]] = field(default_factory=dict)
    taken: int = 0
    foreign: list[str] = field(default_factory=list)
    put_back: dict[Path, PutBack] = field(default_factory=dict)
    changed: list[Path] = field(default_factory=list)
    accounts: int = 0
    accounts_lost: int = 0


def rebuild(settings: Settings, actor: Who | str) -> Rebuilt:
    """Make a new worklist where the old one is damaged or missing; give a sound one the films that it does not have.

    Raises:
        EngineAlreadyRunning: an engine works on the home.
        RestoreRefused: another program has the worklist open.
        WorklistUnavailable: it is newer than this program, or the new one cannot be written.
        IntakePaused: there is no room.
    """
    done = Rebuilt()
    with held(settings):
        who = permitted_where_sound(settings, actor, Action.RESTORE)
        use: ModelUse | None = None
        if is_sound(settings.database):
            use = in_use(settings)
        else:
            done.set_aside = put_in_place(settings.database, None, utc_now())
        aside = set_aside(settings.database)
        for database in aside:
            if not salvage_file(database).exists():
                done.salvaged[salvage_file(database)] = salvage(database)
        store = Store.of(settings, anew=True)
        try:
            salvaged = _as_written(store, [salvage_file(each) for each in aside], done)
            _note(store, settings, who.name, done)
            _put_back_accounts(store, salvaged, who.name, done)
            _take_films(settings, store, done, use, salvaged)
            # The latest first: where a case was decided in two of them, the earlier verdict must not come after.
            for file in reversed(salvaged):
                done.put_back[file] = put_back(store, file, who.name)
        finally:
            store.close()
    return done


def _as_written(store: Store, files: Sequence[Path], done: Rebuilt) -> list[Path]:
    """The salvage files that are what was noted of them, here or in the record of a worklist that was lost later.

    One that nobody noted (the rebuild was killed before) is written anew.
    """
    with store.reading() as reader:
        noted = salvages(reader.journal())
    sound = []
    for file in reversed(files):  # the record of a later one vouches for those before it
        if file not in done.salvaged and file.name not in noted:
            done.salvaged[file] = salvage(salvaged_database(file))
        if noted.get(file.name) in (None, file_sha256(file)):
            sound.append(file)
            noted = salvages(proven_rows(file)) | noted
        else:
            done.changed.append(file)
    return sound[::-1]


def _put_back_accounts(store: Store, salvaged: Sequence[Path], actor: str, done: Rebuilt) -> None:
    """Those of the latest record that has any; a worklist with accounts keeps its own and gets no others."""
    for file in reversed(salvaged):
        with store.reading() as reader:
            if reader.people.any():
                return
        done.accounts, done.accounts_lost = put_back_accounts(store, file, actor)


def _note(store: Store, settings: Settings, actor: str, done: Rebuilt) -> None:
    body: dict[str, Any] = {
        "set_aside": done.set_aside.name if done.set_aside else "",
        "salvaged": {path.name: {**counts, "sha256": file_sha256(path)} for path, counts in done.salvaged.items()},
        "home": path_text(settings.home),
    }
    key = usable_key(settings.home)
    with store.writing() as writer:
        if key is not None and not writer.head()[0]:  # it begins anew: heads of the lost one are not of this record
            body[ANEW] = statement(key, 0, GENESIS, writer.now)
        writer.record(actor, "rebuild", None, body)


def _take_films(
    settings: Settings, store: Store, done: Rebuilt, use: ModelUse | None, salvaged: Sequence[Path]
) -> None:
    with store.reading() as reader:
        known = {film.sha256 for film in reader.films()}
        use = use or reader.models()[-1]
    waiting = [path for path in settings.library.glob("[0-9a-f][0-9a-f]/*") if path.name not in known]
    waiting.sort(key=lambda path: path.stat().st_mtime_ns)
    if not waiting:
        return
    came: dict[str, str] = {}
    for file in salvaged:
        came |= arrivals(file)
    limits = Limits(settings.decoder_memory_mib, settings.decode_seconds)
    sandbox = Sandbox(settings.scratch, settings.worker_count, limits)
    try:
        engine = Engine(settings, store, sandbox, scorer_of(use, settings))
        engine.scorer.load()
        for start in range(0, len(waiting), _GROUP):
            tell("scoring", start, len(waiting))
            _take_group(engine, waiting[start : start + _GROUP], done, came)
    finally:
        sandbox.close()


def _take_group(engine: Engine, paths: Sequence[Path], done: Rebuilt, came: Mapping[str, str]) -> None:
    group = []
    for path in paths:
        if file_sha256(path) != path.name:
            done.foreign.append(path_text(path))
            continue
        seen = path.stat()
        taken = engine.take(Found(path, seen.st_size, seen.st_mtime_ns))
        if taken.paused:
            raise IntakePaused(taken.paused.thing, taken.paused.reason, "Make room and give the command again.")
        group.append(taken)
    taken_again = [_as_it_came(arrival, came) for arrival in engine.score(group)]
    engine.queue(taken_again)
    done.taken += len(taken_again)


def _as_it_came(arrival: Arrival, came: Mapping[str, str]) -> Arrival:
    """With the time of its record, else that its copy was made, never one to come, and a word on what is lost."""
    known = came.get(arrival.sha256 or "")
    when = datetime.fromisoformat(known) if known else datetime.fromtimestamp(max(arrival.mtime_ns, 0) / 1e9, UTC)
    return replace(arrival, arrived_at=min(when, utc_now()), reason=f"{arrival.reason} {REBUILT}".strip())
