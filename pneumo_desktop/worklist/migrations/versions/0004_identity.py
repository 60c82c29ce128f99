"""Corrections of identity by a person, priors by an index, and archives on other disks."""

import json

import sqlalchemy as sa
from alembic import op

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.identity import prior_key

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Text(), nullable=True),
        sa.Column("issuer_of_patient_id", sa.Text(), nullable=True),
        sa.Column("patient_name", sa.Text(), nullable=True),
        sa.Column("patient_birth_date", sa.String(length=10), nullable=True),
        sa.Column("patient_sex", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("authenticated", sa.Boolean(), nullable=False),
        sa.Column("given_at", sa.String(length=27), nullable=False),
        sa.Column("withdraws", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_corrections_case_id_cases")),
        sa.ForeignKeyConstraint(["withdraws"], ["corrections.id"], name=op.f("fk_corrections_withdraws_corrections")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_table(
        "archives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("volume", sa.Text(), nullable=False),
        sa.Column("marker", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archives")),
        sa.UniqueConstraint("marker", name=op.f("uq_archives_marker")),
    )
    op.add_column("films", sa.Column("archive_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_corrections_case_id"), "corrections", ["case_id"], unique=False)
    op.add_column("cases", sa.Column("correction_id", sa.Integer(), nullable=True))
    op.add_column("cases", sa.Column("prior_key", sa.String(length=64), nullable=True))
    _fill_prior_keys(op.get_bind())
    op.create_index(
        "ix_cases_prior",
        "cases",
        ["prior_key", "id"],
        unique=False,
        sqlite_where=sa.text("prior_key IS NOT NULL"),
        postgresql_where=sa.text("prior_key IS NOT NULL"),
    )


def _fill_prior_keys(connection: sa.Connection) -> None:
    """By the rule of the day on which a worklist is brought up to date; where that changes, fill it anew."""
    tags: dict[int, list[FilmTags]] = {}
    for case_id, text in connection.execute(sa.text("SELECT case_id, tags FROM films")):
        tags.setdefault(case_id, []).append(FilmTags.of(json.loads(text)))
    keys = [{"number": number, "key": key} for number, each in tags.items() if (key := prior_key(each, None))]
    if keys:
        connection.execute(sa.text("UPDATE cases SET prior_key = :key WHERE id = :number"), keys)
