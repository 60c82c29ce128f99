"""The score that counts of each film, now that it may have several; and the models in use are found by an index."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("films", sa.Column("score_id", sa.Integer(), nullable=True))
    op.execute("UPDATE films SET score_id = (SELECT max(id) FROM scores WHERE scores.film_id = films.id)")
    op.create_index(
        "ix_journal_models",
        "journal",
        ["seq"],
        unique=False,
        sqlite_where=sa.text("act = 'model'"),
        postgresql_where=sa.text("act = 'model'"),
    )
