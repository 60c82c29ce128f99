"""Who is at the desk: asks at the start, locks, lets in again, and lets a role be offered what it may do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pneumo_desktop.errors import NotSignedIn, SignInRefused
from pneumo_desktop.policy import Action, may
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.background import Answer, StoreThread
from pneumo_desktop.ui.chores.chores import Chore
from pneumo_desktop.ui.frame import say_in
from pneumo_desktop.ui.people import people_acts as acts
from pneumo_desktop.ui.people.code_card import CodeCard
from pneumo_desktop.ui.people.form import PeopleForm
from pneumo_desktop.ui.people.idle import IdleWatch
from pneumo_desktop.ui.people.people_words import ACTS, only_for, who_text
from pneumo_desktop.ui.people.sign_card import RecoverCard, SignCard
from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.queue.queue_model import utc_now
from pneumo_desktop.who import Who

if TYPE_CHECKING:
    from pneumo_desktop.ui.main_window import MainWindow

_LOOK_MS = 5000


class PeopleControl(QObject):
    """Joins the pages of signing in to the desk. `signed_in` carries who; `locked` says that nobody is."""

    signed_in = Signal(object)
    locked = Signal()

    def __init__(
        self, settings: Settings, window: MainWindow, preferences: Preferences, store: StoreThread, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._window, self._preferences, self._store = settings, window, preferences, store
        self.who: Who | None = None
        self._last = ""
        self._asking = self._unlocks = False
        self._then: Callable[[acts.Situation], None] | None = None
        self._after_code: Callable[[], None] | None = None
        self.sign, self.recover, self.code = SignCard(window), RecoverCard(window), CodeCard(window)
        for card in (self.sign, self.recover, self.code):
            window.add_page(card)
            card.left.connect(window.card_left)
        self.idle = IdleWatch(settings.lock_minutes, self)
        self.idle.idle.connect(self.lock)
        for action in window.keys.by_name.values():  # a key that is a shortcut never reaches the native window
            action.triggered.connect(self.idle.touched)
        self._ends = QTimer(self)
        self._ends.setInterval(_LOOK_MS)
        self._ends.timeout.connect(self._look_at_end)
        self.sign.wanted.connect(self._sign)
        self.sign.code_wanted.connect(self._ask_code)
        self.sign.quit_wanted.connect(window.close)
        self.recover.wanted.connect(self._recover)
        self.recover.left.connect(self._back_to_sign)
        self.code.left.connect(self._code_put_away)
        window.errand_requested.connect(self._requested)
        store.refused.connect(self._refused)
        store.unavailable.connect(self._no_answer)

    def begin(self, then: Callable[[acts.Situation], None]) -> None:
        """Ask who is there, in a home with accounts; `then` goes on in one without, or that does not open."""
        self._then = then
        self._store.submit(acts.situation, self._situated, quiet=True)

    def first(self, name: str, password: str | None, then: Callable[[str], None]) -> None:
        """The choice of the first start: accounts with this administrator, or (no password) one doctor.

        Args:
            then: called with what is amiss, or empty once all is done and the sealed code is put away.
        """
        if password is None:
            self._store.submit(partial(acts.one_doctor, name), lambda answer: then(answer.trouble))
        else:
            made = partial(acts.first_account, name, password)
            self._store.submit(made, partial(self._made, name, then))

    def pass_for(self, chore: Chore, then: Callable[[str], None]) -> None:
        """A pass for a command that is about to be started here."""
        if self.who is None:
            then("")
            return
        parts = chore.name == "audit"  # a command of several parts, each with a name of its own
        purpose = "_".join((chore.name, *chore.arguments[:1])) if parts else chore.name
        issued = partial(acts.issue_pass, self.who, purpose)
        self._store.submit(issued, lambda answer: then(answer.result or ""), quiet=True)

    @Slot()
    def lock(self) -> None:
        """Take film and names away; what was typed is kept, and films go on arriving."""
        if self.who is not None:
            self._close(locks=True)

    def sign_out(self) -> None:
        """The same, for good."""
        if self.who is not None:
            self._close(locks=False)

    def take(self, who: Who) -> None:
        """Somebody is who they are now: signed in, or with emergency access begun or ended."""
        window, desk = self._window, self._window.desk
        self.who = desk.who = who
        window.set_reader(who.name)
        window.header.set_reader(who_text(who))
        now = utc_now()
        forbidden = {name: only_for(action) for name, action in ACTS.items() if not may(who, action, now)}
        window.keys.forbid(forbidden)
        desk.may_decide = may(who, Action.DECIDE, now)
        window.verdict.forbid("" if desk.may_decide else only_for(Action.DECIDE))
        lasts = who.emergency is not None and now < who.emergency.until
        said = self.tr("Emergency access until {time}: {reason}. It is listed for review; {key} ends it.")
        key = window.bindings.keys.cap("account")
        until = f"{who.emergency.until.astimezone():%H:%M}" if who.emergency else ""
        reason = who.emergency.reason if who.emergency else ""
        say_in(window.banner, said.format(time=until, reason=reason, key=key) if lasts else "")
        (self._ends.start if lasts else self._ends.stop)()
        desk.readiness_changed.emit(desk.ready)

    def show_code(self, name: str, code: str, then: Callable[[], None] | None = None) -> None:
        """A sealed code, until it is put away."""
        self._after_code = then
        self._window.enter_card(self.code)
        self.code.show_code(name, code)

    def _situated(self, answer: Answer) -> None:
        then, self._then = self._then, None
        found = answer.result if isinstance(answer.result, acts.Situation) else acts.Situation(False, True)
        if found.accounts:
            self._ask()
        elif then is not None:
            then(found)

    @Slot(str)
    def _no_answer(self, reason: str) -> None:
        del reason
        then, self._then = self._then, None
        if then is not None:  # the page of recovery has the word; a name is asked for as ever
            then(acts.Situation(False, True))

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        """The worklist shows nothing: accounts were made meanwhile, or this one was closed."""
        if not isinstance(error, NotSignedIn) or self._asking:
            return
        if self.who is not None:
            self._close(locks=False, why=str(error))
        else:
            self._ask()

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name != "lock":
            return
        if self.who is None and not self._asking:
            self._window.say(self.tr("This home has no accounts, so there is nothing to lock."), True)
        self.lock()

    def _close(self, *, locks: bool, why: str = "") -> None:
        window = self._window
        self._last, self.who = (self.who.name if self.who else ""), None
        window.desk.who = None
        self._unlocks = locks
        self._ask(why)
        window.verdicts.keep_drafts()
        window.desk.lock()
        window.films.forget()
        window.queue.view.forget()
        window.say("")
        say_in(window.banner, "")
        self._store.submit(partial(acts.sign_out, locks), _ignore, quiet=True)
        self.locked.emit()

    def _ask(self, why: str = "") -> None:
        window = self._window
        self._asking = True
        self.idle.rest()
        self._ends.stop()
        window.enter_card(self.sign)
        window.show_content(False)
        self.sign.begin(self._last or self._preferences.reader, locked=self._unlocks, why=why)

    @Slot(object)
    def _sign(self, said: list[str]) -> None:
        name, password = said
        self.sign.set_busy(True)
        unlocks = self._unlocks and name.split() == self._last.split()
        self._store.submit(partial(acts.sign_in, name, password, unlocks), self._signed)

    def _signed(self, answer: Answer) -> None:
        if answer.error is not None:
            seconds = answer.error.seconds if isinstance(answer.error, SignInRefused) else 0.0
            self.sign.complain(answer.trouble, seconds)
            return
        self._let_in(answer.result, answer.ticket)

    def _let_in(self, who: Who, ticket: int) -> None:
        window = self._window
        same = who.name == self._last
        if not same:
            window.queries.clear()
        self._last, self._asking, self._unlocks = who.name, False, False
        window.show_content(True)
        self.take(who)
        window.desk.unlock(ticket, same=same)
        self._preferences.reader = who.name
        self._preferences.write()
        if self.sign.isVisible():
            self.sign.leave()
        self.idle.begin(window.windowHandle())
        self.signed_in.emit(who)

    def _made(self, name: str, then: Callable[[str], None], answer: Answer) -> None:
        if answer.error is not None:
            then(answer.trouble)
            return
        code, who = answer.result
        self._let_in(who, answer.ticket)
        self.show_code(name, code, partial(self._made_and_said, then))

    def _made_and_said(self, then: Callable[[str], None]) -> None:
        said = self.tr("You are the administrator. {key} makes an account for everybody who reads.")
        self._window.say(said.format(key=self._window.bindings.keys.cap("account")))
        then("")

    @Slot()
    def _ask_code(self) -> None:
        self._show(self.recover, self.sign.name.text())

    @Slot(object)
    def _recover(self, said: list[str]) -> None:
        name, code, one, two = said
        if one != two:
            self.recover.complain(self.tr("The two passwords are not the same."))
            return
        self.recover.set_busy(True)
        self._store.submit(partial(acts.recover, name, code, one), partial(self._recovered, name), quiet=True)

    def _recovered(self, name: str, answer: Answer) -> None:
        if answer.error is not None:
            seconds = answer.error.seconds if isinstance(answer.error, SignInRefused) else 0.0
            self.recover.complain(answer.trouble, seconds)
            return
        self._last = name
        self.show_code(name, answer.result)

    @Slot()
    def _back_to_sign(self) -> None:
        if self._asking and not self.code.isVisible():
            QTimer.singleShot(0, self._ask_again)

    @Slot()
    def _ask_again(self) -> None:
        if self._asking and not any(card.isVisible() for card in (self.sign, self.recover, self.code)):
            self._ask()

    @Slot()
    def _code_put_away(self) -> None:
        then, self._after_code = self._after_code, None
        if then is not None:
            then()
        self._back_to_sign()

    @Slot()
    def _look_at_end(self) -> None:
        """Emergency access ends by itself, on the screen too."""
        who = self.who
        if who is not None and who.emergency is not None and utc_now() >= who.emergency.until:
            self.take(Who(who.name, who.role, authenticated=True))

    def _show(self, card: PeopleForm, *values: str) -> None:
        self._window.enter_card(card)
        card.ask(*values)


def _ignore(answer: Answer) -> None:
    del answer
