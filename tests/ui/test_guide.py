"""The guide: every page, picture, link and key in it is there, and it is read by keyboard alone."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.resources import resource
from pneumo_desktop.ui.guide.guide import PAGES, read_guide
from pneumo_desktop.ui.keys.actions import ACTS, FIXED
from tests.ui.conftest import MakeDesktop

OTHER_WORDS = {"Tab", "Alt", "Enter", "Menu", "Ctrl+8", "logs", "backup_folder"}
LARGEST = 200_000


@pytest.mark.parametrize("page", PAGES)
def test_every_picture_link_and_key_of_a_page_is_there(page: str) -> None:
    text = read_guide().pages[page]
    assert text.startswith("# ")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        file = resource("guide") / target
        assert file.is_file(), target
        assert file.stat().st_size < LARGEST
    keys = {key for act in ACTS for key in act.keys.split()} | {key for _, fixed, _ in FIXED for key in fixed.split()}
    for code in re.findall(r"`([^`]+)`", text):
        known = code in keys | OTHER_WORDS or code.startswith("pneumo-desktop ")
        assert known, f"{code} on the page {page} is no key of the program"


def test_it_opens_with_a_key_turns_pages_and_shows_pictures(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    card = desktop.window.guide_card
    desktop.window.keys.by_name["guide"].trigger()
    assert card.isVisible()
    qtbot.waitUntil(lambda: "Films arrive in one folder" in card.text.toPlainText(), timeout=10_000)
    assert card.contents.hasFocus()
    QTest.keyClick(card.contents, Qt.Key.Key_Down)
    assert "Reading a case" in card.text.toPlainText()
    QTest.keyClick(card.contents, Qt.Key.Key_Right)
    assert card.text.hasFocus()
    card.text.anchorClicked.emit(QUrl("comparison.md"))
    assert "Measuring" in card.text.toPlainText()
    picture = card.text.loadResource(2, QUrl("pictures/comparison.jpg"))
    assert picture.width() <= card.text.viewport().width() * card.text.devicePixelRatioF()  # type: ignore[attr-defined]
    QTest.keyClick(card.text, Qt.Key.Key_F3)
    assert not card.isVisible()
