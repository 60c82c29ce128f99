"""Two films that are compared: zoom, pan and window of one are those of the other, whatever their size and depth."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from pneumo_desktop.imaging.window import Window
from pneumo_desktop.ui.film.film_render import Levels, LoadedFilm, as_window
from pneumo_desktop.ui.film.film_view import FilmView


class FilmLink(QObject):
    """Joins two views, both ways. The first is the one that counts where both could be followed."""

    changed = Signal(bool)

    def __init__(self, one: FilmView, other: FilmView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._one, self._other = one, other
        self.on = True
        self._quiet = False
        one.place_changed.connect(self._one_moved)
        other.place_changed.connect(self._other_moved)
        one.levels_changed.connect(self._one_levelled)
        other.levels_changed.connect(self._other_levelled)
        for view in (one, other):
            view.installEventFilter(self)

    def turn(self, on: bool) -> None:
        """Follow each other, or no longer; turned on, the second comes to where the first is."""
        self.on = on
        self.bring()
        self.changed.emit(on)

    def bring(self) -> None:
        """Have the second view stand as the first does."""
        self._move(self._one, self._other)
        self._level(self._one, self._other)

    @contextmanager
    def held(self) -> Iterator[None]:
        """While a film is put into a view, that is no wish of the reader's, and nothing follows."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A view of another size: what is shown in the middle stays the same in both."""
        del watched
        if event.type() is QEvent.Type.Resize and self.on:
            QTimer.singleShot(0, self._one_moved)
        return False

    @Slot()
    def _one_moved(self) -> None:
        self._move(self._one, self._other)

    @Slot()
    def _other_moved(self) -> None:
        self._move(self._other, self._one)

    @Slot()
    def _one_levelled(self) -> None:
        self._level(self._one, self._other)

    @Slot()
    def _other_levelled(self) -> None:
        self._level(self._other, self._one)

    def _move(self, leader: FilmView, follower: FilmView) -> None:
        if self._joined:
            with self.held():
                follower.follow(leader.standing())

    def _level(self, leader: FilmView, follower: FilmView) -> None:
        if self._joined and leader.film is not None and follower.film is not None:
            levels = levels_of(follower.film, leader.film, leader.window_shown)
            with self.held():
                follower.set_levels(levels, inverted=leader.inverted)

    @property
    def _joined(self) -> bool:
        there = self._one.film is not None and self._other.film is not None
        return self.on and not self._quiet and there and self._other.isVisible()


def levels_of(film: LoadedFilm, leader: LoadedFilm, levels: Levels) -> Levels:
    """What a film is shown in when another, of its own depth and exposure, is shown in `levels`.

    The first window for the first, a window for the one of the same name, else a window that differs from the film's
    first one by as much: its width by the same factor, its level by the same share of the width, towards the same end
    of the grey scale (a negative's values run the other way).
    """
    if levels is leader.windows[0]:
        return film.windows[0]
    name = levels.explanation
    for window in (*film.windows, *film.presets):
        if name and window.explanation == name:
            return window
    wanted, first, own = as_window(levels), as_window(leader.windows[0]), as_window(film.windows[0])
    share = (wanted.center - first.center) / max(first.width, 1e-6)
    sense = -1.0 if leader.picture.inverted != film.picture.inverted else 1.0
    width = own.width * wanted.width / max(first.width, 1e-6)
    return replace(Window(own.center + sense * share * own.width, width), function=wanted.function)
