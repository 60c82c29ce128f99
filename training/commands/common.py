"""What several commands take: where the films are, the device, the cache."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from pathlib import Path

DATA = "folder with index.csv, or with SPLIT/{NORMAL,PNEUMONIA}; or an index CSV"
SOURCES = (
    "one or several sets of films: a folder with index.csv, with SPLIT/{NORMAL,PNEUMONIA}, or with the RSNA challenge's"
    " stage_2_train_labels.csv and DICOM files; or an index CSV"
)
WEIGHTS = "NAME.safetensors; else the installed model"
DEVICES = ("auto", "cpu", "cuda", "mps", "xpu")


def add_sources(parser: argparse.ArgumentParser, what: str = SOURCES) -> None:
    """DATA, one set of films or several, and --weak-labels; for `training.data.read_sources`."""
    parser.add_argument("data", type=Path, nargs="+", metavar="DATA", help=what)
    parser.add_argument(
        "--weak-labels",
        action="store_true",
        help="take films of train, too, that only a program labelled, from the words of reports (nih_labels)",
    )


def add_device(parser: argparse.ArgumentParser) -> None:
    """--device, as in the program itself."""
    parser.add_argument("--device", choices=DEVICES, default="auto")


def add_cache(parser: argparse._ActionsContainer) -> None:
    """--cache, for decoded films."""
    parser.add_argument("--cache", type=Path, metavar="DIR", help="folder for decoded films; else the user's cache")


def add_weights(parser: argparse._ActionsContainer) -> None:
    """--weights, of a published model."""
    parser.add_argument("--weights", type=Path, metavar="FILE", help=WEIGHTS)


def positive(text: str) -> int:
    """A whole number from 1 on; argparse says what is wrong with any other."""
    try:
        value = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is no whole number") from None
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


def above_zero(text: str) -> float:
    """A number above 0; argparse says what is wrong with any other."""
    return _number(text, lambda value: value > 0, "must be above 0")


def not_below_zero(text: str) -> float:
    """A number from 0 on; argparse says what is wrong with any other."""
    return _number(text, lambda value: value >= 0, "must be 0 or more")


def share(text: str) -> float:
    """A number from 0 to 1; argparse says what is wrong with any other."""
    return _number(text, lambda value: 0 <= value <= 1, "must lie between 0 and 1")


def _number(text: str, right: Callable[[float], bool], words: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is no number") from None
    if not math.isfinite(value) or not right(value):
        raise argparse.ArgumentTypeError(words)
    return value
