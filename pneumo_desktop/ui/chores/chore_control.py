"""Long work on the window: asks, begins, shows how far it is, stops it, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.chores import chore_words
from pneumo_desktop.ui.chores.chore_words import Outcome
from pneumo_desktop.ui.chores.chores import Chore, Chores, Ended, Progress
from pneumo_desktop.ui.chores.form_card import FormCard
from pneumo_desktop.ui.chores.pixels_card import Pixels

if TYPE_CHECKING:
    from pneumo_desktop.ui.main_window import MainWindow


PassFor = Callable[[Chore, Callable[[str], None]], None]
"""Gets a pass for a chore from whoever signed in, and hands it on; an empty one in a home without accounts."""


def no_pass(chore: Chore, then: Callable[[str], None]) -> None:
    """Nobody signs in here."""
    del chore
    then("")


class ChoreControl(QObject):
    """Joins menu, cards, strip and process."""

    def __init__(self, settings: Settings, chores: Chores, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self.chores = window, chores
        self._strip = window.status.strip
        self._outcome = Outcome("")
        self.pass_for: PassFor = no_pass
        self.pixels = Pixels(window, self)
        window.backup_card.use(settings)
        window.errand_requested.connect(self._requested)
        self._strip.stop_requested.connect(chores.stop)
        self._strip.more_requested.connect(self._show_more)
        chores.progressed.connect(self._progressed)
        chores.ended.connect(self._ended)
        for card in (window.backup_card, window.archive_card, window.export_card):
            card.chore_wanted.connect(self.begin)

    @Slot(object)
    def begin(self, chore: Chore) -> None:
        """Begin, unless something else still goes on."""
        self.pass_for(chore, partial(self._start, chore))

    def _start(self, chore: Chore, word: str) -> None:
        if not self.chores.start(chore, word):
            busy = chore_words.title(self.chores.chore) if self.chores.chore else ""
            self._window.say(self.tr("{what} still goes on; one at a time.").format(what=busy), True)

    @Slot(str)
    def _requested(self, name: str) -> None:
        asks: dict[str, Callable[[], None]] = {
            "backup": lambda: self._ask(self._window.backup_card),
            "archive": lambda: self._ask(self._window.archive_card),
            "export": lambda: self._ask(self._window.export_card),
            "verify": lambda: self.begin(Chore("audit", ("verify",))),
            "pixels": self.pixels.ask,
            "stop": self._strip.act,
        }
        if name in asks:
            asks[name]()

    def _ask(self, card: FormCard) -> None:
        self._window.enter_card(card)
        card.ask(self._window.desk.reader)

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        self._strip.show_progress(progress)
        self._window.fit_status()

    @Slot(object)
    def _ended(self, ended: Ended) -> None:
        self.say(chore_words.outcome_of(ended))

    def say(self, outcome: Outcome) -> None:
        """What came of it, in the strip."""
        self._outcome = outcome
        self._strip.show_outcome(outcome)
        self._window.fit_status()

    @Slot()
    def _show_more(self) -> None:
        self._strip.dismiss()
        self._window.outcome_card.show_outcome(self._outcome)
        self._window.show_page(self._window.outcome_card)
