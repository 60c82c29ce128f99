"""An export with a sealed manifest: by itself, against heads held elsewhere, and against the home it came from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from pneumo_desktop.audit import verify_export
from pneumo_desktop.audit.exports.manifest import manifest_path
from pneumo_desktop.audit.held import NEXT, Held
from pneumo_desktop.audit.keys import read_key
from pneumo_desktop.audit.verify_export import FORMAT, SCRIPT, Differs, check, fingerprint
from pneumo_desktop.errors import RecordBroken
from pneumo_desktop.worklist.store import Store


def sealed_manifest(file: Path) -> Path | None:
    """The manifest of an export, if it is a sealed one; `file` is the export, its folder, or the manifest itself."""
    for path in (file, file / "manifest.json", manifest_path(file)):
        try:
            if path.is_file() and path.name.endswith("manifest.json"):
                said = json.loads(path.read_bytes())
                return path if isinstance(said, dict) and said.get("manifest") == FORMAT else None
        except (OSError, ValueError, RecursionError):
            return None
    return None


def verify_shipped(manifest: Path, store: Store | None, given: Sequence[Held] = ()) -> tuple[int, list[str]]:
    """Check an export by its sealed manifest; returns the number of its files, and what is to be said beside.

    Raises:
        RecordBroken: something is not as it was exported, or the home's record contradicts it.
    """
    try:
        wrong, good = check(manifest, [held.head for held in given])
    except Differs as error:
        raise RecordBroken(manifest.name, str(error), NEXT) from error
    if wrong:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        thing, _, reason = wrong[0].partition(": ")
        raise RecordBroken(thing, f"{reason}{more}", NEXT)
    said = json.loads(manifest.read_bytes())
    if store is not None:
        good.append(_compare_with_home(store, said))
    if other := _another_verifier(manifest):
        good.append(other)
    return len(said["files"]), good


def _another_verifier(manifest: Path) -> str:
    """What is to be said of the file beside an export that checks it: who carries both could have changed it, too."""
    name = manifest.name.removesuffix("manifest.json") + SCRIPT
    try:
        if (manifest.parent / name).read_bytes() == Path(verify_export.__file__).read_bytes():
            return ""
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"{name} beside it cannot be read ({error.strerror})"
    return f"{name} beside it is not this program's: of another version, or changed; do not rely on what it says"


def _compare_with_home(store: Store, manifest: dict[str, Any]) -> str:
    record, head = manifest["record"], manifest["record"]["head"]
    key = read_key(store.path.parent)
    known = {int(seq): str(digest) for seq, digest in record["heads"]} | {row[0]: row[7] for row in record["rows"]}
    with store.reading() as reader, reader.any_text():
        keys = {str(json.loads(row.body).get("public")) for row in reader.journal() if row.act == "key"}
        here = reader.journal_rows(sorted(known)) if len(known) < 500 else {r.seq: r for r in reader.journal()}
    if head["key"] not in keys and (key is None or key.public.hex() != head["key"]):
        mark = fingerprint(bytes.fromhex(head["key"]))
        return f"it was signed by another home than this one ({mark}), so the two records were not compared"
    for seq, digest in sorted(known.items()):
        if seq not in here or here[seq].hash != digest:
            raise RecordBroken(f"journal row {seq}", "the home's journal no longer has it as this export does", NEXT)
    for row in record["rows"]:
        if list(astuple(here[row[0]])) != row:
            raise RecordBroken(f"journal row {row[0]}", "the home's journal and the export differ", NEXT)
    if manifest["deidentified"] and not _records(store, manifest):
        raise RecordBroken("export", "the home's journal records no export of such files", NEXT)
    return "the home's record still holds all of it"


def _records(store: Store, manifest: dict[str, Any]) -> bool:
    """Whether the journal has an export of just these files; its row does not leave with one without names."""
    files = {entry["name"]: entry["sha256"] for entry in manifest["files"]}
    with store.reading() as reader:
        return any(json.loads(row.body).get("files") == files for row in reader.journal() if row.act == "export")
