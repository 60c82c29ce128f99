"""The tables of the worklist. The migrations make them; a change here needs a new migration."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect

SCHEMA = "0008"
"""The revision this program reads and writes: the head of `migrations/versions`."""


class UtcTime(TypeDecorator[datetime]):
    """An aware datetime as ISO 8601 text in UTC with microseconds: sorts as it reads, the same in every database."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To `2026-01-31T23:59:59.000000Z`."""
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """To an aware datetime in UTC."""
        return None if value is None else datetime.fromisoformat(value)


def utc_text(value: datetime) -> str:
    """One way to write a time, in the database and in the journal."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ledger = Table(
    "ledger",
    metadata,
    Column("path", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("film_id", ForeignKey("films.id"), nullable=False),
    Column("taken_at", UtcTime, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("study_key", Text, unique=True),
    Column("state", String(12), nullable=False),
    Column("status", String(16), nullable=False),
    Column("tier", Integer, nullable=False),
    Column("rank", Float, nullable=False),
    Column("arrived_at", UtcTime, nullable=False),
    Column("due_at", UtcTime, nullable=False),
    Column("urgent_at", UtcTime),
    Column("new_film", Boolean, nullable=False, default=False),
    Column("film_count", Integer, nullable=False),
    Column("film_id", Integer, nullable=False),
    Column("score_id", Integer),
    Column("likelihood", Float),
    Column("call", String(16)),
    Column("band", String(8)),
    Column("reason", Text, nullable=False, default=""),
    Column("verdict_id", Integer),
    Column("decided_at", UtcTime),
    Column("opened_by", Text, nullable=False, default=""),
    Column("opened_at", UtcTime),
    Column("opened_token", String(64), nullable=False, default=""),
    Column("search_text", Text, nullable=False, default=""),
    Column("correction_id", Integer),  # the correction of identity that stands
    Column("prior_key", String(64)),  # the same for all cases of one patient; none where identity is blank or clashes
    Column("urgent_id", Integer),  # the mark of urgency that stands
    Column("untold_since", UtcTime),  # since when its result waits to be told to somebody
    *(
        Column(name, Text, nullable=False, default="", server_default="")
        for name in ("patient", "patient_id", "sex", "view_position", "folder", "model_name")
    ),
    Column("age_months", Integer, nullable=False, default=-1, server_default="-1"),  # -1: not said
)

_undecided = cases.c.decided_at.is_(None)
# What is read first comes off this index; cases leave it when they are decided. `id` is the arrival sequence.
Index("ix_cases_queue", cases.c.tier, cases.c.rank, cases.c.id, sqlite_where=_undecided)
Index("ix_cases_due", cases.c.due_at, sqlite_where=_undecided)
_decided = cases.c.decided_at.is_not(None)
Index("ix_cases_decided", cases.c.decided_at, sqlite_where=_decided)
# What lists are sorted by, and the counts: migration 0006 makes their indexes, triggers and tables; see `counting`.
_joins = cases.c.prior_key.is_not(None)
Index("ix_cases_prior", cases.c.prior_key, cases.c.id, sqlite_where=_joins)
_untold = cases.c.untold_since.is_not(None)
Index("ix_cases_untold", cases.c.untold_since, sqlite_where=_untold)
_open = cases.c.opened_at.is_not(None)
Index("ix_cases_open", cases.c.opened_at, sqlite_where=_open)

films = Table(
    "films",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False, index=True),
    Column("sha256", String(64), unique=True),
    Column("source", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("awaits_model", Boolean, nullable=False, index=True),
    Column("projection", String(16), nullable=False),
    Column("sop_instance_uid", String(64), nullable=False, index=True),
    Column("tags", Text, nullable=False),
    Column("arrived_at", UtcTime, nullable=False),
    Column("score_id", Integer),  # the one of its scores that counts
    Column("archive_id", Integer),  # the archive that holds its copy instead of the library
)

scores = Table(
    "scores",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("film_id", ForeignKey("films.id"), nullable=False),
    Column("model_name", Text, nullable=False),
    Column("model_sha256", String(64), nullable=False),
    Column("likelihood", Float, nullable=False),
    Column("logit", Float, nullable=False),
    Column("call", String(16), nullable=False),
    Column("band", String(8), nullable=False),
    Column("device", Text, nullable=False),
    Column("scored_at", UtcTime, nullable=False),
    Column("share_of_pneumonia", Float),
    Column("explanation", Text),
    UniqueConstraint("film_id", "model_sha256"),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False, index=True),
    Column("finding", String(16)),
    Column("reason", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("authenticated", Boolean, nullable=False),
    Column("given_at", UtcTime, nullable=False),
    Column("score_id", ForeignKey("scores.id")),
    Column("shown", Text, nullable=False),
    Column("withdraws", ForeignKey("verdicts.id")),
    Column("certainty", String(16)),
    Column("note", Text),
    Column("other_findings", Text),  # a JSON array of flags
    Column("boxes", Text),  # JSON: the reader's boxes as shares of their film, by its SHA-256
    Column("amends", Integer),
    Column("tell", Boolean),  # somebody must be told of this result
)

urgent_marks = Table(
    "urgent_marks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("authenticated", Boolean, nullable=False),
    Column("given_at", UtcTime, nullable=False),
    Column("withdraws", ForeignKey("urgent_marks.id")),
)

communications = Table(
    "communications",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False, index=True),
    Column("verdict_id", ForeignKey("verdicts.id"), nullable=False),
    Column("told_to", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("told_at", UtcTime, nullable=False),
    Column("reader", Text, nullable=False),
    Column("authenticated", Boolean, nullable=False),
    Column("given_at", UtcTime, nullable=False),
    Column("withdraws", ForeignKey("communications.id")),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False, index=True),
    Column("patient_id", Text),
    Column("issuer_of_patient_id", Text),
    Column("patient_name", Text),
    Column("patient_birth_date", String(10)),
    Column("patient_sex", String(16)),
    Column("reason", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("authenticated", Boolean, nullable=False),
    Column("given_at", UtcTime, nullable=False),
    Column("withdraws", ForeignKey("corrections.id")),
)

archives = Table(
    "archives",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", Text, nullable=False),
    Column("volume", Text, nullable=False),
    Column("marker", String(64), nullable=False, unique=True),
)

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String(27), nullable=False),
    Column("actor", Text, nullable=False),
    Column("act", String(16), nullable=False),
    Column("case_id", Integer),
    Column("body", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

# Asked for at every round of the engine, among rows of every act.
_of_a_model = text("act = 'model'")
Index("ix_journal_models", journal.c.seq, sqlite_where=_of_a_model)

# What a model says of itself, word for word as its card has it: the desktop need not have the model's files.
cards = Table(
    "cards",
    metadata,
    Column("model_sha256", String(64), primary_key=True),
    Column("model_name", Text, nullable=False),
    Column("card", Text, nullable=False),
)

engine_status = Table(
    "engine_status",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("state", String(16), nullable=False),
    Column("message", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("model_name", Text, nullable=False),
    Column("model_sha256", String(64), nullable=False),
    Column("incoming", Text, nullable=False),
    Column("waiting", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("seconds_left", Float),
    Column("pid", Integer, nullable=False),
    Column("beat_at", UtcTime, nullable=False),
)
