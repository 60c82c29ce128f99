"""What a confined process can still do, found by trying; runs inside a decoder process when `doctor` asks for it.

On Linux and macOS the C library is called, past Python's audit hook, as a library that was taken over would do. On
Windows only Python's own calls are tried.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from typing import Any

_AF_INET, _SOCK_STREAM = 2, 1
_GET_DEATH_SIGNAL = 2
_READ_ONLY, _WRITE_NEW = os.O_RDONLY, os.O_WRONLY | os.O_CREAT | os.O_EXCL

Attempt = Callable[[], bool]
"""True where it was refused."""


class Probe:
    """Made before the process is confined, for afterwards no library can be opened."""

    def __init__(self) -> None:
        self._libc: Any = None if sys.platform == "win32" else ctypes.CDLL(None, use_errno=True)

    def refused(self, other_file: str, new_file: str, memory_mib: int) -> dict[str, bool]:
        """What was tried, and whether it was refused.

        Args:
            other_file: a file that this process was not given.
            new_file: a path where no file is yet, outside what this process was given.
            memory_mib: its limit.
        """
        attempts: dict[str, Attempt] = {
            "opens no connection": self._connection,
            "writes no file": lambda: self._open(new_file, _WRITE_NEW),
            "reads no file but the film": lambda: self._open(other_file, _READ_ONLY),
            "starts no program": self._program,
            "starts no process": self._process,
            "reaches no other process": self._signal,
            "takes no more memory than its limit": lambda: _more_memory(memory_mib),
            "ends with the program": self._end,
        }
        return {name: attempt() for name, attempt in attempts.items()}

    def _connection(self) -> bool:
        if self._libc is None:
            import socket

            return _raises(lambda: socket.socket().close())
        return _closed(self._libc.socket(_AF_INET, _SOCK_STREAM, 0))

    def _open(self, path: str, flags: int) -> bool:
        if self._libc is None:
            return _raises(lambda: os.close(os.open(path, flags, 0o600)))
        return _closed(self._libc.open(os.fsencode(path), flags, 0o600))

    def _program(self) -> bool:
        """A path that does not exist, so that nothing starts: the refusal must come before anybody looks for it."""
        if self._libc is None:
            return _raises(lambda: os.system("exit"), PermissionError)  # noqa: S605, S607 nothing of a file is in it
        nothing = (ctypes.c_char_p * 1)(None)
        self._libc.execve(b"/nowhere/program", nothing, nothing)
        return ctypes.get_errno() == 1

    def _process(self) -> bool:
        if self._libc is None:
            return self._program()
        child = self._libc.fork()
        if child == 0:
            self._libc._exit(0)
        if child > 0:
            os.waitpid(child, 0)
        return bool(child < 0)

    def _signal(self) -> bool:
        if self._libc is None:
            return False
        return bool(self._libc.kill(os.getppid(), 0) != 0)

    def _end(self) -> bool:
        if sys.platform != "linux":
            return False
        said = ctypes.c_int(0)
        return bool(self._libc.prctl(_GET_DEATH_SIGNAL, ctypes.byref(said), 0, 0, 0) == 0 and said.value)


def _closed(handle: int) -> bool:
    """Whether there is no descriptor; one that there is, is closed."""
    if handle < 0:
        return True
    os.close(handle)
    return False


def _more_memory(memory_mib: int) -> bool:
    return _raises(lambda: bytearray((memory_mib << 20) + 1), MemoryError)


def _raises(action: Callable[[], object], kind: type[BaseException] = OSError) -> bool:
    try:
        action()
    except kind:
        return True
    return False
