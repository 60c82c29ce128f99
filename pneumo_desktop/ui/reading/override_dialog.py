"""The reader's own finding, on a card beside the film: a form that can be filled without looking away from it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pneumo_desktop.case import DECIDED, Case, Finding
from pneumo_desktop.findings import Certainty
from pneumo_desktop.review.drafts import Draft
from pneumo_desktop.ui import words
from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.reading.ask_card import TITLE_AT_MOST, AskCard, Suggestions
from pneumo_desktop.ui.reading.choices import Choices
from pneumo_desktop.ui.reading.flags_row import FlagsRow
from pneumo_desktop.ui.reading.reading_words import certainty_text
from pneumo_desktop.ui.widgets import KeyButton

REASON_AT_MOST = 400
NOTE_AT_MOST = 1000
USUAL_SHOWN = 4
CERTAINTIES = tuple(Certainty)


def quick_reasons(finding: Finding) -> tuple[str, ...]:
    """What is often said, where the site has no list of its own."""
    tr = words.tr
    return {
        Finding.PNEUMONIA: (tr("Consolidation"), tr("Interstitial pattern"), tr("Consolidation with effusion")),
        Finding.NO_PNEUMONIA: (tr("No opacity"), tr("Atelectasis"), tr("Thymus shadow"), tr("Artefact")),
        Finding.INDETERMINATE: (tr("Subtle opacity"), tr("Overlying structures"), tr("Lateral film needed")),
        Finding.NOT_DIAGNOSTIC: (tr("Under-exposed"), tr("Rotated"), tr("Motion"), tr("Not a chest film")),
    }[finding]


class OverrideCard(AskCard):
    """Finding by its digit, then the reason; the tab key goes on to certainty, flags and note. Enter saves.

    `typed` follows each change by hand, `draft` is what stands there now, `begun_anew` throws a kept draft away.
    """

    finding_given = Signal(object)
    typed = Signal()
    begun_anew = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Override"), parent.tr("Save and next"), parent)
        self.case_id: int | None = None
        self.site_reasons: Mapping[Finding, tuple[str, ...]] = {}
        self.kept = self.quiet("")
        texts = [words.finding_text(finding) for finding in words.FINDINGS]
        self.findings = Choices(self.tr("Finding"), texts, self, columns=2, may_be_none=False)
        self.form.addWidget(self.findings)
        self._usual: list[QPushButton] = []
        row = QHBoxLayout()
        row.setSpacing(6)
        for _ in range(USUAL_SHOWN):
            button = QPushButton(self)
            button.setProperty("small", True)
            button.setFont(font(0.86))
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the arrows reach them from the line below
            button.clicked.connect(self._use)
            button.hide()
            self._usual.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.form.addLayout(row)
        self.reason = self.line(
            self.tr("Reason"), self.tr("Reason, in a few words  (↑ ↓ for the usual ones)"), REASON_AT_MOST
        )
        self._suggestions = Suggestions(self.reason)
        self.certainty = Choices(
            self.tr("Certainty"), [certainty_text(certainty) for certainty in CERTAINTIES], self, columns=3
        )
        self._labelled(self.tr("How sure?"), self.certainty)
        self.flags = FlagsRow(self)
        self._labelled(self.tr("Also seen"), self.flags)
        self.note = self.line(self.tr("Note"), self.tr("Note: anything else worth saying"), NOTE_AT_MOST)
        self.anew = KeyButton(self.tr("Begin anew"), "Ctrl+N")
        self.anew.clicked.connect(self._begin_anew)
        self.keys.insertWidget(0, self.anew)
        self.findings.changed.connect(self._finding_chosen)
        for changed in (self.certainty.changed, self.flags.changed, self.reason.textEdited, self.note.textEdited):
            changed.connect(self.typed)
        self._blank = Draft()

    def ask(self, case: Case, draft: Draft, blank: Draft, kept: str, warning: str = "") -> None:
        """Begin for a case.

        Args:
            draft: what is filled in already.
            blank: what is filled in when one begins anew.
            kept: says that the draft was typed before; empty where it was not.
            warning: why to be careful.
        """
        self.case_id, self._blank = case.case_id, blank
        if case.state in DECIDED:
            title = self.tr("Amend: {name}")
        else:
            title = self.tr("Read: {name}") if case.call is None else self.tr("Override: {name}")
        self.name(title.format(name=words.patient_text(case)[:TITLE_AT_MOST]))
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))
        self.anew.setVisible(bool(kept))
        self.complain(warning)
        self._fill(draft)

    def begin(self) -> None:
        """Put the keyboard where it belongs: the finding, or where there is one already, the reason."""
        if self.finding is None:
            self.findings.take_keyboard()
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def finding(self) -> Finding | None:
        """What is chosen."""
        on = self.findings.on
        return words.FINDINGS[on[0]] if on else None

    @property
    def draft(self) -> Draft:
        """What stands on the card; boxes are the film's matter."""
        on = self.certainty.on
        certainty = CERTAINTIES[on[0]] if on else None
        return Draft(self.finding, self.reason.text(), certainty, self.note.text(), self.flags.flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Beside Enter and Escape: Ctrl+N begins anew."""
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() == Qt.Key.Key_N and self.anew.isVisible():
            self._begin_anew()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def give(self) -> None:
        """Send all of it, once finding and reason are there."""
        draft = self.draft
        if draft.finding is None:
            self.complain(self.tr("Choose a finding: 1 to 4."))
            self.findings.take_keyboard()
        elif not draft.reason.strip():
            self.complain(self.tr("A reason is needed; a few words will do."), self.reason)
        elif self.flags.lacks_words:
            self.complain(self.tr("Say in a few words which other finding."), self.flags.words)
        else:
            self.finding_given.emit(draft)

    def _fill(self, draft: Draft) -> None:
        self.findings.set_on([words.FINDINGS.index(draft.finding)] if draft.finding else [])
        self.reason.setText(draft.reason)
        self.certainty.set_on([CERTAINTIES.index(draft.certainty)] if draft.certainty else [])
        self.flags.show_flags(draft.other_findings)
        self.note.setText(draft.note)
        self._show_usual()

    @Slot()
    def _begin_anew(self) -> None:
        self._fill(self._blank)
        self.kept.hide()
        self.anew.hide()
        self.complain("")
        self.begun_anew.emit()
        self.begin()

    @Slot()
    def _finding_chosen(self) -> None:
        self._show_usual()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit()

    @Slot()
    def _use(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.reason.setText(button.text())
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self.typed.emit()

    def _labelled(self, text: str, field: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        label = QLabel(text, self)
        label.setObjectName("quiet")
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance(self.tr("How sure?")) + 8)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(field, 1)
        self.form.addLayout(row)

    def _show_usual(self) -> None:
        usual = self.site_reasons.get(self.finding) or quick_reasons(self.finding) if self.finding else ()
        self._suggestions.usual = tuple(usual)
        for i, button in enumerate(self._usual):
            button.setText(usual[i] if i < len(usual) else "")
            button.setVisible(i < len(usual))
