"""The menu of a row: by right button and by keys, and what its entries do."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.chores.chores import Chore
from pneumo_desktop.worklist.wanted import Filter, Wanted
from tests.ui.conftest import Home, MakeDesktop


def entries(desktop: Desktop) -> dict[str, bool]:
    menu = desktop.window.face.menu.menu()
    assert isinstance(menu, QMenu)
    return {action.text(): action.isEnabled() for action in menu.actions() if action.text()}


def entry(desktop: Desktop, text: str) -> None:
    menu = desktop.window.face.menu.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()


def show_decided(desktop: Desktop, qtbot: QtBot, count: int) -> None:
    desktop.desk.ask(Wanted(Filter(decided=True)))
    rows = desktop.window.queue.model.rowCount
    qtbot.waitUntil(lambda: rows() == count and desktop.window.queue.model.decided)


def test_the_menu_is_asked_for_by_mouse_and_by_keys(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    home.add("b", 0.2)
    desktop = make_desktop()
    view = desktop.window.queue.view
    asked: list[QPoint] = []
    view.menu_requested.disconnect()
    view.menu_requested.connect(asked.append)
    at = view.visualRect(view.model().index(1, 0)).bottomLeft() + QPoint(40, -8)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    )
    assert len(asked) == 1
    caption = view.visualRect(view.model().index(0, 0)).topLeft() + QPoint(40, 4)
    QApplication.sendEvent(
        view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, caption, view.viewport().mapToGlobal(caption)),
    )
    assert len(asked) == 1  # a caption is no row
    QTest.mousePress(view.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    assert view.currentIndex().row() == 1
    assert desktop.desk.case is None
    keys = [key.toString() for key in desktop.window.keys.by_name["row_menu"].shortcuts()]
    assert keys == ["Menu", "Shift+F10"]


def test_what_cannot_be_done_with_a_case_cannot_be_chosen(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    said = entries(desktop)
    assert said["Open"]
    assert said["Score again"]
    assert not said["Export this case…"]
    confirm(home.store, first, "Dr A. Otieno")
    show_decided(desktop, qtbot, 1)
    said = entries(desktop)
    assert not said["Score again"]
    assert said["Export this case…"]


def test_an_empty_list_has_no_menu(home: Home, make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    assert desktop.window.face.menu.menu() is None
    desktop.window.keys.by_name["row_menu"].trigger()
    desktop.window.keys.by_name["rescore"].trigger()
    desktop.window.keys.by_name["export_chosen"].trigger()


def test_scoring_again_is_recorded_and_said(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    case_id = home.add("aa")
    desktop = make_desktop()
    entry(desktop, "Score again")
    qtbot.waitUntil(lambda: "scores AA, Test again" in desktop.window.status.facts.text())
    with home.store.reading() as reader:
        assert [film.case_id for film in reader.films_awaiting_model(9)] == [case_id]
        last = list(reader.journal())[-1]
    assert (last.actor, last.act) == ("Dr A. Otieno", "rescore")
    verify(home.store)


def test_a_refusal_is_said(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", sha256=None)
    desktop = make_desktop()
    desktop.window.keys.by_name["rescore"].trigger()
    qtbot.waitUntil(lambda: "Not scored again" in desktop.window.status.facts.text())


def test_one_refusal_among_the_chosen_stops_no_other_and_is_said(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", sha256=None)
    scored = home.add("b", 0.4)
    desktop = make_desktop()
    qtbot.waitUntil(lambda: len(desktop.desk.state.rows) == 2)
    desktop.window.queue.view.selectAll()
    desktop.window.keys.by_name["rescore"].trigger()
    qtbot.waitUntil(lambda: "1 of 2 cases are not scored again" in desktop.window.status.facts.text())
    with home.store.reading() as reader:
        assert [film.case_id for film in reader.films_awaiting_model(9)] == [scored]


def test_open_opens(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    case_id = home.add("aa", 0.97)
    desktop = make_desktop()
    entry(desktop, "Open")
    qtbot.waitUntil(lambda: desktop.desk.case is not None and desktop.desk.case.case_id == case_id)


def test_chosen_cases_are_exported_and_no_others(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    numbers = [home.add(name, 0.97) for name in ("aa", "b", "c")]
    for number in numbers:
        confirm(home.store, number, "Dr A. Otieno")
    desktop = make_desktop()
    show_decided(desktop, qtbot, 3)
    view = desktop.window.queue.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [case.case_id for case in desktop.window.face.menu.chosen()] == [numbers[2], numbers[1]]
    wished: list[Chore] = []
    card = desktop.window.export_card
    card.chore_wanted.disconnect()
    card.chore_wanted.connect(wished.append)
    entry(desktop, "Export 2 chosen cases…")
    assert card.isVisible()
    assert card.chosen.text() == "Only the 2 chosen cases."
    card.file.set_path(tmp_path / "two.csv")
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert wished[0].arguments[-6:] == (
        "--case",
        str(numbers[2]),
        "--case",
        str(numbers[1]),
        "--reader",
        "Dr A. Otieno",
    )
    assert card.case_ids == ()
    from pneumo_desktop.cli import main

    assert main(["export", *wished[0].arguments, "--home", str(home.settings.home)]) == 0
    with (tmp_path / "two.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["case_id"] for row in csv.DictReader(file)} == {str(number) for number in numbers[1:]}


def test_ctrl_click_chooses_and_does_not_open(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    home.add("b", 0.96)
    desktop = make_desktop()
    view = desktop.window.queue.view
    at = view.visualRect(view.model().index(1, 2)).bottomLeft() + QPoint(20, -8)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert desktop.desk.case is None
    assert len(desktop.window.face.menu.chosen()) == 2
    home.add("c", 0.1)
    qtbot.waitUntil(lambda: desktop.window.queue.model.rowCount() == 3)
    assert len(desktop.window.face.menu.chosen()) == 2
