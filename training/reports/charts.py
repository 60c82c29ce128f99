"""Plain charts in the look of the reports: lines and bars told apart by dash and hatch, too."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

from training.reports.curves import BLUE, INK, ORANGE, SAND

LIGHT_BLUE, GREY = "#6fa3d6", "#7d8590"

LINES: tuple[dict[str, Any], ...] = (
    {"color": BLUE, "linestyle": "-"},
    {"color": ORANGE, "linestyle": "--"},
    {"color": INK, "linestyle": ":"},
    {"color": "#a88a4a", "linestyle": "-."},
    {"color": LIGHT_BLUE, "linestyle": (0, (6, 1, 1, 1, 1, 1))},
    {"color": GREY, "linestyle": (0, (1, 1))},
)
"""Keywords for `plot`, one for each line; readable in grey, and by every eye."""

FILLS: tuple[dict[str, Any], ...] = (
    {"color": BLUE},
    {"color": ORANGE, "hatch": "///", "edgecolor": "white"},
    {"color": SAND, "hatch": "...", "edgecolor": "white"},
    {"color": INK},
    {"color": LIGHT_BLUE, "hatch": "xx", "edgecolor": "white"},
    {"color": GREY},
)
"""Keywords for `bar`, one for each kind."""


def figure(width: float, height: float) -> Figure:
    """An empty figure in inches; the text of a page is about 12 inches wide. It needs no closing."""
    return Figure(figsize=(width, height), layout="constrained", facecolor="none")


def dress(panel: Any, title: str = "", across: str = "", up: str = "") -> None:
    """Words and quiet lines for axes on which something is drawn."""
    panel.set_title(title, fontsize=9, color=INK, fontweight="bold", loc="left")
    panel.set_xlabel(across, fontsize=8, color=INK)
    panel.set_ylabel(up, fontsize=8, color=INK)
    panel.tick_params(labelsize=8, color=INK, labelcolor=INK, length=2)
    panel.grid(color="#e8e4da", linewidth=0.6)
    panel.set_axisbelow(True)
    for side in ("top", "right"):
        panel.spines[side].set_visible(False)


def legend(panel: Any) -> None:
    """The names of what is drawn, without a frame."""
    panel.legend(fontsize=8, frameon=False, labelcolor=INK)
