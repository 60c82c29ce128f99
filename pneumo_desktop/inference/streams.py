"""A few threads that calculate side by side, each alone on its part of a batch: no thread waits for another.

Sharing one small convolution between threads means a barrier after every layer. Threads that spin at a barrier take
the cores from the decoders; threads that sleep there are woken a hundred times per film, and one film takes four
times as long. Parts of a batch have nothing to tell each other.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import torch
from torch import Tensor

_START_SECONDS = 30.0


class Streams:
    """Worker threads in which torch calculates with one thread each; they wait for work as long as the program runs.

    Args:
        count: how many; as many as there are cores to use.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="score", initializer=_alone)
        before, together = torch.get_num_threads(), threading.Barrier(count)
        # All are started now: torch also notes the number that was set last, for threads that come later.
        list(self._pool.map(lambda _: together.wait(_START_SECONDS), range(count)))
        torch.set_num_threads(before)

    def map(self, work: Callable[[Tensor], Tensor], parts: Sequence[Tensor]) -> list[Tensor]:
        """Work on all parts, in order; what one part raises is raised. The last part is done by the caller.

        The caller calculates with one thread meanwhile, so a single part costs no change of threads.
        """
        later = [self._pool.submit(_in_inference, work, part) for part in parts[:-1]]
        with one_thread():
            last = work(parts[-1])
        return [*(each.result() for each in later), last]


@contextmanager
def one_thread() -> Iterator[None]:
    """Torch calculates with one thread in this thread, then as before; what is compiled here is compiled for one."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _alone() -> None:
    torch.get_num_threads()  # a new thread takes over the number of all when it is first asked, and not after that
    torch.set_num_threads(1)


def _in_inference(work: Callable[[Tensor], Tensor], part: Tensor) -> Tensor:
    with torch.inference_mode():  # each thread has its own
        return work(part)
