"""Keys and gestures: one table, what the reader chose instead, and the page that shows both."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.keys import key_map, mouse_map
from pneumo_desktop.ui.keys.actions import ACTS, HEADINGS, MENUS, Scope
from pneumo_desktop.ui.keys.key_map import KeyMap
from pneumo_desktop.ui.keys.keys_page import balanced, keys_page
from pneumo_desktop.ui.keys.mouse_map import MOUSE_ACTS, MouseMap
from pneumo_desktop.ui.preferences import Preferences
from tests.ui.conftest import Home, MakeDesktop

NONE = Qt.KeyboardModifier.NoModifier


def test_every_entry_of_the_table_is_whole() -> None:
    names = [act.name for act in ACTS]
    assert len(set(names)) == len(names)
    for act in ACTS:
        assert act.menu in ("", *MENUS), act.name
        assert not act.heading or (act.heading in HEADINGS and act.meaning), act.name
        assert not act.keys or act.heading, f"{act.name} has a key that the page of keys would not show"
        assert act.menu or act.keys, f"{act.name} cannot be reached"
        assert all(map(key_map.is_key, act.keys.split())), act.name
    for mouse_act in MOUSE_ACTS:
        assert all(mouse_map.kind_of(each) is mouse_act.kind for each in mouse_act.gestures.split()), mouse_act.name


def test_no_two_acts_share_a_key_by_default() -> None:
    taken: list[tuple[str, Scope, str]] = []
    for act in ACTS:
        for key in act.keys.split():
            clash = [name for other, scope, name in taken if other == key and scope.meets(act.scope)]
            assert not clash, f"{key}: {act.name} and {clash}"
            taken.append((key, act.scope, act.name))
    gestures = [each for act in MOUSE_ACTS for each in act.gestures.split()]
    assert len(set(gestures)) == len(gestures)


def test_a_chosen_key_acts_at_once_and_the_old_one_no_longer(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    for name, likelihood in (("aa", 0.9), ("b", 0.5)):
        home.add(name, likelihood)
    window = make_desktop().window
    window.bindings.keys.choose("down", ("X",))
    QTest.keyClick(window.queue.view, Qt.Key.Key_J)
    assert window.queue.view.currentIndex().row() == 0
    QTest.keyClick(window.queue.view, Qt.Key.Key_X)
    assert window.queue.view.currentIndex().row() == 1
    page = dict(keys_page(window.bindings.keys, window.bindings.mouse))
    assert "X" in {meaning: keys for keys, meaning in page["Worklist"]}["move"].split()


def test_choices_are_remembered_in_the_home_and_can_be_reset(tmp_path: Path, qtbot: QtBot) -> None:
    keys = KeyMap(Preferences(tmp_path))
    keys.choose("confirm", ("Y", "Ctrl++"))
    keys.choose("later", ())
    again = KeyMap(Preferences(tmp_path))
    assert again.keys("confirm") == ("Y", "Ctrl++")
    assert again.keys("later") == ()
    assert again.is_own("later")
    again.reset("later")
    assert KeyMap(Preferences(tmp_path)).keys("later") == ("L",)
    again.reset_all()
    assert KeyMap(Preferences(tmp_path)).keys("confirm") == ("C",)


def test_what_a_damaged_file_says_of_keys_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "desktop.ini").write_text("[keys]\nconfirm=Nonsense Y\ndrag_pan=left+left wheel\n", encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert KeyMap(preferences).keys("confirm") == ("Y",)
    assert MouseMap(preferences).gestures("drag_pan") == ()


def test_a_gesture_does_one_thing(tmp_path: Path) -> None:
    mouse = MouseMap(Preferences(tmp_path))
    mouse.choose("drag_pan", ("left",))
    assert mouse.drag(Qt.MouseButton.LeftButton, NONE) == "drag_pan"
    assert mouse.gestures("drag_window") == ()
    assert mouse.drag(Qt.MouseButton.MiddleButton, NONE) == ""
    mouse.choose("drag_window", ("Ctrl+left",))
    assert mouse.drag(Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier) == "drag_window"
    assert mouse.drag(Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier) == "drag_pan"
    assert MouseMap(Preferences(tmp_path)).gestures("drag_window") == ("Ctrl+left",)
    mouse.reset_all()
    assert mouse.drag(Qt.MouseButton.LeftButton, NONE) == "drag_window"


@pytest.mark.parametrize(
    ("gesture", "said"), [("left", "left drag"), ("Ctrl+wheel", "Ctrl+wheel"), ("double-left", "double click")]
)
def test_gestures_in_words(gesture: str, said: str) -> None:
    assert mouse_map.shown(gesture) == said


def test_a_chosen_gesture_moves_the_film(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.9)
    desktop = make_desktop()
    view = desktop.window.film.view
    QTest.keyClick(desktop.window.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.desk.ready)
    desktop.window.bindings.mouse.choose("drag_zoom", ("left",))
    before, scale = view.window_shown, view.place.scale
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, QPoint(200, 300))
    QTest.mouseMove(view, QPoint(200, 200))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, QPoint(200, 200))
    assert view.window_shown == before
    assert view.place.scale > scale


def test_buttons_and_words_say_the_key_that_is_in_use(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.9)
    window = make_desktop().window
    keys = window.bindings.keys
    assert window.verdict.confirm.key == "C"
    keys.choose("confirm", ("Y",))
    keys.choose("keys", ("F4",))
    keys.choose("map", ())
    assert window.verdict.confirm.key == "Y"
    assert window.status.hint.text().startswith("F4")
    assert key_map.with_key("Map off", "map") == "Map off"
    keys.reset_all()
    assert key_map.with_key("Map off", "map") == "Map off (H)"


def test_columns_of_the_page_of_keys_are_nearly_alike_in_height() -> None:
    blocks = [
        (name, [("K", "does")] * lines) for name, lines in zip("abcdefgh", (13, 19, 9, 10, 6, 10, 3, 17), strict=True)
    ]
    columns = balanced(blocks, 3)
    high = [sum(len(rows) + 2 for _, rows in column) for column in columns]
    assert max(high) - min(high) <= 5
    assert sorted(title for column in columns for title, _ in column) == list("abcdefgh")
    assert all([title for title, _ in column] == sorted(title for title, _ in column) for column in columns)
    assert columns[0][0][0] == "a"
    assert balanced(blocks, 1) == [blocks]
