"""The model's rows keep their contract, with and without rivals; its figures are nobody's test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from pneumo_desktop.benchmark import model as rows
from pneumo_desktop.benchmark import rivals as others
from pneumo_desktop.inference.contest import Contest, Pixels, Runner

pytestmark = pytest.mark.fuses


def score(films: Pixels) -> Pixels:
    return np.stack([films.mean((1, 2, 3)), films.max((1, 2, 3))], 1)


class StandIn:
    """As `Contest`, without a model; `full_from` films its memory runs out."""

    size = (8, 8)
    kind = "cuda"
    format = "bfloat16"
    text = "cuda, bfloat16, compiled"
    threads = 1

    def __init__(self, full_from: int = 10_000, model: bytes = b"network") -> None:
        self.full_from, self.model = full_from, model

    def ours(self) -> Runner:
        return lambda films: score(films) + np.float32(0.25)

    eager = exact = lambda self: score

    def for_batch(self, count: int) -> Runner:
        if count >= self.full_from:
            raise RuntimeError("out of memory")
        return score

    def likelihoods(self, outputs: Pixels) -> NDArray[np.float64]:
        return outputs[:, 0].astype(np.float64)

    def onnx(self) -> bytes:
        if not self.model:
            raise ValueError("no exporter")
        return self.model

    def operations(self) -> int:
        return 1000

    def ceiling(self) -> float:
        return 1e12


def contest(**arguments: object) -> Contest:
    return cast(Contest, StandIn(**arguments))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"_ROUNDS": 2, "_ROUND_SECONDS": 0.0, "_PAUSE": 0.0}.items():
        monkeypatch.setattr(rows, name, value)


def test_every_rival_has_a_row_and_the_ratio_is_ours_over_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    def entered(contest: Contest, count: int) -> Iterator[tuple[str, Runner | None]]:
        yield "fast", score
        yield "OpenVINO: not installed", None

    monkeypatch.setattr(rows, "rivals", entered)
    monkeypatch.setattr(rows, "race", lambda runners, films: {"ours": 2.0, "fast": 1.0, "eager torch bfloat16": 8.0})
    many, one = list(rows.against_rivals(contest(), 16)), list(rows.against_rivals(contest(), 1))
    assert [(row.name, row.value, row.unit, row.against, row.ratio) for row in many] == [
        ("model.forward", 8.0, "films/s", "fast", 0.5),
        ("model.forward", 8.0, "films/s", "OpenVINO: not installed", None),
        ("model.forward", 8.0, "films/s", "eager torch bfloat16", 4.0),
    ]
    assert [(row.name, row.value, row.unit, row.ratio) for row in one] == [
        ("model.forward_one", 2000.0, "ms", 2.0),
        ("model.forward_one", 2000.0, "ms", None),
        ("model.forward_one", 2000.0, "ms", 0.25),
    ]


def test_a_rival_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("onnxruntime", "openvino"):
        monkeypatch.setitem(sys.modules, module, None)
    assert list(others.rivals(contest(), 4)) == [
        ("ONNX Runtime: not installed", None),
        ("OpenVINO: not installed", None),
    ]


def test_a_rival_that_breaks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> tuple[str, Runner]:
        raise RuntimeError("no such operator")

    monkeypatch.setattr(others, "_MAKERS", {"Other": breaks})
    assert list(others.rivals(contest(), 4)) == [("Other: failed (RuntimeError)", None)]
    assert list(others.rivals(contest(model=b""), 4)) == [("Other: no ONNX of the model (ValueError)", None)]


def test_all_take_turns_in_a_race() -> None:
    calls: list[str] = []

    def runner(name: str) -> Callable[[Pixels], Pixels]:
        def forward(films: Pixels) -> Pixels:
            calls.append(name)
            return films

        return forward

    seconds = rows.race({"a": runner("a"), "b": runner("b")}, np.zeros((1, 1, 8, 8), np.float32))
    assert set(seconds) == {"a", "b"}
    assert calls[6:] == ["b", "b", "a", "a", "a", "a", "b", "b"]


def test_agreement_is_the_largest_difference() -> None:
    (row,) = rows.agreement(contest(), np.zeros((3, 1, 8, 8), np.float32))
    assert (row.name, row.value, row.unit) == ("model.agreement", 0.25, "likelihood")
    assert "3 films" in row.against


def test_a_card_has_rows_up_to_where_its_memory_is_full() -> None:
    names = [row.name for row in rows.on_a_card(contest(full_from=64))]
    assert names == [f"model.{what}_batch_{count}" for count in (1, 4, 16) for what in ("forward", "share")]
    assert all(row.value > 0 and row.ratio for row in rows.on_a_card(contest()))


@pytest.fixture(scope="module")
def real() -> Contest:
    return Contest("cpu")


def test_the_model_runs_in_each_way_and_agrees(real: Contest) -> None:
    films = np.random.default_rng(0).random((3, 1, *real.size), dtype=np.float32)
    exact = real.likelihoods(real.exact()(films))
    for runner in (real.ours(), real.eager(), real.for_batch(3)):
        assert real.likelihoods(runner(films)) == pytest.approx(exact, abs=0.05)
    assert 1e8 < real.operations() < 1e10


@pytest.mark.parametrize("package", ["onnxruntime", "openvino"])
def test_a_rival_that_is_installed_scores_as_we_do(real: Contest, package: str) -> None:
    pytest.importorskip(package)
    films = np.random.default_rng(0).random((2, 1, *real.size), dtype=np.float32)
    exact = real.likelihoods(real.exact()(films))
    names = {"onnxruntime": "ONNX Runtime", "openvino": "OpenVINO"}
    found = {name: runner for name, runner in others.rivals(real, 2) if name.startswith(names[package])}
    ((name, runner),) = found.items()
    assert runner is not None, name
    assert real.likelihoods(runner(films)) == pytest.approx(exact, abs=0.05)
