"""Another model scores what is undecided: scores are added, never changed, and nobody loses a place that is theirs."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Band, Case, CaseState, Finding, Tier
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.worklist.order import Place, after_rescoring, stands_ahead
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival, score

LATER = "Scored lower by another model: stays ahead of later arrivals"


def again(store: Store, case_id: int, likelihood: float, model: str = "next 2.0") -> bool:
    """Score every film of a case by another model."""
    with store.writing() as writer:
        new = score(likelihood, model)
        fresh = {film.film_id: new for film in writer.films(case_id) if film.film_id}
        return writer.score_again(case_id, fresh, new.model_sha256)


def queue(store: Store) -> list[Case]:
    with store.reading() as reader:
        return reader.queue()


def order(store: Store) -> list[int]:
    return [case.case_id for case in queue(store)]


def test_a_likelier_case_rises_and_its_old_score_stays(store: Store, add: Callable[..., int]) -> None:
    add("a", 0.7)
    second = add("b", 0.2)
    assert again(store, second, 0.95)
    first = queue(store)[0]
    assert (first.case_id, first.tier, first.likelihood, first.model_name) == (second, Tier.HIGH, 0.95, "next 2.0")
    with store.reading() as reader:
        rows = list(reader.raw_rows("scores", ("film_id", "model_name", "likelihood")))
    assert [(row["model_name"], row["likelihood"]) for row in rows if row["film_id"] == 2] == [
        ("test 1.0", 0.2),
        ("next 2.0", 0.95),
    ]
    verify(store)


def test_a_case_falls_behind_earlier_ones_and_stays_ahead_of_later_ones(store: Store, add: Callable[..., int]) -> None:
    early, falling, late, last = add("a", 0.6), add("b", 0.8), add("c", 0.4), add("d", 0.3)
    again(store, falling, 0.01)
    assert order(store) == [early, falling, late, last]
    case = queue(store)[1]
    assert (case.likelihood, case.band, case.why) == (0.01, Band.LOW, LATER)
    assert [other.why for other in queue(store) if other.case_id != falling] == ["", "", ""]
    again(store, last, 0.99)
    assert order(store) == [last, early, falling, late]
    verify(store)


def test_the_newest_falls_where_its_score_puts_it(store: Store, add: Callable[..., int]) -> None:
    one, two, three = add("a", 0.3), add("b", 0.2), add("c", 0.9)
    again(store, three, 0.1)
    assert order(store) == [one, two, three]
    assert queue(store)[-1].why == ""


def test_a_kept_place_outlives_other_changes_until_the_case_is_decided(
    store: Store, add: Callable[..., int], clock: Clock
) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    falling, late = add("a", 0.8, tags=tags), add("b", 0.6)
    again(store, falling, 0.1)
    add("lateral", tags=tags, reason="Lateral view.")
    add("third", 0.2, tags=tags)
    assert order(store) == [falling, late]
    confirm(store, falling, "Dr A")
    take_back(store, falling, "Dr A")
    assert order(store) == [late, falling]
    clock.forward(hours=2)
    with store.writing() as writer:
        writer.promote_overdue()
    assert [case.why for case in queue(store)] == ["Waiting over 1 h"] * 2
    verify(store)


def test_going_back_lets_the_first_score_count_again(store: Store, add: Callable[..., int]) -> None:
    numbers = [add(f"n{i}", likelihood) for i, likelihood in enumerate((0.3, 0.8, 0.6, 0.95))]
    for number in reversed(numbers):
        again(store, number, 0.97)
    for number in reversed(numbers):
        with store.writing() as writer:
            assert writer.score_again(number, {}, score(0, "test 1.0").model_sha256)
    assert {case.likelihood for case in queue(store)} == {0.3, 0.8, 0.6, 0.95}
    assert all(case.model_name == "test 1.0" for case in queue(store))
    with store.reading() as reader:
        assert len(list(reader.raw_rows("scores", ("id",)))) == 8
        assert [row.act for row in reader.journal()][-4:] == ["count"] * 4
        assert reader.cases_of_other_models(score(0, "test 1.0").model_sha256) == []
    # The other model had made all of them equal, which is arrival order; nobody falls behind that.
    assert order(store) == numbers
    verify(store)


def test_a_score_that_counts_is_not_exchanged_by_hand(store: Store, add: Callable[..., int]) -> None:
    again(store, add("a", 0.9), 0.1)
    connection = sqlite3.connect(store.path)
    connection.execute("UPDATE films SET score_id = 1")
    connection.execute("UPDATE cases SET score_id = 1, likelihood = 0.9, call = 'suspected', band = 'high'")
    connection.commit()
    connection.close()
    with pytest.raises(RecordBroken, match="film 1: another of its scores counts"):
        verify(store)


def test_all_films_of_a_case_change_model_together(store: Store, add: Callable[..., int]) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    number = add("ap", 0.3, tags=tags)
    add("pa", 0.8, tags=tags)
    new = score(0.4, "next 2.0")
    with store.writing() as writer:
        writer.score_again(number, {1: new, 2: score(0.1, "next 2.0")}, new.model_sha256)
    (case,) = queue(store)
    assert (case.likelihood, case.film_id) == (0.4, 1)
    verify(store)


def test_cases_being_read_or_decided_keep_their_score(store: Store, add: Callable[..., int]) -> None:
    reading, decided, read = add("a", 0.8), add("b", 0.7), add("c", 0.6)
    with store.writing() as writer:
        writer.open_case(reading, "Dr A", "token")
    confirm(store, decided, "Dr A")
    override(store, read, Finding.NO_PNEUMONIA, "clear", "Dr A")
    sha = score(0, "next 2.0").model_sha256
    with store.reading() as reader:
        assert reader.cases_of_other_models(sha) == []
    assert [again(store, number, 0.1) for number in (reading, decided, read, 99)] == [False] * 4
    with store.writing() as writer:
        writer.release_cases(lambda _token: True)
        assert writer.cases_of_other_models(sha) == [reading]
    assert again(store, reading, 0.1)
    with store.reading() as reader:
        assert {case.likelihood for case in reader.decided()} == {0.7, 0.6}
    take_back(store, decided, "Dr A")
    with store.reading() as reader:
        assert reader.cases_of_other_models(sha) == [decided]
    verify(store)


def test_a_case_read_anew_after_a_late_film_is_scored_again_and_its_verdict_keeps_its_score(
    store: Store, add: Callable[..., int]
) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    number = add("ap", 0.8, tags=tags)
    confirm(store, number, "Dr A")
    add("late", 0.2, tags=tags)
    assert again(store, number, 0.1)
    with store.reading() as reader:
        (verdict,) = reader.verdicts(number)
        given = reader.score(verdict.score_id or 0)
    assert given is not None
    assert given.likelihood == 0.8
    (case,) = queue(store)
    assert (case.state, case.likelihood) == (CaseState.UNREAD, 0.1)
    verify(store)


@pytest.mark.parametrize("seed", range(20))
def test_no_later_arrival_overtakes_a_case_by_that_cases_new_score(store: Store, clock: Clock, seed: int) -> None:
    """Many queues at random: arrivals, urgent and open cases, verdicts, and models that agree or not, in any order."""
    chance = random.Random(seed)

    def likelihood() -> float:
        return round(chance.random(), chance.choice((1, 3)))  # equal ones are common

    models = ["next 2.0", "test 1.0", "third 3.0"]
    for number in range(chance.randrange(3, 25)):
        with store.writing() as writer:
            writer.add_arrival(arrival(f"n{number}", likelihood() if chance.random() < 0.9 else None))
        clock.forward(seconds=chance.choice((1, 400)))
    with store.writing() as writer:
        writer.promote_overdue()
    for _ in range(chance.randrange(5, 40)):
        before = order(store)
        if not before:
            break
        number = chance.choice(before) if chance.random() < 0.7 else max(before)
        what = chance.random()
        if what < 0.05:
            override(store, number, Finding.NO_PNEUMONIA, "clear", "Dr A")
            continue
        if what < 0.1:
            with store.writing() as writer:
                writer.add_arrival(arrival(f"later {clock.now}", likelihood()))
            clock.forward(seconds=20)
            continue
        again(store, number, likelihood(), chance.choice(models))
        after = order(store)
        others = [case_id for case_id in before if case_id != number]
        assert others == [case_id for case_id in after if case_id != number], "only the case itself has moved"
        behind = {other for other in others if before.index(other) > before.index(number)}
        overtook = {other for other in behind if after.index(other) < after.index(number)}
        assert all(other < number for other in overtook), "only earlier arrivals go ahead of it"
        # In numbers: at most back to its place by arrival, but for later ones that it stood behind anyway.
        later_ahead = sum(other > number for other in before[: before.index(number)])
        assert after.index(number) <= max(before.index(number), sorted(before).index(number) + later_ahead)
        places = _places(store)
        for case in queue(store):
            ahead = stands_ahead(case.tier, places[case.case_id].rank, case.likelihood, case.band)
            assert (LATER in case.why) == ahead
    verify(store)


def _places(store: Store) -> dict[int, Place]:
    with store.reading() as reader:
        rows = list(reader.raw_rows("cases", ("id", "tier", "rank")))
    return {row["id"]: Place(Tier(row["tier"]), row["rank"]) for row in rows}


@pytest.mark.parametrize("seed", range(5))
def test_a_whole_queue_scored_again_latest_first_loses_nobody_their_place(
    store: Store, add: Callable[..., int], seed: int
) -> None:
    """After a whole pass a later arrival stands ahead only if it did before or its own new score is the better one."""
    chance = random.Random(seed)
    numbers = [add(f"n{i}", round(chance.random(), 2)) for i in range(30)]
    before, places = order(store), _places(store)
    new = {number: round(chance.random(), 2) for number in numbers}
    with store.reading() as reader:
        pending = reader.cases_of_other_models(score(0, "next 2.0").model_sha256)
    assert pending == sorted(numbers, reverse=True)
    for number in pending:
        again(store, number, new[number])
    after = order(store)
    rose = {number for number, place in _places(store).items() if place < places[number]}
    for earlier in numbers:
        for later in (number for number in numbers if number > earlier):
            if before.index(earlier) < before.index(later) and after.index(earlier) > after.index(later):
                assert later in rose
                assert new[later] > new[earlier]
    verify(store)


def test_what_the_engine_asks_often_comes_off_an_index(store: Store) -> None:
    later = "SELECT tier FROM cases WHERE decided_at IS NULL AND (tier, rank) >= (4, -0.5) AND id > 3"
    for query, index in (
        (f"{later} ORDER BY tier, rank, id LIMIT 1", "ix_cases_queue ((tier,rank)>"),
        ("SELECT max(seq) FROM journal WHERE act = 'model'", "ix_journal_models"),
    ):
        connection = sqlite3.connect(store.path)
        plan = " ".join(str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {query}"))
        connection.close()
        assert index in plan
        assert "TEMP B-TREE" not in plan


def test_the_rule_itself() -> None:
    high, middle, low = Place(Tier.HIGH, -0.95), Place(Tier.BY_LIKELIHOOD, -0.6), Place(Tier.BY_LIKELIHOOD, -0.1)
    assert after_rescoring(low, high, middle) == high
    assert after_rescoring(high, low, middle) == middle
    assert after_rescoring(high, middle, low) == middle
    assert after_rescoring(high, low, None) == low
    assert after_rescoring(high, low, high) == high
    assert stands_ahead(Tier.HIGH, -0.95, 0.6, Band.RAISED)
    assert not stands_ahead(Tier.BY_LIKELIHOOD, -0.6, 0.6, Band.RAISED)
    assert not stands_ahead(Tier.OVERDUE, 0.0, 0.6, Band.RAISED)
    assert not stands_ahead(Tier.NEEDS_ATTENTION, 0.0, None, None)
