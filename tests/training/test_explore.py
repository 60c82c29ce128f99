"""explore says of a set what is wrong with it, on Kaggle's folders, the RSNA's DICOM, and several sets at once."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.training.conftest import write_film
from tests.training.layouts import make_rsna, write_table
from training.__main__ import main
from training.data import DataRefused, Sample
from training.explore.betray import bonds, tells, without_lungs
from training.explore.beware import of_bonds, of_pairs, of_tells
from training.explore.duplicates import clusters, find_pairs
from training.explore.gate import kinds_of
from training.explore.look import see
from training.explore.run import explore

SIZE = (64, 64)


def small_of(samples: list[Sample]) -> np.ndarray[tuple[int, ...], np.dtype[np.float16]]:
    return np.stack([look.small for look in see(samples, SIZE, lambda *_: None).looks])


def titles(report: Path) -> set[str]:
    return {alarm["title"] for alarm in json.loads((report / "explore.json").read_text("utf-8"))["beware"]}


@pytest.fixture
def planted(tmp_path: Path, demo_films: list[Path]) -> Path:
    """Kaggle's folders with all that can be wrong: larger normals, a patient and a picture in two splits."""
    root = tmp_path / "planted"
    for i, film in enumerate(demo_films):
        label = "PNEUMONIA" if "person" in film.name else "NORMAL"
        place = root / ("val" if i % 4 == 0 else "train") / label / film.name
        place.parent.mkdir(parents=True, exist_ok=True)
        wide = 300 if label == "NORMAL" else 200
        Image.open(film).convert("L").resize((wide, wide)).save(place, quality=90)
    first = next((root / "train/PNEUMONIA").iterdir())
    Image.open(first).resize((160, 160)).save(root / "val/PNEUMONIA/another.jpeg", quality=40)
    shutil.copy(next((root / "train/NORMAL").glob("*.jpeg")), root / "train/PNEUMONIA/person9999_virus_1.jpeg")
    write_film(root / "train/PNEUMONIA/person8888_virus_1.png", "PNEUMONIA", 1)
    write_film(root / "val/PNEUMONIA/person8888_virus_2.png", "PNEUMONIA", 2)
    (root / "train/NORMAL/IM-9999-0001.jpeg").write_bytes(b"\xff\xd8\xff cut off")
    return root


def test_what_is_wrong_with_a_set_stands_at_the_top(planted: Path, tmp_path: Path) -> None:
    out = tmp_path / "report <b>"
    explore([planted], out, gate_seconds=0, sheet=4, cache=tmp_path / "cache", command="python -m training <explore>")
    assert titles(out) >= {
        "A patient in two splits.",
        "The same picture in two splits.",
        "The same picture under two labels.",
        "Resolution betrays the label.",
        "Broken films.",
    }
    html = (out / "explore.html").read_text("utf-8")
    assert "Normal films of planted are larger" in html
    assert "person8888 (train and val)" in html
    assert "IM-9999-0001.jpeg" in html
    assert "&lt;explore&gt;" in html
    assert all(target.startswith(("data:image/", "#")) for target in re.findall(r"(?:src|href)=\"([^\"]*)", html))
    assert len((out / "left_out.csv").read_text("utf-8").splitlines()) == 2
    said = json.loads((out / "explore.json").read_text("utf-8"))
    assert said["near_duplicates"]["in two splits"] == 1
    assert said["gate"]["asked"] == 0


