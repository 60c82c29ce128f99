"""The small heads: boxes become cells, a map begins as the children's own, and adults are cross-fitted by patient."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from sklearn.metrics import roc_auc_score
from torch import Tensor

from pneumo_desktop.inference.network import ADULT_LOGIT, KINDS, LOGIT, build
from training.adults import Taught, begin_places, cross_fit, read_looks, teach
from training.finish_adults import even
from training.kinds import cut_off
from training.others import load_adults, make_others
from training.places import boxes_of, cover, cross_fit_usual, fit_usual, peak_in_box, where_usual


def test_boxes_cover_the_cells_they_lie_on() -> None:
    (box,) = boxes_of("[[128, 0, 256, 256]]", 512.0)
    assert box == (0.25, 0.0, 0.75, 0.5)
    cells = cover([box], 4, 4)
    assert cells[:2, 1:3].tolist() == [[1, 1], [1, 1]]
    assert cells.sum() == 4
    assert cover([(0.0, 0.0, 0.125, 0.25)], 4, 4)[0, 0] == pytest.approx(0.5)
    assert boxes_of("", 512.0) == []


def test_a_peak_counts_where_its_cell_s_middle_lies_in_a_box() -> None:
    cells = np.zeros((4, 4))
    cells[0, 2] = 1
    assert peak_in_box(cells, [(0.5, 0.0, 0.75, 0.25)])
    assert not peak_in_box(cells, [(0.0, 0.5, 1.0, 1.0)])


def test_usual_places_are_where_boxes_lie_and_weigh_as_much_as_they_help() -> None:
    draw = np.random.default_rng(0)
    right_lung = (0.1, 0.2, 0.4, 0.8)
    covers = np.stack([cover([right_lung], 10, 10)] * 40)
    usual = where_usual(covers)
    assert usual[5, 2] > 1.5 > -2 > usual[5, 7]
    assert usual.shape == (10, 10)
    blind = fit_usual(draw.normal(size=covers.shape), covers)
    assert abs(blind.weight) < 0.2  # a map of noise counts for nothing
    assert peak_in_box(blind.logits(np.zeros((1, 10, 10)))[0], [right_lung])
    against = fit_usual(2 - 4 * covers + draw.normal(size=covers.shape), covers)
    assert against.weight == 0.0  # one that says the opposite, too
    assert peak_in_box(against.logits(np.zeros((1, 10, 10)))[0], [right_lung])
    anywhere = np.stack([np.roll(covers[0], step, 1) for step in draw.integers(0, 10, 40)])
    seeing = fit_usual(4 * anywhere - 2 + draw.normal(size=covers.shape), anywhere)
    assert seeing.weight > 0.5


def test_usual_places_are_cross_fitted_by_patient() -> None:
    left, right = cover([(0.6, 0.2, 0.9, 0.8)], 10, 10), cover([(0.1, 0.2, 0.4, 0.8)], 10, 10)
    covers = np.stack([left] * 3 + [right] * 9)
    patients = ["own"] * 3 + [str(number) for number in range(9)]
    _, usual = cross_fit_usual(np.random.default_rng(0).normal(size=covers.shape), covers, patients)
    assert usual[0, 5, 7] < -4  # nobody else has a box there, and its own films were left out
    assert usual[0, 5, 2] > 1.5


def test_the_map_begins_as_the_childrens_logit_cell_by_cell() -> None:
    torch.manual_seed(0)
    network = build("mobilenet_v2").eval()
    begin_places(network)
    with torch.inference_mode():
        low, high = network.maps(torch.rand(2, 1, 96, 96))
        logits = network.children_head(high.mean((2, 3)))[:, 0]
        assert torch.allclose(network.place_high(high).mean((2, 3))[:, 0], logits, atol=1e-4)
        assert network.places(low, high).shape == (2, 6, 6)


def taught(count: int, labels: Tensor, looks: Tensor, patients: list[str]) -> Taught:
    """Films that a radiologist read, all looks the same; boxes lie where the label is 1, on the left."""
    cells = torch.zeros(count, 4, 4)
    cells[labels == 1, :, :2] = 1
    return Taught(
        [looks] * 16,
        labels.float(),
        torch.ones(count),
        cells,
        torch.ones(count, dtype=torch.bool),
        patients,
        [str(int(label)) for label in labels],
    )


def test_cross_fitting_knows_no_patient_it_is_asked_about() -> None:
    # Labels are noise, but one for all films of a patient, and these are alike: who learns them by heart knows them.
    torch.manual_seed(0)
    who = torch.arange(16).repeat_interleave(3)
    labels = torch.randint(0, 2, (16,))[who]
    looks = (torch.rand(16, 96, 4, 4)[who] * 3 + 0.01 * torch.rand(48, 96, 4, 4)).half()
    films = taught(48, labels, looks, [str(int(patient)) for patient in who])
    network = build("mobilenet_v2")
    honest, places = cross_fit(network, films, splits=1, epochs=4)
    teach(network, films, epochs=8)
    known, _ = read_looks(network, looks)
    assert places.shape == (48, 4, 4)
    assert roc_auc_score(labels, known) > 0.8
    assert roc_auc_score(labels, honest) < 0.7


def test_teaching_adults_leaves_the_childrens_part_alone() -> None:
    torch.manual_seed(0)
    network = build("mobilenet_v2").eval()
    film = torch.rand(3, 1, 64, 64)
    before = network(film)[:, LOGIT].detach()
    labels = torch.arange(16) % 2
    teach(network, taught(16, labels, torch.rand(16, 96, 4, 4).half(), [str(row) for row in range(16)]), epochs=1)
    network.eval()
    after = network(film)
    assert torch.equal(after[:, LOGIT], before)
    assert not torch.equal(after[:, ADULT_LOGIT], before)


def test_ill_and_well_weigh_the_same_in_each_group() -> None:
    targets = np.array([1, 1, 1, 0, 1, 0, 0, 0], dtype=np.float32)
    groups = ["AP"] * 4 + ["PA"] * 4
    weights = even(targets, groups)
    assert weights.sum() == pytest.approx(8)
    for view in ("AP", "PA"):
        rows = np.array(groups) == view
        assert weights[rows & (targets == 1)].sum() == pytest.approx(weights[rows & (targets == 0)].sum())


def test_a_word_mined_from_a_report_is_worth_less_than_a_reading(adults: list[Path]) -> None:
    weak = load_adults(adults, (64, 64), None)
    assert len(weak.targets) == len(weak.films.samples)
    by_label = {int(sample.label): target for sample, target in zip(weak.films.samples, weak.targets, strict=True)}
    assert 0 < by_label[0] < 0.1 < by_label[1] < 0.9


def test_made_things_are_turned_films_or_no_films_and_are_named_so() -> None:
    generator = torch.Generator().manual_seed(0)
    films = torch.rand((60, 1, 48, 48), generator=generator)
    made, kinds = make_others(films, 60, generator)
    assert made.shape == films.shape
    assert set(kinds.tolist()) == {1, 2, 3, KINDS.index("other")}
    upright = torch.stack([torch.rot90(film, -int(kind), (1, 2)) for film, kind in zip(made, kinds, strict=True)])
    turned = kinds < KINDS.index("other")
    assert all(any(torch.equal(film, source) for source in films) for film in upright[turned])
    assert not any(torch.equal(film, source) for film in upright[~turned] for source in films)


def test_a_cut_film_keeps_its_size_and_loses_a_side() -> None:
    films = torch.arange(48 * 48, dtype=torch.float32).view(1, 1, 48, 48).repeat(8, 1, 1, 1) / (48 * 48)
    cut = cut_off(films, torch.Generator().manual_seed(0))
    assert cut.shape == films.shape
    spans = (cut.amax((1, 2, 3)) - cut.amin((1, 2, 3))) / (films.max() - films.min())
    assert (spans <= 1.0).all()
    assert not any(torch.equal(a, b) for a, b in zip(cut, films, strict=True))
