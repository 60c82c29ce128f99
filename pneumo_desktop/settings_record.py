"""The settings in the record: changed in the desktop, or by hand in their file, which is noticed at the next start.

The journal row holds what the file says afterwards, what changed, and the SHA-256 of the file, by which the next start
sees whether somebody was at it meanwhile. Who that was, nobody can know: the row says so.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

from pneumo_desktop.settings import SETTINGS_FILE
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.store import Store

ACT = "setting"
BY_HAND = "unknown"
"""The actor of a change that was made in the file."""


def note_settings(store: Store, actor: str, how: str) -> bool:
    """Record what the settings file says now, where that is not what the record has; returns whether it was not.

    Args:
        actor: who changed it; `BY_HAND` where it was found changed.
        how: `desktop`, or by whom it was found: `found by engine`, `found by desktop`.

    Raises:
        WorklistUnavailable: the record cannot be read or written.
    """
    content = _content(store.path.parent)
    with store.reading() as reader:
        if _is_known(_last(reader), content):
            return False
    with store.writing() as writer:  # two who start at once note it once
        last = _last(writer)
        if _is_known(last, content):
            return False
        before, now = (last or {}).get("settings", {}), _parsed(content)
        changed = {
            name: [before.get(name), now.get(name)]
            for name in sorted({*before, *now})
            if before.get(name) != now.get(name)
        }
        body = {"sha256": _digest(content), "how": how, "changed": changed, "settings": now}
        writer.record(actor, ACT, None, body)
    return True


def _is_known(last: dict[str, Any] | None, content: bytes) -> bool:
    return last["sha256"] == _digest(content) if last else not content


def _last(reader: Reader) -> dict[str, Any] | None:
    row = reader.last_act(ACT)
    return None if row is None else json.loads(row.body)


def _content(home: Path) -> bytes:
    try:
        return (home / SETTINGS_FILE).read_bytes()
    except OSError:
        return b""


def _parsed(content: bytes) -> dict[str, Any]:
    """The file as the journal can hold it; a file that is no TOML is refused elsewhere, and has its hash here."""
    try:
        said: dict[str, Any] = json.loads(json.dumps(tomllib.loads(content.decode("utf-8")), default=str))
    except (ValueError, RecursionError):
        return {}
    return said


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
