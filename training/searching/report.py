"""A search as one HTML page: every trial, what the settings seem to do, and what the best is worth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator

from training.comparing.table import duration
from training.reports.curves import BLUE, INK, ORANGE
from training.reports.page import Around, Page

HTML = "search.html"


def write_report(result: dict[str, Any], out: Path) -> None:
    """Write OUT/search.html from what search.json holds."""
    best, held, chose = result["best"], result["auc_held_out"], result["auc_that_chose"]
    page = Page(f"Best of {result['tried']} settings", result["films"][:1].upper() + result["films"][1:] + ".")
    section = page.section("What was found")
    settings = [[name, str(value), result["space"][name]] for name, value in best["settings"].items()]
    section.table(("setting", "best", "searched"), settings, (1, 2))
    section.table(
        ("AUC of the best", "films", "AUC"),
        [
            ["on the half of val that chose it, which flatters", result["films_that_chose"], Around(**chose)],
            ["on the half that was held out", result["films_held_out"], Around(**held)],
        ],
    )
    section.note(
        f"{result['tried']} settings were tried, {result['trained']} trainings in all. The best of many is partly the"
        " luckiest, so its figure on the films that chose it is too good. Patients of the other half had no say; that"
        " figure is to be believed, within its interval. Films of test and demo were never looked at."
    )
    trials = [row for row in result["trials"] if row["auc"]]
    last = {row["trial"]: row for row in trials}
    section = page.section("What the settings seem to do")
    section.picture(
        _settings(list(last.values()), best["trial"]), "Each setting at its last stage; the best is orange."
    )
    section.text("Few trials: what looks like a slope may be chance.")
    names = list(best["settings"])
    rows = [
        [row["trial"], row["stage"], row["epochs"], Around(**row["auc"]) if row["auc"] else row["reason"]]
        + [str(row["settings"][name]) for name in names]
        + [duration(row["seconds"])]
        for row in sorted(result["trials"], key=lambda row: (-row["stage"], -(row["auc"] or {"value": 0})["value"]))
    ]
    page.section("All trials").table(("trial", "stage", "epochs", "AUC that chose", *names, "training"), rows, (3,))
    page.save(out / HTML)


def _settings(rows: list[dict[str, Any]], best: int) -> Figure:
    """A panel for each setting: AUC over its values."""
    names = list(rows[0]["settings"])
    figure = Figure(figsize=(2.8 * len(names), 2.8), layout="constrained")
    panels = figure.subplots(1, len(names), squeeze=False, sharey=True)[0]
    for panel, name in zip(panels, names, strict=True):
        values = [row["settings"][name] for row in rows]
        numbers = all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)
        kinds = sorted(set(values)) if numbers else sorted({str(value) for value in values})
        places = values if numbers else [kinds.index(str(value)) for value in values]
        for row, place in zip(rows, places, strict=True):
            mine = row["trial"] == best
            panel.plot(place, row["auc"]["value"], marker="D" if mine else "o", color=ORANGE if mine else BLUE)
        if not numbers:
            panel.set_xticks(range(len(kinds)), kinds, fontsize=7)
        elif min(values) > 0 and max(values) / min(values) > 5:
            panel.set_xscale("log")
            for set_format in (panel.xaxis.set_major_formatter, panel.xaxis.set_minor_formatter):
                set_format(FuncFormatter(lambda value, _: f"{value:g}"))
            panel.xaxis.set_minor_locator(LogLocator(subs=(3,)))
            panel.tick_params(which="both", labelsize=7)
        panel.set_title(name, fontsize=9, color=INK)
        panel.tick_params(labelsize=7)
        for side in ("top", "right"):
            panel.spines[side].set_visible(False)
    panels[0].set_ylabel("AUC, half that chooses", fontsize=8)
    return figure
