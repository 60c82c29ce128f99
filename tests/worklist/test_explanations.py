"""Where the model looked is kept, recorded and checked; worklists of before it are brought up to date as they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Explanation, Region
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.explanations import explanation_of, explanation_text
from pneumo_desktop.worklist.journal import GENESIS, row_hash
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import SCHEMA
from tests.conftest import BEFORE_0005, arrival, score

SEEN = Explanation(2, 3, bytes([0, 10, 250, 0, 200, 255]), (Region(0.5, 0.1, 0.25, 0.3, 0.98),), 0.24)


def explained(likelihood: float = 0.8) -> dict[str, object]:
    return {"score": replace(score(likelihood), explanation=SEEN, share_of_pneumonia=0.2)}


def tamper(store: Store, *statements: str) -> None:
    connection = sqlite_driver().connect(store.path)
    for sql in statements:
        connection.execute(sql)
    connection.commit()
    connection.close()


def test_a_film_comes_back_with_its_explanation_and_a_case_with_its_share(store: Store) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.8, **explained()))
    with store.reading() as reader:
        (film,), (case,) = reader.films(), reader.queue()
    assert film.score is not None
    assert film.score.explanation == SEEN
    assert (film.score.share_of_pneumonia, case.share_of_pneumonia) == (0.2, 0.2)


def test_a_score_without_explanation_is_one_without(store: Store, add: Callable[..., int]) -> None:
    add("a", 0.8)
    with store.reading() as reader:
        (film,) = reader.films()
    assert film.score is not None
    assert (film.score.explanation, film.score.share_of_pneumonia) == (None, None)
    assert explanation_text(None) is None


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"rows":2}', explanation_text(replace(SEEN, heat=b"ab")) or "",
     explanation_text(replace(SEEN, rows=0, heat=b"")) or ""],
)  # fmt: skip
def test_a_damaged_explanation_keeps_no_case_from_being_read(text: str) -> None:
    assert explanation_of(text) is None


def test_the_journal_has_explanation_and_share_and_a_change_of_either_is_found(store: Store) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.8, **explained()))
        body = json.loads(_row(writer, "score"))
    assert (explanation_of(body["explanation"]), body["share_of_pneumonia"]) == (SEEN, 0.2)
    verify(store)
    for change in ("explanation = NULL", "explanation = '{}'", "share_of_pneumonia = 0.5"):
        tamper(store, "CREATE TABLE kept AS SELECT * FROM scores", f"UPDATE scores SET {change}")
        with pytest.raises(RecordBroken, match="score 1"):
            verify(store)
        tamper(store, "DELETE FROM scores", "INSERT INTO scores SELECT * FROM kept", "DROP TABLE kept")
    verify(store)


def _row(writer: object, act: str) -> str:
    finish, journal = writer.finish, writer.journal  # type: ignore[attr-defined]
    finish()
    return str(next(row.body for row in journal() if row.act == act))


def as_before(store: Store) -> Path:
    """The worklist as the first schema had it: no columns, no cards, and no word of them in the journal."""
    connection, previous = sqlite_driver().connect(store.path), GENESIS
    for seq, at, actor, act, case_id, body, *_ in connection.execute("SELECT * FROM journal ORDER BY seq").fetchall():
        said = json.loads(body)
        said = {key: said[key] for key in said if key not in ("explanation", "share_of_pneumonia", "tell")}
        text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        digest = row_hash(seq, at, actor, act, case_id, text, previous)
        values = (text, previous, digest, seq)
        connection.execute("UPDATE journal SET body = ?, previous = ?, hash = ? WHERE seq = ?", values)
        previous = digest
    for sql in (
        *BEFORE_0005,
        "ALTER TABLE scores DROP COLUMN explanation",
        "ALTER TABLE scores DROP COLUMN share_of_pneumonia",
        "DROP TABLE cards",
        "ALTER TABLE films DROP COLUMN score_id",
        "DROP INDEX ix_journal_models",
        "DROP INDEX ix_cases_prior",
        "ALTER TABLE cases DROP COLUMN prior_key",
        "ALTER TABLE cases DROP COLUMN correction_id",
        "DROP TABLE corrections",
        "DROP TABLE archives",
        "ALTER TABLE films DROP COLUMN archive_id",
        "UPDATE alembic_version SET version_num = '0001'",
    ):
        connection.execute(sql)
    connection.commit()
    connection.close()
    return store.path


def test_a_worklist_of_the_first_schema_is_brought_up_to_date_and_stands(store: Store, add: Callable[..., int]) -> None:
    confirm(store, add("a", 0.8), "Dr A")
    add("b", 0.3)
    store.close()
    path = as_before(store)
    again = Store(path)
    try:
        assert verify(again)[0] == 5
        with again.reading() as reader:
            assert [film.score.likelihood for film in reader.films() if film.score] == [0.8, 0.3]
            assert all(film.score.explanation is None for film in reader.films() if film.score)
            assert reader.cards() == {}
        with again.writing() as writer:
            writer.add_arrival(arrival("c", 0.9, **explained(0.9)))
        verify(again)
        tamper(again, "UPDATE scores SET share_of_pneumonia = 0.5 WHERE id = 1")
        with pytest.raises(RecordBroken, match="score 1"):  # the journal of before says nothing of it
            verify(again)
    finally:
        again.close()
    connection = sqlite_driver().connect(path)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (SCHEMA,)
    connection.close()


def test_the_card_of_a_model_is_kept_once_and_replaced_when_it_was_extended(store: Store) -> None:
    for card in ('{"name": "m"}', '{"name": "m", "bands": []}'):
        with store.writing() as writer:
            writer.note_card("ab" * 32, "m 1.0", card)
    with store.reading() as reader:
        assert reader.cards() == {"ab" * 32: '{"name": "m", "bands": []}'}
