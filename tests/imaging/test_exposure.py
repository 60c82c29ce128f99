"""Badly exposed films are remarked upon, and still scored; good ones are left in peace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pneumo_desktop.imaging.exposure import remarks
from pneumo_desktop.imaging.read import examine

SIZE = (160, 160)


def film(path: Path) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.asarray(Image.open(path).convert("L"), dtype=np.float64)


def test_real_films_are_left_in_peace(demo_films: list[Path]) -> None:
    assert [examine(path, SIZE).reason for path in demo_films] == [""] * len(demo_films)


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (lambda grey: grey * 3 - 480, "Over-exposed"),
        (lambda grey: grey * 2.5 + 30, "Under-exposed"),
        (lambda grey: 110 + grey * 0.06, "Hardly any contrast"),
    ],
)
def test_a_badly_exposed_film_is_scored_with_a_remark(
    demo_films: list[Path],
    tmp_path: Path,
    spoil: Callable[..., np.ndarray[tuple[int, int], np.dtype[np.float64]]],
    word: str,
) -> None:
    path = tmp_path / "film.png"
    Image.fromarray(np.clip(spoil(film(demo_films[0])), 0, 255).astype(np.uint8)).save(path)
    examined = examine(path, SIZE)
    assert examined.model_input is not None
    assert word in examined.reason


def test_black_borders_do_not_count() -> None:
    grey = np.random.default_rng(0).uniform(0.2, 0.8, SIZE).astype(np.float32)
    grey[:20] = grey[-20:] = 0.0
    grey[:, :20] = grey[:, -20:] = 1.0
    assert remarks(grey) == []
