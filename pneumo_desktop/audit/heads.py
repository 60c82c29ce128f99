"""Signed heads of the record: number and hash of its last row, with the time, kept where the record itself is not.

A head that somebody else holds shows whether the record was cut or written anew since. They are kept in the home
(`heads.jsonl`), on a second medium (setting `heads_folder`), in every export, and on paper as a QR code.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.keys import HomeKey, holds, key_of
from pneumo_desktop.audit.verify_export import Differs, head_bytes, heads_in
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.library import make_durable
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import utc_text

HEADS_FILE = "heads.jsonl"


def sign_head(key: HomeKey, seq: int, digest: str, root: str, at: datetime) -> dict[str, Any]:
    """A signed head: what it says stands in `verify_export`."""
    head: dict[str, Any] = {"home": key.home, "seq": seq, "hash": digest, "root": root, "at": utc_text(at)}
    return {**head, "key": key.public.hex(), "signature": key.sign(head_bytes(head))}


def signed_head(store: Store) -> dict[str, Any]:
    """The head of this moment, signed, and kept beside the database.

    Raises:
        PneumoError: the record is empty, the key cannot be read, or the home cannot be written.
    """
    from pneumo_desktop.audit.proof import Leaves

    key = key_of(store)
    leaves, seq, digest = Leaves(), 0, ""
    with store.reading() as reader:
        for row in reader.hashes():
            (seq, digest) = row
            leaves.add(digest)
    head = sign_head(key, seq, digest, leaves.root().hex(), store.clock())
    keep(store.path.parent, head)
    return head


def is_signed(head: Mapping[str, Any]) -> bool:
    """Whether the signature in a head is of the key in it."""
    try:
        return holds(str(head["key"]), head_bytes(head), str(head["signature"]))
    except (KeyError, ValueError):  # a part is missing, or holds what is no text
        return False


def keep(folder: Path, head: Mapping[str, Any], name: str = HEADS_FILE) -> None:
    """Add a head to the list in a folder, durably; one that is the last there already is not written again.

    Raises:
        PneumoError: the folder cannot be written.
    """
    path = folder / name
    known = read_heads(folder, name)
    if known and known[-1].get("hash") == head["hash"] and known[-1].get("key") == head["key"]:
        return
    line = b"\n" + json.dumps(head).encode() + b"\n"  # a line end before it, too: see `recovery.notes`
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            os.write(handle, line)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        reason = f"the head of the record cannot be kept there ({error.strerror})"
        raise PneumoError(str(path), reason, "Make room, or make it writable.") from error
    make_durable(folder)


def read_heads(folder: Path, name: str = HEADS_FILE) -> list[dict[str, Any]]:
    """The heads kept in a folder, unchecked; what a power cut left of a line is left out."""
    try:
        return heads_in((folder / name).read_text("utf-8", "replace"))
    except (OSError, Differs):
        return []
