"""Pictures of how well scores tell ill from well: ROC, precision and recall, calibration, confusion; for any reader.

Blue, orange and sand stay apart for every kind of colour vision; lines differ in dash, too, and numbers stand beside.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, LogLocator
from numpy.typing import NDArray
from sklearn.metrics import precision_recall_curve, roc_curve

BLUE, ORANGE, SAND, INK, PAPER = "#1f5fa8", "#d9700b", "#d8c39a", "#2b2b2b", "#ffffff"
_BINS = 10
_PANEL = 2.6
_ALONE = 3.6
"""Inches of a panel's side: of several, and of one alone."""

_ACROSS = 4

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scored:
    """What a picture needs of one model: `scores` (N,) that order films, `likelihoods` (N,), `calls` (N,), `labels`."""

    scores: Floats
    likelihoods: Floats
    calls: NDArray[np.bool_]
    labels: NDArray[np.int64]


def roc(models: Mapping[str, Scored]) -> Figure:
    """A panel for each model, its curve blue, the first one's dashed and orange, all others in sand."""

    def line(each: Scored) -> tuple[Floats, Floats]:
        wrong, right, _ = roc_curve(each.labels, each.scores)
        return wrong, right

    def point(each: Scored) -> tuple[float, float]:
        ill = each.labels == 1
        return float(each.calls[~ill].mean()), float(each.calls[ill].mean())

    return _lines(models, line, point, ("1 − specificity", "sensitivity"), diagonal=True)


def precision_recall(models: Mapping[str, Scored]) -> Figure:
    """As `roc`, with precision over recall; the level line is the share of ill films, which a coin reaches."""

    def line(each: Scored) -> tuple[Floats, Floats]:
        precision, recall, _ = precision_recall_curve(each.labels, each.scores)
        return recall, precision

    def point(each: Scored) -> tuple[float, float]:
        ill, called = each.labels == 1, each.calls
        return float(called[ill].mean()), float(ill[called].mean()) if called.any() else 1.0

    return _lines(models, line, point, ("recall (sensitivity)", "precision"), diagonal=False)


def calibration(models: Mapping[str, Scored]) -> Figure:
    """A reliability diagram for each model: share of pneumonia over likelihood in ten bins, and how many films each."""
    figure, panels = _grid(len(models))
    for panel, (name, each) in zip(panels, models.items(), strict=False):
        panel.plot((0, 1), (0, 1), color=INK, linewidth=0.8, linestyle=":")
        bins = np.minimum((each.likelihoods * _BINS).astype(int), _BINS - 1)
        held = np.bincount(bins, minlength=_BINS)
        panel.bar((np.arange(_BINS) + 0.5) / _BINS, held / max(1, held.max()) * 0.3, 0.09, color=SAND, zorder=1)
        known = np.flatnonzero(held)
        said = [float(each.likelihoods[bins == b].mean()) for b in known]
        true = [float(each.labels[bins == b].mean()) for b in known]
        around = [1.96 * np.sqrt(t * (1 - t) / held[b]) for t, b in zip(true, known, strict=True)]
        panel.errorbar(said, true, around, color=BLUE, marker="o", markersize=3, linewidth=1.2, elinewidth=0.7)
        panel.set_title(name, fontsize=8, color=INK)
        _frame(panel, ("likelihood", "share of pneumonia"))
    return figure


def confusion(models: Mapping[str, Scored]) -> Figure:
    """A table of four for each model: right calls in blue, wrong ones in orange, with their numbers and shares."""
    figure, panels = _grid(len(models))
    for panel, (name, each) in zip(panels, models.items(), strict=False):
        ill = each.labels == 1
        for row, truth in enumerate((ill, ~ill)):
            for column, called in enumerate((each.calls, ~each.calls)):
                count, whole = int((truth & called).sum()), max(1, int(truth.sum()))
                right = row == column
                colour = BLUE if right else ORANGE
                panel.add_patch(_square(column, 1 - row, colour, 0.08 + 0.5 * count / whole))
                text = f"{count}\n{count / whole:.1%}"
                panel.text(column + 0.5, 1.5 - row, text, ha="center", va="center", fontsize=9, color=INK)
        panel.set_xlim(0, 2)
        panel.set_ylim(0, 2)
        panel.set_xticks((0.5, 1.5), ("suspected", "not"), fontsize=7)
        panel.set_yticks((0.5, 1.5), ("normal", "ill"), fontsize=7)
        panel.tick_params(length=0)
        panel.set_title(name, fontsize=8, color=INK)
    return figure


