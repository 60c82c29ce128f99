"""One's own account, everybody's for an administrator, and emergency access with its list for review."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pneumo_desktop.policy import TABLE, Action
from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.people.form import PeopleForm
from pneumo_desktop.ui.people.people_parts import Said, fill, say_on, table_of, words
from pneumo_desktop.ui.people.people_words import action_text, role_name, who_text
from pneumo_desktop.ui.widgets import Page
from pneumo_desktop.who import Role, Who

if TYPE_CHECKING:
    from pneumo_desktop.worklist.people import Account, EmergencyAccess


class AccountPage(Page):
    """Who is signed in, what the role may do, and what they can do with their account; `chosen` names it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("You"), parent)
        self.name, self.may, self.not_now = (words(self) for _ in range(3))
        self.not_now.setObjectName("quiet")
        said = QWidget(self)
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self.name, self.may, self.not_now):
            label.setMinimumWidth(200)  # beside a bar that scrolls they are narrower
            column.addWidget(label)
        self._room = Said(said, self)
        self._room.setAccessibleName(self.tr("What you may do"))
        self.body.addWidget(self._room, 1)
        self.buttons: dict[str, QPushButton] = {}
        acts = QWidget(self)
        row = FlowLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        for name, text in (
            ("lock", self.tr("Lock")),
            ("out", self.tr("Sign out")),
            ("password", self.tr("Change password…")),
            ("emergency", self.tr("Emergency access…")),
            ("end", self.tr("End emergency access")),
            ("people", self.tr("Accounts…")),
            ("review", self.tr("Emergency accesses…")),
            ("code", self.tr("New sealed code…")),
        ):
            button = QPushButton(text, acts)
            button.setAutoDefault(False)
            button.setAccessibleName(text)
            button.clicked.connect(partial(self.chosen.emit, name))
            self.buttons[name] = button
            row.addWidget(button)
        self.body.addWidget(acts)
        self.end_with()

    def show_who(self, who: Who) -> None:
        """Say who it is; what the role may not do is not offered, and said once."""
        role = who.role or Role.TECHNICIAN
        self.name.setText(who_text(who))
        can = [action for action in Action if role in TABLE[action] and action is not Action.BEGIN_EMERGENCY]
        cannot = [action for action in Action if TABLE[action] and role not in TABLE[action]]
        self.may.setText(self.tr("You may: {what}.").format(what="; ".join(map(action_text, can))))
        self.not_now.setText(
            self.tr("For others: {what}.").format(
                what="; ".join(
                    f"{action_text(each)} ({', '.join(role_name(r) for r in Role if r in TABLE[each])})"
                    for each in cannot
                    if each is not Action.BEGIN_EMERGENCY
                )
            )
        )
        shown = {
            "emergency": role in TABLE[Action.BEGIN_EMERGENCY] and who.emergency is None,
            "end": who.emergency is not None,
            "people": role in TABLE[Action.PEOPLE],
            "review": role in TABLE[Action.REVIEW_EMERGENCY],
            "code": role in TABLE[Action.PEOPLE],
        }
        for name, there in shown.items():
            self.buttons[name].setVisible(there)
        self._room.updateGeometry()


