"""The layouts of known data sets are read as they lie, and refused with a reason where something is missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.training.conftest import write_film
from tests.training.layouts import make_rsna, write_table
from training.data import Box, DataRefused, read_samples, read_sources, training_splits
from training.data.rsna import missing_films


def test_kaggle_archive_is_read_with_its_copies_and_leavings(tmp_path: Path, demo_films: list[Path]) -> None:
    root = tmp_path / "chest_xray"
    for place in (root, root / "chest_xray"):
        for name, folder in (("person1_bacteria_1.JPEG", "Train/Pneumonia"), ("IM-0001-0001.jpeg", "train/NORMAL")):
            (place / folder).mkdir(parents=True, exist_ok=True)
            shutil.copy(demo_films[0], place / folder / name)
    write_film(root / "test/NORMAL/IM-0003-0001.png", "NORMAL", 1)
    write_film(root / "val/PNEUMONIA/person9_virus_1.png", "PNEUMONIA", 2)
    for leaving in (
        "__MACOSX/train/NORMAL/._IM-0001-0001.jpeg",
        "train/NORMAL/._IM-0001-0001.jpeg",
        "train/NORMAL/a.txt",
    ):
        (root / leaving).parent.mkdir(parents=True, exist_ok=True)
        (root / leaving).write_bytes(b"leaving")
    found = {(s.split, s.finding, s.path.name, s.group) for s in read_samples(root)}
    assert found == {
        ("train", "PNEUMONIA", "person1_bacteria_1.JPEG", "bacteria"),
        ("train", "NORMAL", "IM-0001-0001.jpeg", "none"),
        ("test", "NORMAL", "IM-0003-0001.png", "none"),
        ("val", "PNEUMONIA", "person9_virus_1.png", "virus"),
    }
    assert all("chest_xray/chest_xray" not in s.path.as_posix() for s in read_samples(root))


def test_dicom_without_suffix_is_a_film_and_says_age_sex_and_view(tmp_path: Path, demo_films: list[Path]) -> None:
    make_rsna(tmp_path / "made", demo_films[:2])
    first, second = sorted((tmp_path / "made").rglob("*.dcm"))
    for path, place in ((first, "NORMAL/1001"), (second, "PNEUMONIA/1002.dcm")):
        (tmp_path / "set" / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / "set" / place)
    (tmp_path / "set/NORMAL/README").write_text("no film", "utf-8")
    samples = read_samples(tmp_path / "set", cache=tmp_path / "cache")
    assert [(s.path.name, s.age, s.sex, s.view) for s in samples] == [
        ("1001", 20.0, "F", "PA"),
        ("1002.dcm", 21.0, "M", "PA"),
    ]
    assert samples[0].patient == first.stem


def test_rsna_challenge_is_read(tmp_path: Path, demo_films: list[Path]) -> None:
    films = [demo_films[0], next(film for film in demo_films if "person" in film.name), *demo_films[1:4]]
    names = make_rsna(tmp_path, films, beneath="deep/down/stage_2_train_images")
    samples = read_samples(tmp_path, cache=tmp_path / "cache")
    assert [s.path.stem for s in samples] == names
    assert {s.split for s in samples} == {"all"}
    ill = samples[1]
    assert (ill.label, ill.finding, ill.age, ill.sex, ill.view) == (1, "Lung Opacity", 21.0, "M", "PA")
    assert ill.boxes is not None
    assert len(ill.boxes) == 2
    assert ill.boxes[1] == pytest.approx(Box(0.5, 0.25, 0.25, 0.5), abs=0.01)
    assert samples[0].boxes == ()
    assert read_samples(tmp_path, cache=tmp_path / "cache") == samples  # heads out of the cache


def test_rsna_mapping_tells_films_of_one_person(tmp_path: Path, demo_films: list[Path]) -> None:
    names = make_rsna(tmp_path, demo_films[:3])
    rows = [{"subset_img_id": name, "img_id": f"0000001{i // 2}_00{i}.png"} for i, name in enumerate(names)]
    (tmp_path / "pneumonia-challenge-dataset-mappings_2018.json").write_text(json.dumps(rows), "utf-8")
    assert [s.patient for s in read_samples(tmp_path, cache=tmp_path / "c")] == ["00000010", "00000010", "00000011"]


@pytest.mark.parametrize("table", ["stage_2_train_labels.csv", "stage_2_detailed_class_info.csv"])
def test_rsna_folder_without_one_of_its_tables_is_refused(tmp_path: Path, demo_films: list[Path], table: str) -> None:
    make_rsna(tmp_path, demo_films[:2])
    (tmp_path / table).unlink()
    with pytest.raises(DataRefused, match=f"but {table} does not"):
        read_samples(tmp_path, cache=tmp_path / "cache")


def test_rsna_tables_that_cannot_be_right_are_refused_by_line(tmp_path: Path, demo_films: list[Path]) -> None:
    names = make_rsna(tmp_path, demo_films[:2])
    columns = ("patientId", "x", "y", "width", "height", "Target")
    table = tmp_path / "stage_2_train_labels.csv"
    write_table(table, columns, [(names[0], "1", "2", "wide", "4", "1"), (names[1], "", "", "", "", "0")])
    with pytest.raises(DataRefused, match=r"line 2: `wide` in column width is no number"):
        read_samples(tmp_path, cache=tmp_path / "cache")
    write_table(table, columns, [(names[0], "1", "2", "3", "4", "1"), (names[1], "", "", "", "", "0")])
    write_table(tmp_path / "stage_2_detailed_class_info.csv", ("patientId", "class"), [(n, "Normal") for n in names])
    with pytest.raises(DataRefused, match="Both tables must come from one archive"):
        read_samples(tmp_path, cache=tmp_path / "cache")
    write_table(table, ("patientId", "Target"), [(names[0], "1")])
    with pytest.raises(DataRefused, match="no column x and y and width and height"):
        read_samples(tmp_path, cache=tmp_path / "cache")


def test_rsna_films_that_are_not_there_are_counted(tmp_path: Path, demo_films: list[Path]) -> None:
    make_rsna(tmp_path, demo_films[:3])
    sorted(tmp_path.rglob("*.dcm"))[0].unlink()
    assert len(read_samples(tmp_path, cache=tmp_path / "cache")) == 2
    assert missing_films(tmp_path) == 1
    for path in tmp_path.rglob("*.dcm"):
        path.unlink()
    with pytest.raises(DataRefused, match="none of the 3 films"):
        read_samples(tmp_path, cache=tmp_path / "cache")


def test_weak_labels_count_only_when_asked_for_and_only_in_train(adults: list[Path], tmp_path: Path) -> None:
    mined = adults[0]
    assert {s.split for s in read_samples(mined, cache=tmp_path / "c")} == {"val"}
    both = read_samples(mined, weak=True, cache=tmp_path / "c")
    assert {(s.split, s.weak) for s in both} == {("val", False), ("train", True)}
    boxed = [s for s in both if s.boxes]
    assert boxed
    assert boxed[0].boxes == (Box(0.125, 0.125, 0.5, 0.5),)
    assert all(s.boxes is None for s in both if s.weak)


def test_a_mined_pneumonia_alone_is_weak_too(tmp_path: Path) -> None:
    write_film(tmp_path / "a.png", "NORMAL", 1)
    columns = ("file", "split", "patient", "nih_labels", "rsna_class")
    write_table(tmp_path / "index.csv", columns, [("a.png", "train", "1", "Pneumonia", "")])
    (sample,) = read_samples(tmp_path, weak=True)
    assert (sample.label, sample.weak, sample.finding) == (1, True, "mined: pneumonia")


def test_boxes_that_are_none_are_refused_by_line(tmp_path: Path) -> None:
    write_film(tmp_path / "a.png", "NORMAL", 1)
    index = write_table(tmp_path / "index.csv", ("file", "label", "boxes"), [("a.png", "1", "[[1, 2, 3]]")])
    with pytest.raises(DataRefused, match=r"index\.csv, line 2: .* is no list of boxes"):
        read_samples(index, cache=tmp_path / "cache")


def test_index_without_a_column_for_files_is_refused(tmp_path: Path) -> None:
    index = write_table(tmp_path / "index.csv", ("image", "label"), [("a.png", "1")])
    with pytest.raises(DataRefused, match="no column `file`"):
        read_samples(index)


def test_index_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_bytes(b"file,label\n\xff\xfe\x00,1\n")
    with pytest.raises(DataRefused, match="no table in UTF-8"):
        read_samples(tmp_path)


def test_a_folder_of_sets_names_the_sets_in_it(tiny: Path) -> None:
    with pytest.raises(DataRefused, match=r"it is no set of films, but holds some\. Give one or several of them: tiny"):
        read_samples(tiny.parent)


def test_a_set_that_cannot_be_trained_on_alone_says_what_is_lacking(adults: list[Path], tmp_path: Path) -> None:
    with pytest.raises(DataRefused, match=r"None of its films is for training.*--weak-labels"):
        training_splits(read_samples(adults[0], cache=tmp_path / "c"))
    with pytest.raises(DataRefused, match="It has no pneumonia: give it beside a set that has"):
        training_splits(read_samples(adults[1]))


def test_patients_of_two_sources_are_two_persons(tmp_path: Path) -> None:
    for source, split in (("a", "train"), ("b", "val")):
        for i, label in enumerate(("NORMAL", "PNEUMONIA")):
            write_film(tmp_path / source / split / label / f"person{i}_virus_{i}.png", label, i + (source == "b") * 7)
    samples = read_sources([tmp_path / "a", tmp_path / "b"])
    assert {s.source for s in samples} == {"a", "b"}
    assert len({s.person for s in samples}) == 4
    with pytest.raises(DataRefused, match="given twice"):
        read_sources([tmp_path / "a", tmp_path / "a"])
    with pytest.raises(DataRefused, match="within each other"):
        read_sources([tmp_path, tmp_path / "a"])


def test_one_source_in_two_indexes_keeps_its_patients_together(tmp_path: Path) -> None:
    columns = ("file", "split", "label", "patient", "source")
    for folder, split in (("a", "train"), ("b", "val")):
        write_film(tmp_path / folder / "x.png", "NORMAL", 1)
        write_table(tmp_path / folder / "index.csv", columns, [("x.png", split, "0", "p1", "one clinic")])
    with pytest.raises(DataRefused, match=r"two splits: p1 \(train and val\)"):
        read_sources([tmp_path / "a", tmp_path / "b"])


def test_shared_sets_are_read_as_they_lie(shared_data: Path, tmp_path: Path) -> None:
    sets = [shared_data / name for name in ("guangzhou", "nih", "nlm")]
    samples = read_sources(sets, weak=True, cache=tmp_path)
    count = {name: sum(s.source == name for s in samples) for name in ("guangzhou", "nih", "nlm")}
    assert count == {"guangzhou": 5232, "nih": 516 + 139, "nlm": 400}
    boxes = [b for s in samples for b in s.boxes or ()]
    assert all(0 <= b.x < b.x + b.width <= 1.0 + 1e-9 for b in boxes)
    assert sum(bool(s.boxes) for s in samples) == 57
    train, val = training_splits(samples)
    assert {s.source for s in train} == {s.source for s in val} == {"guangzhou", "nih", "nlm"}
    assert {s.person for s in train}.isdisjoint(s.person for s in val)
    assert not any(s.finding == "TUBERCULOSIS" for s in (*train, *val))
