"""What the list is asked for: its tab, a search, states of decided cases. Header and list wish, the desk answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from pneumo_desktop.case import CaseState
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.header import Header
from pneumo_desktop.ui.queue_panel import QueuePanel
from pneumo_desktop.ui.queue_state import Query, Tab


class QueryControl(QObject):
    """Joins header and list to the desk's query."""

    def __init__(self, desk: Desk, header: Header, queue: QueuePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._header = desk, header
        desk.query_changed.connect(self._show_query)
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
        self._desk.ask(replace(self._desk.query, tab=tab))

    @Slot(str)
    def _choose_search(self, search: str) -> None:
        self._desk.ask(replace(self._desk.query, search=search))

    @Slot(object)
    def _choose_states(self, states: tuple[CaseState, ...]) -> None:
        self._desk.ask(replace(self._desk.query, states=states))

    @Slot(object)
    def _show_query(self, query: Query) -> None:
        self._header.set_tab(query.tab)
        if not query.search and self._header.search.text().strip():
            self._header.clear_search()

    def _search(self) -> None:
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()
