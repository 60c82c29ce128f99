"""Whose film it is, on a whole desktop: priors on the row, in the panel and beside the film; an identity corrected."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.archive import archive
from pneumo_desktop.case import Case, CaseState, FilmStatus, Finding, Tier
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.decide import override
from pneumo_desktop.review.identify import identify
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.queue.columns import Column
from pneumo_desktop.ui.reading.patient_words import as_typed, badge_text, priors_line
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_desktop import drawn, open_first, press

BIRTH = date(2024, 5, 1)


def ada(study: str, acquired: str = "2026-01-30 10:00") -> FilmTags:
    return FilmTags(
        patient_id="P-1",
        patient_name="Vega^Ada",
        patient_birth_date=BIRTH,
        study_instance_uid=study,
        acquired_at=acquired,
    )


def type_into(field: QWidget, text: str) -> None:
    QTest.keyClicks(field, text)


def reopened(desktop: Desktop) -> bool:
    case = desktop.desk.case
    return case is not None and case.correction_id is not None


def test_earlier_studies_are_on_the_row_in_the_panel_and_open_beside_the_film(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    old = home.add("aa", 0.3, tags=ada("1.2.1", "2025-03-12 09:00"))
    override(home.store, old, Finding.NO_PNEUMONIA, "clear", "Dr X")
    now = home.add("bbb", 0.97, tags=ada("1.2.2"))
    desktop = make_desktop()
    window = desktop.window
    said = window.queue.model.data(window.queue.model.index(0, Column.PATIENT), Qt.ItemDataRole.AccessibleTextRole)
    assert "1 other study of this patient" in str(said)
    assert open_first(desktop, qtbot) == now
    bar = window.verdict
    qtbot.waitUntil(lambda: "earlier" in bar.priors.text() + bar.identity.text())
    assert "1 earlier study, 2025-03-12: no pneumonia (Dr X) (E)" in bar.priors.text() + bar.identity.text()
    with qtbot.waitSignal(window.film.beside.shown, timeout=5000):
        press(desktop, Qt.Key.Key_E, qtbot)
    assert window.priors_card.list.count() == 1
    with qtbot.waitSignal(desktop.desk.case_refreshed, timeout=5000):
        desktop.desk.look_again()
    assert window.film.beside.isVisible()  # what is pointed at stays, whatever becomes known meanwhile
    assert desktop.desk.case is not None
    assert desktop.desk.case.case_id == now  # the open case stays the one that a verdict would be for
    press(desktop, Qt.Key.Key_C, qtbot)
    assert home.case(now).state is CaseState.READING  # no verdict while another film is compared
    press(desktop, Qt.Key.Key_Escape, qtbot)
    assert not window.card_is_open
    assert not window.film.beside.isVisible()
    assert home.case(old).state is CaseState.CONFIRMED


def test_an_identity_is_corrected_with_the_keyboard_and_taken_back(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.3, tags=ada("1.2.1", "2025-03-12 09:00"))
    jpeg = home.add("bbb", 0.97, tags=FilmTags(file_format="JPEG"))
    desktop = make_desktop()
    window, card = desktop.window, desktop.window.identity_card
    assert open_first(desktop, qtbot) == jpeg
    qtbot.waitUntil(lambda: home.case(jpeg).state is CaseState.READING)
    qtbot.wait(50)
    press(desktop, Qt.Key.Key_P, qtbot)
    assert card.isVisible()
    assert not card.back.isVisible()
    for name, text in (("patient_id", "P-1"), ("patient_name", "Vega, Ada"), ("patient_birth_date", "2024-05-01")):
        type_into(card.fields[name], text)
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert "reason" in card.trouble.text()
    type_into(card.reason, "name on the envelope")
    press(desktop, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: reopened(desktop))
    assert not card.isVisible()
    assert home.case(jpeg).tags.patient_name == "Vega^Ada"
    with home.store.reading() as reader:
        assert [(each.reader, each.reason) for each in reader.corrections()] == [
            ("Dr A. Otieno", "name on the envelope")
        ]
    qtbot.waitUntil(lambda: "identity corrected" in window.verdict.identity.text())
    assert window.verdict.name.text() == "VEGA, Ada"
    qtbot.waitUntil(lambda: "1 earlier study" in window.verdict.priors.text() + window.verdict.identity.text())
    assert desktop.desk.ready  # the film is the same: nothing has to be looked at anew
    press(desktop, Qt.Key.Key_P, qtbot)
    assert card.back.isVisible()
    card.back.click()
    qtbot.waitUntil(lambda: home.case(jpeg).correction_id is None)
    qtbot.waitUntil(lambda: "identity corrected" not in window.verdict.identity.text())


def test_what_is_refused_is_said_on_the_card_and_nothing_typed_is_lost(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("bbb", 0.97, tags=FilmTags(file_format="JPEG"))
    desktop = make_desktop()
    open_first(desktop, qtbot)
    qtbot.waitUntil(lambda: desktop.desk.case is not None and desktop.desk.case.state is CaseState.READING)
    card = desktop.window.identity_card
    press(desktop, Qt.Key.Key_P, qtbot)
    type_into(card.fields["patient_birth_date"], "1.5.24")
    type_into(card.reason, "seen")
    press(desktop, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "no date" in card.trouble.text())
    assert card.isVisible()
    assert card.reason.text() == "seen"


def test_without_an_open_case_or_priors_the_keys_say_so(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    press(desktop, Qt.Key.Key_P, qtbot)
    assert "Open a case first" in desktop.window.status.facts.text()
    open_first(desktop, qtbot)
    qtbot.waitUntil(lambda: desktop.desk.case is not None and desktop.desk.case.state is CaseState.READING)
    press(desktop, Qt.Key.Key_E, qtbot)
    assert "No other study" in desktop.window.verdict.note.text()


def test_a_correction_at_another_desk_is_shown_and_said(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    number = home.add("aa", 0.97, tags=ada("1.2.1"))
    desktop = make_desktop()
    open_first(desktop, qtbot)
    drawn(desktop, qtbot)
    identify(home.store, number, {"patient_name": "Otieno^Ben"}, "wrong sticker", "Dr B")
    qtbot.waitUntil(lambda: desktop.window.verdict.name.text() == "OTIENO, Ben")
    assert "changed" in desktop.window.verdict.note.text()


def prior(number: int, acquired: str, priors: int = 0) -> Case:
    at = datetime(2026, 1, 31, tzinfo=UTC)
    return Case(
        number,
        FilmStatus.SCORED,
        CaseState.CONFIRMED,
        Tier.HIGH,
        arrived_at=at,
        due_at=at,
        film_id=1,
        film_sha256=None,
        source=Path("a"),
        film_count=1,
        tags=FilmTags(acquired_at=acquired),
        finding=Finding.PNEUMONIA,
        reader="Dr X",
        priors=priors,
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], ""),
        (["2025-01-01"], "1 earlier study, 2025-01-01: pneumonia (Dr X)"),
        (["2025-03-12", "2025-01-01"], "2 earlier studies, last 2025-03-12: pneumonia (Dr X)"),
        (["2027-01-01", "2025-01-01"], "1 earlier study, 2025-01-01: pneumonia (Dr X) · 1 later study"),
        (["2027-01-01", "2027-01-02"], "2 later studies"),
    ],
)
def test_the_line_of_priors_goes_by_the_day_of_the_film(days: list[str], said: str) -> None:
    own = prior(1, "2026-01-01 10:00")
    assert priors_line(own, [prior(9 - i, day) for i, day in enumerate(days)]) == said


def test_a_row_without_priors_has_no_badge_and_a_name_is_shown_as_it_is_typed() -> None:
    assert badge_text(prior(1, "2025-01-01")) == ""
    assert badge_text(prior(1, "2025-01-01", priors=2)) == "2 prior"
    assert as_typed("Vega^Ada") == "Vega, Ada"
    assert as_typed("Vega^Ada^Maria") == "Vega^Ada^Maria"


def test_a_late_film_makes_the_case_unread_and_the_verdict_before_it_is_said(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    number = home.add("aa", 0.3, tags=ada("1.2.1"))
    override(home.store, number, Finding.PNEUMONIA, "seen", "Dr X")
    assert home.add("late", 0.2, tags=ada("1.2.1")) == number
    desktop = make_desktop()
    model = desktop.window.queue.model
    assert model.data(model.index(0, Column.STATE)) == "unread: new film"
    assert open_first(desktop, qtbot) == number
    assert desktop.window.verdict.line.text().startswith("Verdict before the new film: Pneumonia · Dr X")
    qtbot.waitUntil(lambda: desktop.window.film.strip.count() == 2)
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(number).state is CaseState.CONFIRMED)
    with home.store.reading() as reader:
        assert [verdict.finding for verdict in reader.verdicts(number)] == [Finding.PNEUMONIA, Finding.NO_PNEUMONIA]
        assert [row.act for row in reader.journal()].count("arrive") == 2


def test_an_archived_film_whose_disk_is_away_says_where_it_is(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    number = home.add("aa", 0.3, tags=ada("1.2.1"))
    override(home.store, number, Finding.PNEUMONIA, "seen", "Dr X")
    disk = tmp_path / "disk" / "films"
    archive(home.store, home.settings, disk, None, "Dr X")
    desktop = make_desktop()
    desktop.window.queries.acts()["view_6"]()
    qtbot.waitUntil(lambda: desktop.window.queue.model.rowCount() == 1)
    open_first(desktop, qtbot)
    assert desktop.window.film.view.film is not None  # its disk is there
    desktop.desk.close()
    desktop.films._kept.clear()
    disk.rename(disk.with_name("away"))
    desktop.desk.open(number)
    drawn(desktop, qtbot)
    assert f"at {disk}, not connected" in desktop.window.film.view.accessibleDescription()
