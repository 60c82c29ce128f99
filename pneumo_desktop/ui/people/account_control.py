"""Opens one's own account, everybody's and the emergency accesses, and has done what is chosen there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from pneumo_desktop.errors import SignInRefused
from pneumo_desktop.policy import Action, may
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.people import people_acts as acts
from pneumo_desktop.ui.people import people_pages as pages
from pneumo_desktop.ui.people.form import PeopleForm
from pneumo_desktop.ui.people.people_control import PeopleControl
from pneumo_desktop.ui.people.people_words import role_name

if TYPE_CHECKING:
    from pneumo_desktop.ui.main_window import MainWindow
    from pneumo_desktop.who import Who
    from pneumo_desktop.worklist.people import Account, EmergencyAccess


class AccountControl(QObject):
    """Joins the pages of accounts to the worklist's thread."""

    def __init__(self, settings: Settings, window: MainWindow, people: PeopleControl, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._window, self._people = settings, window, people
        self.page, self.accounts = pages.AccountPage(window), pages.PeoplePage(window)
        self.accesses = pages.EmergenciesPage(window)
        self.password, self.emergency = pages.password_form(window), pages.emergency_form(window)
        self.add, self.role, self.reset = pages.add_form(window), pages.role_form(window), pages.reset_form(window)
        self.review = pages.review_form(window)
        self._back_to: Callable[[], None] | None = None
        self._marked: Account | EmergencyAccess | None = None
        forms = (self.password, self.emergency, self.add, self.role, self.reset, self.review)
        for card in (self.page, self.accounts, self.accesses, *forms):
            window.add_page(card)
            card.left.connect(window.card_left)
        for form, then in zip(
            forms,
            (self._password, self._emergency, self._add, self._role, self._reset, self._review),
            strict=True,
        ):
            form.wanted.connect(then)
            form.left.connect(self._back)
        self.page.chosen.connect(self._chosen)
        self.accounts.chosen.connect(self._chosen_of)
        self.accesses.chosen.connect(self._ask_review)
        window.errand_requested.connect(self._requested)
        people.signed_in.connect(self._remind)

    @Slot(object)
    def _remind(self, who: Who) -> None:
        """Whoever may review emergency access hears at the door that some waits."""
        if may(who, Action.REVIEW_EMERGENCY):
            self._run(partial(acts.emergencies, who), self._count_waiting)

    def _count_waiting(self, answer: Answer) -> None:
        found = answer.result or ()
        waiting = sum(1 for each, _ in found if each.reviewed_at is None)
        if waiting:
            said = self.tr("{n} emergency accesses wait for review: {key}.")
            if waiting == 1:
                said = self.tr("1 emergency access waits for review: {key}.")
            self._window.say(said.format(n=waiting, key=self._window.bindings.keys.cap("account")), True)

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name != "account":
            return
        if self._people.who is None:
            said = self.tr(
                "This home has no accounts: names are as they were typed. `pneumo-desktop people add NAME` makes them."
            )
            self._window.say(said, True)
            self._window.ask_reader(self._window.desk.reader)
            return
        self._back_to = None
        self.page.show_who(self._people.who)
        self._window.show_page(self.page)

    @Slot(str)
    def _chosen(self, name: str) -> None:
        who = self._people.who
        if who is None:
            return
        self.page.leave()
        if name == "lock":
            self._people.lock()
        elif name == "out":
            self._people.sign_out()
        elif name == "password":
            self._show(self.password)
        elif name == "emergency":
            text = self.emergency.text.text().replace("{n}", f"{self._settings.emergency_minutes:g}")
            self._show(self.emergency, text=text)
        elif name == "end":
            self._run(partial(acts.end_emergency, who), self._emergency_changed)
        elif name == "people":
            self._list()
        elif name == "review":
            self._list_accesses()
        elif name == "code":
            self._run(partial(acts.new_code, who), self._code)

    @Slot(str, object)
    def _chosen_of(self, name: str, account: Account | None) -> None:
        who, self._marked = self._people.who, account
        if who is None:
            return
        self._back_to = self._list
        if name == "add":
            self._show(self.add)
        elif account is None:
            return
        elif name == "role":
            field = self.role.fields[0]
            field.setCurrentIndex(field.findData(account.role.value))  # type: ignore[union-attr]  # a choice
            self._show(self.role, text=account.name)
        elif name == "state":
            self._run(partial(acts.open_or_close, who, account), self._changed)
        elif name == "reset":
            said = self.tr("For {name}. Tell it in person, and have it changed.")
            self._show(self.reset, text=said.format(name=account.name))

    @Slot(object)
    def _password(self, said: list[str]) -> None:
        old, one, two = said
        if self._same(self.password, one, two) and self._people.who is not None:
            done = partial(self._done_with, self.password, self.tr("Your password is changed."))
            self._submit(self.password, partial(acts.change_password, self._people.who, old, one), done)

    @Slot(object)
    def _emergency(self, said: list[str]) -> None:
        if self._people.who is not None:
            begin = partial(acts.begin_emergency, self._people.who, said[0], self._settings.emergency_minutes)
            self._submit(self.emergency, begin, self._begun)

    @Slot(object)
    def _add(self, said: list[str]) -> None:
        name, role, one, two = said
        if self._same(self.add, one, two) and self._people.who is not None:
            self._submit(self.add, partial(acts.add_account, self._people.who, name, role, one), self._added)

    @Slot(object)
    def _role(self, said: list[str]) -> None:
        if self._people.who is not None and self._marked is not None:
            change = partial(acts.change_role, self._people.who, self._marked.name, said[0])
            text = self.tr("{name}: {role} from the next act on.")
            text = text.format(name=self._marked.name, role=role_name(said[0]))
            self._submit(self.role, change, partial(self._done_with, self.role, text))

    @Slot(object)
    def _reset(self, said: list[str]) -> None:
        one, two = said
        if self._same(self.reset, one, two) and self._people.who is not None and self._marked is not None:
            reset = partial(acts.reset_password, self._people.who, self._marked.name, one)
            text = self.tr("{name} has a new password.").format(name=self._marked.name)
            self._submit(self.reset, reset, partial(self._done_with, self.reset, text))

    @Slot(object)
    def _ask_review(self, access: EmergencyAccess) -> None:
        self._marked, self._back_to = access, self._list_accesses
        self._show(self.review, text=f"{access.name}: {access.reason}")

    @Slot(object)
    def _review(self, said: list[str]) -> None:
        number = getattr(self._marked, "number", None)
        if self._people.who is not None and number is not None:
            review = partial(acts.review, self._people.who, number, said[0])
            self._submit(self.review, review, partial(self._done_with, self.review, self.tr("Reviewed.")))

    def _same(self, form: PeopleForm, one: str, two: str) -> bool:
        if one != two:
            form.complain(self.tr("The two passwords are not the same."))
        return one == two

    def _submit(self, form: PeopleForm, act: Callable[..., Any], then: Callable[[Answer], None]) -> None:
        form.set_busy(True)
        self._window.desk.run(act, partial(self._answered, form, then), quiet=True)

    def _answered(self, form: PeopleForm, then: Callable[[Answer], None], answer: Answer) -> None:
        if answer.error is not None:
            seconds = answer.error.seconds if isinstance(answer.error, SignInRefused) else 0.0
            form.complain(answer.trouble, seconds)
        else:
            form.set_busy(False)
            then(answer)

    def _run(self, act: Callable[..., Any], then: Callable[[Answer], None]) -> None:
        self._window.desk.run(act, then, quiet=True)

    def _done_with(self, form: PeopleForm, text: str, answer: Answer) -> None:
        del answer
        form.leave()
        self._window.say(text)

    def _begun(self, answer: Answer) -> None:
        self.emergency.leave()
        self._people.take(answer.result)

    def _emergency_changed(self, answer: Answer) -> None:
        if answer.error is not None:
            self._window.say(answer.trouble, True)
        else:
            self._people.take(answer.result)

    def _added(self, answer: Answer) -> None:
        name, code = self.add.values()[0], answer.result
        if code:
            self._back_to = None
            self.add.leave()
            self._people.show_code(name, code, self._list)
        else:
            self.add.leave()

    def _changed(self, answer: Answer) -> None:
        if answer.error is not None:
            self.accounts.say(answer.trouble, trouble=True)
        else:
            self._list()

    def _code(self, answer: Answer) -> None:
        if answer.error is not None:
            self._window.say(answer.trouble, True)
        elif self._people.who is not None:
            self._people.show_code(self._people.who.name, answer.result)

    def _list(self) -> None:
        if self._people.who is not None:
            self._run(partial(acts.accounts, self._people.who), self._listed)

    def _listed(self, answer: Answer) -> None:
        if answer.error is not None:
            self._window.say(answer.trouble, True)
            return
        self.accounts.say("")
        self.accounts.show_accounts(answer.result)
        if not self.accounts.isVisible():
            self._window.show_page(self.accounts)

    def _list_accesses(self) -> None:
        if self._people.who is not None:
            self._run(partial(acts.emergencies, self._people.who), self._listed_accesses)

    def _listed_accesses(self, answer: Answer) -> None:
        if answer.error is not None:
            self._window.say(answer.trouble, True)
            return
        self.accesses.show_accesses(answer.result)
        self._window.show_page(self.accesses)

    def _show(self, form: PeopleForm, *values: str, text: str = "") -> None:
        self._window.enter_card(form)
        form.ask(*values or [""] * len(form.fields), text=text)

    @Slot()
    def _back(self) -> None:
        """From a form to the list it was opened from, unless the desk was locked meanwhile."""
        back, self._back_to = self._back_to, None
        if back is not None and self._people.who is not None:
            back()
