"""Where a film lies on the screen: turned, fitted, zoomed about a point, panned. Pure numbers, in device pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QTransform

LEAST, MOST = 0.02, 32.0
FIT_MARGIN = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """How the reader turned a film: flipped left for right as it is stored, then by quarters of a turn clockwise."""

    quarters: int = 0
    flipped: bool = False

    def rotated(self, quarters: int) -> Turn:
        """Turned on, clockwise."""
        return Turn((self.quarters + quarters) % 4, self.flipped)

    def mirrored(self) -> Turn:
        """Flipped left for right as it is seen now."""
        return Turn(-self.quarters % 4, not self.flipped)

    def size(self, film: tuple[int, int]) -> tuple[int, int]:
        """Width and height as seen, of a film of that width and height."""
        return (film[1], film[0]) if self.quarters % 2 else film

    def transform(self, film: tuple[int, int]) -> QTransform:
        """From pixels of the film as stored to pixels of the film as seen."""
        wide, high = film
        flip = QTransform(-1, 0, 0, 1, wide, 0) if self.flipped else QTransform()
        turns = (
            QTransform(),
            QTransform(0, 1, -1, 0, high, 0),
            QTransform(-1, 0, 0, -1, wide, high),
            QTransform(0, -1, 1, 0, 0, wide),
        )
        return flip * turns[self.quarters]


@dataclass(frozen=True, slots=True)
class Place:
    """`scale` device pixels per film pixel, with the film's top left corner at (x, y) of the view."""

    scale: float
    x: float
    y: float

    def film_point(self, view_x: float, view_y: float) -> tuple[float, float]:
        """The film's point under a point of the view."""
        return (view_x - self.x) / self.scale, (view_y - self.y) / self.scale

    def zoomed(self, factor: float, view_x: float, view_y: float) -> Place:
        """Larger or smaller, with the film's point under (view_x, view_y) staying there."""
        scale = min(max(self.scale * factor, LEAST), MOST)
        film_x, film_y = self.film_point(view_x, view_y)
        return Place(scale, view_x - film_x * scale, view_y - film_y * scale)

    def panned(self, dx: float, dy: float) -> Place:
        """Moved by device pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)


def fit(view: tuple[int, int], film: tuple[int, int]) -> Place:
    """The whole film, in the middle; sizes are (width, height)."""
    scale = max(LEAST, min(MOST, (view[0] - FIT_MARGIN) / film[0], (view[1] - FIT_MARGIN) / film[1]))
    return centred(view, film, scale)


def centred(view: tuple[int, int], film: tuple[int, int], scale: float) -> Place:
    """The film in the middle at a scale."""
    return Place(scale, (view[0] - film[0] * scale) / 2, (view[1] - film[1] * scale) / 2)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a film stands, whatever its own size and the view's: what films that are compared share.

    Attributes:
        times: larger than the whole film would be shown, 1 is fitted.
        x, y: the film's point in the middle of the view, as shares of its width and height.
    """

    times: float = 1.0
    x: float = 0.5
    y: float = 0.5

    @property
    def fitted(self) -> bool:
        """Whether it is the whole film, in the middle."""
        return abs(self.times - 1) < 1e-6 and abs(self.x - 0.5) < 1e-6 and abs(self.y - 0.5) < 1e-6


def standing(place: Place, view: tuple[int, int], film: tuple[int, int]) -> Standing:
    """A place as others can follow it; sizes are (width, height)."""
    x, y = place.film_point(view[0] / 2, view[1] / 2)
    return Standing(place.scale / fit(view, film).scale, x / film[0], y / film[1])


def placed(standing: Standing, view: tuple[int, int], film: tuple[int, int]) -> Place:
    """Where a film of another size lies when it follows."""
    scale = min(max(fit(view, film).scale * standing.times, LEAST), MOST)
    return Place(scale, view[0] / 2 - standing.x * film[0] * scale, view[1] / 2 - standing.y * film[1] * scale)


def kept_in_view(place: Place, view: tuple[int, int], film: tuple[int, int]) -> Place:
    """Moved back so far that a part of the film stays on the screen."""
    keep = 48
    wide, high = film[0] * place.scale, film[1] * place.scale
    x = min(max(place.x, min(keep, view[0]) - wide), view[0] - min(keep, wide))
    y = min(max(place.y, min(keep, view[1]) - high), view[1] - min(keep, high))
    return replace(place, x=x, y=y)


@dataclass(frozen=True, slots=True)
class Part:
    """What of a film is on the screen.

    Attributes:
        left, top, width, height: whole device pixels of the view.
        box: (left, upper, right, lower) of the film that is shown there, in film pixels.
    """

    left: int
    top: int
    width: int
    height: int
    box: tuple[float, float, float, float]


def visible(place: Place, view: tuple[int, int], film: tuple[int, int]) -> Part | None:
    """The part to draw; None where nothing of the film is in view."""
    left, top = max(0, round(place.x)), max(0, round(place.y))
    right = min(view[0], round(place.x + film[0] * place.scale))
    bottom = min(view[1], round(place.y + film[1] * place.scale))
    if right <= left or bottom <= top:
        return None
    x0, y0 = place.film_point(left, top)
    x1, y1 = place.film_point(right, bottom)
    box = (max(0.0, x0), max(0.0, y0), min(float(film[0]), x1), min(float(film[1]), y1))
    return Part(left, top, right - left, bottom - top, box) if box[2] > box[0] and box[3] > box[1] else None
