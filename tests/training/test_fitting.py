"""What a run can be made of, and what it does when something goes wrong."""

from __future__ import annotations

import csv
import math
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional as f

from pneumo_desktop.errors import SettingInvalid
from training import fit as fitting
from training.__main__ import main
from training.augment import augment
from training.checkpoint import BEST, network_of
from training.data import DataRefused
from training.fit import CHECKPOINT, Recipe, fit, load_checkpoint
from training.fitting.config import read_config
from training.fitting.films import films_of, ill_weight, order_of
from training.fitting.freezing import freeze, freezing_of
from training.fitting.losses import make_loss
from training.fitting.optimisers import make_optimizer
from training.fitting.schedules import drops_of, make_schedule, part_of_rate
from training.fitting.trouble import TrainingStopped
from training.learner import Learner


@pytest.fixture
def small(recipe: Recipe) -> Recipe:
    """The small network, two epochs of three steps."""
    return replace(recipe, architecture="cnn")


class Killed(BaseException):
    """Stands for the end of the process."""


def kill_after_steps(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """End the run at its so-manieth batch."""
    steps = 0

    def disturbed(films: Tensor, generator: torch.Generator, strength: str) -> Tensor:
        nonlocal steps
        steps += 1
        if steps > count:
            raise Killed
        return augment(films, generator, strength)

    monkeypatch.setattr(fitting, "augment", disturbed)


KINDS: list[dict[str, Any]] = [
    {
        "optimizer": "sgd",
        "schedule": "cosine",
        "loss": "focal",
        "augment": "light",
        "freeze": "trunk",
        "unfreeze_at": "2:high",
    },
    {
        "optimizer": "rmsprop",
        "schedule": "plateau",
        "loss": "smoothed",
        "augment": "strong",
        "averaging": 0.0,
        "clip": 0.0,
    },
    {"optimizer": "adam", "schedule": "step", "loss": "bce", "augment": "none", "rate_decay": 0.5, "precision": "fp32"},
    {"balance": 1.0, "channels": 3},
]


@pytest.mark.parametrize("kind", KINDS, ids=["sgd", "rmsprop", "adam", "colours"])
def test_a_killed_run_ends_in_the_same_weights_as_one_that_ran_through(
    kind: dict[str, Any], small: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = replace(small, **kind)
    whole = fit(recipe, tmp_path / "whole", "cpu", tmp_path / "cache")
    with monkeypatch.context() as patch:
        kill_after_steps(patch, 24 // recipe.batch_size + 1)
        with pytest.raises(Killed):
            fit(recipe, tmp_path / "killed", "cpu", tmp_path / "cache")
    assert load_checkpoint(tmp_path / "killed")["epoch"] == 1
    resumed = fit(recipe, tmp_path / "killed", "cpu", tmp_path / "cache")
    for part in ("network", "average"):
        for name, tensor in whole[part].items():
            assert torch.equal(resumed[part][name], tensor), f"{part} {name}"
    if recipe.channels > 1:
        shapes = {name: tensor.shape for name, tensor in network_of(whole).state_dict().items()}
        assert next(shape for name, shape in shapes.items() if name.startswith("low."))[1] == 1


def test_the_auxiliary_head_goes_on_where_it_was(
    small: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = replace(small, architecture="inception_v3", size=64, batch_size=24)
    figures = {"val_auc": 0.5, "val_auc_other_look": 0.5, "val_loss": 0.5}
    monkeypatch.setattr(fitting, "_measure", lambda *_: figures)
    moved: dict[str, Tensor] = {}

    def one_epoch(_: Recipe, course: Any, __: Any, epoch: int, *___: Any) -> dict[str, Any]:
        auxiliary = course.learner.auxiliary
        if epoch == 2 and not moved:
            raise AssertionError("it did not begin with the first epoch")
        if epoch == 2:
            for name, tensor in auxiliary.state_dict().items():
                assert torch.equal(tensor, moved[name]), name
            raise Killed
        with torch.no_grad():
            for tensor in auxiliary.parameters():
                tensor.add_(1.0)
        moved.update({name: tensor.clone() for name, tensor in auxiliary.state_dict().items()})
        return {"epoch": 1, "loss": 0.5, "rate": 0.1, "seconds": 1.0, "films_per_second": 24.0}

    monkeypatch.setattr(fitting, "_epoch", one_epoch)
    for _ in range(2):
        with pytest.raises(Killed):
            fit(recipe, tmp_path / "run", "cpu", tmp_path / "cache")
    assert load_checkpoint(tmp_path / "run")["epoch"] == 1


def test_what_is_frozen_stays_with_its_statistics_until_its_epoch(small: Recipe) -> None:
    learner = Learner("cnn")
    recipe = replace(small, freeze="trunk", unfreeze_at="2:high 4:3 5", epochs=5)
    freezing = freezing_of(recipe, learner)
    assert [freezing.at(epoch) for epoch in range(1, 6)] == [5, 4, 4, 2, 0]
    before = {name: tensor.clone() for name, tensor in learner.network.state_dict().items()}
    learner.train()
    freeze(learner, freezing.at(2))
    optimizer = make_optimizer(recipe, learner)
    torch.autograd.backward(learner(torch.rand(4, 1, 64, 64))[0].sum())
    optimizer.step()
    changed = {name for name, tensor in learner.network.state_dict().items() if not torch.equal(tensor, before[name])}
    assert changed
    assert {name.split(".")[0] for name in changed} == {"high", "children_head"}
    for words, reason in (
        (("", "2"), "nothing is frozen"),
        (("trunk", "9"), "5 epochs"),
        (("trunk", "2:x"), "meaning"),
    ):
        with pytest.raises(SettingInvalid, match=reason):
            freezing_of(replace(recipe, freeze=words[0], unfreeze_at=words[1]), learner)


def test_losses_are_those_of_their_names() -> None:
    logits, wanted = torch.tensor([2.0, -1.0, 0.5]), torch.tensor([1.0, 0.0, 0.0])
    plain = f.binary_cross_entropy_with_logits(logits, wanted)
    assert torch.equal(make_loss(Recipe("x", loss="bce"), 3.0)(logits, wanted), plain)
    assert torch.allclose(make_loss(Recipe("x", loss="focal", focal_gamma=0.0), 3.0)(logits, wanted), plain)
    given = torch.tensor([1 / (1 + math.exp(-2)), 1 / (1 + math.exp(-1)), 1 / (1 + math.exp(0.5))])
    focal = ((1 - given) ** 2 * -given.log()).mean()
    assert torch.allclose(make_loss(Recipe("x", loss="focal"), 3.0)(logits, wanted), focal)
    smooth = f.binary_cross_entropy_with_logits(logits, torch.tensor([0.95, 0.05, 0.05]))
    assert torch.allclose(make_loss(Recipe("x", loss="smoothed"), 3.0)(logits, wanted), smooth)
    weighted = make_loss(Recipe("x", label_smoothing=0.0), 3.0)(logits, wanted)
    each = f.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
    assert torch.allclose(weighted, (each * torch.tensor([3.0, 1.0, 1.0])).mean())


def test_rates_rise_in_the_warm_up_and_then_go_their_way() -> None:
    assert part_of_rate("constant", 50, 100, 0.0) == 1.0
    assert [round(part_of_rate("cosine", step, 100, 0.1), 2) for step in (0, 9, 10, 55, 100)] == [0.09, 0.91, 1, 0.5, 0]
    assert [part_of_rate("step", step, 100, 0.0) for step in (0, 49, 50, 75)] == [1.0, 1.0, 0.1, 0.01]
    assert drops_of([0.5, 0.6, 0.6, 0.59, 0.7, 0.7, 0.7, 0.7, 0.7]) == 3
    learner = Learner("cnn")
    recipe = Recipe("x", "cnn", rate_decay=0.5, optimizer="sgd", schedule="plateau", warm_up=0.0)
    optimizer = make_optimizer(recipe, learner)
    schedule = make_schedule(recipe, optimizer, 10)
    schedule.epoch_ended([{"val_auc": 0.9}, {"val_auc": 0.8}, {"val_auc": 0.8}])
    optimizer.step()
    schedule.steps.step()
    rates = sorted({round(group["lr"], 6) for group in optimizer.param_groups})
    assert rates == [0.0025, 0.005, 0.01]  # a fifth of 0.05, and half and a quarter of that


def test_several_sets_are_drawn_in_balance(small: Recipe, adults: list[Path], tmp_path: Path) -> None:
    recipe = replace(small, sources=(str(adults[0]),), weak_labels=True, balance=1.0)
    films = films_of(recipe, tmp_path / "cache").train
    sources = np.array([sample.source for sample in films.samples])
    order = order_of(recipe, films, 1, len(sources) // 8, 8, torch.Generator()).flatten().numpy()
    counts = {name: int((sources[order] == name).sum()) for name in set(sources)}
    assert len(counts) == 2
    assert abs(counts["tiny"] - counts["nih"]) <= 8
    assert ill_weight(recipe, films) == pytest.approx(1.0)


def test_run_stops_when_val_gets_no_better_and_ends_in_its_best_epoch(
    small: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aucs = iter([0.6, 0.9, 0.8, 0.7, 0.95])

    def measured(*_: Any) -> dict[str, Any]:
        return {"val_auc": next(aucs), "val_auc_other_look": 0.5, "val_loss": 0.5}

    monkeypatch.setattr(fitting, "_measure", measured)
    state = fit(replace(small, epochs=6, patience=2), tmp_path / "run", "cpu", tmp_path / "cache")
    assert (state["epoch"], state["chosen_epoch"], state["stopped_early"]) == (4, 2, True)
    best = load_checkpoint(tmp_path / "run", BEST)
    assert best["epoch"] == 2
    assert all(torch.equal(state["average"][name], tensor) for name, tensor in best["average"].items())
    again = fit(replace(small, epochs=6, patience=2), tmp_path / "run", "cpu", tmp_path / "cache")
    assert again["chosen_epoch"] == 2


def test_run_folder_explains_itself_and_its_file_does_the_same_again(
    small: Recipe, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, cache = tmp_path / "run", tmp_path / "cache"
    first = fit(replace(small, epochs=1), run, "cpu", cache)
    text = (run / "README.md").read_text("utf-8")
    for name in ("run.toml", CHECKPOINT, BEST, "history.csv", "history.json", "tensorboard", "left_out.csv"):
        assert (run / name).exists(), name
        assert name in text
    assert f"--out {run} --cache {cache}" in text
    written = tomllib.loads((run / "run.toml").read_text("utf-8"))
    assert written["made_with"]["films_sha256"] == first["films_sha256"]
    assert written["made_with"]["torch"] == torch.__version__
    assert len(list(csv.DictReader((run / "history.csv").read_text("utf-8").splitlines()))) == 1
    capsys.readouterr()

    more = ["--cache", str(cache), "--device", "cpu"]
    assert main(["fit", "--config", str(run / "run.toml"), "--out", str(run), *more]) == 0
    assert "the run is finished" in capsys.readouterr().out
    assert main(["fit", "--config", str(run / "run.toml"), "--out", str(tmp_path / "again"), *more]) == 0
    again = load_checkpoint(tmp_path / "again")
    assert all(torch.equal(again["average"][name], tensor) for name, tensor in first["average"].items())
    assert main(["fit", "--config", str(run / "run.toml"), "--out", str(run), "--seed", "3", *more]) == 2
    assert "seed 0 there" in capsys.readouterr().err


def test_flags_go_before_the_file_and_what_hangs_on_them_with_them(small: Recipe, tmp_path: Path) -> None:
    from training.__main__ import _parser
    from training.commands.fit import recipe_of

    (tmp_path / "a.toml").write_text(
        'data = "x"\noptimizer = "adamw"\npeak_rate = 0.001\nweight_decay = 0.5\n', "utf-8"
    )
    line = [
        "fit",
        "--config",
        str(tmp_path / "a.toml"),
        "--out",
        "r",
        "--optimizer",
        "sgd",
        "--unfreeze-at",
        "2:high",
        "3",
    ]
    recipe = recipe_of(_parser().parse_args(line))
    # The usual rate of adamw goes with it; a decay that was asked for stays.
    assert (recipe.optimizer, recipe.peak_rate, recipe.weight_decay) == ("sgd", 0.05, 0.5)
    assert (recipe.unfreeze_at, recipe.epochs, recipe.averaging) == ("2:high 3", 10, 0.995)
    assert recipe_of(_parser().parse_args(["fit", "x", "y", "--out", "r", "--averaging", "off"])).sources


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("optimiser = 'sgd'", "`optimiser` is no part of a recipe. Did you mean `optimizer`"),
        ("epochs = 'many'", "`epochs` is 'many'"),
        ("weak_labels = 1", "Give true or false"),
        ("epochs = ", "no TOML file"),
        ("[recipe]\nadults = 'x'", "a list of words"),
    ],
)
def test_file_with_a_key_that_no_recipe_has_is_refused_by_name(line: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(line, "utf-8")
    with pytest.raises(SettingInvalid) as refused:
        read_config(tmp_path / "a.toml")
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"optimizer": "adamm"}, "Choose one of: adamw, adam, sgd, rmsprop"),
        ({"label_smoothing": 2.0}, "label_smoothing 2.0"),
        ({"averaging": 1.0}, "never moves"),
        ({"rate_decay": 0.0}, "rate_decay"),
        ({"precision": "fp16"}, "no use on cpu"),
        ({"freeze": "tail"}, "no such part"),
    ],
)
def test_settings_without_meaning_are_refused(
    change: dict[str, Any], words: str, small: Recipe, tmp_path: Path
) -> None:
    with pytest.raises(SettingInvalid, match=words):
        fit(replace(small, **change), tmp_path / "run", "cpu", tmp_path / "cache")


def test_a_loss_that_is_no_number_keeps_the_last_good_epoch(
    small: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, cache = tmp_path / "run", tmp_path / "cache"

    def breaking(recipe: Recipe, weight: float) -> Any:
        count = 0
        loss = make_loss(recipe, weight)

        def of(logits: Tensor, wanted: Tensor) -> Tensor:
            nonlocal count
            count += 1
            return loss(logits, wanted) * (math.nan if count > 4 else 1.0)

        return of

    with monkeypatch.context() as patch:
        patch.setattr(fitting, "make_loss", breaking)
        with pytest.raises(TrainingStopped, match=r"holds epoch 1 as it was.*--rate 0.00033"):
            fit(small, run, "cpu", cache)
    assert load_checkpoint(run)["epoch"] == 1
    assert fit(small, run, "cpu", cache)["epoch"] == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_keeps_the_last_good_epoch(small: Recipe, tmp_path: Path) -> None:
    run, cache = tmp_path / "run", tmp_path / "cache"
    fit(replace(small, epochs=1), tmp_path / "other", "cpu", cache)
    run.mkdir()
    (run / f"{BEST}.tmp").symlink_to("/dev/full")
    with pytest.raises(TrainingStopped, match=r"disk is full.*goes on after the last epoch"):
        fit(small, run, "cpu", cache)
    assert not (run / f"{BEST}.tmp").is_symlink()
    assert fit(small, run, "cpu", cache)["epoch"] == 2


def test_want_of_memory_names_a_smaller_batch(small: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(*_: Any) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    monkeypatch.setattr(fitting, "augment", greedy)
    with pytest.raises(TrainingStopped, match=r"8 films of 64 × 64.*--batch-size 4"):
        fit(small, tmp_path / "run", "cpu", tmp_path / "cache")


def test_films_that_changed_since_the_run_began_are_refused(
    small: Recipe, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        kill_after_steps(patch, 4)
        with pytest.raises(Killed):
            fit(small, tmp_path / "run", "cpu", tmp_path / "cache")
    films = sorted((tiny / "train/NORMAL").iterdir())
    shutil.copy(films[0], films[1])
    with pytest.raises(DataRefused, match="not those that the run began with"):
        fit(small, tmp_path / "run", "cpu", tmp_path / "cache")


def test_a_damaged_checkpoint_is_said(small: Recipe, tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    (run / CHECKPOINT).write_bytes(b"half of it")
    with pytest.raises(DataRefused, match="damaged"):
        fit(small, run, "cpu", tmp_path / "cache")


def test_a_person_s_stop_says_how_to_go_on(
    small: Recipe, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    run = tmp_path / "run"
    fit(replace(small, epochs=1), run, "cpu", tmp_path / "cache")
    monkeypatch.setattr(fitting, "fit", stopped)
    assert main(["fit", str(tiny), "--out", str(run)]) == 130
    assert f"python -m training fit --config {run / 'run.toml'} --out {run}" in capsys.readouterr().err


def test_films_are_disturbed_as_strongly_as_is_asked() -> None:
    torch.manual_seed(0)
    films = f.interpolate(torch.rand(16, 1, 8, 8), size=64, mode="bilinear")

    def change(strength: str) -> float:
        done = augment(films, torch.Generator().manual_seed(0), strength)
        assert done.min() >= 0
        assert done.max() <= 1
        return float((done - films).abs().mean())

    found = [change(strength) for strength in ("none", "light", "standard", "strong")]
    assert found[0] == 0
    assert found == sorted(found)
