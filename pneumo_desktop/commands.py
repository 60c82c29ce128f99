"""What each command does: it joins the parts, runs them and prints; torch and Qt are loaded only where needed."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pneumo_desktop.case import Finding
from pneumo_desktop.errors import EngineAlreadyRunning, SettingInvalid
from pneumo_desktop.listings import BRIEF, CASE_COLUMNS, FILM_COLUMNS, VERDICT_COLUMNS, case_row, film_row
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import listing
from pneumo_desktop.worklist.store import Store

_LOOK_SECONDS = 1.0
"""Between two looks whether another engine has gone."""


def desktop(parsed: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001 one signature for all commands
    """Open the desktop; it starts the engine where none runs on this home."""
    # Looking for garbage while modules are loaded is a tenth of the start; `ui.tidy` collects from then on.
    gc.disable()
    try:
        from pneumo_desktop.ui.start import run

        return run(settings)
    finally:
        gc.enable()


def demo(parsed: argparse.Namespace, settings: Settings) -> int:
    """Open the desktop on a throw-away home that real radiographs arrive in."""
    from pneumo_desktop.demo import run_demo

    return run_demo(settings, parsed.reader, parsed.seconds)


def engine(parsed: argparse.Namespace, settings: Settings) -> int:
    """Run the engine until it is told to stop, or once; or say whether it starts at log-in."""
    if parsed.at_login:
        return _at_login(parsed.at_login, settings)
    settings.home.mkdir(parents=True, exist_ok=True)
    stop = _stop_event(supervised=parsed.supervised)
    with _the_only_engine(settings, stop, wait=parsed.wait) as ours:
        if ours:
            _work(settings, stop, once=parsed.once)
    return 0


@contextmanager
def _the_only_engine(settings: Settings, stop: threading.Event, *, wait: bool) -> Iterator[bool]:
    """The home's engine lock; False where, while waiting for it, the engine was told to stop."""
    from filelock import FileLock, Timeout

    lock = FileLock(settings.home / "engine.lock", timeout=0)
    while not lock.is_locked and not stop.is_set():
        try:
            lock.acquire()
        except Timeout as error:
            if not wait:
                reason = "another engine works on it"
                next_step = "It takes what lands in its folder."
                raise EngineAlreadyRunning(f"home {settings.home}", reason, next_step) from error
            stop.wait(_LOOK_SECONDS)
    try:
        yield lock.is_locked
    finally:
        lock.release()


def _work(settings: Settings, stop: threading.Event, *, once: bool) -> None:
    from pneumo_desktop.engine import Engine
    from pneumo_desktop.engine_loop import EngineLoop
    from pneumo_desktop.imaging.sandbox import Limits, Sandbox
    from pneumo_desktop.intake.library import sweep
    from pneumo_desktop.models import scorer_of
    from pneumo_desktop.priority import ENGINE, go_behind
    from pneumo_desktop.settings_record import BY_HAND, note_settings
    from pneumo_desktop.worklist.database import check_database

    go_behind(ENGINE)
    check_database(settings.database)
    sweep(settings.library)
    limits = Limits(settings.decoder_memory_mib, settings.decode_seconds)
    sandbox = Sandbox(settings.scratch, settings.worker_count, limits)
    store = Store.of(settings, gives_way=True)
    try:
        note_settings(store, BY_HAND, "found by engine")
        with store.reading() as reader:
            model, seq = reader.models()[-1], reader.model_seq()
        worker = Engine(settings, store, sandbox, scorer_of(model, settings), seq)
        loop = EngineLoop(worker, stop)
        loop.run(once=once)
    finally:
        sandbox.close()
        store.close()
    if loop.hung:  # the interpreter would wait for ever for a thread that a dead share holds
        sys.stdout.flush()
        os._exit(0)


def _at_login(wish: str, settings: Settings) -> int:
    """Turn it on or off, or show it: one line, `on` or `off`, and the file that does it."""
    from pneumo_desktop import autostart

    if wish == "on":
        made = autostart.turn_on(settings)
        print(f"on: the engine of {settings.home} starts at every log-in from the next on, by {made.path}")
        return 0
    if wish == "off":
        removed = autostart.turn_off(settings)
        said = f"removed {', '.join(map(str, removed))}; one that runs goes on" if removed else "it was off"
        print(f"off: {said}")
        return 0
    found = autostart.entry(settings)
    words = {"on": f"on: {found.path}", "other": f"on, but out of date: {found.path}; turn it on again", "off": "off"}
    print(words[found.state])
    return 0


def classify(parsed: argparse.Namespace, settings: Settings) -> int:
    """A row for every file given, scored or with the reason."""
    from pneumo_desktop.classify import COLUMNS, classify_paths

    with tempfile.TemporaryDirectory(prefix="pneumo-") as scratch:
        rows = classify_paths(parsed.paths, settings, Path(scratch), parsed.weights)
    print(listing(COLUMNS, rows, parsed.format), end="")
    return 0


