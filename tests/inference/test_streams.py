import threading

import pytest
import torch
from torch import Tensor

from pneumo_desktop.inference.compiled import Compiled, pieces
from pneumo_desktop.inference.streams import Streams

SHAPE = (1, 4, 4)


def some(count: int) -> Tensor:
    return torch.arange(count * 16, dtype=torch.float32).view(count, *SHAPE)


def parts(count: int, size: int) -> list[Tensor]:
    films = some(count)
    return [films[start : start + size] for start in range(0, count, size)]


def sums(films: Tensor) -> Tensor:
    return films.flatten(1).sum(1, keepdim=True)


@pytest.fixture(scope="module")
def streams() -> Streams:
    return Streams(2)


def test_every_part_is_worked_on_by_a_thread_that_calculates_alone(streams: Streams) -> None:
    before = torch.get_num_threads()
    counts: list[int] = []

    def work(part: Tensor) -> Tensor:
        counts.append(torch.get_num_threads())
        return sums(part)

    found = torch.cat(streams.map(work, parts(7, 2)))
    assert counts == [1] * 4
    assert torch.equal(found, sums(some(7)))
    assert torch.get_num_threads() == before


def test_parts_are_worked_on_at_the_same_time(streams: Streams) -> None:
    together = threading.Barrier(3)  # two streams and the caller

    def work(part: Tensor) -> Tensor:
        together.wait(20)
        return part

    assert len(streams.map(work, parts(3, 1))) == 3


@pytest.mark.parametrize("bad", [0, 2])
def test_what_one_part_raises_is_raised_and_the_threads_go_on(streams: Streams, bad: int) -> None:
    def work(part: Tensor) -> Tensor:
        if part[0, 0, 0, 0] == bad * 16:
            raise RuntimeError("no memory")
        return part

    with pytest.raises(RuntimeError, match="no memory"):
        streams.map(work, parts(3, 1))
    assert len(streams.map(sums, parts(4, 1))) == 4


@pytest.mark.parametrize("count", [1, 2, 3, 7, 16, 19])
def test_any_count_gives_what_the_network_gives(streams: Streams, count: int) -> None:
    sizes: list[int] = []

    def forward(films: Tensor) -> Tensor:
        sizes.append(len(films))
        return sums(films)

    compiled = Compiled({8: forward, 2: forward, 1: forward}, SHAPE, sums, streams)
    assert torch.equal(compiled(some(count)), sums(some(count)))
    assert sum(sizes) == count  # nothing is repeated to fill a piece
    assert not compiled.given_up


def test_pieces_of_streams_are_full() -> None:
    assert pieces(15, (8, 2, 1), 1.0) == [8, 2, 2, 2, 1]
