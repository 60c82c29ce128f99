"""Beneath the film: whose it is, what the model says and what that is worth, and the keys of a verdict."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.case import DECIDED, Band, Case
from pneumo_desktop.ui import words
from pneumo_desktop.ui.guide.model_cards import ModelCards
from pneumo_desktop.ui.keys.key_map import with_key
from pneumo_desktop.ui.look.theme import Token, font, look, plain_tooltip
from pneumo_desktop.ui.queue.queue_model import utc_now
from pneumo_desktop.ui.reading.patient_words import count_text
from pneumo_desktop.ui.reading.reading_words import result_text
from pneumo_desktop.ui.widgets import ElidedLabel, KeyButton

WIDE_FROM = 1000
COMPACT_BELOW = 560
_TINT = {Band.HIGH: Token.HIGH, Band.RAISED: Token.RAISED_BAND, Band.LOW: Token.LOW}


class VerdictBar(QFrame):
    """Shows a case; asks for a verdict. Whether one may be given is decided elsewhere (`set_ready`)."""

    confirm_requested = Signal()
    override_requested = Signal()
    later_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setAccessibleName(self.tr("Verdict"))
        self.name = ElidedLabel(1.28)
        self.name.setFont(font(1.28, font().Weight.DemiBold))
        self.identity = ElidedLabel(1.02, Token.TEXT)
        self.sentence = ElidedLabel(1.14)
        self.line = ElidedLabel(0.9, Token.QUIET)
        self.below = ElidedLabel(0.9, Token.QUIET)
        self.priors = ElidedLabel(0.95, Token.QUIET)
        self._priors = ""
        # It takes what the name leaves, never the other way round.
        self.priors.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.cards = ModelCards()
        self._extent = self._flags = ""
        self.note = ElidedLabel(0.95, Token.HIGH)
        self.confirm = KeyButton(self.tr("Confirm and next"), "C")
        self.confirm.setProperty("primary", True)
        self.override = KeyButton(self.tr("Override…"), "O")
        self.later = KeyButton(self.tr("Later"), "L")
        self._case: Case | None = None
        self._ready = False
        self._clicked_at = 0.0
        for button in (self.confirm, self.override, self.later):
            button.clicked.connect(self._clicked)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(18)
        self._who, self._says = QWidget(self), QWidget(self)
        self._names = who = QVBoxLayout(self._who)
        says = QVBoxLayout(self._says)
        for box, labels in (
            (who, (self.name, self.identity, self.priors)),
            (says, (self.sentence, self.line, self.below)),
        ):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(2)
            for label in labels:
                box.addWidget(label, 1 if label is self.priors else 0)
        self._keys = QWidget(self)
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(7)
        self.for_others = QLabel(self._keys)
        self.for_others.setObjectName("quiet")
        self.for_others.setTextFormat(Qt.TextFormat.PlainText)
        self.for_others.hide()
        self._forbidden = ""
        keys.addWidget(self.for_others)
        for button in (self.confirm, self.override, self.later):
            keys.addWidget(button)
        self._shape = ""
        self._arrange()
        look.changed.connect(self._dress)
        self.show_case(None)

    def forbid(self, why: str) -> None:
        """Offer no verdict, and say for whom one is; empty: offer it."""
        self._forbidden = why
        for button in (self.confirm, self.override):
            button.setVisible(not why)
        self.for_others.setText(self.tr("Verdicts: {whom}").format(whom=why))
        self.for_others.setVisible(bool(why))

    def show_case(self, case: Case | None) -> None:
        """Show a case, or that none is open."""
        if case is not None and (self._case is None or self._case.case_id != case.case_id):
            self._priors = count_text(case)
        self._case = case
        self.note.set_text("")
        self.note.hide()
        for part in (self._who, self._says, self._keys):
            part.setVisible(case is not None)
        if case is None:
            for line in (self.name, self.identity, self.priors):
                line.set_text("")  # what is hidden can still be read by a program that reads screens aloud
            return
        self._name_patient(case)
        before, strong = words.model_says(case)
        self.sentence.set_text(before, strong, Token.RAISED_BAND if case.band is None else _TINT[case.band])
        self.set_ready(self._ready)

    def _name_patient(self, case: Case) -> None:
        tags = case.tags
        self.name.set_text(words.patient_text(case))
        number = "" if self._shape == "compact" else tags.patient_id or self.tr("no ID")
        corrected = self.tr("identity corrected") if case.correction_id is not None else ""
        others = with_key(self._priors, "priors") if self._priors else ""
        wide = self._shape == "wide"  # elsewhere a line more would move the film
        said = [words.birth_text(tags), words.age_and_sex(tags), number, corrected]
        self.identity.set_text(words.listed(said if wide else [*said, others]))
        self.priors.set_text(others if wide else "")
        self.priors.setVisible(bool(others) and wide)

    def show_priors(self, text: str) -> None:
        """What is known of the patient's other cases, now that they have been looked up."""
        self._priors = text
        if self._case is not None:
            self._name_patient(self._case)

    def set_ready(self, ready: bool) -> None:
        """Whether this case's film is wholly drawn, so that a verdict may be given."""
        self._ready = ready
        case = self._case
        if case is None:
            return
        decided = case.state in DECIDED
        self.sentence.wraps = case.call is None and ready and not decided
        self._say_lines(case, decided=decided)
        policy = QSizePolicy.Policy
        self.sentence.setSizePolicy(policy.Expanding, policy.Expanding if self.sentence.wraps else policy.Fixed)
        self.confirm.setEnabled(ready and case.call is not None and not decided)
        why = self.tr("Nothing to confirm: the model gave no score.") if case.call is None else ""
        self.confirm.setToolTip(plain_tooltip(self.tr("Already decided.") if decided else why))
        amend, read = self.tr("Amend…"), self.tr("Read…")
        self.override.name(amend if decided else read if case.call is None else self.tr("Override…"))
        self.override.setEnabled(ready)
        self.later.setEnabled(True)

    def refresh_words(self) -> None:
        """What is known of the models has changed."""
        self.set_ready(self._ready)

    def show_extent(self, extent: str) -> None:
        """How much of the film's lung field the map on the screen calls opaque, in words; empty where it is off."""
        if extent != self._extent:
            self._extent = extent
            self.set_ready(self._ready)

    def show_flags(self, flags: str) -> None:
        """What is flagged beside the verdict to come, in words; empty where nothing is."""
        if flags != self._flags:
            self._flags = flags
            self.set_ready(self._ready)

    def _say_lines(self, case: Case, *, decided: bool) -> None:
        """The quieter lines: what is worth knowing, then what stands against the score or else what is always true."""
        ages = self.cards.ages(case)
        notes, standing = words.notes_text(case, ages), words.standing_line(case)
        facts = words.facts_line(case, ages)
        line, strong, below = facts or standing, "", standing if facts else ""
        if self._extent:
            line = self.tr("Map: {extent}").format(extent=self._extent)
            below = " ".join(part for part in (facts, standing) if part)
        if not self._ready:
            line, strong = self.tr("Drawing the film…"), ""
        elif decided:
            said = [words.state_text(case), result_text(case), case.reader, self._extent]
            line, strong = self.tr("Decided:"), words.listed(said)
        elif case.new_film and case.finding is not None:
            said = [result_text(case), case.reader, words.decided_text(case, utc_now())]
            said.append(self._extent)
            line, strong = self.tr("Verdict before the new film:"), words.listed(said)
        elif self._flags:
            line, strong = self.tr("With your verdict:"), self._flags
        self.line.set_tone(Token.TEXT if self._extent and self._ready and not decided else Token.QUIET)
        self.line.set_text(line, strong, Token.TEXT)
        self.below.set_tone(Token.RAISED_BAND if notes else Token.QUIET)
        self.below.set_text(f"! {notes}" if notes else below)
        compact = self._shape == "compact"  # there the note takes the place of the quieter line
        self.line.setHidden(self.sentence.wraps or (compact and bool(notes) and self._ready))
        self.below.setHidden(self.sentence.wraps or (compact and not (notes and self._ready)))

    def say(self, text: str, *, trouble: bool) -> None:
        """A line of its own: why a verdict was refused, what another desk did."""
        self.note.set_text("", text, Token.HIGH if trouble else Token.LOW)
        self.note.setVisible(bool(text))

    @Slot()
    def _clicked(self) -> None:
        # The second click of a double click would fall on the next case, before anyone has looked at it.
        now = time.monotonic()
        quick = now - self._clicked_at < QApplication.doubleClickInterval() / 1000
        self._clicked_at = now
        if quick:
            return
        asked = {
            self.confirm: self.confirm_requested,
            self.override: self.override_requested,
            self.later: self.later_requested,
        }
        for button, signal in asked.items():
            if button is self.sender():
                signal.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows instead of columns where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _dress(self) -> None:
        """Text of another size needs other heights."""
        self._shape = ""
        self._arrange()

    def _arrange(self) -> None:
        width = self.width() * 100 // look.percent  # larger text needs the room of a smaller window
        shape = "wide" if width >= WIDE_FROM else "compact" if width < COMPACT_BELOW else "middle"
        if shape == self._shape:
            return
        self._shape = shape
        for part in (self._who, self._says, self._keys, self.note):
            self._grid.removeWidget(part)
        compact = shape == "compact"
        side = 10 if compact else 16
        self._grid.setContentsMargins(side, 6 if compact else 11, side, 6 if compact else 11)
        self._grid.setVerticalSpacing(3 if compact else 7)
        for button in (self.confirm, self.override, self.later):
            button.set_compact(compact)
        beside = shape != "middle"
        self.identity.keeps = shape == "wide"
        policy = QSizePolicy.Policy
        self.name.setSizePolicy(policy.Preferred if beside else policy.Expanding, policy.Fixed)
        # As high for every case, so that the film does not jump.
        lines = 1 if compact else 2
        high = self.sentence.fontMetrics().height() + lines * (self.line.fontMetrics().height() + 4) + 2
        self._says.setFixedHeight(high)
        direction = QBoxLayout.Direction
        self._names.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._names.setSpacing(14 if beside else 2)
        for column in range(3):
            self._grid.setColumnStretch(column, 0)
        if shape == "wide":
            self._grid.addWidget(self._who, 0, 0, 1, 2)
            self._grid.addWidget(self._says, 1, 0)
            self._grid.addWidget(self.note, 2, 0)
            self._grid.addWidget(self._keys, 1, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            self._grid.setColumnStretch(0, 1)
        elif shape == "middle":
            self._grid.addWidget(self._who, 0, 0)
            self._grid.addWidget(self._keys, 0, 1)
            self._grid.addWidget(self._says, 1, 0, 1, 2)
            self._grid.addWidget(self.note, 2, 0, 1, 2)
            self._grid.setColumnStretch(0, 1)
        else:
            self._grid.addWidget(self._who, 0, 0)
            self._grid.addWidget(self._says, 1, 0)
            self._grid.addWidget(self.note, 2, 0)
            self._grid.addWidget(self._keys, 3, 0, Qt.AlignmentFlag.AlignRight)
            self._grid.setColumnStretch(0, 1)
        if self._case is not None:
            self._name_patient(self._case)
            self.set_ready(self._ready)
