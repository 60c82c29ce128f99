"""Columns and indexes that lists are sorted and filtered by, counts kept by triggers, full-text search."""

import json
import os
from pathlib import PurePath

import sqlalchemy as sa
from alembic import op

from pneumo_desktop.film_tags import FilmTags, name_text
from pneumo_desktop.identity import FIELDS, Correction, effective
from pneumo_desktop.worklist.tables import UtcTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

SORTED = (
    "patient",
    "patient_id",
    "age_months",
    "sex",
    "view_position",
    "folder",
    "model_name",
    "state",
    "arrived_at",
    "band",
)
BUCKET = (
    "CASE WHEN {row}.tier IN (0, 1) THEN CAST({row}.rank / 600 AS INTEGER)"
    " WHEN {row}.tier IN (2, 4) THEN CAST(({row}.rank + 1) * 4096 AS INTEGER) ELSE {row}.id >> 10 END"
)
WATCHED = ("state", "status", "tier", "rank", "decided_at")


def upgrade() -> None:
    for name in ("patient", "patient_id", "sex", "view_position", "folder", "model_name"):
        op.add_column("cases", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("cases", sa.Column("age_months", sa.Integer(), nullable=False, server_default="-1"))
    _fill(op.get_bind())
    for name in SORTED:
        _index(name, f"{name}, id")
    _index("likelihood", "coalesce(likelihood, -1.0), id")
    op.execute("CREATE INDEX ix_cases_decided_state ON cases (state, decided_at, id) WHERE decided_at IS NOT NULL")
    op.execute(
        "CREATE INDEX ix_cases_attention ON cases (tier, rank, id)"
        " WHERE decided_at IS NULL AND status = 'needs_attention'"
    )
    op.execute("CREATE INDEX ix_cases_next_due ON cases (due_at) WHERE decided_at IS NULL AND tier > 1")
    op.execute("CREATE INDEX ix_cases_opened ON cases (opened_by, id) WHERE opened_by <> ''")
    _count()
    op.execute(
        "CREATE VIRTUAL TABLE case_words USING fts5(search_text, content='cases', content_rowid='id',"
        " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
    )
    op.execute("INSERT INTO case_words (case_words) VALUES ('rebuild')")
    for statement in triggers():
        op.get_bind().exec_driver_sql(statement)


def _index(name: str, columns: str) -> None:
    op.execute(f"CREATE INDEX ix_cases_unread_by_{name} ON cases ({columns}) WHERE decided_at IS NULL")
    op.execute(f"CREATE INDEX ix_cases_decided_by_{name} ON cases ({columns}) WHERE decided_at IS NOT NULL")


def _fill(connection: sa.Connection) -> None:
    """By the rule of the day on which a worklist is brought up to date; where that changes, fill it anew."""
    fields = ", ".join(f"corrections.{name}" for name in FIELDS)
    query = (
        f"SELECT cases.id, films.source, films.tags, films.arrived_at, scores.model_name, corrections.id, {fields}"
        " FROM cases JOIN films ON films.id = cases.film_id LEFT JOIN scores ON scores.id = cases.score_id"
        " LEFT JOIN corrections ON corrections.id = cases.correction_id WHERE cases.id > ? ORDER BY cases.id LIMIT 5000"
    )
    change = sa.text(
        "UPDATE cases SET patient = :patient, patient_id = :patient_id, age_months = :age_months, sex = :sex,"
        " view_position = :view_position, folder = :folder, model_name = :model_name WHERE id = :number"
    )
    after = 0
    while rows := connection.exec_driver_sql(query, (after,)).all():
        values = []
        for number, source, text, arrived_at, model_name, correction_id, *said in rows:
            tags = FilmTags.of(json.loads(text))
            if correction_id is not None:
                came = UtcTime().process_result_value(arrived_at, connection.dialect)
                corrected = dict(zip(FIELDS, said, strict=True))
                assert came is not None  # noqa: S101 the column is never empty
                correction = Correction(number, "", authenticated=False, given_at=came, reason="", **corrected)
                tags = effective(tags, correction, came)
            values.append(
                {
                    "number": number,
                    "patient": (name_text(tags.patient_name) or PurePath(source).name).casefold(),
                    "patient_id": tags.patient_id,
                    "age_months": -1 if tags.age_months is None else tags.age_months,
                    "sex": tags.patient_sex,
                    "view_position": tags.view_position,
                    "folder": os.path.dirname(source),  # noqa: PTH120 text, not a path of this system
                    "model_name": model_name or "",
                }
            )
        connection.execute(change, values)
        after = rows[-1][0]


def _count() -> None:
    op.execute(
        "CREATE TABLE counts (kind VARCHAR(12) NOT NULL, what TEXT NOT NULL, n INTEGER NOT NULL,"
        " CONSTRAINT pk_counts PRIMARY KEY (kind, what)) WITHOUT ROWID"
    )
    op.execute(
        "CREATE TABLE places (tier INTEGER NOT NULL, bucket INTEGER NOT NULL, n INTEGER NOT NULL,"
        " CONSTRAINT pk_places PRIMARY KEY (tier, bucket)) WITHOUT ROWID"
    )
    op.execute("INSERT INTO counts SELECT 'state', state, count(*) FROM cases GROUP BY state")
    op.execute(
        "INSERT INTO counts SELECT 'attention', '', count(*) FROM cases"
        " WHERE decided_at IS NULL AND status = 'needs_attention' HAVING count(*) > 0"
    )
    op.execute(
        "INSERT INTO counts SELECT 'decided', substr(decided_at, 1, 13), count(*) FROM cases"
        " WHERE decided_at IS NOT NULL GROUP BY 2"
    )
    bucket = BUCKET.format(row="cases")
    op.execute(f"INSERT INTO places SELECT tier, {bucket}, count(*) FROM cases WHERE decided_at IS NULL GROUP BY 1, 2")


def triggers() -> list[str]:
    """What keeps counts and words true, in the very transaction that changes a case."""
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in WATCHED)
    words = "INSERT INTO case_words (rowid, search_text) VALUES (new.id, new.search_text);"
    gone = "INSERT INTO case_words (case_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);"
    watched = ", ".join(WATCHED)
    return [
        f"CREATE TRIGGER cases_counted_new AFTER INSERT ON cases BEGIN {_plus()} END",
        f"CREATE TRIGGER cases_counted_gone AFTER DELETE ON cases BEGIN {_minus()} END",
        f"CREATE TRIGGER cases_counted AFTER UPDATE OF {watched} ON cases"
        f" WHEN {changed} BEGIN {_minus()} {_plus()} END",
        f"CREATE TRIGGER cases_worded_new AFTER INSERT ON cases BEGIN {words} END",
        f"CREATE TRIGGER cases_worded_gone AFTER DELETE ON cases BEGIN {gone} END",
        "CREATE TRIGGER cases_worded AFTER UPDATE OF search_text ON cases"
        f" WHEN old.search_text IS NOT new.search_text BEGIN {gone} {words} END",
    ]


