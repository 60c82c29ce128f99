"""The first start: shown on a new home alone, done by keyboard, left at any step, and its answers kept."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.places import look_at
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.guide.setup_card import DEVICE, FILM, FOLDER, READER, SetupCard
from pneumo_desktop.ui.guide.setup_control import is_new, trial_command
from pneumo_desktop.worklist.store import Store
from tests.review.people import WORDS, cheap
from tests.ui.conftest import QUIET_ENGINE

FACTS = {
    "present": {"cuda": "Test 9000", "cpu": ""},
    "cores": 4,
    "memory": 8 << 30,
    "device": "cpu, float32",
    "notice": "",
    "problem": "",
    "model": "test 1.0",
    "likelihood": 0.97,
    "call": "suspected",
    "reason": "",
    "seconds": 0.41,
}
PLAYED = "import json, sys; print('\\x1e' + json.dumps({'outcome': json.loads(sys.argv[1])}))"

Begin = Callable[..., Desktop]


@pytest.fixture
def begin(tmp_path: Path, dressed: QApplication) -> Iterator[Begin]:
    """A desktop on a home that nobody has used; the trial answers at once with `facts`."""
    made: list[Desktop] = []

    def make(facts: dict[str, object] = FACTS, **values: object) -> Desktop:
        desktop = Desktop(Settings(home=tmp_path / "home", **values), engine=QUIET_ENGINE)  # type: ignore[arg-type]
        desktop.setup.trial._command = lambda chore: [sys.executable, "-S", "-c", PLAYED, json.dumps(facts)]
        made.append(desktop)
        desktop.show()
        desktop.window.resize(1280, 720)
        return desktop

    yield make
    for desktop in made:
        desktop.window.close()


def press(card: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(card.window().focusWidget() or card, key)


def at(card: SetupCard, page: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: card.pages.currentIndex() == page and card.next.isEnabled(), timeout=10_000)


def test_by_keyboard_from_the_first_step_to_the_test_film(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = begin()
    card = desktop.window.setup_card
    assert card.isVisible()
    arriving = tmp_path / "arriving"
    arriving.mkdir()
    (arriving / "a.dcm").write_bytes(b"x")
    card.folder.line.selectAll()
    QTest.keyClicks(card.folder.line, str(arriving))
    qtbot.waitUntil(lambda: "1 files lie in it" in card.seen.text(), timeout=10_000)
    at(card, FOLDER, qtbot)
    press(card, Qt.Key.Key_Return)
    assert card.pages.currentIndex() == READER
    assert not card.next.isEnabled()
    press(card, Qt.Key.Key_Return)
    assert card.pages.currentIndex() == READER
    press(card, Qt.Key.Key_Down)  # from the one choice to the other: nothing is chosen beforehand
    press(card, Qt.Key.Key_Space)
    assert card.who.alone.isChecked()
    assert "the record cannot show who gave a verdict" in card.who.means.text()
    assert not card.next.isEnabled()
    QTest.keyClicks(card.name, "Dr Cox")
    press(card, Qt.Key.Key_Return)
    at(card, DEVICE, qtbot)
    qtbot.waitUntil(lambda: "Test 9000" in card.pc.text(), timeout=10_000)
    assert "4 cores and 8.0 GiB" in card.pc.text()
    assert "Self-test passed" in card.test.text()
    assert [b.property("device") for b in card._devices.buttons()] == ["auto", "cuda", "cpu"]
    press(card, Qt.Key.Key_Return)
    at(card, FILM, qtbot)
    assert "scored in 0.4 s; likelihood 0.97, pneumonia suspected" in card.result.text()
    press(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.again is not None, timeout=5000)
    assert desktop.again is not None
    assert desktop.again.settings.incoming_folder == arriving
    assert desktop.again.settings.reader == "Dr Cox"
    kept = load_settings(home=tmp_path / "home")
    assert kept.incoming == arriving
    assert kept.device == "auto"
    assert not is_new(kept)


def test_escape_at_any_step_changes_nothing_and_asks_who_reads(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = begin()
    card = desktop.window.setup_card
    at(card, FOLDER, qtbot)
    press(card, Qt.Key.Key_Return)
    QTest.keyClicks(card.name, "Dr Cox")
    press(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert desktop.window.reader_card.isVisible()
    assert desktop.window.reader_card.field.text() == "Dr Cox"
    press(desktop.window.reader_card, Qt.Key.Key_Return)
    assert desktop.desk.reader == "Dr Cox"
    qtbot.waitUntil(lambda: desktop.desk.state.latest is not None, timeout=10_000)
    assert not (tmp_path / "home" / "settings.toml").exists()
    assert not is_new(desktop.settings)
    desktop.window.keys.by_name["setup"].trigger()  # and once more from the menu
    assert card.isVisible()
    press(card, Qt.Key.Key_Escape)
    assert not desktop.window.reader_card.isVisible()


def _to_the_reader(card: SetupCard, qtbot: QtBot) -> None:
    at(card, FOLDER, qtbot)
    press(card, Qt.Key.Key_Return)
    assert card.pages.currentIndex() == READER


def _to_the_end(card: SetupCard, qtbot: QtBot) -> None:
    for page in (READER, DEVICE, FILM):
        at(card, page, qtbot)
        press(card, Qt.Key.Key_Return)


def test_accounts_chosen_at_the_first_start_make_the_administrator_and_show_the_sealed_code(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    desktop = begin()
    card = desktop.window.setup_card
    _to_the_reader(card, qtbot)
    press(card, Qt.Key.Key_Space)
    assert card.who.accounts.isChecked()
    QTest.keyClicks(card.name, "Mika Admin")
    QTest.keyClicks(card.who.password, "short")
    QTest.keyClicks(card.who.again, "short")
    assert not card.next.isEnabled()
    assert "shorter than 8" in card.who.amiss.text()
    for field in (card.who.password, card.who.again):
        field.clear()
        QTest.keyClicks(field, WORDS)
    assert card.who.amiss.text() == ""
    QTest.keyClicks(card.who.again, "x")
    assert "not the same" in card.who.amiss.text()
    assert not card.who.amiss.visibleRegion().isEmpty()
    assert not card.next.isEnabled()
    QTest.keyClick(card.who.again, Qt.Key.Key_Backspace)
    _to_the_end(card, qtbot)
    code = desktop.people.code
    qtbot.waitUntil(code.isVisible, timeout=10_000)
    assert "is the administrator" in card.summary.text()
    press(code, Qt.Key.Key_Return)  # the second of two that were meant for the card before
    assert code.isVisible()
    qtbot.waitUntil(code.done.isEnabled, timeout=10_000)
    assert len(code.code.text().split("-")) == 6
    press(code, Qt.Key.Key_Escape)
    assert code.isVisible()  # not away by a slip
    press(code.done, Qt.Key.Key_Return)
    assert not code.isVisible()
    assert code.code.text() == ""
    assert desktop.people.who is not None
    assert desktop.people.who.role == "administrator"
    store = Store.of(desktop.settings)
    assert verify(store)[0] >= 3
    with store.reading() as reader:
        assert [each.name for each in reader.people.all()] == ["Mika Admin"]
    store.close()


def test_a_password_that_is_guessed_first_is_said_and_asked_for_again(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    desktop = begin()
    card = desktop.window.setup_card
    _to_the_reader(card, qtbot)
    press(card, Qt.Key.Key_Space)
    QTest.keyClicks(card.name, "Mika Admin")
    for field in (card.who.password, card.who.again):
        QTest.keyClicks(field, "12345678")
    _to_the_end(card, qtbot)
    qtbot.waitUntil(lambda: card.isVisible() and "tried first" in card.who.means.text(), timeout=10_000)
    assert card.pages.currentIndex() == READER
    assert desktop.people.who is None


def test_one_doctor_is_recorded_with_what_it_gives_up(begin: Begin, qtbot: QtBot) -> None:
    desktop = begin()
    card = desktop.window.setup_card
    _to_the_reader(card, qtbot)
    card.who.alone.click()
    QTest.keyClicks(card.name, "Dr Cox")
    _to_the_end(card, qtbot)
    qtbot.waitUntil(lambda: desktop.desk.reader == "Dr Cox", timeout=10_000)
    store = Store.of(desktop.settings)
    with store.reading() as reader:
        [row] = [each for each in reader.journal() if each.act == "people_mode"]
    store.close()
    assert row.actor == "Dr Cox"
    assert "one doctor" in row.body


def test_a_choice_that_was_put_off_is_asked_for_at_the_next_start(begin: Begin, qtbot: QtBot) -> None:
    desktop = begin()
    press(desktop.window.setup_card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desktop.desk.state.latest is not None, timeout=10_000)
    desktop.window.close()
    again = begin()
    qtbot.waitUntil(again.window.setup_card.isVisible, timeout=10_000)


def test_a_window_closed_before_the_choice_asks_for_it_at_the_next_start(begin: Begin, qtbot: QtBot) -> None:
    desktop = begin()
    qtbot.waitUntil(lambda: desktop.desk.state.latest is not None, timeout=10_000)
    desktop.window.close()
    assert not is_new(desktop.settings)
    again = begin()
    qtbot.waitUntil(again.window.setup_card.isVisible, timeout=10_000)


def test_a_folder_told_on_the_command_line_is_filled_in_and_people_are_still_chosen(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = begin(incoming=tmp_path / "in")
    card = desktop.window.setup_card
    assert card.isVisible()
    assert card.folder.path == tmp_path / "in"
    _to_the_reader(card, qtbot)
    assert card.who.accounts.isVisible()
    assert not card.next.isEnabled()


def test_a_reader_told_on_the_command_line_is_not_asked(tmp_path: Path) -> None:
    assert not is_new(Settings(home=tmp_path / "other", reader="Dr Cox"))


def test_a_model_that_does_not_score_is_said_with_what_follows(begin: Begin, qtbot: QtBot) -> None:
    trouble = "Nothing is scored, films are listed as they arrive. model: its card is damaged. Take another."
    desktop = begin(FACTS | {"problem": trouble, "likelihood": None, "reason": trouble})
    card = desktop.window.setup_card
    qtbot.waitUntil(lambda: "card is damaged" in card.test.text(), timeout=10_000)
    assert "was not scored" in card.result.text()


def test_a_folder_that_cannot_be_one_keeps_the_step(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = begin()
    card = desktop.window.setup_card
    for folder, said in ((tmp_path / "home", "own folder"), (Path(__file__), "a file, not a folder")):
        card.folder.line.setText(str(folder))
        qtbot.waitUntil(lambda said=said: said in card.seen.text(), timeout=10_000)  # type: ignore[misc]
        assert not card.next.isEnabled()
        press(card, Qt.Key.Key_Return)
        assert card.pages.currentIndex() == FOLDER


@pytest.mark.parametrize("size", [(1280, 720), (640, 360)])
def test_every_step_fits_the_window(begin: Begin, qtbot: QtBot, size: tuple[int, int]) -> None:
    desktop = begin()
    card = desktop.window.setup_card
    desktop.window.showNormal()
    qtbot.waitUntil(lambda: "Test 9000" in card.pc.text(), timeout=10_000)
    desktop.window.resize(*size)
    for page in (FOLDER, READER, DEVICE, FILM):
        card._turn(page)
        corner = card.next.mapTo(desktop.window, card.next.rect().bottomRight())
        assert corner.x() < size[0]
        assert corner.y() < size[1]


def test_the_real_engine_scores_the_test_film(begin: Begin, qtbot: QtBot) -> None:
    desktop = begin()
    card, trial = desktop.window.setup_card, desktop.setup.trial
    qtbot.waitUntil(lambda: not trial.busy, timeout=10_000)
    trial._command = lambda chore: trial_command(desktop.settings, chore)
    card._tried = ""
    card._try("cpu")
    qtbot.waitUntil(lambda: "scored in" in card.result.text(), timeout=120_000)
    assert "pneumonia suspected" in card.result.text()
    assert not desktop.settings.library.exists() or not any(desktop.settings.library.glob("??/*"))


def test_a_folder_that_is_not_there_can_be_made(tmp_path: Path) -> None:
    place = look_at(tmp_path / "new" / "folder", Settings(home=tmp_path / "home"))
    assert (place.problem, place.exists) == ("", False)


def test_in_a_small_window_what_is_amiss_with_a_password_comes_into_sight(begin: Begin, qtbot: QtBot) -> None:
    desktop = begin()
    desktop.window.resize(640, 360)
    card = desktop.window.setup_card
    _to_the_reader(card, qtbot)
    press(card, Qt.Key.Key_Space)
    card.name.setText("Mika Admin")
    qtbot.wait(50)
    QTest.keyClicks(card.who.password, WORDS)
    QTest.keyClicks(card.who.again, "others")
    qtbot.waitUntil(lambda: not card.who.amiss.visibleRegion().isEmpty(), timeout=5000)
    assert not card.who.again.visibleRegion().isEmpty()
