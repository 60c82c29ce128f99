"""The desktop says that the disk runs full, in a banner, and takes it away once there is room."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Home, MakeDesktop


def test_a_short_disk_is_a_banner_until_there_is_room(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=2**29))
    home.add("aa", 0.9)
    desktop = make_desktop()
    banner = desktop.window.disk_banner
    qtbot.waitUntil(banner.isVisible)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=2**40))
    desktop.disk.look()
    qtbot.waitUntil(lambda: not banner.isVisible())
    assert "Disk: 1024.0 GiB free" in desktop.disk.fact
