"""Models of a home: proven, copied, recorded; what is refused changes nothing, and one can always go back."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pneumo_desktop import models
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.classify import classify_paths
from pneumo_desktop.cli import main
from pneumo_desktop.doctor import _model
from pneumo_desktop.errors import ModelMismatch, WorklistUnavailable
from pneumo_desktop.inference.card import find_weights, load_card
from pneumo_desktop.models import in_use, model_rows, rollback, use
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.worklist.store import Store
from tests.tiny_models import HIGH, LOW, publish

PROGRAM = load_card(find_weights().with_suffix(".json")).title


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(home=tmp_path / "home", device="cpu", workers=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "published"


def flip(file: Path) -> None:
    """Change one bit."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def state(settings: Settings) -> tuple[str, list[str], tuple[int, str]]:
    """Everything that a refusal may not change: the model in use, the files, the journal."""
    files = sorted(str(path) for path in settings.models.rglob("*") if path.is_file() and path.name != ".lock")
    store = Store.of(settings)
    with store.reading() as reader:
        head = reader.head()
    store.close()
    return in_use(settings).title, files, head


def test_a_model_is_copied_recorded_and_used(settings: Settings, folder: Path, demo_films: list[Path]) -> None:
    assert in_use(settings).title == ""
    assert not settings.home.exists()
    file = publish(folder, "made", HIGH)
    assert "made 1.0 is the model in use now" in use(settings, file, "Dr A")
    shutil.rmtree(folder)  # the home has its own copy
    (row,) = classify_paths(demo_films[:1], settings, settings.scratch)
    assert row["model"] == "made 1.0"
    assert float(row["likelihood"] or 0) > 0.98
    assert _model(settings)[0] == "works"
    assert "made 1.0" in _model(settings)[1]
    store = Store.of(settings)
    with store.reading() as reader:
        (entry,) = reader.journal()
    assert (entry.act, entry.actor, entry.case_id) == ("model", "Dr A", None)
    body = json.loads(entry.body)
    assert (body["title"], body["way"], len(body["sha256"])) == ("made 1.0", "use", 64)
    verify(store)
    store.close()


def test_list_shows_every_model_with_its_health(settings: Settings, folder: Path) -> None:
    assert [(row["in_use"], row["from"], row["status"]) for row in model_rows(settings)] == [
        ("yes", "program", "sound")
    ]
    use(settings, publish(folder, "one"), "Dr A")
    use(settings, publish(folder, "two"), "Dr A")
    rows = {row["name"]: row for row in model_rows(settings)}
    assert {
        name: (row["in_use"], row["from"], row["status"]) for name, row in rows.items() if row["from"] == "home"
    } == {
        "one": ("no", "home", "sound"),
        "two": ("yes", "home", "sound"),
    }
    assert rows["two"]["since"]
    assert len(str(rows["two"]["sha256"])) == 12
    flip(settings.models / next(settings.models.glob("one-*/*.safetensors")))
    row = next(row for row in model_rows(settings, check=True) if row["name"] == "one")
    assert (row["status"], "SHA-256 differ" in str(row["reason"])) == ("not sound", True)
    shutil.rmtree(next(settings.models.glob("two-*")))
    row = next(row for row in model_rows(settings) if row["in_use"] == "yes")
    assert (row["status"], row["name"], "cannot be read" in str(row["reason"])) == ("not sound", "two 1.0", True)


def test_only_check_has_the_others_score_their_test_films(settings: Settings, folder: Path) -> None:
    use(settings, publish(folder, "one"), "Dr A")
    bad = publish(folder, "spoiled", spoil=True)
    hidden = settings.models / "spoiled-1.0-x"
    hidden.mkdir()
    for file in (bad, bad.with_suffix(".json")):
        shutil.copy(file, hidden)
    quick = {row["name"]: row["status"] for row in model_rows(settings)}
    checked = {row["name"]: row["status"] for row in model_rows(settings, check=True)}
    assert (quick["spoiled"], checked["spoiled"]) == ("sound", "not sound")


