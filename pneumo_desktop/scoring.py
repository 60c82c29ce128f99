"""The model as engine and `classify` use it: where it is not sound, there is a problem instead of scores."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Opinion
from pneumo_desktop.errors import ModelMismatch, PneumoError, SettingInvalid
from pneumo_desktop.imaging.prepare import PREPARATION

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pneumo_desktop.imaging.read import Examined
    from pneumo_desktop.inference.classifier import Classifier

_DEFAULT_SIZE = (160, 160)
_NO_SCORE = "The model gave no number for this film."
_ANOTHER = "`pneumo-desktop model list` shows what is here; `model use FILE` and `model rollback` put another in use."


def proven(weights: Path | None, device: str, card_sha256: str = "") -> Classifier:
    """Load a model that proves itself: hash, test films, and inputs prepared as this program prepares them.

    Args:
        weights: NAME.safetensors with its card beside it; None: the model that travels with the program.
        device: see `Classifier.load`.
        card_sha256: what the card must be, byte by byte; the card in turn names the weights. Empty: any.

    Raises:
        ModelMismatch: it does not; nothing may be scored with it.
        SettingInvalid: the device is not there.
    """
    from pneumo_desktop.inference.classifier import Classifier

    if weights is not None and card_sha256:
        try:
            found = hashlib.sha256(weights.with_suffix(".json").read_bytes()).hexdigest()
        except OSError as error:
            reason = f"the model's card cannot be read ({error.strerror})"
            raise ModelMismatch(weights.name, reason, _ANOTHER) from error
        if found != card_sha256:
            raise ModelMismatch(weights.name, "its card is not the one that was put in use", _ANOTHER)
    try:
        classifier = Classifier.load(weights, device)
    except (RuntimeError, ValueError, TypeError, LookupError, MemoryError) as error:
        name = weights.name if weights else "the program's model"
        raise ModelMismatch(name, f"it cannot be loaded ({type(error).__name__}: {error})", _ANOTHER) from error
    if classifier.card.preparation != PREPARATION:
        reason = f"it was trained on films prepared another way ({classifier.card.preparation})"
        raise ModelMismatch(classifier.card.title, reason, "Publish it again with this version.")
    return classifier


class Scorer:
    """Holds the classifier, or the reason why nothing is scored.

    Args:
        device: where the model should run.
        weights: another model than the one that travels with the program.
        insist: a device that is not there is an error, instead of a notice and the best one that is.
        share: of pneumonia among the films of this place; None: as among the model's calibration films.
        card_sha256: see `proven`.

    Attributes:
        refusal: why the model was not taken, without what follows from it; empty where it was.
        problem: why nothing is scored, for the banner; empty where all is well.
        notice: something to know although films are scored (the graphics card failed, the CPU does the work).
    """

    def __init__(
        self,
        device: str,
        weights: Path | None = None,
        *,
        insist: bool = False,
        share: float | None = None,
        card_sha256: str = "",
    ) -> None:
        from pneumo_desktop.inference.card import find_weights, load_card

        self._wanted = device
        self._insist = insist
        self._share = share
        self._instead = ""
        self._weights = weights
        self._card_sha256 = card_sha256
        self.refusal = ""
        self._classifier: Classifier | None = None
        self.problem = ""
        try:
            self.input_size = load_card((weights or find_weights()).with_suffix(".json")).input.size
        except ModelMismatch:
            self.input_size = _DEFAULT_SIZE  # `load` will say why

    @property
    def ready(self) -> bool:
        """Whether films can be scored."""
        return self._classifier is not None

    @property
    def device(self) -> str:
        """Where the model runs and in which precision, in words."""
        return self._classifier.device if self._classifier else ""

    @property
    def notice(self) -> str:
        """What the reader should know although films are scored."""
        return " ".join(filter(None, (self._instead, self._classifier.notice if self._classifier else "")))

    @property
    def model_name(self) -> str:
        """Name and version of the model on its card."""
        return self._classifier.card.title if self._classifier else ""

    @property
    def model_sha256(self) -> str:
        """SHA-256 of the weights."""
        return self._classifier.card.weights_sha256 if self._classifier else ""

    @property
    def card(self) -> str:
        """What the model says of itself, as JSON; empty where none is loaded."""
        from pneumo_desktop.inference.card import card_text

        return card_text(self._classifier.card) if self._classifier else ""

    def load(self) -> None:
        """Load and check the model; whatever is wrong with it becomes `problem`.

        Raises:
            SettingInvalid: the device is not there, and it was insisted upon.
        """
        try:
            try:
                classifier = proven(self._weights, self._wanted, self._card_sha256)
            except SettingInvalid as error:
                if self._insist:
                    raise
                self._instead = f"{error.thing}: {error.reason}. Another device does the work."
                classifier = proven(self._weights, "auto", self._card_sha256)
        except ModelMismatch as error:
            self.refusal = str(error)
            self.problem = f"Nothing is scored, films are listed as they arrive. {error}"
        else:
            classifier.share_of_pneumonia = self._share
            self._classifier, self.problem, self.refusal = classifier, "", ""

    def opinions(self, read: Sequence[Examined]) -> list[Opinion]:
        """What is said of each film: a score, or the reason for none; the decoder's remarks come first."""
        return [
            Opinion(opinion.score, " ".join(filter(None, (examined.reason, opinion.reason))))
            if opinion
            else Opinion(None, examined.reason or self.problem or _NO_SCORE)
            for examined, opinion in zip(read, self._ask(read), strict=True)
        ]

    def _ask(self, read: Sequence[Examined]) -> list[Opinion | None]:
        """The model's opinions, None where there is no input or no sound model."""
        # An input that is no number must not spoil the batch it happens to be in; it is left without a score.
        inputs = {row: each.model_input for row, each in enumerate(read)}
        sound = {row: values for row, values in inputs.items() if values is not None and _in_range(values)}
        opinions: list[Opinion | None] = [None] * len(read)
        if self._classifier is None or not sound:
            return opinions
        try:
            ages = [read[row].tags.age_months for row in sound]
            for row, opinion in zip(sound, self._classifier.score(np.stack([*sound.values()]), ages), strict=True):
                opinions[row] = opinion
        except (PneumoError, RuntimeError) as error:
            self._classifier = None
            self.problem = f"Nothing is scored any more, films are listed as they arrive. {error}"
            return [None] * len(read)
        return opinions


def _in_range(values: NDArray[np.float32]) -> bool:
    return bool(np.isfinite(values).all() and values.min() >= 0 and values.max() <= 1)
