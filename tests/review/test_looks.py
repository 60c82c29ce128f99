"""Who looked at whom is in the record, once a look; and what somebody changed in the settings, wherever they did it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.audit.verify_home import verify
from pneumo_desktop.cli import main
from pneumo_desktop.errors import NotPermitted
from pneumo_desktop.review.looks import listed, look, narrowed
from pneumo_desktop.settings import SETTINGS_FILE
from pneumo_desktop.settings_record import BY_HAND, note_settings
from pneumo_desktop.who import ENGINE
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted


def acts(store: Store, *names: str) -> list[tuple[str, str, int | None, dict[str, Any]]]:
    with store.reading() as reader:
        rows = [row for row in reader.journal() if row.act in names]
    return [(row.actor, row.act, row.case_id, json.loads(row.body)) for row in rows]


def test_a_look_is_a_row_with_who_whom_and_what(store: Store, add: Callable[..., int]) -> None:
    number = add("a", 0.8)
    look(store, "Dr A", number, "prior", film="ab" * 32, beside=7)
    assert acts(store, "look") == [("Dr A", "look", number, {"what": "prior", "film": "ab" * 32, "beside": 7})]
    verify(store)


def test_a_list_says_what_was_searched_for(store: Store) -> None:
    wanted = Wanted(Filter("vega ada", decided=None), Sort.PATIENT)
    listed(store, "Dr A", "worklist", **narrowed(wanted))
    listed(store, "Dr A", "worklist", **narrowed(Wanted()))
    bodies = [body for _, _, _, body in acts(store, "list")]
    assert bodies == [
        {"what": "worklist", "search": "vega ada", "decided": None, "sort": "patient", "descending": False},
        {"what": "worklist"},
    ]


def test_the_program_itself_looks_at_nobody(store: Store, add: Callable[..., int]) -> None:
    with pytest.raises(NotPermitted):
        look(store, ENGINE, add("a", 0.8), "history")
    assert acts(store, "look") == []


def test_listings_by_command_are_looks(
    store: Store, add: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    add("a", 0.8)
    home = ["--home", str(store.path.parent)]
    assert main(["worklist", "--all", *home]) == 0
    assert main(["told", *home]) == 0
    said = [(act, body["what"], body.get("all")) for _, act, _, body in acts(store, "list")]
    assert said == [("list", "worklist", True), ("list", "untold", None)]


def test_settings_changed_by_hand_are_found_once_and_said_with_what_changed(store: Store) -> None:
    path = store.path.parent / SETTINGS_FILE
    assert not note_settings(store, BY_HAND, "found by engine")  # none there, none ever recorded
    path.write_text("cap_minutes = 90\n")
    assert note_settings(store, BY_HAND, "found by engine")
    assert not note_settings(store, BY_HAND, "found by desktop")
    path.write_text("# a remark\ncap_minutes = 45\nbackup_keep = 3\n")
    assert note_settings(store, "Dr A", "desktop")
    path.unlink()
    assert note_settings(store, BY_HAND, "found by desktop")
    found = [(actor, body["how"], body["changed"]) for actor, _, _, body in acts(store, "setting")]
    assert found == [
        (BY_HAND, "found by engine", {"cap_minutes": [None, 90]}),
        ("Dr A", "desktop", {"cap_minutes": [90, 45], "backup_keep": [None, 3]}),
        (BY_HAND, "found by desktop", {"cap_minutes": [45, None], "backup_keep": [3, None]}),
    ]
    verify(store)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"not = [toml", b"a = 1979-05-27\n", b"x = " + b"[" * 5000])
def test_a_settings_file_that_is_none_is_recorded_by_its_hash(store: Store, content: bytes, tmp_path: Path) -> None:
    (store.path.parent / SETTINGS_FILE).write_bytes(content)
    assert note_settings(store, BY_HAND, "found by engine")
    assert not note_settings(store, BY_HAND, "found by engine")
    verify(store)
