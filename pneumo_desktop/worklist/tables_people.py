"""The tables of accounts, of emergency access and of short-lived passes; migration 0007 makes them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from pneumo_desktop.worklist.tables import UtcTime, metadata

accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, unique=True),  # the name without case: nobody is a second "ana ruiz"
    Column("role", String(16), nullable=False),
    Column("password", Text, nullable=False),  # an argon2id hash with its salt and parameters
    Column("recovery", Text),  # the same of the sealed recovery code; none where there is no code
    Column("made_at", UtcTime, nullable=False),
    Column("disabled_at", UtcTime),
    Column("failed", Integer, nullable=False),  # wrong passwords since the last right one
    Column("next_try_at", UtcTime),
)

emergencies = Table(
    "emergencies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("begun_at", UtcTime, nullable=False),
    Column("until", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
    Column("reviewed_by", Text),
    Column("reviewed_at", UtcTime),
    Column("review", Text),
)

# A command that the desktop or the engine starts says by a pass for whom it acts; it is worth something for a minute,
# and is no part of the record: what the command does is.
passes = Table(
    "passes",
    metadata,
    Column("token", String(64), primary_key=True),  # SHA-256 of what was handed over
    Column("account_id", Integer),  # none: the program itself
    Column("purpose", Text, nullable=False),
    Column("until", UtcTime, nullable=False),
)
