"""Films of decided cases to another disk and back: copied, made durable, read again, recorded, and only then removed.

Killed at any moment, a film is at home or in the archive, verified, and the record says where; doing it again goes on.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pneumo_desktop.case import Case, Film
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.library import Archive, film_path, make_durable, path_text
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import counted
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store

MARKER = "pneumo-archive.json"
_CHUNK = 1 << 20
_OF_A_DISK = ("lost+found", "System Volume Information")
"""What an empty disk holds."""


@dataclass(slots=True)
class Moved:
    """What came of it; `missing` names films that were not where they should be, or not what they should be."""

    films: int = 0
    cases: int = 0
    size: int = 0
    missing: list[str] | None = None


def archive(store: Store, settings: Settings, folder: Path, before: datetime | None, actor: Who | str) -> Moved:
    """Move the library's copies of decided cases' films to a folder on another disk. Unread cases stay at home.

    Args:
        before: only cases decided before this time.

    Raises:
        PneumoError: the folder cannot be an archive, or cannot be written; what was moved until then is recorded.
    """
    actor = store.permitted(actor, Action.ARCHIVE)
    place = _place(store, settings, folder, actor)
    with store.reading() as reader:
        cases = reader.decided(until=before)
    moved = Moved(missing=[])
    for case in counted(reversed(cases), "cases", len(cases)):
        try:
            _archive_case(store, settings, place, case, actor, moved)
        except OSError as error:
            reason = f"films cannot be copied there ({error.strerror or error})"
            raise PneumoError(f"archive {folder}", reason, "Nothing is lost; make room and do it again.") from error
    return moved


def bring_back(store: Store, settings: Settings, folder: Path, actor: Who | str) -> Moved:
    """Copy the films of an archive into the library again. The archive's copies stay where they are.

    Raises:
        PneumoError: the folder is no archive of this home, or the library cannot be written.
    """
    actor = store.permitted(actor, Action.ARCHIVE)
    marker = _marker_of(folder)
    with store.reading() as reader:
        known = next((each for each in reader.archives() if each.marker == marker), None)
        films = [] if known is None else reader.films_archived(known.archive_id)
    if known is None:
        raise PneumoError(f"folder {folder}", "it is no archive of this home", "`archive FOLDER` makes one.")
    moved = Moved(missing=[])
    for film in films:
        sha256 = film.sha256 or ""
        target = film_path(settings.library, sha256)
        try:
            if not _holds(target, sha256):
                copy_durably(film_path(folder, sha256), target, sha256)
        except FileNotFoundError:
            _note(moved, film, "it is not in the archive")
            continue
        except ValueError:
            _note(moved, film, "its copy in the archive is damaged")
            continue
        except OSError as error:
            reason = f"films cannot be copied there ({error.strerror or error})"
            raise PneumoError(f"library {settings.library}", reason, "Make room and do it again.") from error
        with store.acting(actor, Action.ARCHIVE) as writer:
            writer.unarchive_film(film, writer.who.name)
        moved.films, moved.size = moved.films + 1, moved.size + target.stat().st_size
    moved.cases = len({film.case_id for film in films})
    return moved


def _archive_case(store: Store, settings: Settings, place: Archive, case: Case, actor: Who | str, moved: Moved) -> None:
    with store.reading() as reader:
        films = [film for film in reader.films(case.case_id) if film.sha256]
        elsewhere = {film.film_id for film in films if (at := reader.archive_of(film.sha256 or "")) and at != place}
    copied: list[Film] = []
    for film in films:
        sha256 = film.sha256 or ""
        home, there = film_path(settings.library, sha256), film_path(place.path, sha256)
        if film.film_id in elsewhere:
            continue
        try:
            if not _holds(there, sha256):
                if not home.is_file():
                    _note(moved, film, "it is neither in the library nor in the archive")
                    continue
                copy_durably(home, there, sha256)
        except ValueError:  # the library's own copy is not what was scored: leave it, and say so
            _note(moved, film, "its copy in the library is damaged")
            continue
        copied.append(film)
    with store.acting(actor, Action.ARCHIVE) as writer:
        # Decided when it was listed, perhaps unread by now: a late film came.
        recorded = writer.archive_films(case.case_id, copied, place, writer.who.name)
    if not recorded:
        return
    any_moved = False
    for film in copied:
        path = film_path(settings.library, film.sha256 or "")
        if path.is_file():
            moved.films, moved.size = moved.films + 1, moved.size + path.stat().st_size
            _remove(path)
            any_moved = True
    moved.cases += any_moved


def copy_durably(source: Path, target: Path, sha256: str) -> None:
    """Copy a file so that it survives a power cut, and read it again before it gets its name.

    Raises:
        FileNotFoundError: there is no such source.
        ValueError: the source, or what was read again, does not have this SHA-256.
        OSError: the target cannot be written.
    """
    with source.open("rb") as original:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".new-", dir=target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as copy:
                shutil.copyfileobj(original, copy, _CHUNK)
                copy.flush()
                os.fsync(copy.fileno())
                if hasattr(os, "posix_fadvise"):  # so that it is the disk that is read again, not the memory
                    os.posix_fadvise(copy.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            if not _holds(temporary, sha256):
                raise ValueError(sha256)
            temporary.replace(target)
            make_durable(target.parent)
            make_durable(target.parent.parent)
        finally:
            temporary.unlink(missing_ok=True)


def _holds(path: Path, sha256: str) -> bool:
    """Whether a file is there and is this film, by reading all of it."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def _note(moved: Moved, film: Film, reason: str) -> None:
    if moved.missing is not None:
        moved.missing.append(f"film {film.film_id} ({film.source.name}): {reason}")


