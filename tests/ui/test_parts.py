"""A long list is at hand in parts: it goes on as one scrolls, both ways, and what is looked at stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.worklist.wanted import Sort, Wanted
from tests.conftest import arrival
from tests.ui.conftest import Home, MakeDesktop

MANY = 60


@pytest.fixture
def long(home: Home, make_desktop: MakeDesktop, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """A desktop on sixty cases, of which thirty are at hand at a time."""
    for module in ("queue.snapshots", "desk_list"):
        monkeypatch.setattr(f"pneumo_desktop.ui.{module}.STEP", 10)
    monkeypatch.setattr("pneumo_desktop.ui.queue.snapshots.PART", 30)
    monkeypatch.setattr("pneumo_desktop.ui.queue.snapshots.FIRST", 5)
    with home.store.writing() as writer:
        for number in range(MANY):
            writer.add_arrival(arrival(f"f{number:02d}", 0.9 - number / 100))
    return make_desktop()


def places(desktop: Desktop) -> list[int | None]:
    return [row.case.position for row in desktop.desk.state.rows]


def is_watched(desktop: Desktop) -> bool:
    """Whether the moment on the screen is of after the case was opened."""
    case, latest = desktop.desk.case, desktop.desk.state.latest
    return case is not None and latest is not None and latest.asked.watched[-2:-1] == (case.case_id,)


def test_the_list_goes_on_at_its_end_and_back_to_its_beginning(
    long: Desktop, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    view, model = long.window.queue.view, long.window.queue.model
    assert places(long) == list(range(1, 31))
    assert long.window.queue.more.isVisible()
    assert "1 to 30 of 60" in long.window.queue.more.text()
    for begin in (11, 21, 31):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda begin=begin: places(long)[:1] == [begin], timeout=5000)  # type: ignore[misc]
    assert places(long) == list(range(31, 61))
    assert not model.canFetchMore(QModelIndex())
    for begin in (21, 11, 1):
        view.verticalScrollBar().setValue(0)
        qtbot.waitUntil(lambda begin=begin: places(long)[:1] == [begin], timeout=5000)  # type: ignore[misc]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_keyboard_goes_through_the_whole_list(long: Desktop, qtbot: QtBot) -> None:
    view = long.window.queue.view
    view.setFocus()
    seen = {view.current_case()}
    for _ in range(400):
        qtbot.keyClick(view, Qt.Key.Key_Down)  # type: ignore[no-untyped-call]
        seen.add(view.current_case())
        qtbot.wait(5)
        if len(seen) == MANY:
            break
    assert len(seen) == MANY


def test_rows_that_come_above_do_not_move_what_is_looked_at(home: Home, long: Desktop, qtbot: QtBot) -> None:
    view = long.window.queue.view
    view.verticalScrollBar().setValue(300)
    index = view.indexAt(view.viewport().rect().center())
    case, top = long.window.queue.model.case_at(index.row()), view.visualRect(index).top()
    assert case is not None
    with home.store.writing() as writer:
        for number in range(5):
            writer.add_arrival(arrival(f"new{number}", 0.99))
    qtbot.waitUntil(lambda: "1 to 30 of 65" in long.window.queue.more.text(), timeout=5000)
    row = long.window.queue.model.row_of(case.case_id)
    assert row is not None
    assert view.visualRect(view.queue.index(row, 0)).top() == top


def test_the_next_case_follows_across_the_end_of_a_part(long: Desktop, qtbot: QtBot) -> None:
    """All sixty are put aside one after the other; each comes once before any comes again."""
    desk, seen = long.desk, []
    for _ in range(MANY):
        desk.next() if desk.case is None else desk.later()
        assert desk.case is not None
        seen.append(desk.case.case_id)
        qtbot.waitUntil(lambda: is_watched(long), timeout=5000)
    assert len(set(seen)) == MANY


def test_another_order_begins_at_its_first_row(long: Desktop, qtbot: QtBot) -> None:
    long.desk.slide(1)
    qtbot.waitUntil(lambda: places(long)[:1] == [11], timeout=5000)
    long.desk.ask(Wanted(sort=Sort.LIKELIHOOD))
    qtbot.waitUntil(lambda: places(long)[:1] == [60], timeout=5000)
