"""The benchmark's rows keep their contract; its figures are nobody's test."""

from __future__ import annotations

from pathlib import Path

import pytest

from pneumo_desktop.benchmark import COLUMNS, measure
from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.settings import load_settings


def test_rows_name_what_they_were_measured_against(tmp_path: Path) -> None:
    rows = measure(["worklist"], load_settings(home=tmp_path), films=None, rows=300)
    assert [row["name"] for row in rows] == ["worklist.page", "worklist.flatness", "worklist.add"]
    for row in rows:
        assert tuple(row) == COLUMNS
        assert isinstance(row["value"], float)
        assert row["value"] > 0
        assert row["against"]
    assert not list(tmp_path.iterdir())  # the home that was named is left alone


def test_an_unknown_figure_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(SettingInvalid, match="Choose of model, engine, latency"):
        measure(["speed"], load_settings(home=tmp_path), films=None, rows=10)
