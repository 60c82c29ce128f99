"""1280 × 720 at 200 % leaves 640 × 360 for the window: every card fits, at two sizes of text, nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.look.theme import Theme
from pneumo_desktop.ui.look.wear import wear
from pneumo_desktop.ui.main_window import MainWindow
from tests.ui.conftest import Home, MakeDesktop


@pytest.fixture
def window(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> MainWindow:
    home.add("aa", 0.9)
    desktop = make_desktop()
    desktop.window.resize(640, 360)
    QTest.keyClick(desktop.window.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.desk.ready)
    return desktop.window


def cut_off(root: QWidget) -> list[str]:
    """Buttons and fields that are not wholly in sight, and cannot be scrolled to."""
    found: list[str] = []
    for widget in (*root.findChildren(QPushButton), *root.findChildren(QLineEdit)):
        above = widget.parentWidget()
        scrolled = False
        while above is not None and above is not root:
            scrolled = scrolled or isinstance(above, QAbstractScrollArea)
            above = above.parentWidget()
        if widget.isVisibleTo(root) and widget.width() and not scrolled:
            place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
            if not root.rect().contains(place):
                found.append(f"{type(root).__name__}: {widget.accessibleName()} {place.getRect()}")
    return found


@pytest.mark.parametrize("percent", [100, 125])
def test_every_card_fits_a_small_window_at_twice_the_size(
    percent: int, window: MainWindow, dressed: QApplication, qtbot: QtBot
) -> None:
    wear(dressed, Theme.DARK, percent)
    try:
        wrong: list[str] = []
        for card in window.cards:
            if card is window.override_card:
                window.keys.by_name["override"].trigger()  # it is laid out for the case it is asked about
            else:
                card.enter(window.beside_film() if card in window.beside else None)
            qtbot.wait(5)
            assert card.isVisible()
            inside = window.rect().adjusted(-1, -1, 1, 1).contains(card.geometry())
            wrong += [] if inside else [f"{type(card).__name__} {card.geometry().getRect()}"]
            least = card.minimumSizeHint()
            if least.width() > card.width() + 4 or least.height() > card.height() + 8:
                wrong.append(f"{type(card).__name__} needs {least.width()} × {least.height()}, has {card.size()}")
            wrong += cut_off(card)
            card.leave()
        assert wrong == []
    finally:
        wear(dressed)


def test_the_window_itself_keeps_its_verdict_keys_in_sight(window: MainWindow) -> None:
    assert (window.width(), window.height()) == (640, 360)
    for button in (window.verdict.confirm, window.verdict.override, window.verdict.later):
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        assert window.rect().contains(place), button.accessibleName()
    assert window.film.view.height() >= 90


def test_states_of_decided_cases_go_on_in_a_second_line_where_the_list_is_narrow(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.keys.by_name["view_6"].trigger()
    row = window.queue._filter
    qtbot.waitUntil(row.isVisible)
    for button in window.queue._states.buttons():
        button.setText(button.text() + " by somebody")
    buttons = window.queue._states.buttons()
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in buttons))
    assert len({each.y() for each in buttons}) > 1
    assert cut_off(window.queue) == []


def test_menus_without_room_have_a_mark_that_says_so(window: MainWindow) -> None:
    more = window.header.menus.findChild(QToolButton)
    assert isinstance(more, QToolButton)
    assert (more.text(), more.accessibleName()) == ("»", "More menus")


def test_a_menu_longer_than_the_screen_scrolls_and_has_no_columns_beyond_its_edge(window: MainWindow) -> None:
    menu = QMenu(window)
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu) == 1
