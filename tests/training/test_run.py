"""From films to a published model: fit, a kill in between, publish, evaluate."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from pneumo_desktop.inference.card import load_card, save_card
from pneumo_desktop.inference.classifier import Classifier
from pneumo_desktop.inference.figures import Figure
from tests.training.conftest import SIZE
from training import fit as fitting
from training.__main__ import main
from training.augment import augment
from training.blend import blend
from training.data import DataRefused
from training.evaluate import evaluate
from training.fit import CHECKPOINT, Recipe, fit, load_checkpoint
from training.publish import publish


class Killed(BaseException):
    """Stands for the end of the process."""


def test_run_goes_on_after_a_kill(recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = fit(recipe, tmp_path / "whole", "cpu", tmp_path / "cache")
    honest = augment
    steps = 0

    def killed_in_epoch_2(films: torch.Tensor, generator: torch.Generator, strength: str) -> torch.Tensor:
        nonlocal steps
        steps += 1
        if steps == 3 + 2:  # the steps of an epoch, and two more
            raise Killed
        return honest(films, generator, strength)

    with monkeypatch.context() as patch:
        patch.setattr(fitting, "augment", killed_in_epoch_2)
        with pytest.raises(Killed):
            fit(recipe, tmp_path / "killed", "cpu", tmp_path / "cache")
    (tmp_path / "killed" / f"{CHECKPOINT}.tmp").write_bytes(b"half of a checkpoint")
    assert load_checkpoint(tmp_path / "killed")["epoch"] == 1

    resumed = fit(recipe, tmp_path / "killed", "cpu", tmp_path / "cache")
    assert resumed["epoch"] == 2
    assert [row["epoch"] for row in resumed["history"]] == [1, 2]
    for name, tensor in whole["average"].items():
        assert torch.equal(resumed["average"][name], tensor), name


def test_run_with_another_recipe_is_not_written_over(recipe: Recipe, tmp_path: Path) -> None:
    fit(replace(recipe, epochs=1), tmp_path / "run", "cpu", tmp_path / "cache")
    with pytest.raises(DataRefused, match="another recipe"):
        fit(recipe, tmp_path / "run", "cpu", tmp_path / "cache")


def test_finished_run_is_published_and_evaluated(recipe: Recipe, tiny: Path, tmp_path: Path) -> None:
    cache, models = tmp_path / "cache", tmp_path / "models"
    fit(replace(recipe, epochs=3, peak_rate=3e-3), tmp_path / "run", "cpu", cache)
    card = publish(tmp_path / "run", models, cache=cache)
    assert (card.name, card.version) == ("tiny-cnn", "1.0")
    assert str(tmp_path) not in (models / "tiny-cnn.json").read_text("utf-8")

    weights = models / "tiny-cnn.safetensors"
    result = evaluate(tiny, tmp_path / "out", weights, "cpu", cache)
    assert set(result["splits"]) == {"train", "val", "demo"}
    assert set(result["splits"]["val"]) == {"all", "bacteria", "virus"}
    assert result["threshold"] == card.thresholds.operating
    written: dict[str, Any] = json.loads((tmp_path / "out/evaluation.json").read_text("utf-8"))
    assert written["splits"]["val"]["all"]["auc"]["value"] == result["splits"]["val"]["all"]["auc"].value
    assert len((tmp_path / "out/films.csv").read_text("utf-8").splitlines()) == 1 + 40

    # A worse one is published only with a reason, as the next version.
    perfect = replace(card.reliability[0], ece=Figure(0.0, 0.0, 0.0))
    save_card(replace(card, reliability=(perfect,)), weights.with_suffix(".json"))
    with pytest.raises(DataRefused, match="in use"):
        publish(tmp_path / "run", models, cache=cache)
    again = publish(tmp_path / "run", models, even_if_worse="a test", cache=cache)
    assert again.version == "1.1"
    assert "a test" in load_card(weights.with_suffix(".json")).origin.notes
    assert np.isfinite(Classifier.load(weights, "cpu").outputs(np.zeros((1, 1, SIZE, SIZE), np.float32))).all()


def test_seeds_are_blended_and_published_with_adults_gate_and_map(
    recipe: Recipe, adults: list[Path], not_chest: Path, tmp_path: Path
) -> None:
    cache, models = tmp_path / "cache", tmp_path / "models"
    whole = replace(
        recipe, epochs=3, peak_rate=3e-3, adults=tuple(str(folder) for folder in adults), not_chest=str(not_chest)
    )
    runs = [tmp_path / "seed0", tmp_path / "seed1"]
    for seed, run in enumerate(runs):
        fit(replace(whole, seed=seed), run, "cpu", cache)
    with pytest.raises(DataRefused, match="one run is no blend"):
        blend(runs[:1], tmp_path / "blend", cache)
    with pytest.raises(DataRefused, match="the same weights"):
        blend([runs[0], runs[0]], tmp_path / "blend", cache)
    state = blend(runs, tmp_path / "blend", cache)
    assert [row["seed"] for row in state["seeds"]] == [0, 1]
    first, second = (load_checkpoint(run)["average"]["children_head.weight"] for run in runs)
    assert torch.allclose(state["average"]["children_head.weight"], (first + second) / 2, atol=1e-6)

    card = publish(tmp_path / "blend", models, cache=cache)
    assert card.adults is not None
    assert {"", "bacteria", "view AP", "sex female", "nlm CHN"} <= {row.group for row in card.figures}
    assert {row.share for row in card.bands} == {0.05, 0.2, 0.5}
    assert len(card.reliability) == 2
    assert "RSNA" in card.origin.training_data
    assert "free use, with citation" in card.origin.licence
    said = " ".join(each.text for each in card.measurements)
    for words in ("mean of 2 seeds", "lies in a radiologist's box", "wrongly refused", "pictures of other things"):
        assert words in said
    assert str(tmp_path) not in (models / f"{card.name}.json").read_text("utf-8")

    result = evaluate(Path(recipe.data), tmp_path / "out", models / f"{card.name}.safetensors", "cpu", cache)
    assert result["model"] == card.title


def test_runs_of_different_recipes_are_not_blended(recipe: Recipe, tmp_path: Path) -> None:
    runs = [tmp_path / "a", tmp_path / "b"]
    for run, rate in zip(runs, (1e-3, 1e-4), strict=True):
        fit(replace(recipe, epochs=1, peak_rate=rate), run, "cpu", tmp_path / "cache")
    with pytest.raises(DataRefused, match="differs in more than the seed"):
        blend(runs, tmp_path / "blend", tmp_path / "cache")


def test_unfinished_run_is_not_published(recipe: Recipe, tmp_path: Path) -> None:
    fit(replace(recipe, epochs=1), tmp_path / "run", "cpu", tmp_path / "cache")
    state = load_checkpoint(tmp_path / "run")
    state["recipe"]["epochs"] = 5
    torch.save(state, tmp_path / "run" / CHECKPOINT)
    with pytest.raises(DataRefused, match="1 of 5 epochs"):
        publish(tmp_path / "run", tmp_path / "models", cache=tmp_path / "cache")


def test_command_line_refuses_in_plain_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fit", str(tmp_path), "--out", str(tmp_path / "run")]) == 2
    assert "no labelled films" in capsys.readouterr().err
    assert main(["publish", str(tmp_path), "--to", str(tmp_path)]) == 2
    assert "no run is there" in capsys.readouterr().err
