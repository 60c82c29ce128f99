"""Parts that the pages of accounts share: words that scroll where there is little room, and a list of rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QScrollArea, QTableWidget, QTableWidgetItem, QWidget

_READ = 540
"""How wide words are, where there is room, in logical pixels."""

_BETWEEN, _WIDEST, _LEAST = 24, 260, 560
"""Between columns, how wide one may be, and how wide a list is at least, in logical pixels."""


class Said(QScrollArea):
    """As high as its words are; in a small window the words scroll, and the buttons stay."""

    def __init__(self, words: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setMinimumHeight(40)
        self.setWidget(words)

    def sizeHint(self) -> QSize:
        """Of the words as they are now."""
        return QSize(_READ, max(40, self._words.heightForWidth(_READ)))


def table_of(parent: QWidget, name: str, heads: tuple[str, ...]) -> QTableWidget:
    """A list of whole rows, one of which is marked."""
    table = QTableWidget(0, len(heads), parent)
    table.setHorizontalHeaderLabels(list(heads))
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    heads_line = table.horizontalHeader()
    heads_line.setStretchLastSection(True)
    heads_line.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    heads_line.setHighlightSections(False)
    table.setMinimumSize(_LEAST, 170)
    table.setShowGrid(False)
    return table


def fill(table: QTableWidget, rows: Sequence[tuple[str, ...]]) -> None:
    """Fill it anew; columns as wide as they need, and no wider than is read."""
    table.setRowCount(len(rows))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.setItem(row, column, QTableWidgetItem(text))
    table.resizeColumnsToContents()
    for column in range(table.columnCount() - 1):
        table.setColumnWidth(column, min(table.columnWidth(column) + _BETWEEN, _WIDEST))
    last = table.columnCount() - 1
    heads = table.horizontalHeader()
    widest = max(table.sizeHintForColumn(last), heads.sectionSizeHint(last))
    needed = heads.sectionPosition(last) + widest + 2 * _BETWEEN
    table.setMinimumWidth(max(_LEAST, min(needed, table.window().width() - 3 * _BETWEEN)))


def words(parent: QWidget) -> QLabel:
    """Plain text that wraps."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(_READ)
    return label


def say_on(label: QLabel, text: str, *, trouble: bool = False) -> None:
    """Say something, or nothing; what is amiss looks so."""
    label.setObjectName("trouble" if trouble else "quiet")
    label.style().polish(label)
    label.setText(f"!  {text}" if trouble and text else text)
    label.setVisible(bool(text))
