"""A verdict is written as it was meant, on the case that was looked at, or its reader hears that it was not."""

from __future__ import annotations

import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import CaseState, Finding
from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.findings import OtherFinding
from pneumo_desktop.review.decide import Beside, confirm
from pneumo_desktop.review.drafts import Draft, kept_draft
from pneumo_desktop.review.identify import identify
from pneumo_desktop.review.urgent import mark_urgent
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.chores.chores import Chore
from pneumo_desktop.ui.reading.readiness import Readiness
from tests.conftest import score
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_chores import SLOW
from tests.ui.test_desktop import drawn, open_first, press

BOX = (0.1, 0.2, 0.3, 0.2)


def keys(desktop: Desktop, text: str) -> None:
    QTest.keyClicks(desktop.window.focusWidget() or desktop.window, text)


def urgent_of(home: Home, case_id: int) -> bool:
    return home.case(case_id).urgent_by != ""


def test_a_second_enter_does_not_withdraw_the_mark_that_the_first_made(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa", 0.2)
    desktop = make_desktop()
    card = desktop.window.deeds.reason_card
    press(desktop, Qt.Key.Key_U, qtbot)
    keys(desktop, "septic")
    field = card.reason
    with home.store.writing():  # the answer takes its time
        for _ in range(2):
            QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.wait(50)
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=5000)
    qtbot.wait(300)
    assert urgent_of(home, case_id)
    with home.store.reading() as reader:
        assert len(reader.urgent_marks(case_id)) == 1


