"""One folder into one worklist: every file once, whatever happens to the engine."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import FilmStatus, Projection, Tier
from pneumo_desktop.engine import Engine
from pneumo_desktop.engine_loop import EngineLoop
from pneumo_desktop.errors import IntakePaused
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.worklist.store import Store

PROGRAM = [sys.executable, "-m", "pneumo_desktop"]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(home=tmp_path / "home", incoming=tmp_path / "incoming", device="cpu", settle_seconds=0.1)


@pytest.fixture
def run_once(settings: Settings) -> Iterator[Callable[..., None]]:
    sandbox = Sandbox(settings.scratch, 2)

    def run(scorer: Scorer | None = None) -> None:
        store = Store.of(settings)
        stop = threading.Event()
        EngineLoop(Engine(settings, store, sandbox, scorer or Scorer("cpu")), stop).run(once=True)
        store.close()

    yield run
    sandbox.close()


def fill(settings: Settings, films: list[Path]) -> None:
    settings.incoming_folder.mkdir(parents=True, exist_ok=True)
    for film in films:
        shutil.copy(film, settings.incoming_folder)


def test_the_card_of_the_model_is_left_for_the_desktop(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path]
) -> None:
    fill(settings, demo_films[:1])
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        status, cards, (case,) = reader.engine_status(), reader.cards(), reader.queue()
    store.close()
    assert status is not None
    card = json.loads(cards[status.model_sha256])
    assert f"{card['name']} {card['version']}" == case.model_name
    assert card["limits"]


def test_every_file_is_a_film_or_a_reason(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path], make_dicom: Callable[..., Path]
) -> None:
    fill(settings, demo_films[:4])
    fill(settings, [make_dicom("knee.dcm", BodyPartExamined="KNEE"), make_dicom("ct.dcm", Modality="CT")])
    (settings.incoming_folder / "notes.txt").write_text("call ward 3")
    (settings.incoming_folder / "empty.dcm").write_bytes(b"")
    (settings.incoming_folder / "cut.jpeg").write_bytes(demo_films[5].read_bytes()[:9000])
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        cases = {case.source.name: case for case in reader.queue()}
    assert len(cases) == 9
    scored = [name for name, case in cases.items() if case.status is FilmStatus.SCORED]
    assert sorted(scored) == sorted(film.name for film in demo_films[:4])
    assert all(case.reason for name, case in cases.items() if name not in scored)
    assert cases["knee.dcm"].tier is Tier.NOT_FRONTAL_CHEST
    assert cases["cut.jpeg"].tier is Tier.NEEDS_ATTENTION
    likelihoods = [case.likelihood for case in cases.values() if case.likelihood is not None]
    assert likelihoods == sorted(likelihoods, reverse=True)
    verify(store)
    store.close()


def test_ill_children_stand_above_well_ones(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path]
) -> None:
    fill(settings, demo_films)
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        ill = [case.source.name.startswith("person") for case in reader.queue()]
    store.close()
    pairs = [(first, second) for place, first in enumerate(ill) for second in ill[place + 1 :] if first != second]
    assert sum(first for first, _ in pairs) / len(pairs) > 0.95


def test_running_again_adds_nothing_and_an_overwritten_file_is_a_new_film(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path]
) -> None:
    fill(settings, demo_films[:2])
    run_once()
    run_once()
    shutil.copy(demo_films[3], settings.incoming_folder / demo_films[0].name)
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        assert len(reader.films()) == 3
    store.close()


def test_without_a_sound_model_films_are_listed_as_they_arrive_and_scored_when_there_is_one(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path], tmp_path: Path
) -> None:
    fill(settings, demo_films[:3])
    run_once(Scorer("cpu", tmp_path / "no-such.safetensors"))
    store = Store.of(settings)
    with store.reading() as reader:
        cases, status = reader.queue(), reader.engine_status()
    assert [case.case_id for case in cases] == [1, 2, 3]
    assert all("Nothing is scored" in case.reason for case in cases)
    assert status is not None
    assert "Nothing is scored" in status.message
    run_once()
    with store.reading() as reader:
        assert all(case.likelihood is not None and case.reason == "" for case in reader.queue())
    store.close()


def test_a_file_nobody_may_read_is_a_row_and_is_scored_once_it_may_be(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    import pneumo_desktop.engine

    def denied(path: Path, library: Path) -> object:
        raise PermissionError(13, "Permission denied")

    fill(settings, demo_films[:1])
    with monkeypatch.context() as patched:
        patched.setattr(pneumo_desktop.engine, "keep", denied)
        run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        (case,) = reader.queue()
    assert "Permission denied" in case.reason
    assert case.film_sha256 is None
    run_once()
    with store.reading() as reader:
        (case,) = reader.queue()
    assert case.likelihood is not None
    store.close()


def test_the_monochrome1_twin_scores_alike(
    shared_data: Path, settings: Settings, run_once: Callable[..., None]
) -> None:
    twins = [shared_data / "dicom" / name for name in ("rsna_chest_jpeg.dcm", "rsna_chest_monochrome1.dcm")]
    fill(settings, twins)
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        one, two = (film.score for film in reader.films())
    store.close()
    assert one is not None
    assert two is not None
    # Their inputs are the same to the last bit (tests/imaging/test_read.py); batches of other sizes round otherwise.
    assert abs(one.logit - two.logit) < 0.03


def test_lateral_beside_a_frontal_is_shown_and_not_scored(
    settings: Settings, run_once: Callable[..., None], make_dicom: Callable[..., Path]
) -> None:
    study = {"StudyInstanceUID": "1.2.3.4", "PatientID": "P"}
    fill(settings, [make_dicom("ap.dcm", film=1, **study), make_dicom("lat.dcm", film=2, ViewPosition="LL", **study)])
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        (case,) = reader.queue()
        films = reader.films(case.case_id)
    store.close()
    assert case.source.name == "ap.dcm"
    assert {film.projection for film in films if film.score is None} == {Projection.LATERAL_CHEST}


@pytest.mark.filterwarnings("ignore::UserWarning")  # pydicom warns of the nonsense that is written on purpose
def test_one_hostile_film_costs_no_other_its_score(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path], make_dicom: Callable[..., Path]
) -> None:
    fill(settings, [*demo_films[:2], make_dicom("nan.dcm", RescaleSlope="nan", RescaleIntercept="0")])
    late = settings.incoming_folder / "from the future.jpeg"
    shutil.copy(demo_films[3], late)
    os.utime(late, ns=(0, 2**63 + 5))
    deep = settings.incoming_folder.joinpath(*["d"] * 70)
    deep.mkdir(parents=True)
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        cases = {case.source.name: case for case in reader.queue()}
    store.close()
    assert all(cases[film.name].likelihood is not None for film in demo_films[:2])
    assert cases[late.name].likelihood is not None
    assert "make no sense" in cases["nan.dcm"].reason
    assert "too deep" in cases["d"].reason


def test_a_copy_that_stalled_is_one_film_once_it_is_whole(
    settings: Settings, run_once: Callable[..., None], demo_films: list[Path]
) -> None:
    settings.incoming_folder.mkdir(parents=True)
    path, whole = settings.incoming_folder / "slow.jpeg", demo_films[0].read_bytes()
    path.write_bytes(whole[:20_000])
    run_once()
    path.write_bytes(whole)
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        (case,) = reader.queue()
    verify(store)
    store.close()
    assert case.likelihood is not None
    assert case.film_count == 1


def test_with_once_a_library_that_cannot_be_written_is_an_error_not_a_hang(
    settings: Settings, demo_films: list[Path], monkeypatch: pytest.MonkeyPatch, run_once: Callable[..., None]
) -> None:
    import pneumo_desktop.engine_loop

    monkeypatch.setattr(pneumo_desktop.engine_loop, "_PAUSE_ONCE_SECONDS", 1.0)
    fill(settings, demo_films[:2])
    settings.home.mkdir(parents=True, exist_ok=True)
    settings.library.write_text("a file where the folder should be")
    with pytest.raises(IntakePaused, match="cannot be copied there"):
        run_once()
    settings.library.unlink()
    run_once()
    store = Store.of(settings)
    with store.reading() as reader:
        assert len(reader.queue()) == 2
    store.close()


def test_a_second_engine_on_the_same_home_is_told_so(settings: Settings) -> None:
    from filelock import FileLock

    settings.home.mkdir(parents=True)
    with FileLock(settings.home / "engine.lock"):
        done = subprocess.run(
            [*PROGRAM, "engine", "--once", "--home", str(settings.home)], capture_output=True, text=True, check=False
        )
    assert done.returncode == 3
    assert "another engine works on it" in done.stderr


def test_an_engine_that_waits_takes_over_from_one_that_is_killed(settings: Settings, demo_films: list[Path]) -> None:
    """One started at log-in and one of a desktop: whichever goes, the other one does the work."""
    command = [*PROGRAM, "engine", "--wait", "--home", str(settings.home)]
    command += ["--incoming", str(settings.incoming_folder), "--device", "cpu"]

    def working() -> int:
        if not settings.database.exists():
            return 0
        store = Store.of(settings)
        with store.reading() as reader:
            status = reader.engine_status()
        store.close()
        return status.pid if status else 0

    def wait_for(pid: int) -> None:
        deadline = time.monotonic() + 90
        while working() != pid:
            assert time.monotonic() < deadline
            time.sleep(0.1)

    first = subprocess.Popen(command)
    wait_for(first.pid)
    second = subprocess.Popen([*command, "--supervised"], stdin=subprocess.PIPE)
    third = subprocess.Popen([*command, "--supervised"], stdin=subprocess.PIPE)
    try:
        assert third.stdin is not None
        time.sleep(1)
        third.stdin.close()
        assert third.wait(timeout=60) == 0  # told to end while it waits, it ends
        assert second.poll() is None
        first.send_signal(signal.SIGKILL)
        wait_for(second.pid)
        fill(settings, demo_films[:1])
        deadline = time.monotonic() + 90
        store = Store.of(settings)
        while time.monotonic() < deadline:
            with store.reading() as reader:
                if reader.queue():
                    break
            time.sleep(0.1)
        with store.reading() as reader:
            assert len(reader.queue()) == 1
        store.close()
        assert second.stdin is not None
        second.stdin.close()
        assert second.wait(timeout=60) == 0
    finally:
        for engine in (first, second, third):
            engine.kill()
            engine.wait()


def test_killed_at_any_moment_loses_and_doubles_nothing(settings: Settings, demo_films: list[Path]) -> None:
    fill(settings, demo_films)
    command = [*PROGRAM, "engine", "--home", str(settings.home), "--incoming", str(settings.incoming_folder)]
    moments = random.Random(7)
    for _ in range(4):
        engine = subprocess.Popen(command)
        store_made = settings.database.exists
        deadline = time.monotonic() + 20
        while not store_made() and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(moments.uniform(0.3, 3.5))
        engine.send_signal(signal.SIGKILL)
        engine.wait()
    subprocess.run([*command, "--once"], check=True, timeout=120)
    listed = subprocess.run(
        [*PROGRAM, "worklist", "--home", str(settings.home), "--format", "csv"],
        capture_output=True,
        text=True,
        check=True,
    )
    files = [row["file"] for row in csv.DictReader(io.StringIO(listed.stdout))]
    assert sorted(files) == sorted(str(settings.incoming_folder / film.name) for film in demo_films)
    store = Store.of(settings)
    verify(store)
    store.close()
    assert not list(settings.library.glob(".new-*"))


def test_the_engine_ends_when_its_desktop_is_gone(settings: Settings, demo_films: list[Path]) -> None:
    fill(settings, demo_films[:1])
    command = [*PROGRAM, "engine", "--supervised", "--home", str(settings.home)]
    engine = subprocess.Popen([*command, "--incoming", str(settings.incoming_folder)], stdin=subprocess.PIPE)
    assert engine.stdin is not None
    time.sleep(1)
    engine.stdin.close()
    assert engine.wait(timeout=60) == 0
