"""Films are told apart by patient, decoded once, and prepared exactly as the application prepares them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from pneumo_desktop.imaging.read import examine
from tests.training.conftest import write_film
from training.data import DataRefused, Sample, load_films, patient_of, read_samples, training_splits


def write_index(path: Path, header: str, *rows: str) -> Path:
    path.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return path


def test_training_and_application_give_the_same_tensor(
    demo_films: list[Path], make_dicom: Callable[..., Path], tmp_path: Path
) -> None:
    files = [*demo_films[:4], make_dicom("a.dcm"), make_dicom("b.dcm", film=1, form="12-bit")]
    films = load_films([Sample(file, "train", 0, file.name) for file in files], (160, 160), tmp_path)
    assert not films.broken
    for file, ours in zip(files, films.inputs, strict=True):
        theirs = examine(file, (160, 160)).model_input
        assert theirs is not None
        assert ours.dtype == theirs.dtype == np.float32
        assert ours.tobytes() == theirs.tobytes()


def test_index_and_folder_tell_the_same(tiny: Path) -> None:
    by_index = read_samples(tiny)
    assert read_samples(tiny / "index.csv") == by_index
    (tiny / "index.csv").unlink()
    by_layout = read_samples(tiny)
    assert {(s.path, s.split, s.label) for s in by_layout} == {(s.path, s.split, s.label) for s in by_index}


@pytest.mark.parametrize(
    ("name", "patient"),
    [
        ("person123_bacteria_4.jpeg", "person123"),
        ("person123_virus_4.jpeg", "person123"),
        ("IM-0115-0001.jpeg", "IM-0115"),
        ("IM-0115-0001-0002.jpeg", "IM-0115"),
        ("NORMAL2-IM-0115-0001.jpeg", "NORMAL2-IM-0115"),
        ("00000061_012.jpeg", "00000061_012"),
    ],
)
def test_patient_is_read_from_the_name(name: str, patient: str) -> None:
    assert patient_of(name) == patient


def test_patient_in_two_splits_is_refused_by_name(tiny: Path) -> None:
    rows = list(csv.reader((tiny / "index.csv").read_text("utf-8").splitlines()))
    rows[1][4] = rows[-1][4]
    write_index(tiny / "index.csv", *(",".join(row) for row in rows))
    with pytest.raises(DataRefused, match=r"two splits: demo-1 \(demo and train\)"):
        read_samples(tiny)


def test_patient_in_two_folders_is_refused(tmp_path: Path) -> None:
    write_film(tmp_path / "train/PNEUMONIA/person1_virus_1.png", "PNEUMONIA", 0)
    write_film(tmp_path / "val/PNEUMONIA/person1_virus_2.png", "PNEUMONIA", 1)
    with pytest.raises(DataRefused, match="person1"):
        read_samples(tmp_path)


def test_demo_and_test_are_never_trained_on(tiny: Path) -> None:
    samples = [*read_samples(tiny), Sample(Path("x.png"), "test", 1, "t")]
    train, val = training_splits(samples)
    assert {sample.split for sample in (*train, *val)} == {"train", "val"}
    assert len(train) + len(val) == 36


def test_val_is_split_off_by_patient_where_there_is_none() -> None:
    samples = [Sample(Path(f"{i}.png"), "train", i // 3 % 2, f"p{i // 3}") for i in range(300)]
    train, val = training_splits(samples)
    assert {s.patient for s in train}.isdisjoint(s.patient for s in val)
    assert len(train) + len(val) == 300
    assert 30 <= len(val) <= 60
    assert training_splits(samples) == (train, val)


def test_nothing_labelled_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataRefused, match="no labelled films"):
        read_samples(tmp_path)
    with pytest.raises(DataRefused, match="no labelled films"):
        read_samples(tmp_path / "absent")


def test_one_label_only_is_refused() -> None:
    with pytest.raises(DataRefused, match="both"):
        training_splits([Sample(Path("a"), "train", 1, "a"), Sample(Path("b"), "val", 1, "b")])


def test_radiologists_labels_are_read(tmp_path: Path) -> None:
    header = "file,split,patient,view,nih_labels,rsna_class"
    rows = ("a.png,val,1,AP,Pneumonia,Lung Opacity", "b.png,val,2,PA,,Normal", "c.png,val,3,PA,Pneumonia,")
    found = read_samples(write_index(tmp_path / "index.csv", header, *rows))
    assert [(s.path.name, s.label, s.group) for s in found] == [("a.png", 1, "AP"), ("b.png", 0, "PA")]


def test_broken_film_is_reported_and_left_out(tiny: Path, tmp_path: Path) -> None:
    (tiny / "train/NORMAL/train0.png").write_bytes(b"\x89PNG broken")
    (tiny / "train/NORMAL/train1.png").unlink()
    samples = read_samples(tiny)
    for _ in range(2):  # decoded, then out of the cache
        films = load_films(samples, (32, 32), tmp_path / "cache")
        assert len(films.samples) == len(films.inputs) == len(samples) - 2
        assert [line.split(":")[0] for line in films.broken] == ["train0.png", "train1.png"]


def test_films_are_decoded_once_and_again_when_they_change(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = read_samples(tiny)[:3]
    first = np.array(load_films(samples, (32, 32), tmp_path / "cache").inputs)

    def fail(*_: object) -> None:
        raise AssertionError("decoded again")

    with monkeypatch.context() as patch:
        patch.setattr("training.data.cache.read_input", fail)
        assert np.array_equal(load_films(samples, (32, 32), tmp_path / "cache").inputs, first)
    write_film(samples[0].path, "PNEUMONIA", 99)
    assert not np.array_equal(load_films(samples, (32, 32), tmp_path / "cache").inputs, first)


def test_guangzhou_is_split_by_patient(shared_data: Path) -> None:
    train, val = training_splits(read_samples(shared_data / "guangzhou"))
    assert (len(train), len(val)) == (4385, 795)
    assert {s.patient for s in train}.isdisjoint(s.patient for s in val)
