"""Writes what a reader types to the disk, a little after each pause: a crash takes no more than half a second of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from pneumo_desktop.case import Case
from pneumo_desktop.review.drafts import Draft
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.reading import reading_acts

PAUSE_MS = 350


class DraftKeeper(QObject):
    """The drafts of one desk: in its memory at once, on the disk soon. What is given is forgotten by the act itself."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: tuple[int, str, tuple[str, ...], Draft] | None = None
        self._films: tuple[str, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    def of_films(self, films: tuple[str, ...]) -> None:
        """The SHA-256 of the films of the open case."""
        self._films = films

    def of(self, case: Case) -> Draft:
        """What was typed of a case and not given; an empty one where nothing was."""
        return self._desk.drafts.get(case.case_id, Draft())

    def keep(self, case: Case, draft: Draft) -> None:
        """Remember it; it is written after a pause, or with `flush`."""
        if self._waiting is not None and self._waiting[0] != case.case_id:
            self.flush()
        if draft.says_something:
            self._desk.drafts[case.case_id] = draft
        else:
            self._desk.drafts.pop(case.case_id, None)
        films = self._films or ((case.film_sha256,) if case.film_sha256 else ("",))
        self._waiting = (case.case_id, self._desk.reader, films, draft)
        self._pause.start()

    def given(self) -> None:
        """A verdict goes out: what waits to be written must not come after it."""
        self._pause.stop()
        self._waiting = None

    @Slot()
    def flush(self) -> None:
        """Write what waits."""
        self._pause.stop()
        if self._waiting is not None:
            case_id, reader, films, draft = self._waiting
            self._waiting = None
            act = partial(reading_acts.keep_draft, case_id, reader, films, draft)
            self._desk.run(act, self._kept, quiet=True)

    def _kept(self, answer: Answer) -> None:
        if answer.error is not None:
            said = self.tr("What you type cannot be kept: {reason}")
            self._desk.said.emit(said.format(reason=answer.trouble), True)
