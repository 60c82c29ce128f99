"""The pages that stand while nobody is signed in: name and password, and the sealed code of an administrator."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pneumo_desktop.ui.people.form import PeopleForm


class SignCard(PeopleForm):
    """Asks who is there; nothing else of the window is to be seen meanwhile."""

    code_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Sign in"), "", parent.tr("Sign in"), parent, may_leave=False)
        self.name = self.line(self.tr("Name"))
        self.password = self.line(self.tr("Password"), secret=True)
        self.code = QPushButton(self.tr("Sealed code…"), self)
        self.code.setToolTip(self.tr("An administrator who lost the password takes a new one with it."))
        self.quit = QPushButton(self.tr("Quit"), self)
        for place, button in enumerate((self.code, self.quit)):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.buttons.insertWidget(place, button)
        self.code.clicked.connect(self.code_wanted)
        self.quit.clicked.connect(self.quit_wanted)

    def begin(self, name: str, *, locked: bool, why: str = "") -> None:
        """Ask.

        Args:
            name: who was there last.
            locked: the same person is expected back; another may sign in all the same.
            why: what else is to be said.
        """
        films = self.tr("Films go on arriving and being scored.")
        if locked:
            said = self.tr("{name} locked this desk, or left it. What was typed is kept. Another name signs in anew.")
            said = f"{said.format(name=name)} {films}"
        else:
            said = f"{self.tr('This home has accounts: nobody reads or decides without signing in.')} {films}"
        self.title.setText(self.tr("Locked") if locked else self.tr("Sign in"))
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(said)
        self.go.name(self.tr("Unlock") if locked else self.tr("Sign in"))
        self.ask(name, "", text=f"{why} {said}".strip())

    def take_keyboard(self) -> None:
        """To the password, where the name is there."""
        (self.password if self.name.text() else self.name).setFocus(Qt.FocusReason.OtherFocusReason)


class RecoverCard(PeopleForm):
    """The sealed code gives an administrator a new password."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent.tr("Sealed recovery code"),
            parent.tr(
                "The code is on the paper that was sealed when the administrator's account was made. It opens once: "
                "with the new password you get a new code."
            ),
            parent.tr("Take the new password"),
            parent,
        )
        self.line(self.tr("Name"))
        self.line(self.tr("Code"))
        self.line(self.tr("New password"), secret=True)
        self.line(self.tr("Once more"), secret=True)
