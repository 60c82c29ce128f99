"""Columns of the list: chosen, ordered and resized by mouse and by keys, remembered, and back to the usual ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.columns import LEAST_EM, MOST_EM, USUAL, Column, ColumnChoice, choice_of
from tests.ui.conftest import Home, MakeDesktop, named


def test_a_choice_is_read_back_as_it_was_kept() -> None:
    choice = ColumnChoice().toggled(Column.VIEW).moved(Column.WAITING, -9).widened(Column.ID, 7)
    assert choice_of(choice.as_text()) == choice
    assert choice.shown[0] is Column.WAITING
    assert Column.VIEW not in choice.shown


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"nothing known": 3}', '"patient"', "{}"])
def test_what_cannot_be_understood_is_the_usual(text: str) -> None:
    assert choice_of(text) == ColumnChoice()


def test_the_patient_is_always_shown_and_widths_stay_readable() -> None:
    assert choice_of('{"view": 900, "id": -4, "sold": 1}') == ColumnChoice(
        (Column.VIEW, Column.ID, Column.PATIENT), {Column.VIEW: MOST_EM, Column.ID: LEAST_EM}
    )
    assert ColumnChoice().toggled(Column.PATIENT).shown == USUAL
    assert choice_of('{"view": true}').widths == {}


def test_a_narrow_list_folds_until_the_reader_chooses(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("one", 0.9, tags=named("Vega^Ada", age_months=30, patient_sex="F"))
    window = make_desktop().window
    fit, cells = window.queue.view.columns, window.queue.view.cells
    assert window.queue.view.viewport().width() < 660
    assert Column.ID not in fit.shown()
    assert Column.ID in cells.under
    fit.choose(fit.begun().toggled(Column.ID).toggled(Column.MODEL))
    assert {Column.ID, Column.MODEL} <= set(fit.shown())
    assert Column.ID not in cells.under
    assert Column.AGE_SEX in cells.under
    assert window.queue.view.header().sectionSize(Column.PATIENT) >= 140


def test_columns_are_ticked_in_the_menu_of_the_header(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("one", 0.9)
    window = make_desktop().window
    fit = window.queue.view.columns
    before = fit.shown()
    by_name = {action.text(): action for action in fit.menu().actions()}
    assert not by_name["Patient"].isEnabled()
    assert not by_name["Usual columns"].isEnabled()
    by_name["Accession"].trigger()
    assert fit.shown() == (*before, Column.ACCESSION)
    {action.text(): action for action in fit.menu().actions()}["Usual columns"].trigger()
    assert fit.shown() == before


def test_dragging_moves_and_resizes_and_both_are_remembered(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("one", 0.9)
    first = make_desktop()
    header = first.window.queue.view.header()
    header.moveSection(header.visualIndex(Column.WAITING), 0)
    header.resizeSection(Column.LIKELIHOOD, 200)
    first.window.close()
    kept = choice_of(Preferences(home.settings.home).kept("list/columns"))
    assert kept.shown[0] is Column.WAITING
    second = make_desktop()
    again = second.window.queue.view
    assert again.columns.shown() == kept.shown
    assert abs(again.header().sectionSize(Column.LIKELIHOOD) - 200) <= 1


def test_columns_are_chosen_without_a_mouse(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("one", 0.9)
    window = make_desktop().window
    fit = window.queue.view.columns
    QTest.keyClick(window.queue.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    card = window.face.columns_card
    assert card.isVisible()
    assert not window.keys.by_name["later"].isEnabled()
    assert card.current() is Column.PLACE
    QTest.keyClick(card.columns, Qt.Key.Key_Space)
    assert Column.PLACE not in fit.shown()
    assert card.current() is Column.PLACE
    QTest.keyClick(card.columns, Qt.Key.Key_Home)
    assert card.current() is Column.LIKELIHOOD
    QTest.keyClick(card.columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert fit.shown()[:2] == (Column.PATIENT, Column.LIKELIHOOD)
    wide = fit.header.sectionSize(Column.LIKELIHOOD)
    QTest.keyClick(card.columns, Qt.Key.Key_Right)
    assert fit.header.sectionSize(Column.LIKELIHOOD) > wide
    card.usual.click()
    assert not fit.choice.chosen
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.queue.view.hasFocus()


def test_a_damaged_file_of_preferences_costs_nothing(home: Home, make_desktop: MakeDesktop, tmp_path: Path) -> None:
    preferences = Preferences(home.settings.home)
    preferences.keep("list/columns", "{what")
    preferences.write()
    home.add("one", 0.9)
    assert not make_desktop().window.queue.view.columns.choice.chosen
