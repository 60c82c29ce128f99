"""Empty, error and offline states: each says what it is and what to do next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.engine_process import EngineState
from pneumo_desktop.ui.queue.empty_words import why_empty
from pneumo_desktop.worklist.rows import EngineStatus
from tests.ui.conftest import Home, MakeDesktop

NOW = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)


def status(**changes: object) -> EngineStatus:
    values: dict[str, object] = {
        "state": "idle",
        "beat_at": NOW,
        "message": "",
        "device": "cpu",
        "model_name": "test 1.0",
        "model_sha256": "00",
        "incoming": "/in",
        "waiting": 0,
        "done": 0,
        "seconds_left": None,
        "pid": 1,
    }
    return EngineStatus(**(values | changes))  # type: ignore[arg-type]


def test_an_empty_list_says_whether_somebody_watches(home: Home, make_desktop: MakeDesktop) -> None:
    latest = make_desktop().desk.state.latest
    assert latest is not None
    said = {
        "idle": why_empty(replace(latest, engine=status(), taken_at=NOW), "/in", narrowed=False),
        "busy": why_empty(replace(latest, engine=status(waiting=7), taken_at=NOW), "/in", narrowed=False),
        "none": why_empty(replace(latest, engine=None, taken_at=NOW), "/in", narrowed=False),
        "stale": why_empty(
            replace(latest, engine=status(beat_at=NOW - timedelta(minutes=5)), taken_at=NOW), "/in", narrowed=False
        ),
    }
    assert "Each appears here within seconds" in said["idle"]
    assert "7 files are being read" in said["busy"]
    assert "as soon as the engine runs" in said["none"]
    assert said["stale"] == said["none"]


def test_an_engine_that_dies_again_and_again_is_said_with_the_mend(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop()
    banner = desktop.window.engine_banner.findChild(QLabel)
    assert isinstance(banner, QLabel)
    desktop.engine._say(EngineState("waiting", "it crashed", 3))
    assert desktop.window.engine_banner.isHidden()  # one death is mended by the next start
    desktop.engine._deaths = 3
    desktop.engine._say(EngineState("waiting", "it crashed", 3))
    assert not desktop.window.engine_banner.isHidden()
    assert "stopped 3 times: it crashed" in banner.text()
    assert "none is lost" in banner.text()
    assert "doctor" in banner.text()
    desktop.engine._say(EngineState("running"))
    desktop.engine._started_at = desktop.engine._clock()
    desktop.engine_line.say()
    assert desktop.window.engine_banner.isHidden()
