"""Figures agree with what is known, and intervals are wider when films belong to few patients."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from pneumo_desktop.inference.figures import Figure
from training.measure import expected_calibration_error, measure


def figure(value: Figure | None) -> Figure:
    assert value is not None
    return value


def test_figures_agree_with_scikit_learn_and_by_hand() -> None:
    draw = np.random.default_rng(0)
    labels = draw.integers(0, 2, 300)
    likelihoods = np.clip(draw.normal(0.4 + 0.2 * labels, 0.2), 0, 1).round(2).astype(np.float64)
    found = measure(likelihoods, labels, [str(i) for i in range(300)], 0.5)
    auc = figure(found["auc"])
    assert auc.value == pytest.approx(roc_auc_score(labels, likelihoods))
    assert auc.low < auc.value < auc.high
    assert figure(found["sensitivity"]).value == pytest.approx((likelihoods[labels == 1] >= 0.5).mean())
    assert figure(found["specificity"]).value == pytest.approx((likelihoods[labels == 0] < 0.5).mean())
    assert figure(found["ppv"]).value == pytest.approx(labels[likelihoods >= 0.5].mean())
    assert figure(found["npv"]).value == pytest.approx(1 - labels[likelihoods < 0.5].mean())


def test_films_of_one_patient_come_and_go_together() -> None:
    labels = np.tile((0, 1), 100)
    likelihoods = np.random.default_rng(0).random(200)
    apart = figure(measure(likelihoods, labels, [str(i) for i in range(200)], 0.5)["sensitivity"])
    together = figure(measure(likelihoods, labels, [str(i // 40) for i in range(200)], 0.5)["sensitivity"])
    assert apart.value == together.value
    assert (together.low, together.high) != (apart.low, apart.high)


def test_one_label_has_no_auc() -> None:
    found = measure(np.array([0.2, 0.9]), np.array([1, 1]), ["a", "b"], 0.5)
    assert found["auc"] is None
    assert found["specificity"] is None
    assert figure(found["sensitivity"]).value == 0.5


def test_calibration_error_is_zero_for_a_calibrated_model() -> None:
    assert expected_calibration_error(np.full(10, 0.3), np.array([1] * 3 + [0] * 7)) == pytest.approx(0.0)
    assert expected_calibration_error(np.full(10, 0.9), np.array([1] * 3 + [0] * 7)) == pytest.approx(0.6)
