"""`training compare`: a ladder of networks on the same films, in one table."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import add_cache, add_device, positive

_EXAMPLES = """\
examples:
  python -m training compare architectures DATA --out DIR            every architecture of the ready ladder
  python -m training compare --architectures cnn,resnet18 DATA --out DIR --epochs 3
  python -m training compare my.toml DATA --out DIR --take 800       a small PC: learn from about 800 films
  python -m training compare --out DIR --markdown README.md          the finished table into a README

a ladder is a TOML file; all but name and why are settings of `fit`:
  [all]
  epochs = 4
  [[rung]]
  name = "small"
  architecture = "resnet18"
  peak_rate = 0.0005

The same command again goes on where it was stopped: finished rungs are skipped, a killed one goes on with its next
epoch, a failed one is tried again. Nothing is ever chosen on the films it is measured on: threshold and calibration of
each val film come from the val films of other patients. Results: comparison.html, comparison.json, comparison.csv and
runs/NAME for each rung, a run like those of `fit`.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser(
        "compare",
        help="train a ladder of networks on the same films, and compare them in one table",
        description="Train several networks on the same films and compare what they cost and how good they are.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "given", nargs="*", metavar="LADDER DATA", help="a ladder (.toml, or a ready one by name), then the films"
    )
    parser.add_argument("--architectures", default="", metavar="A,B,C", help="instead of a ladder: by name, as in fit")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the comparison")
    parser.add_argument("--only", default="", metavar="A,B,C", help="of the ladder, these rungs alone")
    parser.add_argument("--epochs", type=positive, metavar="N", help="for all rungs, whatever the ladder says")
    parser.add_argument("--take", type=positive, metavar="N", help="learn from about N films, drawn by patient")
    parser.add_argument("--share", type=_share, default=1.0, metavar="S", help="the same as a share, 0.25")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of the draw of --take (0)")
    parser.add_argument(
        "--rule", default="youden", metavar="RULE", help="how thresholds are chosen: youden, or sensitivity=0.98"
    )
    parser.add_argument("--finished", action="store_true", help="train nothing: the table of what is finished by now")
    parser.add_argument("--markdown", type=Path, metavar="README.md", help="put the table between its two marks there")
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=compare)


def compare(given: argparse.Namespace) -> None:
    """Train and compare, or write a finished table into a README."""
    from training.comparing.table import load, put_into

    if given.given or given.architectures:
        _train(given)
    result = load(given.out)
    if given.markdown:
        put_into(result, given.markdown)
    elif not (given.given or given.architectures):
        from training.comparing.table import text_table
        from training.fit import say

        for line in text_table(result):
            say(line)


def _train(given: argparse.Namespace) -> None:
    from training.comparing.compare import compare as climb
    from training.comparing.films import choose_films
    from training.comparing.ladder import find_ladder, read_ladder, rungs_of, with_films
    from training.data import DataRefused

    data = list(given.given)
    if given.architectures:
        rungs = rungs_of(_names(given.architectures))
    else:
        ladder = find_ladder(data[0])
        if ladder is None:
            step = "Give a .toml file or a ready ladder first, or --architectures; see `compare --help`."
            raise DataRefused(data[0], "it is no ladder", step)
        rungs, data = read_ladder(ladder), data[1:]
    if not data:
        raise DataRefused("compare", "no films are named", "Name a folder or an index CSV after the ladder.")
    if only := _names(given.only):
        known = {rung.name for rung in rungs}
        if strange := [name for name in only if name not in known]:
            raise DataRefused("--only", f"no rung is called {strange[0]}", f"There are: {', '.join(sorted(known))}.")
        rungs = [rung for rung in rungs if rung.name in only]
    films = [Path(each) for each in data]
    part = choose_films(films, given.out, given.take or 0, given.share, given.seed, given.cache)
    rungs = with_films(rungs, part.recipe, **({"epochs": given.epochs} if given.epochs else {}))
    climb(rungs, part, given.out, given.device, given.cache, given.rule, train=not given.finished)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _share(text: str) -> float:
    """A share above 0 and up to 1; argparse says what is wrong with any other."""
    value = float(text)
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError("must lie above 0, and be 1 at most")
    return value
