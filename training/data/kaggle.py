"""The folders of the Kaggle data set of Kermany et al.: SPLIT/NORMAL and SPLIT/PNEUMONIA, however deep they lie."""

from __future__ import annotations

from pathlib import Path

from training.data.names import etiology_of, film_files, patient_of, split_of
from training.data.sample import LABELS, Sample


def read_folders(data: Path, source: str) -> list[Sample]:
    """All films that lie in a folder named after a class, in any case: NORMAL, PNEUMONIA, TUBERCULOSIS.

    The split is the nearest folder above that names one, else `all`. Archives of this set hold it twice, one copy in
    `chest_xray/chest_xray`: of films of the same split, class, name and size the one that lies highest is taken. Films
    of the National Library of Medicine, which name their hospital first (`CHNCXR_0003_0.png`), have it as their group.
    """
    samples: list[Sample] = []
    seen: set[tuple[str, str, str, int]] = set()
    for path in sorted(film_files(data), key=lambda path: (len(path.parts), path)):
        above = path.relative_to(data).parts[-2::-1]  # the nearest folder first
        finding = next((folder.upper() for folder in above if folder.upper() in LABELS), "")
        if not finding:
            continue
        split = next((split for folder in above if (split := split_of(folder))), "all")
        same = (split, finding, path.name, _size(path))
        if same in seen:
            continue
        seen.add(same)
        group = _hospital(path.name) or etiology_of(path.name)
        samples.append(
            Sample(path, split, LABELS[finding], patient_of(path.name), group, source=source, finding=finding)
        )
    return sorted(samples, key=lambda sample: sample.path)


def _hospital(name: str) -> str:
    first = name.split("_", maxsplit=1)[0]
    return first if first in ("CHNCXR", "MCUCXR") else ""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
