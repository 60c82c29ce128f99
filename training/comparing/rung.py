"""One rung: trained as its recipe says, its scores of val kept, or the reason why there are none."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pydantic import TypeAdapter, ValidationError

from pneumo_desktop.errors import PneumoError
from training.checkpoint import network_of
from training.comparing.ladder import Rung
from training.data import DataRefused, Sample, load_films
from training.fit import Recipe, fit, load_checkpoint, logits_of, say
from training.measure import Floats, Labels

STATE, SCORES = "rung.json", "val_scores.csv"
FINISHED, FAILED, RUNNING = "finished", "failed", "running"
_DEATHS = 3
_RECIPE: TypeAdapter[Recipe] = TypeAdapter(Recipe)


@dataclass(frozen=True, slots=True)
class Climbed:
    """How a rung went. `scores` is None where it failed, and `reason` says why.

    Attributes:
        rung: which.
        run: folder of its run.
        state: finished or failed.
        reason: why it failed; empty where it did not.
        seconds: of its epochs, over all starts.
        epochs: that were trained.
        device: on which, as torch calls it.
    """

    rung: Rung
    run: Path
    state: str
    reason: str = ""
    seconds: float = 0.0
    epochs: int = 0
    device: str = ""


@dataclass(frozen=True, slots=True)
class Scores:
    """Of val: `logits` (N,), `labels` (N,) and `patients` (N,), as they lie in the run's val_scores.csv."""

    logits: Floats
    labels: Labels
    patients: tuple[str, ...]


def climb(rung: Rung, run: Path, val: Sequence[Sample], device: torch.device, cache: Path | None) -> Climbed:
    """Train a rung and read val with it; what is finished is taken as it lies there, what was killed goes on.

    Nothing that goes wrong in one rung is raised: it is the rung's reason, and the ladder goes on. A rung in which the
    whole process ended three times, an epoch never finished between, is not begun a fourth time.
    """
    known = _known(run)
    recipe = _plain(rung.recipe)
    if _same(known, rung.recipe) and known.get("state") == FINISHED and (run / SCORES).is_file():
        return _climbed(rung, run, known)
    if known and not _same(known, rung.recipe):
        reason = "its folder holds a run of another recipe; give another --out, another name, or remove the folder"
        return Climbed(rung, run, FAILED, reason)
    epoch = _epoch_of(run)
    deaths = known.get("deaths", 0) + 1 if known.get("state") == RUNNING and known.get("epoch") == epoch else 0
    if deaths >= _DEATHS:
        reason = f"the whole program ended {deaths} times in epoch {epoch + 1}, most likely for want of memory"
        return Climbed(rung, run, FAILED, f"{reason}; remove {run / STATE} to try once more")
    spent = float(known.get("seconds", 0.0))
    said: dict[str, Any] = {"name": rung.name, "recipe": recipe, "state": RUNNING, "epoch": epoch, "deaths": deaths}
    said |= {"seconds": spent, "device": str(device)}
    _write(run, said)
    began = time.monotonic()
    try:
        state = fit(rung.recipe, run, str(device.type), cache)
        _read_val(state, run, val, device, cache)
        done: dict[str, Any] = {"state": FINISHED, "epochs": len(state["history"]), "reason": ""}
        # Those of the epochs hold over kills, too.
        done["seconds"] = sum(row["seconds"] for row in state["history"])
    except KeyboardInterrupt:
        # A person's own stop is no death.
        _write(run, said | {"state": "stopped", "seconds": spent + time.monotonic() - began})
        raise
    except PneumoError as error:
        done = {"state": FAILED, "reason": str(error)}
    except Exception as error:  # whatever goes wrong in one rung must not end the others
        first = (str(error).strip().splitlines() or ["without a word"])[0]
        done = {"state": FAILED, "reason": f"{type(error).__name__}: {first}"}
    said |= {"seconds": spent + time.monotonic() - began} | done
    _write(run, said)
    return _climbed(rung, run, said)


def look(rung: Rung, run: Path) -> Climbed:
    """A rung as it lies there, nothing trained: finished, or with the reason why it is not."""
    known = _known(run)
    if not _same(known, rung.recipe):
        return Climbed(rung, run, FAILED, "not begun with this recipe yet")
    if known.get("state") == FINISHED and (run / SCORES).is_file():
        return _climbed(rung, run, known)
    reason = known.get("reason") or f"not finished yet: {_epoch_of(run)} of {rung.recipe.epochs} epochs"
    return Climbed(rung, run, FAILED, reason, known.get("seconds", 0.0), 0, known.get("device", ""))


def scores_of(run: Path) -> Scores:
    """What `climb` kept of val."""
    with (run / SCORES).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return Scores(
        np.array([float(row["logit"]) for row in rows]),
        np.array([int(row["label"]) for row in rows], dtype=np.int64),
        tuple(row["patient"] for row in rows),
    )


def _read_val(
    state: dict[str, Any], run: Path, val: Sequence[Sample], device: torch.device, cache: Path | None
) -> None:
    recipe = Recipe(**state["recipe"])
    films = load_films(val, (recipe.size, recipe.size), cache)
    network = network_of(state).to(device)
    logits = logits_of(network, films, device).numpy().astype(np.float64)
    if not np.isfinite(logits).all():
        raise DataRefused("val", "the network gives no finite number for some films", "Try a lower peak_rate.")
    temporary = run / f"{SCORES}.tmp"
    with temporary.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("file", "patient", "label", "logit"))
        for sample, logit in zip(films.samples, logits.tolist(), strict=True):
            table.writerow((sample.path.name, sample.person, sample.label, repr(logit)))
    temporary.replace(run / SCORES)


def _climbed(rung: Rung, run: Path, said: dict[str, Any]) -> Climbed:
    if said["state"] == FAILED:
        say(f"{rung.name} failed: {said['reason']}")
    reason, epochs = said.get("reason", ""), said.get("epochs", 0)
    return Climbed(rung, run, said["state"], reason, said["seconds"], epochs, said["device"])


def _known(run: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((run / STATE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def _write(run: Path, said: dict[str, Any]) -> None:
    run.mkdir(parents=True, exist_ok=True)
    temporary = run / f"{STATE}.tmp"
    temporary.write_text(json.dumps(said, indent=1), "utf-8")
    temporary.replace(run / STATE)


def _epoch_of(run: Path) -> int:
    try:
        return int(load_checkpoint(run)["epoch"])
    except (PneumoError, OSError, RuntimeError, KeyError):
        return 0


def _same(known: dict[str, Any], recipe: Recipe) -> bool:
    """Whether a folder's recipe is this one; what an older recipe could not say yet has its default."""
    if not known.get("recipe", {}).keys() <= asdict(recipe).keys():
        return False
    try:
        return bool(_RECIPE.validate_python(known.get("recipe")) == recipe)
    except ValidationError:
        return False


def _plain(recipe: Recipe) -> dict[str, Any]:
    """A recipe as JSON gives it back."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(recipe)))
    return plain
