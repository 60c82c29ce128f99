"""A ladder: trained once, resumed after a kill, failures named, figures that nothing was chosen on, one table."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from sklearn.metrics import roc_auc_score

from pneumo_desktop.inference.network import build
from tests.training.conftest import SIZE
from training.__main__ import main
from training.comparing import cost
from training.comparing import rung as climbing
from training.comparing.figures import cross_fit, rule_of, youden
from training.comparing.films import choose_films, draw_patients
from training.comparing.ladder import READY, find_ladder, read_ladder
from training.comparing.rung import climb, scores_of
from training.comparing.table import BEGIN, END
from training.cost import cost_of
from training.data import DataRefused, read_samples, training_splits
from training.measure import auc_difference

LADDER = f"""
[all]
epochs = 1
batch_size = 8
size = {SIZE}

[[rung]]
name = "first"
architecture = "cnn"

[[rung]]
name = "slow"
architecture = "cnn"
peak_rate = 0.0001
why = "a lower rate"

[[rung]]
name = "none_such"
architecture = "none_such"
"""


@pytest.fixture
def ladder(tmp_path: Path) -> Path:
    file = tmp_path / "ladder.toml"
    file.write_text(LADDER, "utf-8")
    return file


def test_ladder_is_climbed_reported_and_not_climbed_again(
    ladder: Path, tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cost, "LEAST_SECONDS", 0.0)
    out, readme = tmp_path / "out", tmp_path / "README.md"
    readme.write_text(f"# Mine\n{BEGIN}\nbygone\n{END}\nafter\n", "utf-8")
    command = ["compare", str(ladder), str(tiny), "--out", str(out), "--cache", str(tmp_path / "cache")]
    assert main([*command, "--device", "cpu"]) == 0
    said = capsys.readouterr().out
    assert "none_such failed: " in said
    assert "films of other patients" in said

    result: dict[str, Any] = json.loads((out / "comparison.json").read_text("utf-8"))
    first, slow, failed = result["rows"]
    assert [row["state"] for row in result["rows"]] == ["finished", "finished", "failed"]
    assert "does not know it" in failed["reason"]
    assert first["parameters"] == slow["parameters"] == cost_of("cnn", SIZE).parameters
    assert first["speed_to_first"] == {"16": 1.0, "1": 1.0}
    assert slow["auc_to_first"]["low"] <= slow["auc_to_first"]["value"] <= slow["auc_to_first"]["high"]
    scores = scores_of(out / "runs" / "first")
    assert first["figures"]["auc"]["value"] == pytest.approx(roc_auc_score(scores.labels, scores.logits))
    assert sum(first["confusion"].values()) == 12
    assert str(tmp_path) not in (out / "comparison.html").read_text("utf-8")
    assert "a lower rate" in (out / "comparison.html").read_text("utf-8")
    rows = list(csv.DictReader((out / "comparison.csv").read_text("utf-8").splitlines()))
    assert [row["name"] for row in rows] == ["first", "slow", "none_such"]
    assert float(rows[0]["auc"]) == pytest.approx(first["figures"]["auc"]["value"])

    # The second time nothing that is finished is trained, and the table goes into a README.
    def never(*_: object, **__: object) -> None:
        raise AssertionError("trained again")

    monkeypatch.setattr(climbing, "fit", never)
    capsys.readouterr()
    assert main([*command, "--device", "cpu", "--finished", "--epochs", "2"]) == 2
    assert "not begun with this recipe" in capsys.readouterr().err
    assert main([*command, "--device", "cpu", "--finished"]) == 0
    assert main(["compare", "--out", str(out), "--markdown", str(readme)]) == 0
    text = readme.read_text("utf-8")
    assert text.startswith("# Mine\n")
    assert text.endswith(f"{END}\nafter\n")
    assert "bygone" not in text
    assert "| first | 1.3 M |" in text
    assert "none_such is not in the table: " in text


def test_killed_rung_goes_on_and_one_that_always_kills_is_left_out(
    ladder: Path, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """Stands for the end of the process."""

    _, val = training_splits(read_samples(tiny))
    first = read_ladder(ladder)[0]
    first = replace(first, recipe=replace(first.recipe, data=str(tiny)))
    run, device, starts = tmp_path / "run", torch.device("cpu"), 0

    def dies(*_: object, **__: object) -> None:
        nonlocal starts
        starts += 1
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(climbing, "fit", dies)
        for _ in range(3):
            with pytest.raises(Killed):
                climb(first, run, val, device, tmp_path / "cache")
        left_out = climb(first, run, val, device, tmp_path / "cache")
    assert starts == 3
    assert left_out.state == "failed"
    assert "ended 3 times" in left_out.reason
    (run / climbing.STATE).unlink()
    assert climb(first, run, val, device, tmp_path / "cache").state == "finished"
    # Finished by a program whose recipes said less, it is finished still.
    said = json.loads((run / climbing.STATE).read_text("utf-8"))
    del said["recipe"]["weight_decay"]
    (run / climbing.STATE).write_text(json.dumps(said), "utf-8")
    assert climbing.look(first, run).state == "finished"
    other = replace(first, recipe=replace(first.recipe, seed=1))
    assert "another recipe" in climb(other, run, val, device, tmp_path / "cache").reason


def test_part_of_the_films_is_whole_patients_of_both_labels(tiny: Path, tmp_path: Path) -> None:
    part = choose_films([tiny], tmp_path / "out", take=12, cache=tmp_path)
    assert len(part.train) == 12
    assert len(part.val) == 12
    assert sum(sample.label for sample in part.train) == 6
    patients = [sample.patient for sample in part.train]
    assert all(patients.count(patient) == 2 for patient in patients)
    assert "12 of 24 films" in part.said
    # What the rungs are given is the same: read back from the index, split by split.
    train, val = training_splits(read_samples(Path(part.recipe["data"])))
    assert [sample.path.name for sample in train] == [sample.path.name for sample in part.train]
    assert len(val) == 12
    assert draw_patients(part.train, 4, seed=1) == draw_patients(part.train, 4, seed=1)
    assert {sample.label for sample in choose_films([tiny], tmp_path / "few", take=1, cache=tmp_path).train} == {0, 1}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[rung]]\nname='a'\nepoch=1", "Did you mean `epochs`"),
        ("[[rung]]\nname='a'\nepochs='many'", "rung a, `epochs`"),
        ("[[rung]]\nname='../a'", "no name that a folder can have"),
        ("[[rung]]\nname='a'\n[[rung]]\nname='A'", "two rungs are called a"),
        ("[[rung]]\nname='a'\ndata='x'", "on the command line"),
        ("[all]\nepochs=1", "no rungs"),
        ("[[rung]", "no TOML"),
        ("[every]\nepochs=1", "no meaning"),
    ],
)
def test_ladder_with_a_mistake_is_refused_and_the_mistake_named(text: str, words: str, tmp_path: Path) -> None:
    file = tmp_path / "ladder.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(DataRefused, match=re.escape(words)):
        read_ladder(file)


def test_ready_ladders_can_be_read() -> None:
    assert find_ladder("architectures") is not None
    for file in READY.glob("*.toml"):
        assert len(read_ladder(file)) >= 2


def test_no_film_has_a_say_in_its_own_threshold() -> None:
    draw = np.random.default_rng(0)
    labels = np.tile(np.array((0, 1)), 60)
    patients = [f"p{i // 2 // 2}{label}" for i, label in enumerate(labels.tolist())]
    logits = draw.normal(labels * 1.0, 1.0).astype(np.float64)
    plain = cross_fit(logits, labels, patients)
    moved = logits.copy()
    moved[7] = 40.0
    rows = [row for row, patient in enumerate(patients) if patient == patients[7] and row != 7]
    # Likelihoods of the same fold come from films that row 7 is not among.
    assert cross_fit(moved, labels, patients).likelihoods[rows] == pytest.approx(plain.likelihoods[rows])
    assert "films of other patients" in plain.said
    lonely = cross_fit(logits[:3], labels[:3], patients[:3])
    assert "no threshold could be chosen" in lonely.said


def test_rules_put_the_threshold_where_they_say() -> None:
    labels = np.array([0, 0, 0, 1, 1, 1])
    likelihoods = np.array([0.1, 0.2, 0.6, 0.5, 0.8, 0.9])
    assert 0.2 < youden(likelihoods, labels) < 0.5 or 0.6 < youden(likelihoods, labels) < 0.8
    assert rule_of("sensitivity=1.0")(likelihoods, labels) == pytest.approx(0.35)
    for wrong in ("sensitivity", "sensitivity=2", "best"):
        with pytest.raises(DataRefused, match="no rule"):
            rule_of(wrong)


def test_difference_of_two_networks_on_the_same_films_is_narrower_than_their_intervals() -> None:
    draw = np.random.default_rng(1)
    labels = draw.integers(0, 2, 200)
    hard = draw.normal(0, 1, 200)
    mine, other = labels + hard + draw.normal(0, 0.1, 200), labels * 0.9 + hard + draw.normal(0, 0.1, 200)
    found = auc_difference(mine, other, labels, [str(i) for i in range(200)])
    assert found is not None
    assert found.value == pytest.approx(roc_auc_score(labels, mine) - roc_auc_score(labels, other))
    assert found.high - found.low < 0.05
    assert auc_difference(mine, other, np.ones(200, dtype=np.int64), ["a"] * 200) is None


def test_speed_is_measured_and_the_file_is_as_large_as_its_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    network = build("resnet18")
    assert cost.file_bytes(network) == pytest.approx(2 * cost_of("resnet18").parameters, rel=0.01)
    monkeypatch.setattr(cost, "LEAST_SECONDS", 0.0)
    rates = cost.speeds([network], [(32, 32)], torch.device("cpu"))
    assert rates[0][16] > 0
    assert rates[0][1] > 0


def test_refusals_of_compare_say_what_to_do(tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = ["--out", str(tmp_path / "out")]
    assert main(["compare", *out]) == 2
    assert "no finished comparison" in capsys.readouterr().err
    assert main(["compare", str(tiny), *out]) == 2
    assert "it is no ladder" in capsys.readouterr().err
    assert main(["compare", "--architectures", "resnet18", *out]) == 2
    assert "no films are named" in capsys.readouterr().err
    assert main(["compare", "architectures", str(tiny), "--only", "x", *out]) == 2
    assert "no rung is called x" in capsys.readouterr().err
