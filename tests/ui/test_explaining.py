"""Where the model looked and what it is, on a whole desktop: keys, what is remembered, what the record says of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import CaseState, Explanation, Region
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.film.film_overlay import FilmOverlay
from pneumo_desktop.worklist.rows import EngineStatus
from tests.conftest import score
from tests.ui.conftest import Home, MakeDesktop

SEEN = Explanation(10, 10, bytes(99) + b"\xff", (Region(0.1, 0.2, 0.3, 0.25, 0.9),), 0.24)
MODEL, SHA256 = "test 1.0", "ab" * 32
CARD: dict[str, Any] = {
    "name": "test",
    "version": "1.0",
    "intended_use": "Ordering a <b>worklist</b>.",
    "limits": ["Children of one hospital."],
    "validated_age_months": [12, 71],
    "weights_sha256": SHA256,
}


def seen(likelihood: float, **changes: Any) -> dict[str, Any]:
    return {"score": replace(score(likelihood, MODEL), explanation=SEEN, share_of_pneumonia=0.2), **changes}


def press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key, modifier)


def open_next(desktop: Desktop, qtbot: QtBot) -> FilmOverlay:
    overlay = desktop.window.film.view.overlay
    qtbot.waitUntil(lambda: desktop.desk.ready and overlay.known, timeout=5000)
    return overlay


def open_first(desktop: Desktop, qtbot: QtBot) -> FilmOverlay:
    press(desktop, Qt.Key.Key_Return)
    return open_next(desktop, qtbot)


def tap(desktop: Desktop, key: Qt.Key, qtbot: QtBot) -> None:
    press(desktop, key)
    held = desktop.window.held_keys
    assert held is not None
    name = {Qt.Key.Key_H: "map", Qt.Key.Key_B: "boxes"}[key]
    qtbot.waitUntil(lambda: not held.is_down(name))


def test_map_and_boxes_are_off_until_their_keys_are_tapped(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97, **seen(0.97))
    desktop = make_desktop()
    overlay, bar = open_first(desktop, qtbot), desktop.window.verdict
    assert not overlay.shows_map
    assert not overlay.shows_boxes
    assert "lung field" not in bar.line.text()
    tap(desktop, Qt.Key.Key_H, qtbot)
    assert overlay.shows_map
    assert "about a quarter of the lung field (a coarse estimate from a 10 × 10 map)" in bar.line.text()
    tap(desktop, Qt.Key.Key_B, qtbot)
    assert overlay.shows_boxes
    tap(desktop, Qt.Key.Key_H, qtbot)
    assert (overlay.shows_map, overlay.shows_boxes) == (False, True)
    assert "lung field" not in bar.line.text()


def test_held_the_map_is_there_only_while_held_though_the_key_repeats(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.97, **seen(0.97))
    desktop = make_desktop()
    overlay = open_first(desktop, qtbot)
    at, none = desktop.window.focusWidget() or desktop.window, Qt.KeyboardModifier.NoModifier
    QTest.keyPress(at, Qt.Key.Key_H)
    assert overlay.shows_map
    for pressed in (False, True, False, True):  # as X11 repeats a key, sometimes unmarked
        QTest.simulateEvent(at, pressed, Qt.Key.Key_H, none, "h", False, -1)
    qtbot.wait(450)
    assert overlay.shows_map
    QTest.keyRelease(at, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: not overlay.shows_map)


def test_the_wheel_changes_the_map_while_held_and_it_is_remembered(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.97, **seen(0.97))
    desktop = make_desktop()
    overlay, view = open_first(desktop, qtbot), desktop.window.film.view
    at = desktop.window.focusWidget() or desktop.window
    QTest.keyPress(at, Qt.Key.Key_H)
    place, middle = view.place, QPointF(100, 100)
    event = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    QTest.keyRelease(at, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: not overlay.shows_map)  # it was used, so it was no tap
    assert (view.place, overlay.opacity) == (place, 0.3)
    desktop.window.close()
    assert make_desktop().window.film.view.overlay.opacity == 0.3


def test_off_again_for_the_next_film_unless_pinned_and_a_pin_is_remembered(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    for name, likelihood in (("aa", 0.97), ("b", 0.6), ("ccc", 0.3)):
        home.add(name, likelihood, **seen(likelihood))
    desktop = make_desktop()
    open_first(desktop, qtbot)
    tap(desktop, Qt.Key.Key_H, qtbot)
    press(desktop, Qt.Key.Key_C)
    overlay = open_next(desktop, qtbot)
    assert not overlay.shows_map
    press(desktop, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert overlay.shows_map
    assert desktop.window.keys.by_name["pin_map"].isChecked()
    press(desktop, Qt.Key.Key_C)
    overlay = open_next(desktop, qtbot)
    assert overlay.shows_map
    assert "lung field" in desktop.window.verdict.line.text()
    desktop.window.close()
    again = make_desktop()
    assert again.window.keys.by_name["pin_map"].isChecked()
    assert not again.window.keys.by_name["pin_boxes"].isChecked()
    press(again, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert not again.window.film.view.overlay.map.shown


def test_the_menu_turns_the_map_without_a_key(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97, **seen(0.97))
    desktop = make_desktop()
    overlay = open_first(desktop, qtbot)
    for shown in (True, False):
        desktop.window.keys.by_name["map"].trigger()
        assert overlay.shows_map is shown


def test_the_verdict_says_what_was_shown(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first, second = home.add("aa", 0.97, **seen(0.97)), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    tap(desktop, Qt.Key.Key_B, qtbot)
    desktop.window.film.view.repaint()
    tap(desktop, Qt.Key.Key_B, qtbot)
    tap(desktop, Qt.Key.Key_H, qtbot)
    press(desktop, Qt.Key.Key_C)
    open_next(desktop, qtbot)
    press(desktop, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: home.case(second).state is CaseState.CONFIRMED, timeout=5000)
    with home.store.reading() as reader:
        shown = [json.loads(reader.verdicts(case_id)[-1].shown) for case_id in (first, second)]
    assert [(each["map"], each["boxes"]) for each in shown] == [("on", "seen"), ("none", "none")]
    assert shown[0]["map_opacity"] == 0.5


def test_a_film_without_a_map_says_so(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    overlay = open_first(desktop, qtbot)
    assert overlay.lines() == ()
    tap(desktop, Qt.Key.Key_H, qtbot)
    assert overlay.lines() == ("No map for this film",)
    assert "lung field" not in desktop.window.verdict.line.text()


def test_the_bar_says_what_stands_against_a_score_and_what_it_is_worth(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    tags = FilmTags(patient_name="Vega^Ada", study_instance_uid="1.9", age_months=34 * 12)
    with home.store.writing() as writer:
        writer.note_card(SHA256, MODEL, json.dumps(CARD))
    home.add("aa", 0.97, **seen(0.97, tags=tags, reason="The film is rotated."))
    home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    bar = desktop.window.verdict
    assert bar.below.text() == "! The film is rotated. Validated at 1 to 5 years; this patient is 34 y."
    assert bar.line.text() == "Calibrated for 20 % ill."
    high = bar.height()
    press(desktop, Qt.Key.Key_C)
    open_next(desktop, qtbot)
    assert "Likelihood orders the list" in bar.below.text()
    assert bar.height() == high  # the film does not jump from case to case


@pytest.mark.parametrize("size", [(640, 360), (1280, 720)])
def test_a_note_is_in_sight_in_a_small_window(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, size: tuple[int, int]
) -> None:
    home.add("aa", 0.97, **seen(0.97, reason="The film is rotated."))
    desktop = make_desktop()
    desktop.window.resize(*size)
    open_first(desktop, qtbot)
    bar = desktop.window.verdict
    assert bar.below.isVisible()
    assert bar.below.mapTo(desktop.window, QPoint(0, bar.below.height())).y() <= size[1]
    assert "rotated" in bar.below.text()


def test_about_the_model_before_any_engine_said_what_it_loaded(home: Home, make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    press(desktop, Qt.Key.Key_F2)
    assert desktop.window.model_card.isVisible()
    assert "has not loaded a model" in desktop.window.model_card.text.toPlainText()


def test_a_long_card_is_grouped_scrolls_by_key_and_comes_from_the_page_of_keys(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    figure = {"value": 0.981, "low": 0.9, "high": 1}
    rows = [
        {"measured_on": on, "group": f"group {i}", "films": 100 + i, "auc": figure, "sensitivity": figure}
        for i in range(15)
        for on in ("val of one hospital", "another hospital")
    ]
    card = {**CARD, "figures": rows, "robustness": ["Turned films are noticed."], "later": {"new_word": 3}}
    with home.store.writing() as writer:
        writer.note_card(SHA256, MODEL, json.dumps(card))
        writer.set_engine_status(EngineStatus("idle", home.store.clock(), model_name=MODEL, model_sha256=SHA256))
    desktop = make_desktop()
    press(desktop, Qt.Key.Key_F1)
    press(desktop, Qt.Key.Key_F2)
    page, window = desktop.window.model_card, desktop.window
    assert page.isVisible()
    assert not window.keys_card.isVisible()
    assert page.title.text() == "About the model: test 1.0"
    said = page.text.toPlainText()
    assert "Ordering a <b>worklist</b>." in said  # what a file says is never mark-up
    assert said.count("Val of one hospital") == said.count("Another hospital") == 1
    assert said.count("0.981 (0.900–1.000)") == 60
    assert "New word: 3" in said
    assert page.height() <= window.height()
    bar = page.text.verticalScrollBar()
    assert bar.maximum() > 0
    assert page.text.horizontalScrollBar().maximum() == 0
    press(desktop, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(desktop, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert window.keys.by_name["model"].isEnabled()
