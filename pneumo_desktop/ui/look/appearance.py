"""Theme and size of text by key and menu, at once and for the next time; the file of preferences remembers them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pneumo_desktop.ui.look.theme import DARK, TEXT_SIZES, Theme, look
from pneumo_desktop.ui.look.wear import wear
from pneumo_desktop.ui.preferences import Preferences


def chosen_theme(preferences: Preferences) -> Theme:
    """The theme that was chosen; the dark one where none was, or none that is known."""
    kept = preferences.theme
    return Theme(kept) if kept in set(Theme) else Theme.DARK


class Appearance(QObject):
    """Wears what was chosen as soon as it is made; `said` tells what came of a key."""

    said = Signal(str)
    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        if (self.theme, self.percent) != (Theme.DARK, look.percent) or look.tokens is not DARK:
            self._wear()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        """What was chosen."""
        return chosen_theme(self._preferences)

    @property
    def percent(self) -> int:
        """The chosen size of text."""
        return self._preferences.text_percent or 100

    def choose(self, theme: Theme | None = None, percent: int | None = None) -> None:
        """Wear this from now on."""
        if theme is not None:
            self._preferences.theme = theme.value
        if percent is not None:
            self._preferences.text_percent = percent
        self._preferences.write()
        self._wear()
        self.changed.emit()

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "theme": self._other_theme,
            "text_larger": partial(self._step, 1),
            "text_smaller": partial(self._step, -1),
            "text_usual": partial(self._say_size, 100),
        }

    def _other_theme(self) -> None:
        self.choose(Theme.LIGHT if look.tokens is DARK else Theme.DARK)

    def _step(self, steps: int) -> None:
        at = TEXT_SIZES.index(look.percent) + steps
        self._say_size(TEXT_SIZES[min(max(at, 0), len(TEXT_SIZES) - 1)])

    def _say_size(self, percent: int) -> None:
        self.choose(percent=percent)
        self.said.emit(self.tr("Size of text: {n} %").format(n=percent))

    def _wear(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            wear(application, self.theme, self.percent)

    @Slot()
    def _system_changed(self) -> None:
        if self.theme is Theme.SYSTEM:
            self._wear()
