"""Figures of this PC, each beside something measured in the same run; on a throw-away home."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.demo import films as demo_radiographs
from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import Row

COLUMNS = ("name", "value", "unit", "against", "ratio")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; `ratio` is ours over that of `against`, measured in the same run."""

    name: str
    value: float
    unit: str
    against: str = ""
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """What a measurement works with: an empty folder, the films, and how many rows a worklist gets."""

    folder: Path
    settings: Settings
    films: list[Path]
    rows: int


def measure(what: Sequence[str], settings: Settings, *, films: Path | None, rows: int) -> list[Row]:
    """Run the named measurements (all, where none is named), each in a folder of its own.

    Raises:
        SettingInvalid: an unknown name, or a folder without films.
    """
    known = _known()
    if unknown := [name for name in what if name not in known]:
        raise SettingInvalid("benchmark", f"there is no {', '.join(unknown)}", f"Choose of {', '.join(known)}.")
    found = sorted(path for path in films.rglob("*") if path.is_file()) if films else demo_radiographs()
    if not found:
        raise SettingInvalid(f"--films {films}", "no film is there", "Name a folder that holds some.")
    listed: list[Row] = []
    for name in what or known:
        with tempfile.TemporaryDirectory(prefix="pneumo-benchmark-", ignore_cleanup_errors=True) as folder:
            bench = Bench(Path(folder), _throw_away(settings, Path(folder)), found, rows)
            listed += [_row(figure) for figure in known[name](bench)]
    return listed


def _throw_away(settings: Settings, folder: Path) -> Settings:
    return settings.model_copy(update={"home": folder / "home", "incoming": folder / "incoming"})


def _known() -> dict[str, Callable[[Bench], Iterator[Figure]]]:
    from pneumo_desktop.benchmark.engine import engine, latency
    from pneumo_desktop.benchmark.model import model
    from pneumo_desktop.benchmark.recovery import recovery
    from pneumo_desktop.benchmark.viewer import viewer
    from pneumo_desktop.benchmark.waiting import verdict
    from pneumo_desktop.benchmark.window import desktop
    from pneumo_desktop.benchmark.worklist import worklist

    return {
        "model": model,
        "engine": engine,
        "latency": latency,
        "verdict": verdict,
        "recovery": recovery,
        "worklist": worklist,
        "viewer": viewer,
        "desktop": desktop,
    }


def _row(figure: Figure) -> Row:
    ratio = None if figure.ratio is None else round(figure.ratio, 3)
    return {
        "name": figure.name,
        "value": round(figure.value, 3),
        "unit": figure.unit,
        "against": figure.against,
        "ratio": ratio,
    }
