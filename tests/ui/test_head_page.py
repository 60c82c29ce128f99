"""The page of the signed head: what it shows, signs and copies, and that its code is read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.audit.heads import read_heads, signed_head
from pneumo_desktop.audit.keys import KEY_FILE, key_of
from pneumo_desktop.audit.mediums import qr
from pneumo_desktop.audit.verify_export import check_head, head_of_text
from pneumo_desktop.ui.record.head_page import HeadPage
from pneumo_desktop.ui.record.qr_code import QUIET
from tests.ui.conftest import Home, MakeDesktop


def opened(make_desktop: MakeDesktop, qtbot: QtBot, **changes: object) -> HeadPage:
    desktop = make_desktop(**changes)
    desktop.window.keys.by_name["head"].trigger()
    page = desktop.head.page
    assert page is not None
    qtbot.waitUntil(lambda: page.lines[0][1].text() != "")
    return page


def test_a_home_without_a_key_says_so_and_s_makes_and_signs(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.3)
    page = opened(make_desktop, qtbot)
    assert "none yet" in page.lines[0][1].text()
    assert "no second medium" in page.lines[2][1].text()
    assert not (home.settings.home / KEY_FILE).exists()  # to look makes nothing
    QTest.keyClick(page, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: "Signed and kept" in page.note.text(), timeout=10_000)
    (head,) = read_heads(home.settings.home)
    assert page.lines[0][1].text() == key_of(home.store).fingerprint
    assert f"row {head['seq']}" in page.lines[1][1].text()
    QTest.keyClick(page.sign, Qt.Key.Key_C)
    assert check_head(head_of_text(QGuiApplication.clipboard().text())) == head
    with home.store.reading() as reader:
        assert reader.last_act("head").actor == "Dr A. Otieno"  # type: ignore[union-attr]


def test_the_code_on_the_screen_has_every_module_of_the_head(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.3)
    head = signed_head(home.store)
    page = opened(make_desktop, qtbot)
    qtbot.waitUntil(lambda: page.code.isVisible() and page.copy.isEnabled())
    shown = page.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    wanted = [list(row) for row in qr(head).matrix]
    count = len(wanted) + 2 * QUIET
    module = min(shown.width(), shown.height()) // count
    assert module >= 3
    left, top = (shown.width() - module * count) // 2, (shown.height() - module * count) // 2
    for y, row in enumerate(wanted):
        for x, dark in enumerate(row):
            at = (left + (x + QUIET) * module + module // 2, top + (y + QUIET) * module + module // 2)
            assert (shown.pixelColor(*at).value() < 128) == bool(dark), (x, y)


def test_a_missing_second_medium_and_a_spoilt_key_are_said_on_the_page(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    home.add("aa", 0.3)
    signed_head(home.store)
    page = opened(make_desktop, qtbot, heads_folder=tmp_path / "stick")
    assert "! " + str(tmp_path / "stick") in page.lines[2][1].text()
    (home.settings.home / KEY_FILE).write_bytes(b"spoilt")
    with qtbot.waitSignal(page.sign_requested):
        QTest.mouseClick(page.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cannot be read" in page.note.text(), timeout=10_000)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640), (1920, 1080)])
def test_it_fits_every_window(home: Home, make_desktop: MakeDesktop, qtbot: QtBot, size: tuple[int, int]) -> None:
    home.add("aa", 0.3)
    signed_head(home.store)
    desktop = make_desktop()
    desktop.window.resize(*size)
    desktop.window.keys.by_name["head"].trigger()
    page = desktop.head.page
    assert page is not None
    qtbot.waitUntil(page.copy.isEnabled)
    assert desktop.window.rect().contains(page.geometry())
    for part in (page.code, page.sign, page.note, page.lines[1][1]):
        assert page.rect().contains(part.geometry())
    assert page.lines[1][1].heightForWidth(page.lines[1][1].width()) <= page.lines[1][1].height()
