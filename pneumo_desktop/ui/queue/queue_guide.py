"""Leads through the list: its sections, what is new and urgent, how the reader's day goes. Quiet, never in the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from pneumo_desktop.case import Case, Tier
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.overview import Overview, OverviewControl
from pneumo_desktop.ui.queue.query_control import QueryControl
from pneumo_desktop.ui.queue.queue_model import CAPTION_ROLE, utc_now
from pneumo_desktop.worklist.wanted import Sort

if TYPE_CHECKING:
    from pneumo_desktop.ui.frame import Frame

FIGURES, SOUND = "list/figures", "list/sound"
URGENT_VIEW = 1
"""The place of *Urgent* among the views built in."""


class QueueGuide(QObject):
    """Joins section strip, line of figures and the mark of new urgent cases to the desk."""

    said = Signal(str, bool)

    def __init__(self, desk: Desk, queries: QueryControl, frame: Frame, preferences: Preferences) -> None:
        super().__init__(frame)
        self._desk, self._queries, self._preferences = desk, queries, preferences
        self._queue, self._bar = frame.queue, frame.header.views
        self._actions: Mapping[str, QAction] = {}
        self._known: set[int] | None = None
        self._news: set[int] = set()
        self._sought: Tier | None = None
        self.overview = OverviewControl(desk, self)
        self.overview.taken.connect(self._show)
        self._queue.sections.section_chosen.connect(self._go_to)
        self._queue.figures.setVisible(preferences.kept(FIGURES) != "off")
        desk.rows_changed.connect(self._look)
        desk.rows_changed.connect(self._arrive)
        desk.wanted_changed.connect(self._wanted_changed)
        desk.verdict_written.connect(self.overview.ask_soon)
        queries.views_changed.connect(self._views_changed)
        self._views_changed()

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "section_next": lambda: self._step(1),
            "section_before": lambda: self._step(-1),
            "figures": self._toggle_figures,
            "urgent_sound": self._toggle_sound,
        }

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """What the window can do, by name: for the keys that are said."""
        self._actions = actions

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        self._queries.take_overview(overview)
        self._queue.figures.show_figures(overview.figures, utc_now())
        self._show_sections()
        self._look()

    @Slot()
    def _views_changed(self) -> None:
        self.overview.use([view.wanted for view in self._queries.own.views])

    @Slot()
    def _wanted_changed(self) -> None:
        self._show_sections()
        self._look()

    def _show_sections(self) -> None:
        wanted = self._desk.wanted
        whole = wanted == self._queries.views[0].wanted
        self._queue.sections.show_sections(self.overview.latest.sections, wanted=whole)

    @Slot(object)
    def _go_to(self, tier: Tier) -> None:
        """To a section's first case; one that is not among the rows at hand is listed first."""
        if self._is_at(tier):
            return
        if self._desk.begin_at(tier):
            self._sought = tier
        else:
            self.said.emit(self.tr("That section is not among the rows at hand, whose order is held."), False)

    @Slot()
    def _arrive(self) -> None:
        if self._sought is not None and self._is_at(self._sought):
            self._sought = None

    def _is_at(self, tier: Tier) -> bool:
        view, latest = self._queue.view, self._desk.state.latest
        for row in range(view.queue.rowCount()):
            case = view.queue.case_at(row)
            # The first row of a part that goes on above it begins its section only where it was asked for.
            begins = row > 0 or latest is None or not latest.above or self._sought is tier
            if case is not None and case.tier is tier and begins:
                view.focus_case(case.case_id)
                view.scrollTo(view.currentIndex(), view.ScrollHint.PositionAtTop)
                view.setFocus()
                return True
        return False

    def _step(self, steps: int) -> None:
        """To the first case of the next section, or of the one before."""
        view = self._queue.view
        heads = [row for row in range(view.queue.rowCount()) if view.queue.index(row, 0).data(CAPTION_ROLE)]
        at = view.currentIndex().row()
        beyond = [row for row in heads if (row > at if steps > 0 else row < at)]
        target = view.queue.case_at(beyond[0] if steps > 0 else beyond[-1]) if beyond else None
        if target is not None:
            view.focus_case(target.case_id)
            view.setFocus()

    @Slot()
    def _look(self) -> None:
        """Which urgent cases are new to the reader, who may be looking elsewhere."""
        overview = self.overview.latest
        if overview.choices is None:
            return
        urgent = {case.case_id: case for case in overview.urgent}
        if self._known is None:
            self._known = set(urgent)
        fresh = {number for number, case in urgent.items() if number not in self._known and self._is_news(case)}
        self._known |= set(urgent)
        seen = self._desk.case is None and self._whole_or_urgent() and not self._desk.state.held
        opened = {self._desk.case.case_id} if self._desk.case else set()
        self._news = set() if seen else ((self._news | fresh) & set(urgent)) - opened
        if fresh and self._preferences.kept(SOUND) == "on":
            QApplication.beep()
        self._bar.mark(URGENT_VIEW, self._news_text())

    def _is_news(self, case: Case) -> bool:
        return getattr(case, "urgent_by", "") != self._desk.reader or not self._desk.reader

    def _whole_or_urgent(self) -> bool:
        wanted = self._desk.wanted
        at_top = self._queries.view in self._queries.views[: URGENT_VIEW + 1] and wanted.sort is Sort.READING
        return at_top and wanted.filter == self._queries.view.wanted.filter

    def _news_text(self) -> str:
        if not self._news:
            return ""
        key = self._actions[f"view_{URGENT_VIEW + 1}"].shortcut().toString() if self._actions else ""
        many = self.tr("1 new urgent case") if len(self._news) == 1 else self.tr("{n} new urgent cases")
        return many.format(n=len(self._news)) + (f": {key}" if key else "")

    def _toggle_figures(self) -> None:
        shown = not self._queue.figures.isVisibleTo(self._queue)
        self._queue.figures.setVisible(shown)
        self._preferences.keep(FIGURES, "on" if shown else "off")

    def _toggle_sound(self) -> None:
        wanted = self._preferences.kept(SOUND) != "on"
        self._preferences.keep(SOUND, "on" if wanted else "off")
        on, off = self.tr("A new urgent case is heard."), self.tr("A new urgent case makes no sound.")
        self.said.emit(on if wanted else off, False)
