"""A decided worklist, and a full export of it with its part of the record."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.audit.proof import record_proof, seal_of
from pneumo_desktop.audit.verify_export import FORMAT
from pneumo_desktop.case import Finding
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival

COLUMNS = "case_id,finding,reason,reader,authenticated,decided_at,call,likelihood,model,film_sha256,other_findings"


@pytest.fixture
def decided(store: Store) -> Store:
    """Three cases: confirmed, overridden, and taken back."""
    return decide(store)


def decide(store: Store) -> Store:
    """Put them in."""
    for name, likelihood in (("a", 0.8), ("b", 0.7), ("c", 0.6)):
        with store.writing() as writer:
            writer.add_arrival(arrival(name, likelihood))
    confirm(store, 1, "Dr A")
    override(store, 2, Finding.NO_PNEUMONIA, "=rotated film", "Dr B")
    confirm(store, 3, "Dr A")
    take_back(store, 3, "Dr A")
    return store


@pytest.fixture
def exported(exported_once: Path, tmp_path: Path) -> Path:
    """The manifest of an export of the two decided cases, as CSV and as JSON Lines; its home is gone."""
    shutil.copytree(exported_once.parent, tmp_path / "export")
    return tmp_path / "export" / exported_once.name


@pytest.fixture(scope="session")
def exported_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What `exported` copies."""
    folder = tmp_path_factory.mktemp("exported")
    store = Store(folder / "home" / "worklist.sqlite", clock=Clock())
    yield export(decide(store), folder)
    store.close()


@pytest.fixture
def exported_here(decided: Store, tmp_path: Path) -> Path:
    """The same from a home that is there."""
    return export(decided, tmp_path)


def export(decided: Store, folder: Path) -> Path:
    """Write an export as the program does, in one page."""
    at, model = "2026-01-31T12:00:00.000000Z", "test 1.0"
    films = [name.hex().rjust(64, "0") for name in (b"a", b"b")]
    rows = [
        (1, "pneumonia", "", "Dr A", "no", at, "suspected", "0.8000", model, films[0], ""),
        (2, "no_pneumonia", "=rotated film", "Dr B", "no", at, "suspected", "0.7000", model, films[1], ""),
    ]
    names = COLUMNS.split(",")
    folder = folder / "export"
    folder.mkdir()
    lines = [",".join(str(cell).replace("=", "'=") for cell in row) for row in rows]
    contents = {
        "cases.csv": "\ufeff" + "\r\n".join([COLUMNS, *lines, ""]),
        "cases.jsonl": "".join(json.dumps(dict(zip(names, row, strict=True))) + "\n" for row in rows),
        "report.pdf": "%PDF-1.7",
    }
    files = []
    for name, text in contents.items():
        content = text.encode()
        (folder / name).write_bytes(content)
        files.append({"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()})
    with decided.writing() as writer:
        writer.record("Dr A", "export", None, {"files": {str(each["name"]): each["sha256"] for each in files}})
        writer.finish()
        seq = writer.head()[0]
    path = folder / "cases.manifest.json"
    path.write_text(json.dumps(manifest_of(decided, {"files": files}, seq), indent=1))
    return path


def manifest_of(store: Store, said: dict[str, Any], seq: int) -> dict[str, Any]:
    """A sealed manifest over the first two cases, of this moment."""
    proof = record_proof(store, {1: 99, 2: 99}, seq)
    manifest = {"manifest": FORMAT, "deidentified": False, **said, "record": proof.outline}
    seal = seal_of(store.path.parent, manifest)
    return {**manifest, "seal": seal, "record": {**proof.outline, "rows": list(proof.rows())}}
