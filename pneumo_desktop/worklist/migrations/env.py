"""Runs migrations on the connection the program hands over, inside its one transaction."""

from alembic import context

from pneumo_desktop.worklist.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
