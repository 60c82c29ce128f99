"""`python -m training WHAT`: fit, blend, reopen, publish, evaluate, card, polarity: makes and measures a model."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pneumo_desktop.errors import PneumoError

_DATA = "folder with index.csv, or with SPLIT/{NORMAL,PNEUMONIA}; or an index CSV"
_DEVICES = ("auto", "cpu", "cuda", "mps", "xpu")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it did what was asked, 2 when it was refused, with the reason on standard error."""
    given = _parser().parse_args(arguments)
    try:
        _COMMANDS[given.command](given)
    except PneumoError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("stopped; the same command goes on where it was\n")
        return 130
    return 0


def _fit(given: argparse.Namespace) -> None:
    from training.fit import Recipe, fit

    recipe = Recipe(
        data=str(given.data.resolve()),
        architecture=given.architecture,
        init=str(given.init.resolve()) if given.init else "",
        adults=tuple(str(folder.resolve()) for folder in given.adults),
        not_chest=str(given.not_chest.resolve()) if given.not_chest else "",
        epochs=given.epochs,
        batch_size=given.batch_size,
        size=given.size,
        seed=given.seed,
    )
    fit(recipe, given.out, given.device, given.cache, resume=given.resume)


def _evaluate(given: argparse.Namespace) -> None:
    from training.evaluate import evaluate

    evaluate(given.data, given.out, given.weights, given.device, given.cache)


def _publish(given: argparse.Namespace) -> None:
    from pneumo_desktop.resources import model_weights
    from training.publish import publish

    publish(
        given.run,
        given.to or model_weights(),
        name=given.name,
        version=given.version,
        even_if_worse=given.even_if_worse,
        cache=given.cache,
    )


def _blend(given: argparse.Namespace) -> None:
    from training.blend import blend

    blend(given.runs, given.out, given.cache)


def _reopen(given: argparse.Namespace) -> None:
    from pneumo_desktop.inference.card import find_weights
    from training.reopen import reopen

    reopen(given.weights or find_weights(), given.data, given.adults, given.out)


def _card(given: argparse.Namespace) -> None:
    from pneumo_desktop.inference.card import find_weights, load_card
    from training.card_text import put_into

    put_into(load_card((given.weights or find_weights()).with_suffix(".json")), given.into)


def _polarity(given: argparse.Namespace) -> None:
    from pneumo_desktop.resources import resource
    from training.polarity import fit_polarity

    fit_polarity(given.folders, given.out or resource("polarity.npy"))


_COMMANDS = {
    "fit": _fit,
    "blend": _blend,
    "evaluate": _evaluate,
    "publish": _publish,
    "reopen": _reopen,
    "card": _card,
    "polarity": _polarity,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    fit = commands.add_parser("fit", help="train a network; the same command again goes on after a kill")
    fit.add_argument("data", type=Path, metavar="DATA", help=_DATA)
    fit.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder of the run")
    fit.add_argument("--architecture", default="mobilenet_v2", help="mobilenet_v2 or resnet18")
    fit.add_argument("--init", type=Path, metavar="FILE", help="safetensors with ImageNet convolutions to begin from")
    fit.add_argument(
        "--adults", type=Path, nargs="+", default=[], metavar="FOLDER", help="weakly labelled films of adults beside it"
    )
    fit.add_argument("--not-chest", type=Path, metavar="FOLDER", help="pictures of anything but frontal chest films")
    fit.add_argument("--epochs", type=_positive, default=10)
    fit.add_argument("--batch-size", type=_positive, default=32)
    fit.add_argument("--size", type=_positive, default=160, help="height and width of the input")
    fit.add_argument("--seed", type=int, default=0)
    fit.add_argument(
        "--resume", action=argparse.BooleanOptionalAction, default=True, help="go on with what RUN holds, or begin anew"
    )

    evaluate = commands.add_parser("evaluate", help="measure published weights at their own threshold")
    evaluate.add_argument("data", type=Path, metavar="DATA", help=_DATA)
    evaluate.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the results")
    evaluate.add_argument("--weights", type=Path, metavar="FILE", help="NAME.safetensors; else the installed model")

    for command in (fit, evaluate):
        command.add_argument("--device", choices=_DEVICES, default="auto")

    blend = commands.add_parser("blend", help="average runs that differ in their seed into one network")
    blend.add_argument("runs", type=Path, nargs="+", metavar="RUN")
    blend.add_argument(
        "--out", type=Path, required=True, metavar="RUN", help="folder of the blend, a run like the others"
    )

    publish = commands.add_parser("publish", help="write weights and card of a finished run")
    publish.add_argument("run", type=Path, metavar="RUN")
    publish.add_argument("--name", default="", help="else data set and architecture")
    publish.add_argument("--version", default="", help="else 1.0, or one more than the published one")
    publish.add_argument("--to", type=Path, metavar="DIR", help="folder of models; else that of the program")
    publish.add_argument(
        "--even-if-worse", default="", metavar="REASON", help="publish though the one in use is better"
    )

    reopen = commands.add_parser("reopen", help="a run out of published weights: adults and figures are made anew")
    reopen.add_argument("data", type=Path, metavar="DATA", help="the films that the weights were trained on")
    reopen.add_argument("--adults", type=Path, nargs="+", default=[], metavar="FOLDER", help="as for fit")
    reopen.add_argument("--weights", type=Path, metavar="FILE", help="NAME.safetensors; else the installed model")
    reopen.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder of the run, for publish")

    card = commands.add_parser("card", help="write what a card says into a README")
    card.add_argument("into", type=Path, metavar="README.md", help="a file with the two marks of `training.card_text`")
    card.add_argument("--weights", type=Path, metavar="FILE", help="NAME.safetensors; else the installed model")

    polarity = commands.add_parser("polarity", help="fit the measure that tells a film from its negative")
    polarity.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="of films, each weighs the same")
    polarity.add_argument("--out", type=Path, metavar="FILE.npy", help="else the program's own")

    for command in (fit, blend, evaluate, publish):
        command.add_argument(
            "--cache", type=Path, metavar="DIR", help="folder for decoded films; else the user's cache"
        )
    return parser


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


if __name__ == "__main__":
    sys.exit(main())
