"""What is looked at on the desktop stands in the record, once, with who looked."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.audit.verify_home import verify
from pneumo_desktop.settings import SETTINGS_FILE
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_compare import compare, key, two_studies
from tests.ui.test_desktop import open_first


def rows(home: Home, act: str) -> list[tuple[str, int | None, dict[str, Any]]]:
    with home.store.reading() as reader:
        return [(row.actor, row.case_id, json.loads(row.body)) for row in reader.journal() if row.act == act]


def test_a_prior_beside_the_case_and_its_history_are_one_row_each(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    old, new = two_studies(home)
    desktop = make_desktop()
    assert open_first(desktop, qtbot) == new
    panel = compare(desktop, qtbot)
    qtbot.waitUntil(lambda: len(rows(home, "look")) == 2)
    key(desktop, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)  # away, and there again
    qtbot.waitUntil(lambda: not panel.beside.isVisible())
    key(desktop, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(panel.beside.isVisible)
    panel.repaint()
    desktop.window.keys.by_name["history"].trigger()
    qtbot.waitUntil(lambda: len(rows(home, "look")) == 3)
    (_, _, strip), (who, case_id, said), (_, of, history) = rows(home, "look")
    assert strip == {"what": "priors", "cases": [old]}
    assert (who, case_id, said["what"], said["beside"]) == ("Dr A. Otieno", old, "prior", new)
    assert (of, history) == (new, {"what": "history"})
    verify(home.store)


def test_the_list_on_the_screen_is_one_row_and_a_search_one_more(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.3)
    desktop = make_desktop()
    desktop.window.looks.settle_after(50)
    qtbot.waitUntil(lambda: len(rows(home, "list")) == 1)
    home.add("bbb", 0.9)  # rows come and go; who looks stays the same
    qtbot.waitUntil(lambda: len(desktop.desk.state.rows) == 2)
    QTest.keyClick(desktop.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(desktop.window.focusWidget(), "bbb")
    qtbot.waitUntil(lambda: any(said.get("search") == "bbb" for _, _, said in rows(home, "list")))
    assert len(rows(home, "list")) <= 4  # not one a letter and repaint
    assert rows(home, "list")[0] == ("Dr A. Otieno", None, {"what": "worklist", "by": "desktop"})


def test_settings_changed_by_hand_before_the_desktop_opens_are_in_the_record(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    (home.settings.home / SETTINGS_FILE).write_text("cap_minutes = 33\n")
    make_desktop()
    (found,) = rows(home, "setting")
    assert found[2]["changed"] == {"cap_minutes": [None, 33]}
