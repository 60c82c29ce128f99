"""A second desktop on the same home brings the first to the front; one that does not answer is said, in time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.errors import DesktopAlreadyOpen
from pneumo_desktop.ui import engine_line, start
from pneumo_desktop.ui.one_desktop import OneDesktop
from tests.ui.conftest import Home, MakeDesktop

SECOND = "import sys; from pneumo_desktop.cli import main; sys.exit(main(['--home', sys.argv[1]]))"


def lock_file(home: Path) -> Path:
    (found,) = home.glob("desktop-*.lock")
    return found


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_second_desktop_ends_with_0_and_the_minimised_first_comes_to_the_front(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop()
    only = OneDesktop(home.settings.home)
    assert only.claim()
    only.asked_to_front.connect(desktop.to_front)
    desktop.window.showMinimized()
    ended: list[int] = []

    def second() -> None:
        command = [sys.executable, "-c", SECOND, str(home.settings.home)]
        ended.append(subprocess.run(command, timeout=120, check=False).returncode)

    thread = threading.Thread(target=second)
    with qtbot.waitSignal(only.asked_to_front, timeout=120_000):
        thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=120_000)
    only.give_up()
    assert ended == [0]
    assert not desktop.window.windowState() & Qt.WindowState.WindowMinimized
    assert desktop.window.isVisible()


def test_a_first_desktop_that_hangs_is_said_after_a_while(
    home: Home, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = OneDesktop(home.settings.home)
    assert first.claim()  # it listens, but its event loop does not run: nobody answers
    said: list[str] = []
    monkeypatch.setattr(start, "tell", said.append)
    monkeypatch.setattr(start, "OneDesktop", lambda place: OneDesktop(place, answer_seconds=0.5))
    with pytest.raises(DesktopAlreadyOpen, match="has not answered"):
        start.run(home.settings)
    first.give_up()
    assert len(said) == 1


def test_what_a_killed_desktop_left_stands_in_nobodys_way(home: Home, qapp: QApplication) -> None:
    place = home.settings.home
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
        "from pneumo_desktop.ui.one_desktop import OneDesktop; "
        "qt = QCoreApplication([]); only = OneDesktop(Path(sys.argv[1])); assert only.claim(); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(place)], timeout=120, check=False).returncode == 9
    assert lock_file(place).exists()
    only = OneDesktop(place)
    assert only.claim()
    assert only._server.isListening()
    only.give_up()


def test_another_home_is_another_desktop(tmp_path: Path, qapp: QApplication) -> None:
    one, two = OneDesktop(tmp_path / "a"), OneDesktop(tmp_path / "b")
    assert one.name != two.name
    assert one.claim()
    assert two.claim()
    one.give_up()
    two.give_up()


def test_the_same_home_by_a_link_is_the_same_desktop(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "home")
    one, two = OneDesktop(tmp_path / "home"), OneDesktop(tmp_path / "link", answer_seconds=0.3)
    assert one.name == two.name
    assert one.claim()
    with pytest.raises(DesktopAlreadyOpen):
        two.claim()
    one.give_up()


def test_strange_words_on_the_socket_move_nothing(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    only = OneDesktop(tmp_path)
    assert only.claim()
    heard: list[bool] = []
    only.asked_to_front.connect(lambda: heard.append(True))
    socket = QLocalSocket()
    socket.connectToServer(only.name)
    assert socket.waitForConnected(1000)
    socket.write(b"x" * 100_000)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=10_000)
    only.give_up()
    assert not heard


def test_a_home_that_cannot_be_locked_still_opens(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "file").write_text("")
    only = OneDesktop(tmp_path / "file" / "home")
    assert only.claim()
    only.give_up()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="numbers of users are POSIX's")
def test_two_users_of_one_home_do_not_meet(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    one = OneDesktop(tmp_path)
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    two = OneDesktop(tmp_path)
    assert one.name != two.name
    assert one.claim()
    assert two.claim()
    one.give_up()
    two.give_up()


def test_a_disk_without_room_is_said_by_the_desktop_itself(
    home: Home, make_desktop: MakeDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = make_desktop()
    monkeypatch.setattr(engine_line, "free_bytes", lambda _: 0)
    desktop.engine_line.say()
    assert desktop.window.engine_banner.isVisible()
    monkeypatch.setattr(engine_line, "free_bytes", lambda _: None)
    desktop.engine_line.say()
    assert not desktop.window.engine_banner.isVisible()
