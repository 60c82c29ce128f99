"""`training fit` and `training blend`: make a network, or one out of several."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import add_cache, add_data, add_device, positive


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser("fit", help="train a network; the same command again goes on after a kill")
    add_data(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder of the run")
    parser.add_argument(
        "--architecture", default="mobilenet_v2", metavar="NAME", help="see `python -m training architectures`"
    )
    parser.add_argument(
        "--init", default="", metavar="imagenet|FILE", help="begin from torchvision's weights, or a file"
    )
    parser.add_argument(
        "--channels", type=int, choices=(1, 3), default=1, help="of the input; three are the film thrice"
    )
    parser.add_argument(
        "--adults", type=Path, nargs="+", default=[], metavar="FOLDER", help="weakly labelled films of adults beside it"
    )
    parser.add_argument("--not-chest", type=Path, metavar="FOLDER", help="pictures of anything but frontal chest films")
    parser.add_argument("--epochs", type=positive, default=10)
    parser.add_argument("--batch-size", type=positive, default=32)
    parser.add_argument(
        "--size", type=positive, default=0, help="height and width of the input; else the architecture's own"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--resume", action=argparse.BooleanOptionalAction, default=True, help="go on with what RUN holds, or begin anew"
    )
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=fit)

    parser = commands.add_parser("blend", help="average runs that differ in their seed into one network")
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="RUN", help="folder of the blend, a run like the others"
    )
    add_cache(parser)
    parser.set_defaults(run_command=blend)


def fit(given: argparse.Namespace) -> None:
    """Train as asked; goes on where the same command was stopped."""
    from training.fit import Recipe
    from training.fit import fit as train

    recipe = Recipe(
        data=str(given.data.resolve()),
        architecture=given.architecture,
        init=given.init if given.init in {"", "imagenet"} else str(Path(given.init).resolve()),
        adults=tuple(str(folder.resolve()) for folder in given.adults),
        not_chest=str(given.not_chest.resolve()) if given.not_chest else "",
        epochs=given.epochs,
        batch_size=given.batch_size,
        size=given.size,
        channels=given.channels,
        seed=given.seed,
    )
    train(recipe, given.out, given.device, given.cache, resume=given.resume)


def blend(given: argparse.Namespace) -> None:
    """One network out of several runs."""
    from training.blend import blend as blend_runs

    blend_runs(given.runs, given.out, given.cache)
