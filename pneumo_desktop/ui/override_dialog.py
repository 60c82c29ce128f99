"""The reader's own finding with its reason, on a card beside the film, so that the film stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from pneumo_desktop.case import DECIDED, Case, Finding
from pneumo_desktop.ui import words
from pneumo_desktop.ui.theme import font
from pneumo_desktop.ui.widgets import Card, KeyButton

REASON_AT_MOST = 400
TITLE_AT_MOST = 44


def quick_reasons(finding: Finding) -> tuple[str, ...]:
    """What is often said; the site's own list comes later."""
    tr = words.tr
    return {
        Finding.PNEUMONIA: (tr("Consolidation"), tr("Interstitial pattern"), tr("Consolidation with effusion")),
        Finding.NO_PNEUMONIA: (tr("Lungs clear"), tr("Atelectasis"), tr("Thymus shadow"), tr("Artefact")),
        Finding.INDETERMINATE: (tr("Subtle opacity"), tr("Overlying structures"), tr("Lateral film needed")),
        Finding.NOT_DIAGNOSTIC: (tr("Under-exposed"), tr("Rotated"), tr("Motion"), tr("Not a chest film")),
    }[finding]


class OverrideCard(Card):
    """Keys 1 to 4 choose the finding, up and down a usual reason, Enter saves, Escape leaves."""

    finding_given = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Override"), parent, scrim=False)
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        for number, finding in enumerate(words.FINDINGS):
            choice = QRadioButton(f"{number + 1}   {words.finding_text(finding)}", self)
            choice.setAccessibleName(words.finding_text(finding))
            self._group.addButton(choice, number)
            grid.addWidget(choice, number // 2, number % 2)
        self.body.addLayout(grid)
        self._usual: list[QPushButton] = []
        row = QHBoxLayout()
        row.setSpacing(6)
        for _ in range(4):
            button = QPushButton(self)
            button.setProperty("small", True)
            button.setFont(font(0.86))
            button.clicked.connect(self._use)
            button.hide()
            self._usual.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(REASON_AT_MOST)
        self.reason.setPlaceholderText(self.tr("Reason, in a few words  (↑ ↓ for the usual ones)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.installEventFilter(self)
        self.body.addWidget(self.reason)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        keys = QHBoxLayout()
        self.save = KeyButton(self.tr("Save and next"), "Enter")
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self._save)
        self.cancel = KeyButton(self.tr("Back"), "Esc")
        self.cancel.clicked.connect(self.leave)
        keys.addStretch(1)
        keys.addWidget(self.cancel)
        keys.addWidget(self.save)
        self.body.addLayout(keys)
        self._group.idToggled.connect(self._chosen)
        self.case_id: int | None = None

    def ask(self, case: Case, finding: Finding | None, reason: str) -> None:
        """Begin for a case, with what was said before where there was something."""
        self.case_id = case.case_id
        if case.state in DECIDED:
            title = self.tr("Amend: {name}")
        else:
            title = self.tr("Read: {name}") if case.call is None else self.tr("Override: {name}")
        title = title.format(name=words.patient_text(case)[:TITLE_AT_MOST])
        self.title.setText(title)
        self.setAccessibleName(title)
        self.trouble.hide()
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.reason.setText(reason)
        if finding is not None:
            self._group.button(words.FINDINGS.index(finding)).setChecked(True)
        self._show_usual()

    def begin(self) -> None:
        """Put the keyboard where it belongs."""
        self._group.button(max(0, self._group.checkedId())).setFocus(Qt.FocusReason.OtherFocusReason)
        if self._group.checkedId() >= 0:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def finding(self) -> Finding | None:
        """What is chosen."""
        number = self._group.checkedId()
        return words.FINDINGS[number] if number >= 0 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4, Enter, Escape."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(words.FINDINGS):
            self._group.button(number).setChecked(True)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._save()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the reason go through the usual ones."""
        if watched is self.reason and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if steps and self.finding is not None:
                usual = quick_reasons(self.finding)
                at = usual.index(self.reason.text()) if self.reason.text() in usual else (-1 if steps > 0 else 0)
                self.reason.setText(usual[(at + steps) % len(usual)])
                return True
        return super().eventFilter(watched, event)

    @Slot(int, bool)
    def _chosen(self, number: int, checked: bool) -> None:
        del number
        if checked:
            self._show_usual()

    @Slot()
    def _use(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.reason.setText(button.text())
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _save(self) -> None:
        reason = " ".join(self.reason.text().split())
        if self.finding is None:
            self._complain(self.tr("Choose a finding: 1 to 4."))
        elif not reason:
            self._complain(self.tr("A reason is needed; a few words will do."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finding_given.emit(self.finding, reason)

    def _complain(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
        self.place(self.geometry())

    def _show_usual(self) -> None:
        usual = quick_reasons(self.finding) if self.finding else ()
        for i, button in enumerate(self._usual):
            button.setText(usual[i] if i < len(usual) else "")
            button.setVisible(i < len(usual))
        if self.isVisible():
            self.place(self.geometry())
