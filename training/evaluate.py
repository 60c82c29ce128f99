"""Measure published weights on labelled films, at the threshold they are shipped with; nothing is chosen here."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Call
from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.imaging.prepare import PREPARATION
from pneumo_desktop.inference.classifier import Classifier
from pneumo_desktop.inference.figures import Figure, Figures
from training.data import DataRefused, Films, load_films, read_samples
from training.fit import say
from training.measure import Floats, Measured, measure

RESULT, ROWS = "evaluation.json", "films.csv"
_COLUMNS = ("auc", "sensitivity", "specificity", "ppv", "npv")


def evaluate(
    data: Path, out: Path, weights: Path | None = None, device: str = "auto", cache: Path | None = None
) -> dict[str, Any]:
    """Score every labelled film of DATA, and write DIR/evaluation.json and DIR/films.csv.

    Figures are given for each split and, in it, for each group (etiology or view). A group of one label only is set
    against all films of the other label in its split.

    Args:
        data: folder or index, see `training.data.read_samples`.
        out: folder for the results.
        weights: NAME.safetensors; None: the model that travels with the program.
        device: as in the application's `--device`.
        cache: folder for decoded films.

    Raises:
        DataRefused: no labelled films, none readable, or a patient in two splits.
        ModelMismatch: the weights cannot be used.
    """
    classifier = Classifier.load(weights, device)
    card = classifier.card
    if card.preparation != PREPARATION:
        reason = f"it wants films prepared by {card.preparation}, this program prepares by {PREPARATION}"
        raise ModelMismatch(card.title, reason, "Use the program version it was made for.")
    films = load_films(read_samples(data), card.input.size, cache)
    for line in films.broken:
        say(f"left out: {line}")
    if not films.samples:
        raise DataRefused(str(data), "none of its films could be read", "Look at the reasons above.")
    opinions = classifier.score(np.asarray(films.inputs))
    # What is not scored is measured, too: as a film that the program did not suspect.
    likelihoods = np.array([opinion.score.likelihood if opinion.score else 0.0 for opinion in opinions])
    calls = np.array([opinion.score is not None and opinion.score.call is Call.SUSPECTED for opinion in opinions])
    result = {
        "model": card.title,
        "weights_sha256": card.weights_sha256,
        "device": classifier.device,
        "threshold": card.thresholds.operating,
        "data": data.name,
        "left_out": list(films.broken),
        "not_scored": [
            f"{sample.path.name}: {opinion.reason}"
            for sample, opinion in zip(films.samples, opinions, strict=True)
            if opinion.score is None
        ],
        "splits": by_split(films, likelihoods, card.thresholds.operating, calls),
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / RESULT).write_text(json.dumps(result, indent=2, default=_plain) + "\n", "utf-8")
    with (out / ROWS).open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "split", "patient", "group", "label", "likelihood", "call", "band", "reason"))
        for sample, opinion in zip(films.samples, opinions, strict=True):
            known = (sample.path, sample.split, sample.patient, sample.group, sample.label)
            score = opinion.score
            said = (f"{score.likelihood:.6f}", score.call, score.band) if score else ("", "", "")
            table.writerow((*known, *said, opinion.reason))
    _print(result)
    return result


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


def _text(figure: Figure | None) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})" if figure else "–"


def _plain(value: object) -> Any:
    if isinstance(value, Figure):
        return asdict(value)
    raise TypeError(f"{type(value)} has no JSON form")
