"""`training locate fit` and `training locate evaluate`: a detector of opacities, trained on boxes."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import above_zero, add_cache, add_device, add_weights, positive

_DATA = "folder or index CSV with boxes: the RSNA challenge's layout, or an index with a column of boxes"
_FIT = """A detector of lung opacities, trained on the boxes that readers drew. Where films are few, --folds 5
cross-fits it: five detectors learn without a fifth of the patients each, and every film is measured by the one that
never saw its patient; a sixth learns from all. A run that was killed goes on with the same command."""
_EVALUATE = """Measures a locator, the map of the classifier and the usual places alone by the same functions: the RSNA
challenge's mAP, and how often the likeliest place lies in a reader's box. Films of patients that the locator learnt
from are measured by the detector of their fold, or left out. Writes locator.json and locator.html (the truth in red,
predictions in blue)."""

_FIT_EXAMPLE = "example: python -m training locate fit nih --out runs/locator --folds 5"
_EVALUATE_EXAMPLE = "example: python -m training locate evaluate nih --run runs/locator --out reports/locator"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    group = commands.add_parser("locate", help="train and measure a detector of opacities, beside the classifier's map")
    ways = group.add_subparsers(dest="way", required=True)

    parser = ways.add_parser("fit", help="train a detector on boxes", description=_FIT, epilog=_FIT_EXAMPLE)
    parser.add_argument("data", type=Path, nargs="+", metavar="DATA", help=_DATA)
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder of the run")
    parser.add_argument(
        "--detector", default="faster_rcnn", metavar="NAME", help="faster_rcnn (the default), retinanet, fcos or ssd"
    )
    parser.add_argument(
        "--init",
        default="shipped",
        metavar="FILE",
        help="shipped (the children's trunk of the model in use; the default), scratch, imagenet, or a file of weights"
        " as for `fit`",
    )
    parser.add_argument(
        "--trunk",
        default="mobilenet_v2",
        metavar="NAME",
        help="architecture that reads films; not with shipped (mobilenet_v2)",
    )
    parser.add_argument(
        "--train", default="end", metavar="PART", help="what learns: heads, end (of the trunk, too; the default) or all"
    )
    parser.add_argument(
        "--folds", type=int, default=0, metavar="K", help="cross-fit by patient in K folds; 0: hold out val (0)"
    )
    parser.add_argument("--epochs", type=positive, default=12, metavar="N", help="passes over the films (12)")
    parser.add_argument("--batch-size", type=positive, default=8, metavar="N", help="films per step (8)")
    parser.add_argument(
        "--size", type=positive, default=256, metavar="PX", help="height and width of the input, a multiple of 32 (256)"
    )
    parser.add_argument("--rate", type=above_zero, default=5e-4, metavar="R", help="highest learning rate (0.0005)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of all that is drawn (0)")
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=fit)

    parser = ways.add_parser(
        "evaluate", help="measure it, and the map beside it", description=_EVALUATE, epilog=_EVALUATE_EXAMPLE
    )
    parser.add_argument("data", type=Path, nargs="+", metavar="DATA", help=_DATA)
    parser.add_argument("--run", type=Path, required=True, metavar="RUN", help="folder of a finished `locate fit`")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the results")
    parser.add_argument(
        "--adults",
        type=Path,
        nargs="+",
        default=[],
        metavar="FOLDER",
        help="also make the map anew with these, cross-fitted",
    )
    add_weights(parser)
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=evaluate)


def fit(given: argparse.Namespace) -> None:
    """Train as asked; goes on where the same command was stopped."""
    from training.begin import IMAGENET
    from training.locator.fit import fit_locator
    from training.locator.network import SCRATCH, SHIPPED
    from training.locator.run import LocatorRecipe

    recipe = LocatorRecipe(
        data=tuple(str(folder.resolve()) for folder in given.data),
        detector=given.detector,
        trunk=given.trunk,
        init=given.init if given.init in (SHIPPED, SCRATCH, IMAGENET) else str(Path(given.init).resolve()),
        trained=given.train,
        size=given.size,
        epochs=given.epochs,
        batch_size=given.batch_size,
        folds=given.folds,
        seed=given.seed,
        peak_rate=given.rate,
    )
    fit_locator(recipe, given.out, given.device, given.cache)


def evaluate(given: argparse.Namespace) -> None:
    """Measure, and leave the results in the folder."""
    from training.locator.evaluate import evaluate_locator

    evaluate_locator(
        given.data,
        given.run,
        given.out,
        weights=given.weights,
        adults=given.adults,
        device=given.device,
        cache=given.cache,
    )
