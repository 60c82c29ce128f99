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

    @property
    def theme(self) -> str:
        """The name of the chosen theme; empty where none was chosen."""
        return str(self._file.value("look/theme", ""))

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("look/theme", name)

    @property
    def text_percent(self) -> int:
        """The chosen size of text; 0 where none was chosen."""
        return max(0, round(_number(self._file.value("look/text_percent", 0))))

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._file.setValue("look/text_percent", percent)

    @property
    def map_opacity(self) -> float:
        """How much of the model's map is seen over a film, in [0, 1]; negative where it was never changed."""
        return _number(self._file.value("overlay/opacity", -1.0))

    @map_opacity.setter
    def map_opacity(self, opacity: float) -> None:
        self._file.setValue("overlay/opacity", opacity)

    def pinned(self, name: str) -> bool:
        """Whether `map` or `boxes` is there for every film."""
        return str(self._file.value(f"overlay/pin_{name}", "false")).lower() == "true"

    def pin(self, name: str, pinned: bool) -> None:
        """Keep it so."""
        self._file.setValue(f"overlay/pin_{name}", pinned)

    def kept(self, name: str) -> str:
        """What a part of the window keeps under a name of its own; empty where it kept nothing."""
        return str(self._file.value(name, "") or "")

    def keep(self, name: str, text: str) -> None:
        """Keep it under that name."""
        self._file.setValue(name, text)

    def keys(self, name: str) -> str | None:
        """Keys or gestures of the mouse that the reader chose for an act, spaces between; None: the program's own."""
        value = self._file.value(f"keys/{name}")
        return None if value is None else str(value)

    def keep_keys(self, name: str, keys: str | None) -> None:
        """Keep them; None forgets the choice."""
        if keys is None:
            self._file.remove(f"keys/{name}")
        else:
            self._file.setValue(f"keys/{name}", keys)

    def write(self) -> None:
        """To the disk."""
        self._file.sync()


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        return -1.0
