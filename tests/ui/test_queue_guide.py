"""Sections, figures and new urgent cases: said quietly, reached by keys, never in the way of the film."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import Band, CaseState, Tier
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.review.urgent import mark_urgent
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.queue.columns import Column, cap_share, cap_text
from pneumo_desktop.ui.queue.figures_line import figures_text
from pneumo_desktop.ui.queue.overview import Figures, figures_of, pace_of, take_overview
from pneumo_desktop.ui.queue.queue_model import QueueModel
from pneumo_desktop.ui.queue.queue_state import Row
from pneumo_desktop.ui.queue.snapshots import PART
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.wanted import Filter, Wanted
from tests.conftest import Clock
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_queue_state import NOW, case


def act(desktop: Desktop, name: str) -> None:
    desktop.window.keys.by_name[name].trigger()


def looked_through(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desktop.window.guide.overview.latest.choices is not None)


def current(desktop: Desktop) -> int | None:
    return desktop.window.queue.view.current_case()


def test_pace_needs_a_few_verdicts_of_the_last_hour() -> None:
    times = [NOW - timedelta(minutes=minutes) for minutes in (180, 30, 20, 10)]
    assert pace_of(times, NOW) == pytest.approx(4.0)
    assert pace_of(times[:2], NOW) is None
    assert pace_of([], NOW) is None
    assert pace_of([NOW] * 3, NOW) == pytest.approx(120.0)


def test_figures_are_of_the_reader_and_of_all() -> None:
    decided = [
        replace(case(n), state=CaseState.CONFIRMED, reader="Dr A" if n < 3 else "Dr B", decided_at=NOW)
        for n in (1, 2, 3)
    ]
    figures = figures_of(decided, "Dr A", 7, NOW - timedelta(minutes=72), NOW)
    assert (figures.done, figures.everybody, figures.left) == (2, 3, 7)
    assert figures_text(figures, NOW) == "Done today 2 · by all 3 · left 7 · oldest waiting 1:12"
    assert figures_text(Figures(pace=17.6), NOW) == "Done today 0 · left 0 · 18 an hour"


def test_an_overview_is_of_one_moment(store: Store, add: Callable[..., int], clock: Clock) -> None:
    decided = add("a", 0.95)
    clock.forward(minutes=5)
    add("b", 0.95)
    add("c", 0.2)
    add("d")
    confirm(store, decided, "Dr A")
    own = (Wanted(Filter(bands=(Band.LOW,))),)
    overview = take_overview(own, "Dr A", store)
    assert overview.sections == {Tier.HIGH: 1, Tier.NEEDS_ATTENTION: 1, Tier.BY_LIKELIHOOD: 1}
    assert (overview.figures.done, overview.figures.left, overview.figures.oldest) == (1, 3, clock.now)
    assert overview.choices is not None
    assert "test 1.0" in overview.choices.models


def test_the_bar_of_a_waiting_case_fills_and_says_so() -> None:
    waiting = replace(case(1), arrived_at=NOW, due_at=NOW + timedelta(hours=1))
    assert cap_share(waiting, NOW + timedelta(minutes=45)) == pytest.approx(0.75)
    assert cap_text(waiting, NOW + timedelta(minutes=45)) == "Waiting 0:45 of 1:00"
    assert cap_share(waiting, NOW - timedelta(minutes=5)) == 0
    late = NOW + timedelta(minutes=72)
    assert cap_share(waiting, late) == pytest.approx(1.2)
    assert cap_text(waiting, late) == "Waiting 1:12, over its time of 1:00"
    assert cap_share(replace(waiting, due_at=NOW), NOW) == 1
    decided = replace(waiting, state=CaseState.READ)
    assert cap_share(decided, NOW) is None
    assert cap_text(decided, NOW) == ""


def test_a_row_says_in_words_what_it_draws(qapp: QApplication) -> None:
    model = QueueModel(clock=lambda: NOW + timedelta(minutes=41))
    held = replace(
        case(1), arrived_at=NOW, due_at=NOW + timedelta(hours=1), state=CaseState.READING, opened_by="Dr Mwangi"
    )
    model.set_rows((Row(held),))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, Column.WAITING).data(spoken) == "Waiting 0:41 of 1:00"
    assert model.index(0, Column.STATE).data(spoken) == "State: open: Dr Mwangi"
    tip = model.index(0, Column.PATIENT).data(Qt.ItemDataRole.ToolTipRole)
    assert "Waiting 0:41 of 1:00" in tip
    assert "open: Dr Mwangi" in tip


def test_sections_are_counted_and_jumped_to(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    high, broken, low = home.add("aa", 0.97), home.add("b"), home.add("c", 0.2)
    desktop = make_desktop()
    strip = desktop.window.queue.sections
    qtbot.waitUntil(strip.isVisible)
    assert strip.texts() == ["High  1", "Needs attention  1", "By likelihood  1"]
    strip.section_chosen.emit(Tier.BY_LIKELIHOOD)
    assert current(desktop) == low
    view = desktop.window.queue.view
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert current(desktop) == broken
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert current(desktop) == high
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert current(desktop) == broken
    assert not desktop.desk.state.held
    desktop.desk.ask(Wanted(Filter(bands=(Band.HIGH,))))
    assert not strip.isVisible()


def test_a_section_far_down_is_listed_and_gone_to(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    for number in range(PART + 60):
        home.add(f"high{number}", 0.97)
    low = home.add("low", 0.2)
    desktop = make_desktop()
    view = desktop.window.queue.view
    qtbot.waitUntil(lambda: view.queue.rowCount() == PART)
    desktop.window.queue.sections.section_chosen.emit(Tier.BY_LIKELIHOOD)
    qtbot.waitUntil(lambda: current(desktop) == low)
    desktop.window.queue.sections.section_chosen.emit(Tier.HIGH)
    first = desktop.desk.state.latest.first[0].case_id  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: current(desktop) == first)
    desktop.desk.open(first)
    desktop.window.queue.sections.section_chosen.emit(Tier.BY_LIKELIHOOD)
    qtbot.waitUntil(lambda: "order is held" in desktop.window.status.facts.text())
    assert current(desktop) == first


def test_figures_follow_the_day_and_can_be_put_away(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    home.add("b", 0.3)
    desktop = make_desktop()
    line = desktop.window.queue.figures
    qtbot.waitUntil(lambda: "Done today 0 · left 2" in line.text())
    confirm(home.store, first, "Dr A. Otieno")
    qtbot.waitUntil(lambda: "Done today 1 · left 1" in line.text())
    act(desktop, "figures")
    assert not line.isVisible()
    desktop.window.close()
    again = make_desktop()
    assert not again.window.queue.figures.isVisible()
    act(again, "figures")
    assert again.window.queue.figures.isVisible()


def test_a_new_urgent_case_is_marked_while_another_is_read(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: rung.append(1))
    home.add("aa", 0.97)
    other = home.add("b", 0.3)
    desktop = make_desktop()
    bar = desktop.window.header.views
    looked_through(desktop, qtbot)
    QTest.keyClick(desktop.window.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.desk.case is not None)
    before = [row.case.case_id for row in desktop.desk.state.rows]
    mark_urgent(home.store, other, "Ward 3 called", "Dr B")
    qtbot.waitUntil(lambda: bar.texts()[1] == "● Urgent  1")
    assert [row.case.case_id for row in desktop.desk.state.rows] == before
    assert rung == []
    assert desktop.window.card_is_open is False
    act(desktop, "close")
    qtbot.waitUntil(lambda: bar.texts()[1] == "Urgent  1")
    third = home.add("c", 0.1)
    act(desktop, "urgent_sound")
    act(desktop, "view_6")
    mark_urgent(home.store, third, "Ward 4 called", "Dr B")
    qtbot.waitUntil(lambda: bar.texts()[1] == "● Urgent  2")
    assert rung == [1]
    act(desktop, "view_2")
    qtbot.waitUntil(lambda: bar.texts()[1] == "Urgent  2")


def test_ones_own_urgent_case_is_no_news(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    looked_through(desktop, qtbot)
    act(desktop, "view_6")
    mark_urgent(home.store, first, "seen by chance", "Dr A. Otieno")
    qtbot.waitUntil(lambda: desktop.window.header.views.texts()[1].endswith("Urgent  1"))
    assert desktop.window.header.views.texts()[1] == "Urgent  1"
