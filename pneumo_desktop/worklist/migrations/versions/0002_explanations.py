"""Scores say where the model looked and for which share of pneumonia they hold; the cards of the models."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("scores", sa.Column("share_of_pneumonia", sa.Float(), nullable=True))
    op.add_column("scores", sa.Column("explanation", sa.Text(), nullable=True))
    op.create_table(
        "cards",
        sa.Column("model_sha256", sa.String(length=64), nullable=False),
        sa.Column("model_name", sa.Text(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("model_sha256", name=op.f("pk_cards")),
    )
