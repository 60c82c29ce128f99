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
from training import fit as fitting
from training.__main__ import main
from training.augment import augment
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

    def killed_in_epoch_2(films: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        nonlocal steps
        steps += 1
        if steps == 3 + 1 + 2:  # the steps of an epoch, the look at val, and two more
            raise Killed
        return honest(films, generator)

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
        assert torch.allclose(resumed["average"][name].float(), tensor.float(), atol=1e-4), name


def test_run_with_another_recipe_is_not_written_over(recipe: Recipe, tmp_path: Path) -> None:
    fit(replace(recipe, epochs=1), tmp_path / "run", "cpu", tmp_path / "cache")
    with pytest.raises(DataRefused, match="another recipe"):
        fit(recipe, tmp_path / "run", "cpu", tmp_path / "cache")


def test_finished_run_is_published_and_evaluated(recipe: Recipe, tiny: Path, tmp_path: Path) -> None:
    cache, models = tmp_path / "cache", tmp_path / "models"
    fit(replace(recipe, epochs=1), tmp_path / "run", "cpu", cache)
    card = publish(tmp_path / "run", models, cache=cache)
    assert (card.name, card.version) == ("tiny-mobilenet-v2", "1.0")
    assert str(tmp_path) not in (models / "tiny-mobilenet-v2.json").read_text("utf-8")

    weights = models / "tiny-mobilenet-v2.safetensors"
    result = evaluate(tiny, tmp_path / "out", weights, "cpu", cache)
    assert set(result["splits"]) == {"train", "val", "demo"}
    assert set(result["splits"]["val"]) == {"all", "bacteria", "virus"}
    assert result["threshold"] == card.thresholds.operating
    written: dict[str, Any] = json.loads((tmp_path / "out/evaluation.json").read_text("utf-8"))
    assert written["splits"]["val"]["all"]["auc"]["value"] == result["splits"]["val"]["all"]["auc"].value
    assert len((tmp_path / "out/films.csv").read_text("utf-8").splitlines()) == 1 + 40

    # A worse one is published only with a reason, as the next version.
    perfect = replace(card.figures[0].auc, value=1.0)
    save_card(replace(card, figures=(replace(card.figures[0], auc=perfect),)), weights.with_suffix(".json"))
    with pytest.raises(DataRefused, match="in use"):
        publish(tmp_path / "run", models, cache=cache)
    again = publish(tmp_path / "run", models, even_if_worse="a test", last="as good", cache=cache)
    assert again.version == "1.1"
    assert "a test" in load_card(weights.with_suffix(".json")).origin.notes
    assert np.isfinite(Classifier.load(weights, "cpu").logits(np.zeros((1, 1, 32, 32), np.float32))).all()


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