def test_rsna_folder_of_dicom_is_explored_by_command(
    tmp_path: Path, demo_films: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = tmp_path / "rsna", tmp_path / "out"
    make_rsna(data, demo_films[:24])
    broken = sorted(data.rglob("*.dcm"))[3]
    broken.write_bytes(broken.read_bytes()[:3000])
    sorted(data.rglob("*.dcm"))[5].unlink()
    arguments = ["explore", str(data), "--out", str(out), "--device", "cpu", "--cache", str(tmp_path / "cache")]
    assert main([*arguments, "--samples", "3", "--gate-seconds", "30"]) == 0
    said = json.loads((out / "explore.json").read_text("utf-8"))
    assert said["counts"]["films"] == 23
    assert said["missing"] == 1
    assert [Path(film["file"]).name for film in said["left_out"]] == [broken.name]
    assert set(said["counts"]["by"]["view"]) == {"AP", "PA"}
    assert set(said["counts"]["by"]["sex"]) >= {"female", "male"}
    assert set(said["counts"]["classes"]) == {"Normal", "No Lung Opacity / Not Normal", "Lung Opacity"}
    assert said["gate"]["asked"] == 22
    assert "Broken films." in titles(out)
    printed = capsys.readouterr().out
    assert "23 labelled films of 23 patients" in printed
    assert "1 film cannot be used" in printed
    html = (out / "explore.html").read_text("utf-8")
    assert "What the gate thinks" in html
    assert "guangzhou-mobilenet-v2" in html


def test_several_sources_are_told_apart_and_one_class_alone_is_said(tiny: Path, tmp_path: Path) -> None:
    for i in range(24):
        write_film(tmp_path / "healthy/NORMAL" / f"{i}.png", "NORMAL", 500 + i, size=80)
    out = tmp_path / "out"
    explore([tiny, tmp_path / "healthy"], out, gate_seconds=0, sheet=2, cache=tmp_path / "cache")
    said = json.loads((out / "explore.json").read_text("utf-8"))
    assert set(said["counts"]["sources"]) == {"tiny", "healthy"}
    assert "One label only." in titles(out)


def test_refusals_are_sentences(tmp_path: Path, tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", str(tmp_path / "absent"), "--out", str(tmp_path / "o")]) == 2
    assert "there is no such folder or file" in capsys.readouterr().err
    assert not (tmp_path / "o").exists()
    (tmp_path / "file").write_text("", "utf-8")
    assert main(["explore", str(tiny), "--out", str(tmp_path / "file/o")]) == 2
    assert "Give another folder with --out" in capsys.readouterr().err
    for path in tiny.rglob("*.png"):
        path.write_bytes(b"\x89PNG broken")
    with pytest.raises(DataRefused, match="none of its films could be read"):
        explore([tiny], tmp_path / "o", gate_seconds=0, cache=tmp_path / "cache")


def test_copies_of_another_size_and_quality_are_found_and_other_films_are_not(
    demo_films: list[Path], tmp_path: Path
) -> None:
    samples = []
    for i, film in enumerate(demo_films[:16]):
        samples.append(Sample(film, "train", 0, str(i)))
        if i % 4 == 0:
            copy = tmp_path / f"copy{i}.jpeg"
            Image.open(film).convert("L").resize((150, 170)).save(copy, quality=30)
            samples.append(Sample(copy, "val", 0, f"copy of {i}"))
    pairs = find_pairs(small_of(samples), samples)
    found = {tuple(sorted((samples[p.first].patient, samples[p.second].patient))) for p in pairs}
    assert found == {(str(i), f"copy of {i}") for i in (0, 4, 8, 12)}
    assert not any(pair.same_bytes for pair in pairs)
    assert [len(group) for group in clusters(pairs, len(samples))] == [2, 2, 2, 2]


def test_a_crowd_of_equal_films_is_one_picture_and_no_endless_work(tmp_path: Path) -> None:
    write_film(tmp_path / "one.png", "NORMAL", 1)
    samples = [Sample(tmp_path / "one.png", "train", 0, str(i)) for i in range(130)]
    small = np.repeat(small_of(samples[:1]), 130, 0)
    small[-1] = 1 - small[-1]
    pairs = find_pairs(small, samples)
    assert len(pairs) < 130 * 20
    assert [len(group) for group in clusters(pairs, 130)] == [129]
    assert "The same picture many times." in {alarm.title for alarm in of_pairs(pairs, samples)}


def test_view_that_goes_with_the_class_is_said_with_the_figure(tmp_path: Path) -> None:
    samples = []
    for i in range(80):
        write_film(tmp_path / f"{i}.png", "NORMAL", i)
        samples.append(Sample(tmp_path / f"{i}.png", "train", i % 2, str(i), source="s", view=("AP", "PA")[i // 2 % 2]))
    even = see(samples, SIZE, lambda *_: None)
    assert not of_bonds(bonds(even))
    split = [Sample(s.path, "train", s.label, s.patient, source="s", view=("PA", "AP")[s.label]) for s in samples]
    (alarm,) = of_bonds(bonds(see(split, SIZE, lambda *_: None)))
    assert alarm.title == "View and class go together."
    assert "AP is 40 of 40 ill (100%) and 0 of 40 others (0%)" in alarm.text


def test_nothing_is_said_where_nothing_betrays_the_label(tmp_path: Path) -> None:
    samples = []
    for i in range(80):
        write_film(tmp_path / f"{i}.png", "NORMAL", i)
        samples.append(Sample(tmp_path / f"{i}.png", "train", i // 2 % 2, str(i), source="s"))
    seen = see(samples, SIZE, lambda *_: None)
    assert not of_tells(tells(seen), {})
    assert all(0.25 < auc < 0.75 for each in without_lungs(seen).values() for auc in each.values())


def test_reasons_are_counted_without_what_differs() -> None:
    reason = "Outside what the model was validated on: the patient is 33 years old. A part may be missing (cut off)."
    assert kinds_of(reason) == ["Outside what the model was validated on", "A part may be missing"]


def test_films_of_weak_labels_are_counted_and_shown_when_asked_for(adults: list[Path], tmp_path: Path) -> None:
    found = explore(adults[:1], tmp_path / "o", gate_seconds=0, sheet=2, cache=tmp_path / "c")
    assert found.weak_only == 16
    weak = explore(adults[:1], tmp_path / "w", weak=True, gate_seconds=0, sheet=2, cache=tmp_path / "c")
    assert weak.weak_only == 0
    assert "Weak labels." in titles(tmp_path / "w")


def test_ages_that_are_no_numbers_name_their_line(tmp_path: Path) -> None:
    write_film(tmp_path / "a.png", "NORMAL", 1)
    write_table(tmp_path / "index.csv", ("file", "label", "age"), [("a.png", "0", "old")])
    with pytest.raises(DataRefused, match=r"index\.csv, line 2: `old` in column age"):
        explore([tmp_path], tmp_path / "o", gate_seconds=0, cache=tmp_path / "c")
