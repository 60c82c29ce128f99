"""A film as its reader saw it: window, map and boxes out of the record of the verdict, masks over all of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from pneumo_desktop.case import Explanation, Verdict
from pneumo_desktop.findings import Box
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.window import LookupTable, Window, default, grey_table

_CLEAR_BELOW, _FULL_FROM = 0.2, 0.75
_DEEP, _BRIGHT = np.array((28.0, 84.0, 196.0)), np.array((56.0, 170.0, 255.0))
"""The map's colours and where it begins, as the desktop has them (`ui.film.film_overlay`)."""
MODEL_BOX, READER_BOX = (120, 200, 255), (255, 176, 64)
"""Blue for the model, orange for the reader, as on the screen; broken and whole lines tell them apart, too."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stood on the screen when a verdict was given.

    `window` is None where the record names none; `by_command` where there was no screen. `map_opacity` is 0 where the
    map was not on. `boxes` are the model's.
    """

    window: Window | str | None = None
    inverted: bool = False
    flipped: bool = False
    clockwise: int = 0
    map_opacity: float = 0.0
    boxes: bool = False
    by_command: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A picture ready to leave: `pixels` is (H, W) or, with colour, (H, W, 3) uint8; `words` say how it is shown."""

    pixels: NDArray[np.uint8]
    words: tuple[str, ...]


def shown_in(verdict: Verdict) -> Shown:
    """Out of the record; what is not as it should be counts as not said."""
    try:
        said = json.loads(verdict.shown or "{}")
    except ValueError:
        said = {}
    if not isinstance(said, dict):
        return Shown(by_command=True)
    turned: Any = said["turned"] if isinstance(said.get("turned"), dict) else {}
    on = ("on", "seen")
    quarters = turned.get("clockwise", 0)
    return Shown(
        _window(said.get("window")),
        said.get("inverted") is True,
        turned.get("flipped") is True,
        quarters if quarters in (90, 180, 270) else 0,
        _share(said.get("map_opacity"), 0.5) if said.get("map") in on else 0.0,
        said.get("boxes") in on,
        "window" not in said,
    )


def look_of(
    picture: Picture,
    shown: Shown,
    explanation: Explanation | None,
    own: Sequence[Box],
    masks: Sequence[Box],
    *,
    turn: bool,
    longest: int = 0,
) -> Look:
    """Draw it.

    Args:
        explanation: of the score the verdict was given against.
        own: the reader's boxes on this film.
        masks: painted black, over everything.
        turn: as the reader had turned it; else as it is stored.
        longest: the longer side in pixels at most; 0: as large as it is.
    """
    window, named = _found(picture, shown)
    table = (grey_table(picture, window, invert=shown.inverted) * 255 + 0.5).astype(np.uint8)
    image = Image.fromarray(table[picture.pixels])
    if longest and max(image.size) > longest:
        scale = longest / max(image.size)
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.BOX)
    words = [named, "inverted"] if shown.inverted else [named]
    if shown.map_opacity and explanation is not None:
        image = _with_map(image, explanation, shown.map_opacity)
        words.append(f"map at {round(100 * shown.map_opacity)} %: where the model sees opacity, not a segmentation")
    boxes = [(r.left, r.top, r.width, r.height) for r in explanation.regions] if explanation and shown.boxes else []
    if boxes or own:
        image = image.convert("RGB")
        for box in boxes:
            _outline(image, box, MODEL_BOX, broken=True)
        for box in own:
            _outline(image, box, READER_BOX, broken=False)
        words += ["broken lines: the model's boxes"] * bool(boxes) + ["whole lines: the reader's boxes"] * bool(own)
    for box in masks:
        ImageDraw.Draw(image).rectangle(_corners(image, box, outwards=True), fill=0)
    words += ["parts are painted black: text was burned in there"] * bool(masks)
    pixels = np.asarray(image)
    if turn and (shown.flipped or shown.clockwise):
        pixels = np.rot90(pixels[:, ::-1] if shown.flipped else pixels, -shown.clockwise // 90)
        words.append("turned as the reader had it" + (", left and right exchanged" if shown.flipped else ""))
    return Look(np.ascontiguousarray(pixels), tuple(words))


def _found(picture: Picture, shown: Shown) -> tuple[Window | LookupTable, str]:
    if isinstance(shown.window, Window):
        own = shown.window
        return own, f"window {own.center:g} / {own.width:g}, as it was seen"
    if isinstance(shown.window, str):
        tables = [each for each in picture.windows if isinstance(each, LookupTable)]
        named = next((each for each in tables if (each.explanation or "VOI LUT") == shown.window), None)
        if named is not None:
            return named, "the film's own lookup table, as it was seen"
    return default(picture), "the film's first window; none is in the record"


def _with_map(image: Image.Image, explanation: Explanation, opacity: float) -> Image.Image:
    cells = Image.frombytes("L", (explanation.columns, explanation.rows), explanation.heat)
    value = np.asarray(cells.resize(image.size, Image.Resampling.BICUBIC), np.float32)[..., None] / 255
    there = np.clip((value - _CLEAR_BELOW) / (_FULL_FROM - _CLEAR_BELOW), 0.0, 1.0)
    alpha = there * there * (3 - 2 * there) * opacity
    tint = _DEEP + (_BRIGHT - _DEEP) * np.clip((value - 0.3) / 0.7, 0.0, 1.0)
    grey = np.asarray(image.convert("RGB"), np.float32)
    return Image.fromarray((grey * (1 - alpha) + tint * alpha + 0.5).astype(np.uint8))


def _outline(image: Image.Image, box: Box, colour: tuple[int, int, int], *, broken: bool) -> None:
    """A dark edge around a light line: seen on black and on white."""
    draw, thick = ImageDraw.Draw(image), max(2, max(image.size) // 280)
    left, top, right, bottom = _corners(image, box)
    for width, ink in ((thick + 2, (0, 0, 0)), (thick, colour)):
        for start, end in (
            ((left, top), (right, top)),
            ((right, top), (right, bottom)),
            ((right, bottom), (left, bottom)),
            ((left, bottom), (left, top)),
        ):
            for part in _parts(start, end, 6 * thick if broken else 0):
                draw.line(part, fill=ink, width=width)


def _parts(start: tuple[float, float], end: tuple[float, float], dash: int) -> list[tuple[float, float, float, float]]:
    length = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    if not dash or length < 2 * dash:
        return [(*start, *end)]
    found = []
    for at in np.arange(0, length, 2 * dash):
        one, two = at / length, min(1.0, (at + dash) / length)
        along = [start[axis] + share * (end[axis] - start[axis]) for share in (one, two) for axis in (0, 1)]
        found.append((along[0], along[1], along[2], along[3]))
    return found


def _corners(image: Image.Image, box: Box, *, outwards: bool = False) -> tuple[float, float, float, float]:
    left, top, width, height = box
    found = (left * image.width, top * image.height, (left + width) * image.width, (top + height) * image.height)
    if outwards:  # a mask must not leave the edge of a letter
        return np.floor(found[0]), np.floor(found[1]), np.ceil(found[2]), np.ceil(found[3])
    return found


def _window(said: Any) -> Window | str | None:
    if isinstance(said, dict) and "table" in said:
        return str(said["table"])
    try:
        at = float(said["center"]), float(said["width"])
        return Window(*at, "SIGMOID") if said.get("function") == "SIGMOID" else Window(*at)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _share(said: Any, usual: float) -> float:
    return min(1.0, max(0.0, float(said))) if isinstance(said, (int, float)) else usual