def worklist(parsed: argparse.Namespace, settings: Settings) -> int:
    """The queue in reading order; decided cases after it where asked for."""
    from pneumo_desktop.review.looks import listed

    with _store(settings) as store:
        with store.writing() as writer:
            while writer.promote_overdue():
                pass
        if parsed.paper is not None:
            return _paper(parsed, settings, store)  # it has a row of its own
        listed(store, parsed.who, "worklist", by="command", all=parsed.all, films=parsed.films)
        with store.looking(by=parsed.who) as reader:
            cases = reader.queue() + (reader.decided() if parsed.all else [])
            films = reader.films() if parsed.films else []
    if parsed.films:
        by_id = {case.case_id: case for case in cases}
        rows = [film_row(film, by_id[film.case_id]) for film in films if film.case_id in by_id]
        rows.sort(key=lambda row: (row["position"] is None, row["position"] or 0))
        print(listing(FILM_COLUMNS, rows, parsed.format), end="")
    else:
        columns = BRIEF if parsed.format == "table" else CASE_COLUMNS
        print(listing(columns, [case_row(case) for case in cases], parsed.format), end="")
    return 0


def _paper(parsed: argparse.Namespace, settings: Settings, store: Store) -> int:
    from pneumo_desktop.library import path_text
    from pneumo_desktop.paper.write import write_paper
    from pneumo_desktop.progress import outcome

    written = write_paper(store, settings, parsed.paper.absolute(), parsed.reader)
    outcome(cases=written.cases, file=path_text(written.path))
    print(f"{written.cases} cases on paper in {written.path}; it names patients")
    return 0


def verdict(parsed: argparse.Namespace, settings: Settings) -> int:
    """One verdict, and the row of the case as it stands after it."""
    from pneumo_desktop.findings import Certainty
    from pneumo_desktop.review.decide import Beside, confirm, override
    from pneumo_desktop.review.undo import back_to_unread, take_back

    withdraws = parsed.take_back or parsed.back_to_unread
    if withdraws and (parsed.certainty or parsed.note or parsed.also):
        raise SettingInvalid("--certainty, --note, --also", "they go with a finding", "Leave them out.")
    certainty = Certainty(parsed.certainty) if parsed.certainty else None
    beside = Beside(certainty, parsed.note, tuple(parsed.also))
    with _store(settings) as store:
        if parsed.confirm:
            case = confirm(store, parsed.case, parsed.reader, beside=beside)
        elif parsed.take_back:
            case = take_back(store, parsed.case, parsed.reader)
        elif parsed.back_to_unread:
            case = back_to_unread(store, parsed.case, parsed.reason, parsed.reader)
        else:
            finding = Finding(parsed.override)
            case = override(store, parsed.case, finding, parsed.reason, reader=parsed.reader, beside=beside)
    print(listing(VERDICT_COLUMNS, [case_row(case)], parsed.format), end="")
    return 0


def model(parsed: argparse.Namespace, settings: Settings) -> int:
    """The models of the home, or another put in use, or the one before taken back."""
    from pneumo_desktop import models

    if parsed.what == "list":
        rows = models.model_rows(settings, check=parsed.check)
        print(listing(models.BRIEF if parsed.format == "table" else models.COLUMNS, rows, parsed.format), end="")
    else:
        use = parsed.what == "use"
        print(models.use(settings, parsed.file, parsed.reader) if use else models.rollback(settings, parsed.reader))
    return 0


def doctor(parsed: argparse.Namespace, settings: Settings) -> int:
    """Every check with its outcome; exit 1 where something does not work."""
    from pneumo_desktop.doctor import COLUMNS, examine_pc

    rows = examine_pc(settings)
    print(listing(COLUMNS, rows, parsed.format), end="")
    return 1 if any(row["status"] == "fails" for row in rows) else 0


def benchmark(parsed: argparse.Namespace, settings: Settings) -> int:
    """Figures of this PC on a throw-away home."""
    from pneumo_desktop.benchmark import COLUMNS, measure

    rows = measure(parsed.what, settings, films=parsed.films, rows=parsed.rows)
    print(listing(COLUMNS, rows, parsed.format), end="")
    return 0


@contextmanager
def _store(settings: Settings) -> Iterator[Store]:
    store = Store.of(settings)
    try:
        yield store
    finally:
        store.close()


def _stop_event(*, supervised: bool) -> threading.Event:
    """Set by a signal to end, or by the end of standard input, which is how the desktop ends its engine."""
    stop = threading.Event()
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    if supervised:

        def until_closed() -> None:
            # Unbuffered: a thread that waits inside Python's own buffer keeps the interpreter from ending.
            while os.read(sys.stdin.fileno(), 1):
                pass
            stop.set()

        threading.Thread(target=until_closed, name="supervisor", daemon=True).start()
    return stop
