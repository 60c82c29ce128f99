"""The chained record of every act, written in the transaction of the act itself.

Row n carries the SHA-256 over its own columns and the hash of row n - 1. A change, removal or insertion anywhere shows
against any later head that somebody else holds; no more than that is claimed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from pneumo_desktop.worklist.tables import journal, utc_text

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One act: who did what to which case, and when; `body` is canonical JSON."""

    seq: int
    at: str
    actor: str
    act: str
    case_id: int | None
    body: str
    previous: str
    hash: str


def canonical(body: dict[str, Any]) -> str:
    """JSON with sorted keys and no spaces: the same record always gives the same bytes."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain)


def row_hash(seq: int, at: str, actor: str, act: str, case_id: int | None, body: str, previous: str) -> str:
    """SHA-256 of a row: its columns and the previous hash, as one JSON array in UTF-8."""
    columns = json.dumps([seq, at, actor, act, case_id, body, previous], separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(columns.encode()).hexdigest()


def append(
    connection: Connection, at: datetime, actor: str, acts: Iterable[tuple[str, int | None, dict[str, Any]]]
) -> None:
    """Add rows (act, case_id, body) to the end of the chain; the caller holds the write lock."""
    last = connection.execute(
        select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)
    ).one_or_none()
    seq, previous = (last.seq, last.hash) if last else (0, GENESIS)
    when = utc_text(at)
    rows = []
    for act, case_id, body in acts:
        seq += 1
        text = canonical(body)
        digest = row_hash(seq, when, actor, act, case_id, text, previous)
        rows.append(
            {
                "seq": seq,
                "at": when,
                "actor": actor,
                "act": act,
                "case_id": case_id,
                "body": text,
                "previous": previous,
                "hash": digest,
            }
        )
        previous = digest
    if rows:
        connection.execute(insert(journal), rows)


def break_at(row: JournalRow, seq: int, previous: str) -> str:
    """What is wrong with a row that must follow row `seq`, whose hash is `previous`; empty where nothing is.

    Whatever a damaged database holds in its columns (bytes, no text at all) is not what was written.
    """
    if row.seq != seq + 1:
        return f"journal row {seq + 1} is missing (row {row.seq} follows row {seq})"
    if row.previous != previous:
        return f"journal row {row.seq} does not follow the row before it"
    try:
        digest = row_hash(row.seq, row.at, row.actor, row.act, row.case_id, row.body, row.previous)
    except (TypeError, ValueError):
        digest = ""
    return "" if row.hash == digest else f"journal row {row.seq} ({row.act!s}, {row.at!s}) is not as it was written"


def _plain(value: object) -> str:
    return utc_text(value) if isinstance(value, datetime) else str(value)
