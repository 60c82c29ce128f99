"""The file of a backup: a ZIP whose last member is a manifest that says of every other how long it is and its SHA-256.

Reading trusts nothing in it: only members that the manifest names, under the names that a home has, are ever written,
and each is held to its length and hash while it is.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from pneumo_desktop.errors import RestoreRefused

MANIFEST = "manifest.json"
DATABASE = "worklist.sqlite"
FORMAT = 1
_CHUNK = 1 << 20
_LONGEST_MANIFEST = 1 << 30
_NAMES = re.compile(
    r"worklist\.sqlite|settings\.toml|deidentify\.key|audit\.key"
    r"|library/(?P<fold>[0-9a-f]{2})/(?P=fold)[0-9a-f]{62}"
    r"|models/[A-Za-z0-9_-][A-Za-z0-9._-]*/[A-Za-z0-9_-][A-Za-z0-9._-]*\.(?:safetensors|json)"
)
_NEXT = "Nothing was changed. Take another backup; this one is kept as it is."


@dataclass(frozen=True, slots=True)
class Member:
    """One file in a backup: its name below the home with `/`, its length in bytes, its SHA-256 in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    Attributes:
        head: number and hash of the last journal row of the worklist in it.
        films_listed: films that the worklist in it has, as (SHA-256, bytes; -1: its copy was not there), where they
            are not in the backup themselves: left out on purpose, or missing.
        unverified: why the worklist in it does not verify; empty where it does. Such a backup was asked for as it is.
    """

    backup_id: str
    made_at: str
    made_by: str
    schema: str
    cases: int
    films: int
    verdicts: int
    head: tuple[int, str]
    with_films: bool
    members: list[Member] = field(default_factory=list)
    films_listed: list[tuple[str, int]] = field(default_factory=list)
    format: int = FORMAT
    unverified: str = ""


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, in hex.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class ArchiveWriter:
    """Writes members one after the other as a stream."""

    def __init__(self, out: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED, allowZip64=True)
        self.members: list[Member] = []

    def add(self, name: str, source: Path) -> None:
        """Add a file.

        Raises:
            OSError: it cannot be read, or the archive cannot be written.
        """
        info = zipfile.ZipInfo(name)
        # Text shrinks a lot; films and weights hardly do, and would cost hours.
        info.compress_type = zipfile.ZIP_DEFLATED if name == DATABASE else zipfile.ZIP_STORED
        info.external_attr = 0o600 << 16
        digest, size = hashlib.sha256(), 0
        with source.open("rb") as read, self._zip.open(info, "w", force_zip64=True) as out:
            while chunk := read.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                out.write(chunk)
        self.members.append(Member(name, size, digest.hexdigest()))

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest and close."""
        self._zip.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1).encode(), zipfile.ZIP_DEFLATED)
        self._zip.close()

    def abandon(self) -> None:
        """Close without a manifest: nobody takes the file for a backup."""
        try:
            self._zip.close()
        except (OSError, ValueError):
            self._zip.fp = None  # nothing more can be written; the destructor must not try again


class ArchiveReader:
    """Reads a backup, believing only what it has checked."""

    def __init__(self, opened: zipfile.ZipFile, file: Path) -> None:
        self._zip, self._file = opened, file
        self.manifest = self._read_manifest()
        self._check_names()

    def extract(self, member: Member, target: Path | None) -> None:
        """Write a member to `target`, which does not exist yet (None: only check it).

        Raises:
            RestoreRefused: it is damaged, or not what the manifest says.
            OSError: it cannot be written.
        """
        digest, size = hashlib.sha256(), 0
        out = None if target is None else target.open("xb")
        try:
            with self._reported(member.name), self._zip.open(member.name) as read:
                while chunk := read.read(_CHUNK):
                    size += len(chunk)
                    if size > member.size:
                        break
                    digest.update(chunk)
                    if out is not None:
                        out.write(chunk)
        finally:
            if out is not None:
                out.close()
        if (size, digest.hexdigest()) != (member.size, member.sha256):
            reason = f"{member.name} in it is not what was written there (length or SHA-256 differ)"
            raise RestoreRefused(self._file.name, reason, _NEXT)

    def _read_manifest(self) -> Manifest:
        try:
            with self._reported(MANIFEST):
                if self._zip.getinfo(MANIFEST).file_size > _LONGEST_MANIFEST:
                    raise ValueError("its manifest is too long")
                with self._zip.open(MANIFEST) as read:
                    said: dict[str, Any] = json.loads(read.read(_LONGEST_MANIFEST))
            if said["format"] != FORMAT:
                reason = f"it was written by another version of this program (format {said['format']})"
                raise RestoreRefused(self._file.name, reason, "Update Pneumo Desktop.")
            said["members"] = [Member(str(m["name"]), int(m["size"]), str(m["sha256"])) for m in said["members"]]
            said["films_listed"] = [(str(sha256), int(size)) for sha256, size in said["films_listed"]]
            said["head"] = (int(said["head"][0]), str(said["head"][1]))
            counts = {name: int(said[name]) for name in ("cases", "films", "verdicts")}
            said["unverified"] = str(said.get("unverified", ""))  # older backups do not say it: they all verify
            kept = {name: said[name] for name in Manifest.__dataclass_fields__}
            return Manifest(**(kept | counts))
        except (KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
            raise RestoreRefused(
                self._file.name, "it is no backup: its manifest is missing or damaged", _NEXT
            ) from error

    def _check_names(self) -> None:
        """Exactly the members of the manifest, each once, and none that a home would not have."""
        here = sorted(self._zip.namelist())
        said = [member.name for member in self.manifest.members]
        odd = [name for name in {*here, *said} - {MANIFEST} if not _NAMES.fullmatch(name)]
        if odd:
            reason = f"it holds something that no backup holds ({odd[0][:80]!r})"
            raise RestoreRefused(self._file.name, reason, "Nothing was changed. Ask where this file comes from.")
        if here != sorted([*said, MANIFEST]):
            raise RestoreRefused(self._file.name, "what it holds is not what its manifest lists", _NEXT)
        for member in self.manifest.members:
            if member.name.startswith("library/") and not member.name.endswith(member.sha256):
                raise RestoreRefused(self._file.name, f"{member.name} is not the film that its name says", _NEXT)
        if DATABASE not in said:
            raise RestoreRefused(self._file.name, "it holds no worklist", _NEXT)

    @contextmanager
    def _reported(self, name: str) -> Iterator[None]:
        try:
            yield
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise RestoreRefused(self._file.name, f"{name} in it cannot be read ({error})", _NEXT) from error


@contextmanager
def opened(file: Path) -> Iterator[ArchiveReader]:
    """A backup for reading.

    Raises:
        RestoreRefused: it is not there, or no backup of this program.
    """
    try:
        archive = zipfile.ZipFile(file)
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        said = (error.strerror or str(error)) if isinstance(error, OSError) else "it is no backup, or cut off"
        raise RestoreRefused(str(file), said, "Name the file that `pneumo-desktop backup` wrote.") from error
    with archive:
        yield ArchiveReader(archive, file)
