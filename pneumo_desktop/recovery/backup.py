"""`backup FILE`: the worklist as it stands in one moment, the films it names, models and settings, in one file.

Engine and desktop may go on meanwhile. The file is made beside its place, checked there, and renamed: it is there whole
and verified, or not at all.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from pneumo_desktop import __version__
from pneumo_desktop.audit.keys import KEY_FILE
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Film
from pneumo_desktop.errors import BackupFailed, PneumoError, RecordBroken, WorklistUnavailable
from pneumo_desktop.library import film_path, make_durable, path_text
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import counted
from pneumo_desktop.recovery import archive
from pneumo_desktop.recovery.notes import BackupNote, note
from pneumo_desktop.settings import SETTINGS_FILE, Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.copies import copy_database, integrity, settle
from pneumo_desktop.worklist.store import Store, permitted_in, utc_now
from pneumo_desktop.worklist.tables import SCHEMA, utc_text

_STAGE = ".pneumo-backup-"
_ROOM = "Choose a disk with more room for FILE; nothing half made is left."


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written and verified.

    Attributes:
        missing: SHA-256 of films that the worklist has and the library does not.
        damaged: SHA-256 of films whose copy in the library is not what it was; they are not in the backup.
        unrecorded: why the worklist could not take the act into its journal; empty where it did.
    """

    file: Path
    manifest: archive.Manifest
    missing: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    unrecorded: str = ""


def back_up(
    settings: Settings,
    file: Path,
    actor: Who | str,
    *,
    with_films: bool = True,
    nightly: str = "",
    replace: bool = True,
    as_is: bool = False,
) -> Backup:
    """Back a home up into `file`.

    Args:
        actor: who does it, for the record.
        with_films: take the films along; else they are listed.
        nightly: the local day it is made for, where the engine asked for it.
        replace: a file of that name gives way to the new one once that is verified.
        as_is: take the worklist also where it or its record does not stand as it was written; the backup says so.

    Raises:
        BackupFailed: it could not be made or verified; no half of it is left.
        WorklistUnavailable: the worklist is missing, damaged or newer.
        RecordBroken: the record in it does not stand as it was written; a backup of that would hide it.
    """
    if not settings.database.exists():
        reason = "there is no worklist in it"
        raise BackupFailed(f"home {settings.home}", reason, "Name the home with --home.")
    actor = permitted_in(settings, actor, Action.BACKUP)
    _check_place(settings, file, replace=replace)
    with _alone(settings), _staged(settings, file.parent) as stage:
        try:
            backup = _write(settings, stage, file, with_films=with_films, as_is=as_is)
            if not replace and file.exists():
                raise BackupFailed(str(file), "a file of that name came up meanwhile", "Give another name.")
            (stage / "backup").chmod(0o600)  # it holds what the home holds
            (stage / "backup").replace(file)
            make_durable(file.parent)
        except OSError as error:
            thing = str(error.filename or file)
            raise BackupFailed(
                str(file), f"it cannot be written ({error.strerror or error}: {thing})", _ROOM
            ) from error
        return _recorded(settings, backup, actor, nightly)


def _check_place(settings: Settings, file: Path, *, replace: bool) -> None:
    if file.is_dir() or (file.exists() and not replace):
        reason = "it is a folder" if file.is_dir() else "there is such a file already"
        raise BackupFailed(str(file), reason, "Give the name of a file.")
    if not file.parent.is_dir():
        raise BackupFailed(str(file), "there is no such folder", "Make it first, or connect the disk.")
    own = (settings.library, settings.models, settings.scratch, settings.incoming_folder)
    home_files = file.parent.resolve() == settings.home.resolve() and file.name.startswith(settings.database.stem)
    if home_files or any(file.resolve().is_relative_to(folder.resolve()) for folder in own):
        reason = "this is one of the program's own places"
        raise BackupFailed(str(file), reason, "Choose another folder, best on another disk.")


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    try:
        with FileLock(settings.home / "backup.lock", timeout=0):
            yield
    except Timeout as error:
        raise BackupFailed(f"home {settings.home}", "another backup of it is being made", "Wait for it.") from error
    except OSError as error:
        reason = f"nothing can be written there ({error.strerror})"
        raise BackupFailed(f"home {settings.home}", reason, "Make room or make it writable.") from error


