"""What a site's films say of a new model beside the one in use: comparison.json and comparison.html."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from pneumo_desktop.inference.card import ModelCard
from pneumo_desktop.inference.figures import Interval
from training.reports.page import Page
from training.site.compare import Compared

RESULT, PAGE = "comparison.json", "comparison.html"

BIAS = (
    "Verdicts given with the model's score on the screen lean towards it: readers follow what they are shown"
    " (automation bias). On such films the model in use looks better than it is, and so does any model that began from"
    " it. Only films decided without the score are free of that."
)


def write_comparison(
    out: Path,
    before: ModelCard,
    after: ModelCard,
    provenance: Mapping[str, object],
    compared: Sequence[Compared],
    wrong: Sequence[str],
    learnt: Sequence[str],
    counts: tuple[int, int],
) -> Path:
    """Write both; returns the page.

    Args:
        provenance: of the data set.
        wrong: why the new model is not better; empty where it is.
        learnt: a line for each part that was taught.
        counts: films learnt from, and held out.
    """
    train, held = counts
    result = {
        "before": {"model": before.title, "weights_sha256": before.weights_sha256},
        "after": {"model": after.title, "weights_sha256": after.weights_sha256},
        "films_to_train_on": train,
        "films_held_out": held,
        "held_out_since": provenance["held_out_since"],
        "learnt": list(learnt),
        "figures": [asdict(each) | {"worse": each.worse} for each in compared],
        "better": not wrong,
        "why_not": list(wrong),
        "bias": BIAS,
        "data": provenance,
    }
    (out / RESULT).write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")
    lead = f"{after.title} beside {before.title}, on {held} films of this site that neither learnt from."
    page = Page("Is the new model better here?", lead)
    section = page.section("Figures")
    verdict = "It is better." if not wrong else f"It is not shown to be better: {'; '.join(wrong)}."
    section.note(verdict, warning=bool(wrong))
    section.table(
        ("figure", "model in use", "new model", "difference", "which is better"),
        [(e.figure, _text(e.before), _text(e.after), _text(e.difference, sign=True), _better(e)) for e in compared],
        words=(4,),
    )
    section.text(
        "Intervals: 95 % of bootstrap rounds over patients; the difference is taken round by round, on the same films."
        " Sensitivity and specificity are at the operating threshold on each model's card."
    )
    section.note(BIAS, warning=True)
    how = page.section("Films")
    how.text(
        f"Learnt from: {train} films decided before {provenance['held_out_since']}. Held out: {held} films decided from"
        f" that day on, of patients who are not among those. In neither: {provenance['in_neither']} later films of"
        " patients who were trained on."
    )
    how.text(
        f"Decided with the score on the screen: {provenance['decided_with_the_score_shown']} films; with the map:"
        f" {provenance['decided_with_the_map_shown']}. Cases of which nobody says whose they are:"
        f" {provenance['cases_of_nobody_known']}; each counts as a patient of its own, so two of one person may stand"
        " on both sides."
    )
    for line in learnt:
        how.text(f"{line[0].upper()}{line[1:]}.")
    page.save(out / PAGE)
    return out / PAGE


def _text(interval: Interval, *, sign: bool = False) -> str:
    form = "+.3f" if sign else ".3f"
    return f"{interval.value:{form}} ({interval.low:{form}} to {interval.high:{form}})"


def _better(each: Compared) -> str:
    if each.difference.low <= 0 <= each.difference.high:
        return "cannot be told"
    return "the model in use" if each.worse else "the new model"
