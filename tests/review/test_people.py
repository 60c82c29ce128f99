"""Accounts: made, changed, closed; signing in and what wrong passwords cost; the sealed code; all of it recorded."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Finding
from pneumo_desktop.errors import AccountRefused, NotPermitted, NotSignedIn, RecordBroken, SignInRefused
from pneumo_desktop.policy import Action
from pneumo_desktop.recovery.proven_people import put_back_accounts
from pneumo_desktop.review import passwords, people, signing
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.review.emergency import begin_emergency, emergencies, end_emergency, review_emergency
from pneumo_desktop.who import Role, Who
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.salvage import salvage, salvage_file
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock
from tests.review.people import NAMES, WORDS, cheap, fill


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap(monkeypatch)


@pytest.fixture
def staff(store: Store) -> dict[Role, Who]:
    return fill(store)


def _change(store: Store, statement: str) -> None:
    connection = sqlite_driver().connect(store.path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def _acts(store: Store) -> list[tuple[str, str]]:
    with store.reading() as reader:
        return [(row.act, row.actor) for row in reader.journal()]


def test_production_hashes_with_argon2id_at_the_stated_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert passwords.hashed("x" * 9).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_no_setting_reaches_the_hasher() -> None:
    text = Path(passwords.__file__).read_text(encoding="utf-8")
    for way in ("import os", "environ[", "getenv", "settings import", "Settings"):
        assert way not in text


def test_the_first_account_is_the_administrators_and_gets_a_sealed_code(store: Store) -> None:
    with pytest.raises(AccountRefused, match="administrator"):
        people.make_account(store, "Rosa", "Rosa", Role.RADIOLOGIST, WORDS)
    code = people.make_account(store, "Mika", "Mika", Role.ADMINISTRATOR, WORDS)
    assert re.fullmatch(r"(?:[2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}", code)
    assert verify(store)[0] == 2


@pytest.mark.parametrize("bad", ["", "short", "12345678", "Password", "aaaaaaaaaaaa", "mika admin", "x" * 1001])
def test_passwords_that_are_guessed_first_are_refused(store: Store, bad: str) -> None:
    with pytest.raises(AccountRefused, match="password"):
        people.make_account(store, "Mika Admin", "Mika Admin", Role.ADMINISTRATOR, bad)
    assert not _acts(store)


@pytest.mark.parametrize("bad", ["", "  ", "engine", "Command", "x" * 81, "\u200b"])
def test_names_that_nobody_can_have_are_refused(store: Store, bad: str) -> None:
    with pytest.raises(AccountRefused):
        people.make_account(store, bad, bad, Role.ADMINISTRATOR, WORDS)


def test_one_name_in_other_letters_is_the_same_account(store: Store, staff: dict[Role, Who]) -> None:
    with pytest.raises(AccountRefused, match="of that name"):
        people.make_account(store, staff[Role.ADMINISTRATOR], "ROSA  díaz".replace("í", "i"), Role.AUDITOR, WORDS)
    assert signing.sign_in(store, " rosa DIAZ ", WORDS, via="test") == Who("Rosa Diaz", Role.RADIOLOGIST, True)


def test_a_signed_in_verdict_is_recorded_as_authenticated(
    store: Store, staff: dict[Role, Who], add: Callable[..., int]
) -> None:
    case = add("a", 0.9)
    signing.sign_in(store, NAMES[Role.RADIOLOGIST], WORDS, via="test")
    confirm(store, case, NAMES[Role.RADIOLOGIST])  # the desktop knows its reader by name
    confirm(store, add("b", 0.9), staff[Role.RADIOLOGIST])  # a command knows who signed in
    with store.reading() as reader:
        assert [verdict.authenticated for verdict in reader.verdicts()] == [True, True]
    verify(store)


def test_nobody_acts_in_a_home_with_accounts_under_a_name_that_was_typed(
    store: Store, staff: dict[Role, Who], add: Callable[..., int]
) -> None:
    case = add("a", 0.9)
    with pytest.raises(NotSignedIn, match="has not signed in"):
        confirm(store, case, NAMES[Role.RADIOLOGIST])
    signing.sign_in(store, NAMES[Role.RADIOLOGIST], WORDS, via="test")
    with pytest.raises(NotSignedIn):
        confirm(store, case, "Somebody Else")
    with store.reading() as reader:
        assert not reader.verdicts()


def test_a_role_changed_meanwhile_holds_from_the_next_act_on(
    store: Store, staff: dict[Role, Who], add: Callable[..., int]
) -> None:
    reader, chief = staff[Role.RADIOLOGIST], staff[Role.ADMINISTRATOR]
    confirm(store, add("a", 0.9), reader)
    people.change_role(store, chief, reader.name, Role.TECHNICIAN)
    with pytest.raises(NotPermitted, match="for radiologists"):
        confirm(store, add("b", 0.9), reader)
    people.close_account(store, chief, reader.name)
    with pytest.raises(NotSignedIn, match="closed"):
        confirm(store, add("c", 0.9), reader)
    with pytest.raises(SignInRefused, match="closed"):
        signing.sign_in(store, reader.name, WORDS, via="test")
    people.open_account(store, chief, reader.name)
    assert signing.sign_in(store, reader.name, WORDS, via="test").role is Role.TECHNICIAN
    verify(store)


def test_the_last_administrator_can_neither_be_closed_nor_made_something_else(
    store: Store, staff: dict[Role, Who]
) -> None:
    chief = staff[Role.ADMINISTRATOR]
    with pytest.raises(AccountRefused, match="last administrator"):
        people.close_account(store, chief, chief.name)
    with pytest.raises(AccountRefused, match="last administrator"):
        people.change_role(store, chief, chief.name, Role.AUDITOR)


def test_wrong_passwords_make_the_next_try_wait_and_a_restart_does_not_help(
    store: Store, staff: dict[Role, Who], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = staff[Role.RADIOLOGIST].name
    for _ in range(3):
        with pytest.raises(SignInRefused, match="do not belong together"):
            signing.sign_in(store, name, "wrong words here", via="test")
    monkeypatch.setattr(signing, "_not_before", {})  # another process
    with pytest.raises(SignInRefused, match="too many"):
        signing.sign_in(store, name, WORDS, via="test")
    clock.forward(seconds=3)
    assert signing.sign_in(store, name, WORDS, via="test").authenticated
    with store.reading() as reader:
        account = reader.people.named(name)
    assert account is not None
    assert (account.failed, account.next_try_at) == (0, None)
    verify(store)


def test_the_delay_grows_to_five_minutes_and_no_further() -> None:
    assert [signing.delay_after(n) for n in (1, 2, 3, 4, 5, 10, 11, 50)] == [0, 0, 2, 4, 8, 256, 300, 300]


@pytest.mark.parametrize("jump", [{"hours": 9}, {"days": -400}])
def test_moving_the_clock_neither_ends_the_delay_nor_makes_it_last(
    store: Store, staff: dict[Role, Who], clock: Clock, monkeypatch: pytest.MonkeyPatch, jump: dict[str, float]
) -> None:
    name, seconds = staff[Role.RADIOLOGIST].name, [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: seconds[0])
    for _ in range(3):
        with pytest.raises(SignInRefused):
            signing.sign_in(store, name, "wrong words here", via="test")
    clock.forward(**jump)
    with pytest.raises(SignInRefused, match="too many"):
        signing.sign_in(store, name, WORDS, via="test")
    with store.reading() as reader:
        account = reader.people.named(name)
    assert account is not None
    assert signing.seconds_left(store, account, clock()) <= 2


def test_a_name_that_nobody_has_is_not_written_into_the_record(store: Store, staff: dict[Role, Who]) -> None:
    del staff
    with pytest.raises(SignInRefused, match="do not belong together"):
        signing.sign_in(store, "my secret password", "x", via="test")
    with store.reading() as reader:
        rows = list(reader.journal())
    assert rows[-1].act == "sign_in_failed"
    assert all("my secret password" not in row.body + row.actor for row in rows)


def test_no_password_code_nor_hash_is_in_the_journal(store: Store, staff: dict[Role, Who]) -> None:
    code = people.new_recovery_code(store, staff[Role.ADMINISTRATOR])
    people.reset_password(store, staff[Role.ADMINISTRATOR], staff[Role.AUDITOR].name, "another long phrase")
    with store.reading() as reader:
        text = "".join(row.body for row in reader.journal())
    for secret in (WORDS, "another long phrase", code, "argon2"):
        assert secret not in text


def test_the_sealed_code_opens_once_and_gives_the_next(store: Store) -> None:
    code = people.make_account(store, "Mika", "Mika", Role.ADMINISTRATOR, WORDS)
    with pytest.raises(SignInRefused, match="code"):
        people.recover(store, "Mika", "AAAA-" * 5 + "AAAA", "a new long phrase")
    fresh = people.recover(store, "mika", code.lower().replace("-", " "), "a new long phrase")
    assert fresh != code
    with pytest.raises(SignInRefused):
        people.recover(store, "Mika", code, "one more long phrase")
    assert signing.sign_in(store, "Mika", "a new long phrase", via="test").role is Role.ADMINISTRATOR
    verify(store)


def test_somebody_changes_their_own_password_and_nobody_elses(store: Store, staff: dict[Role, Who]) -> None:
    reader = staff[Role.RADIOLOGIST]
    with pytest.raises(SignInRefused):
        people.change_password(store, reader, "not the old one", "a new long phrase")
    people.change_password(store, reader, WORDS, "a new long phrase")
    assert signing.sign_in(store, reader.name, "a new long phrase", via="test").authenticated
    with pytest.raises(NotPermitted):
        people.reset_password(store, reader, NAMES[Role.AUDITOR], "a new long phrase")


def test_one_doctor_without_accounts_is_chosen_and_recorded_with_what_it_gives_up(store: Store) -> None:
    people.choose_single_user(store, "Dr Vega")
    with store.reading() as reader:
        assert reader.people.mode_chosen()
        row = list(reader.journal())[-1]
    assert (row.act, row.actor) == ("people_mode", "Dr Vega")
    assert "cannot show who" in row.body
    people.make_account(store, "Mika", "Mika", Role.ADMINISTRATOR, WORDS)  # later on, all the same
    chief = signing.sign_in(store, "Mika", WORDS, via="test")
    with pytest.raises(AccountRefused, match="has accounts"):
        people.choose_single_user(store, chief)


def test_a_pass_is_worth_something_once_for_its_purpose_and_for_a_minute(
    store: Store, staff: dict[Role, Who], clock: Clock
) -> None:
    chief = staff[Role.ADMINISTRATOR]
    word = signing.issue_pass(store, chief, "backup")
    assert signing.enter_with_pass(store, word, "backup") == chief
    assert signing.enter_with_pass(store, word, "backup") is None
    assert signing.enter_with_pass(store, signing.issue_pass(store, chief, "backup"), "export") is None
    late = signing.issue_pass(store, chief, "backup")
    clock.forward(seconds=61)
    assert signing.enter_with_pass(store, late, "backup") is None
    assert signing.enter_with_pass(store, "made up", "backup") is None
    house = signing.enter_with_pass(store, signing.issue_pass(store, None, "backup"), "backup")
    assert house is not None
    assert house.house


def test_emergency_access_needs_a_reason_ends_by_itself_and_waits_for_another_to_review(
    store: Store, staff: dict[Role, Who], add: Callable[..., int], clock: Clock
) -> None:
    nurse, auditor = staff[Role.TECHNICIAN], staff[Role.AUDITOR]
    case = add("a", 0.9)
    with pytest.raises(NotPermitted, match="emergency access"):
        confirm(store, case, nurse)
    with pytest.raises(AccountRefused, match="reason"):
        begin_emergency(store, nurse, " ", 30)
    access = begin_emergency(store, nurse, "child in distress, nobody else here", 30)
    clock.forward(minutes=1)
    confirm(store, case, nurse)
    with pytest.raises(AccountRefused, match="not ended"):
        review_emergency(store, auditor, access.number or 0, "fine")
    clock.forward(minutes=30)
    with pytest.raises(NotPermitted):
        override(store, case, Finding.INDETERMINATE, "too late", nurse)
    [(listed, acts)] = emergencies(store, auditor)
    assert (listed.name, acts, listed.reviewed_at) == (nurse.name, 1, None)
    with pytest.raises(NotPermitted):
        emergencies(store, nurse)
    review_emergency(store, auditor, access.number or 0, "read the case again: right")
    assert emergencies(store, auditor)[0][0].reviewed_by == auditor.name
    verify(store)


def test_nobody_reviews_their_own_emergency_access(store: Store, staff: dict[Role, Who]) -> None:
    auditor = staff[Role.AUDITOR]
    access = begin_emergency(store, auditor, "alone in the house", 10)
    end_emergency(store, auditor)
    with pytest.raises(NotPermitted, match="their own"):
        review_emergency(store, auditor, access.number or 0, "fine")


def test_a_clock_set_back_ends_emergency_access(store: Store, staff: dict[Role, Who], clock: Clock) -> None:
    begin_emergency(store, staff[Role.TECHNICIAN], "alone in the house", 10)
    clock.forward(days=-1)
    assert store.permitted(staff[Role.TECHNICIAN], Action.OWN_ACCOUNT).emergency is None


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE accounts SET role = 'administrator' WHERE id = 2", "account 2: role"),
        ("UPDATE accounts SET password = 'x' WHERE id = 3", "account 3: password_sha256"),
        ("UPDATE accounts SET failed = 9 WHERE id = 1", "account 1: failed"),
        ("UPDATE accounts SET name_key = 'somebody' WHERE id = 2", "account 2: it is not found by its name"),
        ("UPDATE accounts SET disabled_at = '2020-01-01T00:00:00.000000Z' WHERE id = 1", "account 1: disabled_at"),
        ("DELETE FROM accounts WHERE id = 4", "account 4: the journal records it"),
        (
            "INSERT INTO accounts SELECT 9, 'X', 'x', 'administrator', password, NULL, made_at, NULL, 0, NULL"
            " FROM accounts WHERE id = 1",
            "account 9: the journal has no record",
        ),
        ("UPDATE emergencies SET reason = 'other' WHERE id = 1", "emergency 1: reason"),
        ("DELETE FROM emergencies", "emergency 1: the journal records it"),
    ],
)
def test_verify_names_an_account_that_was_changed_past_the_program(
    store: Store, staff: dict[Role, Who], statement: str, said: str
) -> None:
    begin_emergency(store, staff[Role.TECHNICIAN], "alone in the house", 10)
    verify(store)
    _change(store, statement)
    with pytest.raises(RecordBroken) as broken:
        verify(store)
    assert str(broken.value).startswith(said)
    assert "argon2" not in str(broken.value)


def test_a_worklist_rebuilt_after_damage_has_its_accounts_again(
    store: Store, staff: dict[Role, Who], tmp_path: Path, clock: Clock
) -> None:
    signing.sign_in(store, NAMES[Role.AUDITOR], WORDS, via="test")
    store.close()
    salvage(store.path)
    anew = Store(tmp_path / "anew" / "worklist.sqlite", clock=clock)
    file = salvage_file(store.path)
    assert put_back_accounts(anew, file, "Mika Admin") == (4, 0)
    assert put_back_accounts(anew, file, "Mika Admin") == (4, 0)  # once more changes nothing
    assert signing.sign_in(anew, NAMES[Role.RADIOLOGIST], WORDS, via="test") == staff[Role.RADIOLOGIST]
    verify(anew)
    anew.close()


def test_an_account_that_was_changed_past_the_program_is_not_put_back(
    store: Store, staff: dict[Role, Who], tmp_path: Path, clock: Clock
) -> None:
    del staff
    _change(store, "UPDATE accounts SET role = 'administrator' WHERE id = 2")
    store.close()
    salvage(store.path)
    anew = Store(tmp_path / "anew" / "worklist.sqlite", clock=clock)
    assert put_back_accounts(anew, salvage_file(store.path), "Mika Admin") == (3, 1)
    anew.close()
