"""The worklist as a Qt model: columns, words and accessible texts; rows move by the smallest steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from pneumo_desktop.case import DECIDED, Case, CaseState
from pneumo_desktop.ui import words
from pneumo_desktop.ui.guide.model_cards import ModelCards
from pneumo_desktop.ui.look.theme import plain_tooltip
from pneumo_desktop.ui.queue.columns import Column, cap_text, cell_text, column_title
from pneumo_desktop.ui.queue.queue_state import Row
from pneumo_desktop.ui.reading.patient_words import count_text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
CAPTION_ROLE = ROW_ROLE + 1
OPEN_ROLE = ROW_ROLE + 2
WHY_ROLE = ROW_ROLE + 3
NOTED_ROLE = ROW_ROLE + 4


def utc_now() -> datetime:
    """The clock of the waiting times."""
    return datetime.now(UTC)


class QueueModel(QAbstractTableModel):
    """Rows of the list.

    `ROW_ROLE` gives the whole row, `CAPTION_ROLE` the heading above it or an empty text, `WHY_ROLE` why the case stands
    where it does and what stands against its score, `NOTED_ROLE` whether something does.
    """

    part_wanted = Signal(int)
    """Another part of the list: 1 further down, -1 further up."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.goes_on_above = self._above = self._more = self.quiet = False
        self._captions: list[str] = []
        self._open_case: int | None = None
        self._decided = False
        self._sections = True
        self.clock = clock
        self.cards = ModelCards()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Rows at the top; none below."""
        return 0 if parent.isValid() else len(self._rows)

    def set_ends(self, *, above: bool, more: bool) -> None:
        """Whether the list goes on before and behind the rows at hand."""
        self.goes_on_above = self._above = above
        self._more = more

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the list goes on behind the rows at hand."""
        return not parent.isValid() and self._more and not self.quiet

    def fetchMore(self, parent: Index) -> None:
        """Ask for rows further down; they come with a later moment of the worklist."""
        if self.canFetchMore(parent):
            self._more = False
            self.part_wanted.emit(1)

    def fetch_before(self) -> None:
        """Ask for rows further up."""
        if self._above and not self.quiet:
            self._above = False
            self.part_wanted.emit(-1)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Always the same columns; the view hides what does not fit."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = Column(section) in (Column.PLACE, Column.WAITING)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_title(Column(section), decided=self._decided)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: PLR0911 one per role
        """Text, accessible text, tooltip and the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self._text(row, column)
            if column is Column.PATIENT:
                said = ", ".join(part for part in (said, self._why(row.case), count_text(row.case)) if part)
            elif column is Column.WAITING and (against_cap := cap_text(row.case, self.clock())):
                return against_cap
            return f"{self.headerData(column, Qt.Orientation.Horizontal) or self.tr('Place')}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._tooltip(row.case)) if column is not Column.PLACE else None
        if role == ROW_ROLE:
            return row
        if role == CAPTION_ROLE:
            return self._captions[index.row()]
        if role == OPEN_ROLE:
            return row.case.case_id == self._open_case
        if role == WHY_ROLE:
            return self._why(row.case)
        if role == NOTED_ROLE:
            return words.has_notes(row.case, self.cards.ages(row.case))
        return None

    def _why(self, case: Case) -> str:
        return words.why_text(case, self.cards.ages(case))

    def _tooltip(self, case: Case) -> str:
        opened = cell_text(case, Column.STATE, self.clock(), "") if case.state is CaseState.READING else ""
        parts = (words.patient_text(case), self._why(case), cap_text(case, self.clock()), opened, count_text(case))
        return "\n".join(part for part in (*parts, str(case.source)) if part)

    def _text(self, row: Row, column: Column) -> str:
        if column is Column.STATE and row.gone:
            return self.tr("no longer waiting")
        return cell_text(row.case, column, self.clock(), self._why(row.case) if column is Column.WHY else "")

    def set_sections(self, sections: bool) -> None:
        """Whether the list is in its own order and so falls into sections."""
        if sections != self._sections:
            self._sections = sections
            self._caption()

    @property
    def decided(self) -> bool:
        """Whether the list holds decided cases."""
        return self._decided

    def row_of(self, case_id: int) -> int | None:
        """Where a case stands in the list."""
        return next((i for i, row in enumerate(self._rows) if row.case.case_id == case_id), None)

    def caption_at(self, row: int) -> str:
        """The heading above a row, or an empty text."""
        return self._captions[row] if 0 <= row < len(self._captions) else ""

    def case_at(self, row: int) -> Case | None:
        """The case of a row."""
        return self._rows[row].case if 0 <= row < len(self._rows) else None

    def set_open_case(self, case_id: int | None) -> None:
        """Which case stands at the film."""
        self._open_case = case_id
        self._touch(range(len(self._rows)))

    @Slot()
    def refresh_words(self) -> None:
        """What is known of the models has changed."""
        self._touch(range(len(self._rows)))

    @Slot()
    def refresh_times(self) -> None:
        """Waiting times have moved on."""
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, Column.WAITING), self.index(last, Column.WAITING))

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows: remove what left, move what moved, insert what came, touch what changed."""
        wanted = [row.case.case_id for row in rows]
        keep = set(wanted)
        for first, last in _runs([i for i, row in enumerate(self._rows) if row.case.case_id not in keep])[::-1]:
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            del self._captions[first : last + 1]
            self.endRemoveRows()
        here = {row.case.case_id for row in self._rows}
        self._reorder([case_id for case_id in wanted if case_id in here])
        for first, last in _runs([i for i, case_id in enumerate(wanted) if case_id not in here]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self._captions[first:first] = [""] * (last + 1 - first)
            self.endInsertRows()
        changed = [i for i, row in enumerate(rows) if row != self._rows[i]]
        self._rows = list(rows)
        self._decided = bool(rows) and rows[0].case.state in DECIDED
        self._touch(changed)
        self._caption()

    def _reorder(self, order: list[int]) -> None:
        before = [row.case.case_id for row in self._rows]
        if order == before:
            return
        self.layoutAboutToBeChanged.emit()
        by_id = {row.case.case_id: row for row in self._rows}
        place = {case_id: i for i, case_id in enumerate(order)}
        old = self.persistentIndexList()
        self._rows = [by_id[case_id] for case_id in order]
        new = [self.index(place[before[index.row()]], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _caption(self) -> None:
        """Headings: shown above the first row of each section. A change of height needs a new layout."""
        now = self.clock()
        tiers = [row.case.tier for row in self._rows]
        mixed = not self._decided and tiers != sorted(tiers)
        said = [words.caption(row.case, now, mixed=mixed) for row in self._rows]
        if not self._sections:
            said = [""] * len(said)
        captions = [text if i == 0 or said[i - 1] != text else "" for i, text in enumerate(said)]
        if captions != self._captions:
            self.layoutAboutToBeChanged.emit()
            self._captions = captions
            self.layoutChanged.emit()

    def _touch(self, changed: list[int] | range) -> None:
        for first, last in _runs(list(changed)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Ascending numbers as (first, last) of unbroken runs."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
