"""Looks at sets of films and leaves a report: the order in which it happens."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.film_tags import FilmTags
from training.data import DataRefused, read_sources, report_left_out
from training.data.cache import Films
from training.data.rsna import is_rsna, missing_films
from training.explore import beware
from training.explore.betray import bonds, tells, without_lungs
from training.explore.duplicates import find_pairs
from training.explore.findings import HTML, Findings
from training.explore.gate import Gatekeeper
from training.explore.look import see
from training.explore.pictures import MeanFilms
from training.progress import time_text

SIZE = (160, 160)
"""Of the model's input where no model can be asked."""


def explore(
    sets: Sequence[Path],
    out: Path,
    *,
    weak: bool = False,
    weights: Path | None = None,
    device: str = "auto",
    gate_seconds: float = 60.0,
    sheet: int = 16,
    seed: int = 0,
    cache: Path | None = None,
    command: str = "",
) -> Findings:
    """Look at every film of one or several sets; write DIR/explore.html, explore.json, duplicates.csv, left_out.csv.

    Nothing is refused that can be shown: a patient in two splits is a warning in the report, a broken film a row.

    Args:
        sets: folders or indexes, see `training.data.read_sources`.
        out: folder for the report.
        weak: see `training.data.read_samples`.
        weights: of the model that is asked what it thinks; None: the one that travels with the program.
        device: as in the application's `--device`.
        gate_seconds: how long the model may be asked; films are asked in a drawn order. 0: not at all.
        sheet: films of each class on a sheet.
        seed: of all that is drawn.
        cache: folder of the caches, of which only tags are kept.
        command: for the report, what makes it again.

    Raises:
        DataRefused: nothing labelled is there, a table has no meaning, none of the films can be read, or the folder for
            the report cannot be written.
        SettingInvalid: the device is not there.
    """
    began = time.monotonic()
    samples = read_sources(sets, weak=weak, strict=False, cache=cache)
    _make(out)
    people = len({sample.person for sample in samples})
    _say(f"{len(samples):,} labelled films of {people:,} patients; each is looked at once")
    keeper, no_model = _keeper(weights, device, gate_seconds)
    size = keeper.size if keeper else SIZE
    means = MeanFilms(size)

    def also(number: int, tags: FilmTags, model_input: NDArray[np.float32]) -> None:
        means.add(samples[number], model_input)
        if keeper:
            keeper.ask(number, tags, model_input)

    seen = see(samples, size, also, seed)
    if keeper:
        keeper.finish()
    report_left_out([Films(np.empty((0, 1, *size), np.float32), (), tuple(seen.left_out))], out, _say)
    if not seen.samples:
        raise DataRefused(str(sets[0]), "none of its films could be read", "Look at the reasons above.")
    _say("comparing films with each other")
    rows = {id(sample): row for row, sample in enumerate(seen.samples)}
    judged = {rows[id(samples[n])]: said for n, said in keeper.judged.items()} if keeper else {}
    found = Findings(
        sets=[str(data) for data in sets],
        command=command,
        labelled=samples,
        seen=seen,
        means=means.means(),
        tells=tells(seen),
        bonds=bonds(seen),
        lungless=without_lungs(seen),
        pairs=find_pairs(np.stack([look.small for look in seen.looks]), seen.samples),
        judged=judged,
        model=keeper.title if keeper else "",
        no_model=no_model,
        weak_only=0 if weak else _weak_only(sets, len(samples), cache),
        missing=sum(missing_films(data) for data in sets if data.is_dir() and is_rsna(data)),
    )
    found.alarms = _alarms(found)
    from training.explore.report import page_of

    page = page_of(found, sheet, seed)
    found.seconds = time.monotonic() - began
    page.save(out / HTML)
    found.write(out)
    for alarm in found.alarms:
        _say(f"! {alarm.title} {alarm.text}")
    _say(f"done in {time_text(found.seconds)}: {out / HTML}")
    return found


def _alarms(found: Findings) -> list[beware.Alarm]:
    """The worst first: what makes figures wrong, then what makes them say something else, then what makes them poor."""
    seen, samples = found.seen, found.labelled
    return [
        *beware.of_patients(samples),
        *beware.of_pairs(found.pairs, seen.samples),
        *beware.of_tells(found.tells, found.lungless),
        *beware.of_bonds(found.bonds),
        *beware.of_broken(seen.left_out, found.missing, len(samples)),
        *beware.of_balance(samples),
    ]


def _keeper(weights: Path | None, device: str, seconds: float) -> tuple[Gatekeeper | None, str]:
    if seconds <= 0:
        return None, "It was not asked (--gate-seconds 0)."
    try:
        return Gatekeeper(weights, device, seconds), ""
    except ModelMismatch as error:
        if weights is not None:
            raise
        return None, str(error)


def _weak_only(sets: Sequence[Path], labelled: int, cache: Path | None) -> int:
    return len(read_sources(sets, weak=True, strict=False, cache=cache)) - labelled


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        reason = f"the report cannot be written there ({error.strerror})"
        raise DataRefused(str(out), reason, "Give another folder with --out.") from error


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
