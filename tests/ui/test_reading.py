"""Reading by keyboard alone: certainty, flags, notes, boxes; drafts; undo, history, urgency, and who was told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import CaseState, Finding, Tier
from pneumo_desktop.findings import Certainty
from pneumo_desktop.review.decide import Beside, confirm, override
from pneumo_desktop.review.drafts import kept_draft
from pneumo_desktop.review.urgent import mark_urgent
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.reading.choices import Choices
from pneumo_desktop.ui.reading.patient_words import outcome_text
from pneumo_desktop.ui.reading.reading_words import finding_in_row, result_text
from pneumo_desktop.ui.reading.told_card import told_at
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_desktop import drawn, open_first, press

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TUBE = Beside(other_findings=("misplaced_tube",))


def keys(desktop: Desktop, text: str) -> None:
    QTest.keyClicks(desktop.window.focusWidget(), text)


def with_mod(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key, modifier)


def test_the_card_is_filled_by_keys_alone(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    sha256 = home.case(first).film_sha256 or ""
    desktop.window.film.view.set_reader_boxes({sha256: ((0.1, 0.2, 0.3, 0.25),)})
    press(desktop, Qt.Key.Key_O, qtbot)
    press(desktop, Qt.Key.Key_2, qtbot)
    keys(desktop, "old scar")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_2, Qt.Key.Key_Tab, Qt.Key.Key_2, Qt.Key.Key_5):
        press(desktop, key, qtbot)
    keys(desktop, "rib fracture")
    press(desktop, Qt.Key.Key_Tab, qtbot)
    keys(desktop, "see the prior")
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert drawn(desktop, qtbot) == second
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.OVERRIDDEN)
    with home.store.reading() as reader:
        verdict = reader.verdicts(first)[-1]
    assert (verdict.finding, verdict.reason, verdict.certainty) == (
        Finding.NO_PNEUMONIA,
        "old scar",
        Certainty.PROBABLE,
    )
    assert (verdict.other_findings, verdict.note) == (("effusion", "other: rib fracture"), "see the prior")
    assert dict(verdict.boxes) == {sha256: ((0.1, 0.2, 0.3, 0.25),)}
    verify(home.store)


def test_flags_go_with_a_confirmation_and_no_pneumonia_says_them(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first = home.add("aa", 0.2)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    for key in (Qt.Key.Key_V, Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_Return):
        press(desktop, key, qtbot)
    assert "which other" in desktop.window.verdicts.flags_card.trouble.text()
    keys(desktop, "rib fracture")
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert "Effusion, rib fracture" in desktop.window.verdict.line.text()
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)
    assert home.case(first).other_findings == ("effusion", "other: rib fracture")
    desktop.window.keys.by_name["view_6"].trigger()
    qtbot.waitUntil(lambda: desktop.desk.state.find(first) is not None and bool(desktop.desk.state.rows), timeout=5000)
    open_first(desktop, qtbot)
    assert "No pneumonia · ⚑ Effusion, rib fracture" in desktop.window.verdict.line.text()


def test_the_readers_boxes_are_kept_while_drawn_and_shown_when_the_case_is_opened_again(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first = home.add("aa", 0.97)
    sha256 = home.case(first).film_sha256 or ""
    boxes = {sha256: ((0.1, 0.2, 0.3, 0.25),)}
    desktop = make_desktop()
    open_first(desktop, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.READING)
    view = desktop.window.film.view
    view.set_reader_boxes(boxes)
    view.reader_boxes_changed.emit()
    qtbot.waitUntil(lambda: kept_draft(home.settings.home, first, "Dr A. Otieno", [sha256]) is not None)
    desktop.window.close()
    again = make_desktop()
    open_first(again, qtbot)
    qtbot.waitUntil(lambda: dict(again.window.film.view.reader_boxes) == boxes, timeout=5000)
    press(again, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)
    qtbot.waitUntil(lambda: again.window.film.view.reader_boxes == {}, timeout=5000)
    again.window.keys.by_name["view_6"].trigger()
    qtbot.waitUntil(lambda: [row.case.case_id for row in again.desk.state.rows] == [first], timeout=5000)
    open_first(again, qtbot)
    qtbot.waitUntil(lambda: dict(again.window.film.view.reader_boxes) == boxes, timeout=5000)


def test_the_sites_own_reasons_stand_in_the_card(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop(reasons={Finding.NO_PNEUMONIA: ("Follow-up of a known scar",)})
    open_first(desktop, qtbot)
    for key in (Qt.Key.Key_O, Qt.Key.Key_2, Qt.Key.Key_Down):
        press(desktop, key, qtbot)
    assert desktop.window.override_card.reason.text() == "Follow-up of a known scar"


def test_what_was_typed_is_there_again_and_can_be_thrown_away(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    press(desktop, Qt.Key.Key_O, qtbot)
    press(desktop, Qt.Key.Key_3, qtbot)
    keys(desktop, "unsure")
    press(desktop, Qt.Key.Key_Escape, qtbot)
    films = [home.case(first).film_sha256 or ""]
    qtbot.waitUntil(lambda: kept_draft(home.settings.home, first, "Dr A. Otieno", films) is not None)
    assert kept_draft(home.settings.home, first, "Dr B", films) is None
    assert kept_draft(home.settings.home, first, "Dr A. Otieno", ["ff"]) is None
    desktop.window.close()
    again = make_desktop()
    open_first(again, qtbot)
    qtbot.waitUntil(lambda: first in again.desk.drafts, timeout=5000)
    press(again, Qt.Key.Key_O, qtbot)
    card = again.window.override_card
    assert (card.finding, card.reason.text()) == (Finding.INDETERMINATE, "unsure")
    assert "still here" in card.kept.text()
    with_mod(again, Qt.Key.Key_N, CTRL)
    assert (card.finding, card.reason.text(), card.anew.isVisible()) == (None, "", False)
    press(again, Qt.Key.Key_Escape, qtbot)
    qtbot.waitUntil(lambda: kept_draft(home.settings.home, first, "Dr A. Otieno", films) is None)


TYPES_AND_WAITS = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.app import Desktop
app = QApplication(sys.argv)
engine = [sys.executable, "-S", "-c", "import sys; sys.stdin.read()"]
desktop = Desktop(Settings(home=Path(sys.argv[1]), reader="Dr A. Otieno"), engine=engine, decode=read_raster)
def click(key):
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key)
def typing():
    if not desktop.desk.ready:
        QTimer.singleShot(50, typing)
        return
    for key in (Qt.Key.Key_O, Qt.Key.Key_2):
        click(key)
    QTest.keyClicks(desktop.window.focusWidget(), "half a sen")
    QTimer.singleShot(1200, lambda: print("typed", flush=True))
def begin():
    click(Qt.Key.Key_Return)
    typing()
desktop.listed.connect(lambda: QTimer.singleShot(50, begin))
desktop.show()
sys.exit(app.exec())
"""


