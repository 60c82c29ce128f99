"""The film of the open case, with a strip of its other films; says of which case the film stands on the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidget, QListWidgetItem, QWidget

from pneumo_desktop.case import DECIDED, Case, Film, FilmTags
from pneumo_desktop.identity import FIELDS
from pneumo_desktop.ui import film_corners
from pneumo_desktop.ui.film_reader import FilmKey, FilmReader
from pneumo_desktop.ui.film_render import LoadedFilm
from pneumo_desktop.ui.film_view import FilmView
from pneumo_desktop.ui.queue_state import QueueState
from pneumo_desktop.ui.theme import plain_tooltip

Mark = tuple[int, FilmKey]


class FilmPanel(QWidget):
    """Shows a case's own film first. `case_drawn` names the case once that film, or its reason, is wholly drawn."""

    case_drawn = Signal(int)

    def __init__(self, reader: FilmReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self.view = FilmView(self)
        self.strip = QListWidget(self)
        self.strip.setObjectName("filmStrip")
        self.strip.setAccessibleName(self.tr("Films of this case"))
        self.strip.setViewMode(QListView.ViewMode.IconMode)
        self.strip.setMovement(QListView.Movement.Static)
        self.strip.setIconSize(QSize(84, 84))
        self.strip.setFixedWidth(112)
        self.strip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.strip.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.strip)
        self.case: Case | None = None
        self._films: list[Film] = []
        self._shown: FilmKey | None = None
        self.view.film_drawn.connect(self._drawn)
        self.strip.currentRowChanged.connect(self._show_row)
        reader.film_ready.connect(self._ready)
        reader.film_failed.connect(self._failed)

    def show_case(self, case: Case) -> None:
        """Show a case's own film as soon as it is there."""
        self.case, self._films = case, []
        self.view.new_case()
        self.strip.clear()
        self.strip.setVisible(case.film_count > 1)  # from the start, or the film would move when the others are known
        self._show(key_of(case))

    def set_films(self, case: Case, films: tuple[Film, ...]) -> bool:
        """All films of the case; returns whether another film than the one shown is now the case's own."""
        if self.case is None or self.case.case_id != case.case_id:
            return False
        replaced = key_of(self.case) != key_of(case)
        self.case = case
        order = sorted(films, key=lambda film: film.film_id != case.film_id)
        self._films = [film for film in order if film.sha256 or film.film_id == case.film_id]
        self.strip.blockSignals(True)
        self.strip.clear()
        for number, film in enumerate(self._films, start=1):
            label = film.tags.view_position or self.tr("film {n}").format(n=number)
            item = QListWidgetItem(label)
            item.setToolTip(plain_tooltip(film.reason or film.source.name))
            self.strip.addItem(item)
            if len(self._films) > 1:
                loaded = self._reader.get((film.sha256, film.source))
                if loaded is not None:
                    item.setIcon(_thumbnail(loaded))
        self.strip.setVisible(len(self._films) > 1)
        keys = [(film.sha256, film.source) for film in self._films]
        self.strip.setCurrentRow(0 if replaced or self._shown not in keys else keys.index(self._shown))
        self.strip.blockSignals(False)
        if replaced:
            self._show(key_of(case))
        else:
            self._explain()
        return replaced

    def show_no_case(self, state: QueueState, *, marked: bool) -> None:
        """No case is open: what to do next. `marked`: the reader has put the keyboard on a row."""
        self.case, self._films, self._shown = None, [], None
        self.strip.hide()
        snapshot = state.latest
        if snapshot is None:
            title, text = "", ""
        elif state.rows:
            first = not marked and not snapshot.wanted.filter.decided
            title = self.tr("Press Enter to open the first case") if first else self.tr("No case is open")
            text = self.tr("or click one in the list") if first else self.tr("Enter opens the marked one")
        elif snapshot.queue:
            title, text = self.tr("No case is open"), ""
        elif any(snapshot.counts.get(each, 0) for each in DECIDED):
            title, text = self.tr("All read"), self.tr("{n} decided today").format(n=snapshot.decided_today)
        else:
            title, text = self.tr("No films yet"), self.tr("The first one will be listed on the left.")
        self.view.show_message(title, text)

    def step(self, steps: int) -> None:
        """To the next or previous film of the case."""
        if len(self._films) > 1:
            self.strip.setCurrentRow((self.strip.currentRow() + steps) % len(self._films))

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._films):
            film = self._films[row]
            self._show((film.sha256, film.source))

    def _show(self, key: FilmKey) -> None:
        self._shown = key
        film = self._reader.get(key)
        if film is not None:
            self._put(key, film)
        else:
            self.view.show_message("", self.tr("Reading the film…"))

    @Slot(object, object)
    def _ready(self, key: FilmKey, film: LoadedFilm) -> None:
        for row, other in enumerate(self._films):
            if (other.sha256, other.source) == key and row < self.strip.count():
                self.strip.item(row).setIcon(_thumbnail(film))
        if key == self._shown and self.view.film is None:
            self._put(key, film)

    @Slot(object, str)
    def _failed(self, key: FilmKey, reason: str) -> None:
        if self.case is not None and key == self._shown:
            title = self.tr("This film cannot be shown")
            said = reason[:1].upper() + reason[1:] + ("" if reason.endswith(".") else ".")
            self.view.show_reason(title, said, self._corners(None), (self.case.case_id, key))

    def _put(self, key: FilmKey, film: LoadedFilm) -> None:
        if self.case is not None:
            self.view.show_film(film, self._corners(film), (self.case.case_id, key), key[0] or "")
            self._explain()

    def _explain(self) -> None:
        """What the model saw in the film on the screen, once its scores are known."""
        film = next((f for f in self._films if (f.sha256, f.source) == self._shown), None)
        if film is not None and self.view.film is not None:
            self.view.explain(film.score.explanation if film.score else None)

    def _corners(self, film: LoadedFilm | None) -> film_corners.Corners:
        case = self.case
        if case is None:
            return film_corners.Corners()
        tags: FilmTags = next((f.tags for f in self._films if (f.sha256, f.source) == self._shown), case.tags)
        if case.correction_id is not None:
            corrected = {name: getattr(case.tags, name) for name in (*FIELDS, "age_months")}
            tags = replace(tags, **corrected)
        arrived = f"{case.arrived_at.astimezone():%Y-%m-%d %H:%M}"
        if film is None:
            only = film_corners.of_film(tags, case.source.name, arrived, 0, (0, 0))
            return film_corners.Corners(top_left=only.top_left)
        bits = tags.bits_stored or film.picture.tags.bits_stored or film.picture.pixels.dtype.itemsize * 8
        return film_corners.of_film(tags, case.source.name, arrived, bits, film.size)

    @Slot(object)
    def _drawn(self, mark: Mark) -> None:
        if self.case is not None and mark == (self.case.case_id, key_of(self.case)):
            self.case_drawn.emit(mark[0])


def key_of(case: Case) -> FilmKey:
    """The case's own film: the one its likelihood comes from."""
    return case.film_sha256, case.source


def _thumbnail(film: LoadedFilm) -> QIcon:
    high, wide = film.thumbnail.shape
    image = QImage(film.thumbnail.tobytes(), wide, high, wide, QImage.Format.Format_Grayscale8)
    pixmap = QPixmap.fromImage(image.copy())
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)  # or the style would tint the film
    return made
