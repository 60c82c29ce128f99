"""A site's decided cases become a data set that names nobody, is split by patient and time, says whence."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from pneumo_desktop.audit.export import export_csv
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Finding
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.intake.library import keep
from pneumo_desktop.library import film_path
from pneumo_desktop.review.decide import Beside, Shown, confirm, override
from pneumo_desktop.review.undo import undo
from pneumo_desktop.who import Role
from pneumo_desktop.worklist.store import Store
from tests.conftest import Clock
from tests.review.people import NAMES, WORDS, cheap, fill
from training.__main__ import main
from training.data import read_samples
from training.site.decided import SiteFilm
from training.site.write import HELD, TRAIN, divide

Film = Callable[..., tuple[int, str]]
BOX = (0.25, 0.5, 0.25, 0.125)


@pytest.fixture
def film(store: Store, add: Callable[..., int], demo_films: list[Path]) -> Film:
    """Puts a real radiograph into library and worklist; returns the numbers of its case and its SHA-256."""
    library = store.path.parent / "library"

    def put(number: int, patient: str = "", likelihood: float | None = 0.8, study: str = "") -> tuple[int, str]:
        kept = keep(demo_films[number], library)
        born = date(1980, 2, 3) if patient else None
        tags = FilmTags(
            patient_id=patient and f"ID-{patient}",
            patient_name=patient and f"{patient}^Secret",
            patient_birth_date=born,
            patient_sex="F",
            age_months=41 * 12,
            view_position="AP",
            study_instance_uid=study or f"1.2.{number}",
            rows=800,
            columns=1000,
        )
        return add(f"film{number}", likelihood, sha256=kept.sha256, tags=tags, path=demo_films[number]), kept.sha256

    return put


def make(home: Path, out: Path, *more: str) -> int:
    return main(["from-worklist", str(home), "--out", str(out), "--reader", "Dr A", *more])


def rows_of(out: Path) -> dict[str, dict[str, str]]:
    with (out / "index.csv").open(encoding="utf-8", newline="") as stream:
        return {row["film_sha256"]: row for row in csv.DictReader(stream)}


def test_labels_are_the_verdicts_that_stand_and_the_rest_is_counted(
    store: Store, film: Film, clock: Clock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ill, ill_sha = film(0, "Vega")
    confirm(store, ill, "Dr A", Shown(_score(store, ill), {"map": "on"}), Beside(boxes={ill_sha: (BOX,)}))
    amended, amended_sha = film(1, "Lyra")
    confirm(store, amended, "Dr A")
    override(store, amended, Finding.NO_PNEUMONIA, "an old scar", "Dr B")
    unsure, unsure_sha = film(2, "Mira")
    override(store, unsure, Finding.INDETERMINATE, "cannot tell", "Dr A")
    taken_back, _ = film(3, "Algol")
    confirm(store, taken_back, "Dr A")
    undo(store, "Dr A", timedelta(minutes=5))
    nobody, nobody_sha = film(4, "")
    override(store, nobody, Finding.PNEUMONIA, "plain", "Dr A")
    film(5, "Unread")
    clock.forward(hours=1)
    film(6, "Vega", study="1.2.0")  # of the first case, after its verdict

    out = tmp_path / "set"
    assert make(store.path.parent, out, "--hold-out", "0") == 0
    rows = rows_of(out)
    assert {sha: row["label"] for sha, row in rows.items()} == {
        ill_sha: "PNEUMONIA",
        amended_sha: "NORMAL",
        nobody_sha: "PNEUMONIA",
    }
    row = rows[ill_sha]
    assert (row["source"], row["view"], row["age"], row["sex"]) == ("site", "AP", "41", "F")
    assert (row["score_shown"], row["map_shown"], row["authenticated"]) == ("yes", "yes", "no")
    assert (row["model"], row["likelihood"], row["decided_on"]) == ("test 1.0", "0.8000", "2026-01-31")
    assert json.loads(row["boxes"]) == [[250.0, 400.0, 250.0, 100.0]]
    provenance = json.loads((out / "provenance.json").read_text())
    assert provenance["left_out"] == {
        "a film that came after the verdict, so that the reader did not have it": 1,
        "indeterminate or not diagnostic": 1,
        "no verdict stands: it was taken back": 1,
    }
    assert (provenance["amended_cases"], provenance["cases_of_nobody_known"]) == (1, 1)
    assert provenance["films"].keys() == rows.keys()
    with store.reading() as reader:
        *_, before, act = reader.journal()
    assert (act.act, act.actor) == ("training_set", "Dr A")
    assert provenance["origin"]["journal_head"] == {"seq": before.seq, "hash": before.hash}
    verify(store)
    said = capsys.readouterr().out
    assert "left out, 1: indeterminate" in said
    assert "1 cases say of nobody whose they are" in said

    written = "".join(file.read_text() for file in out.iterdir())
    assert not [word for word in ("Secret", "Vega", "ID-", "Dr A", "1.2.0", unsure_sha) if word in written]
    samples = {sample.path.name: sample for sample in read_samples(out, cache=tmp_path / "cache")}
    box = samples[ill_sha].boxes
    assert box is not None
    assert len(box) == 1
    assert samples[amended_sha].boxes == ()


def _score(store: Store, case_id: int) -> int | None:
    with store.reading() as reader:
        case = reader.case(case_id)
    assert case is not None
    return case.score_id


def test_a_patients_studies_stay_together_and_the_latest_are_held_out() -> None:
    def made(number: int, patient: str, day: int) -> SiteFilm:
        return SiteFilm(str(number), Path(), f"case {number}", patient, "NORMAL", f"2026-01-{day:02}")

    films = [made(n, f"p{n}", n + 1) for n in range(9)] + [made(9, "p0", 10)]
    divided = divide(films, 0.3)
    where = {film.case: split for film, split in divided.films}
    assert divided.since == "2026-01-08"
    assert (divided.straddling, len(where)) == (1, 9)  # the later study of a patient trained on is in neither
    assert "case 9" not in where
    assert {split for case, split in where.items() if int(case[-1]) < 7} == {TRAIN}
    assert {split for case, split in where.items() if int(case[-1]) in (7, 8)} == {HELD}


def test_a_missing_film_and_changed_bytes_are_refused_by_name(
    store: Store, film: Film, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shas = []
    for number in range(4):
        case, sha = film(number, f"P{number}")
        confirm(store, case, "Dr A")
        shas.append(sha)
    library = store.path.parent / "library"
    film_path(library, shas[0]).unlink()
    changed = film_path(library, shas[1])
    changed.write_bytes(changed.read_bytes()[:-1] + b"!")
    out = tmp_path / "set"
    assert make(store.path.parent, out, "--copy", "--hold-out", "0") == 0
    said = capsys.readouterr().out
    assert f"{shas[0][:12]}… of case 1: it cannot be read (No such file or directory)" in said
    assert f"{shas[1][:12]}… of case 2: its bytes changed since the verdict" in said
    assert rows_of(out).keys() == set(shas[2:])
    for sha, row in rows_of(out).items():
        assert hashlib.sha256((out / row["file"]).read_bytes()).hexdigest() == sha
    assert make(store.path.parent, out) == 2
    assert "something is there already" in capsys.readouterr().err


def test_too_few_cases_are_refused_with_the_number_needed_and_why(
    store: Store, film: Film, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, _ = film(0, "Vega")
    override(store, case, Finding.NOT_DIAGNOSTIC, "blurred", "Dr A")
    assert make(store.path.parent, tmp_path / "set") == 2
    said = capsys.readouterr().err
    assert "0 decided cases can be used" in said
    assert "At least 2 decided cases are needed. Left out: 1: indeterminate or not diagnostic." in said
    assert not (tmp_path / "set").exists()


def test_no_home_is_made_where_there_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert make(tmp_path / "empty", tmp_path / "set") == 2
    assert "there is no worklist" in capsys.readouterr().err
    assert not [*(tmp_path / "empty").iterdir()]


def test_an_export_is_proven_by_its_manifest_and_gives_the_same_films(
    store: Store, film: Film, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shas = []
    for number in range(3):
        case, sha = film(number, "Vega" if number < 2 else "Lyra")
        confirm(store, case, "Dr A", beside=Beside(boxes={sha: (BOX,)}))
        shas.append(sha)
    table = tmp_path / "out.csv"
    export_csv(store, table, actor="Dr A")
    out = tmp_path / "set"
    library = str(store.path.parent / "library")
    assert main(["from-worklist", str(table), "--out", str(out), "--films", library, "--hold-out", "0"]) == 0
    rows = rows_of(out)
    assert rows.keys() == set(shas)
    assert rows[shas[0]]["patient"] == rows[shas[1]]["patient"] != rows[shas[2]]["patient"]
    assert json.loads(rows[shas[0]]["boxes"])
    origin = json.loads((out / "provenance.json").read_text())["origin"]
    assert origin["sha256"] == hashlib.sha256(table.read_bytes()).hexdigest()
    with store.reading() as reader:
        assert origin["journal_head"]["seq"] == reader.head()[0]

    table.write_bytes(table.read_bytes().replace(b"pneumonia", b"no_pneumonia", 1))
    assert main(["from-worklist", str(table), "--out", str(tmp_path / "again")]) == 2
    assert "it is not the file that its manifest describes" in capsys.readouterr().err
    export_csv(store, table, actor="Dr A", deidentify=True)
    assert main(["from-worklist", str(table), "--out", str(tmp_path / "again")]) == 2
    assert "it names no films and no patients" in capsys.readouterr().err


def test_who_takes_the_cases_is_said_and_in_a_home_with_accounts_signed_in(
    store: Store,
    film: Film,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    home, out = store.path.parent, tmp_path / "set"
    for number in range(2):
        confirm(store, film(number, f"P{number}")[0], "Dr A")
    words = ["from-worklist", str(home), "--out", str(out), "--hold-out", "0"]
    assert main(words) == 2
    assert "Give --reader NAME" in capsys.readouterr().err
    cheap(monkeypatch)
    fill(store)

    def run(*more: str, secret: str = WORDS) -> int:
        reading, writing = os.pipe()
        os.write(writing, f"{secret}\n".encode())
        os.close(writing)
        try:
            return main([*words, *more, "--password-fd", str(reading)])
        finally:
            os.close(reading)

    assert run("--reader", "Dr A") == 2  # a name alone says nothing there
    assert run("--as", NAMES[Role.AUDITOR], secret="not this one") == 2
    assert run("--as", NAMES[Role.TECHNICIAN]) == 2
    assert "may not take cases away" in capsys.readouterr().err
    assert not out.exists()
    assert run("--as", NAMES[Role.AUDITOR]) == 0
    with store.reading() as reader:
        act = [row for row in reader.journal() if row.act == "training_set"]
    assert [(row.actor, json.loads(row.body)["authenticated"]) for row in act] == [(NAMES[Role.AUDITOR], True)]
    verify(store)
