"""What every mark on a film has: points in film pixels, handles to move it by, lines to draw, words that say it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.ui.film.film_tools.ruled import Point, Ruled
from pneumo_desktop.ui.look.theme import Token


@dataclass(frozen=True, slots=True)
class Sheet:
    """The film that is measured: its pixels and how they are ruled."""

    picture: Picture
    ruled: Ruled

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in film pixels."""
        return self.picture.pixels.shape[1], self.picture.pixels.shape[0]

    def inside(self, at: Point) -> Point:
        """The nearest point of the film."""
        wide, high = self.size
        return min(max(at[0], 0.0), float(wide)), min(max(at[1], 0.0), float(high))


class Mark(ABC):
    """One thing drawn on a film; `points` grows to `needed` while it is drawn."""

    needed: ClassVar[int] = 2
    token: ClassVar[Token] = Token.RAISED_BAND

    def __init__(self, points: list[Point] | None = None) -> None:
        self.points: list[Point] = list(points or [])

    @staticmethod
    @abstractmethod
    def title() -> str:
        """What it is called."""

    @staticmethod
    @abstractmethod
    def prompts() -> tuple[str, ...]:
        """What each of its points is, in the order in which they are set."""

    @abstractmethod
    def path(self) -> QPainterPath:
        """What is drawn of the points that are set, in film pixels."""

    @abstractmethod
    def says(self, sheet: Sheet) -> tuple[str, ...]:
        """What it measures, in lines; empty while points are missing."""

    def note(self, sheet: Sheet) -> str:
        """What to know of its figures, as a sentence; shown while it is chosen."""
        return sheet.ruled.note()

    @property
    def complete(self) -> bool:
        """Whether all points are set."""
        return len(self.points) >= self.needed

    def anchor(self) -> Point:
        """Beside which its words stand."""
        return self.points[-1]

    def handles(self) -> list[Point]:
        """What it can be changed by."""
        return list(self.points)

    def move_handle(self, index: int, to: Point) -> None:
        """Change it by one of its handles."""
        self.points[index] = to

    def move(self, dx: float, dy: float, sheet: Sheet) -> None:
        """Move all of it, as far as it stays on the film."""
        wide, high = sheet.size
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        dx = min(max(dx, -min(xs)), wide - max(xs))
        dy = min(max(dy, -min(ys)), high - max(ys))
        self.points = [(x + dx, y + dy) for x, y in self.points]

    def near(self, at: Point, reach: float) -> bool:
        """Whether one of its lines runs within reach of a point."""
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * reach)
        return stroker.createStroke(self.path()).contains(QPointF(*at))

    def worth_keeping(self) -> bool:
        """Not a mere slip of the hand: its points do not all lie in one place."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return max(max(xs) - min(xs), max(ys) - min(ys)) >= 1.0


class Framed(Mark):
    """A mark between two opposite corners, with a handle at each of the four."""

    @property
    def frame(self) -> QRectF:
        """Between the corners."""
        (x0, y0), (x1, y1) = self.points[0], self.points[-1]
        return QRectF(QPointF(x0, y0), QPointF(x1, y1)).normalized()

    def handles(self) -> list[Point]:
        """First corner, then round."""
        (x0, y0), (x1, y1) = self.points[0], self.points[-1]
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]

    def move_handle(self, index: int, to: Point) -> None:
        """The opposite corner stays where it is."""
        self.points = [self.handles()[(index + 2) % 4], to]

    def anchor(self) -> Point:
        """Above the top left corner."""
        return self.frame.left(), self.frame.top()

    def worth_keeping(self) -> bool:
        """It has an area."""
        return self.frame.width() >= 1.0 and self.frame.height() >= 1.0


def polyline(points: list[Point]) -> QPainterPath:
    """From point to point."""
    path = QPainterPath()
    for i, (x, y) in enumerate(points):
        (path.lineTo if i else path.moveTo)(x, y)
    return path
