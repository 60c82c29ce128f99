"""Which model is in use and which were before it: the journal's rows of the act `model` say it, nothing else does."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pneumo_desktop.worklist.journal import JournalRow

ACT = "model"


@dataclass(frozen=True, slots=True)
class ModelUse:
    """A model that was put in use.

    Attributes:
        file: its weights below the home's folder of models, with `/`; empty: the model that travels with the program,
            which an update of the program may replace.
        title: name and version on its card; empty where the journal says nothing (the program's model, from the start).
        sha256: of the weights.
        card_sha256: of its card, byte by byte; the card names the weights, so both are held to it.
        back: it was gone back to; else it was newly put in use.
        at: when, as the journal writes times; empty: from the start.
        seq: number of the journal row; 0: none.
    """

    file: str
    title: str = ""
    sha256: str = ""
    card_sha256: str = ""
    back: bool = False
    actor: str = ""
    at: str = ""
    seq: int = 0

    @property
    def body(self) -> dict[str, Any]:
        """What the journal keeps of it."""
        return {
            "file": self.file,
            "title": self.title,
            "sha256": self.sha256,
            "card_sha256": self.card_sha256,
            "way": "rollback" if self.back else "use",
        }


PROGRAMS = ModelUse("")
"""The model that travels with the program, in use until another is."""


def use_of(row: JournalRow) -> ModelUse:
    """A journal row of the act `model`."""
    said = json.loads(row.body)
    kept = {name: str(said.get(name, "")) for name in ("file", "title", "sha256", "card_sha256")}
    return ModelUse(**kept, back=said.get("way") == "rollback", actor=row.actor, at=row.at, seq=row.seq)


def standing(uses: Iterable[ModelUse]) -> list[ModelUse]:
    """The models one can go back through, the one in use last; the program's is always the first.

    Going back takes the last away, so that going back twice leads to the one before, not forth again.
    """
    stack = [PROGRAMS]
    for use in uses:
        if use.back and len(stack) > 1:
            stack.pop()
        if use.back or (use.file, use.card_sha256) == (stack[-1].file, stack[-1].card_sha256):
            stack[-1] = use
        else:
            stack.append(use)
    return stack
