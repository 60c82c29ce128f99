"""Films for the screen: the library's copy first, never another picture under the same case, read ahead of need."""

from __future__ import annotations

import hashlib
import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.library import film_path
from pneumo_desktop.ui.background import Workers
from pneumo_desktop.ui.film.film_reader import FilmKey, FilmReader, decoded


@pytest.fixture
def source(tmp_path: Path, demo_films: list[Path]) -> Path:
    return Path(shutil.copy(demo_films[0], tmp_path / "film.jpeg"))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_source_is_shown_while_it_is_still_the_same(tmp_path: Path, source: Path) -> None:
    film = decoded(read_raster, tmp_path / "library", (digest(source), source))
    assert film.size == read_raster(source).pixels.shape[::-1]


def test_source_that_was_changed_is_not_shown(tmp_path: Path, source: Path, demo_films: list[Path]) -> None:
    key = (digest(source), source)
    shutil.copy(demo_films[1], source)
    with pytest.raises(UnreadableImage, match="changed since it was scored"):
        decoded(read_raster, tmp_path / "library", key)


def test_copy_is_shown_when_the_source_is_gone(tmp_path: Path, source: Path) -> None:
    key = (digest(source), source)
    copy = film_path(tmp_path / "library", key[0])
    copy.parent.mkdir(parents=True)
    source.rename(copy)
    assert decoded(read_raster, tmp_path / "library", key).levels
    copy.unlink()
    with pytest.raises(UnreadableImage, match="no longer where it was"):
        decoded(read_raster, tmp_path / "library", key)


def test_film_read_ahead_is_there_at_once(tmp_path: Path, source: Path, qapp: QApplication, qtbot: QtBot) -> None:
    calls: list[Path] = []

    def counted(path: Path) -> Picture:
        calls.append(path)
        return read_raster(path)

    workers = Workers(2)
    reader = FilmReader(tmp_path / "library", counted, workers)
    key = (digest(source), source)
    with qtbot.waitSignal(reader.film_ready, timeout=5000):
        reader.read_ahead([key])
    assert reader.get(key) is not None
    assert calls == [source]
    workers.end()


def test_film_that_failed_ahead_is_said_when_it_is_asked_for(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    workers = Workers(1)
    reader = FilmReader(tmp_path / "library", read_raster, workers)
    key = (None, tmp_path / "gone.dcm")
    reader.read_ahead([key])
    qtbot.wait(200)
    with qtbot.waitSignal(reader.film_failed, timeout=5000) as failed:
        assert reader.get(key) is None
    assert failed.args == [key, "the file is no longer where it was"]
    workers.end()


def test_films_to_compare_with_are_read_after_the_next_cases_and_one_at_a_time(
    tmp_path: Path, demo_films: list[Path], qapp: QApplication, qtbot: QtBot
) -> None:
    sources = [Path(shutil.copy(film, tmp_path / f"{i}.jpeg")) for i, film in enumerate(demo_films[:6])]
    order: list[Path] = []
    compared: set[Path] = set(sources[:4])
    running, most, lock, go = [0], [0], threading.Lock(), threading.Event()

    def slow(path: Path) -> Picture:
        with lock:
            order.append(path)
            running[0] += path in compared
            most[0] = max(most[0], running[0])
        go.wait(10)
        picture = read_raster(path)
        with lock:
            running[0] -= path in compared
        return picture

    workers = Workers(2)
    reader = FilmReader(tmp_path / "library", slow, workers)
    keys: list[FilmKey] = [(None, source) for source in sources]
    reader.read_beside(keys[:4])
    qtbot.waitUntil(lambda: order == sources[:1])
    reader.read_ahead(keys[4:])  # the other decoder takes these at once
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order[1] in sources[4:]
    go.set()
    qtbot.waitUntil(lambda: all(reader.get(key) is not None for key in keys[4:]))
    qtbot.waitUntil(lambda: set(order) == set(sources), timeout=10_000)
    assert most[0] == 1
    workers.end()
