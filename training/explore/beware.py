"""What a reader of the report must know first, in words and with the figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from training.data import LEAST_VAL, NEVER_TRAINED, LeftOut, Sample, shared_patients
from training.explore.betray import GREY, SHAPE, Bond, Tell
from training.explore.counts import by_origin, class_of
from training.explore.duplicates import Pair, clusters
from training.plural import count

_NAMED, _VALUES = 3, 6
_GEOMETRY = ("width in pixels", "height in pixels")
_UNEVEN, _SKEWED, _TOGETHER, _COPIES = 3.0, 0.10, 0.7, 0.01


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
        have = "has" if len(shared) == 1 else "have"
        text = f"{count(len(shared), 'patient')} {have} films in more than one split: {names}{_more(shared)}.{hint}"
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
        return [
            Alarm(title, f"{count(len(some), 'pair')}, such as {first[0]} and {first[1]}. {why}", "Near-duplicates")
        ]

    across = [p for p in pairs if samples[p.first].split != samples[p.second].split]
    clashing = [p for p in pairs if samples[p.first].label != samples[p.second].label]
    strangers = [
        p
        for p in pairs
        if samples[p.first].person != samples[p.second].person and samples[p.first].split == samples[p.second].split
    ]
    copies = sum(len(films) - 1 for films in clusters(pairs, len(samples)))
    many = []
    if copies > _COPIES * len(samples):
        text = f"{copies:,} of {len(samples):,} films are copies of others; they count several times in every figure."
        many = [Alarm("The same picture many times.", text, "Near-duplicates")]
    return [
        *told("The same picture in two splits.", across, "What is learned in one is known in the other."),
        *told("The same picture under two labels.", clashing, "One of the labels is wrong."),
        *told("The same picture of two patients.", strangers, "A split by patient may tear such films apart."),
        *many,
    ]


def of_tells(tells: Sequence[Tell], lungless: dict[str, dict[str, float]]) -> list[Alarm]:
    """What single numbers betray; the size of films is said first and once."""
    found = []
    where = "What betrays the label"
    for source in dict.fromkeys(tell.source for tell in tells):
        mine = [tell for tell in tells if tell.source == source and tell.strong]
        mine.sort(key=lambda tell: -abs(tell.auc - 0.5))
        sized = [tell for tell in mine if tell.name in _GEOMETRY]
        if sized:
            larger = "Normal films" if sized[0].auc < 0.5 else "Films of pneumonia"
            text = f"{larger} of {source} are larger: {_told(sized[:1])}."
            found.append(Alarm("Resolution betrays the label.", text, where))
        files = [tell for tell in mine if tell.name == "bytes of the file"]
        if files and not sized:
            larger = "Normal films" if files[0].auc < 0.5 else "Films of pneumonia"
            text = (
                f"{larger} of {source} take more bytes: {_told(files)}. A JPEG takes more where there is more detail"
                " or less compression; clear lungs show more of the first."
            )
            found.append(Alarm("The files betray the label.", text, where))
        other = [tell for tell in mine if tell.name in SHAPE and tell not in (*sized, *files)]
        if other:
            found.append(Alarm("Shape betrays the label.", f"In {source}: {_told(other)}.", where))
        grey = [tell for tell in mine if tell.name in GREY]
        if grey:
            text = f"In {source}: {_told(grey)}. Part of it may be the illness itself."
            found.append(Alarm("Exposure goes with the label.", text, where))
        aged = [tell for tell in mine if tell.name == "age in years"]
        if aged:
            found.append(Alarm("Age and class go together.", f"In {source}: {_told(aged)}.", where))
        alone = lungless.get(source, {}).get("shape and file", 0.5)
        if alone >= _TOGETHER and not sized and not files:
            text = f"Size, shape and bytes of the file together tell it in {source} with an AUC of {alone:.2f}."
            found.append(Alarm("The files betray the label.", text, where))
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
            for word, counts in list(bond.counts.items())[:_VALUES]
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
        text = f"{count(weak, 'label')} read out of reports by a program; of its pneumonias about half show one."
        found.append(Alarm("Weak labels.", text, where))
    for source, held in by_origin(samples).items():
        films = [sample for sample in held if sample.split not in NEVER_TRAINED]
        ill = sum(sample.label for sample in films)
        if not films:
            continue
        if ill in (0, len(films)):
            only = " and ".join(sorted({class_of(sample) for sample in films}))
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
        are = "is" if len(left_out) == 1 else "are"
        text = f"{len(left_out):,} of {total:,} films cannot be read and {are} left out: {names}{_others(left_out)}."
        found.append(Alarm("Broken films.", text, "Broken films"))
    if missing:
        text = f"{count(missing, 'film')} of the challenge's table not in the folder; the rest are looked at."
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


def _told(tells: Sequence[Tell]) -> str:
    """Each number with its AUC, so that the higher is the surer, and the medians of normal and ill films."""
    return "; ".join(
        f"{tell.name} alone tells it with an AUC of {max(tell.auc, 1 - tell.auc):.2f}"
        f" (median {short(tell.normal)} without and {short(tell.ill)} with pneumonia)"
        for tell in tells
    )


def short(value: float) -> str:
    """A number with as many digits as tell something."""
    if 0 < abs(value) < 0.001:
        return "below 0.001"
    return f"{value:,.0f}" if abs(value) >= 10 else f"{value:.2f}" if abs(value) >= 0.1 else f"{value:.2g}"


def _others(films: Sequence[LeftOut]) -> str:
    return f" and {len(films) - _NAMED} more" if len(films) > _NAMED else ""


def _more(names: dict[str, list[str]]) -> str:
    return f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
