"""Fields of settings that hold several words: some of a few, and a site's own reasons by finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from pneumo_desktop.case import Finding
from pneumo_desktop.ui import words
from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.reading.override_dialog import quick_reasons
from pneumo_desktop.ui.words import tr

_LINES = 3


class Several(QWidget):
    """Some of a few, each with a box to tick; none is an answer too."""

    def __init__(self, name: str, choices: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        row = FlowLayout(self, gap=14)
        row.setContentsMargins(0, 0, 0, 0)
        for value, text in choices:
            box = QCheckBox(text, self)
            box.setAccessibleName(f"{name}: {text}")
            self.boxes[value] = box
            row.addWidget(box)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def show_values(self, values: Iterable[str]) -> None:
        """Tick these."""
        ticked = set(values)
        for value, box in self.boxes.items():
            box.setChecked(value in ticked)

    def values(self) -> list[str]:
        """What is ticked, in the order in which it is offered."""
        return [value for value, box in self.boxes.items() if box.isChecked()]


class Reasons(QWidget):
    """For each finding a list, one reason on a line; an empty one leaves the usual reasons, which it shows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists: dict[Finding, QPlainTextEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for finding in words.FINDINGS:
            text = words.finding_text(finding)
            label, lines = QLabel(text, self), QPlainTextEdit(self)
            label.setObjectName("quiet")
            lines.setAccessibleName(f"{name}: {text}")
            usual = tr("usual: {reasons}").format(reasons=", ".join(quick_reasons(finding)))
            lines.setPlaceholderText(usual)
            lines.setTabChangesFocus(True)
            lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            margins = lines.contentsMargins().top() + lines.contentsMargins().bottom()
            height = (
                _LINES * lines.fontMetrics().lineSpacing() + 2 * int(lines.document().documentMargin()) + margins + 6
            )
            lines.setFixedHeight(height)
            lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            label.setBuddy(lines)
            self.lists[finding] = lines
            column.addWidget(label)
            column.addWidget(lines)
        self.setFocusProxy(self.lists[words.FINDINGS[0]])

    def show_reasons(self, reasons: Mapping[Finding, tuple[str, ...]]) -> None:
        """What the site has."""
        for finding, lines in self.lists.items():
            lines.setPlainText("\n".join(reasons.get(finding, ())))

    def reasons(self) -> dict[str, list[str]] | None:
        """What stands there, as the file has it; None where all is empty."""
        given = {}
        for finding, lines in self.lists.items():
            kept = list(dict.fromkeys(filter(None, (line.strip() for line in lines.toPlainText().splitlines()))))
            if kept:
                given[finding.value] = kept
        return given or None
