"""A detector learns where bright patches are, is cross-fitted by patient, killed, resumed, measured beside the map."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.network import Network
from training.__main__ import main
from training.adults import Taught, cross_fit
from training.data import DataRefused
from training.locator import beside
from training.locator import films as locating
from training.locator import fit as fitting
from training.locator.challenge import Found, overlaps
from training.locator.evaluate import evaluate_locator, only, part_for
from training.locator.films import disturb, load_located
from training.locator.fit import fit_locator
from training.locator.network import DETECTORS, build_locator, learn_mode, set_learning
from training.locator.pictures import picture
from training.locator.run import LocatorRecipe, divide, load_run

SIDE = 96


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def boxed(tmp_path: Path) -> Path:
    """An index of 40 films of 20 patients, two each; every second patient's have a bright patch, boxed exactly."""
    folder, rows = tmp_path / "boxed", []
    folder.mkdir()
    for i in range(40):
        ill, draw = i // 2 % 2 == 1, np.random.default_rng(i)
        film = np.linspace(20, 120, SIDE)[:, None] + draw.normal(0, 8, (SIDE, SIDE))
        x, y = draw.integers(10, 46, 2).tolist()
        if ill:
            film[y : y + 36, x : x + 30] += 100
        Image.fromarray(film.clip(0, 255).astype(np.uint8)).save(folder / f"{i}.png")
        seen = "Lung Opacity" if ill else "Normal"
        rows.append((f"{i}.png", "val", str(i // 2), "AP", seen, json.dumps([[x, y, 30, 36]] if ill else [])))
    rows.append(("40.png", "val", "99", "AP", "Normal", "[]"))  # a file that is not there
    with (folder / "index.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "split", "patient", "view", "rsna_class", "rsna_boxes"))
        table.writerows(rows)
    return folder


@pytest.fixture
def recipe(boxed: Path) -> LocatorRecipe:
    return LocatorRecipe(data=(str(boxed),), size=64, epochs=1, batch_size=10, detector="fcos")


@pytest.mark.parametrize("detector", DETECTORS)
def test_every_detector_learns_from_films_with_and_without_boxes(detector: str) -> None:
    locator = build_locator(detector, SIDE)
    learners = set_learning(locator, "end")
    learn_mode(locator)
    films = [torch.rand(1, SIDE, SIDE) for _ in range(2)]
    boxes = [torch.tensor([[20.0, 30.0, 70.0, 90.0]]), torch.zeros(0, 4)]
    losses = locator(films, [{"boxes": b, "labels": b.new_ones(len(b), dtype=torch.int64)} for b in boxes])
    torch.autograd.backward(torch.stack([*losses.values()]).sum())
    names = {name for name, each in locator.named_parameters() if each.grad is not None and each.grad.abs().sum() > 0}
    assert any(name.startswith("backbone.high.") for name in names)
    assert not any(name.startswith("backbone.low.") for name in names)
    assert learners
    assert not any(module.training for module in locator.modules() if isinstance(module, torch.nn.BatchNorm2d))


def test_a_trunk_of_another_architecture_carries_a_locator() -> None:
    locator = build_locator("fcos", 64, "scratch", trunk="resnet18").eval()
    with torch.inference_mode():
        (found,) = locator([torch.rand(1, 64, 64)])
    assert found["boxes"].shape[1] == 4


def test_what_cannot_be_built_is_refused_with_what_can() -> None:
    with pytest.raises(ModelMismatch, match="Known are: faster_rcnn"):
        build_locator("yolo", SIDE)
    with pytest.raises(ModelMismatch, match="multiple of 32"):
        build_locator("fcos", 100)


def test_boxes_go_where_their_films_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locating, "change_look", lambda films, _: films)
    films = torch.full((24, 1, 96, 96), 0.2)
    truth = []
    for row in range(24):
        x, y = 20 + row, 16 + row
        films[row, 0, y : y + 30, x : x + 24] = 0.9
        truth.append([(x / 96, y / 96, (x + 24) / 96, (y + 30) / 96)])
    moved, boxes = disturb(films, truth, torch.Generator().manual_seed(0))
    assert {len(each) for each in boxes} == {1}
    differ = 0
    for film, (box,) in zip(moved, boxes, strict=True):
        bright = film[0] > (film.amin() + film.amax()) / 2
        down, across = bright.nonzero().unbind(1)
        found = torch.stack((across.min(), down.min(), across.max() + 1, down.max() + 1)).float()
        assert overlaps([tuple(found.tolist())], [tuple(box.tolist())])[0, 0] > 0.9
        differ += int((box - torch.tensor(truth[0][0]) * 96).abs().max() > 8)
    assert differ > 12


def test_a_box_that_mostly_left_the_film_is_not_looked_for() -> None:
    films = torch.rand(200, 1, 32, 32)
    _, boxes = disturb(films, [[(0.0, 0.3, 0.06, 0.6)]] * 200, torch.Generator().manual_seed(1))
    counts = [len(each) for each in boxes]
    assert 0 in counts
    assert 1 in counts
    assert all(float(b.min()) >= 0 and float(b.max()) <= 32 for b in boxes if len(b))


def test_films_without_boxes_are_refused_with_the_number_needed(boxed: Path, tmp_path: Path) -> None:
    index = boxed / "index.csv"
    index.write_text("\n".join(index.read_text().splitlines()[:12]) + "\n")
    with pytest.raises(DataRefused, match="5 films with boxes are there, 8 are needed"):
        load_located([boxed], SIDE, tmp_path / "cache")


def test_no_patient_is_held_out_of_a_fold_that_learnt_from_them(recipe: LocatorRecipe, tmp_path: Path) -> None:
    located = load_located([Path(recipe.data[0])], SIDE, tmp_path / "cache")
    assert len(located.truth) == 40  # the file that is not there is left out
    parts = divide(replace(recipe, folds=4), located)
    assert [part.name for part in parts] == ["fold-0", "fold-1", "fold-2", "fold-3", "whole"]
    for part in parts[:-1]:
        assert not set(part.learned) & set(part.held)
    assert sorted(person for part in parts for person in part.held) == sorted(set(located.persons))
    (alone,) = divide(recipe, located)
    assert not set(alone.learned) & set(alone.held)
    assert alone.held
    assert part_for(alone.held[0], [alone]) == "whole"
    assert part_for(alone.learned[0], [alone]) == ""
    assert part_for("somebody else", [alone]) == "whole"


def test_it_learns_goes_on_after_a_kill_and_is_measured_beside_the_map(
    recipe: LocatorRecipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run, out, cache = tmp_path / "run", tmp_path / "out", tmp_path / "cache"
    recipe = replace(recipe, folds=2, epochs=3, trained="heads", batch_size=20)
    honest, steps = disturb, 0

    def killed(*given: Any) -> Any:
        nonlocal steps
        steps += 1
        if steps == 2 * 1 + 1:  # in the third epoch of the first fold
            raise Killed
        return honest(*given)

    with monkeypatch.context() as patch:
        patch.setattr(fitting, "disturb", killed)
        with pytest.raises(Killed):
            fit_locator(recipe, run, "cpu", cache)
    with pytest.raises(DataRefused, match="not finished"):
        load_run(run)
    with pytest.raises(DataRefused, match="another recipe"):
        fit_locator(replace(recipe, seed=5), run, "cpu", cache)
    fit_locator(recipe, run, "cpu", cache)
    said = capsys.readouterr().out
    assert "fold-0: goes on after epoch 2" in said
    assert "min left" in said

    measured = {
        each.name: each for each in evaluate_locator([Path(recipe.data[0])], run, out, device="cpu", cache=cache)
    }
    assert measured.keys() == {"locator", "map of the classifier", "usual places alone"}
    assert all(figure.low <= figure.value <= figure.high for figure in (m.challenge for m in measured.values()))
    result = json.loads((out / "locator.json").read_text())
    assert (result["films"], result["films_with_boxes"], result["patients"]) == (40, 20, 20)
    assert {"locator", "map of the classifier"} <= result["by_film"][0].keys()
    page = (out / "locator.html").read_text()
    assert page.count("data:image/jpeg;base64,") >= 2 * 16
    assert "Found worst" in page


def test_it_learns_where_patches_are(recipe: LocatorRecipe, tmp_path: Path) -> None:
    recipe = replace(recipe, epochs=8, batch_size=8, trained="heads", peak_rate=3e-3)
    (whole,) = fit_locator(recipe, tmp_path / "run", "cpu", tmp_path / "cache")
    assert whole.history[-1]["loss"] < 0.75 * whole.history[0]["loss"]


def test_patients_it_learnt_from_are_left_out_and_none_left_is_refused(
    recipe: LocatorRecipe, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, cache = tmp_path / "run", str(tmp_path / "cache")
    (data,) = recipe.data
    words = ["--detector", "fcos", "--size", "64", "--epochs", "1", "--device", "cpu", "--cache", cache]
    assert main(["locate", "fit", data, "--out", str(run), *words]) == 0
    out = ["--run", str(run), "--out", str(tmp_path / "out"), "--device", "cpu", "--cache", cache]
    assert main(["locate", "evaluate", data, *out]) == 0
    result = json.loads((tmp_path / "out" / "locator.json").read_text())
    assert result["films"] + result["left_out_learnt_from"] == 40
    assert result["left_out_learnt_from"] > 20

    kept = json.loads((run / "run.json").read_text())
    kept["parts"][0]["learned"] += kept["parts"][0]["held"]
    kept["parts"][0]["held"] = []
    (run / "run.json").write_text(json.dumps(kept))
    capsys.readouterr()
    assert main(["locate", "evaluate", data, *out]) == 2
    assert "it learnt from every patient of these films. Give films of other patients" in capsys.readouterr().err


def test_truth_is_a_whole_red_line_and_a_prediction_a_broken_blue_one() -> None:
    shown = np.asarray(
        picture(np.zeros((64, 64), np.float32), [(0.1, 0.1, 0.5, 0.5)], [Found((0.4, 0.6, 0.9, 0.9), 0.7)], None)
    ).astype(int)
    red, blue = shown[..., 0] - shown[..., 2] > 80, shown[..., 2] - shown[..., 0] > 80
    assert red[30, 32:148].mean() > 0.95
    assert 0.3 < blue[179, 122:268].mean() < 0.8


def test_the_map_is_made_anew_for_each_film_without_its_patient(
    boxed: Path, adults: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    located = only(load_located([boxed], 64, tmp_path / "cache"), list(range(12)))
    seen: list[Taught] = []

    def quick(network: Network, taught: Taught) -> Any:
        seen.append(taught)
        return cross_fit(network, taught, splits=1, epochs=1)

    monkeypatch.setattr(beside, "cross_fit", quick)
    places = beside.crossed_map(located, adults[1:], None, tmp_path / "cache")
    (taught,) = seen
    assert len(taught.targets) == 12 + 8
    assert taught.patients[:12] == located.persons  # so that folds part them as they part the films
    assert len(places.found) == len(places.peaks) == 12
    assert all(0 <= share <= 1 for peak in places.peaks if peak for share in peak)
    assert all(0 <= share <= 1 for boxes in places.found for each in boxes for share in each.box)


def test_the_rsna_layout_is_located_too(make_dicom: Callable[..., Path], tmp_path: Path) -> None:
    labels, classes = ["patientId,x,y,width,height,Target"], ["patientId,class"]
    for i in range(12):
        film = make_dicom(f"rsna/stage_2_train_images/film-{i}.dcm", film=i, PatientID=f"P{i // 2}")
        labels.append(f"film-{i},30,40,50,60,1" if i < 8 else f"film-{i},,,,,0")
        classes.append(f"film-{i},{'Lung Opacity' if i < 8 else 'Normal'}")
    folder = film.parents[1]
    (folder / "stage_2_train_labels.csv").write_text("\n".join(labels) + "\n")
    (folder / "stage_2_detailed_class_info.csv").write_text("\n".join(classes) + "\n")
    located = load_located([folder], 64, tmp_path / "cache")
    assert [len(boxes) for boxes in located.truth] == [1] * 8 + [0] * 4
    assert len(set(located.persons)) == 6
    left, top, right, bottom = located.truth[0][0]
    assert (right - left) / (left + 1e-9) == pytest.approx(50 / 30, rel=1e-3)
    assert (bottom - top) / (top + 1e-9) == pytest.approx(60 / 40, rel=1e-3)


def test_the_films_with_radiologists_boxes_are_all_taken(shared_data: Path, tmp_path: Path) -> None:
    located = load_located([shared_data / "nih"], 64, tmp_path / "cache")
    assert (len(located.truth), sum(map(bool, located.truth))) == (139, 57)
