"""What is said of how a film is shown: its window by name, its scale, how it was turned, and for the record."""

from __future__ import annotations

from pneumo_desktop.imaging.window import Window
from pneumo_desktop.ui.film_geometry import Turn
from pneumo_desktop.ui.film_render import Levels
from pneumo_desktop.ui.words import tr


def window_name(levels: Levels) -> str:
    """`W 3120 L 1840 · Lung`, or the name of a table out of the file."""
    if not isinstance(levels, Window):
        return " · ".join(part for part in (tr("VOI LUT"), levels.explanation) if part)
    digits = 0 if levels.width >= 10 else 2
    said = f"W {levels.width:.{digits}f} L {levels.center:.{digits}f}"
    shape = tr("sigmoid") if levels.function == "SIGMOID" else ""
    return " · ".join(part for part in (said, explanation_text(levels.explanation), shape) if part)


def explanation_text(explanation: str) -> str:
    """Our own windows in the reader's language, those of the file as it names them."""
    own = {"Full range": tr("Full range"), "Automatic": tr("Automatic"), "Lung": tr("Lung"), "Bone": tr("Bone")}
    return own.get(explanation, explanation)


def scale_text(scale: float, inverted: bool) -> str:
    """`0.86 × · inverted`."""
    return f"{scale:.2f} ×" + (tr(" · inverted") if inverted else "")


def turn_text(turn: Turn) -> str:
    """How the reader turned the film, with a symbol; empty where it stands as it is stored."""
    turned = ("", tr("↻ turned 90° clockwise"), tr("↻ turned 180°"), tr("↺ turned 90° anticlockwise"))[turn.quarters]
    flipped = tr("⇄ flipped left for right") if turn.flipped else ""
    return " · ".join(part for part in (flipped, turned) if part)


def window_record(levels: Levels) -> dict[str, object]:
    """A window for the record of a verdict."""
    if not isinstance(levels, Window):
        return {"table": levels.explanation or "VOI LUT"}
    said: dict[str, object] = {"center": levels.center, "width": levels.width}
    return said | ({"function": levels.function} if levels.function == "SIGMOID" else {})


def turn_record(turn: Turn) -> dict[str, object]:
    """How the film was turned, for the record: flipped first, then degrees clockwise; empty where it was not."""
    return {"turned": {"flipped": turn.flipped, "clockwise": 90 * turn.quarters}} if turn != Turn() else {}
