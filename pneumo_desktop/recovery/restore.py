"""`restore FILE`: a backup into a home. Everything is taken out beside and checked there; the worklist comes last.

Films and models are files by their content: laying them down changes nothing of the worklist that still stands. The
worklist itself is put in place by one rename. Killed before that, the home is the old one; after it, the restored.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from pneumo_desktop.audit.held import ANEW, statement
from pneumo_desktop.audit.keys import KEY_FILE, HomeKey, usable_key
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.errors import EngineAlreadyRunning, PneumoError, RestoreRefused
from pneumo_desktop.library import film_path, make_durable, path_text
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import counted, tell
from pneumo_desktop.recovery import archive
from pneumo_desktop.recovery.notes import BackupNote, note
from pneumo_desktop.settings import SETTINGS_FILE, Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.copies import integrity, is_sound, put_in_place, settle
from pneumo_desktop.worklist.database import replacing_mark
from pneumo_desktop.worklist.store import Store, permitted_in, utc_now

_STAGE = ".restore-"
_SPARE_BYTES = 64 << 20
_NEXT = "Nothing was changed. Take another backup; this one is kept as it is."


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        set_aside: where the files that gave way lie now: the worklist, the settings.
        missing: SHA-256 of films of the restored worklist that are neither in the backup nor in the library.
        newer: SHA-256 of films in the library that the restored worklist does not have: they came after the backup.
    """

    manifest: archive.Manifest
    set_aside: list[Path] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)


def permitted_where_sound(settings: Settings, by: Who | str, action: Action) -> Who:
    """Who mends a home: where its worklist is damaged or gone, so are its accounts, and nobody can be asked.

    Raises:
        NotSignedIn, NotPermitted: the worklist stands, and they may not.
    """
    if settings.database.exists() and not is_sound(settings.database):  # asked first: opening it would change it
        return Who.typed(Who.of(by).name)
    return permitted_in(settings, by, action)


@contextmanager
def held(settings: Settings) -> Iterator[None]:
    """No engine works on the home meanwhile.

    Raises:
        EngineAlreadyRunning: one does.
    """
    settings.home.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(settings.home / "engine.lock", timeout=0):
            yield
    except Timeout as error:
        reason = "an engine works on it"
        raise EngineAlreadyRunning(
            f"home {settings.home}", reason, "Close the desktop and the engine first."
        ) from error


def restore(settings: Settings, file: Path, actor: Who | str, *, replace: bool = False) -> Restored:
    """Put a backup into the home.

    Args:
        actor: who does it, for the record.
        replace: the worklist that is there gives way; it is set aside, never deleted.

    Raises:
        RestoreRefused: there is a worklist and `replace` is not given, or the backup is not what it says; nothing was
            changed.
        EngineAlreadyRunning: an engine works on the home.
        OSError: the home cannot be written; the worklist in it is the one that was.
    """
    actor = permitted_where_sound(settings, actor, Action.RESTORE)
    there = [path for path in (settings.database, replacing_mark(settings.database)) if path.exists()]
    if there and not replace:
        reason = f"there is a worklist in it ({there[0].name})"
        next_step = "Nothing was changed. `--replace` sets it aside and takes the backup instead."
        raise RestoreRefused(f"home {settings.home}", reason, next_step)
    with held(settings), archive.opened(file) as reader:
        manifest = reader.manifest
        _check_room(settings, manifest)
        for left in settings.home.glob(f"{_STAGE}*"):
            shutil.rmtree(left, ignore_errors=True)
        stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=settings.home))
        try:
            for member in counted(manifest.members, "unpacking", len(manifest.members)):
                if _is_there(settings, member):
                    reader.extract(member, None)
                    continue
                target = stage / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                reader.extract(member, target)
                _make_durable(target)
            tell("record", 0, 1)
            key = usable_key(stage) or usable_key(settings.home)
            known = _checked_worklist(stage / archive.DATABASE, manifest, file, actor.name, key)
            return _lay_down(settings, stage, file, manifest, known)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def _check_room(settings: Settings, manifest: archive.Manifest) -> None:
    needed = sum(member.size for member in manifest.members if not _is_there(settings, member, quick=True))
    free = shutil.disk_usage(settings.home).free
    if needed + _SPARE_BYTES > free:
        reason = f"the disk has {free >> 20} MiB free, the backup needs {needed >> 20} MiB"
        raise RestoreRefused(f"home {settings.home}", reason, "Make room, or choose another home with --home.")


