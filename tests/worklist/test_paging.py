"""Lists page by page are the plain definition of them, whatever is in the worklist and wherever a page ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from pneumo_desktop.case import Band, Case, CaseState, Finding, Projection, Tier, Verdict
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.findings import UrgentMark
from pneumo_desktop.worklist import streams
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted
from pneumo_desktop.worklist.writer import Writer
from tests.conftest import Clock, arrival, score
from tests.worklist.plain import plain_list

NAMES = ("Vega^Ada", "Şahin^Ömer", "عبد الرحمن^محمد", 'O\'Neil^"Bo"', "李^小龙", "Straße^Ida", "")


def grow(store: Store, clock: Clock, chance: Random, acts: int, prefix: str = "f") -> None:
    """Do things to a worklist by chance: films come, are read, opened, marked urgent, taken back; time passes."""
    for number in range(acts):
        clock.forward(seconds=chance.choice((0, 1, 20, 300)))
        with store.writing() as writer:
            what, cases = chance.random(), [row.case_id for row in writer.queue()]
            if what < 0.6 or not cases:
                add(writer, f"{prefix}{number}", chance)
            elif what < 0.8:
                decide(writer, chance.choice(cases), clock, chance)
            elif what < 0.85:
                writer.open_case(chance.choice(cases), chance.choice(("Dr A", "Dr B")), f"token{number}")
            elif what < 0.9:
                mark = UrgentMark(chance.choice(cases), "Dr A", authenticated=False, given_at=clock.now, reason="ill")
                writer.add_urgent_mark(mark)
            elif what < 0.95:
                writer.promote_overdue(chance.choice((1, 100)))
            elif verdicts := writer.verdicts():
                last = verdicts[-1]
                back = Verdict(last.case_id, "Dr A", False, clock.now, None, withdraws=last.verdict_id)
                if last.finding:
                    writer.add_verdict(back)


def add(writer: Writer, name: str, chance: Random, *, own_study: bool = False) -> None:
    likelihood = None if chance.random() < 0.2 else chance.choice((0.2, 0.5, 0.95, chance.random()))
    tags = FilmTags(
        patient_name=chance.choice(NAMES),
        patient_id=f"P-{chance.randrange(20):04d}",
        patient_sex=chance.choice(("", "F", "M")),
        age_months=chance.choice((None, 0, 7, 30, 60)),
        view_position=chance.choice(("", "AP", "PA")),
        accession_number=f"ACC/{chance.randrange(9)}",
        study_instance_uid=f"1.{name}" if own_study else f"1.{chance.randrange(80)}",
    )
    came = arrival(
        name,
        likelihood,
        tags=tags,
        path=Path(chance.choice(("/incoming", "/incoming/ward", "/elsewhere"))) / f"{name}_scan.dcm",
        projection=chance.choice((Projection.FRONTAL_CHEST, Projection.UNKNOWN, Projection.NOT_CHEST)),
    )
    if likelihood is not None:
        came = replace(came, score=score(likelihood, chance.choice(("test 1.0", "next 2.0"))))
    writer.add_arrival(came)


def decide(writer: Writer, case_id: int, clock: Clock, chance: Random) -> None:
    case = writer.case(case_id)
    assert case is not None
    writer.add_verdict(Verdict(case_id, "Dr A", False, clock.now, chance.choice(list(Finding)), score_id=case.score_id))


def everything(store: Store) -> tuple[list[Case], dict[int, float]]:
    with store.reading() as reader:
        rows = {row["id"]: row["rank"] for row in reader.raw_rows("cases", ("id", "rank"))}
        return reader.cases(list(rows)), rows


def paged(store: Store, clock: Clock, wanted: Wanted, limit: int, *, back: bool = False) -> list[int]:
    """All of a list by pages; each is read in a transaction of its own."""
    found: list[int] = []
    mark = None
    while True:
        with store.reading() as reader:
            page = reader.page(wanted, limit, mark, back=back, now=clock.now)
        assert not page.too_many
        assert len(page.cases) == len(page.marks) <= limit
        numbers = [case.case_id for case in page.cases]
        found = [*numbers, *found] if back else [*found, *numbers]
        mark = page.before if back else page.after
        if mark is None:
            return found


def some_filter(chance: Random) -> Filter:
    parts = {
        "search": (
            "vega",
            "p-00",
            "şahin öm",
            "sahin",
            "محمد",
            "o'neil",
            '"bo"',
            "acc/3",
            "strasse",
            "scan.dcm",
            "1 OR 2",
        ),
        "states": ((CaseState.CONFIRMED,), (CaseState.READING, CaseState.OVERRIDDEN)),
        "bands": ((Band.HIGH,), (Band.LOW, Band.RAISED)),
        "least_age_months": (0, 30),
        "most_age_months": (7, 60),
        "sexes": (("F",), ("", "M")),
        "view_positions": (("AP",), ("", "PA")),
        "sources": (("/incoming/ward",), ("/elsewhere", "/incoming")),
        "models": (("test 1.0",), ("next 2.0", "")),
        "urgent": (True,),
        "attention": (True,),
        "opened_by": ("Dr A", "nobody"),
        "decided_within": (timedelta(minutes=30),),
        "decided_today": (True,),
        "arrived_within": (timedelta(minutes=40),),
    }
    chosen = chance.sample(sorted(parts), chance.choice((0, 0, 1, 1, 2)))
    said = {name: chance.choice(parts[name]) for name in chosen}
    return Filter(**said, decided=chance.choice((False, False, True, None)))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("sorted_at_most", [50_000, 3])
def test_a_list_is_its_plain_definition(
    store: Store, clock: Clock, seed: int, sorted_at_most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both ways of a filter: few pass and are sorted, many pass and the order's own index is gone along."""
    for module in ("streams", "paging"):
        monkeypatch.setattr(f"pneumo_desktop.worklist.{module}.SORTED_AT_MOST", sorted_at_most)
    chance = Random(seed)
    grow(store, clock, chance, 100)
    if seed % 2:
        clock.forward(hours=1)
        with store.writing() as writer:
            writer.promote_overdue(chance.choice((5, 30, 100)))
    cases, ranks = everything(store)
    queue = plain_list(cases, ranks, Wanted(), clock.now)
    for asked in (*(Filter(decided=which) for which in (False, True, None)), *(some_filter(chance) for _ in range(8))):
        for sort in (Sort.READING, chance.choice(list(Sort))):
            wanted = Wanted(asked, sort, chance.random() < 0.4)
            plain = plain_list(cases, ranks, wanted, clock.now)
            assert paged(store, clock, wanted, chance.choice((1, 2, 7, 500))) == plain, wanted
            assert paged(store, clock, wanted, chance.choice((3, 500)), back=True) == plain, wanted
            with store.reading() as reader:
                page = reader.page(wanted, 20, now=clock.now)
            assert page.total in (None, len(plain))
            for case in page.cases:
                place = queue.index(case.case_id) + 1 if case.case_id in queue else None
                assert case.position == place


