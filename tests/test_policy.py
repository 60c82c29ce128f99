"""Every cell of the one table of roles and actions, as it was meant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pneumo_desktop.errors import NotPermitted
from pneumo_desktop.policy import IN_EMERGENCY, OF_THE_HOUSE, TABLE, Action, may, require
from pneumo_desktop.who import ENGINE, Emergency, Role, Who

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
# Written out by hand a second time, in the order technician, radiologist, auditor, administrator: a slip in the
# table is a slip in who may see and change what.
MEANT = {
    "LOOK": "yyyy",
    "DECIDE": "-y--",
    "MARK_URGENT": "yy--",
    "RESCORE": "yy--",
    "TELL": "-y--",
    "IDENTIFY": "yy--",
    "EXPORT": "-yy-",
    "CLEAR_PIXELS": "yy--",
    "PRINT_QUEUE": "yy--",
    "VERIFY": "yyyy",
    "READ_RECORD": "--yy",
    "SIGN_HEAD": "--yy",
    "STATISTICS": "-yyy",
    "SETTINGS": "---y",
    "MODEL": "---y",
    "BACKUP": "---y",
    "RESTORE": "---y",
    "ARCHIVE": "---y",
    "PEOPLE": "---y",
    "REVIEW_EMERGENCY": "--yy",
    "BEGIN_EMERGENCY": "y-yy",
    "OWN_ACCOUNT": "yyyy",
    "KEEP_HOUSE": "----",
}
CELLS = [(role, Action[name], cell == "y") for name, row in MEANT.items() for role, cell in zip(Role, row, strict=True)]


def test_the_table_has_a_row_for_every_action() -> None:
    assert set(TABLE) == set(Action) == {Action[name] for name in MEANT}


@pytest.mark.parametrize(("role", "action", "allowed"), CELLS)
def test_every_cell_of_the_table(role: Role, action: Action, allowed: bool) -> None:
    somebody = Who("Ana Ruiz", role, authenticated=True)
    assert may(somebody, action) is allowed
    if allowed:
        require(somebody, action)
        return
    with pytest.raises(NotPermitted) as refused:
        require(somebody, action)
    message = str(refused.value)
    for said in (f"Ana Ruiz ({role})", action.value, refused.value.next_step):
        assert said
        assert said in message


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("action", list(Action))
def test_emergency_access_adds_care_alone_and_ends_by_itself(role: Role, action: Action) -> None:
    emergency = Emergency(1, "nobody else is here", NOW + timedelta(minutes=30))
    somebody = Who("Ana Ruiz", role, authenticated=True, emergency=emergency)
    assert may(somebody, action, NOW) is (role in TABLE[action] or action in IN_EMERGENCY)
    assert may(somebody, action, emergency.until) is (role in TABLE[action])


@pytest.mark.parametrize("action", list(Action))
def test_a_typed_name_may_all_that_people_may_where_there_are_no_accounts(action: Action) -> None:
    assert may(Who.typed("Ana"), action) is (action not in (Action.KEEP_HOUSE, Action.BEGIN_EMERGENCY))


@pytest.mark.parametrize("action", list(Action))
def test_who_was_authenticated_without_a_role_may_nothing(action: Action) -> None:
    assert not may(Who("Ana", None, authenticated=True), action)


@pytest.mark.parametrize("action", list(Action))
def test_the_program_itself_keeps_house_and_decides_nothing(action: Action) -> None:
    assert may(ENGINE, action) is (action in OF_THE_HOUSE)


def test_a_refusal_says_who_could_and_the_way_in_an_emergency() -> None:
    with pytest.raises(NotPermitted) as refused:
        require(Who("Ana", Role.TECHNICIAN, authenticated=True), Action.DECIDE)
    assert str(refused.value) == (
        "Ana (technician): may not give, amend or take back a verdict: it is for radiologists. "
        "Ask a radiologist, or sign in as one. Where a patient cannot wait, begin emergency access."
    )
