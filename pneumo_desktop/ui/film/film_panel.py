"""The film of the open case, another beside it, the strip of all; says when the case's own is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from pneumo_desktop.case import Case, Film
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui import words
from pneumo_desktop.ui.film.film_frame import NOW_SIGN, ComparedFilm, FramedFilm, corners_of, said_of
from pneumo_desktop.ui.film.film_link import FilmLink
from pneumo_desktop.ui.film.film_reader import FilmKey, FilmReader
from pneumo_desktop.ui.film.film_render import LoadedFilm
from pneumo_desktop.ui.film.film_strip import FilmStrip
from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.film.hanging import Hanging, Hung, Layout, beside_fits, hang
from pneumo_desktop.ui.keys.key_map import present
from pneumo_desktop.ui.look.theme import Token
from pneumo_desktop.ui.queue.queue_state import QueueState
from pneumo_desktop.ui.reading.patient_words import day_of

Mark = tuple[int, FilmKey]
Studies = Sequence[tuple[Case, tuple[Film, ...]]]

NARROW, LOW = 900, 300
"""A lower panel has smaller pictures in its strip, or none. A narrower one with two films has it along the lower edge:
films are taller than half of it is wide.
"""


class FilmPanel(QWidget):
    """Shows a case's own film first. `case_drawn` names the case once that film, or its reason, is wholly drawn.

    `beside_chosen` names a film of the strip that is not to take the place of the open case's: one of another study.
    """

    case_drawn = Signal(int)
    beside_chosen = Signal(object)

    def __init__(self, reader: FilmReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # right and left of a patient are no matter of language
        self._reader = reader
        self._box = QWidget(self)
        # Which film hangs on which side is never mirrored with the language.
        self._box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.now, self.beside = FramedFilm(self._box), ComparedFilm(reader, self._box)
        self.view: FilmView = self.now.view
        self.link = FilmLink(self.view, self.beside.view, self)
        self.strip = FilmStrip(reader, self)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._box)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        for layout in (self._pair, self._whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._pair.addWidget(self.now, 1)
        self._pair.addWidget(self.beside, 1)
        self._pair.setSpacing(1)
        self._whole.addWidget(self._box, 1)
        self._whole.addWidget(self.strip)
        self.beside.hide()
        self.hanging = Hanging()
        self.case: Case | None = None
        self._films: list[Hung] = []
        self._known: tuple[Film, ...] = ()
        self._others: Studies = ()
        self._shown: FilmKey | None = None
        self._seen: list[str] = []
        self.details: Callable[[], dict[str, object]] = dict
        """More for the record of a verdict: what else was on the screen."""

        self.view.film_drawn.connect(self._drawn)
        self.strip.chosen.connect(self._choose)
        reader.film_ready.connect(self._ready)
        reader.film_failed.connect(self._failed)

    def show_case(self, case: Case) -> None:
        """Show a case's own film as soon as it is there."""
        self.case, self._known, self._others, self._seen = case, (), (), []
        self.view.new_case()
        self._shown = key_of(case)
        self._hang()
        self._show(key_of(case))

    def set_films(self, case: Case, films: tuple[Film, ...]) -> bool:
        """All films of the case; returns whether another film than the one shown is now the case's own."""
        if self.case is None or self.case.case_id != case.case_id:
            return False
        replaced = key_of(self.case) != key_of(case)
        self.case, self._known = case, films
        self._hang()
        if replaced or self._shown not in [film.key for film in self._films]:
            self._show(key_of(case))
        else:
            self._explain()
        return replaced

    def set_others(self, studies: Studies) -> list[Hung]:
        """The patient's other studies, with their films where they are known; returns those that hang, in order."""
        self._others = studies
        self._hang()
        return [hung for hung in self.strip.films() if not hung.own]

    def set_hanging(self, hanging: Hanging) -> None:
        """Hang the same films in another order or on other sides."""
        self.hanging = hanging
        if self.case is not None:
            self._hang()
        self.arrange()

    def companions(self) -> list[Hung]:
        """What can hang beside the film shown: earlier and later studies, then other films of the case."""
        films = self.strip.films()
        others = [hung for hung in films if not hung.own]
        nearest = sorted(others, key=lambda hung: day_of(hung.case), reverse=True)
        return nearest + [hung for hung in films if hung.own and hung.key != self._shown]

    def show_beside(self, on: bool) -> None:
        """Have two films on the screen, or one."""
        if on != self.beside.isVisibleTo(self):
            self.beside.setVisible(on)
            self.arrange()

    def hang_beside(self, hung: Hung, place: str) -> None:
        """Show this film beside that of the open case."""
        with self.link.held():
            self.beside.hang(hung, place)
        self.strip.mark(self._shown, hung)
        self.link.bring()

    def show_no_case(self, state: QueueState, *, marked: bool) -> None:
        """No case is open: what to do next. `marked`: the reader has put the keyboard on a row."""
        self.case, self._known, self._others, self._films, self._shown = None, (), (), [], None
        self.strip.hide()
        self.show_beside(False)
        snapshot = state.latest
        if snapshot is None:
            title, text = "", ""
        elif state.rows:
            first = not marked and not snapshot.wanted.filter.decided
            title = self.tr("Press Enter to open the first case") if first else self.tr("No case is open")
            text = self.tr("or click one in the list") if first else self.tr("Enter opens the marked one")
        elif snapshot.tally.unread:
            title, text = self.tr("No case is open"), ""
        elif snapshot.tally.decided:
            title, text = self.tr("All read"), self.tr("{n} decided today").format(n=snapshot.tally.decided_today)
        else:
            title, text = self.tr("No films yet"), self.tr("The first one will be listed on the left.")
        self.view.show_message(title, text)

    def step(self, steps: int) -> None:
        """To the next or previous film of the case."""
        keys = [film.key for film in self._films]
        if len(keys) > 1:
            at = keys.index(self._shown) if self._shown in keys else 0
            self._show(keys[(at + steps) % len(keys)])

    @property
    def active(self) -> FilmView:
        """The film that keys act on: the open case's, unless the keyboard is on the one beside it."""
        beside = self.beside.view
        return beside if beside.hasFocus() and beside.isVisible() else self.view

    @property
    def shown(self) -> str:
        """The SHA-256 of the open case's film that is on the screen; empty while none is drawn."""
        return (self._shown[0] or "") if self._shown is not None and self.view.film is not None else ""

    def description(self) -> dict[str, object]:
        """What the reader has before them, for the record of a verdict: the film shown, and which of the case were."""
        return {**self.view.description(), "films_seen": list(self._seen), **self.details()}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits changes with the room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Lay out one film or two, and the strip."""
        two = self.beside.isVisibleTo(self)
        self.now.line.setVisible(two)
        along = two and self.width() < NARROW
        little = self.height() < LOW
        if (along, little) != (self.strip.along, self.strip.small):
            self.strip.lie(along=along, small=little)
        # Two films in so little height need all of it; keys and the line above them say what else there is.
        case = self.case
        # Before the others are known as well, or the film would move when they are.
        several = case is not None and (case.film_count > 1 or case.priors > 0 or self.strip.count() > 1)
        self.strip.setVisible(several and not (along and little))
        way = QBoxLayout.Direction
        self._whole.setDirection(way.TopToBottom if along else way.LeftToRight)
        strip = self.strip.minimumSize() if self.strip.isVisibleTo(self) else QSize()
        room = (
            (self.width(), self.height() - strip.height()) if along else (self.width() - strip.width(), self.height())
        )
        film = self.view.film.size if self.view.film is not None else (5, 4)
        layout = self.hanging.layout
        beside = layout is Layout.BESIDE or (layout is Layout.AS_FITS and beside_fits(room, film))
        last = self.hanging.current_right
        if beside:
            self._pair.setDirection(way.RightToLeft if last else way.LeftToRight)
        else:
            self._pair.setDirection(way.BottomToTop if last else way.TopToBottom)

    @Slot(object)
    def _choose(self, hung: Hung) -> None:
        if not hung.own:
            self.beside_chosen.emit(hung)
        elif hung.key != self._shown:
            self._show(hung.key)

    def _hang(self) -> None:
        if self.case is None:
            return
        films = hang(self.case, self._known, self._others, self.hanging)
        self._films = [film for film in films if film.own]
        self.strip.hang(films)
        self.arrange()
        self._name()

    def _name(self) -> None:
        """Which film is which."""
        shown = next((film for film in self._films if film.key == self._shown), None)
        if shown is not None:
            said = words.listed([day_of(shown.case), self.tr("the open case")])
            self.now.say(shown.caption, said, NOW_SIGN, Token.ACCENT)
        self.strip.mark(self._shown, self.beside.hung if self.beside.isVisibleTo(self) else None)

    def _show(self, key: FilmKey) -> None:
        self._shown = key
        self._name()
        film = self._reader.get(key)
        if film is not None:
            self._put(key, film)
        else:
            self.view.show_message("", self.tr("Reading the film…"))

    @Slot(object, object)
    def _ready(self, key: FilmKey, film: LoadedFilm) -> None:
        if key == self._shown and self.view.film is None:
            self._put(key, film)

    @Slot(object, str)
    def _failed(self, key: FilmKey, reason: str) -> None:
        if self.case is not None and key == self._shown:
            title, said = said_of(reason)
            said += " " + self.tr("{key} gives a finding all the same.").format(key=present("override"))
            self.view.show_reason(title, said, corners_of(self.case, self._tags(), None), (self.case.case_id, key))

    def _put(self, key: FilmKey, film: LoadedFilm) -> None:
        if self.case is not None:
            with self.link.held():
                self.view.show_film(
                    film, corners_of(self.case, self._tags(), film), (self.case.case_id, key), key[0] or ""
                )
            self.link.bring()
            self._explain()

    def _tags(self) -> FilmTags:
        shown = next((film.tags for film in self._films if film.key == self._shown), None)
        return shown if shown is not None else FilmTags() if self.case is None else self.case.tags

    def _explain(self) -> None:
        """What the model saw in the film on the screen, once its scores are known."""
        film = next((f for f in self._known if (f.sha256, f.source) == self._shown), None)
        if film is not None and self.view.film is not None:
            self.view.explain(film.score.explanation if film.score else None)

    @Slot(object)
    def _drawn(self, mark: Mark) -> None:
        if self.case is not None and mark[0] == self.case.case_id:
            if mark[1][0] and mark[1][0] not in self._seen and self.view.film is not None:
                self._seen.append(mark[1][0])
            if mark[1] == key_of(self.case):
                self.case_drawn.emit(mark[0])


def key_of(case: Case) -> FilmKey:
    """The case's own film: the one its likelihood comes from."""
    return case.film_sha256, case.source