def test_two_desks_that_mark_a_case_urgent_leave_it_urgent_and_the_second_hears_of_it(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa", 0.2)
    desktop = make_desktop()
    card = desktop.window.deeds.reason_card
    press(desktop, Qt.Key.Key_U, qtbot)
    keys(desktop, "septic")
    mark_urgent(home.store, case_id, "the ward asks", "Dr Cox")
    press(desktop, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "Dr Cox marked it urgent already" in card.trouble.text(), timeout=5000)
    assert urgent_of(home, case_id)


def test_enter_on_the_card_while_the_case_changes_keeps_the_card_and_says_why(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    card = desktop.window.override_card
    press(desktop, Qt.Key.Key_O, qtbot)
    press(desktop, Qt.Key.Key_2, qtbot)
    keys(desktop, "thymus")
    with home.store.writing() as writer:
        writer.add_score(writer.films(case_id)[0], score(0.2, "test 2.0"))
    qtbot.waitUntil(lambda: not desktop.desk.ready, timeout=5000)
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert card.isVisible()
    assert "Look at it once more" in card.trouble.text()
    assert card.reason.text() == "thymus"
    drawn(desktop, qtbot)
    press(desktop, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: home.case(case_id).finding is Finding.NO_PNEUMONIA, timeout=5000)


def test_another_reader_at_the_desk_takes_over_neither_flags_nor_boxes_nor_what_was_typed(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    desk, view, keeper = desktop.desk, desktop.window.film.view, desktop.window.verdicts._drafts
    assert desk.case is not None
    sha256 = desk.case.film_sha256 or ""
    qtbot.waitUntil(lambda: home.case(case_id).opened_by == "Dr A. Otieno", timeout=5000)
    view.set_reader_boxes({sha256: (BOX,)})
    draft = Draft(reason="old scar", other_findings=(OtherFinding.PNEUMOTHORAX,), boxes={sha256: (BOX,)})
    keeper.keep(desk.case, draft)
    desktop.window.verdicts._show_flags(desk.case)
    assert "neumothorax" in desktop.window.verdict._flags
    desktop.window.set_reader("Dr B. Cox")
    assert desktop.window.verdict._flags == ""
    drawn(desktop, qtbot)
    qtbot.waitUntil(lambda: home.case(case_id).opened_by == "Dr B. Cox", timeout=5000)
    assert view.reader_boxes == {}
    kept = partial(kept_draft, home.settings.home, case_id)
    qtbot.waitUntil(lambda: kept("Dr A. Otieno", [sha256]) is not None, timeout=5000)
    assert kept("Dr B. Cox", [sha256]) is None
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(case_id).state is CaseState.CONFIRMED, timeout=5000)
    with home.store.reading() as reader:
        (verdict,) = reader.verdicts(case_id)
    assert (verdict.reader, verdict.other_findings, dict(verdict.boxes)) == ("Dr B. Cox", (), {})


def test_a_case_that_comes_back_unasked_is_not_decided_by_the_key_meant_for_another(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    assert desktop.desk.case is not None
    case = desktop.desk.case
    press(desktop, Qt.Key.Key_N, qtbot)
    assert drawn(desktop, qtbot) == second
    failed = UnreadableImage("worklist", "the disk is full", "Make room.")
    desktop.desk._written(case, Answer(0, error=failed))
    qtbot.wait(400)  # its film is at hand and drawn by now
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.wait(200)
    assert home.case(first).finding is None
    assert drawn(desktop, qtbot) == first
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED, timeout=5000)


def test_a_pause_that_ends_does_not_stand_for_a_film_that_is_not_drawn(qtbot: QtBot) -> None:
    readiness = Readiness()
    readiness.begin()
    readiness.film_drawn()
    assert readiness.ready
    readiness.look_again()
    readiness.film_drawn()  # drawn anew, but not yet looked at
    assert not readiness.ready
    readiness.begin()  # another film of the case takes the place of the first
    qtbot.wait(1700)
    assert not readiness.ready
    readiness.film_drawn()
    assert readiness.ready


def closing(desktop: Desktop, tmp_path: Path) -> None:
    """A restore that takes long: nobody has the worklist open meanwhile."""
    desktop.chores.chores._command = lambda chore: [sys.executable, "-S", "-c", SLOW, str(tmp_path / "mark")]
    desktop.recovery._begin(Chore("restore", ("x.zip",)))


def test_while_the_worklist_is_restored_no_case_opens_and_no_verdict_is_lost_in_silence(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    closing(desktop, tmp_path)
    qtbot.waitUntil(lambda: desktop.chores.chores.busy, timeout=10_000)
    for key in (Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_C):
        press(desktop, key, qtbot)
    qtbot.wait(100)
    assert desktop.desk.case is None
    assert "closed meanwhile" in desktop.window.queue.empty.text()
    press(desktop, Qt.Key.Key_N, qtbot)
    QTest.keyClick(desktop.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Not taken back" in desktop.window.status.facts.text(), timeout=5000)
    assert {home.case(first).verdict_id, home.case(second).verdict_id} == {None}


def test_other_work_begun_while_the_worklist_is_being_closed_does_not_strand_the_restore(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    chores, begun = desktop.chores.chores, []
    chores.progressed.connect(lambda progress: begun.append(progress.chore.name))
    script = "import sys; sys.stdin.close() if sys.argv[1] == 'x' else None"
    chores._command = lambda chore: [sys.executable, "-S", "-c", script, chore.name]
    desktop.recovery._waiting = Chore("restore", ("x.zip",))
    chores.start(Chore("backup"))
    desktop.store.end()
    desktop.engine.rest()
    with qtbot.waitSignal(desktop.recovery.open_again, timeout=20_000):
        pass
    assert begun[-1] == "restore"


def test_a_window_that_closes_before_a_restore_began_begins_none(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    closing(desktop, tmp_path)
    if desktop.chores.chores.busy:
        return  # the engine was gone at once
    desktop.window.close()
    qtbot.wait(300)
    assert not desktop.chores.chores.busy
    assert not desktop.chores.chores.start(Chore("backup"))


def test_told_from_the_menu_of_a_row_is_about_that_row(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    tube = Beside(other_findings=(OtherFinding.MISPLACED_TUBE,))
    waiting, other = home.add("aa", 0.97), home.add("b", 0.6)
    confirm(home.store, waiting, "Dr Cox", beside=tube)
    confirm(home.store, other, "Dr Cox")
    desktop = make_desktop()
    desktop.window.keys.by_name["view_6"].trigger()
    qtbot.waitUntil(lambda: len(desktop.desk.state.rows) == 2, timeout=5000)
    desktop.window.queue.view.focus_case(other)
    card = desktop.window.deeds.told_card
    desktop.window.keys.by_name["told"].trigger()
    assert card.isVisible()
    assert card._cases[card.list.currentRow()].case_id == other
    card.leave()
    desktop.window.deeds.told_line.click()
    assert card._cases[card.list.currentRow()].case_id == waiting


def test_a_correction_taken_back_twice_in_haste_is_taken_back_once(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa", 0.97)
    identify(home.store, case_id, {"patient_id": "P-1"}, "label", "Dr Cox")
    identify(home.store, case_id, {"patient_id": "P-2"}, "second look", "Dr Cox")
    desktop = make_desktop()
    open_first(desktop, qtbot)
    card = desktop.window.identity_card
    qtbot.waitUntil(lambda: desktop.window.patients._opened is not None, timeout=5000)
    press(desktop, Qt.Key.Key_P, qtbot)
    with home.store.writing():
        for _ in range(2):
            card.back.click()
        qtbot.wait(50)
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=5000)
    qtbot.wait(300)
    assert home.case(case_id).tags.patient_id == "P-1"


def test_a_verdict_that_waits_for_another_process_is_written_before_the_program_ends(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pneumo_desktop.ui.background.END_MS", 100)
    case_id = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    qtbot.waitUntil(lambda: home.case(case_id).state is CaseState.READING, timeout=5000)
    held, go = threading.Event(), threading.Event()

    def write() -> None:
        with home.store.writing():
            held.set()
            go.wait(1.5)

    other = threading.Thread(target=write)
    other.start()
    held.wait(5)
    press(desktop, Qt.Key.Key_C, qtbot)
    desktop.window.close()
    other.join()
    assert home.case(case_id).state is CaseState.CONFIRMED


def test_what_was_typed_this_moment_is_kept_when_the_window_closes(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    assert desktop.desk.case is not None
    sha256 = desktop.desk.case.film_sha256 or ""
    press(desktop, Qt.Key.Key_O, qtbot)
    press(desktop, Qt.Key.Key_2, qtbot)
    keys(desktop, "thymus")
    desktop.window.close()
    kept = kept_draft(home.settings.home, case_id, "Dr A. Otieno", [sha256])
    assert kept is not None
    assert kept.reason == "thymus"
