"""Try settings, choose by one half of val, and say by the other half what the choice is worth."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.inference.device import candidates
from training.comparing.films import Part
from training.comparing.ladder import Rung
from training.comparing.rung import FAILED, Climbed, Scores, climb, scores_of
from training.comparing.table import duration, plain
from training.data import DataRefused
from training.fitting.config import write_config
from training.measure import measure
from training.plural import count as count_of
from training.recipe import Recipe
from training.reliability import halves_of
from training.say import say
from training.searching.report import write_report
from training.searching.space import Space, draw, in_words, recipe_of

JSON, CONFIG = "search.json", "best.toml"
RANDOM, HALVING = "random", "halving"
ETA = 3
"""Successive halving: a third goes on, and trains three times as long (Jamieson and Talwalkar, AISTATS 2016)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is tried: `trials` settings of `space` by `method`, beside what is `fixed`, for `epochs` at most."""

    space: Space
    fixed: dict[str, Any]
    trials: int
    method: str
    epochs: int
    seed: int

    def stages(self) -> list[tuple[int, int]]:
        """How many settings are trained for how many epochs, stage by stage; each stage begins anew."""
        if self.method == RANDOM:
            return [(self.trials, self.epochs)]
        found = [(1, self.epochs)]
        count, epochs = 1, self.epochs
        while count < self.trials and epochs > 1:
            count, epochs = min(self.trials, count * ETA), max(1, epochs // ETA)
            found.insert(0, (count, epochs))
        found[0] = (self.trials, found[0][1])
        return found


def search(plan: Plan, part: Part, whole: dict[str, Any], out: Path, device: str, cache: Path | None) -> dict[str, Any]:
    """Train every trial in OUT/runs, and write OUT/search.json, search.html, and best.toml for `fit --config`.

    Args:
        plan: what to try.
        part: the films that trials learn from, and val.
        whole: what a recipe says of all films, for best.toml.
        out: folder of the search; the same call again goes on where it was.
        device: as in the application's `--device`.
        cache: folder for decoded films.

    Raises:
        DataRefused: another search is there, val has too few patients to be halved, or every trial failed.
    """
    chosen_on = {}
    where = candidates(device)[0]
    _begin(plan, part, out)
    alive = list(enumerate(draw(plan.space, plan.trials, plan.seed), 1))
    say(f"{part.said}; {len(alive)} settings are tried, chosen by one half of val's patients")
    rows: list[dict[str, Any]] = []
    stages = plan.stages()
    left = sum(count * epochs for count, epochs in stages)
    spent = done_epochs = 0.0
    for stage, (count, epochs) in enumerate(stages, 1):
        alive = alive[:count]
        ranked = []
        for number, values in alive:
            recipe = recipe_of({**part.recipe, **plan.fixed, **values, "epochs": epochs, "seed": plan.seed})
            time_left = f", about {duration(spent / done_epochs * left)} left" if done_epochs else ""
            words = ", ".join(f"{name} {value}" for name, value in values.items())
            say(f"stage {stage}/{len(stages)}, trial {number}, {count_of(epochs, 'epoch')}: {words}{time_left}")
            climbed = climb(
                Rung(f"{number:03d}-{epochs}", recipe), out / "runs" / f"{number:03d}-{epochs}", part.val, where, cache
            )
            row = {"trial": number, "stage": stage, "epochs": epochs, "settings": values, "seconds": climbed.seconds}
            rows.append(row | _auc(climbed))
            left, spent, done_epochs = left - epochs, spent + climbed.seconds, done_epochs + epochs
            if climbed.state != FAILED:
                ranked.append((-rows[-1]["auc"]["value"], number, values))
                chosen_on[number] = climbed
        if not ranked:
            raise DataRefused(str(out), f"every trial failed; the last: {rows[-1]['reason']}", "Mend the first.")
        alive = [(number, values) for _, number, values in sorted(ranked, key=lambda each: each[:2])]
    number, values = alive[0]
    result = _result(plan, part, rows, number, values, chosen_on[number])
    recipe = recipe_of({**whole, **plan.fixed, **values, "epochs": plan.epochs, "seed": plan.seed})
    _finish(result, recipe, out)
    return result


def _begin(plan: Plan, part: Part, out: Path) -> None:
    """Refuse to mix two searches in one folder."""
    words = {
        "space": in_words(plan.space),
        **{k: v for k, v in asdict(plan).items() if k != "space"},
        "films": part.said,
    }
    file = out / "plan.json"
    if file.is_file() and json.loads(file.read_text("utf-8")) != json.loads(json.dumps(words)):
        step = "Give the same space, trials and films as before, or another --out."
        raise DataRefused(str(out), "another search is there already", step)
    out.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(words, indent=1), "utf-8")


def _auc(climbed: Climbed) -> dict[str, Any]:
    """The AUC on the half that chooses; the other half is not looked at before the choice is made."""
    if climbed.state == FAILED:
        return {"state": FAILED, "reason": climbed.reason, "auc": None}
    chooses, _ = _halves(scores_of(climbed.run))
    return {"state": climbed.state, "reason": "", "auc": _measured(scores_of(climbed.run), chooses)}


def _result(
    plan: Plan, part: Part, rows: Sequence[dict[str, Any]], number: int, values: dict[str, Any], best: Climbed
) -> dict[str, Any]:
    scores = scores_of(best.run)
    chooses, held = _halves(scores)
    found: dict[str, Any] = plain({
        "films": part.said,
        "space": in_words(plan.space),
        "fixed": plan.fixed,
        "method": plan.method,
        "stages": plan.stages(),
        "seed": plan.seed,
        "tried": len({row["trial"] for row in rows}),
        "trained": len(rows),
        "trials": list(rows),
        "best": {"trial": number, "settings": values, "epochs": plan.epochs},
        "auc_that_chose": _measured(scores, chooses),
        "auc_held_out": _measured(scores, held),
        "films_that_chose": int(chooses.sum()),
        "films_held_out": int(held.sum()),
    })  # fmt: skip
    return found


def _halves(scores: Scores) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    halves = halves_of(scores.labels, scores.patients)
    if halves is None:
        step = "Give more films of val, of two patients with each label at least."
        raise DataRefused("val", "it has too few patients to be halved", step)
    return halves


def _measured(scores: Scores, rows: NDArray[np.bool_]) -> dict[str, float]:
    whose = np.array(scores.patients)[rows].tolist()
    logits, labels = scores.logits[rows], scores.labels[rows]
    figure = measure(np.clip(logits, 0, 1), labels, whose, 0.5, ranks=logits)["auc"]
    if figure is None:
        raise DataRefused("val", "a half of it holds films of one label only", "Give more films of val.")
    return asdict(figure)


def _finish(result: dict[str, Any], recipe: Recipe, out: Path) -> None:
    """Write all, and say what was found and how far to believe it."""
    (out / JSON).write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    chose, held = result["auc_that_chose"], result["auc_held_out"]
    made = {"search": "python -m training search", "tried": result["tried"], "auc_held_out": held["value"]}
    write_config(out / CONFIG, recipe, made, f"python -m training fit --config {CONFIG} --out RUN")
    write_report(result, out)
    settings = ", ".join(f"{name} {value}" for name, value in result["best"]["settings"].items())
    say(f"best of {result['tried']}: {settings}")
    say(
        f"AUC {chose['value']:.4f} on the half of val that chose it: too good, as the best of {result['tried']} is"
        f" partly the luckiest. On the half that was held out: {held['value']:.4f} ({held['low']:.4f} to"
        f" {held['high']:.4f}), of {result['films_held_out']} films."
    )
    say(f"train it in full: python -m training fit --config {out / CONFIG} --out RUN; more in {out / 'search.html'}")
