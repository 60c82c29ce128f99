"""A verdict goes before the engine's next films; a holder that dies or hangs keeps nobody waiting."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.turns import Turns


def test_the_engine_lets_who_asked_write_first(tmp_path: Path) -> None:
    turns, order = Turns(tmp_path / "worklist.sqlite"), []
    asked = threading.Event()

    def reader() -> None:
        with turns.asked():
            asked.set()
            time.sleep(0.05)
            order.append("reader")

    writes = threading.Thread(target=reader)
    writes.start()
    assert asked.wait(5)
    turns.give_way()
    order.append("engine")
    writes.join()
    assert order == ["reader", "engine"]


def test_the_engine_waits_only_a_moment_for_who_hangs_and_not_at_all_for_who_died(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "worklist.sqlite")
    with turns.asked():
        turns.give_way()  # returns though nobody lets go
    code = "import sys, os; from pathlib import Path; from pneumo_desktop.worklist.turns import Turns\n"
    code += "with Turns(Path(sys.argv[1])).asked(): os.kill(os.getpid(), 9)"
    dead = subprocess.run([sys.executable, "-c", code, str(tmp_path / "worklist.sqlite")], check=False)
    assert dead.returncode != 0
    started = time.monotonic()
    turns.give_way()
    assert time.monotonic() - started < 0.2


def test_a_home_where_the_lock_cannot_be_made_is_written_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "worklist.turn").mkdir()
    for gives_way in (False, True):
        store = Store(tmp_path / "worklist.sqlite", gives_way=gives_way)
        with store.writing() as writer:
            writer.record("tester", "open", None, {})
        store.close()
    store = Store(tmp_path / "worklist.sqlite")
    with store.reading() as reader:
        assert reader.head()[0] == 2
    store.close()
