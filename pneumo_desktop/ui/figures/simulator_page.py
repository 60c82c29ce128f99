"""The queue simulator: what first come, by score and by score with cap would do with this site's own cases."""

from __future__ import annotations

import math
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from pneumo_desktop.audit.simulation.course import Wanted
from pneumo_desktop.audit.simulation.play import Order
from pneumo_desktop.audit.simulation.simulate import Simulation, words
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.figures.figure_page import FigurePage
from pneumo_desktop.ui.figures.plots import Drawing, Series
from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.look.theme import Token, look
from pneumo_desktop.ui.widgets import KeyButton

OF = ("ill", "well", "all")
_NARROW = 90


class SimulatorPage(FigurePage):
    """`wanted` carries what to play, as `Wanted`."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent.tr("Queue simulator: what another order of reading would do"), parent)
        tr, self._settings = self.tr, settings
        self.readers = self._field(tr("Readers at work together"), "", tr("as here"))
        self.cap = self._field(tr("Minutes until a case is overdue"), f"{settings.cap_minutes:g}", "")
        self.prevalence = self._field(tr("Ill, in %"), "", tr("as here"))
        self.synthetic = QCheckBox(tr("A made example instead of this site"), self)
        line = FlowLayout(gap=14)
        for field in (self.readers, self.cap, self.prevalence):
            asked = QWidget(self)
            pair = QHBoxLayout(asked)
            pair.setContentsMargins(0, 0, 0, 0)
            word = QLabel(field.accessibleName(), asked)
            word.setBuddy(field)
            pair.addWidget(word)
            pair.addWidget(field)
            line.addWidget(asked)
        self.questions.addLayout(line)
        self.questions.addWidget(self.synthetic)
        self.play = KeyButton(tr("Play"), "F5")
        self.play.setProperty("primary", True)
        self.play.clicked.connect(self.begin)
        self.end_with(self.play)
        self.first = self.readers
        self._found: Simulation | None = None

    def _field(self, name: str, text: str, empty: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setPlaceholderText(empty)
        field.setMaximumWidth(_NARROW)
        return field

    @Slot()
    def begin(self) -> None:
        """Play what stands in the fields."""
        try:
            readers = self.readers.text().strip()
            share = self.prevalence.text().strip().rstrip("% ").replace(",", ".")
            wanted = Wanted(
                readers=int(readers) if readers else None,
                cap_minutes=float(self.cap.text().strip().replace(",", ".") or self._settings.cap_minutes),
                cap_minutes_not_chest=self._settings.cap_minutes_not_chest,
                prevalence=float(share) / 100 if share else None,
                synthetic=self.synthetic.isChecked(),
            )
        except ValueError:
            self.say(self.tr("Only numbers are needed here."), trouble=True)
            return
        self.play.setEnabled(False)
        self.say(self.tr("Playing…"))
        self.wanted.emit(wanted)

    def show_simulation(self, found: Simulation) -> None:
        """What came of it."""
        self._found = found
        self.play.setEnabled(True)
        self.say(
            self.tr("MADE EXAMPLE, NOT THIS SITE.") if found.synthetic else found.notes[0], trouble=found.synthetic
        )
        self._show()

    def show_trouble(self, text: str) -> None:
        """Why it could not be played."""
        self.play.setEnabled(True)
        self.say(text, trouble=True)

    @Slot()
    def _show(self) -> None:
        if self._found is not None:
            self.show_drawings(self._drawings(self._found), self.tr("There is nothing to draw."))
            self.show_html(self._html(self._found))

    def dressed(self) -> None:
        """The text in other colours."""
        self._show()

    def _drawings(self, found: Simulation) -> list[Drawing]:
        tr = self.tr
        titles = {"mean wait": tr("Mean time to read, in minutes"), "longest wait": tr("Longest wait, in minutes")}
        return [self._bars(found, figure, title) for figure, title in titles.items()]

    def _bars(self, found: Simulation, figure: str, title: str) -> Drawing:
        series, said = [], [title]
        for order in Order:
            each = [found.value(order, of, figure) for of in OF]
            value, low, high = (
                [getattr(one, end) if one else math.nan for one in each] for end in ("value", "low", "high")
            )
            series.append(Series(self._order(order), range(len(OF)), value, low, high, bars=True))
            said += [f"{self._order(order)}, {self._of(one.of)}: {words(one)}" for one in each if one]
        ticks = tuple((float(at), self._of(of)) for at, of in enumerate(OF))
        return Drawing(title, "", self.tr("minutes"), tuple(series), ticks, words=". ".join(said))

    def _html(self, found: Simulation) -> str:
        accent, quiet = look.tokens[Token.ACCENT], look.tokens[Token.QUIET]
        made = [f"<style>h4 {{ color: {accent}; margin-bottom: 2px; }} p {{ color: {quiet}; }}</style>"]
        if found.synthetic:
            made.append(f"<h4>{escape(self.tr('Made example, not this site'))}</h4>")
        made.append(f"<p>{escape(found.notes[0])} {escape(found.notes[1])}</p>")
        for of in OF:
            for figure in dict.fromkeys(one.figure for one in found.outcomes if one.of == of):
                rows = "".join(
                    f"<tr><td>{escape(self._order(order))}</td><td align='right'>{escape(words(one))}</td></tr>"
                    for order in Order
                    if (one := found.value(order, of, figure))
                )
                title = f"{self._figure(figure)}: {self._of(of)}"
                made.append(f"<h4>{escape(title)}</h4><table width='100%' cellpadding='2'>{rows}</table>")
        made += [f"<p>{escape(note)}</p>" for note in found.notes[2:]]
        return "".join(made)

    def _order(self, order: Order) -> str:
        tr = self.tr
        names = {Order.FIRST_COME: tr("first come"), Order.BY_SCORE: tr("by score")}
        return names.get(order) or tr("by score with cap")

    def _of(self, of: str) -> str:
        return {"ill": self.tr("the ill"), "well": self.tr("the well"), "all": self.tr("all")}[of]

    def _figure(self, figure: str) -> str:
        tr = self.tr
        return {
            "mean wait": tr("Mean wait"),
            "median wait": tr("Median wait"),
            "90th percentile of wait": tr("90th percentile of wait"),
            "longest wait": tr("Longest wait"),
        }.get(figure) or tr("Mean wait less that of first come")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 and Enter play."""
        if event.key() in (Qt.Key.Key_F5, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.play.isEnabled():
            self.begin()
            event.accept()
        else:
            super().keyPressEvent(event)
