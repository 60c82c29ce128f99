"""Heads and key through backup, restore and rebuild, and the engine's daily head."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from pneumo_desktop.audit.heads import HEADS_FILE, read_heads, signed_head
from pneumo_desktop.audit.keys import KEY_FILE, key_of, read_key
from pneumo_desktop.audit.verify_home import verify_all
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.recovery.backup import back_up
from pneumo_desktop.recovery.daily_head import DailyHead, head_command
from pneumo_desktop.recovery.rebuild import rebuild
from pneumo_desktop.recovery.restore import restore
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.store import Store, utc_now
from tests.conftest import Clock


@pytest.fixture
def home(decided: Store) -> Settings:
    """A home whose clock is the PC's: the commands have no other."""
    decided.clock = utc_now
    return Settings(home=decided.path.parent)


def test_a_restore_keeps_the_key_and_says_which_heads_it_made_void(
    decided: Store, home: Settings, tmp_path: Path
) -> None:
    key = key_of(decided)
    signed_head(decided)
    back_up(home, tmp_path / "backup", "Dr A")
    confirm(decided, 3, "Dr A")
    signed_head(decided)
    decided.close()
    restore(home, tmp_path / "backup", "Dr Admin", replace=True)
    store = Store.of(home)
    found = verify_all(store)
    assert found.notes[0] == "1 signed heads agree with it."
    assert any("1 signed heads are of what was replaced by row" in note and "Dr Admin" in note for note in found.notes)
    assert key_of(store).public == key.public
    with store.writing() as writer:  # somebody who cuts the restored record is found out as before
        writer.record("Dr A", "other", None, {})
    signed_head(store)
    store.close()
    _cut(home.database)
    store = Store.of(home)
    with pytest.raises(RecordBroken, match=r"cut off|written anew"):
        verify_all(store)
    store.close()


def _cut(database: Path) -> None:
    connection = sqlite_driver().connect(database)
    connection.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    connection.commit()
    connection.close()


def test_a_restore_on_another_pc_has_the_key_of_the_home(decided: Store, home: Settings, tmp_path: Path) -> None:
    key = key_of(decided)
    back_up(home, tmp_path / "backup", "Dr A")
    other = Settings(home=tmp_path / "other")
    other.home.mkdir()
    restore(other, tmp_path / "backup", "Dr Admin")
    found = read_key(other.home)
    assert found is not None
    assert found.public == key.public
    assert (other.home / KEY_FILE).stat().st_mode & 0o077 == 0


def test_a_rebuilt_record_is_not_taken_for_one_that_was_cut(decided: Store, home: Settings) -> None:
    signed_head(decided)
    decided.close()
    home.database.write_bytes(b"no database" * 1000)
    rebuild(home, "Dr Admin")
    store = Store.of(home)
    assert any("are of what was replaced by row 1 (rebuild by Dr Admin" in note for note in verify_all(store).notes)
    store.close()


def test_the_daily_head_is_kept_once_and_its_trouble_is_said(
    decided: Store, home: Settings, tmp_path: Path, clock: Clock
) -> None:
    calls = tmp_path / "calls"
    script = f"import sys, pathlib; p = pathlib.Path({str(calls)!r}); p.open('a').write('x')"

    def command(_: Settings) -> list[str]:
        bad = "; print('the stick is gone', file=sys.stderr); sys.exit(1)" if calls.exists() is False else ""
        return [sys.executable, "-I", "-S", "-c", script + bad]

    daily = DailyHead(home, clock, retry_seconds=0.0, command=command)
    daily.look()
    daily.wait(30)
    assert "the stick is gone It is tried again." in daily.problem
    for _ in range(4):
        daily.look()
        daily.wait(30)
    assert daily.problem == ""
    assert calls.read_text() == "xx"
    clock.forward(days=1)
    daily.look()
    daily.wait(30)
    assert calls.read_text() == "xxx"
    daily.close()


def test_the_engines_own_command_keeps_a_head(decided: Store, home: Settings) -> None:
    began = time.monotonic()
    daily = DailyHead(home)
    daily.look()
    daily.wait(60)
    assert daily.problem == "", time.monotonic() - began
    (head,) = read_heads(home.home)
    with decided.reading() as reader:
        last = list(reader.journal())[-1]
    assert (last.act, last.actor, json.loads(last.body)["hash"]) == ("head", "engine", head["hash"])
    assert (home.home / HEADS_FILE).exists()
    assert "--daily" in head_command(home)
