"""How a new home knows its people: accounts with passwords, or one doctor without; chosen, never assumed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.ui.cards import NAME_AT_MOST
from pneumo_desktop.ui.people.form import SECRET_AT_MOST

LEAST_LETTERS = 8
"""As `review.passwords.LEAST`; the worklist has the last word on a password."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Accounts, with the administrator's password; or, with none, one doctor."""

    password: str | None


class ChooseWho(QWidget):
    """The page of the first start that asks who reads. Where nothing is to be chosen it asks for a name alone."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        tr = self.tr
        self._choose = False
        self.accounts = QRadioButton(tr("Accounts: several people, each with a password"), self)
        self.alone = QRadioButton(tr("One doctor, without accounts"), self)
        self._group = QButtonGroup(self)
        self.means = QLabel(self)
        self.means.setObjectName("quiet")
        self.means.setTextFormat(Qt.TextFormat.PlainText)
        self.means.setWordWrap(True)
        self.name = QLineEdit(self)
        self.name.setMaxLength(NAME_AT_MOST)
        self.name.setPlaceholderText(tr("Dr A. Otieno"))
        self.name.setAccessibleName(tr("Name of the reader"))
        self.password, self.again = QLineEdit(self), QLineEdit(self)
        for field, word in ((self.password, tr("Password")), (self.again, tr("Password, once more"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(SECRET_AT_MOST)
            field.setPlaceholderText(word)
            field.setAccessibleName(word)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for radio in (self.accounts, self.alone):
            self._group.addButton(radio)
            radio.toggled.connect(self._changed)
        for part in (self.accounts, self.alone, self.means, self.name):
            column.addWidget(part)
        secrets = QHBoxLayout()
        for field in (self.password, self.again):
            secrets.addWidget(field)
        column.addLayout(secrets)
        self.amiss = QLabel(self)
        self.amiss.setTextFormat(Qt.TextFormat.PlainText)
        self.amiss.setAccessibleName(tr("What is amiss"))
        column.addWidget(self.amiss)
        for field in (self.name, self.password, self.again):
            field.textChanged.connect(self._typed)
        self._changed()

    def ask(self, reader: str, *, choose: bool) -> None:
        """Begin; nothing is chosen beforehand."""
        self._choose = choose
        self._group.setExclusive(False)
        for radio in (self.accounts, self.alone):
            radio.setChecked(False)
        self._group.setExclusive(True)
        self.name.setText(reader)
        self.password.clear()
        self.again.clear()
        self._changed()

    @property
    def chosen(self) -> Choice | None:
        """What was chosen; None where nothing was to be."""
        if not self._choose:
            return None
        return Choice(self.password.text() if self.accounts.isChecked() else None)

    @property
    def makes_accounts(self) -> bool:
        """Whether the name is the administrator's."""
        return self._choose and self.accounts.isChecked()

    @property
    def ready(self) -> bool:
        """Whether all is there that is needed."""
        named = bool(self.name.text().strip())
        if not self._choose or self.alone.isChecked():
            return named
        same = self.password.text() == self.again.text()
        return named and self.accounts.isChecked() and same and len(self.password.text()) >= LEAST_LETTERS

    @property
    def first(self) -> QWidget:
        """Where the keyboard goes."""
        return self.accounts if self._choose and self._group.checkedButton() is None else self.name

    @Slot()
    def _typed(self) -> None:
        """Why it does not go on, as soon as that can be said."""
        one, two = self.password.text(), self.again.text()
        said = ""
        if two and len(one) < LEAST_LETTERS:
            said = self.tr("The password is shorter than {n} characters.").format(n=LEAST_LETTERS)
        elif two and not one.startswith(two):
            said = self.tr("The two passwords are not the same.")
        self.amiss.setText(f"!  {said}" if said else "")
        self.amiss.setVisible(self.makes_accounts)  # its room is kept, so that nothing moves while one types
        if said:
            self._bring_into_sight(self.amiss)
        self.changed.emit()

    def _bring_into_sight(self, part: QWidget) -> None:
        """In a small window the page scrolls, and what is amiss stands at its end."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part, 0, 0)

    @Slot()
    def _changed(self) -> None:
        tr = self.tr
        accounts, alone = self.makes_accounts, self._choose and self.alone.isChecked()
        for radio in (self.accounts, self.alone):
            radio.setVisible(self._choose)
        self.name.setVisible(accounts or alone or not self._choose)
        for field in (self.password, self.again):
            field.setVisible(accounts)
        if accounts:
            said = tr(
                "You are the administrator, who makes the other accounts and gives no verdicts. The password has {n} "
                "characters or more; for the day it is lost you get a sealed code at the end."
            ).format(n=LEAST_LETTERS)
        elif alone:
            said = tr(
                "What that gives up: anybody at this PC can read, decide, export and change settings under any name; "
                "the record cannot show who gave a verdict, and says so; nothing locks when nobody is there. Accounts "
                "can be made later."
            )
        elif self._choose:
            said = tr("Nobody reads or decides without a name. Choose how this home knows who it is.")
        else:
            said = tr("The name stands beside every verdict. It is taken as typed, and asked for at each start.")
        self.means.setText(said)
        self._typed()
