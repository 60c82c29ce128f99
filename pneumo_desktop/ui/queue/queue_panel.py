"""The left side: the list, a filter of states above decided cases, what to do when it is empty, and that it is held."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.case import CaseState
from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.queue.chips import ChipRow
from pneumo_desktop.ui.queue.empty_words import why_empty
from pneumo_desktop.ui.queue.figures_line import FiguresLine, SectionStrip
from pneumo_desktop.ui.queue.queue_model import QueueModel
from pneumo_desktop.ui.queue.queue_state import QueueState, Snapshot
from pneumo_desktop.ui.queue.queue_view import QueueView
from pneumo_desktop.ui.words import tr
from pneumo_desktop.worklist.wanted import Wanted

_STATES: tuple[tuple[CaseState, ...], ...] = (
    (),
    (CaseState.CONFIRMED,),
    (CaseState.OVERRIDDEN,),
    (CaseState.READ,),
)
LOW_LIST = 400
CLOCK_MS = 2000
"""How often the waiting times are drawn anew."""


class QueuePanel(QWidget):
    """Shows a `QueueState`; `states_chosen` asks for other states of decided cases."""

    states_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:  # noqa: PLR0915 a column of parts, one after the other
        super().__init__(parent)
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self)
        self.empty = QLabel(self)
        self.empty.setObjectName("emptyList")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the keyboard must be somewhere when the list is away
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.held = QLabel(self)
        self.held.setObjectName("held")
        self.held.setFont(font(0.88))
        self.held.setWordWrap(True)
        self.held.hide()
        self.more = QLabel(self)
        self.more.setObjectName("held")
        self.more.setFont(font(0.88))
        self.more.setWordWrap(True)
        self.more.hide()
        self._filter = QWidget(self)
        row = FlowLayout(self._filter, 4, 0)
        row.setContentsMargins(10, 6, 10, 0)
        self._states = QButtonGroup(self)
        for number, name in enumerate((self.tr("All"), self.tr("Confirmed"), self.tr("Overridden"), self.tr("Read"))):
            button = QPushButton(name, self._filter)
            button.setCheckable(True)
            button.setProperty("tab", True)
            button.setFont(font(0.9))
            self._states.addButton(button, number)
            row.addWidget(button)
        self._states.button(0).setChecked(True)
        self._filter.hide()
        self._states.idClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.chips = ChipRow(self)
        self.narrowed = False
        """Whether the list holds less than its view."""
        layout.addWidget(self.chips)
        self.sections = SectionStrip(self)
        layout.addWidget(self.sections)
        layout.addWidget(self._filter)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.more)
        self.figures = FiguresLine(self)
        layout.addWidget(self.figures)
        layout.addWidget(self.held)  # beneath the list: above it, every row would move when a case is opened
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.model.refresh_times)
        self._clock.start()
        self.empty.setText(self.tr("Opening the worklist…"))
        self.stack.setCurrentWidget(self.empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is quiet leaves first when there is little height."""
        super().resizeEvent(event)
        self.sections.set_room(self.height() >= LOW_LIST)

    @Slot()
    def take_keyboard(self) -> None:
        """Give the keyboard to the list, or to what stands in its place."""
        (self.view if self.stack.currentWidget() is self.view else self.empty).setFocus()

    def show_state(self, state: QueueState, incoming: str) -> None:
        """Rows, or what to do where there are none."""
        self.view.show_rows(state.rows)
        snapshot = state.latest
        if snapshot is None:
            return
        self._filter.setVisible(bool(snapshot.wanted.filter.decided))
        chosen = snapshot.wanted.filter.states
        self._states.button(_STATES.index(chosen) if chosen in _STATES else 0).setChecked(True)
        self.model.set_ends(above=snapshot.above, more=snapshot.more)
        self.more.setText(_part_text(snapshot))
        self.more.setVisible(snapshot.above or snapshot.more)
        if not state.rows:
            self.empty.setText(why_empty(snapshot, incoming, narrowed=self.narrowed))
        # Away from the list only when that changes, or the keyboard would be taken from whoever holds it.
        shown = self.view if state.rows else self.empty
        if self.stack.currentWidget() is not shown:
            self.stack.setCurrentWidget(shown)
            if not isinstance(QApplication.focusWidget(), QLineEdit):
                shown.setFocus()

    def show_held(self, new: int | None) -> None:
        """How many are new while the order is held; None: it is not held."""
        if new is not None:
            said = self.tr("Order is held while you read")
            self.held.setText(said + (self.tr(" · {n} new since you opened this case").format(n=new) if new else ""))
        self.held.setVisible(new is not None)

    def say_trouble(self, text: str) -> None:
        """The worklist cannot be opened."""
        self.empty.setText(text)
        self.stack.setCurrentWidget(self.empty)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.states_chosen.emit(_STATES[number])


def _part_text(snapshot: Snapshot) -> str:
    """Which part of a long list is at hand."""
    places = [case.position for case in snapshot.listed if case.position is not None]
    plain = snapshot.wanted == Wanted() and len(places) == len(snapshot.listed)
    if plain and places and snapshot.total is not None:
        said = tr("{a} to {b} of {n}; the list goes on as you scroll")
        return said.format(a=f"{places[0]:,}", b=f"{places[-1]:,}", n=f"{snapshot.total:,}")
    if snapshot.total is not None:
        return tr("{n} cases; the list goes on as you scroll").format(n=f"{snapshot.total:,}")
    return tr("The list goes on as you scroll")
