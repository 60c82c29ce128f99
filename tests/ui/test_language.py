"""Other languages: words that are there are used, the rest stays English; right-to-left turns all but the film."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui import words
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.look.language import LANGUAGES, speech
from pneumo_desktop.ui.preferences import Preferences
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.pseudo import Pseudo


@pytest.fixture(autouse=True)
def english_again(dressed: QApplication) -> Iterator[None]:
    yield
    speech.speak("")
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


def opened(code: str, home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> Desktop:
    preferences = Preferences(home.settings.home)
    preferences.keep("language", code)
    preferences.write()
    desktop = make_desktop()
    QTest.keyClick(desktop.window.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.desk.ready)
    return desktop


def middle_of_film(desktop: Desktop) -> QImage:
    """What is seen of the film, away from the text in its corners."""
    view = desktop.window.film.view
    wide, high = view.width(), view.height()
    return view.grab(QRect(wide // 4, high // 3, wide // 2, high // 3)).toImage()


@pytest.mark.parametrize("code", [code for code, _ in LANGUAGES if code])
def test_a_language_speaks_where_it_has_words_and_english_elsewhere(code: str, dressed: QApplication) -> None:
    assert speech.speak(code)
    assert words.tr("Confirm and next") != "Confirm and next"
    assert QLabel().tr("Confirm and next") == words.tr("Confirm and next")
    assert words.tr("A sentence that nobody has translated") == "A sentence that nobody has translated"
    assert speech.speak("")
    assert words.tr("Confirm and next") == "Confirm and next"


def test_a_language_without_a_file_is_english(dressed: QApplication) -> None:
    assert not speech.speak("xx")
    assert words.tr("Save") == "Save"


def test_every_word_of_the_window_is_translated_in_the_pseudo_language(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, dressed: QApplication
) -> None:
    home.add("aa", 0.9)
    words_of_all = Pseudo()
    dressed.installTranslator(words_of_all)
    try:
        window = opened("", home, make_desktop, qtbot).window
    finally:
        dressed.removeTranslator(words_of_all)
    named = ("English", "Deutsch", "العربية", "Pneumo")
    plain: list[str] = []
    shown: list[QPushButton | QLabel | QLineEdit] = [
        *window.findChildren(QPushButton),
        *window.findChildren(QLabel),
        *window.findChildren(QLineEdit),
    ]
    for widget in shown:
        if window.keys_card.isAncestorOf(widget):
            continue  # names of keys
        text = widget.placeholderText() if isinstance(widget, QLineEdit) else widget.text()
        if any(letter.isalpha() for letter in text) and "[" not in text and not text.startswith(named):
            plain.append(f"{type(widget).__name__}: {text}")
    values = {"auto", "cpu", "cuda", "mps", "xpu", "Dr A. Otieno"}
    left = [each for each in plain if each.split(": ", 1)[1] not in values and len(each.split(": ", 1)[1]) > 12]
    assert left == []


def test_from_right_to_left_all_but_the_film_changes_sides(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.9)
    desktop = opened("", home, make_desktop, qtbot)
    usual, window = middle_of_film(desktop), desktop.window
    place, size = window.film.view.place, window.film.view.size()
    assert window.queue.mapTo(window, window.queue.rect().center()).x() < window.width() // 2
    window.close()
    mirrored = opened("ar", home, make_desktop, qtbot)
    window = mirrored.window
    assert window.isRightToLeft()
    assert window.queue.mapTo(window, window.queue.rect().center()).x() > window.width() // 2
    assert not window.film.isRightToLeft()
    assert not window.film.view.isRightToLeft()
    if window.film.view.size() == size:  # a verdict bar of other words may take another height
        assert window.film.view.place == place
        assert middle_of_film(mirrored) == usual
    else:
        assert window.film.view.to_view().m11() > 0


def test_parts_of_a_line_keep_their_own_order_from_right_to_left(dressed: QApplication) -> None:
    assert words.listed(["4 y F", "", "DEMO-004"]) == "4 y F · DEMO-004"
    speech.speak("ar")
    assert words.listed(["4 y F", "", "DEMO-004"]) == "\u20684 y F\u2069 · \u2068DEMO-004\u2069"
    assert words.isolated("") == ""
