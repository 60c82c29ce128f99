"""A network compiled for a few batch sizes: batches are cut to them; what goes wrong is done again the plain way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

import torch
from torch import Tensor

from pneumo_desktop.inference.streams import Streams

Forward = Callable[[Tensor], Tensor]
"""(N, 1, H, W) float32 in [0, 1] to N rows: a module, or something that was made of one."""

MOSTLY_FULL = 0.75


class Compiled:
    """Fixed-size forwards behind one call for any number of films; from any thread, one call at a time.

    It takes its inputs on the CPU and gives float32 on the CPU, wherever it calculates. A shape that was not compiled
    goes the plain way, and so does a batch for which no finite number came out. After an error everything does: a
    compiler that broke once is not asked again.

    Args:
        by_size: a forward for each batch size; its inputs and outputs are on the CPU.
        film_shape: (1, H, W) that they were compiled for.
        plain: the same network, in the same number format, without a compiler; also from CPU to CPU.
        streams: threads that work on the pieces side by side; the forwards must bear that. Pieces are then always
            full, since films that are repeated to fill one would take their time.

    Attributes:
        given_up: why the compiled forwards are not used any more; empty while they are.
    """

    def __init__(
        self,
        by_size: Mapping[int, Forward],
        film_shape: Sequence[int],
        plain: Forward,
        streams: Streams | None = None,
    ) -> None:
        self.given_up = ""
        self._streams = streams
        self._by_size = dict(by_size)
        self._film_shape = tuple(film_shape)
        self._plain = plain
        # Buffers are shared between calls, and two calls at once would only take each other's cores.
        self._lock = threading.Lock()

    def __call__(self, inputs: Tensor) -> Tensor:
        """(N,) or (N, K) float32 of (N, 1, H, W) float32, both on the CPU.

        Raises:
            RuntimeError: the plain way failed, too.
        """
        with self._lock, torch.inference_mode():
            outputs = self._try(inputs)
            return self._plain(inputs) if outputs is None else outputs

    def _try(self, inputs: Tensor) -> Tensor | None:
        if self.given_up or not len(inputs) or inputs.shape[1:] != self._film_shape:
            return None
        try:
            outputs = self._by_pieces(inputs)
        except Exception as error:  # a compiler has errors of its own kinds
            self.given_up = str(error).splitlines()[0][:100] if str(error) else type(error).__name__
            self._by_size.clear()  # they hold memory, and memory may be what ran out
            return None
        return outputs if torch.isfinite(outputs).all() else None

    def _by_pieces(self, inputs: Tensor) -> Tensor:
        films, done = [], 0
        for size in pieces(len(inputs), self._by_size, MOSTLY_FULL if self._streams is None else 1.0):
            films.append(filled(inputs[done : done + size], size))
            done += size
        found = self._streams.map(self._forward, films) if self._streams else [self._forward(part) for part in films]
        return torch.cat(found)[: len(inputs)]

    def _forward(self, films: Tensor) -> Tensor:
        return self._by_size[len(films)](films).float()


def pieces(count: int, sizes: Mapping[int, object] | Sequence[int], full: float = MOSTLY_FULL) -> list[int]:
    """Sizes to cut `count` films into: the largest that is full enough, again and again.

    Args:
        count: films, at least one.
        sizes: what there is; where even the smallest is not full enough, it is taken all the same.
        full: the share of a piece that its own films must fill.
    """
    taken, left = [], count
    while left > 0:
        size = max((size for size in sizes if left >= full * size), default=min(sizes))
        taken.append(size)
        left -= size
    return taken


def filled(films: Tensor, size: int) -> Tensor:
    """`size` films: the given ones, over and over. Films do not see their batch mates, so copies do no harm."""
    if len(films) == size:
        return films
    times = -(-size // len(films))
    return films.repeat(times, *([1] * (films.dim() - 1)))[:size]
