"""Figures as text: a page for people, CSV and JSON for programs. Each figure goes with how it is counted."""

from __future__ import annotations

import json
import math
from itertools import groupby

from pneumo_desktop.audit.statistics.definitions import DEFINITIONS, SOURCES
from pneumo_desktop.audit.statistics.figure import Figure, Statistics
from pneumo_desktop.tabular import Row, csv_text, one_line

COLUMNS = (*("section", "figure", "by", "group", "value", "low", "high", "n", "hits", "unit", "note", "definition"),)


def text_of(found: Statistics, form: str) -> str:
    """What `audit statistics` prints: `form` is table, csv or json."""
    if form == "csv":
        return csv_text(COLUMNS, [_row(figure) for figure in found.figures])
    if form == "json":
        said = {
            "made_at": found.made_at,
            "facts": dict(found.facts),
            "sources": SOURCES,
            "figures": [_row(figure) for figure in found.figures],
        }
        return json.dumps(said, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    return _page(found)


def _row(figure: Figure) -> Row:
    return {
        "section": figure.section,
        "figure": figure.name,
        "by": figure.by,
        "group": figure.group,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "n": figure.n,
        "hits": figure.hits,
        "unit": figure.unit,
        "note": figure.note,
        "definition": DEFINITIONS[figure.name],
    }


def _number(value: float) -> float | None:
    return round(value, 6) if math.isfinite(value) else None


def value_text(figure: Figure) -> str:
    """A figure in words: `42.0 % (31.2 to 53.6 %), 21 of 50`."""
    if not math.isfinite(figure.value):
        return f"cannot be told: {figure.note}" if figure.note else "cannot be told"
    if figure.unit == "cases":
        return f"{figure.value:,.0f}"
    scale, digits, unit = (100, 1, " %") if figure.unit == "share" else (1, 1, " min") if figure.unit else (1, 3, "")
    said = f"{scale * figure.value:,.{digits}f}{unit}"
    ends = [f"{scale * end:,.{digits}f}" if math.isfinite(end) else "?" for end in (figure.low, figure.high)]
    if ends != ["?", "?"]:
        said += f" ({ends[0]} to {ends[1]}{unit})"
    of = f"{figure.hits:,} of {figure.n:,}" if figure.hits is not None else f"n {figure.n:,}"
    return f"{said}, {of}" + (f"; {figure.note}" if figure.note else "")


def _page(found: Statistics) -> str:
    lines = [f"Statistics of {found.made_at}", ""]
    lines += [f"{name}: {one_line(said)}" for name, said in found.facts.items()]
    for section, of_section in groupby(found.figures, lambda figure: figure.section):
        lines += ["", section.upper()]
        for (by, group), figures in groupby(of_section, lambda figure: (figure.by, figure.group)):
            said = [f"{figure.name}: {value_text(figure)}" for figure in figures]
            lines += [f"  {each}" for each in said] if by == "all" else [f"  {by} {one_line(group)}: {'; '.join(said)}"]
    lines += ["", "HOW EACH IS COUNTED"]
    used = dict.fromkeys(figure.name for figure in found.figures)
    lines += [f"  {name}: {DEFINITIONS[name]}." for name in used]
    lines += [f"  {name}: {said}." for name, said in SOURCES.items()]
    return "\n".join(lines) + "\n"
