"""The films of a run: those of all its sets, divided, decoded, and the order in which they are learned from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Generator, Tensor

from training.data import Balance, Films, divide, load_films, read_sources
from training.recipe import Recipe

_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class RunFilms:
    """Films to learn from and to choose by; `notes` say in words how they were divided."""

    train: Films
    val: Films
    notes: tuple[str, ...] = ()


def films_of(recipe: Recipe, cache: Path | None = None) -> RunFilms:
    """Read, divide by patient and decode what a recipe names.

    Raises:
        DataRefused: no usable films, or a patient in two splits.
    """
    size = (recipe.size, recipe.size)
    division = divide(read_sources(recipe.sets, weak=recipe.weak_labels, cache=cache), seed=0)
    train, val = load_films(division.train, size, cache), load_films(division.val, size, cache)
    return RunFilms(train, val, tuple(division.notes))


def sha256_of(films: RunFilms) -> str:
    """Of all that a network sees: inputs, labels and whose films they are, of train and val, in order."""
    state = hashlib.sha256()
    for part in (films.train, films.val):
        state.update(f"{part.inputs.shape} {part.labels.tolist()} {part.patients}".encode())
        for start in range(0, len(part.inputs), _AT_ONCE):
            state.update(np.ascontiguousarray(part.inputs[start : start + _AT_ONCE]).data)
    return state.hexdigest()


def ill_weight(recipe: Recipe, train: Films) -> float:
    """How many normal films are drawn for one pneumonia."""
    if recipe.balance:
        shares = _balance(recipe, train).shares()
        ill = sum(share for (_, label), share in shares.items() if label)
        return (1 - ill) / ill
    return float((train.labels == 0).sum() / (train.labels == 1).sum())


def order_of(recipe: Recipe, train: Films, epoch: int, steps: int, batch: int, generator: Generator) -> Tensor:
    """(steps, batch) rows of train, as an epoch draws them; the same whenever it is asked for."""
    rows = torch.randperm(len(train.samples), generator=generator)
    if recipe.balance:
        rows = torch.from_numpy(_balance(recipe, train).epoch(epoch))
    return rows[: steps * batch].view(steps, batch)


def _balance(recipe: Recipe, train: Films) -> Balance:
    return Balance(train.samples, seed=recipe.seed, strength=recipe.balance)
