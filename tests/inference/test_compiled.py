"""Batches of any size go through a few compiled ones, and what goes wrong there is done again the plain way."""

from __future__ import annotations

import threading

import pytest
import torch
from torch import Tensor

from pneumo_desktop.inference.compiled import Compiled, filled, pieces

SHAPE = (1, 8, 8)


def sums(films: Tensor) -> Tensor:
    return films.sum((1, 2, 3))


def packed(films: Tensor) -> Tensor:
    return torch.stack((sums(films), films.amax((1, 2, 3))), 1)


class Watched:
    """A forward that notes how many films it is given."""

    def __init__(self, fails: bool = False, nan: bool = False) -> None:
        self.seen: list[int] = []
        self.fails, self.nan = fails, nan

    def __call__(self, films: Tensor) -> Tensor:
        self.seen.append(len(films))
        if self.fails:
            raise ValueError("no kernel\nfor this")
        return packed(films) * (torch.nan if self.nan else 1.0)


def some(count: int) -> Tensor:
    return torch.rand((count, *SHAPE), generator=torch.Generator().manual_seed(count))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [1]),
        (2, [1, 1]),
        (3, [4]),
        (5, [4, 1]),
        (11, [4, 4, 4]),
        (12, [16]),
        (16, [16]),
        (17, [16, 1]),
        (40, [16, 16, 4, 4]),
    ],
)
def test_pieces_are_mostly_full(count: int, expected: list[int]) -> None:
    assert pieces(count, (16, 4, 1)) == expected


def test_without_a_small_size_the_smallest_is_taken() -> None:
    assert pieces(1, (64, 16)) == [16]


@pytest.mark.parametrize("count", [*range(1, 20), 40])
@pytest.mark.parametrize("forward", [sums, packed])
def test_any_count_gives_what_the_network_gives(count: int, forward: object) -> None:
    assert callable(forward)
    compiled = Compiled({4: forward, 1: forward}, SHAPE, forward)
    films = some(count)
    assert torch.equal(compiled(films), forward(films))


def test_each_piece_has_the_size_it_was_compiled_for() -> None:
    four, one, plain = Watched(), Watched(), Watched()
    compiled = Compiled({4: four, 1: one}, SHAPE, plain)
    compiled(some(9))
    compiled(some(3))
    assert (four.seen, one.seen, plain.seen) == ([4, 4, 4], [1], [])


@pytest.mark.parametrize("films", [torch.zeros((2, 1, 8, 16)), torch.zeros((0, *SHAPE))])
def test_another_shape_goes_the_plain_way_this_once(films: Tensor) -> None:
    one, plain = Watched(), Watched()
    compiled = Compiled({1: one}, SHAPE, lambda films: films.flatten(1) if plain(films[:0]) is None else sums(films))
    assert len(compiled(films)) == len(films)
    assert one.seen == []
    compiled(some(1))
    assert one.seen == [1]
    assert not compiled.given_up


def test_a_compiler_that_fails_is_not_asked_again() -> None:
    broken, plain = Watched(fails=True), Watched()
    compiled = Compiled({1: broken}, SHAPE, plain)
    for _ in range(2):
        assert torch.equal(compiled(some(2)), packed(some(2)))
    assert (broken.seen, plain.seen) == ([1], [2, 2])
    assert compiled.given_up == "no kernel"


def test_when_the_plain_way_fails_too_its_error_is_told() -> None:
    def no_memory(films: Tensor) -> Tensor:
        raise torch.OutOfMemoryError("out of memory")

    with pytest.raises(torch.OutOfMemoryError):
        Compiled({1: Watched(fails=True)}, SHAPE, no_memory)(some(2))


def test_no_number_is_asked_again_the_plain_way() -> None:
    compiled = Compiled({1: Watched(nan=True)}, SHAPE, packed)
    assert torch.equal(compiled(some(2)), packed(some(2)))
    assert not compiled.given_up


def test_threads_take_turns() -> None:
    inside, most = [0], [0]
    guard = threading.Lock()

    def slow(films: Tensor) -> Tensor:
        with guard:
            inside[0] += 1
            most[0] = max(most[0], inside[0])
        threading.Event().wait(0.005)
        with guard:
            inside[0] -= 1
        return sums(films)

    compiled = Compiled({1: slow}, SHAPE, sums)
    threads = [threading.Thread(target=compiled, args=(some(3),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


def test_a_batch_is_filled_with_its_own_films() -> None:
    films = some(3)
    assert torch.equal(filled(films, 7), torch.cat((films, films, films[:1])))
    assert filled(films, 3) is films
