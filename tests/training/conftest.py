"""A tiny made data set: pneumonias are films with a bright patch; it is learned in seconds."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from training.fit import Recipe

SIZE = 32


def write_film(path: Path, label: str, seed: int, size: int = 64) -> None:
    """A noisy gradient, with a bright patch when it is ill."""
    draw = np.random.default_rng(seed)
    film = np.linspace(20, 120, size)[:, None] + draw.normal(0, 12, (size, size))
    if label == "PNEUMONIA":
        row, column = draw.integers(8, 36, 2)
        film[row : row + 20, column : column + 20] += 90
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(film.clip(0, 255).astype(np.uint8)).save(path)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Folder with an index: 24 films to train on, 12 for val, 4 for demo; two films per patient."""
    rows: list[tuple[str, ...]] = []
    for split, count in (("train", 24), ("val", 12), ("demo", 4)):
        for i in range(count):
            label = ("NORMAL", "PNEUMONIA")[i // 2 % 2]
            name = f"{split}/{label}/{split}{i}.png"
            write_film(tmp_path / "tiny" / name, label, len(rows))
            etiology = {"NORMAL": "none", "PNEUMONIA": ("bacteria", "virus")[i % 2]}[label]
            rows.append((name, split, label, etiology, f"{split}-{i // 2}"))
    with (tmp_path / "tiny" / "index.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "split", "label", "etiology", "patient"))
        table.writerows(rows)
    return tmp_path / "tiny"


@pytest.fixture
def recipe(tiny: Path) -> Recipe:
    """Two epochs of small batches."""
    return Recipe(data=str(tiny), epochs=2, batch_size=8, size=SIZE)
