"""What `audit key`, `audit head` and `audit heads` do, with their parsers: what others hold of the record."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from pneumo_desktop.progress import outcome
from pneumo_desktop.settings import Settings

HEAD_COLUMNS = ("row", "at", "hash", "key", "signature", "kept")


def record_parsers(act: Callable[..., argparse.ArgumentParser], listing: argparse.ArgumentParser) -> None:
    """Add the acts to `audit`."""
    act("key", "audit_key", "the fingerprint of the key that signs this home's record; made where there is none")
    head = act("head", "audit_head", "sign the head of the record now, keep it, and show it to be taken away")
    head.add_argument("--qr", action="store_true", help="as a QR code in the terminal")
    head.add_argument("--out", type=Path, metavar="FILE", help="also as FILE.svg or FILE.png (QR code), or FILE.json")
    head.add_argument("--daily", action="store_true", help=argparse.SUPPRESS)  # the engine's: once a day
    head.add_argument("--reader", default="command", help="who does it, for the record")
    act("heads", "audit_heads", "the heads that are kept in the home and on the second medium", listing)


def audit_key(parsed: argparse.Namespace, settings: Settings) -> int:
    """Print the fingerprint and the public key."""
    from pneumo_desktop.audit.keys import KEY_FILE, is_private, key_of
    from pneumo_desktop.commands_audit import existing, opened

    del parsed
    existing(settings)
    with opened(settings) as store:
        key = key_of(store)
    outcome(fingerprint=key.fingerprint)
    print(f"fingerprint  {key.fingerprint}")
    print(f"public key   {key.public.hex()}")
    print(f"home         {key.home}")
    if not is_private(settings.home):
        print(f"{settings.home / KEY_FILE} can be read by others on this PC: chmod 600 it.", file=sys.stderr)
    return 0


def audit_head(parsed: argparse.Namespace, settings: Settings) -> int:
    """Sign, keep and print one; exit 1 where the second medium could not take it, which the home then has."""
    from pneumo_desktop.audit.heads import read_heads
    from pneumo_desktop.audit.mediums import keep_head, qr, write_head
    from pneumo_desktop.audit.verify_export import fingerprint, head_text
    from pneumo_desktop.commands_audit import existing, opened
    from pneumo_desktop.errors import PneumoError
    from pneumo_desktop.who import ENGINE

    existing(settings)
    trouble = ""
    with opened(settings) as store:
        try:
            head = keep_head(store, settings, ENGINE if _by_engine(parsed) else parsed.reader, daily=parsed.daily)
        except PneumoError as error:
            heads = read_heads(settings.home)
            if settings.heads_folder is None or not heads:
                raise
            head, trouble = heads[-1], str(error)
    if parsed.out:
        write_head(head, parsed.out.absolute())
    outcome(seq=head["seq"], head=head["hash"])
    print(f"row {head['seq']}, {head['at']}, head {head['hash']}")
    print(f"key {fingerprint(bytes.fromhex(head['key']))}")
    print(head_text(head))
    if parsed.qr:
        qr(head).terminal(compact=True, border=2)
    if trouble:
        print(trouble, file=sys.stderr)
    return 1 if trouble else 0


def _by_engine(parsed: argparse.Namespace) -> bool:
    """In a home with accounts the engine shows a pass; in another its word is enough, as is everybody's."""
    return bool(parsed.daily and (parsed.who.house or isinstance(parsed.reader, str)))


def audit_heads(parsed: argparse.Namespace, settings: Settings) -> int:
    """A row for each head that is kept, the earliest first."""
    from pneumo_desktop.audit.heads import is_signed
    from pneumo_desktop.audit.held import held_heads
    from pneumo_desktop.audit.verify_export import fingerprint
    from pneumo_desktop.tabular import Row, listing

    rows: list[Row] = []
    found, notes = held_heads(settings.home, settings.heads_folder)
    for held in found:
        head = held.head
        good = is_signed(head)
        mark = fingerprint(bytes.fromhex(head["key"])) if good else ""
        row: Row = {"row": head.get("seq"), "at": str(head.get("at")), "hash": str(head.get("hash")), "key": mark}
        rows.append({**row, "signature": "holds" if good else "DOES NOT HOLD", "kept": held.where})
    print(listing(HEAD_COLUMNS, rows, parsed.format), end="")
    for note in notes:
        print(note, file=sys.stderr)
    return 0 if all(row["signature"] == "holds" for row in rows) else 1
