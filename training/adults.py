"""What films of adults teach, by radiologists' few labels and boxes and by weaker words: logit, map, cross-fitted.

The children's part of the network stays as it is. A copy of the trunk's end is taught further, on the finer maps that
the frozen beginning finds in each film under several looks; those are calculated once, so a fold takes seconds.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold
from torch import Generator, Tensor, nn
from torch.nn import functional as f

from pneumo_desktop.inference.network import Network
from training.augment import augment, change_look
from training.features import low_maps

Floats = NDArray[np.float64]

FOLDS, SPLITS = 5, 2
EPOCHS = 8
_BATCH, _RATE, _DECAY, _DROPOUT = 32, 3e-4, 0.05, 0.2
_IN_PLACE, _MOVED = 6, 10
"""Looks of each film: so many where it stays in place (every second one mirrored), so many moved and disturbed."""
_TWICE = 2
"""How often more a film that was read is shown in an epoch."""
_OPAQUE = 5.0
"""What a cell in a box weighs beside one outside."""


@dataclass(frozen=True, slots=True)
class Taught:
    """Films of adults as this learns from them.

    Attributes:
        looks: for each look (N, C, H/16, W/16) float16 of the frozen trunk; the first is the film as it is.
        targets: (N,) float32, how likely an opacity is by what is known of the film.
        weights: (N,) float32.
        cells: (N, H/16, W/16) float32, the share of each cell that boxes cover; zero where nobody drew any.
        read: (N,) bool, whether a radiologist did read it, and so would have drawn boxes.
        patients: N.
        strata: N names of what each film is; folds hold as many of each.
    """

    looks: Sequence[Tensor]
    targets: Tensor
    weights: Tensor
    cells: Tensor
    read: Tensor
    patients: Sequence[str]
    strata: Sequence[str]

    def of(self, rows: NDArray[np.int64]) -> Taught:
        """Some of them."""
        return Taught(
            [look[rows] for look in self.looks],
            self.targets[rows],
            self.weights[rows],
            self.cells[rows],
            self.read[rows],
            [self.patients[row] for row in rows.tolist()],
            [self.strata[row] for row in rows.tolist()],
        )


def looks_of(network: Network, inputs: NDArray[np.float32], generator: Generator) -> list[Tensor]:
    """The frozen trunk's finer maps of films (N, 1, H, W) under all looks, see `Taught`."""
    films = torch.from_numpy(np.array(inputs))
    mirrored = films.flip(-1)
    looks = [films, mirrored]
    looks += [change_look(mirrored if number % 2 else films, generator) for number in range(_IN_PLACE - 2)]
    looks += [augment(films, generator) for _ in range(_MOVED)]
    return [low_maps(network, look) for look in looks]


def cross_fit(network: Network, taught: Taught, splits: int = SPLITS, epochs: int = EPOCHS) -> tuple[Floats, Floats]:
    """(N,) logits and (N, R, C) map logits, each film's from networks that saw no film of its patient.

    Args:
        network: with the children's part finished; it is not changed.
        taught: films.
        splits: ways to divide the patients, whose mean is taken.
        epochs: see `teach`.
    """
    logits, cells = np.zeros(len(taught.targets)), np.zeros(taught.cells.shape)
    count = max(2, min(FOLDS, *Counter(taught.strata).values()))
    for split in range(splits):
        folds = StratifiedGroupKFold(count, shuffle=True, random_state=split)
        for fold, (learned, held) in enumerate(folds.split(taught.strata, taught.strata, taught.patients)):
            other = copy.deepcopy(network)
            teach(other, taught.of(learned), 10 * split + fold, epochs)
            found, places = read_looks(other, taught.looks[0][held])
            logits[held] += found / splits
            cells[held] += places / splits
    return logits, cells


def read_looks(network: Network, low: Tensor) -> tuple[Floats, Floats]:
    """(N,) adults' logits and (N, R, C) map logits from the trunk's finer maps."""
    network.eval()
    with torch.inference_mode():
        low = low.float()
        adults = network.adults_high(low)
        both = torch.cat((network.high(low).mean((2, 3)), adults.mean((2, 3))), 1)
        logits, places = network.adults_head(both).squeeze(1), network.places(low, adults)
        return logits.numpy().astype(np.float64), places.numpy().astype(np.float64)


