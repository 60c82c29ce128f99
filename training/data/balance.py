"""In which order films are learned from, so that each source and class has its share of every epoch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.data.sample import Sample

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Balance:
    """A drawing order over several sources, the same on every machine for the same seed and epoch.

    Every source gets the same share of an epoch, and in it every class it has. Within a cell (source, class) films go
    round by turns: none comes a second time before all came once, over epochs, too. It can be divided among processes,
    each of which then draws its own part of the same order.

    Attributes:
        samples: the films to learn from.
        seed: of the order.
        rank: which of the processes this is, from 0 on.
        world: how many there are.
        strength: 1 for equal shares, 0 for shares as the films are; between them, as far as that. A small source is
            shown over and over at 1, and the network learns its films by heart.
    """

    samples: Sequence[Sample]
    seed: int = 0
    rank: int = 0
    world: int = 1
    strength: float = 1.0

    def cells(self) -> dict[tuple[str, int], Rows]:
        """Which films are of each (source, label)."""
        rows: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for row, sample in enumerate(self.samples):
            rows[sample.source, sample.label].append(row)
        return {cell: np.array(rows[cell], dtype=np.int64) for cell in sorted(rows)}

    def shares(self) -> dict[tuple[str, int], float]:
        """The share of an epoch that is of each (source, label); they sum to 1."""
        cells = self.cells()
        sources = sorted({source for source, _ in cells})
        found = {}
        for cell, rows in cells.items():
            classes = sum(source == cell[0] for source, _ in cells)
            equal = 1 / len(sources) / classes
            natural = len(rows) / len(self.samples)
            found[cell] = self.strength * equal + (1 - self.strength) * natural
        return found

    def epoch(self, epoch: int, count: int | None = None) -> Rows:
        """The rows that this process draws in an epoch, in order; every process gets as many.

        Args:
            epoch: from 1 on.
            count: of all processes together; None: as many as there are films. What is left over by division among
                processes is dropped.
        """
        count = len(self.samples) if count is None else count
        cells, shares = self.cells(), self.shares()
        quotas = _whole(np.array([shares[cell] for cell in cells]) * count)
        drawn = [
            self._turns(rows, number, quota, epoch)
            for number, (rows, quota) in enumerate(zip(cells.values(), quotas.tolist(), strict=True))
        ]
        order = np.concatenate(drawn) if drawn else np.empty(0, dtype=np.int64)
        mixed = order[np.random.default_rng((self.seed, epoch)).permutation(len(order))]
        return mixed[: len(mixed) // self.world * self.world][self.rank :: self.world]

    def _turns(self, rows: Rows, cell: int, quota: int, epoch: int) -> Rows:
        """The part of the cell's endless row of turns that falls into this epoch."""
        first, last = (epoch - 1) * quota, epoch * quota
        rounds = range(first // len(rows), -(-last // len(rows)))
        turns = [rows[np.random.default_rng((self.seed, cell, turn)).permutation(len(rows))] for turn in rounds]
        start = first - rounds.start * len(rows)
        return np.concatenate(turns)[start : start + quota] if turns else rows[:0]


def _whole(parts: NDArray[np.float64]) -> NDArray[np.int64]:
    """Whole numbers near the parts, with the same sum (largest remainders first)."""
    whole = np.floor(parts).astype(np.int64)
    missing = round(float(parts.sum())) - int(whole.sum())
    whole[np.argsort(whole - parts, kind="stable")[:missing]] += 1
    return whole
