"""Teach the model in use further on a site's films, compare both on films neither saw, and write what is better."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file, save_file
from torch import nn

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.imaging.prepare import PREPARATION
from pneumo_desktop.inference.card import Calibration, ModelCard, find_weights, load_card, save_card
from pneumo_desktop.inference.classifier import GOLDEN_INPUTS, GOLDEN_OUTPUTS, Classifier
from pneumo_desktop.inference.figures import Figures
from pneumo_desktop.inference.judge import adult_part, at_share
from pneumo_desktop.inference.network import Network, build
from pneumo_desktop.inference.reading import readings
from training.calibrate import fit_calibration
from training.data import DataRefused, Films, load_films, read_samples
from training.features import features_of
from training.measure import measure
from training.reliability import bands, reliability
from training.site.compare import Compared, Said, compare
from training.site.heads import Taught, move, pooled_of, teach_layer
from training.site.report import RESULT, write_comparison
from training.site.write import HELD, PROVENANCE, TRAIN

LEAST_TRAIN, LEAST_HELD = 20, 10
"""Films with and without pneumonia that are needed at least to learn from, and to compare on."""

UNTIL = "site_until"
"""In a card's recipe: the day before which the verdicts were given that it learnt from."""

_MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """Films to read by one of the two looks: which of all, and what was learnt for its layer."""

    name: str
    rows: NDArray[np.int64]
    taught: Taught


def adapt(
    data: Path,
    out: Path,
    *,
    weights: Path | None = None,
    name: str = "",
    even_if_worse: str = "",
    device: str = "auto",
    cache: Path | None = None,
) -> Path:
    """Write OUT/comparison.json and .html, and, if it is better, OUT/NAME.safetensors with its card; return that path.

    The model's last layers are taught on the `train` films, see `heads`, and its likelihoods calibrated on them;
    trunk, gate, map and thresholds stay. Both models are then measured on the `test` films, of other patients and
    decided later. Better is: the interval of the difference in AUC lies above zero, and neither sensitivity nor
    specificity at the model's own threshold nor the Brier score is worse.

    Args:
        data: what `from-worklist` wrote.
        out: folder for the results.
        weights: of the model in use; None: the one that travels with the program.
        name: of the new model; empty: that of the old one with `-site`.
        even_if_worse: why it is written though it is not better; kept on its card.
        device: as in the application's `--device`.
        cache: folder for decoded films.

    Raises:
        DataRefused: too few films, a model that learnt from what is held out, or one that is not better.
        ModelMismatch: the weights cannot be used.
    """
    file = weights or find_weights()
    card = load_card(file.with_suffix(".json"))
    if card.preparation != PREPARATION:
        reason = f"it wants films prepared by {card.preparation}, this program prepares by {PREPARATION}"
        raise ModelMismatch(card.title, reason, "Use the program version it was made for.")
    told = _provenance(data)
    since = str(told["held_out_since"])
    if str(card.origin.recipe.get(UNTIL, "")) > since:
        reason = f"it learnt from verdicts until {card.origin.recipe[UNTIL]}, and the films held out begin on {since}"
        raise DataRefused(card.title, reason, "Make the set again with a smaller --hold-out.")
    samples = read_samples(data, cache=cache)
    train, held = (
        load_films([s for s in samples if s.split == part], card.input.size, cache) for part in (TRAIN, HELD)
    )
    _refuse_few(data, train, held)

    used = Classifier.load(file, device)  # proves that weights and card belong together
    network = _network(file, card)
    parts = _learn(network, card, train)
    if not any(np.isfinite(part.taught.stiffness) for part in parts):
        print("the films say nothing against the model's layers: its likelihoods alone are calibrated anew", flush=True)
    after = _adapted(card, network, parts, train, since, name)
    out.mkdir(parents=True, exist_ok=True)
    candidate = _write(out / "candidate", file, network, after)

    usual = float(train.labels.mean())
    said = [_said(each, held, usual) for each in (used, Classifier.load(candidate, device))]
    compared = compare(said[0], said[1], held.labels, held.patients)
    wrong = not_better(compared)
    final = _measured(load_card(candidate.with_suffix(".json")), held, said[1], usual)
    notes = f"Written though {'; '.join(wrong)}: {even_if_worse}" if wrong and even_if_worse else ""
    final = replace(final, origin=replace(final.origin, notes=notes))
    save_card(final, candidate.with_suffix(".json"))
    learnt = [f"{part.name}: {_learnt(part)}" for part in parts]
    page = write_comparison(out, card, final, told, compared, wrong, learnt, (len(train.samples), len(held.samples)))
    for each in compared:
        print(
            f"{each.figure}: {each.before.value:.3f} before, {each.after.value:.3f} after,"
            f" {each.difference.value:+.3f} ({each.difference.low:+.3f} to {each.difference.high:+.3f})",
            flush=True,
        )
    print(f"report: {page}", flush=True)
    if wrong and not even_if_worse:
        step = f'The model in use stays. More verdicts may help; or give --even-if-worse "REASON". See {out / RESULT}.'
        raise DataRefused(final.title, "; ".join(wrong), step)
    for suffix in (".json", ".safetensors"):
        candidate.with_suffix(suffix).replace(out / f"{final.name}{suffix}")
    candidate.parent.rmdir()
    target = out / f"{final.name}.safetensors"
    print(f"{final.title} is in {target}; put it in use with `pneumo-desktop model use {target}`", flush=True)
    return target


