"""Labelled films for training: what is in a folder or an index, whose films they are, and their prepared inputs."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path
from tqdm import tqdm

from pneumo_desktop.errors import PneumoError, UnreadableImage
from pneumo_desktop.imaging.prepare import PREPARATION, prepare
from pneumo_desktop.imaging.read import enough_for, read_picture

LABELS = {"NORMAL": 0, "PNEUMONIA": 1}
SUFFIXES = {".jpeg", ".jpg", ".png", ".tif", ".tiff", ".dcm"}
NEVER_TRAINED = ("demo", "test")
VAL_SHARE = 0.15
LEAST_VAL, LEAST_TRAIN_TO_VAL = 30, 20
"""A val split smaller than this, beside a train split so many times its size, is too small to choose by."""

_NAMED = 5
_RSNA = {"Lung Opacity": 1, "Normal": 0, "No Lung Opacity / Not Normal": 0}
_SPLITS = {"training": "train", "valid": "val", "validation": "val", "testing": "test"}


class DataRefused(PneumoError):
    """Films that must not be trained on or measured with as they are: no labels, or a patient in two splits."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled film: `label` is 1 for pneumonia; `group` is what figures are broken down by (etiology or view)."""

    path: Path
    split: str
    label: int
    patient: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Films:
    """Prepared films: `inputs` (N, 1, H, W) float32 in [0, 1], memory-mapped; `samples` in the same order."""

    inputs: NDArray[np.float32]
    samples: tuple[Sample, ...]
    broken: tuple[str, ...] = ()

    @property
    def labels(self) -> NDArray[np.int64]:
        """(N,) 1 for pneumonia, else 0."""
        return np.array([sample.label for sample in self.samples], dtype=np.int64)

    @property
    def patients(self) -> list[str]:
        """(N,) whose film each is."""
        return [sample.patient for sample in self.samples]


def read_samples(data: Path) -> list[Sample]:
    """All labelled films of a folder (by its `index.csv`, else by its layout) or of an index CSV.

    The layout is `SPLIT/NORMAL/*` and `SPLIT/PNEUMONIA/*`, or the two label folders alone (then the split is `all`). An
    index has the columns file, split, patient and label (or `rsna_class`, as the RSNA labels of ChestX-ray14); rows
    without a known label are left out.

    Raises:
        DataRefused: nothing labelled is there, or one patient is in two splits.
    """
    index = data if data.is_file() else data / "index.csv"
    samples = _from_index(index) if index.is_file() else _from_layout(data)
    if not samples:
        steps = "Give a folder with SPLIT/NORMAL and SPLIT/PNEUMONIA, or a CSV with file, split, label and patient."
        raise DataRefused(str(data), "no labelled films were found there", steps)
    # A file name is no proof: the official test folder may count its persons anew, so there only train and val are held
    # to the rule.
    refuse_shared_patients(samples if index.is_file() else [s for s in samples if s.split not in NEVER_TRAINED])
    return samples


def refuse_shared_patients(samples: Iterable[Sample]) -> None:
    """Raise DataRefused, naming them, when patients are in more than one split: figures would flatter the model."""
    splits: defaultdict[str, set[str]] = defaultdict(set)
    for sample in samples:
        splits[sample.patient].add(sample.split)
    shared = sorted(patient for patient, where in splits.items() if len(where) > 1)
    if shared:
        names = ", ".join(f"{patient} ({' and '.join(sorted(splits[patient]))})" for patient in shared[:_NAMED])
        more = f" and {len(shared) - _NAMED} more" if len(shared) > _NAMED else ""
        step = "Put all films of a patient in one split."
        raise DataRefused("index", f"one patient's films are in two splits: {names}{more}", step)


def patient_of(name: str) -> str:
    """Whose film a file is, from its name as Kermany et al. give names.

    `person123_bacteria_4.jpeg` is person123's; `IM-0115-0001.jpeg` is IM-0115's, and `NORMAL2-IM-0115-0001.jpeg`, of
    a second series of numbers, is NORMAL2-IM-0115's. Any other name is a patient of its own.
    """
    found = re.search(r"person\d+|(NORMAL2-)?IM-\d+", name)
    return found.group() if found else Path(name).stem


def training_splits(samples: Sequence[Sample], seed: int = 0) -> tuple[list[Sample], list[Sample]]:
    """Train and val; `demo` and `test` are never among them.

    Where there is no val split, or one too small to choose by (the public copy of this set has 16 films), val is split
    off train by patient with a fixed seed.

    Raises:
        DataRefused: no train split, or one of the two has films of one label only.
    """
    usable = [replace(s, split="train") if s.split == "all" else s for s in samples if s.split not in NEVER_TRAINED]
    train = [sample for sample in usable if sample.split == "train"]
    val = [sample for sample in usable if sample.split == "val"]
    if len(val) < LEAST_VAL and len(train) >= LEAST_TRAIN_TO_VAL * len(val):
        everyone = sorted({sample.patient for sample in (*train, *val)})
        order = np.random.default_rng(seed).permutation(len(everyone))
        held = {everyone[i] for i in order[: max(1, round(len(everyone) * VAL_SHARE))]}
        val = [replace(sample, split="val") for sample in usable if sample.patient in held]
        train = [replace(sample, split="train") for sample in usable if sample.patient not in held]
    for name, part in (("train", train), ("val", val)):
        if {sample.label for sample in part} != {0, 1}:
            raise DataRefused(f"split {name}", "it needs normal films and pneumonias, both", "Look at the index.")
    return train, val


