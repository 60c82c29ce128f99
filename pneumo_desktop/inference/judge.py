"""What the network says of a film becomes what the program says: a score or why there is none, and what to beware."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from pneumo_desktop.case import Call, Opinion, Score
from pneumo_desktop.inference.card import ModelCard
from pneumo_desktop.inference.network import KINDS
from pneumo_desktop.inference.reading import Reading, explanation_of, placed

CHILD_MONTHS, ADULT_MONTHS = 12 * 12, 16 * 12
"""Up to the first age a film is a child's, from the second on an adult's; between them it is both, in part."""

_YEAR = 12
_MIDDLE = 0.5
_DIGITS = 1e-6


def turned_by(reading: Reading, card: ModelCard) -> int:
    """By how many quarter turns, anticlockwise, the film is turned; 0 where it stands, or where that is not sure."""
    likeliest = int(np.argmax(reading.kinds))
    return likeliest if 1 <= likeliest <= 3 and reading.kinds[likeliest] >= card.gate.turned else 0


def judge(
    reading: Reading, card: ModelCard, device: str, *, age_months: int | None, share: float | None, turned: int = 0
) -> Opinion:
    """What is said of one film.

    Args:
        reading: of the film, after it was put upright.
        card: of the model.
        device: where it was read, for the record.
        age_months: of the patient, where the file tells; it goes before what the pixels look like.
        share: of pneumonia among the films where the program is used; None: as among the calibration films.
        turned: by how many quarter turns the film was turned back; the map is turned again to lie on the film.
    """
    if refusal := _refusal(reading, card):
        return Opinion(None, refusal)
    here = card.calibration.share_of_pneumonia  # both looks are brought to this share, to lie on one scale
    adult = adult_part(age_months, reading.adult)
    likelihood, thresholds = card.calibration.likelihood(reading.child_logit), card.thresholds
    if card.adults is not None:
        own = card.adults.calibration.likelihood(reading.adult_logit)
        likelihood = _between(likelihood, at_share(own, card.adults.calibration.share_of_pneumonia, here), adult)
        thresholds = replace(
            thresholds,
            operating=_between(thresholds.operating, card.adults.thresholds.operating, adult),
            high=_between(thresholds.high, card.adults.thresholds.high, adult),
        )
    call = thresholds.call(likelihood)
    cells = np.rot90(placed(reading.cells, card.map.weight, card.map.usual), turned)
    explanation = explanation_of(cells, card.map.opaque, boxes=call is Call.SUSPECTED)
    score = Score(
        likelihood=at_share(likelihood, here, share),
        logit=reading.adult_logit if card.adults and adult > _MIDDLE else reading.child_logit,
        call=call,
        band=thresholds.band(likelihood),
        model_name=card.title,
        model_sha256=card.weights_sha256,
        device=device,
        share_of_pneumonia=here if share is None else share,
        explanation=explanation,
    )
    return Opinion(score, " ".join(_notes(reading, card, age_months, adult, turned)))


def adult_part(age_months: int | None, look: float) -> float:
    """How far a film is an adult's, in [0, 1]: by age where it is known, else by its look."""
    if age_months is None:
        return look
    return min(1.0, max(0.0, (age_months - CHILD_MONTHS) / (ADULT_MONTHS - CHILD_MONTHS)))


def at_share(likelihood: float, from_share: float, to_share: float | None) -> float:
    """A likelihood that holds where `from_share` of the films show pneumonia, where `to_share` do (Bayes' rule).

    The order of films stays as it is (Saerens et al., "Adjusting the Outputs of a Classifier to New a Priori
    Probabilities", Neural Computation 2002).
    """
    if to_share is None or to_share == from_share:
        return likelihood
    sure = min(max(likelihood, _DIGITS), 1 - _DIGITS)
    from_share, to_share = (min(max(share, _DIGITS), 1 - _DIGITS) for share in (from_share, to_share))
    odds = sure / (1 - sure) * to_share / (1 - to_share) * (1 - from_share) / from_share
    return odds / (1 + odds)


def _between(child: float, adult: float, part: float) -> float:
    return (1 - part) * child + part * adult


def _refusal(reading: Reading, card: ModelCard) -> str:
    other, gate = reading.kind("other"), card.gate
    if other >= gate.other or reading.distance >= gate.distance:
        sure = f"{other:.0%} sure" if other >= gate.other else "far from every film it knows"
        return f"By its pixels this is no frontal chest radiograph ({sure}); it is not scored. Look at it."
    return ""


def _notes(reading: Reading, card: ModelCard, age_months: int | None, adult: float, turned: int) -> list[str]:
    notes = []
    if turned:
        way = {1: "a quarter turn to the left", 2: "upside down", 3: "a quarter turn to the right"}[turned]
        notes.append(f"The film is turned ({way}); it was scored upright.")
    elif reading.kind(KINDS[0]) < _MIDDLE:
        notes.append("The film may be turned or taken askew; its score may be wrong.")
    youngest, oldest = card.validated_age_months
    if age_months is not None and not youngest <= age_months <= oldest:
        notes.append(
            f"Outside what the model was validated on: the patient is {_age(age_months)},"
            f" it was validated on children from {youngest // _YEAR} to {oldest // _YEAR} years."
        )
    elif age_months is None and adult > _MIDDLE:
        notes.append("Outside what the model was validated on: it looks like an adult's film.")
    if reading.distance >= card.gate.far:
        notes.append("The film differs from those the model was made with; its score may be wrong.")
    if reading.cut >= card.gate.cut:
        notes.append("A part of the chest may be missing (cut off).")
    return notes


def _age(months: int) -> str:
    years = math.floor(months / _YEAR)
    return f"{years} years old" if years else f"{months} months old"
