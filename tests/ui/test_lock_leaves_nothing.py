"""A locked desk, whatever was open or on its way when it was locked: no name, no number, no film, in no window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.who import Role
from tests.ui.conftest import Home
from tests.ui.test_people import _enter, _opened, desk, open_desk, staff  # noqa: F401  # fixtures

NAMED = ("quintessa", "zz-4711")


def _said(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (widget.statusTip(), widget.whatsThis())
    if isinstance(widget, (QLabel, QLineEdit, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, (QPlainTextEdit, QTextEdit)):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount()):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            yield from (str(model.index(row, column).data(role)) for role in roles)


def _naming(shown_only: bool) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for widget in QApplication.allWidgets():
        if shown_only and not widget.isVisible():
            continue
        said = (text for text in _said(widget) if any(name in text.casefold() for name in NAMED))
        found += [(f"{type(widget).__name__} {widget.objectName()}", text) for text in said]
    return found


@pytest.fixture
def named(home: Home) -> None:
    for at, name in enumerate(("first", "second")):
        tags = FilmTags(
            patient_name="Quintessa^Zara", patient_id="ZZ-4711", patient_birth_date=date(2020, 1, 1), patient_sex="F",
            study_instance_uid=f"1.2.{at}", accession_number="A-zz-4711",
        )  # fmt: skip
        home.add(name, 0.99 - at / 100, tags=tags)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    ("act", "waits"), [("history", 0), ("history", 300), ("row_menu", 0), ("identify", 0), ("film_window", 300)]
)
def test_a_locked_desk_names_nobody_whatever_was_open_or_on_its_way(
    named: None,
    desk: Desktop,  # noqa: F811
    qtbot: QtBot,
    act: str,
    waits: int,
) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    _opened(desk, qtbot)
    qtbot.waitUntil(lambda: desk.desk.ready, timeout=10_000)
    assert _naming(shown_only=True)  # it can fail
    desk.window.keys.by_name[act].trigger()
    qtbot.wait(waits)
    desk.people.lock()
    assert _naming(shown_only=True) == []
    qtbot.wait(400)
    assert desk.people.sign.isVisible()
    assert _naming(shown_only=True) == []
    assert all(not card.isVisible() for card in desk.window.cards if card is not desk.people.sign)
    bar = desk.window.verdict  # what is hidden can be read by programs, too
    assert (bar.name.text(), bar.identity.text()) == ("", "")
    _enter(desk, qtbot, Role.RADIOLOGIST)
    qtbot.waitUntil(lambda: bool(desk.desk.state.rows), timeout=10_000)
    desk.window.keys.by_name["keys"].trigger()
    assert desk.window.keys_card.isVisible()