@pytest.mark.parametrize("overdue", [0, 50])
def test_what_comes_and_goes_between_two_pages_drops_and_doubles_no_row(
    store: Store, clock: Clock, overdue: int
) -> None:
    chance = Random(3)
    grow(store, clock, chance, 90)
    clock.forward(minutes=50)
    with store.writing() as writer:
        writer.promote_overdue(overdue)
    for sort in Sort:
        for descending in (False, True):
            wanted = Wanted(Filter(decided=None), sort, descending)
            before, _ = everything(store)
            seen: list[int] = []
            mark = None
            while True:
                with store.reading() as reader:
                    page = reader.page(wanted, 29, mark, now=clock.now)
                seen += [case.case_id for case in page.cases]
                mark = page.after
                if mark is None:
                    break
                with store.writing() as writer:
                    add(writer, f"{sort}{descending}{len(seen)}", chance, own_study=True)
            assert len(seen) == len(set(seen))
            assert {case.case_id for case in before} <= set(seen)


def test_marks_lead_from_any_row_both_ways(store: Store, clock: Clock) -> None:
    grow(store, clock, Random(5), 120)
    clock.forward(hours=2)
    with store.writing() as writer:
        writer.promote_overdue(40)
    wanted = Wanted()
    with store.reading() as reader:
        whole = reader.page(wanted, 500)
        numbers = [case.case_id for case in whole.cases]
        for place, mark in enumerate(whole.marks):
            assert [case.case_id for case in reader.page(wanted, 5, mark).cases] == numbers[place : place + 5]
            above = reader.page(wanted, 5, mark, back=True)
            assert [case.case_id for case in above.cases] == numbers[max(0, place - 5) : place]


