"""The settings' card: looks change at once, the home's file is written safely, what is fixed elsewhere stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import Finding
from pneumo_desktop.findings import OtherFinding
from pneumo_desktop.settings import SETTINGS_FILE, load_settings
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.look import theme
from pneumo_desktop.ui.look.settings_card import SettingsCard
from pneumo_desktop.ui.look.settings_lists import Reasons, Several
from pneumo_desktop.ui.look.theme import LIGHT
from tests.ui.conftest import Home, MakeDesktop

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(desktop: Desktop, qtbot: QtBot) -> SettingsCard:
    card = desktop.settings_control.card
    QTest.keyClick(desktop.window.queue.view, Qt.Key.Key_Comma, CONTROL)
    qtbot.waitUntil(card.isVisible)
    return card


def test_the_look_changes_at_once_and_the_card_stays_in_the_window(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop()
    card = opened(desktop, qtbot)
    card.theme.findChildren(type(card.save).__mro__[1])[1].click()
    assert theme.look.tokens is LIGHT
    card.size_chosen.emit("150")
    qtbot.wait(20)
    assert theme.look.percent == 150
    assert desktop.window.rect().contains(card.geometry())
    assert desktop.preferences.theme == "light"
    desktop.window.appearance.choose(theme.Theme.DARK, 100)


def test_a_change_is_written_to_the_file_and_counts_once_the_home_is_opened_again(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    (home.settings.home / SETTINGS_FILE).write_text("# ours\ncap_minutes = 45\n", encoding="utf-8")
    home.settings = load_settings(home=home.settings.home, reader="Dr A. Otieno")
    desktop = make_desktop()
    card = opened(desktop, qtbot)
    minutes = card.fields["cap_minutes"].widget
    minutes.setFocus()
    QTest.keyClick(minutes, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(minutes, "30")
    QTest.keyClick(minutes, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(card.reopen.isVisible)
    assert (home.settings.home / SETTINGS_FILE).read_text(encoding="utf-8") == "# ours\ncap_minutes = 30\n"
    QTest.keyClick(card, Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: desktop.again is not None)
    assert desktop.again is not None
    assert desktop.again.settings.cap_minutes == 30
    assert desktop.again.settings.home == home.settings.home


def test_a_site_writes_its_own_reasons_and_chooses_what_somebody_must_be_told(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop()
    card = opened(desktop, qtbot)
    reasons = card.fields["reasons"].widget
    assert isinstance(reasons, Reasons)
    lines = reasons.lists[Finding.NO_PNEUMONIA]
    assert "Thymus" in lines.placeholderText()
    lines.setFocus()
    QTest.keyClicks(lines, "  Old scar")
    QTest.keyClick(lines, Qt.Key.Key_Return)
    QTest.keyClick(lines, Qt.Key.Key_Return)
    QTest.keyClicks(lines, "Azygos lobe")
    told = card.fields["tell_flagged"].widget
    assert isinstance(told, Several)
    assert told.values() == ["pneumothorax", "misplaced_tube"]
    QTest.keyClick(told.boxes["effusion"], Qt.Key.Key_Space)
    QTest.keyClick(told.boxes["pneumothorax"], Qt.Key.Key_Space)
    QTest.keyClick(card, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(card.reopen.isVisible)
    again = load_settings(home=home.settings.home)
    assert again.reasons == {Finding.NO_PNEUMONIA: ("Old scar", "Azygos lobe")}
    assert again.tell_flagged == (OtherFinding.EFFUSION, OtherFinding.MISPLACED_TUBE)
    QTest.keyClick(card, Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: desktop.again is not None)
    assert desktop.again is not None
    assert desktop.again.settings.reasons == again.reasons


@pytest.mark.parametrize(
    ("name", "typed", "said"), [("cap_minutes", "soon", "number"), ("backup_hour", "31", "Not saved")]
)
def test_a_senseless_value_is_refused_with_its_reason(
    name: str, typed: str, said: str, home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop()
    card = opened(desktop, qtbot)
    field = card.fields[name].widget
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: said in card.trouble.text())
    assert not card.reopen.isVisible()
    assert not (home.settings.home / SETTINGS_FILE).exists()


def test_what_the_environment_or_the_command_fixed_cannot_be_changed_here(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PNEUMO_UNDO_MINUTES", "3")
    home.settings = load_settings(home=home.settings.home, device="cpu", reader="Dr A. Otieno")
    card = opened(make_desktop(), qtbot)
    assert not card.fields["undo_minutes"].widget.isEnabled()
    assert "PNEUMO_UNDO_MINUTES" in card._fixed["undo_minutes"].text()
    assert not card.fields["device"].widget.isEnabled()
    assert card.fields["cap_minutes"].widget.isEnabled()


def test_a_broken_file_is_said_and_the_card_opens_all_the_same(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop()
    (home.settings.home / SETTINGS_FILE).write_text("cap_minutes = = 3\n", encoding="utf-8")
    assert "Correct the line" in opened(desktop, qtbot).trouble.text()
