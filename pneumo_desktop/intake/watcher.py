"""Notices files: a full reconciling scan is the truth, file events only make the next scan come sooner.

A file is taken once two looks at it agree in size and time; the event that it was closed or renamed into place counts
for one of them. Hidden files and those that a copying program still writes under a temporary name wait for their name.
"""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from watchdog.events import (
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileMovedEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from pneumo_desktop.library import path_text

_APPEARED_SECONDS = 0.03
_DEEPEST = 64
_LATEST = 2**63 - 1
"""No database keeps a later time in nanoseconds (the year 2262); a file dated beyond it is as good as dated then."""
_UNFINISHED = (".part", ".partial", ".crdownload", ".tmp", ".filepart", ".download", "~")


@dataclass(frozen=True, slots=True)
class Found:
    """Something in the folder that is ready to be taken; `problem` where it cannot be read as a file at all."""

    path: Path
    size: int
    mtime_ns: int
    problem: str = ""

    @property
    def stamp(self) -> tuple[int, int]:
        """What two looks must agree on."""
        return self.size, self.mtime_ns


class Watcher(FileSystemEventHandler):
    """Watches one folder and all below it.

    Args:
        folder: made if it is not there.
        settle_seconds: pause between two looks that must agree.
    """

    def __init__(self, folder: Path, settle_seconds: float) -> None:
        self.folder = folder
        self.unsettled = 0
        self._settle = settle_seconds
        self._looks: dict[Path, tuple[tuple[int, int], float]] = {}
        self._closed: set[str] = set()
        self._appeared: dict[str, float] = {}
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._observer: BaseObserver | None = None

    def start(self) -> None:
        """Begin to listen; where a share or system sends no events, scans alone do the work."""
        self.folder.mkdir(parents=True, exist_ok=True)
        observer = Observer()
        try:
            observer.schedule(self, str(self.folder), recursive=True)
            observer.start()
        except OSError:
            return
        self._observer = observer

    @property
    def woken(self) -> bool:
        """Whether something happened in the folder since the last scan."""
        return self._wake.is_set()

    def stop(self) -> None:
        """Stop listening."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(timeout=5)

    def wait(self, seconds: float) -> None:
        """Until something happens in the folder, a look is due that may settle a file, or `seconds` have passed."""
        self._wake.wait(self.next_look(seconds))

    def next_look(self, seconds: float) -> float:
        """Seconds until a look may settle a file, at most `seconds`."""
        soon = _APPEARED_SECONDS if self._appeared else self._settle if self.unsettled else seconds
        return min(seconds, soon)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer's thread."""
        finished = isinstance(event, (FileClosedEvent, FileMovedEvent, DirMovedEvent))
        path = os.fsdecode(event.dest_path or event.src_path)
        with self._lock:
            if finished:
                self._closed.add(path)
            elif isinstance(event, FileCreatedEvent):
                self._appeared[path] = time.monotonic()
            elif isinstance(event, FileOpenedEvent):
                self._appeared.pop(path, None)
        if finished or event.event_type in ("created", "modified", "moved"):
            self._wake.set()

    def unsettled_files(self) -> list[Found]:
        """What the last scan saw and did not find settled."""
        return [Found(path, *stamp) for path, (stamp, _) in self._looks.items()]

    def scan(self, taken: Mapping[str, tuple[int, int]]) -> list[Found]:
        """All settled things that were not taken as they are now, oldest first.

        Args:
            taken: size and time (ns) of what was taken before, by `path_text`.

        Raises:
            OSError: the folder itself cannot be read; nothing is known of its files then.
        """
        self._wake.clear()
        with self._lock:
            # A file that is made is opened at once; one that appears unopened was renamed into place from elsewhere.
            whole = {path for path, at in self._appeared.items() if time.monotonic() - at >= _APPEARED_SECONDS}
            self._appeared = {path: at for path, at in self._appeared.items() if path not in whole}
            closed, self._closed = self._closed | whole, set()
        now, ready, looks = time.monotonic(), [], {}
        for found in walk(self.folder):
            if taken.get(path_text(found.path)) == found.stamp:
                continue
            before, since = self._looks.get(found.path, ((-1, -1), now))
            if found.problem or str(found.path) in closed:
                ready.append(found)
            elif before == found.stamp and now - since >= self._settle:
                ready.append(found)
                looks[found.path] = (before, since)
            else:
                looks[found.path] = (found.stamp, since if before == found.stamp else now)
        self._looks = looks
        self.unsettled = len(looks)
        return sorted(ready, key=lambda found: (found.mtime_ns, str(found.path)))


def walk(folder: Path) -> Iterator[Found]:
    """Everything in a folder and below it that has a finished name, in no order; what cannot be looked at says why.

    Raises:
        OSError: the folder itself cannot be listed.
    """
    pending = [(folder, 0)]
    while pending:
        place, depth = pending.pop()
        try:
            with os.scandir(place) as entries:
                listed = [entry for entry in entries if not _is_unfinished(entry.name)]
        except OSError as error:
            if depth == 0:
                raise
            yield Found(place, 0, 0, f"The folder cannot be opened ({error.strerror}). Check who may read it.")
            continue
        for entry in listed:
            path = Path(entry.path)
            if not entry.is_dir(follow_symlinks=False):
                if (found := look(path)) is not None:
                    yield found
            elif depth < _DEEPEST:
                pending.append((path, depth + 1))
            else:
                yield Found(path, 0, 0, "The folder lies too deep in others. Move its films further up.")


def _is_unfinished(name: str) -> bool:
    return name.startswith(".") or name.endswith(_UNFINISHED)


def look(path: Path) -> Found | None:
    """One file as it is now; None where there is none."""
    try:
        seen = path.stat()
    except FileNotFoundError:  # gone since the folder was listed, unless it is a link
        return Found(path, -1, 0, "The link leads nowhere.") if path.is_symlink() else None
    except OSError as error:
        return Found(path, -1, 0, f"The file cannot be looked at ({error.strerror}).")
    if not stat.S_ISREG(seen.st_mode):
        kind = "link to a folder" if stat.S_ISDIR(seen.st_mode) else "device, pipe or socket"
        return Found(path, 0, 0, f"It is a {kind}, not a file. Copy the films themselves.")
    return Found(path, seen.st_size, max(-_LATEST, min(seen.st_mtime_ns, _LATEST)))
