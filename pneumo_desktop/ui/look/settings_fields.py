"""What the settings' card offers of the home's settings: one entry each, with the field that fits its kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from pneumo_desktop.findings import CODED
from pneumo_desktop.settings import DeviceName, Settings
from pneumo_desktop.ui.chores.form_card import PlaceField
from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.look.settings_lists import Reasons, Several
from pneumo_desktop.ui.reading.reading_words import flag_text
from pneumo_desktop.ui.words import FINDINGS, finding_text, tr


class Kind(StrEnum):
    """What is asked for."""

    FOLDER = "folder"
    CHOICE = "choice"
    SHARE = "share"
    WHOLE = "whole"
    NUMBER = "number"
    YES = "yes"
    FLAGS = "flags"
    FINDINGS = "findings"
    REASONS = "reasons"


@dataclass(frozen=True, slots=True)
class Offered:
    """One setting: its name in `settings.py`, what it is called here, and what an empty field means."""

    name: str
    label: str
    kind: Kind
    empty: str = ""
    choices: tuple[str, ...] = ()


OFFERED: tuple[Offered, ...] = (
    Offered("incoming", "Films arrive in", Kind.FOLDER, "empty: “incoming” in the home"),
    Offered("device", "The model runs on", Kind.CHOICE, choices=get_args(DeviceName)),
    Offered(
        "share_of_pneumonia", "Films here that show pneumonia, in %", Kind.SHARE, "empty: as the model's card has it"
    ),
    Offered("cap_minutes", "Minutes until a case is overdue", Kind.WHOLE),
    Offered("cap_minutes_not_chest", "The same where it seems to be no chest film", Kind.WHOLE),
    Offered("undo_minutes", "Minutes in which a verdict can be taken back", Kind.NUMBER),
    Offered("reasons", "The site's own reasons, one on a line", Kind.REASONS),
    Offered("tell_flagged", "Somebody must be told where this is flagged", Kind.FLAGS),
    Offered("tell_when_urgent", "Somebody must be told of this in an urgent case", Kind.FINDINGS),
    Offered("lock_minutes", "Minutes without input until the desk locks (2 to 15)", Kind.NUMBER),
    Offered("emergency_minutes", "Minutes that emergency access lasts", Kind.NUMBER),
    Offered("backup_folder", "Nightly backup into", Kind.FOLDER, "empty: none is made"),
    Offered("backup_hour", "From this hour on", Kind.WHOLE),
    Offered("backup_keep", "Nightly backups kept", Kind.WHOLE),
    Offered("backup_films", "Films are in the nightly backup", Kind.YES),
    Offered("heads_folder", "Signed heads of the record also into", Kind.FOLDER, "empty: they stay in the home"),
    Offered("paper_folder", "The queue as a page for a power cut, with names, in", Kind.FOLDER, "empty: none is kept"),
    Offered("paper_minutes", "Minutes until that page is made anew", Kind.WHOLE),
    Offered("disk_warn_days", "Warn when the disk is full in fewer days than", Kind.NUMBER),
)


class Segments(QWidget):
    """One of a few, all in sight; Tab reaches each, the space bar chooses. `chosen` carries its value.

    `wraps`: it goes on in the next line where there is no room.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: tuple[tuple[str, str], ...], parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        self._wraps = wraps
        row: QHBoxLayout | FlowLayout = FlowLayout(self, gap=2) if wraps else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for number, (_, text) in enumerate(choices):
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("tab", True)
            button.setAccessibleName(f"{name}: {text}")
            self._group.addButton(button, number)
            row.addWidget(button)
        if isinstance(row, QHBoxLayout):
            row.addStretch(1)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        """All in one line, where there is room; Qt would ask for as many lines as the narrowest takes."""
        return self._one_line() if self._wraps else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """One line, of one choice."""
        return QSize(120, self._one_line().height()) if self._wraps else super().minimumSizeHint()

    def _one_line(self) -> QSize:
        hints = [button.sizeHint() for button in self._group.buttons()]
        return QSize(sum(each.width() + 2 for each in hints), max(each.height() for each in hints))

    @property
    def value(self) -> str:
        """What is chosen; empty where nothing is."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else ""

    def choose(self, value: str) -> None:
        """Show this as chosen, without telling."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class Field:
    """The field of one setting: shows its value, and says what was put in."""

    def __init__(self, offered: Offered, parent: QWidget) -> None:
        self.offered, self.label = offered, tr(offered.label)
        self.widget: QWidget
        self._line: QLineEdit | None = None
        if offered.kind is Kind.FOLDER:
            place = PlaceField(self.label, "folder", parent)
            self.widget, self._line = place, place.line
        elif offered.kind is Kind.CHOICE:
            self.widget = Segments(self.label, tuple((each, each) for each in offered.choices), parent)
        elif offered.kind is Kind.YES:
            self.widget = QCheckBox(parent)
            self.widget.setAccessibleName(self.label)
        elif offered.kind is Kind.FLAGS:
            self.widget = Several(self.label, [(each.value, flag_text(each)) for each in CODED], parent)
        elif offered.kind is Kind.FINDINGS:
            self.widget = Several(self.label, [(each.value, finding_text(each)) for each in FINDINGS], parent)
        elif offered.kind is Kind.REASONS:
            self.widget = Reasons(self.label, parent)
        else:
            self._line = QLineEdit(parent)
            self._line.setAccessibleName(self.label)
            self._line.setMaximumWidth(120 if not offered.empty else 16_777_215)
            self.widget = self._line
        if self._line is not None and offered.empty:
            self._line.setPlaceholderText(tr(offered.empty))

    def show(self, settings: Settings) -> None:
        """The value that counts now."""
        value = getattr(settings, self.offered.name)
        if isinstance(self.widget, Segments):
            self.widget.choose(str(value))
        elif isinstance(self.widget, QCheckBox):
            self.widget.setChecked(bool(value))
        elif isinstance(self.widget, Several):
            self.widget.show_values(each.value for each in value)
        elif isinstance(self.widget, Reasons):
            self.widget.show_reasons(value)
        elif self._line is not None:
            if value is not None and self.offered.kind is Kind.SHARE:
                value = 100 * value
            self._line.setText("" if value is None else f"{value:g}" if isinstance(value, float) else str(value))

    def value(self) -> Any:
        """What was put in; None for an empty field.

        Raises:
            ValueError: it is no number.
        """
        if isinstance(self.widget, Segments):
            return self.widget.value
        if isinstance(self.widget, QCheckBox):
            return self.widget.isChecked()
        if isinstance(self.widget, Several):
            return self.widget.values()
        if isinstance(self.widget, Reasons):
            return self.widget.reasons()
        text = self._line.text().strip() if self._line is not None else ""
        if not text:
            return None
        return _parsed(text, self.offered.kind)


def _parsed(text: str, kind: Kind) -> Path | int | float:
    if kind is Kind.FOLDER:
        return Path(text).expanduser()
    if kind is Kind.WHOLE:
        return int(text)
    number = float(text.rstrip("% ").replace(",", "."))
    return round(number / 100, 6) if kind is Kind.SHARE else number