@pytest.mark.parametrize("overdue", [0, 5, 40, 110])
def test_a_section_is_begun_with_wherever_it_stands(store: Store, clock: Clock, overdue: int) -> None:
    grow(store, clock, Random(7), 150)
    clock.forward(hours=2)
    with store.writing() as writer:
        writer.promote_overdue(overdue)
    with store.reading() as reader:
        whole = reader.page(Wanted(), 500)
        numbers = [case.case_id for case in whole.cases]
        sections = {case.tier for case in whole.cases}
        assert len(sections) > 2
        for tier in Tier:
            at = next((place for place, case in enumerate(whole.cases) if case.tier is tier), 0)
            page = reader.page(Wanted(), 5, tier)
            assert [case.case_id for case in page.cases] == numbers[at : at + 5]
            if page.before is not None:
                above = reader.page(Wanted(), 5, page.before, back=True)
                assert [case.case_id for case in above.cases] == numbers[max(0, at - 5) : at]
            else:
                assert at == 0


def test_a_list_that_cannot_be_sorted_says_so(store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    grow(store, clock, Random(1), 60)
    monkeypatch.setattr("pneumo_desktop.worklist.paging.SORTED_AT_MOST", 2)
    monkeypatch.setattr(streams, "SORTED_AT_MOST", 2)
    monkeypatch.setattr(streams, "PASSED_AT_MOST", 3)
    with store.reading() as reader:
        page = reader.page(Wanted(Filter(search="scan", bands=(Band.LOW,)), Sort.LIKELIHOOD, descending=True))
    assert page.too_many
    assert page.cases == ()


@pytest.mark.parametrize("seed", range(2))
def test_counts_are_what_counting_gives_after_any_acts(store: Store, clock: Clock, seed: int) -> None:
    for round_ in range(3):
        grow(store, clock, Random(seed + 100 * round_), 40, prefix=f"r{round_}_")
        cases, _ = everything(store)
        with store.reading() as reader:
            assert reader.miscounted() == ""
            tally = reader.tally(clock.now)
        for state in CaseState:
            assert tally.states[state] == sum(case.state is state for case in cases)
        unread = [case for case in cases if case.state in (CaseState.UNREAD, CaseState.READING)]
        assert tally.unread == len(unread)
        assert tally.attention == sum(case.status == "needs_attention" for case in unread)
        assert tally.urgent == sum(case.tier == 0 for case in unread)
        due = [case.due_at for case in unread if case.tier > 1]
        assert tally.next_due == min(due, default=None)
        midnight = clock.now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        decided = [case for case in cases if case.state not in (CaseState.UNREAD, CaseState.READING)]
        assert tally.decided_today == sum(case.decided_at >= midnight for case in decided if case.decided_at)


def test_what_can_be_filtered_by_is_each_value_once(store: Store, clock: Clock) -> None:
    grow(store, clock, Random(2), 80)
    cases, _ = everything(store)
    with store.reading() as reader:
        choices = reader.choices()
    assert choices.sexes == tuple(sorted({case.tags.patient_sex for case in cases}))
    assert choices.sources == tuple(sorted({str(case.source.parent) for case in cases}))
    assert choices.models == tuple(sorted({case.model_name for case in cases}))


def test_a_case_that_did_not_change_is_not_made_again(store: Store, clock: Clock) -> None:
    grow(store, clock, Random(4), 60)
    known: dict[int, tuple[tuple[object, ...], Case]] = {}
    with store.reading() as reader:
        first = reader.page(Wanted(), 50, known=known).cases
        again = reader.page(Wanted(), 50, known=known).cases
    assert all(one is other for one, other in zip(first, again, strict=True))
