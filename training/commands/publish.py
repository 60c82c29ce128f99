"""`training publish`, `reopen`, `card`: what a finished run becomes, and what is said of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import add_cache, add_weights

_REFUSAL = """\
Every figure that the card of the model in use states is compared with the new one's, to the thousandth: AUC,
sensitivity and specificity of each set and group, what the bands are worth, calibration, and what was measured of gate
and map. One that is worse, or that the new model does not state, is named with both values, and nothing is written;
unless --even-if-worse says why it is published all the same. A folder of its own (--to DIR) replaces nothing.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser(
        "publish",
        help="write weights and card of a finished run; refuses one that is worse than the one in use",
        description="Finish a run (gate, calibration, thresholds, and what its recipe has films for), write weights and"
        " card, prove them by loading them back, and make them the model in use.",
        epilog=_REFUSAL,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("run", type=Path, metavar="RUN", help="folder of a finished run of `fit` or `blend`")
    parser.add_argument("--name", default="", help="else data set and architecture")
    parser.add_argument("--version", default="", help="else 1.0, or one more than the published one")
    parser.add_argument("--to", type=Path, metavar="DIR", help="folder of models; else that of the program")
    parser.add_argument(
        "--even-if-worse", default="", metavar="REASON", help="publish though worse; the words go on the card"
    )
    add_cache(parser)
    parser.set_defaults(run_command=publish)

    parser = commands.add_parser(
        "reopen",
        help="a run out of published weights: adults and figures are made anew",
        description="Makes a finished run of published weights, so that `publish` does again what follows the training"
        " of the trunk, in minutes instead of hours.",
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="the films that the weights were trained on")
    parser.add_argument("--adults", type=Path, nargs="+", default=[], metavar="FOLDER", help="as for fit")
    add_weights(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder of the run, for publish")
    parser.set_defaults(run_command=reopen)

    parser = commands.add_parser(
        "card",
        help="write what a card says into a README",
        description="Writes what the card of a model says into a README, between the marks `<!-- card: … -->`.",
    )
    parser.add_argument("into", type=Path, metavar="README.md", help="a file with the two marks")
    add_weights(parser)
    parser.set_defaults(run_command=card)


def publish(given: argparse.Namespace) -> None:
    """Weights and card into a folder of models."""
    from pneumo_desktop.resources import model_weights
    from training.publish import publish as write

    write(
        given.run,
        given.to or model_weights(),
        name=given.name,
        version=given.version,
        even_if_worse=given.even_if_worse,
        cache=given.cache,
    )


def reopen(given: argparse.Namespace) -> None:
    """A run out of published weights."""
    from pneumo_desktop.inference.card import find_weights
    from training.reopen import reopen as make_run

    make_run(given.weights or find_weights(), given.data, given.adults, given.out)


def card(given: argparse.Namespace) -> None:
    """What a card says, into a README."""
    from pneumo_desktop.inference.card import find_weights, load_card
    from training.card_text import put_into

    put_into(load_card((given.weights or find_weights()).with_suffix(".json")), given.into)
