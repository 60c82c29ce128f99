"""What somebody with the files in hand may try: to hide a verdict, to spoil heads, to swap what checks an export."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.audit import verify_export
from pneumo_desktop.audit.export import export_csv
from pneumo_desktop.audit.heads import HEADS_FILE, is_signed, signed_head
from pneumo_desktop.audit.mediums import keep_head
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.audit.verify_export import SCRIPT
from pneumo_desktop.audit.verify_home import verify_all
from pneumo_desktop.audit.verify_shipped import verify_shipped
from pneumo_desktop.errors import PneumoError, RecordBroken
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.review.undo import take_back
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock, arrival


def _change(store: Store, sql: str) -> None:
    connection = sqlite_driver().connect(store.path)
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_a_decided_case_cannot_be_hidden_as_one_with_a_new_film(decided: Store) -> None:
    _change(decided, "UPDATE cases SET state = 'unread', decided_at = NULL, new_film = 1 WHERE id = 1")
    with pytest.raises(RecordBroken, match="case 1: new_film"):
        verify(decided)


def test_a_film_that_truly_came_after_the_verdict_verifies_whatever_the_clock_did(store: Store, clock: Clock) -> None:
    for name, study in (("a", "1.2.a"), ("b", "1.2.b")):
        with store.writing() as writer:
            writer.add_arrival(arrival(name, 0.9, study=study))
    for number, jump in ((1, 10.0), (2, -600.0)):
        confirm(store, number, "Dr A")
        clock.forward(seconds=jump)
        with store.writing() as writer:
            tags = writer.films(number)[0].tags
            writer.add_arrival(arrival(f"later{number}", 0.4, tags=tags))
            case = writer.case(number)
            assert case is not None
            assert case.new_film
        verify(store)
    confirm(store, 1, "Dr A")
    verify(store)
    take_back(store, 1, "Dr A")
    verify(store)


@pytest.mark.parametrize(
    "said",
    [
        {"seq": []},
        {"seq": {}},
        {"seq": None},
        {"hash": 7},
        {"key": None},
        {"at": []},
        {"home": {}},
        {"seq": 1e9},
        {"at": "\ud800"},
    ],
)
def test_a_head_of_nonsense_beside_the_database_is_named_in_words(decided: Store, said: dict[str, Any]) -> None:
    head = signed_head(decided)
    path = decided.path.parent / HEADS_FILE
    path.write_text(json.dumps({**head, **said}) + "\n")
    with pytest.raises(PneumoError, match="as it was signed"):
        verify_all(decided)


def test_a_verifier_that_was_swapped_is_said_by_the_program(decided: Store, exported_here: Path) -> None:
    ours = Path(verify_export.__file__)
    script = exported_here.parent / (exported_here.name.removesuffix("manifest.json") + SCRIPT)
    shutil.copy(ours, script)
    assert not any(SCRIPT in said for said in verify_shipped(exported_here, decided)[1])
    script.write_text("print('Everything in it stands as it was exported.')")
    assert any(
        f"{script.name} beside it is not this program's" in said for said in verify_shipped(exported_here, decided)[1]
    )


@pytest.mark.parametrize("flags", [[], ["-I", "-S"], ["-P"]])
def test_the_verifier_runs_no_module_that_lies_beside_it(exported: Path, flags: list[str]) -> None:
    script = exported.parent / SCRIPT
    shutil.copy(verify_export.__file__, script)
    for name in ("json", "argparse", "hashlib", "base64", "pathlib"):
        (exported.parent / f"{name}.py").write_text("print('mine'); raise SystemExit(0)")
    done = subprocess.run(
        [sys.executable, *flags, str(script), str(exported)], capture_output=True, text=True, timeout=60, check=False
    )
    assert "mine" not in done.stdout
    assert "Everything in it stands as it was exported." in done.stdout, done.stderr
    assert "Nor can this file vouch for itself" in done.stdout


def test_a_link_to_a_folder_put_into_an_export_is_named(exported: Path, tmp_path: Path) -> None:
    folder = exported.rename(exported.with_name("manifest.json")).parent
    (folder / "more").symlink_to(tmp_path, target_is_directory=True)
    wrong, _ = verify_export.check(folder / "manifest.json")
    assert wrong == ["more: it is not in the manifest: it was put there later"]


@pytest.mark.parametrize("said", [{"seq": []}, {"seq": "x"}, {"hash": None}, {"home": "\ud800"}])
def test_a_list_of_heads_that_somebody_spoilt_keeps_nobody_from_signing_and_exporting(
    decided: Store, tmp_path: Path, said: dict[str, Any]
) -> None:
    head = signed_head(decided)
    path = decided.path.parent / HEADS_FILE
    path.write_text(json.dumps({**head, **said, "at": "2020-01-01T00:00:00.000000Z"}) + "\n")
    settings = Settings(home=decided.path.parent)
    assert is_signed(keep_head(decided, settings, "Dr A", daily=True))
    export_csv(decided, tmp_path / "out.csv", actor="Dr A")
    assert verify_export.check(tmp_path / "out.csv.manifest.json")[0] == []
