"""The window: header, worklist, film and verdict put together; wishes of the parts become acts of the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence

from pneumo_desktop.case import Case
from pneumo_desktop.ui.desk import AHEAD, Desk
from pneumo_desktop.ui.film.compare import Compare
from pneumo_desktop.ui.film.film_keys import FilmKeys
from pneumo_desktop.ui.film.film_panel import key_of
from pneumo_desktop.ui.film.film_place import FilmPlace
from pneumo_desktop.ui.film.film_reader import FilmReader
from pneumo_desktop.ui.film.overlay_keys import OverlayKeys
from pneumo_desktop.ui.frame import Frame, say_in
from pneumo_desktop.ui.guide.model_cards import ModelCards
from pneumo_desktop.ui.keys.actions import ERRANDS
from pneumo_desktop.ui.keys.bindings import Bindings
from pneumo_desktop.ui.keys.held_keys import HeldKeys
from pneumo_desktop.ui.look.appearance import Appearance
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.list_face import ListFace
from pneumo_desktop.ui.queue.query_control import QueryControl
from pneumo_desktop.ui.queue.queue_guide import QueueGuide
from pneumo_desktop.ui.reading.deeds import Deeds
from pneumo_desktop.ui.reading.looks import Looks
from pneumo_desktop.ui.reading.patients import Patients
from pneumo_desktop.ui.reading.verdicts import Verdicts
from pneumo_desktop.ui.widgets import Card, Page


class MainWindow(Frame):
    """Connects its parts to the desk. `closing` is sent once, when the window goes away."""

    closing = Signal()
    errand_requested = Signal(str)
    folder_requested = Signal()
    settings_requested = Signal()
    reader_named = Signal(str)
    held_keys: HeldKeys | None = None

    def __init__(
        self, desk: Desk, films: FilmReader, incoming: Path, preferences: Preferences, banner: str = ""
    ) -> None:
        self.appearance = Appearance(preferences)
        super().__init__(films, banner)
        self.desk, self.films, self._incoming = desk, films, str(incoming)
        self.cards_of_models = self.queue.model.cards = self.verdict.cards = ModelCards()
        self.queries = QueryControl(desk, self, preferences)
        self.face = ListFace(desk, self, preferences)
        self.guide = QueueGuide(desk, self.queries, self, preferences)
        self.overlays, self.film_keys = OverlayKeys(self.film.view, preferences, self), FilmKeys(self.film, self)
        self.verdicts, self.deeds = Verdicts(desk, self), Deeds(desk, self)
        self.compare = Compare(desk, films, self.film, self.priors_card, preferences, self)
        self.patients = Patients(desk, self.verdict, self.identity_card, self.priors_card, self)
        self.film_place = FilmPlace(self, preferences)
        self.looks = Looks(desk, self.film, self)
        self.bindings = Bindings(self, preferences, self._acts())
        self.keys, self.held_keys = self.bindings.actions, self.bindings.held
        self.face.connect_actions(self.keys.by_name)
        self.queries.connect_actions(self.keys.by_name)
        self.guide.connect_actions(self.keys.by_name)
        self.overlays.connect_actions(self.keys.by_name, self.held_keys)
        self.compare.connect_actions(self.keys.by_name)
        self.film_keys.connect_actions(self.keys.by_name, self.held_keys)
        self.film_place.connect_actions(self.keys.by_name, self.held_keys)
        self._connect()
        self._nothing_open()
        self._may_act()
        self.queue.take_keyboard()

    def ask_reader(self, suggestion: str) -> None:
        """Ask who reads, once at start."""
        self.enter_card(self.reader_card)
        self.reader_card.ask(suggestion, may_leave=bool(self.desk.reader))

    def set_reader(self, name: str) -> None:
        """Take a name for all that follows."""
        self.desk.reader = name
        self.header.set_reader(name)
        self.queries.set_reader(name)

    def set_engine(self, state: str, text: str, message: str) -> None:
        """How the engine does; a message across the top where it scores nothing."""
        self.header.set_engine(state, text)
        say_in(self.engine_banner, message)

    def say(self, text: str, trouble: bool = False) -> None:
        """A message in the line at the bottom."""
        self.status.say(text, trouble=trouble)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes; the composition root ends the rest."""
        self.closing.emit()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Key events come here before they become acts; a key held down does not."""
        if self.held_keys is not None and self.held_keys.takes(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the case that the keyboard is on, wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._open_current()
        elif why := self.keys.why_not(QKeySequence(event.keyCombination())):
            self.say(why, True)
        else:
            super().keyPressEvent(event)

    def _acts(self) -> dict[str, Callable[[], object]]:
        queue = self.queue.view
        return {
            **{name: partial(self.errand_requested.emit, name) for name in ERRANDS},
            "settings": self.settings_requested.emit,
            "folder": self.folder_requested.emit,
            "quit": self.close,
            **self.verdicts.acts(),
            **self.deeds.acts(),
            "next": self._next,
            "down": partial(queue.move_by, 1),
            "up": partial(queue.move_by, -1),
            **self.queries.acts(),
            **self.face.acts(),
            **self.guide.acts(),
            **self.compare.acts(),
            **self.film_place.acts(),
            **self.film_keys.acts(),
            **self.overlays.acts(),
            **self.appearance.acts(),
            **self.patients.acts(),
            "film_next": partial(self.film.step, 1),
            "film_before": partial(self.film.step, -1),
            "close": self._escape,
            "keys": partial(self.show_page, self.keys_card),
            "bindings": self._choose_keys,
            "model": partial(self.show_page, self.model_card),
            "about": partial(self.show_page, self.about_card),
        }

    def _connect(self) -> None:
        desk = self.desk
        desk.rows_changed.connect(self._show_rows)
        desk.case_opened.connect(self._show_case)
        desk.case_closed.connect(self._nothing_open)
        desk.said.connect(self._said)
        self.queue.view.case_chosen.connect(desk.open)
        self.film.case_drawn.connect(desk.case_drawn)
        self.overlays.said.connect(self.say)
        self.film_place.said.connect(self.say)
        self.film_keys.said.connect(self.say)
        self.appearance.said.connect(self.say)
        self.queries.entered.connect(self._enter_beside)
        self.face.said.connect(self.say)
        self.guide.said.connect(self.say)
        self.face.entered.connect(self._enter_beside)
        self.verdicts.allowed_changed.connect(self._may_act)
        self.verdicts.status_said.connect(self.say)
        self.verdicts.entered.connect(self._enter_beside)
        self.deeds.said.connect(self._told)
        self.deeds.entered.connect(self._enter_beside)
        self.deeds.page_entered.connect(self.show_page)
        self.deeds.amend_requested.connect(self.verdicts.amend)
        self.patients.said.connect(self._said)
        self.compare.said.connect(self._said)
        self.looks.said.connect(self.say)
        self.patients.entered.connect(self._enter_beside)
        self.keys_card.choose_requested.connect(self._choose_keys)
        self.keys_card.model_requested.connect(partial(self.show_page, self.model_card))
        self.header.reader_clicked.connect(self._change_reader)
        self.reader_card.reader_named.connect(self.reader_named)
        for card in self.cards:
            card.left.connect(self.card_left)

    @Slot()
    def _show_rows(self) -> None:
        state = self.desk.state
        self.queue.show_state(state, self._incoming)
        holds = self.desk.case is not None and state.held and not self.desk.wanted.filter.decided
        self.queue.show_held(state.new_since_hold if holds else None)
        snapshot = state.latest
        if snapshot is not None:
            self.queries.show_snapshot(snapshot)
            if self.cards_of_models.take(snapshot.cards):
                self.queue.model.refresh_words()
                self.verdict.refresh_words()
            in_use = snapshot.engine.model_sha256 if snapshot.engine else ""
            self.model_card.show_model(self.cards_of_models.in_use(in_use), in_use)
        if self.desk.case is None:
            self._nothing_open()
        self.films.read_ahead([key_of(case) for case in self.desk.coming(AHEAD)])

    @Slot(object)
    def _show_case(self, case: Case) -> None:
        self.queue.model.set_open_case(case.case_id)
        self.queue.view.focus_case(case.case_id)
        self.film.show_case(case)

    @Slot()
    def _nothing_open(self) -> None:
        self.queue.model.set_open_case(None)
        self.film.show_no_case(self.desk.state, marked=self.queue.view.touched)

    @Slot()
    def _may_act(self) -> None:
        if not self.card_is_open:
            self.keys.enable(self.verdicts.allowed())

    @Slot(str, bool)
    def _said(self, text: str, trouble: bool) -> None:
        if self.desk.case is not None:
            self.verdict.say(text, trouble=trouble)
        elif text:
            self.say(text, trouble)

    @Slot(str, bool)
    def _told(self, text: str, trouble: bool) -> None:
        # A line in the bar would move the film; where the line at the bottom is away, it must be there all the same.
        (self.say if self.status.isVisible() else self._said)(text, trouble)

    @Slot()
    def _next(self) -> None:
        (self.desk.next if self.desk.case is None else self.desk.later)()

    @Slot()
    def _escape(self) -> None:
        if self.desk.case is not None:
            self.desk.close()
        else:
            self.queries.clear()
        self.queue.take_keyboard()

    def _open_current(self) -> None:
        case_id = self.queue.view.current_case()
        if case_id is not None:
            self.desk.open(case_id)

    def show_page(self, card: Page) -> None:
        """A card to be read; one that was asked for before the desk was locked comes too late."""
        if self.content_is_there:
            self.enter_card(card)
            card.enter()
            card.first.setFocus()

    @Slot()
    def _choose_keys(self) -> None:
        self.show_page(self.bindings.card)

    @Slot()
    def _change_reader(self) -> None:
        if self.desk.who is not None:
            self.errand_requested.emit("account")
        else:
            self.ask_reader(self.desk.reader)

    def enter_card(self, card: Card) -> None:
        """Make way for a card."""
        for other in self.cards:
            if other is not card and other.isVisible():
                other.leave()
        self.keys.enable_all(False)
        self.film_place.lead()

    @Slot(object)
    def _enter_beside(self, card: Card) -> None:
        if self.content_is_there:
            self.enter_card(card)
            card.enter(self.beside_film())

    @Slot()
    def card_left(self) -> None:
        """A card has gone: the window's keys act again."""
        self.keys.enable_all(True)
        self._may_act()
        self.queue.take_keyboard()
        self.film_place.give_back()