def _plus() -> str:
    more = "DO UPDATE SET n = n + 1;"
    return (
        f"INSERT INTO counts VALUES ('state', new.state, 1) ON CONFLICT (kind, what) {more}"
        " INSERT INTO counts SELECT 'attention', '', 1 WHERE new.decided_at IS NULL"
        f" AND new.status = 'needs_attention' ON CONFLICT (kind, what) {more}"
        " INSERT INTO counts SELECT 'decided', substr(new.decided_at, 1, 13), 1"
        f" WHERE new.decided_at IS NOT NULL ON CONFLICT (kind, what) {more}"
        f" INSERT INTO places SELECT new.tier, {BUCKET.format(row='new')}, 1"
        f" WHERE new.decided_at IS NULL ON CONFLICT (tier, bucket) {more}"
    )


def _minus() -> str:
    place = f"tier = old.tier AND bucket = {BUCKET.format(row='old')} AND old.decided_at IS NULL"
    attention = "kind = 'attention' AND what = '' AND old.decided_at IS NULL AND old.status = 'needs_attention'"
    decided = "kind = 'decided' AND what = substr(old.decided_at, 1, 13)"
    less = ""
    for table, where in (
        ("counts", "kind = 'state' AND what = old.state"),
        ("counts", attention),
        ("counts", decided),
        ("places", place),
    ):
        less += f" UPDATE {table} SET n = n - 1 WHERE {where}; DELETE FROM {table} WHERE {where} AND n = 0;"
    return less
