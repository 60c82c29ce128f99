"""Films are decoded once: whatever is killed, full, changed or broken meanwhile, what is loaded is right or refused."""

from __future__ import annotations

import csv
import errno
import shutil
import subprocess
import sys
import threading
from collections import namedtuple
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from filelock import FileLock

from tests.training.conftest import write_film
from training.data import DataRefused, Films, Sample, load_films, read_input, read_samples, report_left_out
from training.data import cache as caching
from training.data.splits import divide

SIZE = (32, 32)


@pytest.fixture
def films(tmp_path: Path) -> list[Sample]:
    samples = []
    for i in range(40):
        path = tmp_path / "films" / f"{i}.png"
        write_film(path, ("NORMAL", "PNEUMONIA")[i % 2], i)
        samples.append(Sample(path, "train", i % 2, str(i)))
    samples[7].path.write_bytes(b"\x89PNG broken")
    return samples


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the films that were decoded."""
    names: list[str] = []

    def count(path: Path, size: tuple[int, int]) -> Any:
        names.append(path.name)
        return read_input(path, size)

    monkeypatch.setattr(caching, "read_input", count)
    return names


def right(loaded: Films) -> bool:
    return all(
        np.array_equal(row, read_input(sample.path, SIZE))
        for row, sample in zip(loaded.inputs, loaded.samples, strict=True)
    )


def test_killed_decoding_goes_on_where_it_was(
    films: list[Sample], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, decoded: list[str]
) -> None:
    monkeypatch.setattr(caching, "_SYNC_EVERY", 8)
    monkeypatch.setattr(caching, "_AHEAD", 4)
    counting = caching.read_input

    def killed(path: Path, size: tuple[int, int]) -> Any:
        if path.name == "29.png":
            raise KeyboardInterrupt
        return counting(path, size)

    with monkeypatch.context() as patch:
        patch.setattr(caching, "read_input", killed)
        with pytest.raises(KeyboardInterrupt):
            load_films(films, SIZE, tmp_path / "cache")
    (part,) = (tmp_path / "cache").glob("*.part")
    with part.open("ab") as stream:
        stream.write(b"half a row")
    (journal,) = (tmp_path / "cache").glob("*.journal")
    with journal.open("a", encoding="utf-8") as lines:
        lines.write('{"done": 3')
    decoded.clear()

    loaded = load_films(films, SIZE, tmp_path / "cache")
    assert sorted(decoded) == sorted(f"{i}.png" for i in range(24, 40))
    assert [film.path.name for film in loaded.left_out] == ["7.png"]
    assert len(loaded.samples) == 39
    assert right(loaded)


def test_only_a_film_that_changed_is_decoded_again(films: list[Sample], tmp_path: Path, decoded: list[str]) -> None:
    load_films(films, SIZE, tmp_path / "cache")
    write_film(films[3].path, "PNEUMONIA", 99)
    films[5].path.unlink()
    write_film(films[7].path, "PNEUMONIA", 7)
    decoded.clear()
    loaded = load_films(films, SIZE, tmp_path / "cache")
    assert sorted(decoded) == ["3.png", "5.png", "7.png"]
    assert [film.path.name for film in loaded.left_out] == ["5.png"]
    assert right(loaded)


def test_film_that_vanishes_after_decoding_does_no_harm(films: list[Sample], tmp_path: Path) -> None:
    loaded = load_films(films, SIZE, tmp_path / "cache")
    before = np.array(loaded.inputs)
    shutil.rmtree(films[0].path.parent)
    assert np.array_equal(loaded.inputs, before)
    gone = load_films(films, SIZE, tmp_path / "cache")
    assert not gone.samples
    assert gone.inputs.shape == (0, 1, *SIZE)
    assert {film.reason for film in gone.left_out} != set()


def test_whatever_a_decoder_raises_one_film_is_left_out(
    films: list[Sample], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def strange(path: Path, size: tuple[int, int]) -> Any:
        if path.name == "0.png":
            raise ZeroDivisionError
        return read_input(path, size)

    monkeypatch.setattr(caching, "read_input", strange)
    loaded = load_films(films, SIZE, tmp_path / "cache")
    assert [film.path.name for film in loaded.left_out] == ["0.png", "7.png"]


def test_too_small_a_disk_is_refused_before_work(
    films: list[Sample], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, decoded: list[str]
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage(10, 10, 1000))
    with pytest.raises(DataRefused, match=r"the disk is full: 40 decoded films need .* MB.*--cache DIR"):
        load_films(films, SIZE, tmp_path / "cache")
    assert not decoded


def test_disk_that_fills_up_is_a_clear_sentence(
    films: list[Sample], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(caching, "_sync", full)
        with pytest.raises(DataRefused, match="the disk is full"):
            load_films(films, SIZE, tmp_path / "cache")
    assert right(load_films(films, SIZE, tmp_path / "cache"))


def test_folder_that_cannot_be_made_is_refused(films: list[Sample], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(DataRefused, match="--cache DIR"):
        load_films(films, SIZE, tmp_path / "file" / "cache")


def test_damaged_cache_is_made_anew(films: list[Sample], tmp_path: Path) -> None:
    load_films(films, SIZE, tmp_path / "cache")
    (raw,) = (tmp_path / "cache").glob("*.raw")
    raw.write_bytes(raw.read_bytes()[:-5])
    assert right(load_films(films, SIZE, tmp_path / "cache"))


def test_second_process_waits_and_takes_what_the_first_decoded(
    films: list[Sample], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_films(films, SIZE, tmp_path / "cache")
    (lock,) = (tmp_path / "cache").glob("*.lock")
    for made in (tmp_path / "cache").glob("*.json"):
        made.rename(made.with_suffix(".kept"))
    found: list[Films] = []
    with FileLock(lock):
        waiting = threading.Thread(target=lambda: found.append(load_films(films, SIZE, tmp_path / "cache")))
        waiting.start()
        waiting.join(1.0)
        assert waiting.is_alive()
        for kept in (tmp_path / "cache").glob("*.kept"):
            kept.rename(kept.with_suffix(".json"))
    waiting.join(20)
    assert right(found[0])
    assert "waiting for it" in capsys.readouterr().err


def test_kill_of_a_real_process_leaves_no_lock(films: list[Sample], tmp_path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from training.data import Sample, cache
def killed(path, size):
    os._exit(9)
cache.read_input = killed
films = [Sample(Path(name), "train", 0, name) for name in sys.argv[2:]]
cache.load_films(films, (32, 32), Path(sys.argv[1]))
"""
    names = [str(sample.path) for sample in films]
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path / "cache"), *names], check=False, timeout=60)
    assert ended.returncode == 9
    assert right(load_films(films, SIZE, tmp_path / "cache"))


def test_films_left_out_are_said_and_listed(films: list[Sample], tmp_path: Path) -> None:
    films[9].path.unlink()
    loaded = load_films(films, SIZE, tmp_path / "cache")
    said: list[str] = []
    report_left_out([loaded], tmp_path / "run", said.append, most=1)
    assert said[0].startswith("2 films cannot be used")
    assert len(said) == 2
    with (tmp_path / "run/left_out.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [Path(row["file"]).name for row in rows] == ["7.png", "9.png"]
    assert all(row["reason"] for row in rows)


def test_same_bytes_in_train_and_val_are_learned_from_nowhere(tiny: Path, tmp_path: Path) -> None:
    shutil.copy(tiny / "val/NORMAL/val0.png", tiny / "train/NORMAL/train0.png")
    division = divide(read_samples(tiny))
    assert "train0.png" not in {sample.path.name for sample in division.train}
    assert "val0.png" in {sample.path.name for sample in division.val}
    assert any("byte for byte" in note for note in division.notes)
