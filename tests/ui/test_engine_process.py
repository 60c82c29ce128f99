"""The engine as a child: it is restarted with growing pauses, and ends when its standard input is closed."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

from filelock import FileLock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.engine_process import EngineProcess, EngineState, engine_command
from tests.ui.conftest import QUIET_ENGINE


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", code]


def test_dead_engine_is_restarted_with_growing_pauses(qapp: QApplication, qtbot: QtBot) -> None:
    engine = EngineProcess(python("import sys; sys.exit('no disk space')"), pause_unit_ms=5)
    heard: list[EngineState] = []
    engine.state_changed.connect(heard.append)
    engine.start()

    def pauses() -> list[int]:
        return [
            state.seconds for before, state in pairwise(heard) if before.kind == "running" and state.kind == "waiting"
        ]

    qtbot.waitUntil(lambda: len(pauses()) >= 4, timeout=15_000)
    engine.end()
    assert pauses()[:4] == [1, 2, 4, 8]
    assert {state.reason for state in heard if state.kind == "waiting"} == {"no disk space"}


def test_steady_engine_begins_again_with_the_shortest_pause(qapp: QApplication, qtbot: QtBot) -> None:
    now = [0.0]
    engine = EngineProcess(python("pass"), pause_unit_ms=5, clock=lambda: now[0])
    heard: list[EngineState] = []
    engine.state_changed.connect(heard.append)
    engine.start()
    qtbot.waitUntil(lambda: any(state.seconds == 4 for state in heard), timeout=15_000)
    qtbot.waitUntil(lambda: engine.state.kind == "running", timeout=5000)
    now[0] += 100.0
    heard.clear()
    qtbot.waitUntil(lambda: any(state.kind == "waiting" for state in heard), timeout=5000)
    first = next(state for state in heard if state.kind == "waiting")
    engine.end()
    assert first.seconds == 1


def test_engine_of_another_desktop_is_left_alone(qapp: QApplication, qtbot: QtBot) -> None:
    engine = EngineProcess(python("import sys; sys.exit(3)"), pause_unit_ms=1000)
    engine.start()
    qtbot.waitUntil(lambda: engine.state.kind == "other", timeout=5000)
    engine.end()


def test_an_engine_that_waits_for_another_one_is_no_trouble_and_ends_at_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """As with an engine that was started at log-in: this desktop's own waits until that one goes."""
    settings = Settings(home=tmp_path)
    with FileLock(tmp_path / "engine.lock"):
        engine = EngineProcess(engine_command(settings))
        engine.start()
        qtbot.wait(2000)
        assert engine.state.kind == "running"
        engine.end()
    assert engine.state.kind == "ended"


def test_engine_ends_when_its_input_is_closed(qapp: QApplication, qtbot: QtBot) -> None:
    engine = EngineProcess(QUIET_ENGINE)
    engine.start()
    qtbot.wait(100)
    engine.end()
    assert engine.state.kind == "ended"


def test_missing_program_is_said(qapp: QApplication, qtbot: QtBot) -> None:
    engine = EngineProcess(["/nowhere/engine"], pause_unit_ms=1000)
    engine.start()
    qtbot.waitUntil(lambda: engine.state.kind == "waiting", timeout=5000)
    engine.end()
