"""What is asked before decided cases leave: the form, which cases, whether de-identified, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from pneumo_desktop.case import DECIDED, Band, CaseState
from pneumo_desktop.ui.chores.chores import Chore
from pneumo_desktop.ui.chores.form_card import FormCard, PlaceField, by_reader, date_field, day_of, free_name, labelled
from pneumo_desktop.ui.look.theme import plain_tooltip
from pneumo_desktop.ui.reading.choices import Choices

SUFFIXES = {"csv": ".csv", "jsonl": ".jsonl", "xlsx": ".xlsx", "pdf": ".pdf", "dicom-sr": "", "dicom-sc": ""}
"""The forms as the command has them, with what their files end in; DICOM is a folder."""
_BANDS = (Band.HIGH, Band.RAISED, Band.LOW)
_POPULATIONS = ("validated", "outside")


class ExportCard(FormCard):
    """Digits choose in a row of choices, Tab goes on, Enter exports."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent.tr("Export decided cases"),
            "",
            parent.tr("Export"),
            parent,
        )
        names = ("CSV", "JSON", "Excel", "PDF", "DICOM SR", "SC")
        self.form = Choices(self.tr("Form"), names, self, may_be_none=False)
        self.form.set_on([0])
        self.form.changed.connect(self._form_changed)
        for item, said in zip(self.form.items[4:], (self.tr("DICOM reports"), self.tr("DICOM pictures")), strict=True):
            item.setToolTip(plain_tooltip(said))
            item.setAccessibleName(f"{self.form.accessibleName()}: {said}")
        self.file = PlaceField(self.tr("File or folder of the export"), "save", self)
        self.states = {
            CaseState.CONFIRMED: QCheckBox(self.tr("Confirmed"), self),
            CaseState.OVERRIDDEN: QCheckBox(self.tr("Overridden"), self),
            CaseState.READ: QCheckBox(self.tr("Read"), self),
        }
        self.since = date_field(self, self.tr("Decided from this day on (empty: from the beginning)"))
        self.until = date_field(self, self.tr("Decided up to and with this day (empty: until now)"))
        days = labelled(self, self.tr("From"), self.since)
        days.insertWidget(2, QLabel(self.tr("to"), self))
        days.insertWidget(3, self.until)
        self.decided_by = self._any(self.tr("Only decided by this reader (empty: by anybody)"))
        self.model = self._any(self.tr("Only scored by this model (empty: by any)"))
        for place, (name, field) in enumerate(((self.tr("by"), self.decided_by), (self.tr("model"), self.model))):
            days.insertWidget(4 + 2 * place, QLabel(name, self))
            days.insertWidget(5 + 2 * place, field, 1)
        self.bands = Choices(
            self.tr("Likelihood"), (self.tr("high"), self.tr("raised"), self.tr("low")), self, several=True
        )
        self.population = Choices(self.tr("Population"), (self.tr("as validated"), self.tr("outside")), self)
        kinds = labelled(self, self.tr("Band"), self.bands)
        kinds.insertSpacing(2, 12)
        kinds.insertWidget(3, self.population)
        self.plain = QCheckBox(self.tr("No names, no free text, dates moved"), self)
        self.pictures = QCheckBox(self.tr("with approved pictures"), self)
        self.pictures.setChecked(True)
        self.pictures.setEnabled(False)
        self.plain.toggled.connect(self.pictures.setEnabled)
        private = QHBoxLayout()
        private.setSpacing(18)
        private.addWidget(self.plain)
        private.addWidget(self.pictures)
        private.addStretch(1)
        self.chosen = QLabel(self)
        self.chosen.setObjectName("quiet")
        self.chosen.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen.hide()
        self.case_ids: tuple[int, ...] = ()
        self.add(self.form, self.file, self.chosen, self._states_row(), days, kinds, private)
        proof = self.tr("With a manifest beside it, signed, and a small program that checks both on any PC.")
        self.go.setToolTip(plain_tooltip(proof))
        self.first = self.file.line
        self.left.connect(partial(self.ask_for, ()))

    def _states_row(self) -> QHBoxLayout:
        states = QHBoxLayout()
        states.setSpacing(18)
        for box in self.states.values():
            box.setChecked(True)
            states.addWidget(box)
        states.addStretch(1)
        for name, back in ((self.tr("Today"), 0), (self.tr("Last 7 days"), 6)):
            button = QPushButton(name, self)
            button.setProperty("small", True)
            button.setAutoDefault(False)
            button.setProperty("back", back)
            button.clicked.connect(self._last_days)
            states.addWidget(button)  # the row of days is as wide as a small window has room for
        return states

    @property
    def form_name(self) -> str:
        """As the command has it."""
        return tuple(SUFFIXES)[self.form.on[0]]

    def ask_for(self, case_ids: Sequence[int]) -> None:
        """Only these cases, until the card is left; none: all that the questions let through."""
        self.case_ids = tuple(case_ids)
        said = self.tr("Only the chosen case.") if len(case_ids) == 1 else self.tr("Only the {n} chosen cases.")
        self.chosen.setText(said.format(n=len(case_ids)))
        self.chosen.setVisible(bool(case_ids))

    def suggest(self) -> None:
        """The user's own folder, with the day in the name."""
        name = f"pneumo-decided-{date.today().isoformat()}{SUFFIXES[self.form_name]}"
        self.file.set_path(free_name(Path.home() / name))

    def chore(self) -> Chore | None:
        """The command."""
        file, since, until = self.file.path, day_of(self.since), day_of(self.until, after=1)
        chosen = [state.value for state in DECIDED if self.states[state].isChecked()]
        folder = not SUFFIXES[self.form_name]
        if file is None or not file.parent.is_dir() or (file.is_dir() and not folder):
            self.complain(self.tr("Name a file in a folder that is there."))
        elif folder and file.exists():
            self.complain(self.tr("DICOM goes into a folder of its own: name one that is not there yet."))
        elif since is None or until is None:
            self.complain(self.tr("Write days as 2026-01-31, or leave them empty."))
        elif not chosen:
            self.complain(self.tr("Choose at least one of confirmed, overridden and read."))
        else:
            file = file if folder or file.suffix else file.with_suffix(SUFFIXES[self.form_name])
            said = ["--form", self.form_name, "--state", ",".join(chosen)]
            said += ["--since", since] if since else []
            said += ["--until", until] if until else []
            said += self._narrowed()
            said += ["--deidentify"] if self.plain.isChecked() else []
            said += ["--pixels", "none"] if self.plain.isChecked() and not self.pictures.isChecked() else []
            said += [part for number in self.case_ids for part in ("--case", str(number))]
            return Chore("export", (str(file), *said, *by_reader(self.reader)))
        return None

    def _narrowed(self) -> list[str]:
        reader, model = " ".join(self.decided_by.text().split()), " ".join(self.model.text().split())
        said = [f"--decided-by={reader}"] if reader else []
        said += [f"--model={model}"] if model else []
        bands = [_BANDS[number].value for number in self.bands.on]
        said += ["--band", ",".join(bands)] if bands else []
        return said + (["--population", _POPULATIONS[self.population.on[0]]] if self.population.on else [])

    def _any(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("any"))
        field.setAccessibleName(name)
        field.setMaxLength(120)
        return field

    @Slot()
    def _form_changed(self) -> None:
        """The name follows the form, as far as it has the suffix of one."""
        file, suffix = self.file.path, SUFFIXES[self.form_name]
        if file is not None and file.suffix.casefold() in ("", *SUFFIXES.values()):
            self.file.set_path(free_name(file.with_suffix(suffix)))
        if not suffix:
            self.first = self.file.line

    @Slot()
    def _last_days(self) -> None:
        back = int(self.sender().property("back"))
        self.since.setText((date.today() - timedelta(days=back)).isoformat())
        self.until.clear()
