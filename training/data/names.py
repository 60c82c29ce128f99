"""What names of files and folders tell: which are films, whose they are, which split and which class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

SUFFIXES = {".jpeg", ".jpg", ".png", ".tif", ".tiff", ".dcm", ".dicom"}

_SPLITS = {
    "train": "train",
    "training": "train",
    "val": "val",
    "valid": "val",
    "validation": "val",
    "test": "test",
    "testing": "test",
    "demo": "demo",
}
_ETIOLOGY = re.compile(r"bacteria|virus")


def split_of(word: str) -> str | None:
    """The split that a folder or a cell names, in any case and in its usual spellings; None for any other word."""
    return _SPLITS.get(word.strip().lower())


def patient_of(name: str) -> str:
    """Whose film a file is, from its name as Kermany et al. give names.

    `person123_bacteria_4.jpeg` is person123's; `IM-0115-0001.jpeg` is IM-0115's, and `NORMAL2-IM-0115-0001.jpeg`, of
    a second series of numbers, is NORMAL2-IM-0115's. Any other name is a patient of its own.
    """
    found = re.search(r"person\d+|(NORMAL2-)?IM-\d+", name)
    return found.group() if found else Path(name).stem


def etiology_of(name: str) -> str:
    """`bacteria` or `virus` where a file's name says so, else `none`."""
    found = _ETIOLOGY.search(name.lower())
    return found.group() if found else "none"


def film_files(folder: Path) -> Iterator[Path]:
    """All files below a folder that may be films, in the order of their names; what a Mac leaves in archives is not.

    A file without a suffix counts where it begins as DICOM does (PS3.10 7.1): many archives name films by number.
    """
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if path.name.startswith(".") or "__MACOSX" in inside:
            continue
        suffix = path.suffix.lower()
        if suffix in SUFFIXES or ((not suffix or suffix[1:].isdigit()) and is_dicom(path)):
            yield path


def is_dicom(path: Path) -> bool:
    """Whether it is a file with the mark of DICOM; False where it cannot be read."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return stream.read(132)[128:] == b"DICM"
    except OSError:
        return False
