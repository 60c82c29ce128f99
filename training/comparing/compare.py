"""Climb a ladder, measure every rung in the same way, and write one table as text, CSV, JSON and HTML."""

from __future__ import annotations

import platform
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from pneumo_desktop.inference.device import candidates, names
from training.checkpoint import network_of
from training.comparing.cost import BATCHES, file_bytes, speeds
from training.comparing.figures import YOUDEN, cross_fit, figures_of_rung, rule_of
from training.comparing.films import Part
from training.comparing.ladder import Rung
from training.comparing.report import write_report
from training.comparing.rung import FAILED, Climbed, Scores, climb, look, scores_of
from training.comparing.table import save, text_table
from training.cost import cost_of
from training.data import DataRefused
from training.fit import load_checkpoint, say
from training.measure import auc_difference


def compare(
    rungs: Sequence[Rung],
    part: Part,
    out: Path,
    device_name: str = "auto",
    cache: Path | None = None,
    rule: str = YOUDEN,
    *,
    train: bool = True,
) -> dict[str, Any]:
    """Train every rung in OUT/runs/NAME, then write OUT/comparison.{json,csv,html} and print the table.

    Args:
        rungs: whose recipes name the films of `part`.
        part: the films.
        out: folder of the comparison; the same call again goes on where it was.
        device_name: as in the application's `--device`.
        cache: folder for decoded films.
        rule: by which thresholds are chosen, see `figures.rule_of`.
        train: False makes the table of the rungs that are finished now.

    Returns:
        What comparison.json holds.

    Raises:
        DataRefused: every rung failed, or the rule is none.
        SettingInvalid: the device is not there.
    """
    rule_of(rule)
    device = candidates(device_name)[0]
    say(part.said)
    climbed: list[Climbed] = []
    for number, rung in enumerate(rungs, 1):
        run = out / "runs" / rung.name
        if train:
            say(f"{number}/{len(rungs)} {rung.name}{_left(climbed, len(rungs))}")
        climbed.append(climb(rung, run, part.val, device, cache) if train else look(rung, run))
    done = [each for each in climbed if each.state != FAILED]
    if not done:
        why = f"no rung is finished; {climbed[0].rung.name}: {climbed[0].reason}"
        raise DataRefused(str(out), why, "Look at the reasons, and mend the first.")
    scores = {each.rung.name: scores_of(each.run) for each in done}
    result = {
        "films": part.said,
        "train": len(part.train),
        "val": len(part.val),
        "val_patients": len({sample.person for sample in part.val}),
        "rule": rule,
        "session": {
            "device": str(device),
            "name": names().get(device.type, "") or platform.processor(),
            "threads": torch.get_num_threads(),
            "torch": torch.__version__,
            "date": time.strftime("%Y-%m-%d"),
        },
        "rows": _rows(climbed, scores, device, rule),
    }
    save(result, out)
    write_report(result, scores, out)
    say("")
    for line in text_table(result):
        say(line)
    say(f"also in {out / 'comparison.html'}, with pictures, and as comparison.json and comparison.csv")
    return result


def _rows(
    climbed: Sequence[Climbed], scores: dict[str, Scores], device: torch.device, rule: str
) -> list[dict[str, Any]]:
    networks, sizes = [], []
    costs: list[dict[str, int]] = []
    for each in climbed:
        if each.rung.name in scores:
            network, size = network_of(load_checkpoint(each.run)), each.rung.recipe.size
            networks.append(network)
            sizes.append((size, size))
            count = cost_of(each.rung.recipe.architecture, size, each.rung.recipe.channels)
            known = {"parameters": count.parameters, "file_bytes": file_bytes(network), "flops": count.flops}
            costs.append(known)
    say(f"measuring the speed of {len(networks)} networks, in turns, on {device}")
    rates = dict(zip(scores, zip(costs, speeds(networks, sizes, device), strict=True), strict=True))
    first = next(iter(scores))
    rows: list[dict[str, Any]] = []
    for each in climbed:
        name, recipe = each.rung.name, each.rung.recipe
        row: dict[str, Any] = {"name": name, "architecture": recipe.architecture, "why": each.rung.why}
        row |= {"state": each.state, "reason": each.reason, "recipe": recipe.plain()}
        row |= {"epochs": each.epochs, "seconds": each.seconds, "trained_on": each.device}
        if name in scores:
            cost, rate = rates[name]
            mine, base = scores[name], scores[first]
            crossed = cross_fit(mine.logits, mine.labels, mine.patients, rule)
            row |= cost | {"images_per_second": {str(batch): rate[batch] for batch in BATCHES}}
            row["speed_to_first"] = {str(batch): rate[batch] / rates[first][1][batch] for batch in BATCHES}
            row["figures"] = figures_of_rung(mine.logits, mine.labels, mine.patients, crossed)
            row["confusion"] = _confusion(mine, crossed.calls)
            row["thresholds"], row["threshold_rule"] = list(crossed.thresholds), crossed.said
            if name != first and mine.patients == base.patients:
                row["auc_to_first"] = auc_difference(mine.logits, base.logits, mine.labels, mine.patients)
        rows.append(row)
    return rows


def _confusion(scores: Scores, calls: Any) -> dict[str, int]:
    ill = scores.labels == 1
    return {
        "true_positive": int((calls & ill).sum()),
        "false_positive": int((calls & ~ill).sum()),
        "false_negative": int((~calls & ill).sum()),
        "true_negative": int((~calls & ~ill).sum()),
    }


def _left(climbed: Sequence[Climbed], count: int) -> str:
    """About how long the ladder still takes, if what is left takes as long as what is done."""
    times = [each.seconds for each in climbed if each.state != FAILED]
    if not times:
        return ""
    return f", about {sum(times) / len(times) * (count - len(climbed)) / 60:.0f} min left if the rest take as long"
