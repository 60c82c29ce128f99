"""What is said of a film: which calibration, when nothing is scored, and what the reader is warned of."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pneumo_desktop.case import Band, Call, Score
from pneumo_desktop.inference.card import Calibration, ModelCard
from pneumo_desktop.inference.judge import adult_part, at_share, judge, turned_by
from pneumo_desktop.inference.reading import Reading
from tests.inference.conftest import a_card

CHILD, ADULT = 36, 50 * 12
PLAIN = Reading(1.0, -1.0, 0.0, 1.0, 0.0, (0.96, 0.01, 0.01, 0.01, 0.01), np.full((4, 4), 0.1, dtype=np.float32))


@pytest.fixture
def card() -> ModelCard:
    card = a_card()
    return replace(card, gate=replace(card.gate, other=0.9, distance=5.0, far=3.0, turned=0.8, cut=0.8))


def scored(reading: Reading, card: ModelCard, age: int | None = CHILD, share: float | None = None) -> Score:
    score = judge(reading, card, "cpu, float32", age_months=age, share=share).score
    assert score is not None
    return score


def reason(reading: Reading, card: ModelCard, age: int | None = CHILD, turned: int = 0) -> str:
    return judge(reading, card, "cpu, float32", age_months=age, share=None, turned=turned).reason


def test_a_childs_film_is_read_by_the_childrens_calibration_without_a_remark(card: ModelCard) -> None:
    score = scored(PLAIN, card)
    assert score.likelihood == card.calibration.likelihood(1.0)
    assert score.logit == 1.0
    assert (score.call, score.band) == (Call.SUSPECTED, Band.HIGH)
    assert score.share_of_pneumonia == card.calibration.share_of_pneumonia
    assert reason(PLAIN, card) == ""


def test_an_adults_film_is_read_by_the_adults_calibration_and_says_so(card: ModelCard) -> None:
    score = scored(PLAIN, card, ADULT)
    assert card.adults is not None
    own = card.adults.calibration
    assert score.likelihood == pytest.approx(at_share(own.likelihood(-1.0), 0.4, 0.75))
    assert score.logit == -1.0
    assert "the patient is 50 years old" in reason(PLAIN, card, ADULT)
    assert "from 1 to 5 years" in reason(PLAIN, card, ADULT)


def test_without_an_age_the_look_decides(card: ModelCard) -> None:
    grown = replace(PLAIN, adult=0.99)
    assert scored(grown, card, None).likelihood == pytest.approx(scored(grown, card, ADULT).likelihood, abs=0.02)
    assert "looks like an adult" in reason(grown, card, None)
    assert "looks like an adult" not in reason(grown, card, CHILD)


@pytest.mark.parametrize(("age", "part"), [(12, 0.0), (144, 0.0), (168, 0.5), (192, 1.0), (900, 1.0)])
def test_youth_is_a_way_not_a_step(age: int, part: float) -> None:
    assert adult_part(age, 0.9) == part


def test_a_model_without_an_adults_head_reads_all_as_children(card: ModelCard) -> None:
    alone = replace(card, adults=None)
    assert scored(PLAIN, alone, ADULT).likelihood == scored(PLAIN, alone, CHILD).likelihood
    assert "Outside what the model was validated on" in reason(PLAIN, alone, ADULT)


@pytest.mark.parametrize(
    "reading",
    [replace(PLAIN, kinds=(0.04, 0.0, 0.0, 0.0, 0.96)), replace(PLAIN, distance=5.5)],
    ids=["another thing", "far from all films"],
)
def test_what_is_no_chest_film_is_not_scored_and_says_why(card: ModelCard, reading: Reading) -> None:
    opinion = judge(reading, card, "cpu, float32", age_months=None, share=None)
    assert opinion.score is None
    assert "no frontal chest radiograph" in opinion.reason


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (replace(PLAIN, distance=3.5), "differs from those the model was made with"),
        (replace(PLAIN, cut=0.9), "cut off"),
        (replace(PLAIN, kinds=(0.3, 0.3, 0.2, 0.1, 0.1)), "askew"),
    ],
)
def test_a_poor_film_is_scored_with_a_remark(card: ModelCard, reading: Reading, words: str) -> None:
    assert scored(reading, card)
    assert words in reason(reading, card)


def test_a_turned_film_is_found_turned_only_where_that_is_sure(card: ModelCard) -> None:
    assert turned_by(replace(PLAIN, kinds=(0.1, 0.85, 0.02, 0.02, 0.01)), card) == 1
    assert turned_by(replace(PLAIN, kinds=(0.3, 0.6, 0.05, 0.03, 0.02)), card) == 0
    assert turned_by(PLAIN, card) == 0


def test_the_map_of_a_turned_film_lies_on_the_film_as_it_is_stored(card: ModelCard) -> None:
    cells = np.full((4, 4), 0.1, dtype=np.float32)
    cells[0, 1] = 1.0  # upright: top, left of the middle
    opinion = judge(replace(PLAIN, cells=cells), card, "cpu, float32", age_months=CHILD, share=None, turned=1)
    assert opinion.score is not None
    assert opinion.score.explanation is not None
    heat = np.frombuffer(opinion.score.explanation.heat, np.uint8).reshape(4, 4)
    assert np.array_equal(np.argwhere(heat == 255), np.argwhere(np.rot90(cells, 1) == 1.0))
    assert "turned" in opinion.reason


def test_another_share_changes_likelihoods_and_not_calls_or_their_order(card: ModelCard) -> None:
    logits = (-3.0, -1.0, 0.0, 1.0, 4.0)
    usual = [scored(replace(PLAIN, child_logit=logit), card) for logit in logits]
    rare = [scored(replace(PLAIN, child_logit=logit), card, share=0.05) for logit in logits]
    assert [score.call for score in usual] == [score.call for score in rare]
    assert [score.band for score in usual] == [score.band for score in rare]
    assert all(less.likelihood < more.likelihood for less, more in zip(rare, usual, strict=True))
    assert [s.likelihood for s in rare] == sorted(s.likelihood for s in rare)
    assert {score.share_of_pneumonia for score in rare} == {0.05}


def test_bayes_rule_by_hand() -> None:
    # 0.9 where half are ill is a likelihood ratio of 9; where one in ten is ill, odds of 9 / 9.
    assert at_share(0.9, 0.5, 0.1) == pytest.approx(0.5)
    assert at_share(at_share(0.3, 0.74, 0.05), 0.05, 0.74) == pytest.approx(0.3)
    assert at_share(0.3, 0.74, None) == 0.3


def test_calibration_of_adults_may_stand_anywhere(card: ModelCard) -> None:
    assert card.adults is not None
    shifted = replace(card, adults=replace(card.adults, calibration=Calibration(2.0, -5.0, 0.4)))
    assert scored(PLAIN, shifted, ADULT).likelihood < scored(PLAIN, card, ADULT).likelihood
