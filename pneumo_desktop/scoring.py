"""The model as engine and `classify` use it: where it is not sound, there is a problem instead of scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Score
from pneumo_desktop.errors import ModelMismatch, PneumoError, SettingInvalid
from pneumo_desktop.imaging.prepare import PREPARATION

if TYPE_CHECKING:
    from pathlib import Path

    from pneumo_desktop.inference.classifier import Classifier

_DEFAULT_SIZE = (160, 160)


class Scorer:
    """Holds the classifier, or the reason why nothing is scored.

    Args:
        device: where the model should run.
        weights: another model than the one that travels with the program.
        insist: a device that is not there is an error, instead of a notice and the best one that is.

    Attributes:
        problem: why nothing is scored, for the banner; empty where all is well.
        notice: something to know although films are scored (the graphics card failed, the CPU does the work).
    """

    def __init__(self, device: str, weights: Path | None = None, *, insist: bool = False) -> None:
        from pneumo_desktop.inference.card import find_weights, load_card

        self._wanted = device
        self._insist = insist
        self._instead = ""
        self._weights = weights
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

    def load(self) -> None:
        """Load and check the model; whatever is wrong with it becomes `problem`.

        Raises:
            SettingInvalid: the device is not there, and it was insisted upon.
        """
        from pneumo_desktop.inference.classifier import Classifier

        try:
            try:
                classifier = Classifier.load(self._weights, self._wanted)
            except SettingInvalid as error:
                if self._insist:
                    raise
                self._instead = f"{error.thing}: {error.reason}. Another device does the work."
                classifier = Classifier.load(self._weights, "auto")
            if classifier.card.preparation != PREPARATION:
                reason = f"it was trained on films prepared another way ({classifier.card.preparation})"
                raise ModelMismatch(classifier.card.title, reason, "Publish it again with this version.")
        except ModelMismatch as error:
            self.problem = f"Nothing is scored, films are listed as they arrive. {error}"
        else:
            self._classifier, self.problem = classifier, ""

    def score(self, inputs: list[NDArray[np.float32] | None]) -> list[Score | None]:
        """A score for each input, None where there is no input or no sound model."""
        present = [values for values in inputs if values is not None]
        if self._classifier is None or not present:
            return [None] * len(inputs)
        # An input that is no number must not spoil the batch it happens to be in; it is left without a score.
        sound = [values for values in present if np.isfinite(values).all() and values.min() >= 0 and values.max() <= 1]
        refused = {id(values) for values in present} - {id(values) for values in sound}
        inputs = [None if id(values) in refused else values for values in inputs]
        if not sound:
            return [None] * len(inputs)
        try:
            scores = iter(self._classifier.score(np.stack(sound)))
        except (PneumoError, RuntimeError) as error:
            self._classifier = None
            self.problem = f"Nothing is scored any more, films are listed as they arrive. {error}"
            return [None] * len(inputs)
        return [None if values is None else next(scores) for values in inputs]
