"""The worklist as columns of numbers: some 150 bytes a case, so that a million cases take 150 MB and no objects.

Everything is rounded as the export and `worklist` print it, so that who counts again from their CSV counts the same.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from pathlib import PurePosixPath, PureWindowsPath

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.case import Call, CaseState, FilmStatus, Finding
from pneumo_desktop.worklist.figure_rows import VerdictRow
from pneumo_desktop.worklist.reader import Reader

Floats = NDArray[np.float64]
Codes = NDArray[np.int32]
Readings = tuple[tuple[str, str], ...]
"""Reader and last finding of everybody who read a case, in the order of their first verdict."""

BY = ("age", "sex", "view", "source", "model")
STATES = tuple(state.value for state in CaseState)
FINDINGS = tuple(finding.value for finding in Finding)
NOT_SAID = "not said"
AGE_BANDS = ((0, "under 1 year"), (12, "1 to 5 years"), (72, "6 to 17 years"), (216, "18 to 64 years"))
OLDEST = (780, "65 years and older")

REMARKS = {
    "refused": ("no frontal chest radiograph", "Not a chest radiograph", "Not a patient's film", "Lateral or oblique"),
    "outside": ("Outside what the model was validated on",),
    "unlike": ("differs from those the model was made with",),
    "turned": ("is turned", "may be turned"),
    "cut": ("cut off",),
}
"""What stands on the row of a case, by words in it: refused by the gate, outside the validated population, unlike the
training films, turned, cut off."""
FLAGS = {name: 1 << bit for bit, name in enumerate(REMARKS)}


@dataclass(frozen=True, slots=True)
class Groups:
    """One way to divide cases: a code for each, and what the codes are called."""

    codes: Codes
    labels: tuple[str, ...]

    def each(self) -> Iterator[tuple[str, NDArray[np.bool_]]]:
        """Every group that holds a case, with which cases it holds, in the order of its labels."""
        for label in _in_order(self.labels):
            of = self.codes == self.labels.index(label)
            if of.any():
                yield label, of


@dataclass(frozen=True, slots=True)
class Decided:
    """Decided cases, each array (n,); times are seconds since 1970 (UTC), NaN where it did not happen.

    `suspected` is 1, 0, or -1 where there was no score; `reasons` are what readers wrote, by `reason`.
    """

    arrived: Floats
    opened: Floats
    reading_began: Floats
    first_decided: Floats
    decided: Floats
    likelihood: Floats
    suspected: NDArray[np.int8]
    finding: NDArray[np.int8]
    state: NDArray[np.int8]
    reason: Codes
    reasons: tuple[str, ...]
    by: dict[str, Groups]
    read_twice: tuple[Readings, ...] = ()

    def __len__(self) -> int:
        return len(self.arrived)

    def is_finding(self, finding: Finding) -> NDArray[np.bool_]:
        """Which have this finding."""
        chosen: NDArray[np.bool_] = self.finding == FINDINGS.index(finding.value)
        return chosen

    def is_state(self, state: CaseState) -> NDArray[np.bool_]:
        """Which are in this state."""
        chosen: NDArray[np.bool_] = self.state == STATES.index(state.value)
        return chosen


@dataclass(frozen=True, slots=True)
class Arrived:
    """Cases by arrival, each array (n,); `decided` tells which are; `flags` are bits of `FLAGS`."""

    arrived: Floats
    decided: NDArray[np.bool_]
    scored: NDArray[np.bool_]
    likelihood: Floats
    share: Floats
    flags: NDArray[np.int8]
    by: dict[str, Groups]

    def __len__(self) -> int:
        return len(self.arrived)

    def has(self, remark: str) -> NDArray[np.bool_]:
        """Which have a remark of this kind on their row."""
        return (self.flags & FLAGS[remark]) > 0


class _Coder:
    """Words as numbers, in the order they were met."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        self.codes = array("i")

    def add(self, word: str) -> None:
        self.codes.append(self.known.setdefault(word, len(self.known)))

    def groups(self) -> Groups:
        return Groups(np.array(self.codes, dtype=np.int32), tuple(self.known))


@dataclass(slots=True)
class _Divided:
    by: dict[str, _Coder] = field(default_factory=lambda: {name: _Coder() for name in BY})

    def add(self, age_months: int, sex: str, view: str, folder: str, model: str | None) -> None:
        self.by["age"].add(age_band(age_months))
        self.by["sex"].add(sex or NOT_SAID)
        self.by["view"].add(view or NOT_SAID)
        self.by["source"].add(folder or NOT_SAID)
        self.by["model"].add(model or "not scored")

    def groups(self) -> dict[str, Groups]:
        return {name: coder.groups() for name, coder in self.by.items()}


def age_band(months: int) -> str:
    """The band of an age in months; negative: not said."""
    if months < 0:
        return NOT_SAID
    if months >= OLDEST[0]:
        return OLDEST[1]
    return next(label for least, label in reversed(AGE_BANDS) if months >= least)


