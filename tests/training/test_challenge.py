"""The measures of the RSNA challenge against cases that were worked out by hand."""

from __future__ import annotations

import math

import pytest

from training.locator.challenge import (
    OVERLAPS,
    Found,
    above,
    best_threshold,
    count,
    film_score,
    mean_precision,
    overlaps,
    peak_in_box,
    peak_of,
)

LEFT = (0.1, 0.2, 0.4, 0.6)
RIGHT = (0.6, 0.2, 0.9, 0.6)


def test_overlap_of_half_shifted_squares_is_a_third() -> None:
    assert overlaps([(0.0, 0.0, 0.4, 0.4)], [(0.2, 0.0, 0.6, 0.4)])[0, 0] == pytest.approx(1 / 3)
    assert overlaps([LEFT], [RIGHT])[0, 0] == 0
    assert overlaps([LEFT], [LEFT])[0, 0] == pytest.approx(1)
    assert overlaps([(0.3, 0.3, 0.3, 0.3)], [LEFT])[0, 0] == 0  # a box without an area
    assert overlaps([], [LEFT]).shape == (0, 1)


def test_exact_boxes_score_one_at_every_overlap() -> None:
    assert film_score([LEFT, RIGHT], [Found(RIGHT, 0.9), Found(LEFT, 0.2)]) == 1


def test_one_of_two_found_with_a_false_one_scores_a_third() -> None:
    elsewhere = Found((0.0, 0.8, 0.2, 1.0), 0.5)
    assert film_score([LEFT, RIGHT], [Found(LEFT, 0.9), elsewhere]) == pytest.approx(1 / 3)  # 1 / (1 + 1 + 1)


def test_overlap_decides_how_many_of_the_eight_steps_count() -> None:
    # A box against its upper 58 %: intersection over union is 0.58, so 0.4, 0.45, 0.5 and 0.55 are met.
    left, top, right, bottom = LEFT
    part = (left, top, right, top + 0.58 * (bottom - top))
    assert film_score([LEFT], [Found(part, 0.9)]) == pytest.approx(4 / 8)


def test_overlap_must_be_greater_than_the_step_not_equal() -> None:
    half = (0.0, 0.0, 0.5, 1.0)
    assert count([(0.0, 0.0, 1.0, 1.0)], [Found(half, 1.0)], 0.5).true_positives == 0
    assert count([(0.0, 0.0, 1.0, 1.0)], [Found(half, 1.0)], 0.45).true_positives == 1


def test_two_predictions_of_one_box_are_one_hit_and_one_false_alarm() -> None:
    counted = count([LEFT], [Found(LEFT, 0.9), Found(LEFT, 0.8)], 0.5)
    assert (counted.true_positives, counted.false_positives, counted.false_negatives) == (1, 1, 0)


def test_surest_prediction_chooses_first() -> None:
    # The second meets only LEFT; were it asked first, both would be hits. The surest takes what it overlaps most, LEFT.
    wide = Found((0.1, 0.2, 0.42, 0.6), 0.9)
    exact = Found(LEFT, 0.8)
    counted = count([LEFT, (0.1, 0.2, 0.5, 0.6)], [exact, wide], 0.78)
    assert (counted.true_positives, counted.false_positives, counted.false_negatives) == (1, 1, 1)


def test_film_without_truth_scores_nothing_when_boxes_are_shown_and_is_left_out_when_none_are() -> None:
    assert film_score([], [Found(LEFT, 0.1)]) == 0
    assert math.isnan(film_score([], []))
    assert film_score([LEFT], []) == 0
    assert mean_precision([[LEFT], [], []], [[Found(LEFT, 0.9)], [], [Found(RIGHT, 0.3)]]) == pytest.approx(1 / 2)
    assert math.isnan(mean_precision([[]], [[]]))


def test_threshold_keeps_right_boxes_and_drops_false_ones() -> None:
    truth = [[LEFT], [RIGHT], [], []]
    found = [[Found(LEFT, 0.8)], [Found(RIGHT, 0.7)], [Found(LEFT, 0.4)], [Found(RIGHT, 0.3)]]
    threshold = best_threshold(truth, found)
    assert 0.4 < threshold <= 0.7
    assert mean_precision(truth, above(found, threshold)) == 1
    assert best_threshold(truth, [[], [], [], []]) == 0.5


def test_peak_is_the_middle_of_the_surest_box() -> None:
    assert peak_of([Found(LEFT, 0.2), Found(RIGHT, 0.3)]) == pytest.approx((0.75, 0.4))
    assert peak_of([]) is None
    assert peak_in_box((0.75, 0.4), [LEFT, RIGHT])
    assert not peak_in_box((0.5, 0.4), [LEFT, RIGHT])
    assert not peak_in_box(None, [LEFT])


def test_steps_are_those_of_the_challenge() -> None:
    assert [0.4 + 0.05 * step for step in range(8)] == pytest.approx(OVERLAPS)
