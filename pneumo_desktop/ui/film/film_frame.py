"""A film in a frame of its own: above it a line that says which film this is, so that nobody reads the wrong one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.identity import FIELDS
from pneumo_desktop.ui import words
from pneumo_desktop.ui.film import film_corners
from pneumo_desktop.ui.film.film_reader import FilmReader
from pneumo_desktop.ui.film.film_render import LoadedFilm
from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.film.hanging import Hung, is_by_arrival
from pneumo_desktop.ui.look.theme import Token
from pneumo_desktop.ui.reading.patient_words import day_of, outcome_text
from pneumo_desktop.ui.widgets import ElidedLabel

NOW_SIGN, PRIOR_SIGN = "●", "◷"


class FramedFilm(QFrame):
    """A film view under its line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("filmFrame")
        self.view = FilmView(self)
        self.line = QFrame(self)
        self.line.setObjectName("filmLine")
        self.name = ElidedLabel(0.95, Token.TEXT, self.line)
        self.name.keeps = True
        self.details = ElidedLabel(0.88, Token.QUIET, self.line)
        row = QHBoxLayout(self.line)
        row.setContentsMargins(10, 3, 10, 4)
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.details, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.view, 1)
        self.line.hide()
        self.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its line shows whether the keyboard is on this film."""
        del watched
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.mark(keyboard=event.type() is QEvent.Type.FocusIn)
        return False

    def say(self, name: str, details: str, sign: str, token: Token) -> None:
        """Which film this is, in a sign, in words and in a colour; and what else is to be known."""
        self.name.set_text("", f"{sign} {name}", token)
        self.details.set_text(details)

    def mark(self, *, keyboard: bool) -> None:
        """Show that keys act on this film."""
        if self.line.property("keyboard") != keyboard:
            self.line.setProperty("keyboard", keyboard)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)


class ComparedFilm(FramedFilm):
    """What hangs beside the open case: another study of the patient, or another film of the case itself.

    Nothing here claims, decides or changes a case. `shown` is sent once a film, or its reason, is wholly drawn.
    """

    shown = Signal(object)

    def __init__(self, reader: FilmReader, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader = reader
        self.hung: Hung | None = None
        self.setAccessibleName(self.tr("Film to compare with"))
        self.view.setAccessibleName(self.tr("Film to compare with"))
        self.line.show()
        reader.film_ready.connect(self._ready)
        reader.film_failed.connect(self._failed)
        self.view.film_drawn.connect(self._drawn)

    def expect(self) -> None:
        """Another study is on its way; nothing of a film before stays."""
        self.hung = None
        self.say(self.tr("Prior"), "", PRIOR_SIGN, Token.RAISED_BAND)
        self.view.show_message("", self.tr("Reading the film…"))

    def hang(self, hung: Hung, place: str) -> None:
        """Show this one; `place` says which of how many it is."""
        same = self.hung is not None and self.hung.key == hung.key and self.hung.case.case_id == hung.case.case_id
        self.hung = hung
        day = day_of(hung.case)
        if is_by_arrival(hung.case):
            day = self.tr("arrived {day}").format(day=day)
        outcome = self.tr("another film of the open case") if hung.own else outcome_text(hung.case)
        token, sign = (Token.ACCENT, NOW_SIGN) if hung.own else (Token.RAISED_BAND, PRIOR_SIGN)
        self.say(hung.caption, words.listed([day, outcome, place]), sign, token)
        self.view.setAccessibleName(f"{hung.caption}, {day}")
        if same:
            return
        film = self._reader.soon(hung.key)
        if film is not None:
            self._put(hung, film)
        else:
            self.view.show_message("", self.tr("Reading the film…"))

    @Slot(object, object)
    def _ready(self, key: object, film: LoadedFilm) -> None:
        if self.hung is not None and self.hung.key == key and self.view.film is None:
            self._put(self.hung, film)

    @Slot(object, str)
    def _failed(self, key: object, reason: str) -> None:
        if self.hung is not None and self.hung.key == key:
            corners = corners_of(self.hung.case, self.hung.tags, None)
            self.view.show_reason(*said_of(reason), corners, self.hung)

    def _put(self, hung: Hung, film: LoadedFilm) -> None:
        self.view.new_case()
        self.view.show_film(film, corners_of(hung.case, hung.tags, film), hung, hung.key[0] or "")

    @Slot(object)
    def _drawn(self, mark: Hung) -> None:
        if self.hung is not None and mark.same(self.hung):
            self.shown.emit(self.hung)


def said_of(reason: str) -> tuple[str, str]:
    """Title and sentence in place of a film that cannot be shown."""
    said = reason[:1].upper() + reason[1:] + ("" if reason.endswith(".") else ".")
    return words.tr("This film cannot be shown"), said


def corners_of(case: Case, tags: FilmTags, film: LoadedFilm | None) -> film_corners.Corners:
    """Whose film, when and what: its own tags, with what a person corrected of the case's identity."""
    if case.correction_id is not None:
        tags = replace(tags, **{name: getattr(case.tags, name) for name in (*FIELDS, "age_months")})
    arrived = f"{case.arrived_at.astimezone():%Y-%m-%d %H:%M}"
    if film is None:
        only = film_corners.of_film(tags, case.source.name, arrived, 0, (0, 0))
        return film_corners.Corners(top_left=only.top_left)
    bits = tags.bits_stored or film.picture.tags.bits_stored or film.picture.pixels.dtype.itemsize * 8
    return film_corners.of_film(tags, case.source.name, arrived, bits, film.size)
