"""Films decoded once, and from then on memory-mapped.

A cache is `KEY.raw`, rows of float32, and `KEY.json`, which is written last and says which film each row is. While it
is made there are `KEY.part` and `KEY.journal`: a run that was killed goes on after the last line of the journal. Rows
are float32, and not the half or quarter of that: training sees the very numbers that the application scores. At
160 × 160 that is 100 KiB a film, 0.5 GB for the 5,232 of Guangzhou; at 224 × 224 5.4 GB for the 26,684 of the RSNA.
"""

from __future__ import annotations

import csv
import errno
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.header import tolerate_tags
from pneumo_desktop.imaging.prepare import PREPARATION, prepare
from pneumo_desktop.imaging.read import enough_for, read_picture
from training.ahead import ahead
from training.data.places import cache_folder
from training.data.sample import DataRefused, Sample
from training.plural import count
from training.progress import track

LEFT_OUT = "left_out.csv"

_FORM = "cache 2"
_SYNC_EVERY, _AHEAD = 512, 64
_SIBLINGS = 12
_FULL = (errno.ENOSPC, errno.EDQUOT)

Row = NDArray[np.float32]


class LeftOut(NamedTuple):
    """A film that cannot be used, and why in plain words."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Films:
    """Prepared films: `inputs` (N, 1, H, W) float32 in [0, 1], memory-mapped; `samples` in the same order.

    `left_out` are the films that could not be read; they are not among the samples.
    """

    inputs: NDArray[np.float32]
    samples: tuple[Sample, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def labels(self) -> NDArray[np.int64]:
        """(N,) 1 for pneumonia, else 0."""
        return np.array([sample.label for sample in self.samples], dtype=np.int64)

    @property
    def patients(self) -> list[str]:
        """(N,) whose film each is; see `Sample.person`."""
        return [sample.person for sample in self.samples]

    @property
    def broken(self) -> tuple[str, ...]:
        """A line for each film left out: its name and the reason."""
        return tuple(f"{film.path.name}: {film.reason}" for film in self.left_out)


def load_films(samples: Sequence[Sample], size: tuple[int, int], cache: Path | None = None) -> Films:
    """Decode and prepare films once; from then on they are memory-mapped from a cache.

    The inputs are what `imaging.prepare.prepare` gives, bit for bit. A film that cannot be read is reported in
    `left_out`. A film that changes is decoded again, alone; one that vanishes after it was decoded is missed at the
    next start, not in the middle of training. Two processes may ask for the same films at once: one decodes, the other
    waits.

    Args:
        samples: which films.
        size: (height, width) of the inputs.
        cache: folder of the caches; None: the user's cache folder.

    Raises:
        DataRefused: the folder cannot be written, or its disk is full.
    """
    folder = cache_folder(cache)
    prints = [_fingerprint(sample.path) for sample in samples]
    key = hashlib.sha256("\n".join((_FORM, PREPARATION, str(size), *prints)).encode()).hexdigest()[:32]
    stem = folder / key
    try:
        made = _finished(stem, size)
        if made is None:
            with _alone(stem):
                made = _finished(stem, size) or _make(samples, prints, size, stem)
    except OSError as error:
        raise _refusal(folder, error, len(samples), size) from error
    inputs, reasons = made
    left_out = tuple(LeftOut(samples[number].path, reason) for number, reason in sorted(reasons.items()))
    return Films(inputs, tuple(s for number, s in enumerate(samples) if number not in reasons), left_out)


def read_input(path: Path, size: tuple[int, int]) -> NDArray[np.float32]:
    """One film as the application reads and prepares it: (1, height, width) float32 in [0, 1]."""
    return prepare(read_picture(path, least=enough_for(size)), size)


def report_left_out(parts: Sequence[Films], folder: Path, say: Callable[[str], None], most: int = 10) -> None:
    """Say how many films are left out and why, and write all of them to FOLDER/left_out.csv.

    Args:
        parts: what was loaded.
        folder: of the run.
        say: takes a line for the screen.
        most: lines on the screen; the rest are in the file.
    """
    films = [film for part in parts for film in part.left_out]
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LEFT_OUT).open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "reason"))
        table.writerows(films)
    if films:
        are = "cannot be used and is" if len(films) == 1 else "cannot be used and are"
        say(f"{count(len(films), 'film')} {are} left out; listed with reasons in {folder / LEFT_OUT}")
        for film in films[:most]:
            say(f"  {film.path.name}: {film.reason}")


def _make(
    samples: Sequence[Sample], prints: Sequence[str], size: tuple[int, int], stem: Path
) -> tuple[Row, dict[int, str]]:
    record = 4 * size[0] * size[1]
    part, journal = stem.with_suffix(".part"), stem.with_suffix(".journal")
    done, reasons = _resumed(part, journal, record)
    kept = done - len(reasons)
    free = shutil.disk_usage(stem.parent).free
    if (len(samples) - done) * record > free:
        raise OSError(errno.ENOSPC, "full")
    known = _siblings(stem, size)
    with part.open("r+b" if part.exists() else "wb") as rows, journal.open("a", encoding="utf-8") as lines:
        rows.truncate(kept * record)
        rows.seek(kept * record)
        results = _rows(samples[done:], prints[done:], size, known)
        new: dict[str, str] = {}
        for number, row in enumerate(track(results, "decode", len(samples), done=done), done):
            if isinstance(row, str):
                new[str(number)] = reasons[number] = row
            else:
                rows.write(np.ascontiguousarray(row).tobytes())
            if (number + 1) % _SYNC_EVERY == 0:
                _note(rows, lines, number + 1, new)
                new = {}
        _sync(rows)
    part.replace(stem.with_suffix(".raw"))
    # Written last: the cache counts only once this file is there.
    films = [film for number, film in enumerate(prints) if number not in reasons]
    temporary = stem.with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text(json.dumps({"films": films, "size": size, "left_out": reasons}), "utf-8")
    temporary.replace(stem.with_suffix(".json"))
    journal.unlink(missing_ok=True)
    made = _finished(stem, size)
    if made is None:
        raise OSError(errno.EIO, "what was written cannot be read again")
    return made


def _rows(
    samples: Sequence[Sample], prints: Sequence[str], size: tuple[int, int], known: dict[str, tuple[Row, int]]
) -> Iterator[Row | str]:
    """A film's input or the reason why there is none, in order; from another cache where it is in one."""

    def one(pair: tuple[Sample, str]) -> Row | str:
        sample, film = pair
        if film in known:
            inputs, row = known[film]
            return np.asarray(inputs[row])
        try:
            return read_input(sample.path, size)
        except UnreadableImage as error:
            return f"{error.reason}. {error.next_step}".strip()
        except FileNotFoundError:
            return "it is not there"
        except Exception as error:  # whatever a decoder says of one film, the others are still to be read
            return f"it cannot be read ({type(error).__name__})"

    tolerate_tags()
    return ahead(one, zip(samples, prints, strict=True), _AHEAD)


