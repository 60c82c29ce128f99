"""`training explore`: what a set of films is like, before anything is trained on it."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from training.commands.common import add_cache, add_device, add_sources, add_weights, positive

_HELP = """\
Looks at every film once and writes a report: what to beware of, counts by class, source, split, patient, age, sex and
view; sizes, grey levels and what of them betrays the label; mean films; near-duplicates within and across splits;
samples; what the installed model's gate thinks; broken films.

  python -m training explore chest_xray --out report
  python -m training explore rsna-pneumonia-detection-challenge --out report --gate-seconds 300
  python -m training explore guangzhou nih nlm --weak-labels --out report
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command of this module among the others."""
    parser = commands.add_parser(
        "explore",
        help="a report on sets of films: counts, what betrays the label, duplicates, samples, broken films",
        description=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_sources(parser)
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="folder for explore.html, explore.json, duplicates.csv and left_out.csv",
    )
    parser.add_argument(
        "--gate-seconds",
        type=float,
        default=60.0,
        metavar="N",
        help="how long the model is asked, about films in a drawn order; 0: not at all (default: 60)",
    )
    parser.add_argument(
        "--samples", type=positive, default=16, metavar="N", help="films of each class on a sheet (default: 16)"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of all that is drawn by chance (default: 0)")
    add_weights(parser)
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=explore)


def explore(given: argparse.Namespace) -> None:
    """Look, and leave the report in the folder."""
    from training.explore.run import explore as look

    look(
        given.data,
        given.out,
        weak=given.weak_labels,
        weights=given.weights,
        device=given.device,
        gate_seconds=given.gate_seconds,
        sheet=given.samples,
        seed=given.seed,
        cache=given.cache,
        command=shlex.join(("python", "-m", "training", *sys.argv[1:])),
    )
