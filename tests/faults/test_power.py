"""After a power cut at any moment the home opens, no acknowledged verdict is gone and no film is lost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.power import Disk, Recording, cuts, record
from tests.faults.shim import Change, compiled, why_not
from tests.faults.zygote import Zygote

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recording]:
    root = tmp_path_factory.mktemp("power")
    with Zygote(compiled(root)) as zygote:
        yield record(root, zygote, seed=1, films=8)


def test_no_power_cut_loses_a_verdict_or_a_film(recording: Recording, tmp_path: Path) -> None:
    assert len(recording.given) >= 2
    assert any(change.operation == "s" for change in recording.changes)
    assert list(cuts(recording, tmp_path / "home", count=30, seed=3, engines=2)) == []


def test_a_program_that_does_not_sync_is_found_out(recording: Recording, tmp_path: Path) -> None:
    """The same run without its syncs: the simulation must see the loss, or it proves nothing."""
    careless = Recording(
        recording.run, [change for change in recording.changes if change.operation != "s"], recording.given
    )
    assert list(cuts(careless, tmp_path / "home", count=20, seed=3, engines=0))


def test_what_is_synced_stays_and_what_is_not_may_go(tmp_path: Path) -> None:
    disk = Disk("/home")

    def do(operation: str, path: str, data: bytes = b"", offset: int = 0, other: str = "") -> None:
        disk.apply(Change(operation, path, other, offset, data, 0))

    do("c", "/home/a")
    do("w", "/home/a", b"safe")
    do("s", "/home/a")
    do("s", "/home")
    do("w", "/home/a", b"lost", 4)
    do("d", "/home/below")
    do("c", "/home/below/b")
    do("s", "/home/below/b")
    do("s", "/home/below")
    disk.after_the_cut(tmp_path / "none", random.Random(0), 0.0)
    assert (tmp_path / "none" / "a").read_bytes() == b"safe"
    assert not (tmp_path / "none" / "below").exists()
    disk.after_the_cut(tmp_path / "all", random.Random(0), 1.0)
    assert (tmp_path / "all" / "a").read_bytes() == b"safelost"
    assert (tmp_path / "all" / "below" / "b").exists()


def test_a_new_folder_of_the_library_is_synced_into_its_parent(recording: Recording) -> None:
    """A copy whose own folder is gone after the power cut is gone, however well it was synced itself."""
    home = recording.run.settings.home.resolve()
    made = [
        (place, change.path)
        for place, change in enumerate(recording.changes)
        if change.operation == "d" and change.path.startswith(str(home / "library") + "/")
    ]
    assert made
    for place, path in made:
        later = recording.changes[place:]
        named = next(at for at, change in enumerate(later) if change.operation == "r" and change.other.startswith(path))
        assert any(change.operation == "s" and change.path == str(home / "library") for change in later[:named])
