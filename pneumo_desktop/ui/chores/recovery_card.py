"""What to do where the worklist is damaged, missing or newer; the same page restores a sound one when asked to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from pneumo_desktop.errors import WorklistDamaged, WorklistMissing, WorklistNewer
from pneumo_desktop.ui.chores.chore_words import when_text
from pneumo_desktop.ui.look.theme import plain_tooltip
from pneumo_desktop.ui.widgets import Card, KeyButton

if TYPE_CHECKING:
    from pneumo_desktop.recovery.found import FoundBackup

WIDE = 640
SHOWN = 6


class RecoveryCard(Card):
    """Lists backups. `restore_wanted` carries the file; nothing here changes anything by itself."""

    restore_wanted = Signal(object)
    rebuild_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Restore from a backup"), parent, scrim=True)
        self.what = _words("", self)
        self.reason = _words("quiet", self)
        self.heading = _words("", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.itemActivated.connect(self._restore)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.other = QPushButton(self.tr("Another file…"), self)
        self.rebuild = QPushButton(self.tr("Rebuild from the films"), self)
        self.rebuild.setToolTip(
            plain_tooltip(
                self.tr(
                    "A new worklist from the films in the library; they are scored again. Verdicts that the old record "
                    "still proves are put back; what cannot be proven is kept in a file beside it."
                )
            )
        )
        self.quit = QPushButton(self.tr("Quit"), self)
        self.back = KeyButton(self.tr("Back"), "Esc")
        self.go = KeyButton(self.tr("Restore this one"), "Enter")
        self.go.setProperty("primary", True)
        for label in (self.what, self.reason, self.heading):
            self.body.addWidget(label)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        for button in (self.other, self.rebuild, self.quit):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go)
        self.body.addLayout(row)
        self.go.clicked.connect(self._restore)
        self.back.clicked.connect(self.leave)
        self.other.clicked.connect(self._choose_file)
        self.rebuild.clicked.connect(self.rebuild_wanted)
        self.quit.clicked.connect(self.quit_wanted)

    def explain(self, error: Exception | None) -> None:
        """Why it is shown: what the worklist's trouble is, or that somebody asked (None)."""
        aside = self.tr("It is set aside before another takes its place, never overwritten or deleted.")
        newer = isinstance(error, WorklistNewer)
        if isinstance(error, WorklistDamaged):
            title, what = self.tr("The worklist is damaged"), self.tr("Nothing was changed. {aside}")
        elif isinstance(error, WorklistMissing):
            title = self.tr("The worklist is missing")
            what = self.tr("There are films of a worklist here, but no worklist. No new one is begun unasked.")
        elif newer:
            title = self.tr("This worklist is from a newer version")
            what = self.tr("Update Pneumo Desktop to open it. Or restore an older backup. {aside}")
        else:
            title = self.tr("Restore from a backup")
            what = self.tr("What was decided after the backup will not be in the worklist then. {aside}")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.what.setText(what.format(aside=aside))
        self.reason.setText(str(getattr(error, "reason", "") or "") and f"{error.thing}: {error.reason}."[:400])  # type: ignore[union-attr]
        self.reason.setVisible(error is not None)
        self.rebuild.setVisible(error is not None and not newer)
        self.quit.setVisible(error is not None)
        self.heading.setText(self.tr("Looking for backups…"))
        self.list.clear()
        self._chosen()

    def show_backups(self, found: Sequence[FoundBackup]) -> None:
        """What there is to restore, the newest first."""
        self.list.clear()
        for backup in found:
            kind = self.tr("nightly") if backup.nightly else self.tr("by hand")
            said = self.tr("{when}   {n} cases   {kind}   {file}")
            text = said.format(when=when_text(backup.made_at), n=f"{backup.cases:,}", kind=kind, file=backup.file.name)
            text = text if backup.verified else f"{text}   {self.tr('(does NOT verify)')}"
            item = QListWidgetItem(text if backup.in_reach else f"{text}   {self.tr('(not in reach now)')}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, backup.file)
            item.setToolTip(plain_tooltip(str(backup.file)))
            if not backup.in_reach:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        here = [backup for backup in found if backup.in_reach]
        if here:
            self.heading.setText(
                self.tr("Backups, the newest first. Each is checked as a whole before anything changes.")
            )
            # Enter restores what is chosen: never unasked one that does not verify where another does.
            self.list.setCurrentRow(found.index(next((each for each in here if each.verified), here[0])))
        else:
            said = self.tr("No backup of this home is in reach. Connect its disk, or look for one: Another file…")
            self.heading.setText(said)
        self.list.setVisible(bool(found))
        high = self.list.sizeHintForRow(0) if found else 0
        self.list.setFixedHeight(high * min(max(len(found), 2), SHOWN) + 6)
        self._chosen()
        if self.isVisible():
            self.place()
            (self.list if here else self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Wide enough for a line of the list."""
        own = super().sizeHint()
        return QSize(max(own.width(), min(WIDE, self.window().width() - 16)), own.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter restores, but on a button that has the keyboard presses it; one held since before does nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.isAutoRepeat():
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = self.focusWidget()
            if isinstance(held, QPushButton):
                held.click()
            else:
                self._restore()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _chosen(self) -> None:
        self.go.setEnabled(bool(self.list.selectedItems()))

    @Slot()
    def _restore(self) -> None:
        chosen = self.list.selectedItems()
        if chosen:
            self.restore_wanted.emit(chosen[0].data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window(), self.tr("A backup of Pneumo Desktop"), str(Path.home()), self.tr("Backups (*.zip);;All (*)")
        )
        if name:
            self.restore_wanted.emit(Path(name))


def _words(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
