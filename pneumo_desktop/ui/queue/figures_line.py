"""The sections of the queue to jump to, and figures for the reader: two quiet lines at the list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pneumo_desktop.case import Tier
from pneumo_desktop.ui import words
from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.look.theme import Token, font
from pneumo_desktop.ui.queue.overview import Figures
from pneumo_desktop.ui.widgets import ElidedLabel
from pneumo_desktop.ui.words import tr
from pneumo_desktop.worklist.order import section_title


class SectionStrip(QWidget):
    """Sections that hold cases, with counts; `section_chosen` asks to go to the first case of one."""

    section_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, 2, 0)
        self._flow.setContentsMargins(8, 4, 8, 0)
        self._counts: dict[Tier, int] = {}
        self._wanted, self._room = False, True
        self._buttons: dict[Tier, QPushButton] = {}
        self.setAccessibleName(self.tr("Sections of the queue"))
        for tier in Tier:
            button = QPushButton(self)
            button.setProperty("section", True)
            button.setFont(font(0.86))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._chosen, tier))
            button.hide()
            self._flow.addWidget(button)
            self._buttons[tier] = button
        self.hide()

    def show_sections(self, counts: Mapping[Tier, int], *, wanted: bool) -> None:
        """How many stand in each; one section alone needs no list of sections, nor does another order."""
        self._counts = {tier: counts[tier] for tier in Tier if counts.get(tier)}
        for tier, button in self._buttons.items():
            count = self._counts.get(tier, 0)
            title = tr(section_title(tier))
            button.setText(f"{title}  {count:,}".replace("&", "&&"))
            button.setAccessibleName(tr("{section}, {n}: go there").format(section=title, n=count))
            button.setVisible(bool(count))
        self._wanted = wanted and len(self._counts) > 1
        self.setVisible(self._wanted and self._room)
        self.updateGeometry()

    def set_room(self, room: bool) -> None:
        """Whether the list is high enough to give it a line; its keys work without it."""
        self._room = room
        self.setVisible(self._wanted and room)

    def texts(self) -> list[str]:
        """What is offered."""
        return [button.text() for tier, button in self._buttons.items() if tier in self._counts]

    def _chosen(self, tier: Tier, *_: object) -> None:
        self.section_chosen.emit(tier)


class FiguresLine(QWidget):
    """Done, left, pace, oldest waiting; quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = ElidedLabel(0.86, Token.QUIET, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 4)
        row.addWidget(self.line)

    def show_figures(self, figures: Figures, now: datetime) -> None:
        """Say them."""
        self.line.set_text(figures_text(figures, now))

    def text(self) -> str:
        """What is said."""
        return self.line.text()


def figures_text(figures: Figures, now: datetime) -> str:
    """`Done 12 · left 37 · 18 an hour · oldest 1:12`."""
    parts = [tr("Done today {n}").format(n=f"{figures.done:,}")]
    if figures.everybody > figures.done:
        parts.append(tr("by all {n}").format(n=f"{figures.everybody:,}"))
    parts.append(tr("left {n}").format(n=f"{figures.left:,}"))
    if figures.pace is not None:
        parts.append(tr("{n} an hour").format(n=round(figures.pace)))
    if figures.oldest is not None and figures.left:
        parts.append(tr("oldest waiting {time}").format(time=words.waiting_text(figures.oldest, now)))
    return words.listed(parts)
