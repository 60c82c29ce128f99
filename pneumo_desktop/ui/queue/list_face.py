"""The face of the list: what a reader chooses about it and is told of it. Joins its small parts to the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.columns import ColumnChoice, choice_of
from pneumo_desktop.ui.queue.columns_card import ColumnsCard
from pneumo_desktop.ui.queue.row_menu import RowMenu

if TYPE_CHECKING:
    from pneumo_desktop.ui.frame import Frame

COLUMNS = "list/columns"


class ListFace(QObject):
    """`entered` asks the window to show a card over the list."""

    entered = Signal(object)
    said = Signal(str, bool)

    def __init__(self, desk: Desk, frame: Frame, preferences: Preferences) -> None:
        super().__init__(frame)
        self._desk, self._frame, self._preferences = desk, frame, preferences
        self._actions: Mapping[str, QAction] = {}
        fit = frame.queue.view.columns
        fit.choose(choice_of(preferences.kept(COLUMNS)))
        fit.choice_changed.connect(self._columns_chosen)
        self.columns_card = ColumnsCard(fit, frame)
        frame.add_card(self.columns_card)
        self.menu = RowMenu(frame.queue.view, desk, self)
        self.menu.said.connect(self.said)
        self.menu.export_requested.connect(self._export)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {"columns": self._columns, **self.menu.acts()}

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """What the window can do, by name."""
        self._actions = actions
        self.menu.connect_actions(actions)

    @Slot(object)
    def _export(self, case_ids: list[int]) -> None:
        self._frame.export_card.ask_for(case_ids)
        self._actions["export"].trigger()

    @Slot(object)
    def _columns_chosen(self, choice: ColumnChoice) -> None:
        self._preferences.keep(COLUMNS, choice.as_text())

    def _columns(self) -> None:
        self.columns_card.begin()
        self.entered.emit(self.columns_card)
        self.columns_card.columns.setFocus()
