"""A file is taken once it stands still; nothing that lands is overlooked."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pneumo_desktop.intake.watcher import Watcher

SETTLE = 0.15


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    made = Watcher(tmp_path / "incoming", SETTLE)
    made.folder.mkdir()
    yield made
    made.stop()


def names(watcher: Watcher, taken: dict[str, tuple[int, int]] | None = None) -> list[str]:
    return [str(found.path.relative_to(watcher.folder)) for found in watcher.scan(taken or {})]


def test_two_equal_looks_are_needed(watcher: Watcher) -> None:
    (watcher.folder / "a.dcm").write_bytes(b"1")
    assert names(watcher) == []
    assert watcher.unsettled == 1
    time.sleep(SETTLE)
    assert names(watcher) == ["a.dcm"]


def test_a_file_that_grows_waits_until_it_stands_still(watcher: Watcher) -> None:
    path = watcher.folder / "slow.dcm"
    for size in range(1, 4):
        path.write_bytes(b"x" * size)
        assert names(watcher) == []
        time.sleep(SETTLE)
    assert names(watcher) == ["slow.dcm"]


@pytest.mark.parametrize("arrive", ["close", "rename", "rename from elsewhere"])
def test_a_close_or_rename_counts_for_one_look(watcher: Watcher, arrive: str) -> None:
    watcher = Watcher(watcher.folder, settle_seconds=30)
    watcher.start()
    path = watcher.folder / "a.dcm"
    if arrive == "close":
        path.write_bytes(b"1")
    elif arrive == "rename from elsewhere":
        (watcher.folder.parent / "a").write_bytes(b"1")
        (watcher.folder.parent / "a").rename(path)
    else:
        (watcher.folder / "a.part").write_bytes(b"1")
        (watcher.folder / "a.part").rename(path)
    deadline = time.monotonic() + 5
    while not (found := names(watcher)) and time.monotonic() < deadline:
        watcher.wait(0.02)
    watcher.stop()
    assert found == ["a.dcm"]


def test_what_was_taken_is_not_found_again_until_it_changes(watcher: Watcher) -> None:
    path = watcher.folder / "a.dcm"
    path.write_bytes(b"1")
    names(watcher)
    time.sleep(SETTLE)
    (found,) = watcher.scan({})
    taken = {str(path): found.stamp}
    assert names(watcher, taken) == []
    path.write_bytes(b"other")
    names(watcher, taken)
    time.sleep(SETTLE)
    assert names(watcher, taken) == ["a.dcm"]


def test_sub_folders_files_without_extension_and_odd_names_are_found(watcher: Watcher) -> None:
    for name in ("CD/IMAGES/0001", "no extension", "ф 胸.dcm"):
        path = watcher.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1")
    names(watcher)
    time.sleep(SETTLE)
    assert set(names(watcher)) == {"CD/IMAGES/0001", "no extension", "ф 胸.dcm"}


def test_unfinished_and_hidden_names_wait_for_their_real_one(watcher: Watcher) -> None:
    for name in (".a.dcm.Xy12", "b.dcm.part", "c.crdownload"):
        (watcher.folder / name).write_bytes(b"1")
    names(watcher)
    time.sleep(SETTLE)
    assert names(watcher) == []


def test_what_is_no_file_is_said_not_opened(watcher: Watcher) -> None:
    os.mkfifo(watcher.folder / "pipe")
    (watcher.folder / "dangling").symlink_to(watcher.folder / "nowhere")
    problems = {found.path.name: found.problem for found in watcher.scan({})}
    assert "pipe" in problems["pipe"]
    assert "leads nowhere" in problems["dangling"]


def test_a_folder_that_vanished_is_an_error_not_an_empty_folder(watcher: Watcher) -> None:
    watcher.folder.rmdir()
    with pytest.raises(OSError, match="No such file"):
        watcher.scan({})
