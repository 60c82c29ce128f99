"""A share that does not answer holds up nothing but itself: the engine says so, works on, and can end."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest

import pneumo_desktop.engine
import pneumo_desktop.engine_loop
from pneumo_desktop.engine import Engine, Taken
from pneumo_desktop.engine_loop import EngineLoop
from pneumo_desktop.engine_takers import Takers
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.intake.library import Kept, keep
from pneumo_desktop.intake.scanner import Scanner
from pneumo_desktop.intake.watcher import Found, Watcher
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.worklist.models import PROGRAMS
from pneumo_desktop.worklist.store import Store
from tests.faults.stand_in import InsideDecoder, StandIn

SOON = 30.0


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(
        home=tmp_path / "home", incoming=tmp_path / "incoming", settle_seconds=0.1, scan_seconds=0.1, workers=1
    )


class Running:
    """An engine over a home, in a thread, with stand-ins for model and decoders."""

    def __init__(self, settings: Settings) -> None:
        self.store = Store.of(settings)
        self.stop = threading.Event()
        scorer, sandbox = cast(Scorer, StandIn(PROGRAMS)), cast(Sandbox, InsideDecoder())
        self.loop = EngineLoop(Engine(settings, self.store, sandbox, scorer), self.stop)
        self.thread = threading.Thread(target=self.loop.run, daemon=True)
        self.thread.start()

    def message(self) -> str:
        with self.store.reading() as reader:
            status = reader.engine_status()
        return status.message if status else ""

    def listed(self) -> int:
        with self.store.reading() as reader:
            return len(reader.queue())

    def end(self) -> None:
        self.stop.set()
        self.thread.join(SOON)
        assert not self.thread.is_alive()
        self.store.close()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SOON
    while not holds():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """While it is cleared, the folder cannot be looked through."""
    there = threading.Event()
    there.set()
    look = Watcher.scan

    def scan(watcher: Watcher, taken: Mapping[str, tuple[int, int]]) -> list[Found]:
        there.wait()
        return look(watcher, taken)

    monkeypatch.setattr(Watcher, "scan", scan)
    monkeypatch.setattr(pneumo_desktop.engine_loop, "Scanner", lambda watcher: Scanner(watcher, patience=0.1))
    yield there
    there.set()


def test_a_share_that_stops_answering_is_said_and_taken_up_again_when_it_does(
    settings: Settings, demo_films: list[Path], answers: threading.Event
) -> None:
    settings.incoming_folder.mkdir(parents=True)
    shutil.copy(demo_films[0], settings.incoming_folder)
    running = Running(settings)
    until(lambda: running.listed() == 1)
    answers.clear()
    until(lambda: "has not answered" in running.message())
    shutil.copy(demo_films[1], settings.incoming_folder)
    answers.set()
    until(lambda: running.listed() == 2)
    until(lambda: running.message() == "")
    running.end()
    assert not running.loop.hung


def test_an_engine_ends_though_a_call_into_the_share_never_returns(
    settings: Settings, answers: threading.Event
) -> None:
    running = Running(settings)
    answers.clear()
    until(lambda: "has not answered" in running.message())
    running.end()
    assert running.loop.hung


def test_a_file_that_hangs_holds_up_no_other_and_is_said(
    settings: Settings, demo_films: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    there = threading.Event()

    def copied(source: Path, library: Path) -> Kept:
        if source.name == "hangs.jpeg":
            there.wait()
        return keep(source, library)

    monkeypatch.setattr(pneumo_desktop.engine, "keep", copied)
    monkeypatch.setattr(pneumo_desktop.engine_loop, "_LONG_SECONDS", -1000.0)
    settings.incoming_folder.mkdir(parents=True)
    shutil.copy(demo_films[0], settings.incoming_folder / "hangs.jpeg")
    for film in demo_films[1:4]:
        shutil.copy(film, settings.incoming_folder)
    running = Running(settings)
    until(lambda: running.listed() == 3)
    until(lambda: "has not been copied" in running.message())
    there.set()
    until(lambda: running.listed() == 4)
    running.end()


def test_takers_wait_a_little_for_what_was_begun_and_say_what_hangs() -> None:
    there = threading.Event()

    def take(found: Found, death: str) -> Taken:
        if found.size:
            there.wait()
        return Taken(found, alone=bool(death))

    takers = Takers(take, decoders=1)
    takers.submit(Found(Path("hangs"), 1, 0))
    takers.submit(Found(Path("whole"), 0, 0))
    takers.submit_alone(Found(Path("suspect"), 0, 0), "crashed")
    got: list[Taken] = []

    def both() -> bool:
        got.extend(takers.gather(10, 0.1))
        return len(got) == 2

    until(both)
    assert {taken.found.path.name for taken in got} == {"whole", "suspect"}
    assert (takers.in_flight, takers.suspects) == (1, 0)
    assert takers.longest() > 0
    assert not takers.close(0.1)
    there.set()
    assert takers.close(SOON)


def test_a_model_gets_many_films_at_once_where_many_wait_and_one_alone_at_once() -> None:
    takers = Takers(lambda found, death: Taken(found, alone=bool(death)), decoders=2)
    one = Found(Path("one"), 1, 1)
    takers.submit(one)
    assert takers.gather(8, 5.0, full=8) == [Taken(one)]  # nothing else is on its way: it does not wait
    for _ in range(20):
        takers.submit(one)
    assert len(takers.gather(32, 5.0, full=16)) >= 16
    assert takers.close(5.0)
