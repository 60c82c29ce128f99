"""What Qt says is noted without its text, which may hold the name of a patient's file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from pneumo_desktop.ui.messages import watch_messages, who


@pytest.fixture
def given_back() -> Iterator[None]:
    """Afterwards the messages go where they went before."""
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    yield
    qInstallMessageHandler(before)


@pytest.mark.usefixtures("given_back")
def test_a_warning_is_said_and_noted_without_its_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = watch_messages(tmp_path)
    context = QMessageLogContext()
    said(QtMsgType.QtWarningMsg, context, "QImageReader::read: /incoming/Vega Ada.png cannot be read")
    said(QtMsgType.QtDebugMsg, context, "Vega")
    text = (tmp_path / "crashes.jsonl").read_text()
    (line,) = text.splitlines()
    assert "QImageReader::read" in json.loads(line)["what"]
    assert "Vega" not in text
    assert "Vega Ada.png" in capsys.readouterr().err


@pytest.mark.usefixtures("given_back")
def test_a_warning_at_every_frame_does_not_fill_the_log(tmp_path: Path) -> None:
    said = watch_messages(tmp_path)
    for _ in range(200):
        said(QtMsgType.QtWarningMsg, QMessageLogContext(), "QPainter::begin: no device")
    assert len((tmp_path / "crashes.jsonl").read_text().splitlines()) == 50


def test_what_names_no_part_of_qt_is_unknown() -> None:
    assert who("Ada Vega", None) == "unknown"
    assert who("QWidget: Vega", "default") == "default"
