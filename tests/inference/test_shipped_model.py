"""The model that travels with the program: it is sound, and an original scores as its small copy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pneumo_desktop.imaging.prepare import PREPARATION, prepare
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.inference.classifier import Classifier


@pytest.fixture(scope="module")
def shipped() -> Classifier:
    return Classifier.load(None, "cpu")


def likelihoods(classifier: Classifier, files: list[Path]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    inputs = np.stack([prepare(read_picture(file), classifier.card.input.size) for file in files])
    return np.array([score.likelihood for score in classifier.score(inputs)])


def test_shipped_card_is_for_this_program(shipped: Classifier) -> None:
    assert shipped.card.preparation == PREPARATION
    assert shipped.card.validated_age_months == (12, 71)
    assert shipped.card.figures[0].auc.value >= 0.99
    assert "not a medical device" in shipped.card.intended_use.lower()


def test_original_and_small_copy_score_alike(shipped: Classifier, shared_data: Path) -> None:
    originals = shared_data / "guangzhou_originals"
    names = [
        path.relative_to(originals) for split in ("val", "demo") for path in sorted(originals.glob(f"{split}/*/*"))
    ]
    assert len(names) > 100
    large = likelihoods(shipped, [originals / name for name in names])
    small = likelihoods(shipped, [shared_data / "guangzhou" / name for name in names])
    assert np.median(np.abs(large - small)) <= 0.02
    assert np.abs(large - small).mean() <= 0.02


def test_demo_films_are_told_apart(shipped: Classifier, demo_films: list[Path]) -> None:
    found = likelihoods(shipped, demo_films)
    assert np.isfinite(found).all()
    assert ((found >= 0) & (found <= 1)).all()
    assert found.max() - found.min() > 0.5


def test_shipped_model_does_not_depend_on_batch_mates(shipped: Classifier, demo_films: list[Path]) -> None:
    files = demo_films[:8]
    together = likelihoods(shipped, files)
    alone = np.array([likelihoods(shipped, [file])[0] for file in files])
    assert np.abs(together - alone).max() <= 1e-2
