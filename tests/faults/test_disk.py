"""Full, read-only and failing disks: intake waits and says so, reading goes on where it can, nothing is lost."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from pneumo_desktop.case import Finding
from pneumo_desktop.engine import Engine
from pneumo_desktop.engine_loop import EngineLoop
from pneumo_desktop.errors import IntakePaused, WorklistUnavailable
from pneumo_desktop.imaging.read import Examined
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.review.decide import override
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist import database
from pneumo_desktop.worklist.database import check_database
from pneumo_desktop.worklist.rows import EngineStatus
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival
from tests.faults.compare import Given
from tests.faults.harness import Run, a_run
from tests.faults.shim import compiled, environment, why_not
from tests.faults.stand_in import UNSOUND, InsideDecoder, StandIn
from tests.faults.zygote import Ended, Zygote

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="engines are forked and killed by signal")
shimmed = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")
PATIENCE = 90.0


@pytest.fixture(scope="module")
def zygote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zygote]:
    with Zygote(None if why_not() else compiled(tmp_path_factory.mktemp("shim"))) as loaded:
        yield loaded


@pytest.fixture
def run(zygote: Zygote) -> Iterator[Run]:
    with a_run(1, zygote=zygote) as made:
        yield made


@contextmanager
def small_disk(place: Path, mebibytes: int) -> Iterator[Callable[[str], None]]:
    """A disk of its own at `place`; what is yielded mounts it again, `ro` or `rw`."""
    place.mkdir(parents=True, exist_ok=True)

    def mount(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)

    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("no tmpfs can be mounted here")
    made = mount("-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(place))
    if made.returncode:
        pytest.skip(f"no tmpfs may be mounted here: {made.stderr.strip()}")
    try:
        yield lambda way: mount("-o", f"remount,{way}", str(place)).check_returncode()
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False)


@contextmanager
def living_engine(run: Run) -> Iterator[list[Ended]]:
    """An engine that works beside the test, and is killed after it."""
    ended: list[Ended] = []
    pid_gone = threading.Event()

    def live() -> None:
        ended.append(run.engine(PATIENCE))
        pid_gone.set()

    thread = threading.Thread(target=live)
    thread.start()
    try:
        yield ended
    finally:
        if (status := engine_status(run.settings)) is not None and not pid_gone.is_set():
            os.kill(status.pid, 9)
        thread.join()


def engine_status(settings: Settings) -> EngineStatus | None:
    """What the engine last said."""
    if not settings.database.exists():
        return None
    store = Store.of(settings)
    try:
        with store.reading() as reader:
            return reader.engine_status()
    finally:
        store.close()


def wait_until(true: Callable[[], object], what: str) -> None:
    """Wait for something that comes in its own time."""
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, f"in vain: {what}"
        time.sleep(0.1)


def films_listed(settings: Settings) -> int:
    store = Store.of(settings)
    try:
        with store.reading() as reader:
            return len(reader.films())
    finally:
        store.close()


@shimmed
@pytest.mark.parametrize(("what", "number"), [("write", errno.ENOSPC), ("sync", errno.EIO)])
def test_writes_that_fail_for_a_while_lose_nothing_and_blame_no_film(run: Run, what: str, number: int) -> None:
    chance = random.Random(number)
    run.engine(None, "", "--once")  # there is a worklist: what fails below is the work on films
    for _ in range(2):
        for kind in ("jpeg", "dicom", "text"):
            run.stream.put(kind)
        first = chance.randint(1, 40)
        run.environment = environment(run.settings.home, fail=f"{what}:{first}:{chance.randint(1, 3)}", errno=number)
        assert run.engine(60.0, "", "--once").code in (0, 1)
        run.environment = {}
        store = Store.of(run.settings)
        with store.reading() as reader:
            blamed = [film.reason for film in reader.films() if film.sha256 is None]
        store.close()
        assert blamed == []
        run.decide()
    assert run.finish() == []


@shimmed
def test_a_first_start_that_finds_no_room_makes_no_half_worklist(run: Run) -> None:
    run.stream.put("jpeg")
    for first in (1, 9):
        fail = f"write:{first}:1000000"
        run.environment = environment(run.settings.home, fail=fail, errno=errno.ENOSPC)
        ended = run.engine(30.0, "", "--once")
        assert ended.code == 1, run.last_words()
    run.environment = {}
    assert run.finish() == []


@contextmanager
def a_full_home(run: Run, left: int) -> Iterator[list[Ended]]:
    """A home on a small disk with two films in its worklist, an engine that works, and something else that fills it."""
    with small_disk(run.settings.home, 8):
        (run.settings.home / "settings.toml").write_text("settle_seconds = 0.05\nworkers = 2\nreserve_mib = 3\n")
        run.stream.put("jpeg")
        run.stream.put("jpeg")
        assert run.engine(None, "", "--once").code == 0
        with living_engine(run) as ended:
            wait_until(lambda: (status := engine_status(run.settings)) and status.state == "idle", "an idle engine")
            fill(run.settings.home / "ballast", left)
            for _ in range(3):
                run.stream.put("jpeg")
            yield ended
            assert films_listed(run.settings) == 2
            assert not ended, run.last_words()
            (run.settings.home / "ballast").unlink()
            wait_until(lambda: films_listed(run.settings) == 5, "films once there is room")
            wait_until(lambda: not said(run.settings), "the end of the message")
        assert run.finish() == []


def test_a_disk_that_is_nearly_full_pauses_intake_with_its_reason_and_reading_goes_on(run: Run) -> None:
    with a_full_home(run, left=2 << 20):
        wait_until(lambda: "are kept for verdicts" in said(run.settings), "the reason")
        run.decide()
        assert len(run.given) == 1


def test_a_disk_without_any_room_ends_no_engine_and_keeps_no_half_verdict(run: Run) -> None:
    with a_full_home(run, left=0):
        time.sleep(2.0)
        store = Store.of(run.settings)
        with store.reading() as reader:
            case_id = reader.queue()[0].case_id
        try:
            after = override(store, case_id, Finding.INDETERMINATE, "motion", "Dr Full")
            run.given.append(Given(after.case_id, after.verdict_id, Finding.INDETERMINATE, "Dr Full"))
        except WorklistUnavailable:  # no room even for that: then it was not given
            with store.reading() as reader:
                assert reader.verdicts() == []
        store.close()


def fill(ballast: Path, left: int) -> None:
    """Take all the room there is, but for `left` bytes."""
    with ballast.open("wb", buffering=0) as file:
        size = 1 << 16
        while size:
            try:
                file.write(b"\1" * size)
            except OSError:
                size //= 2
        file.truncate(max(0, file.tell() - left))


def said(settings: Settings) -> str:
    status = engine_status(settings)
    return status.message if status is not None else ""


def test_a_read_only_library_pauses_intake_and_reading_goes_on(run: Run) -> None:
    with small_disk(run.settings.library, 16) as remount:
        run.stream.put("jpeg")
        assert run.engine(None, "", "--once").code == 0
        remount("ro")
        run.stream.put("jpeg")
        with living_engine(run) as ended:
            wait_until(lambda: "Read-only file system" in said(run.settings), "the reason")
            run.decide()
            assert len(run.given) == 1
            assert not ended, run.last_words()
            remount("rw")
            wait_until(lambda: films_listed(run.settings) == 2, "the film once the library can be written")
        assert run.finish() == []


@pytest.mark.parametrize("before", ["", f"{UNSOUND}.safetensors"])
def test_no_room_to_decode_while_kept_films_are_scored_ends_no_engine(run: Run, before: str) -> None:
    """Scored again by another model, or scored at last: both read films of the library once more."""
    if before:
        assert run.engine(None, "", "--once").code == 0
        run.change_model(before)
    run.stream.put("jpeg")
    assert run.engine(None, "", "--once").code == 0
    run.change_model("model.safetensors")

    class NoRoomAtFirst(InsideDecoder):
        asked = 0

        def examine(self, path: Path, size: tuple[int, int], **more: Any) -> Examined:
            NoRoomAtFirst.asked += 1
            if NoRoomAtFirst.asked <= 2:
                raise IntakePaused("scratch", "no space left", "Make room.")
            return super().examine(path, size, **more)

    store = Store.of(run.settings)
    with store.reading() as reader:
        use, seq = reader.models()[-1], reader.model_seq()
    engine = Engine(run.settings, store, cast(Sandbox, NoRoomAtFirst()), cast(Scorer, StandIn(use)), seq)
    EngineLoop(engine, threading.Event()).run(once=True)
    store.close()
    assert NoRoomAtFirst.asked > 2
    assert run.finish() == []


def test_a_log_that_was_cut_off_after_a_kill_opens_and_every_film_is_there(run: Run, tmp_path: Path) -> None:
    for _ in range(5):
        run.stream.put("jpeg")
    assert run.engine(60.0, "queue.committed=kill:1").code == -9
    log = run.settings.database.with_name("worklist.sqlite-wal")
    if not database.wal_is_safe(database.sqlite_driver().sqlite_version_info):
        pytest.skip("this SQLite is one that is used without a write-ahead log")
    whole = log.read_bytes()
    shutil.copytree(run.settings.home, tmp_path / "home")
    for length in (0, len(whole) // 3):
        shutil.rmtree(run.settings.home)
        shutil.copytree(tmp_path / "home", run.settings.home)
        log.write_bytes(whole[:length])
        log.with_name("worklist.sqlite-shm").unlink(missing_ok=True)
        assert run.finish() == [], length


def test_a_hot_rollback_journal_takes_back_what_was_half_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "wal_is_safe", lambda _: False)
    store = Store(tmp_path / "home" / "worklist.sqlite")
    with store.writing() as writer:
        writer.add_arrival(arrival("before", 0.5))
    with store.writing() as writer:
        writer._connection.exec_driver_sql("PRAGMA cache_size = 2")  # changed pages go to the disk before the commit
        for number in range(60):
            writer.add_arrival(arrival(f"half-{number}", 0.5))
        shutil.copytree(tmp_path / "home", tmp_path / "killed")
    store.close()
    assert (tmp_path / "killed" / "worklist.sqlite-journal").stat().st_size > 512
    killed = Store(tmp_path / "killed" / "worklist.sqlite")
    with killed.reading() as reader:
        assert [case.source.stem for case in reader.queue()] == ["before"]
    killed.close()
    check_database(tmp_path / "killed" / "worklist.sqlite")
