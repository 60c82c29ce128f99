"""Same bytes are one film wherever they lie; one image number over two pictures is said on both films."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Projection
from pneumo_desktop.engine import Engine
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.sandbox import Sandbox
from pneumo_desktop.intake.watcher import look, walk
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import load_settings
from pneumo_desktop.worklist.conflicts import is_alike, named, said_in, sentence, with_said
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival

MakeDicom = Callable[..., Path]
ONE = "1.2.826.0.1.9"


@pytest.fixture
def engine(store: Store, tmp_path: Path) -> Iterator[Engine]:
    """An engine without a model: what is told here does not depend on a score."""
    settings = load_settings(home=store.path.parent, incoming=tmp_path / "incoming", device="cpu")
    sandbox = Sandbox(settings.scratch, 2)
    yield Engine(settings, store, sandbox, Scorer("cpu"))
    sandbox.close()


def take(engine: Engine, *paths: Path) -> None:
    """All of them in one batch."""
    found = [seen for path in paths if (seen := look(path)) is not None]
    engine.queue(engine.score([engine.take(each) for each in found]))


def reasons(store: Store) -> list[list[str]]:
    with store.reading() as reader:
        return [said_in(film.reason) for film in reader.films()]


def test_the_same_bytes_renamed_and_in_other_folders_are_one_film(
    engine: Engine, store: Store, make_dicom: MakeDicom, tmp_path: Path
) -> None:
    film = make_dicom("first.dcm", SOPInstanceUID=ONE)
    folder = tmp_path / "incoming"
    for name in ("a.dcm", "renamed", "sub/a.dcm", "sub/deeper/b.dcm"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(film, folder / name)
    take(engine, *(found.path for found in walk(folder)))
    take(engine, film)
    with store.reading() as reader:
        assert len(reader.films()) == 1
        assert len(reader.ledger()) == 5
    assert reasons(store) == [[]]
    verify(store)


@pytest.mark.parametrize("together", [True, False])
def test_another_picture_under_the_same_number_is_a_conflict_on_both_films(
    engine: Engine, store: Store, make_dicom: MakeDicom, *, together: bool
) -> None:
    films = [make_dicom(f"{i}.dcm", film=i, SOPInstanceUID=ONE, StudyInstanceUID=f"1.2.{i}") for i in (1, 2)]
    for batch in [films] if together else [[film] for film in films]:
        take(engine, *batch)
    (first,), (second,) = reasons(store)
    end = r"arrived 20..-..-.. ..:.. UTC\): the same image number \(SOP Instance UID\), but another picture\."
    assert re.fullmatch(rf"Conflict with 2\.dcm \(case 2, {end}", first)
    assert re.fullmatch(rf"Conflict with 1\.dcm \(case 1, {end}", second)
    with store.reading() as reader:
        assert all(".dcm (case " in case.reason for case in reader.queue())
    verify(store)


def test_the_same_picture_sent_again_with_other_tags_is_said_otherwise(
    engine: Engine, store: Store, make_dicom: MakeDicom
) -> None:
    films = [make_dicom(f"{i}.dcm", film=3, SOPInstanceUID=ONE, PatientID=f"P-{i}") for i in (1, 2)]
    take(engine, *films)
    (first,), (second,) = reasons(store)
    assert first.startswith("Same picture as 2.dcm (case 2, ")
    assert second.startswith("Same picture as 1.dcm (case 1, ")
    assert "Conflict" not in first + second
    verify(store)


def test_a_film_that_cannot_be_decoded_is_not_called_another_picture(
    engine: Engine, store: Store, make_dicom: MakeDicom, tmp_path: Path
) -> None:
    whole = make_dicom("whole.dcm", SOPInstanceUID=ONE)
    torn = tmp_path / "torn.dcm"
    torn.write_bytes(whole.read_bytes()[:-5000])
    take(engine, whole)
    take(engine, torn)
    (first,), (second,) = reasons(store)
    assert "could not be compared" in first
    assert "could not be compared" in second


def test_decoders_compare_nothing_where_no_number_is_met_twice(
    engine: Engine, store: Store, make_dicom: MakeDicom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sandbox, "same_picture", lambda *_: pytest.fail("decoded for nothing"))
    films = [make_dicom(f"{i}.dcm", film=i, SOPInstanceUID=f"1.2.{i}") for i in (1, 2)]
    take(engine, *films)
    take(engine, *films)
    assert reasons(store) == [[], []]


def test_a_conflict_is_said_on_the_row_whichever_film_stands_for_the_case(
    store: Store, add: Callable[..., int]
) -> None:
    tags = FilmTags(patient_id="P", study_instance_uid="1.2.3", sop_instance_uid="1.2.9")
    add("best", 0.9, tags=FilmTags(patient_id="P", study_instance_uid="1.2.3"))
    number = add("a", 0.2, tags=tags)
    add("b", 0.3, tags=tags)
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    assert case.source.stem == "best"
    assert "Conflict with a.dcm" in case.reason
    assert "Conflict with b.dcm" in case.reason
    verify(store)


def test_many_under_one_number_are_all_told_and_the_first_says_it_once(store: Store, add: Callable[..., int]) -> None:
    for i in range(5):
        add(f"f{i}", 0.5, tags=FilmTags(sop_instance_uid=ONE, study_instance_uid=f"1.2.{i}"))
    said = reasons(store)
    assert [len(each) for each in said] == [1] * 5
    assert all("Conflict with f0.dcm (case 1," in each[0] for each in said[1:])
    verify(store)


def test_a_conflict_outlives_a_later_score_and_reaches_a_decided_case(store: Store, add: Callable[..., int]) -> None:
    decided = add("a", 0.9, tags=FilmTags(sop_instance_uid=ONE, study_instance_uid="1.2.1"))
    confirm(store, decided, "Dr A")
    with store.writing() as writer:
        tags = FilmTags(sop_instance_uid=ONE, study_instance_uid="1.2.2")
        writer.add_arrival(arrival("b", tags=tags, awaits_model=True, reason="", projection=Projection.UNKNOWN))
        film = next(film for film in writer.films() if film.source.stem == "b")
        writer.add_score(film, arrival("b", 0.4).score, "Rotated film.")
    with store.reading() as reader:
        assert "Conflict with b.dcm" in reader.decided()[0].reason
        assert reader.queue()[0].reason.startswith("Rotated film. Conflict with a.dcm")
    verify(store)


def test_sentences_of_an_older_version_and_odd_file_names_are_told_apart_from_other_words() -> None:
    old = "Conflict with film 12: the same image number (SOP Instance UID), but another picture."
    odd = sentence(named("/in/Conflict with. a: b,\n.dcm", 3, datetime(2026, 1, 31, tzinfo=UTC)), None)
    whole = f"The film is turned. {old} {odd} Hardly any contrast."
    assert said_in(whole) == [old, odd]
    assert with_said(whole, [old, odd]) == whole
    assert not is_alike(old, odd)
