"""The film in a window of its own: keys act in both, closing brings it back, and layouts outlive a lost screen."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import CaseState
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.film.layouts import Screen, Standing, as_text, healed, name_of, of_text
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_desktop import drawn, open_first

LEFT = Screen("A", (0, 0, 1920, 1050))
RIGHT = Screen("B", (1920, 0, 2560, 1400))
TWO = Standing(main=(0, 0, 1900, 1000), split=(700, 1200), detached=True, film=(1920, 0, 2560, 1400), film_whole=True)


def in_film(desktop: Desktop, key: Qt.Key) -> None:
    window = desktop.window.film_place.window
    QTest.keyClick(window.focusWidget() or window, key)


def in_main(desktop: Desktop, key: Qt.Key) -> None:
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key)


def detached(desktop: Desktop, qtbot: QtBot) -> None:
    in_main(desktop, Qt.Key.Key_F9)
    place = desktop.window.film_place
    qtbot.waitUntil(lambda: place.window.isVisible() and place.window.isActiveWindow())
    assert place.detached


def test_the_film_goes_to_its_own_window_and_cases_are_read_there_by_key(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    assert open_first(desktop, qtbot) == first
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.READING)
    detached(desktop, qtbot)
    film = desktop.window.film
    assert film.window() is desktop.window.film_place.window
    assert desktop.window.verdict.window() is desktop.window.film_place.window
    assert desktop.window.queue.width() > 1200  # the list has the main window
    in_film(desktop, Qt.Key.Key_I)
    assert film.view.inverted
    in_film(desktop, Qt.Key.Key_C)
    assert drawn(desktop, qtbot) == second
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)
    in_film(desktop, Qt.Key.Key_Escape)
    assert desktop.desk.case is None
    in_film(desktop, Qt.Key.Key_Return)  # as in the main window
    assert drawn(desktop, qtbot) == second
    in_main(desktop, Qt.Key.Key_L)
    assert desktop.desk.case is None
    in_film(desktop, Qt.Key.Key_F9)
    assert not desktop.window.film_place.detached
    assert film.window() is desktop.window
    assert not desktop.window.film_place.window.isVisible()


def test_a_card_gets_the_keyboard_in_the_main_window_and_gives_it_back(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    detached(desktop, qtbot)
    in_film(desktop, Qt.Key.Key_O)
    qtbot.waitUntil(desktop.window.isActiveWindow)
    assert desktop.window.override_card.isVisible()
    in_film(desktop, Qt.Key.Key_C)  # nothing acts while a card is open
    in_main(desktop, Qt.Key.Key_Escape)
    qtbot.waitUntil(desktop.window.film_place.window.isActiveWindow)
    assert home.case(first).state is CaseState.READING


def test_a_held_key_acts_once_in_the_films_window_too(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    detached(desktop, qtbot)
    window = desktop.window.film_place.window
    none = Qt.KeyboardModifier.NoModifier
    QTest.simulateEvent(window.focusWidget() or window, True, Qt.Key.Key_C, none, "c", True, -1)
    qtbot.wait(150)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.READING)


def test_closing_the_films_window_brings_it_back_and_closes_nothing(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    before = desktop.window.split.sizes()
    detached(desktop, qtbot)
    desktop.window.film_place.window.close()
    assert desktop.window.film.window() is desktop.window
    assert desktop.window.isVisible()
    assert desktop.desk.case is not None
    assert desktop.window.split.sizes() == before
    assert not desktop.window.keys.by_name["film_window"].isChecked()


def test_windows_and_splitter_stand_as_they_were_left(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    desktop.window.showNormal()
    desktop.window.resize(700, 600)
    desktop.window.split.setSizes([300, 400])
    desktop.window.split.splitterMoved.emit(300, 1)
    desktop.window.close()
    again = make_desktop()
    again.window.resize(700, 600)
    assert again.window.split.sizes()[0] == pytest.approx(300, abs=3)
    detached(again, qtbot)
    again.window.close()
    last = make_desktop()
    assert last.window.film_place.detached
    assert last.window.film_place.window.isVisible()
    last.window.film_place.attach()
    assert last.window.split.sizes()[0] < last.window.split.sizes()[1]


def test_a_lost_screen_brings_the_film_back_and_its_return_takes_it_there(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    place = desktop.window.film_place
    here = place.screens()
    other = Screen("other", (5000, 0, 1600, 900))
    place.screens = lambda: [*here, other]
    place.screens_changed()
    assert not place.detached
    detached(desktop, qtbot)
    kept = place.standing().film
    assert kept is not None
    assert kept[0] >= 5000  # it chose the other screen by itself
    place.keep()
    place.screens = lambda: here
    place.screens_changed()
    assert not place.detached
    assert "other screen is gone" in desktop.window.status.facts.text()
    place.screens = lambda: [*here, other]
    place.screens_changed()
    assert place.detached


NOTHING = json.dumps({**json.loads(as_text(TWO)), "main": [0, 0, 0, 0]})


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"main": [1]}', NOTHING])
def test_a_damaged_layout_counts_as_none(kept: str) -> None:
    assert of_text(kept) is None


def test_a_layout_is_kept_as_it_is_and_holds_where_its_screens_are() -> None:
    assert of_text(as_text(TWO)) == TWO
    assert of_text(as_text(Standing())) == Standing()
    assert healed(TWO, [LEFT, RIGHT]) == TWO
    assert name_of([LEFT, RIGHT]) == name_of([RIGHT, LEFT]) != name_of([LEFT])


def test_what_cannot_be_reached_comes_to_a_screen_that_is_there() -> None:
    assert healed(TWO, [LEFT]) == replace(TWO, detached=False)
    small = Screen("C", (0, 0, 1280, 680))
    shrunk = healed(replace(TWO, main=(3000, 200, 1900, 1000), detached=False, film=None), [small])
    assert shrunk.main == (0, 0, 1280, 680)
    third = Screen("D", (0, 1050, 1920, 1080))
    moved = healed(TWO, [LEFT, third])
    assert moved.detached
    assert moved.film == third.area
    above = healed(replace(TWO, main=(100, -500, 800, 600)), [LEFT, RIGHT])
    assert above.main == (100, 0, 800, 600)  # its title was out of reach
    assert not healed(TWO, []).detached
