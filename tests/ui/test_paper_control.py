"""Paper for a power cut from the desktop: a key writes it, the browser opens it, trouble is said."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from pneumo_desktop.paper.write import NAME
from tests.ui.conftest import Home, MakeDesktop


def test_it_is_written_into_its_folder_and_opened(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    home.add("aa", 0.9)
    desktop = make_desktop(paper_folder=tmp_path)
    desktop.window.keys.by_name["paper"].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    page = tmp_path / NAME
    assert opened == [str(page)]
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert "1 cases on paper" in desktop.window.status.facts.text()


def test_without_a_folder_it_lies_in_the_home_and_trouble_is_said(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = make_desktop(paper_folder=tmp_path / "gone")
    desktop.window.keys.by_name["paper"].trigger()
    qtbot.waitUntil(lambda: "cannot be written" in desktop.window.status.facts.text(), timeout=20_000)
    assert not (home.settings.home / NAME).exists()
