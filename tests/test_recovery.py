"""A damaged or missing worklist is recognised and kept; a new one comes only when asked for, and nothing is lost."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from pneumo_desktop import doctor_recovery
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Case, Finding
from pneumo_desktop.cli import main
from pneumo_desktop.doctor_recovery import database_state, disk_is_encrypted, encryption, last_backup
from pneumo_desktop.errors import WorklistDamaged, WorklistMissing, WorklistUnavailable
from pneumo_desktop.intake.library import keep
from pneumo_desktop.recovery.backup import back_up
from pneumo_desktop.recovery.rebuild import rebuild
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.worklist.copies import put_in_place
from pneumo_desktop.worklist.database import check_database, replacing_mark, sqlite_driver
from pneumo_desktop.worklist.journal import row_hash
from pneumo_desktop.worklist.salvage import salvage, salvage_file
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(home=tmp_path / "home", incoming=tmp_path / "incoming", device="cpu", settle_seconds=0.1)


@pytest.fixture
def taken(settings: Settings, demo_films: list[Path]) -> Settings:
    """A home whose engine took three real films, of which one is decided."""
    settings.incoming_folder.mkdir()
    for film in demo_films[:3]:
        shutil.copy(film, settings.incoming_folder)
    words = ["--home", str(settings.home), "--incoming", str(settings.incoming_folder), "--device", "cpu"]
    assert main(["engine", "--once", *words]) == 0
    store = Store.of(settings)
    override(store, 1, Finding.INDETERMINATE, "poor film", reader="Dr A")
    store.close()
    return settings


def made(settings: Settings, cases: int = 60) -> None:
    """A worklist of many pages, written by SQL alone, and one film in the library."""
    store = Store.of(settings)
    with store.writing() as writer:
        for number in range(cases):
            writer.add_arrival(arrival(f"f{number}", 0.6))
    for case in range(1, 21):
        confirm(store, case, "Dr A")
    store.close()
    settle(settings.database)
    (settings.library / "ab").mkdir(parents=True)
    (settings.library / "ab" / ("ab" * 32)).write_bytes(b"film")


def settle(path: Path) -> None:
    connection = sqlite_driver().connect(path)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()


def spoil(path: Path, where: float, pages: int = 2) -> None:
    """Overwrite pages at a share of the file's length."""
    content = bytearray(path.read_bytes())
    begin = int(len(content) * where) // 4096 * 4096
    content[begin : begin + pages * 4096] = b"\xa5" * (pages * 4096)
    path.write_bytes(content[: len(path.read_bytes())])


def queue_of(settings: Settings) -> list[Case]:
    store = Store.of(settings)
    verify(store)
    with store.reading() as reader:
        cases = reader.queue()
    store.close()
    return cases


