"""Opens the pages of figures and has them counted on a thread of their own; pyqtgraph is loaded with the first page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.who import Who

if TYPE_CHECKING:
    from pneumo_desktop.audit.simulation.course import Wanted
    from pneumo_desktop.audit.simulation.simulate import Simulation
    from pneumo_desktop.audit.statistics.count import Asked
    from pneumo_desktop.audit.statistics.figure import Statistics
    from pneumo_desktop.ui.figures.simulator_page import SimulatorPage
    from pneumo_desktop.ui.figures.statistics_page import StatisticsPage
    from pneumo_desktop.ui.main_window import MainWindow
    from pneumo_desktop.worklist.store import Store

T = TypeVar("T")


class FiguresControl(QObject):
    """Joins menu, pages and worklist."""

    def __init__(self, settings: Settings, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._window = settings, window
        self._counting, self._playing = Workers(1, self), Workers(1, self)
        self._asked = self._wanted = 0
        self.page: StatisticsPage | None = None
        self.simulator: SimulatorPage | None = None
        window.errand_requested.connect(self._requested)

    def end(self) -> None:
        """Stop after what is in hand."""
        self._counting.end()
        self._playing.end()
        for page in (self.page, self.simulator):
            if page is not None:
                page.end()
        self.page = self.simulator = None

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name == "statistics":
            self._show_statistics()
        elif name == "simulate":
            self._show_simulator()

    def _show_statistics(self) -> None:
        from pneumo_desktop.ui.figures.statistics_page import StatisticsPage

        if self.page is None:
            self.page = StatisticsPage(self._window, self._settings.cap_minutes)
            self._window.add_page(self.page)
            self.page.left.connect(self._window.card_left)
            self.page.wanted.connect(self._count)
        self._window.show_page(self.page)
        self.page.count()

    def _show_simulator(self) -> None:
        from pneumo_desktop.ui.figures.simulator_page import SimulatorPage

        if self.simulator is None:
            self.simulator = SimulatorPage(self._window, self._settings)
            self._window.add_page(self.simulator)
            self.simulator.left.connect(self._window.card_left)
            self.simulator.wanted.connect(self._play)
        self._window.show_page(self.simulator)
        self.simulator.begin()

    @Slot(object)
    def _count(self, asked: Asked) -> None:
        self._asked = self._counting.submit(partial(_counted, self._settings, asked, self._who()), self._counted)

    @Slot(object)
    def _play(self, wanted: Wanted) -> None:
        self._wanted = self._playing.submit(partial(_played, self._settings, wanted, self._who()), self._played)

    def _who(self) -> Who:
        desk = self._window.desk
        return desk.who or Who.typed(desk.reader)

    def _counted(self, answer: Answer) -> None:
        if self.page is None or answer.ticket != self._asked:
            return  # something else was asked for since
        if answer.error is None:
            self.page.show_statistics(answer.result)
        else:
            self.page.show_trouble(answer.trouble)

    def _played(self, answer: Answer) -> None:
        if self.simulator is None or answer.ticket != self._wanted:
            return
        if answer.error is None:
            self.simulator.show_simulation(answer.result)
        else:
            self.simulator.show_trouble(answer.trouble)


def _counted(settings: Settings, asked: Asked, who: Who) -> Statistics:
    from pneumo_desktop.audit.statistics.count import statistics

    return _with_store(settings, lambda store: statistics(store, asked, who))


def _played(settings: Settings, wanted: Wanted, who: Who) -> Simulation:
    from pneumo_desktop.audit.simulation.simulate import simulate

    return _with_store(settings, lambda store: simulate(store, wanted, who))


def _with_store(settings: Settings, count: Callable[[Store], T]) -> T:
    from pneumo_desktop.worklist.store import Store

    store = Store.of(settings)
    try:
        return count(store)
    finally:
        store.close()
