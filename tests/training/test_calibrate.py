"""Calibration recovers a known scaling, and thresholds hold what their rules say."""

from __future__ import annotations

import numpy as np
import pytest

from training.calibrate import choose_thresholds, fit_calibration


def test_known_scaling_is_recovered() -> None:
    draw = np.random.default_rng(0)
    logits = draw.normal(0, 2, 20_000)
    labels = (draw.random(20_000) < 1 / (1 + np.exp(-(0.7 * logits + 0.4)))).astype(np.int64)
    calibration = fit_calibration(logits, labels)
    assert calibration.slope == pytest.approx(0.7, abs=0.05)
    assert calibration.intercept == pytest.approx(0.4, abs=0.05)
    assert calibration.share_of_pneumonia == labels.mean()


def test_perfect_split_stays_finite() -> None:
    calibration = fit_calibration(np.array([-9.0, -8.0, 8.0, 9.0]), np.array([0, 0, 1, 1]))
    assert 0 < calibration.slope < 10
    assert 0.5 < calibration.likelihood(8.0) < 1


def test_operating_threshold_is_the_highest_that_is_sensitive_enough() -> None:
    draw = np.random.default_rng(1)
    labels = np.repeat((0, 1), (100, 200)).astype(np.int64)
    likelihoods = np.clip(draw.normal(np.where(labels == 1, 0.8, 0.2), 0.15), 0, 1)
    thresholds = choose_thresholds(likelihoods, labels)
    ill = likelihoods[labels == 1]
    assert (ill >= thresholds.operating).mean() >= 0.98
    higher = likelihoods[likelihoods > thresholds.operating].min() + 1e-9
    assert (ill >= higher).mean() < 0.98 or (likelihoods == higher - 1e-9).any()
    assert thresholds.high >= thresholds.operating
    assert not np.isin(thresholds.operating, likelihoods)


def test_model_that_knows_nothing_still_gets_thresholds_in_order() -> None:
    draw = np.random.default_rng(2)
    thresholds = choose_thresholds(draw.random(50), draw.integers(0, 2, 50))
    assert 0 <= thresholds.operating <= thresholds.high <= 1


@pytest.mark.parametrize("spread", [1e-4, 1.0, 50.0])
def test_network_that_learned_nothing_gives_every_film_the_share_of_pneumonia(spread: float) -> None:
    # Few distinct logits far from nought, and their order the wrong way round: nothing but the share is known.
    labels = np.array([1, 0] * 30 + [1] * 20)
    logits = 0.16 - spread * (labels - 0.5) + np.random.default_rng(3).normal(0, spread, len(labels))
    calibration = fit_calibration(logits, labels)
    likelihoods = [calibration.likelihood(logit) for logit in logits.tolist()]
    assert np.mean(likelihoods) == pytest.approx(labels.mean(), abs=0.02)
    assert max(likelihoods) - min(likelihoods) < 0.1
    still = fit_calibration(np.full(len(labels), 7.0), labels)
    assert still.likelihood(7.0) == pytest.approx(labels.mean(), abs=0.02)


def test_calibration_is_the_same_in_any_unit_of_the_logits() -> None:
    draw = np.random.default_rng(4)
    labels = np.repeat((0, 1), 40)
    logits = draw.normal(labels, 1.0)
    plain, small = fit_calibration(logits, labels), fit_calibration(0.16 + logits * 1e-3, labels)
    for logit in logits.tolist():
        assert small.likelihood(0.16 + logit * 1e-3) == pytest.approx(plain.likelihood(logit), abs=1e-6)