def test_a_killed_desktop_gives_up_its_claim_and_keeps_what_was_typed(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first = home.add("aa", 0.97)
    home.add("b", 0.6)
    command = [sys.executable, "-c", TYPES_AND_WAITS, str(home.settings.home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline().strip() == "typed"
        assert home.case(first).state is CaseState.READING
        other = make_desktop(reader="Dr Cox")
        other.window.deeds.look_every(100)
        engines = psutil.Process(killed.pid).children()
        killed.kill()
        killed.wait()
    psutil.wait_procs(engines, timeout=10)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.UNREAD, timeout=5000)
    other.window.close()
    again = make_desktop()
    assert open_first(again, qtbot) == first
    qtbot.waitUntil(lambda: first in again.desk.drafts, timeout=5000)
    press(again, Qt.Key.Key_O, qtbot)
    assert (again.window.override_card.finding, again.window.override_card.reason.text()) == (
        Finding.NO_PNEUMONIA,
        "half a sen",
    )
    press(again, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: home.case(first).finding is Finding.NO_PNEUMONIA)
    qtbot.waitUntil(lambda: not any((home.settings.home / "drafts").iterdir()))


@pytest.fixture
def other_desk() -> Iterator[subprocess.Popen[bytes]]:
    """A process of another desk that lives until it is told to end."""
    code = "import sys; sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-S", "-c", code], stdin=subprocess.PIPE) as process:
        yield process
        process.kill()


