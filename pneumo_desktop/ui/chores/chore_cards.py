"""What is asked before a backup, an archive or an export; and the page that says all of what came of long work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.chores.chore_words import Outcome
from pneumo_desktop.ui.chores.chores import Chore
from pneumo_desktop.ui.chores.form_card import FormCard, PlaceField, by_reader, date_field, day_of, free_name, labelled
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
        self.file.set_path(free_name(folder / f"pneumo-home-{date.today().isoformat()}.zip"))

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
        self.before = date_field(self, self.tr("Only cases decided before (empty: all)"))
        self.add(self.folder, labelled(self, self.tr("Only cases decided before"), self.before))
        self.first = self.folder.line

    def chore(self) -> Chore | None:
        """The command."""
        folder = self.folder.path
        if folder is None:
            self.complain(self.tr("Name a folder on another disk."))
            return None
        before = day_of(self.before)
        if before is None:
            self.complain(self.tr("Write the day as 2026-01-31, or leave it empty."))
            return None
        until = ("--before", before) if before else ()
        return Chore("archive", (str(folder), *until, *by_reader(self.reader)))


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
