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

from watchdog.events import DirMovedEvent, FileClosedEvent, FileMovedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from pneumo_desktop.library import path_text

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
        self._wake.wait(min(seconds, self._settle) if self.unsettled else seconds)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer's thread."""
        finished = isinstance(event, (FileClosedEvent, FileMovedEvent, DirMovedEvent))
        if finished:
            with self._lock:
                self._closed.add(os.fsdecode(event.dest_path or event.src_path))
        if finished or event.event_type in ("created", "modified", "moved"):
            self._wake.set()

    def scan(self, taken: Mapping[str, tuple[int, int]]) -> list[Found]:
        """All settled things that were not taken as they are now, oldest first.

        Args:
            taken: size and time (ns) of what was taken before, by `path_text`.

        Raises:
            OSError: the folder itself cannot be read; nothing is known of its files then.
        """
        self._wake.clear()
        with self._lock:
            closed, self._closed = self._closed, set()
        now, ready, looks = time.monotonic(), [], {}
        for found in _walk(self.folder):
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


def _walk(folder: Path) -> Iterator[Found]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name.endswith(_UNFINISHED):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                try:
                    yield from _walk(path)
                except OSError as error:
                    yield Found(path, 0, 0, f"The folder cannot be opened ({error.strerror}). Check who may read it.")
                continue
            if (found := _look(path)) is not None:
                yield found


def _look(path: Path) -> Found | None:
    try:
        seen = path.stat()
    except FileNotFoundError:  # gone since the folder was listed, unless it is a link
        return Found(path, -1, 0, "The link leads nowhere.") if path.is_symlink() else None
    except OSError as error:
        return Found(path, -1, 0, f"The file cannot be looked at ({error.strerror}).")
    if not stat.S_ISREG(seen.st_mode):
        kind = "link to a folder" if stat.S_ISDIR(seen.st_mode) else "device, pipe or socket"
        return Found(path, 0, seen.st_mtime_ns, f"It is a {kind}, not a file. Copy the films themselves.")
    return Found(path, seen.st_size, seen.st_mtime_ns)
