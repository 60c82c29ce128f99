"""From the command to the open desktop: one application, one desktop for each home, and an end by signal."""

from __future__ import annotations

import signal
import sys
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from pneumo_desktop.errors import DesktopAlreadyOpen
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.app import Again, Desktop
from pneumo_desktop.ui.look.wear import wear
from pneumo_desktop.ui.messages import watch_messages
from pneumo_desktop.ui.one_desktop import OneDesktop
from pneumo_desktop.ui.tidy import Tidy


def application() -> QApplication:
    """The one application, dressed."""
    present = QApplication.instance()
    made = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("pneumo-desktop")
    made.setApplicationDisplayName("Pneumo Desktop")
    wear(made)
    return made


def run(settings: Settings, *, banner: str = "") -> int:
    """Show the desktop of a home until its window is closed; returns the exit code.

    Where one is open on this home already, that one comes to the front instead.

    Raises:
        DesktopAlreadyOpen: one is open and does not answer.
    """
    watch_messages(settings.logs)
    qt = application()
    only = OneDesktop(settings.home)
    try:
        if not only.claim():
            return 0
    except DesktopAlreadyOpen as error:
        tell(str(error))
        raise
    beat = QTimer()  # Python sees a signal only when the interpreter runs
    beat.start(300)
    beat.timeout.connect(_nothing)
    tidy = Tidy()
    again: Again | None = Again(settings)
    code = 0
    try:
        while again is not None:
            desktop = Desktop(again.settings, banner, outcome=again.outcome)
            code = _shown(qt, desktop, only)
            again = desktop.again
    finally:
        tidy.end()
        only.give_up()
    return code


def _shown(qt: QApplication, desktop: Desktop, only: OneDesktop) -> int:
    """One desktop until its window is closed; another may follow, where its worklist was replaced."""
    only.asked_to_front.connect(desktop.to_front)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, partial(_close, desktop))
    desktop.show()
    try:
        return qt.exec()
    finally:
        desktop.end()
        only.asked_to_front.disconnect(desktop.to_front)
        desktop.window.deleteLater()


def tell(text: str) -> None:
    """Say something where there is no window to say it in; whoever clicked on a picture sees no terminal."""
    QMessageBox.warning(None, "Pneumo Desktop", text)


def _close(desktop: Desktop, number: int, frame: object) -> None:
    del number, frame
    desktop.window.close()


def _nothing() -> None:
    """Lets the interpreter run."""
