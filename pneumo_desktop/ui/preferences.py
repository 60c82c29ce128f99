"""What the desktop remembers for itself: the last reader's name, sizes. `desktop.ini` in the home, nothing decisive."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QSize


class Preferences:
    """A small file; losing it costs nothing but comfort."""

    def __init__(self, home: Path) -> None:
        self._file = QSettings(str(home / "desktop.ini"), QSettings.Format.IniFormat)

    @property
    def reader(self) -> str:
        """The name that was given last."""
        return str(self._file.value("reader/name", ""))

    @reader.setter
    def reader(self, name: str) -> None:
        self._file.setValue("reader/name", name)

    @property
    def size(self) -> QSize:
        """Size of the window when it was last closed; not valid where none was kept: then it fills the screen."""
        value = self._file.value("window/size")
        return value if isinstance(value, QSize) else QSize()

    @size.setter
    def size(self, size: QSize) -> None:
        self._file.setValue("window/size", size)

    def write(self) -> None:
        """To the disk."""
        self._file.sync()
