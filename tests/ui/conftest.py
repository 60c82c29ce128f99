"""A desktop on a home of its own, with real films, its engine a stand-in that ends when its input is closed."""

from __future__ import annotations

import gc
import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import Case
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.library import film_path
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.look.wear import wear
from pneumo_desktop.ui.tidy import Tidy
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival

QUIET_ENGINE = [sys.executable, "-S", "-c", "import sys; sys.stdin.read()"]


@dataclass
class Home:
    """A home with a worklist that tests fill."""

    settings: Settings
    store: Store
    films: list[Path]

    def add(self, name: str, likelihood: float | None = None, **changes: Any) -> int:
        """Put a real film into the worklist; returns the number of its case."""
        given = arrival(name, likelihood, **changes)
        if given.sha256 is not None and "sha256" not in changes:
            # Trailing bytes make each film's content its own.
            data = self.films[len(name) % len(self.films)].read_bytes() + name.encode()
            sha256 = hashlib.sha256(data).hexdigest()
            copy = film_path(self.settings.library, sha256)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)
            given = arrival(name, likelihood, **(changes | {"sha256": sha256}))
        with self.store.writing() as writer:
            film_id = writer.add_arrival(given)
            return next(film.case_id for film in writer.films() if film.film_id == film_id and film.case_id)

    def case(self, case_id: int) -> Case:
        """The case as it stands in the database."""
        with self.store.reading() as reader:
            found = reader.case(case_id)
        assert found is not None
        return found


@pytest.fixture
def home(tmp_path: Path, demo_films: list[Path]) -> Iterator[Home]:
    settings = Settings(home=tmp_path / "home", reader="Dr A. Otieno")
    store = Store.of(settings)
    yield Home(settings, store, demo_films)
    store.close()


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application in its own look."""
    wear(qapp)
    return qapp


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """A window that outlives its test is dressed again at every change of the look, in all tests after it."""
    yield
    qapp.processEvents()  # answers that are on their way still find whom they are for
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def tidied(qapp: QApplication) -> Iterator[None]:
    """Garbage is collected on this thread alone, as in the program."""
    tidy = Tidy()
    yield
    tidy.end()


MakeDesktop = Callable[..., Desktop]


@pytest.fixture
def make_desktop(home: Home, dressed: QApplication, qtbot: QtBot) -> Iterator[MakeDesktop]:
    """Opens desktops on the home; they are ended after the test."""
    made: list[Desktop] = []

    def make(decode: Callable[[Path], Picture] = read_raster, **changes: Any) -> Desktop:
        settings = home.settings.model_copy(update=changes)
        desktop = Desktop(settings, engine=QUIET_ENGINE, decode=decode)
        made.append(desktop)
        with qtbot.waitSignal(desktop.listed, timeout=10_000):
            desktop.show()
        desktop.window.resize(1280, 720)
        return desktop

    yield make
    for desktop in made:
        desktop.window.close()
        assert desktop.store.isFinished()


def named(name: str, **tags: Any) -> FilmTags:
    """Tags of an invented patient."""
    return FilmTags(patient_name=name, patient_id="T-1", study_instance_uid=f"1.2.{hash(name)}", **tags)
