"""The locator's report: one HTML file with the figures of each method and the films on which it was right and wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import Environment, select_autoescape

from training.locator.beside import Places
from training.locator.challenge import film_score
from training.locator.films import Located
from training.locator.pictures import embedded, picture

PAGE = "locator.html"
EACH = 8
"""Films shown of each kind: found best, found worst, boxes where there is nothing."""

_KEYS = ("challenge", "challenge_boxed", "peak", "boxes_found", "false_boxes")

_PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Locator: {{ run }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root { color-scheme: dark; }
body { background: #14171c; color: #e4e7eb; font: 15px/1.5 system-ui, sans-serif; margin: 0 auto;
  max-width: 1280px; padding: 24px; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 32px 0 8px; }
p { max-width: 88ch; color: #b8c0ca; } .small { font-size: 13px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 8px 14px 8px 0; vertical-align: top; border-bottom: 1px solid #2b313a; }
th { font-weight: 600; color: #b8c0ca; }
td.n { font-variant-numeric: tabular-nums; white-space: nowrap; }
td small { display: block; color: #8c96a3; max-width: 46ch; }
.films { display: grid; grid-template-columns: repeat(auto-fill, minmax({{ width }}px, 1fr)); gap: 18px; }
figure { margin: 0; background: #1b1f26; padding: 10px; border-radius: 8px; }
figcaption { font-size: 13px; color: #b8c0ca; }
figure div { display: flex; gap: 6px; } figure span { flex: 1; font-size: 12px; color: #8c96a3; }
img { width: 100%; display: block; border-radius: 4px; }
.truth { color: #ff7b80; } .found { color: #6bb8ff; }
</style></head><body>
<h1>Where the opacity is: {{ run }}</h1>
<p>{{ films }} films of {{ patients }} patients, {{ films_with_boxes }} with {{ boxes }} boxes drawn by readers. Every
method is measured by the same functions. {{ how }}
{% if left_out_learnt_from %}Left out: {{ left_out_learnt_from }} films of patients that every detector of this run
learnt from.{% endif %}
{% if left_out %}Unreadable: {{ left_out|join("; ") }}.{% endif %}</p>
<table><thead><tr><th>method</th><th>challenge mAP</th><th>on films with boxes</th><th>peak in box</th>
<th>boxes found</th><th>false boxes per film</th></tr></thead><tbody>
{% for m in measured %}<tr><td><b>{{ m.name }}</b><small>{{ m.how }}</small></td>
{% for key in keys %}<td class="n">{{ "%.3f"|format(m[key].value) }}
<small>{{ "%.3f"|format(m[key].low) }} to {{ "%.3f"|format(m[key].high) }}</small></td>{% endfor %}</tr>{% endfor %}
</tbody></table>
<p>{{ verdict }}</p>
<p class="small">Challenge mAP: the mean over films of the mean over overlaps (intersection over union) above 0.40,
0.45 … 0.75 of TP / (TP + FP + FN); films without truth and without prediction are left out, a film without truth but
with a prediction counts 0 (RSNA Pneumonia Detection Challenge, 2018). Peak in box: the share of films with boxes on
which the likeliest place lies in one. Boxes found: the share of true boxes that a shown one overlaps by more than 0.4.
Intervals: 95 % of bootstrap rounds over patients.</p>
{% for title, words, rows in sections %}{% if rows %}<h2>{{ title }}</h2>
<p>{{ words }} <span class="truth">Red, solid: drawn by a reader.</span>
<span class="found">Blue, dashed: predicted, with its confidence; the cross is the likeliest place.</span></p>
<div class="films">
{% for row in rows %}<figure><div>
{% for name, image, said in row.images %}<span><img src="{{ image }}" alt="{{ name }}: {{ said }}">
{{ name }}: {{ said }}</span>{% endfor %}
</div><figcaption>{{ row.file }}</figcaption></figure>{% endfor %}</div>{% endif %}{% endfor %}
</body></html>
"""


def write_report(out: Path, result: dict[str, Any], located: Located, methods: Sequence[Places]) -> Path:
    """Write DIR/locator.html and return its path.

    Args:
        result: as `evaluate.evaluate_locator` writes it to JSON.
        methods: those whose boxes are drawn, the locator first.
    """
    scores = np.array([film_score(*pair) for pair in zip(located.truth, methods[0].found, strict=True)])
    boxed = [row for row, boxes in enumerate(located.truth) if boxes]
    ranked = sorted(boxed, key=lambda row: -scores[row])
    sections = (
        ("Found best", "The films with boxes on which the locator scored highest.", ranked[:EACH]),
        ("Found worst", "The films with boxes on which it scored lowest.", ranked[EACH:][-EACH:]),
        (
            "Boxes where a reader drew none",
            "False alarms, the surest first.",
            sorted(
                (row for row, found in enumerate(methods[0].found) if found and not located.truth[row]),
                key=lambda row: -max(each.score for each in methods[0].found[row]),
            )[:EACH],
        ),
    )
    measured = result["methods"]
    page = Environment(autoescape=select_autoescape(default=True, default_for_string=True)).from_string(_PAGE)
    html = page.render(
        **{key: value for key, value in result.items() if key not in ("methods", "by_film")},
        measured=measured,
        keys=_KEYS,
        width=min(1200, 300 * len(methods) + 24),
        how=_how(result),
        verdict=_verdict(measured),
        sections=[(title, words, [_shown(located, methods, row) for row in rows]) for title, words, rows in sections],
    )
    file = out / PAGE
    file.write_text(html, "utf-8")
    return file


def _shown(located: Located, methods: Sequence[Places], row: int) -> dict[str, Any]:
    film, truth = np.asarray(located.films.inputs[row, 0]), located.truth[row]
    images = []
    for method in methods:
        score = film_score(truth, method.found[row])
        said = "right, nothing to find" if np.isnan(score) else f"{score:.2f}"
        images.append((method.name, embedded(picture(film, truth, method.found[row], method.peaks[row])), said))
    return {"file": located.films.samples[row].path.name, "images": images}


def _how(result: dict[str, Any]) -> str:
    recipe = result["recipe"]
    return (
        f"The locator is a {recipe['detector']} on the trunk that reads films, at {recipe['size']} pixels, after"
        f" {recipe['epochs']} epochs."
    )


def _verdict(measured: Sequence[dict[str, Any]]) -> str:
    """What the intervals allow to be said, and no more."""
    said = []
    first = measured[0]
    for other in measured[1:]:
        for key, name in (("challenge", "challenge mAP"), ("peak", "peak in box")):
            mine, theirs = first[key], other[key]
            if mine["low"] > theirs["high"]:
                said.append(f"By {name} the locator is better than {other['name']}.")
            elif mine["high"] < theirs["low"]:
                said.append(f"By {name} it is worse than {other['name']}.")
            else:
                said.append(f"By {name} these films cannot tell it from {other['name']}: the intervals overlap.")
    return " ".join(said)
