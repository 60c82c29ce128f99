"""The films of an export: the home's own copies, decoded in processes of their own like every stranger's file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pneumo_desktop.case import Film
from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.library import Archive, copy_path
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store


class Films:
    """Pictures by film; a copy that is no longer the film that was read is never taken for it.

    Args:
        library: the home's copies by content.
        decode: a file to its picture, see `imaging.sandbox.Sandbox.picture`.
        archive_of: the archive that holds a film, by its SHA-256.
    """

    def __init__(
        self, library: Path, decode: Callable[[Path], Picture], archive_of: Callable[[str], Archive | None]
    ) -> None:
        self._library, self._decode, self._archive_of = library, decode, archive_of

    def picture(self, film: Film | None) -> Picture:
        """The picture of a film.

        Raises:
            UnreadableImage: it is gone, changed since, on a disk that is not connected, or does not decode.
        """
        if film is None or film.sha256 is None:
            raise UnreadableImage("film", "it could never be read")
        copy = copy_path(self._library, film.sha256, self._archive_of(film.sha256))
        if not copy.is_file():
            raise UnreadableImage("film", "the home's copy is not there", "Connect the disk of the archive.")
        with copy.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != film.sha256:
                raise UnreadableImage("film", "the home's copy was changed since it was read")
        return self._decode(copy)


@contextmanager
def films_of(settings: Settings, store: Store) -> Iterator[Films]:
    """Those of a home, with decoders that end with it."""
    from pneumo_desktop.imaging.sandbox import Limits, Sandbox

    def archive_of(sha256: str) -> Archive | None:
        with store.reading() as reader:
            return reader.archive_of(sha256)

    limits = Limits(settings.decoder_memory_mib, settings.decode_seconds)
    sandbox = Sandbox(settings.scratch, limits=limits)
    try:
        yield Films(settings.library, sandbox.picture, archive_of)
    finally:
        sandbox.close()
