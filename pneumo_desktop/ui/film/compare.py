"""Comparison on the desk: which other study hangs beside the open case, by which keys, and that the record says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from pneumo_desktop.case import Case, Film
from pneumo_desktop.ui import words
from pneumo_desktop.ui.acts import Opened
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.film.film_panel import FilmPanel, key_of
from pneumo_desktop.ui.film.film_reader import FilmReader
from pneumo_desktop.ui.film.hanging import MOST_PRIORS, Hung, Layout, days_between, hung_of
from pneumo_desktop.ui.film.hanging_keys import HangingKeys
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.reading.patient_words import day_of
from pneumo_desktop.ui.reading.priors_card import PriorsCard

if TYPE_CHECKING:
    from pneumo_desktop.worklist.store import Store

Films = dict[int, tuple[Film, ...]]


class Compare(QObject):
    """Opened once, comparison stays for every case that has something to compare with, until it is closed."""

    said = Signal(str, bool)

    def __init__(
        self,
        desk: Desk,
        films: FilmReader,
        panel: FilmPanel,
        card: PriorsCard,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._films, self._panel, self._card = desk, films, panel, card
        self._preferences = preferences
        self._on = preferences.kept("compare/on") == "yes"
        self._for_card = False
        self._priors: tuple[Case, ...] = ()
        self._known: Films = {}
        self._ahead: int | None = None
        self._seen: dict[int, dict[str, object]] = {}
        self._action: QAction | None = None
        self.keys = HangingKeys(panel, preferences, self)
        self.keys.said.connect(self.said)
        panel.details = self.description
        panel.link.changed.connect(self._named_anew)
        panel.beside_chosen.connect(self._choose)
        panel.beside.shown.connect(self._shown)
        card.case_marked.connect(self._marked)
        card.case_taken.connect(self._taken)
        card.left.connect(self._card_left)
        desk.case_opened.connect(self._opened)
        desk.case_refreshed.connect(self._refreshed)
        desk.case_closed.connect(self._closed)
        desk.rows_changed.connect(self._read_ahead)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "compare": self.toggle,
            "prior_next": partial(self.step, 1),
            "prior_before": partial(self.step, -1),
            "one_film": partial(self._turn, False),
            "beside": partial(self._lay_out, Layout.BESIDE),
            "above": partial(self._lay_out, Layout.ABOVE),
            **self.keys.acts(),
        }

    def connect_actions(self, by_name: dict[str, QAction]) -> None:
        """Show in the menu what is on."""
        self._action = by_name["compare"]
        self._action.setCheckable(True)
        self._action.setChecked(self._on)
        self.keys.connect_actions(by_name)

    def description(self) -> dict[str, object]:
        """Which other studies were on the screen while this case was open, for the record of its verdict."""
        hung = self._panel.beside.hung
        now = hung.case.case_id if hung is not None and self._panel.beside.isVisible() else None
        return {"priors": [{**said, "on": case_id == now} for case_id, said in self._seen.items()]}

    def toggle(self) -> None:
        """Two films on the screen, or one again. While the other one is still looked for, that is no wish to stop."""
        self._turn(self._panel.beside.hung is None or not self._panel.beside.isVisibleTo(self._panel))

    def step(self, steps: int) -> None:
        """The next or previous study, the latest first, then the other films of the case; opens the comparison."""
        found = self._panel.companions()
        if not found:
            self._say_none()
            return
        hung = self._panel.beside.hung
        at = next((i for i, each in enumerate(found) if hung is not None and each.same(hung)), None)
        opened = self._panel.beside.isVisibleTo(self._panel)
        following = 0 if at is None else at + steps if opened else at
        self._keep_on(True)
        self._hang(found[following % len(found)])

    def _turn(self, on: bool) -> None:
        if on and not self._panel.companions():
            case = self._panel.case
            if case is not None and case.priors > 0:  # which they are will be known in a moment
                self._keep_on(True)
                self._panel.show_beside(True)
                return
            self._say_none()
            self._keep_on(self._on)
            return
        self._keep_on(on)
        if on:
            self._fill()
        else:
            self._panel.show_beside(False)

    def _keep_on(self, on: bool) -> None:
        self._on = on
        self._preferences.keep("compare/on", "yes" if on else "no")
        self._preferences.write()
        if self._action is not None:
            self._action.setChecked(on)

    def _lay_out(self, layout: Layout) -> None:
        """This layout, or again whatever fits."""
        again = self.keys.layout is layout and self._panel.beside.isVisibleTo(self._panel)
        self.keys.choose_layout(Layout.AS_FITS if again else layout)
        if again:
            self.said.emit(self.tr("Films are laid out as fits."), False)
        self._turn(True)

    @Slot(object)
    def _opened(self, case: Case) -> None:
        self._priors, self._known = (), {}
        self._seen.clear()
        self._panel.beside.expect()
        self._panel.show_beside(self._on and (case.priors > 0 or case.film_count > 1))

    @Slot()
    def _closed(self) -> None:
        self._priors, self._known = (), {}
        self._seen.clear()
        self._panel.beside.expect()

    @Slot(object)
    def _refreshed(self, opened: Opened) -> None:
        if opened.case is None:
            return
        self._priors = opened.priors
        self._take()
        near = sorted(opened.priors, key=lambda prior: abs(days_between(opened.case, prior)))  # type: ignore[arg-type]
        wanted = [prior.case_id for prior in near[:MOST_PRIORS]]
        if wanted:
            self._desk.run(partial(_films_of, wanted), partial(self._films_known, opened.case.case_id))

    def _films_known(self, case_id: int, answer: Answer) -> None:
        case = self._panel.case
        if answer.error is None and case is not None and case.case_id == case_id:
            self._known = answer.result
            self._take()

    def _take(self) -> None:
        """Hang what is known now; a study that is no longer one of this patient's leaves the screen."""
        hung = self._panel.set_others([(prior, self._known.get(prior.case_id, ())) for prior in self._priors])
        self._films.read_beside([each.key for each in hung])
        beside = self._panel.beside.hung
        if beside is not None and not beside.own and beside.case.case_id not in {p.case_id for p in self._priors}:
            self._panel.beside.expect()
        self._fill()

    def _fill(self) -> None:
        """Something beside the open case where that is wished and there is something."""
        found = self._panel.companions()
        hung = self._panel.beside.hung
        if self._for_card and hung is not None:
            return  # what is pointed at in the list stays, whatever else becomes known meanwhile
        if not self._on or not found:
            self._panel.show_beside(False)
            return
        same = next((each for each in found if hung is not None and each.same(hung)), None)
        earlier = next((each for each in found if not each.own and not each.later), found[0])
        self._hang(same or earlier)

    @Slot(object)
    def _choose(self, hung: Hung) -> None:
        self._keep_on(True)
        self._hang(hung)

    def _hang(self, hung: Hung) -> None:
        found = self._panel.companions()
        at = next((i for i, each in enumerate(found) if each.same(hung)), None)
        own_way = "" if self._panel.link.on else self.tr("not linked")
        place = self.tr("{n} of {many}").format(n=at + 1, many=len(found)) if at is not None and len(found) > 1 else ""
        self._panel.show_beside(True)
        self._panel.hang_beside(hung, words.listed([place, own_way]))

    @Slot(bool)
    def _named_anew(self, linked: bool) -> None:
        del linked
        hung = self._panel.beside.hung
        if hung is not None and self._panel.beside.isVisibleTo(self._panel):
            self._hang(hung)

    @Slot(object)
    def _shown(self, hung: Hung) -> None:
        """It is wholly on the screen: now it counts as seen."""
        case = self._panel.case
        if case is not None and not hung.own and self._panel.beside.view.film is not None:
            self._seen[hung.case.case_id] = {
                "case": hung.case.case_id,
                "film_sha256": hung.key[0],
                "day": day_of(hung.case),
                "said": hung.label,
            }

    @Slot(object)
    def _marked(self, prior: Case) -> None:
        """Another study is pointed at in the list of them: to be looked at, for as long as the list is open."""
        case = self._panel.case
        if case is not None:
            self._for_card = True
            hanging = [hung for hung in self._panel.strip.films() if hung.case.case_id == prior.case_id]
            self._hang(hanging[0] if hanging else hung_of(case, prior))

    @Slot()
    def _taken(self) -> None:
        self._for_card = False
        self._keep_on(True)

    @Slot()
    def _card_left(self) -> None:
        if self._for_card:
            self._for_card = False
            if self._panel.case is not None:
                self._fill()

    @Slot()
    def _read_ahead(self) -> None:
        """The next case's other studies, where comparison is on, after everything that is more urgent."""
        coming = self._desk.coming(1) if self._on else []
        if coming and coming[0].priors and coming[0].case_id != self._ahead:
            self._ahead = coming[0].case_id
            self._desk.run(partial(_nearest_prior, coming[0]), self._next_known)

    def _next_known(self, answer: Answer) -> None:
        if answer.error is None and answer.result is not None:
            hung = [each.key for each in self._panel.strip.films() if not each.own]
            self._films.read_beside([*hung, key_of(answer.result)])

    def _say_none(self) -> None:
        none = self.tr("No other study of this patient is known.")
        first = self.tr("Open a case first: Enter opens the marked one.")
        self.said.emit(none if self._panel.case is not None else first, False)


def _films_of(case_ids: list[int], store: Store) -> Films:
    with store.looking() as reader:
        return {case_id: tuple(reader.films(case_id)) for case_id in case_ids}


def _nearest_prior(case: Case, store: Store) -> Case | None:
    with store.looking() as reader:
        priors = reader.priors(case.case_id)
    return max(priors, key=day_of, default=None)
