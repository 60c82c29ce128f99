"""The filter, over the list: every part of it by keys, and each change is seen in the list at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from pneumo_desktop.case import Band, CaseState
from pneumo_desktop.film_tags import age_text
from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.queue.filter_words import band_name, months_of, span_text, state_word
from pneumo_desktop.ui.widgets import Card, KeyButton
from pneumo_desktop.worklist.wanted import Filter

SPANS = (None, *(timedelta(hours=n) for n in (1, 4, 12, 24)), *(timedelta(days=n) for n in (3, 7, 30)))
SEXES = ("F", "M", "O", "")
VIEWS = ("AP", "PA", "LL", "")
_AGE_WIDTH = "0000 y"


class FilterCard(Card):
    """`filter_wanted` asks for another filter; `save_wanted` to keep the list as a view."""

    filter_wanted = Signal(object)
    clear_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:  # noqa: PLR0915 a column of parts, one after the other
        super().__init__(parent.tr("Filter"), parent, scrim=False)
        self._filter, self._filling = Filter(), False
        self._page = QWidget(self)
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, 10, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.decided = self._choice(self.tr("Cases"), (self.tr("unread"), self.tr("decided"), self.tr("both")))
        self.decided.currentIndexChanged.connect(self._decided_chosen)
        self.states = self._boxes(self.tr("State"), "states", tuple(CaseState), state_word)
        self.bands = self._boxes(self.tr("Likelihood"), "bands", tuple(Band), band_name)
        self.flags = self._flags()
        self.least, self.most = self._ages()
        self.sexes = self._boxes(self.tr("Sex"), "sexes", SEXES, _or_not_said)
        self._views_row = self._grid.rowCount()
        self.views: dict[Any, QCheckBox] = {}
        self._make_views(VIEWS)
        self.sources = self._choice(self.tr("Folder"), ())
        self.sources.currentIndexChanged.connect(partial(self._one_chosen, self.sources, "sources"))
        self.models = self._choice(self.tr("Model"), ())
        self.models.currentIndexChanged.connect(partial(self._one_chosen, self.models, "models"))
        spans = tuple(span_text(span) or self.tr("any time") for span in SPANS)
        self.arrived = self._choice(self.tr("Arrived within"), spans)
        self.arrived.currentIndexChanged.connect(partial(self._span_chosen, "arrived_within"))
        self.decided_within = self._choice(self.tr("Decided within"), spans)
        self.decided_within.currentIndexChanged.connect(partial(self._span_chosen, "decided_within"))
        room = QScrollArea(self)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setWidget(self._page)
        room.setWidgetResizable(True)
        room.setMinimumSize(180, 90)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(room, 1)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("trouble")
        self.trouble.hide()
        self.count = QLabel(self)
        self.count.setObjectName("quiet")
        self.count.setFont(font(0.92))
        row = QHBoxLayout()
        for text, wish in ((self.tr("Clear"), self.clear_wanted), (self.tr("Save as view…"), self.save_wanted)):
            button = KeyButton(text, "")
            button.clicked.connect(wish)
            row.addWidget(button)
        row.addStretch(1)
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.leave)
        row.addWidget(close)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.count)
        self.body.addLayout(row)

    def sizeHint(self) -> QSize:
        """All of it without scrolling, where the window has the room."""
        page, own = self._page.sizeHint(), super().sizeHint()
        return QSize(max(own.width(), 430), page.height() + 132)

    def offer(self, views: Sequence[str], sources: Sequence[str], models: Sequence[str]) -> None:
        """What there is to choose from, as the worklist has it."""
        self._filling = True
        self._make_views(tuple(dict.fromkeys((*VIEWS[:-1], *sorted(set(views) - {""}), ""))))
        for box, offered, name in ((self.sources, sources, "sources"), (self.models, models, "models")):
            box.clear()
            box.addItem(self.tr("any"), None)
            chosen = getattr(self._filter, name)
            for text in dict.fromkeys((*sorted(offered), *chosen)):
                box.addItem(text or self.tr("incoming folder itself"), text)
        self._filling = False
        self.show_filter(self._filter)

    def show_filter(self, asked: Filter) -> None:
        """Tick what the list is asked for."""
        self._filter, self._filling = asked, True
        self.decided.setCurrentIndex({False: 0, True: 1, None: 2}[asked.decided])
        for name, boxes in (("states", self.states), ("bands", self.bands), ("sexes", self.sexes)):
            for value, box in boxes.items():
                box.setChecked(value in getattr(asked, name))
        for value, box in self.views.items():
            box.setChecked(value in asked.view_positions)
        for name, box in self.flags.items():
            box.setChecked(bool(getattr(asked, name)))
        for field, months in ((self.least, asked.least_age_months), (self.most, asked.most_age_months)):
            if not field.hasFocus():
                field.setText(age_text(months))
        for name, combo in (("sources", self.sources), ("models", self.models)):
            chosen = getattr(asked, name)
            combo.setCurrentIndex(max(0, combo.findData(chosen[0])) if chosen else 0)
        for span, combo in ((asked.arrived_within, self.arrived), (asked.decided_within, self.decided_within)):
            combo.setCurrentIndex(SPANS.index(span) if span in SPANS else 0)
        self._filling = False

    def say_count(self, text: str) -> None:
        """How many cases pass."""
        self.count.setText(text)

    def _wish(self, **changes: Any) -> None:
        if not self._filling:
            self._filter = replace(self._filter, **changes)
            self.filter_wanted.emit(self._filter)

    def _label(self, text: str, row: int) -> QLabel:
        label = QLabel(text, self._page)
        label.setObjectName("quiet")
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        return label

    def _choice(self, name: str, texts: Sequence[str]) -> QComboBox:
        row = self._grid.rowCount()
        box = QComboBox(self._page)
        box.addItems(list(texts))
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        self._label(name, row).setBuddy(box)
        self._grid.addWidget(box, row, 1)
        return box

    def _boxes(
        self, name: str, part: str, values: Sequence[Any], word: Callable[[Any], str], row: int | None = None
    ) -> dict[Any, QCheckBox]:
        at = self._grid.rowCount() if row is None else row
        self._label(name, at)
        holder = QWidget(self._page)
        flow = FlowLayout(holder, 12, 0)
        flow.setContentsMargins(0, 0, 0, 0)
        boxes: dict[Any, QCheckBox] = {}
        for value in values:
            box = QCheckBox(word(value), holder)
            box.setAccessibleName(f"{name}: {word(value)}")
            box.toggled.connect(partial(self._ticked, part))
            boxes[value] = box
            flow.addWidget(box)
        self._grid.addWidget(holder, at, 1)
        return boxes

    def _make_views(self, values: Sequence[str]) -> None:
        if tuple(self.views) == tuple(values):
            return
        for column in (0, 1):
            item = self._grid.itemAtPosition(self._views_row, column)
            widget = item.widget() if item else None
            if widget is not None:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.views = self._boxes(self.tr("View"), "view_positions", values, _or_not_said, self._views_row)

    def _flags(self) -> dict[str, QCheckBox]:
        words = {
            "urgent": self.tr("urgent"),
            "attention": self.tr("needs attention"),
            "outside": self.tr("outside validation"),
        }
        return self._boxes(self.tr("Only"), "flags", tuple(words), words.__getitem__)

    def _ages(self) -> tuple[QLineEdit, QLineEdit]:
        row = self._grid.rowCount()
        self._label(self.tr("Age"), row)
        line = QHBoxLayout()
        line.setSpacing(8)
        fields = []
        for text, name in ((self.tr("from"), self.tr("Age from")), (self.tr("to"), self.tr("Age to"))):
            field = QLineEdit(self._page)
            field.setAccessibleName(name)
            field.setMaxLength(6)
            field.setPlaceholderText(self.tr("5 y, 18 m"))
            field.setFixedWidth(field.fontMetrics().horizontalAdvance(_AGE_WIDTH) + 34)
            field.textEdited.connect(self._ages_typed)
            line.addWidget(QLabel(text, self._page))
            line.addWidget(field)
            fields.append(field)
        line.addStretch(1)
        self._grid.addLayout(line, row, 1)
        return fields[0], fields[1]

    @Slot()
    def _ages_typed(self) -> None:
        try:
            least, most = months_of(self.least.text()), months_of(self.most.text())
        except ValueError:
            self.trouble.setText(self.tr("Write an age as 5 y or 18 m."))
            self.trouble.show()
            return
        self.trouble.hide()
        # Whoever says up to 5 years means those who have not turned six.
        whole = most is not None and not self.most.text().strip().casefold().endswith("m")
        self._wish(least_age_months=least, most_age_months=most + 11 if whole and most is not None else most)

    def _ticked(self, part: str, *_: object) -> None:
        if part == "flags":
            self._wish(**{name: box.isChecked() for name, box in self.flags.items()})
            return
        boxes = {"states": self.states, "bands": self.bands, "sexes": self.sexes}.get(part, self.views)
        self._wish(**{part: tuple(value for value, box in boxes.items() if box.isChecked())})

    @Slot(int)
    def _decided_chosen(self, index: int) -> None:
        decided = (False, True, None)[index]
        dates = {} if decided is not False else {"decided_within": None, "decided_today": False}
        self._wish(decided=decided, states=(), **dates)
        if not self._filling:
            self.show_filter(self._filter)

    def _one_chosen(self, box: QComboBox, part: str, index: int) -> None:
        self._wish(**{part: () if index <= 0 else (box.itemData(index),)})

    def _span_chosen(self, part: str, index: int) -> None:
        self._wish(**{part: SPANS[index]})


def _or_not_said(text: str) -> str:
    from pneumo_desktop.ui.words import tr

    return text or tr("not said")
