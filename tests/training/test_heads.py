"""The small heads: boxes become cells, a map begins as the children's own, and adults are cross-fitted by patient."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.metrics import roc_auc_score

from pneumo_desktop.inference.network import KINDS, build
from training.adults import AdultFilms, cross_fit, fit_head
from training.kinds import cut_off
from training.others import make_others
from training.places import begin_places, boxes_of, cover, peak_in_box


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


def test_the_map_begins_as_the_childrens_logit_cell_by_cell() -> None:
    torch.manual_seed(0)
    network = build("mobilenet_v2").eval()
    begin_places(network)
    with torch.inference_mode():
        low, high = network.maps(torch.rand(2, 1, 96, 96))
        logits = network.children_head(high.mean((2, 3)))[:, 0]
        assert torch.allclose(network.place_high(high).mean((2, 3))[:, 0], logits, atol=1e-4)
        assert network.places(low, high).shape == (2, 6, 6)


def test_cross_fitting_knows_no_patient_it_is_asked_about() -> None:
    # Labels are noise, but one for all films of a patient, and these are alike: who learns them by heart knows them.
    draw = np.random.default_rng(0)
    who = np.repeat(np.arange(40), 4)
    labels = draw.integers(0, 2, 40)[who]
    last = draw.normal(size=(40, 1280))[who] + 0.01 * draw.normal(size=(160, 1280))
    films = AdultFilms(last, labels, np.ones(160), [str(patient) for patient in who])
    network = build("mobilenet_v2")
    weight, bias = fit_head(network, films)
    known, honest = last @ weight + bias, cross_fit(network, films)
    assert roc_auc_score(labels, known) > 0.8
    assert roc_auc_score(labels, honest) < 0.7


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
