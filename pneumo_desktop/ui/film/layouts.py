"""Where the windows stood, for each arrangement of screens; what of it still holds where a screen is gone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QRect

Box = tuple[int, int, int, int]
"""Left, top, width and height of a window without its frame, in logical pixels."""

REACHABLE = (120, 40)
"""So much of a window, its upper edge included, must lie on a screen for a hand to get at it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen by its name, with what of it windows may use."""

    name: str
    area: Box


@dataclass(frozen=True, slots=True)
class Standing:
    """How the windows stand; None where that was never said. `split` holds the widths of list and film."""

    main: Box | None = None
    main_whole: bool = False
    split: tuple[int, int] | None = None
    detached: bool = False
    film: Box | None = None
    film_whole: bool = False


def name_of(screens: Sequence[Screen]) -> str:
    """A name for an arrangement of screens: the same for the same screens at the same places."""
    said = ";".join(sorted(f"{screen.name}@{screen.area}" for screen in screens))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def healed(standing: Standing, screens: Sequence[Screen]) -> Standing:
    """The same on the screens that are there.

    A window that could not be reached comes to a screen that is there; the film's window goes back into the main one
    where there is only one screen left and it stood on another.
    """
    if not screens:
        return replace(standing, detached=False)
    main, film = standing.main, standing.film
    if main is not None:
        main = _inside(main, screens)
    if standing.detached and film is not None and not _reachable(film, screens):
        if len(screens) == 1:
            return replace(standing, main=main, detached=False)
        free = [screen for screen in screens if main is None or not _overlap(main, screen.area)]
        film = (free or list(screens))[0].area
    return replace(standing, main=main, film=None if film is None else _inside(film, screens))


def as_text(standing: Standing) -> str:
    """To be kept."""
    return json.dumps(asdict(standing))


def of_text(text: str) -> Standing | None:
    """What was kept; None where that is nothing, or damaged."""
    try:
        said = json.loads(text)
        return Standing(
            main=_box(said["main"]),
            main_whole=said["main_whole"] is True,
            split=None if said["split"] is None else (int(said["split"][0]), int(said["split"][1])),
            detached=said["detached"] is True,
            film=_box(said["film"]),
            film_whole=said["film_whole"] is True,
        )
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def _box(said: object) -> Box | None:
    if said is None:
        return None
    if not isinstance(said, list) or len(said) != 4 or said[2] <= 0 or said[3] <= 0:
        raise ValueError(said)
    return int(said[0]), int(said[1]), int(said[2]), int(said[3])


def _reachable(box: Box, screens: Sequence[Screen]) -> bool:
    upper = (box[0], box[1], box[2], REACHABLE[1])
    return any(_overlap(upper, screen.area, REACHABLE) for screen in screens)


def _overlap(box: Box, area: Box, least: tuple[int, int] = (1, 1)) -> bool:
    common = QRect(*box).intersected(QRect(*area))
    return common.width() >= min(least[0], box[2]) and common.height() >= min(least[1], box[3])


def _inside(box: Box, screens: Sequence[Screen]) -> Box:
    """No larger than the screen it is most on (else the first), and wholly on it where it was out of reach."""
    common = [QRect(*box).intersected(QRect(*screen.area)) for screen in screens]
    most = max(range(len(screens)), key=lambda i: max(0, common[i].width()) * max(0, common[i].height()))
    left, top, wide, high = screens[most].area
    size = min(box[2], wide), min(box[3], high)
    if _reachable((*box[:2], *size), screens):
        return (*box[:2], *size)
    x = min(max(box[0], left), left + wide - size[0])
    y = min(max(box[1], top), top + high - size[1])
    return x, y, *size
