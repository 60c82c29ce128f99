"""Films become cases, once; verdicts move them; everything stands in the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

import pneumo_desktop.worklist
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import CaseState, FilmStatus, Finding, Projection, Tier
from pneumo_desktop.errors import WorklistDamaged, WorklistUnavailable
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.worklist.database import sqlite_driver, wal_is_safe
from pneumo_desktop.worklist.journal import GENESIS, break_at
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import SCHEMA, metadata
from tests.conftest import Clock, arrival, score


def test_the_same_file_again_changes_nothing(store: Store) -> None:
    with store.writing() as writer:
        first = writer.add_arrival(arrival("a", 0.8))
    with store.writing() as writer:
        assert writer.add_arrival(arrival("a", 0.8)) == first
    with store.reading() as reader:
        assert len(reader.queue()) == 1
        assert len(list(reader.journal())) == 2  # one arrival, one score


def test_the_same_bytes_under_another_name_are_one_film(store: Store) -> None:
    with store.writing() as writer:
        first = writer.add_arrival(arrival("a", 0.8))
        again = arrival("a", 0.8, path=Path("/incoming/copy of a.dcm"))
        assert writer.add_arrival(again) == first
    with store.reading() as reader:
        assert len(reader.films()) == 1
        assert set(reader.ledger()) == {"/incoming/a.dcm", "/incoming/copy of a.dcm"}


def test_films_of_one_study_are_one_case_with_the_highest_likelihood(store: Store, add: Callable[..., int]) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    one, two = add("ap", 0.3, tags=tags), add("pa", 0.8, tags=tags)
    lateral = add("lat", tags=tags, projection=Projection.LATERAL_CHEST, reason="Lateral view.")
    assert one == two == lateral
    with store.reading() as reader:
        (case,) = reader.queue()
    assert (case.likelihood, case.film_count, case.source.stem) == (0.8, 3, "pa")
    assert case.reason == "1 of 3 films not scored: Lateral view."


def test_two_patients_under_one_study_uid_stay_two_cases(add: Callable[..., int]) -> None:
    one = add("a", 0.5, tags=FilmTags(patient_id="P1", study_instance_uid="1.2.3"))
    two = add("b", 0.5, tags=FilmTags(patient_id="P2", study_instance_uid="1.2.3"))
    assert one != two


def test_the_same_uid_with_other_bytes_is_a_conflict_that_a_person_sees(store: Store, add: Callable[..., int]) -> None:
    add("a", 0.5, tags=FilmTags(sop_instance_uid="1.2.9"))
    number = add("b", 0.5, tags=FilmTags(sop_instance_uid="1.2.9"))
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    assert "Conflict" in case.reason


def test_a_film_after_the_verdict_makes_the_case_unread_again_and_the_verdict_stays(
    store: Store, add: Callable[..., int]
) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    number = add("ap", 0.8, tags=tags)
    confirm(store, number, "Dr A")
    add("late", 0.2, tags=tags)
    with store.reading() as reader:
        (case,) = reader.queue()
        assert (case.state, case.new_film, case.why) == (CaseState.UNREAD, True, "New film after the verdict")
        assert [verdict.finding for verdict in reader.verdicts(number)] == [Finding.PNEUMONIA]
    assert override(store, number, Finding.PNEUMONIA, "seen again", "Dr A").new_film is False


def test_a_file_that_could_not_be_read_fills_its_row_in_once_it_can(store: Store) -> None:
    with store.writing() as writer:
        refused = writer.add_arrival(arrival("a", sha256=None, reason="Permission denied."))
        assert "/incoming/a.dcm" not in writer.ledger()
    with store.writing() as writer:
        assert writer.add_arrival(arrival("a", 0.9)) == refused
    with store.reading() as reader:
        (case,) = reader.queue()
        assert (case.status, case.likelihood, case.film_count) == (FilmStatus.SCORED, 0.9, 1)


def test_a_file_that_turns_out_to_belong_to_a_study_or_to_be_known_leaves_no_ghost(store: Store) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.4, tags=tags))
        for name in ("late", "copy"):
            writer.add_arrival(arrival(name, sha256=None, tags=FilmTags(), reason="The link leads nowhere."))
    with store.writing() as writer:
        writer.add_arrival(arrival("late", 0.9, tags=tags))
        writer.add_arrival(arrival("copy", 0.4, sha256=arrival("a").sha256))
    with store.reading() as reader:
        (case,) = reader.queue()
        assert (case.film_count, case.source.stem) == (2, "late")
        assert len(reader.films()) == 2
    verify(store)


def test_a_lateral_that_came_first_does_not_sink_a_damaged_frontal(store: Store, add: Callable[..., int]) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3")
    add("lat", tags=tags, projection=Projection.LATERAL_CHEST, reason="Lateral view.")
    add("ap", tags=tags, reason="It is damaged.")
    with store.reading() as reader:
        (case,) = reader.queue()
    assert (case.tier, case.source.stem, case.reason) == (Tier.NEEDS_ATTENTION, "ap", "It is damaged.")
    assert (case.due_at - case.arrived_at).total_seconds() == 3600


def test_a_home_whose_name_looks_like_an_address_is_a_home(tmp_path: Path) -> None:
    path = tmp_path / "q?a=1%" / "worklist.sqlite"
    Store(path).close()
    assert path.exists()


def test_films_that_waited_for_a_model_are_scored_later(store: Store) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("a", awaits_model=True, reason="No model."))
    with store.writing() as writer:
        (film,) = writer.films_awaiting_model(10)
        writer.add_score(film, score(0.95))
    with store.reading() as reader:
        (case,) = reader.queue()
        assert (case.likelihood, case.reason) == (0.95, "")
        assert not reader.films_awaiting_model(10)


def test_a_failed_transaction_leaves_nothing_behind(store: Store) -> None:
    class Power(Exception):
        pass

    def cut() -> None:
        with store.writing() as writer:
            writer.add_arrival(arrival("a", 0.8))
            raise Power

    with pytest.raises(Power):
        cut()
    with store.reading() as reader:
        assert reader.queue() == []
        assert reader.head() == (0, "")


def test_search_finds_every_word_in_patient_id_and_file(store: Store, add: Callable[..., int]) -> None:
    add("x1", 0.5, tags=FilmTags(patient_name="Şahin^Elif", patient_id="P-100%"))
    add("x2", 0.4, tags=FilmTags(patient_name="Vega^Ada", patient_id="P-200"))
    with store.reading() as reader:
        assert [case.source.stem for case in reader.queue("şahin p-1")] == ["x1"]
        assert [case.source.stem for case in reader.queue("100%")] == ["x1"]
        assert [(case.source.stem, case.position) for case in reader.queue("x2")] == [("x2", 2)]
        assert reader.queue("nobody") == []


def test_another_connection_sees_that_something_changed(store: Store, tmp_path: Path) -> None:
    other = Store(store.path)
    before = other.version()
    assert other.version() == before
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.8))
    assert other.version() != before
    other.close()


def test_claims_are_given_up_when_their_holder_is_gone(store: Store, add: Callable[..., int]) -> None:
    number = add("a", 0.5)
    with store.writing() as writer:
        writer.open_case(number, "Dr A", "token")
        writer.open_case(number, "Dr B", "other")
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    assert (case.state, case.opened_by) == (CaseState.READING, "Dr A")
    with store.writing() as writer:
        writer.release_cases(lambda token: token == "token")
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    assert (case.state, case.opened_by) == (CaseState.UNREAD, "")


def test_the_journal_chains_every_act(store: Store, add: Callable[..., int], clock: Clock) -> None:
    number = add("a", 0.8)
    clock.forward(minutes=3)
    confirm(store, number, "Dr A")
    with store.reading() as reader:
        rows = list(reader.journal())
    assert [row.act for row in rows] == ["arrive", "score", "verdict"]
    assert rows[2].actor == "Dr A"
    hashes = [GENESIS, *(row.hash for row in rows)]
    assert [break_at(row, row.seq - 1, before) for row, before in zip(rows, hashes, strict=False)] == [""] * 3
    assert "row 2" in break_at(rows[2], 1, rows[0].hash)


def test_a_database_of_a_newer_program_is_refused_and_left_alone(store: Store) -> None:
    path = store.path
    store.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(WorklistUnavailable, match="newer version"):
        Store(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "worklist.sqlite"
    path.write_bytes(b"this was a database once" * 100)
    with pytest.raises(WorklistDamaged, match="not a database"):
        Store(path)
    assert path.read_bytes().startswith(b"this was")


def test_the_newest_migration_is_the_schema_of_the_program_and_makes_its_tables(store: Store) -> None:
    config = Config()
    folder = Path(pneumo_desktop.worklist.__file__ or "").parent / "migrations"
    config.set_main_option("script_location", str(folder))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA
    connection = sqlite3.connect(store.path)
    for table in metadata.sorted_tables:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        assert columns == [column.name for column in table.columns]
    connection.close()


def test_write_ahead_logging_only_where_sqlite_is_sound(store: Store) -> None:
    assert not wal_is_safe((3, 40, 1))
    assert not wal_is_safe((3, 51, 2))
    assert wal_is_safe((3, 51, 3))
    with sqlite3.connect(store.path) as connection:
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()
    assert mode == ("wal" if wal_is_safe(sqlite_driver().sqlite_version_info) else "delete")


def test_the_queue_comes_off_its_index(store: Store) -> None:
    connection = sqlite3.connect(store.path)
    query = "SELECT id FROM cases WHERE decided_at IS NULL AND tier > 1 ORDER BY tier, rank, id LIMIT 50"
    plan = " ".join(str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {query}"))
    connection.close()
    assert "ix_cases_queue" in plan
    assert "TEMP B-TREE" not in plan
