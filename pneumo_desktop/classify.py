"""Scores files without a worklist: the engine's own reading and scoring, and a row for every file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from pneumo_desktop.case import FilmStatus, Projection
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.read import Examined
from pneumo_desktop.imaging.sandbox import Limits, Sandbox
from pneumo_desktop.intake.watcher import Found, look, walk
from pneumo_desktop.library import path_text
from pneumo_desktop.models import in_use, scorer_of
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import Row

COLUMNS = ("file", "status", "likelihood", "call", "reason", "model")


def classify_paths(paths: Iterable[Path], settings: Settings, scratch: Path, weights: Path | None = None) -> list[Row]:
    """One row per file, in the order given; folders with all that lies below them, by name.

    Args:
        scratch: an empty folder for short-lived pixel files.
        weights: another model than the one in use of the home.
    """
    if weights is not None:
        scorer = Scorer(settings.device, weights, insist=True, share=settings.share_of_pneumonia)
    else:
        scorer = scorer_of(in_use(settings), settings, insist=True)
    limits = Limits(settings.decoder_memory_mib, settings.decode_seconds)
    sandbox = Sandbox(scratch, settings.worker_count, limits)
    rows: list[Row] = []
    try:
        with ThreadPoolExecutor(settings.worker_count) as pool:
            files = _files(paths)
            size = scorer.input_size
            ahead = None
            while batch := list(islice(files, settings.batch_size)):
                examined = pool.map(lambda found: _examined(sandbox, found, size), batch)
                if ahead is None:
                    scorer.load()  # while the first films are decoded
                else:
                    rows += _rows(scorer, *ahead)
                ahead = (batch, examined)
            if ahead is not None:
                rows += _rows(scorer, *ahead)
    finally:
        sandbox.close()
    return rows


def _rows(scorer: Scorer, files: list[Found], examined: Iterable[Examined]) -> Iterator[Row]:
    found = list(examined)
    for file, opinion in zip(files, scorer.opinions(found), strict=True):
        score = opinion.score
        yield {
            "file": path_text(file.path),
            "status": (FilmStatus.SCORED if score else FilmStatus.NEEDS_ATTENTION).value,
            "likelihood": round(score.likelihood, 6) if score else None,
            "call": score.call.value if score else "",
            "reason": opinion.reason,
            "model": score.model_name if score else scorer.model_name,
        }


def _examined(sandbox: Sandbox, found: Found, size: tuple[int, int]) -> Examined:
    if found.problem:
        return Examined(FilmTags(), Projection.UNKNOWN, found.problem)
    return sandbox.examine(found.path, size)


def _files(paths: Iterable[Path]) -> Iterator[Found]:
    for path in paths:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 symbolic links keep their names
        try:
            found = sorted(walk(absolute), key=lambda each: each.path) if absolute.is_dir() else [look(absolute)]
        except OSError as error:
            found = [Found(absolute, 0, 0, f"The folder cannot be opened ({error.strerror}).")]
        yield from (each or Found(absolute, 0, 0, "There is no such file.") for each in found)
