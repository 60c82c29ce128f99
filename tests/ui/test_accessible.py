"""For whoever hears the program instead of seeing it: places of the keyboard have names and roles, in a fair order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.ui.main_window import MainWindow
from pneumo_desktop.ui.widgets import Card
from tests.ui.conftest import Home, MakeDesktop

OWN_PARTS = ("qt_", "QLineEditIconButton")


def heard(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def places(root: QWidget) -> list[QWidget]:
    """Where the Tab key can put the keyboard."""
    found = [root, *root.findChildren(QWidget)]
    tabs = [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [each for each in tabs if not each.objectName().startswith(OWN_PARTS) and each.focusProxy() is None]


def inside(card: QWidget, widget: QWidget) -> bool:
    return card is widget or card.isAncestorOf(widget)


@pytest.fixture
def window(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> MainWindow:
    home.add("aa", 0.9)
    desktop = make_desktop()
    QTest.keyClick(desktop.window.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.desk.ready)
    return desktop.window


def test_every_place_of_the_keyboard_has_a_name_and_a_role(window: MainWindow) -> None:
    nameless: list[str] = []
    for widget in (each for each in places(window) if not each.isHidden() or isinstance(each, Card)):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not (heard(widget) or not widget.isEnabled()):
            owner = next((type(card).__name__ for card in window.cards if inside(card, widget)), "window")
            nameless.append(f"{owner}: {type(widget).__name__} {widget.objectName()}")
        elif interface.role() is QAccessible.Role.NoRole:
            nameless.append(f"no role: {type(widget).__name__}")
    assert nameless == []
    assert len(places(window)) > 40


def test_every_card_has_a_name(window: MainWindow) -> None:
    assert [type(card).__name__ for card in window.cards if not card.accessibleName()] == []


def test_tab_goes_through_the_window_and_comes_back(window: MainWindow) -> None:
    window.queue.take_keyboard()
    met: list[QWidget] = []
    for _ in range(60):
        held = QApplication.focusWidget()
        assert held is not None
        if met and held is met[0]:
            break
        met.append(held)
        QTest.keyClick(held, Qt.Key.Key_Tab)
    assert len(met) < 60, "the keyboard never came back"
    reached = {id(each) for each in met}
    for part in (window.queue.view, window.header.search, window.verdict.confirm, window.film.view):
        assert id(part) in reached, part.accessibleName()
    verdicts = [met.index(each) for each in (window.verdict.confirm, window.verdict.override, window.verdict.later)]
    assert verdicts == sorted(verdicts)


def cards_by_name(window: MainWindow) -> dict[str, Card]:
    return {type(card).__name__: card for card in window.cards}


PAGES = ("KeysCard", "AboutCard", "ModelPage", "BindingsCard", "SettingsCard")


@pytest.mark.parametrize("name", PAGES)
def test_tab_stays_on_a_card_and_reaches_everything_from_top_to_bottom(name: str, window: MainWindow) -> None:
    card = cards_by_name(window)[name]
    window.show_page(card)  # type: ignore[arg-type]
    met: list[QWidget] = []
    for _ in range(80):
        held = QApplication.focusWidget()
        assert held is not None
        assert inside(card, held), f"the keyboard left the card for {held}"
        if met and held is met[0]:
            break
        met.append(held)
        QTest.keyClick(held, Qt.Key.Key_Tab)
    wanted = [each for each in places(card) if each.isVisible() and each.isEnabled() and each is not card]
    assert {id(each) for each in wanted} <= {id(each) for each in met}
    tops = [each.mapTo(card, QPoint(0, 0)).y() for each in met]
    fields = [top for each, top in zip(met, tops, strict=True) if isinstance(each, QLineEdit)]
    assert fields == sorted(fields)
    card.leave()


def test_the_place_of_the_keyboard_is_seen(window: MainWindow) -> None:
    """A button looks otherwise with the keyboard than without."""
    for button in (window.verdict.confirm, window.verdict.override, window.header.reader):
        window.queue.take_keyboard()
        without = button.grab().toImage()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.hasFocus()
        assert button.grab().toImage() != without, button.accessibleName()
