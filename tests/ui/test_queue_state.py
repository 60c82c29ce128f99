"""The order is held while a case is open; what is next follows the order and lets nothing urgent wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pneumo_desktop.case import Case, CaseState, FilmStatus, Tier
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui.queue.queue_state import Asked, QueueState, Snapshot
from pneumo_desktop.worklist.counting import Tally
from pneumo_desktop.worklist.wanted import Wanted

NOW = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)


def case(case_id: int, tier: Tier = Tier.BY_LIKELIHOOD, state: CaseState = CaseState.UNREAD) -> Case:
    return Case(
        case_id=case_id,
        status=FilmStatus.NEEDS_ATTENTION if tier is Tier.NEEDS_ATTENTION else FilmStatus.SCORED,
        state=state,
        tier=tier,
        arrived_at=NOW,
        due_at=NOW,
        film_id=case_id,
        film_sha256=None,
        source=Path(f"/incoming/{case_id}.dcm"),
        film_count=1,
        tags=FilmTags(patient_name=f"Patient^{case_id}"),
    )


def snapshot(*cases: Case, after_job: int = 0, wanted: Wanted | None = None) -> Snapshot:
    placed = tuple(replace(each, position=place) for place, each in enumerate(cases, start=1))
    watched = {each.case_id: each for each in placed}
    return Snapshot(Asked(wanted or Wanted()), placed, Tally({}), None, after_job, NOW, placed, watched)


def shown(state: QueueState) -> list[int]:
    return [row.case.case_id for row in state.rows]


def test_order_follows_until_a_case_is_open_then_stands() -> None:
    state = QueueState()
    state.take(snapshot(case(1), case(2)))
    state.take(snapshot(case(3), case(1), case(2)))
    assert shown(state) == [3, 1, 2]
    state.hold()
    state.take(snapshot(case(4, Tier.HIGH), case(2), case(3), case(1)))
    assert shown(state) == [3, 1, 2]
    assert [row.case.position for row in state.rows] == [1, 2, 3]
    assert state.new_since_hold == 1
    state.release()
    assert shown(state) == [4, 2, 3, 1]


def test_row_that_left_stays_in_its_place_while_held() -> None:
    state = QueueState()
    state.take(snapshot(case(1), case(2)))
    state.hold()
    state.take(snapshot(case(2)))
    assert shown(state) == [1, 2]
    assert state.rows[0].gone


def test_decided_case_is_hidden_until_the_worklist_knows() -> None:
    state = QueueState()
    state.take(snapshot(case(1), case(2)))
    state.hide(1, job=7)
    state.release()
    assert shown(state) == [2]
    state.take(snapshot(case(1), case(2), after_job=6))
    assert shown(state) == [2]
    state.take(snapshot(case(1), case(2), after_job=7))
    assert shown(state) == [1, 2]


def test_next_is_below_unless_something_new_stands_above_that() -> None:
    state = QueueState()
    state.take(snapshot(case(1), case(2), case(3)))
    state.hold()
    following = state.next_after(2)
    assert following is not None
    assert following.case_id == 3
    state.take(snapshot(case(9, Tier.URGENT), case(1), case(2), case(3)))
    following = state.next_after(2)
    assert following is not None
    assert following.case_id == 9


def test_next_starts_again_from_the_top_and_leaves_what_was_set_aside_to_the_end() -> None:
    state = QueueState()
    state.take(snapshot(case(1), case(2), case(3)))
    state.set_aside = {1}
    assert [getattr(state.next_after(each), "case_id", None) for each in (3, 2, 1)] == [2, 3, 2]
    state.take(snapshot(case(1), case(3, state=CaseState.READING)))
    assert getattr(state.next_after(3), "case_id", None) == 1
    state.take(snapshot(case(3)))
    assert state.next_after(3) is None


def test_a_case_we_have_just_left_is_next_though_the_moment_still_calls_it_open() -> None:
    state = QueueState(ours={1})
    state.take(snapshot(case(1, state=CaseState.READING), case(2), case(3, state=CaseState.READING)))
    assert getattr(state.next_after(2), "case_id", None) == 1