def not_better(compared: Sequence[Compared]) -> list[str]:
    """Why the new model is not better, in words; empty where it is."""
    wrong = [
        f"its {each.figure} is {each.after.value:.3f}, that of the model in use {each.before.value:.3f}"
        for each in compared
        if each.worse
    ]
    auc = compared[0].difference
    if auc.low <= 0 and not compared[0].worse:
        wrong.append(f"these films cannot tell their AUC apart ({auc.value:+.3f}, {auc.low:+.3f} to {auc.high:+.3f})")
    return wrong


def _provenance(data: Path) -> dict[str, object]:
    try:
        told: dict[str, object] = json.loads((data / PROVENANCE).read_text("utf-8"))
    except (OSError, ValueError) as error:
        step = "Give a folder that `python -m training from-worklist` wrote."
        raise DataRefused(str(data), f"it has no {PROVENANCE} that can be read", step) from error
    if not told.get("held_out_since"):
        raise DataRefused(str(data), "nothing is held out to compare on", "Make the set again with --hold-out 0.3.")
    return told


def _refuse_few(data: Path, train: Films, held: Films) -> None:
    short = []
    for films, least, words in ((train, LEAST_TRAIN, "to learn from"), (held, LEAST_HELD, "held out")):
        ill = int(films.labels.sum())
        for there, kind in ((ill, "with pneumonia"), (len(films.samples) - ill, "without")):
            if there < least:
                short.append(f"{there} films {kind} {words}, {least} are needed")
    if short:
        raise DataRefused(str(data), "; ".join(short), "Decide more cases, and make the set again.")


def _network(file: Path, card: ModelCard) -> Network:
    state = {key: t.float() for key, t in load_file(file).items() if key not in (GOLDEN_INPUTS, GOLDEN_OUTPUTS)}
    network = build(card.architecture, card.input.mean, card.input.std)
    network.load_state_dict(state)
    return network.eval()


def _ages(films: Films) -> list[int | None]:
    return [None if sample.age is None else round(sample.age * 12) for sample in films.samples]


def _learn(network: Network, card: ModelCard, train: Films) -> list[Part]:
    """What the films say of the children's layer and of the adults', each from its own films where they are enough."""
    found = pooled_of(network, np.asarray(train.inputs))
    packed = features_of(network, np.asarray(train.inputs)).outputs
    looks = [reading.adult for reading in readings(packed, card.input.size)]
    adult = np.array([adult_part(age, look) for age, look in zip(_ages(train), looks, strict=True)]) > _MIDDLE
    kinds = [
        ("children", ~adult if card.adults else np.ones(len(adult), dtype=bool), network.children_head, found.children)
    ]
    if card.adults:
        kinds.append(("adults", adult, network.adults_head, found.both()))
    parts = []
    for name, which, layer, pooled in kinds:
        rows = np.flatnonzero(which)
        labels = train.labels[rows]
        if min(int(labels.sum()), int((1 - labels).sum())) < LEAST_TRAIN:
            print(
                f"{name}: too few films ({len(rows)}, {int(labels.sum())} with pneumonia); it stays as it is",
                flush=True,
            )
            continue
        slope = (card.adults.calibration if card.adults and name == "adults" else card.calibration).slope
        patients = [train.patients[row] for row in rows]
        parts.append(Part(name, rows, teach_layer(layer, pooled[rows], labels, patients, slope)))
    if not parts:
        step = "Decide more cases, and make the set again."
        raise DataRefused("films to learn from", f"neither children nor adults have {LEAST_TRAIN} of each kind", step)
    return parts


