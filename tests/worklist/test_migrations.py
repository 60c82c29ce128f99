"""A migration that is killed leaves the old schema or the new one, never something between; the data is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worklist.migration_kills import DATA, begun, revisions, shape

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def in_memory(tmp_path: Path) -> Iterator[Path]:
    """A folder without a disk under it, where there is one: a kill loses nothing that the system was given."""
    memory = Path("/dev/shm")  # noqa: S108
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are made in forked processes")
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
@pytest.mark.parametrize("revision", ["none", *revisions()[:-1]])
def test_killed_before_and_after_each_statement_the_schema_is_the_old_or_the_new(
    in_memory: Path, mode: str, revision: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.worklist.migration_kills", str(in_memory), mode, revision],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kills = [json.loads(line) for line in done.stdout.splitlines()]
    new = kills[-1]["opened"]
    if revision == "none":
        old = {"names": [], "columns": {}, "data": {}, "check": "ok"}
    else:
        begun(in_memory / "old.sqlite", revision)
        old = shape(in_memory / "old.sqlite")
        assert old["data"] == dict.fromkeys(DATA, 1)
    assert old["names"] != new["names"] or old["columns"] != new["columns"]
    assert kills[-1]["lived"]
    assert len(kills) > 10
    assert [kill["lived"] for kill in kills].count(True) == 1
    assert all(kill["found"] in (old, new, None) for kill in kills)
    opened = [kill["opened"] for kill in kills if kill["opened"]]
    assert len(opened) > 2
    assert all(each == new for each in opened)
    assert [kill["found"] for kill in kills].count(old) > 5  # the kills did come in the middle
