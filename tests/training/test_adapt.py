"""The model in use is taught on a site's films, and replaced only by one that is better on films neither saw."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pneumo_desktop.case import Call
from pneumo_desktop.inference.card import Calibration, find_weights, load_card
from pneumo_desktop.inference.classifier import Classifier
from training.__main__ import main
from training.data import DataRefused, load_films, read_samples
from training.site.adapt import adapt, at_share_of, not_better
from training.site.compare import Compared, Said, compare

TRAIN, HELD = 44, 28


@pytest.fixture(scope="module")
def site(demo_films: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set of real radiographs of children, as `from-worklist` writes it; *pneumonia* are those with a bright corner,
    which the model in use never learnt to look for."""
    folder = tmp_path_factory.mktemp("site")
    rows = []
    for i in range(TRAIN + HELD):
        film = Image.open(demo_films[i % len(demo_films)]).convert("L").resize((200, 200))
        pixels = np.asarray(film).astype(float) * (0.8 + 0.1 * (i // len(demo_films)))
        ill = i % 2 == 1
        if ill:
            pixels[150:195, 5:50] = 250
        name = f"{i}.png"
        Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(folder / name)
        split = "train" if i < TRAIN else "test"
        rows.append((name, split, f"p{i}", "PNEUMONIA" if ill else "NORMAL", "site", "4", "yes"))
    with (folder / "index.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "split", "patient", "label", "source", "age", "score_shown"))
        table.writerows(rows)
    told = {
        "held_out_since": "2026-03-01",
        "in_neither": 0,
        "decided_with_the_score_shown": len(rows),
        "decided_with_the_map_shown": 0,
        "cases_of_nobody_known": 0,
    }
    (folder / "provenance.json").write_text(json.dumps(told))
    return folder


def test_a_better_model_is_written_proves_itself_and_says_what_it_learnt(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["adapt", str(site), "--out", str(out), "--device", "cpu", "--cache", str(tmp_path / "cache")]) == 0
    said = capsys.readouterr().out
    assert "adults: too few films" in said
    result = json.loads((out / "comparison.json").read_text())
    auc = result["figures"][0]
    assert result["better"]
    assert auc["after"]["value"] > auc["before"]["value"] + 0.1
    assert auc["difference"]["low"] > 0
    assert (result["films_to_train_on"], result["films_held_out"]) == (TRAIN, HELD)
    page = (out / "comparison.html").read_text()
    assert "automation bias" in page
    assert "It is better." in page

    (made,) = out.glob("*.safetensors")
    card, before = load_card(made.with_suffix(".json")), load_card(find_weights().with_suffix(".json"))
    assert card.name == f"{before.name}-site"
    assert card.origin.recipe["site_until"] == "2026-03-01"
    assert (card.thresholds, card.gate, card.map, card.adults) == (
        before.thresholds,
        before.gate,
        before.map,
        before.adults,
    )
    assert card.figures[0].auc is not None
    assert card.figures[0].auc.value == pytest.approx(auc["after"]["value"], abs=1e-6)
    films = load_films([s for s in read_samples(site) if s.split == "test"], card.input.size, tmp_path / "cache")
    opinions = Classifier.load(made, "cpu").score(np.asarray(films.inputs), [48] * HELD)
    ill = [each.score.likelihood for each, label in zip(opinions, films.labels, strict=True) if each.score and label]
    assert np.mean(ill) > 0.5
    assert any(each.score and each.score.call is Call.SUSPECTED for each in opinions)

    earlier = tmp_path / "earlier"
    earlier.mkdir()
    (earlier / "provenance.json").write_text((site / "provenance.json").read_text().replace("2026-03-01", "2026-02-01"))
    with pytest.raises(DataRefused, match="it learnt from verdicts until 2026-03-01"):
        adapt(earlier, tmp_path / "again", weights=made, device="cpu", cache=tmp_path / "cache")


def test_one_that_is_not_better_is_refused_and_the_report_remains(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # The same films with labels that say nothing: there is nothing to learn.
    folder = tmp_path / "noise"
    folder.mkdir()
    rows = list(csv.DictReader((site / "index.csv").read_text("utf-8").splitlines()))
    draw = np.random.default_rng(7)
    labels = draw.permutation(["NORMAL", "PNEUMONIA"] * ((TRAIN + HELD) // 2)).tolist()
    with (folder / "index.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, rows[0].keys())
        table.writeheader()
        table.writerows(
            row | {"label": label, "file": str(site / row["file"])} for row, label in zip(rows, labels, strict=True)
        )
    (folder / "provenance.json").write_text((site / "provenance.json").read_text())
    words = ["adapt", str(folder), "--device", "cpu", "--cache", str(tmp_path / "cache")]
    assert main([*words, "--out", str(tmp_path / "out")]) == 2
    assert "The model in use stays" in capsys.readouterr().err
    assert not [*(tmp_path / "out").glob("*.safetensors")]
    assert not json.loads((tmp_path / "out" / "comparison.json").read_text())["better"]

    assert main([*words, "--out", str(tmp_path / "anyway"), "--even-if-worse", "to try it"]) == 0
    (made,) = (tmp_path / "anyway").glob("*.safetensors")
    assert load_card(made.with_suffix(".json")).origin.notes.endswith("to try it")


def test_too_few_films_are_refused_with_the_number_needed(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "few"
    folder.mkdir()
    lines = (site / "index.csv").read_text().splitlines()
    (folder / "index.csv").write_text("\n".join([*lines[:11], *lines[-4:]]) + "\n")
    (folder / "provenance.json").write_text((site / "provenance.json").read_text())
    for line in (*lines[1:11], *lines[-4:]):
        (folder / line.split(",")[0]).write_bytes((site / line.split(",")[0]).read_bytes())
    with pytest.raises(DataRefused) as refused:
        adapt(folder, tmp_path / "out", device="cpu", cache=tmp_path / "cache")
    said = str(refused.value)
    assert "5 films with pneumonia to learn from, 20 are needed" in said
    assert "2 films without held out, 10 are needed" in said


def test_a_set_without_films_held_out_or_without_provenance_is_refused(site: Path, tmp_path: Path) -> None:
    with pytest.raises(DataRefused, match="it has no provenance"):
        adapt(tmp_path, tmp_path / "out")
    (tmp_path / "provenance.json").write_text('{"held_out_since": ""}')
    with pytest.raises(DataRefused, match="nothing is held out"):
        adapt(tmp_path, tmp_path / "out")


def test_a_model_is_better_only_when_its_interval_says_so_and_no_figure_is_worse() -> None:
    labels = np.array([0, 1] * 40)
    patients = [str(row) for row in range(80)]
    draw = np.random.default_rng(0)
    poor = draw.random(80)
    good = 0.2 + 0.5 * labels + 0.1 * draw.random(80)

    def said(likelihoods: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Said:
        return Said(likelihoods, likelihoods >= 0.5)

    better = compare(said(poor), said(good), labels, patients)
    assert better[0].difference.low > 0
    assert not_better(better) == []
    same = compare(said(good), said(good), labels, patients)
    assert same[0].difference.value == same[0].difference.low == 0
    assert "cannot tell their AUC apart" in not_better(same)[0]
    worse = not_better(compare(said(good), said(poor), labels, patients))
    assert any(line.startswith("its AUC is") for line in worse)
    assert any("Brier" in line for line in worse)
    lost = Said(good, np.zeros(80, dtype=bool))
    assert any("its sensitivity is 0.000" in line for line in not_better(compare(said(poor), lost, labels, patients)))
    assert isinstance(better[0], Compared)


def test_calibration_for_another_share_keeps_its_order_and_moves_the_odds() -> None:
    before = Calibration(1.5, -0.4, 0.2)
    moved = at_share_of(before, 0.5)
    odds = [p / (1 - p) for p in (before.likelihood(0.3), moved.likelihood(0.3))]
    assert odds[1] / odds[0] == pytest.approx(0.5 / 0.5 / (0.2 / 0.8))
    assert (moved.slope, moved.share_of_pneumonia) == (1.5, 0.5)