class PeoplePage(Page):
    """Every account. `chosen` carries what is to be done with the one that is marked."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Accounts"), parent)
        self._accounts: list[Account] = []
        heads = (self.tr("Name"), self.tr("Role"), self.tr("State"), self.tr("Wrong passwords"))
        self.table = table_of(self, self.tr("Accounts"), heads)
        self.said = words(self)
        self.body.addWidget(self.table)
        self.body.addWidget(self.said)
        more: dict[str, QPushButton] = {}
        for name, text in (
            ("add", self.tr("Add…")),
            ("role", self.tr("Role…")),
            ("state", self.tr("Close account")),
            ("reset", self.tr("New password…")),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.setAccessibleName(text)
            button.clicked.connect(partial(self._choose, name))
            more[name] = button
        self.end_with(*more.values())
        self._state = more["state"]
        self.table.currentCellChanged.connect(self._marked)
        self.first = self.table

    def show_accounts(self, accounts: list[Account]) -> None:
        """List them; the mark stays where it was."""
        row = max(0, self.table.currentRow())
        self._accounts = accounts
        states = {True: self.tr("open"), False: self.tr("closed")}
        fill(self.table, [(a.name, role_name(a.role), states[a.enabled], str(a.failed or "")) for a in accounts])
        self.table.setCurrentCell(min(row, len(accounts) - 1), 0)
        self._marked()

    @Slot()
    def _marked(self) -> None:
        account = self.marked()
        said = self.tr("Close account") if account is None or account.enabled else self.tr("Open account")
        self._state.setText(said)
        self._state.setAccessibleName(said if account is None else f"{said}: {account.name}")

    def marked(self) -> Account | None:
        """The account that is marked."""
        row = self.table.currentRow()
        return self._accounts[row] if 0 <= row < len(self._accounts) else None

    def _choose(self, name: str) -> None:
        self.chosen.emit(name, self.marked())

    def say(self, text: str, *, trouble: bool = False) -> None:
        """What came of it."""
        say_on(self.said, text, trouble=trouble)
        self.place()


class EmergenciesPage(Page):
    """Every emergency access, the latest first. `chosen` carries the one that is marked, to be reviewed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Emergency accesses"), parent)
        self._accesses: list[EmergencyAccess] = []
        heads = (self.tr("Who"), self.tr("From"), self.tr("To"), self.tr("Reason"), self.tr("Acts"), self.tr("Review"))
        self.table = table_of(self, self.tr("Emergency accesses"), heads)
        self.said = words(self)
        self.body.addWidget(self.table)
        self.body.addWidget(self.said)
        self.review = QPushButton(self.tr("Review…"), self)
        self.review.setAutoDefault(False)
        self.review.setAccessibleName(self.tr("Review…"))
        self.review.clicked.connect(self._review)
        self.end_with(self.review)
        self.first = self.table

    def show_accesses(self, found: list[tuple[EmergencyAccess, int]]) -> None:
        """List them."""
        self._accesses = [each for each, _ in found]
        rows = []
        for each, acts in found:
            waits = self.tr("waits")
            review = f"{each.reviewed_by}: {each.review}" if each.reviewed_by else waits
            end = each.ended_at or each.until
            begun = f"{each.begun_at.astimezone():%Y-%m-%d %H:%M}"
            rows.append((each.name, begun, f"{end.astimezone():%H:%M}", each.reason, str(acts), review))
        fill(self.table, rows)
        if rows:
            self.table.setCurrentCell(0, 0)
        say_on(self.said, "" if rows else self.tr("There was none."))

    def say(self, text: str) -> None:
        """What is amiss."""
        say_on(self.said, text, trouble=True)
        self.place()

    @Slot()
    def _review(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._accesses):
            self.chosen.emit(self._accesses[row])


def password_form(parent: QWidget) -> PeopleForm:
    """One's own password."""
    form = PeopleForm(parent.tr("Change password"), "", parent.tr("Change"), parent)
    form.line(parent.tr("Password until now"), secret=True)
    form.line(parent.tr("New password"), secret=True)
    form.line(parent.tr("Once more"), secret=True)
    return form


def emergency_form(parent: QWidget) -> PeopleForm:
    """Why it cannot wait."""
    said = parent.tr(
        "For what a patient needs now: read, decide, mark urgent, tell, correct an identity. It ends by "
        "itself after {n} minutes, and is listed with all you did in it until somebody has reviewed it."
    )
    form = PeopleForm(parent.tr("Emergency access"), said, parent.tr("Begin"), parent)
    form.line(parent.tr("Reason"), most=400)
    return form


def add_form(parent: QWidget) -> PeopleForm:
    """A new account."""
    said = parent.tr("The password is told in person, and changed by whoever gets it. Eight characters or more.")
    form = PeopleForm(parent.tr("New account"), said, parent.tr("Make"), parent)
    form.line(parent.tr("Name, as it will stand in the record"))
    form.choice(parent.tr("Role"), [(role_name(role), role.value) for role in Role])
    form.line(parent.tr("Password"), secret=True)
    form.line(parent.tr("Once more"), secret=True)
    return form


def role_form(parent: QWidget) -> PeopleForm:
    """Another role."""
    form = PeopleForm(parent.tr("Role"), "", parent.tr("Change"), parent)
    form.choice(parent.tr("Role"), [(role_name(role), role.value) for role in Role])
    return form


def reset_form(parent: QWidget) -> PeopleForm:
    """A new password for somebody."""
    form = PeopleForm(parent.tr("New password"), "", parent.tr("Set"), parent)
    form.line(parent.tr("New password"), secret=True)
    form.line(parent.tr("Once more"), secret=True)
    return form


def review_form(parent: QWidget) -> PeopleForm:
    """What somebody found who looked at what was done."""
    form = PeopleForm(parent.tr("Review"), "", parent.tr("Reviewed"), parent)
    form.line(parent.tr("What was found"), most=400)
    return form
