"""The network on an NVIDIA card as one recorded graph per batch size: a small batch no longer waits for launches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from pneumo_desktop.inference.compiled import Forward

Replay = Callable[[], object]

_WARM_UPS = 3
"""cuDNN chooses its kernels and allocates in the first runs, and neither may happen in a recording."""


class Graphed:
    """One batch size on one card: films go through pinned memory into the recording's own input.

    Args:
        network: on the device, in eval mode.
        device: where it is.
        film_shape: (1, H, W).
        size: films in a batch.
        record: gives, for a forward and its input, what repeats it and the output that a repeat writes to.
    """

    def __init__(
        self,
        network: Forward,
        device: torch.device,
        film_shape: Sequence[int],
        size: int,
        record: Callable[[Forward, Tensor], tuple[Replay, Tensor]] | None = None,
    ) -> None:
        self._device = device
        with torch.inference_mode():
            self._input = torch.zeros((size, *film_shape), device=device)
            self._replay, self._output = (record or record_cuda)(network, self._input)
            self._sent = _staging(self._input, device)
            self._received = _staging(self._output, device)

    def __call__(self, films: Tensor) -> Tensor:
        """What the network gives for exactly `size` films, from the CPU to the CPU, float32; one call at a time."""
        with torch.inference_mode():
            self._sent.copy_(films)
            self._input.copy_(self._sent, non_blocking=True)
            self._replay()
            self._received.copy_(self._output, non_blocking=True)
            if self._device.type == "cuda":
                torch.cuda.current_stream(self._device).synchronize()
            return self._received.clone()


def record_cuda(network: Forward, films: Tensor) -> tuple[Replay, Tensor]:
    """Record one forward on a CUDA device.

    Raises:
        RuntimeError: memory ran out, or the network does something that cannot be recorded.
    """
    beside = torch.cuda.Stream(films.device)  # type: ignore[no-untyped-call, unused-ignore]
    beside.wait_stream(torch.cuda.current_stream(films.device))
    with torch.cuda.stream(beside):
        for _ in range(_WARM_UPS):
            network(films)
    torch.cuda.current_stream(films.device).wait_stream(beside)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        outputs = network(films).float()
    return graph.replay, outputs


def _staging(like: Tensor, device: torch.device) -> Tensor:
    """Memory on the CPU that a card can read and write by itself; plain memory where there is no card."""
    return torch.empty(like.shape, dtype=torch.float32, pin_memory=device.type == "cuda")