def _place(store: Store, settings: Settings, folder: Path, actor: Who | str) -> Archive:
    """The archive in a folder, made if there is none, its present path recorded."""
    own = (settings.home, settings.incoming_folder)
    if any(folder == each or folder.is_relative_to(each) or each.is_relative_to(folder) for each in own):
        reason = "it is, or lies in, or holds the home or the incoming folder"
        raise PneumoError(f"folder {folder}", reason, "Choose a folder on another disk.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / MARKER).exists():
            if any(not path.name.startswith((".", "$")) and path.name not in _OF_A_DISK for path in folder.iterdir()):
                raise PneumoError(f"folder {folder}", "it holds other things", "Choose an empty folder.")
            _write_marker(folder)
        for left in (*folder.glob(".new-*"), *folder.glob("??/.new-*")):
            left.unlink(missing_ok=True)  # half-made copies that a kill left
        marker = _marker_of(folder)
    except OSError as error:
        reason = f"it cannot be written ({error.strerror or error})"
        raise PneumoError(f"folder {folder}", reason, "Connect the disk, or choose another folder.") from error
    with store.acting(actor, Action.ARCHIVE) as writer:
        return writer.note_archive(folder, _volume(folder), marker, writer.who.name)


def _write_marker(folder: Path) -> None:
    said = {
        "what": "Films archived by Pneumo Desktop. Each is named by the SHA-256 of its bytes: ab/abcdef…",
        "archive": uuid.uuid4().hex,
    }
    handle, name = tempfile.mkstemp(prefix=".new-", dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(said, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(folder / MARKER)
    make_durable(folder)


def _marker_of(folder: Path) -> str:
    try:
        return str(json.loads((folder / MARKER).read_bytes())["archive"])
    except FileNotFoundError as error:
        raise PneumoError(f"folder {folder}", "there is no archive in it", "Is the right disk connected?") from error
    except (ValueError, KeyError, TypeError) as error:
        raise PneumoError(str(folder / MARKER), "it cannot be read", "Choose another folder.") from error


def _volume(folder: Path) -> str:
    """The mount point or drive that a folder is on."""
    return next(path_text(path) for path in _upwards(folder.resolve()) if path.is_mount())


def _upwards(folder: Path) -> Iterator[Path]:
    yield from (folder, *folder.parents)
