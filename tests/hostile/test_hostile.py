"""A short run of hostile files, and every one that ever failed. The long run is `python -m tests.hostile`."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.__main__ import FOUND, through_the_sandbox
from tests.hostile.judge import Judge
from tests.hostile.make import hostile
from tests.hostile.minimise import minimised

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.fixture
def judge(tmp_path: Path) -> Iterator[Judge]:
    opened = Judge(tmp_path / "scratch")
    yield opened
    opened.close()


def test_hostile_files_become_a_film_or_a_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert through_the_sandbox(7, 150, tmp_path, None) == 0, capsys.readouterr().out
    assert "0 failures" in capsys.readouterr().out


@pytest.mark.parametrize("path", sorted(FOUND.iterdir()), ids=lambda path: path.name)
def test_what_once_failed_does_not_fail_again(judge: Judge, tmp_path: Path, path: Path) -> None:
    copied = tmp_path / path.name
    shutil.copy(path, copied)
    assert judge.wrong(copied) == ""


def test_seed_and_number_give_the_same_file_and_others_another() -> None:
    assert [hostile(3, index) for index in range(20)] == [hostile(3, index) for index in range(20)]
    assert len({hostile(seed, 5)[1] for seed in range(20)}) > 15
    assert len(Counter(hostile(1, index)[0] for index in range(400))) == 19


def test_a_failure_is_made_small_and_still_fails() -> None:
    content = bytes(range(256)) * 8
    small = minimised(content + b"EVIL" + content, lambda tried: b"EVIL" in tried, 500)
    assert b"EVIL" in small
    assert len(small) < 40


def test_the_judge_can_find_fault(judge: Judge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pneumo_desktop.case import Projection
    from pneumo_desktop.film_tags import FilmTags
    from pneumo_desktop.imaging.read import Examined

    path = tmp_path / "film"
    path.write_bytes(b"")
    for reason, fault in (
        ("", "no film and no reason"),
        ("It broke (opj_decode failed).", "words"),
        ("\x1b", "control"),
    ):
        examined = Examined(FilmTags(), Projection.UNKNOWN, reason)
        monkeypatch.setattr(judge.sandbox, "examine", lambda *_args, examined=examined: examined)
        assert fault in judge.wrong(path)
