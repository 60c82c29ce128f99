"""Decided cases leave from the desktop in every form; whether a picture may leave is said there, too, by keys."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop import commands_export
from pneumo_desktop.audit.exports.pixels import approvals_in
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.ui.chores.chore_words import outcome_of
from pneumo_desktop.ui.chores.chores import Chore, Ended
from pneumo_desktop.ui.chores.export_card import SUFFIXES, ExportCard
from pneumo_desktop.ui.chores.pixels_card import STRIPS
from tests.ui.conftest import Home, MakeDesktop


@pytest.fixture
def asked(home: Home, make_desktop: MakeDesktop, tmp_path: Path) -> tuple[ExportCard, list[Chore], Path]:
    """The card as a key shows it, what it asks for, and where to."""
    desktop, wished = make_desktop(), list[Chore]()
    card = desktop.window.export_card
    card.chore_wanted.disconnect()
    card.chore_wanted.connect(wished.append)
    desktop.window.keys.by_name["export"].trigger()
    card.file.set_path(tmp_path / "out.csv")
    return card, wished, tmp_path


def test_the_card_offers_the_forms_of_the_command() -> None:
    assert set(SUFFIXES) == set(commands_export.FORMS)


@pytest.mark.parametrize(
    ("digit", "name", "form"), [(1, "out.jsonl", "jsonl"), (3, "out.pdf", "pdf"), (4, "out", "dicom-sr")]
)
def test_a_digit_chooses_the_form_and_the_name_follows(
    asked: tuple[ExportCard, list[Chore], Path], digit: int, name: str, form: str
) -> None:
    card, wished, folder = asked
    card.form.take_keyboard()
    QTest.keyClick(card.form.items[0], Qt.Key(Qt.Key.Key_1 + digit))
    assert card.file.path == folder / name
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert wished[0].arguments[:3] == (str(folder / name), "--form", form)


def test_all_that_narrows_reaches_the_command(asked: tuple[ExportCard, list[Chore], Path]) -> None:
    card, wished, _ = asked
    card.decided_by.setText(" -Dr  B ")
    card.model.setText("test 1.0")
    card.bands.choose(0)
    card.bands.choose(1)
    card.population.choose(1)
    card.plain.setChecked(True)
    card.pictures.setChecked(False)
    QTest.keyClick(card, Qt.Key.Key_Return)
    said = wished[0].arguments
    for part in ("--decided-by=-Dr B", "--model=test 1.0", "high,raised", "outside", "--deidentify", "none"):
        assert part in said
    from pneumo_desktop.cli import _parser

    parsed = _parser().parse_args(["export", *said])
    assert (parsed.decided_by, parsed.band, parsed.pixels) == (["-Dr B"], "high,raised", "none")


def test_a_folder_that_is_there_is_complained_of(asked: tuple[ExportCard, list[Chore], Path]) -> None:
    card, wished, folder = asked
    card.form.choose(5)
    card.file.set_path(folder)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert "folder of its own" in card.trouble.text()
    assert not wished


def test_cases_without_a_picture_are_said() -> None:
    facts = {"rows": 7, "file": "/x", "without_pixels": 3}
    outcome = outcome_of(Ended(Chore("export"), facts))
    assert any("3 of them are without a picture" in line for line in outcome.more)


def test_a_picture_is_masked_approved_and_taken_back_by_keys(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa", 0.97)
    confirm(home.store, case_id, "Dr A. Otieno")
    other = home.add("b", 0.96)
    desktop = make_desktop()
    window = desktop.window
    window.keys.by_name["pixels"].trigger()
    assert not any(card.isVisible() for card in window.cards)  # no case is open
    qtbot.waitUntil(lambda: len(desktop.desk.state.rows) == 1)
    desktop.desk.open(other)
    qtbot.waitUntil(lambda: desktop.desk.case is not None and bool(window.film.shown))
    card = next(card for card in window.cards if card.title.text() == "May this picture leave?")
    window.keys.by_name["pixels"].trigger()
    qtbot.waitUntil(card.isVisible)
    assert "Nobody has approved" in card.accessibleDescription()
    QTest.keyClick(card.masks.items[0], Qt.Key.Key_2)  # type: ignore[attr-defined]
    QTest.keyClick(card, Qt.Key.Key_Return)

    def approvals() -> list[tuple[str, int]]:
        with home.store.reading() as reader:
            return [(each.reader, len(each.masks)) for each in approvals_in(reader).values()]

    qtbot.waitUntil(lambda: approvals() == [("Dr A. Otieno", 1)])
    qtbot.waitUntil(lambda: not card.isVisible())
    with home.store.reading() as reader:
        body = json.loads(reader.acts("pixels")[0].body)
    assert body["masks"] == [list(STRIPS[1])]
    assert body["film"] == window.film.shown
    window.keys.by_name["pixels"].trigger()
    qtbot.waitUntil(card.isVisible)
    assert "Dr A. Otieno approved it" in card.accessibleDescription()
    QTest.keyClick(card, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: approvals() == [])
