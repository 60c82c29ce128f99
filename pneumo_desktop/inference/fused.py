"""The network on a CPU with its layers fused by oneDNN's graph compiler, which comes with torch: no compiler is needed.

A trace of the network is frozen, and torch hands what oneDNN can fuse to it: a convolution with its bias, its clamp,
the depthwise convolution after it and the shortcut before it become one kernel. Torch calls this way deprecated, and
has no other that needs no C++ compiler on the user's PC; where it is gone or fails, the plain way remains.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from pneumo_desktop.inference.compiled import Forward, filled

_WARM_UPS = 3
"""The first run records shapes, the second compiles for them, the third is the first at full speed."""

_COMPILING = threading.Lock()


class Fused:
    """A network traced once, to be fused for one batch size after the other.

    Args:
        network: on the CPU, float32, in eval mode; it is not changed.
        films: (N, 1, H, W) float32 in [0, 1] to trace and warm up with.
        dtype: bfloat16 shortens convolutions and linear layers; what follows them in float32 stays in float32.

    Raises:
        Exception: torch has no such compiler any more, or it fails; which error says nothing that could be relied on.
    """

    def __init__(self, network: nn.Module, films: Tensor, dtype: torch.dtype) -> None:
        self._films = films
        # Weights that are cast inside the trace are folded when it is frozen; a cache of casts would escape the trace.
        short = torch.autocast("cpu", torch.bfloat16, enabled=dtype == torch.bfloat16, cache_enabled=False)
        with _compiling(), torch.no_grad(), short:
            self._trace: Any = torch.jit.trace(  # type: ignore[no-untyped-call, unused-ignore]
                network, filled(films, 2), check_trace=False
            )

    def at(self, size: int) -> Forward:
        """Fuse for one batch size and warm up; it gives what the network gives, for exactly that size.

        Raises:
            Exception: as the class.
        """
        with _compiling(), torch.inference_mode():
            # Each freeze is a copy, and each copy keeps the plan of one shape: a second shape would displace the first.
            forward: Forward = torch.jit.freeze(self._trace)
            films = filled(self._films, size)
            for _ in range(_WARM_UPS):
                forward(films)
        return forward


@contextmanager
def _compiling() -> Iterator[None]:
    """Fusion on and torch's warnings about this very way off, for one thread at a time; then as it was."""
    with _COMPILING, warnings.catch_warnings():
        # Deprecation, and sizes that a trace keeps as constants: the self-test at each batch size would show those.
        warnings.simplefilter("ignore")
        before = torch.jit.onednn_fusion_enabled()  # type: ignore[no-untyped-call, unused-ignore]
        torch.jit.enable_onednn_fusion(True)
        try:
            yield
        finally:
            torch.jit.enable_onednn_fusion(before)
