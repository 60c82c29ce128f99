"""Verdicts with certainty, note, flags and boxes; marks of urgency; whom a result was told; claims by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, kind in (
        ("certainty", sa.String(length=16)),
        ("note", sa.Text()),
        ("other_findings", sa.Text()),
        ("boxes", sa.Text()),
        ("amends", sa.Integer()),
        ("tell", sa.Boolean()),
    ):
        op.add_column("verdicts", sa.Column(name, kind, nullable=True))
    _table_of_acts("urgent_marks", sa.Column("reason", sa.Text(), nullable=False))
    _table_of_acts(
        "communications",
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("told_to", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("told_at", sa.String(length=27), nullable=False),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdicts.id"], name=op.f("fk_communications_verdict_id_verdicts")),
    )
    op.add_column("cases", sa.Column("urgent_id", sa.Integer(), nullable=True))
    op.add_column("cases", sa.Column("untold_since", sa.String(length=27), nullable=True))
    for index, column in (("ix_cases_untold", "untold_since"), ("ix_cases_open", "opened_at")):
        there = sa.text(f"{column} IS NOT NULL")
        op.create_index(index, "cases", [column], unique=False, sqlite_where=there, postgresql_where=there)


def _table_of_acts(name: str, *columns: sa.Column[object] | sa.ForeignKeyConstraint) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        *columns,
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("authenticated", sa.Boolean(), nullable=False),
        sa.Column("given_at", sa.String(length=27), nullable=False),
        sa.Column("withdraws", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f(f"fk_{name}_case_id_cases")),
        sa.ForeignKeyConstraint(["withdraws"], [f"{name}.id"], name=op.f(f"fk_{name}_withdraws_{name}")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    op.create_index(op.f(f"ix_{name}_case_id"), name, ["case_id"], unique=False)
