"""Where the files that travel with the program lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    packaged = _PACKAGE / f"_{name}"
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def resource(relative: str) -> Path:
    """Path of a file under `resources/` (icons, styles, demo radiographs)."""
    return _folder("resources") / relative


def model_weights() -> Path:
    """The folder that holds `NAME.safetensors` with its card `NAME.json`."""
    return _folder("model_weights")
