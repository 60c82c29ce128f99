"""One desktop for each home and user: a second one has the first brought to the front, and ends.

Who holds the lock file in the home is the first; the operating system frees it when its holder dies, so nothing stale
stands in the way. The first listens on a local socket (a named pipe on Windows), never on a network; all that can be
said there is one word.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
import time
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from pneumo_desktop.errors import DesktopAlreadyOpen

_RAISE, _RAISED = b"raise\n", b"raised\n"
_ANSWER_SECONDS = 5.0
_TRY_MS = 250


class OneDesktop(QObject):
    """The claim of one desktop on its home. `asked_to_front` is sent when a second one was started.

    Args:
        answer_seconds: how long a first desktop may take to answer.
    """

    asked_to_front = Signal()

    def __init__(self, home: Path, parent: QObject | None = None, *, answer_seconds: float = _ANSWER_SECONDS) -> None:
        super().__init__(parent)
        self._home, self._seconds = home, answer_seconds
        number = hashlib.sha256(f"{_user()}\0{os.path.realpath(home)}".encode("utf-8", "surrogateescape")).hexdigest()
        self.name = _address(f"pneumo-desktop-{number[:24]}")
        self._lock = FileLock(home / f"desktop-{number[:8]}.lock", timeout=0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def claim(self) -> bool:
        """Become the desktop of this home; False where another one is, and has come to the front.

        Raises:
            DesktopAlreadyOpen: another one holds the home and does not answer.
        """
        try:
            self._home.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            self._ask_the_first()
            return False
        except OSError:
            return True  # a home that cannot be written has worse trouble, which the desktop says
        QLocalServer.removeServer(self.name)  # left by one that was killed: the lock shows that it is gone
        self._server.listen(self.name)  # where it fails, a second desktop says that the first does not answer
        return True

    def give_up(self) -> None:
        """Let another desktop have the home."""
        self._server.close()
        self._lock.release()

    def _ask_the_first(self) -> None:
        until = time.monotonic() + self._seconds
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self.name)
            # One that has only just started holds the lock and does not listen yet.
            if socket.waitForConnected(_TRY_MS):
                socket.write(_RAISE)
                socket.flush()
                while time.monotonic() < until and socket.state() is QLocalSocket.LocalSocketState.ConnectedState:
                    socket.waitForReadyRead(_TRY_MS)
                    if bytes(socket.peek(len(_RAISED)).data()) == _RAISED:
                        return
            time.sleep(_TRY_MS / 1000)
        raise DesktopAlreadyOpen(
            f"home {self._home}",
            f"a desktop is open on it and has not answered for {self._seconds:g} s",
            "Wait for it, or end it, and start this again.",
        )

    @Slot()
    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(64)
            socket.readyRead.connect(self._heard)
            socket.disconnected.connect(socket.deleteLater)
            QTimer.singleShot(2000, socket, socket.abort)  # nobody needs longer for one word
            self._answer(socket)

    @Slot()
    def _heard(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.peek(len(_RAISE)).data()) != _RAISE:
            return
        socket.readAll()
        socket.write(_RAISED)
        socket.flush()
        self.asked_to_front.emit()


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()


def _address(name: str) -> str:
    """Where there is a folder that only this user can enter, there; else Qt's own place for such names."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder) / name) if sys.platform == "linux" and folder and Path(folder).is_dir() else name
