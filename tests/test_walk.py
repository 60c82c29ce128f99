"""Reading with real key and mouse events, where there is a screen to be had for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.walk import missing


@pytest.mark.skipif(bool(missing()), reason=f"{missing()} not on this PC")
def test_ten_cases_by_keyboard_and_ten_by_mouse_are_recorded_as_meant() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.walk"], capture_output=True, text=True, check=False, timeout=420
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "20 cases read" in done.stdout
