"""Pictures of a set: mean films, grey levels, sizes, ages, and films themselves, small."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.imaging.window import default, grey_table
from training.data import Sample
from training.explore.betray import by_source
from training.explore.counts import by_origin, class_of, classes, origin
from training.explore.look import LEVELS, Seen
from training.reports.charts import FILLS, LINES, dress, figure, legend
from training.reports.curves import BLUE, ORANGE

Floats = NDArray[np.float64]

THUMB = 176
"""Pixels of a small film's longer side: sharp at the width at which sheets show it."""
BOX = (230, 30, 30)
"""A reader's box: the truth is red in all reports."""

_MOST_ROWS = 4
_LEAST = 5
_AGAINST = LinearSegmentedColormap.from_list("against", [BLUE, "#ffffff", ORANGE])


class MeanFilms:
    """Sums up films as the model sees them, for each source and class."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._sums: dict[tuple[str, str], Floats] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def add(self, sample: Sample, model_input: NDArray[np.float32]) -> None:
        """One more film."""
        cell = origin(sample), class_of(sample)
        self._sums.setdefault(cell, np.zeros(self._size))[:] += model_input[0]
        self._counts[cell] = self._counts.get(cell, 0) + 1

    def means(self) -> dict[tuple[str, str], tuple[Floats, int]]:
        """The mean film of each (source, class), and of how many films it is."""
        return {cell: (total / self._counts[cell], self._counts[cell]) for cell, total in self._sums.items()}


def mean_films(means: Mapping[tuple[str, str], tuple[Floats, int]], normal: str, ill: str, source: str) -> Figure:
    """Mean normal film, mean ill film, and their difference: orange where ill films are brighter, blue where darker."""
    first, second = means[source, normal], means[source, ill]
    difference = second[0] - first[0]
    most = max(0.05, float(np.abs(difference).max()))
    chart = figure(9.6, 3.2)
    panels = chart.subplots(1, 3)
    for panel, (film, count), name in zip(panels, (first, second), (normal, ill), strict=False):
        panel.imshow(film, cmap="gray", vmin=0, vmax=1)
        panel.set_title(f"{name}, mean of {count:,}", fontsize=9)
    shown = panels[2].imshow(difference, cmap=_AGAINST, vmin=-most, vmax=most)
    panels[2].set_title(f"{ill} less {normal}", fontsize=9)
    bar = chart.colorbar(shown, ax=panels[2], shrink=0.85)
    bar.ax.tick_params(labelsize=7)
    for panel in panels:
        panel.set_axis_off()
    return chart


def grey_levels(seen: Seen) -> Figure:
    """The mean histogram of each class, a panel for each source."""
    levels = np.stack([look.levels for look in seen.looks])
    places = (np.arange(LEVELS) + 0.5) / LEVELS * 255

    def draw(panel: Any, rows: NDArray[np.int64]) -> None:
        names = classes([seen.samples[row] for row in rows.tolist()])
        for name, line in zip(names, LINES, strict=False):
            part = [row for row in rows.tolist() if class_of(seen.samples[row]) == name]
            if len(part) >= _LEAST:
                panel.plot(places, levels[part].mean(0) * 100, label=f"{name} ({len(part):,})", **line)
        legend(panel)

    return _by_source(seen, draw, "grey level, black to white", "% of pixels")


def sizes(seen: Seen, sources: Sequence[str]) -> Figure:
    """Width and height of every film, by label, a panel for each of some sources."""
    wide, high = seen.column(lambda look: look.tags.columns), seen.column(lambda look: look.tags.rows)

    def draw(panel: Any, rows: NDArray[np.int64]) -> None:
        marks = {"pneumonia": (1, "x", LINES[1]["color"], {}), "others": (0, "o", LINES[0]["color"], {"mfc": "none"})}
        for name, (label, mark, colour, more) in marks.items():
            part = rows[seen.labels[rows] == label]
            look = {"marker": mark, "color": colour, "markersize": 4, "markeredgewidth": 0.8, **more}
            panel.plot(wide[part], high[part], linestyle="none", label=f"{name} ({len(part):,})", **look)
        legend(panel)

    return _by_source(seen, draw, "width in pixels", "height in pixels", sources)


def ages(samples: list[Sample]) -> Figure:
    """Ages with and without pneumonia, side by side, a panel for each source that knows them."""
    known = by_origin([sample for sample in samples if sample.age is not None])
    chart = figure(max(7.0, 4.0 * len(known)), 2.8)
    panels = chart.subplots(1, len(known), squeeze=False)[0]
    for panel, (source, films) in zip(panels, known.items(), strict=True):
        last = max(sample.age or 0.0 for sample in films)
        edges = np.arange(0, last + 2) if last < 15 else np.arange(0, last + 10, 10)
        wide = float(edges[1] - edges[0]) * 0.42
        for number, name in enumerate(("others", "pneumonia")):
            each = [sample.age or 0.0 for sample in films if sample.label == number]
            held, _ = np.histogram(each, edges)
            shares = held / max(1, len(each)) * 100
            panel.bar(
                edges[:-1] + wide * (number + 0.6), shares, wide, label=f"{name} ({len(each):,})", **FILLS[number]
            )
        dress(panel, source, "age in years", "% of the class")
        legend(panel)
    return chart


_MOST = 14
"""Films of one patient that have a bar of their own."""


def patients(counts: Mapping[int, int]) -> Figure:
    """How many persons have one film, two, and so on."""
    chart = figure(9.6, 2.4)
    panel = chart.subplots()
    most = min(_MOST, max(counts))
    held = {count: number for count, number in counts.items() if count <= _MOST}
    many = sum(number for count, number in counts.items() if count > _MOST)
    panel.bar(list(held), list(held.values()), 0.8, **FILLS[0])
    ends = [*map(str, range(1, most + 1))]
    if many:
        panel.bar([most + 1], [many], 0.8, **FILLS[1])
        ends.append(f"{most + 1}+")
    panel.set_xticks(range(1, len(ends) + 1), ends)
    dress(panel, across="films of one patient", up="patients")
    return chart


def small_film(sample: Sample) -> NDArray[np.uint8]:
    """A film as its own window shows it, (H, W) grey, or (H, W, 3) with readers' boxes in red."""
    try:
        picture = read_picture(sample.path, least=(THUMB, THUMB))
        grey = (grey_table(picture, default(picture)) * 255).astype(np.uint8)[picture.pixels]
    except (UnreadableImage, OSError):  # it was there a minute ago
        return np.zeros((THUMB, THUMB), dtype=np.uint8)
    shown = Image.fromarray(grey)
    shown.thumbnail((THUMB, THUMB), Image.Resampling.LANCZOS)
    if sample.boxes:
        shown = shown.convert("RGB")
        pen = ImageDraw.Draw(shown)
        for box in sample.boxes:
            x, y = box.x * shown.width, box.y * shown.height
            pen.rectangle((x, y, x + box.width * shown.width, y + box.height * shown.height), outline=BOX, width=2)
    return np.asarray(shown)


def beside(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Two small films side by side, of the same height."""
    parts = [Image.fromarray(each).convert("RGB") for each in (first, second)]
    high = min(part.height for part in parts)
    parts = [part.resize((max(1, round(part.width * high / part.height)), high)) for part in parts]
    whole = Image.new("RGB", (sum(part.width for part in parts) + 4, high), (255, 255, 255))
    whole.paste(parts[0], (0, 0))
    whole.paste(parts[1], (parts[0].width + 4, 0))
    return np.asarray(whole)


def _by_source(seen: Seen, draw: Any, across: str, up: str, only: Sequence[str] | None = None) -> Figure:
    """A panel for each source, or for some of them, at most so many."""
    wanted = [(name, rows) for name, rows in by_source(seen).items() if only is None or name in only]
    sources = wanted[: 3 * _MOST_ROWS]
    columns = min(3, len(sources))
    rows = -(-len(sources) // columns)
    chart = figure(max(7.0, 4.0 * columns), 3.0 * rows)
    panels = chart.subplots(rows, columns, squeeze=False).ravel()
    for panel, (source, films) in zip(panels, sources, strict=False):
        draw(panel, films)
        dress(panel, source, across, up)
    for panel in panels[len(sources) :]:
        panel.set_axis_off()
    return chart