def gather_decided(reader: Reader, since: datetime | None, until: datetime | None) -> Decided:
    """Decided cases of a span of decisions."""
    openings = OpeningsByCase(reader)
    courses = verdicts_by_case(reader)
    times = {name: array("d") for name in ("arrived", "opened", "began", "first", "decided", "likelihood")}
    suspected, finding, state = array("b"), array("b"), array("b")
    reasons, divided, twice = _Coder(), _Divided(), list[Readings]()
    at_case, readings = 0, list[VerdictRow]()
    for row in reader.decided_rows(since, until):
        while at_case < row.case_id:
            at_case, readings = next(courses, (1 << 62, []))
        given = readings if at_case == row.case_id else []
        first = given[0] if given else None
        opened, began = openings.of(row.case_id, first)
        times["arrived"].append(seconds(row.arrived_at))
        times["decided"].append(seconds(row.decided_at))
        times["first"].append(seconds(first.given_at) if first else np.nan)
        times["opened"].append(opened)
        times["began"].append(began)
        times["likelihood"].append(np.nan if row.likelihood is None else round(row.likelihood, 4))
        suspected.append(-1 if row.call is None else int(row.call == Call.SUSPECTED))
        finding.append(FINDINGS.index(row.finding))
        state.append(STATES.index(row.state))
        reasons.add(row.reason)
        divided.add(row.age_months, row.sex, row.view, parent(row.source) if row.source else row.folder, row.model)
        last = {each.reader: each.finding or "" for each in given}
        if len(last) > 1:
            twice.append(tuple(last.items()))
    made = {name: np.array(values) for name, values in times.items()}
    words = reasons.groups()
    return Decided(
        made["arrived"],
        made["opened"],
        made["began"],
        made["first"],
        made["decided"],
        made["likelihood"],
        np.array(suspected, dtype=np.int8),
        np.array(finding, dtype=np.int8),
        np.array(state, dtype=np.int8),
        words.codes,
        words.labels,
        divided.groups(),
        tuple(twice),
    )


def gather_arrived(reader: Reader, since: datetime | None, until: datetime | None) -> Arrived:
    """Cases of a span of arrivals, decided or not."""
    arrived, likelihood, share = array("d"), array("d"), array("d")
    decided, scored, flags = array("b"), array("b"), array("b")
    divided = _Divided()
    for row in reader.arrived_rows(since, until):
        arrived.append(seconds(row.arrived_at))
        decided.append(row.decided_at is not None)
        scored.append(row.status == FilmStatus.SCORED)
        likelihood.append(np.nan if row.likelihood is None else round(row.likelihood, 6))
        share.append(np.nan if row.share_of_pneumonia is None else row.share_of_pneumonia)
        flags.append(remarks_in(row.remarks) if row.remarks else 0)
        divided.add(row.age_months, row.sex, row.view, row.folder, row.model)
    return Arrived(
        np.array(arrived),
        np.array(decided, dtype=bool),
        np.array(scored, dtype=bool),
        np.array(likelihood),
        np.array(share),
        np.array(flags, dtype=np.int8),
        divided.groups(),
    )


def remarks_in(text: str) -> int:
    """The bits of `FLAGS` that remarks on a row set."""
    return sum(bit for name, bit in FLAGS.items() if any(words in text for words in REMARKS[name]))


def seconds(text: str) -> float:
    """A time as stored in seconds since 1970 (UTC); NaN for none."""
    return datetime.fromisoformat(text).timestamp() if text else float("nan")


def parent(path: str) -> str:
    """The folder of a path of any system, as the worklist keeps it."""
    return str((PureWindowsPath if "\\" in path and "/" not in path else PurePosixPath)(path).parent)


class OpeningsByCase:
    """All openings, sorted by case: 20 bytes each."""

    def __init__(self, reader: Reader) -> None:
        readers, case_ids, at = _Coder(), array("q"), array("d")
        for case_id, who, when in reader.openings():
            case_ids.append(case_id)
            readers.add(who)
            at.append(seconds(when))
        order = np.argsort(np.array(case_ids, dtype=np.int64), kind="stable")
        self._cases = np.array(case_ids, dtype=np.int64)[order]
        self._at = np.array(at)[order]
        self._who = np.array(readers.codes, dtype=np.int32)[order]
        self._known = readers.known

    def of(self, case_id: int, first: VerdictRow | None) -> tuple[float, float]:
        """When a case was first opened, and last by the reader of its first verdict; not after that verdict."""
        low, high = np.searchsorted(self._cases, (case_id, case_id + 1))
        if first is None or low == high:
            return np.nan, np.nan
        at, who = self._at[low:high], self._who[low:high]
        before = at <= seconds(first.given_at)
        own = at[before & (who == self._known.get(first.reader, -1))]
        return (at[before].min() if before.any() else np.nan), (own.max() if len(own) else np.nan)


def verdicts_by_case(reader: Reader) -> Iterator[tuple[int, list[VerdictRow]]]:
    """Each case with its verdicts that were not taken back."""
    for case_id, group in groupby(reader.verdict_rows_by_case(), attrgetter("case_id")):
        given = list(group)
        withdrawn = {row.withdraws for row in given if row.withdraws}
        yield case_id, [row for row in given if row.finding and row.verdict_id not in withdrawn]


def _in_order(labels: tuple[str, ...]) -> list[str]:
    """Age bands by age, all else by name; what was not said comes last."""
    bands = [label for _, label in AGE_BANDS] + [OLDEST[1]]
    return sorted(labels, key=lambda label: (label == NOT_SAID, bands.index(label) if label in bands else 0, label))
