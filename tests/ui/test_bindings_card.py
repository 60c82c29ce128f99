"""Choosing keys and gestures on their card: what clashes is said before it counts, and all of it without a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.keys import key_conflicts
from pneumo_desktop.ui.keys.bindings_card import BindingsCard
from pneumo_desktop.ui.keys.key_map import KeyMap
from pneumo_desktop.ui.keys.mouse_map import MouseMap
from pneumo_desktop.ui.preferences import Preferences
from tests.ui.conftest import Home, MakeDesktop

MODIFIER, KEY = Qt.KeyboardModifier, Qt.Key
NONE = MODIFIER.NoModifier


@pytest.fixture
def card(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[BindingsCard]:
    window = QWidget()
    window.resize(1280, 720)
    qtbot.addWidget(window)
    preferences = Preferences(tmp_path)
    made = BindingsCard(window, KeyMap(preferences), MouseMap(preferences))
    window.show()
    made.enter()
    made.first.setFocus()
    yield made
    window.close()


def choose(card: BindingsCard, name: str, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """With the keyboard alone, from the line on."""
    card.list.setCurrentItem(card.lines[name])
    QTest.keyClick(card.list, KEY.Key_Return)
    for key in keys:
        QTest.keyClick(card.list, key, modifiers)


def test_enter_waits_for_a_key_and_takes_it(card: BindingsCard) -> None:
    choose(card, "confirm", KEY.Key_Q)
    assert card._keys.keys("confirm") == ("Q",)
    assert card.lines["confirm"].text(1) == "Q"
    assert "changed" in card.lines["confirm"].text(2)


def test_a_taken_key_is_asked_about_and_moves_only_on_enter(card: BindingsCard) -> None:
    choose(card, "confirm", KEY.Key_O)
    assert "Override" in card.said.text()
    assert card._keys.keys("confirm") == ("C",)
    QTest.keyClick(card.list, KEY.Key_Escape)
    assert (card._keys.keys("confirm"), card._keys.keys("override")) == (("C",), ("O",))
    choose(card, "confirm", KEY.Key_O, KEY.Key_Return)
    assert (card._keys.keys("confirm"), card._keys.keys("override")) == (("O",), ())
    assert card.lines["override"].text(1) == "—"


def test_resetting_an_act_takes_its_key_back_from_where_it_went(card: BindingsCard) -> None:
    choose(card, "confirm", KEY.Key_O, KEY.Key_Return)
    card.list.setCurrentItem(card.lines["override"])
    QTest.keyClick(card.list, KEY.Key_Backspace)
    assert (card._keys.keys("confirm"), card._keys.keys("override")) == ((), ("O",))
    QTest.keyClick(card.list, KEY.Key_Backspace, MODIFIER.ControlModifier)
    assert card._keys.keys("confirm") == ("C",)


def test_one_more_key_and_none(card: BindingsCard) -> None:
    card.list.setCurrentItem(card.lines["later"])
    QTest.keyClick(card.list, KEY.Key_Plus)
    QTest.keyClick(card.list, KEY.Key_Q)
    assert card._keys.keys("later") == ("L", "Q")
    QTest.keyClick(card.list, KEY.Key_Delete)
    assert card._keys.keys("later") == ()


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Up, KEY.Key_Left])
def test_keys_that_move_the_keyboard_stay(card: BindingsCard, key: Qt.Key) -> None:
    choose(card, "confirm", key)
    assert card._keys.keys("confirm") == ("C",)
    assert "stays so" in card.said.text()


def test_gestures_are_chosen_with_the_mouse(card: BindingsCard) -> None:
    card.list.setCurrentItem(card.lines["drag_pan"])
    QTest.keyClick(card.list, KEY.Key_Return)
    QTest.mousePress(card.list.viewport(), Qt.MouseButton.LeftButton, MODIFIER.ControlModifier, QPoint(30, 30))
    assert card._mouse.gestures("drag_pan") == ("Ctrl+left",)
    QTest.mouseRelease(card.list.viewport(), Qt.MouseButton.LeftButton, MODIFIER.ControlModifier, QPoint(30, 30))


def test_gestures_are_chosen_without_a_mouse_and_what_lost_its_own_is_said(card: BindingsCard) -> None:
    choose(card, "drag_pan", KEY.Key_Left)
    assert card._mouse.gestures("drag_pan") == ("right",)
    assert card._mouse.gestures("drag_zoom") == ()
    assert "no longer" in card.said.text()
    QTest.keyClick(card.list, KEY.Key_Return)
    QTest.keyClick(card.list, KEY.Key_Delete)
    assert card._mouse.gestures("drag_pan") == ()


@pytest.mark.parametrize(
    ("key", "held", "kept"),
    [
        (KEY.Key_C, NONE, "C"),
        (KEY.Key_1, MODIFIER.KeypadModifier, "1"),
        (KEY.Key_Plus, MODIFIER.ShiftModifier, "+"),
        (KEY.Key_Plus, MODIFIER.KeypadModifier | MODIFIER.ControlModifier, "Ctrl++"),
        (KEY.Key_H, MODIFIER.ShiftModifier, "Shift+H"),
        (KEY.Key_F5, MODIFIER.ShiftModifier, "Shift+F5"),
        (KEY.Key_Shift, MODIFIER.ShiftModifier, ""),
        (KEY.Key_AltGr, NONE, ""),
        (KEY.Key_VolumeUp, NONE, ""),
    ],
)
def test_a_pressed_key_is_kept_so_that_other_keyboards_have_it_too(
    key: Qt.Key, held: Qt.KeyboardModifier, kept: str
) -> None:
    assert key_conflicts.pressed(QKeyCombination(held, key)) == kept


def test_what_stands_against_a_key(dressed: QApplication) -> None:
    assert "system" in key_conflicts.refusal("confirm", "Meta+L")
    assert "back" in key_conflicts.refusal("confirm", "Esc")
    assert not key_conflicts.refusal("close", "Esc")
    assert key_conflicts.refusal("confirm", "Space")
    assert not key_conflicts.refusal("confirm", "Ctrl++")
    assert "every keyboard" in key_conflicts.warning("Ö")
    assert "AltGr" in key_conflicts.warning("Ctrl+Alt+E")
    assert "menu" in key_conflicts.warning("Alt+F")
    assert key_conflicts.warning("Ctrl++") == key_conflicts.warning("Q") == ""


def test_a_scoped_key_clashes_with_one_of_the_whole_window(tmp_path: Path) -> None:
    keys = KeyMap(Preferences(tmp_path))
    assert [act.name for act in key_conflicts.clashes(keys, "confirm", "Space")] == ["reset"]


def test_the_card_is_reached_from_the_page_of_keys_and_its_choice_counts_at_once(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    for name, likelihood in (("aa", 0.9), ("b", 0.5)):
        home.add(name, likelihood)
    window = make_desktop().window
    QTest.keyClick(window.queue.view, KEY.Key_F1)
    QTest.keyClick(window.keys_card.first, KEY.Key_Return)
    card = window.bindings.card
    assert card.isVisible()
    assert window.rect().contains(card.geometry())
    choose(card, "down", KEY.Key_X)
    QTest.keyClick(card.list, KEY.Key_Escape)
    assert not card.isVisible()
    QTest.keyClick(window.queue.view, KEY.Key_X)
    assert window.queue.view.currentIndex().row() == 1


def test_no_button_of_the_card_is_cut_off(card: BindingsCard) -> None:
    assert [each.text() for each in card.buttons if each.width() < each.sizeHint().width()] == []
