"""What readers had said comes back after a rebuild, as far as the old record proves it, and says that it came back."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import CaseState, Film, Finding, Verdict
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.findings import Communication, UrgentMark
from pneumo_desktop.identity import Correction
from pneumo_desktop.recovery.proven import PutBack, arrivals, put_back
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.worklist.salvage import salvage, salvage_file
from pneumo_desktop.worklist.store import Store, utc_now
from tests.conftest import arrival

NAMES = ("a", "b", "c", "d")
ANEW = ("c", "d", "b", "a")


def filled(path: Path, names: tuple[str, ...]) -> Store:
    store = Store(path)
    with store.writing() as writer:
        for name in names:
            writer.add_arrival(arrival(name, 0.6))
    return store


@pytest.fixture
def lost(tmp_path: Path) -> Path:
    """The salvage of a worklist: a confirmed, b overridden and taken back, c corrected and urgent, told of a."""
    store = filled(tmp_path / "lost.sqlite", NAMES)
    first = confirm(store, 1, "Dr A")
    second = override(store, 2, Finding.INDETERMINATE, "poor film", "Dr B")
    now = utc_now()
    with store.writing() as writer:
        writer.add_verdict(Verdict(2, "Dr B", False, now, None, withdraws=number_of(second)))
        writer.add_correction(Correction(3, "Dr A", False, now, "wrong label", patient_id="P7"))
        writer.add_urgent_mark(UrgentMark(3, "Dr A", False, now, "ward called"))
        writer.add_communication(
            Communication(1, number_of(first), "Dr Ward", "physician", "telephone", now, "Dr A", False, now)
        )
    store.close()
    salvage(tmp_path / "lost.sqlite")
    return salvage_file(tmp_path / "lost.sqlite")


def number_of(verdict: object) -> int:
    number = getattr(verdict, "verdict_id", verdict)
    assert isinstance(number, int)
    return number


def case_of(store: Store, name: str) -> int:
    with store.reading() as reader:
        return next(film.case_id or 0 for film in reader.films() if film.source.name.startswith(name))


def said_of(store: Store) -> dict[str, int]:
    with store.reading() as reader:
        return {
            "verdicts": len(reader.verdicts()),
            "corrections": len(reader.corrections()),
            "urgent_marks": len(reader.urgent_marks()),
            "communications": len(reader.communications()),
        }


def test_everything_that_readers_said_comes_back_on_its_case_and_says_where_from(lost: Path, tmp_path: Path) -> None:
    store = filled(tmp_path / "anew.sqlite", ANEW)
    done = put_back(store, lost, "Dr R")
    assert dict(done.restored) == {"verdicts": 3, "corrections": 1, "urgent_marks": 1, "communications": 1}
    assert not done.left
    verify(store)
    with store.reading() as reader:
        case = reader.case(case_of(store, "a"))
        assert case is not None
        assert (case.state, case.reader, case.finding) == (CaseState.CONFIRMED, "Dr A", Finding.PNEUMONIA)
        assert case.score_id is not None
        assert (
            reader.verdicts(case.case_id)[0].score_id == case.score_id
        )  # against the same score, under its number here
        again = reader.case(case_of(store, "b"))
        assert again is not None
        assert again.state is CaseState.UNREAD  # the withdrawal came back with the verdict
        corrected = reader.case(case_of(store, "c"))
        assert corrected is not None
        assert corrected.tags.patient_id == "P7"
        assert reader.queue()[0].case_id == corrected.case_id  # urgent
        acts = [row for row in reader.journal() if row.act == "verdict"]
        origin = json.loads(acts[0].body)["restored"]
        assert acts[0].actor == "Dr R"  # who put it back; who gave it stands in the row
        assert (origin["actor"], origin["from"]) == ("Dr A", lost.name)
        summary = [json.loads(row.body) for row in reader.journal() if row.act == "put_back"]
        assert summary[0]["restored"]["verdicts"] == 3
    assert any(json.loads(line)["row"].get("hash") == origin["hash"] for line in lost.read_text().splitlines())
    assert arrivals(lost).keys() == {film.sha256 for film in films_of(store)}
    store.close()


def films_of(store: Store) -> list[Film]:
    with store.reading() as reader:
        return list(reader.films())


def test_doing_it_again_adds_nothing_nor_does_a_salvage_of_the_worklist_made_anew(lost: Path, tmp_path: Path) -> None:
    store = filled(tmp_path / "anew.sqlite", ANEW)
    put_back(store, lost, "Dr R")
    confirm(store, case_of(store, "d"), "Dr C")
    before = said_of(store)
    assert put_back(store, lost, "Dr R") == PutBack(proven_to=put_back(store, lost, "Dr R").proven_to)
    assert said_of(store) == before
    store.close()
    salvage(tmp_path / "anew.sqlite")
    third = filled(tmp_path / "third.sqlite", NAMES)
    put_back(third, lost, "Dr R")
    done = put_back(third, salvage_file(tmp_path / "anew.sqlite"), "Dr R")
    assert dict(done.restored) == {"verdicts": 1}
    assert said_of(third) == before
    verify(third)
    third.close()


def test_what_lies_beyond_a_break_of_the_chain_stays_in_the_file_and_is_counted(lost: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in lost.read_text("utf-8").splitlines()]
    for line in lines:
        if line["table"] == "journal" and line["row"]["act"] == "withdraw":
            line["row"]["body"] = line["row"]["body"].replace("Dr B", "Dr X")
    lost.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    store = filled(tmp_path / "anew.sqlite", ANEW)
    done = put_back(store, lost, "Dr R")
    assert dict(done.restored) == {"verdicts": 2}
    assert dict(done.left) == {"verdicts": 1, "corrections": 1, "urgent_marks": 1, "communications": 1}
    verify(store)
    store.close()


def test_a_case_that_somebody_decided_meanwhile_and_one_without_its_film_are_left_alone(
    lost: Path, tmp_path: Path
) -> None:
    store = filled(tmp_path / "anew.sqlite", ("a", "c"))
    override(store, case_of(store, "a"), Finding.NO_PNEUMONIA, "read again", "Dr C")
    done = put_back(store, lost, "Dr R")
    assert dict(done.restored) == {"corrections": 1, "urgent_marks": 1}
    assert dict(done.left) == {"verdicts": 3, "communications": 1}
    with store.reading() as reader:
        case = reader.case(case_of(store, "a"))
        assert case is not None
        assert (case.reader, case.finding) == ("Dr C", Finding.NO_PNEUMONIA)
    verify(store)
    store.close()


def test_a_verdict_whose_score_is_another_now_stands_as_read_and_keeps_what_it_was_given_against(
    lost: Path, tmp_path: Path
) -> None:
    store = Store(tmp_path / "anew.sqlite")
    with store.writing() as writer:
        for name in NAMES:
            writer.add_arrival(arrival(name, 0.1, arrived_at=utc_now() - timedelta(hours=1)))
    put_back(store, lost, "Dr R")
    with store.reading() as reader:
        case = reader.case(case_of(store, "a"))
        assert case is not None
        assert case.state is CaseState.READ
        body = next(json.loads(row.body) for row in reader.journal() if row.act == "verdict")
    assert body["restored"]["score"]["call"] == "suspected"
    verify(store)
    store.close()


def test_a_film_that_came_after_the_verdict_makes_its_case_unread_again(tmp_path: Path) -> None:
    study = FilmTags(patient_id="P1", study_instance_uid="1.2.7")
    store = Store(tmp_path / "lost.sqlite")
    with store.writing() as writer:
        writer.add_arrival(arrival("first", 0.6, tags=study))
    confirm(store, 1, "Dr A")
    with store.writing() as writer:
        writer.add_arrival(arrival("late", 0.9, tags=study))
    store.close()
    salvage(tmp_path / "lost.sqlite")
    anew = Store(tmp_path / "anew.sqlite")
    with anew.writing() as writer:
        for name in ("late", "first"):
            writer.add_arrival(arrival(name, 0.6, tags=study))
    put_back(anew, salvage_file(tmp_path / "lost.sqlite"), "Dr R")
    with anew.reading() as reader:
        (case,) = reader.queue()
    verify(anew)
    anew.close()
    assert (case.state, case.new_film, case.finding) == (CaseState.UNREAD, True, Finding.PNEUMONIA)


def test_the_claim_of_a_desk_that_died_does_not_undo_a_verdict_that_was_put_back(lost: Path, tmp_path: Path) -> None:
    store = filled(tmp_path / "anew.sqlite", ANEW)
    number = case_of(store, "a")
    with store.writing() as writer:
        writer.open_case(number, "Dr C", "1:0.0")
    put_back(store, lost, "Dr R")
    with store.writing() as writer:
        assert writer.release_cases(lambda token: True) == 1
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    assert case.state is CaseState.CONFIRMED
    verify(store)
    store.close()
