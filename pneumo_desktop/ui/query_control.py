"""What the list is asked for: its tab, a search, states of decided cases. Header and list wish, the desk answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot

from pneumo_desktop.case import CaseState
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.header import Header
from pneumo_desktop.ui.queue_panel import QueuePanel
from pneumo_desktop.ui.queue_state import TABS, Tab, tab_of
from pneumo_desktop.worklist.wanted import Wanted


class QueryControl(QObject):
    """Joins header and list to what the desk asks for."""

    def __init__(self, desk: Desk, header: Header, queue: QueuePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._header = desk, header
        desk.wanted_changed.connect(self._show_wanted)
        queue.states_chosen.connect(self._choose_states)
        header.tab_chosen.connect(self._choose_tab)
        header.search_changed.connect(self._choose_search)
        header.search_left.connect(queue.take_keyboard)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "search": self._search,
            "unread": partial(self._choose_tab, Tab.UNREAD),
            "attention": partial(self._choose_tab, Tab.ATTENTION),
            "decided": partial(self._choose_tab, Tab.DECIDED),
        }

    @Slot(object)
    def _choose_tab(self, tab: Tab) -> None:
        search = self._desk.wanted.filter.search
        self._desk.ask(replace(TABS[tab], filter=replace(TABS[tab].filter, search=search)))

    @Slot(str)
    def _choose_search(self, search: str) -> None:
        self._narrow(search=search)

    @Slot(object)
    def _choose_states(self, states: tuple[CaseState, ...]) -> None:
        self._narrow(states=states)

    def _narrow(self, **changes: Any) -> None:
        wanted = self._desk.wanted
        self._desk.ask(replace(wanted, filter=replace(wanted.filter, **changes)))

    @Slot(object)
    def _show_wanted(self, wanted: Wanted) -> None:
        self._header.set_tab(tab_of(wanted))
        if not wanted.filter.search and self._header.search.text().strip():
            self._header.clear_search()

    def _search(self) -> None:
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()