def claim(home: Home, case_id: int, process: subprocess.Popen[bytes]) -> None:
    with home.store.writing() as writer:
        started = psutil.Process(process.pid).create_time()
        writer.open_case(case_id, "Dr A. Otieno", f"{process.pid}:{started:.2f}")


def test_open_at_another_desk_warns_once_before_a_verdict_even_under_the_same_name(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, other_desk: subprocess.Popen[bytes]
) -> None:
    first = home.add("aa", 0.97)
    claim(home, first, other_desk)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    qtbot.waitUntil(lambda: "Also open: Dr A. Otieno" in desktop.window.verdict.note.text(), timeout=5000)
    press(desktop, Qt.Key.Key_C, qtbot)
    assert "Again decides it all the same" in desktop.window.verdict.note.text()
    assert home.case(first).finding is None
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)


def test_a_verdict_written_elsewhere_meanwhile_is_seen(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, other_desk: subprocess.Popen[bytes]
) -> None:
    first = home.add("aa", 0.97)
    claim(home, first, other_desk)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    override(home.store, first, Finding.NO_PNEUMONIA, "clear", "Dr Cox")
    qtbot.waitUntil(lambda: "Dr Cox decided this case" in desktop.window.verdict.note.text(), timeout=5000)
    assert "No pneumonia · Dr Cox" in desktop.window.verdict.line.text()
    assert not desktop.desk.may_confirm


def test_the_claim_of_a_desk_that_ends_is_given_up_while_one_looks_on(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, other_desk: subprocess.Popen[bytes]
) -> None:
    first = home.add("aa", 0.97)
    claim(home, first, other_desk)
    desktop = make_desktop()
    desktop.window.deeds.look_every(100)
    qtbot.wait(250)
    assert home.case(first).state is CaseState.READING
    other_desk.kill()
    other_desk.wait()
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.UNREAD, timeout=5000)


def test_undo_after_a_restart_opens_the_case_again(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)
    desktop.window.close()
    again = make_desktop()
    with_mod(again, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: again.desk.case is not None, timeout=5000)
    assert home.case(first).finding is None
    again.desk.close()
    with_mod(again, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "no verdict in the last 10 minutes" in again.window.status.facts.text(), timeout=5000)