def _is_there(settings: Settings, member: archive.Member, *, quick: bool = False) -> bool:
    """Whether the library has a film already; without `quick`, read through and found to be it."""
    if not member.name.startswith("library/"):
        return False
    path = film_path(settings.library, member.sha256)
    try:
        return path.stat().st_size == member.size and (quick or archive.file_sha256(path) == member.sha256)
    except OSError:
        return False


def _checked_worklist(
    staged: Path, manifest: archive.Manifest, file: Path, actor: str, key: HomeKey | None
) -> list[str]:
    """Hold the worklist in the stage against the manifest, and note the restore in it; returns its films' SHA-256."""
    if found := integrity(staged):
        was = " and was so when it was backed up as it is" if manifest.unverified else ""
        raise RestoreRefused(file.name, f"the worklist in it is damaged{was} ({found})", _NEXT)
    try:
        store = Store(staged, clock=utc_now, anew=True)
        try:
            head = verify(store) if not manifest.unverified else manifest.head
            with store.reading() as reader:
                counts = (sum(reader.counts().values()), len(reader.films()), len(reader.verdicts()))
                known = [film.sha256 for film in reader.films() if film.sha256]
            said = (manifest.cases, manifest.films, manifest.verdicts)
            if head != manifest.head or counts != said:
                reason = f"its worklist has {counts} cases, films and verdicts, its manifest says {said}"
                reason = reason if counts != said else "the head of its journal is not the one in its manifest"
                raise RestoreRefused(file.name, reason, _NEXT)
            with store.writing() as writer:
                body: dict[str, Any] = {
                    "file": path_text(file.absolute()),
                    "id": manifest.backup_id,
                    "head": list(head),
                }
                body |= {"unverified": manifest.unverified} if manifest.unverified else {}
                if key is not None:  # heads that were signed since the backup say what this one no longer has
                    body[ANEW] = statement(key, *writer.head(), writer.now)
                writer.record(actor, "restore", None, body)
        finally:
            store.close()
        settle(staged)
    except RestoreRefused:
        raise
    except PneumoError as error:
        raise RestoreRefused(file.name, f"its worklist cannot be used: {error.thing}: {error.reason}", _NEXT) from error
    return known


def _lay_down(settings: Settings, stage: Path, file: Path, manifest: archive.Manifest, known: list[str]) -> Restored:
    now, aside = utc_now(), []
    for folder in ("library", "models"):
        for staged in sorted((stage / folder).glob("*/*")):
            target = settings.home / folder / staged.parent.name / staged.name
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(target)
            make_durable(target.parent)
    for key in (stage / "deidentify.key", stage / KEY_FILE):
        if key.exists():
            key.chmod(0o600)
            aside += _instead(key, settings.home / key.name, now.astimezone().strftime("%Y-%m-%d-%H%M%S"))
    old = put_in_place(settings.database, stage / archive.DATABASE, now)
    aside += [old] if old else []
    if (stage / SETTINGS_FILE).exists():
        stamp = now.astimezone().strftime("%Y-%m-%d-%H%M%S")
        aside += _instead(stage / SETTINGS_FILE, settings.home / SETTINGS_FILE, stamp)
    said = BackupNote(
        path_text(file.absolute()),
        manifest.made_at,
        manifest.backup_id,
        manifest.head[0],
        manifest.cases,
        unverified=manifest.unverified,
    )
    note(settings.home, said)
    missing = [sha256 for sha256 in known if not film_path(settings.library, sha256).is_file()]
    had = set(known)
    newer = [path.name for path in sorted(settings.library.glob("[0-9a-f][0-9a-f]/*")) if path.name not in had]
    return Restored(manifest, aside, missing, newer)


def _instead(fresh: Path, target: Path, stamp: str) -> list[Path]:
    """Put a small file in another's place; the other, where it differs, is set aside and returned."""
    if target.exists() and target.read_bytes() == fresh.read_bytes():
        return []
    aside = target.with_name(f"{target.stem}-set-aside-{stamp}{target.suffix}")
    set_aside = [aside] if target.exists() else []
    if set_aside:
        shutil.copy2(target, aside)
    fresh.replace(target)
    make_durable(target.parent)
    return set_aside


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
