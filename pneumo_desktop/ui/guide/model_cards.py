"""What the models of the worklist say of themselves: their cards, as the engine left them there. No widgets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pneumo_desktop.case import Case

Card = Mapping[str, Any]
"""A card as its JSON has it: a newer model may say more on it than this program knows."""


class ModelCards:
    """The cards by model; a model that left no card is one of which nothing is claimed."""

    def __init__(self) -> None:
        self._texts: Mapping[str, str] = {}
        self._by_sha256: dict[str, Card] = {}
        self._ages: dict[str, tuple[int, int]] = {}

    def take(self, texts: Mapping[str, str]) -> bool:
        """Cards as JSON by the SHA-256 of the weights; whether any is new."""
        if texts == self._texts:
            return False
        self._texts = dict(texts)
        self._by_sha256 = {sha256: card for sha256, text in texts.items() if (card := _parsed(text)) is not None}
        self._ages = {title_of(card): ages for card in self._by_sha256.values() if (ages := _ages_of(card)) is not None}
        return True

    def in_use(self, model_sha256: str) -> Card | None:
        """The card of the model in use; None where it left none. While an engine starts, that of the only model."""
        if not model_sha256 and len(self._by_sha256) == 1:
            return next(iter(self._by_sha256.values()))
        return self._by_sha256.get(model_sha256)

    def ages(self, case: Case) -> tuple[int, int] | None:
        """The youngest and the oldest age in months that the model of a case's score was validated on."""
        return self._ages.get(case.model_name)


def title_of(card: Card) -> str:
    """Name and version, as scores name their model."""
    return f"{card.get('name', '')} {card.get('version', '')}".strip()


def _parsed(text: str) -> Card | None:
    try:
        card = json.loads(text)
    except ValueError:
        return None
    return card if isinstance(card, dict) else None


def _ages_of(card: Card) -> tuple[int, int] | None:
    match card.get("validated_age_months"):
        case [int(youngest), int(oldest)]:
            return youngest, oldest
    return None
