"""The patient's other cases beside the open film: a list, and the chosen one's film, only to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QListWidget, QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.ui import film_corners
from pneumo_desktop.ui.film_reader import FilmKey, FilmReader
from pneumo_desktop.ui.film_render import LoadedFilm
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.patient_words import prior_row
from pneumo_desktop.ui.theme import plain_tooltip
from pneumo_desktop.ui.widgets import Page

LIST_HIGH = 96


class PriorsCard(Page):
    """Up and down choose a case, Escape leaves. Nothing here claims, decides or changes a case."""

    film_shown = Signal(object)

    def __init__(self, films: FilmReader, parent: QWidget) -> None:
        super().__init__(parent.tr("Other studies of this patient"), parent)
        self._films = films
        self._cases: list[Case] = []
        self._wanted: FilmKey | None = None
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Other studies of this patient"))
        self.list.setMaximumHeight(LIST_HIGH)
        self.view = FilmView(self)
        self.view.setAccessibleName(self.tr("Film of another study"))
        self.body.addWidget(self.list)
        self.body.addWidget(self.view, 1)
        self.end_with()
        self.first = self.list
        self.list.currentRowChanged.connect(self._show_row)
        films.film_ready.connect(self._ready)
        films.film_failed.connect(self._failed)
        self.view.film_drawn.connect(self.film_shown)

    def show_cases(self, cases: Sequence[Case]) -> None:
        """List these, the first of them shown."""
        self._cases, self._wanted = list(cases), None
        self.list.blockSignals(True)
        self.list.clear()
        for case in self._cases:
            text = prior_row(case)
            self.list.addItem(text)
            self.list.item(self.list.count() - 1).setToolTip(plain_tooltip(text))
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)

    def place(self, at: QRect | None = None) -> None:
        """As large as where it stands allows: two films are compared."""
        window = self.window()
        room = at if at is not None and at.width() >= self.minimumSizeHint().width() else window.rect()
        self.setGeometry(room.adjusted(0, 8, 0, 0).intersected(window.rect().adjusted(8, 4, -8, -4)))
        if self.scrim:
            self.scrim.setGeometry(0, 0, 0, 0)  # the open film stays in sight

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if not 0 <= row < len(self._cases):
            return
        case = self._cases[row]
        self._wanted = (case.film_sha256, case.source)
        film = self._films.get(self._wanted)
        if film is not None:
            self._put(case, film)
        else:
            self.view.show_message("", self.tr("Reading the film…"))

    @Slot(object, object)
    def _ready(self, key: FilmKey, film: LoadedFilm) -> None:
        case = self._current(key)
        if case is not None:
            self._put(case, film)

    @Slot(object, str)
    def _failed(self, key: FilmKey, reason: str) -> None:
        if self._current(key) is not None:
            self.view.show_message(self.tr("This film cannot be shown"), reason)

    def _current(self, key: FilmKey) -> Case | None:
        row = self.list.currentRow()
        return self._cases[row] if self.isVisible() and key == self._wanted and 0 <= row < len(self._cases) else None

    def _put(self, case: Case, film: LoadedFilm) -> None:
        arrived = f"{case.arrived_at.astimezone():%Y-%m-%d %H:%M}"
        bits = case.tags.bits_stored or film.picture.pixels.dtype.itemsize * 8
        corners = film_corners.of_film(case.tags, case.source.name, arrived, bits, film.size)
        self.view.show_film(film, corners, case.case_id)
