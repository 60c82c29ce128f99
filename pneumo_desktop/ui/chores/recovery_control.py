"""Restoring and rebuilding from the desktop: lets engine and worklist go, then opens the home again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.errors import WorklistDamaged, WorklistMissing, WorklistNewer
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.background import Answer, StoreThread, Workers
from pneumo_desktop.ui.chores.chore_control import PassFor, no_pass
from pneumo_desktop.ui.chores.chore_words import outcome_of
from pneumo_desktop.ui.chores.chores import Chore, Chores, Ended, Progress
from pneumo_desktop.ui.chores.form_card import by_reader
from pneumo_desktop.ui.engine_process import EngineProcess, EngineState

if TYPE_CHECKING:
    from pneumo_desktop.recovery.found import FoundBackup
    from pneumo_desktop.ui.main_window import MainWindow

KINDS = (WorklistDamaged, WorklistMissing, WorklistNewer)
ALONE = ("restore", "rebuild")
"""What nobody may have the worklist open for."""


class RecoveryControl(QObject):
    """Joins the page to the worklist's trouble. `open_again` carries what came of it: the desktop begins anew."""

    open_again = Signal(object)

    def __init__(
        self,
        settings: Settings,
        window: MainWindow,
        chores: Chores,
        store: StoreThread,
        engine: EngineProcess,
        workers: Workers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._window, self._card = settings, window, window.recovery_card
        self._chores, self._store, self._engine, self._workers = chores, store, engine, workers
        self._error: Exception | None = None
        self._waiting: Chore | None = None
        self._word = ""
        self.pass_for: PassFor = no_pass
        window.errand_requested.connect(self._requested)
        store.refused.connect(self._refused)
        store.snapshot_taken.connect(self._mended)
        store.finished.connect(self._let_go)
        engine.state_changed.connect(self._engine_changed)
        chores.ended.connect(self._ended)
        self._card.restore_wanted.connect(self._restore)
        self._card.rebuild_wanted.connect(self._rebuild)
        self._card.quit_wanted.connect(window.close)

    @property
    def troubled(self) -> bool:
        """Whether the worklist does not open, or is closed for a while: that is said elsewhere."""
        return self._error is not None or self._waiting is not None

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name == "restore" and self._waiting is None:
            self._show(self._error)

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        """The worklist does not open; said once for each kind of trouble."""
        if not isinstance(error, KINDS) or self._waiting is not None:
            return
        if self._window.desk.state.latest is None:
            said = self.tr(
                "{thing}: {reason}.\n\nNothing was changed. File, Restore from a backup… says what can be done."
            )
            self._window.queue.say_trouble(said.format(thing=error.thing, reason=error.reason))
        if type(self._error) is not type(error):
            self._error = error
            self._show(error)

    @Slot()
    def _mended(self) -> None:
        """The worklist is there after all: a disk was connected, or somebody put it back."""
        if self._error is not None:
            self._error = None
            if self._card.isVisible():
                self._card.leave()
            if not self._window.desk.reader:
                self._window.ask_reader("")

    def _show(self, error: Exception | None) -> None:
        self._window.enter_card(self._card)
        self._card.explain(error)
        self._card.enter()
        self._card.list.setFocus()
        self._workers.submit(partial(_found, self._settings), self._listed)

    def _listed(self, answer: Answer) -> None:
        self._card.show_backups([] if answer.error is not None else answer.result)

    @Slot(object)
    def _restore(self, file: Path) -> None:
        self._begin(Chore("restore", (str(file), "--replace", *by_reader(self._window.desk.reader))))

    @Slot()
    def _rebuild(self) -> None:
        self._begin(Chore("rebuild", by_reader(self._window.desk.reader)))

    def _begin(self, chore: Chore) -> None:
        if self._chores.busy:
            self._window.say(self.tr("Something else still goes on; one at a time."), True)
            return
        self.pass_for(chore, partial(self._begin_with, chore))

    def _begin_with(self, chore: Chore, word: str) -> None:
        self._waiting, self._word = chore, word
        self._card.leave()
        self._window.desk.shut()
        self._window.queue.say_trouble(self.tr("The worklist is closed meanwhile, and opens again by itself."))
        self._chores.progressed.emit(Progress(chore, "closing"))
        self._store.end()
        self._engine.rest()
        self._let_go()

    @Slot()
    def _let_go(self) -> None:
        """Begin once neither this window nor its engine has the worklist open."""
        closed = self._store.isFinished() or not self._store.isRunning()
        if self._waiting is not None and not self._chores.busy and closed and self._engine.state.kind == "ended":
            self._chores.start(self._waiting, self._word)

    @Slot(object)
    def _engine_changed(self, state: EngineState) -> None:
        if state.kind == "ended":
            self._let_go()

    @Slot(object)
    def _ended(self, ended: Ended) -> None:
        if self._waiting is not None and ended.chore.name in ALONE:
            self._waiting = None
            self.open_again.emit(outcome_of(ended))
        else:
            self._let_go()  # begun while the worklist was being closed: what waits goes on now


def _found(settings: Settings) -> list[FoundBackup]:
    from pneumo_desktop.recovery.found import backups_found

    return backups_found(settings)