def load_films(samples: Sequence[Sample], size: tuple[int, int], cache: Path | None = None) -> Films:
    """Decode and prepare films once; from then on they are memory-mapped from a cache.

    The inputs are what `imaging.prepare.prepare` gives, bit for bit. A film that cannot be read is reported in `broken`
    and left out.

    Args:
        samples: which films.
        size: (height, width) of the inputs.
        cache: folder of the caches; None: the user's cache folder.
    """
    folder = cache or user_cache_path("pneumo-desktop", appauthor=False) / "training"
    folder.mkdir(parents=True, exist_ok=True)
    stem = folder / _key(samples, size)
    if not stem.with_suffix(".json").is_file():
        _decode_all(samples, size, stem)
    reasons: dict[str, str] = json.loads(stem.with_suffix(".json").read_text("utf-8"))
    kept = tuple(sample for sample in samples if str(sample.path) not in reasons)
    inputs: NDArray[np.float32] = np.load(stem.with_suffix(".npy"), mmap_mode="r")[: len(kept)]
    return Films(inputs, kept, tuple(reasons.values()))


def read_input(path: Path, size: tuple[int, int]) -> NDArray[np.float32]:
    """One film as the application reads and prepares it: (1, height, width) float32 in [0, 1]."""
    return prepare(read_picture(path, least=enough_for(size)), size)


def _decode_all(samples: Sequence[Sample], size: tuple[int, int], stem: Path) -> None:
    def one(sample: Sample) -> NDArray[np.float32] | str:
        try:
            return read_input(sample.path, size)
        except (UnreadableImage, OSError) as error:
            return f"{sample.path.name}: {error}"

    temporary = stem.with_suffix(f".{os.getpid()}.tmp")
    shape = (len(samples), 1, *size)
    inputs = np.lib.format.open_memmap(temporary, mode="w+", dtype=np.float32, shape=shape)
    reasons: dict[str, str] = {}
    kept = 0
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        results = pool.map(one, samples)
        pairs = zip(samples, results, strict=True)
        for sample, result in tqdm(pairs, "decode", len(samples), leave=False, disable=not sys.stderr.isatty()):
            if isinstance(result, str):
                reasons[str(sample.path)] = result
            else:
                inputs[kept] = result
                kept += 1
    inputs.flush()
    del inputs
    temporary.replace(stem.with_suffix(".npy"))
    # Written last: the cache counts only once this file is there.
    temporary.write_text(json.dumps(reasons), "utf-8")
    temporary.replace(stem.with_suffix(".json"))


def _key(samples: Sequence[Sample], size: tuple[int, int]) -> str:
    state = hashlib.sha256(f"{PREPARATION} {size}".encode())
    for sample in samples:
        stat = sample.path.stat() if sample.path.exists() else None
        state.update(f"{sample.path.resolve()}|{stat and (stat.st_mtime_ns, stat.st_size)}\n".encode())
    return state.hexdigest()[:32]


def _from_index(index: Path) -> list[Sample]:
    with index.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    samples = []
    for row in rows:
        name = row.get("file") or row.get("path") or ""
        label = _label(row)
        if name and label is not None:
            split = (row.get("split") or "all").lower()
            patient = row.get("patient") or patient_of(Path(name).name)
            group = row.get("etiology") or row.get("view") or ""
            samples.append(Sample(index.parent / name, _SPLITS.get(split, split), label, patient, group))
    return samples


def _label(row: dict[str, str]) -> int | None:
    if "rsna_class" in row:
        return _RSNA.get(row["rsna_class"])
    text = (row.get("label") or "").strip().upper()
    return int(text) if text in {"0", "1"} else LABELS.get(text)


def _from_layout(data: Path) -> list[Sample]:
    samples = []
    for path in sorted(data.rglob("*")):
        above, folder, name = path.relative_to(data).parts[:-2], path.parent.name, path.name
        split, label = above[0].lower() if above else "all", LABELS.get(folder.upper())
        if path.suffix.lower() in SUFFIXES and label is not None and len(above) < 2:
            kind = re.search(r"bacteria|virus", name)
            group = kind.group() if kind else "none"
            samples.append(Sample(path, _SPLITS.get(split, split), label, patient_of(name), group))
    return samples
