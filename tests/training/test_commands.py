"""What a person types: numbers of no meaning, folders that refuse, balances that were asked for."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.errors import SettingInvalid
from training.__main__ import main
from training.comparing.ladder import read_ladder, with_films
from training.fitting.trouble import no_number
from training.recipe import Recipe


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--rate", "-1"), "must be above 0"),
        (("--rate", "nan"), "must be above 0"),
        (("--rate", "fast"), "`fast` is no number"),
        (("--weight-decay", "-3"), "must be 0 or more"),
        (("--warm-up", "-1"), "must lie between 0 and 1"),
        (("--balance", "2"), "must lie between 0 and 1"),
        (("--averaging", "on"), "`on` is no number"),
        (("--epochs", "many"), "`many` is no whole number"),
        (("--batch-size", "0"), "must be 1 or more"),
    ],
)
def test_a_number_without_meaning_is_refused_and_never_taken_for_the_usual_one(
    flags: tuple[str, str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["fit", str(tmp_path), "--out", str(tmp_path / "run"), *flags])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert flags[0] in said
    assert words in said


@pytest.mark.parametrize("field", ["peak_rate", "weight_decay", "focal_gamma", "clip"])
def test_a_recipe_with_no_number_is_refused_before_anything_is_read(field: str) -> None:
    change: dict[str, Any] = {field: float("nan")}
    with pytest.raises(SettingInvalid, match=f"{field} nan"):
        replace(Recipe("x"), **change).check()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the paths are those of POSIX")
def test_a_place_that_refuses_is_a_sentence(tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    for command in (
        ["fit", str(tiny), "--architecture", "cnn", "--size", "64", "--out", str(tmp_path / "file" / "run")],
        ["explore", str(tiny), "--gate-seconds", "0", "--out", str(tmp_path / "file")],
    ):
        assert main([*command, "--cache", str(tmp_path / "cache")]) == 2
        said = capsys.readouterr().err.strip().splitlines()[-1]
        assert str(tmp_path / "file") in said
        assert said.endswith(".")


def test_a_balance_that_a_ladder_asks_for_stays_when_there_are_several_sets(tmp_path: Path) -> None:
    file = tmp_path / "ladder.toml"
    file.write_text('[[rung]]\nname = "asked"\nbalance = 0.0\n[[rung]]\nname = "usual"\n', "utf-8")
    films = {"data": "a", "sources": ("b",), "balance": 1.0}
    asked, usual = with_films(read_ladder(file), films)
    assert (asked.recipe.balance, usual.recipe.balance) == (0.0, 1.0)
    assert asked.recipe.sources == usual.recipe.sources == ("b",)


def test_advice_after_a_lost_loss_is_a_rate_at_which_networks_learn(tmp_path: Path) -> None:
    assert "--rate 0.05 " in str(no_number(1, 4, Recipe("x", optimizer="sgd", peak_rate=1e9), 0, tmp_path))
    assert "--rate 0.0033 " in str(no_number(1, 4, Recipe("x", optimizer="sgd", peak_rate=0.01), 0, tmp_path))


def test_a_run_of_a_locator_and_a_path_that_is_not_there_are_told_as_what_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "run.json").write_text("{}", "utf-8")
    assert main(["publish", str(tmp_path), "--to", str(tmp_path / "models")]) == 2
    assert "it is a run of a locator" in capsys.readouterr().err
    assert main(["from-worklist", str(tmp_path / "nowhere"), "--out", str(tmp_path / "set")]) == 2
    assert "there is no such home or export" in capsys.readouterr().err
