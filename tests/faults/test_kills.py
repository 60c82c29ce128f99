"""Killed at every fault point and at any time, the engine loses and doubles nothing; a thousand times by command."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pneumo_desktop.case import FilmStatus
from pneumo_desktop.faults import LABELS, VARIABLE
from pneumo_desktop.library import film_path
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.store import Store
from tests.faults.harness import ENGINE_POINTS, Run, a_run, at_point, kills
from tests.faults.stand_in import UNSOUND
from tests.faults.zygote import Order, Zygote

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="engines are forked and killed by signal")


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    with Zygote() as loaded:
        yield loaded


@pytest.fixture
def run(zygote: Zygote) -> Iterator[Run]:
    with a_run(1, zygote=zygote) as made:
        yield made


def test_a_run_passes_every_fault_point(run: Run, tmp_path: Path) -> None:
    note = f"*=note:{tmp_path / 'passed'}"
    run.stream.put("dicom")
    assert run.engine(None, note, "--once").code == 0
    run.change_model(f"{UNSOUND}.safetensors")
    run.stream.put("jpeg")
    assert run.engine(None, note, "--once").code == 0
    run.change_model("model.safetensors")
    assert run.engine(None, note, "--once").code == 0
    assert set((tmp_path / "passed").read_text().split()) == set(LABELS)
    assert run.finish() == []


def test_killed_at_every_fault_point_nothing_is_lost_or_doubled(run: Run) -> None:
    run.stream.put("jpeg")
    assert run.engine(None, "", "--once").code == 0
    reached = {}
    for label in ENGINE_POINTS:
        ended = at_point(run, label)
        reached[label] = ended.code == -9 and not ended.by_clock
        run.decide()
    assert [label for label, there in reached.items() if not there] == []
    assert run.finish() == []
    assert run.given


def test_killed_at_random_while_films_stream_in(run: Run) -> None:
    outcome = kills(run, 6, seed=2)
    assert outcome.complaints == []
    assert outcome.films >= 8


def test_killed_with_decoders_at_work(zygote: Zygote) -> None:
    with a_run(4, inside=False, zygote=zygote) as run:
        for _ in range(6):
            run.stream.put()
        for label in ("read.begun", "read.done"):
            assert at_point(run, label).code == -9
        assert run.finish() == []


def test_a_film_whose_decoder_dies_twice_is_a_reason_and_the_engine_lives(zygote: Zygote) -> None:
    with a_run(5, inside=False, zygote=zygote) as run:
        run.stream.put("jpeg")
        assert run.engine(None, "decoder.decoded=kill", "--once").code == 0
        store = Store.of(run.settings)
        with store.reading() as reader:
            (film,) = reader.films()
        store.close()
        assert film.status is FilmStatus.NEEDS_ATTENTION
        assert "set aside" in film.reason


def test_the_harness_sees_what_is_lost_and_what_is_changed(run: Run) -> None:
    one, two = run.stream.put("jpeg"), run.stream.put("jpeg")
    run.engine(None, "", "--once")
    run.decide()
    assert run.finish() == []
    film_path(run.settings.library, one.sha256).unlink()
    connection = sqlite_driver().connect(run.settings.database)
    connection.execute("DELETE FROM ledger WHERE path = ?", (str(two.path),))
    connection.execute("UPDATE verdicts SET reader = 'somebody else'")
    connection.commit()
    connection.close()
    two.path.unlink()
    found = "\n".join(run.finish())
    for expected in ("no whole copy", "unseen", "the record is broken", "does not stand as it was given"):
        assert expected in found


def test_an_engine_that_ends_by_itself_is_a_complaint(run: Run) -> None:
    run.stream.put("jpeg")
    run.settings.database.write_bytes(b"this is no database, and long enough to be looked at" * 100)
    ended = run._zygote.run(Order(["engine", "--home", str(run.settings.home)], 10.0, {VARIABLE: ""}, log=str(run.log)))
    assert ended.code == 1
    assert "is damaged" in run.last_words()