def broken_card(folder: Path) -> Path:
    file = publish(folder, "bad")
    file.with_suffix(".json").write_text("{")
    return file


def swapped_card(folder: Path) -> Path:
    file, other = publish(folder, "bad"), publish(folder, "other", HIGH)
    shutil.copy(other.with_suffix(".json"), file.with_suffix(".json"))
    return file


def without_card(folder: Path) -> Path:
    file = publish(folder, "bad")
    file.with_suffix(".json").unlink()
    return file


def damaged(folder: Path) -> Path:
    file = publish(folder, "bad")
    flip(file)
    return file


def no_model(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "notes.pt").write_text("words")
    return folder / "notes.pt"


def another_card(folder: Path) -> Path:
    """The weights in use, with a card that says something else of them."""
    file = folder / "good.safetensors"
    card = json.loads(file.with_suffix(".json").read_text())
    card["calibration"]["intercept"] = 2.0
    file.with_suffix(".json").write_text(json.dumps(card))
    return file


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (broken_card, "no card"),
        (swapped_card, "its card is another model's"),
        (without_card, "card is not beside it"),
        (damaged, "it is damaged"),
        (no_model, "no .safetensors file"),
        (another_card, "with another card"),
        (lambda folder: folder / "absent.safetensors", "no such file"),
        (lambda folder: publish(folder, "bad", spoil=True), "does not score its own test films"),
        (lambda folder: publish(folder, "bad", preparation="other-9"), "prepared another way"),
        (lambda folder: publish(folder, "bad", architecture="unheard_of"), "does not know it"),
    ],
)
def test_what_does_not_prove_itself_is_refused_and_changes_nothing(
    settings: Settings, folder: Path, make: Callable[[Path], Path], reason: str
) -> None:
    use(settings, publish(folder, "good"), "Dr A")
    before = state(settings)
    with pytest.raises(ModelMismatch, match=reason):
        use(settings, make(folder), "Dr A")
    assert state(settings) == before


def test_a_card_cannot_lead_out_of_the_folder(settings: Settings, folder: Path) -> None:
    file = publish(folder, "made")
    card = json.loads(file.with_suffix(".json").read_text()) | {"name": "../../out", "version": "/etc"}
    file.with_suffix(".json").write_text(json.dumps(card))
    use(settings, file, "Dr A")
    assert not (settings.home.parent / "out").exists()
    assert (settings.models / in_use(settings).file).resolve().is_relative_to(settings.models.resolve())
    assert in_use(settings).title == "../../out /etc"


def test_versions_lie_side_by_side_and_none_overwrites_another(settings: Settings, folder: Path) -> None:
    use(settings, publish(folder, "made", LOW), "Dr A")
    use(settings, publish(folder, "made", HIGH), "Dr A")  # the same name and version, other weights
    use(settings, publish(folder, "made", LOW, version="1.1"), "Dr A")
    assert len(list(settings.models.glob("made-*/made.safetensors"))) == 3
    assert all(row["status"] == "sound" for row in model_rows(settings, check=True))


def test_going_back_twice_leads_to_the_programs_model_and_then_no_further(settings: Settings, folder: Path) -> None:
    with pytest.raises(ModelMismatch, match="nothing to go back to"):
        rollback(settings, "Dr A")
    assert not settings.home.exists()
    use(settings, publish(folder, "one"), "Dr A")
    use(settings, publish(folder, "two"), "Dr A")
    assert rollback(settings, "Dr B").startswith("one 1.0 is the model in use again, instead of two 1.0.")
    assert rollback(settings, "Dr B").startswith(f"{PROGRAM} is the model in use again")
    assert model_rows(settings)[0]["in_use"] == "yes"
    before = state(settings)
    with pytest.raises(ModelMismatch, match="nothing to go back to"):
        rollback(settings, "Dr B")
    assert state(settings) == before
    use(settings, folder / "two.safetensors", "Dr A")
    assert in_use(settings).title == "two 1.0"
    rollback(settings, "Dr B")
    assert in_use(settings).title == PROGRAM


