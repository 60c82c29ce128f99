"""In a home with accounts figures are counted for whom signed in, and for nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from pneumo_desktop.paper.write import NAME
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.who import Role
from tests.ui.conftest import Home
from tests.ui.test_people import _enter, desk, open_desk, staff  # noqa: F401 fixtures


def test_an_auditor_sees_them_and_they_go_with_the_lock(desk: Desktop, qtbot: QtBot) -> None:  # noqa: F811
    _enter(desk, qtbot, Role.AUDITOR)
    desk.window.keys.by_name["statistics"].trigger()
    page = desk.figures.page
    assert page is not None
    qtbot.waitUntil(page.again.isEnabled, timeout=20_000)
    assert page.state.text().startswith("1 arrived")
    desk.people.lock()
    assert not page.isVisible()


def test_a_technician_is_offered_paper_but_no_statistics(
    desk: Desktop,  # noqa: F811
    home: Home,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    _enter(desk, qtbot, Role.TECHNICIAN)
    keys = desk.window.keys.by_name
    assert not keys["statistics"].isEnabled()
    assert not keys["simulate"].isEnabled()
    keys["paper"].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert Path(opened[0]) == home.settings.home / NAME
