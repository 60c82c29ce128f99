"""The two themes: text stays readable in both, film stays black, and everything changes while the program runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.resources import resource
from pneumo_desktop.ui.look import theme
from pneumo_desktop.ui.look.appearance import chosen_theme
from pneumo_desktop.ui.look.theme import DARK, LIGHT, READABLE, TEXT_SIZES, Theme, Token
from pneumo_desktop.ui.look.wear import wear
from pneumo_desktop.ui.preferences import Preferences
from tests.ui.conftest import Home, MakeDesktop

UI = Path(theme.__file__).parents[1]
DRAWN_OVER_FILM = ("film/film_corners.py", "film/film_overlay.py", "film/film_view.py", "film/film_canvas.py")


@pytest.fixture
def application(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    wear(dressed)


def luminance(value: str) -> float:
    """Relative luminance, WCAG 2.2."""
    made = QColor(value)
    channels = made.redF(), made.greenF(), made.blueF()
    linear = [c / 12.92 if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4) for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_ratio_is_that_of_wcag() -> None:
    assert ratio("#ffffff", "#000000") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_text_is_readable_on_everything_it_stands_on(tokens: Mapping[Token, str]) -> None:
    assert set(tokens) == set(Token)
    weak = {f"{text} on {ground}": round(ratio(tokens[text], tokens[ground]), 2) for text, ground in READABLE}
    assert {pair: found for pair, found in weak.items() if found < 4.5} == {}


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_the_keyboard_is_seen_where_it_is(tokens: Mapping[Token, str]) -> None:
    for ground in (Token.WINDOW, Token.PANEL, Token.RAISED, Token.FIELD, Token.SELECTED):
        assert ratio(tokens[Token.ACCENT], tokens[ground]) >= 3, ground


def test_the_style_sheet_uses_no_unknown_word_and_no_pair_that_is_not_looked_after(application: QApplication) -> None:
    sheet = re.sub(r"/\*.*?\*/", "", resource("styles/reading-room.qss").read_text(encoding="utf-8"), flags=re.S)
    known = {token.value for token in Token}
    assert set(re.findall(r"@(\w+)", sheet)) <= known | {"icons"}
    for block in re.findall(r"[{]([^}]*)[}]", sheet):
        text = re.search(r"(?<![-\w])color: @(\w+)", block)
        ground = re.search(r"background: @(\w+)", block)
        if text and ground and ground[1] != "film":
            assert (Token(text[1]), Token(ground[1])) in READABLE, block


def test_what_is_drawn_over_a_film_is_the_same_in_both_themes(application: QApplication) -> None:
    for name in DRAWN_OVER_FILM:
        source = (UI / name).read_text(encoding="utf-8")
        assert not re.search(r"(?<![\w.])colour\(", source), f"{name}: over a film, colours come from on_film"
    wear(application, Theme.LIGHT)
    assert theme.on_film(Token.TEXT).name() == DARK[Token.TEXT]
    assert theme.colour(Token.FILM).name() == "#000000"


def test_an_open_window_changes_its_theme_at_once(
    home: Home, make_desktop: MakeDesktop, application: QApplication, qtbot: QtBot
) -> None:
    home.add("aa", 0.9)
    window = make_desktop().window
    film = window.film.view
    at = film.rect().center().x(), 8
    before = window.header.grab().toImage().pixelColor(3, 3)
    engine = window.header.engine.icon().pixmap(16).toImage()
    wear(application, Theme.LIGHT)
    after = window.header.grab().toImage().pixelColor(3, 3)
    assert before.name() == DARK[Token.PANEL]
    assert after.name() == LIGHT[Token.PANEL]
    assert window.header.engine.icon().pixmap(16).toImage() != engine
    assert film.grab().toImage().pixelColor(*at).name() == "#000000"
    assert window.queue.view.grab().toImage().pixelColor(3, window.queue.view.height() - 3).lightnessF() > 0.9


@pytest.mark.parametrize("percent", [min(TEXT_SIZES), max(TEXT_SIZES)])
def test_all_text_grows_with_the_text_size(
    percent: int, home: Home, make_desktop: MakeDesktop, application: QApplication
) -> None:
    home.add("aa", 0.9)
    window = make_desktop().window
    points = [window.verdict.name.font().pointSizeF(), window.header.search.font().pointSizeF()]
    row = window.queue.view.cells.row_height
    wear(application, Theme.DARK, percent)
    now = [window.verdict.name.font().pointSizeF(), window.header.search.font().pointSizeF()]
    assert now == pytest.approx([each * percent / 100 for each in points])
    assert (window.queue.view.cells.row_height > row) is (percent > 100)
    wear(application)
    assert [window.verdict.name.font().pointSizeF(), window.header.search.font().pointSizeF()] == pytest.approx(points)
    assert window.queue.view.cells.row_height == row


def test_theme_and_text_size_are_chosen_by_key_and_remembered(
    home: Home, make_desktop: MakeDesktop, application: QApplication, qtbot: QtBot
) -> None:
    home.add("aa", 0.9)
    window = make_desktop().window
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.queue.view, Qt.Key.Key_L, control | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.queue.view, Qt.Key.Key_Plus, control)
    assert theme.look.tokens is LIGHT
    assert theme.look.percent == 110
    assert "110" in window.status.facts.text()
    window.close()
    wear(application)
    again = make_desktop().window
    assert (theme.look.tokens is LIGHT, theme.look.percent) == (True, 110)
    QTest.keyClick(again.queue.view, Qt.Key.Key_0, control)
    assert theme.look.percent == 100


def test_an_unknown_theme_in_the_file_is_the_dark_one(tmp_path: Path) -> None:
    (tmp_path / "desktop.ini").write_text("[look]\ntheme=purple\ntext_percent=much\n", encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert chosen_theme(preferences) is Theme.DARK
    assert preferences.text_percent == 0


def test_another_text_size_is_taken_for_the_nearest(application: QApplication) -> None:
    wear(application, Theme.DARK, 10_000)
    assert theme.look.percent == max(TEXT_SIZES)
