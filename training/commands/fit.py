"""`training fit` and `training blend`: make a network, or one out of several."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from training.commands.common import SOURCES, above_zero, add_cache, not_below_zero, positive, share

_ABOUT = """\
Train a network to tell pneumonia from films without it. Killed or stopped at any moment, the same command goes on after
the last epoch that was finished, as if nothing had been."""

_EXAMPLES = """\
examples:
  python -m training fit guangzhou --out runs/first
      the model that travels with the program, from scratch
  python -m training fit guangzhou --out runs/small --architecture cnn --epochs 5
      a small network; `python -m training architectures` lists all
  python -m training fit guangzhou --out runs/transfer --architecture densenet121 --init imagenet \\
          --freeze trunk --unfreeze-at 2:high 4 --rate-decay 0.3
      transfer learning: first the head alone, from epoch 2 the last part of the trunk, from epoch 4 all, the first
      layers at a ninth of the rate
  python -m training fit guangzhou nih --out runs/two --balance 0.5 --patience 3
      two sets, drawn half-way between equally often and as they are; ends when val gets no better
  torchrun --nproc-per-node 4 -m training fit guangzhou --out runs/four --batch-size 128
      four graphics cards, 32 films each per step
  python -m training fit --config runs/first/run.toml --out runs/again --seed 1
      the same as before, but for the seed

The run folder explains itself: RUN/README.md. Afterwards: `evaluate`, `publish`; several at once: `compare`.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    _add_fit(
        commands.add_parser(
            "fit",
            help="train a network; the same command again goes on after a kill",
            description=_ABOUT,
            epilog=_EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            # What is not given is not there, so that a configuration file can speak.
            argument_default=argparse.SUPPRESS,
        )
    )
    parser = commands.add_parser("blend", help="average runs that differ in their seed into one network")
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="RUN", help="folder of the blend, a run like the others"
    )
    add_cache(parser)
    parser.set_defaults(run_command=blend)


def _add_fit(parser: argparse.ArgumentParser) -> None:
    from training import choices as known

    parser.add_argument("data", type=Path, nargs="*", metavar="DATA", help=SOURCES)
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder of the run")

    group = parser.add_argument_group("the run")
    group.add_argument("--config", type=Path, metavar="FILE.toml", help="take what no flag says from it: a run.toml")
    group.add_argument(
        "--resume", action=argparse.BooleanOptionalAction, default=True, help="go on with what RUN holds, or begin anew"
    )
    group.add_argument("--epochs", type=positive, metavar="N", help="passes over the films (10)")
    group.add_argument("--batch-size", type=positive, metavar="N", help="films per step, of all processes (32)")
    group.add_argument("--seed", type=int, metavar="N", help="of all that is drawn (0)")
    group.add_argument(
        "--patience",
        type=int,
        metavar="N",
        help="stop after N epochs without a better AUC on val, and take the best epoch (0: never, take the last)",
    )
    group.add_argument("--precision", choices=known.PRECISIONS, help="auto: bfloat16; float16 on cards without it")
    group.add_argument("--device", choices=("auto", "cpu", "cuda", "mps", "xpu"), default="auto")

    group = parser.add_argument_group("the films")
    group.add_argument(
        "--size", type=positive, metavar="PX", help="height and width of the input (the architecture's own)"
    )
    group.add_argument("--augment", choices=known.AUGMENTS, help="how strongly films are disturbed (standard)")
    group.add_argument(
        "--balance",
        type=share,
        metavar="S",
        help="1 draws each source and class equally often, 0 as films are there (0 for one set, 1 for several)",
    )
    group.add_argument(
        "--weak-labels",
        action="store_true",
        help="take films of train, too, that only a program labelled, from the words of reports (nih_labels)",
    )
    group.add_argument(
        "--adults", type=Path, nargs="+", metavar="FOLDER", help="films of adults, for the part that `publish` fits"
    )
    group.add_argument(
        "--not-chest",
        type=Path,
        metavar="FOLDER",
        help="pictures of anything but frontal chest films, for the gate that `publish` fits",
    )
    add_cache(group)

    group = parser.add_argument_group("the network")
    group.add_argument("--architecture", metavar="NAME", help="see `python -m training architectures` (mobilenet_v2)")
    group.add_argument(
        "--channels", type=int, choices=(1, 3), help="of the input; 3 shows the grey film three times (1)"
    )
    group.add_argument(
        "--init",
        metavar="imagenet|FILE",
        help="begin from torchvision's weights, a file with its names (safetensors, .pth), a published model or a run"
        " (random weights)",
    )
    group.add_argument(
        "--freeze",
        metavar="trunk|low|N",
        help="what does not learn: all but the head, the trunk's first part, or its first N blocks",
    )
    group.add_argument(
        "--unfreeze-at",
        nargs="+",
        metavar="EPOCH[:high|:N]",
        help="from an epoch on the whole trunk learns, its last part, or its last N blocks",
    )

    group = parser.add_argument_group("how it learns")
    group.add_argument("--optimizer", choices=known.OPTIMIZERS, help="(adamw)")
    group.add_argument(
        "--rate",
        dest="peak_rate",
        type=above_zero,
        metavar="R",
        help=f"the learning rate at its highest ({_by(known.RATES)})",
    )
    group.add_argument("--weight-decay", type=not_below_zero, metavar="D", help=f"({_by(known.DECAYS)})")
    group.add_argument("--momentum", type=share, metavar="M", help="of sgd (0.9)")
    group.add_argument(
        "--rate-decay",
        type=above_zero,
        metavar="F",
        help="the trunk's last part learns at F times the rate, its first part at F squared (1)",
    )
    group.add_argument("--loss", choices=known.LOSSES, help="weighted-bce counts both classes the same (weighted-bce)")
    group.add_argument(
        "--label-smoothing", type=share, metavar="S", help=f"labels become S/2 and 1 - S/2 ({_by(known.SMOOTHINGS)})"
    )
    group.add_argument(
        "--focal-gamma", type=not_below_zero, metavar="G", help="how little easy films count in the focal loss (2)"
    )
    group.add_argument("--schedule", choices=known.SCHEDULES, help="of the rate (one-cycle)")
    group.add_argument(
        "--warm-up", type=share, metavar="S", help=f"share of the run in which the rate rises ({_by(known.WARM_UPS)})"
    )
    group.add_argument(
        "--averaging",
        type=_averaging,
        metavar="D|off",
        help="what the moving average of the weights keeps per step (0.995)",
    )
    group.add_argument(
        "--clip", type=not_below_zero, metavar="L", help="shorten gradients to this length; 0: never (5)"
    )
    parser.set_defaults(run_command=fit)


