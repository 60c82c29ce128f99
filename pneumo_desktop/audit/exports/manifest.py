"""The manifest of an export: what it holds, by hashes, and its part of the record; and how files become whole."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from pneumo_desktop.audit import verify_export
from pneumo_desktop.audit.verify_export import SCRIPT
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.library import make_durable

MANIFEST = "manifest.json"
"""Its name inside an export that is a folder."""

SHOWS = (
    "`sha256` is that of the file; of a folder, of its list of files: a line for each, by their names in order, with "
    "its SHA-256, two spaces and its name. `record` holds the rows that the home's journal has of the cases in it and "
    "the nodes that link them to its head, which is signed, as is this manifest. `python -I verify_export.py MANIFEST` "
    "checks all of it on any PC with Python 3.11; `pneumo-desktop audit verify OUT` compares it with the home, too."
)


def manifest_path(out: Path) -> Path:
    """Where the manifest of an export lies: beside a file, in a folder."""
    return out / MANIFEST if out.is_dir() else out.with_name(out.name + ".manifest.json")


def files_of(out: Path) -> dict[str, tuple[str, int]]:
    """SHA-256 and length in bytes of each file of an export by its name in it, but for its manifest."""
    if not out.is_dir():
        return {out.name: _hashed(out)}
    beside = (out / MANIFEST, verifier_path(out))
    files = sorted(path for path in out.rglob("*") if path.is_file() and path not in beside)
    return {path.relative_to(out).as_posix(): _hashed(path) for path in files}


def digest_of(files: Mapping[str, tuple[str, int]], *, folder: bool) -> str:
    """One SHA-256 for all of an export: of its file, or of its list of files."""
    if not folder:
        return next(iter(files.values()))[0]
    return hashlib.sha256("".join(f"{sha}  {name}\n" for name, (sha, _) in sorted(files.items())).encode()).hexdigest()


def write_manifest(path: Path, manifest: Mapping[str, Any], rows: Iterable[Sequence[Any]]) -> None:
    """Whole or not at all; the rows of the record one after the other, as there may be many."""
    record = manifest["record"]
    rest = {name: value for name, value in manifest.items() if name != "record"}
    with whole_file(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(rest, indent=1, ensure_ascii=False).removesuffix("\n}"))
        file.write(',\n "record": {')
        for name, value in record.items():
            file.write(f"\n  {json.dumps(name)}: {json.dumps(value)},")
        file.write('\n  "rows": [')
        _write_rows(file, rows)
        file.write("]\n }\n}\n")


def _write_rows(file: TextIO, rows: Iterable[Sequence[Any]]) -> None:
    for number, row in enumerate(rows):
        file.write(("," if number else "") + "\n   " + json.dumps(list(row), ensure_ascii=False))


def verifier_path(out: Path) -> Path:
    """Where the file lies that checks an export on plain Python: beside a file, in a folder."""
    return out / SCRIPT if out.is_dir() else out.with_name(f"{out.name}.{SCRIPT}")


def write_verifier(out: Path) -> None:
    """Put it there; it is the same in every export of this version."""
    with whole_file(verifier_path(out)) as temporary:
        shutil.copyfile(verify_export.__file__, temporary)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A name beside, to be written to; it takes the place of `path` when all went well, else it is gone."""
    handle, name = tempfile.mkstemp(prefix=".export-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(0o644)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
        make_durable(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder beside, to be written to; it becomes `path` when all went well, else it is gone.

    Raises:
        PneumoError: something has that name.
    """
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise PneumoError(path.name, "there is something of that name already", "Name a folder that is not there yet.")
    temporary = Path(tempfile.mkdtemp(prefix=".export-", dir=path.parent))
    try:
        yield temporary
        temporary.chmod(0o755)
        temporary.replace(path)
        make_durable(path.parent)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _hashed(path: Path) -> tuple[str, int]:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size
