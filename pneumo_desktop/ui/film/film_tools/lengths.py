"""Ruler, angle and cardiothoracic ratio: distances between points, in the film's own spacing."""

from __future__ import annotations

import math

from PySide6.QtGui import QPainterPath

from pneumo_desktop.ui.film.film_tools.marks import Mark, Sheet, polyline
from pneumo_desktop.ui.film.film_tools.ruled import Plane, Point
from pneumo_desktop.ui.words import tr


class Ruler(Mark):
    """The distance of two points."""

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Ruler")

    @staticmethod
    def prompts() -> tuple[str, ...]:
        """One end, the other."""
        return tr("one end"), tr("other end")

    def path(self) -> QPainterPath:
        """A line."""
        return polyline(self.points)

    def says(self, sheet: Sheet) -> tuple[str, ...]:
        """Its length."""
        if not self.complete:
            return ()
        return (sheet.ruled.length_text(sheet.ruled.length(self.points[0], self.points[1])),)


class Angle(Mark):
    """The angle between two arms that meet in the second point, from 0 to 180 degrees."""

    needed = 3

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Angle")

    @staticmethod
    def prompts() -> tuple[str, ...]:
        """One arm, where they meet, the other."""
        return tr("end of one arm"), tr("where the arms meet"), tr("end of the other arm")

    def path(self) -> QPainterPath:
        """Both arms."""
        return polyline(self.points)

    def anchor(self) -> Point:
        """Where the arms meet."""
        return self.points[min(1, len(self.points) - 1)]

    def degrees(self, sheet: Sheet) -> float:
        """By the film's spacing: where columns and rows are not equally far apart, pixels alone would be wrong."""
        one, other = (sheet.ruled.way(self.points[1], self.points[i]) for i in (0, 2))
        cross, dot = one[0] * other[1] - one[1] * other[0], one[0] * other[0] + one[1] * other[1]
        return math.degrees(math.atan2(abs(cross), dot))

    def note(self, sheet: Sheet) -> str:
        """An angle is the same in every plane that lies along the film."""
        del sheet
        return ""

    def says(self, sheet: Sheet) -> tuple[str, ...]:
        """The angle."""
        return (tr("{n}°").format(n=f"{self.degrees(sheet):.1f}"),) if self.complete else ()


class HeartRatio(Mark):
    """The cardiothoracic ratio: the heart's greatest width over the thorax's, both at right angles to the midline.

    Points: midline above and below, right and left heart border, inner edge of the ribs right and left.
    """

    needed = 6

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Cardiothoracic ratio")

    @staticmethod
    def prompts() -> tuple[str, ...]:
        """Six points on three lines."""
        return (
            tr("midline, above (spinous processes)"),
            tr("midline, below"),
            tr("heart border on one side, where it is widest"),
            tr("heart border on the other side"),
            tr("inner edge of the ribs on one side, where the thorax is widest"),
            tr("inner edge of the ribs on the other side"),
        )

    def path(self) -> QPainterPath:
        """The midline, then a line across the heart and one across the thorax."""
        path = QPainterPath()
        for i in range(0, len(self.points), 2):
            path.addPath(polyline(self.points[i : i + 2]))
        return path

    def worth_keeping(self) -> bool:
        """Its midline and its widths are lines."""
        return all(self.points[i] != self.points[i + 1] for i in (0, 2, 4))

    def widths(self, sheet: Sheet) -> tuple[float, float]:
        """Of heart and thorax, at right angles to the midline, in the sheet's unit."""
        along = sheet.ruled.way(self.points[0], self.points[1])
        long = math.hypot(*along) or 1.0
        heart, thorax = (sheet.ruled.way(self.points[i], self.points[i + 1]) for i in (2, 4))
        return abs(heart[0] * along[1] - heart[1] * along[0]) / long, abs(
            thorax[0] * along[1] - thorax[1] * along[0]
        ) / long

    def says(self, sheet: Sheet) -> tuple[str, ...]:
        """The ratio, whether it is worth anything on this view, and the two widths."""
        if not self.complete:
            return ()
        heart, thorax = self.widths(sheet)
        if thorax <= 0:
            return (tr("CTR: the thorax has no width"),)
        lines = [tr("CTR {n}").format(n=f"{heart / thorax:.2f}")]
        view = sheet.picture.tags.view_position
        if view == "AP":
            lines.append(tr("not valid: AP film, the heart is magnified"))
        elif view and view != "PA":
            lines.append(tr("not valid: the view is {view}, not PA").format(view=view))
        elif not view:
            lines.append(tr("valid on PA films only; this one's view is not said"))
        of = sheet.ruled.length_text(thorax)
        digits = 0 if sheet.ruled.plane is Plane.PIXELS else 1
        return (*lines, tr("{heart} of {thorax}").format(heart=f"{heart:.{digits}f}", thorax=of))
