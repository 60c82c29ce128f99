"""Regions of a film: statistics of the values in a rectangle or an ellipse, and the reader's own boxes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QPainterPath

from pneumo_desktop.ui.film.film_tools.marks import Framed, Sheet
from pneumo_desktop.ui.film.film_tools.ruled import Point
from pneumo_desktop.ui.look.theme import Token
from pneumo_desktop.ui.words import tr

Share = tuple[float, float, float, float]
"""Left, top, width and height of a box as shares of the film as it is stored, in [0, 1]; see `case.Region`."""


def is_share(values: tuple[float, ...]) -> bool:
    """Whether these are a box on a film: four shares of which the box stays inside; false for anything that is not."""
    inside = len(values) == 4 and all(0.0 <= value <= 1.0 for value in values)
    return inside and values[0] + values[2] <= 1.000001 and values[1] + values[3] <= 1.000001


@dataclass(frozen=True, slots=True)
class Statistics:
    """Of the values after the modality LUT (PS3.3 C.11.1) at the `count` pixels whose middle is inside."""

    count: int
    mean: float
    deviation: float
    least: float
    most: float


class Cornered(Framed):
    """A mark whose outline is its frame, from one corner to the opposite one."""

    @staticmethod
    def prompts() -> tuple[str, ...]:
        """Two corners."""
        return tr("one corner"), tr("opposite corner")

    def path(self) -> QPainterPath:
        """Its outline."""
        path = QPainterPath()
        path.addRect(self.frame)
        return path


class Rectangle(Cornered):
    """Statistics of a rectangle."""

    def __init__(self, points: list[Point] | None = None) -> None:
        super().__init__(points)
        self._known: tuple[list[Point], Statistics | None] | None = None

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Statistics of a rectangle")

    def statistics(self, sheet: Sheet) -> Statistics | None:
        """None where no pixel's middle lies inside."""
        if self._known is None or self._known[0] != self.points:
            self._known = (list(self.points), self._measured(sheet))
        return self._known[1]

    def says(self, sheet: Sheet) -> tuple[str, ...]:
        """Mean and SD, least and most, area."""
        if not self.complete:
            return ()
        found = self.statistics(sheet)
        if found is None:
            return (tr("no pixel inside"),)
        return (
            tr("mean {mean} · SD {deviation}").format(mean=f"{found.mean:.1f}", deviation=f"{found.deviation:.1f}"),
            tr("min {least} · max {most}").format(least=f"{found.least:g}", most=f"{found.most:g}"),
            tr("area {area}").format(area=sheet.ruled.area_text(self.area())),
        )

    def note(self, sheet: Sheet) -> str:
        """Which values they are, and in which plane the area is."""
        return f"{tr('Stored values after the modality LUT; SD of all pixels.')} {super().note(sheet)}"

    def area(self) -> float:
        """In pixels."""
        return self.frame.width() * self.frame.height()

    def _measured(self, sheet: Sheet) -> Statistics | None:
        frame, picture = self.frame, sheet.picture
        x0, y0 = (max(0, int(np.ceil(value - 0.5))) for value in (frame.left(), frame.top()))
        x1, y1 = (int(np.ceil(value - 0.5)) for value in (frame.right(), frame.bottom()))
        part = picture.pixels[y0:y1, x0:x1]
        if not part.size:
            return None
        mask = self._inside(np.arange(x0, x0 + part.shape[1]) + 0.5, np.arange(y0, y0 + part.shape[0]) + 0.5)
        counts = np.bincount(part[mask] if mask is not None else part.ravel())
        stored = np.flatnonzero(counts)
        if not stored.size:
            return None
        values, weights = stored * picture.slope + picture.intercept, counts[stored]
        mean = float(np.average(values, weights=weights))
        deviation = float(np.sqrt(np.average((values - mean) ** 2, weights=weights)))
        return Statistics(int(weights.sum()), mean, deviation, float(values.min()), float(values.max()))

    def _inside(
        self, xs: np.ndarray[tuple[int], np.dtype[np.float64]], ys: np.ndarray[tuple[int], np.dtype[np.float64]]
    ) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]] | None:
        """Which of the pixels about these middles lie inside; None for all of them."""
        del xs, ys
        return None


class Ellipse(Rectangle):
    """Statistics of an ellipse."""

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Statistics of an ellipse")

    def path(self) -> QPainterPath:
        """Its outline."""
        path = QPainterPath()
        path.addEllipse(self.frame)
        return path

    def area(self) -> float:
        """In pixels."""
        return super().area() * np.pi / 4

    def _inside(
        self, xs: np.ndarray[tuple[int], np.dtype[np.float64]], ys: np.ndarray[tuple[int], np.dtype[np.float64]]
    ) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]] | None:
        frame = self.frame
        across = (xs - frame.center().x()) / max(frame.width() / 2, 1e-9)
        down = (ys - frame.center().y()) / max(frame.height() / 2, 1e-9)
        return np.asarray(across[None, :] ** 2 + down[:, None] ** 2 <= 1.0)


class ReaderBox(Cornered):
    """A box that the reader draws about what they found; kept with the verdict, never called a model's."""

    token = Token.WARM

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Your box")

    def says(self, sheet: Sheet) -> tuple[str, ...]:
        """Whose it is: a figure would look like a likelihood."""
        del sheet
        return (tr("Reader"),) if self.complete else ()

    def note(self, sheet: Sheet) -> str:
        """What becomes of it."""
        del sheet
        return tr("Kept with your verdict.")

    def share(self, size: tuple[int, int]) -> Share:
        """Of a film of this width and height."""
        frame, (wide, high) = self.frame, size
        left, right = (round(min(max(x / wide, 0.0), 1.0), 6) for x in (frame.left(), frame.right()))
        top, bottom = (round(min(max(y / high, 0.0), 1.0), 6) for y in (frame.top(), frame.bottom()))
        return left, top, round(right - left, 6), round(bottom - top, 6)

    @classmethod
    def of(cls, share: Share, size: tuple[int, int]) -> ReaderBox:
        """As it lies on a film of this width and height."""
        left, top, wide, high = share
        return cls([(left * size[0], top * size[1]), ((left + wide) * size[0], (top + high) * size[1])])
