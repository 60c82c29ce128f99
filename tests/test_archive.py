"""Decided cases go to another disk and open from there; killed at any moment, every film is somewhere and recorded."""

from __future__ import annotations

import errno
import hashlib
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from pneumo_desktop import archive as archives
from pneumo_desktop import doctor
from pneumo_desktop.archive import MARKER, archive, bring_back
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.cli import main
from pneumo_desktop.errors import PneumoError, RecordBroken, UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.library import film_path
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.film.film_reader import decoded
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival


class Killed(BaseException):
    """What a kill does to the steps after it."""


@pytest.fixture
def settings(store: Store) -> Settings:
    return Settings(home=store.path.parent)


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    return tmp_path / "disk" / "films"


@pytest.fixture
def films(store: Store, settings: Settings, demo_films: list[Path]) -> list[str]:
    """Three cases with a real film each, the first two decided; their hashes."""
    hashes = []
    for i in range(3):
        data = demo_films[i].read_bytes()
        sha256 = hashlib.sha256(data).hexdigest()
        copy = film_path(settings.library, sha256)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(data)
        with store.writing() as writer:
            tags = FilmTags(study_instance_uid=f"1.2.{i}", patient_id="P")
            writer.add_arrival(arrival(f"f{i}", 0.8, sha256=sha256, tags=tags, path=Path(f"/gone/f{i}.jpeg")))
        hashes.append(sha256)
    for number in (1, 2):
        confirm(store, number, "Dr A")
    return hashes


def at_home(settings: Settings, films: list[str]) -> list[bool]:
    return [film_path(settings.library, sha256).is_file() for sha256 in films]


def is_whole(path: Path, sha256: str) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def every_film_is_somewhere(store: Store, settings: Settings, films: list[str]) -> None:
    """At home, or where the record says."""
    with store.reading() as reader:
        for sha256 in films:
            place = reader.archive_of(sha256)
            there = place is not None and is_whole(film_path(place.path, sha256), sha256)
            assert there or is_whole(film_path(settings.library, sha256), sha256)
    verify(store)


def test_decided_cases_are_archived_unread_ones_stay(
    store: Store, settings: Settings, films: list[str], disk: Path
) -> None:
    moved = archive(store, settings, disk, None, "Dr A")
    assert (moved.films, moved.cases, moved.missing) == (2, 2, [])
    assert at_home(settings, films) == [False, False, True]
    assert all(is_whole(film_path(disk, sha256), sha256) for sha256 in films[:2])
    assert not film_path(disk, films[2]).exists()
    with store.reading() as reader:
        acts = [row.act for row in reader.journal()][-3:]
    assert acts == ["archive_place", "archive", "archive"]
    every_film_is_somewhere(store, settings, films)
    again = archive(store, settings, disk, None, "Dr A")
    assert (again.films, again.missing) == (0, [])


def test_only_what_was_decided_before_a_day(
    store: Store, settings: Settings, films: list[str], disk: Path, clock: Clock
) -> None:
    clock.forward(days=10)
    confirm(store, 3, "Dr A")
    clock.forward(days=1)
    archive(store, settings, disk, clock.now - timedelta(days=5), "Dr A")
    assert at_home(settings, films) == [False, False, True]


def test_an_archived_film_opens_while_its_disk_is_there_and_says_where_it_is_when_not(
    store: Store, settings: Settings, films: list[str], disk: Path
) -> None:
    archive(store, settings, disk, None, "Dr A")

    def archive_of(sha256: str) -> object:
        with store.reading() as reader:
            return reader.archive_of(sha256)

    key = (films[0], Path("/gone/f0.jpeg"))
    assert decoded(read_raster, settings.library, key, archive_of).size  # type: ignore[arg-type]
    disk.rename(disk.with_name("unplugged"))
    with pytest.raises(UnreadableImage, match=f"archived on .* at {disk}, not connected"):
        decoded(read_raster, settings.library, key, archive_of)  # type: ignore[arg-type]
    disk.with_name("unplugged").rename(disk)
    film_path(disk, films[0]).write_bytes(b"another film")
    with pytest.raises(UnreadableImage, match="was changed"):
        decoded(read_raster, settings.library, key, archive_of)  # type: ignore[arg-type]


def test_films_come_back_home_and_the_same_disk_is_known_under_another_path(
    store: Store, settings: Settings, films: list[str], disk: Path
) -> None:
    archive(store, settings, disk, None, "Dr A")
    moved_to = disk.with_name("other mount")
    disk.rename(moved_to)
    back = bring_back(store, settings, moved_to, "Dr A")
    assert (back.films, back.cases, back.missing) == (2, 2, [])
    assert at_home(settings, films) == [True, True, True]
    every_film_is_somewhere(store, settings, films)
    assert bring_back(store, settings, moved_to, "Dr A").films == 0
    archive(store, settings, moved_to, None, "Dr A")
    with store.reading() as reader:
        assert [each.path for each in reader.archives()] == [moved_to]
    every_film_is_somewhere(store, settings, films)