def _note(rows: IO[bytes], lines: IO[str], done: int, new: dict[str, str]) -> None:
    """So far it is safe: films before `done` are on the disk, or have their reason here."""
    _sync(rows)
    lines.write(json.dumps({"done": done, "left_out": new}) + "\n")
    _sync(lines)


def _sync(stream: IO[Any]) -> None:
    stream.flush()
    os.fsync(stream.fileno())


def _resumed(part: Path, journal: Path, record: int) -> tuple[int, dict[int, str]]:
    """How many films a killed run had dealt with, and those of them that could not be read."""
    done, reasons = 0, dict[int, str]()
    try:
        length = part.stat().st_size
        for line in journal.read_text("utf-8").splitlines():
            said = json.loads(line)
            more = reasons | {int(number): reason for number, reason in said["left_out"].items()}
            if (said["done"] - len(more)) * record > length:
                break
            done, reasons = said["done"], more
    except (OSError, ValueError, KeyError, TypeError):
        pass  # nothing is there, or its last line was cut off: what was read before it counts
    if not done:
        journal.unlink(missing_ok=True)
    return done, reasons


def _finished(stem: Path, size: tuple[int, int]) -> tuple[Row, dict[int, str]] | None:
    """The rows of a cache and its films that could not be read; None where it is not whole."""
    try:
        said = json.loads(stem.with_suffix(".json").read_text("utf-8"))
        raw, count = stem.with_suffix(".raw"), len(said["films"])
        if raw.stat().st_size != count * 4 * size[0] * size[1]:
            return None
        shape = (count, 1, *size)
        inputs = np.memmap(raw, np.float32, "r", shape=shape) if count else np.empty(shape, np.float32)
        return inputs, {int(number): reason for number, reason in said["left_out"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _siblings(stem: Path, size: tuple[int, int]) -> dict[str, tuple[Row, int]]:
    """Films that lie decoded to this size in other caches, the latest of them: one that changed is decoded alone."""
    known: dict[str, tuple[Row, int]] = {}
    others = sorted(stem.parent.glob("*.raw"), key=lambda path: path.stat().st_mtime, reverse=True)
    for raw in others[:_SIBLINGS]:
        try:
            said = json.loads(raw.with_suffix(".json").read_text("utf-8"))
            films = said["films"] if said["size"] == list(size) else []
        except (OSError, ValueError, KeyError, TypeError):
            continue
        made = _finished(raw.with_suffix(""), size) if films else None
        if made:
            known |= {film: (made[0], row) for row, film in enumerate(films) if film not in known}
    return known


def _fingerprint(path: Path) -> str:
    """Changes when the film, or the way in which it is prepared, does."""
    try:
        stat = path.stat()
        state = f"{stat.st_mtime_ns} {stat.st_size}"
    except OSError:
        state = "gone"
    return hashlib.sha256(f"{PREPARATION}|{path.resolve()}|{state}".encode()).hexdigest()[:24]


class _alone:  # noqa: N801 used as a function
    """Held by one process at a time; the others say that they wait."""

    def __init__(self, stem: Path) -> None:
        self._lock = FileLock(stem.with_suffix(".lock"))

    def __enter__(self) -> None:
        try:
            self._lock.acquire(timeout=0.5)
        except Timeout:
            sys.stderr.write("another process decodes these films; waiting for it\n")
            self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def _refusal(folder: Path, error: OSError, films: int, size: tuple[int, int]) -> DataRefused:
    needed = films * 4 * size[0] * size[1] / 1e6
    if error.errno in _FULL:
        free = shutil.disk_usage(folder).free / 1e6
        reason = f"the disk is full: {films} decoded films need {needed:,.0f} MB, {free:,.0f} MB are free"
        return DataRefused(str(folder), reason, "Free some, or give another folder with --cache DIR; then go on.")
    reason = f"decoded films cannot be kept there ({error.strerror or error})"
    return DataRefused(str(folder), reason, "Give another folder with --cache DIR.")
