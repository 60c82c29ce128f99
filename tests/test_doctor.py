"""The doctor tries everything and says what does not work."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from pneumo_desktop import doctor
from pneumo_desktop.doctor import COLUMNS, examine_pc
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.settings import load_settings
from pneumo_desktop.tabular import Row
from pneumo_desktop.worklist.store import Store


@pytest.fixture
def examined(tmp_path: Path) -> Callable[[], dict[object, Row]]:
    def examine() -> dict[object, Row]:
        rows = examine_pc(load_settings(home=tmp_path / "home", device="cpu"))
        assert all(tuple(row) == COLUMNS for row in rows)
        return {row["check"]: row for row in rows}

    return examine


def test_every_transfer_syntax_is_tried_by_decoding(examined: Callable[[], dict[object, Row]]) -> None:
    rows = examined()
    read = [row for name, row in rows.items() if str(name).startswith("reads")]
    assert len(read) == 16
    assert {row["status"] for row in read} == {"works"}
    lossless = [row for row in read if "Lossless" in str(row["check"]) and "Near" not in str(row["check"])]
    assert {row["found"] for row in lossless} == {"decoded to the bit"}
    assert rows["model"]["status"] == "works"


def test_a_changed_record_is_an_illness(
    examined: Callable[[], dict[object, Row]], store: Store, add: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "_decoders", lambda _settings: iter(()))
    monkeypatch.setattr(doctor, "_model", lambda _settings: ("works", "", ""))
    confirm(store, add("a", 0.8), "Dr A")
    assert examined()["record"]["status"] == "works"
    connection = sqlite3.connect(store.path)
    connection.execute("UPDATE verdicts SET reader = 'Dr B'")
    connection.commit()
    connection.close()
    row = examined()["record"]
    assert row["status"] == "fails"
    assert "verdict 1" in str(row["found"])


def test_a_decoder_that_fails_is_said(
    examined: Callable[[], dict[object, Row]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pneumo_desktop.imaging import samples

    monkeypatch.setattr(doctor, "_model", lambda _settings: ("works", "", ""))
    monkeypatch.setattr(samples, "_jpeg_2000", lambda _values, **_options: b"\xff\x4f\xff\x51 no stream")
    rows = examined()
    failing = [str(name) for name, row in rows.items() if row["status"] == "fails"]
    assert failing == ["reads JPEG 2000 Image Compression (Lossless Only)", "reads JPEG 2000 Image Compression"]
