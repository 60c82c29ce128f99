"""A person corrects whose case it is: recorded, taken back, followed by priors, search and export, and proven."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pneumo_desktop.audit.export import export_csv
from pneumo_desktop.audit.verify import verify, verify_export
from pneumo_desktop.benchmark.worklist import fill
from pneumo_desktop.case import Case
from pneumo_desktop.cli import main
from pneumo_desktop.errors import RecordBroken, ReviewRefused
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.review.identify import identify, take_back_identity
from pneumo_desktop.worklist.store import Store
from tests.conftest import BEFORE_0005, Clock, arrival, score

ADA = {"patient_id": "P-1", "patient_name": "Vega^Ada", "patient_birth_date": date(2024, 5, 1)}
SAID = {"patient_id": "P-1", "patient_name": "Vega, Ada", "patient_birth_date": "2024-05-01", "patient_sex": "f"}


def ada(study: str) -> FilmTags:
    return FilmTags(**ADA, study_instance_uid=study)  # type: ignore[arg-type]


@pytest.fixture
def two(add: Callable[..., int]) -> tuple[int, int]:
    """A film of Ada's, and one that names nobody."""
    return add("ada", 0.8, tags=ada("1.2.1")), add("jpeg", 0.4, tags=FilmTags(file_format="JPEG"))


def case_of(store: Store, number: int) -> Case:
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    return case


def test_cases_of_one_patient_are_priors_of_each_other_the_latest_first(store: Store, add: Callable[..., int]) -> None:
    numbers = [add(f"ada{i}", 0.5, tags=ada(f"1.2.{i}")) for i in range(3)]
    other = add("other", 0.5)
    with store.reading() as reader:
        assert [case.case_id for case in reader.priors(numbers[1])] == [numbers[2], numbers[0]]
        assert reader.priors(other) == []
        assert {case.case_id: case.priors for case in reader.queue()} == {**dict.fromkeys(numbers, 2), other: 0}
    confirm(store, numbers[0], "Dr A")
    with store.reading() as reader:
        assert reader.decided()[0].priors == 2
        assert reader.priors(numbers[2])[1].reader == "Dr A"


def test_a_film_without_identity_joins_once_a_person_says_whose_it_is(store: Store, two: tuple[int, int]) -> None:
    first, jpeg = two
    case = identify(store, jpeg, SAID, "name on the envelope", "Dr A")
    assert (case.tags.patient_id, case.tags.patient_name, case.tags.patient_sex) == ("P-1", "Vega^Ada", "F")
    assert (case.tags.age_months, case.priors) == (20, 1)
    with store.reading() as reader:
        assert [prior.case_id for prior in reader.priors(first)] == [jpeg]
        assert [found.case_id for found in reader.queue("vega")] == [first, jpeg]
        assert next(film.tags for film in reader.films(jpeg)).patient_id == ""  # as it came
    verify(store)


def test_a_wrong_id_corrected_leaves_the_wrong_patient_and_comes_back_when_taken_back(
    store: Store, add: Callable[..., int]
) -> None:
    one, two = add("a", 0.8, tags=ada("1.2.1")), add("b", 0.8, tags=ada("1.2.2"))
    identify(store, two, {"patient_id": "P-9"}, "wrong sticker", "Dr A")
    identify(store, two, {"patient_name": "Otieno^Ben"}, "and the name", "Dr A")
    case = case_of(store, two)
    assert (case.tags.patient_id, case.tags.patient_name, case.priors) == ("P-9", "Otieno^Ben", 0)
    with store.reading() as reader:
        assert [found.case_id for found in reader.queue("vega")] == [one]
    take_back_identity(store, two, "was right", "Dr B")
    case = case_of(store, two)
    assert (case.tags.patient_id, case.tags.patient_name) == ("P-9", "Vega^Ada")
    case = take_back_identity(store, two, "was right", "Dr B")
    assert (case.tags.patient_id, case.correction_id, case.priors) == ("P-1", None, 1)
    with pytest.raises(ReviewRefused, match="no correction"):
        take_back_identity(store, two, "once more", "Dr B")
    with store.reading() as reader:
        acts = [(row.act, row.actor, row.case_id) for row in reader.journal()][-4:]
    assert acts == [("identify", "Dr A", two)] * 2 + [("unidentify", "Dr B", two)] * 2
    verify(store)


