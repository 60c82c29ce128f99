"""Signing in at the desk, locking and coming back, roles on the screen, accounts and emergency access by keyboard."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.review import people
from pneumo_desktop.review.signing import enter_with_pass, sign_in
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.chores.chores import Chore
from pneumo_desktop.ui.keys.actions import BY_NAME
from pneumo_desktop.ui.people.form import PeopleForm
from pneumo_desktop.ui.people.idle import IdleWatch
from pneumo_desktop.ui.people.people_pages import EmergenciesPage
from pneumo_desktop.ui.people.people_words import ACTS
from pneumo_desktop.who import Role, Who
from tests.review.people import NAMES, WORDS, cheap, fill
from tests.ui.conftest import QUIET_ENGINE, Home


@pytest.fixture
def staff(home: Home, monkeypatch: pytest.MonkeyPatch) -> dict[Role, Who]:
    cheap(monkeypatch)
    return fill(home.store)


OpenDesk = Callable[[], Desktop]


@pytest.fixture
def open_desk(home: Home, dressed: QApplication, qtbot: QtBot) -> Iterator[OpenDesk]:
    """Opens a desktop on the home, without a name given beforehand."""
    del dressed, qtbot
    made: list[Desktop] = []

    def make() -> Desktop:
        desktop = Desktop(home.settings.model_copy(update={"reader": ""}), engine=QUIET_ENGINE, decode=read_raster)
        made.append(desktop)
        desktop.show()
        desktop.window.resize(1280, 720)
        return desktop

    yield make
    for desktop in made:
        desktop.window.close()


@pytest.fixture
def desk(home: Home, open_desk: OpenDesk, qtbot: QtBot, staff: dict[Role, Who]) -> Desktop:
    """A desktop of a home with accounts, at its sign-in page; one case waits."""
    del staff
    home.add("a", 0.9)
    desktop = open_desk()
    qtbot.waitUntil(desktop.people.sign.isVisible, timeout=10_000)
    return desktop


def _enter(desktop: Desktop, qtbot: QtBot, role: Role, words: str = WORDS) -> None:
    card = desktop.people.sign
    card.name.setText(NAMES[role])
    card.password.setFocus()
    QTest.keyClicks(card.password, words)
    QTest.keyClick(card.password, Qt.Key.Key_Return)
    if words == WORDS:
        qtbot.waitUntil(lambda: desktop.people.who is not None and not card.isVisible(), timeout=10_000)


def _opened(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(desktop.desk.state.rows), timeout=10_000)
    desktop.desk.open(desktop.desk.state.rows[0].case.case_id)
    qtbot.waitUntil(lambda: desktop.desk.ready or not desktop.desk.may_decide, timeout=10_000)


def _seen(window: QWidget) -> str:
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return " ".join([window.windowTitle(), *shown])


def _say(form: PeopleForm, *texts: str) -> None:
    lines = [field for field in form.fields if isinstance(field, QLineEdit)]
    for field, text in zip(lines, texts, strict=True):
        field.setText(text)
    QTest.keyClick(lines[-1], Qt.Key.Key_Return)


def _scrolls(room: QScrollArea) -> bool:
    return room.verticalScrollBar().maximum() > 0


def _cell(page: EmergenciesPage, column: int) -> str:
    item = page.table.item(0, column)
    return item.text() if item else ""


def test_nothing_of_the_worklist_is_there_before_somebody_signed_in(desk: Desktop, qtbot: QtBot) -> None:
    qtbot.wait(400)
    assert desk.desk.state.latest is None
    assert not desk.window.queue.isVisible()
    assert not desk.window.keys.by_name["next"].isEnabled()
    _enter(desk, qtbot, Role.RADIOLOGIST)
    qtbot.waitUntil(lambda: bool(desk.desk.state.rows), timeout=10_000)
    assert desk.window.queue.isVisible()
    assert "Rosa Diaz · radiologist" in desk.window.header.reader.accessibleName()


def test_a_wrong_password_says_so_empties_the_field_and_soon_makes_wait(desk: Desktop, qtbot: QtBot) -> None:
    card = desk.people.sign
    for _ in range(3):
        _enter(desk, qtbot, Role.RADIOLOGIST, "wrong words")
        qtbot.waitUntil(lambda: card.trouble.isVisible() and card.name.isEnabled(), timeout=10_000)
    assert "do not belong together" in card.trouble.text()
    assert card.password.text() == ""
    assert not card.go.isEnabled()
    qtbot.waitUntil(card.go.isEnabled, timeout=10_000)
    _enter(desk, qtbot, Role.RADIOLOGIST)


def test_escape_does_not_get_past_the_sign_in_page(desk: Desktop) -> None:
    QTest.keyClick(desk.people.sign.password, Qt.Key.Key_Escape)
    assert desk.people.sign.isVisible()
    assert not desk.window.queue.isVisible()


def test_a_signed_in_verdict_is_authenticated(desk: Desktop, home: Home, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    _opened(desk, qtbot)
    with qtbot.waitSignal(desk.desk.verdict_written, timeout=10_000):
        desk.window.keys.by_name["confirm"].trigger()
    with home.store.reading() as reader:
        [verdict] = reader.verdicts()
    assert (verdict.reader, verdict.authenticated) == ("Rosa Diaz", True)
    verify(home.store)


def test_locking_takes_film_and_names_away_and_the_same_person_goes_on_where_they_were(
    desk: Desktop, home: Home, qtbot: QtBot
) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    _opened(desk, qtbot)
    case = desk.desk.case
    assert case is not None
    desk.window.keys.by_name["override"].trigger()
    card = desk.window.override_card
    qtbot.waitUntil(card.isVisible, timeout=5000)
    QTest.keyClicks(card.reason, "a shadow")
    desk.people.lock()
    qtbot.waitUntil(desk.people.sign.isVisible, timeout=5000)
    assert not card.isVisible()
    assert not desk.window.queue.isVisible()
    assert desk.desk.case is None
    assert desk.desk.state.latest is None
    assert not desk.films._kept
    assert "a^Test" not in _seen(desk.window)
    assert "ID-a" not in _seen(desk.window)
    home.add("later", 0.7)  # intake goes on
    qtbot.wait(400)
    assert desk.desk.state.latest is None
    _enter(desk, qtbot, Role.RADIOLOGIST)
    qtbot.waitUntil(lambda: desk.desk.case is not None, timeout=10_000)
    again = desk.desk.case
    assert again is not None
    assert again.case_id == case.case_id
    assert desk.desk.drafts[case.case_id].reason == "a shadow"
    with home.store.reading() as reader:
        acts = [row.act for row in reader.journal()]
    assert acts.count("lock") == 1
    assert acts.count("unlock") == 1


def test_another_person_signs_in_at_a_locked_desk_and_finds_nothing_open(
    desk: Desktop, home: Home, qtbot: QtBot
) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    _opened(desk, qtbot)
    desk.people.lock()
    _enter(desk, qtbot, Role.AUDITOR)
    qtbot.waitUntil(lambda: bool(desk.desk.state.rows), timeout=10_000)
    qtbot.wait(300)
    assert desk.desk.case is None
    assert desk.desk.reader == "Ada Vance"
    with home.store.reading() as reader:
        assert [row.act for row in reader.journal()][-1] == "sign_in"


def test_what_a_role_may_not_do_is_not_offered_and_the_menu_says_for_whom_it_is(desk: Desktop, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.AUDITOR)
    _opened(desk, qtbot)
    window, keys = desk.window, desk.window.keys.by_name
    assert not window.verdict.confirm.isVisible()
    assert "for radiologists" in window.verdict.for_others.text()
    assert not keys["confirm"].isEnabled()
    assert "for radiologists" in keys["confirm"].text()
    assert "for administrators" in keys["backup"].text()
    assert keys["export"].isEnabled()
    case = desk.desk.case
    assert case is not None
    assert case.state == "unread"  # who only looks keeps no case from those who read
    desk.people.lock()
    _enter(desk, qtbot, Role.RADIOLOGIST)
    assert "for radiologists" not in keys["confirm"].text()
    assert window.verdict.confirm.isVisibleTo(window.verdict._keys)


def test_an_account_closed_elsewhere_ends_its_desk(
    desk: Desktop, home: Home, qtbot: QtBot, staff: dict[Role, Who]
) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    qtbot.waitUntil(lambda: bool(desk.desk.state.rows), timeout=10_000)
    people.close_account(home.store, staff[Role.ADMINISTRATOR], NAMES[Role.RADIOLOGIST])
    qtbot.waitUntil(desk.people.sign.isVisible, timeout=10_000)
    assert "closed" in desk.people.sign.text.text()
    assert not desk.window.queue.isVisible()


def test_accounts_made_meanwhile_by_a_command_ask_this_desk_who_is_there(
    home: Home, make_desktop: OpenDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    home.add("a", 0.9)
    desktop = make_desktop()
    people.make_account(home.store, "Mika Admin", "Mika Admin", Role.ADMINISTRATOR, WORDS)
    qtbot.waitUntil(desktop.people.sign.isVisible, timeout=10_000)
    _enter(desktop, qtbot, Role.ADMINISTRATOR)


def test_a_home_without_accounts_has_nothing_to_lock(make_desktop: Callable[[], Desktop], home: Home) -> None:
    home.add("a", 0.9)
    desktop = make_desktop()
    desktop.window.keys.by_name["lock"].trigger()
    assert not desktop.people.sign.isVisible()
    assert desktop.window.queue.isVisible()


def test_after_the_minutes_without_input_the_desk_locks(desk: Desktop, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    desk.people.idle._touched -= desk.settings.lock_minutes * 60 - 1
    desk.people.idle.look()
    assert desk.people.who is not None
    desk.people.idle._touched -= 2
    desk.people.idle.look()
    assert desk.people.who is None
    assert desk.people.sign.isVisible()


@pytest.mark.parametrize(("jump", "locks"), [(3600, True), (-3600, False)])
def test_a_clock_set_forward_locks_and_one_set_back_changes_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, jump: float, locks: bool
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    watch = IdleWatch(5, owner)
    heard: list[int] = []
    watch.idle.connect(lambda: heard.append(1))
    watch.begin()
    wall = time.time
    monkeypatch.setattr(time, "time", lambda: wall() + jump)
    watch.look()
    assert bool(heard) is locks


def test_keys_and_mouse_in_the_window_count_as_input(desk: Desktop, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    handle, idle = desk.window.windowHandle(), desk.people.idle
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    acts: tuple[Callable[[], object], ...] = (
        lambda: QTest.keyClick(handle, Qt.Key.Key_J),  # a shortcut
        lambda: QTest.keyClick(handle, Qt.Key.Key_F12),  # none
        lambda: QTest.mouseMove(handle, QPoint(200, 300)),
        lambda: QTest.mouseClick(handle, left, plain, QPoint(9, 300)),
    )
    for act in acts:
        idle._touched = before = time.monotonic() - 60
        act()
        qtbot.waitUntil(lambda before=before: idle._touched > before, timeout=5000)  # type: ignore[misc]


def test_an_administrator_makes_an_account_at_the_desk(desk: Desktop, home: Home, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.ADMINISTRATOR)
    desk.window.keys.by_name["account"].trigger()
    account = desk.account
    assert account.page.isVisible()
    account.page.buttons["people"].click()
    qtbot.waitUntil(account.accounts.isVisible, timeout=5000)
    assert account.accounts.table.rowCount() == 4
    account.accounts.chosen.emit("add", None)
    role = account.add.fields[1]
    assert isinstance(role, QComboBox)
    role.setCurrentIndex(role.findData("radiologist"))
    _say(account.add, "New Reader", "words for a start", "words for a slip")
    assert "not the same" in account.add.trouble.text()
    _say(account.add, "New Reader", "words for a start", "words for a start")
    qtbot.waitUntil(lambda: account.accounts.isVisible() and account.accounts.table.rowCount() == 5, timeout=5000)
    assert sign_in(home.store, "New Reader", "words for a start", via="test").role is Role.RADIOLOGIST
    verify(home.store)


def test_emergency_access_lets_a_technician_decide_and_is_reviewed_by_the_auditor(
    desk: Desktop, home: Home, qtbot: QtBot
) -> None:
    _enter(desk, qtbot, Role.TECHNICIAN)
    desk.window.keys.by_name["account"].trigger()
    desk.account.page.buttons["emergency"].click()
    _say(desk.account.emergency, "nobody else is here")
    qtbot.waitUntil(lambda: desk.desk.may_decide, timeout=5000)
    assert "Emergency access until" in _seen(desk.window)
    _opened(desk, qtbot)
    with qtbot.waitSignal(desk.desk.verdict_written, timeout=10_000):
        desk.window.keys.by_name["confirm"].trigger()
    desk.window.keys.by_name["account"].trigger()
    desk.account.page.buttons["end"].click()
    qtbot.waitUntil(lambda: not desk.desk.may_decide, timeout=5000)
    desk.people.sign_out()
    _enter(desk, qtbot, Role.AUDITOR)
    qtbot.waitUntil(lambda: "1 emergency access waits" in desk.window.status.facts.text(), timeout=5000)
    desk.window.keys.by_name["account"].trigger()
    desk.account.page.buttons["review"].click()
    accesses = desk.account.accesses
    qtbot.waitUntil(accesses.isVisible, timeout=5000)
    assert _cell(accesses, 5) == "waits"
    accesses.review.click()
    _say(desk.account.review, "read again: right")
    qtbot.waitUntil(lambda: accesses.isVisible() and "right" in _cell(accesses, 5), timeout=5000)
    verify(home.store)


def test_every_field_and_button_of_these_pages_has_a_name_and_secrets_are_not_shown(desk: Desktop) -> None:
    account = desk.account
    forms = (desk.people.sign, desk.people.recover, account.password, account.add, account.reset, account.emergency)
    for form in forms:
        for field in form.fields:
            assert field.accessibleName()
            if isinstance(field, QLineEdit) and "assword" in field.accessibleName():
                assert field.echoMode() is QLineEdit.EchoMode.Password


def test_every_act_of_the_window_that_a_role_may_lack_is_one_of_the_window() -> None:
    assert set(ACTS) <= set(BY_NAME)


def test_long_work_begun_at_the_desk_is_let_in_as_whoever_signed_in(desk: Desktop, home: Home, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.ADMINISTRATOR)
    words: list[str] = []
    desk.people.pass_for(Chore("audit", ("verify",)), words.append)
    qtbot.waitUntil(lambda: bool(words), timeout=5000)
    who = enter_with_pass(home.store, words[0], "audit_verify")
    assert who is not None
    assert (who.name, who.authenticated) == (NAMES[Role.ADMINISTRATOR], True)
    desk.people.lock()
    desk.people.pass_for(Chore("backup"), words.append)
    qtbot.waitUntil(lambda: len(words) == 2, timeout=5000)
    assert words[1] == ""  # nobody is signed in, and nothing is begun for anybody


def test_the_desk_locks_by_its_key_from_a_card_too_and_what_was_typed_there_is_kept(
    desk: Desktop, qtbot: QtBot
) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    _opened(desk, qtbot)
    case = desk.desk.case
    assert case is not None
    desk.window.keys.by_name["override"].trigger()
    card = desk.window.override_card
    qtbot.waitUntil(card.isVisible, timeout=5000)
    QTest.keyClicks(card.reason, "a shadow")
    QTest.keyClick(card.reason, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(desk.people.sign.isVisible, timeout=5000)
    assert not card.isVisible()
    desk.window.keys.by_name["lock"].trigger()  # once more: there is nothing left to lock
    assert desk.people.sign.isVisible()
    _enter(desk, qtbot, Role.RADIOLOGIST)
    qtbot.waitUntil(lambda: case.case_id in desk.desk.drafts, timeout=10_000)
    assert desk.desk.drafts[case.case_id].reason == "a shadow"


def test_a_key_that_is_for_others_says_for_whom(desk: Desktop, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    _opened(desk, qtbot)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(desk.window.queue.view, Qt.Key.Key_H, control | Qt.KeyboardModifier.ShiftModifier)
    assert desk.window.status.facts.text() == "Signed head of the record: for auditors, administrators."


def test_the_settings_of_the_home_are_shown_to_all_and_changed_by_administrators(desk: Desktop, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.RADIOLOGIST)
    card = desk.settings_control.card
    desk.settings_control.show()
    qtbot.waitUntil(card.isVisible, timeout=5000)
    assert not card.save.isEnabled()
    assert not any(field.widget.isEnabled() for field in card.fields.values())
    assert card.trouble.text() == "The settings of the home are for administrators."
    card.leave()
    desk.people.sign_out()
    _enter(desk, qtbot, Role.ADMINISTRATOR)
    desk.settings_control.show()
    qtbot.waitUntil(card.save.isEnabled, timeout=5000)


def test_the_page_of_an_account_shows_all_its_words_whoever_it_was_shown_for_before(
    desk: Desktop, qtbot: QtBot
) -> None:
    page = desk.account.page
    desk.window.resize(1680, 945)
    for role in (Role.ADMINISTRATOR, Role.AUDITOR, Role.TECHNICIAN):
        _enter(desk, qtbot, role)
        desk.window.keys.by_name["account"].trigger()
        qtbot.waitUntil(page.isVisible, timeout=5000)
        qtbot.wait(50)
        room = page.findChild(QScrollArea)
        assert room is not None
        assert room.verticalScrollBar().maximum() == 0
        assert room.horizontalScrollBar().maximum() == 0
        desk.window.resize(640, 360)  # there they scroll, and none is cut off beside the bar
        page.place()
        qtbot.waitUntil(partial(_scrolls, room), timeout=5000)
        assert page.may.geometry().right() <= room.viewport().width()
        desk.window.resize(1680, 945)
        page.leave()
        desk.people.sign_out()


def test_one_emergency_access_that_waits_is_said_as_one_and_its_review_is_in_sight(desk: Desktop, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.TECHNICIAN)
    desk.account._chosen("emergency")
    _say(desk.account.emergency, "nobody else is there")
    qtbot.waitUntil(lambda: bool(desk.people.who and desk.people.who.emergency), timeout=10_000)
    desk.people.sign_out()
    _enter(desk, qtbot, Role.ADMINISTRATOR)
    facts = desk.window.status.facts
    qtbot.waitUntil(lambda: "1 emergency access waits for review" in facts.text(), timeout=10_000)
    desk.account._chosen("review")
    page = desk.account.accesses
    qtbot.waitUntil(page.isVisible, timeout=10_000)
    assert page.table.horizontalScrollBar().maximum() == 0
    assert _cell(page, 5) == "waits"


def test_how_soon_the_desk_locks_is_among_the_settings(desk: Desktop, qtbot: QtBot) -> None:
    _enter(desk, qtbot, Role.ADMINISTRATOR)
    card = desk.settings_control.card
    desk.settings_control.show()
    qtbot.waitUntil(card.isVisible, timeout=5000)
    assert card.fields["lock_minutes"].value() == 5
    assert card.fields["emergency_minutes"].value() == 30
