"""Do accounts and emergency access stand as the journal has them? Secrets by their SHA-256, all else word for word."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.worklist.people import account_said, emergency_said
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.tables_people import accounts, emergencies

_NEXT = "Keep the file as it is, and compare it with a backup or with the head in an earlier export."
_KEPT: tuple[tuple[str, str, tuple[str, ...], Callable[[dict[str, Any]], dict[str, Any]]], ...] = (
    ("account", "accounts", tuple(column.name for column in accounts.c if column.name != "name_key"), account_said),
    ("emergency", "emergencies", tuple(column.name for column in emergencies.c), emergency_said),
)


def compare_people(reader: Reader) -> None:
    """Hold every row against the last word of the journal on it: none changed, none added, none gone.

    Raises:
        RecordBroken: the first that does not stand, by its number, never by what is secret in it.
    """
    recorded: dict[str, dict[int, dict[str, Any]]] = {kind: {} for kind, *_ in _KEPT}
    for row in reader.people.record():
        body = json.loads(row.body)
        for kind, known in recorded.items():
            if kind in body:
                known[body[kind]["id"]] = body[kind]
    for kind, table, columns, said in _KEPT:
        left = recorded[kind]
        for stored in reader.raw_rows(table, columns):
            written, found = left.pop(stored["id"], None), said(stored)
            if written is None:
                raise RecordBroken(f"{kind} {stored['id']}", "the journal has no record of it", _NEXT)
            differing = [name for name in found if found[name] != written.get(name)]
            if differing:
                reason = f"{', '.join(differing)} is not as it was written"
                raise RecordBroken(f"{kind} {stored['id']}", reason, _NEXT)
        if left:
            raise RecordBroken(f"{kind} {min(left)}", "the journal records it, but the row is gone", _NEXT)
    for account in reader.people.all():
        if reader.people.named(account.name) != account:
            raise RecordBroken(f"account {account.account_id}", "it is not found by its name", _NEXT)