@pytest.mark.parametrize(("back", "at"), [*((False, at) for at in range(12)), *((True, at) for at in range(7))])
def test_a_kill_at_any_step_loses_nothing_and_doing_it_again_finishes(
    store: Store,
    settings: Settings,
    films: list[str],
    disk: Path,
    monkeypatch: pytest.MonkeyPatch,
    at: int,
    *,
    back: bool,
) -> None:
    if back:
        archive(store, settings, disk, None, "Dr A")
    step = 0

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def either(*args: object, **named: object) -> object:
            nonlocal step
            step += 1
            if step == at + 1:
                raise Killed
            result = real(*args, **named)
            step += 1
            if step == at + 1:
                raise Killed
            return result

        return either

    with monkeypatch.context() as patch:
        for name in ("copy_durably", "_remove", "_holds"):
            patch.setattr(archives, name, dying(getattr(archives, name)))
        patch.setattr(Path, "replace", dying(Path.replace))
        try:
            if back:
                bring_back(store, settings, disk, "Dr A")
            else:
                archive(store, settings, disk, None, "Dr A")
        except Killed:
            pass
    every_film_is_somewhere(store, settings, films)
    if back:
        bring_back(store, settings, disk, "Dr A")
    else:
        archive(store, settings, disk, None, "Dr A")
    assert at_home(settings, films) == [back, back, True]
    every_film_is_somewhere(store, settings, films)


def test_a_copy_that_reads_back_otherwise_is_never_taken_for_the_film(
    store: Store, settings: Settings, films: list[str], disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "copyfileobj", lambda source, target, *_: target.write(source.read()[:-1] + b"x"))
    moved = archive(store, settings, disk, None, "Dr A")
    assert moved.films == 0
    assert len(moved.missing or []) == 2
    assert at_home(settings, films) == [True] * 3
    assert [path.name for path in disk.rglob("*") if path.is_file()] == [MARKER]


def test_a_full_archive_leaves_everything_at_home(
    store: Store, settings: Settings, films: list[str], disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(PneumoError, match="No space left on device"):
        archive(store, settings, disk, None, "Dr A")
    assert at_home(settings, films) == [True] * 3
    every_film_is_somewhere(store, settings, films)


def test_a_case_that_becomes_unread_while_it_is_copied_stays_at_home(
    store: Store, settings: Settings, films: list[str], disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = archives.copy_durably

    def and_meanwhile(source: Path, target: Path, sha256: str) -> None:
        real(source, target, sha256)
        if sha256 == films[0]:
            take_back(store, 1, "Dr A")

    monkeypatch.setattr(archives, "copy_durably", and_meanwhile)
    archive(store, settings, disk, None, "Dr A")
    assert at_home(settings, films) == [True, False, True]
    every_film_is_somewhere(store, settings, films)


@pytest.mark.parametrize("where", ["home", "home/library/sub", "home/incoming", "."])
def test_an_archive_in_the_program_s_own_folders_is_refused(
    store: Store, settings: Settings, films: list[str], tmp_path: Path, where: str
) -> None:
    with pytest.raises(PneumoError, match="home or the incoming folder"):
        archive(store, settings, tmp_path / where, None, "Dr A")
    assert at_home(settings, films) == [True] * 3


def test_a_folder_with_other_things_in_it_is_refused(
    store: Store, settings: Settings, films: list[str], disk: Path
) -> None:
    disk.mkdir(parents=True)
    (disk / "holiday.jpeg").write_bytes(b"1")
    with pytest.raises(PneumoError, match="other things"):
        archive(store, settings, disk, None, "Dr A")
    with pytest.raises(PneumoError, match="no archive in it"):
        bring_back(store, settings, disk, "Dr A")


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE films SET archive_id = NULL WHERE id = 1", "film 1"),
        ("UPDATE films SET archive_id = 1 WHERE id = 3", "film 3"),
        ("UPDATE archives SET path = '/elsewhere'", "archive 1"),
    ],
)
def test_a_place_changed_by_hand_is_found(
    store: Store, settings: Settings, films: list[str], disk: Path, sql: str, named: str
) -> None:
    archive(store, settings, disk, None, "Dr A")
    connection = sqlite3.connect(store.path)
    connection.execute(sql)
    connection.commit()
    connection.close()
    with pytest.raises(RecordBroken, match=named):
        verify(store)


def test_the_command_killed_for_good_goes_on_where_it_was(
    store: Store, settings: Settings, films: list[str], disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(settings.home), "archive", str(disk)]
    # Dies by SIGKILL, without a word, between record and removal.
    program = (
        "import os, signal, sys; from pneumo_desktop import archive, cli;"
        "archive._remove = lambda path: os.kill(os.getpid(), signal.SIGKILL); sys.exit(cli.main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", program, *home], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    every_film_is_somewhere(store, settings, films)
    assert main(home) == 0
    assert "2 films of 2 cases" in capsys.readouterr().out
    assert at_home(settings, films) == [False, False, True]
    assert main([*home, "--back"]) == 0
    assert at_home(settings, films) == [True] * 3
    every_film_is_somewhere(store, settings, films)
    film_path(settings.library, films[0]).unlink()
    assert main(home) == 0  # it is still in the archive, and the record says so now
    every_film_is_somewhere(store, settings, films)
    film_path(disk, films[1]).unlink()
    assert main([*home, "--back"]) == 1
    assert "film 2 (f1.jpeg): it is not in the archive" in capsys.readouterr().err


def test_the_doctor_says_which_archive_is_not_connected(
    store: Store, settings: Settings, films: list[str], disk: Path
) -> None:
    assert doctor._archives(settings) == ("works", "none", "")
    archive(store, settings, disk, None, "Dr A")
    status, found, _ = doctor._archives(settings)
    assert (status, found.endswith(f"at {disk}")) == ("works", True)
    disk.rename(disk.with_name("away"))
    status, found, mend = doctor._archives(settings)
    assert (status, "2 films" in found, "not connected" in found) == ("warns", True, True)
    assert "connected" in mend
