"""`training evaluate`: how good published weights, or a run, are."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import SOURCES, add_cache, add_device, add_weights

_EXAMPLES = """\
examples:
  python -m training evaluate DATA --out DIR                    the model in use, on every labelled film
  python -m training evaluate DATA --out DIR --splits val       on val alone
  python -m training evaluate DATA --out DIR --run runs/mine    a run of fit, before it is published

Nothing is chosen on the films that are evaluated: the threshold is the card's, or of a run that which its own val
fixes. A split that the model learned from, or was tuned on, is marked as such. Results: evaluation.html (figures with
intervals by patient, subgroups, curves, calibration, what a call is worth at other shares of pneumonia, localisation
where readers drew boxes, the surest errors as pictures), evaluation.json with the same numbers, films.csv with a row
for each film, and left_out.csv with the films that could not be read.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser(
        "evaluate",
        help="measure published weights, or a run, at a threshold fixed before",
        description="Measure a model on labelled films: how good, in whom, how well calibrated, where it looks, errs.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("data", type=Path, nargs="+", metavar="DATA", help=SOURCES)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the results")
    which = parser.add_mutually_exclusive_group()
    add_weights(which)
    which.add_argument("--run", type=Path, metavar="RUN", help="a finished run of fit instead of published weights")
    parser.add_argument("--splits", default="", metavar="A,B", help="only films of these splits; else all")
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=evaluate)


def evaluate(given: argparse.Namespace) -> None:
    """Measure, and leave the results in the folder."""
    from training.evaluate import evaluate as measure

    splits = [name.strip() for name in given.splits.split(",") if name.strip()]
    measure(given.data, given.out, given.weights, given.device, given.cache, run=given.run, splits=splits)
