"""A backup holds everything and is verified; a restore is whole or not at all, and overwrites nothing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.cli import main
from pneumo_desktop.errors import BackupFailed, RestoreRefused
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.library import film_path
from pneumo_desktop.recovery import archive
from pneumo_desktop.recovery.backup import back_up
from pneumo_desktop.recovery.keep import back_up_nightly
from pneumo_desktop.recovery.nightly import Nightly, backup_day
from pneumo_desktop.recovery.notes import backups, newest
from pneumo_desktop.recovery.restore import restore
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival

PROGRAM = [sys.executable, "-m", "pneumo_desktop"]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


@pytest.fixture
def filled(settings: Settings, demo_films: list[Path]) -> Settings:
    """A home with three real films in its library, one of them decided, settings and a model."""
    import hashlib

    store = Store.of(settings)
    for number, film in enumerate(demo_films[:3]):
        content = film.read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        copy = film_path(settings.library, sha256)
        copy.parent.mkdir(parents=True)
        copy.write_bytes(content)
        with store.writing() as writer:
            writer.add_arrival(arrival(f"film{number}", 0.8, sha256=sha256))
    confirm(store, 1, "Dr A")
    store.close()
    (settings.home / "settings.toml").write_text("cap_minutes = 30\n")
    (settings.models / "m-1-abc").mkdir(parents=True)
    (settings.models / "m-1-abc" / "m.safetensors").write_bytes(b"weights")
    (settings.models / "m-1-abc" / "m.json").write_text("{}")
    return settings


def record_of(home: Path) -> tuple[tuple[int, str], int, int]:
    store = Store(home / "worklist.sqlite")
    head = verify(store)
    with store.reading() as reader:
        found = head, sum(reader.counts().values()), len(reader.verdicts())
    store.close()
    return found


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_what_was_backed_up_is_there_again(filled: Settings, tmp_path: Path) -> None:
    done = back_up(filled, tmp_path / "b.zip", "Dr A")
    assert (done.manifest.cases, done.manifest.films, done.manifest.verdicts) == (3, 3, 1)
    assert done.missing == []
    fresh = Settings(home=tmp_path / "other")
    restored = restore(fresh, tmp_path / "b.zip", "Dr A")
    assert (restored.missing, restored.set_aside) == ([], [])
    (seq, _), cases, verdicts = record_of(fresh.home)
    assert (seq, cases, verdicts) == (done.manifest.head[0] + 1, 3, 1)
    for member in done.manifest.members:
        if member.name != archive.DATABASE:
            assert (fresh.home / member.name).read_bytes() == (filled.home / member.name).read_bytes()
    assert {"settings.toml", "models/m-1-abc/m.safetensors"} <= {member.name for member in done.manifest.members}
    assert hidden(fresh.home) == []
    assert hidden(tmp_path) == []


def test_backup_and_restore_stand_in_the_journal(filled: Settings, tmp_path: Path) -> None:
    done = back_up(filled, tmp_path / "b.zip", "Dr A")
    fresh = Settings(home=tmp_path / "other")
    restore(fresh, tmp_path / "b.zip", "Dr B")
    for home, actor, act in ((filled.home, "Dr A", "backup"), (fresh.home, "Dr B", "restore")):
        store = Store(home / "worklist.sqlite")
        with store.reading() as reader:
            last = list(reader.journal())[-1]
        store.close()
        assert (last.actor, last.act) == (actor, act)
        body = json.loads(last.body)
        assert body["file"] == str(tmp_path / "b.zip")
        assert body["head"] == list(done.manifest.head)


def test_without_films_they_are_listed_and_named_when_they_are_nowhere(filled: Settings, tmp_path: Path) -> None:
    done = back_up(filled, tmp_path / "b.zip", "Dr A", with_films=False)
    assert len(done.manifest.films_listed) == 3
    assert not any(member.name.startswith("library/") for member in done.manifest.members)
    elsewhere = restore(Settings(home=tmp_path / "other"), tmp_path / "b.zip", "Dr A")
    assert sorted(elsewhere.missing) == sorted(sha256 for sha256, _ in done.manifest.films_listed)
    at_home = restore(filled, tmp_path / "b.zip", "Dr A", replace=True)
    assert at_home.missing == []


def test_a_film_that_is_gone_or_damaged_is_named_and_stops_no_backup(filled: Settings, tmp_path: Path) -> None:
    gone, spoilt, _ = sorted(filled.library.glob("*/*"))
    gone.unlink()
    spoilt.write_bytes(b"x" + spoilt.read_bytes()[1:])
    done = back_up(filled, tmp_path / "b.zip", "Dr A")
    assert (done.missing, done.damaged) == ([gone.name], [spoilt.name])
    restored = restore(Settings(home=tmp_path / "other"), tmp_path / "b.zip", "Dr A")
    assert sorted(restored.missing) == sorted([gone.name, spoilt.name])


def test_it_works_while_others_write(filled: Settings, tmp_path: Path) -> None:
    store, stop, waits = Store.of(filled), threading.Event(), []

    def work() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            began = time.monotonic()
            with store.writing() as writer:
                writer.add_arrival(arrival(f"w{number}", 0.4, tags=FilmTags(patient_id=f"w{number}")))
            waits.append(time.monotonic() - began)

    writing = threading.Thread(target=work)
    writing.start()
    try:
        done = back_up(filled, tmp_path / "b.zip", "Dr A")
    finally:
        stop.set()
        writing.join()
    store.close()
    assert len(waits) > 3
    restored = restore(Settings(home=tmp_path / "other"), tmp_path / "b.zip", "Dr A")
    assert restored.manifest.cases == done.manifest.cases
    record_of(filled.home)


def test_with_the_rollback_journal_too(filled: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pneumo_desktop.worklist import database

    monkeypatch.setattr(database, "wal_is_safe", lambda _version: False)
    with Store.of(filled).reading():
        pass
    back_up(filled, tmp_path / "b.zip", "Dr A")
    restore(Settings(home=tmp_path / "other"), tmp_path / "b.zip", "Dr A")
    assert record_of(tmp_path / "other")[1:] == (3, 1)


def test_a_worklist_is_not_overwritten_unless_told_and_then_set_aside(filled: Settings, tmp_path: Path) -> None:
    back_up(filled, tmp_path / "b.zip", "Dr A")
    store = Store.of(filled)
    confirm(store, 2, "Dr A")
    store.close()
    before = record_of(filled.home)
    with pytest.raises(RestoreRefused, match="there is a worklist"):
        restore(filled, tmp_path / "b.zip", "Dr A")
    assert record_of(filled.home) == before
    (filled.home / "settings.toml").write_text("cap_minutes = 45\n")
    done = restore(filled, tmp_path / "b.zip", "Dr A", replace=True)
    assert record_of(filled.home)[2] == 1
    old, toml = done.set_aside
    assert toml.read_text() == "cap_minutes = 45\n"
    shutil.copy(old, tmp_path / "worklist.sqlite")
    assert record_of(tmp_path) == before


def test_films_that_came_after_the_backup_are_named(filled: Settings, tmp_path: Path) -> None:
    back_up(filled, tmp_path / "b.zip", "Dr A")
    later = film_path(filled.library, "ab" * 32)
    later.parent.mkdir()
    later.write_bytes(b"later")
    assert restore(filled, tmp_path / "b.zip", "Dr A", replace=True).newer == [later.name]


def test_an_engine_on_the_home_or_a_desktop_that_has_it_open_is_respected(filled: Settings, tmp_path: Path) -> None:
    back_up(filled, tmp_path / "b.zip", "Dr A")
    words = ["restore", str(tmp_path / "b.zip"), "--replace", "--home", str(filled.home)]
    with FileLock(filled.home / "engine.lock"):
        assert main(words) == 3
    store = Store.of(filled)
    with store.reading() as reader:
        reader.counts()
    before = filled.database.stat().st_ino
    assert main(words) == 1
    assert filled.database.stat().st_ino == before
    store.close()
    assert main(words) == 0


def test_a_program_that_had_the_old_worklist_open_does_not_write_into_it(filled: Settings, tmp_path: Path) -> None:
    from pneumo_desktop.errors import WorklistUnavailable

    store = Store.of(filled)
    shutil.copy(filled.database, tmp_path / "another")
    (tmp_path / "another").replace(filled.database)
    with pytest.raises(WorklistUnavailable, match="another was put in its place"):
        confirm(store, 2, "Dr A")
    store.close()


@pytest.mark.parametrize("hurt", ["cut", "flipped", "no manifest", "other film", "no zip", "head"])
def test_a_backup_that_is_not_what_it_says_changes_nothing(filled: Settings, tmp_path: Path, hurt: str) -> None:
    file = tmp_path / "b.zip"
    back_up(filled, file, "Dr A")
    content = file.read_bytes()
    if hurt == "cut":
        file.write_bytes(content[:-3000])
    elif hurt == "flipped":
        place = content.index(b"\xff\xd8") + 900  # inside a film
        file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
    elif hurt == "no zip":
        file.write_text("a letter")
    else:
        rewrite(file, hurt)
    before = sorted(filled.home.rglob("*"))
    record = record_of(filled.home)
    with pytest.raises(RestoreRefused):
        restore(filled, file, "Dr A", replace=True)
    assert [path for path in sorted(filled.home.rglob("*")) if not path.name.endswith(".lock")] == [
        path for path in before if not path.name.endswith(".lock")
    ]
    assert record_of(filled.home) == record


def rewrite(file: Path, hurt: str) -> None:
    with zipfile.ZipFile(file) as source:
        members = {name: source.read(name) for name in source.namelist()}
    manifest = json.loads(members["manifest.json"])
    if hurt == "no manifest":
        del members["manifest.json"]
    elif hurt == "head":
        manifest["head"][0] -= 1
        members["manifest.json"] = json.dumps(manifest).encode()
    else:
        name = next(name for name in members if name.startswith("library/"))
        members[name] += b"more"
    with zipfile.ZipFile(file, "w") as target:
        for name, content in members.items():
            target.writestr(name, content)


@pytest.mark.parametrize(
    "name", ["../evil", "/evil", "library/../../evil", "models/../../evil.json", "C:\\evil", "library/aa/short"]
)
def test_nothing_in_a_backup_leads_out_of_the_home(filled: Settings, tmp_path: Path, name: str) -> None:
    import hashlib

    file = tmp_path / "b.zip"
    back_up(filled, file, "Dr A")
    with zipfile.ZipFile(file) as source:
        members = {each: source.read(each) for each in source.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    content = b"evil"
    manifest["members"].append({"name": name, "size": 4, "sha256": hashlib.sha256(content).hexdigest()})
    with zipfile.ZipFile(file, "w") as target:
        for each, data in {**members, name: content, "manifest.json": json.dumps(manifest).encode()}.items():
            target.writestr(each, data)
    with pytest.raises(RestoreRefused, match="no backup holds"):
        restore(Settings(home=tmp_path / "other"), file, "Dr A")
    assert not list(tmp_path.rglob("evil*"))
    assert not (tmp_path / "other" / "worklist.sqlite").exists()


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from pneumo_desktop.cli import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the length of files")
@pytest.mark.parametrize("limit", [60_000, 300_000])
def test_a_disk_that_has_no_room_is_said_and_no_half_of_a_file_is_left(
    filled: Settings, tmp_path: Path, limit: int
) -> None:
    """60,000 bytes do not hold the copy of the worklist, 300,000 do not hold its films."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "b.zip").write_text("the backup before")
    words = [sys.executable, "-c", LIMITED, str(limit), "backup", str(out / "b.zip"), "--home", str(filled.home)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "no half" in done.stderr or "nothing half made is left" in done.stderr
    assert [path.name for path in out.iterdir()] == ["b.zip"]
    assert (out / "b.zip").read_text() == "the backup before"
    assert backups(filled.home) == []
    record_of(filled.home)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_restore_that_is_killed_leaves_the_old_home_or_the_new(filled: Settings, tmp_path: Path) -> None:
    back_up(filled, tmp_path / "b.zip", "Dr A")
    store = Store.of(filled)
    confirm(store, 2, "Dr A")
    store.close()
    before = record_of(filled.home)
    words = [*PROGRAM, "restore", str(tmp_path / "b.zip"), "--replace", "--home", str(filled.home)]
    for wait in (0.25, 0.4, 0.5, 0.6):
        child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        child.wait()
        found = record_of(filled.home)
        assert found == before or found[2] == 1
        before = found
    assert subprocess.run(words, check=False, stdout=subprocess.DEVNULL).returncode == 0
    assert record_of(filled.home)[1:] == (3, 1)
    assert hidden(filled.home) == []


def test_a_damaged_worklist_makes_no_backup_and_spoils_none(filled: Settings, tmp_path: Path) -> None:
    back_up(filled, tmp_path / "b.zip", "Dr A")
    before = (tmp_path / "b.zip").read_bytes()
    content = bytearray(filled.database.read_bytes())
    content[4096 : 8 * 4096] = b"\xff" * (7 * 4096)
    filled.database.write_bytes(content)
    words = ["backup", str(tmp_path / "b.zip"), "--home", str(filled.home)]
    assert main(words) == 1
    assert (tmp_path / "b.zip").read_bytes() == before


def test_places_that_cannot_hold_a_backup_are_refused(filled: Settings, tmp_path: Path) -> None:
    for file in (filled.library / "b.zip", filled.database, tmp_path, tmp_path / "none" / "b.zip"):
        with pytest.raises(BackupFailed):
            back_up(filled, file, "Dr A")
    with pytest.raises(BackupFailed, match="no worklist"):
        back_up(Settings(home=tmp_path / "nothing"), tmp_path / "b.zip", "Dr A")
    assert not (tmp_path / "nothing").exists()


# Nightly backups


def test_a_day_begins_at_the_hour_of_the_backup() -> None:
    at = datetime(2026, 3, 10, 1, 30).astimezone()
    assert backup_day(at, 2) == "2026-03-09"
    assert backup_day(at + timedelta(hours=1), 2) == "2026-03-10"
    assert backup_day(datetime(2026, 3, 10, 9, 0).astimezone(), 22) == "2026-03-09"


def test_only_own_and_old_nightly_backups_go_and_only_after_a_newer_one(filled: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "nightly"
    folder.mkdir()
    days = ("2026-03-01", "2027-01-01", "2026-03-02")  # the clock was wrong for a night
    made = [back_up_nightly(filled, folder, "engine", day, keep=3, with_films=True).file for day in days]
    foreign = folder / "pneumo-backup-2020-01-01.zip"
    shutil.copy(made[1], foreign)
    made[0].write_text("somebody's own file under this name")
    by_hand = back_up(filled, folder / "by hand.zip", "Dr A").file
    with pytest.raises(BackupFailed):
        back_up_nightly(filled, tmp_path / "unplugged", "engine", "2026-03-03", keep=1, with_films=True)
    assert all(path.exists() for path in (*made, foreign, by_hand))
    latest = back_up_nightly(filled, folder, "engine", "2026-03-03", keep=1, with_films=True).file
    assert sorted(folder.iterdir()) == sorted([made[0], foreign, by_hand, latest])
    found = newest(filled.home)
    assert found is not None
    assert found.file == str(latest)


class Nights:
    """A nightly backup whose clock and work a test holds."""

    def __init__(self, settings: Settings) -> None:
        self.now = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
        self.exit_with = 0
        self.notes = True
        self.nightly = Nightly(settings, lambda: self.now, retry_seconds=0.0, command=self.command)
        self.days: list[str] = []

    def command(self, settings: Settings, day: str) -> list[str]:
        self.days.append(day)
        if self.exit_with:
            return [sys.executable, "-S", "-c", "import sys; sys.exit('the share: it is not there.')"]
        if not self.notes:
            return [sys.executable, "-S", "-c", ""]
        note = {"file": "x", "at": "2026", "backup_id": day, "nightly": day}
        code = f"open({str(settings.home / 'backups.jsonl')!r}, 'a').write({json.dumps(note) + chr(10)!r})"
        return [sys.executable, "-S", "-c", code]

    def pass_by(self) -> None:
        for _ in range(3):
            self.nightly.look()
            self.nightly.wait(20)


def test_once_per_local_day_whatever_the_clock_does(settings: Settings, tmp_path: Path) -> None:
    settings.home.mkdir(parents=True)
    nights = Nights(settings.model_copy(update={"backup_folder": tmp_path}))
    nights.pass_by()
    for hours in (1, -2, 3):
        nights.now += timedelta(hours=hours)
        nights.pass_by()
    assert len(nights.days) == 1
    nights.now += timedelta(days=400)
    nights.pass_by()
    nights.now -= timedelta(days=400)
    nights.pass_by()
    assert len(nights.days) == 2
    nights.now += timedelta(days=1)
    nights.pass_by()
    assert len(nights.days) == len(set(nights.days)) == 3


def test_a_failure_is_said_and_tried_again(settings: Settings, tmp_path: Path) -> None:
    settings.home.mkdir(parents=True)
    nights = Nights(settings.model_copy(update={"backup_folder": tmp_path}))
    nights.exit_with = 1
    nights.pass_by()
    assert nights.nightly.problem.startswith("The nightly backup was not made. the share: it is not there.")
    assert len(nights.days) == 3
    nights.exit_with = 0
    nights.pass_by()
    assert nights.nightly.problem == ""


def test_a_home_too_full_to_note_it_does_not_make_one_after_the_other(settings: Settings, tmp_path: Path) -> None:
    settings.home.mkdir(parents=True)
    (settings.home / "backups.jsonl").mkdir()
    nights = Nights(settings.model_copy(update={"backup_folder": tmp_path}))
    nights.notes = False
    nights.pass_by()
    assert len(nights.days) == 1


def test_without_a_folder_none_is_made(settings: Settings) -> None:
    nights = Nights(settings)
    nights.pass_by()
    assert nights.days == []


def test_the_engine_makes_it_while_it_takes_films(settings: Settings, demo_films: list[Path], tmp_path: Path) -> None:
    incoming, folder = tmp_path / "incoming", tmp_path / "nightly"
    incoming.mkdir()
    folder.mkdir()
    shutil.copy(demo_films[0], incoming)
    environment = {**os.environ, "PNEUMO_BACKUP_FOLDER": str(folder), "PNEUMO_BACKUP_HOUR": "0"}
    words = [*PROGRAM, "engine", "--home", str(settings.home), "--incoming", str(incoming), "--device", "cpu"]
    engine = subprocess.Popen(words, env=environment, stderr=subprocess.PIPE)
    try:
        deadline = time.monotonic() + 60
        while newest(settings.home) is None and time.monotonic() < deadline:
            time.sleep(0.1)
    finally:
        engine.terminate()
        _, said = engine.communicate(timeout=30)
    assert newest(settings.home) is not None, said
    assert [path.suffix for path in folder.iterdir()] == [".zip"]


def test_a_home_whose_record_is_broken_is_copied_only_as_it_is_and_every_word_says_so(
    filled: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connection = sqlite3.connect(filled.database)
    connection.execute("UPDATE verdicts SET reader = 'Dr X'")
    connection.commit()
    connection.close()
    file = tmp_path / "b.zip"
    words = ["backup", str(file), "--home", str(filled.home)]
    assert main(words) == 1
    assert "--as-is" in capsys.readouterr().err
    assert not file.exists()
    assert main([*words, "--as-is"]) == 0
    said = capsys.readouterr().out
    assert "does NOT verify" in said
    assert "verdict 1: reader is not as it was written" in said
    with archive.opened(file) as reader:
        assert reader.manifest.unverified
        assert reader.manifest.verdicts == 1
    assert main(["restore", str(file), "--home", str(tmp_path / "other")]) == 0
    said = capsys.readouterr().out
    assert "does NOT verify" in said
    assert "Verified" not in said
    assert main(["audit", "verify", "--home", str(tmp_path / "other")]) == 1
    store = Store(tmp_path / "other" / "worklist.sqlite")
    with store.reading() as here:
        (row,) = (row for row in here.journal() if row.act == "restore")
    store.close()
    assert "Dr X" not in row.body
    assert "reader is not as it was written" in json.loads(row.body)["unverified"]


def test_a_sound_home_backed_up_as_it_is_is_an_ordinary_verified_backup(filled: Settings, tmp_path: Path) -> None:
    done = back_up(filled, tmp_path / "b.zip", "Dr A", as_is=True)
    assert not done.manifest.unverified
    assert restore(Settings(home=tmp_path / "other"), done.file, "Dr A").manifest.head == done.manifest.head


def test_a_damaged_worklist_backed_up_as_it_is_is_not_put_in_anybodys_place(filled: Settings, tmp_path: Path) -> None:
    connection = sqlite3.connect(filled.database)
    connection.execute("PRAGMA journal_mode=DELETE")
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'scores'").fetchone()[0]
    connection.close()
    content = bytearray(filled.database.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    filled.database.write_bytes(content)
    with pytest.raises(BackupFailed, match="damaged"):
        back_up(filled, tmp_path / "b.zip", "Dr A")
    done = back_up(filled, tmp_path / "b.zip", "Dr A", as_is=True)
    assert "damaged" in done.manifest.unverified
    with pytest.raises(RestoreRefused, match="was so when it was backed up"):
        restore(Settings(home=tmp_path / "other"), done.file, "Dr A")
    assert not (tmp_path / "other" / "worklist.sqlite").exists()