def test_an_identity_known_to_be_wrong_can_be_blanked(store: Store, add: Callable[..., int]) -> None:
    add("a", 0.8, tags=ada("1.2.1"))
    case = identify(store, add("b", 0.8, tags=ada("1.2.2")), {"patient_id": ""}, "mixed up", "Dr A")
    assert (case.tags.patient_id, case.tags.patient_name, case.priors) == ("", "Vega^Ada", 0)


@pytest.mark.parametrize(
    ("said", "reason", "reader", "why"),
    [
        ({"patient_id": "P-1"}, " ", "Dr A", "needs a reason"),
        ({"patient_id": "P-1"}, "x", " ", "nobody is named"),
        ({}, "x", "Dr A", "nothing would change"),
        ({"patient_id": ""}, "x", "Dr A", "nothing would change"),
        ({"patient_birth_date": "31.1.2024"}, "x", "Dr A", "no date"),
        ({"patient_birth_date": "2027-01-01"}, "x", "Dr A", "future"),
        ({"patient_birth_date": "0204-01-01"}, "x", "Dr A", "alive"),
        ({"patient_sex": "W"}, "x", "Dr A", "no sex"),
        ({"patient_name": "x" * 161}, "x", "Dr A", "longer than 160"),
    ],
)
def test_what_cannot_be_an_identity_is_refused_and_nothing_is_written(
    store: Store, two: tuple[int, int], said: dict[str, str], reason: str, reader: str, why: str
) -> None:
    with pytest.raises(ReviewRefused, match=why):
        identify(store, two[1], said, reason, reader)
    with store.reading() as opened:
        assert opened.corrections() == []


def test_control_characters_never_get_into_an_identity(store: Store, two: tuple[int, int]) -> None:
    case = identify(store, two[1], {"patient_id": "A\x1b[31m\nB"}, "a\nb", "Dr A")
    assert case.tags.patient_id == "A [31m B"


def test_a_correction_outlives_new_films_scores_and_verdicts(store: Store, two: tuple[int, int]) -> None:
    first, _ = two
    identify(store, first, {"patient_id": "P-7"}, "wrong sticker", "Dr A")
    confirm(store, first, "Dr A")
    with store.writing() as writer:
        writer.add_arrival(arrival("late", 0.9, tags=ada("1.2.1")))
        film = writer.films(first)[0]
        assert film.film_id is not None
        writer.score_again(first, {film.film_id: score(0.2, "other 2.0")}, score(0.2, "other 2.0").model_sha256)
    case = case_of(store, first)
    assert (case.tags.patient_id, case.new_film, case.film_count) == ("P-7", True, 2)
    verify(store)


def test_a_file_that_was_identified_before_it_was_whole_keeps_its_row(store: Store) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("torn", tags=FilmTags()))
    identify(store, 1, {"patient_id": "P-1"}, "seen", "Dr A")
    with store.writing() as writer:
        writer.add_arrival(arrival("torn", 0.7, size=200, sha256="f" * 64))
    with store.reading() as reader:
        assert len(reader.queue()) == 2
    verify(store)


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE corrections SET patient_id = 'P-2' WHERE id = 1", "correction 1"),
        ("UPDATE corrections SET patient_name = NULL WHERE id = 1", "correction 1"),
        ("UPDATE corrections SET reader = 'Dr X' WHERE id = 1", "correction 1"),
        ("UPDATE cases SET correction_id = NULL WHERE id = 2", "case 2"),
        ("UPDATE cases SET prior_key = NULL WHERE id = 1", "case 1"),
        ("UPDATE cases SET prior_key = (SELECT prior_key FROM cases WHERE id = 1) WHERE id = 3", "case 3"),
        ("UPDATE cases SET search_text = 'somebody else' WHERE id = 1", "case 1"),
        (
            "INSERT INTO corrections SELECT 7, 1, 'P-2', NULL, NULL, NULL, NULL, reason, reader, 0, given_at, NULL"
            " FROM corrections",
            "correction 7",
        ),
        ("DELETE FROM corrections WHERE id = 1", "correction 1"),
    ],
)
def test_a_correction_changed_by_hand_is_found_and_named(
    store: Store, two: tuple[int, int], add: Callable[..., int], sql: str, named: str
) -> None:
    add("third", 0.3)
    identify(store, two[1], SAID, "name on the envelope", "Dr A")
    verify(store)
    connection = sqlite3.connect(store.path)
    connection.execute(sql)
    connection.commit()
    connection.close()
    with pytest.raises(RecordBroken, match=named):
        verify(store)


