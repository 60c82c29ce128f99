"""A damaged, missing or newer worklist at the start: what happened is said, and the mend is a key away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.recovery.backup import back_up
from pneumo_desktop.recovery.found import backups_found
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.chores.recovery_card import RecoveryCard
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.store import Store
from tests.ui.conftest import QUIET_ENGINE, Home, MakeDesktop

OpenTroubled = Callable[[], tuple[Desktop, RecoveryCard]]


@pytest.fixture
def open_troubled(home: Home, dressed: QApplication, qtbot: QtBot) -> Iterator[OpenTroubled]:
    """Opens a desktop whose worklist does not open; it shows the page."""
    made: list[Desktop] = []

    def show() -> tuple[Desktop, RecoveryCard]:
        desktop = Desktop(home.settings, engine=QUIET_ENGINE, decode=read_raster)
        made.append(desktop)
        desktop.show()
        desktop.window.resize(1280, 720)
        card = desktop.window.recovery_card
        qtbot.waitUntil(card.isVisible, timeout=10_000)
        qtbot.waitUntil(lambda: "Looking" not in card.heading.text(), timeout=10_000)
        return desktop, card

    yield show
    for desktop in made:
        desktop.window.close()
        assert desktop.store.isFinished()


def damage(home: Home) -> bytes:
    home.store.close()
    path = home.settings.database
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * 8192 + content[12_288:])
    return path.read_bytes()


def opened_again(desktop: Desktop, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: desktop.again is not None, timeout=60_000)
    assert desktop.again is not None
    assert desktop.again.outcome is not None
    assert desktop.again.settings.reader == "Dr A. Otieno"
    return desktop.again.outcome.text


def counts(home: Home) -> dict[str, int]:
    store = Store.of(home.settings)
    try:
        with store.reading() as reader:
            return {str(state): count for state, count in reader.counts().items() if count}
    finally:
        store.close()


def test_a_damaged_worklist_is_restored_with_one_key_and_set_aside(
    home: Home, open_troubled: OpenTroubled, qtbot: QtBot, tmp_path: Path
) -> None:
    confirm(home.store, home.add("aa", 0.97), "Dr A. Otieno")
    home.add("b", 0.6)
    back_up(home.settings, tmp_path / "monday.zip", "test", nightly="2026-01-05")
    broken = damage(home)
    desktop, card = open_troubled()
    assert card.title.text() == "The worklist is damaged"
    assert "never overwritten" in card.what.text()
    assert "2 cases" in card.list.item(0).text()
    assert "nightly" in card.list.item(0).text()
    assert home.settings.database.read_bytes() == broken
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    assert "Restored: 2 cases, 1 verdicts" in opened_again(desktop, qtbot)
    aside = list(home.settings.home.glob("worklist-set-aside-*.sqlite"))
    assert [path.read_bytes() for path in aside] == [broken]
    assert counts(home) == {"unread": 1, "confirmed": 1}


def test_a_missing_worklist_is_not_begun_anew_unasked(home: Home, open_troubled: OpenTroubled, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    home.store.close()
    for path in home.settings.home.glob("worklist.sqlite*"):
        path.unlink()
    desktop, card = open_troubled()
    assert card.title.text() == "The worklist is missing"
    assert not card.go.isEnabled()
    assert card.rebuild.isVisible()
    assert "No backup of this home is in reach" in card.heading.text()
    assert not home.settings.database.exists()
    chores = desktop.chores.chores
    chores._command = lambda chore: [*QUIET_ENGINE, chore.name]
    card.rebuild.click()
    qtbot.waitUntil(lambda: chores.chore is not None and chores.chore.name == "rebuild", timeout=10_000)
    chores.stop()
    opened_again(desktop, qtbot)


def test_a_newer_worklist_offers_no_rebuild(home: Home, open_troubled: OpenTroubled) -> None:
    home.add("aa", 0.97)
    home.store.close()
    connection = sqlite_driver().connect(home.settings.database)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    _, card = open_troubled()
    assert card.title.text() == "This worklist is from a newer version"
    assert "Update Pneumo Desktop" in card.what.text()
    assert card.rebuild.isHidden()


def test_what_cannot_be_restored_leaves_the_worklist_as_it_was(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    home.add("aa", 0.97)
    no_backup = tmp_path / "no.zip"
    no_backup.write_bytes(b"PK nothing")
    desktop = make_desktop()
    desktop.window.keys.by_name["restore"].trigger()
    card = desktop.window.recovery_card
    assert card.isVisible()
    assert card.rebuild.isHidden()
    card.restore_wanted.emit(no_backup)
    said = opened_again(desktop, qtbot)
    assert said.startswith("Not restored.")
    assert "no backup, or cut off" in said
    assert counts(home) == {"unread": 1}


def test_backups_without_a_note_are_found_where_the_nightly_ones_lie(home: Home, tmp_path: Path) -> None:
    home.add("aa", 0.97)
    folder = tmp_path / "nightly"
    folder.mkdir()
    settings = home.settings.model_copy(update={"backup_folder": folder})
    back_up(settings, folder / "pneumo-backup-2026-01-05.zip", "test")
    back_up(settings, tmp_path / "gone.zip", "test")
    (settings.home / "backups.jsonl").unlink()
    (folder / "other.zip").write_bytes(b"no backup")
    back_up(settings, tmp_path / "again.zip", "test")
    (tmp_path / "again.zip").unlink()
    found = backups_found(settings)
    assert [(each.file.name, each.cases, each.in_reach) for each in found] == [
        ("pneumo-backup-2026-01-05.zip", 1, True),
        ("again.zip", 1, False),
    ]


def test_a_backup_that_does_not_verify_says_so_is_not_chosen_unasked_and_no_held_key_restores(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    confirm(home.store, home.add("aa", 0.97), "Dr Cox")
    back_up(home.settings, tmp_path / "sound.zip", "test")
    with home.store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE verdicts SET reader = 'Dr X'")
    back_up(home.settings, tmp_path / "doubtful.zip", "test", as_is=True)
    desktop = make_desktop()
    desktop.window.keys.by_name["restore"].trigger()
    card = desktop.window.recovery_card
    qtbot.waitUntil(lambda: card.list.count() == 2, timeout=10_000)
    assert "does NOT verify" in card.list.item(0).text()
    assert card.list.currentItem().text().endswith("sound.zip")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(card, held)
    assert card.isVisible()
    home.store.close()
    card.restore_wanted.emit(tmp_path / "doubtful.zip")
    assert "does NOT verify" in opened_again(desktop, qtbot)