@contextmanager
def _staged(settings: Settings, folder: Path) -> Iterator[Path]:
    """A folder beside the place of the backup; what killed backups of this home left there goes first."""
    own = f"{_STAGE}{uuid.uuid5(uuid.NAMESPACE_URL, str(settings.home)).hex[:12]}-"
    for left in folder.glob(f"{own}*"):
        shutil.rmtree(left, ignore_errors=True)
    try:
        stage = Path(tempfile.mkdtemp(prefix=own, dir=folder))
    except OSError as error:
        raise BackupFailed(str(folder), f"nothing can be written there ({error.strerror})", _ROOM) from error
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write(settings: Settings, stage: Path, file: Path, *, with_films: bool, as_is: bool) -> Backup:
    copy = stage / archive.DATABASE
    copy_database(settings.database, copy)
    unverified = _unsound(settings, copy, as_is=as_is)
    head, cases, verdicts = (0, ""), 0, 0
    films: list[Film] = []
    try:
        store = Store(copy, clock=utc_now, anew=True)
        try:
            try:
                head = verify(store)
            except RecordBroken as error:
                if not as_is:
                    next_step = f"{error.next_step} `backup --as-is` copies it nevertheless, and says so in the file."
                    raise RecordBroken(error.thing, error.reason, next_step) from error
                unverified = unverified or f"{error.thing}: {error.reason}"
            with store.reading() as reader:
                head, cases, films = reader.head(), sum(reader.counts().values()), reader.films()
                verdicts = len(reader.verdicts())
        finally:
            store.close()
    except (WorklistUnavailable, ValueError, LookupError, TypeError) as error:
        if not unverified:
            raise
        head = (0, f"cannot be read ({type(error).__name__})")
    settle(copy, as_is=bool(unverified))
    known = list(dict.fromkeys(film.sha256 for film in films if film.sha256))
    backup = Backup(
        file,
        archive.Manifest(
            backup_id=uuid.uuid4().hex,
            made_at=utc_text(utc_now()),
            made_by=f"Pneumo Desktop {__version__}",
            schema=SCHEMA,
            cases=cases,
            films=len(films),
            verdicts=verdicts,
            head=head,
            with_films=with_films,
            unverified=unverified,
        ),
    )
    with (stage / "backup").open("wb") as out:
        writer = archive.ArchiveWriter(out)
        try:
            writer.add(archive.DATABASE, copy)
            copy.unlink()
            _add_home(settings, writer)
            _add_films(settings, writer, backup, known)
            backup.manifest.members.extend(writer.members)
            writer.finish(backup.manifest)
        except BaseException:
            writer.abandon()
            raise
        out.flush()
        os.fsync(out.fileno())
    _verify(stage / "backup", backup.manifest)
    return backup


def _unsound(settings: Settings, copy: Path, *, as_is: bool) -> str:
    """What SQLite finds wrong with the copied worklist; empty where it is sound.

    Raises:
        BackupFailed: something, and it was not asked for as it is.
    """
    found = integrity(copy)
    if found and not as_is:
        next_step = "`pneumo-desktop doctor` says what to do; the backups made before are left as they are."
        raise BackupFailed(str(settings.database), f"the worklist is damaged ({found})", next_step)
    return f"the worklist is damaged ({found})" if found else ""


def _add_home(settings: Settings, writer: archive.ArchiveWriter) -> None:
    for name in (SETTINGS_FILE, "deidentify.key", KEY_FILE):
        if (settings.home / name).is_file():
            writer.add(name, settings.home / name)
    for path in sorted(settings.models.glob("[!.]*/*")):
        if path.is_file() and path.suffix in (".safetensors", ".json"):
            writer.add(f"models/{path.parent.name}/{path.name}", path)


def _add_films(settings: Settings, writer: archive.ArchiveWriter, backup: Backup, known: list[str]) -> None:
    """Each film of the copied worklist; the library only grows, so what the copy names was there before it."""
    for sha256 in counted(known, "films", len(known)):
        path = film_path(settings.library, sha256)
        listed = backup.manifest.films_listed
        try:
            size = path.stat().st_size
        except FileNotFoundError:
            backup.missing.append(sha256)
            listed.append((sha256, -1))
            continue
        if not backup.manifest.with_films:
            listed.append((sha256, size))
        elif archive.file_sha256(path) != sha256:
            backup.damaged.append(sha256)
            listed.append((sha256, -1))
        else:
            writer.add(f"library/{sha256[:2]}/{sha256}", path)


def _verify(file: Path, manifest: archive.Manifest) -> None:
    """Read the whole file back; its worklist is, byte by byte, the copy that was checked."""
    try:
        with archive.opened(file) as reader:
            if reader.manifest != manifest:
                raise BackupFailed(file.name, "its manifest does not read as it was written", "Try another disk.")
            members = reader.manifest.members
            for member in counted(members, "checking", len(members)):
                reader.extract(member, None)
    except PneumoError as error:
        raise BackupFailed(
            str(file.parent.parent),
            f"a backup was written there and reads otherwise ({error.reason})",
            "Try another disk; nothing half made is left.",
        ) from error


def _recorded(settings: Settings, backup: Backup, actor: Who | str, nightly: str) -> Backup:
    """Into the journal, and into the list that is there when the worklist is not."""
    said = backup.manifest
    body = {
        "file": path_text(backup.file),
        "id": said.backup_id,
        "head": list(said.head),
        "cases": said.cases,
        "films": said.films,
        "with_films": said.with_films,
        "nightly": nightly,
    }
    try:
        note(
            settings.home,
            BackupNote(
                path_text(backup.file),
                said.made_at,
                said.backup_id,
                said.head[0],
                said.cases,
                nightly,
                unverified=said.unverified,
            ),
        )
        store = Store.of(settings)
        try:
            with store.acting(actor, Action.BACKUP) as writer:
                writer.record(writer.who.name, "backup", None, body)
        finally:
            store.close()
    except PneumoError as error:
        return Backup(backup.file, said, backup.missing, backup.damaged, error.reason)
    except OSError as error:
        return Backup(backup.file, said, backup.missing, backup.damaged, error.strerror or str(error))
    return backup
