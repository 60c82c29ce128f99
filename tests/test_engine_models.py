"""The model changes while the engine runs, or between its runs: what is unread is scored again, all else stays."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Case, CaseState, Film, Finding, Score
from pneumo_desktop.engine import Engine
from pneumo_desktop.engine_loop import EngineLoop
from pneumo_desktop.engine_models import ModelWatch
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.intake.watcher import Found
from pneumo_desktop.models import in_use, rollback, scorer_of, use
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.worklist.rows import EngineStatus
from pneumo_desktop.worklist.store import Store
from tests.tiny_models import HIGH, LOW, publish

SOON = 60.0


class Home:
    """A home, its store, and an engine over it that runs once or goes on in a thread."""

    def __init__(self, settings: Settings, published: Path) -> None:
        self.settings, self.published = settings, published
        self.store = Store.of(settings)
        self.sandbox = Sandbox(settings.scratch, 1)
        self.engine = self._engine()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def _engine(self) -> Engine:
        with self.store.reading() as reader:
            model, seq = reader.models()[-1], reader.model_seq()
        return Engine(self.settings, self.store, self.sandbox, scorer_of(model, self.settings), seq)

    def run_once(self) -> None:
        self.engine = self._engine()
        EngineLoop(self.engine, threading.Event()).run(once=True)

    def start(self) -> None:
        self.engine = self._engine()
        self._thread = threading.Thread(target=EngineLoop(self.engine, self._stop).run)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread:
            self._thread.join()
        self.sandbox.close()
        self.store.close()

    def arrive(self, films: list[Path]) -> None:
        self.settings.incoming_folder.mkdir(parents=True, exist_ok=True)
        for film in films:
            shutil.copy(film, self.settings.incoming_folder)

    def use(self, name: str, logit: float, size: int = 64) -> None:
        use(self.settings, publish(self.published, name, logit, size), "Dr A")

    def queue(self) -> list[Case]:
        with self.store.reading() as reader:
            return reader.queue()

    def models(self) -> set[str]:
        return {case.model_name for case in self.queue()}

    def status(self) -> EngineStatus:
        with self.store.reading() as reader:
            status = reader.engine_status()
        assert status is not None
        return status

    def scores(self) -> int:
        with self.store.reading() as reader:
            return len(list(reader.raw_rows("scores", ("id",))))

    def until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + SOON
        while not holds():
            assert time.monotonic() < deadline, "it did not happen"
            time.sleep(0.05)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    settings = load_settings(
        home=tmp_path / "home",
        incoming=tmp_path / "incoming",
        device="cpu",
        workers=1,
        settle_seconds=0.1,
        scan_seconds=0.2,
    )
    made = Home(settings, tmp_path / "published")
    yield made
    made.close()


def test_a_running_engine_takes_another_model_and_scores_again_what_is_unread(
    home: Home, demo_films: list[Path]
) -> None:
    home.use("first", LOW)
    home.arrive(demo_films[:5])
    home.start()
    home.until(lambda: len(home.queue()) == 5)
    assert home.models() == {"first 1.0"}
    decided, reading, *_ = home.queue()
    confirm(home.store, decided.case_id, "Dr A")
    with home.store.writing() as writer:
        writer.open_case(reading.case_id, "Dr A", "token")
    home.use("second", HIGH, size=96)  # inputs of another size, too
    home.until(lambda: sum(case.model_name == "second 1.0" for case in home.queue()) == 3)
    assert (home.status().model_name, home.status().message) == ("second 1.0", "")
    time.sleep(0.6)
    with home.store.reading() as reader:
        still = reader.case(reading.case_id)
        (done,) = reader.decided()
    assert still is not None
    assert (still.state, still.model_name) == (CaseState.READING, "first 1.0")
    assert done.model_name == "first 1.0"
    with home.store.writing() as writer:
        writer.release_cases(lambda _token: True)
    home.until(lambda: home.models() == {"second 1.0"})
    home.arrive(demo_films[5:6])
    home.until(lambda: len(home.queue()) == 5)
    assert home.models() == {"second 1.0"}
    assert home.scores() == 5 + 4 + 1
    verify(home.store)


def test_going_back_needs_no_forward_pass_for_films_scored_before(
    home: Home, demo_films: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    home.use("first", LOW)
    home.arrive(demo_films[:3])
    home.run_once()
    home.use("second", HIGH)
    home.arrive(demo_films[3:4])
    home.run_once()
    assert home.models() == {"second 1.0"}
    assert home.scores() == 7
    rollback(home.settings, "Dr A")
    scored: list[int] = []
    score_kept = Engine.score_kept

    def counted(engine: Engine, films: Sequence[Film]) -> list[Score | None]:
        scored.append(len(films))
        return score_kept(engine, films)

    monkeypatch.setattr(Engine, "score_kept", counted)
    home.run_once()
    assert home.models() == {"first 1.0"}
    assert sum(scored) == 1  # the film that came while the other was in use
    assert home.scores() == 8
    assert all((case.likelihood or 1) < 0.1 for case in home.queue())
    verify(home.store)


def test_a_film_that_one_model_refused_is_offered_to_the_next(home: Home, demo_films: list[Path]) -> None:
    use(home.settings, publish(home.published, "strict", refuse=True), "Dr A")
    home.arrive(demo_films[:2])
    home.run_once()
    assert {case.likelihood for case in home.queue()} == {None}
    assert all("no frontal chest" in case.reason for case in home.queue())
    home.use("second", HIGH)
    home.run_once()
    assert home.models() == {"second 1.0"}
    assert all(case.reason == "" for case in home.queue())
    rollback(home.settings, "Dr A")
    home.run_once()
    assert home.models() == {"second 1.0"}  # the strict one has no number for them, so this one goes on counting
    verify(home.store)


def test_a_film_that_was_decided_unscored_is_not_offered_again(home: Home, demo_films: list[Path]) -> None:
    use(home.settings, publish(home.published, "strict", refuse=True), "Dr A")
    home.arrive(demo_films[:1])
    home.run_once()
    override(home.store, home.queue()[0].case_id, Finding.PNEUMONIA, "seen", reader="Dr B")
    home.use("second", HIGH)
    home.run_once()
    assert home.scores() == 0
    verify(home.store)


def test_a_model_that_is_not_sound_is_never_scored_with_and_the_banner_says_so(
    home: Home, demo_films: list[Path]
) -> None:
    home.use("first", LOW)
    home.arrive(demo_films[:2])
    home.start()
    home.until(lambda: len(home.queue()) == 2)

    # It was sound when it was put in use, and is damaged before the engine looks: what a failing disk does.
    file = publish(home.published, "second", HIGH)
    follow_again = threading.Event()
    reading = home.store.reading
    home.store.reading = lambda: (follow_again.wait(), reading())[1]  # type: ignore[method-assign]
    try:
        use(home.settings, file, "Dr A")
        (copy,) = home.settings.models.glob("second-*/*.safetensors")
        copy.write_bytes(copy.read_bytes()[:-10])
    finally:
        follow_again.set()
        home.store.reading = reading  # type: ignore[method-assign]
    home.until(lambda: "second 1.0 is not used" in home.status().message)
    assert "Films are still scored by first 1.0" in home.status().message
    assert home.status().model_name == "first 1.0"
    home.arrive(demo_films[2:4])
    home.until(lambda: len(home.queue()) == 4)
    assert home.models() == {"first 1.0"}

    use(home.settings, file, "Dr A")  # the same file mends the copy
    home.until(lambda: home.models() == {"second 1.0"})
    home.until(lambda: home.status().message == "")
    verify(home.store)


def test_an_engine_that_starts_with_an_unsound_model_lists_by_arrival_until_another_is_put_in_use(
    home: Home, demo_films: list[Path]
) -> None:
    home.use("first", LOW)
    (copy,) = home.settings.models.glob("first-*/*.safetensors")
    copy.write_bytes(b"")
    home.arrive(demo_films[:3])
    home.start()
    home.until(lambda: len(home.queue()) == 3)
    assert [case.case_id for case in home.queue()] == [1, 2, 3]
    assert "Nothing is scored" in home.status().message
    home.use("second", HIGH)
    home.until(lambda: home.models() == {"second 1.0"})
    home.until(lambda: (home.status().message, home.status().model_name) == ("", "second 1.0"))
    verify(home.store)


def test_another_model_in_the_place_of_the_one_in_use_is_not_scored_with(home: Home, demo_films: list[Path]) -> None:
    home.use("first", LOW)
    other = publish(home.published, "other", HIGH)
    copy = home.settings.models / in_use(home.settings).file
    shutil.copy(other, copy)
    shutil.copy(other.with_suffix(".json"), copy.with_suffix(".json"))
    home.arrive(demo_films[:1])
    home.run_once()
    (case,) = home.queue()
    assert case.likelihood is None
    assert "its card is not the one that was put in use" in case.reason


def test_a_film_that_can_no_longer_be_read_keeps_its_score_and_stops_nothing(
    home: Home, demo_films: list[Path]
) -> None:
    home.use("first", LOW)
    home.arrive(demo_films[:3])
    home.run_once()
    gone = next(case for case in home.queue() if case.case_id == 2)
    for path in home.settings.library.glob(f"*/{gone.film_sha256}"):
        path.unlink()
    home.use("second", HIGH)
    home.run_once()
    assert {case.case_id: case.model_name for case in home.queue()} == {
        1: "second 1.0",
        2: "first 1.0",
        3: "second 1.0",
    }
    verify(home.store)


def test_the_commands_of_a_home_agree_on_its_model(home: Home, demo_films: list[Path]) -> None:
    home.use("first", HIGH)
    home.arrive(demo_films[:1])
    places = ["--home", str(home.settings.home), "--incoming", str(home.settings.incoming_folder), "--device", "cpu"]
    program = [sys.executable, "-m", "pneumo_desktop"]
    subprocess.run([*program, "engine", "--once", *places], check=True, timeout=120)
    classify = [*program, "classify", str(demo_films[0]), "--format", "json", *places]
    said = subprocess.run(classify, check=True, timeout=120, capture_output=True, text=True).stdout
    assert home.models() == {"first 1.0"}
    assert '"first 1.0"' in said


def test_a_film_that_was_read_for_the_model_before_is_read_anew_at_the_size_of_this_one(
    home: Home, demo_films: list[Path]
) -> None:
    home.use("first", LOW)
    home.arrive(demo_films[:1])
    engine = home.engine = home._engine()
    (file,) = home.settings.incoming_folder.iterdir()
    taken = engine.take(Found(file, file.stat().st_size, file.stat().st_mtime_ns))
    assert taken.examined is not None
    assert taken.examined.model_input is not None
    assert taken.examined.model_input.shape[-2:] == (64, 64)
    watch = ModelWatch(engine)
    assert not watch.follow()
    home.use("second", HIGH, size=96)
    assert watch.follow()
    (arrived,) = engine.score([taken])
    assert arrived.score is not None
    assert arrived.score.model_name == "second 1.0"
