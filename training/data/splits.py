"""Train and val, divided by patient or refused: a model that was tested on those it learned from looks too good."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from training.data.sample import NEVER_TRAINED, DataRefused, Sample

VAL_SHARE = 0.15
LEAST_VAL, LEAST_TRAIN_TO_VAL = 30, 20
"""A val split smaller than this, beside a train split so many times its size, is too small to choose by."""

_NAMED = 5
_PIECE = 1 << 14


@dataclass(frozen=True, slots=True)
class Division:
    """Films to learn from and films to choose by; `notes` say in words what was decided on the way."""

    train: list[Sample]
    val: list[Sample]
    notes: list[str] = field(default_factory=list)


def shared_patients(samples: Iterable[Sample]) -> dict[str, list[str]]:
    """The persons whose films are in more than one split, and in which."""
    splits: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for sample in samples:
        splits[sample.person].add(sample.split)
        names[sample.person] = sample.patient
    return {names[person]: sorted(where) for person, where in sorted(splits.items()) if len(where) > 1}


def refuse_shared_patients(samples: Iterable[Sample]) -> None:
    """Raise DataRefused, naming them, when patients are in more than one split: figures would flatter the model."""
    shared = shared_patients(samples)
    if shared:
        first = list(shared.items())[:_NAMED]
        names = ", ".join(f"{patient} ({' and '.join(where)})" for patient, where in first)
        more = f" and {len(shared) - _NAMED} more" if len(shared) > _NAMED else ""
        step = "Put all films of a patient in one split."
        raise DataRefused("index", f"one patient's films are in two splits: {names}{more}", step)


def training_splits(samples: Sequence[Sample], seed: int = 0) -> tuple[list[Sample], list[Sample]]:
    """Train and val, as `divide` finds them. Raises DataRefused as it does."""
    division = divide(samples, seed)
    return division.train, division.val


def divide(samples: Sequence[Sample], seed: int = 0) -> Division:
    """Train and val of one or several sources; `demo` and `test` are never among them.

    Each source keeps its own splits. Where it has no val split, or one too small to choose by (the public copy of the
    Guangzhou set has 16 films), val is split off train by patient with a fixed seed. Films of tuberculosis are left
    out. A film of train whose very bytes are in val, too, is left out of train.

    Args:
        samples: of all sources.
        seed: of the drawing of patients.

    Raises:
        DataRefused: no train split, one of the two has films of one label only, or a patient is in both.
    """
    notes: list[str] = []
    usable = [replace(s, split="train") if s.split == "all" else s for s in samples if s.split not in NEVER_TRAINED]
    untaught = sum(not sample.taught for sample in usable)
    if untaught:
        notes.append(f"{untaught} films of tuberculosis are left out: neither pneumonia nor normal")
        usable = [sample for sample in usable if sample.taught]
    train: list[Sample] = []
    val: list[Sample] = []
    for source in dict.fromkeys(sample.source for sample in usable):
        mine = _divide_source([sample for sample in usable if sample.source == source], seed, source, notes)
        train += mine[0]
        val += mine[1]
    refuse_shared_patients((*train, *val))
    copies = same_bytes(train, val)
    if copies:
        notes.append(f"{len(copies)} films are in val, too, byte for byte; they are left out of train")
        train = [sample for sample in train if sample.path not in copies]
    for name, part in (("train", train), ("val", val)):
        if {sample.label for sample in part} != {0, 1}:
            has = f"it has {len(part)} films, all of one label" if part else "it has no films"
            raise DataRefused(
                f"split {name}", f"{has}; it needs normal films and pneumonias, both", _what_helps(samples)
            )
    return Division(train, val, notes)


def same_bytes(train: Sequence[Sample], val: Sequence[Sample]) -> dict[Path, Path]:
    """Films of `train` whose very bytes are in `val`, too, with the film they equal there.

    Files of one size only are opened, and read whole only where their beginnings and ends agree.
    """
    sizes: defaultdict[int, list[Path]] = defaultdict(list)
    for sample in val:
        sizes[_size(sample.path)].append(sample.path)
    alike = [sample.path for sample in train if _size(sample.path) in sizes and _size(sample.path) > 0]
    wanted = {_size(path) for path in alike}
    ends = {_digest(path, whole=False): path for size in wanted for path in sizes[size]}
    found: dict[Path, Path] = {}
    for path in alike:
        other = ends.get(_digest(path, whole=False))
        if other is not None and other != path and _digest(path, whole=True) == _digest(other, whole=True):
            found[path] = other
    return found


def _divide_source(
    samples: list[Sample], seed: int, source: str, notes: list[str]
) -> tuple[list[Sample], list[Sample]]:
    train = [sample for sample in samples if sample.split == "train"]
    val = [sample for sample in samples if sample.split == "val"]
    if len(val) < LEAST_VAL and len(train) >= LEAST_TRAIN_TO_VAL * len(val):
        everyone = sorted({sample.patient for sample in (*train, *val)})
        order = np.random.default_rng(seed).permutation(len(everyone))
        held = {everyone[i] for i in order[: max(1, round(len(everyone) * VAL_SHARE))]}
        both = [sample for sample in samples if sample.split in ("train", "val")]
        why = f"has {len(val)} films of val only" if val else "has no val split"
        val = [replace(sample, split="val") for sample in both if sample.patient in held]
        train = [replace(sample, split="train") for sample in both if sample.patient not in held]
        if held:
            notes.append(
                f"{source or 'the set'} {why}: {len(val)} films of {len(held)} of its {len(everyone)} patients are held"
                " back for val"
            )
    return train, val


def _what_helps(samples: Sequence[Sample]) -> str:
    if samples and len({sample.person for sample in samples}) < 2:
        return "All films name one and the same patient; give an index CSV that says whose they are."
    if samples and not any(sample.split in ("train", "all") for sample in samples):
        return "None of its films is for training: give another set beside it; --weak-labels may find some."
    if samples and not any(sample.label for sample in samples):
        return "It has no pneumonia: give it beside a set that has."
    found = ", ".join(
        sorted({f"{sample.split} of {sample.source}" if sample.source else sample.split for sample in samples})
    )
    return f"The films have the splits {found}; look at the index." if found else "Look at the index."


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _digest(path: Path, *, whole: bool) -> str:
    """SHA-256 of a file, or of its size, beginning and end; of its name where it cannot be read."""
    try:
        with path.open("rb") as stream:
            if whole:
                return hashlib.file_digest(stream, "sha256").hexdigest()
            size = stream.seek(0, 2)
            stream.seek(0)
            state = hashlib.sha256(f"{size}".encode() + stream.read(_PIECE))
            stream.seek(max(0, size - _PIECE))
            state.update(stream.read(_PIECE))
            return state.hexdigest()
    except OSError:
        return f"unreadable {path}"
