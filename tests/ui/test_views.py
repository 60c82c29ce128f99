"""Views, filters, search and sort: what is chosen is listed, what is left out is said, and one key leads back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import Band, CaseState
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.columns import Column
from pneumo_desktop.ui.queue.filter_words import months_of, parts, sort_text
from pneumo_desktop.ui.queue.queue_model import CAPTION_ROLE
from pneumo_desktop.ui.queue.saved_views import OwnViews, built_in, same_list, wanted_of, wanted_said
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted
from tests.ui.conftest import Home, MakeDesktop, named

FULL = Filter(
    search="vega",
    decided=None,
    states=(CaseState.CONFIRMED,),
    bands=(Band.HIGH, Band.LOW),
    least_age_months=12,
    most_age_months=71,
    sexes=("F", ""),
    view_positions=("AP",),
    sources=("ward 3",),
    models=("m 1",),
    urgent=True,
    attention=True,
    outside=True,
    opened_by="Dr A",
    decided_within=timedelta(days=7),
    decided_today=True,
    arrived_within=timedelta(hours=4),
)


def listed(desktop: Desktop) -> list[int]:
    return [row.case.case_id for row in desktop.desk.state.rows]


def press(desktop: Desktop, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key, modifiers)


def act(desktop: Desktop, name: str) -> None:
    desktop.window.keys.by_name[name].trigger()


def chips(desktop: Desktop) -> list[str]:
    return [chip.accessibleName() for chip in desktop.window.queue.chips.chips()]


def waits_for_words(desktop: Desktop, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: desktop.window.queue.empty.text().startswith(words))


def test_a_view_is_read_back_as_it_was_saved() -> None:
    own = OwnViews()
    assert own.save("  Ward   3 ", Wanted(FULL, Sort.AGE, descending=True))
    assert own.save("All", Wanted())
    again = OwnViews.of(own.as_text())
    assert again.views == own.views
    assert again.views[0].name == "Ward 3"
    assert json.loads(own.as_text())[1] == {"name": "All"}


@pytest.mark.parametrize(
    "said",
    [
        "x",
        {"bands": ["purple"]},
        {"bands": "high"},
        {"urgent": "yes"},
        {"least_age_months": True},
        {"sort": "colour"},
        {"unheard_of": 1},
        {"arrived_within": "soon"},
        {"arrived_within": 1e300},
        {"sexes": [3]},
    ],
)
def test_half_a_filter_is_never_made_of_what_is_not_understood(said: object) -> None:
    assert wanted_of(said) is None
    broken = {"name": "B", **said} if isinstance(said, dict) else said
    assert [view.name for view in OwnViews.of(json.dumps([broken, {"name": "A"}])).views] == ["A"]


@pytest.mark.parametrize("text", ["", "{", "3", '{"name": "A"}', '[{"name": 3}]', '[{"name": " "}]'])
def test_a_damaged_file_of_views_holds_none(text: str) -> None:
    assert OwnViews.of(text).views == []


def test_own_views_are_renamed_ordered_and_forgotten() -> None:
    own = OwnViews()
    for name in ("A", "B", "C"):
        own.save(name, Wanted())
    assert not own.rename(0, "b")
    assert not own.rename(0, "  ")
    assert own.rename(0, "a")
    assert own.move(2, -9) == 0
    assert [view.name for view in own.views] == ["C", "a", "B"]
    own.save("b", Wanted(Filter(urgent=True)))
    assert own.views[2].wanted.filter.urgent
    own.remove(0)
    assert [view.name for view in own.views] == ["a", "b"]


def test_every_part_of_a_filter_is_said_and_can_be_left_out() -> None:
    found = parts(FULL, Filter())
    left = FULL
    for _ in range(len(found)):
        left = parts(left, Filter())[0].without
    assert left == Filter()
    said = [part.text for part in found]
    assert len(set(said)) == len(said) == 16
    assert "Age 12 m to 5 y" in said
    assert "Sex: F, not said" in said
    assert "Arrived within 4 hours" in said
    assert parts(FULL, FULL) == []


def test_what_is_missing_from_a_view_is_said_as_well() -> None:
    view = Filter(urgent=True, decided=True, states=(CaseState.READ,))
    assert [part.text for part in parts(Filter(), view)] == ["Unread only", "Any state", "Not only: Urgent"]


@pytest.mark.parametrize(("typed", "months"), [("5", 60), ("5 y", 60), ("18m", 18), ("18 M", 18), ("", None)])
def test_ages_are_typed_as_they_are_said(typed: str, months: int | None) -> None:
    assert months_of(typed) == months


@pytest.mark.parametrize("typed", ["five", "-3", "5 w", "m", "y5", "9999"])
def test_what_is_no_age_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 what is said of it is the card's
        months_of(typed)


def test_sort_is_said_in_words() -> None:
    assert sort_text(Wanted()) == ""
    assert sort_text(Wanted(sort=Sort.PATIENT)) == "Sorted by patient ▲: not in reading order"
    assert "not the order of decisions" in sort_text(Wanted(Filter(decided=True), Sort.AGE, descending=True))


def test_built_in_views_say_what_they_hold() -> None:
    views = built_in("Dr A")
    assert [view.name for view in views][:5] == ["All unread", "Urgent", "Needs attention", "My open", "Decided today"]
    assert views[3].wanted.filter.opened_by == "Dr A"
    assert same_list(Wanted(Filter("x")), Wanted())
    assert wanted_said(Wanted()) == {}


def test_views_by_number_with_counts_and_words_where_they_are_empty(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first, broken = home.add("aa", 0.97), home.add("b")
    desktop = make_desktop()
    bar = desktop.window.header.views
    qtbot.waitUntil(lambda: bar.texts()[0] == "All unread  2")
    assert bar.texts()[1:5] == ["Urgent  0", "Needs attention  1", "My open  0", "Decided today  0"]
    for number, words in ((2, "Nothing is marked urgent."), (5, "Nothing decided today."), (6, "Nothing decided yet.")):
        press(desktop, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        waits_for_words(desktop, qtbot, words)
        assert bar.current == number - 1
    act(desktop, "view_3")
    qtbot.waitUntil(lambda: listed(desktop) == [broken])
    act(desktop, "view_4")
    waits_for_words(desktop, qtbot, "You have no case open.")
    act(desktop, "view_1")
    qtbot.waitUntil(lambda: listed(desktop) == [first, broken])
    press(desktop, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.texts()[3] == "My open  1")
    act(desktop, "view_9")  # there is none


def test_my_open_is_of_whoever_reads_now(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    act(desktop, "view_4")
    desktop.window.set_reader("Dr B")
    assert desktop.desk.wanted.filter.opened_by == "Dr B"
    assert desktop.window.header.views.current == 3


def test_a_filter_is_set_by_keys_said_by_chips_and_cleared_by_escape(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    girl = home.add("aa", 0.97, tags=named("Vega^Ada", patient_sex="F", age_months=30))
    boy = home.add("b", 0.6, tags=named("Vega^Bo", patient_sex="M", age_months=90))
    desktop = make_desktop()
    press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    card = desktop.window.queries.filter_card
    assert card.isVisible()
    card.sexes["F"].setFocus()
    press(desktop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: listed(desktop) == [girl])
    assert chips(desktop) == ["Remove: Sex: F"]
    card.most.setFocus()
    QTest.keyClicks(card.most, "1")
    qtbot.waitUntil(lambda: listed(desktop) == [])
    assert "Nothing passes the filter" in desktop.window.queue.empty.text()
    QTest.keyClicks(card.most, "x")
    assert card.trouble.isVisible()
    press(desktop, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert len(chips(desktop)) == 3
    press(desktop, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: listed(desktop) == [girl, boy])
    assert chips(desktop) == []
    assert not desktop.window.queue.chips.isVisible()


def test_a_chip_takes_its_part_away_and_leaves_the_others(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    high, raised = home.add("aa", 0.97), home.add("ab", 0.6)
    home.add("c", 0.95)
    desktop = make_desktop()
    desktop.desk.ask(Wanted(Filter(search="a, test", bands=(Band.HIGH,))))
    desktop.desk.ask(Wanted(Filter(search="incoming", bands=(Band.HIGH,))))
    desktop.desk.ask(Wanted(Filter(search="a", bands=(Band.HIGH,))))
    qtbot.waitUntil(lambda: listed(desktop) == [high])
    assert desktop.window.header.search.text() == "a"
    assert chips(desktop) == ["Remove: Search: a", "Remove: Likelihood: high", "Clear all filters"]
    desktop.window.queue.chips.chips()[1].click()
    qtbot.waitUntil(lambda: listed(desktop) == [high, raised])
    desktop.window.queue.chips.chips()[0].click()
    qtbot.waitUntil(lambda: len(listed(desktop)) == 3)
    assert desktop.window.header.search.text() == ""


def test_a_click_on_a_header_sorts_and_one_key_leads_back(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    order = [home.add(name, likelihood) for name, likelihood in (("zz", 0.97), ("b", 0.8), ("m", 0.2))]
    desktop = make_desktop()
    view = desktop.window.queue.view
    caption = view.model().index(0, 0).data(CAPTION_ROLE)
    assert caption == "High"
    header = view.header()
    at = header.sectionViewportPosition(Column.PATIENT) + 40
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     header.viewport().rect().topLeft() + type(header.pos())(at, 8))  # fmt: skip
    qtbot.waitUntil(lambda: listed(desktop) == [order[1], order[2], order[0]])
    assert chips(desktop) == ["Sorted by patient ▲: not in reading order. Goes back."]
    assert header.sortIndicatorSection() == Column.PATIENT
    assert [view.model().index(i, 0).data(CAPTION_ROLE) for i in range(3)] == ["", "", ""]
    view.columns.sort_requested.emit(Column.PATIENT)
    qtbot.waitUntil(lambda: listed(desktop) == [order[0], order[2], order[1]])
    press(desktop, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: listed(desktop) == order)
    assert chips(desktop) == []
    assert not header.isSortIndicatorShown()
    assert view.model().index(0, 0).data(CAPTION_ROLE) == "High"


def test_the_list_is_saved_as_a_view_found_again_and_deleted_by_keys(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    high, low = home.add("aa", 0.97), home.add("b", 0.2)
    first = make_desktop()
    first.desk.ask(Wanted(Filter(bands=(Band.LOW,)), Sort.AGE))
    press(first, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    card = first.window.queries.views_card
    assert "Likelihood: low" in card.saves.text()
    assert "Sorted by age" in card.saves.text()
    press(first, Qt.Key.Key_Return)
    assert card.trouble.isVisible()
    QTest.keyClicks(card.name, "Low by age")
    press(first, Qt.Key.Key_Return)
    assert first.window.header.views.current == 6
    assert chips(first)[1:] == ["Remove: Likelihood: low"]
    first.window.close()
    kept = Preferences(home.settings.home).kept("list/views")
    assert json.loads(kept) == [{"name": "Low by age", "bands": ["low"], "sort": "age", "descending": False}]
    second = make_desktop()
    qtbot.waitUntil(lambda: listed(second) == [high, low])
    act(second, "view_7")
    qtbot.waitUntil(lambda: listed(second) == [low])
    assert second.window.header.views.texts()[6] == "Low by age  1"
    act(second, "views")
    card = second.window.queries.views_card
    card.views.setFocus()
    press(second, Qt.Key.Key_F2)
    assert card.name.text() == "Low by age"
    QTest.keyClicks(card.name, "Low")
    press(second, Qt.Key.Key_Return)
    assert [view.name for view in second.window.queries.own.views] == ["Low"]
    assert card.views.hasFocus()
    press(second, Qt.Key.Key_Delete)
    assert second.window.queries.own.views == []
    assert second.window.header.views.current == 0
    press(second, Qt.Key.Key_Escape)
    assert Preferences(home.settings.home).kept("list/views") == ""


def test_views_without_room_stand_in_a_menu(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    bar = desktop.window.header.views
    for number in range(8):
        desktop.window.queries.own.save(f"عبد الرحمن بن محمد بن عبد الله {number}", Wanted(Filter(urgent=True)))
    desktop.window.queries.views_card.changed.emit()
    desktop.window.resize(1000, 700)
    hidden = bar.hidden_views()
    assert len(hidden) > 6
    assert bar.more.isVisible()
    assert [entry.text().split("  ")[0] for entry in bar.menu().actions()][-1].endswith("7")
    bar.menu().actions()[-1].trigger()
    qtbot.waitUntil(lambda: bar.current == 13)
    assert 13 not in bar.hidden_views()
    assert desktop.window.header.minimumSizeHint().width() <= 1000


def test_a_taken_back_case_is_shown_whatever_was_listed(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    case_id = home.add("aa", 0.97)
    confirm(home.store, case_id, "Dr A. Otieno")
    desktop = make_desktop()
    act(desktop, "view_5")
    qtbot.waitUntil(lambda: listed(desktop) == [case_id])
    desktop.desk.ask(replace(desktop.desk.wanted, filter=Filter()))
    assert desktop.window.header.views.current == 0


def test_an_own_view_put_back_into_reading_order_is_the_readers_list_again(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    order = [home.add(name, likelihood) for name, likelihood in (("zz", 0.97), ("b", 0.8))]
    desktop = make_desktop()
    desktop.desk.ask(Wanted(Filter(), Sort.PATIENT))
    act(desktop, "views")
    QTest.keyClicks(desktop.window.queries.views_card.name, "By name")
    press(desktop, Qt.Key.Key_Return)
    press(desktop, Qt.Key.Key_Escape)
    assert desktop.window.header.views.current == 6
    press(desktop, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: listed(desktop) == order)
    assert desktop.window.header.views.current == 0
    press(desktop, Qt.Key.Key_Escape)
    assert desktop.desk.wanted == Wanted()


def test_escape_in_the_search_clears_it_and_leaves_the_open_case_open(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.97)
    home.add("b", 0.8)
    desktop = make_desktop()
    QTest.keyClick(desktop.window.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.desk.ready)
    search = desktop.window.header.search
    act(desktop, "search")
    QTest.keyClicks(search, "b")
    qtbot.waitUntil(lambda: desktop.desk.wanted.filter.search == "b")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desktop.desk.wanted.filter.search == "")
    assert search.text() == ""
    assert desktop.desk.case is not None


def test_a_search_that_is_cleared_from_elsewhere_takes_its_cross_along(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    search = desktop.window.header.search
    cross = next(each for each in search.findChildren(QToolButton) if each.x() > search.width() // 2)
    desktop.desk.ask(Wanted(Filter(search="aa")))
    qtbot.waitUntil(cross.isVisible)
    desktop.desk.ask(Wanted())
    qtbot.waitUntil(lambda: not cross.isVisible())
    assert desktop.desk.wanted == Wanted()
