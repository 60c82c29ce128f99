"""Joins the settings' card to the look, the preferences and the home's file, which another thread reads and writes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.policy import Action, may
from pneumo_desktop.settings import Settings
from pneumo_desktop.settings_file import fixed_by, read_again
from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.ui.look.language import LANGUAGES
from pneumo_desktop.ui.look.settings_card import SettingsCard
from pneumo_desktop.ui.look.theme import Theme
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.people.people_words import only_for
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.queue_guide import SOUND

if TYPE_CHECKING:
    from pneumo_desktop.who import Who


class SettingsControl(QObject):
    """`open_again` carries the settings with which the home is to be opened again."""

    open_again = Signal(object)

    def __init__(
        self, settings: Settings, preferences: Preferences, window: MainWindow, errands: Workers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._preferences, self._window, self._errands = settings, preferences, window, errands
        self._fixed: Mapping[str, str] = {}
        self.card = SettingsCard(window, LANGUAGES)
        window.add_page(self.card)
        self.card.left.connect(window.card_left)
        window.settings_requested.connect(self.show)
        self.card.theme_chosen.connect(self._choose_theme)
        self.card.size_chosen.connect(self._choose_size)
        self.card.language_chosen.connect(self._choose_language)
        self.card.sound_chosen.connect(self._choose_sound)
        self.card.saved.connect(self._save)
        self.card.reopen_wanted.connect(self._reopen)

    @Slot()
    def show(self) -> None:
        """Show the card once the file has been read."""
        self._errands.submit(partial(_stand, self._settings), self._stands)

    def _stands(self, answer: Answer) -> None:
        appearance = self._window.appearance
        sound = self._preferences.kept(SOUND) == "on"
        self.card.show_desk(appearance.theme.value, appearance.percent, self._preferences.kept("language"), sound=sound)
        settings, self._fixed = answer.result if answer.error is None else (self._settings, {})
        who = self._window.desk.who
        may_change = who is None or may(who, Action.SETTINGS)
        self.card.show_home(settings, self._fixed, may_change=may_change)
        changed = answer.error is None and settings != self._settings
        said = self.tr("The file has changed; the home still runs with what stood there before.") if changed else ""
        if not may_change:
            said = self.tr("The settings of the home are {for_whom}.").format(for_whom=only_for(Action.SETTINGS))
        self.card.say(said or answer.trouble, trouble=bool(answer.error), reopen=changed and may_change)
        self._window.show_page(self.card)

    @Slot(str)
    def _choose_theme(self, name: str) -> None:
        self._window.appearance.choose(theme=Theme(name))

    @Slot(str)
    def _choose_size(self, percent: str) -> None:
        self._window.appearance.choose(percent=int(percent))

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        self._preferences.keep("language", language)
        self._preferences.write()
        said = self.tr("The language changes when the home is opened again.")
        self.card.say(said, trouble=False, reopen=True)

    @Slot(bool)
    def _choose_sound(self, on: bool) -> None:
        self._preferences.keep(SOUND, "on" if on else "off")
        self._preferences.write()

    @Slot(object)
    def _save(self, changes: Mapping[str, Any]) -> None:
        by = self._window.desk.who or self._window.desk.reader
        self._errands.submit(partial(_write, self._settings, by, dict(changes), self._fixed), self._saved)

    def _saved(self, answer: Answer) -> None:
        if answer.error is not None:
            said = self.tr("Not saved. {reason}").format(reason=answer.trouble)
            self.card.say(said, trouble=True, reopen=False)
        else:
            self.card.show_home(answer.result, self._fixed)
            said = self.tr("Saved. It counts once the home is opened again: the engine restarts, no film is lost.")
            self.card.say(said, trouble=False, reopen=True)

    @Slot()
    def _reopen(self) -> None:
        self._errands.submit(partial(read_again, self._settings, self._fixed), self._opens)

    def _opens(self, answer: Answer) -> None:
        if answer.error is not None:
            self.card.say(answer.trouble, trouble=True, reopen=False)
        else:
            self.open_again.emit(answer.result)


def _stand(settings: Settings) -> tuple[Settings, Mapping[str, str]]:
    """What the file says now, and what it cannot change."""
    fixed = fixed_by(settings)
    return read_again(settings, fixed), fixed


def _write(settings: Settings, by: Who | str, changes: Mapping[str, Any], fixed: Mapping[str, str]) -> Settings:
    from pneumo_desktop.review.site import change_settings

    change_settings(settings, by, changes)
    return read_again(settings, fixed)
