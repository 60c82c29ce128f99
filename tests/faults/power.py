"""A power cut, simulated: what a run did to its home is written down, and a prefix of it is played back.

What is played back at a cut, after a model of a disk that is harsher than most:
  - what was synced (fsync, fdatasync) before the cut is there, byte for byte;
  - of what was written to a file since its last sync any part may be there: each write is kept or dropped by chance,
    and the last one that is kept may be torn at a sector of 512 bytes;
  - what was made, renamed and removed in a folder since that folder was synced is there up to some moment, another one
    in every folder; a synced file whose name was not synced may have no name.

Limits: writes are seen where the C library is called, so a disk that lies about its cache, a failing sector and the
file system's own bugs are not in it. Changes through memory maps are not seen; of this program that is SQLite's -shm
file, which is left out, as SQLite makes it anew. Cuts fall between calls, and inside the last write. One home, one PC.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import psutil

from pneumo_desktop.case import Finding
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store
from tests.faults.compare import Given, complaints
from tests.faults.harness import Run
from tests.faults.shim import Change, changes, environment
from tests.faults.zygote import Order, Zygote

SECTOR = 512
_LEFT_OUT = ("-shm", ".lock")


@dataclass(slots=True)
class _File:
    """Bytes that are on the disk, and what was done since."""

    safe: bytearray = field(default_factory=bytearray)
    since: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.since:
            _apply(self.safe, change)
        self.since = []

    def after_the_cut(self, chance: random.Random, keep: float) -> bytes:
        data = bytearray(self.safe)
        kept = [change for change in self.since if chance.random() < keep]
        for change in kept:
            torn = change is kept[-1] and change.operation == "w" and keep < 1 and chance.random() < 0.5
            _apply(data, change, chance.randrange(0, len(change.data) + 1, SECTOR) if torn else None)
        return bytes(data)


@dataclass(slots=True)
class _Folder:
    """Names that are on the disk, and what was done since: (name, what it names; None: removed)."""

    safe: dict[str, _File | _Folder] = field(default_factory=dict)
    since: list[tuple[str, _File | _Folder | None]] = field(default_factory=list)

    def sync(self) -> None:
        self.safe, self.since = self.names(len(self.since)), []

    def names(self, until: int) -> dict[str, _File | _Folder]:
        found = dict(self.safe)
        for name, named in self.since[:until]:
            if named is None:
                found.pop(name, None)
            else:
                found[name] = named
        return found


class Disk:
    """A home on a disk that the power may leave at any moment. `root` itself is taken to be there."""

    def __init__(self, root: str) -> None:
        self._root = PurePosixPath(root)
        self._top = _Folder()

    def apply(self, change: Change) -> None:
        """One more change."""
        if change.path.endswith((*_LEFT_OUT, " (deleted)")):
            return
        where, name = self._folder(change.path), PurePosixPath(change.path).name
        if change.operation == "c":
            where.since.append((name, _File()))
        elif change.operation == "d":
            where.since.append((name, _Folder()))
        elif change.operation == "u":
            where.since.append((name, None))
        elif change.operation == "r":
            named = where.names(len(where.since))[name]
            self._folder(change.other).since.append((PurePosixPath(change.other).name, named))
            where.since.append((name, None))
        else:
            named = self._named(change.path)
            if change.operation == "s":
                named.sync()
            elif isinstance(named, _File):
                named.since.append(change)

    def after_the_cut(self, out: Path, chance: random.Random, keep: float) -> None:
        """Write what is there after a cut now into `out`; `keep`: the share of unsynced work that reached the disk."""
        shutil.rmtree(out, ignore_errors=True)
        self._write(self._top, out, chance, keep)

    def _write(self, folder: _Folder, out: Path, chance: random.Random, keep: float) -> None:
        out.mkdir()
        until = len(folder.since) if keep >= 1 else 0 if keep <= 0 else chance.randint(0, len(folder.since))
        for name, named in folder.names(until).items():
            if isinstance(named, _Folder):
                self._write(named, out / name, chance, keep)
            else:
                (out / name).write_bytes(named.after_the_cut(chance, keep))

    def _named(self, path: str) -> _File | _Folder:
        at: _File | _Folder = self._top
        for part in PurePosixPath(path).relative_to(self._root).parts:
            assert isinstance(at, _Folder)
            at = at.names(len(at.since))[part]
        return at

    def _folder(self, path: str) -> _Folder:
        found = self._named(str(PurePosixPath(path).parent)) if PurePosixPath(path) != self._root else self._top
        assert isinstance(found, _Folder)
        return found


def _apply(data: bytearray, change: Change, length: int | None = None) -> None:
    """Do a write or truncation to `data`; of a torn write only the first `length` bytes."""
    if change.operation == "t":
        del data[change.offset :]
        data.extend(b"\0" * (change.offset - len(data)))
        return
    written = change.data[:length]
    data.extend(b"\0" * (change.offset - len(data)))
    data[change.offset : change.offset + len(written)] = written


@dataclass(slots=True)
class Recording:
    """A run that was written down, with the verdicts that were acknowledged, and how long the log was then."""

    run: Run
    changes: list[Change]
    given: list[tuple[int, Given]]


def record(root: Path, zygote: Zygote, seed: int, films: int = 14) -> Recording:
    """Let films arrive, engines be killed and verdicts be given, and write down every change to the home.

    Args:
        zygote: one with the shim before it.
    """
    run, log = Run(root, zygote, seed), root / "shim.log"
    run.environment = environment(run.settings.home, log)
    chance, acknowledged = random.Random(seed), dict[str, int]()
    for number in range(films):
        run.stream.put("jpeg" if number < 3 else "")
        if number % 4 == 2:
            run.engine(chance.uniform(0.2, 0.8))
            _until_alone(run.settings.home)
        if number % 3 == 0:
            run.engine(None, "", "--once")
            for case_id in _unread(run.settings)[:1]:
                name = f"Dr {number}"
                command = ["verdict", str(case_id), "--override", "indeterminate", "--reason", "motion"]
                command += ["--reader", name, "--home", str(run.settings.home)]
                if zygote.run(Order(command, environment=run.environment, log=str(run.log))).code == 0:
                    acknowledged[name] = log.stat().st_size
    run.engine(None, "", "--once")
    store = Store.of(run.settings)
    with store.reading() as reader:
        given = [
            (
                acknowledged[verdict.reader],
                Given(verdict.case_id, verdict.verdict_id, Finding.INDETERMINATE, verdict.reader),
            )
            for verdict in reader.verdicts()
        ]
    store.close()
    return Recording(run, list(changes(log)), given)


def _until_alone(home: Path, seconds: float = 60.0) -> None:
    """Wait for what a killed engine had begun in processes of their own (the day's head).

    Changes are written down after they were made: of two processes at once, in an order that may not be theirs.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(str(home) in (process.info["cmdline"] or ()) for process in psutil.process_iter(["cmdline"])):
            return
        time.sleep(0.05)


def _unread(settings: Settings) -> list[int]:
    store = Store.of(settings)
    with store.reading() as reader:
        found = [case.case_id for case in reader.queue() if case.status == "scored"]
    store.close()
    return found


def cuts(recording: Recording, out: Path, count: int, seed: int, engines: int) -> Iterator[str]:
    """Cut the power `count` times and say what is wrong after each.

    Args:
        engines: after so many of the cuts an engine takes over; then every film whose source is there must be too.
    """
    chance, done = random.Random(seed), 0
    disk = Disk(str(recording.run.settings.home.resolve()))
    moments = sorted(chance.choices(range(len(recording.changes)), k=count))
    going_on = set(chance.sample(range(count), min(engines, count)))
    for number, moment in enumerate(moments):
        for change in recording.changes[done : moment + 1]:
            disk.apply(change)
        done = max(done, moment + 1)
        disk.after_the_cut(out, chance, chance.choice((0.0, 0.3, 0.7, 1.0)))
        end = recording.changes[moment].end
        for complaint in _after(recording, out, end, go_on=number in going_on):
            yield f"cut {number} after change {moment}: {complaint}"


def _after(recording: Recording, home: Path, end: int, *, go_on: bool) -> Iterator[str]:
    run = recording.run
    settings = run.settings.model_copy(update={"home": home})
    acknowledged = [given for at, given in recording.given if at <= end]
    if not (home / "worklist.sqlite").exists():
        if acknowledged:
            yield "the database is gone"
        return
    try:
        store = Store.of(settings)
    except PneumoError as error:
        yield f"it does not open: {error}"
        return
    try:
        with store.reading() as reader:
            kept = {verdict.verdict_id for verdict in reader.verdicts()}
            films = [film.sha256 for film in reader.films()]
    except PneumoError as error:
        yield f"it cannot be read: {error}"
        return
    finally:
        store.close()
    yield from (f"the verdict of {each.reader} is gone" for each in acknowledged if each.verdict_id not in kept)
    sent = [each for each in run.stream.sent if each.sha256 in films]
    given = [each for _, each in recording.given if each.verdict_id in kept]
    if go_on:
        engine = ["engine", "--once", "--home", str(home), "--incoming", str(settings.incoming_folder)]
        ended = run._zygote.run(Order(engine, log=str(run.log)))
        if ended.code:
            yield f"the engine after it ended with {ended.code}: {run.last_words()}"
        yield from complaints(settings, run.stream.sent, given, [], run.expected())
        return
    said = complaints(settings, sent, given, [])
    # No engine has run since: half copies wait to be swept, and the ledger holds what was committed, no more.
    yield from (each for each in said if not each.startswith(("half a copy", "unseen", "never sent")))
