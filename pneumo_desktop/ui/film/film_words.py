"""What is said of how a film is shown: its window by name, its scale, how it was turned, and for the record."""

from __future__ import annotations

from pneumo_desktop.imaging.window import Window
from pneumo_desktop.ui.film.film_geometry import Turn
from pneumo_desktop.ui.film.film_render import Levels
from pneumo_desktop.ui.words import listed, tr


def window_name(levels: Levels) -> str:
    """`W 3120 L 1840 · Lung`, or the name of a table out of the file."""
    figures, name = _parts(levels)
    return " · ".join(part for part in (figures, name) if part)


def window_entry(levels: Levels) -> str:
    """The same for a list: `Lung · W 3120 L 1840`."""
    figures, name = _parts(levels)
    return " · ".join(part for part in (name, figures) if part)


def _parts(levels: Levels) -> tuple[str, str]:
    if not isinstance(levels, Window):
        return tr("VOI LUT"), levels.explanation
    digits = 0 if levels.width >= 10 else 2
    shape = tr("sigmoid") if levels.function == "SIGMOID" else ""
    name = " · ".join(part for part in (explanation_text(levels.explanation), shape) if part)
    return f"W {levels.width:.{digits}f} L {levels.center:.{digits}f}", name


def explanation_text(explanation: str) -> str:
    """Our own windows in the reader's language, those of the file as it names them."""
    own = {"Full range": tr("Full range"), "Automatic": tr("Automatic"), "Lung": tr("Lung"), "Bone": tr("Bone")}
    return own.get(explanation, explanation)


def view_text(window: Levels, scale: float, inverted: bool) -> str:
    """Window, then scale."""
    return listed([window_name(window), scale_text(scale, inverted)])


def scale_text(scale: float, inverted: bool) -> str:
    """`0.86 × · inverted`."""
    return f"{scale:.2f} ×" + (tr(" · inverted") if inverted else "")


def turn_text(turn: Turn, *, short: bool = False) -> str:
    """How the reader turned the film, with a symbol; empty where it stands as it is stored."""
    if short:
        turned = ("", tr("↻ 90°"), tr("↻ 180°"), tr("↺ 90°"))[turn.quarters]
        return " · ".join(part for part in (tr("⇄ flipped") if turn.flipped else "", turned) if part)
    turned = ("", tr("↻ turned 90° clockwise"), tr("↻ turned 180°"), tr("↺ turned 90° anticlockwise"))[turn.quarters]
    flipped = tr("⇄ flipped left for right") if turn.flipped else ""
    return " · ".join(part for part in (flipped, turned) if part)


_OPPOSITE = {"L": "R", "R": "L", "A": "P", "P": "A", "H": "F", "F": "H"}


def sides(orientation: str, turn: Turn) -> tuple[str, str]:
    """What of the patient lies at the left and at the right edge of a film as it is seen; empty where it does not say.

    PatientOrientation (PS3.3 C.7.6.1.1.1) has the direction of the rows, then of the columns: `L\\F` is a film whose
    right edge is the patient's left.
    """
    right, _, bottom = (part[:1] for part in orientation.partition("\\"))
    if right not in _OPPOSITE or bottom not in _OPPOSITE or right in (bottom, _OPPOSITE[bottom]):
        return "", ""
    round_about = [right, bottom, _OPPOSITE[right], _OPPOSITE[bottom]]  # clockwise, from the right edge
    if turn.flipped:
        round_about[0], round_about[2] = round_about[2], round_about[0]
    return round_about[(2 - turn.quarters) % 4], round_about[-turn.quarters % 4]


def window_record(levels: Levels) -> dict[str, object]:
    """A window for the record of a verdict."""
    if not isinstance(levels, Window):
        return {"table": levels.explanation or "VOI LUT"}
    said: dict[str, object] = {"center": levels.center, "width": levels.width}
    return said | ({"function": levels.function} if levels.function == "SIGMOID" else {})


def turn_record(turn: Turn) -> dict[str, object]:
    """How the film was turned, for the record: flipped first, then degrees clockwise; empty where it was not."""
    return {"turned": {"flipped": turn.flipped, "clockwise": 90 * turn.quarters}} if turn != Turn() else {}
