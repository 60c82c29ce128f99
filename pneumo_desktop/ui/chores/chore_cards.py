"""What is asked before a backup, an archive or an export; and the page that says all of what came of long work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from pneumo_desktop.case import DECIDED, CaseState
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.chores.chore_words import Outcome
from pneumo_desktop.ui.chores.chores import Chore
from pneumo_desktop.ui.chores.form_card import FormCard, PlaceField, by_reader
from pneumo_desktop.ui.widgets import Page


class BackupCard(FormCard):
    """Where to, and whether the films go along."""

    def __init__(self, parent: QWidget, settings: Settings | None = None) -> None:
        super().__init__(
            parent.tr("Back up now"),
            parent.tr(
                "Worklist, films, models and settings of this moment go into one file, read again and verified. "
                "Reading goes on meanwhile. Best on another disk: a disk that dies takes what is on it."
            ),
            parent.tr("Back up"),
            parent,
        )
        self._settings = settings
        self.file = PlaceField(self.tr("File of the backup"), "save", self, self.tr("Backups (*.zip)"))
        self.films = QCheckBox(self.tr("With the films (without, they are only listed)"), self)
        self.films.setChecked(True)
        self.add(self.file, self.films)
        self.first = self.file.line

    def suggest(self) -> None:
        """The folder of the nightly ones, else the user's own."""
        nightly = self._settings.backup_folder if self._settings else None
        folder = nightly if nightly is not None and nightly.is_dir() else Path.home()
        self.file.set_path(_free(folder / f"pneumo-home-{date.today().isoformat()}.zip"))

    def use(self, settings: Settings) -> None:
        """Whose home it is."""
        self._settings = settings

    def chore(self) -> Chore | None:
        """The command."""
        file = self.file.path
        if file is None or file.is_dir() or not file.parent.is_dir():
            self.complain(self.tr("Name a file in a folder that is there."))
            return None
        if file.exists():
            self.complain(self.tr("There is a file of that name. Choose another, so that no older backup is lost."))
            return None
        films = () if self.films.isChecked() else ("--without-films",)
        return Chore("backup", (str(file), *films, *by_reader(self.reader)))


