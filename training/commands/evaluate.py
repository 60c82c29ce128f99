"""`training evaluate`: how good published weights are."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import add_cache, add_data, add_device, add_weights


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser("evaluate", help="measure published weights at their own threshold")
    add_data(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the results")
    add_weights(parser)
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=evaluate)


def evaluate(given: argparse.Namespace) -> None:
    """Measure, and leave the results in the folder."""
    from training.evaluate import evaluate as measure

    measure(given.data, given.out, given.weights, given.device, given.cache)
