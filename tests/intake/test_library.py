"""The program keeps its own copy, whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from pathlib import Path

import pytest

from pneumo_desktop.errors import IntakePaused
from pneumo_desktop.intake import library as intake_library
from pneumo_desktop.intake.library import StillChanging, ensure_room, keep, sweep
from pneumo_desktop.library import film_path, path_text


def test_a_copy_is_named_by_its_content_and_survives_its_source(tmp_path: Path, demo_films: list[Path]) -> None:
    source = tmp_path / "film.jpeg"
    source.write_bytes(demo_films[0].read_bytes())
    kept = keep(source, tmp_path / "library")
    assert kept.sha256 == hashlib.sha256(demo_films[0].read_bytes()).hexdigest()
    assert kept.path == film_path(tmp_path / "library", kept.sha256)
    with source.open("r+b") as file:
        file.write(b"overwritten")
    source.unlink()
    assert kept.path.read_bytes() == demo_films[0].read_bytes()


def test_keeping_twice_is_keeping_once(tmp_path: Path, demo_films: list[Path]) -> None:
    first, second = (keep(demo_films[0], tmp_path / "library") for _ in range(2))
    assert first == second
    assert len([path for path in (tmp_path / "library").rglob("*") if path.is_file()]) == 1


def test_a_file_that_grows_meanwhile_is_left_for_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "film"
    source.write_bytes(b"begin")
    real = intake_library._copy

    def slow(*arguments: object) -> str:
        digest = real(*arguments)  # type: ignore[arg-type]
        with source.open("ab") as file:
            file.write(b" and end")
        return digest

    monkeypatch.setattr(intake_library, "_copy", slow)
    with pytest.raises(StillChanging):
        keep(source, tmp_path / "library")
    assert not [path for path in (tmp_path / "library").rglob("*") if path.is_file()]


def test_a_full_disk_pauses_and_leaves_no_half_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, demo_films: list[Path]
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(IntakePaused, match="No space left"):
        keep(demo_films[0], tmp_path / "library")
    assert not [path for path in (tmp_path / "library").rglob("*") if path.is_file()]


def test_a_full_disk_that_takes_no_last_bytes_pauses_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, demo_films: list[Path]
) -> None:
    """What a buffer still held was written once more when the file was closed, and that error hid the first."""
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    (tmp_path / "small").write_bytes(demo_films[0].read_bytes()[:2000])

    def full(**_: object) -> tuple[int, str]:
        return os.open("/dev/full", os.O_RDWR), str(tmp_path / ".new-full")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(IntakePaused, match="No space left"):
        keep(tmp_path / "small", tmp_path / "library")


def test_too_little_room_pauses_before_anything_is_copied(tmp_path: Path) -> None:
    ensure_room(tmp_path, 1, 0)
    with pytest.raises(IntakePaused, match="kept for verdicts"):
        ensure_room(tmp_path, 1, 1 << 60)


def test_half_copies_of_a_killed_engine_are_swept(tmp_path: Path) -> None:
    left = tmp_path / ".new-abc"
    left.write_bytes(b"half")
    sweep(tmp_path)
    assert not left.exists()


def test_any_name_can_be_written_down() -> None:
    assert path_text(Path(os.fsdecode(b"/in/f\xff.dcm"))) == "/in/f\\xff.dcm"
    assert path_text(Path("/in/ф.dcm")) == "/in/ф.dcm"
