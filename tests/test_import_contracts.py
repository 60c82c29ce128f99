"""Every import contract is kept, and each is proven able to fail by breaking it once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

BREAKS = {
    "ui → review, audit → worklist → case, settings, errors": ("worklist/order.py", "pneumo_desktop.review.decide"),
    "ui uses imaging to display, and neither engine, intake nor inference": (
        "ui/look/theme.py",
        "pneumo_desktop.intake",
    ),
    "engine → intake, imaging, inference, worklist": ("inference/network.py", "pneumo_desktop.engine"),
    "the engine's process knows nothing of review, audit or ui": (
        "engine.py",
        "pneumo_desktop.audit.verify",
    ),
    "the stages intake, imaging and inference never import each other": ("intake/watcher.py", "pneumo_desktop.imaging"),
    "the stages know no worklist and no reader": ("imaging/gate.py", "pneumo_desktop.worklist"),
    "training → imaging, inference, and nothing else of the program's stages": (
        "../training/fit.py",
        "pneumo_desktop.worklist",
    ),
    "nothing imports training": ("imaging/polarity.py", "training"),
    "nothing imports ui, but the commands that open it": ("engine_status.py", "pneumo_desktop.ui"),
    "PySide6 only in ui": ("review/claim.py", "PySide6"),
    "torch only in inference and training": ("imaging/window.py", "torch"),
    "the desktop's process never loads torch": ("imaging/window.py", "torch"),
    "pydicom only in imaging, and where DICOM objects are written": ("intake/library.py", "pydicom"),
    "SQL only in worklist": ("audit/export.py", "sqlalchemy"),
}


def lint(root: Path) -> str:
    program = Path(sys.executable).with_name("lint-imports")
    environment = {**os.environ, "PYTHONPATH": str(root), "COLUMNS": "200"}
    done = subprocess.run(
        [program, "--no-cache", "--config", "pyproject.toml"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_each_contract_fails_when_it_is_broken(tmp_path: Path) -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} == set(BREAKS)
    for package in ("pneumo_desktop", "training"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for module, imported in BREAKS.values():
        with (tmp_path / "pneumo_desktop" / module).open("a") as file:
            file.write(f"\nimport {imported}\n")
    said = lint(tmp_path)
    for name in BREAKS:
        assert f"{name} BROKEN" in said, said
