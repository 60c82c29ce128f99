"""Fits the measure that tells a film from its negative (`pneumo_desktop.imaging.polarity`)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from sklearn.linear_model import LogisticRegression

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.polarity import SIDE, reduced
from pneumo_desktop.imaging.prepare import stretched
from pneumo_desktop.imaging.read import read_picture

_SIZE = (160, 160)
_PICTURES = {".jpeg", ".jpg", ".png", ".dcm"}


def fit_polarity(folders: list[Path], out: Path, seed: int = 0) -> None:
    """Fit on all films below `folders`, each folder with the same weight, and write (256,) float32 to `out`.

    Without an intercept, on each film and its negative, so that the measure is exactly antisymmetric.
    """
    generator = np.random.default_rng(seed)
    parts, weights = [], []
    for folder in folders:
        films = _films(folder)
        for part in (films, np.stack([_moved(film, generator) for film in films])):
            parts.append(part)
            weights.append(np.full(len(part), 1000 / len(part)))
    upright, weight = np.vstack(parts), np.concatenate(weights)
    model = LogisticRegression(C=0.01, fit_intercept=False, max_iter=3000)
    labels = np.repeat((1, 0), len(upright))
    model.fit(np.vstack((upright, -upright)), labels, sample_weight=np.tile(weight, 2))
    np.save(out, model.coef_[0].astype(np.float32))
    for folder in folders:
        found = _films(folder) @ model.coef_[0]
        print(f"{folder}: {len(found)} films, evidence from {found.min():.2f}, median {np.median(found):.2f}")


def _films(folder: Path) -> NDArray[np.float32]:
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in _PICTURES):
        try:
            found.append(reduced(stretched(read_picture(path), _SIZE)))
        except UnreadableImage as error:
            print(f"left out: {error}")
    return np.stack(found)


def _moved(film: NDArray[np.float32], generator: np.random.Generator) -> NDArray[np.float32]:
    """The film cut or bordered on some sides: films of other hospitals are."""
    border = 0.0 if generator.random() < 0.7 else float(generator.random())
    wide = np.full((SIDE + 24, SIDE + 24), border, dtype=np.float32)
    wide[12:-12, 12:-12] = film.reshape(SIDE, SIDE) + 0.5
    left, top, right, bottom = generator.uniform(-0.12, 0.25, 4) * SIDE * (generator.random(4) < 0.5)
    box = (12 - left, 12 - top, 12 + SIDE + right, 12 + SIDE + bottom)
    cut = Image.fromarray(wide).resize((SIDE, SIDE), Image.Resampling.BILINEAR, box=box)
    return np.asarray(cut, dtype=np.float32).ravel() - np.float32(0.5)
