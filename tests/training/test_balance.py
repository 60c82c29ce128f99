"""Sources and classes have their shares of every epoch, the same on every machine."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np

from training.data import Balance, Sample

COUNTS = {("a", 0): 60, ("a", 1): 240, ("b", 0): 10, ("b", 1): 30, ("c", 0): 20}


def samples() -> list[Sample]:
    return [
        Sample(Path(f"{source}{label}{i}"), "train", label, f"{i}", source=source)
        for (source, label), count in COUNTS.items()
        for i in range(count)
    ]


def test_sources_and_in_them_classes_have_equal_shares() -> None:
    films = samples()
    drawn = Counter((films[row].source, films[row].label) for row in Balance(films, seed=3).epoch(1).tolist())
    assert drawn == {("a", 0): 60, ("a", 1): 60, ("b", 0): 60, ("b", 1): 60, ("c", 0): 120}


def test_without_strength_every_film_is_drawn_once() -> None:
    films = samples()
    assert sorted(Balance(films, strength=0.0).epoch(4).tolist()) == list(range(len(films)))


def test_no_film_comes_twice_before_all_came_over_epochs() -> None:
    films = samples()
    balance = Balance(films)
    seen: Counter[int] = Counter()
    for epoch in range(1, 5):
        seen.update(row for row in balance.epoch(epoch).tolist() if films[row].source == "a" and films[row].label == 1)
    assert set(seen.values()) == {1}  # four epochs of 60 are one round of its 240 films


def test_order_is_the_same_for_a_seed_and_an_epoch_and_another_for_others() -> None:
    first = Balance(samples(), seed=1).epoch(2)
    assert np.array_equal(first, Balance(samples(), seed=1).epoch(2))
    assert not np.array_equal(first, Balance(samples(), seed=1).epoch(3))
    assert not np.array_equal(first, Balance(samples(), seed=2).epoch(2))


def test_processes_draw_equal_parts_of_one_order() -> None:
    whole = Balance(samples(), seed=5).epoch(1)
    parts = [Balance(samples(), seed=5, rank=rank, world=7).epoch(1) for rank in range(7)]
    assert {len(part) for part in parts} == {len(whole) // 7}
    assert Counter(np.concatenate(parts).tolist()) == Counter(whole[: len(whole) // 7 * 7].tolist())
