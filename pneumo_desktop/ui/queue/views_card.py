"""A reader's own views: the list as it is now saved under a name; renamed, ordered, deleted. By keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.queue.saved_views import NAME_AT_MOST, OwnViews
from pneumo_desktop.ui.widgets import Card, KeyButton


class ViewList(QListWidget):
    """Own views; keys rename, move and delete the one that the keyboard is on."""

    moved = Signal(int)
    deleted = Signal()
    renamed = Signal()
    chosen = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Delete deletes, Alt and an arrow moves, Enter shows."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif key == Qt.Key.Key_F2:
            self.renamed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class ViewsCard(Card):
    """`save_requested` carries a name for the list as it is; `changed` says that the reader's views have."""

    save_requested = Signal(str)
    changed = Signal()
    view_chosen = Signal(str)

    def __init__(self, own: OwnViews, parent: QWidget) -> None:
        super().__init__(parent.tr("Your views"), parent, scrim=False)
        self._own, self._renaming = own, -1
        self.name = QLineEdit(self)
        self.name.setMaxLength(NAME_AT_MOST)
        self.name.setPlaceholderText(self.tr("Name for the list as it is now"))
        self.name.setAccessibleName(self.tr("Name of the view"))
        self.save = KeyButton(self.tr("Save"), "Enter")
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self._save)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.save)
        self.saves = QLabel(self)
        self.saves.setObjectName("quiet")
        self.saves.setTextFormat(Qt.TextFormat.PlainText)
        self.saves.setWordWrap(True)
        self.views = ViewList(self)
        self.views.setAccessibleName(self.tr("Your views"))
        self.views.setMinimumHeight(90)
        self.views.moved.connect(self._move)
        self.views.deleted.connect(self._delete)
        self.views.renamed.connect(self._rename)
        self.views.chosen.connect(self._choose)
        self.views.itemDoubleClicked.connect(self._choose)
        hint = QLabel(self.tr("Enter shows it, F2 renames, Del deletes, Alt+↑ ↓ moves."), self)
        hint.setObjectName("quiet")
        hint.setFont(font(0.9))
        hint.setWordWrap(True)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("trouble")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        self.body.addLayout(top)
        self.body.addWidget(self.saves)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.views, 1)
        self.body.addWidget(hint)
        self.body.addLayout(row)

    def begin(self, saves: str) -> None:
        """Ask; `saves` says in words what would be saved."""
        self._renaming = -1
        self.name.clear()
        self.trouble.hide()
        self.save.name(self.tr("Save"))
        self.saves.setText(self.tr("Saves: {what}").format(what=saves))
        self._fill(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves; while a name is changed, Escape leaves it as it was."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self._renaming >= 0:
            at = self._renaming
            self.begin(self.saves.text().partition(": ")[2])
            self._fill(at)
            self.views.setFocus()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _fill(self, at: int) -> None:
        self.views.clear()
        for view in self._own.views:
            self.views.addItem(QListWidgetItem(view.name))
        if self._own.views:
            self.views.setCurrentRow(min(max(at, 0), len(self._own.views) - 1))
        self.views.setEnabled(bool(self._own.views))

    @Slot()
    def _save(self) -> None:
        name, at = self.name.text().strip(), self._renaming
        if at >= 0:
            if not self._own.rename(at, name):
                self._complain(self.tr("Give it a name that no other view has."))
                return
            self.begin(self.saves.text().partition(": ")[2])
            self._fill(at)
            self.views.setFocus()
            self.changed.emit()
        elif name:
            self.save_requested.emit(name)
        else:
            self._complain(self.tr("Give the view a name."))

    def saved(self, done: bool) -> None:
        """What became of saving."""
        if done:
            self.name.clear()
            self.trouble.hide()
            self._fill(len(self._own.views))
            self.changed.emit()
        else:
            self._complain(self.tr("There is no room for another view: delete one."))

    def _complain(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
        self.name.setFocus()

    @Slot()
    def _rename(self) -> None:
        at = self.views.currentRow()
        if at >= 0:
            self._renaming = at
            self.name.setText(self._own.views[at].name)
            self.save.name(self.tr("Rename"))
            self.name.setFocus()
            self.name.selectAll()

    @Slot()
    def _delete(self) -> None:
        at = self.views.currentRow()
        if at >= 0:
            self._own.remove(at)
            self._fill(at)
            self.changed.emit()

    @Slot(int)
    def _move(self, steps: int) -> None:
        at = self.views.currentRow()
        if at >= 0:
            self._fill(self._own.move(at, steps))
            self.changed.emit()

    @Slot()
    def _choose(self) -> None:
        at = self.views.currentRow()
        if at >= 0:
            name = self._own.views[at].name
            self.leave()
            self.view_chosen.emit(name)
