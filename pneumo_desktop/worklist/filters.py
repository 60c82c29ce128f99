"""A `Filter` as SQL over the rows of `cases`, and full-text search; SQLite's own, and nowhere else."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pneumo_desktop.worklist.tables import utc_text
from pneumo_desktop.worklist.wanted import Filter

Ages = Mapping[str, tuple[int, int]]
"""The youngest and the oldest age in months that a model was validated on, by the model's name."""


@dataclass(frozen=True, slots=True)
class Term:
    """A condition on a row of `cases`; `column` is the indexed one that it narrows, or empty."""

    sql: str
    values: tuple[Any, ...] = ()
    column: str = ""


def terms_of(asked: Filter, incoming: str, ages: Ages, now: datetime) -> list[Term]:
    """The parts of a filter but its search, `decided`, and what lists have indexes of their own for."""
    terms = [
        *_one_of("state", asked.states),
        *_one_of("band", asked.bands),
        *_one_of("sex", asked.sexes),
        *_one_of("view_position", asked.view_positions),
        *_one_of("folder", [_folder(incoming, source) for source in asked.sources]),
        *_one_of("model_name", asked.models),
    ]
    if asked.least_age_months is not None or asked.most_age_months is not None:
        most = 1_000_000 if asked.most_age_months is None else asked.most_age_months
        terms.append(Term("age_months BETWEEN ? AND ?", (max(0, asked.least_age_months or 0), most), "age_months"))
    if asked.urgent:
        terms.append(Term("tier = 0"))
    if asked.outside:
        terms.append(_outside(ages))
    if asked.opened_by:
        terms.append(Term("state = 'reading' AND opened_by = ?", (asked.opened_by,)))
    if asked.arrived_within is not None:
        terms.append(Term("arrived_at >= ?", (utc_text(now - asked.arrived_within),), "arrived_at"))
    return terms


def decided_since(asked: Filter, now: datetime) -> str:
    """The earliest decision that a filter lets through, as times are stored; empty where any is."""
    since = []
    if asked.decided_within is not None:
        since.append(now - asked.decided_within)
    if asked.decided_today:
        since.append(now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0))
    return utc_text(max(since)) if since else ""


def match_text(search: str) -> str:
    """What is typed as a full-text query: every word is plain text, found whole or as the beginning of words.

    A word with punctuation in it (`P-0012`) is its parts one after the other. Empty where nothing can be searched for.
    """
    words = [word.replace('"', " ").replace("\0", " ") for word in search.casefold().split()]
    return " ".join(f'"{word}"*' for word in words if any(map(_is_word, word)))


def _is_word(char: str) -> bool:
    """As FTS5's tokenizer `unicode61` has it."""
    return unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "Co"


def _one_of(column: str, values: Sequence[str]) -> Iterable[Term]:
    if values:
        marks = ", ".join("?" * len(values))
        yield Term(f"{column} IN ({marks})", tuple(str(value) for value in values), column)


def _folder(incoming: str, source: str) -> str:
    return os.path.join(incoming, source) if source else incoming  # noqa: PTH118 text as it is stored


def _outside(ages: Ages) -> Term:
    said, values = ["reason <> ''"], []
    for model, (youngest, oldest) in ages.items():
        said.append("(model_name = ? AND age_months >= 0 AND age_months NOT BETWEEN ? AND ?)")
        values += [model, youngest, oldest]
    return Term(f"call IS NOT NULL AND ({' OR '.join(said)})", tuple(values))
