"""The flow of a verdict: the open case in the bar, confirm, override, flags, take back, and what became of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pneumo_desktop.case import DECIDED, UNDECIDED, Case, Verdict
from pneumo_desktop.review.drafts import Draft
from pneumo_desktop.ui import words
from pneumo_desktop.ui.acts import Opened
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.keys.key_map import present
from pneumo_desktop.ui.reading.draft_keeper import DraftKeeper
from pneumo_desktop.ui.reading.flags_card import FlagsCard
from pneumo_desktop.ui.reading.reading_words import flags_text, moment_text, result_text

if TYPE_CHECKING:
    from pneumo_desktop.review.decide import Beside
    from pneumo_desktop.ui.frame import Frame


class Verdicts(QObject):
    """Joins bar and cards to the desk. `entered` asks the window to show a card beside the film."""

    entered = Signal(object)
    status_said = Signal(str)
    allowed_changed = Signal()

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(frame)
        self._desk, self._bar, self._film, self._card = desk, frame.verdict, frame.film, frame.override_card
        self.flags_card = FlagsCard(frame)
        frame.add_card(self.flags_card)
        self._drafts = DraftKeeper(desk, self)
        self._standing: Verdict | None = None
        self._refreshed: int | None = None
        desk.case_opened.connect(self._show_case)
        desk.case_refreshed.connect(self._refresh_case)
        desk.case_closed.connect(self._closed)
        desk.readiness_changed.connect(self._show_readiness)
        desk.verdict_written.connect(self._written)
        desk.verdict_taken_back.connect(self._withdrawn)
        self._bar.confirm_requested.connect(self._confirm)
        self._bar.override_requested.connect(self._override)
        self._bar.later_requested.connect(self._later)
        self._film.view.overlay_changed.connect(self._show_extent)
        self._film.view.reader_boxes_changed.connect(self._boxes_drawn)
        self._card.finding_given.connect(self._finding_given)
        self._card.typed.connect(self._typed)
        self._card.begun_anew.connect(self._typed)
        self._card.left.connect(self._drafts.flush)
        self.flags_card.flags_given.connect(self._flags_given)
        self._closed()

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "confirm": self._confirm,
            "override": self._override,
            "flags": self._ask_flags,
            "later": self._later,
            "back": self._desk.take_back,
        }

    def allowed(self) -> dict[str, bool]:
        """Which of the actions may act now."""
        desk = self._desk
        is_open = desk.case is not None
        return {"confirm": desk.may_confirm, "override": desk.may_override, "flags": is_open, "later": is_open}

    def keep_drafts(self) -> None:
        """What was typed this moment goes to the disk now."""
        self._drafts.flush()

    @Slot(object)
    def _show_case(self, case: Case) -> None:
        self._drafts.flush()
        self._drafts.of_films(())
        self._standing, self._refreshed = None, None
        for card in (self._card, self.flags_card):
            if card.isVisible():
                card.leave()
        self._bar.show_case(case)
        self._bar.set_ready(False)
        self._show_flags(case)

    @Slot(object)
    def _refresh_case(self, opened: Opened) -> None:
        case = opened.case
        if case is None:
            return
        if self._film.set_films(case, opened.films):
            self._desk.film_replaced()
        self._drafts.of_films(tuple(film.sha256 or "" for film in opened.films))
        self._standing = next((each for each in opened.verdicts if each.verdict_id == case.verdict_id), None)
        note, shown = self._bar.note.text(), self._bar.note.isVisibleTo(self._bar)
        self._bar.show_case(case)
        if opened.elsewhere and case.state in UNDECIDED and not self._desk.warned:
            note, shown = self.tr("Also open: {name}").format(name=opened.elsewhere), True
        self._bar.say(note if shown else "", trouble=shown)
        self._show_flags(case)
        if self._refreshed != case.case_id:
            self._refreshed = case.case_id
            self._show_boxes(case)
        self._show_readiness(self._desk.ready)

    def _show_boxes(self, case: Case) -> None:
        """Those of the draft, else those of the verdict that stands."""
        draft = self._drafts.of(case)
        boxes = draft.boxes or (self._standing.boxes if self._standing else {})
        self._film.view.set_reader_boxes(boxes)

    @Slot()
    def _closed(self) -> None:
        self._drafts.flush()
        for card in (self._card, self.flags_card):
            if card.isVisible():
                card.leave()
        self._film.view.set_reader_boxes({})
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

    def _show_flags(self, case: Case) -> None:
        self._bar.show_flags("" if case.state in DECIDED else flags_text(self._drafts.of(case).other_findings))

    def _beside(self, draft: Draft) -> Beside:
        from pneumo_desktop.review.decide import Beside

        boxes = self._film.view.reader_boxes
        return Beside(draft.certainty, draft.note, draft.other_findings, boxes)

    @Slot()
    def _confirm(self) -> None:
        case = self._desk.case
        if case is None:
            return
        # What was typed on the card and left there is not in sight now; the flags are, in the bar.
        flagged = Draft(other_findings=self._drafts.of(case).other_findings)
        beside = self._beside(flagged)
        if self._desk.may_confirm and (not self._desk.elsewhere or self._desk.warned):
            self._drafts.given()
        self._desk.confirm(self._film.description(), beside)

    @Slot()
    def _later(self) -> None:
        self._drafts.flush()
        self._desk.later()

    @Slot()
    def amend(self) -> None:
        """Give another verdict on the open case."""
        self._override()

    @Slot()
    def _override(self) -> None:
        case = self._desk.case
        if case is None or not self._desk.may_override:
            return
        blank, draft = Draft(), self._drafts.of(case)
        if case.state in DECIDED and self._standing is not None:
            standing = self._standing
            blank = Draft(None, "", standing.certainty, standing.note, standing.other_findings)
        kept = ""
        if draft.typed_at is not None and (draft.finding or draft.reason or draft.note):
            kept = self.tr("What you typed at {time} is still here.").format(time=moment_text(draft.typed_at))
        warning = ""
        if self._desk.elsewhere and case.state in UNDECIDED:
            warning = self.tr("{name} has this case open at another desk.").format(name=self._desk.elsewhere)
            self._desk.warn()
        self._card.site_reasons = self._desk.site.reasons
        typed = replace(draft, boxes={}).says_something
        self._card.ask(case, draft if typed else blank, blank, kept, warning)
        self.entered.emit(self._card)
        self._card.begin()

    @Slot()
    def _typed(self) -> None:
        case = self._desk.case
        if case is not None and case.case_id == self._card.case_id:
            self._keep(case, self._card.draft)

    @Slot()
    def _boxes_drawn(self) -> None:
        if self._desk.case is not None:
            self._keep(self._desk.case, self._drafts.of(self._desk.case))

    def _keep(self, case: Case, draft: Draft) -> None:
        self._drafts.keep(case, replace(draft, boxes=self._film.view.reader_boxes))
        self._show_flags(case)

    @Slot(object)
    def _finding_given(self, draft: Draft) -> None:
        case = self._desk.case
        if case is None or case.case_id != self._card.case_id or draft.finding is None:
            return
        if not self._desk.may_override:
            changed = self.tr("The film or its score has changed this moment. Look at it once more, then save.")
            self._card.complain(changed)
            return
        shown, beside = self._film.description(), self._beside(draft)
        self._keep(case, draft)
        self._drafts.given()
        self._card.leave()
        self._desk.override(draft.finding, " ".join(draft.reason.split()), shown, beside)

    @Slot()
    def _ask_flags(self) -> None:
        case = self._desk.case
        if case is None:
            return
        if case.state in DECIDED:
            self._override()
            return
        self.flags_card.ask(case, self._drafts.of(case).other_findings)
        self.entered.emit(self.flags_card)
        self.flags_card.begin()

    @Slot(object)
    def _flags_given(self, flags: tuple[str, ...]) -> None:
        case = self._desk.case
        if case is not None and case.case_id == self.flags_card.case_id:
            self._keep(case, replace(self._drafts.of(case), other_findings=flags))
        self.flags_card.leave()

    @Slot(object)
    def _written(self, case: Case) -> None:
        said = words.listed([words.patient_text(case), words.state_text(case), result_text(case)])
        text = self.tr("Saved: {what}. {key} takes it back.").format(what=said, key=present("back"))
        if case.untold_since is not None:
            urgent = self.tr("Urgent result: {key} says whom you told.").format(key=present("told"))
            text = f"{text} {urgent}"
        self.status_said.emit(text)

    @Slot(object)
    def _withdrawn(self, case: Case) -> None:
        said = self.tr("Taken back: {name}. The case is unread again.")
        if case.state in DECIDED:
            said = self.tr("Taken back: {name}. The verdict before it stands again.")
        self.status_said.emit(said.format(name=words.patient_text(case)))
