"""When the disk fills: by what came in the last days, each film once; said early, never acted upon."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from pneumo_desktop.disk import GIB, Forecast, forecast, of_pace, when_text
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch, store: Store, clock: Clock) -> Callable[[float], Forecast]:
    """Looks at a disk with so many GiB free, at the clock's time."""

    def look(free_gib: float) -> Forecast:
        monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=int(free_gib * GIB)))
        monkeypatch.setattr(Store, "of", lambda _: Store(store.path, clock=clock))
        return forecast(Settings(home=store.path.parent))

    return look


def test_the_pace_counts_each_film_of_the_last_week_once(
    room: Callable[[float], Forecast], store: Store, clock: Clock
) -> None:
    def add(name: str, gib: float, *paths: str) -> None:
        with store.writing() as writer:
            for path in (name, *paths):
                writer.add_arrival(
                    arrival(path, 0.5, size=int(gib * GIB), sha256=name.rjust(64, "0"), path=Path("/in") / path)
                )

    add("old", 100)
    clock.forward(days=10)
    for i in range(7):
        add(f"new{i}", 2, f"copy of {i}")
        clock.forward(hours=12)
    seen = room(20)
    assert seen.per_day == pytest.approx(2 * GIB, rel=0.01)
    assert seen.days == pytest.approx(10, rel=0.01)
    assert seen.text == "20.0 GiB free; at the pace of the last 7 days (2.0 GiB a day) it is full in about 10 days."


def test_the_first_hour_is_not_taken_for_every_hour_of_a_day(
    room: Callable[[float], Forecast], store: Store, clock: Clock
) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.5, size=GIB))
    clock.forward(minutes=5)
    assert room(10).days == pytest.approx(10)
    clock.now -= timedelta(hours=3)  # a clock that went back makes no pace of its own
    assert room(10).days == pytest.approx(10)


def test_without_films_there_is_no_day_named(room: Callable[[float], Forecast]) -> None:
    seen = room(10)
    assert seen.days is None
    assert seen.text.endswith("GiB free.")


def test_the_thresholds_are_settings(tmp_path: Path) -> None:
    usual = Settings(home=tmp_path)
    assert of_pace(100 * GIB, 10 * GIB).is_short(usual)
    assert of_pace(1 * GIB, 0).is_short(usual)
    assert not of_pace(100 * GIB, 1 * GIB).is_short(usual)
    bold = Settings(home=tmp_path, disk_warn_days=3, disk_warn_gib=0.5)
    assert not of_pace(100 * GIB, 10 * GIB).is_short(bold)
    assert not of_pace(1 * GIB, 0).is_short(bold)


@pytest.mark.parametrize(
    ("days", "said"),
    [(0.2, "within a day"), (1.2, "in about 1 day"), (13.6, "in about 14 days"), (90, "in about 3 months")],
)
def test_a_forecast_is_said_no_more_exactly_than_it_is(days: float, said: str) -> None:
    assert when_text(days) == said
    assert when_text(10_000) == "in more than ten years"
