"""Fault points do what PNEUMO_FAULT says, at the pass that it says, and nothing without it."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.faults import LABELS, arm, fault

ROOT = Path(__file__).resolve().parents[1] / "pneumo_desktop"


@pytest.fixture(autouse=True)
def _disarmed() -> Iterator[None]:
    yield
    arm("")


def test_every_point_in_the_code_is_in_the_registry_and_every_label_in_the_code() -> None:
    found = [
        label
        for path in ROOT.rglob("*.py")
        if path.name != "faults.py"
        for label in re.findall(r"\bfault\(\"([^\"]+)\"\)", path.read_text())
    ]
    assert sorted(found) == sorted(LABELS)


def test_without_the_variable_nothing_happens() -> None:
    for label in LABELS:
        fault(label)


def test_an_error_comes_at_every_pass_or_at_the_one_that_is_named() -> None:
    arm("keep.begun=error:ENOSPC, keep.copied=error:EIO:2")
    for _ in range(2):
        with pytest.raises(OSError, match="No space left") as raised:
            fault("keep.begun")
        assert raised.value.errno == errno.ENOSPC
    fault("keep.copied")
    with pytest.raises(OSError, match="error") as raised:
        fault("keep.copied")
    assert raised.value.errno == errno.EIO
    fault("keep.copied")


def test_a_stall_takes_its_time() -> None:
    arm("keep.begun=stall:0.2")
    began = time.monotonic()
    fault("keep.begun")
    assert time.monotonic() - began >= 0.2


def test_a_kill_is_a_kill_at_the_pass_that_is_named() -> None:
    code = (
        "import atexit; atexit.register(print, 'cleaned up'); from pneumo_desktop.faults import fault\n"
        "for n in range(5): fault('keep.begun'); print(n, flush=True)"
    )
    environment = {**os.environ, "PNEUMO_FAULT": "keep.begun=kill:3"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout == "0\n1\n"
    assert done.returncode == -signal.SIGKILL


def test_passed_points_are_noted(tmp_path: Path) -> None:
    arm(f"*=note:{tmp_path / 'log'}")
    fault("keep.begun")
    fault("queue.begun")
    assert (tmp_path / "log").read_text() == "keep.begun\nqueue.begun\n"


@pytest.mark.parametrize("text", ["no.such=kill", "keep.begun", "keep.begun=error:ENOSUCH", "keep.begun=kill:x"])
def test_a_mistake_is_said_and_not_taken_for_no_fault(text: str) -> None:
    with pytest.raises(SettingInvalid, match="PNEUMO_FAULT"):
        arm(text)
