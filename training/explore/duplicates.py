"""Films that are one picture: found by a perceptual hash in bands, confirmed by their pixels.

Chest films all look alike, so hashes are of what is left when the mean film of the set is taken away. Films whose
hashes share a band (16 bits of 128) are compared pixel by pixel; so the work grows with the number of films and not
with its square. Turned, mirrored and strongly cut copies are not found.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.fft import dctn

from training.data import Sample

SURE = 0.95
"""Correlation of two films, without the mean film, from which on they count as one picture. All 150 originals of the
Guangzhou set and their copies, squeezed to 224 × 224, lie above 0.998; among its 5,232 films 28 pairs do, each of one
patient and at 1.000, and the likest two different films lie at 0.918."""

_BANDS, _BITS = 8, 16
_CORNER = 12
_CROWD = 50
"""In a band that more films share than this, each is only compared with those beside it in the order of hashes."""
_BESIDE = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """Two films that are one picture, by their numbers; `likeness` is their correlation without the mean film."""

    first: int
    second: int
    likeness: float
    same_bytes: bool


def find_pairs(small: NDArray[np.float16], samples: Sequence[Sample], sure: float = SURE) -> list[Pair]:
    """All pairs of near-identical films, the likest first.

    Args:
        small: (N, S, S) of the films.
        samples: N, in the same order.
        sure: see `SURE`.
    """
    if len(small) < 2:
        return []
    rest = residuals(small)
    hashes = hashes_of(rest)
    flat = rest.reshape(len(rest), -1)
    found = []
    digests = _Digests()
    for first, second in sorted(_candidates(hashes)):
        likeness = float(flat[first] @ flat[second])
        if likeness >= sure:
            same = digests.of(samples[first].path) == digests.of(samples[second].path)
            found.append(Pair(first, second, min(likeness, 1.0), same))
    return sorted(found, key=lambda pair: (-pair.likeness, pair.first))


def residuals(small: NDArray[np.float16]) -> NDArray[np.float32]:
    """(N, S, S) float32: films of zero mean and unit length, the mean film taken away, of unit length again."""
    films = small.astype(np.float32)
    films = _unit(films - films.mean((1, 2), keepdims=True))
    few = len(films) < 8  # of two copies of one film nothing would be left
    return films if few else _unit(films - films.mean(0))


def hashes_of(rest: NDArray[np.float32]) -> NDArray[np.uint16]:
    """(N, bands) of the signs of the lowest frequencies, horizontal and vertical by turns."""
    frequencies = dctn(rest, axes=(1, 2), norm="ortho")[:, :_CORNER, :_CORNER]
    rows, columns = np.meshgrid(np.arange(_CORNER), np.arange(_CORNER), indexing="ij")
    order = np.argsort((rows + columns).ravel(), kind="stable")[1 : 1 + _BANDS * _BITS]
    bits = frequencies.reshape(len(rest), -1)[:, order] > 0
    # Every band takes low and high frequencies alike: a copy of poorer quality loses the high ones everywhere.
    mixed = bits.reshape(len(rest), _BITS, _BANDS).transpose(0, 2, 1)
    return np.ascontiguousarray(np.packbits(mixed, axis=2)).view(np.uint16)[:, :, 0]


def clusters(pairs: Sequence[Pair], count: int) -> list[list[int]]:
    """The films of each picture that there is more than once."""
    parent = list(range(count))

    def root(film: int) -> int:
        while parent[film] != film:
            parent[film] = parent[parent[film]]
            film = parent[film]
        return film

    for pair in pairs:
        parent[root(pair.first)] = root(pair.second)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for film in sorted({film for pair in pairs for film in (pair.first, pair.second)}):
        groups[root(film)].append(film)
    return sorted(groups.values())


def _candidates(hashes: NDArray[np.uint16]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for band in range(hashes.shape[1]):
        shared: defaultdict[int, list[int]] = defaultdict(list)
        for film, value in enumerate(hashes[:, band].tolist()):
            shared[value].append(film)
        for films in shared.values():
            if len(films) > 1:
                found.update(_within(films, hashes))
    return found


def _within(films: list[int], hashes: NDArray[np.uint16]) -> Iterator[tuple[int, int]]:
    if len(films) <= _CROWD:
        yield from ((a, b) for i, a in enumerate(films) for b in films[i + 1 :])
        return
    crowd = sorted(films, key=lambda film: hashes[film].tolist())
    for step in range(1, _BESIDE + 1):
        yield from ((min(a, b), max(a, b)) for a, b in zip(crowd, crowd[step:], strict=False))


def _unit(films: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.sqrt((films**2).sum((1, 2), keepdims=True))
    return np.asarray(films / np.maximum(lengths, 1e-6), dtype=np.float32)


class _Digests:
    """What files hold, each read once."""

    def __init__(self) -> None:
        self._known: dict[Path, str] = {}

    def of(self, path: Path) -> str:
        """SHA-256; of a file that cannot be read any more, its name."""
        if path not in self._known:
            try:
                with path.open("rb") as stream:
                    self._known[path] = hashlib.file_digest(stream, "sha256").hexdigest()
            except OSError:
                self._known[path] = str(path)
        return self._known[path]
