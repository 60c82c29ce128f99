"""Rows that only moved are not painted anew; a row that changed in anything one can see is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import Case
from pneumo_desktop.ui.look.theme import Theme
from pneumo_desktop.ui.look.wear import wear
from pneumo_desktop.ui.queue import queue_model
from pneumo_desktop.ui.queue.columns import Column
from pneumo_desktop.ui.queue.queue_model import QueueModel
from pneumo_desktop.ui.queue.queue_state import Row
from pneumo_desktop.ui.queue.queue_view import QueueView
from tests.ui.conftest import Home

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def cases(home: Home) -> list[Case]:
    return [home.case(home.add(f"f{number}", 0.9 - number / 10)) for number in range(4)]


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QueueView]:
    clock = [NOW]
    monkeypatch.setattr(queue_model, "utc_now", lambda: clock[0])
    made = QueueView(QueueModel())
    made.queue.clock = lambda: clock[0]
    made.resize(700, 500)
    made.show()
    qtbot.addWidget(made)
    yield made
    wear(dressed)


def rows(cases: list[Case]) -> tuple[Row, ...]:
    return tuple(Row(replace(case, position=place)) for place, case in enumerate(cases, start=1))


def painted(view: QueueView, monkeypatch: pytest.MonkeyPatch, act: Callable[[], Any]) -> set[int]:
    """Numbers of the cases whose patient was painted by what happens."""
    found: list[int] = []
    paint = view.cells.paint

    def noted(painter: Any, option: Any, index: Any) -> None:
        if index.column() == Column.PATIENT:
            found.append(index.data(queue_model.ROW_ROLE).case.case_id)
        paint(painter, option, index)

    with monkeypatch.context() as patched:
        patched.setattr(view.cells, "paint", noted)
        act()
        view.grab()
    return set(found)


def picture(view: QueueView) -> QImage:
    return view.grab().toImage()


def test_an_arrival_above_paints_its_own_row_alone(
    view: QueueView, cases: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_rows(rows(cases[1:]))
    view.queue.set_open_case(None)
    view.grab()
    assert painted(view, monkeypatch, lambda: None) == set()
    # The keyboard's row changes its ground with it, hence two.
    assert painted(view, monkeypatch, lambda: view.show_rows(rows(cases))) <= {cases[0].case_id, cases[1].case_id}


def test_what_is_seen_is_what_a_new_view_would_show(view: QueueView, cases: list[Case], qtbot: QtBot) -> None:
    view.show_rows(rows(cases[1:]))
    view.grab()
    view.touched = True
    view.show_rows(rows(cases))
    other = QueueView(QueueModel())
    other.queue.clock = view.queue.clock
    other.resize(view.size())
    qtbot.addWidget(other)
    other.show()
    other.show_rows(rows(cases))
    other.focus_case(cases[1].case_id)
    view.clearFocus()
    other.clearFocus()
    assert picture(view) == picture(other)


@pytest.mark.parametrize(
    "change",
    [
        {"likelihood": 0.11},
        {"why": "Marked urgent"},
        {"opened_by": "Dr B", "state": "reading"},
        {"priors": 3},
        {"arrived_at": NOW - timedelta(hours=3)},
    ],
)
def test_a_change_of_a_case_paints_it_anew(
    view: QueueView, cases: list[Case], monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    view.show_rows(rows(cases))
    view.grab()
    changed = [*cases[:2], replace(cases[2], **change), cases[3]]
    assert painted(view, monkeypatch, lambda: view.show_rows(rows(changed))) == {cases[2].case_id}


def test_the_open_case_and_another_look_are_painted_anew(
    view: QueueView, cases: list[Case], monkeypatch: pytest.MonkeyPatch, dressed: QApplication
) -> None:
    view.show_rows(rows(cases))
    view.grab()
    third = cases[2].case_id
    assert painted(view, monkeypatch, lambda: view.queue.set_open_case(third)) == {third}
    every = {case.case_id for case in cases}
    assert painted(view, monkeypatch, lambda: wear(dressed, Theme.LIGHT)) == every
    assert painted(view, monkeypatch, lambda: view.resize(640, 500)) == every
