"""The commands keep their contract: columns, formats, exit codes, and messages that say what to do."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pneumo_desktop.cli import main
from pneumo_desktop.worklist.store import Store

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a home of its own; returns exit code, output and error output."""

    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([*map(str, arguments), "--home", str(tmp_path / "home"), "--device", "cpu"])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def filled(run: Run, tmp_path: Path, demo_films: list[Path]) -> list[Path]:
    """A home whose engine has taken four films and a damaged one."""
    incoming = tmp_path / "incoming"
    incoming.mkdir()
    for film in demo_films[:4]:
        shutil.copy(film, incoming)
    (incoming / "damaged.dcm").write_bytes(b"\0" * 128 + b"DICM" + b"\1" * 30)
    code, _, error = run("engine", "--once", "--incoming", incoming)
    assert (code, error) == (0, "")
    return sorted(incoming.iterdir())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_worklist_rows_begin_as_the_contract_says(run: Run, filled: list[Path]) -> None:
    code, out, _ = run("worklist", "--format", "csv")
    assert code == 0
    assert out.startswith("position,case_id,status,likelihood,call,state,patient_id,file")
    listed = rows(out)
    assert sorted(row["file"] for row in listed) == [str(path) for path in filled]
    assert [row["position"] for row in listed] == ["1", "2", "3", "4", "5"]
    damaged = next(row for row in listed if row["file"].endswith("damaged.dcm"))
    assert (damaged["status"], damaged["likelihood"], damaged["call"]) == ("needs_attention", "", "")
    assert json.loads(run("worklist", "--format", "json")[1])[0]["position"] == 1
    assert len(rows(run("worklist", "--films", "--format", "csv")[1])) == 5
    assert "likelihood" in run("worklist")[1]


def test_a_verdict_leaves_the_queue_and_the_export_holds_it(run: Run, filled: list[Path], tmp_path: Path) -> None:
    first, second = rows(run("worklist", "--format", "csv")[1])[:2]
    code, out, _ = run("verdict", first["case_id"], "--confirm", "--reader", "Dr A", "--format", "json")
    assert code == 0
    assert json.loads(out)[0]["state"] == "confirmed"
    words = ("--override", "indeterminate", "--reason", "poor film", "--reader", "Dr A")
    assert run("verdict", second["case_id"], *words)[0] == 0
    left = [row["case_id"] for row in rows(run("worklist", "--format", "csv")[1])]
    assert first["case_id"] not in left
    assert len(left) == 3
    assert len(rows(run("worklist", "--all", "--format", "csv")[1])) == 5
    out_file = tmp_path / "out.csv"
    assert run("export", out_file)[0] == 0
    assert [row["case_id"] for row in rows(out_file.read_text("utf-8-sig"))] == sorted(
        [first["case_id"], second["case_id"]], key=int
    )
    assert run("export", out_file, "--state", "confirmed")[0] == 0
    assert len(rows(out_file.read_text("utf-8-sig"))) == 1
    assert run("audit", "verify", out_file)[0] == 0
    assert run("audit", "verify")[0] == 0
    assert run("verdict", first["case_id"], "--take-back", "--reader", "Dr A")[0] == 0
    assert len(rows(run("worklist", "--format", "csv")[1])) == 4


def test_refusals_are_one_sentence_and_exit_one(run: Run, filled: list[Path], tmp_path: Path) -> None:
    damaged = next(row for row in rows(run("worklist", "--format", "csv")[1]) if not row["likelihood"])
    for arguments, said in (
        (("verdict", 99, "--confirm", "--reader", "Dr A"), "case 99: there is no such case"),
        (("verdict", damaged["case_id"], "--confirm", "--reader", "Dr A"), "nothing to confirm"),
        (("verdict", 1, "--override", "pneumonia", "--reader", "Dr A"), "an override needs a reason"),
        (("verdict", 1, "--confirm", "--reader", " "), "nobody is named"),
        (("export", tmp_path / "x.csv", "--state", "unread"), "only decided cases leave"),
        (("export", tmp_path / "x.csv", "--since", "yesterday"), "no date"),
        (("worklist", "--incoming", tmp_path), "the program's own folder"),
    ):
        code, _, error = run(*arguments)
        assert (code, error.count("\n")) == (1, 1), error
        assert said in error


def test_a_file_name_can_neither_forge_a_row_nor_speak_to_the_terminal(
    run: Run, demo_films: list[Path], tmp_path: Path
) -> None:
    film = tmp_path / "a\n1  99  scored\x1b[31m.jpeg"
    shutil.copy(demo_films[0], film)
    (tmp_path / "films").mkdir()
    (tmp_path / "films" / "link to a folder").symlink_to(tmp_path)
    _, out, _ = run("classify", film, tmp_path / "films")
    assert len(out.splitlines()) == 3
    assert "\x1b" not in out
    assert "link to a folder" in out.splitlines()[2]


def test_audit_verify_exits_one_and_names_the_row(run: Run, filled: list[Path], tmp_path: Path) -> None:
    run("verdict", 1, "--override", "pneumonia", "--reason", "sure", "--reader", "Dr A")
    store = Store(tmp_path / "home" / "worklist.sqlite")
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE verdicts SET reader = 'Dr B'")
    store.close()
    code, _, error = run("audit", "verify")
    assert code == 1
    assert "verdict 1: reader is not as it was written" in error


def test_verifying_a_home_that_is_none_makes_none(run: Run, tmp_path: Path) -> None:
    assert run("audit", "verify")[0] == 1
    assert not (tmp_path / "home").exists()


def test_classify_gives_a_row_for_every_file(run: Run, demo_films: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "films" / "sub"
    folder.mkdir(parents=True)
    shutil.copy(demo_films[0], folder)
    (folder / "words.txt").write_text("words")
    code, out, _ = run("classify", tmp_path / "films", demo_films[1], tmp_path / "missing.dcm", "--format", "csv")
    assert code == 0
    assert out.splitlines()[0] == "file,status,likelihood,call,reason,model"
    listed = rows(out)
    assert [row["status"] for row in listed] == ["scored", "needs_attention", "scored", "needs_attention"]
    assert all(Path(row["file"]).is_absolute() for row in listed)
    for row in listed:
        assert bool(row["likelihood"]) == bool(row["call"]) == (row["status"] == "scored")
        assert bool(row["reason"]) == (row["status"] == "needs_attention")


def test_classify_and_engine_agree(run: Run, filled: list[Path]) -> None:
    by_engine = {row["file"]: row["likelihood"] for row in rows(run("worklist", "--format", "csv")[1])}
    by_classify = {row["file"]: row["likelihood"] for row in rows(run("classify", *filled, "--format", "csv")[1])}
    assert by_engine.keys() == by_classify.keys()
    for file, likelihood in by_engine.items():
        if likelihood:
            assert abs(float(likelihood) - float(by_classify[file])) < 0.01


def test_an_unknown_setting_in_the_home_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "settings.toml").write_text('colour = "red"\n')
    code, _, error = run("worklist")
    assert code == 1
    assert "colour" in error
    (tmp_path / "home" / "settings.toml").write_text("cap_minutes = [\n")
    assert run("worklist")[0] == 1


def test_flags_win_over_environment_and_environment_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pneumo_desktop.settings import load_settings

    (tmp_path / "settings.toml").write_text("cap_minutes = 30\nbatch_size = 8\nworkers = 3\n")
    monkeypatch.setenv("PNEUMO_BATCH_SIZE", "16")
    settings = load_settings(home=tmp_path, workers=2)
    assert (settings.cap_minutes, settings.batch_size, settings.workers) == (30, 16, 2)
