"""A folder that films stream into, by seed, and the manifest of what was put there."""

from __future__ import annotations

import hashlib
import io
import os
import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.wrap import wrap

KINDS = {"jpeg": 50, "dicom": 14, "joins": 6, "lateral": 5, "copy": 10, "cut": 5, "text": 4, "empty": 1, "slow": 5}
SCORED = ("jpeg", "dicom", "joins", "slow")


@dataclass(frozen=True, slots=True)
class Sent:
    """One file that was put into the folder.

    Attributes:
        kind: of `KINDS`; a copy has the kind of what it is a copy of.
        base: number of what it shows (see `Stream.shown`); None where it shows nothing that is scored.
    """

    path: Path
    sha256: str
    kind: str
    base: int | None


class Stream:
    """Puts files into `folder` the way that scanners, exports and people do.

    Args:
        bases: real radiographs; every file made from one gets bytes of its own.
        side: longest side of what is sent, in pixels; 0: as it is.
    """

    def __init__(self, folder: Path, bases: list[Path], seed: int, side: int = 0) -> None:
        self.folder = folder
        self.sent: list[Sent] = []
        self._random = random.Random(seed)
        self._jpegs = [_reduced(base, side) for base in bases]
        self._studies: list[str] = []
        self._lock = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)

    def shown(self) -> list[bytes]:
        """A file for each number of what is shown: every radiograph as JPEG, then every one as DICOM."""
        return [*self._jpegs, *(self._dicom(0, "dicom", base) for base in range(len(self._jpegs)))]

    def put(self, kind: str = "") -> Sent:
        """Put one more file; the kind by chance where none is named. Any thread may ask."""
        with self._lock:
            return self._put(kind)

    def _put(self, kind: str) -> Sent:
        number = len(self.sent)
        kind = kind or self._random.choices([*KINDS], [*KINDS.values()])[0]
        base = self._random.randrange(len(self._jpegs))
        if kind == "copy":
            if not self.sent:
                return self._put("jpeg")
            original = self._random.choice(self.sent)
            sent = self._write(number, original.kind, original.base, original.path.read_bytes())
        elif kind in ("dicom", "joins", "lateral"):
            shows = None if kind == "lateral" else len(self._jpegs) + base
            sent = self._write(number, kind, shows, self._dicom(number, kind, base))
        elif kind == "text":
            sent = self._write(number, kind, None, f"call ward {number}".encode())
        elif kind == "empty":
            sent = self._write(number, kind, None, b"")
        else:
            data = self._jpegs[base] + number.to_bytes(8, "big")
            data = data[: len(data) // 3] + number.to_bytes(8, "big") if kind == "cut" else data
            sent = self._write(number, kind, None if kind == "cut" else base, data)
        self.sent.append(sent)
        return sent

    def _dicom(self, number: int, kind: str, base: int) -> bytes:
        study = f"1.2.826.0.1.{number}"
        if kind == "joins" and self._studies:
            study = self._random.choice(self._studies)
        self._studies.append(study)
        tags = {"PatientID": study, "PatientName": f"Film^{number}", "StudyInstanceUID": study}
        tags |= {"ViewPosition": "LL"} if kind == "lateral" else {}
        made = self.folder.parent / ".made.dcm"
        with Image.open(io.BytesIO(self._jpegs[base])) as image:
            reduced = self.folder.parent / ".made.png"
            image.convert("L").save(reduced, "PNG")
        wrap(made, read_raster(reduced).pixels, tags)
        return made.read_bytes()

    def _write(self, number: int, kind: str, base: int | None, data: bytes) -> Sent:
        """In one go, by renaming into place, in two halves, or into a folder below; names with and without ending."""
        way = self._random.random()
        folder = self.folder / f"ward {number % 7}" if way < 0.2 else self.folder
        folder.mkdir(exist_ok=True)
        path = folder / (f"film-{number:06}" + self._random.choice(("", ".dcm", ".jpeg", " ü.jpg")))
        if kind == "slow" and data:
            with path.open("wb") as file:
                file.write(data[: len(data) // 2])
                file.flush()
                time.sleep(0.15)
                file.write(data[len(data) // 2 :])
        elif way < 0.5:
            path.write_bytes(data)
        else:
            part = folder / f".film-{number:06}.part"
            part.write_bytes(data)
            part.rename(path)
        return Sent(path, hashlib.sha256(data).hexdigest(), kind, base)


def distinct(sent: list[Sent]) -> dict[str, Sent]:
    """The films that must be there: the first file of each content, by SHA-256."""
    found: dict[str, Sent] = {}
    for each in sent:
        found.setdefault(each.sha256, each)
    return found


def left_behind(library: Path) -> Iterator[Path]:
    """Files of a library that are no film: half-made copies."""
    for folder, _, names in os.walk(library):
        yield from (Path(folder) / name for name in names if name.startswith("."))


def _reduced(base: Path, side: int) -> bytes:
    data = base.read_bytes()
    if not side:
        return data
    with Image.open(io.BytesIO(data)) as image:
        image.thumbnail((side, side))
        out = io.BytesIO()
        image.convert("L").save(out, "JPEG", quality=90)
    return out.getvalue()
