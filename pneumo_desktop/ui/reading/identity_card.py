"""Whose case it is: a person corrects ID, name, birth date and sex, with the reason; the tags stay as they came."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui import words
from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.reading.patient_words import identity_fields
from pneumo_desktop.ui.widgets import Card, KeyButton

REASON_AT_MOST = 400
TITLE_AT_MOST = 40


class IdentityCard(Card):
    """Tab goes through the fields, Enter saves, Escape leaves. Sends only what was changed."""

    identity_given = Signal(object, str)
    taken_back = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Whose film is this?"), parent, scrim=False)
        self.case_id: int | None = None
        self._before: dict[str, str] = {}
        self.fields: dict[str, QLineEdit] = {}
        self._came: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        for row, (name, label, hint) in enumerate(
            (
                ("patient_id", self.tr("Patient ID"), ""),
                ("patient_name", self.tr("Name"), self.tr("Family, Given")),
                ("patient_birth_date", self.tr("Birth date"), self.tr("2024-01-31")),
                ("patient_sex", self.tr("Sex"), self.tr("M, F or O")),
            )
        ):
            field, came = QLineEdit(self), QLabel(self)
            field.setMaxLength(160)
            field.setPlaceholderText(hint)
            field.setAccessibleName(label)
            field.setMinimumWidth(200)
            came.setObjectName("quiet")
            came.setTextFormat(Qt.TextFormat.PlainText)
            came.setFont(font(0.86))
            grid.addWidget(QLabel(label, self), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(came, row, 2)
            self.fields[name], self._came[name] = field, came
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(REASON_AT_MOST)
        self.reason.setPlaceholderText(self.tr("Reason, in a few words: how is it known?"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.body.addWidget(self.reason)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        keys = QHBoxLayout()
        self.back = KeyButton(self.tr("Take correction back"), "Ctrl+Z")
        self.back.clicked.connect(self._take_back)
        self.cancel = KeyButton(self.tr("Back"), "Esc")
        self.cancel.clicked.connect(self.leave)
        self.save = KeyButton(self.tr("Save"), "Enter")
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self._save)
        keys.addWidget(self.back)
        keys.addStretch(1)
        keys.addWidget(self.cancel)
        keys.addWidget(self.save)
        self.body.addLayout(keys)

    def ask(self, case: Case, film_tags: FilmTags) -> None:
        """Begin for a case.

        Args:
            film_tags: what the film itself says, beside what stands now.
        """
        self.case_id = case.case_id
        self.setAccessibleName(self.title.text())
        self._before = identity_fields(case.tags)
        came = identity_fields(film_tags)
        for name, field in self.fields.items():
            field.setText(self._before[name])
            said = came[name][:TITLE_AT_MOST] or words.tr("nothing")
            differs = came[name] != self._before[name]
            self._came[name].setText(self.tr("on the film: {what}").format(what=said) if differs else "")
            self._came[name].setVisible(differs)
        self.reason.clear()
        self.trouble.hide()
        self.back.setVisible(case.correction_id is not None)

    def begin(self) -> None:
        """Put the keyboard where it belongs: the first field that says nothing, else the ID."""
        empty = next((field for field in self.fields.values() if not field.text()), self.fields["patient_id"])
        empty.setFocus(Qt.FocusReason.OtherFocusReason)
        empty.selectAll()

    def complain(self, text: str) -> None:
        """Why it was not written; what was typed stays."""
        self.trouble.setText(text)
        self.trouble.show()
        self.place(self.geometry())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._save()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _save(self) -> None:
        now = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        changed = {name: text for name, text in now.items() if text != self._before[name]}
        reason = " ".join(self.reason.text().split())
        if not changed:
            self.complain(self.tr("Nothing was changed."))
        elif not reason:
            self.complain(self.tr("A reason is needed; a few words will do."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.identity_given.emit(changed, reason)

    @Slot()
    def _take_back(self) -> None:
        self.taken_back.emit(" ".join(self.reason.text().split()))
