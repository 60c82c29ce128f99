"""When the first start is shown, what it asks of the PC, and where its answers go."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.settings import SETTINGS_FILE, Settings
from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.ui.chores.chore_words import Outcome
from pneumo_desktop.ui.chores.chores import Chore, Chores, Ended
from pneumo_desktop.ui.guide.setup_card import Setup
from pneumo_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from pneumo_desktop.ui.main_window import MainWindow
    from pneumo_desktop.ui.people.people_control import PeopleControl
    from pneumo_desktop.who import Who


PUT_OFF = "people/put_off"
"""Kept where the first start was left before it was chosen how the home knows its people: it is asked again."""


class SetupControl(QObject):
    """Joins the card to the home. `settings_changed` carries the new ones: engine and window must begin anew."""

    settings_changed = Signal(object, object)

    def __init__(
        self, settings: Settings, window: MainWindow, preferences: Preferences, workers: Workers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._window, self._card = settings, window, window.setup_card
        self._preferences, self._workers = preferences, workers
        self.trial = Chores(partial(trial_command, settings), self)
        self._wanted = ""
        self._chooses = self._finished = False
        self.people: PeopleControl | None = None
        window.errand_requested.connect(self._requested)
        self._card.folder_named.connect(self._look)
        self._card.trial_wanted.connect(self._try)
        self._card.finished.connect(self._take)
        self._card.left.connect(self._left)
        self.trial.ended.connect(self._tried)

    def show(self, *, first: bool = False) -> None:
        """Begin with the first step; `first`: how the home knows its people is to be chosen, too."""
        self._chooses, self._finished = first, False
        if first:  # also where the window is closed or the PC goes off before it was chosen
            self._preferences.keep(PUT_OFF, "yes")
            self._preferences.write()
        self._window.enter_card(self._card)
        reader = self._window.desk.reader or self._preferences.reader
        self._card.ask(self._settings.incoming_folder, reader, self._settings.device, choose=first)

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name == "setup":
            self.show()

    @Slot(object)
    def _look(self, folder: Path) -> None:
        self._workers.submit(partial(_look_at, folder, self._settings), self._looked)

    def _looked(self, answer: Answer) -> None:
        if answer.error is None:
            self._card.show_folder(answer.result)

    @Slot(str)
    def _try(self, device: str) -> None:
        self._wanted = device
        if not self.trial.start(Chore("trial", (device,))):
            self.trial.stop()  # and begun with this device once that has ended

    @Slot(object)
    def _tried(self, ended: Ended) -> None:
        device = ended.chore.arguments[0]
        if device != self._wanted and self._card.isVisible():
            self.trial.start(Chore("trial", (self._wanted,)))
        elif not ended.stopped:
            self._card.show_trial(device, ended.facts, ended.trouble)

    @Slot()
    def _left(self) -> None:
        """At any step: what was not finished changes nothing; it is not shown unasked again."""
        self.trial.stop()
        if self._chooses:
            self._preferences.keep(PUT_OFF, "" if self._finished else "yes")
        self._preferences.write()
        if not self._window.desk.reader and not self._finished:
            self._window.ask_reader(self._card.name.text().strip() or self._preferences.reader)

    @Slot(object)
    def _take(self, setup: Setup) -> None:
        self._finished = True
        if setup.people is None or self.people is None:
            self._window.reader_named.emit(setup.reader)
            self._write_changes(setup)
        else:
            self.people.first(setup.reader, setup.people.password, partial(self._chosen, setup))

    def _chosen(self, setup: Setup, trouble: str) -> None:
        """Accounts were made, or one doctor was chosen; or neither, and it is asked again."""
        if trouble:
            self.show(first=True)
            self._window.say(trouble, True)
            self._card.complain(trouble)
            return
        if setup.people is not None and setup.people.password is None:
            self._window.reader_named.emit(setup.reader)
        self._write_changes(setup)

    def _write_changes(self, setup: Setup) -> None:
        changed: dict[str, str] = {}
        if setup.incoming != self._settings.incoming_folder:
            changed["incoming"] = str(setup.incoming)
        if setup.device != self._settings.device:
            changed["device"] = setup.device
        if not changed:
            return
        by = self._window.desk.who or self._window.desk.reader
        self._workers.submit(partial(_write, self._settings, by, changed), partial(self._written, setup))

    def _written(self, setup: Setup, answer: Answer) -> None:
        if answer.error is not None:
            self._window.say(answer.trouble, True)
            return
        update = {"incoming": setup.incoming, "device": setup.device, "reader": setup.reader}
        said = self.tr("Films are taken from {folder} now.").format(folder=setup.incoming)
        self.settings_changed.emit(self._settings.model_copy(update=update), Outcome(said))


def is_new(settings: Settings) -> bool:
    """Whether nobody has used this home yet; with a reader named on the command line it is a home for one.

    A folder named there is filled in, and no more: how the home knows its people is chosen all the same.
    """
    told = bool(settings.reader.strip())
    remains = (settings.database, settings.home / SETTINGS_FILE, settings.home / "desktop.ini", settings.library)
    return not told and not any(path.exists() for path in remains)


def trial_command(settings: Settings, chore: Chore) -> list[str]:
    """How the test film is scored: in a process of its own, outside the worklist."""
    home = ("--home", str(settings.home), "--progress")
    return [sys.executable, "-m", "pneumo_desktop.trial", *chore.arguments, *home]


def _look_at(folder: Path, settings: Settings) -> object:
    from pneumo_desktop.places import look_at

    return look_at(folder, settings)


def _write(settings: Settings, by: Who | str, changed: dict[str, str]) -> None:
    from pneumo_desktop.review.site import change_settings

    change_settings(settings, by, changed)
