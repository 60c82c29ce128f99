"""The parts of the page that show films: near-duplicates, samples, what the gate thinks, broken ones."""

from __future__ import annotations

from collections import Counter

import numpy as np

from training.data import Sample
from training.explore import counts, pictures
from training.explore.betray import by_source
from training.explore.duplicates import Pair, clusters
from training.explore.findings import Findings
from training.explore.gate import SCORED, count_kinds
from training.plural import count
from training.reports.page import Section, Share

_SHOWN_PAIRS, _SHOWN_JUDGED, _SHOWN_BROKEN = 24, 32, 60


def pairs_part(section: Section, found: Findings) -> None:
    """Near-identical films, the most harmful first."""
    section.text(
        "Films that are one picture, also of another size or compression. Copies that are turned, mirrored or strongly"
        " cut are not found. All pairs are in duplicates.csv."
    )
    if not found.pairs:
        section.text("None was found.")
        return
    said = found.count_pairs()
    groups = clusters(found.pairs, len(found.seen.samples))
    section.table(
        ("near-identical films", "pairs"),
        list(said.items()),
        caption=f"{count(len(groups), 'picture')} found more than once, as {sum(map(len, groups))} films",
    )
    shown = sorted(found.pairs, key=lambda pair: _harm(found, pair))[:_SHOWN_PAIRS]
    films = []
    for pair in shown:
        a, b = found.seen.samples[pair.first], found.seen.samples[pair.second]
        both = pictures.beside(pictures.small_film(a), pictures.small_film(b))
        films.append(
            (both, f"{_called(a)} | {_called(b)} | {'same bytes' if pair.same_bytes else f'{pair.likeness:.3f}'}")
        )
    if films:
        section.films(films, "The most harmful ones first", width=226)


def _harm(found: Findings, pair: Pair) -> tuple[bool, bool, bool, float]:
    a, b = found.seen.samples[pair.first], found.seen.samples[pair.second]
    return a.split == b.split, a.label == b.label, a.person == b.person, -pair.likeness


def sheets_part(section: Section, found: Findings, sheet: int, seed: int) -> None:
    """Films of each class, drawn by chance."""
    section.text("Drawn by chance, as the films' own windows show them; readers' boxes in red.")
    draw = np.random.default_rng(seed)
    for source, rows in by_source(found.seen).items():
        films = [found.seen.samples[row] for row in rows.tolist()]
        for name in counts.classes(films):
            these = [sample for sample in films if counts.class_of(sample) == name]
            some = [these[i] for i in sorted(draw.permutation(len(these))[:sheet].tolist())]
            shown = [(pictures.small_film(sample), _called(sample)) for sample in some]
            section.films(shown, f"{source}: {name}, {len(some)} of {len(these):,}", width=124)


def gate_part(section: Section, found: Findings) -> None:
    """What the model says, counted and shown."""
    if not found.model:
        section.text(f"No model was asked. {found.no_model}")
        return
    samples, asked = found.seen.samples, len(found.judged)
    part = "all films" if asked == len(samples) else f"{asked:,} films, drawn by chance, of {len(samples):,}"
    section.text(
        f"What the program would say of them with {found.model}, which was asked about {part}. A film of a training set"
        " that is refused or remarked upon is often mislabelled, turned, cut, or of somebody else than the rest."
    )
    groups = {row: f"{counts.origin(samples[row])}: {counts.class_of(samples[row])}" for row in found.judged}
    names = sorted(set(groups.values()))
    totals = Counter(groups.values())
    rows = [
        (kind, *(each.get(name, 0) for name in names), Share(sum(each.values()) / max(1, asked)))
        for kind, each in count_kinds(found.judged, groups).items()
    ]
    heads = ("what is said", *(f"{name} ({totals[name]:,})" for name in names), "of all")
    section.table(heads, rows, caption="A film may be named in several lines")
    odd = sorted((row for row, said in found.judged.items() if said.reason), key=lambda row: _oddity(found, row))
    shown = [
        (pictures.small_film(samples[row]), f"{_called(samples[row])}: {found.judged[row].reason}")
        for row in odd[:_SHOWN_JUDGED]
    ]
    if shown:
        section.films(
            shown, f"{len(shown)} of {len(odd):,} films of which something is said, the rarest first", width=124
        )
    else:
        section.text(f"Of every film: {SCORED}.")


def _oddity(found: Findings, row: int) -> tuple[bool, bool, int]:
    """Refused films first, then those of which more is said than that they are an adult's or unlike the others."""
    said = found.judged[row]
    usual = all("Outside what" in part or "differs from" in part for part in said.reason.split(". ") if part)
    return said.scored, usual, row


def broken_part(section: Section, found: Findings) -> None:
    """Films that cannot be read, with reasons."""
    left = found.seen.left_out
    if not left:
        section.text("Every film could be read.")
        return
    reasons = Counter(film.reason for film in left)
    section.table(("reason", "films"), list(reasons.most_common()), caption=f"{len(left)} films cannot be used")
    rows = [(film.path.name, str(film.path.parent), film.reason) for film in left[:_SHOWN_BROKEN]]
    more = f" (the first {_SHOWN_BROKEN}; all of them in left_out.csv)" if len(left) > _SHOWN_BROKEN else ""
    section.table(("film", "folder", "reason"), rows, words=(1, 2), caption=f"Which they are{more}")


def _called(sample: Sample) -> str:
    said = [sample.path.name, sample.split]
    said += [f"{sample.age:.0f} y" if sample.age is not None else "", sample.sex, sample.view]
    return ", ".join(part for part in said if part)
