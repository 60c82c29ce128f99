"""`python -m training`: fit."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pneumo_desktop.errors import PneumoError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it did what was asked, 2 when it was refused."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    fit = commands.add_parser("fit", help="train a network")
    fit.add_argument("data", type=Path)
    fit.add_argument("--out", type=Path, required=True)
    fit.add_argument("--architecture", default="mobilenet_v2")
    fit.add_argument("--init", type=Path)
    fit.add_argument("--epochs", type=int, default=8)
    fit.add_argument("--batch-size", type=int, default=32)
    fit.add_argument("--size", type=int, default=160)
    fit.add_argument("--seed", type=int, default=0)
    fit.add_argument("--device", default="auto")
    given = parser.parse_args(arguments)
    from training.fit import Recipe
    from training.fit import fit as run_fit

    try:
        recipe = Recipe(
            data=str(given.data.resolve()),
            architecture=given.architecture,
            init=str(given.init.resolve()) if given.init else "",
            epochs=given.epochs,
            batch_size=given.batch_size,
            size=given.size,
            seed=given.seed,
        )
        run_fit(recipe, given.out, given.device)
    except PneumoError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
