"""The folder of a run, which explains itself: what it is, how it goes, and how to go on, measure and publish."""

from __future__ import annotations

import csv
import json
import os
import platform
import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import torch

from training.checkpoint import BEST, CHECKPOINT, HISTORY
from training.data import report_left_out
from training.data.cache import LEFT_OUT
from training.fitting.config import write_config
from training.fitting.films import RunFilms, sha256_of
from training.fitting.precision import Precision
from training.fitting.team import Team
from training.fitting.trouble import written
from training.recipe import Recipe
from training.say import say

CONFIG, README, TABLE, BOARD = "run.toml", "README.md", "history.csv", "tensorboard"

_README = """# {name}

A run of `python -m training fit`: {architecture}, {size} × {size} pixels, learns to tell pneumonia from
films without it, from {train} films of {data}; val has {val} films of other patients. Begun {begun}.

| here | is |
| --- | --- |
| `{config}` | all that decides what the run learns; with versions, device and the SHA-256 of the films for the record |
| `{checkpoint}` | after each epoch: weights, their moving average, optimiser, schedule; the run goes on from it |
| `{best}` | the averaged weights of the epoch with the best AUC on val{best_note} |
| `{table}`, `{history}` | a row per epoch: loss, AUC on val, on val with another look, rate, time |
| `{board}/` | the same as curves |
| `{left_out}` | films that could not be read, with reasons |

```
{again}
```
goes on after a stop, at any moment, as if there had been none; a finished run it leaves as it is.

```
python -m training fit --config {run}/{config} --out ANOTHER --seed {seed}
```
does the same again with another seed, for `python -m training blend`; any other flag may be given, too.

```
tensorboard --logdir {run}/{board}
python -m training evaluate DATA --run {run} --out RESULTS
python -m training publish {run} --to FOLDER
```
show its curves; measure the finished run on films that it never saw; and write weights and card to a folder of models.
"""


class RunFolder:
    """What the first process writes for people; the others write nothing.

    Args:
        run: the folder.
        recipe: of the run.
        team: of processes.
        cache: folder for decoded films, where it is not the usual one.
    """

    def __init__(self, run: Path, recipe: Recipe, team: Team, cache: Path | None = None) -> None:
        self.run = run
        self._recipe = recipe
        self._team = team
        self._cache = cache
        self._board: Any = None

    @property
    def again(self) -> str:
        """The command that goes on with this run."""
        return resume_command(self.run, self._team.world, self._cache)

    def begin(self, films: RunFilms, precision: Precision, epoch: int, digest: str) -> dict[str, Any]:
        """Write what is known at the start, and open the curves after `epoch`; returns what the run is made with."""
        made = made_with(films, precision, self._team, digest)
        if not self._team.leads:
            return made
        with written(self.run / CONFIG):
            report_left_out((films.train, films.val), self.run, say)
            if epoch == 0 or not (self.run / CONFIG).is_file():
                again = f"python -m training fit --config {CONFIG} --out ANOTHER"
                write_config(self.run / CONFIG, self._recipe, made, again)
                (self.run / README).write_text(self._readme(films), "utf-8")
        try:
            from torch.utils.tensorboard import SummaryWriter

            self._board = SummaryWriter(str(self.run / BOARD), purge_step=epoch + 1)  # type: ignore[no-untyped-call, unused-ignore]
        except ImportError:
            say("tensorboard is not installed: no curves, all else is as always")
        return made

    def _readme(self, films: RunFilms) -> str:
        recipe = self._recipe
        note = ", which is what is published" if recipe.patience else "; what is published is the last epoch's"
        return _README.format(
            name=self.run.resolve().name,
            architecture=recipe.architecture,
            size=recipe.size,
            train=len(films.train.samples),
            val=len(films.val.samples),
            data=recipe.data_name,
            begun=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
            config=CONFIG,
            checkpoint=CHECKPOINT,
            best=BEST,
            best_note=note,
            table=TABLE,
            history=HISTORY,
            board=BOARD,
            left_out=LEFT_OUT,
            again=self.again,
            run=shlex.quote(str(self.run)),
            seed=recipe.seed + 1,
        )

    def epoch_ended(self, history: Sequence[dict[str, Any]]) -> None:
        """Tables and curves for one more epoch."""
        if not self._team.leads:
            return
        with written(self.run / HISTORY):
            (self.run / HISTORY).write_text(json.dumps(list(history), indent=1), "utf-8")
            columns = list(dict.fromkeys(key for row in history for key in row))
            with (self.run / TABLE).open("w", encoding="utf-8", newline="") as stream:
                table = csv.DictWriter(stream, columns)
                table.writeheader()
                table.writerows(history)
            if self._board is not None:
                row = history[-1]
                for key in row.keys() - {"epoch"}:
                    self._board.add_scalar(key, row[key], row["epoch"])
                self._board.flush()

    def end(self) -> None:
        """Close the curves."""
        if self._board is not None:
            with suppress(OSError):
                self._board.close()
            self._board = None


def resume_command(run: Path, processes: int = 1, cache: Path | None = None) -> str:
    """What to type to go on with a run."""
    start = f"torchrun --nproc-per-node {processes}" if processes > 1 else "python"
    place = f" --cache {shlex.quote(str(cache))}" if cache else ""
    return f"{start} -m training fit --config {shlex.quote(str(run / CONFIG))} --out {shlex.quote(str(run))}{place}"


def made_with(films: RunFilms, precision: Precision, team: Team, digest: str = "") -> dict[str, Any]:
    """Versions, device and films of a run, as words and numbers."""
    device = team.device
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else platform.processor() or platform.machine()
    return {
        "command": shlex.join(["python", "-m", "training", *sys.argv[1:]]) if is_command() else "from Python",
        "pneumo_desktop": _version("pneumo-desktop"),
        "python": platform.python_version(),
        "torch": str(torch.__version__),
        "torchvision": _version("torchvision"),
        "numpy": _version("numpy"),
        "system": f"{platform.system()} {platform.machine()}",
        "device": f"{device.type}, {name}",
        "precision": precision.text,
        "processes": team.world,
        "threads": torch.get_num_threads(),
        "cores": os.cpu_count() or 1,
        "train_films": len(films.train.samples),
        "val_films": len(films.val.samples),
        "left_out": len(films.train.left_out) + len(films.val.left_out),
        "films_sha256": digest or sha256_of(films),
    }


def is_command() -> bool:
    """Whether this process is `python -m training`."""
    return Path(sys.argv[0]).name == "__main__.py" and Path(sys.argv[0]).parent.name == "training"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