def intervals(rows: Mapping[str, Mapping[str, float] | None], label: str) -> Figure:
    """A point with its interval for each name, the first in orange; names without a figure are left empty."""
    figure = Figure(figsize=(7.5, 0.8 + 0.3 * len(rows)), layout="constrained")
    panel = figure.subplots()
    for place, row in enumerate(rows.values()):
        if row is not None:
            colour = BLUE if place else ORANGE
            around = [[row["value"] - row["low"]], [row["high"] - row["value"]]]
            panel.errorbar(row["value"], place, xerr=around, color=colour, marker="o" if place else "D", capsize=3)
            panel.annotate(
                f"{row['value']:.3f}", (row["value"], place), xytext=(0, 5), textcoords="offset points", fontsize=7
            )
    panel.set_yticks(range(len(rows)), rows.keys(), fontsize=8)
    panel.set_ylim(len(rows) - 0.5, -0.7)
    panel.set_xlabel(label, fontsize=8)
    _quiet(panel)
    return figure


def against(points: Mapping[str, tuple[float, float]], labels: tuple[str, str]) -> Figure:
    """Named points, the first in orange; the axis across is logarithmic."""
    figure = Figure(figsize=(7.5, 4), layout="constrained")
    panel = figure.subplots()
    for place, (name, (x, y)) in enumerate(points.items()):
        panel.plot(x, y, marker="o" if place else "D", color=BLUE if place else ORANGE)
        panel.annotate(name, (x, y), xytext=(5, 4), textcoords="offset points", fontsize=8, color=INK)
    panel.set_xscale("log")
    for axis_format in (panel.xaxis.set_major_formatter, panel.xaxis.set_minor_formatter):
        axis_format(FuncFormatter(lambda value, _: f"{value:g}"))
    panel.xaxis.set_minor_locator(LogLocator(subs=(2, 5)))
    panel.tick_params(which="both", labelsize=7)
    panel.margins(0.15)
    panel.set_xlabel(labels[0], fontsize=8)
    panel.set_ylabel(labels[1], fontsize=8)
    _quiet(panel)
    return figure


def _lines(
    models: Mapping[str, Scored],
    line: Callable[[Scored], tuple[Floats, Floats]],
    point: Callable[[Scored], tuple[float, float]],
    labels: tuple[str, str],
    *,
    diagonal: bool,
) -> Figure:
    figure, panels = _grid(len(models))
    drawn = {name: line(each) for name, each in models.items()}
    first = next(iter(models))
    for panel, (name, each) in zip(panels, models.items(), strict=False):
        for other, curve in drawn.items():
            if other not in (name, first):
                panel.plot(*curve, color=SAND, linewidth=0.8)
        share = float(each.labels.mean())
        panel.plot((0, 1), (0, 1) if diagonal else (share, share), color=INK, linewidth=0.6, linestyle=":")
        if name != first:
            panel.plot(*drawn[first], color=ORANGE, linewidth=1.0, linestyle="--")
        panel.plot(*drawn[name], color=BLUE, linewidth=1.6)
        panel.plot(*point(each), marker="o", color=BLUE, markersize=5, markeredgecolor=PAPER)
        panel.set_title(name, fontsize=8, color=INK)
        _frame(panel, labels)
    return figure


def _grid(count: int) -> tuple[Figure, list[Any]]:
    across = max(1, min(_ACROSS, count))
    down = max(1, -(-count // across))
    side = _PANEL if count > 1 else _ALONE
    figure = Figure(figsize=(side * across, side * down + 0.1), layout="constrained")
    panels: list[Any] = figure.subplots(down, across, squeeze=False).ravel().tolist()
    for panel in panels[count:]:
        panel.set_axis_off()
    return figure, panels


def _frame(panel: Any, labels: tuple[str, str]) -> None:
    panel.set_xlim(-0.02, 1.02)
    panel.set_ylim(-0.02, 1.02)
    panel.set_aspect("equal")
    panel.set_xlabel(labels[0], fontsize=7)
    panel.set_ylabel(labels[1], fontsize=7)
    _quiet(panel)


def _quiet(panel: Any) -> None:
    panel.tick_params(labelsize=7, color=INK, length=2)
    panel.grid(color="#e8e4da", linewidth=0.5)
    panel.set_axisbelow(True)
    for side in ("top", "right"):
        panel.spines[side].set_visible(False)


def _square(x: float, y: float, colour: str, strength: float) -> Any:
    return Rectangle((x, y), 1, 1, facecolor=colour, alpha=strength, edgecolor=PAPER, linewidth=1)
