"""What an export takes of the record: rows in full, and the nodes of the tree of hashes that link them to a head.

The tree is that of RFC 6962 over the hashes of all rows; how it is checked again stands in `verify_export`. An export
writes its journal row, then its manifest:

    proof = record_proof(store, upto, export_seq)
    manifest = {"manifest": FORMAT, "files": [{"name", "bytes", "sha256"}, …], …, "record": proof.outline}
    manifest["seal"] = seal_of(home, manifest)  # written with `rows` in `record`: `exports.manifest.write_manifest`

The body of its journal row names the same files: `{"files": {name: sha256}}`.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.heads import keep, read_heads, sign_head
from pneumo_desktop.audit.keys import key_of, read_key
from pneumo_desktop.audit.verify_export import node, seal_bytes, split
from pneumo_desktop.worklist.store import Store

OF_CASES = (
    *("arrive", "film", "merge", "close", "score", "count", "verdict", "withdraw", "identify", "unidentify"),
    *("urgent", "not_urgent", "told", "untold"),
)
"""Acts on a case that leave with it. Who looked at it does not."""


_AT_ONCE = 200


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


@dataclass(frozen=True, slots=True)
class Proof:
    """A part of the record, linked to a signed head.

    Attributes:
        head: signed, of this moment; it is kept in the home, too.
        heads: number and hash of the rows that heads were signed of before, so that they can be compared.
        links: nodes of the tree, in hex, as `verify_export.root_of` takes them.
        seqs: the rows that go along in full.
        digest: SHA-256 over their hashes.
    """

    store: Store
    head: dict[str, Any]
    heads: list[tuple[int, str]]
    links: list[str]
    seqs: array[int]
    digest: str

    def rows(self) -> Iterator[list[Any]]:
        """The rows in full, a few in one transaction."""
        for start in range(0, len(self.seqs), _AT_ONCE):
            few = self.seqs[start : start + _AT_ONCE]
            with self.store.reading() as reader:
                found = reader.journal_rows(few)
            yield from (list(astuple(found[seq])) for seq in few)

    @property
    def outline(self) -> dict[str, Any]:
        """What stands under `record` in a manifest, but for the rows."""
        return {"head": self.head, "heads": self.heads, "links": self.links, "rows_sha256": self.digest}


def record_proof(store: Store, upto: Mapping[int, int], export_seq: int | None) -> Proof:
    """The part of the record that goes into a manifest, with a fresh signed head, which is kept, too.

    Args:
        upto: cases whose rows go along in full (`OF_CASES`), each with the last journal row of the moment at which it
            was read; none in an export without names.
        export_seq: number of the journal row of the export itself, which goes along; None in an export without names,
            whose rows would name people: its manifest is sealed, and the home's record holds the hashes.
    """
    key = key_of(store)
    leaves, seqs, digest = Leaves(), array("q"), hashlib.sha256()
    signed = [head for head in read_heads(store.path.parent) if isinstance(head.get("seq"), int)]
    known = {head["seq"]: str(head.get("hash")) for head in signed}
    kept: dict[int, str] = {}
    last = (0, "")
    with store.reading() as reader:
        for seq, act, case_id, row_hash in reader.journal_outline():
            leaves.add(row_hash)
            if seq == export_seq or (act in OF_CASES and case_id is not None and seq <= upto.get(case_id, 0)):
                seqs.append(seq)
                digest.update(row_hash.encode())
            if known.get(seq) == row_hash:
                kept[seq] = row_hash
            last = (seq, row_hash)
    head = sign_head(key, *last, leaves.root().hex(), store.clock())
    keep(store.path.parent, head)
    kept[last[0]] = last[1]
    links = [link.hex() for link in leaves.links(sorted({*seqs, *kept}))]
    return Proof(store, head, sorted(kept.items()), links, seqs, digest.hexdigest())


def seal_of(home: Path, manifest: Mapping[str, Any]) -> dict[str, str]:
    """The signature under a manifest, which has the outline of its proof under `record`.

    Raises:
        ValueError: the home has no key; `record_proof` makes one.
    """
    key = read_key(home)
    if key is None:
        raise ValueError("the home has no key")
    return {"key": key.public.hex(), "signature": key.sign(seal_bytes(manifest))}
