"""The figures of the film are measured on what a reader sees; how large they are is nobody's test."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.ui.film.film_render import load
from pneumo_desktop.ui.film.measure_film import PlainView, film_times


def test_every_gesture_is_timed_beside_the_plain_viewer(dressed: QApplication) -> None:
    times = film_times(steps=8, film=(301, 402), view=(200, 150))
    assert set(times) == {"drag", "drag_with_all", "zoom", "pan", "plain", "scaled"}
    assert all(len(each) >= 2 and min(each) > 0 for each in times.values())


def test_the_plain_viewer_shows_the_same_grey(dressed: QApplication, qtbot: object) -> None:
    pixels = np.broadcast_to(np.arange(400, dtype=np.uint16), (300, 400)).copy()
    plain = PlainView(load(Picture(pixels, FilmTags())))
    plain.resize(400, 300)
    plain.window_again(200.0, 100.0)
    image = plain.grab().toImage()
    assert (image.pixelColor(100, 150).red(), image.pixelColor(300, 150).red()) == (0, 255)
    assert image.pixelColor(200, 150).red() == pytest.approx(128, abs=3)
