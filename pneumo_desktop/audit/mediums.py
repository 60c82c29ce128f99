"""Where heads go beside the home: every day, and to a second medium that another person keeps."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.heads import HEADS_FILE, is_signed, keep, read_heads, signed_head
from pneumo_desktop.audit.verify_export import head_text
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.library import make_durable
from pneumo_desktop.policy import Action
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store

ACT = "head"


def heads_name(home: str) -> str:
    """How the list of a home's heads is called on a second medium, which may hold those of several homes."""
    return f"heads-{home}.jsonl"


def keep_head(store: Store, settings: Settings, actor: Who | str, *, daily: bool = False) -> dict[str, Any]:
    """Sign a head, keep it in the home and on the second medium, and note that in the record.

    Args:
        daily: only where the last one is not of today and anything was recorded since; the second medium gets what it
            lacks in any case.

    Raises:
        PneumoError: the home cannot be written; or the second medium cannot, and then the home has the head.
    """
    home = store.path.parent
    known = [each for each in read_heads(home) if is_signed(each)]
    head = known[-1] if daily and known and not _is_due(store, known[-1]) else None
    if head is None:
        store.permitted(actor, Action.SIGN_HEAD)
        head = signed_head(store)
        with store.acting(actor, Action.SIGN_HEAD) as writer:
            places = [HEADS_FILE, *([str(settings.heads_folder)] if settings.heads_folder else [])]
            writer.record(writer.who.name, ACT, None, {"seq": head["seq"], "hash": head["hash"], "for": places})
    carry_over(settings)
    return head


def _is_due(store: Store, last: Mapping[str, Any]) -> bool:
    today = store.clock().astimezone().date()
    try:
        if datetime.fromisoformat(str(last.get("at"))).astimezone().date() == today:
            return False
    except ValueError:
        return True
    seq = last.get("seq")
    with store.reading() as reader:
        since = [row.act for row in reader.journal(after=seq if isinstance(seq, int) else None)]
    return any(act != ACT for act in since)


def carry_over(settings: Settings) -> int:
    """Bring the second medium what it lacks of the heads in the home; returns how many.

    Raises:
        PneumoError: it is not there or cannot be written; it is tried again.
    """
    folder = settings.heads_folder
    if folder is None:
        return 0
    if not folder.is_dir():
        raise PneumoError(f"second medium {folder}", "it is not there, heads wait in the home", "Connect it.")
    brought = 0
    heads = read_heads(settings.home)
    for home in dict.fromkeys(str(head.get("home")) for head in heads):
        name = heads_name(home) if home.isalnum() else heads_name("unknown")
        there = {_mark(head) for head in read_heads(folder, name)}
        lacking = [head for head in heads if str(head.get("home")) == home and _mark(head) not in there]
        for head in lacking:
            keep(folder, head, name)
        brought += len(lacking)
    return brought


def _mark(head: Mapping[str, Any]) -> str:
    return json.dumps(head, sort_keys=True)


def write_head(head: Mapping[str, Any], path: Path) -> None:
    """Write a head as a file to give away: a QR code (.svg, .png), else JSON.

    Raises:
        PneumoError: it cannot be written.
    """
    try:
        if path.suffix.lower() in (".svg", ".png"):
            qr(head).save(str(path), border=4, **({"scale": 6} if path.suffix.lower() == ".png" else {"unit": "mm"}))
        else:
            path.write_text(json.dumps(head, indent=1) + "\n", "utf-8")
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        make_durable(path.parent)
    except OSError as error:
        reason = f"it cannot be written ({error.strerror or error})"
        raise PneumoError(str(path), reason, "Choose another folder.") from error


def qr(head: Mapping[str, Any]) -> Any:
    """The QR code of a head (`segno.QRCode`); what stands in it is `head_text`."""
    import segno

    return segno.make_qr(head_text(head), error="m")
