"""Two films side by side: each follows the other, whatever its size and depth, and neither where that is off."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.window import LookupTable, Window, automatic, grey_table
from pneumo_desktop.ui.film.film_corners import Corners
from pneumo_desktop.ui.film.film_geometry import Place, Standing, fit, placed, standing
from pneumo_desktop.ui.film.film_link import FilmLink, levels_of
from pneumo_desktop.ui.film.film_render import LoadedFilm, load
from pneumo_desktop.ui.film.film_view import FilmView


def made(high: int, wide: int, bits: int, *, inverted: bool = False, **changes: object) -> LoadedFilm:
    ramp = np.linspace(0, 2**bits - 1, wide)[None, :] * np.ones((high, 1))
    pixels = ramp.astype(np.uint8 if bits == 8 else np.uint16)
    windows = changes.pop("windows", (Window(2 ** (bits - 1), 2**bits),))
    return load(Picture(pixels, FilmTags(), inverted=inverted, windows=windows))  # type: ignore[arg-type]


class Pair:
    """A large film of 12 bits beside a small one of 8."""

    def __init__(self, qtbot: QtBot) -> None:
        self.box = QWidget()
        qtbot.addWidget(self.box)
        self.one, self.other = FilmView(), FilmView()
        row = QHBoxLayout(self.box)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the offscreen platform knows no hints
        row.addWidget(self.one)
        row.addWidget(self.other)
        self.link = FilmLink(self.one, self.other, self.box)
        self.box.resize(1000, 600)
        self.box.show()
        qtbot.waitExposed(self.box)
        with self.link.held():
            self.one.show_film(made(900, 1200, 12), Corners(), "one")
            self.other.show_film(made(400, 420, 8), Corners(), "other")


@pytest.fixture
def pair(dressed: QApplication, qtbot: QtBot) -> Pair:
    return Pair(qtbot)


def middle(view: FilmView) -> tuple[float, float]:
    assert view.film is not None
    x, y = view.place.film_point(view.width() / 2, view.height() / 2)
    return round(x / view.film.size[0], 4), round(y / view.film.size[1], 4)


def test_zoom_and_pan_go_both_ways_by_the_fitted_size(pair: Pair) -> None:
    for leader, follower in ((pair.one, pair.other), (pair.other, pair.one)):
        leader.zoom(2.0, QPointF(120, 240))
        assert leader.standing() != Standing()
        assert follower.standing().times == pytest.approx(leader.standing().times)
        assert middle(follower) == pytest.approx(middle(leader), abs=1e-3)
        assert leader.place.scale != pytest.approx(follower.place.scale)  # their pixels differ
    pair.other.reset()
    assert pair.one.standing() == Standing()


def test_another_size_of_the_window_leaves_the_same_point_in_the_middle(pair: Pair, qtbot: QtBot) -> None:
    pair.one.zoom(3.0, QPointF(50, 80))
    pair.box.resize(700, 640)
    qtbot.waitUntil(lambda: middle(pair.other) == pytest.approx(middle(pair.one), abs=2e-3))
    assert pair.other.standing().times == pytest.approx(pair.one.standing().times, rel=1e-3)


def test_windows_follow_in_shares_of_each_films_own_first_one(pair: Pair) -> None:
    pair.one.set_levels(Window(1024.0, 2048.0))
    assert pair.other.window_shown == Window(64.0, 128.0)
    pair.other.set_levels(Window(128.0, 64.0))
    assert pair.one.window_shown == Window(2048.0, 1024.0)
    pair.other.invert()
    assert pair.one.inverted
    pair.one.next_window()  # from a window of nobody to the first one
    pair.one.next_window()
    assert pair.one.film is not None
    assert pair.other.film is not None
    assert pair.one.window_shown.explanation == pair.other.window_shown.explanation == "Automatic"
    assert pair.other.window_shown in pair.other.film.windows


def test_unlinked_each_stands_for_itself_and_linked_again_the_second_comes_back(pair: Pair) -> None:
    pair.link.turn(False)
    pair.one.zoom(2.0)
    pair.one.set_levels(Window(1000.0, 500.0))
    pair.one.invert()
    assert pair.other.standing() == Standing()
    assert not pair.other.inverted
    pair.other.zoom(5.0)
    assert pair.one.standing().times == pytest.approx(2.0)
    pair.link.turn(True)
    assert pair.other.standing().times == pytest.approx(2.0)
    assert pair.other.inverted


def test_a_hidden_film_follows_nothing(pair: Pair) -> None:
    pair.other.hide()
    pair.one.zoom(2.0)
    assert pair.other.standing() == Standing()


def test_brighter_is_brighter_on_a_negative_as_well() -> None:
    plain, negative = made(320, 400, 8), made(320, 400, 12, inverted=True)
    for center in (60.0, 200.0):
        levels = levels_of(negative, plain, Window(center, 256.0))
        grey, other = grey_table(plain.picture, Window(center, 256.0)), grey_table(negative.picture, levels)
        assert other[4095 - 128 * 16] == pytest.approx(grey[128], abs=0.01)


def test_a_table_of_the_file_leads_by_where_it_rises() -> None:
    table = LookupTable(0, np.linspace(0, 1, 256, dtype=np.float32), "From the device")
    leader, film = made(320, 400, 8, windows=(Window(128.0, 256.0), table)), made(320, 400, 12)
    found = levels_of(film, leader, table)
    assert isinstance(found, Window)
    assert found.center == pytest.approx(2048, rel=0.02)
    assert levels_of(film, leader, leader.windows[0]) is film.windows[0]
    named = automatic(leader.picture)
    assert levels_of(film, leader, named).explanation == "Automatic"


def test_standing_says_the_same_of_a_place_that_it_was_made_from() -> None:
    view, film = (700, 500), (2500, 3000)
    place = Place(0.4, -120.0, -310.0)
    back = placed(standing(place, view, film), view, film)
    assert (back.scale, back.x, back.y) == pytest.approx((place.scale, place.x, place.y))
    assert placed(Standing(), view, film) == fit(view, film)
