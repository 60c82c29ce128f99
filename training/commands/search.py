"""`training search`: settings of `fit` that do well on one half of val, and what they are worth on the other."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import SOURCES, add_cache, add_device, positive

_EXAMPLES = """\
examples:
  python -m training search DATA --out DIR --trials 9 --epochs 9 --take 800
  python -m training search DATA --out DIR --vary peak_rate=1e-4..1e-2 --vary loss=bce,focal
  python -m training search DATA --out DIR --space my.toml --method random
  python -m training fit --config DIR/best.toml --out RUN            the best, trained in full

a space is a TOML file:
  [fixed]
  architecture = "resnet18"
  [space]
  peak_rate = { low = 1e-4, high = 1e-2, log = true }
  label_smoothing = [0.0, 0.1]
Without one, peak_rate, weight_decay, label_smoothing and augment are searched.

halving (the default) trains all trials shortly, the better third three times as long, and so on; random trains each in
full. Only val is looked at, and only one half of its patients chooses; the other half says what the best is worth. The
same command again goes on where it was stopped.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser(
        "search",
        help="try settings of fit, choose by one half of val, and say by the other what the choice is worth",
        description="A small search for settings of `fit`, on validation only.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("data", type=Path, nargs="+", metavar="DATA", help=SOURCES)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the search")
    parser.add_argument("--space", type=Path, metavar="FILE.toml", help="what is searched, and what stays fixed")
    parser.add_argument(
        "--vary", action="append", default=[], metavar="NAME=VALUES", help="LOW..HIGH by tenfolds, or A,B,C; repeatable"
    )
    parser.add_argument("--architecture", default="", metavar="NAME", help="the network, as in fit")
    parser.add_argument("--trials", type=positive, default=9, metavar="N", help="settings that are tried (9)")
    parser.add_argument("--epochs", type=positive, default=9, metavar="N", help="of the longest training (9)")
    parser.add_argument("--method", choices=("halving", "random"), default="halving")
    parser.add_argument("--take", type=positive, metavar="N", help="learn from about N films, drawn by patient")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of settings, films and training (0)")
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=search)


def search(given: argparse.Namespace) -> None:
    """Search, and leave the best in DIR/best.toml."""
    from training.comparing.films import choose_films
    from training.searching.search import Plan
    from training.searching.search import search as try_all
    from training.searching.space import USUAL, check, read_space, vary

    space, fixed = read_space(given.space) if given.space else ({}, {})
    space |= dict(vary(text) for text in given.vary)
    fixed |= {"architecture": given.architecture} if given.architecture else {}
    space = space or dict(USUAL)
    check(space, fixed)
    part = choose_films(given.data, given.out, given.take or 0, 1.0, given.seed, given.cache)
    sets = {"data": str(given.data[0].resolve()), "sources": tuple(str(each.resolve()) for each in given.data[1:])}
    plan = Plan(space, fixed, given.trials, given.method, given.epochs, given.seed)
    try_all(plan, part, sets, given.out, given.device, given.cache)
