"""The table of a comparison: as text, CSV, JSON, and as Markdown between two marks of a README."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pneumo_desktop.inference.figures import Figure, Interval
from training.data import DataRefused

JSON, CSV = "comparison.json", "comparison.csv"
BEGIN, END = "<!-- compare: written by `python -m training compare` -->", "<!-- /compare -->"
SHARES = (
    ("auc", "AUC"),
    ("accuracy", "accuracy"),
    ("sensitivity", "sensitivity"),
    ("specificity", "specificity"),
    ("ppv", "precision"),
    ("npv", "NPV"),
)
"""Figures of a row by their keys, and as the table heads them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` in CSV, `head` for people."""

    key: str
    head: str


COSTS = (
    Column("parameters", "parameters"),
    Column("file_bytes", "file"),
    Column("flops", "FLOPs"),
    Column("images_per_second_16", "img/s, 16"),
    Column("images_per_second_1", "img/s, 1"),
    Column("speed_to_first_16", "to first"),
    Column("seconds", "training"),
    Column("epochs", "epochs"),
)


def plain(result: Any) -> Any:
    """Figures as objects of value, low and high; all else as JSON has it."""
    return json.loads(json.dumps(result, default=_plain))


def save(result: dict[str, Any], out: Path) -> None:
    """Write OUT/comparison.json and OUT/comparison.csv."""
    out.mkdir(parents=True, exist_ok=True)
    (out / JSON).write_text(json.dumps(result, indent=1, default=_plain) + "\n", "utf-8")
    with (out / CSV).open("w", encoding="utf-8", newline="") as stream:
        rows = [dict(_flat(row)) for row in plain(result)["rows"]]
        table = csv.DictWriter(stream, list(dict.fromkeys(key for row in rows for key in row)), restval="")
        table.writeheader()
        table.writerows(rows)


def load(out: Path) -> dict[str, Any]:
    """What `save` wrote. Raises DataRefused where it is not there, or not whole."""
    try:
        found: dict[str, Any] = json.loads((out / JSON).read_text("utf-8"))
    except (OSError, ValueError) as error:
        step = "Give a ladder and films to make one: `python -m training compare --help`."
        raise DataRefused(str(out), "no finished comparison is there", step) from error
    return found


def text_table(result: dict[str, Any]) -> Iterator[str]:
    """Lines for a terminal: a row for each rung, failed ones with their reason; intervals for the AUC alone."""
    heads = ["rung", *(column.head for column in COSTS), "AUC", "", *(head for _, head in SHARES[1:])]
    table = [heads, *([row["name"], *_cells(row, short=True)] for row in _done(result))]
    widths = [max(len(line[column]) for line in table) for column in range(len(heads))]
    for line in table:
        yield "  ".join(
            [line[0].ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(line[1:], widths[1:], strict=True))]
        )
    for row in _failed(result):
        yield f"{row['name']} is not in the table: {row['reason']}"
    yield from notes(result)


def notes(result: dict[str, Any]) -> Iterator[str]:
    """What must be known to read the table: films, thresholds, device."""
    session = result["session"]
    name = f" ({session['name']})" if session["name"] else ""
    rule = next((row["threshold_rule"] for row in result["rows"] if "threshold_rule" in row), "")
    yield f"Films: {result['films']}."
    yield f"Figures are of val, with 95 % intervals by bootstrap over patients. {rule[:1].upper()}{rule[1:]}."
    yield (
        "Speed: the forward pass in float32, as trained, nothing fused, 16 films at once and one, all networks in turns"
        f" on {session['device']}{name}, {session['threads']} threads, torch {session['torch']}, {session['date']}."
        " Parameters, file (weights in half precision) and FLOPs (a multiplication and an addition are two) are those"
        " of the trunk and its one score."
    )
    if trained := sorted({row["trained_on"] for row in result["rows"] if row["trained_on"]}):
        yield f"Trained on {' and '.join(trained)}; the time is that of the epochs, with a look at val after each."
    few = max((row["epochs"] for row in result["rows"]), default=0)
    if 0 < few <= FEW_EPOCHS:
        yield (
            f"No more than {few} epoch{'s' * (few > 1)}: networks that learn slowly, from scratch above all, stand"
            " lower here than they would after more."
        )
    looked = [row["name"] for row in result["rows"] if _looked_at_val(row["recipe"])]
    if looked:
        names = ", ".join(looked)
        yield f"{names} looked at val while learning (early stopping, plateau), so that figures on it flatter a little."


FEW_EPOCHS = 5


def put_into(result: dict[str, Any], file: Path) -> None:
    """Replace what stands between the two marks of a file.

    Raises:
        DataRefused: the file or the marks are not there.
    """
    try:
        text = file.read_text("utf-8")
    except OSError as error:
        raise DataRefused(
            str(file), f"it cannot be read ({error.strerror})", "Name the README to write into."
        ) from error
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise DataRefused(file.name, f"it has no place marked {BEGIN} … {END}", "Put the two lines where it belongs.")
    file.write_text(f"{before}{BEGIN}\n{markdown(result)}\n{END}{after}", "utf-8")


def markdown(result: dict[str, Any]) -> str:
    """The table and what must be known to read it."""
    heads = ["architecture", *(column.head for column in COSTS), *(head for _, head in SHARES)]
    lines = [f"| {' | '.join(heads)} |", f"| --- |{' ---: |' * len(COSTS)}{' --- |' * len(SHARES)}"]
    for row in _done(result):
        cells = _cells(row, short=False)
        lines.append(f"| {' | '.join([row['name'], *cells])} |")
    left_out = [f"{row['name']} is not in the table: {row['reason']}." for row in _failed(result)]
    return "\n".join([*lines, "", " ".join((*left_out, *notes(result)))])


def costs_of(row: dict[str, Any]) -> list[str]:
    """The cells of `COSTS` of a finished row."""
    return [
        f"{row['parameters'] / 1e6:.1f} M",
        f"{row['file_bytes'] / 1e6:.1f} MB",
        f"{row['flops'] / 1e9:.2f} G",
        f"{row['images_per_second']['16']:.0f}",
        f"{row['images_per_second']['1']:.0f}",
        f"{row['speed_to_first']['16']:.2f} ×",
        duration(row["seconds"]),
        str(row["epochs"]),
    ]


def duration(seconds: float) -> str:
    """`40 s`, `12 min`, `2.5 h`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 90 * 60 else f"{seconds / 3600:.1f} h"


def share(figure: dict[str, float] | None, *, interval: bool = True) -> str:
    """A figure with its interval, or a dash where it could not be measured."""
    if figure is None:
        return "–"
    return f"{figure['value']:.3f}" + (f" ({figure['low']:.3f}–{figure['high']:.3f})" if interval else "")


def _cells(row: dict[str, Any], *, short: bool) -> list[str]:
    figures = row["figures"]
    if not short:
        return [*costs_of(row), *(share(figures[key]) for key, _ in SHARES)]
    value, _, around = share(figures["auc"]).partition(" ")
    return [*costs_of(row), value, around, *(share(figures[key], interval=False) for key, _ in SHARES[1:])]


def _looked_at_val(recipe: dict[str, Any]) -> bool:
    return bool(recipe.get("patience")) or recipe.get("schedule") == "plateau"


def _done(result: dict[str, Any]) -> Sequence[dict[str, Any]]:
    return [row for row in plain(result)["rows"] if "figures" in row]


def _failed(result: dict[str, Any]) -> Sequence[dict[str, Any]]:
    return [row for row in result["rows"] if "figures" not in row]


def _flat(row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """A row of the CSV: nested names joined by underscores, intervals as _low and _high."""
    for key in ("name", "architecture", "state", "reason", "epochs", "seconds", "trained_on"):
        yield key, row[key]
    for key in ("parameters", "file_bytes", "flops"):
        yield key, row.get(key, "")
    for key in ("images_per_second", "speed_to_first"):
        yield from ((f"{key}_{batch}", value) for batch, value in row.get(key, {}).items())
    figures = {key: row.get("figures", {}).get(key) for key, _ in SHARES}
    for key, figure in (figures | {"auc_to_first": row.get("auc_to_first")}).items():
        for end in ("value", "low", "high"):
            yield key if end == "value" else f"{key}_{end}", figure[end] if figure else ""
    for key in ("ece", "brier"):
        yield key, row.get("figures", {}).get(key, "")
    yield from row.get("confusion", {}).items()


def _plain(value: object) -> Any:
    if isinstance(value, Figure | Interval):
        return asdict(value)
    raise TypeError(f"{type(value)} has no JSON form")
