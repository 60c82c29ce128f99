"""Films for the screen: decoded in another process, made ready in a thread, the queue's next ones ahead of need."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.library import Archive, film_path
from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.ui.film.film_render import LoadedFilm, load

CACHE_BYTES = 512 * 1024 * 1024
URGENT, SOON, AHEAD, BESIDE = 0, 1, 2, 3
"""The open case's film; one beside it that is waited for; the next cases' films; films to compare with."""


Decode = Callable[[Path], Picture]
ArchiveOf = Callable[[str], Archive | None]
"""Which archive holds the copy of a film, by its SHA-256."""

FilmKey = tuple[str | None, Path]
"""Content hash and source of a film: what a case and a film know of their file."""


class FilmReader(QObject):
    """Keeps decoded films within a bound of bytes; `film_ready` and `film_failed` name them by their key."""

    film_ready = Signal(object, object)
    film_failed = Signal(object, str)

    def __init__(
        self,
        library: Path,
        decode: Decode,
        workers: Workers,
        parent: QObject | None = None,
        archive_of: ArchiveOf = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self._archive_of = archive_of
        self._library, self._decode, self._workers = library, decode, workers
        self._kept: OrderedDict[FilmKey, LoadedFilm] = OrderedDict()
        self._asked: dict[FilmKey, tuple[int, int]] = {}
        self._failed: dict[FilmKey, str] = {}
        self._beside: list[FilmKey] = []

    def get(self, key: FilmKey) -> LoadedFilm | None:
        """A film that is ready, else None; then one of the two signals follows."""
        return self._wanted(key, URGENT)

    def soon(self, key: FilmKey) -> LoadedFilm | None:
        """The same for a film that must not keep the open case's own one waiting."""
        return self._wanted(key, SOON)

    def peek(self, key: FilmKey) -> LoadedFilm | None:
        """A film that is ready, else None; nothing is read for it."""
        return self._kept.get(key)

    def _wanted(self, key: FilmKey, urgency: int) -> LoadedFilm | None:
        film = self._kept.get(key)
        if film is not None:
            self._kept.move_to_end(key)
            return film
        if key in self._failed:  # found out ahead of need; said once, so that opening it again tries again
            QTimer.singleShot(0, partial(self.film_failed.emit, key, self._failed.pop(key)))
            return None
        self._ask(key, urgency)
        return None

    def forget(self) -> None:
        """Keep no film: nobody is there who may see one."""
        self.read_ahead([])
        self._kept.clear()
        self._failed.clear()
        self._beside = []

    def read_ahead(self, keys: list[FilmKey]) -> None:
        """Decode these when nothing is more urgent; what was asked ahead before and has not begun is forgotten."""
        for key, (ticket, urgency) in list(self._asked.items()):
            if urgency == AHEAD and key not in keys:
                self._workers.forget(ticket)
                del self._asked[key]
        for key in keys:
            if key not in self._kept and key not in self._failed:
                self._ask(key, AHEAD)

    def read_beside(self, keys: list[FilmKey]) -> None:
        """Decode films to compare with, after all else and one at a time: a decoder is left for the next case."""
        self._beside = list(keys)
        self._next_beside()

    def _next_beside(self) -> None:
        if any(urgency != AHEAD for _, urgency in self._asked.values()):
            return
        for key in self._beside:
            if key not in self._kept and key not in self._failed and key not in self._asked:
                self._ask(key, BESIDE)
                return

    def _ask(self, key: FilmKey, urgency: int) -> None:
        before = self._asked.get(key)
        if before is not None and before[1] <= urgency:
            return
        # What was asked ahead may be half done: it is left to go on, and whoever comes first is taken.
        job = partial(self._once, key)
        self._asked[key] = (self._workers.submit(job, partial(self._answered, key), urgency), urgency)

    def _once(self, key: FilmKey) -> LoadedFilm:
        return self._kept.get(key) or decoded(self._decode, self._library, key, self._archive_of)

    def _answered(self, key: FilmKey, answer: Answer) -> None:
        _, urgency = self._asked.pop(key, (0, AHEAD))
        self._take(key, answer, urgency)
        self._next_beside()

    def _take(self, key: FilmKey, answer: Answer, urgency: int) -> None:
        if key in self._kept:
            return
        if isinstance(answer.result, LoadedFilm):
            self._kept[key] = answer.result
            while len(self._kept) > 1 and sum(film.nbytes for film in self._kept.values()) > CACHE_BYTES:
                self._kept.popitem(last=False)
            self.film_ready.emit(key, answer.result)
            return
        reason = answer.error.reason if isinstance(answer.error, UnreadableImage) else answer.trouble
        if urgency > SOON:
            self._failed[key] = reason
        else:
            self.film_failed.emit(key, reason)


def decoded(decode: Decode, library: Path, key: FilmKey, archive_of: ArchiveOf = lambda _: None) -> LoadedFilm:
    """Decode the library's copy, else the archive's, else the source where it is still the same.

    Raises:
        UnreadableImage: the file is gone, was changed since, or cannot be decoded.
    """
    sha256, source = key
    if sha256 is not None:
        copy = film_path(library, sha256)
        if copy.is_file():
            _must_be(copy, sha256, source.name)
            return load(decode(copy))
        archive = archive_of(sha256)
        if archive is not None:
            return load(decode(_archived(archive, sha256, source)))
    if not source.is_file():
        raise UnreadableImage(source.name, "the file is no longer where it was", "Copy it into the incoming folder.")
    if sha256 is not None:
        _must_be(source, sha256, source.name)
    return load(decode(source))


def _archived(archive: Archive, sha256: str, source: Path) -> Path:
    """An archived film's copy, else its source while that still is the same film."""
    copy = film_path(archive.path, sha256)
    if copy.is_file():
        _must_be(copy, sha256, source.name)
        return copy
    if source.is_file():
        with suppress(UnreadableImage):
            _must_be(source, sha256, source.name)
            return source
    reason = f"archived on {archive.volume} at {archive.path}, not connected"
    raise UnreadableImage(source.name, reason, "Connect that disk.")


def _must_be(path: Path, sha256: str, name: str) -> None:
    """Another film under this one's name must never be read as this patient's."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256:
        raise UnreadableImage(name, "the file was changed since it was scored", "Ask for it to be sent again.")
