"""Reading with the keyboard, on a whole desktop: verdicts, order, what may act when, and what is said when it fails."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import CaseState, Finding
from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.ui.app import Desktop
from tests.conftest import score
from tests.ui.conftest import Home, MakeDesktop

ARABIC = "عبد الرحمن بن محمد بن عبد الله^أحمد بن سليمان بن عبد العزيز الهاشمي"


def press(desktop: Desktop, key: Qt.Key, qtbot: QtBot) -> None:
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key)


def open_first(desktop: Desktop, qtbot: QtBot) -> int:
    press(desktop, Qt.Key.Key_Return, qtbot)
    return drawn(desktop, qtbot)


def drawn(desktop: Desktop, qtbot: QtBot) -> int:
    qtbot.waitUntil(lambda: desktop.desk.ready, timeout=5000)
    assert desktop.desk.case is not None
    return desktop.desk.case.case_id


def listed(desktop: Desktop) -> list[int]:
    return [row.case.case_id for row in desktop.desk.state.rows]


def test_confirm_is_recorded_and_goes_on(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    assert open_first(desktop, qtbot) == first
    qtbot.waitUntil(lambda: home.case(first).opened_by == "Dr A. Otieno")
    press(desktop, Qt.Key.Key_C, qtbot)
    assert drawn(desktop, qtbot) == second
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)
    with home.store.reading() as reader:
        verdict = reader.verdicts(first)[-1]
    assert (verdict.reader, verdict.authenticated) == ("Dr A. Otieno", False)
    assert '"likelihood": 0.97' in verdict.shown
    assert '"window"' in verdict.shown
    qtbot.waitUntil(lambda: home.case(second).state is CaseState.READING)


def test_no_verdict_before_the_film_is_drawn(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    case_id = home.add("aa", 0.97)
    go = threading.Event()

    def slow(path: Path) -> Picture:
        go.wait(10)
        return read_raster(path)

    desktop = make_desktop(slow)
    press(desktop, Qt.Key.Key_Return, qtbot)
    qtbot.wait(150)
    for key in (Qt.Key.Key_C, Qt.Key.Key_O):
        press(desktop, key, qtbot)
    assert not desktop.window.verdict.confirm.isEnabled()
    assert "Drawing" in desktop.window.verdict.line.text()
    assert not desktop.window.override_card.isVisible()
    qtbot.wait(100)
    qtbot.waitUntil(lambda: home.case(case_id).state is CaseState.READING)
    go.set()
    drawn(desktop, qtbot)
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(case_id).state is CaseState.CONFIRMED)


def test_a_key_held_down_does_not_act(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    at = desktop.window.focusWidget() or desktop.window
    none = Qt.KeyboardModifier.NoModifier
    QTest.simulateEvent(at, True, Qt.Key.Key_C, none, "c", True, -1)
    qtbot.wait(150)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.READING)


def test_a_key_that_x11_repeats_unmarked_does_not_act(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    keys, none = desktop.window.held_keys, Qt.KeyboardModifier.NoModifier
    assert keys is not None

    def event(kind: QEvent.Type, key: Qt.Key, at: int) -> QKeyEvent:
        made = QKeyEvent(kind, key, none, "")
        made.setTimestamp(at)
        return made

    for key, later, taken in ((Qt.Key.Key_C, 0, True), (Qt.Key.Key_C, 12, False), (Qt.Key.Key_J, 0, False)):
        keys.takes(event(QEvent.Type.KeyRelease, key, 5000))
        press_again = event(QEvent.Type.ShortcutOverride, key, 5000 + later)
        press_again.ignore()
        assert keys.takes(press_again) is taken
        assert press_again.isAccepted() is taken


def test_override_by_keys(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    press(desktop, Qt.Key.Key_O, qtbot)
    card = desktop.window.override_card
    assert card.isVisible()
    press(desktop, Qt.Key.Key_2, qtbot)
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert card.trouble.isVisible()
    QTest.keyClicks(desktop.window.focusWidget(), "Clear at 4 weeks")
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert drawn(desktop, qtbot) == second
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.OVERRIDDEN)
    with home.store.reading() as reader:
        verdict = reader.verdicts(first)[-1]
    assert (verdict.finding, verdict.reason) == (Finding.NO_PNEUMONIA, "Clear at 4 weeks")


def test_escape_leaves_the_override_and_nothing_is_written(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    for key in (Qt.Key.Key_O, Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        press(desktop, key, qtbot)
    assert not desktop.window.override_card.isVisible()
    assert desktop.desk.case is not None
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.READING)
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)


def test_last_verdict_is_taken_back_as_a_new_event(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    press(desktop, Qt.Key.Key_C, qtbot)
    assert drawn(desktop, qtbot) == second
    QTest.keyClick(desktop.window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desktop.desk.case is not None and desktop.desk.case.case_id == first, timeout=5000)
    with home.store.reading() as reader:
        assert [verdict.finding for verdict in reader.verdicts(first)] == [Finding.PNEUMONIA, None]
    drawn(desktop, qtbot)
    assert listed(desktop) == [first, second]
    qtbot.waitUntil(lambda: home.case(second).state is CaseState.UNREAD)


def test_order_stands_while_a_case_is_open(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    low, lower = home.add("aa", 0.3), home.add("b", 0.2)
    desktop = make_desktop()
    assert open_first(desktop, qtbot) == low
    high = home.add("ccc", 0.98)
    qtbot.waitUntil(lambda: "1 new" in desktop.window.queue.held.text(), timeout=5000)
    assert listed(desktop) == [low, lower]
    press(desktop, Qt.Key.Key_Escape, qtbot)
    assert desktop.desk.case is None
    assert listed(desktop) == [high, low, lower]
    assert desktop.window.queue.view.current_case() == low
    qtbot.waitUntil(lambda: home.case(low).state is CaseState.UNREAD)


def test_focus_stays_on_its_case_while_the_list_moves(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.3)
    second = home.add("b", 0.2)
    desktop = make_desktop()
    press(desktop, Qt.Key.Key_J, qtbot)
    assert desktop.window.queue.view.current_case() == second
    home.add("ccc", 0.98)
    qtbot.waitUntil(lambda: len(listed(desktop)) == 3, timeout=5000)
    assert desktop.window.queue.view.current_case() == second


def test_click_opens_the_row_under_it(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    second = home.add("b", 0.6)
    desktop = make_desktop()
    view = desktop.window.queue.view
    rect = view.visualRect(desktop.window.queue.model.index(1, 2))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.bottomLeft() + QPoint(10, -10))
    assert drawn(desktop, qtbot) == second


def test_film_that_cannot_be_read_says_why_and_can_be_judged(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    case_id = home.add("aa")

    def broken(path: Path) -> Picture:
        raise UnreadableImage(path.name, "the file ends too soon", "Send it again.")

    desktop = make_desktop(broken)
    open_first(desktop, qtbot)
    assert desktop.window.film.view.accessibleDescription() == (
        "This film cannot be shown The file ends too soon. O gives a finding all the same."
    )
    verdict = desktop.window.verdict
    assert not verdict.confirm.isEnabled()
    assert verdict.override.text() == "Read…"
    assert "The file is damaged." in verdict.sentence.text()
    for key in (Qt.Key.Key_C, Qt.Key.Key_O, Qt.Key.Key_4, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(desktop, key, qtbot)
    qtbot.waitUntil(lambda: home.case(case_id).state is CaseState.READ)
    assert home.case(case_id).finding is Finding.NOT_DIAGNOSTIC
    qtbot.waitUntil(lambda: "All read" in desktop.window.queue.empty.text())


def test_verdict_that_cannot_be_written_comes_back(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)

    def fails(*_: object, **__: object) -> None:
        raise UnreadableImage("worklist", "the disk is full", "Make room.")

    with monkeypatch.context() as patch:
        patch.setattr("pneumo_desktop.ui.acts.give_verdict", fails)
        press(desktop, Qt.Key.Key_C, qtbot)
        qtbot.waitUntil(lambda: "disk is full" in desktop.window.verdict.note.text(), timeout=5000)
    assert desktop.desk.case is not None
    assert desktop.desk.case.case_id == first
    assert listed(desktop) == [first, second]
    drawn(desktop, qtbot)
    qtbot.wait(200)
    assert "Not saved" in desktop.window.verdict.note.text()
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.CONFIRMED)


def test_later_releases_and_goes_on(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    first, second = home.add("aa", 0.97), home.add("b", 0.6)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    press(desktop, Qt.Key.Key_L, qtbot)
    assert drawn(desktop, qtbot) == second
    qtbot.waitUntil(lambda: home.case(first).state is CaseState.UNREAD)
    press(desktop, Qt.Key.Key_C, qtbot)
    assert drawn(desktop, qtbot) == first


def test_reader_is_asked_once(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop(reader="")
    card = desktop.window.reader_card
    assert card.isVisible()
    press(desktop, Qt.Key.Key_Escape, qtbot)
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert card.isVisible()
    QTest.keyClicks(desktop.window.focusWidget(), "Dr Cox")
    press(desktop, Qt.Key.Key_Return, qtbot)
    assert not card.isVisible()
    assert desktop.desk.reader == "Dr Cox"
    assert desktop.window.header.reader.text() == "Dr Cox"
    open_first(desktop, qtbot)
    desktop.window.close()
    again = make_desktop(reader="")
    assert again.window.reader_card.field.text() == "Dr Cox"


def test_search_finds_and_says_when_nothing_matches(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    home.add("aa", 0.97)
    second = home.add("b", 0.6)
    desktop = make_desktop()
    press(desktop, Qt.Key.Key_Slash, qtbot)
    QTest.keyClicks(desktop.window.focusWidget(), "id-b")
    qtbot.waitUntil(lambda: listed(desktop) == [second], timeout=5000)
    assert desktop.window.isVisible()
    QTest.keyClicks(desktop.window.focusWidget(), "clonk")
    qtbot.waitUntil(lambda: "Nothing matches" in desktop.window.queue.empty.text(), timeout=5000)
    press(desktop, Qt.Key.Key_Escape, qtbot)
    qtbot.waitUntil(lambda: len(listed(desktop)) == 2, timeout=5000)


def test_decided_tab_shows_finding_and_reader(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    case_id = home.add("aa", 0.97)
    confirm(home.store, case_id, "Dr Cox")
    desktop = make_desktop()
    assert "All read. 1 decided today." in desktop.window.queue.empty.text()
    desktop.window.keys.by_name["view_6"].trigger()
    qtbot.waitUntil(lambda: listed(desktop) == [case_id], timeout=5000)
    open_first(desktop, qtbot)
    assert "Pneumonia · Dr Cox" in desktop.window.verdict.line.text()
    assert not desktop.desk.may_confirm


def test_empty_home_says_where_films_go(home: Home, make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    said = desktop.window.queue.empty.text()
    assert "No films yet" in said
    assert str(home.settings.incoming_folder) in said


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1680, 945)])
def test_long_names_never_push_the_verdict_out(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, size: tuple[int, int]
) -> None:
    home.add("aa", 0.97, tags=FilmTags(patient_name=ARABIC, patient_id="X" * 60, study_instance_uid="1.9"))
    desktop = make_desktop()
    desktop.window.resize(*size)
    open_first(desktop, qtbot)
    window, bar = desktop.window, desktop.window.verdict
    assert (window.width(), window.height()) == size
    for button in (bar.confirm, bar.override, bar.later):
        assert button.width() >= button.sizeHint().width()
        corner = button.mapTo(window, QPoint(button.width(), button.height()))
        assert corner.x() <= size[0]
        assert corner.y() <= size[1]
    assert bar.name.text() == "عبد الرحمن بن محمد بن عبد الله, أحمد بن سليمان بن عبد العزيز الهاشمي"


def test_torch_is_not_in_this_process(home: Home, tmp_path: Path) -> None:
    code = (
        "import sys; import pneumo_desktop.ui.start, pneumo_desktop.imaging.sandbox, pneumo_desktop.worklist.store, "
        "pneumo_desktop.audit.export; sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_window_is_there_before_a_database_library_is_imported() -> None:
    code = (
        "import sys; import pneumo_desktop.ui.start; sys.exit('sqlalchemy' in sys.modules or 'alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_case_open_at_another_desk_is_said(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    case_id = home.add("aa", 0.97)
    with home.store.writing() as writer:
        writer.open_case(case_id, "Dr Cox", f"{os.getppid()}:{psutil.Process(os.getppid()).create_time():.2f}")
    desktop = make_desktop()
    open_first(desktop, qtbot)
    qtbot.waitUntil(lambda: "Also open: Dr Cox" in desktop.window.verdict.note.text(), timeout=5000)


def test_scored_again_while_open_asks_to_look_once_more(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    case_id = home.add("aa", 0.97)
    desktop = make_desktop()
    open_first(desktop, qtbot)
    with home.store.writing() as writer:
        film = writer.films(case_id)[0]
        writer.add_score(film, score(0.2, "test 2.0"))
    qtbot.waitUntil(lambda: "look at it once more" in desktop.window.verdict.note.text(), timeout=5000)
    qtbot.waitUntil(lambda: "0.20" in desktop.window.verdict.sentence.text(), timeout=5000)
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.wait(200)
    assert home.case(case_id).finding is None
    drawn(desktop, qtbot)
    press(desktop, Qt.Key.Key_C, qtbot)
    qtbot.waitUntil(lambda: home.case(case_id).finding is Finding.NO_PNEUMONIA, timeout=5000)
