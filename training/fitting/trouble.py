"""What may go wrong in a run, as sentences: memory, disk, a loss without a number, a run that is not this one."""

from __future__ import annotations

import errno
import math
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch

from pneumo_desktop.errors import PneumoError
from training.choices import RATES
from training.recipe import Recipe

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class TrainingStopped(PneumoError):
    """A run that cannot go on as it is; what it kept until then is still there."""


@contextmanager
def explained(recipe: Recipe, device: torch.device) -> Iterator[None]:
    """Turn want of memory into a sentence with the next step."""
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if not is_memory(error):
            raise
        films = f"{recipe.batch_size} films of {recipe.size} × {recipe.size} pixels for {recipe.architecture}"
        smaller = max(1, recipe.batch_size // 2)
        step = f"Begin anew with --batch-size {smaller} --no-resume, or a smaller --size or --architecture."
        raise TrainingStopped(f"a batch of {films}", f"memory ran out on {device.type}", step) from error


def is_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out, whoever says it."""
    text = str(error).lower()
    said = any(words in text for words in ("out of memory", "can't allocate memory", "not enough memory"))
    return said or isinstance(error, MemoryError | torch.OutOfMemoryError)


def no_number(epoch: int, step: int, recipe: Recipe, kept: int, run: Path) -> TrainingStopped:
    """The loss is infinite or no number: nothing good can come of this run any more."""
    held = f"{run} holds epoch {kept} as it was" if kept else "no epoch was finished before"
    gentle = f"--rate {min(recipe.peak_rate / 3, RATES.get(recipe.optimizer, math.inf)):.2g}" + (
        "" if 0 < recipe.clip <= 1 else " --clip 1"
    )
    step_next = f"Begin anew with {gentle} --no-resume" + (
        "." if recipe.precision == "fp32" else ", or with --precision fp32."
    )
    reason = f"the loss is no finite number any more; {held}"
    return TrainingStopped(f"epoch {epoch}, step {step}", reason, step_next)


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Turn a disk that is full, or refuses, into a sentence; the half-written file beside `path` goes."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        code = _code(error)
        if code is None:
            raise
        path.with_name(f"{path.name}.tmp").unlink(missing_ok=True)
        free = shutil.disk_usage(path.parent).free / 1e6
        why = (
            f"the disk is full: the {free:,.0f} MB that are free do not hold it"
            if code in _FULL
            else f"it cannot be written ({error})"
        )
        step = "Free some space, and give the same command again: it goes on after the last epoch that was kept."
        raise TrainingStopped(str(path), why, step) from error


def _code(error: BaseException) -> int | None:
    """The system's number for an error; torch's writer wraps it into words of its own."""
    if isinstance(error, OSError):
        return error.errno or 0
    cause = error.__cause__ or error.__context__
    if isinstance(cause, OSError):
        return cause.errno or 0
    return errno.ENOSPC if "file write failed" in str(error) or "unexpected pos" in str(error) else None
