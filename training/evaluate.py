"""Measure a model on labelled films, at thresholds that were fixed before; nothing is chosen here."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.figures import Figure, Figures, Interval
from training.data import DataRefused, Films, load_films, read_sources, report_left_out
from training.fit import say
from training.measure import Floats, Measured, measure

if TYPE_CHECKING:
    from training.evaluating.model import Said

RESULT, ROWS = "evaluation.json", "films.csv"
_COLUMNS = ("auc", "sensitivity", "specificity", "ppv", "npv")


def evaluate(
    data: Path | Sequence[Path],
    out: Path,
    weights: Path | None = None,
    device: str = "auto",
    cache: Path | None = None,
    *,
    run: Path | None = None,
    splits: Sequence[str] = (),
) -> dict[str, Any]:
    """Score every labelled film of DATA, and write DIR/evaluation.json, evaluation.html and films.csv.

    Figures are given for each split and, in it, for each group (etiology or view). A group of one label only is set
    against all films of the other label in its split.

    Args:
        data: folders or indices, see `training.data.read_sources`.
        out: folder for the results.
        weights: NAME.safetensors; None: the model that travels with the program.
        device: as in the application's `--device`.
        cache: folder for decoded films.
        run: a run of `fit` instead of published weights; its threshold is fixed on its own val.
        splits: only these; none: all.

    Raises:
        DataRefused: no labelled films, none readable, or a patient in two splits.
        ModelMismatch: the weights cannot be used.
    """
    from training.evaluating.describe import describe
    from training.evaluating.model import ask, of_run, published
    from training.evaluating.report import write_report

    sources = [data] if isinstance(data, Path) else list(data)
    model = of_run(run, device, cache) if run else published(weights, device)
    samples = read_sources(sources, cache=cache)
    known = sorted({sample.split for sample in samples})
    if strange := [split for split in splits if split not in known]:
        raise DataRefused("--splits", f"no film is of {strange[0]}", f"There are: {', '.join(known)}.")
    films = load_films([s for s in samples if not splits or s.split in splits], model.size, cache)
    report_left_out([films], out, say)
    if not films.samples:
        name = ", ".join(map(str, sources))
        raise DataRefused(name, "none of its films could be read", "Look at the reasons above.")
    said = ask(model, films)
    result = {
        "model": model.title,
        "weights_sha256": model.sha256,
        "device": model.device,
        "threshold": model.thresholds.operating,
        "threshold_from": model.threshold_from,
        "data": ", ".join(source.name for source in sources),
        "left_out": list(films.broken),
        "not_scored": [
            f"{sample.path.name}: {opinion.reason}"
            for sample, opinion in zip(films.samples, said.opinions, strict=True)
            if opinion.score is None
        ],
        "splits": by_split(films, said.likelihoods, model.thresholds.operating, said.calls),
    } | describe(model, said)
    out.mkdir(parents=True, exist_ok=True)
    (out / RESULT).write_text(json.dumps(result, indent=2, default=_plain) + "\n", "utf-8")
    _write_rows(said, out / ROWS)
    _print(result)
    write_report(json.loads(json.dumps(result, default=_plain)), model, said, out)
    say(f"with pictures in {out / 'evaluation.html'}")
    return result


def _write_rows(said: Said, file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "split", "patient", "group", "label", "likelihood", "call", "band", "reason"))
        for sample, opinion in zip(said.films.samples, said.opinions, strict=True):
            known = (sample.path, sample.split, sample.patient, sample.group, sample.label)
            score = opinion.score
            cells = (f"{score.likelihood:.6f}", score.call, score.band) if score else ("", "", "")
            table.writerow((*known, *cells, opinion.reason))


def by_split(
    films: Films, likelihoods: Floats, threshold: float, calls: NDArray[np.bool_]
) -> dict[str, dict[str, Measured]]:
    """Figures per split, and in it for `all` and for each group, at the calls (N,) that the program made."""
    splits = np.array([sample.split for sample in films.samples])
    groups = np.array([sample.group for sample in films.samples])
    patients = np.array(films.patients)
    labels = films.labels
    result: dict[str, dict[str, Measured]] = {}
    for split in sorted(set(splits.tolist())):
        here = splits == split
        parts = {"all": here}
        for group in sorted(set(groups[here].tolist()) - {"", "none"}):
            part = here & (groups == group)
            kinds = set(labels[part].tolist())
            parts[group] = part if len(kinds) > 1 else part | (here & ~np.isin(labels, list(kinds)))
        result[split] = {
            name: measure(likelihoods[part], labels[part], patients[part].tolist(), threshold, calls[part])
            for name, part in parts.items()
        }
    return result


def figures_of(
    films: Films,
    likelihoods: Floats,
    threshold: float,
    measured_on: str,
    groups: dict[str, Sequence[str]] | None = None,
) -> Iterator[Figures]:
    """Figures for a card: of all films and of each group, by etiology or view where `groups` gives no others."""
    given = groups or {"": [sample.group for sample in films.samples]}
    labels, patients = films.labels, np.array(films.patients)
    parts = {"": np.ones(len(labels), dtype=bool)}
    for kind, names in given.items():
        for name in sorted(set(names) - {"", "none"}):
            part = np.array(names) == name
            kinds = set(labels[part].tolist())
            parts[f"{kind} {name}".strip()] = part if len(kinds) > 1 else part | ~np.isin(labels, list(kinds))
    for group, part in parts.items():
        m = measure(likelihoods[part], labels[part], patients[part].tolist(), threshold)
        counts = (m["films"], m["pneumonias"], m["patients"])
        yield Figures(measured_on, *counts, m["auc"], m["sensitivity"], m["specificity"], group)


def _print(result: dict[str, Any]) -> None:
    say(f"{result['model']} on {result['device']}, suspected from a likelihood of {result['threshold']:.4f} on")
    say(
        f"{'split':<8}{'group':<12}{'films':>6}{'ill':>6}"
        + "".join(f"{name:>24}" for name in _COLUMNS)
        + "   ECE  Brier"
    )
    for split, groups in result["splits"].items():
        for group, row in groups.items():
            cells = "".join(f"{_text(row[name]):>24}" for name in _COLUMNS)
            start = f"{split:<8}{group:<12}{row['films']:>6}{row['pneumonias']:>6}"
            say(f"{start}{cells} {row['ece']:.3f}  {row['brier']:.3f}")
    for line in result["warnings"]:
        say(f"▲ {line}")


def _text(figure: Figure | None) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})" if figure else "–"


def _plain(value: object) -> Any:
    if isinstance(value, Figure | Interval):
        return asdict(value)
    raise TypeError(f"{type(value)} has no JSON form")
