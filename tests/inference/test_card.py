"""A card is whole, or it is refused in plain words."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.case import Band, Call
from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.card import CURRENT, Calibration, Thresholds, find_weights, load_card, save_card
from tests.inference.conftest import a_card


def test_saved_card_comes_back_equal(tmp_path: Path) -> None:
    save_card(a_card(), tmp_path / "a.json")
    assert load_card(tmp_path / "a.json") == a_card()


@pytest.mark.parametrize("content", [b"", b"not json", b"[]", b"{}", b"\xff\xfe", b'{"name": 3}'])
def test_no_card_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(ModelMismatch, match=r"a\.json: .*Install"):
        load_card(tmp_path / "a.json")


@pytest.mark.parametrize("field", ["calibration", "thresholds", "weights_sha256", "preparation", "limits"])
def test_missing_field_is_named(tmp_path: Path, field: str) -> None:
    save_card(a_card(), tmp_path / "a.json")
    card = json.loads((tmp_path / "a.json").read_text("utf-8"))
    del card[field]
    (tmp_path / "a.json").write_text(json.dumps(card), "utf-8")
    with pytest.raises(ModelMismatch, match=field):
        load_card(tmp_path / "a.json")


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (("thresholds", "operating"), 1.5),
        (("thresholds", "operating"), 0.9),
        (("calibration", "slope"), -1.0),
        (("calibration", "intercept"), float("nan")),
        (("input", "channels"), 3),
        (("weights_sha256",), "abc"),
    ],
)
def test_values_without_meaning_are_refused(tmp_path: Path, part: tuple[str, ...], value: Any) -> None:
    save_card(a_card(), tmp_path / "a.json")
    card = json.loads((tmp_path / "a.json").read_text("utf-8"))
    place = card
    for name in part[:-1]:
        place = place[name]
    place[part[-1]] = value
    (tmp_path / "a.json").write_text(json.dumps(card), "utf-8")
    with pytest.raises(ModelMismatch):
        load_card(tmp_path / "a.json")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelMismatch, match="cannot be read"):
        load_card(tmp_path / "a.json")


def test_call_and_band_begin_at_their_thresholds() -> None:
    thresholds = Thresholds(0.4, 0.8, "", "")
    assert [thresholds.band(x) for x in (0.0, 0.3999, 0.4, 0.7999, 0.8, 1.0)] == [
        *([Band.LOW] * 2),
        *([Band.RAISED] * 2),
        *([Band.HIGH] * 2),
    ]
    assert thresholds.call(0.4) is Call.SUSPECTED
    assert thresholds.call(0.3999) is Call.NOT_SUSPECTED


def test_calibration_keeps_the_order_and_does_not_overflow() -> None:
    calibration = Calibration(2.0, 1.0, 0.75)
    likelihoods = [calibration.likelihood(x) for x in (-1e6, -3.0, 0.0, 3.0, 1e6)]
    assert likelihoods == sorted(likelihoods)
    assert likelihoods[0] == 0.0
    assert likelihoods[-1] == 1.0


def test_the_one_model_is_found_and_of_several_the_named_one(make_model: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(ModelMismatch, match="no model"):
        find_weights(tmp_path)
    first, second = make_model("first"), make_model("second", seed=1)
    with pytest.raises(ModelMismatch, match="several"):
        find_weights(tmp_path)
    (tmp_path / CURRENT).write_text('{"name": "second"}', "utf-8")
    assert find_weights(tmp_path) == second
    second.with_suffix(".json").unlink()
    assert find_weights(tmp_path) == first


def test_replaced_field_is_kept(tmp_path: Path) -> None:
    save_card(replace(a_card(), version="2.1"), tmp_path / "a.json")
    assert load_card(tmp_path / "a.json").title == "made 2.1"


@pytest.mark.parametrize("usual", [[[1.0, 2.0], [1.0]], [[]]])
def test_usual_places_that_are_no_rectangle_are_refused(tmp_path: Path, usual: list[list[float]]) -> None:
    save_card(a_card(), tmp_path / "a.json")
    card = json.loads((tmp_path / "a.json").read_text("utf-8"))
    card["map"]["usual"] = usual
    (tmp_path / "a.json").write_text(json.dumps(card), "utf-8")
    with pytest.raises(ModelMismatch, match="usual places"):
        load_card(tmp_path / "a.json")


def test_a_card_without_usual_places_is_read_as_before(tmp_path: Path) -> None:
    save_card(a_card(), tmp_path / "a.json")
    card = json.loads((tmp_path / "a.json").read_text("utf-8"))
    del card["map"]["usual"], card["map"]["weight"]
    (tmp_path / "a.json").write_text(json.dumps(card), "utf-8")
    assert load_card(tmp_path / "a.json").map.usual == ()
