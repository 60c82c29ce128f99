"""What the list is asked for: its view, a search, filters, a sort. Header and list wish, the desk answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction

from pneumo_desktop.case import CaseState
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.columns import SORTS, Column
from pneumo_desktop.ui.queue.filter_card import FilterCard
from pneumo_desktop.ui.queue.filter_words import parts, sort_text
from pneumo_desktop.ui.queue.overview import Overview
from pneumo_desktop.ui.queue.queue_state import Snapshot
from pneumo_desktop.ui.queue.saved_views import OwnViews, SavedView, built_in
from pneumo_desktop.ui.queue.views_card import ViewsCard
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted

if TYPE_CHECKING:
    from pneumo_desktop.ui.frame import Frame

VIEWS = "list/views"
BY_KEY = 9
"""So many views have a key of their own."""

FALLS = (Sort.LIKELIHOOD,)
"""Sorted from the highest down at the first click; all others from the lowest up."""


class QueryControl(QObject):
    """Joins header, chips and cards to what the desk asks for. `entered` asks the window to show a card."""

    entered = Signal(object)
    views_changed = Signal()

    def __init__(self, desk: Desk, frame: Frame, preferences: Preferences) -> None:
        super().__init__(frame)
        self._desk, self._header, self._queue, self._preferences = desk, frame.header, frame.queue, preferences
        self._actions: Mapping[str, QAction] = {}
        self._built_in = built_in(desk.reader)
        self.own = OwnViews.of(preferences.kept(VIEWS))
        self.view: SavedView = self._built_in[0]
        self.filter_card, self.views_card = FilterCard(frame), ViewsCard(self.own, frame)
        for card in (self.filter_card, self.views_card):
            frame.add_card(card)
        self._column: Column | None = None
        self._overview = Overview()
        desk.wanted_changed.connect(self._show_wanted)
        self._header.views.view_chosen.connect(self._choose_view)
        self._header.search_changed.connect(self._choose_search)
        self._header.search_left.connect(self._queue.take_keyboard)
        self._queue.states_chosen.connect(self._choose_states)
        self._queue.view.columns.sort_requested.connect(self._sort_by)
        self._queue.model.part_wanted.connect(desk.slide)
        self._queue.chips.filter_wanted.connect(self._choose_filter)
        self._queue.chips.clear_wanted.connect(self._clear_filter)
        self._queue.chips.order_wanted.connect(self._reading_order)
        self.filter_card.filter_wanted.connect(self._choose_filter)
        self.filter_card.clear_wanted.connect(self._clear_filter)
        self.filter_card.save_wanted.connect(self._show_views)
        self.views_card.save_requested.connect(self._save)
        self.views_card.changed.connect(self._views_changed)
        self.views_card.view_chosen.connect(self._choose_named)
        self._name_views()

    @property
    def views(self) -> tuple[SavedView, ...]:
        """Those built in, then the reader's own."""
        return (*self._built_in, *self.own.views)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "search": self._search,
            "filter": self._show_filter,
            "views": self._show_views,
            "reading_order": self._reading_order,
            **{f"view_{number}": partial(self._choose_view, number - 1) for number in range(1, BY_KEY + 1)},
        }

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """What the window can do, by name: for the keys that are said."""
        self._actions = actions
        self._show_wanted(self._desk.wanted)

    def set_reader(self, name: str) -> None:
        """*My open* is of the one who reads."""
        at = self.views.index(self.view) if self.view in self.views else 0
        self._built_in = built_in(name)
        if at < len(self._built_in) and not self.view.own:
            before, self.view = self.view, self._built_in[at]
            if before.wanted != self.view.wanted:
                self._desk.ask(self.view.wanted)
        self._name_views()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """How many cases each view holds."""
        tally = snapshot.tally
        mine = (tally.opened or {}).get(self._desk.reader, 0)
        counts = [tally.unread, tally.urgent, tally.attention, mine, tally.decided_today, tally.decided]
        own = self._overview.own if len(self._overview.own) == len(self.own.views) else [None] * len(self.own.views)
        self._header.views.set_counts([*counts, *own])
        if self.filter_card.isVisible():
            self._say_count(snapshot)

    def take_overview(self, overview: Overview) -> None:
        """How many cases the reader's own views hold, and what there is to filter by."""
        self._overview = overview
        latest = self._desk.state.latest
        if latest is not None:
            self.show_snapshot(latest)

    def clear(self) -> bool:
        """Back to the whole view, filters first, then the order; False where there is nothing to clear."""
        wanted = self._desk.wanted
        if wanted.filter != self.view.wanted.filter:
            self._clear_filter()
            return True
        if wanted != self.view.wanted:
            self._desk.ask(self.view.wanted)
            return True
        return False

    @Slot(int)
    def _choose_view(self, number: int) -> None:
        if 0 <= number < len(self.views):
            self.view = self.views[number]
            search = self._desk.wanted.filter.search or self.view.wanted.filter.search
            self._ask(replace(self.view.wanted, filter=replace(self.view.wanted.filter, search=search)))

    @Slot(str)
    def _choose_named(self, name: str) -> None:
        at = self.own.index(name)
        if at is not None:
            self._choose_view(len(self._built_in) + at)

    @Slot(str)
    def _choose_search(self, search: str) -> None:
        self._narrow(search=search)

    @Slot(object)
    def _choose_states(self, states: tuple[CaseState, ...]) -> None:
        self._narrow(states=states)

    @Slot(object)
    def _choose_filter(self, asked: Filter) -> None:
        self._ask(replace(self._desk.wanted, filter=asked))

    @Slot()
    def _clear_filter(self) -> None:
        self._ask(replace(self._desk.wanted, filter=self.view.wanted.filter))

    @Slot()
    def _reading_order(self) -> None:
        self._ask(replace(self._desk.wanted, sort=Sort.READING, descending=False))

    @Slot(object)
    def _sort_by(self, column: Column) -> None:
        wanted, sort = self._desk.wanted, SORTS[column]
        if sort is Sort.READING:
            self._reading_order()
            return
        self._column = column
        descending = not wanted.descending if wanted.sort is sort else sort in FALLS
        self._ask(replace(wanted, sort=sort, descending=descending))

    def _narrow(self, **changes: Any) -> None:
        wanted = self._desk.wanted
        self._ask(replace(wanted, filter=replace(wanted.filter, **changes)))

    def _ask(self, wanted: Wanted) -> None:
        if wanted == self._desk.wanted:
            self._show_wanted(wanted)
        else:
            self._desk.ask(wanted)

    @Slot(object)
    def _show_wanted(self, wanted: Wanted) -> None:
        self.view = self._view_of(wanted)
        self._header.views.set_current(self.views.index(self.view) if self.view in self.views else -1)
        typed = self._header.search.text()
        if " ".join(typed.split()) != wanted.filter.search:
            self._header.show_search(wanted.filter.search)
        base = Filter(decided=self.view.wanted.filter.decided) if self.view.own else self.view.wanted.filter
        key = self._actions["reading_order"].shortcut().toString() if "reading_order" in self._actions else ""
        self._queue.chips.show_wanted(wanted, base, key)
        self._queue.narrowed = bool(parts(wanted.filter, base))
        column = next((each for each, sort in SORTS.items() if sort is wanted.sort), None)
        if self._column is not None and SORTS[self._column] is wanted.sort:
            column = self._column
        self._queue.view.columns.show_sort(
            None if wanted.sort is Sort.READING else column, descending=wanted.descending
        )
        self._queue.model.set_sections(wanted.sort is Sort.READING)
        self.filter_card.show_filter(wanted.filter)

    def _view_of(self, wanted: Wanted) -> SavedView:
        """The view that a list is: the one it came from as long as that can be."""
        plain = replace(wanted.filter, search="")
        alike = [view for view in self.views if replace(view.wanted.filter, search="") == plain]
        if self.view.own and self.view.wanted.sort is not Sort.READING and wanted.sort is Sort.READING:
            # Sorted by hand, a view stays what it is; back in reading order it is no longer that of the reader.
            alike = [view for view in alike if view.wanted.sort is Sort.READING] or alike
        if self.view in alike or (not alike and self.view.wanted.filter.decided == wanted.filter.decided):
            return self.view
        if alike:
            return alike[0]
        return self._built_in[-1] if wanted.filter.decided else self._built_in[0]

    def _search(self) -> None:
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()

    def _show_filter(self) -> None:
        latest, there = self._desk.state.latest, self._overview.choices
        if there is not None:
            self.filter_card.offer(there.view_positions, there.sources, [name for name in there.models if name])
        self.filter_card.show_filter(self._desk.wanted.filter)
        if latest is not None:
            self._say_count(latest)
        self.entered.emit(self.filter_card)
        self.filter_card.decided.setFocus()

    @Slot()
    def _show_views(self) -> None:
        wanted = self._desk.wanted
        said = [part.text for part in parts(wanted.filter, Filter(decided=wanted.filter.decided))]
        said = [self.view.name, *said] if not self.view.own else said
        self.views_card.begin(", ".join([*said, *([sort_text(wanted)] if sort_text(wanted) else [])]))
        self.entered.emit(self.views_card)
        self.views_card.name.setFocus()

    @Slot(str)
    def _save(self, name: str) -> None:
        done = self.own.save(name, self._desk.wanted)
        if done:
            self.view = self.own.views[self.own.index(" ".join(name.split())) or 0]
        self.views_card.saved(done)

    @Slot()
    def _views_changed(self) -> None:
        self._preferences.keep(VIEWS, self.own.as_text())
        if self.view.own and self.view not in self.own.views:
            self.view = self._view_of(self._desk.wanted) if self.own.views else self._built_in[0]
        self._name_views()
        self.views_changed.emit()

    def _name_views(self) -> None:
        self._header.views.set_views([(view.name, view.short) for view in self.views])
        self._show_wanted(self._desk.wanted)
        latest = self._desk.state.latest
        if latest is not None:
            self.show_snapshot(latest)

    def _say_count(self, snapshot: Snapshot) -> None:
        many = f"{len(snapshot.listed):,}+" if snapshot.total is None else f"{snapshot.total:,}"
        if snapshot.wanted == self._desk.wanted:
            self.filter_card.say_count(self.tr("{n} cases").format(n=many))
