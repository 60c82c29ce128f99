"""A folder that does not answer holds up nothing but itself, and what it says later is not lost."""

from __future__ import annotations

import errno
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from pneumo_desktop.intake.scanner import FolderStalled, Scanner
from pneumo_desktop.intake.watcher import Found, Watcher


class Share(Watcher):
    """A folder on a share: it answers when `there` is set."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, 0.0)
        self.there = threading.Event()
        self.asked = 0
        self.gone: OSError | None = None

    def scan(self, taken: Mapping[str, tuple[int, int]]) -> list[Found]:
        self.asked += 1
        self.there.wait(30)
        if self.gone:
            raise self.gone
        return super().scan(taken)


@pytest.fixture
def share(tmp_path: Path) -> Share:
    (tmp_path / "film.png").write_bytes(b"film")
    return Share(tmp_path)


def test_a_stalled_folder_is_left_to_itself_and_its_late_answer_is_taken(share: Share) -> None:
    scanner = Scanner(share, patience=0.05)
    for _ in range(3):
        with pytest.raises(FolderStalled):
            scanner.scan({})
    assert scanner.stalled
    assert share.asked == 1  # no second call hangs beside the first
    share.there.set()
    found: list[Found] = []
    while not found:  # a file is taken at the second look
        with suppress(FolderStalled):
            found = scanner.scan({})
    assert [each.path.name for each in found] == ["film.png"]
    assert not scanner.stalled


@pytest.mark.parametrize("number", [errno.ESTALE, errno.ENOENT, errno.EIO])
def test_a_share_that_vanished_says_why_and_is_asked_anew(share: Share, number: int) -> None:
    scanner = Scanner(share, patience=5)
    share.there.set()
    share.gone = OSError(number, "gone")
    with pytest.raises(OSError, match="gone") as caught:
        scanner.scan({})
    assert not isinstance(caught.value, FolderStalled)
    share.gone = None
    scanner.scan({})
    assert [each.path.name for each in scanner.scan({})] == ["film.png"]
