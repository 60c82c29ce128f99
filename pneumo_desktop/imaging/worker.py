"""One decoder process and what goes to and fro: requests, open files, answers. `imaging.sandbox` keeps a pool."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pneumo_desktop.imaging.deadlines import Deadlines
from pneumo_desktop.imaging.outs import Outs

_START_SECONDS = 90.0
"""Imports from a cold disk on an old PC take long, and no file is to blame for it."""
_LONGEST_ANSWER = 64 << 20
_DEADLINES = Deadlines()
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    # Arrays of one film are the arrays of the next: given back to the kernel and taken anew (glibc does so from 128 KiB
    # on), their pages cost a large film as much time as its decoding.
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(64 << 20),
}
HANDS_OVER = os.name == "posix" and hasattr(socket, "send_fds")
"""Whether open files can be handed to another process; else they are named (Windows)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one decoder process may take: `seconds` for one file."""

    memory_mib: int = 3072
    seconds: float = 30.0


class Worker:
    """A decoder process. `greeting` is what it says of its confinement; None where it did not start.

    Args:
        command: the program; limits, this process's number and the channel are added.
        outs: where it puts its pixels; no other decoder's.
    """

    def __init__(self, command: list[str], limits: Limits, outs: Outs) -> None:
        self._limits = limits
        self.outs = outs
        self.death = ""
        ours, theirs = socket.socketpair() if HANDS_OVER else (None, None)
        self._channel = ours
        channel = "none" if theirs is None else str(theirs.fileno())
        try:
            self._process = subprocess.Popen(
                [*command, str(limits.memory_mib), str(limits.seconds), str(os.getpid()), channel],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **_ENVIRONMENT},
                pass_fds=() if theirs is None else (theirs.fileno(),),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        finally:
            if theirs is not None:
                theirs.close()
        self.greeting = self._heard(_START_SECONDS, lambda: None)

    @property
    def runs(self) -> bool:
        """Whether it lives; one that died while it had nothing to do died of no file."""
        return self._process.poll() is None

    def ask(self, request: dict[str, Any], film: int | None, out: Path, seconds: float) -> dict[str, Any] | None:
        """The answer, None when the process died or was ended for taking too long.

        Args:
            film: open descriptor of the film; None for a request without one.
            out: file for its pixels.
            seconds: this time.

        Raises:
            OSError: `out` cannot be opened.
        """
        handle = os.open(out, os.O_RDWR) if self._channel is not None and film is not None else None

        def send() -> None:
            if self._channel is not None and film is not None and handle is not None:
                socket.send_fds(self._channel, [b"f"], [film, handle])
            if self._process.stdin is not None:
                self._process.stdin.write(json.dumps(request).encode() + b"\n")
                self._process.stdin.flush()

        try:
            return self._heard(seconds, send)
        finally:
            if handle is not None:
                os.close(handle)

    def _heard(self, seconds: float, send: Callable[[], None]) -> dict[str, Any] | None:
        late = threading.Event()

        def end_it() -> None:
            late.set()
            self._process.kill()

        line = b""
        # A broken pipe, or one that `close` has closed meanwhile, is an answer that did not come.
        with _DEADLINES.within(seconds, end_it), suppress(OSError, ValueError):
            send()
            if self._process.stdout is not None:  # a pipe, which the type does not know
                line = self._process.stdout.readline(_LONGEST_ANSWER)
        if line.endswith(b"\n"):
            answer: dict[str, Any] = json.loads(line)
            return answer
        self.death = f"took over {seconds:g} s" if late.is_set() else "crashed"
        self.kill()
        return None

    @property
    def was_late(self) -> bool:
        """Whether it was ended for taking too long."""
        return self.death.startswith("took")

    def kill(self) -> None:
        """End the process at once: it holds nothing that could be lost."""
        self._process.kill()
        self._process.wait()
        self.outs.close()
        if self._channel is not None:
            self._channel.close()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError, ValueError):
                    pipe.close()
