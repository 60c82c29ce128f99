"""Messages of Qt: said on standard error as ever, and noted in the log of crashes without their text."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from pneumo_desktop.recovery.crashes import note

_NOTED = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
_MOST = 50
"""Noted by one process at most: the same warning at every frame says nothing new."""
_WHO = re.compile(r"Q[A-Za-z0-9]*(?:::~?[A-Za-z0-9_]+)+")


def watch_messages(folder: Path) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """Have what Qt says from warnings on noted in the log in `folder`; returns the handler."""
    left = _MOST

    def said(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        nonlocal left
        if sys.stderr is not None:
            sys.stderr.write(f"{text}\n")
        if kind in _NOTED and left > 0:
            left -= 1
            fatal = kind is QtMsgType.QtFatalMsg
            note(folder, "desktop", "fault" if fatal else "qt", who(text, context.category), [])

    qInstallMessageHandler(said)
    return said


def who(text: str, category: str | None) -> str:
    """Which part of Qt speaks: the function it names first, and its category; the rest may hold a file's name."""
    found = _WHO.match(text)
    return " ".join(part for part in (category or "", found[0] if found else "") if part) or "unknown"
