"""Films, homes and worklists that tests share. Real radiographs come from `resources/demo` (CC BY 4.0, see there)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pneumo_desktop.case import Band, Call, FilmStatus, Projection, Score
from pneumo_desktop.demo import films
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.wrap import Form, wrap
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.store import Store

SHARED = Path(__file__).resolve().parents[1].parent / "shared" / "data"

_LISTED_BY = ("patient", "patient_id", "age_months", "sex", "view_position", "folder", "model_name")
_BEFORE_0008 = tuple(f"DROP INDEX ix_journal_{name}" for name in ("settings", "closed", "merged"))
_BEFORE_0007 = (*_BEFORE_0008, *(f"DROP TABLE {name}" for name in ("emergencies", "passes", "accounts")))
_BEFORE_0006 = (
    *_BEFORE_0007,
    *(f"DROP TRIGGER cases_{kind}{when}" for kind in ("counted", "worded") for when in ("_new", "_gone", "")),
    *(
        f"DROP INDEX ix_cases_{side}_by_{name}"
        for side in ("unread", "decided")
        for name in (*_LISTED_BY, "state", "arrived_at", "band", "likelihood")
    ),
    *(f"DROP INDEX ix_cases_{name}" for name in ("decided_state", "attention", "next_due", "opened")),
    *(f"DROP TABLE {name}" for name in ("counts", "places", "case_words")),
    *(f"ALTER TABLE cases DROP COLUMN {name}" for name in _LISTED_BY),
)
BEFORE_0005 = (
    *_BEFORE_0006,
    "DROP TABLE communications",
    "DROP TABLE urgent_marks",
    "DROP INDEX ix_cases_untold",
    "DROP INDEX ix_cases_open",
    *(f"ALTER TABLE cases DROP COLUMN {name}" for name in ("urgent_id", "untold_since")),
    *(
        f"ALTER TABLE verdicts DROP COLUMN {name}"
        for name in ("certainty", "note", "other_findings", "boxes", "amends", "tell")
    ),
)
"""Makes a worklist of this program one of schema 0004, as far as tables and columns go."""


@pytest.fixture(autouse=True)
def plain_networks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fusing a network takes seconds, and memory that torch does not give back; tests marked `fuses` do it."""
    ways = sys.modules.get("pneumo_desktop.inference.ways")  # most tests load no torch, and this one must not
    if ways is not None and request.node.get_closest_marker("fuses") is None:
        monkeypatch.setattr(ways, "compile_way", lambda *_: None)


@pytest.fixture
def shared_data() -> Path:
    """Radiographs beside the checkout, for tests on the builders' machines only."""
    if not SHARED.is_dir():
        pytest.skip("the radiographs beside the checkout are not here")
    return SHARED


@pytest.fixture(scope="session")
def demo_films() -> list[Path]:
    """Real radiographs, JPEG."""
    return films()


@pytest.fixture
def make_dicom(demo_films: list[Path], tmp_path: Path) -> Callable[..., Path]:
    """Wraps a demo film into a DICOM file: `make_dicom("a.dcm", film=3, form="12-bit", PatientID="1")`."""

    def make(name: str, film: int = 0, form: Form = "8-bit", **tags: Any) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        source = demo_films[film]
        wrap(path, read_raster(source).pixels, {"PatientName": "Vega^Ada", "PatientID": "T-1", **tags}, form)
        return path

    return make


class Clock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """An empty worklist on a clock that stands still."""
    opened = Store(tmp_path / "home" / "worklist.sqlite", clock=clock)
    yield opened
    opened.close()


def score(likelihood: float, model: str = "test 1.0") -> Score:
    """A score with the bands of a model whose thresholds are 0.5 and 0.9."""
    band = Band.HIGH if likelihood >= 0.9 else Band.RAISED if likelihood >= 0.5 else Band.LOW
    call = Call.SUSPECTED if likelihood >= 0.5 else Call.NOT_SUSPECTED
    return Score(likelihood, 0.0, call, band, model, model.encode().hex().ljust(64, "0"), "cpu, float32")


def arrival(name: str, likelihood: float | None = None, **changes: Any) -> Arrival:
    """A film called `name` as the engine hands it over, scored or not."""
    tags = changes.pop("tags", None) or FilmTags(
        patient_name=f"{name}^Test", patient_id=f"ID-{name}", study_instance_uid=changes.pop("study", f"1.2.{name}")
    )
    values: dict[str, Any] = {
        "path": Path("/incoming") / f"{name}.dcm",
        "size": 100,
        "mtime_ns": 1,
        "sha256": name.encode().hex().rjust(64, "0"),
        "tags": tags,
        "status": FilmStatus.NEEDS_ATTENTION if likelihood is None else FilmStatus.SCORED,
        "projection": Projection.UNKNOWN,
        "reason": "The file is damaged." if likelihood is None else "",
        "score": None if likelihood is None else score(likelihood),
    }
    return Arrival(**(values | changes))


@pytest.fixture
def add(store: Store) -> Callable[..., int]:
    """Puts a film into the worklist and returns the number of its case: `add("a", 0.9)`."""

    def put(name: str, likelihood: float | None = None, **changes: Any) -> int:
        with store.writing() as writer:
            film_id = writer.add_arrival(arrival(name, likelihood, **changes))
            return next(film.case_id for film in writer.films() if film.film_id == film_id and film.case_id)

    return put
