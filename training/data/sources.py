"""What is given as DATA, one set or several, becomes labelled films: the layout is found, and persons kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.data.headers import with_tags
from training.data.index import read_index
from training.data.kaggle import read_folders
from training.data.rsna import is_rsna, read_rsna
from training.data.sample import NEVER_TRAINED, DataRefused, Sample
from training.data.splits import refuse_shared_patients

LAYOUTS = (
    "Give a folder with SPLIT/NORMAL and SPLIT/PNEUMONIA, one with stage_2_train_labels.csv and its DICOM files, or a"
    " CSV with file, split, label and patient."
)


def read_samples(
    data: Path, *, weak: bool = False, strict: bool = True, cache: Path | None = None, source: str = ""
) -> list[Sample]:
    """All labelled films of one set.

    An `index.csv` goes before the layout of folders; see `index.read_index`, `rsna.read_rsna`, `kaggle.read_folders`.

    Args:
        data: a folder, or an index CSV.
        weak: take films, too, that only a program labelled, from the words of a report.
        strict: refuse a patient in two splits; False where somebody only looks at the set.
        cache: folder of the caches; None: the user's cache folder.
        source: what to call the set; empty: as its folder.

    Raises:
        DataRefused: nothing labelled is there, a table of it has no meaning, or one patient is in two splits.
    """
    index = data if data.is_file() else data / "index.csv"
    source = source or source_name(data)
    if index.is_file():
        samples = with_tags(read_index(index, source, weak=weak, cache=cache), cache)
    elif is_rsna(data):
        samples = read_rsna(data, source, cache)
    else:
        samples = with_tags(read_folders(data, source), cache) if data.is_dir() and not _sets_in(data) else []
    if not samples:
        raise DataRefused(str(data), *_nothing(data, index, weak=weak))
    if strict:
        # A file name is no proof: the official test folder may count its persons anew, so there only train and val are
        # held to the rule.
        refuse_shared_patients(samples if index.is_file() else [s for s in samples if s.split not in NEVER_TRAINED])
    return samples


def read_sources(
    sets: Sequence[Path], *, weak: bool = False, strict: bool = True, cache: Path | None = None
) -> list[Sample]:
    """All labelled films of several sets, each a source of its own; arguments and errors as for `read_samples`.

    Sources are called as their folders, with the folder above where two are called alike. Patients of two sources are
    two persons, even if their ids agree.

    Raises:
        DataRefused: as there; or a set is given twice, or lies within another.
    """
    places = [data.resolve() for data in sets]
    for number, place in enumerate(places):
        for other in places[:number]:
            if place == other or place.is_relative_to(other) or other.is_relative_to(place):
                reason = "it is given twice" if place == other else f"it and {other} lie within each other"
                raise DataRefused(str(sets[number]), reason, "Give each set once, or its films count twice.")
    names = [source_name(data) for data in sets]
    clear = [
        f"{data.resolve().parent.name}/{name}" if names.count(name) > 1 else name
        for data, name in zip(sets, names, strict=True)
    ]
    samples = [
        sample
        for data, name in zip(sets, clear, strict=True)
        for sample in read_samples(data, weak=weak, strict=strict, cache=cache, source=name)
    ]
    if strict:
        # A column `source` may give films of two indexes one source; within it a patient is one person.
        refuse_shared_patients([sample for sample in samples if sample.split not in NEVER_TRAINED])
    return samples


def source_name(data: Path) -> str:
    """What a set is called: as its folder, or as the file where an index is not called `index.csv`."""
    place = data.resolve()
    return (
        place.stem
        if place.is_file() and place.name != "index.csv"
        else (place.parent if place.is_file() else place).name
    )


def _sets_in(data: Path) -> list[str]:
    """Folders in it that are sets by themselves; read as one they would mix their patients and splits."""
    return sorted(path.name for path in data.iterdir() if path.is_dir() and (path / "index.csv").is_file())


def _nothing(data: Path, index: Path, *, weak: bool) -> tuple[str, str]:
    """Why no labelled film was found, and what to do."""
    if not data.exists():
        return "no labelled films were found there: there is no such folder or file", "Look at the path."
    if index.is_file():
        hint = "" if weak else " Labels that a program read in reports (nih_labels) count with --weak-labels only."
        return "no labelled films were found there", f"Name classes in a column label or rsna_class.{hint}"
    if inside := _sets_in(data):
        return "it is no set of films, but holds some", f"Give one or several of them: {', '.join(inside[:8])}."
    return "no labelled films were found there", LAYOUTS
