"""The packed output has its meaning by column, and the map becomes heat, boxes and an extent that lie where it says."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from pneumo_desktop.inference.network import KIND, KINDS, LOGIT, PLACES, build
from pneumo_desktop.inference.reading import explanation_of, lung_field, placed, readings


def cells(*hot: tuple[int, int], value: float = 0.9) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    grid = np.full((10, 10), 0.05, dtype=np.float32)
    for row, column in hot:
        grid[row, column] = value
    return grid


def test_columns_of_the_network_are_read_by_their_names() -> None:
    torch.manual_seed(0)
    network = build("mobilenet_v2").eval()
    films = torch.rand(3, 1, 96, 64)
    with torch.inference_mode():
        packed = network(films).numpy()
        low, high = network.maps(films)
        logits = network.children_head(high.mean((2, 3)))[:, 0].numpy()
        places = torch.sigmoid(network.places(low, network.adults_high(low))).numpy()
    assert packed.shape == (3, PLACES + 6 * 4)
    for row, reading in enumerate(readings(packed, (96, 64))):
        assert reading.child_logit == pytest.approx(logits[row], abs=1e-5)
        assert reading.child_logit == pytest.approx(packed[row, LOGIT], abs=1e-6)
        assert sum(reading.kinds) == pytest.approx(1.0)
        assert reading.kinds[int(np.argmax(packed[row, KIND:PLACES]))] == max(reading.kinds)
        assert reading.kind(KINDS[1]) == reading.kinds[1]
        assert reading.distance >= 0
        assert reading.cells.shape == (6, 4)
        assert np.allclose(reading.cells, places[row], atol=1e-5)


def test_heat_is_row_by_row_from_the_top_left() -> None:
    explanation = explanation_of(cells((0, 3)), 0.5, boxes=True)
    assert (explanation.rows, explanation.columns) == (10, 10)
    assert explanation.heat[3] == round(0.9 * 255)
    assert explanation.heat[30] == round(0.05 * 255)


def test_boxes_lie_around_what_hangs_together() -> None:
    explanation = explanation_of(cells((2, 2), (2, 3), (3, 2), (3, 3), (7, 7), (7, 8), value=0.95), 0.5, boxes=True)
    large, small = explanation.regions
    assert large.left < 0.3 < large.left + large.width
    assert large.top < 0.3 < large.top + large.height
    assert large.left + large.width < 0.6
    assert small.left < 0.8 < small.left + small.width
    assert small.weight <= large.weight <= 1.0


def test_a_film_that_is_not_suspected_has_heat_but_no_boxes() -> None:
    explanation = explanation_of(cells((2, 2), (2, 3)), 0.5, boxes=False)
    assert explanation.heat
    assert explanation.regions == ()
    assert explanation.extent == 0.0


@pytest.mark.parametrize(("value", "extent"), [(0.9, 1.0), (0.1, 0.0)])
def test_extent_is_a_share_of_the_lung_field(value: float, extent: float) -> None:
    assert explanation_of(np.full((10, 10), value, dtype=np.float32), 0.5, boxes=True).extent == extent


def test_one_lung_is_about_half_of_the_lung_field() -> None:
    grid = np.full((10, 10), 0.02, dtype=np.float32)
    grid[:, :5] = 0.98
    assert explanation_of(grid, 0.5, boxes=True).extent == pytest.approx(0.5, abs=0.03)
    assert lung_field(40, 40).mean() < 0.5


def test_the_map_leans_to_where_opacities_usually_lie() -> None:
    both_sides = cells((5, 2), (5, 7), value=0.6)
    usual = [[1.0 if column < 5 else -1.0 for column in range(10)] for _ in range(10)]
    leaning = placed(both_sides, 1.0, usual)
    assert leaning[5, 2] > 0.6 > leaning[5, 7]
    assert leaning[5, 2] == pytest.approx(1 / (1 + (0.4 / 0.6) * np.exp(-1.0)), abs=1e-5)
    assert np.array_equal(placed(both_sides, 1.0, ()), both_sides)


def test_what_the_network_sees_clearly_outweighs_the_usual_place() -> None:
    rare = placed(cells((1, 8), value=0.999), 0.5, [[2.0] * 5 + [-2.0] * 5] * 10)
    assert int(rare.argmax()) == 1 * 10 + 8


def test_usual_places_of_another_size_are_stretched() -> None:
    stretched = placed(np.full((6, 4), 0.5, dtype=np.float32), 1.0, [[-1.0, 1.0]])
    assert stretched.shape == (6, 4)
    assert (stretched[:, 0] < 0.5).all()
    assert (stretched[:, 3] > 0.5).all()
    assert np.allclose(stretched, stretched[0])