def _adapted(
    card: ModelCard, network: Network, parts: Sequence[Part], train: Films, since: str, name: str
) -> ModelCard:
    """Moves the layers in place, and the card with them: calibrations by films that the layers did not learn from."""
    for part in parts:
        layer: nn.Linear = network.adults_head if part.name == "adults" else network.children_head
        move(layer, part.taught)
        fitted = fit_calibration(part.taught.held_out, train.labels[part.rows])
        if part.name == "adults" and card.adults:
            card = replace(card, adults=replace(card.adults, calibration=fitted))
        else:
            # At the share that thresholds are likelihoods at, so that they go on meaning what they meant.
            card = replace(card, calibration=at_share_of(fitted, card.calibration.share_of_pneumonia))
    films = f"{len(train.samples)} films of {len(set(train.patients))} patients decided at this site before {since}"
    origin = replace(
        card.origin,
        training_data=f"{card.origin.training_data} Then its last layers: {films}, labelled by their verdicts.",
        began_from=f"{card.title} (SHA-256 {card.weights_sha256}). {card.origin.began_from}",
        recipe=card.origin.recipe | {UNTIL: since, "site_films": len(train.samples)},
    )
    version = f"{card.version}+{since}"
    return replace(card, name=name or f"{card.name.removesuffix('-site')}-site", version=version, origin=origin)


def at_share_of(fitted: Calibration, share: float) -> Calibration:
    """The same calibration for another share of pneumonia: prior odds are added to log odds (Bayes' rule)."""
    before = min(max(fitted.share_of_pneumonia, 1e-6), 1 - 1e-6)
    moved = math.log(share / (1 - share)) - math.log(before / (1 - before))
    return Calibration(fitted.slope, fitted.intercept + moved, share)


def _write(folder: Path, file: Path, network: Network, card: ModelCard) -> Path:
    """Weights with card; the test films that prove them stay those of the old model: no film of the site is in them."""
    folder.mkdir(exist_ok=True)
    old = load_file(file)
    heads = {key for key in old if key.startswith(("children_head.", "adults_head."))}
    state = network.state_dict()
    tensors = {key: state[key].contiguous() if key in heads else tensor for key, tensor in old.items()}
    with torch.inference_mode():
        tensors[GOLDEN_OUTPUTS] = network(old[GOLDEN_INPUTS].float().unsqueeze(1) / 255).float()
    target = folder / f"{card.name}.safetensors"
    save_file(tensors, target)
    card = replace(card, weights_sha256=hashlib.sha256(target.read_bytes()).hexdigest())
    save_card(card, target.with_suffix(".json"))
    return target


def _said(classifier: Classifier, held: Films, usual: float) -> Said:
    classifier.share_of_pneumonia = usual  # as frequent as among the films learnt from; the calls stay as they are
    return Said.of(classifier.score(np.asarray(held.inputs), _ages(held)))


def _measured(card: ModelCard, held: Films, said: Said, usual: float) -> ModelCard:
    """The new card with what was measured on the films held out, and nothing that its forerunner was measured on."""
    on = "cases of this site held out: other patients, decided later than those it learnt from"
    labels, patients = held.labels, held.patients
    known = [number if number is not None else 0 for number in _ages(held)]
    old = card.adults is not None and sum(adult_part(age, 0.0) > _MIDDLE for age in known) > len(known) / 2
    thresholds = card.adults.thresholds if old and card.adults else card.thresholds
    here = card.calibration.share_of_pneumonia
    shared = np.array([at_share(likelihood, usual, here) for likelihood in said.likelihoods.tolist()])
    found = measure(shared, labels, patients, thresholds.operating, said.suspected)
    counts = (found["films"], found["pneumonias"], found["patients"])
    return replace(
        card,
        figures=(Figures(on, *counts, found["auc"], found["sensitivity"], found["specificity"]),),
        bands=tuple(bands(shared, labels, patients, thresholds, on)),
        reliability=(reliability(said.likelihoods, labels, patients, on),),
    )


def _learnt(part: Part) -> str:
    if np.isinf(part.taught.stiffness):
        return f"{len(part.rows)} films; the layer stays, its likelihoods are calibrated anew"
    return f"{len(part.rows)} films; the layer moves (stiffness {part.taught.stiffness:g}), and is calibrated anew"
