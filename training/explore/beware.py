"""What a reader of the report must know first, in words and with the figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from training.data import LEAST_VAL, NEVER_TRAINED, LeftOut, Sample, shared_patients
from training.explore.betray import GREY, SHAPE, Bond, Tell
from training.explore.counts import class_of
from training.explore.duplicates import Pair

_NAMED = 3
_GEOMETRY = ("width in pixels", "height in pixels", "bytes of the file")
_UNEVEN, _SKEWED = 3.0, 0.10


class Alarm(NamedTuple):
    """One warning; `target` is the title of the section that shows it."""

    title: str
    text: str
    target: str


def of_patients(samples: Sequence[Sample]) -> list[Alarm]:
    """A patient in two splits; and too few patients to divide."""
    found = []
    shared = shared_patients(samples)
    if shared:
        names = ", ".join(f"{name} ({' and '.join(where)})" for name, where in list(shared.items())[:_NAMED])
        tested = all("test" in where for where in shared.values())
        hint = " Only test is concerned, which may count its persons anew." if tested else " fit refuses this set."
        text = f"{len(shared)} patients have films in more than one split: {names}{_more(shared)}.{hint}"
        found.append(Alarm("A patient in two splits.", text, "Films, patients, classes"))
    people = len({sample.person for sample in samples})
    if people < len(samples) / 50:
        text = f"{len(samples)} films name only {people} patients: the ids may be those of a converter."
        found.append(Alarm("Hardly any patients.", text, "Films, patients, classes"))
    return found


def of_pairs(pairs: Sequence[Pair], samples: Sequence[Sample]) -> list[Alarm]:
    """One picture in two splits, under two labels, or under two names of patients."""

    def told(title: str, some: list[Pair], why: str) -> list[Alarm]:
        if not some:
            return []
        first = samples[some[0].first].path.name, samples[some[0].second].path.name
        return [Alarm(title, f"{len(some)} pairs, such as {first[0]} and {first[1]}. {why}", "Near-duplicates")]

    across = [p for p in pairs if samples[p.first].split != samples[p.second].split]
    clashing = [p for p in pairs if samples[p.first].label != samples[p.second].label]
    strangers = [
        p
        for p in pairs
        if samples[p.first].person != samples[p.second].person and samples[p.first].split == samples[p.second].split
    ]
    return [
        *told("The same picture in two splits.", across, "What is learned in one is known in the other."),
        *told("The same picture under two labels.", clashing, "One of the labels is wrong."),
        *told("The same picture of two patients.", strangers, "A split by patient may tear such films apart."),
    ]


def of_tells(tells: Sequence[Tell], lungless: dict[str, dict[str, float]]) -> list[Alarm]:
    """What single numbers betray; the size of films is said first and once."""
    found = []
    for source in dict.fromkeys(tell.source for tell in tells):
        mine = {tell.name: tell for tell in tells if tell.source == source and tell.strong}
        sized = [mine[name] for name in _GEOMETRY if name in mine]
        if sized:
            best = max(sized, key=lambda tell: abs(tell.auc - 0.5))
            larger = "Normal films" if best.auc < 0.5 else "Films of pneumonia"
            text = (
                f"{larger} of {source} are larger: {best.name} alone tells the label with an AUC of"
                f" {_auc(best)} (medians {best.normal:,.0f} and {best.ill:,.0f}, normal and ill)."
            )
            found.append(Alarm("Resolution betrays the label.", text, "What betrays the label"))
        for name, tell in mine.items():
            if name in SHAPE and name not in _GEOMETRY:
                text = (
                    f"{name.capitalize()} in {source}: AUC {_auc(tell)}, medians {tell.normal:.2f} and {tell.ill:.2f}."
                )
                found.append(Alarm("Shape betrays the label.", text, "What betrays the label"))
            elif name in GREY:
                text = (
                    f"{name.capitalize()} in {source}: AUC {_auc(tell)}, medians {tell.normal:.2f} and {tell.ill:.2f},"
                    " normal and ill. Part of it may be the illness itself."
                )
                found.append(Alarm("Exposure goes with the label.", text, "What betrays the label"))
            elif name == "age in years":
                text = f"In {source} the median is {tell.normal:.0f} years of normal and {tell.ill:.0f} of ill films."
                found.append(Alarm("Age and class go together.", text, "What betrays the label"))
        alone = lungless.get(source, {}).get("shape and file", 0.5)
        if alone >= 0.7 and not sized:
            text = f"Size, shape and bytes of the file together tell it in {source} with an AUC of {alone:.2f}."
            found.append(Alarm("Files betray the label.", text, "What betrays the label"))
    return found


def of_bonds(bonds: Sequence[Bond]) -> list[Alarm]:
    """What goes with the label: view, sex, hospital, format, source."""
    found = []
    for bond in bonds:
        if not bond.strong:
            continue
        ill, normal = (sum(counts[label] for counts in bond.counts.values()) for label in (1, 0))
        parts = [
            f"{word} is {counts[1]} of {ill} ill ({counts[1] / ill:.0%}) and {counts[0]} of {normal} others"
            f" ({counts[0] / normal:.0%})"
            for word, counts in list(bond.counts.items())[:_NAMED]
        ]
        text = f"In {bond.source}: {'; '.join(parts)}. Report by {bond.name}, or it becomes the diagnosis."
        found.append(Alarm(f"{bond.name.capitalize()} and class go together.", text, "What betrays the label"))
    return found


def of_balance(samples: Sequence[Sample]) -> list[Alarm]:
    """Uneven classes, splits of another mixture, a val too small, weak labels, one class only."""
    found = []
    where = "Films, patients, classes"
    weak = sum(sample.weak for sample in samples)
    if weak:
        text = f"{weak} labels were read in reports by a program; of its pneumonias about half show one."
        found.append(Alarm("Weak labels.", text, where))
    for source in dict.fromkeys(sample.source for sample in samples):
        films = [sample for sample in samples if sample.source == source and sample.split not in NEVER_TRAINED]
        ill = sum(sample.label for sample in films)
        if not films:
            continue
        if ill in (0, len(films)):
            only = "and ".join(sorted({class_of(sample) for sample in films}))
            found.append(
                Alarm("One label only.", f"{source} has {only} alone: to know it is to know the label.", where)
            )
            continue
        ratio = max(ill, len(films) - ill) / min(ill, len(films) - ill)
        if ratio >= _UNEVEN:
            text = f"{source}: {len(films) - ill} others and {ill} ill, one to {ratio:.1f}; accuracy says little here."
            found.append(Alarm("Uneven classes.", text, where))
        found += _of_splits(source, films, where)
    return found


def of_broken(left_out: Sequence[LeftOut], missing: int, total: int) -> list[Alarm]:
    """Films that cannot be read, or are not there."""
    found = []
    if left_out:
        names = ", ".join(film.path.name for film in left_out[:_NAMED])
        text = f"{len(left_out)} of {total} films, such as {names}; they are left out."
        found.append(Alarm("Broken films.", text, "Broken films"))
    if missing:
        text = f"{missing} films that the challenge's table labels do not lie in the folder; the rest are looked at."
        found.append(Alarm("Films are missing.", text, "Films, patients, classes"))
    return found


def _of_splits(source: str, films: Sequence[Sample], where: str) -> list[Alarm]:
    shares, counts = {}, {}
    for split in sorted({sample.split for sample in films}):
        labels = [sample.label for sample in films if sample.split == split]
        shares[split], counts[split] = sum(labels) / len(labels), len(labels)
    found = []
    if "train" in counts and 0 < counts.get("val", LEAST_VAL) < LEAST_VAL:
        text = f"{source} has {counts['val']} films of val; fit holds back more of train, by patient."
        found.append(Alarm("Val is too small to choose by.", text, where))
    elif len(shares) > 1 and max(shares.values()) - min(shares.values()) > _SKEWED:
        parts = ", ".join(f"{split} {share:.0%}" for split, share in shares.items())
        found.append(Alarm("Splits of another mixture.", f"Share of pneumonia in {source}: {parts}.", where))
    return found


def _auc(tell: Tell) -> str:
    return f"{max(tell.auc, 1 - tell.auc):.2f}"


def _more(names: dict[str, list[str]]) -> str:
    return f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
