"""What is said of a model beside its figures by split: subgroups, calibration, other shares, places, failures."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.evaluating.failures import failures_of
from training.evaluating.groups import groups_of
from training.evaluating.model import Model, Said
from training.evaluating.places import localised
from training.evaluating.worth import calibrated, worth_at_shares

_FEW = 30
_NO_MAP = "A run has no map before `publish` has finished it; measure the published weights."
_NO_BOXES = "None of these films has a reader's box."


def describe(model: Model, said: Said) -> dict[str, Any]:
    """For each split: `subgroups`, `calibration`, `shares`, `localisation`, `failures`; and `warnings` for all."""
    found: dict[str, Any] = {"warnings": list(warnings(model, said))}
    labels, patients = said.films.labels, np.array(said.films.patients)
    operating, share = model.thresholds.operating, model.calibration.share_of_pneumonia
    parts: dict[str, dict[str, Any]] = {
        key: {} for key in ("subgroups", "calibration", "shares", "localisation", "failures")
    }
    for split, rows in splits_of(said).items():
        whose = patients[rows].tolist()
        scored = rows & said.scored
        parts["subgroups"][split] = groups_of(said, rows, operating)
        parts["calibration"][split] = calibrated(said.likelihoods[scored], labels[scored], patients[scored].tolist())
        parts["shares"][split] = worth_at_shares(said.calls[rows], labels[rows], whose, operating, share)
        parts["localisation"][split] = localised(said, rows, model.usual) if model.has_map else None
        parts["failures"][split] = {
            "missed": failures_of(said, rows, 1),
            "false_alarms": failures_of(said, rows, 0),
            "wrong": int((said.calls[rows] != (labels[rows] == 1)).sum()),
        }
    why = "" if any(parts["localisation"].values()) else _NO_BOXES if model.has_map else _NO_MAP
    return found | parts | {"no_localisation": why}


def splits_of(said: Said) -> dict[str, NDArray[np.bool_]]:
    """(N,) rows of each split, by name."""
    names = np.array([sample.split for sample in said.films.samples])
    return {split: names == split for split in sorted(set(names.tolist()))}


def warnings(model: Model, said: Said) -> list[str]:
    """What must be known before any figure is believed."""
    found = []
    samples, labels = said.films.samples, said.films.labels
    for split, rows in splits_of(said).items():
        here = [sample for sample, wanted in zip(samples, rows, strict=True) if wanted]
        learned = sum(sample.path.resolve() in model.learned for sample in here)
        chosen = sum(sample.path.resolve() in model.chosen_on for sample in here)
        named = sorted({sample.source for sample in here} & set(model.learned_sets))
        if learned:
            found.append(f"{split}: the model learned from {learned} of these {len(here)} films; figures flatter it.")
        if chosen:
            found.append(
                f"{split}: calibration and threshold were chosen on {chosen} of these {len(here)} films; sensitivity,"
                " specificity and calibration flatter it, the AUC does not."
            )
        if named and split in ("train", "all"):
            found.append(f"{split}: the card names {' and '.join(named)} as training data; figures flatter the model.")
        elif named and split == "val":
            found.append(
                f"{split}: calibration and thresholds were chosen on val of {' and '.join(named)}, and what the card"
                " says of adults and the map was taught there; figures flatter the model, those on the card less."
            )
        if len(set(labels[rows].tolist())) < 2:
            only = "pneumonias" if labels[rows].any() else "films without pneumonia"
            found.append(
                f"{split}: it holds {only} only, so that there is no AUC, and calls say half of what they may."
            )
        elif min(int((labels[rows] == 1).sum()), int((labels[rows] == 0).sum())) < _FEW:
            found.append(f"{split}: few films of one label; look at the intervals, not at the figures.")
    refused = int((~said.scored).sum())
    if refused:
        found.append(f"{refused} films were not scored as no frontal chest films; they count as not suspected.")
    return found
