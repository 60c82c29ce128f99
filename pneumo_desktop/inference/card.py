"""The card that travels with weights: what they are, what they were made from, how far they were measured."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from pneumo_desktop.case import Band, Call
from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.figures import BandWorth, Figures, Finite, Measurement, Reliability, Share
from pneumo_desktop.resources import model_weights

CURRENT = "current.json"
"""In a folder of several models, `{"name": NAME}` says which one is used."""

GET_AGAIN = "Install the model again, weights and card together."

Pixels = Annotated[int, Field(ge=16, le=4096)]


@dataclass(frozen=True, slots=True)
class InputSpec:
    """What the network takes: (N, 1, height, width) in [0, 1]; it subtracts `mean` and divides by `std` itself."""

    height: Pixels
    width: Pixels
    mean: Finite
    std: Annotated[float, Field(gt=0.0, allow_inf_nan=False)]
    channels: Annotated[int, Field(ge=1, le=1)] = 1
    value_range: tuple[float, float] = (0.0, 1.0)

    @property
    def size(self) -> tuple[int, int]:
        """(height, width), as `imaging.prepare.prepare` takes it."""
        return self.height, self.width


@dataclass(frozen=True, slots=True)
class Calibration:
    """Platt scaling (Platt 1999): likelihood = sigmoid(slope * logit + intercept).

    It holds where pneumonia is as frequent as `share_of_pneumonia`, the share among the films it was fitted on.
    """

    slope: Annotated[float, Field(gt=0.0, allow_inf_nan=False)]
    intercept: Finite
    share_of_pneumonia: Share

    def likelihood(self, logit: float) -> float:
        """The calibrated likelihood in [0, 1] of one logit."""
        exponent = self.slope * logit + self.intercept
        # The two forms are equal; each is used where its exponential cannot overflow.
        if exponent >= 0:
            return 1.0 / (1.0 + math.exp(-exponent))
        return math.exp(exponent) / (1.0 + math.exp(exponent))


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Likelihoods at which the call and the band change, and the rules that chose them (on val, never on test)."""

    operating: Share
    high: Share
    operating_rule: str
    high_rule: str

    def call(self, likelihood: float) -> Call:
        """*Suspected* from the operating threshold on."""
        return Call.SUSPECTED if likelihood >= self.operating else Call.NOT_SUSPECTED

    def band(self, likelihood: float) -> Band:
        """*Raised* from the operating threshold on, *high* from the high one on."""
        if likelihood < self.operating:
            return Band.LOW
        return Band.HIGH if likelihood >= self.high else Band.RAISED


@dataclass(frozen=True, slots=True)
class Adults:
    """How the logit for films of adults is read: its own calibration and thresholds.

    The thresholds are likelihoods at the share of the *children's* calibration, to which adults' likelihoods are
    brought, so that both lie on one scale.
    """

    calibration: Calibration
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class Gate:
    """From where on a picture is refused, or remarked upon; `rule` says how these numbers were chosen.

    `other` (likelihood of being no frontal chest film) and `distance` (from the training films) refuse; `far` (a
    distance), `turned` and `cut` (likelihoods) are remarks beside the score.
    """

    other: Share
    distance: Annotated[float, Field(gt=0.0, allow_inf_nan=False)]
    far: Annotated[float, Field(gt=0.0, allow_inf_nan=False)]
    turned: Share
    cut: Share
    rule: str


@dataclass(frozen=True, slots=True)
class Map:
    """Where a cell of the map counts as an opacity, and how that was chosen.

    Opacities are not equally common everywhere in a frontal film. A cell's logit is `weight` times what the network
    says of it, and what `usual` (rows of numbers, top left first) adds for its place; empty adds nothing.
    """

    opaque: Share
    rule: str
    weight: Annotated[float, Field(ge=0.0, allow_inf_nan=False)] = 1.0
    usual: tuple[tuple[Annotated[float, Field(allow_inf_nan=False)], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """What the weights were made from: films and their licence, where weights began, and the recipe."""

    training_data: str
    licence: str
    began_from: str
    recipe: dict[str, str | int | float]
    notes: str = ""


@dataclass(frozen=True, slots=True)
class ModelCard:
    """All that must be known before anything is scored with NAME.safetensors.

    `preparation` names the recipe that makes inputs; whoever prepares films compares it with its own.
    `validated_age_months` is the youngest and the oldest age the model was measured on.
    """

    name: str
    version: str
    architecture: str
    input: InputSpec
    preparation: str
    calibration: Calibration
    thresholds: Thresholds
    adults: Adults | None
    gate: Gate
    map: Map
    origin: Origin
    figures: tuple[Figures, ...]
    bands: tuple[BandWorth, ...]
    reliability: tuple[Reliability, ...]
    measurements: tuple[Measurement, ...]
    intended_use: str
    limits: tuple[str, ...]
    validated_age_months: tuple[int, int]
    weights_sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]

    @property
    def title(self) -> str:
        """Name and version, as rows and records show it."""
        return f"{self.name} {self.version}"


_ADAPTER = TypeAdapter(ModelCard)


def load_card(path: Path) -> ModelCard:
    """Read a card.

    Raises:
        ModelMismatch: no such file, no JSON, a field is missing or has no meaning.
    """
    try:
        card = _ADAPTER.validate_json(path.read_bytes())
    except OSError as error:
        reason = f"the model's card cannot be read ({error.strerror})"
        raise ModelMismatch(path.name, reason, GET_AGAIN) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        reason = f"the model's card is wrong at {field}: {first['msg']}" if field else f"no card: {first['msg']}"
        raise ModelMismatch(path.name, reason, GET_AGAIN) from error
    if card.thresholds.high < card.thresholds.operating:
        raise ModelMismatch(path.name, "its high threshold lies below its operating threshold", GET_AGAIN)
    if len({len(row) for row in card.map.usual}) > 1 or card.map.usual == ((),):
        raise ModelMismatch(path.name, "its map's usual places are not as long in every row", GET_AGAIN)
    return card


def card_text(card: ModelCard) -> str:
    """A card as JSON on one line, for the worklist."""
    return _ADAPTER.dump_json(card).decode("utf-8")


def save_card(card: ModelCard, path: Path) -> None:
    """Write a card: beside, then renamed, so that it is never there by half."""
    temporary = path.with_suffix(".tmp")
    temporary.write_bytes(_ADAPTER.dump_json(card, indent=2) + b"\n")
    temporary.replace(path)


def find_weights(folder: Path | None = None) -> Path:
    """The weights of the one model in a folder, or of the one that its `current.json` names.

    Args:
        folder: where to look; None: the folder that travels with the program.

    Raises:
        ModelMismatch: no model is there, or several and none is named.
    """
    place = folder or model_weights()
    names = sorted(path.stem for path in place.glob("*.json") if path.name != CURRENT)
    if not names:
        raise ModelMismatch(place.name, "no model is installed there", GET_AGAIN)
    if len(names) > 1:
        chosen = _named(place / CURRENT)
        if chosen not in names:
            reason = f"several models are there ({', '.join(names)}) and {CURRENT} names none of them"
            raise ModelMismatch(place.name, reason, f'Write {{"name": "{names[0]}"}} into {CURRENT}.')
        return place / f"{chosen}.safetensors"
    return place / f"{names[0]}.safetensors"


def _named(path: Path) -> str:
    try:
        current: Any = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return ""
    return str(current.get("name", "")) if isinstance(current, dict) else ""
