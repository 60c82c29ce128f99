"""The benchmark's rows keep their contract; its figures are nobody's test."""

from __future__ import annotations

from pathlib import Path

import pytest

from pneumo_desktop.benchmark import COLUMNS, measure
from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.settings import load_settings


def test_rows_name_what_they_were_measured_against(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pneumo_desktop.benchmark.worklist._SECONDS", 2)
    rows = measure(["worklist"], load_settings(home=tmp_path), films=None, rows=300)
    names = [row["name"] for row in rows]
    assert names[0] == "worklist.page"
    assert {"worklist.page.age.falling", "worklist.flatness", "worklist.search", "worklist.block_p95"} <= set(names)
    for row in rows:
        assert tuple(row) == COLUMNS
        assert isinstance(row["value"], float)
        assert row["value"] > 0
        assert row["against"]
    assert not list(tmp_path.iterdir())  # the home that was named is left alone


def test_an_unknown_figure_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(SettingInvalid, match="Choose of model, engine, latency"):
        measure(["speed"], load_settings(home=tmp_path), films=None, rows=10)


def test_how_long_a_verdict_waits_is_measured_against_one_without_an_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pneumo_desktop.benchmark import waiting

    monkeypatch.setattr(waiting, "_FILMS", 12)
    monkeypatch.setattr(waiting, "_CASES", 80)
    rows = {str(row["name"]): row for row in measure(["verdict"], load_settings(home=tmp_path), films=None, rows=10)}
    assert list(rows) == ["verdict.wait_p95", "verdict.wait_worst", "verdict.given_p95", "verdict.given_worst"]
    assert rows["verdict.given_worst"]["against"] == "a verdict with no engine"
    assert all(isinstance(row["value"], float) and row["value"] > 0 for row in rows.values())


def test_a_worklist_whose_writer_was_killed_is_measured_until_it_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pneumo_desktop.benchmark.recovery.start_seconds", lambda _home: 1.0)
    rows = {str(row["name"]): row for row in measure(["recovery"], load_settings(home=tmp_path), films=None, rows=50)}
    assert list(rows) == ["recovery.usable", "recovery.engine", "recovery.log"]
    assert float(str(rows["recovery.log"]["value"])) > 0  # the log was hot: nothing of it was in the database yet
