"""One hostile file by seed and number: the same two give the same bytes, on any machine."""

from __future__ import annotations

import random
import tempfile
from functools import cache
from pathlib import Path

from pneumo_desktop.demo import films
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.samples import samples
from pneumo_desktop.imaging.wrap import wrap
from tests.hostile import dicoms, pictures

_UIDS = {"SOPInstanceUID": "1.2.3.4", "StudyInstanceUID": "1.2.3", "SeriesInstanceUID": "1.2.3.1"}
_KINDS = {**dicoms.KINDS, **pictures.KINDS}


@cache
def sound_files() -> list[bytes]:
    """A film in every transfer syntax, and a small real one; UIDs are fixed, so that every run has the same."""
    with tempfile.TemporaryDirectory() as folder:
        found = [sample.path.read_bytes() for sample in samples(Path(folder), _UIDS)]
        real = read_raster(films()[0]).pixels[::5, ::5].copy()
        for form in ("8-bit", "12-bit", "monochrome1"):
            path = Path(folder) / form
            wrap(path, real, _UIDS, form)
            found.append(path.read_bytes())
    return found


def hostile(seed: int, index: int) -> tuple[str, bytes]:
    """Kind and content of one file."""
    rng = random.Random(f"{seed}-{index}")
    kind = rng.choices(list(_KINDS), [weight for _, weight in _KINDS.values()])[0]
    return kind, _KINDS[kind][0](rng, sound_files())
