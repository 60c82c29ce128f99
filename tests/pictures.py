"""Pictures for README and guide, made from the running program: `python -m tests.pictures [FOLDER]`.

The real desktop without a screen (or on one, where QT_QPA_PLATFORM says so), the real engine, the demo's radiographs
and its invented patients. Without FOLDER they go to `resources/guide/pictures`.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop.demo import feed
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.start import application

SIZE = (1280, 760)
LARGEST = 200_000
PATIENCE = 60.0


def main(folder: Path) -> None:
    """Make all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pneumo-", ignore_cleanup_errors=True) as name:
        settings = Settings(home=Path(name), reader="Dr A. Otieno")
        fill(settings)
        camera = Camera(settings, folder)
        try:
            take(camera)
        finally:
            camera.desktop.window.close()


def fill(settings: Settings) -> None:
    """Let some of the demo's films arrive, and the engine score them."""
    settings.incoming_folder.mkdir(parents=True)
    for _ in islice(feed(settings.incoming_folder, 0.0, date.today()), 18):
        pass
    command = [sys.executable, "-m", "pneumo_desktop", "engine", "--once", "--home", str(settings.home)]
    subprocess.run(command, check=True, timeout=600)


class Camera:
    """A desktop that is used by keys, and photographed."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.qt, self.folder = application(), folder
        self.desktop = Desktop(settings)
        self.desktop.show()
        self.until(self._at_work)
        self.desktop.window.showNormal()
        self.desktop.window.resize(*SIZE)
        self.rest()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.desktop.window.focusWidget() or self.desktop.window, key, modifier)
        self.rest()

    def act(self, name: str) -> None:
        """Do what the menu calls so."""
        self.desktop.window.keys.by_name[name].trigger()
        self.rest()

    def open(self, name: str) -> None:
        """Open the case of a patient, and wait until its film is drawn."""
        row = next(row for row in self.desktop.desk.state.rows if name in row.case.tags.patient_name)
        self.desktop.desk.open(row.case.case_id)
        self.until(lambda: self.desktop.desk.ready)
        self.rest(1.0)

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait for something."""
        ends = time.monotonic() + PATIENCE
        while not ready():
            if time.monotonic() > ends:
                raise TimeoutError
            self.qt.processEvents()
            time.sleep(0.005)

    def _at_work(self) -> bool:
        """The films are listed, and an engine watches."""
        latest = self.desktop.desk.state.latest
        return (
            bool(self.desktop.desk.state.rows)
            and latest is not None
            and latest.engine is not None
            and (latest.engine.state == "idle" and self.desktop.engine.running_seconds > 1)
        )

    def rest(self, seconds: float = 0.4) -> None:
        """Let the window come to rest."""
        ends = time.monotonic() + seconds
        with suppress(TimeoutError):
            self.until(lambda: time.monotonic() > ends)

    def shot(self, name: str, part: QWidget | None = None) -> None:
        """Keep what is on the screen, or a part of it, as JPEG below LARGEST bytes."""
        QApplication.sendPostedEvents()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.ReadWrite)
        (part or self.desktop.window).grab().save(buffer, "PNG")
        image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
        file = self.folder / f"{name}.jpg"
        for quality in (92, 88, 84, 80, 70, 60):
            image.save(file, quality=quality, optimize=True, subsampling=0 if quality > 84 else 2)
            if file.stat().st_size < LARGEST:
                break
        sys.stdout.write(f"{file} {file.stat().st_size}\n")


def take(camera: Camera) -> None:
    """The scenes, one after the other."""
    names = [row.case.tags.patient_name for row in camera.desktop.desk.state.rows]
    twice = next(name for name in names if name and names.count(name) > 1)
    camera.open(twice)
    camera.shot("worklist")
    camera.act("map")
    camera.rest(0.8)
    camera.shot("map")
    camera.act("map")
    camera.act("compare")
    camera.rest(1.5)
    camera.shot("comparison")
    camera.act("compare")
    camera.act("export")
    camera.desktop.window.export_card.file.set_path(Path("/media/stick/pneumo-decided.csv"))
    camera.rest()
    camera.shot("export", camera.desktop.window.export_card)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("guide/pictures"))