class ArchiveCard(FormCard):
    """Which folder on which disk, and up to when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent.tr("Archive decided cases"),
            parent.tr(
                "Films of decided cases are copied to another disk, read again there, and only then removed here. "
                "Cases and verdicts stay in the worklist; the films still open while that disk is connected."
            ),
            parent.tr("Archive"),
            parent,
        )
        self.folder = PlaceField(self.tr("Folder on another disk, empty or an archive of this program"), "folder", self)
        self.folder.line.setPlaceholderText(self.tr("Folder on another disk"))
        self.before = _date_field(self, self.tr("Only cases decided before (empty: all)"))
        self.add(self.folder, _row(self, self.tr("Only cases decided before"), self.before))
        self.first = self.folder.line

    def chore(self) -> Chore | None:
        """The command."""
        folder = self.folder.path
        if folder is None:
            self.complain(self.tr("Name a folder on another disk."))
            return None
        before = _day(self.before)
        if before is None:
            self.complain(self.tr("Write the day as 2026-01-31, or leave it empty."))
            return None
        until = ("--before", before) if before else ()
        return Chore("archive", (str(folder), *until, *by_reader(self.reader)))


class ExportCard(FormCard):
    """Which decided cases, from when to when, with or without what names a person, and where to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent.tr("Export decided cases"),
            parent.tr("A CSV file with a line for each case, and beside it a manifest that shows it was not changed."),
            parent.tr("Export"),
            parent,
        )
        self.file = PlaceField(self.tr("File of the export"), "save", self, self.tr("CSV files (*.csv)"))
        self.states = {
            CaseState.CONFIRMED: QCheckBox(self.tr("Confirmed"), self),
            CaseState.OVERRIDDEN: QCheckBox(self.tr("Overridden"), self),
            CaseState.READ: QCheckBox(self.tr("Read"), self),
        }
        states = QHBoxLayout()
        states.setSpacing(18)
        for box in self.states.values():
            box.setChecked(True)
            states.addWidget(box)
        states.addStretch(1)
        self.since = _date_field(self, self.tr("Decided from this day on (empty: from the beginning)"))
        self.until = _date_field(self, self.tr("Decided up to and with this day (empty: until now)"))
        days = _row(self, self.tr("Decided from"), self.since)
        days.insertWidget(2, QLabel(self.tr("to"), self))
        days.insertWidget(3, self.until)
        for name, back in ((self.tr("Today"), 0), (self.tr("Last 7 days"), 6)):
            button = QPushButton(name, self)
            button.setProperty("small", True)
            button.setAutoDefault(False)
            button.setProperty("back", back)
            button.clicked.connect(self._last_days)
            states.addWidget(button)  # the row of days is as wide as a small window has room for
        self.plain = QCheckBox(self.tr("Without anything that names a person (nor dates, nor free text)"), self)
        self.chosen = QLabel(self)
        self.chosen.setObjectName("quiet")
        self.chosen.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen.hide()
        self.case_ids: tuple[int, ...] = ()
        self.add(self.file, self.chosen, states, days, self.plain)
        self.first = self.file.line
        self.left.connect(partial(self.ask_for, ()))

    def ask_for(self, case_ids: Sequence[int]) -> None:
        """Only these cases, until the card is left; none: all that the questions let through."""
        self.case_ids = tuple(case_ids)
        said = self.tr("Only the chosen case.") if len(case_ids) == 1 else self.tr("Only the {n} chosen cases.")
        self.chosen.setText(said.format(n=len(case_ids)))
        self.chosen.setVisible(bool(case_ids))

    def suggest(self) -> None:
        """The user's own folder, with the day in the name."""
        self.file.set_path(_free(Path.home() / f"pneumo-decided-{date.today().isoformat()}.csv"))

    def chore(self) -> Chore | None:
        """The command."""
        file, since, until = self.file.path, _day(self.since), _day(self.until, after=1)
        chosen = [state.value for state in DECIDED if self.states[state].isChecked()]
        if file is None or file.is_dir() or not file.parent.is_dir():
            self.complain(self.tr("Name a file in a folder that is there."))
        elif since is None or until is None:
            self.complain(self.tr("Write days as 2026-01-31, or leave them empty."))
        elif not chosen:
            self.complain(self.tr("Choose at least one of confirmed, overridden and read."))
        else:
            file = file if file.suffix else file.with_suffix(".csv")
            said = ["--state", ",".join(chosen)]
            said += ["--since", since] if since else []
            said += ["--until", until] if until else []
            said += ["--deidentify"] if self.plain.isChecked() else []
            said += [part for number in self.case_ids for part in ("--case", str(number))]
            return Chore("export", (str(file), *said, *by_reader(self.reader)))
        return None

    @Slot()
    def _last_days(self) -> None:
        back = int(self.sender().property("back"))
        self.since.setText((date.today() - timedelta(days=back)).isoformat())
        self.until.clear()


class OutcomePage(Page):
    """All that there is to say of the end of long work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("What came of it"), parent)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setMinimumWidth(520)
        self.body.addWidget(self.text)
        self.end_with()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say it."""
        self.title.setText(outcome.text if len(outcome.text) < 80 else self.tr("What came of it"))
        self.setAccessibleName(outcome.text)
        more = outcome.more if len(outcome.text) < 80 else (outcome.text, *outcome.more)
        listed = more[:20] + ((self.tr("and {n} more").format(n=len(more) - 20),) if len(more) > 20 else ())
        self.text.setText("\n\n".join(dict.fromkeys(listed)))
        self.text.setAccessibleName(self.text.text())


def _date_field(parent: QWidget, name: str) -> QLineEdit:
    field = QLineEdit(parent)
    field.setPlaceholderText("2026-01-31")
    field.setAccessibleName(name)
    field.setMaxLength(10)
    field.setFixedWidth(field.fontMetrics().horizontalAdvance("2026-00-00") + 34)
    return field


def _row(parent: QWidget, label: str, field: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    name = QLabel(label, parent)
    name.setBuddy(field)
    row.addWidget(name)
    row.addWidget(field)
    row.addStretch(1)
    return row


def _day(field: QLineEdit, after: int = 0) -> str | None:
    """The day, `after` days later, as ISO 8601; empty where none was given, None where it is no day."""
    text = field.text().strip()
    if not text:
        return ""
    try:
        return (date.fromisoformat(text) + timedelta(days=after)).isoformat()
    except (ValueError, OverflowError):
        return None


def _free(path: Path) -> Path:
    """That name, or the next one that is free."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found
