"""Cards that ask do what was asked once, however long Enter is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.people.form import PeopleForm


def press(form: PeopleForm, *, held: bool) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", held)
    QApplication.sendEvent(form, event)


def test_enter_held_down_asks_once(dressed: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    form = PeopleForm("Sign in", "", "Sign in", window)
    form.line("Name")
    wanted: list[object] = []
    form.wanted.connect(wanted.append)
    form.ask("Dr A")
    press(form, held=True)
    assert wanted == []
    press(form, held=False)
    press(form, held=True)
    assert wanted == [["Dr A"]]
