"""What the desktop loads before its first page: nothing that only later work needs, or the start would be slow."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.ui.conftest import Home

LATER = {
    "torch", "torchvision", "matplotlib", "sklearn",  # the engine's, the training's
    "pyqtgraph", "segno",  # pages of statistics and of the signed head
    "openpyxl", "reportlab", "highdicom", "fontTools",  # exports
    "cryptography", "argon2",  # signatures and passwords
}  # fmt: skip


def test_nothing_that_only_later_work_needs_is_loaded_before_the_first_page(home: Home) -> None:
    home.add("a", 0.9)
    command = [sys.executable, "-X", "importtime", "-m", "pneumo_desktop.ui.measure", "start", str(home.settings.home)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=True)
    loaded = {
        line.rsplit("|", 1)[1].strip().split(".")[0]
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }
    assert {"PySide6", "sqlalchemy"} <= loaded  # it was listed, and the answer can be believed
    assert float(done.stdout) > 0
    assert sorted(loaded & LATER) == []
