"""What a reader looks at beside the case they opened goes into the record: once a look, never once a repaint."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pneumo_desktop.case import Case
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.film.film_panel import FilmPanel, key_of
from pneumo_desktop.ui.film.hanging import Hung
from pneumo_desktop.worklist.wanted import Wanted

if TYPE_CHECKING:
    from pneumo_desktop.worklist.store import Store

SETTLE_MS = 1500
"""A search is a look once its typing has come to rest."""


class Looks(QObject):
    """Listens to desk and film; the worklist's own thread writes, and nobody waits for it."""

    said = Signal(str, bool)

    def __init__(self, desk: Desk, panel: FilmPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        self._seen: set[tuple[int, str | None]] = set()
        self._list: tuple[str, Wanted] | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._note_list)
        desk.case_opened.connect(self._opened)
        desk.rows_changed.connect(self._rows)
        panel.view.film_drawn.connect(self._drawn)
        panel.beside.shown.connect(self._beside)

    def settle_after(self, milliseconds: int) -> None:
        """How long a list must be what it is."""
        self._settle.setInterval(milliseconds)

    @Slot(object)
    def _opened(self, case: Case) -> None:
        self._seen = {(case.case_id, case.film_sha256)}  # the act of opening says so

    @Slot(object)
    def _drawn(self, mark: tuple[int, tuple[str | None, object]]) -> None:
        case = self._desk.case
        if case is not None and mark[0] == case.case_id and mark[1] != key_of(case):
            self._note(case.case_id, mark[1][0], "film", case)

    @Slot(object)
    def _beside(self, hung: Hung) -> None:
        case = self._desk.case
        if case is not None:
            self._note(hung.case.case_id, hung.key[0], "film" if hung.own else "prior", case)

    def _note(self, case_id: int, sha256: str | None, what: str, beside: Case) -> None:
        if (case_id, sha256) not in self._seen:
            self._seen.add((case_id, sha256))
            said = {"film": sha256, "beside": beside.case_id}
            self._desk.run(partial(_look, self._desk.reader, case_id, what, said), self._noted, quiet=True)

    @Slot()
    def _rows(self) -> None:
        now = (self._desk.reader, self._desk.wanted)
        if self._desk.reader and self._desk.state.latest is not None and now != self._list:
            self._settle.start()

    @Slot()
    def _note_list(self) -> None:
        now = (self._desk.reader, self._desk.wanted)
        latest = self._desk.state.latest
        if self._desk.reader and latest is not None and now != self._list:
            self._list = now
            self._desk.run(partial(_listed, *now), self._noted, quiet=True)

    def _noted(self, answer: Answer) -> None:
        if answer.error is not None:
            self.said.emit(
                self.tr("What you look at could not be recorded. {reason}").format(reason=answer.trouble), True
            )


def _look(reader: str, case_id: int, what: str, said: dict[str, Any], store: Store) -> None:
    from pneumo_desktop.review.looks import look

    look(store, reader, case_id, what, **said)


def _listed(reader: str, wanted: Wanted, store: Store) -> None:
    from pneumo_desktop.review.looks import listed, narrowed

    listed(store, reader, "worklist", by="desktop", **narrowed(wanted))
