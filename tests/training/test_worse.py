"""A model that is worse on any stated figure replaces none, unless told so in words; and what cannot be published."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.card import ModelCard, load_card
from pneumo_desktop.inference.figures import Figure
from pneumo_desktop.resources import model_weights
from training.data import DataRefused
from training.finished import Finished
from training.publish import finishing_of, note_if_worse, refuse_unpublishable, replaced
from training.recipe import Recipe
from training.worse import compare_cards, stated_by


@pytest.fixture
def used() -> ModelCard:
    """The card of the model that travels with the program."""
    card = replaced(model_weights())
    assert card is not None
    return card


def done(card: ModelCard) -> Finished:
    """A finished run that states what a card does."""
    parts = {name: getattr(card, name) for name in ("figures", "bands", "reliability", "measurements")}
    return cast(Finished, SimpleNamespace(**parts))


def test_every_figure_of_a_card_is_compared_and_equals_itself(used: ModelCard) -> None:
    found = compare_cards(stated_by(used), stated_by(used))
    rows = sum(figure is not None for row in used.figures for figure in (row.auc, row.sensitivity, row.specificity))
    assert len(found) == rows + 3 * len(used.bands) + 3 * len(used.reliability) + len(used.measurements) - 1
    assert not any(each.worse for each in found)
    assert len({each.text for each in found}) == len(found)
    assert note_if_worse(used, done(used), "") == ""


def test_one_worse_figure_is_named_with_both_values_and_refused(used: ModelCard) -> None:
    row = used.figures[-1]
    assert row.specificity is not None
    lower = Figure(row.specificity.value - 0.01, 0.0, 1.0)
    mine = done(replace(used, figures=(*used.figures[:-1], replace(row, specificity=lower))))
    with pytest.raises(DataRefused) as refused:
        note_if_worse(used, mine, "")
    said = str(refused.value)
    assert "on 1 of " in said
    assert f"specificity, {row.measured_on}" in said
    assert f"{lower.value:.4f}, in use {row.specificity.value:.4f}" in said
    assert "--even-if-worse" in said
    note = note_if_worse(used, mine, "fewer false alarms are not what this site needs")
    assert note.startswith("Published though it is worse")
    assert note.endswith("fewer false alarms are not what this site needs")


def test_figures_for_which_less_is_better_and_figures_no_longer_stated(used: ModelCard) -> None:
    refusals = [each for each in used.measurements if "wrongly refused" in each.text]
    worse = tuple(replace(each, value=0.1) if each == refusals[0] else each for each in used.measurements)
    slopes = tuple(replace(line, slope=replace(line.slope, value=3.0)) for line in used.reliability)
    mine = replace(used, measurements=worse, reliability=slopes, bands=())
    found = [each for each in compare_cards(stated_by(mine), stated_by(used)) if each.worse]
    assert sum(each.text.startswith("frontal films wrongly refused") for each in found) == 1
    assert sum(each.text.startswith("slope") for each in found) == len(used.reliability)
    assert sum("not stated" in str(each) for each in found) == 3 * len(used.bands)
    better = tuple(replace(each, value=0.0) for each in refusals)
    assert not any(each.worse for each in compare_cards(stated_by(replace(used, measurements=better)), stated_by(
        replace(used, measurements=tuple(refusals)))))  # fmt: skip


def test_thousandths_decide_and_an_empty_folder_has_nothing_to_replace(used: ModelCard, tmp_path: Path) -> None:
    auc = used.figures[0].auc
    assert auc is not None
    close = replace(used.figures[0], auc=replace(auc, value=auc.value - 0.0001))
    theirs = replace(used, figures=(replace(used.figures[0], auc=replace(auc, value=round(auc.value, 3))),))
    mine = replace(used, figures=(replace(close, auc=replace(auc, value=round(auc.value, 3) - 0.0001)),))
    assert not any(each.worse for each in compare_cards(stated_by(mine), stated_by(theirs)))
    assert replaced(tmp_path) is None
    (tmp_path / "other.json").write_text("{}", "utf-8")
    assert replaced(tmp_path) is None
    assert note_if_worse(None, done(used), "") == ""
    assert load_card(model_weights() / f"{used.name}.json") == used


def test_what_cannot_be_published_says_why(tmp_path: Path) -> None:
    recipe = asdict(Recipe(data="films", epochs=1))
    state: dict[str, Any] = {"recipe": recipe, "average": {}, "epoch": 1}
    assert refuse_unpublishable(tmp_path, state).architecture == "mobilenet_v2"
    with pytest.raises(ModelMismatch, match="no such network"):
        refuse_unpublishable(tmp_path, state | {"recipe": recipe | {"architecture": "my_own"}})
    with pytest.raises(ModelMismatch, match="size"):
        refuse_unpublishable(tmp_path, state | {"recipe": recipe | {"architecture": "vgg19", "size": 150}})
    with pytest.raises(DataRefused, match="no run of `fit`"):
        refuse_unpublishable(tmp_path, {"epoch": 1})
    with pytest.raises(DataRefused, match="a newer one made it"):
        refuse_unpublishable(tmp_path, state | {"recipe": recipe | {"of_tomorrow": 1}})
    with pytest.raises(DataRefused, match="0 of 1 epochs"):
        refuse_unpublishable(tmp_path, state | {"epoch": 0})


def test_what_publishing_adds_depends_on_what_the_run_has_films_for() -> None:
    plain = " ".join(finishing_of(Recipe(data="films"), {}))
    assert "no adults' part" in plain
    assert "--not-chest" in plain
    rich = " ".join(finishing_of(Recipe(data="films", adults=("nih",), not_chest="other"), {}))
    assert "an adults' part and a map" in rich
    assert "carried over" in " ".join(finishing_of(Recipe(data="films"), {"kinds_fitted": []}))