def test_history_shows_all_and_leads_to_an_amendment(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    mark_urgent(home.store, first, "septic {?}", "Dr Cox")
    confirm(home.store, first, "Dr Cox")
    desktop = make_desktop()
    desktop.window.keys.by_name["view_6"].trigger()
    qtbot.waitUntil(lambda: len(desktop.desk.state.rows) == 1, timeout=5000)
    with_mod(desktop, Qt.Key.Key_H, CTRL)
    card = desktop.window.deeds.history_card
    qtbot.waitUntil(card.isVisible, timeout=5000)
    model = card.list.model()
    lines = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert [line.split(":")[0] for line in lines] == ["Film arrived", "Scored 0.97", "Marked urgent", "Pneumonia"]
    press(desktop, Qt.Key.Key_A, qtbot)
    qtbot.waitUntil(desktop.window.override_card.isVisible, timeout=5000)
    assert desktop.window.override_card.title.text().startswith("Amend")
    press(desktop, Qt.Key.Key_2, qtbot)
    keys(desktop, "seen again")
    press(desktop, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: home.case(first).finding is Finding.NO_PNEUMONIA)
    with home.store.reading() as reader:
        one, two = reader.verdicts(first)
    assert two.amends == one.verdict_id
    verify(home.store)


def test_back_to_unread_from_the_list_with_a_reason(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    confirm(home.store, first, "Dr Cox")
    desktop = make_desktop()
    desktop.window.keys.by_name["view_6"].trigger()
    qtbot.waitUntil(lambda: len(desktop.desk.state.rows) == 1, timeout=5000)
    with_mod(desktop, Qt.Key.Key_U, SHIFT)
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert "reason" in desktop.window.deeds.reason_card.trouble.text()
    keys(desktop, "wrong patient")
    press(desktop, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.UNREAD, timeout=5000)
    qtbot.waitUntil(lambda: not desktop.window.deeds.reason_card.isVisible(), timeout=5000)
    verify(home.store)


def stands_in(home: Home, desktop: Desktop, case_id: int, tier: Tier) -> bool:
    shown = desktop.desk.state.find(case_id)
    return home.case(case_id).tier is tier and shown is not None and shown.tier is tier


def test_urgent_and_no_longer_by_keys_on_the_marked_row(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    low = home.add("b", 0.1)
    desktop = make_desktop()
    press(desktop, Qt.Key.Key_J, qtbot)
    for said, tier in (("septic", Tier.URGENT), ("a slip", Tier.BY_LIKELIHOOD)):
        press(desktop, Qt.Key.Key_U, qtbot)
        keys(desktop, said)
        press(desktop, Qt.Key.Key_Return, qtbot)
        qtbot.waitUntil(partial(stands_in, home, desktop, low, tier), timeout=5000)
        qtbot.waitUntil(lambda: not desktop.window.deeds.reason_card.isVisible(), timeout=5000)


def test_an_untold_result_stays_in_sight_until_somebody_was_told(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first = home.add("aa", 0.2)
    confirm(home.store, first, "Dr Cox", beside=TUBE)
    desktop = make_desktop()
    line = desktop.window.deeds.told_line
    qtbot.waitUntil(line.isVisible, timeout=5000)
    assert "1 urgent result waits to be told" in line.accessibleName()
    with_mod(desktop, Qt.Key.Key_T, CTRL)
    card = desktop.window.deeds.told_card
    assert "Misplaced tube" in card.said.text()
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert "whom you told" in card.trouble.text()
    keys(desktop, "Dr Ward")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_Return):
        press(desktop, key, qtbot)
    qtbot.waitUntil(lambda: home.case(first).untold_since is None, timeout=5000)
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=5000)
    with home.store.reading() as reader:
        said = reader.communications(first)[0]
    assert (said.told_to, said.role, said.how, said.reader) == (
        "Dr Ward",
        "Referrer",
        "by telephone",
        "Dr A. Otieno",
    )


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1680, 945)])
def test_cards_stand_inside_the_window_with_their_buttons_in_sight(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, size: tuple[int, int]
) -> None:
    home.add("aa", 0.2)
    desktop = make_desktop()
    desktop.window.resize(*size)
    open_first(desktop, qtbot)
    for key, card in (
        (Qt.Key.Key_O, desktop.window.override_card),
        (Qt.Key.Key_V, desktop.window.verdicts.flags_card),
        (Qt.Key.Key_U, desktop.window.deeds.reason_card),
    ):
        press(desktop, key, qtbot)
        assert card.isVisible()
        assert desktop.window.rect().contains(card.geometry())
        for button in (card.save, card.cancel):
            assert card.rect().contains(button.geometry())
        press(desktop, Qt.Key.Key_Escape, qtbot)


def test_a_row_of_choices_is_one_stop_of_the_tab_key(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Choices("How sure?", ["a", "b", "c"], holder)
    holder.show()
    QTest.keyClick(row, Qt.Key.Key_2)
    assert row.on == [1]
    stops = [item.focusPolicy() & Qt.FocusPolicy.TabFocus for item in row.items]
    assert [bool(stop) for stop in stops] == [False, True, False]
    QTest.keyClick(row.items[1], Qt.Key.Key_Right)
    assert row.on == [2]
    QTest.keyClick(row, Qt.Key.Key_3)
    assert row.on == []


def test_an_hour_alone_is_the_last_one_that_has_been() -> None:
    from datetime import datetime, timedelta

    now = datetime.now().astimezone().replace(hour=0, minute=10)
    late = told_at("23:50", now)
    assert late is not None
    assert timedelta(0) < now - late < timedelta(hours=1)
    assert told_at("half past", now) is None
    assert told_at("25:00", now) is None


def test_no_pneumonia_is_never_said_without_what_was_flagged(home: Home) -> None:
    case = confirm(home.store, home.add("aa", 0.2), "Dr Cox", beside=Beside(other_findings=("nodule",)))
    assert outcome_text(case) == "no pneumonia · ⚑ Nodule (Dr Cox)"
    assert finding_in_row(case) == "⚑ Nodule No pneumonia"
    assert result_text(case) == "No pneumonia · ⚑ Nodule"
