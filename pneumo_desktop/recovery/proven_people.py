"""Accounts of a worklist that was lost, put into the one made anew: as its record proves them, and no others.

Without this a damaged worklist would be a way around every password: the home made anew would have no accounts.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop.recovery.proven import proven_rows, salvaged_rows
from pneumo_desktop.who import Role
from pneumo_desktop.worklist.people import Account, account_said
from pneumo_desktop.worklist.store import Store


def put_back_accounts(store: Store, salvaged: Path, actor: str) -> tuple[int, int]:
    """Put back every account that is as the proven record has it, and that is not there.

    Returns:
        How many were put back, and how many accounts the proven record names that could not be.

    Raises:
        OSError: the file cannot be read. WorklistUnavailable: nothing can be written.
    """
    known: dict[int, dict[str, Any]] = {}
    for row in proven_rows(salvaged):
        said = json.loads(row.body).get("account")
        if isinstance(said, dict) and isinstance(said.get("id"), int):
            known[said["id"]] = said
    found = {row.get("id"): row for row in salvaged_rows(salvaged, "accounts")}
    done = 0
    with store.writing() as writer:
        for number, said in sorted(known.items()):
            stored = found.get(number)
            if stored is None or account_said(stored) != said:
                continue
            if writer.people.named(stored["name"]) is None:
                writer.people.add(actor, _account(stored), what="put back", came_from=salvaged.name)
            done += 1
    return done, len(known) - done


def _account(row: dict[str, Any]) -> Account:
    return Account(
        name=row["name"],
        role=Role(row["role"]),
        password=row["password"],
        made_at=datetime.fromisoformat(row["made_at"]),
        recovery=row["recovery"],
        disabled_at=_time(row["disabled_at"]),
        failed=row["failed"],
        next_try_at=_time(row["next_try_at"]),
    )


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
