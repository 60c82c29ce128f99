"""An installed wheel carries what it needs and runs from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pneumo_desktop.resources import model_weights, resource

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built by its own build backend."""
    out = tmp_path_factory.mktemp("wheel")
    build = "import hatchling.build, sys; print(hatchling.build.build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, str(out)], cwd=ROOT, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_carries_resources_and_weights(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        entry = next(name for name in names if name.endswith("entry_points.txt"))
        assert b"pneumo-desktop = pneumo_desktop.cli:main" in archive.read(entry)
    inside = {name.removeprefix("pneumo_desktop/") for name in names if name.startswith("pneumo_desktop/")}
    assert "worklist/migrations/versions/0001_first.py" in inside
    for folder, packaged in ((resource("."), "_resources"), (model_weights(), "_model_weights")):
        for path in folder.rglob("*"):
            if path.is_file():
                assert f"{packaged}/{path.relative_to(folder)}" in inside
    assert not [name for name in names if name.startswith("tests/")]


def test_unpacked_elsewhere_it_scores_a_film(wheel: Path, tmp_path: Path, demo_films: list[Path]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    code = (
        "import sys, pneumo_desktop; from pathlib import Path; from pneumo_desktop.cli import main;"
        f"assert Path(pneumo_desktop.__file__).is_relative_to({str(tmp_path)!r}); sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "classify", str(demo_films[0]), "--format", "csv", "--device", "cpu"]
    done = subprocess.run(
        [*command, "--home", str(tmp_path / "home")],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert ",scored," in done.stdout
