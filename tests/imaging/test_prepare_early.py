"""A large film is reduced before it is squeezed; that costs nothing in what the model sees."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.prepare import prepare, prepare_upright
from pneumo_desktop.imaging.window import Window


@pytest.mark.parametrize("depth", [8, 12])
def test_a_large_film_reduced_early_gives_nearly_the_same_input(demo_films: list[Path], depth: int) -> None:
    small = Image.open(demo_films[0]).convert("L")
    pixels = np.asarray(small.resize((1999, 2501), Image.Resampling.BICUBIC))
    if depth == 12:
        pixels = pixels.astype(np.uint16) * 16 + 8
    picture = Picture(pixels, FilmTags(), windows=(Window(1800.0, 3000.0),) if depth == 12 else ())
    exact, early = prepare(picture, (160, 160)), prepare_upright(picture, (160, 160))[0]
    assert early.shape == exact.shape
    assert float(np.abs(early - exact).max()) < 0.03
    assert float(np.abs(early - exact).mean()) < 0.002


def test_a_large_negative_reduced_early_gives_the_very_same_input(demo_films: list[Path]) -> None:
    pixels = np.asarray(Image.open(demo_films[0]).convert("L").resize((1999, 2501), Image.Resampling.BICUBIC))
    film, negative = Picture(pixels, FilmTags()), Picture(255 - pixels, FilmTags(), inverted=True)
    assert np.array_equal(prepare_upright(film, (160, 160))[0], prepare_upright(negative, (160, 160))[0])
