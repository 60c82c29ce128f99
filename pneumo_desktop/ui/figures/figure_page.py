"""A page of plots with the same in text beside them: what both pages of figures have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.ui.figures.plots import Drawing, Plot
from pneumo_desktop.ui.look.theme import look
from pneumo_desktop.ui.widgets import Page

WIDE, ABOVE = 1500, 40
_LOWEST = 150
"""A plot lower than this shows nothing, in logical pixels."""


class FigurePage(Page):
    """Questions on top, plots on the left, text on the right; a line that says how it stands."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.questions = QVBoxLayout()
        self.questions.setSpacing(4)
        self.body.addLayout(self.questions)
        self.state = QLabel(self)
        self.state.setObjectName("quiet")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.body.addWidget(self.state)
        self._plots = QWidget(self)
        self._column = QVBoxLayout(self._plots)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.plots: tuple[Plot, ...] = (Plot(self._plots), Plot(self._plots))
        for plot in self.plots:
            plot.setMinimumHeight(_LOWEST)
            self._column.addWidget(plot, 1)
        self.empty = QLabel(self._plots)
        self.empty.setObjectName("emptyList")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._column.addWidget(self.empty, 1)
        self.text = QTextBrowser(self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.text.setMinimumSize(200, 60)
        self.text.setAccessibleName(self.tr("The same in words"))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        room = QScrollArea(self)  # in a small window plots scroll, as the words do, rather than shrink to nothing
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidgetResizable(True)
        room.setWidget(self._plots)
        room.setMinimumWidth(self._plots.minimumSizeHint().width())
        room.setAccessibleName(self.tr("Plots"))
        split.addWidget(room)
        split.addWidget(self.text)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 400])
        self.body.addWidget(split, 1)
        look.changed.connect(self._dress)

    def row(self, label: str, choices: QWidget) -> None:
        """One row of questions; one that wraps has all the width there is."""
        line = QHBoxLayout()
        line.setSpacing(8)
        if label:
            word = QLabel(label, self)
            word.setObjectName("quiet")
            line.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
            word.setContentsMargins(0, 6, 0, 0)  # as the first line of the choices
        line.addWidget(choices, 1)
        self.questions.addLayout(line)

    def show_drawings(self, drawings: Sequence[Drawing], nothing: str) -> None:
        """One or two plots; `nothing` in their place where there is none."""
        for number, plot in enumerate(self.plots):
            plot.setVisible(number < len(drawings))
            if number < len(drawings):
                plot.show_drawing(drawings[number])
        self.empty.setText("" if drawings else nothing)
        self.empty.setVisible(not drawings)

    def say(self, text: str, *, trouble: bool = False) -> None:
        """How it stands."""
        self.state.setObjectName("trouble" if trouble else "quiet")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def show_html(self, html: str) -> None:
        """The same in words; from its top."""
        self.text.setHtml(html)
        self.text.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        """Nearly all of the window."""
        window = self.window()
        return QSize(min(WIDE, window.width() - 24), window.height() - ABOVE)

    def end(self) -> None:
        """Take the plots down in order: Qt would take a scene from under what Python still holds of it."""
        look.changed.disconnect(self._dress)
        plots, self.plots = self.plots, ()
        for plot in plots:
            plot.take_down()

    def dressed(self) -> None:
        """After colours or letters have changed."""

    @Slot()
    def _dress(self) -> None:
        for plot in self.plots:
            plot.dress()
        self.dressed()