def _by(usual: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:g}" for name, value in usual.items())


def _averaging(text: str) -> float:
    return 0.0 if text == "off" else share(text)


def fit(given: argparse.Namespace) -> None:
    """Train as asked; goes on where the same command was stopped."""
    from training.fit import fit as train
    from training.fitting.folder import resume_command
    from training.fitting.team import is_first, leave

    recipe = recipe_of(given)
    cache = given.cache if "cache" in given else None
    try:
        train(recipe, given.out, given.device, cache, resume=given.resume)
    except KeyboardInterrupt:
        if is_first() and (given.out / "checkpoint.pt").is_file():
            again = resume_command(given.out, int(os.environ.get("WORLD_SIZE", "1")), cache)
            sys.stderr.write(f"\nto go on after the last finished epoch:\n  {again}\n")
        raise
    finally:
        leave()


def recipe_of(given: argparse.Namespace) -> Any:
    """The recipe that flags, and below them a configuration file, come to. Raises SettingInvalid, or DataRefused."""
    from dataclasses import fields

    from pneumo_desktop.errors import SettingInvalid
    from training.fitting.config import read_config
    from training.recipe import Recipe

    values = read_config(given.config) if "config" in given else {}
    flags = {field.name: getattr(given, field.name) for field in fields(Recipe) if field.name in given}
    data = flags.pop("data", [])
    if data:
        values |= {"data": str(data[0].resolve()), "sources": tuple(str(each.resolve()) for each in data[1:])}
    if "data" not in values:
        step = "Name a set of films, or a --config that does; `python -m training fit --help` has examples."
        raise SettingInvalid("fit", "there are no films to learn from", step)
    if "init" in flags and flags["init"] not in {"", "imagenet"}:
        flags["init"] = str(Path(flags["init"]).resolve())
    if "adults" in flags:
        flags["adults"] = tuple(str(folder.resolve()) for folder in flags["adults"])
    if "not_chest" in flags:
        flags["not_chest"] = str(flags["not_chest"].resolve())
    if "unfreeze_at" in flags:
        flags["unfreeze_at"] = " ".join(flags["unfreeze_at"])
    return Recipe(**_without_usual(values, flags), **flags)


def _without_usual(values: dict[str, Any], flags: dict[str, Any]) -> dict[str, Any]:
    """A file's values less those that a flag gives, or that were only the usual ones of what a flag changes."""
    from training import choices as known
    from training.recipe import Recipe

    hangs_on = {
        "optimizer": (("peak_rate", known.RATES), ("weight_decay", known.DECAYS)),
        "loss": (("label_smoothing", known.SMOOTHINGS),),
        "schedule": (("warm_up", known.WARM_UPS),),
    }
    left = {key: value for key, value in values.items() if key not in flags}
    for flag, fields_of in hangs_on.items():
        if flag in flags and flag in values:
            for field, usual in fields_of:
                if left.get(field) == usual.get(values[flag]):
                    left.pop(field, None)
    if "architecture" in flags and "architecture" in values:
        before = Recipe("", values["architecture"]).size
        if left.get("size") == before:
            left.pop("size")
    return left


def blend(given: argparse.Namespace) -> None:
    """One network out of several runs."""
    from training.blend import blend as blend_runs

    blend_runs(given.runs, given.out, given.cache)
