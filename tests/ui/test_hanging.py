"""What each film is called beside the open case, in which order films hang, and which layout fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pneumo_desktop.case import Case, CaseState, FilmStatus, Tier
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui.film.hanging import MOST_PRIORS, Hanging, beside_fits, hang, is_by_arrival, label_of


def study(number: int, acquired: str) -> Case:
    at = datetime(2026, 1, 31, 12, tzinfo=UTC)
    return Case(
        number, FilmStatus.SCORED, CaseState.UNREAD, Tier.HIGH, arrived_at=at, due_at=at, film_id=number,
        film_sha256=f"{number:064}", source=Path(f"{number}.dcm"), film_count=1, tags=FilmTags(acquired_at=acquired),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-01-31", "Prior · same day"),
        ("2026-01-30", "Prior · 1 day"),
        ("2026-01-13", "Prior · 18 days"),
        ("2025-12-03", "Prior · 59 days"),
        ("2025-10-01", "Prior · 4 months"),
        ("2021-01-30", "Prior · 5 years"),
        ("2026-02-03", "Later · 3 days"),
    ],
)
def test_a_study_is_called_by_how_long_before_or_after_it_was(day: str, said: str) -> None:
    assert label_of(study(2, "2026-01-31 10:00"), study(1, f"{day} 09:00")) == said


def test_of_one_day_the_later_arrival_is_the_later_study() -> None:
    assert label_of(study(2, "2026-01-31 10:00"), study(3, "2026-01-31 11:00")) == "Later · same day"


def test_a_film_without_a_day_goes_by_its_arrival() -> None:
    assert is_by_arrival(study(1, ""))
    assert label_of(study(2, "2026-02-02"), study(1, "")) == "Prior · 2 days"
    assert label_of(study(2, "not a day"), study(1, "2026-01-01")) == "Prior · same day"  # it never fails


def test_newest_first_or_oldest_first() -> None:
    now = study(5, "2026-01-31")
    others = [(study(i, day), ()) for i, day in ((1, "2025-01-01"), (2, "2026-03-01"), (3, "2025-12-31"))]
    newest = [hung.case.case_id for hung in hang(now, (), others, Hanging())]
    assert newest == [2, 5, 3, 1]
    oldest = [hung.case.case_id for hung in hang(now, (), others, replace(Hanging(), oldest_first=True))]
    assert oldest == newest[::-1]


def test_of_many_studies_the_nearest_hang() -> None:
    now = study(99, "2026-01-31")
    others = [(study(i, f"{2000 + i}-01-31"), ()) for i in range(1, 26)]
    hung = hang(now, (), others, Hanging())
    assert len(hung) == MOST_PRIORS + 1
    assert hung[1].label == "Prior · 12 months"


def test_two_films_go_side_by_side_where_they_come_out_larger() -> None:
    assert beside_fits((1000, 600), (2500, 3000))
    assert not beside_fits((700, 900), (3000, 2500))
    assert beside_fits((0, 0), (10, 10))  # before there is any room
