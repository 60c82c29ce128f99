"""`training polarity`: the measure that tells a film from its negative."""

from __future__ import annotations

import argparse
from pathlib import Path


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser(
        "polarity",
        help="fit the measure that tells a film from its negative",
        description="Fits, on films that are known to be the right way round, the measure by which the program tells a"
        " film from its negative; needed only where the program itself is changed.",
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="of films, each weighs the same")
    parser.add_argument("--out", type=Path, metavar="FILE.npy", help="else the program's own")
    parser.set_defaults(run_command=polarity)


def polarity(given: argparse.Namespace) -> None:
    """Fit it, and write it where the program reads it."""
    from pneumo_desktop.resources import resource
    from training.polarity import fit_polarity

    fit_polarity(given.folders, given.out or resource("polarity.npy"))
