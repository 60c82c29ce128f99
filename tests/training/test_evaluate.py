"""The model that travels with the program on real films: subgroups, places, failures; and sets that lack much."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pneumo_desktop.case import Region
from tests.training.conftest import write_film
from tests.training.layouts import RSNA_CLASSES, make_rsna
from training import evaluate as evaluating
from training.__main__ import main
from training.data import Box, DataRefused, Films, Sample
from training.evaluate import evaluate
from training.evaluating.groups import age_band, groups_of
from training.evaluating.model import Said, of_run
from training.evaluating.places import overlap
from training.evaluating.worth import worth_at_shares
from training.fit import Recipe, fit

Write = Callable[[Sequence[Path], Sequence[tuple[object, ...]]], Path]
COLUMNS = ("file", "split", "patient", "label", "age", "sex", "view", "source", "etiology", "boxes")


@pytest.fixture
def index(tmp_path: Path) -> Write:
    """Writes an index of films."""

    def write(films: Sequence[Path], rows: Sequence[tuple[object, ...]]) -> Path:
        file = tmp_path / "films" / "index.csv"
        file.parent.mkdir(exist_ok=True)
        with file.open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream)
            table.writerow(COLUMNS)
            table.writerows([(film.resolve(), *row) for film, row in zip(films, rows, strict=True)])
        return file.parent

    return write


def read(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "evaluation.json").read_text("utf-8"))
    return found


def test_real_films_are_measured_by_subgroup_with_places_and_errors(
    demo_films: list[Path], index: Write, tmp_path: Path
) -> None:
    rows: list[tuple[object, ...]] = []
    for number, film in enumerate(demo_films):
        ill = film.name.startswith("person")
        said = "PNEUMONIA" if ill else "NORMAL"
        boxes = "[[0, 0, 4000, 4000]]" if number == len(demo_films) - 1 else "[]"
        age = "" if number == 0 else 2 + number % 3 * 20
        rows.append(("val", f"p{number // 2}", said, age, "FM"[number % 2], "AP", "AB"[number % 3 == 0], "", boxes))
    # One film is said to be what it is not: it must turn up among the errors.
    wrong = next(number for number, film in enumerate(demo_films) if film.name.startswith("IM"))
    rows[wrong] = ("val", rows[wrong][1], "PNEUMONIA", *rows[wrong][3:])
    data, out = index(demo_films, rows), tmp_path / "out"
    assert main(["evaluate", str(data), "--out", str(out), "--device", "cpu", "--cache", str(tmp_path)]) == 0

    result = read(out)
    assert {"model", "weights_sha256", "device", "threshold", "data", "left_out", "not_scored", "splits"} <= set(result)
    groups = result["subgroups"]["val"]
    assert list(groups["age"]) == ["1 to 5 years", "18 to 39 years", "40 to 59 years", "unknown"]
    assert set(groups["sex"]) == {"female", "male"}
    assert set(groups["source"]) == {"A", "B"}
    assert groups["sex"]["female"]["films"] + groups["sex"]["male"]["films"] == len(demo_films)
    assert demo_films[wrong].name in [row["file"] for row in result["failures"]["val"]["missed"]]
    places = result["localisation"]["val"]
    assert places["films"] == places["boxes"] == 1
    assert places["peak_in_box"]["value"] == 1.0  # the box is the whole film
    assert 0 < places["iou"]["value"] < 1
    worths = result["shares"]["val"]
    assert [worth["share"] for worth in worths] == [0.01, 0.05, 0.1, 0.2, 0.5, 0.75]
    assert [worth["shown"] for worth in worths] == sorted(worth["shown"] for worth in worths)
    assert result["calibration"]["val"]["slope"] is None or result["calibration"]["val"]["films"] == len(demo_films)
    html = (out / "evaluation.html").read_text("utf-8")
    assert "sex: female" in html
    assert demo_films[wrong].name in html
    assert str(tmp_path) not in html


def test_folder_of_the_rsna_challenge_is_measured_with_its_boxes_and_classes(
    demo_films: list[Path], tmp_path: Path
) -> None:
    ill = [film for film in demo_films if film.name.startswith("person")]
    well = [film for film in demo_films if not film.name.startswith("person")]
    make_rsna(tmp_path / "rsna", [*well[:3], *ill[:3]])
    result = evaluate(tmp_path / "rsna", tmp_path / "out", None, "cpu", tmp_path / "cache")
    assert set(result["subgroups"]["all"]["class"]) == set(RSNA_CLASSES)
    assert set(result["subgroups"]["all"]["view"]) <= {"AP", "PA"}
    places = result["localisation"]["all"]
    assert places["films"] == 3
    assert places["boxes"] == 5
    html = (tmp_path / "out/evaluation.html").read_text("utf-8")
    assert "Where it looks" in html
    assert "rule of three" in html


def test_three_films_of_one_label_with_a_broken_one_give_a_report_that_says_so(
    demo_films: list[Path], index: Write, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    films = [film for film in demo_films if film.name.startswith("person")][:3]
    rows = [("all", f"p{number}", "PNEUMONIA", "", "", "", "", "", "[]") for number in range(4)]
    result = evaluate(index([*films, broken], rows), tmp_path / "out", None, "cpu", tmp_path / "cache")
    assert result["splits"]["all"]["all"]["auc"] is None
    assert result["splits"]["all"]["all"]["films"] == 3
    assert result["shares"]["all"] == []
    assert "pneumonias only" in " ".join(result["warnings"])
    assert "None of these films has a reader's box" in result["no_localisation"]
    html = (tmp_path / "out/evaluation.html").read_text("utf-8")
    assert "broken.png" in html
    assert "films of one label only" in html
    with pytest.raises(DataRefused, match="no film is of val"):
        evaluate(tmp_path / "films", tmp_path / "out", None, "cpu", tmp_path / "cache", splits=["val"])


def test_run_is_measured_at_a_threshold_of_its_own_val_whatever_it_is_measured_on(
    recipe: Recipe, tiny: Path, index: Write, tmp_path: Path
) -> None:
    run, cache = tmp_path / "run", tmp_path / "cache"
    fit(replace(recipe, epochs=1, architecture="mobilenet_v3_small"), run, "cpu", cache)
    own = of_run(run, "cpu", cache).thresholds.operating
    films = [tmp_path / f"strange{number}.png" for number in range(4)]
    for number, film in enumerate(films):
        write_film(film, ("NORMAL", "PNEUMONIA")[number % 2], 900 + number)
    rows = [("val", f"s{n}", ("NORMAL", "PNEUMONIA")[n % 2], "", "", "", "", "", "[]") for n in range(4)]
    elsewhere = evaluate(index(films, rows), tmp_path / "out", None, "cpu", cache, run=run)
    assert elsewhere["threshold"] == own
    assert elsewhere["splits"]["val"]["all"]["films"] == 4
    assert not any("flatter" in line for line in elsewhere["warnings"])
    assert "no map" in elsewhere["no_localisation"]
    at_home = evaluate(tiny, tmp_path / "out", None, "cpu", cache, run=run)
    said = " ".join(at_home["warnings"])
    assert "learned from 24 of these 24" in said
    assert "chosen on 12 of these 12" in said


def test_a_group_of_one_label_by_chance_stands_alone_and_an_etiology_against_all_others() -> None:
    # One normal child among adults; all pneumonias are bacterial.
    ill = [Sample(Path(f"i{n}"), "val", 1, f"i{n}", "bacteria", age=40.0, sex="F") for n in range(3)]
    well = [Sample(Path(f"w{n}"), "val", 0, f"w{n}", "none", age=9.0 if n == 0 else 40.0, sex="F") for n in range(3)]
    films = Films(np.zeros((6, 1, 1, 1), np.float32), (*ill, *well))
    likelihoods = np.array([0.9, 0.8, 0.7, 0.6, 0.1, 0.2])
    said = Said(films, [], likelihoods, likelihoods >= 0.5)
    groups = groups_of(said, np.ones(6, dtype=bool), 0.5)
    child = groups["age"]["6 to 11 years"]
    assert (child["films"], child["pneumonias"], child["auc"], child["sensitivity"]) == (1, 0, None, None)
    assert child["specificity"] is not None
    assert child["specificity"].value == 0.0
    bacteria = groups["etiology"]["bacteria"]
    assert bacteria["films"] == 6
    assert bacteria["auc"] is not None


def test_calls_are_worth_less_where_pneumonia_is_rare_and_what_bayes_says() -> None:
    labels = np.array([1] * 10 + [0] * 10)
    calls = np.array([True] * 9 + [False] + [True] * 2 + [False] * 8)
    worths = worth_at_shares(calls, labels, [str(i) for i in range(20)], 0.6, 0.75)
    twenty = next(worth for worth in worths if worth["share"] == 0.2)
    assert twenty["ppv"] is not None
    assert twenty["ppv"].value == pytest.approx(0.9 * 0.2 / (0.9 * 0.2 + 0.2 * 0.8))
    assert twenty["suspected"] is not None
    assert twenty["suspected"].value == pytest.approx(0.34)
    assert worths[-1]["shown"] == pytest.approx(0.6)


def test_overlap_is_of_areas_and_ages_fall_into_bands() -> None:
    half = Box(0.0, 0.0, 0.5, 1.0)
    assert overlap((half,), (Region(0.0, 0.0, 0.5, 1.0, 1.0),)) == 1.0
    assert overlap((half,), (Region(0.25, 0.0, 0.5, 1.0, 1.0),)) == pytest.approx(1 / 3, abs=0.01)
    assert overlap((half,), ()) == 0.0
    assert [age_band(age) for age in (0.5, 1.0, 5.9, 6, 17, 59, 90, None)] == [
        "under 1 year", "1 to 5 years", "1 to 5 years", "6 to 11 years", "12 to 17 years", "40 to 59 years",
        "60 years and over", "unknown",
    ]  # fmt: skip
    assert evaluating.RESULT == "evaluation.json"
