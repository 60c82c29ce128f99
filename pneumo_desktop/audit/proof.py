"""What an export takes of the record: rows in full, and the nodes of the tree of hashes that link them to a head.

The tree is that of RFC 6962 over the hashes of all rows; how it is checked again stands in `verify_export`. An export
writes its journal row, then its manifest:

    manifest = {"manifest": FORMAT, "files": [{"name", "bytes", "sha256"}, …], "deidentified": …, …,
                "record": record_proof(store, upto, export_seq)}
    sealed(home, manifest)  # what is written; VERIFIER is copied beside it

The body of its journal row names the same files: `{"files": {name: sha256}}`.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from pneumo_desktop.audit import verify_export
from pneumo_desktop.audit.heads import keep, read_heads, sign_head
from pneumo_desktop.audit.keys import key_of, read_key
from pneumo_desktop.audit.verify_export import node, seal_bytes, split
from pneumo_desktop.worklist.journal import JournalRow
from pneumo_desktop.worklist.store import Store

VERIFIER = Path(verify_export.__file__)
"""The single file that checks an export without this program; each export takes it along as `verify_export.py`."""

OF_CASES = (
    *("arrive", "film", "merge", "close", "score", "count", "verdict", "withdraw", "identify", "unidentify"),
    *("urgent", "not_urgent", "told", "untold"),
)
"""Acts on a case that leave with it. Who looked at it does not."""


class Leaves:
    """The hashes of the rows of a journal, 32 bytes each, in order."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def add(self, digest: str) -> None:
        """The next row's."""
        self._bytes += hashlib.sha256(b"\x00" + bytes.fromhex(digest)).digest()

    def __len__(self) -> int:
        return len(self._bytes) // 32

    def root(self, low: int = 0, high: int | None = None) -> bytes:
        """The root of the tree over the rows from `low` on (counted from 0), before `high`."""
        whole = self._bytes
        level = [bytes(whole[at * 32 : at * 32 + 32]) for at in range(low, len(self) if high is None else high)]
        while len(level) > 1:
            # An odd one goes up as it is: over a run that begins at a split of the tree this is RFC 6962's tree.
            above = [node(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
            level = [*above, level[-1]] if len(level) % 2 else above
        return level[0]

    def links(self, wanted: Sequence[int]) -> Iterator[bytes]:
        """The nodes that link some rows (numbered from 1, in order) to the root, as `root_of` takes them."""
        yield from self._below(0, len(self), array("q", wanted))

    def _below(self, low: int, high: int, wanted: array[int]) -> Iterator[bytes]:
        if not wanted:
            yield self.root(low, high)
        elif high - low > 1:
            middle = low + split(high - low)
            left = sum(1 for seq in wanted if seq <= middle)
            yield from self._below(low, middle, wanted[:left])
            yield from self._below(middle, high, wanted[left:])


def record_proof(store: Store, upto: Mapping[int, int], export_seq: int | None) -> dict[str, Any]:
    """The part of the record that goes into a manifest under `record`, with a fresh signed head, which is kept, too.

    Args:
        upto: cases whose rows go along in full (`OF_CASES`), each with the last journal row of the moment at which it
            was read; none in an export without names.
        export_seq: number of the journal row of the export itself, which goes along; None in an export without names,
            whose rows would name people: its manifest is sealed, and the home's record holds the hashes.
    """
    key = key_of(store)
    leaves, rows = Leaves(), []
    known = {int(head["seq"]): str(head["hash"]) for head in read_heads(store.path.parent)}
    export: JournalRow | None = None
    last: JournalRow | None = None
    kept: dict[int, str] = {}
    with store.reading() as reader:
        for row in reader.journal():
            leaves.add(row.hash)
            if row.act in OF_CASES and row.case_id is not None and row.seq <= upto.get(row.case_id, 0):
                rows.append(row)
            elif row.seq == export_seq:
                export = row
            if known.get(row.seq) == row.hash:
                kept[row.seq] = row.hash
            last = row
    if last is None:
        raise ValueError("the journal is empty")  # the caller has written its own row before
    rows += [export] if export else []
    rows.sort(key=lambda row: row.seq)
    head = sign_head(key, last.seq, last.hash, leaves.root().hex(), store.clock())
    keep(store.path.parent, head)
    kept[last.seq] = last.hash
    seqs = sorted({row.seq for row in rows} | kept.keys())
    return {
        "head": head,
        "rows": [list(astuple(row)) for row in rows],
        "heads": sorted(kept.items()),
        "links": [link.hex() for link in leaves.links(seqs)],
    }


def sealed(home: Path, manifest: Mapping[str, Any]) -> dict[str, Any]:
    """A manifest with a signature over all of it.

    Raises:
        ValueError: the home has no key; `record_proof` makes one.
    """
    key = read_key(home)
    if key is None:
        raise ValueError("the home has no key")
    return {**manifest, "seal": {"key": key.public.hex(), "signature": key.sign(seal_bytes(manifest))}}
