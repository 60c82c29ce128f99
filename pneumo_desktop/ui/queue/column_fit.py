"""Widths, order and choice of the list's columns, by mouse on its header: the usual fold, or the reader's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QTreeView

from pneumo_desktop.ui.look.theme import font, look
from pneumo_desktop.ui.queue.columns import FOLDING, SORTS, USUAL, Column, ColumnChoice, column_name
from pneumo_desktop.ui.queue.queue_delegate import QueueDelegate

FOLD_BELOW = 660
COMPACT_BELOW = 400
TINY_BELOW = 300
LEAST_PATIENT = 60
LEAST_CHOSEN_PATIENT = 140
"""Where the reader's own columns leave no more, the list scrolls sideways."""


class ColumnFit(QObject):
    """The header of one list.

    `choice_changed` says that the reader chose, moved or resized; `sort_requested` asks to sort by a column.
    """

    choice_changed = Signal(object)
    sort_requested = Signal(object)

    def __init__(self, view: QTreeView, cells: QueueDelegate) -> None:
        super().__init__(view)
        self._view, self._cells, self._fitting = view, cells, False
        self.choice = ColumnChoice()
        self.header = header = view.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(10)
        header.setFont(font(0.86))
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setToolTip(self.tr("Click: sort. Drag: move or resize. Right button: choose columns."))
        header.sectionClicked.connect(self._clicked)
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._resized)
        header.customContextMenuRequested.connect(self._menu_at)

    def choose(self, choice: ColumnChoice) -> None:
        """Show these columns, and say so."""
        if choice != self.choice:
            self.choice = choice
            self.fit()
            self.choice_changed.emit(choice)

    def begun(self) -> ColumnChoice:
        """The reader's choice, or what is on the screen, to go on from."""
        return self.choice if self.choice.chosen else ColumnChoice(self.shown())

    def shown(self) -> tuple[Column, ...]:
        """The columns on the screen, from left to right."""
        order = [Column(self.header.logicalIndex(place)) for place in range(self.header.count())]
        return tuple(column for column in order if not self.header.isSectionHidden(column))

    def step_width(self, column: Column, steps: int) -> None:
        """A column a little wider, or narrower."""
        em = self._em()
        self.choose(self.begun().widened(column, self.header.sectionSize(column) / em + steps / 2))

    def show_sort(self, column: Column | None, *, descending: bool) -> None:
        """An arrow over the column that the list is sorted by; none in reading order."""
        # Fusion's arrow points down where values rise; that of the words, and of most lists, points up.
        order = Qt.SortOrder.AscendingOrder if descending else Qt.SortOrder.DescendingOrder
        self.header.setSortIndicatorShown(column is not None)
        self.header.setSortIndicator(-1 if column is None else column, order)

    def fit(self) -> None:
        """Widths that follow the text, or the reader's own; what is left is the patient's."""
        room = self._view.viewport().width()
        width = room * 100 // look.percent  # larger text folds as a narrower list does
        shown = self.choice.shown or self._usual(width)
        with self._by_program():
            self._arrange(shown)
            used = 0
            em = self._em()
            for column in shown:
                if column is not Column.PATIENT:
                    own = self.choice.widths.get(column)
                    wide = round(own * em) if own else self._usual_width(column, width)
                    self.header.resizeSection(column, wide)
                    used += wide
            own = self.choice.widths.get(Column.PATIENT)
            least = LEAST_CHOSEN_PATIENT if self.choice.chosen else LEAST_PATIENT
            self.header.resizeSection(Column.PATIENT, round(own * em) if own else max(least, room - used))
        policy = Qt.ScrollBarPolicy
        self._view.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self.choice.chosen else policy.ScrollBarAlwaysOff
        )
        self.header.setVisible(width >= TINY_BELOW or self.choice.chosen)
        under = tuple(column for column in FOLDING if column not in shown)
        if (self._cells.under, self._cells.says_why) != (under, Column.WHY in shown):
            self._cells.under, self._cells.says_why = under, Column.WHY in shown
            self._view.viewport().update()

    def _usual(self, width: int) -> tuple[Column, ...]:
        folded, compact = width < FOLD_BELOW, width < COMPACT_BELOW
        decided = self._decided()
        hidden = set(FOLDING) if folded else set()
        if compact or decided:
            hidden.add(Column.PLACE)
        if compact:
            hidden.add(Column.WAITING if decided else Column.STATE)
        return tuple(column for column in USUAL if column not in hidden)

    def _usual_width(self, column: Column, width: int) -> int:
        text, small = QFontMetrics(self._cells.main), QFontMetrics(self._cells.small)
        decided, roomy = self._decided(), width >= FOLD_BELOW or self.choice.chosen
        if column is Column.LIKELIHOOD:
            word = max(map(small.horizontalAdvance, (self.tr("raised"), self.tr("high"), self.tr("low")))) + 10
            bold = QFontMetrics(self._cells.bold).horizontalAdvance("0.00")
            tiny, compact = width < TINY_BELOW, width < COMPACT_BELOW
            return 38 + bold + (0 if tiny else word if compact else word + 51)
        if column is Column.PLACE:
            return text.horizontalAdvance("0" * max(2, len(str(self._view.model().rowCount())))) + 14
        if column is Column.WAITING:
            return max(map(text.horizontalAdvance, (self.tr("Waiting"), "0000-00-00" if decided else "00:00"))) + 12
        if column is Column.STATE:
            decided_words = self.tr("Not diagnostic"), self.tr("Confirmed")
            open_words = (
                self.tr("reading"),
                self.tr("unread"),
                self.tr("open: {name}").format(name="Dr Mw" if roomy else ""),
            )
            return max(map(small.horizontalAdvance, decided_words if decided else open_words)) + 14
        room = {
            Column.ID: "P-0000000",
            Column.AGE_SEX: "Age, sex",
            Column.VIEW: "WWW",
            Column.ACCESSION: "ACC-000000",
            Column.ARRIVED: "0000-00-00",
            Column.SOURCE: "0000000000.dcm",
            Column.MODEL: "mobilenet-v2 2.1",
            Column.FILMS: "Films",
            Column.WHY: "Waiting over 1 h · not validated",
        }
        return text.horizontalAdvance(room.get(column, "0000000000")) + 14

    def _arrange(self, shown: tuple[Column, ...]) -> None:
        hidden = [column for column in Column if column not in shown]
        for place, column in enumerate((*shown, *hidden)):
            at = self.header.visualIndex(column)
            if at != place:
                self.header.moveSection(at, place)
            if self.header.isSectionHidden(column) != (column in hidden):
                self.header.setSectionHidden(column, column in hidden)

    def _decided(self) -> bool:
        return bool(getattr(self._view.model(), "decided", False))

    def _em(self) -> int:
        return QFontMetrics(self._cells.main).height()

    @contextmanager
    def _by_program(self) -> Iterator[None]:
        """What the header reports meanwhile is no wish of the reader."""
        before, self._fitting = self._fitting, True
        try:
            yield
        finally:
            self._fitting = before

    @Slot(int)
    def _clicked(self, section: int) -> None:
        column = Column(section)
        if column in SORTS:
            self.sort_requested.emit(column)

    @Slot(int, int, int)
    def _moved(self, section: int, before: int, after: int) -> None:
        del section, before, after
        if not self._fitting:
            self.choose(ColumnChoice(self.shown(), self.choice.widths))

    @Slot(int, int, int)
    def _resized(self, section: int, before: int, after: int) -> None:
        del before
        if not self._fitting and after > 0:
            self.choose(self.begun().widened(Column(section), after / self._em()))

    @Slot(QPoint)
    def _menu_at(self, point: QPoint) -> None:
        self.menu().popup(self.header.mapToGlobal(point))

    def menu(self) -> QMenu:
        """Every column to tick, and the way back to the usual ones."""
        menu = QMenu(self.header)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.shown()
        for column in Column:
            action = menu.addAction(column_name(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column is not Column.PATIENT)
            action.triggered.connect(partial(self._toggle, column))
        menu.addSeparator()
        usual = menu.addAction(self.tr("Usual columns"))
        usual.setEnabled(self.choice.chosen)
        usual.triggered.connect(self._reset)
        return menu

    def _toggle(self, column: Column, *_: object) -> None:
        self.choose(self.begun().toggled(column))

    @Slot()
    def _reset(self) -> None:
        self.choose(ColumnChoice())
