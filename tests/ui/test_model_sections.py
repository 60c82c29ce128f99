"""A model's card as sections: what is there is shown, what is not there leaves no trace, nothing breaks the page."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pneumo_desktop.resources import model_weights
from pneumo_desktop.ui.guide.model_page import html_of
from pneumo_desktop.ui.guide.model_sections import Section, cell, sections


def titled(card: dict[str, Any], title: str) -> Section:
    return next(each for each in sections(card) if each.title == title)


def test_the_shipped_card_has_all_that_a_reader_asks_for() -> None:
    card = json.loads((model_weights() / "guangzhou-mobilenet-v2.json").read_text("utf-8"))
    titles = [each.title for each in sections(card)]
    assert titles == [
        "What it is for",
        "Limits",
        "What a likelihood is worth",
        "Measured",
        "How far likelihoods can be taken at their word",
        "What else was measured",
        "Data and licence",
        "Adults",
        "Gate",
        "Map",
        "Which one it is",
    ]
    measured = titled(card, "Measured").table
    assert measured is not None
    assert measured.columns == ("", "Films", "Ill", "Patients", "AUC", "Sensitivity", "Specificity")
    assert card["weights_sha256"] in " ".join(titled(card, "Which one it is").sentences)
    assert "CC BY 4.0" in " ".join(titled(card, "Data and licence").sentences)


def test_figures_are_grouped_by_what_they_were_measured_on_and_named_by_what_else_they_say() -> None:
    figure = {"value": 0.9, "low": 0.8, "high": 1}
    card = {
        "figures": [
            {"measured_on": "val", "films": 10, "auc": figure},
            {"measured_on": "test", "films": 20, "auc": figure, "specificity": None},
            {"measured_on": "val", "films": 5, "etiology": "virus", "sensitivity": figure},
            {"measured_on": "val", "films": 4, "subgroup": {"sex": "F", "view": "AP"}, "auc": figure},
        ]
    }
    table = titled(card, "Measured").table
    assert table is not None
    assert table.columns == ("", "Films", "AUC", "Sensitivity")
    assert table.groups == (
        (
            "val",
            (
                ("all", "10", "0.900 (0.800–1.000)", "—"),
                ("etiology virus", "5", "—", "0.900 (0.800–1.000)"),
                ("sex F, view AP", "4", "0.900 (0.800–1.000)", "—"),
            ),
        ),
        ("test", (("all", "20", "0.900 (0.800–1.000)", "—"),)),
    )


def test_bands_say_what_they_are_worth_at_several_shares() -> None:
    card = {"bands": [{"band": "high", "share": 0.05, "ppv": 0.5, "npv": 0.99, "sensitivity": 0.8},
                      {"band": "high", "share": 0.2, "ppv": 0.8, "npv": 0.97, "sensitivity": 0.8}]}  # fmt: skip
    table = titled(card, "What a likelihood is worth").table
    assert table is not None
    assert table.columns == ("", "PPV", "NPV", "Sensitivity")
    assert table.groups[0] == (
        "high",
        (("where 5 % are ill", "0.500", "0.990", "0.800"), ("where 20 % are ill", "0.800", "0.970", "0.800")),
    )


@pytest.mark.parametrize(
    "value",
    [None, "", "a note", ["a", "b"], [{"of": "turned", "auc": 0.6}], [{"of": "turned", "note": "worse"}],
     {"turned": 0.6}, 3, [[1, 2], None], [{}], {"deep": {"er": [1]}}],
)  # fmt: skip
@pytest.mark.parametrize("key", ["robustness", "unheard_of", "figures", "bands", "limits", "origin", "calibration"])
def test_whatever_a_card_holds_is_a_page(key: str, value: object) -> None:
    html_of(sections({key: value}))


def test_an_empty_card_is_an_empty_page() -> None:
    assert sections({}) == []


def test_what_a_card_says_is_never_mark_up() -> None:
    page = html_of(sections({"limits": ["<img src='x'>"], "figures": [{"measured_on": "<b>", "films": 3}]}))
    assert "<img" not in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.98123, "0.981"), (1.0, "1.000"), (0.0, "0.000"), (12.5, "12.5"), (7, "7"), (None, "—"), (0.00004, "4e-05"),
     ({"value": 1, "low": None, "high": None}, "1.000")],
)  # fmt: skip
def test_figures_are_written_alike(value: object, said: str) -> None:
    assert cell(value) == said
