"""Rare rows of the journal come off indexes of their own: settings, and films and cases that are gone."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE INDEX ix_journal_settings ON journal (seq) WHERE act = 'setting'")
    op.execute("CREATE INDEX ix_journal_closed ON journal (case_id) WHERE act = 'close'")
    op.execute("CREATE INDEX ix_journal_merged ON journal (json_extract(body, '$.id')) WHERE act = 'merge'")
