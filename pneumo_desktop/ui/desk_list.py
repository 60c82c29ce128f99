"""Which part of the worklist lies on the desk: what is listed, a further part of it, what comes next. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.case import Case, Tier
from pneumo_desktop.ui.background import Answer, StoreThread
from pneumo_desktop.ui.queue.queue_state import Asked, QueueState
from pneumo_desktop.ui.queue.snapshots import STEP
from pneumo_desktop.worklist.wanted import Wanted


class DeskList(QObject):
    """The list beneath the desk, and the open case in it, if one is."""

    rows_changed = Signal()
    wanted_changed = Signal(object)

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.state = QueueState()
        self.wanted = Wanted()
        self.case: Case | None = None
        self._shut, self._resume = False, 0
        self._awaited: tuple[int, int] | None = None
        """The case that opens as soon as the list holds it, and the act after which it does."""

    def ask(self, wanted: Wanted) -> None:
        """List something else; the order is held anew if a case is open."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._ask_here()
            self.wanted_changed.emit(wanted)

    @Slot(int)
    def slide(self, way: int) -> None:
        """Show a further part of the list: 1 down, -1 up."""
        asked = self.state.further(way, STEP)
        if asked is not None and asked.wanted == self.wanted:
            self._store.ask(asked)

    def begin_at(self, section: Tier) -> bool:
        """Show the part of the list that begins with a section; False while the order is held."""
        if self.state.held or self.state.latest is None:
            return False
        self._store.ask(Asked(self.wanted, section, watched=self.state.latest.asked.watched))
        return True

    def unlock(self, ticket: int, *, same: bool) -> None:
        """Somebody signed in.

        Args:
            ticket: of the act in which they did.
            same: who was there before: what they had open opens again.
        """
        self._shut = False
        resume, self._resume = self._resume, 0
        self._awaited = (resume, ticket) if same and resume else None
        if same:
            self._ask_here()
        else:
            self.wanted = Wanted()
            self._ask_here()
            self.wanted_changed.emit(self.wanted)

    def run(self, act: Callable[[Any], Any], then: Callable[[Answer], None], *, quiet: bool = False) -> None:
        """Have the worklist do something after what was asked before; see `StoreThread.submit`."""
        self._store.submit(act, then, quiet=quiet)

    def coming(self, count: int) -> list[Case]:
        """Whose films to read ahead."""
        return self.state.coming(self.case.case_id if self.case else None, count)

    def _ask_here(self) -> None:
        self._store.ask(self.state.around(self.wanted, self.case, self._awaited[0] if self._awaited else 0, STEP))
