"""A record of crashes that names no person: kind of error, places in the code, version and system, and no message.

An error's text may hold a patient's name or a file's, so it is never written. Deaths of the interpreter itself
(`faulthandler`) are caught in a file per process, and taken into the record by the next start.
"""

from __future__ import annotations

import faulthandler
import json
import os
import platform
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

import psutil
from filelock import FileLock

from pneumo_desktop import __version__

LOG = "crashes.jsonl"
_FAULT = "fault-"
_LONGEST = 1 << 20
_KEPT = 3
_FRAMES = 40
_FAULT_FRAME = re.compile(r'^\s*File "(?P<file>.*)", line (?P<line>\d+)')
_FAULT_KINDS = ("Segmentation fault", "Bus error", "Aborted", "Illegal instruction", "Floating-point exception",
                "Floating point exception", "Stack overflow", "access violation", "Fatal Python error")  # fmt: skip


@contextmanager
def reported(folder: Path, program: str) -> Iterator[None]:
    """While it lasts, whatever this process dies of, or loses a thread to, is noted in the log in `folder`.

    Args:
        program: the command that runs, such as engine or desktop.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        take_over_faults(folder)
    except OSError:  # a home that cannot be written is said elsewhere
        yield
        return
    before, before_thread = sys.excepthook, threading.excepthook

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        note_error(folder, program, kind, trace)
        before(kind, error, trace)

    def caught_in_thread(given: threading.ExceptHookArgs) -> None:
        note_error(folder, program, given.exc_type, given.exc_traceback)
        before_thread(given)

    sys.excepthook, threading.excepthook = caught, caught_in_thread
    try:
        with _faults_into(folder / f"{_FAULT}{program}-{os.getpid()}.txt"):
            yield
    except Exception as error:
        if not isinstance(error, KeyboardInterrupt) and _is_crash(error):
            note_error(folder, program, type(error), error.__traceback__)
        raise
    finally:
        sys.excepthook, threading.excepthook = before, before_thread


def note_error(folder: Path, program: str, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Note an error by its kind and its places in the code."""
    if issubclass(kind, (KeyboardInterrupt, SystemExit)):
        return
    frames = [_place(frame.filename, frame.lineno) for frame in traceback.extract_tb(trace)][-_FRAMES:]
    note(folder, program, "error", f"{kind.__module__}.{kind.__qualname__}", frames)


def note(folder: Path, program: str, kind: str, what: str, frames: list[str]) -> None:
    """Add a line to the log; a log that cannot be written stops nobody.

    Args:
        kind: error, fault or qt.
        what: the type of the error, or where a message came from; never its text.
    """
    said = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "program": program,
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "kind": kind,
        "what": what,
        "frames": frames,
    }
    with suppress(OSError, TimeoutError):
        folder.mkdir(parents=True, exist_ok=True)
        log = folder / LOG
        with FileLock(folder / ".lock", timeout=2):
            if log.exists() and log.stat().st_size > _LONGEST:
                for number in range(_KEPT - 1, 0, -1):
                    older = log.with_name(f"{LOG}.{number}")
                    if older.exists():
                        older.replace(log.with_name(f"{LOG}.{number + 1}"))
                log.replace(log.with_name(f"{LOG}.1"))
            with log.open("a", encoding="utf-8") as out:
                out.write(json.dumps(said) + "\n")


def take_over_faults(folder: Path) -> None:
    """Bring what ended processes left of their faults into the log, scrubbed as everything else."""
    for left in folder.glob(f"{_FAULT}*-*.txt"):
        program, _, pid = left.stem.removeprefix(_FAULT).rpartition("-")
        if not pid.isdigit() or (psutil.pid_exists(int(pid)) and int(pid) != os.getpid()):
            continue
        with suppress(OSError):
            text = left.read_text("utf-8", "replace")
            if text.strip():
                kind = next((kind for kind in _FAULT_KINDS if kind in text), "fault")
                found = (_FAULT_FRAME.match(line) for line in text.splitlines())
                frames = [_place(match["file"], int(match["line"])) for match in found if match]
                note(folder, program, "fault", kind, frames[:_FRAMES])
            left.unlink()


def lately(folder: Path, days: int = 7) -> list[dict[str, Any]]:
    """The log's lines on crashes of the last days; messages of Qt do not count, for nothing ended with them."""
    since = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    found = []
    for file in (folder / f"{LOG}.1", folder / LOG):
        with suppress(OSError):
            for line in file.read_text("utf-8", "replace").splitlines():
                with suppress(ValueError, KeyError, TypeError):
                    said = json.loads(line)
                    if said["at"] >= since and said["kind"] != "qt":
                        found.append(said)
    return found


@contextmanager
def _faults_into(file: Path) -> Iterator[None]:
    """Have faults of the interpreter written to `file`, where nobody else takes care of them."""
    if faulthandler.is_enabled():
        yield
        return
    with file.open("w", encoding="utf-8") as out:
        faulthandler.enable(out)
        try:
            yield
        finally:
            faulthandler.disable()
    with suppress(OSError):
        if not file.stat().st_size:
            file.unlink()


def _is_crash(error: Exception) -> bool:
    """Errors of ours, and of the disk, are answers; everything else is a mistake in the program."""
    from pneumo_desktop.errors import PneumoError

    return not isinstance(error, (PneumoError, OSError))


def _place(file: str, line: int | None) -> str:
    """A place in the code without the folders it lies in, which may be named after a person."""
    parts = Path(file).parts
    for root in ("site-packages", "dist-packages", "pneumo_desktop"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return f"{'/'.join(parts[last + (root != 'pneumo_desktop') :])}:{line}"
    return f"{parts[-1] if parts else '?'}:{line}"
