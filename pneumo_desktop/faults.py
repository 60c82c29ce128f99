"""Labelled fault points: places on a film's way where a test may kill the program, fail a step or hold it up.

They stand before and after every step of the engine's way with one file; the point after a step is the one before the
next. Without the environment variable PNEUMO_FAULT a point is one look into an empty dictionary.

    PNEUMO_FAULT=keep.copied=kill          killed there, as by kill -9, the first time
    PNEUMO_FAULT=keep.copied=kill:3        the third time
    PNEUMO_FAULT=keep.begun=error:ENOSPC   an OSError there, every time; with :5 the fifth time alone
    PNEUMO_FAULT=read.begun=stall:2        two seconds of nothing, every time
    PNEUMO_FAULT=*=note:FILE               every point writes its label into a file when it is passed

Several are separated by commas. Errors belong to points of steps that do input or output by themselves (`keep.…`,
`read.…`); the database meets its errors below SQLite, not here.
"""

from __future__ import annotations

import errno
import os
import signal
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from pneumo_desktop.errors import SettingInvalid

VARIABLE = "PNEUMO_FAULT"

LABELS = {
    "scan.begun": "before the folder is looked through",
    "scan.done": "new files are known, none is handed out",
    "file.found": "a file is in the hands of a thread",
    "keep.begun": "before the copy for the library is made",
    "keep.copied": "copied and hashed, not yet on the disk",
    "keep.fsynced": "the copy is on the disk under a temporary name",
    "keep.renamed": "it has its name, which is not yet on the disk",
    "keep.kept": "the copy in the library is durable",
    "read.begun": "before a decoder is asked",
    "read.done": "decoded, gated and prepared",
    "score.begun": "before the model sees the batch",
    "score.done": "the batch has its scores",
    "queue.waiting": "before the transaction asks for the write lock",
    "queue.begun": "the transaction holds the write lock, nothing is written",
    "film.written": "the row of the film is written",
    "score.written": "the row of its score is written",
    "case.placed": "the case has its place in the queue",
    "ledger.written": "the file is in the ledger",
    "journal.written": "the acts are in the journal, before the commit",
    "queue.committed": "after the commit",
    "status.begun": "before the engine says how it does",
    "status.written": "it is said, before the commit",
    "status.committed": "after the commit",
    "overdue.begun": "before overdue cases are looked for",
    "overdue.promoted": "they are moved, before the commit",
    "overdue.committed": "after the commit",
    "waiting.begun": "before films are scored that waited for a model",
    "waiting.scored": "they have scores, before the transaction",
    "waiting.written": "the scores are written, before the commit",
    "waiting.committed": "after the commit",
    "again.begun": "before cases are scored again by another model",
    "again.scored": "they have scores, before the transaction",
    "again.written": "the scores are written, before the commit",
    "again.committed": "after the commit",
    "decoder.gated": "in a decoder process: the tags were judged",
    "decoder.decoded": "in a decoder process: the pixels are there",
}
"""Every fault point with where it stands, in the order of a film's way."""


@dataclass(slots=True)
class _Plan:
    """What happens at one point; `nth` is the pass at which it does, 0: every one."""

    act: str
    value: str
    nth: int
    passes: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def strike(self, label: str) -> None:
        with self.lock:
            self.passes += 1
            passes = self.passes
        if self.nth not in (0, passes):
            return
        if self.act == "kill":
            kill_now()
        elif self.act == "error":
            number = int(getattr(errno, self.value))
            raise OSError(number, os.strerror(number), label)
        elif self.act == "stall":
            time.sleep(float(self.value))
        else:
            with Path(self.value).open("a") as file:
                file.write(f"{label}\n")


_planned: dict[str, _Plan] = {}


def fault(label: str) -> None:
    """A fault point: nothing, unless PNEUMO_FAULT names it.

    Raises:
        OSError: an `error` was asked for here.
    """
    plan = _planned.get(label)
    if plan is not None:
        plan.strike(label)


def kill_now() -> None:
    """End this process as a power cut would: no handler, no buffer, no lock file is cleaned up."""
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(137)


def arm(text: str) -> None:
    """Plan what `text` says (see above) and nothing else.

    Raises:
        SettingInvalid: an unknown label or action.
    """
    planned: dict[str, _Plan] = {}
    for part in filter(None, (each.strip() for each in text.split(","))):
        label, _, action = part.partition("=")
        if label != "*" and label not in LABELS:
            raise SettingInvalid(
                VARIABLE, f"there is no fault point {label}", "`pneumo_desktop.faults.LABELS` has all."
            )
        for each in LABELS if label == "*" else (label,):
            planned[each] = _plan(part, action)
    _planned.clear()
    _planned.update(planned)


def _plan(part: str, action: str) -> _Plan:
    act, _, rest = action.partition(":")
    if act == "note" and rest:
        return _Plan(act, rest, 0)
    value, _, count = rest.partition(":") if act in ("error", "stall") else ("", "", rest)
    nth = int(count) if count.isdigit() else (1 if act == "kill" else 0)
    known = act == "kill" or (act == "error" and hasattr(errno, value)) or (act == "stall" and _is_number(value))
    if not known or (count and not count.isdigit()):
        raise SettingInvalid(VARIABLE, f"{part} says nothing that can be done", "Write LABEL=kill or LABEL=error:EIO.")
    return _Plan(act, value, nth)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


arm(os.environ.get(VARIABLE, ""))
