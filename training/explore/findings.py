"""All that is found out about a set, in one record; and the same as JSON and CSV for other programs."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.data import Sample
from training.explore import counts
from training.explore.betray import Bond, Tell
from training.explore.beware import Alarm
from training.explore.duplicates import Pair
from training.explore.gate import Judged, count_kinds
from training.explore.look import Seen

JSON, PAIRS, HTML = "explore.json", "duplicates.csv", "explore.html"


@dataclass(slots=True)
class Findings:
    """What was found out.

    Attributes:
        sets: the folders as they were given.
        command: what makes the report again.
        labelled: all labelled films, also those that cannot be read.
        seen: the readable ones.
        means: mean film of each (source, class) and of how many.
        judged: what the program says, by row of `seen`; of a drawn part where time ran out.
        model: whose judgement that is; empty where none could be asked, and `no_model` says why.
        weak_only: films that have but weak labels, and so are not among the labelled.
        missing: films that a table labels and that are not there.
        seconds: it took.
    """

    sets: list[str]
    command: str
    labelled: Sequence[Sample]
    seen: Seen
    means: dict[tuple[str, str], tuple[NDArray[np.float64], int]]
    tells: list[Tell]
    bonds: list[Bond]
    lungless: dict[str, dict[str, float]]
    pairs: list[Pair]
    judged: dict[int, Judged]
    model: str = ""
    no_model: str = ""
    weak_only: int = 0
    missing: int = 0
    seconds: float = 0.0
    alarms: list[Alarm] = field(default_factory=list)

    def write(self, out: Path) -> None:
        """DIR/explore.json and DIR/duplicates.csv."""
        (out / JSON).write_text(json.dumps(self.as_json(), indent=1) + "\n", "utf-8")
        with (out / PAIRS).open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream)
            sides = ("file", "source", "split", "patient", "class")
            table.writerow(
                (*(f"{side}_{n}" for n in (1, 2) for side in sides), "likeness", "same_bytes", "same_patient")
            )
            for pair in self.pairs:
                films = [self.seen.samples[number] for number in (pair.first, pair.second)]
                said = [(s.path, s.source, s.split, s.patient, counts.class_of(s)) for s in films]
                same = films[0].person == films[1].person
                table.writerow((*said[0], *said[1], f"{pair.likeness:.4f}", int(pair.same_bytes), int(same)))

    def as_json(self) -> dict[str, Any]:
        """Everything but pictures."""
        samples = self.seen.samples
        groups = {row: counts.class_of(samples[row]) for row in self.judged}
        sizes = Counter((look.tags.columns, look.tags.rows) for look in self.seen.looks)
        return {
            "sets": self.sets,
            "command": self.command,
            "seconds": round(self.seconds, 1),
            "beware": [alarm._asdict() for alarm in self.alarms],
            "counts": counts.as_json(self.labelled),
            "weak_labels_only": self.weak_only,
            "missing": self.missing,
            "left_out": [{"file": str(film.path), "reason": film.reason} for film in self.seen.left_out],
            "sizes": [{"width": w, "height": h, "films": n} for (w, h), n in sizes.most_common(50)],
            "single_numbers": [asdict(tell) for tell in self.tells],
            "properties": [asdict(bond) for bond in self.bonds],
            "without_lungs": self.lungless,
            "near_duplicates": self.count_pairs(),
            "gate": {
                "model": self.model,
                "why_none": self.no_model,
                "asked": len(self.judged),
                "said": count_kinds(self.judged, groups),
            },
        }

    def count_pairs(self) -> dict[str, int]:
        """How many pairs there are of each sort."""
        films = [(self.seen.samples[pair.first], self.seen.samples[pair.second]) for pair in self.pairs]
        return {
            "pairs": len(films),
            "same bytes": sum(pair.same_bytes for pair in self.pairs),
            "in two splits": sum(a.split != b.split for a, b in films),
            "in two sources": sum(a.source != b.source for a, b in films),
            "of two patients": sum(a.person != b.person for a, b in films),
            "under two labels": sum(a.label != b.label for a, b in films),
        }
