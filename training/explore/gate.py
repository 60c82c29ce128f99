"""What the program with the model in use would say of films: no chest film, turned, cut, an adult, badly exposed."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.gate import gate
from pneumo_desktop.inference.classifier import Classifier

_BATCH = 32
SCORED = "scored, nothing to be said"


class Judged(NamedTuple):
    """What is said of one film: whether the program would score it, and in words what stands against it."""

    scored: bool
    reason: str


class Gatekeeper:
    """Asks the model about film after film until its time is up; films come in a drawn order, so they are a fair part.

    Attributes:
        judged: by the number that the film was given with.
        title: of the model.
    """

    def __init__(self, weights: Path | None, device: str, seconds: float) -> None:
        self._classifier = Classifier.load(weights, device)
        self._left = seconds
        self._waiting: list[tuple[int, int | None, NDArray[np.float32]]] = []
        self.judged: dict[int, Judged] = {}
        self.title = self._classifier.card.title
        self.size = self._classifier.card.input.size

    def ask(self, number: int, tags: FilmTags, model_input: NDArray[np.float32]) -> None:
        """Take a film; tags decide alone where they can, as they do in the program."""
        if self._left <= 0:
            return
        if reason := gate(tags).reason:
            self.judged[number] = Judged(scored=False, reason=reason)
            return
        self._waiting.append((number, tags.age_months, model_input))
        if len(self._waiting) >= _BATCH:
            self.finish()

    def finish(self) -> None:
        """Judge those that wait."""
        if not self._waiting:
            return
        began = time.monotonic()
        numbers, ages, inputs = zip(*self._waiting, strict=True)
        self._waiting = []
        for number, opinion in zip(numbers, self._classifier.score(np.stack(inputs), list(ages)), strict=True):
            self.judged[number] = Judged(opinion.score is not None, opinion.reason)
        self._left -= time.monotonic() - began


def kinds_of(reason: str) -> list[str]:
    """The sentences of a reason, without what differs from film to film, so that they can be counted."""
    sentences = re.split(r"(?<=[.])\s+", reason)
    return [re.sub(r"\s*\([^)]*\)|:.*|;.*", "", sentence).rstrip(".") for sentence in sentences if len(sentence) > 12]


def count_kinds(judged: dict[int, Judged], groups: dict[int, str]) -> dict[str, dict[str, int]]:
    """How many films of each group each sentence was said of."""
    found: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for number, opinion in judged.items():
        kinds = kinds_of(opinion.reason)
        for kind in [f"not scored: {kinds[0]}"] if not opinion.scored and kinds else kinds or [SCORED]:
            found[kind][groups[number]] += 1
    return {kind: dict(each) for kind, each in sorted(found.items(), key=lambda pair: -sum(pair[1].values()))}
