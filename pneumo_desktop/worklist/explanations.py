"""Where a model looked, as the text that the worklist keeps: canonical JSON, the heat in base64."""

from __future__ import annotations

import base64
import json
from dataclasses import astuple

from pneumo_desktop.case import Explanation, Region
from pneumo_desktop.worklist.journal import canonical


def explanation_text(explanation: Explanation | None) -> str | None:
    """An explanation to be stored; None for none."""
    if explanation is None:
        return None
    return canonical(
        {
            "rows": explanation.rows,
            "columns": explanation.columns,
            "heat": base64.b64encode(explanation.heat).decode("ascii"),
            "regions": [astuple(region) for region in explanation.regions],
            "extent": explanation.extent,
        }
    )


def explanation_of(text: str | None) -> Explanation | None:
    """An explanation as it was stored; None for none, and for one that is damaged.

    A damaged one is found by the audit, which compares the text itself; it must not keep a case from being read.
    """
    if text is None:
        return None
    try:
        said = json.loads(text)
        rows, columns = int(said["rows"]), int(said["columns"])
        heat = base64.b64decode(said["heat"], validate=True)
        regions = tuple(Region(*(float(value) for value in region)) for region in said["regions"])
        extent = float(said["extent"])
    except (ValueError, KeyError, TypeError):
        return None
    if rows < 1 or columns < 1 or len(heat) != rows * columns:
        return None
    return Explanation(rows, columns, heat, regions, extent)
