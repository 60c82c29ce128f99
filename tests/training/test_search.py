"""A search: seeded, resumed, chosen by half of val's patients, told by the other half; and spaces with mistakes."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pneumo_desktop.errors import PneumoError
from tests.training.conftest import SIZE
from training.__main__ import main
from training.comparing import rung as climbing
from training.fitting.config import read_config
from training.reliability import halves_of
from training.searching.search import HALVING, RANDOM, Plan
from training.searching.space import USUAL, Between, check, draw, read_space, vary

SPACE = f"""
[fixed]
architecture = "cnn"
batch_size = 8
size = {SIZE}
[space]
peak_rate = {{ low = 1e-4, high = 1e-2, log = true }}
"""


def test_search_names_the_best_and_what_the_half_that_was_held_out_says(
    tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "space.toml").write_text(SPACE, "utf-8")
    out = tmp_path / "out"
    command = ["search", str(tiny), "--out", str(out), "--space", str(tmp_path / "space.toml")]
    command += ["--trials", "2", "--epochs", "2", "--device", "cpu", "--cache", str(tmp_path / "cache")]
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "best of 2" in said
    assert "too good" in said
    result: dict[str, Any] = json.loads((out / "search.json").read_text("utf-8"))
    assert result["stages"] == [[2, 1], [1, 2]] or result["stages"] == [[2, 2]]
    assert result["films_that_chose"] + result["films_held_out"] == 12
    last = max(row["stage"] for row in result["trials"])
    best = max((row for row in result["trials"] if row["stage"] == last), key=lambda row: row["auc"]["value"])
    assert best["trial"] == result["best"]["trial"]
    assert best["auc"] == result["auc_that_chose"]

    config = read_config(out / "best.toml")
    assert config["peak_rate"] == result["best"]["settings"]["peak_rate"]
    assert config["epochs"] == 2
    assert Path(config["data"]) == tiny.resolve()
    assert tomllib.loads((out / "best.toml").read_text("utf-8"))["made_with"]["tried"] == 2
    html = (out / "search.html").read_text("utf-8")
    assert "held out" in html
    assert str(tmp_path) not in html

    # The second time nothing is trained; another search does not mix with this one.
    def never(*_: object, **__: object) -> None:
        raise AssertionError("trained again")

    monkeypatch.setattr(climbing, "fit", never)
    assert main(command) == 0
    assert json.loads((out / "search.json").read_text("utf-8")) == result
    assert main([*command, "--seed", "1"]) == 2
    assert "another search is there" in capsys.readouterr().err


def test_halves_share_no_patient_and_have_both_labels() -> None:
    labels = np.tile(np.array((0, 1)), 20)
    patients = [f"{label} {number // 4}" for number, label in enumerate(labels.tolist())]
    halves = halves_of(labels, patients)
    assert halves is not None
    first, second = ({patients[row] for row in np.flatnonzero(half)} for half in halves)
    assert not first & second
    assert all(set(labels[half].tolist()) == {0, 1} for half in halves)
    assert halves_of(labels[:3], patients[:3]) is None


def test_draws_are_the_same_for_a_seed_and_differ_from_each_other() -> None:
    found = draw(USUAL, 12, 3)
    assert found == draw(USUAL, 12, 3)
    assert found != draw(USUAL, 12, 4)
    assert len({str(each) for each in found}) == 12
    assert all(2e-4 <= each["peak_rate"] <= 4e-3 for each in found)
    assert len(draw({"loss": ("bce", "focal")}, 9, 0)) == 2


def test_halving_trains_a_third_three_times_as_long() -> None:
    plan = Plan({}, {}, 9, HALVING, 9, 0)
    assert plan.stages() == [(9, 1), (3, 3), (1, 9)]
    assert Plan({}, {}, 5, HALVING, 6, 0).stages() == [(5, 1), (3, 2), (1, 6)]
    assert Plan({}, {}, 5, RANDOM, 6, 0).stages() == [(5, 6)]


def test_values_of_the_command_line_are_ranges_or_lists() -> None:
    assert vary("peak_rate=1e-4..1e-2") == ("peak_rate", Between(1e-4, 1e-2, log=True))
    assert vary("averaging=0..0.9") == ("averaging", Between(0.0, 0.9, log=False))
    assert vary("loss=bce,focal") == ("loss", ("bce", "focal"))
    assert vary("batch_size=16,32") == ("batch_size", (16, 32))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("peak_rate=2..1", "goes from 2 to 1"),
        ("peak_rate", "gives no values"),
        ("peak_rat=1e-4..1e-2", "Did you mean `peak_rate`"),
        ("epochs=1,2", "is not searched"),
        ("seed=1,2", "is not searched"),
        ("patience=1,2", "held out"),
        ("loss=best", "no such choice"),
        ("schedule=plateau,cosine", "looks at all of val"),
        ("batch_size=a,b", "`batch_size`"),
    ],
)
def test_setting_that_cannot_be_searched_is_refused(text: str, words: str) -> None:
    with pytest.raises(PneumoError, match=re.escape(words)):
        check(dict([vary(text)]), {})


def test_space_with_a_mistake_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "space.toml"
    for text, words in (("[spce]", "no meaning"), ("[space", "no TOML"), ("[space]\nloss = 3", "no values")):
        file.write_text(text, "utf-8")
        with pytest.raises(PneumoError, match=words):
            read_space(file)
    with pytest.raises(PneumoError, match="cannot be read"):
        read_space(tmp_path / "none.toml")
    with pytest.raises(PneumoError, match="nothing to search"):
        check({}, {})
