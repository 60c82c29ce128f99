"""The settings' card: how it looks, at once; and the home's settings, written to its file and used when it reopens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from pneumo_desktop.settings import SETTINGS_FILE, Settings
from pneumo_desktop.settings_file import ENVIRONMENT
from pneumo_desktop.ui.look.settings_fields import OFFERED, Field, Segments
from pneumo_desktop.ui.look.theme import TEXT_SIZES, Theme, font
from pneumo_desktop.ui.widgets import KeyButton, Page

NARROW_FIELD = 200


class SettingsCard(Page):
    """`theme_chosen`, `size_chosen`, `language_chosen`, `sound_chosen` count at once; `saved` carries what changed."""

    theme_chosen = Signal(str)
    size_chosen = Signal(str)
    language_chosen = Signal(str)
    sound_chosen = Signal(bool)
    saved = Signal(object)
    reopen_wanted = Signal()

    def __init__(self, parent: QWidget, languages: tuple[tuple[str, str], ...]) -> None:
        super().__init__(parent.tr("Settings"), parent)
        tr = self.tr
        themes = ((Theme.DARK.value, tr("Dark")), (Theme.LIGHT.value, tr("Light")), (Theme.SYSTEM.value, tr("System")))
        self.theme = Segments(tr("Theme"), themes, self)
        self.size_of_text = Segments(tr("Size of text"), tuple((str(n), f"{n} %") for n in TEXT_SIZES), self)
        self.language = Segments(tr("Language"), languages, self)
        self.sound = QCheckBox(self)
        self.sound.setAccessibleName(tr("A sound when an urgent case arrives"))
        self.fields = {offered.name: Field(offered, self) for offered in OFFERED}
        self._shown: dict[str, Any] = {}
        self._arrange_questions()
        self._arrange_buttons()
        self.first = self.theme
        self.theme.chosen.connect(self.theme_chosen)
        self.size_of_text.chosen.connect(self.size_chosen)
        self.language.chosen.connect(self.language_chosen)
        self.sound.toggled.connect(self.sound_chosen)

    def _arrange_questions(self) -> None:
        tr = self.tr
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._heading(tr("At this desk, at once"))
        self._row(tr("Theme"), self.theme)
        self._row(tr("Size of text"), self.size_of_text)
        self._row(tr("Language"), self.language)
        self.language_note = self._note(tr("Another language counts once the home is opened again."))
        self._note(
            tr("No radiologist has yet checked the words in German and Arabic. In doubt, the English ones count.")
        )
        self._row(tr("A sound when an urgent case arrives"), self.sound)
        self._heading(tr("Of this home"))
        self._note(tr("Written to {file}; they count once the home is opened again.").format(file=SETTINGS_FILE))
        self._fixed: dict[str, QLabel] = {}
        for name, field in self.fields.items():
            self._row(field.label, field.widget)
            self._fixed[name] = self._note("")
            self._fixed[name].hide()
        self._page = QWidget(self)
        self._page.setLayout(self._grid)
        room = QScrollArea(self)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setWidget(self._page)
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setMinimumSize(240, 100)
        self._room = room
        self.body.addWidget(room, 1)

    def _arrange_buttons(self) -> None:
        tr = self.tr
        self.trouble = QLabel(self)
        self.trouble.setObjectName("trouble")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.save = KeyButton(tr("Save"), "Ctrl+S")
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self._save)
        self.reopen = KeyButton(tr("Open the home again now"), "Ctrl+R")
        self.reopen.clicked.connect(self.reopen_wanted)
        self.reopen.hide()
        self.end_with(self.reopen, self.save)

    def show_desk(self, theme: str, percent: int, language: str, *, sound: bool) -> None:
        """What is worn now."""
        self.theme.choose(theme)
        self.size_of_text.choose(str(percent))
        self.language.choose(language)
        self.sound.blockSignals(True)
        self.sound.setChecked(sound)
        self.sound.blockSignals(False)

    def show_home(self, settings: Settings, fixed: Mapping[str, str], *, may_change: bool = True) -> None:
        """The home's settings; those that a command or the environment fixed cannot be changed here."""
        self.save.setEnabled(may_change)
        for name, field in self.fields.items():
            field.show(settings)
            by = fixed.get(name)
            field.widget.setEnabled(may_change and by is None)
            said = self.tr("Fixed by PNEUMO_{name} in the environment.").format(name=name.upper())
            self._fixed[name].setText(said if by == ENVIRONMENT else self.tr("Fixed by the command that opened it."))
            self._fixed[name].setVisible(by is not None)
        self._shown = {name: field.value() for name, field in self.fields.items()}

    def say(self, text: str, *, trouble: bool, reopen: bool) -> None:
        """What came of saving, and whether the home should be opened again."""
        self.trouble.setObjectName("trouble" if trouble else "quiet")
        self.trouble.style().unpolish(self.trouble)
        self.trouble.style().polish(self.trouble)
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.reopen.setVisible(reopen)
        if reopen:
            self.reopen.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S saves, Ctrl+R opens again; Enter presses the button that has the keyboard, else it saves."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        held = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(held, QPushButton):
            held.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (control and event.key() == Qt.Key.Key_S):
            self._save()
        elif control and event.key() == Qt.Key.Key_R and self.reopen.isVisible():
            self.reopen_wanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The field that has the keyboard is in sight."""
        moved = super().focusNextPrevChild(forward)
        held = self.focusWidget()
        if held is not None and self._page.isAncestorOf(held):
            self._room.ensureWidgetVisible(held, 8, 24)
        return moved

    def sizeHint(self) -> QSize:
        """All of it without scrolling, where the window has the room."""
        page, own = self._page.sizeHint(), super().sizeHint()
        wide = min(self.fontMetrics().height() * 44, self.window().width() - 16)
        return QSize(max(own.width(), wide), page.height() + 130)

    @Slot()
    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        changes: dict[str, Any] = {}
        for name, field in self.fields.items():
            try:
                value = field.value()
            except ValueError:
                self.say(self.tr("{what}: a number is needed.").format(what=field.label), trouble=True, reopen=False)
                field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            if field.widget.isEnabled() and value != self._shown.get(name):
                changes[name] = value
        if changes:
            self.saved.emit(changes)
        else:
            self.say(self.tr("Nothing of the home's was changed."), trouble=False, reopen=self.reopen.isVisible())

    def _heading(self, text: str) -> None:
        label = QLabel(text, self)
        label.setFont(font(1.0, font().Weight.DemiBold))
        label.setContentsMargins(0, 6, 0, 0)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _row(self, text: str, widget: QWidget) -> None:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row = self._grid.rowCount()
        tall = widget.sizeHint().height() > 3 * label.sizeHint().height()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag(0))
        holder = QHBoxLayout()
        holder.addWidget(widget)
        if widget.maximumWidth() <= NARROW_FIELD:
            holder.addStretch(1)
        self._grid.addLayout(holder, row, 1)

    def _note(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("quiet")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)
        return label
