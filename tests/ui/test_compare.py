"""Comparison on a whole desktop: which film is which, who follows whom, what hangs where, and what the record says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import CaseState, Finding, Projection
from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.review.decide import override
from pneumo_desktop.review.identify import identify
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.film.film_geometry import Standing
from pneumo_desktop.ui.film.film_panel import FilmPanel
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_desktop import drawn, open_first

SHIFT = Qt.KeyboardModifier.ShiftModifier


def ada(study: str, acquired: str, **changes: object) -> FilmTags:
    said: dict[str, object] = {
        "patient_id": "P-1",
        "patient_name": "Vega^Ada",
        "patient_birth_date": date(2024, 5, 1),
        "study_instance_uid": study,
        "acquired_at": acquired,
    }
    return FilmTags(**(said | changes))  # type: ignore[arg-type]


def key(desktop: Desktop, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, pressed, modifier)


def compare(desktop: Desktop, qtbot: QtBot) -> FilmPanel:
    panel = desktop.window.film
    qtbot.waitUntil(lambda: len(panel.companions()) > 0)
    with qtbot.waitSignal(panel.beside.shown, timeout=5000):
        key(desktop, Qt.Key.Key_E, SHIFT)
    return panel


def two_studies(home: Home) -> tuple[int, int]:
    old = home.add("aa", 0.3, tags=ada("1.2.1", "2026-01-02 09:00"))
    override(home.store, old, Finding.NO_PNEUMONIA, "clear", "Dr X")
    return old, home.add("bbb", 0.97, tags=ada("1.2.2", "2026-01-20 10:00"))


def labels(panel: FilmPanel) -> list[str]:
    return [hung.label for hung in panel.strip.films()]


def test_a_prior_hangs_beside_the_open_case_and_each_says_which_it_is(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    old, now = two_studies(home)
    desktop = make_desktop()
    assert open_first(desktop, qtbot) == now
    panel = compare(desktop, qtbot)
    assert labels(panel) == ["Now", "Prior · 18 days"]
    assert panel.now.name.text() == "● Now"
    assert panel.beside.name.text() == "◷ Prior · 18 days"
    assert "2026-01-02" in panel.beside.details.text()
    assert "no pneumonia (Dr X)" in panel.beside.details.text()
    assert "Prior · 18 days" in panel.beside.view.accessibleName()
    assert panel.beside.view._corners.top_left[-1] == "2026-01-02 09:00"
    assert panel.view._corners.top_left[-1] == "2026-01-20 10:00"
    assert panel.now.mapTo(panel, QPoint()).x() < panel.beside.mapTo(panel, QPoint()).x()
    key(desktop, Qt.Key.Key_C)  # a verdict belongs to the open case
    qtbot.waitUntil(lambda: home.case(now).state is CaseState.CONFIRMED)
    assert home.case(old).state is CaseState.CONFIRMED  # as it was before
    with home.store.reading() as reader:
        assert [verdict.case_id for verdict in reader.verdicts()] == [old, now]
        shown = json.loads(reader.verdicts(now)[-1].shown)
        [prior_film] = reader.films(old)
    assert shown["priors"] == [
        {"case": old, "film_sha256": prior_film.sha256, "day": "2026-01-02", "said": "Prior · 18 days", "on": True}
    ]
    assert len(shown["films_seen"]) == 1


def test_films_follow_each_other_on_the_desk_until_that_is_turned_off(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    two_studies(home)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    panel = compare(desktop, qtbot)
    key(desktop, Qt.Key.Key_Plus)
    key(desktop, Qt.Key.Key_I)
    assert panel.beside.view.standing().times == pytest.approx(1.25)
    assert panel.beside.view.inverted
    key(desktop, Qt.Key.Key_L, SHIFT)
    assert not desktop.window.keys.by_name["link"].isChecked()
    key(desktop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.view.standing() == Standing() or not desktop.window.queue.view.hasFocus())
    desktop.window.keys.by_name["reset"].trigger()
    assert panel.view.standing() == Standing()
    assert panel.beside.view.standing() != Standing()
    key(desktop, Qt.Key.Key_Y)
    assert panel.active is panel.beside.view
    assert panel.beside.line.property("keyboard")
    assert not panel.now.line.property("keyboard")
    before = panel.beside.view.standing().times
    key(desktop, Qt.Key.Key_Plus)
    assert panel.beside.view.standing().times == pytest.approx(1.25 * before)
    assert panel.view.standing() == Standing()
    key(desktop, Qt.Key.Key_L, SHIFT)
    assert panel.beside.view.standing() == Standing()


def test_comparison_stays_for_the_next_case_and_says_so_in_the_menu(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    two_studies(home)
    plain = home.add("c", 0.96, tags=FilmTags(patient_id="Q", patient_name="Lyra^Bo", study_instance_uid="1.9"))
    ben = {"patient_id": "P-2", "patient_name": "Orion^Ben"}
    home.add("dddd", 0.1, tags=ada("1.3.1", "2025-12-01 10:00", **ben))
    home.add("ee", 0.95, tags=ada("1.3.2", "2026-01-20 10:00", **ben))
    desktop = make_desktop()
    open_first(desktop, qtbot)
    panel = compare(desktop, qtbot)
    assert desktop.window.keys.by_name["compare"].isChecked()
    assert isinstance(desktop.window.keys.by_name["compare"], QAction)
    key(desktop, Qt.Key.Key_L)
    assert drawn(desktop, qtbot) == plain
    assert not panel.beside.isVisible()  # nothing to compare with
    with qtbot.waitSignal(panel.beside.shown, timeout=5000):
        key(desktop, Qt.Key.Key_L)
    assert panel.beside.name.text() == "◷ Prior · 50 days"
    assert panel.beside.view._corners.top_left[0] == "ORION, Ben"
    key(desktop, Qt.Key.Key_E, SHIFT)
    assert not panel.beside.isVisible()
    assert make_desktop().window.compare.description() == {"priors": []}


def test_the_next_study_comes_by_key_and_the_list_of_them_shows_each(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("old", 0.2, tags=ada("1.2.0", "2023-11-20 10:00"))
    two_studies(home)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    panel = compare(desktop, qtbot)
    assert panel.beside.details.text().endswith("1 of 2")
    with qtbot.waitSignal(panel.beside.shown, timeout=5000):
        key(desktop, Qt.Key.Key_PageDown, SHIFT)
    assert panel.beside.name.text() == "◷ Prior · 2 years"
    with qtbot.waitSignal(panel.beside.shown, timeout=5000):
        key(desktop, Qt.Key.Key_PageUp, SHIFT)
    assert panel.beside.name.text() == "◷ Prior · 18 days"
    key(desktop, Qt.Key.Key_F6)
    assert not panel.beside.isVisible()
    with qtbot.waitSignal(panel.beside.shown, timeout=5000):
        key(desktop, Qt.Key.Key_E)
        key(desktop, Qt.Key.Key_Down)
    card = desktop.window.priors_card
    assert "Prior · 2 years" in card.list.currentItem().text()
    assert panel.beside.name.text() == "◷ Prior · 2 years"
    key(desktop, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert panel.beside.isVisible()
    assert {said["said"] for said in desktop.window.compare.description()["priors"]} == {  # type: ignore[attr-defined]
        "Prior · 18 days",
        "Prior · 2 years",
    }


def test_clashing_identity_is_never_shown_as_a_prior(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.3, tags=ada("1.2.1", "2026-01-02 09:00", patient_name="Otieno^Ben"))
    home.add("ccc", 0.2, tags=ada("1.2.3", "2026-01-03 09:00", patient_birth_date=date(2020, 1, 1)))
    home.add("dddd", 0.1, tags=ada("1.2.4", "2026-01-04 09:00", patient_id=""))
    now = home.add("bbb", 0.97, tags=ada("1.2.2", "2026-01-20 10:00"))
    desktop = make_desktop()
    assert open_first(desktop, qtbot) == now
    qtbot.waitUntil(lambda: desktop.desk.case is not None and desktop.desk.case.state is CaseState.READING)
    qtbot.wait(50)
    key(desktop, Qt.Key.Key_E, SHIFT)
    panel = desktop.window.film
    assert not panel.beside.isVisible()
    assert labels(panel) == ["Now"]
    assert "No other study" in desktop.window.verdict.note.text()
    assert not desktop.window.keys.by_name["compare"].isChecked()


def test_a_study_that_is_no_longer_this_patients_leaves_the_screen(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    old, _ = two_studies(home)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    panel = compare(desktop, qtbot)
    identify(home.store, old, {"patient_name": "Otieno^Ben"}, "wrong sticker", "Dr B")
    qtbot.waitUntil(lambda: not panel.beside.isVisible(), timeout=5000)
    assert labels(panel) == ["Now"]
    assert panel.beside.view.film is None


def test_a_prior_that_cannot_be_read_shows_its_reason(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    _, now = two_studies(home)
    own = home.case(now).film_sha256 or ""

    def broken(path: Path) -> Picture:
        if path.name.startswith(own) or path.stem == own:
            return read_raster(path)
        raise UnreadableImage(path.name, "the pixels end too early", "Ask for it again.")

    desktop = make_desktop(broken)
    open_first(desktop, qtbot)
    panel = compare(desktop, qtbot)
    said = panel.beside.view.accessibleDescription()
    assert said == "This film cannot be shown The pixels end too early."
    assert panel.beside.name.text() == "◷ Prior · 18 days"
    assert panel.beside.view._corners.top_left[0] == "VEGA, Ada"
    assert desktop.window.compare.description() == {"priors": []}  # it was not seen
    assert desktop.desk.may_confirm


def test_films_of_one_case_hang_pa_before_lateral_and_the_other_way_by_key(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    side = {"view_position": "LATERAL", "sop_instance_uid": "1.5.1"}
    tags = ada("1.2.2", "2026-01-20 10:00", **side)
    home.add("side", None, tags=tags, projection=Projection.LATERAL_CHEST, reason="A lateral film is not scored.")
    front = ada("1.2.2", "2026-01-20 10:00", view_position="PA", sop_instance_uid="1.5.2")
    home.add("front", 0.97, tags=front, projection=Projection.FRONTAL_CHEST)
    home.add("aa", 0.3, tags=ada("1.2.1", "2026-01-02 09:00"))
    desktop = make_desktop()
    open_first(desktop, qtbot)
    panel = desktop.window.film
    qtbot.waitUntil(lambda: panel.strip.count() == 3)
    captions = ["Now · PA", "Now · LATERAL", "Prior · 18 days"]
    assert [hung.caption for hung in panel.strip.films()] == captions
    key(desktop, Qt.Key.Key_P, SHIFT)
    assert [hung.caption for hung in panel.strip.films()] == [captions[1], captions[0], captions[2]]
    key(desktop, Qt.Key.Key_O, SHIFT)
    assert [hung.caption for hung in panel.strip.films()] == [captions[2], captions[1], captions[0]]
    assert panel.now.name.text().endswith("PA")  # the scored film stays on the screen
    with qtbot.waitSignal(panel.view.film_drawn):
        key(desktop, Qt.Key.Key_PageDown)
    assert panel.now.name.text().endswith("LATERAL")
    assert len(panel.description()["films_seen"]) == 2  # type: ignore[arg-type]


def test_layouts_and_sides_by_key_are_remembered(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    two_studies(home)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    panel = compare(desktop, qtbot)

    now, beside = panel.now, panel.beside
    key(desktop, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: now.y() < beside.y() and now.x() == beside.x())
    key(desktop, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: now.x() < beside.x() and now.y() == beside.y())
    key(desktop, Qt.Key.Key_X, SHIFT)
    qtbot.waitUntil(lambda: now.x() > beside.x())
    desktop.window.close()
    again = make_desktop()
    assert again.window.film.hanging == panel.hanging


@pytest.mark.parametrize("before", [False, True])
def test_compare_in_the_menu_of_a_row_opens_the_case_and_the_comparison(
    before: bool, home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    _, now = two_studies(home)
    desktop = make_desktop()
    desktop.window.compare._keep_on(before)
    panel = desktop.window.film
    with qtbot.waitSignal(panel.beside.shown, timeout=5000):
        desktop.window.face.menu._open_then(now, "compare")
    assert panel.beside.isVisible()
    assert desktop.window.keys.by_name["compare"].isChecked()
    assert "No other study" not in desktop.window.verdict.note.text()


def test_in_a_low_window_two_films_have_all_the_height_and_one_keeps_its_strip(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    two_studies(home)
    desktop = make_desktop()
    desktop.window.showNormal()
    desktop.window.resize(640, 360)
    open_first(desktop, qtbot)
    panel = desktop.window.film
    qtbot.waitUntil(lambda: panel.strip.isVisible() and panel.strip.small)
    compare(desktop, qtbot)
    assert not panel.strip.isVisible()
    assert panel.now.width() == pytest.approx(panel.beside.width(), abs=2)
    assert panel.beside.view.height() > 80
    key(desktop, Qt.Key.Key_F6)
    assert panel.strip.isVisible()


def test_the_list_of_studies_is_wholly_seen_on_its_card(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("old", 0.2, tags=ada("1.2.0", "2023-11-20 10:00"))
    two_studies(home)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    qtbot.waitUntil(lambda: len(desktop.window.film.companions()) == 2)
    key(desktop, Qt.Key.Key_E)
    card = desktop.window.priors_card
    qtbot.waitUntil(card.list.hasFocus)
    assert card.list.geometry().bottom() < card.keep.geometry().top()
    assert card.list.visualItemRect(card.list.item(1)).bottom() <= card.list.viewport().height()


def test_without_anything_to_compare_with_the_key_says_so(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    key(desktop, Qt.Key.Key_E, SHIFT)
    assert "Open a case first" in desktop.window.status.facts.text()
    open_first(desktop, qtbot)
    key(desktop, Qt.Key.Key_PageDown, SHIFT)
    assert "No other study" in desktop.window.verdict.note.text()
