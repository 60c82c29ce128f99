"""The comparison as one HTML page: the table, and every rung's curves, calibration and table of four."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.comparing.figures import cross_fit
from training.comparing.rung import Scores
from training.comparing.table import COSTS, SHARES, costs_of, notes, plain
from training.reports import curves
from training.reports.page import Around, Page, Section

HTML = "comparison.html"


def write_report(result: dict[str, Any], scores: Mapping[str, Scores], out: Path) -> None:
    """Write OUT/comparison.html.

    Args:
        result: what comparison.json holds.
        scores: of val, for each finished rung in the order of the table.
        out: folder of the comparison.
    """
    rows = plain(result)["rows"]
    done = [row for row in rows if "figures" in row]
    page = Page(f"{len(done)} networks on the same films", result["films"][:1].upper() + result["films"][1:] + ".")
    _table(page.section("The table"), result, done)
    if failed := [row for row in rows if "figures" not in row]:
        section = page.section("What is not in the table")
        section.table(
            ("rung", "architecture", "reason"), [[r["name"], r["architecture"], r["reason"]] for r in failed], (1, 2)
        )
    _at_a_glance(page.section("At a glance"), done)
    _curves(page, result, scores)
    _recipes(page.section("How each was trained"), rows)
    page.save(out / HTML)


def _table(section: Section, result: dict[str, Any], done: list[dict[str, Any]]) -> None:
    cells: list[list[object]] = []
    for row in done:
        figures, to_first = row["figures"], row.get("auc_to_first")
        apart = Around(**to_first, signed=True) if to_first else None
        shares = [Around(**figures[key]) if figures[key] else None for key, _ in SHARES]
        cells.append([row["name"], *shares, apart, figures["ece"], figures["brier"]])
    section.table(["how good", *(head for _, head in SHARES), "AUC to first", "ECE", "Brier"], cells)
    section.table(
        ["what it costs", *(column.head for column in COSTS)], [[row["name"], *costs_of(row)] for row in done]
    )
    section.note(" ".join(notes(result)))
    section.text(
        "“AUC to first” is how far a network's AUC lies above the first row's, both on the same draws of patients:"
        " where its interval holds 0, these films do not show which of the two is better. ECE is the expected"
        " calibration error, Brier the mean squared distance between likelihood and truth; for both, less is better."
    )


def _at_a_glance(section: Section, done: list[dict[str, Any]]) -> None:
    aucs = {row["name"]: row["figures"]["auc"] for row in done}
    if not any(aucs.values()):
        section.note("Val has films of one label only, so that there is no AUC.", warning=True)
        return
    section.picture(curves.intervals(aucs, "AUC on val"), "AUC with its 95 % interval by bootstrap over patients.")
    points = {row["name"]: (row["images_per_second"]["16"], row["figures"]["auc"]["value"]) for row in done}
    section.picture(
        curves.against(points, ("films a second, 16 at once", "AUC on val")),
        "Right and high is better: fast and good. The first row of the table is orange.",
    )


def _curves(page: Page, result: dict[str, Any], scores: Mapping[str, Scores]) -> None:
    drawn = {}
    for name, each in scores.items():
        crossed = cross_fit(each.logits, each.labels, each.patients, result["rule"])
        if len(set(each.labels.tolist())) == 2:
            drawn[name] = curves.Scored(each.logits, crossed.likelihoods, crossed.calls, each.labels)
    if not drawn:
        return
    others = " The first row of the table is dashed orange, all others are sand." if len(drawn) > 1 else ""
    dot = " The dot is where the threshold puts it."
    page.section("ROC").picture(curves.roc(drawn), f"Sensitivity over 1 − specificity, on val.{dot}{others}")
    page.section("Precision and recall").picture(
        curves.precision_recall(drawn),
        f"On val. The dotted level is the share of ill films, which calling everything ill reaches.{dot}{others}",
    )
    page.section("Calibration").picture(
        curves.calibration(drawn),
        "Share of pneumonia over likelihood, calibrations cross-fitted by patient; on the dotted line likelihoods can"
        " be taken at their word. Sand: how many films lie in each tenth.",
    )
    page.section("Confusion").picture(
        curves.confusion(drawn), "Truth by rows, calls by columns; right ones blue, wrong ones orange, shares by row."
    )


def _recipes(section: Section, rows: list[dict[str, Any]]) -> None:
    fields = list(dict.fromkeys(key for row in rows for key in row["recipe"]))
    differ = [key for key in fields if len({str(row["recipe"].get(key, "")) for row in rows}) > 1]
    same = [key for key in fields if key not in differ]
    section.table(
        ["rung", "why", *differ],
        [[row["name"], row["why"] or "–", *(_word(row["recipe"].get(key, "")) for key in differ)] for row in rows],
        (1,),
    )
    if rows:
        section.text("The same for all: " + ", ".join(f"{key} {_word(rows[0]['recipe'][key])}" for key in same) + ".")


def _word(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(Path(str(each)).name for each in value) or "–"
    return Path(value).name or "–" if isinstance(value, str) else str(value)
