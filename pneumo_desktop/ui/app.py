"""The composition root: makes the parts of the desktop, connects them, and ends them in order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.library import Archive
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui import acts
from pneumo_desktop.ui.background import Answer, StoreThread, Workers
from pneumo_desktop.ui.chores.chore_control import ChoreControl
from pneumo_desktop.ui.chores.chore_words import Outcome
from pneumo_desktop.ui.chores.chores import Chores, chore_command
from pneumo_desktop.ui.chores.paper_control import PaperControl
from pneumo_desktop.ui.chores.recovery_control import RecoveryControl
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.disk_watch import DiskWatch
from pneumo_desktop.ui.engine_line import EngineLine
from pneumo_desktop.ui.engine_process import EngineProcess, engine_command
from pneumo_desktop.ui.figures.figures_control import FiguresControl
from pneumo_desktop.ui.film.decoders import DECODERS, Decoders
from pneumo_desktop.ui.film.film_reader import FilmReader
from pneumo_desktop.ui.frame import say_in
from pneumo_desktop.ui.guide.guide_control import GuideControl
from pneumo_desktop.ui.guide.setup_control import PUT_OFF, SetupControl, is_new
from pneumo_desktop.ui.look.language import speech
from pneumo_desktop.ui.look.settings_control import SettingsControl
from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.people.account_control import AccountControl
from pneumo_desktop.ui.people.people_acts import Situation
from pneumo_desktop.ui.people.people_control import PeopleControl
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.queue_state import Asked, Snapshot
from pneumo_desktop.ui.queue.snapshots import Snapshots
from pneumo_desktop.ui.reading.site import Site
from pneumo_desktop.ui.record.head_control import HeadControl

if TYPE_CHECKING:
    from pneumo_desktop.worklist.store import Store

CHECKED_BYTES = 64 << 20
"""A worklist up to so long is looked through before it is shown (0.2 s here); of a longer one the engine does it."""


@dataclass(frozen=True, slots=True)
class Again:
    """The home is to be opened once more: with which settings and reader, and what is to be said first."""

    settings: Settings
    outcome: Outcome | None = None


class Desktop(QObject):
    """All of it. `listed` is sent when the worklist is on the screen for the first time."""

    listed = Signal()

    def __init__(
        self,
        settings: Settings,
        banner: str = "",
        *,
        engine: Sequence[str] | None = None,
        decode: Callable[[Path], Picture] | None = None,
        outcome: Outcome | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.preferences = Preferences(settings.home)
        speech.speak(self.preferences.kept("language"))
        self.decoders = Decoders(settings)
        self.workers, self.errands = Workers(DECODERS, self), Workers(1, self)
        self.store = StoreThread(partial(_begin_store, settings), Snapshots().take, Asked(), self)
        self.desk = Desk(self.store, self)
        self.desk.site = Site.of(settings)
        self.films = FilmReader(
            settings.library, decode or self.decoders.picture, self.workers, self, partial(_archive_of, settings)
        )
        self.window = MainWindow(self.desk, self.films, settings.incoming_folder, self.preferences, banner)
        self.engine = EngineProcess(engine if engine is not None else engine_command(settings), self)
        self.disk = DiskWatch(settings, self.errands, self)
        self.disk.short.connect(partial(say_in, self.window.disk_banner))
        self.chores = ChoreControl(settings, Chores(chore_command(settings)), self.window, self)
        self.recovery = RecoveryControl(
            settings, self.window, self.chores.chores, self.store, self.engine, self.errands, self
        )
        self.recovery.open_again.connect(self._open_again)
        self.setup = SetupControl(settings, self.window, self.preferences, self.errands, self)
        self.setup.settings_changed.connect(self._begin_anew)
        self.settings_control = SettingsControl(settings, self.preferences, self.window, self.errands, self)
        self.settings_control.open_again.connect(self._open_with)
        self.people = PeopleControl(settings, self.window, self.preferences, self.store, self)
        self.account = AccountControl(settings, self.window, self.people, self)
        self.chores.pass_for = self.recovery.pass_for = self.people.pass_for
        self.setup.people = self.people
        self.guide = GuideControl(self.window, self.errands, self)
        self.figures = FiguresControl(settings, self.window, self)
        self.paper = PaperControl(settings, self.window, self.errands, self)
        self.head = HeadControl(settings, self.window, self.errands, self)
        self.again: Again | None = None
        if outcome is not None:
            self.chores.say(outcome)
        self._ended = False
        self._seen = False
        self.engine_line = EngineLine(settings, self.window, self.engine, self.disk, self.recovery, self)
        self.store.snapshot_taken.connect(self._snapshot)
        self.store.unavailable.connect(self._unavailable)
        self.window.closing.connect(self.end)
        self.window.folder_requested.connect(self._open_folder)
        self.window.reader_named.connect(self._reader_named)

    def show(self) -> None:
        """The window first, then whatever takes time."""
        size = self.preferences.size
        if self.window.film_place.restore():
            pass
        elif size.isValid():
            self.window.resize(size.boundedTo(self.window.screen().availableSize()))
            self.window.show()
        else:
            area = self.window.screen().availableGeometry()
            self.window.setGeometry(area)  # where no window manager would do it
            self.window.showMaximized()
        self.window.activateWindow()
        if self.settings.reader.strip():
            self.window.set_reader(" ".join(self.settings.reader.split()))
            self.people.begin(_nobody)
        elif is_new(self.settings):
            self.setup.show(first=True)
        else:
            self.people.begin(self._no_accounts)
        QTimer.singleShot(0, self._begin)

    def _no_accounts(self, found: Situation) -> None:
        """A name is asked for as it is typed; and once more how this home knows its people, where that was put off."""
        if not found.chosen and self.preferences.kept(PUT_OFF):
            self.setup.show(first=True)
        else:
            self.window.ask_reader(self.preferences.reader)

    @Slot()
    def end(self) -> None:
        """Give up the claim, end the engine, the threads and the decoders; never hang on any of them."""
        if self._ended:
            return
        self._ended = True
        self.engine_line.end()
        self.window.film_place.keep()
        self.preferences.size = QSize() if self.window.isMaximized() else self.window.size()
        self.preferences.write()
        self.chores.chores.end()
        self.setup.trial.end()
        self.window.verdicts.keep_drafts()
        self.store.submit(acts.release, _ignore)
        self.store.end()
        self.engine.end()
        self.store.finish()
        closing = threading.Thread(target=self.decoders.close, daemon=True)
        closing.start()
        closing.join(2.0)
        for each in (self.workers, self.errands, self.figures):
            each.end()

    @Slot()
    def to_front(self) -> None:
        """Before all other windows, and no longer minimised; where the system forbids that, the task bar asks."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)

    @Slot()
    def _begin(self) -> None:
        self.settings.incoming_folder.mkdir(parents=True, exist_ok=True)
        self.store.start()
        self.engine.start()
        self.engine_line.start()
        self.disk.start()

    @Slot(object)
    def _open_with(self, settings: Settings) -> None:
        self.again = Again(settings.model_copy(update={"reader": self.desk.reader or settings.reader}))
        self.window.close()

    @Slot(object)
    def _open_again(self, outcome: Outcome) -> None:
        reader = self.desk.reader or self.settings.reader
        self._begin_anew(self.settings.model_copy(update={"reader": reader}), outcome)

    @Slot(object, object)
    def _begin_anew(self, settings: Settings, outcome: Outcome) -> None:
        self.again = Again(settings, outcome)
        self.window.close()

    @Slot(object)
    def _snapshot(self, snapshot: Snapshot) -> None:
        self.desk.take(snapshot)
        self.engine_line.say()
        if not self._seen:
            self._seen = True
            self.listed.emit()

    @Slot(str)
    def _unavailable(self, reason: str) -> None:
        if self._seen:
            self.window.say(reason, True)
        else:
            self.window.queue.say_trouble(reason)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.settings.incoming_folder)))

    @Slot(str)
    def _reader_named(self, name: str) -> None:
        self.window.set_reader(name)
        self.preferences.reader = name
        self.preferences.write()


def _nobody(found: Situation) -> None:
    del found


def _open_store(settings: Settings) -> Store:
    from pneumo_desktop.worklist.database import check_database
    from pneumo_desktop.worklist.store import Store

    if settings.database.exists() and settings.database.stat().st_size < CHECKED_BYTES:
        check_database(settings.database)
    return Store.of(settings)


def _begin_store(settings: Settings) -> Store:
    """The desktop's own; settings that somebody changed in their file meanwhile go into the record."""
    from pneumo_desktop.settings_record import BY_HAND, note_settings

    store = _open_store(settings)
    note_settings(store, BY_HAND, "found by desktop")
    return store


def _archive_of(settings: Settings, sha256: str) -> Archive | None:
    store = _open_store(settings)
    try:
        with store.reading() as reader:
            return reader.archive_of(sha256)
    finally:
        store.close()


def _ignore(answer: Answer) -> None:
    del answer