def test_an_export_gives_the_corrected_identity_and_says_so(store: Store, two: tuple[int, int], tmp_path: Path) -> None:
    first, jpeg = two
    identify(store, jpeg, SAID, "name on the envelope", "Dr A")
    for number in two:
        confirm(store, number, "Dr A")
    out = tmp_path / "out.csv"
    export_csv(store, out, actor="Dr A")
    rows = {row["case_id"]: row for row in csv.DictReader(io.StringIO(out.read_text("utf-8-sig")))}
    told = rows[str(jpeg)]
    assert (told["patient_id"], told["birth_date"], told["age"]) == ("P-1", "2024-05-01", "20 m")
    assert (told["identity_corrected"], rows[str(first)]["identity_corrected"]) == ("yes", "no")
    assert verify_export(out, store) == 2


def test_the_command_corrects_takes_back_and_lists_priors_last(
    tmp_path: Path, two: tuple[int, int], store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(store.path.parent)]
    given = ["--patient-id", "P-1", "--name", "Vega, Ada", "--birth-date", "2024-05-01", "--sex", "F"]
    who = ["--reason", "envelope", "--reader", "Dr A", "--format", "json"]
    assert main([*home, "identify", str(two[1]), *given, *who]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["patient_name"], row["age"][-1], row["identity_corrected"], row["priors"]) == (
        "Vega^Ada",
        "m",
        "yes",
        1,
    )
    assert main([*home, "worklist", "--format", "csv"]) == 0
    listed = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert listed[0][:8] == ["position", "case_id", "status", "likelihood", "call", "state", "patient_id", "file"]
    at = listed[0].index("priors")
    assert [line[at] for line in listed[1:]] == ["1", "1"]
    assert main([*home, "worklist", "--films", "--format", "json"]) == 0
    assert [film["patient_id"] for film in json.loads(capsys.readouterr().out)] == ["P-1", "P-1"]
    assert main([*home, "identify", str(two[1]), "--take-back", *who]) == 0
    assert json.loads(capsys.readouterr().out)[0]["identity_corrected"] == "no"
    assert main([*home, "identify", str(two[1]), "--take-back", "--sex", "F", *who]) == 1
    assert "--take-back" in capsys.readouterr().err


def test_priors_come_off_an_index_however_many_cases_there_are(store: Store, add: Callable[..., int]) -> None:
    numbers = [add(f"ada{i}", 0.5, tags=ada(f"1.2.{i}")) for i in range(3)]
    connection = sqlite3.connect(store.path)
    asked = "SELECT * FROM cases WHERE prior_key = (SELECT prior_key FROM cases WHERE id = 1) AND prior_key IS NOT NULL"
    plan = " ".join(str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {asked} ORDER BY id DESC"))
    connection.close()
    assert "ix_cases_prior" in plan
    assert "TEMP B-TREE" not in plan
    fill(store, range(200))
    with store.reading() as reader:
        assert len(reader.priors(numbers[0])) == 2


def test_a_worklist_of_the_schema_before_finds_its_priors_once_it_is_brought_up_to_date(
    store: Store, clock: Clock, add: Callable[..., int]
) -> None:
    numbers = [add(f"ada{i}", 0.5, tags=ada(f"1.2.{i}")) for i in range(2)]
    store.close()
    connection = sqlite3.connect(store.path)
    for sql in (
        *BEFORE_0005,
        "DROP INDEX ix_cases_prior",
        "ALTER TABLE cases DROP COLUMN prior_key",
        "ALTER TABLE cases DROP COLUMN correction_id",
        "DROP TABLE corrections",
        "DROP TABLE archives",
        "ALTER TABLE films DROP COLUMN archive_id",
        "UPDATE alembic_version SET version_num = '0003'",
    ):
        connection.execute(sql)
    connection.commit()
    connection.close()
    opened = Store(store.path, clock=clock)
    with opened.reading() as reader:
        assert [prior.case_id for prior in reader.priors(numbers[1])] == [numbers[0]]
    verify(opened)
    opened.close()