@pytest.mark.parametrize("damage", ["no database", "header", "inside", "cut"])
def test_a_damaged_worklist_is_recognised_kept_and_the_next_step_is_said(
    settings: Settings, tmp_path: Path, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    made(settings)
    back_up(settings, tmp_path / "b.zip", "Dr A")
    settle(settings.database)
    if damage == "no database":
        settings.database.write_bytes(b"lost+found" * 1000)
    elif damage == "header":
        spoil(settings.database, 0.0, 1)
    elif damage == "inside":
        spoil(settings.database, 0.5, 4)
    else:
        settings.database.write_bytes(settings.database.read_bytes()[: 8 * 4096])
    before = settings.database.read_bytes()
    with pytest.raises(WorklistDamaged, match="the worklist is damaged"):
        check_database(settings.database)
    words = ["--home", str(settings.home), "--incoming", str(tmp_path / "in"), "--device", "cpu"]
    assert main(["engine", "--once", *words]) == 1
    said = capsys.readouterr().err
    assert f"The newest backup is {tmp_path / 'b.zip'}" in said
    assert "pneumo-desktop restore FILE --replace" in said
    assert "pneumo-desktop rebuild" in said
    assert settings.database.read_bytes() == before
    state = database_state(settings)
    assert state is not None
    assert state[0] == "fails"
    assert main(["restore", str(tmp_path / "b.zip"), "--replace", "--home", str(settings.home)]) == 0
    assert len(queue_of(settings)) == 40
    (aside,) = settings.home.glob("worklist-set-aside-*.sqlite")
    assert aside.read_bytes() == before


def test_a_missing_worklist_is_not_begun_again_over_films(settings: Settings) -> None:
    made(settings)
    settings.database.unlink()
    for empty in (False, True):
        if empty:
            settings.database.touch()
        with pytest.raises(WorklistMissing, match="holds films"):
            Store.of(settings)
        assert not settings.database.exists() or settings.database.stat().st_size == 0


def test_a_new_home_simply_begins(settings: Settings) -> None:
    settings.library.mkdir(parents=True)
    Store.of(settings).close()
    assert settings.database.exists()


def test_rebuild_takes_every_film_again_and_keeps_what_the_damaged_worklist_said(
    taken: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {case.film_sha256: case.likelihood for case in queue_of(taken)}
    came = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
    for path in taken.library.glob("*/*"):
        os.utime(path, (came.timestamp(), came.timestamp()))
    settle(taken.database)
    content = bytearray(taken.database.read_bytes())
    connection = sqlite3.connect(taken.database)
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'cases'").fetchone()[0]
    connection.close()
    content[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    taken.database.write_bytes(content)
    words = ["--home", str(taken.home), "--device", "cpu"]
    assert main(["rebuild", *words]) == 0
    said = capsys.readouterr().out
    (aside,) = taken.home.glob("worklist-set-aside-*.sqlite")
    assert aside.read_bytes() == content
    assert str(salvage_file(aside)) in said
    rows = [json.loads(line) for line in salvage_file(aside).read_text("utf-8").splitlines()]
    (verdict,) = (row["row"] for row in rows if row["table"] == "verdicts")
    assert (verdict["reader"], verdict["reason"]) == ("Dr A", "poor film")
    acts = [row["row"]["act"] for row in rows if row["table"] == "journal"]
    assert acts.count("arrive") == 3
    assert "verdict" in acts
    assert "each with its origin: 1 verdicts" in said
    cases = queue_of(taken)
    assert len(cases) == 2  # the third is decided again, as the old record proves it
    assert all("file name" in case.reason for case in cases)
    assert came not in {case.arrived_at for case in cases}  # nor is it taken for later or earlier than it came
    for case in cases:
        if case.film_sha256 in before:
            assert case.likelihood == pytest.approx(before[case.film_sha256], abs=0.02)
    assert main(["rebuild", *words]) == 0  # nothing is left to do
    assert "0 films were taken" in capsys.readouterr().out
    assert len(list(taken.home.glob("worklist-set-aside-*.sqlite"))) == 1


def test_rebuild_after_a_restore_adds_the_films_that_came_later(
    settings: Settings, demo_films: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pneumo_desktop.recovery import rebuild

    monkeypatch.setattr(rebuild, "scorer_of", lambda *_: Scorer("cpu", tmp_path / "none.safetensors"))
    for film in demo_films[:3]:
        keep(film, settings.library)
    empty = Settings(home=tmp_path / "empty")
    Store.of(empty).close()
    back_up(empty, tmp_path / "b.zip", "Dr A")
    assert main(["restore", str(tmp_path / "b.zip"), "--replace", "--home", str(settings.home)]) == 0
    assert queue_of(settings) == []
    (settings.library / "ab").mkdir(exist_ok=True)
    (settings.library / "ab" / ("ab" * 32)).write_bytes(b"not what its name says")
    assert main(["rebuild", "--home", str(settings.home), "--device", "cpu"]) == 0
    assert len(queue_of(settings)) == 3


def test_rebuild_leaves_a_newer_worklist_and_a_running_engine_alone(settings: Settings) -> None:
    made(settings)
    connection = sqlite3.connect(settings.database)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert main(["rebuild", "--home", str(settings.home)]) == 1
    assert list(settings.home.glob("*set-aside*")) == []
    with FileLock(settings.home / "engine.lock"):
        assert main(["rebuild", "--home", str(settings.home)]) == 3


def test_what_can_be_read_is_salvaged_row_by_row_around_what_cannot(settings: Settings) -> None:
    made(settings, 400)
    content = bytearray(settings.database.read_bytes())
    pages = range(4096, len(content), 4096)
    leaf = next(
        page
        for page in pages
        if content[page] == 0x0D
        and b'"act_of' not in content[page : page + 4096]
        and content.count(b'"sop_instance_uid"', page, page + 4096) > 1
    )
    content[leaf : leaf + 4096] = b"\xa5" * 4096
    settings.database.write_bytes(content)
    counts = salvage(settings.database)
    lines = salvage_file(settings.database).read_text("utf-8").splitlines()
    assert len(lines) == sum(counts.values())
    assert (counts["films"], counts["verdicts"]) == (400, 20)
    assert 790 < counts["journal"] < 820
    seqs = [json.loads(line)["row"]["seq"] for line in lines if '"table": "journal"' in line]
    assert len(seqs) == len(set(seqs))


def test_a_file_that_says_nothing_any_more_gives_an_empty_salvage_and_says_so(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.home.mkdir()
    settings.database.write_bytes(b"\0" * 50_000)
    assert main(["rebuild", "--home", str(settings.home)]) == 0
    assert "No verdict could be read" in capsys.readouterr().out
    (aside,) = settings.home.glob("worklist-set-aside-*.sqlite")
    assert aside.stat().st_size == 50_000


@pytest.mark.parametrize("step", range(1, 8))
def test_interrupted_while_a_worklist_is_put_in_place_of_a_damaged_one_none_is_lost_or_begun(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    made(settings)
    fresh = settings.home / "fresh"
    shutil.copy(settings.database, fresh)
    spoil(settings.database, 0.0, 1)
    damaged = settings.database.read_bytes()
    (settings.home / "worklist.sqlite-wal").write_bytes(b"log")
    now, done = datetime(2026, 1, 5, tzinfo=UTC), 0

    class PowerCut(BaseException):
        pass

    def counted(name: str) -> Callable[..., Any]:
        real = getattr(Path, name)

        def act(*args: Any, **named: Any) -> Any:
            nonlocal done
            done += 1
            if done == step:
                raise PowerCut
            return real(*args, **named)

        return act

    with monkeypatch.context() as patched:
        for name in ("replace", "unlink", "open"):
            patched.setattr(Path, name, counted(name))
        with contextlib.suppress(PowerCut):
            put_in_place(settings.database, fresh, now)
    files = [path.read_bytes() for path in settings.home.iterdir() if path.is_file()]
    assert damaged in files
    assert b"log" in files
    if settings.database.exists():
        if settings.database.read_bytes() != damaged:
            assert len(queue_of(settings)) == 40
    else:
        with pytest.raises(WorklistMissing, match="interrupted"):
            Store.of(settings)
    if fresh.exists():
        put_in_place(settings.database, fresh, now)
    assert len(queue_of(settings)) == 40
    assert not replacing_mark(settings.database).exists()
    (aside,) = settings.home.glob("worklist-set-aside-*.sqlite")
    assert aside.read_bytes() == damaged
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"log"


# What the doctor says


def test_the_doctor_knows_the_last_backup(settings: Settings, tmp_path: Path) -> None:
    assert last_backup(settings)[0] == "works"
    made(settings)
    assert last_backup(settings)[0] == "warns"
    back_up(settings, tmp_path / "b.zip", "Dr A")
    status, found, mend = last_backup(settings)
    assert str(tmp_path / "b.zip") in found
    assert status == "warns"  # both on one disk
    assert "dies takes both" in mend
    (tmp_path / "b.zip").unlink()
    assert "not in reach" in last_backup(settings)[1]


def test_encryption_is_told_by_the_device_mapper(tmp_path: Path) -> None:
    number = tmp_path.stat().st_dev
    link = tmp_path / "sys" / f"{os.major(number)}:{os.minor(number)}"
    device, lower = tmp_path / "dm-1", tmp_path / "dm-0"
    (device / "dm").mkdir(parents=True)
    (device / "slaves").mkdir()
    (lower / "dm").mkdir(parents=True)
    assert disk_is_encrypted(tmp_path, tmp_path / "sys") is None
    link.parent.mkdir()
    link.symlink_to(device)
    (device / "dm" / "uuid").write_text("LVM-abc")
    assert disk_is_encrypted(tmp_path, tmp_path / "sys") is False
    (device / "slaves" / "dm-0").symlink_to(lower)
    (lower / "dm" / "uuid").write_text("CRYPT-LUKS2-abc")
    assert disk_is_encrypted(tmp_path, tmp_path / "sys") is True


def test_where_encryption_cannot_be_told_the_doctor_says_so(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for known, status in ((None, "works"), (True, "works"), (False, "warns")):
        monkeypatch.setattr(doctor_recovery, "disk_is_encrypted", lambda _folder, known=known: known)
        if sys.platform == "linux":
            assert encryption(settings)[0] == status


def test_a_worklist_of_a_newer_program_is_said_by_the_doctor_too(settings: Settings) -> None:
    from pneumo_desktop import doctor

    made(settings)
    connection = sqlite3.connect(settings.database)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(WorklistUnavailable, match="newer version"):
        doctor._worklist(settings)


# Crashes

DIES = """
import sys, threading, faulthandler
from pathlib import Path
from pneumo_desktop.recovery.crashes import reported
folder = Path(sys.argv[1])
name = "Vega^Ada"
with reported(folder, "engine"):
    if sys.argv[2] == "error":
        raise ValueError(f"{name} in /incoming/Ada Vega.dcm")
    if sys.argv[2] == "thread":
        def work():
            open(f"/incoming/{name}.dcm")
        thread = threading.Thread(target=work, name=name)
        thread.start()
        thread.join()
    if sys.argv[2] == "fault":
        faulthandler._sigsegv()
    if sys.argv[2] == "answer":
        from pneumo_desktop.errors import PneumoError
        raise PneumoError("film", "it is damaged")
"""


@pytest.mark.parametrize(
    ("way", "kind", "what"),
    [
        ("error", "error", "builtins.ValueError"),
        ("thread", "error", "builtins.FileNotFoundError"),
        ("fault", "fault", "Segmentation fault"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="a fault reads otherwise there")
def test_a_crash_is_noted_without_a_name(tmp_path: Path, way: str, kind: str, what: str) -> None:
    from pneumo_desktop.recovery.crashes import lately, take_over_faults

    script = tmp_path / "Ada Vega" / "script.py"
    script.parent.mkdir()
    script.write_text(DIES)
    logs = tmp_path / "logs"
    done = subprocess.run([sys.executable, script, logs, way], capture_output=True, text=True, check=False)
    assert (done.returncode == 0) == (way == "thread"), done.stderr
    take_over_faults(logs)
    (found,) = lately(logs)
    assert (found["kind"], found["what"], found["program"]) == (kind, what, "engine")
    assert any(place.startswith("script.py:") for place in found["frames"])
    everything = "".join(path.read_text() for path in logs.iterdir() if path.is_file())
    assert "Vega" not in everything
    assert "Ada" not in everything


def test_an_error_that_answers_the_user_is_no_crash(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(DIES)
    subprocess.run([sys.executable, script, tmp_path / "logs", "answer"], capture_output=True, check=False)
    from pneumo_desktop.recovery.crashes import lately

    assert lately(tmp_path / "logs") == []


def test_the_log_of_crashes_rotates_and_old_ones_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pneumo_desktop.recovery import crashes

    monkeypatch.setattr(crashes, "_LONGEST", 2000)
    for _ in range(60):
        crashes.note(tmp_path, "engine", "error", "builtins.KeyError", ["a.py:1"] * 5)
    assert sorted(path.name for path in tmp_path.glob("crashes*")) == [
        "crashes.jsonl",
        "crashes.jsonl.1",
        "crashes.jsonl.2",
        "crashes.jsonl.3",
    ]
    old = {"at": "2020-01-01T00:00:00+00:00", "kind": "error", "what": "x"}
    for path in tmp_path.glob("crashes*"):
        path.unlink()
    (tmp_path / "crashes.jsonl").write_text(json.dumps(old) + "\nno json\n")
    assert crashes.lately(tmp_path) == []


def test_a_home_that_cannot_be_written_still_runs(tmp_path: Path) -> None:
    from pneumo_desktop.recovery.crashes import reported

    (tmp_path / "logs").write_text("a file")
    with reported(tmp_path / "logs", "engine"):
        pass


def changed_record(file: Path) -> None:
    """Another verdict at the end of a salvage, with a chain that is whole."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    journal = [line["row"] for line in lines if line["table"] == "journal"]
    last, given = journal[-1], next(row for row in journal if row["act"] == "verdict")
    body = {**json.loads(given["body"]), "id": 99, "reason": "forged", "case_id": 1, "score_id": None}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    row = {**given, "seq": last["seq"] + 1, "body": text, "previous": last["hash"], "case_id": 1}
    row["hash"] = row_hash(row["seq"], row["at"], row["actor"], row["act"], 1, text, row["previous"])
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps({"table": "journal", "row": row}) + "\n")


def test_nothing_is_put_back_from_a_salvage_that_was_changed_after_it_was_written(
    taken: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--home", str(taken.home), "--device", "cpu"]
    settle(taken.database)
    damaged = taken.database.read_bytes()
    taken.database.write_bytes(damaged[:4096] + b"\xa5" * 4096 + damaged[8192:])
    assert main(["rebuild", *words]) == 0
    (aside,) = taken.home.glob("worklist-set-aside-*.sqlite")
    changed_record(salvage_file(aside))
    capsys.readouterr()
    assert main(["rebuild", *words]) == 0
    assert "no longer what was written there" in capsys.readouterr().out
    store = Store.of(taken)
    with store.reading() as reader:
        assert all(verdict.reason != "forged" for verdict in reader.verdicts())
    verify(store)
    store.close()
    salvage_file(aside).unlink()  # made anew from the database that was set aside, it is what was noted
    assert main(["rebuild", *words]) == 0
    assert "no longer what was written there" not in capsys.readouterr().out


def test_of_two_lost_worklists_the_later_verdict_on_a_case_stands(settings: Settings) -> None:
    for moment, reader, finding in (
        ("2026-01-01", "Dr Early", Finding.PNEUMONIA),
        ("2026-02-01", "Dr Late", Finding.NO_PNEUMONIA),
    ):
        lost = settings.home / f"worklist-set-aside-{moment}-080000.sqlite"
        store = Store(lost, anew=True)
        with store.writing() as writer:
            writer.add_arrival(arrival("a", 0.6))
        override(store, 1, finding, "as seen", reader)
        store.close()
    store = Store.of(settings, anew=True)
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.6))
    store.close()
    rebuild(settings, "Dr R")
    store = Store.of(settings)
    with store.reading() as reader_:
        case = reader_.case(1)
    verify(store)
    store.close()
    assert case is not None
    assert (case.reader, case.finding) == ("Dr Late", Finding.NO_PNEUMONIA)
