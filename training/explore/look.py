"""Every film is seen once: how large it is, how grey, and small enough to be compared with all others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.header import tolerate_tags
from pneumo_desktop.imaging.prepare import prepare_upright
from pneumo_desktop.imaging.read import enough_for, read_picture
from pneumo_desktop.imaging.window import default, grey_table
from training.ahead import ahead
from training.data import LeftOut, Sample
from training.progress import track

LEVELS = 64
"""Steps of the grey-level histogram, from black to white as the film's own window shows it."""

SMALL = 48
"""Pixels, each way, of the picture that films are compared by."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of one film.

    Attributes:
        tags: what it says of itself, its own size among it.
        length: of the file, in bytes.
        levels: (LEVELS,) float32, the share of its pixels at each grey level.
        small: (SMALL, SMALL) float16 of the model's input.
        remarks: what the program says of its exposure, or that it is a negative.
    """

    tags: FilmTags
    length: int
    levels: NDArray[np.float32]
    small: NDArray[np.float16]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """All readable films of a set and what was seen of each, in one order; `left_out` are the others."""

    samples: list[Sample]
    looks: list[Look]
    left_out: list[LeftOut]

    def column(self, value: Callable[[Look], float]) -> NDArray[np.float64]:
        """(N,) a number of each film."""
        return np.array([value(look) for look in self.looks], dtype=np.float64)

    @property
    def labels(self) -> NDArray[np.int64]:
        """(N,) 1 for pneumonia."""
        return np.array([sample.label for sample in self.samples], dtype=np.int64)


def see(
    samples: Sequence[Sample],
    size: tuple[int, int],
    also: Callable[[int, FilmTags, NDArray[np.float32]], None],
    seed: int = 0,
) -> Seen:
    """Look at every film, in an order drawn by `seed`, so that who is asked about some is asked about a fair part.

    Args:
        samples: which films.
        size: (height, width) of the model's input.
        also: is given number (in `samples`), tags and (1, height, width) input of each readable film, on this thread.
        seed: of the order.
    """
    tolerate_tags()
    order = np.random.default_rng(seed).permutation(len(samples)).tolist()
    looks: dict[int, Look] = {}
    reasons: dict[int, str] = {}
    found = ahead(lambda number: _look(samples[number].path, size), order)
    for number, seen in zip(order, track(found, "look at films", len(samples)), strict=True):
        if isinstance(seen, str):
            reasons[number] = seen
        else:
            looks[number] = seen[0]
            also(number, seen[0].tags, seen[1])
    kept = sorted(looks)
    left_out = [LeftOut(samples[number].path, reasons[number]) for number in sorted(reasons)]
    return Seen([samples[number] for number in kept], [looks[number] for number in kept], left_out)


def _look(path: Path, size: tuple[int, int]) -> tuple[Look, NDArray[np.float32]] | str:
    """What is seen of a film, and its input; or the reason why it cannot be read."""
    try:
        picture = read_picture(path, least=enough_for(size))
        grey = grey_table(picture, default(picture))
        counts = np.bincount(picture.pixels.ravel(), minlength=len(grey))
        steps = np.minimum((grey * LEVELS).astype(np.int64), LEVELS - 1)
        levels = np.bincount(steps, weights=counts, minlength=LEVELS) / counts.sum()
        model_input, remarks = prepare_upright(picture, size)
        small = Image.fromarray(model_input[0]).resize((SMALL, SMALL), Image.Resampling.BOX)
        look = Look(
            picture.tags,
            path.stat().st_size,
            levels.astype(np.float32),
            np.asarray(small, dtype=np.float16),
            tuple(remarks),
        )
        return look, model_input
    except UnreadableImage as error:
        return f"{error.reason}. {error.next_step}".strip()
    except FileNotFoundError:
        return "it is not there"
    except Exception as error:  # whatever a decoder says of one film, the others are still to be seen
        return f"it cannot be read ({type(error).__name__})"