def teach(network: Network, taught: Taught, seed: int = 0, epochs: int = EPOCHS) -> None:
    """Teach the adults' part and the map, in place, beginning from what children's films taught.

    Each batch is one half films in place, of which the map learns too, and one half moved and disturbed ones. The logit
    for adults is in the end the mean of what both parts say, each in units of its spread over these films.
    """
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    network.adults_high.load_state_dict(network.high.state_dict())
    head = copy.deepcopy(network.children_head)
    begin_places(network)
    learners = nn.ModuleList((network.adults_high, head, network.place_low, network.place_high))
    average = copy.deepcopy(learners)
    optimizer = torch.optim.AdamW(learners.parameters(), lr=_RATE, weight_decay=_DECAY)
    shown = torch.cat((torch.arange(len(taught.targets)), taught.read.nonzero().flatten().repeat(_TWICE)))
    batch = min(_BATCH, len(shown))
    steps = len(shown) // batch
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=steps * epochs + 1, pct_start=0.2)
    network.eval()  # batch norms keep the children's statistics: there are too few films here to measure others
    for step in range(steps * epochs):
        if step % steps == 0:
            order = shown[torch.randperm(len(shown), generator=generator)]
        rows = order[step % steps * batch :][:batch]
        loss = _loss(network, head, taught, rows, generator)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(learners.parameters(), 5.0)
        optimizer.step()
        schedule.step()
        keep = min(0.98, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(learners.parameters()), 1 - keep)
    learners.load_state_dict(average.state_dict())
    _join(network, head, taught.looks[0])


def _loss(network: Network, head: nn.Linear, taught: Taught, rows: Tensor, generator: Generator) -> Tensor:
    in_place = int(torch.randint(_IN_PLACE, (1,), generator=generator))
    moved = _IN_PLACE + int(torch.randint(_MOVED, (1,), generator=generator))
    still, rest = rows[: len(rows) // 2], rows[len(rows) // 2 :]
    low = torch.cat((taught.looks[in_place][still], taught.looks[moved][rest])).float()
    with torch.autocast("cpu", torch.bfloat16):
        high = network.adults_high(low.contiguous(memory_format=torch.channels_last))
        logits = head(f.dropout(high.mean((2, 3)), _DROPOUT)).float().squeeze(1)
        places = network.places(low[: len(still)], high[: len(still)]).float()
    weights = taught.weights[rows]
    wrong = f.binary_cross_entropy_with_logits(logits, taught.targets[rows], reduction="none")
    loss = (wrong * weights).sum() / weights.sum()
    read = taught.read[still]
    if read.any():
        cells = taught.cells[still]
        cells = cells.flip(-1) if in_place % 2 else cells
        weight = 1 + (_OPAQUE - 1) * cells
        each = f.binary_cross_entropy_with_logits(places, cells, weight, reduction="none").mean((1, 2))
        loss = loss + each[read].mean()
    return loss


def _join(network: Network, head: nn.Linear, low: Tensor) -> None:
    """One head on both parts: the mean of the children's logit and the adults', each divided by its spread."""
    with torch.inference_mode():
        low = low.float()
        parts = [
            (network.children_head, network.high(low).mean((2, 3))),
            (head, network.adults_high(low).mean((2, 3))),
        ]
        spreads = [max(float(part(last).std()), 1e-2) for part, last in parts]
    with torch.no_grad():
        weights = [part.weight / spread for (part, _), spread in zip(parts, spreads, strict=True)]
        biases = [part.bias / spread for (part, _), spread in zip(parts, spreads, strict=True)]
        network.adults_head.weight.copy_(torch.cat(weights, 1) / 2)
        network.adults_head.bias.copy_((biases[0] + biases[1]) / 2)


def begin_places(network: Network) -> None:
    """The map as the children's head has it, cell by cell (class activation map, Zhou et al., CVPR 2016), in place."""
    with torch.no_grad():
        network.place_high.weight.copy_(network.children_head.weight[:, :, None, None])
        network.place_high.bias.copy_(network.children_head.bias)  # type: ignore[union-attr]
        network.place_low.weight.zero_()
        network.place_low.bias.zero_()  # type: ignore[union-attr]
