"""A tiny made data set: pneumonias are films with a bright patch; it is learned in seconds."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from training.fit import Recipe

SIZE = 64


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
    """Two epochs of small batches, of the cheapest network."""
    return Recipe(data=str(tiny), architecture="cnn", epochs=2, batch_size=8, size=SIZE, averaging=0.2)


@pytest.fixture
def adults(tmp_path: Path) -> list[Path]:
    """Two folders: films with mined labels, a part of them read and boxed; and normal and tuberculosis in folders."""
    mined, sorted_ = tmp_path / "nih", tmp_path / "nlm"
    columns = ("file", "split", "patient", "age", "sex", "view", "nih_labels", "rsna_class", "rsna_boxes")
    rows = []
    for i in range(48):
        ill = i // 2 % 2 == 1
        read = i >= 16
        split = "val" if read else "train"
        write_film(mined / f"{split}/{i}.png", "PNEUMONIA" if ill else "NORMAL", 100 + i)
        seen = ("Lung Opacity" if ill else ("Normal" if i % 4 else "No Lung Opacity / Not Normal")) if read else ""
        boxes = "[[64, 64, 256, 256]]" if read and ill else "[]"
        words = "Pneumonia|Effusion" if ill else "No Finding"
        who = (str(i // 2), str(30 + i), "FM"[i % 2], ("AP", "PA")[i % 2])
        rows.append((f"{split}/{i}.png", split, *who, words, seen, boxes))
    with (mined / "index.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(columns)
        table.writerows(rows)
    for i in range(8):
        label = ("NORMAL", "TUBERCULOSIS")[i % 2]
        write_film(sorted_ / label / f"CHN_{i}.png", "PNEUMONIA" if i % 2 else "NORMAL", 200 + i)
    return [mined, sorted_]


@pytest.fixture
def not_chest(tmp_path: Path) -> Path:
    """Twelve pictures of noise and stripes."""
    folder = tmp_path / "not_chest" / "patterns"
    folder.mkdir(parents=True)
    for i in range(12):
        noise = np.random.default_rng(300 + i).integers(0, 256, (64, 64))
        noise[:: 2 + i % 3] = 255
        Image.fromarray(noise.astype(np.uint8)).save(folder / f"{i}.png")
    return tmp_path / "not_chest"