@pytest.mark.parametrize("harm", ["flip", "other model", "gone"])
def test_an_earlier_model_that_is_no_longer_sound_is_not_gone_back_to(
    settings: Settings, folder: Path, harm: str
) -> None:
    use(settings, publish(folder, "one"), "Dr A")
    earlier = settings.models / in_use(settings).file
    use(settings, publish(folder, "two"), "Dr A")
    if harm == "flip":
        flip(earlier)
    elif harm == "gone":
        shutil.rmtree(earlier.parent)
    else:  # weights and card are sound together, but they are another model's
        other = publish(folder, "other")
        shutil.copy(other, earlier)
        shutil.copy(other.with_suffix(".json"), earlier.with_suffix(".json"))
    before = state(settings)
    with pytest.raises(ModelMismatch, match=r"one 1\.0: the model used before no longer proves itself"):
        rollback(settings, "Dr A")
    assert state(settings) == before
    use(settings, folder / "one.safetensors", "Dr A")  # a sound file mends the home's copy
    rollback(settings, "Dr A")
    assert in_use(settings).title == "two 1.0"


class Killed(BaseException):
    """Nothing in the program catches it, as nothing catches a kill."""


def test_a_kill_between_copy_and_record_leaves_the_old_model_in_use(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise Killed

    use(settings, publish(folder, "one"), "Dr A")
    file = publish(folder, "two")
    with monkeypatch.context() as patched:
        patched.setattr(models, "_record", killed)
        with pytest.raises(Killed):
            use(settings, file, "Dr A")
    assert in_use(settings).title == "one 1.0"
    assert {row["name"]: row["in_use"] for row in model_rows(settings)}["two"] == "no"
    left = settings.models / ".new-killed"
    left.mkdir()
    (left / "half.json").write_text("{")
    assert len(model_rows(settings)) == 3
    use(settings, file, "Dr A")
    assert in_use(settings).title == "two 1.0"
    assert not left.exists()
    rollback(settings, "Dr A")
    assert in_use(settings).title == "one 1.0"


def test_a_worklist_that_cannot_be_written_keeps_the_model(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(settings, publish(folder, "one"), "Dr A")

    def full(*_: object) -> None:
        raise WorklistUnavailable("worklist", "the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(models, "_record", full)
        with pytest.raises(WorklistUnavailable):
            use(settings, publish(folder, "two"), "Dr A")
    assert in_use(settings).title == "one 1.0"


def test_the_command_keeps_the_contract(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*arguments: object) -> tuple[int, str, str]:
        code = main(["model", *map(str, arguments), "--home", str(tmp_path / "home"), "--device", "cpu"])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    file = publish(folder, "made")
    assert run("use", file, "--reader", "Dr A") == (
        0,
        "made 1.0 is the model in use now. Unread cases are scored again, old scores stay.\n",
        "",
    )
    assert "in use already" in run("use", file)[1]
    rows = list(csv.DictReader(io.StringIO(run("list", "--format", "csv")[1])))
    assert list(rows[0]) == list(models.COLUMNS)
    assert [(row["in_use"], row["from"]) for row in rows] == [("no", "program"), ("yes", "home")]
    assert json.loads(run("list", "--check", "--format", "json")[1])[1]["name"] == "made"
    assert "made" in run("list")[1]
    assert run("rollback")[0] == 0
    code, out, error = run("rollback")
    assert (code, out, error.count("\n")) == (1, "", 1)
    assert "nothing to go back to" in error
    flip(file)
    assert (run("use", file)[0], run("use", tmp_path / "no.safetensors")[0]) == (1, 1)
