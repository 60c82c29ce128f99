"""The evaluation as one HTML page, for somebody who has to decide whether to trust the model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.evaluating.describe import splits_of
from training.evaluating.failures import MOST, Failure, picture
from training.evaluating.model import Model, Said
from training.reports import curves
from training.reports.page import Around, Page, Section

HTML = "evaluation.html"
FIGURES = (
    ("auc", "AUC"),
    ("accuracy", "accuracy"),
    ("sensitivity", "sensitivity"),
    ("specificity", "specificity"),
    ("ppv", "precision"),
    ("npv", "NPV"),
)

Result = dict[str, Any]


def write_report(result: Result, model: Model, said: Said, out: Path) -> None:
    """Write OUT/evaluation.html.

    Args:
        result: what evaluation.json holds, as JSON gives it back.
        model: that was measured.
        said: what it says of the films.
        out: folder.
    """
    count = len(said.films.samples)
    lead = f"{count} films of {result['data']}, of {len(set(said.films.patients))} patients, on {result['device']}."
    page = Page(f"How good {result['model']} is", lead)
    for line in result["warnings"]:
        page.warn(*line.partition(": ")[::2])
    _figures(page.section("Figures"), result)
    _too_perfect(page.sections[-1], result)
    _groups(page.section("In whom"), result)
    parts = {split: rows for split, rows in splits_of(said).items() if len(set(said.films.labels[rows].tolist())) == 2}
    _curves(page, said, parts)
    _calibration(page.section("Likelihoods at their word"), result, said, parts)
    _shares(page.section("Where pneumonia is rarer"), result, model)
    _places(page.section("Where it looks"), result)
    _failures(page.section("Where it was most surely wrong"), result, said)
    _left_out(page, result)
    page.foot = f"Weights {result['weights_sha256'][:16]}. {page.foot}"
    page.save(out / HTML)


def _figures(section: Section, result: Result) -> None:
    rows = [[split, *_cells(parts["all"])] for split, parts in result["splits"].items()]
    section.table(("split", "films", "ill", "patients", *(head for _, head in FIGURES)), rows)
    section.text(
        f"A film is suspected from a likelihood of {result['threshold']:.4f} on; the threshold is"
        f" {result['threshold_from']}. Films of adults may have their own. Nothing was chosen on these films by this"
        " evaluation. Intervals hold 95 % of 1000 bootstrap rounds over patients: films of one patient come and go"
        " together."
    )


def _too_perfect(section: Section, result: Result) -> None:
    """Where there was no error the bootstrap sees none, and its interval is narrower than the truth may lie."""
    shares = [(split, key, parts["all"]) for split, parts in result["splits"].items() for key, _ in FIGURES]
    perfect = [row["patients"] for _, key, row in shares if row[key] and row[key]["low"] == row[key]["high"]]
    if perfect:
        section.note(
            "An interval without width is no certainty: where there was no error, or no right call, the bootstrap can"
            " see none. With N patients and no error the true share of errors may still be 3 / N (rule of three; Hanley"
            f" and Lippman-Hand 1983): up to {min(1.0, 3 / min(perfect)):.0%} where there are fewest here.",
            warning=True,
        )


def _groups(section: Section, result: Result) -> None:
    if not any(result["subgroups"].values()):
        section.text("The set of films says nothing of etiology, age, sex, view or source.")
    for split, kinds in result["subgroups"].items():
        rows = [[f"{kind}: {name}", *_cells(row)] for kind, groups in kinds.items() for name, row in groups.items()]
        if rows:
            section.table((split, "films", "ill", "patients", *(head for _, head in FIGURES)), rows)
    section.text(
        "An etiology or a class of one label stands against all films of the other label in its split. Any other group"
        " of one label has no AUC, and its precision and NPV say nothing. Many groups of few films: some will look good"
        " or bad by chance alone."
    )


def _curves(page: Page, said: Said, parts: dict[str, NDArray[np.bool_]]) -> None:
    drawn = {split: _scored(said, rows) for split, rows in parts.items()}
    if not drawn:
        return
    dot = "The dot is where the threshold puts it."
    section = page.section("Curves")
    section.picture(curves.roc(drawn), f"ROC: sensitivity over 1 − specificity. {dot}")
    section.picture(
        curves.precision_recall(drawn),
        f"Precision and recall; the dotted level is the share of ill films among these. {dot}",
    )
    section.picture(
        curves.confusion(drawn), "Truth by rows, calls by columns; right ones blue, wrong ones orange, shares by row."
    )


def _calibration(section: Section, result: Result, said: Said, parts: dict[str, NDArray[np.bool_]]) -> None:
    heads = ("split", "films", "ECE", "Brier", "slope", "intercept", "mean likelihood", "share of pneumonia")
    rows = []
    for split, each in result["calibration"].items():
        figures = [_share(each[key]) for key in ("ece", "brier", "slope", "intercept")]
        rows.append([split, each["films"], *figures, each["mean_likelihood"], each["share_of_pneumonia"]])
    section.table(heads, rows)
    section.text(
        "ECE is the mean distance between likelihood and share of pneumonia over ten bins, Brier the mean squared"
        " distance between likelihood and truth; for both, less is better. Slope 1 and intercept 0 are perfect; a slope"
        " below 1 says too much, one above 1 too little (Van Calster et al. 2019). Films that were not scored are left"
        " out; a dash stands where fewer than ten films of a label do."
    )
    drawn = {}
    for split, rows_of in parts.items():
        scored = rows_of & said.scored
        if scored.any():
            drawn[split] = _scored(said, scored)
    if drawn:
        section.picture(
            curves.calibration(drawn),
            "Share of pneumonia over likelihood; on the dotted line likelihoods can be taken at their word. Sand: how"
            " many films lie in each tenth.",
        )


def _shares(section: Section, result: Result, model: Model) -> None:
    here = model.calibration.share_of_pneumonia
    section.text(
        f"Likelihoods hold where {here:.0%} of the films show pneumonia, as among those of the calibration. Which films"
        " are suspected stays the same elsewhere; what a call is worth does not, nor the likelihood that should be"
        " shown: a film just at the threshold is shown with so much (Bayes' rule; Saerens et al. 2002)."
    )
    heads = ("share of pneumonia", "shown at the threshold", "suspected, of all films", "precision", "NPV")
    for split, worths in result["shares"].items():
        if worths:
            rows = [
                [f"{w['share']:.0%}", f"{w['shown']:.3f}", *(_share(w[key]) for key in ("suspected", "ppv", "npv"))]
                for w in worths
            ]
            section.table((f"{split}: {heads[0]}", *heads[1:]), rows)
        else:
            section.text(f"{split}: there are films of one label only.")


def _places(section: Section, result: Result) -> None:
    if result["no_localisation"]:
        section.text(result["no_localisation"])
        return
    heads = (
        "split",
        "films",
        "patients",
        "peak in box",
        "usual place in box",
        "area IoU",
        "boxes",
        "found",
        "not boxed",
    )
    rows = []
    for split, each in result["localisation"].items():
        if each:
            shares = {key: _share(each[key]) for key in ("peak_in_box", "usual_in_box", "iou", "boxes_found")}
            rows.append([
                split, each["films"], each["patients"], shares["peak_in_box"], shares["usual_in_box"],
                shares["iou"], each["boxes"], shares["boxes_found"], each["not_boxed"],
            ])  # fmt: skip
    section.table(heads, rows)
    section.text(
        "Of the films with readers' boxes: whether the map's peak lies in one; whether the place where opacities are"
        " most usual does, which never looks at the film; intersection over union of the area that readers boxed and"
        " the area that the program did; readers' boxes that one of the program's meets with an IoU of 0.4 or more. A"
        " film that is not suspected gets no boxes: it counts as 0, and under “not boxed”."
    )


def _failures(section: Section, result: Result, said: Said) -> None:
    section.text(
        "Each film as the network sees it; where there is a map, beside it with map and the program's boxes in blue,"
        " and readers' boxes orange and dashed. Labels may be wrong, too."
    )
    for split, each in result["failures"].items():
        for key, words in (("missed", "pneumonias not suspected"), ("false_alarms", "suspected without pneumonia")):
            shown: list[Failure] = each[key]
            if shown:
                section.heading(f"{split}: {words}, {_how_many(len(shown))}")
                section.films([(picture(said, row["row"]), _caption(row)) for row in shown])
        if not each["wrong"]:
            section.text(f"{split}: every call was right.")


def _how_many(shown: int) -> str:
    if shown == MOST:
        return f"the {shown} surest, the surest first"
    return "one film" if shown == 1 else f"{shown} films, the surest first"


def _left_out(page: Page, result: Result) -> None:
    lines = [*result["left_out"], *result["not_scored"]]
    if lines:
        section = page.section("What was not measured as it should be")
        section.table(("film and reason",), [[line] for line in lines[:200]], (0,))
        if len(lines) > 200:
            section.text(f"And {len(lines) - 200} more, in films.csv and left_out.csv.")


def _caption(row: Failure) -> str:
    truth = "pneumonia" if row["label"] else "no pneumonia"
    return f"{row['file']}: likelihood {row['likelihood']:.3f}, truth {truth}" + (
        f"; {row['group']}" * bool(row["group"])
    )


def _scored(said: Said, rows: NDArray[np.bool_]) -> curves.Scored:
    likelihoods = said.likelihoods[rows]
    return curves.Scored(likelihoods, likelihoods, said.calls[rows], said.films.labels[rows])


def _cells(row: Result) -> list[object]:
    return [*(row[key] for key in ("films", "pneumonias", "patients")), *(_share(row[key]) for key, _ in FIGURES)]


def _share(figure: dict[str, float] | None) -> Around | None:
    return Around(figure["value"], figure["low"], figure["high"]) if figure else None
