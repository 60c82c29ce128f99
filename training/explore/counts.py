"""How many films there are, of whom, of what: the tables of a set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from training.data import Sample

UNKNOWN = "not known"
AGES = ((0, 1), (1, 6), (6, 12), (12, 18), (18, 40), (40, 60), (60, 80), (80, 200))
"""Bands of age in years, from the first to below the second; Guangzhou's films are of children from one to five."""

BY: dict[str, Callable[[Sample], str]] = {
    "split": lambda sample: sample.split,
    "etiology or group": lambda sample: sample.group or UNKNOWN,
    "age": lambda sample: age_band(sample.age),
    "sex": lambda sample: {"F": "female", "M": "male"}.get(sample.sex, UNKNOWN),
    "view": lambda sample: sample.view or UNKNOWN,
}


def class_of(sample: Sample) -> str:
    """What a film is called in tables: the source's own word for its class."""
    return sample.finding or ("PNEUMONIA" if sample.label else "NORMAL")


def origin(sample: Sample) -> str:
    """Where a film comes from: its source; films with weak labels are apart, for other things go with those."""
    return f"{sample.source or 'films'}, weak labels" if sample.weak else sample.source or "films"


def classes(samples: Sequence[Sample]) -> list[str]:
    """The classes, normal ones first, then by name."""
    found = {class_of(sample): sample.label for sample in samples}
    return sorted(found, key=lambda name: (found[name], name.lower() != "normal", name.lower()))


def by_origin(samples: Sequence[Sample]) -> dict[str, list[Sample]]:
    """The films of each origin."""
    found: dict[str, list[Sample]] = {}
    for sample in samples:
        found.setdefault(origin(sample), []).append(sample)
    return found


def counts_by(samples: Sequence[Sample], name: str) -> dict[str, dict[str, int]]:
    """Films of each class for each value of a property of `BY`; values in their natural order."""
    value = BY[name]
    table: dict[str, Counter[str]] = {}
    for sample in samples:
        table.setdefault(value(sample), Counter())[class_of(sample)] += 1
    order = [age_text(band) for band in AGES]
    keys = sorted(table, key=lambda key: (key == UNKNOWN, order.index(key) if key in order else 0, key))
    return {key: dict(table[key]) for key in keys}


def patients_by(samples: Sequence[Sample], name: str) -> dict[str, int]:
    """How many persons there are for each value of a property."""
    value = BY[name]
    return {key: len({s.person for s in samples if value(s) == key}) for key in {value(s) for s in samples}}


def films_per_patient(samples: Sequence[Sample]) -> dict[int, int]:
    """How many persons have so many films."""
    films = Counter(sample.person for sample in samples)
    return dict(sorted(Counter(films.values()).items()))


def age_band(age: float | None) -> str:
    """The band of `AGES` in words."""
    return next((age_text(band) for band in AGES if age is not None and band[0] <= age < band[1]), UNKNOWN)


def age_text(band: tuple[int, int]) -> str:
    """`1 to 5 years`, `under 1 year`, `80 years and over`."""
    first, last = band
    if first == 0:
        return "under 1 year"
    return f"{first} years and over" if last >= 200 else f"{first} to {last - 1} years"


def as_json(samples: Sequence[Sample]) -> dict[str, Any]:
    """All tables of this module for other programs."""
    return {
        "films": len(samples),
        "patients": len({sample.person for sample in samples}),
        "classes": dict(Counter(class_of(sample) for sample in samples)),
        "by": {name: counts_by(samples, name) for name in BY},
        "sources": {
            name: {
                "films": len(films),
                "patients": len({sample.person for sample in films}),
                "classes": dict(Counter(class_of(sample) for sample in films)),
                "by": {title: counts_by(films, title) for title in BY},
            }
            for name, films in by_origin(samples).items()
        },
        "films_per_patient": films_per_patient(samples),
    }
