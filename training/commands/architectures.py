"""`training architectures`: the networks that can be trained by name, and what each costs."""

from __future__ import annotations

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from training.commands.common import positive

_COLUMNS = ("name", "size", "parameters", "flops", "imagenet", "publishable", "what")
_LEGEND = (
    "size: height and width of the input unless --size says otherwise. M: millions of parameters. GFLOP: thousand"
    " million operations per film at that size, a multiplication and an addition counted as two. Both are of the"
    " network as it is trained, with one score; in use its last part runs a second time, for adults. ImageNet:"
    " --init imagenet has weights for it. Each can be published to the program, with map, gate and adults' part."
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    text = "networks by name: parameters, operations per film, size of the input"
    parser = commands.add_parser("architectures", help=text, description=f"The {text}.")
    parser.add_argument("--size", type=positive, default=0, metavar="PX", help="count for this height and width")
    parser.add_argument("--channels", type=int, choices=(1, 3), default=1)
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")
    parser.set_defaults(run_command=architectures)


def architectures(given: argparse.Namespace) -> None:
    """Print one row for each."""
    from pneumo_desktop.errors import ModelMismatch
    from pneumo_desktop.inference.architectures import ALIASES, ARCHITECTURES
    from pneumo_desktop.tabular import Value, listing
    from training.cost import cost_of

    rows: list[dict[str, Value]] = []
    for name, each in ARCHITECTURES.items():
        row: dict[str, Value] = {"name": name, "imagenet": "yes" if each.torchvision else "no", "what": each.line}
        try:
            cost = cost_of(name, given.size, given.channels)
            row |= {"size": cost.size, "parameters": cost.parameters, "flops": cost.flops, "publishable": "yes"}
        except ModelMismatch:
            row |= {"size": given.size, "parameters": None, "flops": None, "publishable": "not at this size"}
        rows.append(row)
    if given.format != "table":
        sys.stdout.write(listing(_COLUMNS, rows, given.format))
        return
    short = ", ".join(f"{name} for {full}" for name, full in ALIASES.items())
    for line in (*_table(rows), "", *_wrap(_LEGEND), *_wrap(f"Short names: {short}.")):
        sys.stdout.write(f"{line}\n")


def _table(rows: Sequence[Mapping[str, object]]) -> Iterator[str]:
    start = f"{'name':<20}{'size':>5}{'M':>8}{'GFLOP':>8}  {'ImageNet':<10}"
    yield start + "what it is"
    for row in rows:
        if row["flops"] is None:
            yield f"{row['name']:<20}{row['size']:>5}  does not fit this size; multiples of 32 fit all"
            continue
        cost = f"{int(str(row['parameters'])) / 1e6:>8.2f}{int(str(row['flops'])) / 1e9:>8.2f}"
        said = _wrap(str(row["what"]), len(start))
        yield f"{row['name']:<20}{row['size']:>5}{cost}  {row['imagenet']:<10}{said[0].strip()}"
        yield from said[1:]


def _wrap(text: str, indent: int = 0) -> list[str]:
    width = max(110, min(140, shutil.get_terminal_size().columns))
    return textwrap.wrap(text, width, initial_indent=" " * indent, subsequent_indent=" " * indent)
