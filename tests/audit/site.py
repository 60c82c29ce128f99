"""A made site: some weeks of cases that came, were opened, read, read again by another, amended and left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from pneumo_desktop.case import Call, Finding
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival

REMARKS = (
    *("", "", "", "The film may be turned or taken askew; its score may be wrong."),
    "Outside what the model was validated on: the patient is 33 years old, it was validated on children.",
    "A part of the chest may be missing (cut off).",
)
REASONS = ("perihilar only", "behind the heart", "=1+1", "no opacity")


def make_site(home: Path, cases: int = 170, seed: int = 5) -> tuple[Store, Clock]:
    """A home of so many cases over about five weeks, all written through the program's own acts."""
    chance, clock = Random(seed), Clock()
    clock.now = datetime(2026, 3, 2, 6, tzinfo=UTC)
    store = Store(home / "worklist.sqlite", clock=clock)
    for number in range(1, cases + 1):
        clock.forward(minutes=chance.expovariate(1 / 330))
        ill = chance.random() < 0.4
        likelihood = chance.betavariate(5, 1.5) if ill else chance.betavariate(1.2, 4)
        film = arrival(
            f"f{number}",
            None if chance.random() < 0.06 else round(likelihood, 7),
            path=Path("/incoming") / chance.choice(["ward", "casualty"]) / f"f{number}.dcm",
            tags=FilmTags(
                patient_name=f"Vega^N{number}",
                patient_id=f"P{number}",
                study_instance_uid=f"1.2.{number}",
                patient_sex=chance.choice(["M", "F", ""]),
                age_months=chance.choice([None, 5, 14, 30, 71, 72, 215, 216, 779, 780]),
                view_position=chance.choice(["AP", "PA", ""]),
            ),
        )
        if film.score is not None:
            film = replace(film, reason=chance.choice(REMARKS), score=replace(film.score, share_of_pneumonia=0.4))
        elif chance.random() < 0.5:
            film = replace(film, reason="By its pixels this is no frontal chest radiograph (99% sure).")
        with store.writing() as writer:
            writer.add_arrival(film)
        if number <= cases - 6:
            _read(store, clock, chance, number, film.score.call if film.score else None, ill)
    return store, clock


def _read(store: Store, clock: Clock, chance: Random, number: int, call: Call | None, ill: bool) -> None:
    came = clock.now
    reader = chance.choice(["Dr Achieng", "Dr Novak"])
    clock.forward(minutes=chance.lognormvariate(3, 1.2))
    if chance.random() < 0.92:
        with store.writing() as writer:
            writer.open_case(number, reader, "1:1")
    clock.forward(seconds=chance.lognormvariate(4, 0.5))
    finding = chance.choices(
        (Finding.PNEUMONIA if ill else Finding.NO_PNEUMONIA, Finding.NO_PNEUMONIA, Finding.INDETERMINATE), (90, 6, 4)
    )[0]
    if chance.random() < 0.05:
        override(store, number, Finding.NOT_DIAGNOSTIC, "a slip", reader)
        clock.forward(seconds=20)
        take_back(store, number, reader)
    if (call, finding) in ((Call.SUSPECTED, Finding.PNEUMONIA), (Call.NOT_SUSPECTED, Finding.NO_PNEUMONIA)):
        confirm(store, number, reader)
    else:
        override(store, number, finding, chance.choice(REASONS), reader)
    if chance.random() < 0.25:
        clock.forward(minutes=30)
        again = finding if chance.random() < 0.8 else Finding.NO_PNEUMONIA
        override(store, number, again, "second look", chance.choice(["Dr Silva", "Dr Silva", reader]))
    clock.now = max(came, clock.now - timedelta(minutes=chance.uniform(0, 20)))
