"""The flow of a verdict: the open case in the bar, confirm, override, take back, and what became of each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.case import Case, CaseState, Finding
from pneumo_desktop.ui import words
from pneumo_desktop.ui.acts import Opened
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.film_panel import FilmPanel
from pneumo_desktop.ui.key_map import present
from pneumo_desktop.ui.override_dialog import OverrideCard
from pneumo_desktop.ui.verdict_bar import VerdictBar


class Verdicts(QObject):
    """Joins the bar and the override card to the desk. `entered` asks the window to show a card beside the film."""

    entered = Signal(object)
    status_said = Signal(str)
    allowed_changed = Signal()

    def __init__(self, desk: Desk, bar: VerdictBar, film: FilmPanel, card: OverrideCard, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar, self._film, self._card = desk, bar, film, card
        desk.case_opened.connect(self._show_case)
        desk.case_refreshed.connect(self._refresh_case)
        desk.case_closed.connect(self._closed)
        desk.readiness_changed.connect(self._show_readiness)
        desk.verdict_written.connect(self._written)
        desk.verdict_taken_back.connect(self._withdrawn)
        bar.confirm_requested.connect(self._confirm)
        bar.override_requested.connect(self._override)
        bar.later_requested.connect(desk.later)
        film.view.overlay_changed.connect(self._show_extent)
        card.finding_given.connect(self._finding_given)
        self._closed()

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "confirm": self._confirm,
            "override": self._override,
            "later": self._desk.later,
            "back": self._take_back,
        }

    def allowed(self) -> dict[str, bool]:
        """Which of the actions may act now."""
        desk = self._desk
        return {"confirm": desk.may_confirm, "override": desk.may_override, "later": desk.case is not None}

    @Slot(object)
    def _show_case(self, case: Case) -> None:
        if self._card.isVisible():
            self._card.leave()
        self._bar.show_case(case)
        self._bar.set_ready(False)

    @Slot(object)
    def _refresh_case(self, opened: Opened) -> None:
        if opened.case is None:
            return
        if self._film.set_films(opened.case, opened.films):
            self._desk.film_replaced()
        note, shown = self._bar.note.text(), self._bar.note.isVisibleTo(self._bar)
        self._bar.show_case(opened.case)
        if opened.case.state is CaseState.READING and opened.case.opened_by not in ("", self._desk.reader):
            note, shown = self.tr("Also open: {name}").format(name=opened.case.opened_by), True
        self._bar.say(note if shown else "", trouble=shown)
        self._show_readiness(self._desk.ready)

    @Slot()
    def _closed(self) -> None:
        self._bar.show_case(None)
        self._bar.hide()

    @Slot(bool)
    def _show_readiness(self, ready: bool) -> None:
        self._bar.setVisible(self._desk.case is not None)
        self._bar.set_ready(ready)
        self.allowed_changed.emit()

    @Slot()
    def _show_extent(self) -> None:
        overlay = self._film.view.overlay
        self._bar.show_extent(words.extent_text(overlay.explanation) if overlay.shows_map else "")

    @Slot()
    def _confirm(self) -> None:
        self._desk.confirm(self._film.description())

    @Slot()
    def _override(self) -> None:
        case = self._desk.case
        if case is None or not self._desk.may_override:
            return
        draft = self._desk.drafts.get(case.case_id)
        self._card.ask(case, *((draft.finding, draft.reason) if draft else (None, "")))
        self.entered.emit(self._card)
        self._card.begin()

    @Slot(object, str)
    def _finding_given(self, finding: Finding, reason: str) -> None:
        if self._desk.case is not None and self._desk.case.case_id == self._card.case_id:
            shown = self._film.description()
            self._card.leave()
            self._desk.override(finding, reason, shown)

    @Slot()
    def _take_back(self) -> None:
        if not self._desk.take_back():
            self.status_said.emit(self.tr("No verdict of this session is left to take back."))

    @Slot(object)
    def _written(self, case: Case) -> None:
        said = words.listed([words.patient_text(case), words.state_text(case), words.finding_text(case.finding)])
        self.status_said.emit(self.tr("Saved: {what}. {key} takes it back.").format(what=said, key=present("back")))

    @Slot(object)
    def _withdrawn(self, case: Case) -> None:
        said = self.tr("Taken back: {name}. The case is unread again.")
        self.status_said.emit(said.format(name=words.patient_text(case)))
