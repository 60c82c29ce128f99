"""Three orders of reading played on the same cases: nobody is read before they came, and the known effect shows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from pneumo_desktop.audit.simulation.course import Course, Patient, Wanted, of_site, synthetic, with_prevalence
from pneumo_desktop.audit.simulation.play import Order, Waiting, play
from pneumo_desktop.audit.simulation.simulate import COLUMNS, played, simulate, text_of
from pneumo_desktop.case import Band, FilmStatus, Projection
from pneumo_desktop.cli import main
from pneumo_desktop.errors import NotPermitted, SettingInvalid
from pneumo_desktop.who import Role, Who
from pneumo_desktop.worklist.order import ALTERNATE_ABOVE, Cap
from pneumo_desktop.worklist.store import Store
from tests.audit.site import make_site

BEGIN = datetime(2026, 3, 2, 8, tzinfo=UTC).timestamp()
CAP = (60.0, 240.0)


def patient(minute: float, likelihood: float | None, reading: float = 10.0, *, ill: bool | None = None) -> Patient:
    status = FilmStatus.NEEDS_ATTENTION if likelihood is None else FilmStatus.SCORED
    band = None if likelihood is None else Band.HIGH if likelihood >= 0.9 else Band.LOW
    at = BEGIN + 60 * minute
    return Patient(at, 0, status, Projection.UNKNOWN, likelihood, band, ill, 60 * reading)


def course(*patients: Patient, readers: int = 1) -> Course:
    return Course(patients, ((BEGIN, BEGIN + 86_400),), readers, "made by hand")


def test_first_come_is_read_in_order_of_arrival() -> None:
    came = course(patient(0, 0.1), patient(1, 0.95), patient(2, 0.5))
    assert play(came, Order.FIRST_COME, *CAP).tolist() == [10, 19, 28]


def test_by_score_takes_the_likeliest_of_those_who_wait() -> None:
    came = course(patient(0, 0.1), patient(1, 0.2), patient(2, 0.95), patient(3, None))
    assert play(came, Order.BY_SCORE, *CAP).tolist() == [10, 39, 18, 27]


def test_the_cap_brings_forward_who_has_waited_too_long() -> None:
    came = course(patient(0, 0.1), patient(1, 0.05), *(patient(5 * n, 0.5) for n in range(1, 20)))
    by_score, with_cap = (play(came, order, *CAP)[1] for order in (Order.BY_SCORE, Order.BY_SCORE_WITH_CAP))
    assert by_score == 209  # last of all
    assert with_cap == 79  # due at 61, taken at 70


def test_many_overdue_cases_alternate_with_the_rest() -> None:
    many = ALTERNATE_ABOVE + 5
    patients = [*(patient(n, 0.1) for n in range(many)), patient(200, 0.95), patient(200, 0.94)]
    now = datetime.fromtimestamp(BEGIN + 200 * 60, UTC)
    waiting = Waiting(patients, Order.BY_SCORE_WITH_CAP, Cap())
    for number in range(len(patients)):
        waiting.add(number, now)
    assert [waiting.take(now) for _ in range(5)] == [0, many, 1, many + 1, 2]


def test_two_readers_never_begin_before_somebody_came() -> None:
    made = synthetic(Wanted(seed=3, readers=4))
    for order in Order:
        waits = play(made, order, *CAP)
        assert (waits * 60 >= np.array([each.reading for each in made.patients]) - 1e-3).all()


def test_nobody_reads_at_night_and_what_is_left_is_read_at_the_end() -> None:
    spans = ((BEGIN, BEGIN + 600), (BEGIN + 3600, BEGIN + 4200))
    came = Course((patient(0, 0.5), patient(11, 0.5), patient(12, 0.5)), spans, 1, "made by hand")
    assert play(came, Order.FIRST_COME, *CAP).tolist() == [10, 59, 68]


def test_the_known_effect_shows_in_the_stated_example() -> None:
    found = played(synthetic(Wanted()), Wanted())

    def value(order: Order, of: str, figure: str) -> float:
        one = found.value(order, of, figure)
        assert one is not None
        assert one.low <= one.value <= one.high
        return one.value

    assert value(Order.BY_SCORE, "ill", "mean wait") < value(Order.FIRST_COME, "ill", "mean wait") / 2
    assert value(Order.BY_SCORE, "all", "longest wait") > 2 * value(Order.FIRST_COME, "all", "longest wait")
    assert value(Order.BY_SCORE_WITH_CAP, "all", "longest wait") < value(Order.BY_SCORE, "all", "longest wait") / 2
    gain = found.value(Order.BY_SCORE_WITH_CAP, "ill", "mean wait less that of first come")
    assert gain is not None
    assert gain.high < 0


def test_a_site_with_enough_cases_is_played_itself_and_always_alike(tmp_path: Path) -> None:
    store, _ = make_site(tmp_path, 100)
    try:
        one, two = (text_of(simulate(store, Wanted()), "json") for _ in range(2))
        assert one == two
        assert not json.loads(one)["synthetic"]
        with store.reading() as reader:
            made, why = of_site(reader, Wanted())
        assert made is not None
        assert why == ""
        assert len(made.patients) == 100
        assert sum(each.ill is None for each in made.patients) >= 6  # without a verdict, or with another finding
        ill = with_prevalence(made, 0.9, 0).patients
        assert 0.8 < sum(each.ill is True for each in ill) / len(ill) < 1
        assert [each.arrived for each in ill] == [each.arrived for each in made.patients]
    finally:
        store.close()


def test_a_site_with_too_few_cases_says_so_and_plays_the_labelled_example(
    store: Store, add: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    add("a", 0.8)
    home = ["--home", str(store.path.parent)]
    assert main(["audit", "simulate", *home]) == 0
    said = capsys.readouterr().out
    assert said.startswith("SYNTHETIC EXAMPLE, NOT THIS SITE")
    assert "This site has too few cases to play: it has 1 case," in said
    assert "Baltruschat" in said
    assert main(["audit", "simulate", "--format", "csv", *home]) == 0
    assert tuple(next(csv.reader(io.StringIO(capsys.readouterr().out)))) == COLUMNS


@pytest.mark.parametrize(
    "wanted", [Wanted(readers=0), Wanted(prevalence=1.0), Wanted(prevalence=float("nan")), Wanted(cap_minutes=0)]
)
def test_numbers_without_meaning_are_refused(store: Store, wanted: Wanted) -> None:
    with pytest.raises(SettingInvalid):
        simulate(store, wanted)


def test_simulations_are_not_for_technicians(store: Store) -> None:
    with pytest.raises(NotPermitted):
        simulate(store, Wanted(), Who("T", Role.TECHNICIAN, authenticated=True))
