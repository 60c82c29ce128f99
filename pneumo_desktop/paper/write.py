"""Writes the page: whole or not at all, for its owner alone, with a row in the record when other names are on it."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.errors import PneumoError
from pneumo_desktop.library import make_durable, path_text
from pneumo_desktop.paper.page import page_of
from pneumo_desktop.policy import Action
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store

NAME = "worklist-on-paper.html"
_OWNER_ALONE = 0o600


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: where, how many cases, and which, in order."""

    path: Path
    cases: int
    numbers: tuple[int, ...]


def write_paper(
    store: Store, settings: Settings, path: Path, by: Who | str, before: tuple[int, ...] | None = None
) -> Written:
    """Write the queue of this moment to `path`.

    Args:
        by: who wants it; it goes into the record that they took names away.
        before: the cases of the page that lies there; where they are the same, the record says nothing again.

    Raises:
        NotPermitted: the role is not to print the queue.
        PneumoError: the folder cannot be written; what lay there lies there still.
        WorklistUnavailable: the worklist cannot be read.
    """
    who = store.permitted(by, Action.PRINT_QUEUE)
    now = store.clock()
    with store.reading() as reader:
        cases = reader.queue(limit=settings.paper_cases)
        unread = reader.tally(now).unread
    often = f"{settings.paper_minutes} minutes" if settings.paper_minutes > 1 else "minute"
    again = f"It is made anew every {often} while the engine runs." if who.house else ""
    content = page_of(cases, unread, now, settings.home, again).encode()
    numbers = tuple(case.case_id for case in cases)
    if numbers != before:
        with store.acting(who, Action.PRINT_QUEUE) as writer:
            writer.record(who.name or "somebody", "paper", None, {"cases": list(numbers), "file": path_text(path)})
    try:
        _write(path, content)
    except OSError as error:
        reason = f"the page for a power cut cannot be written ({error.strerror or error})"
        raise PneumoError(str(path), reason, "Choose another folder, or make room.") from error
    return Written(path, len(cases), numbers)


def _write(path: Path, content: bytes) -> None:
    """Beside, durable, then renamed: a page that is cut off by the very power cut would be worse than an old one."""
    handle, name = tempfile.mkstemp(prefix=".paper-", dir=path.parent)  # made for its owner alone
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_OWNER_ALONE)
        temporary.replace(path)
        make_durable(path.parent)
    finally:
        temporary.unlink(missing_ok=True)
