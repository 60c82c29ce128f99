"""How well it does here, in figures: parts, spans and divisions to choose from; F5 counts anew."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pneumo_desktop.audit.statistics.count import Asked
from pneumo_desktop.audit.statistics.figure import Statistics
from pneumo_desktop.audit.statistics.gather import BY
from pneumo_desktop.ui.engine_words import spoken_report
from pneumo_desktop.ui.figures.drawings import PARTS, drawings, part_title, text_of_part
from pneumo_desktop.ui.figures.figure_page import FigurePage
from pneumo_desktop.ui.look.settings_fields import Segments
from pneumo_desktop.ui.widgets import KeyButton
from pneumo_desktop.ui.words import isolated

SPANS = (7, 30, 90, 365, 0)
"""In days; 0: all."""


class StatisticsPage(FigurePage):
    """`wanted` carries what to count, as `Asked`."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, cap_minutes: float) -> None:
        super().__init__(parent.tr("Statistics: how well it does here"), parent)
        tr, self._cap = self.tr, cap_minutes
        self.part = Segments(tr("Part"), tuple((part, part_title(part)) for part in PARTS), self, wraps=True)
        days = tuple((str(n), tr("{n} days").format(n=n) if n else tr("All")) for n in SPANS)
        self.span = Segments(tr("Time"), days, self, wraps=True)
        names = {
            "age": tr("Age"), "sex": tr("Sex"), "view": tr("View"), "source": tr("Source"), "model": tr("Model")
        }  # fmt: skip
        self.by = Segments(tr("Divided by"), (("", tr("Nothing")), *((by, names[by]) for by in BY)), self, wraps=True)
        for segments, value in ((self.part, PARTS[0]), (self.span, "0"), (self.by, "")):
            segments.choose(value)
        self.row("", self.part)
        self.row(tr("Time"), self.span)
        self.row(tr("Divided by"), self.by)
        self.again = KeyButton(tr("Count again"), "F5")
        self.again.clicked.connect(self.count)
        self.end_with(self.again)
        self.first = self.part
        self._found: Statistics | None = None
        self.part.chosen.connect(self._show)
        self.by.chosen.connect(self._show)
        self.span.chosen.connect(self.count)

    def asked(self, now: datetime | None = None) -> Asked:
        """What to count: whole local days, today the last of them."""
        days = int(self.span.value or 0)
        midnight = (now or datetime.now().astimezone()).replace(hour=0, minute=0, second=0, microsecond=0)
        since = midnight - timedelta(days=days - 1) if days else None
        return Asked(since=since, cap_minutes=self._cap)

    @Slot()
    def count(self) -> None:
        """Ask for figures of this moment."""
        self.say(self.tr("Counting…"))
        self.again.setEnabled(False)
        self.wanted.emit(self.asked())

    def show_statistics(self, found: Statistics) -> None:
        """What was counted."""
        self._found = found
        self.again.setEnabled(True)
        made = datetime.fromisoformat(found.made_at)
        cases, time = isolated(spoken_report(found.facts["cases"])), isolated(f"{made:%Y-%m-%d %H:%M}")
        self.say(self.tr("{cases}; as of {time}").format(cases=cases, time=time))
        self._show()

    def show_trouble(self, text: str) -> None:
        """Why it could not be counted."""
        self.again.setEnabled(True)
        self.say(text, trouble=True)

    @Slot()
    def _show(self) -> None:
        if self._found is None:
            self.show_drawings((), self.tr("Counting…"))
            return
        part, by = self.part.value, self.by.value
        nothing = self.tr("There is nothing to draw here yet: no case of this kind in this time.")
        self.show_drawings(drawings(self._found, part, by), nothing)
        self.show_html(text_of_part(self._found, part, by))

    def dressed(self) -> None:
        """The text in other colours."""
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 counts again."""
        if event.key() == Qt.Key.Key_F5 and self.again.isEnabled():
            self.count()
            event.accept()
        else:
            super().keyPressEvent(event)
