"""The page of a set: what to beware of, and behind it every table and picture."""

from __future__ import annotations

from collections import Counter

import numpy as np

from training.data import Sample
from training.explore import counts, pictures
from training.explore.betray import by_source
from training.explore.duplicates import Pair, clusters
from training.explore.findings import Findings
from training.explore.gate import SCORED, count_kinds
from training.reports.page import Page, Section, Share

_SHOWN_PAIRS, _SHOWN_JUDGED, _SHOWN_BROKEN, _SHOWN_SIZES = 24, 32, 60, 8


def page_of(found: Findings, sheet: int, seed: int) -> Page:
    """The whole report.

    Args:
        found: what was found out.
        sheet: films of each class on a sheet.
        seed: of the drawing of those.
    """
    samples = found.labelled
    people = len({sample.person for sample in samples})
    sources = " and ".join(dict.fromkeys(sample.source for sample in samples))
    page = Page(
        f"Films of {sources}",
        f"{len(samples):,} labelled films of {people:,} patients, before anything is trained on them.",
        command=found.command,
        all_well="Nothing was found to beware of: no patient or picture in two splits, and no simple number that tells"
        " the label.",
    )
    for alarm in found.alarms:
        page.warn(alarm.title, alarm.text, alarm.target)
    _counts(page.section("Films, patients, classes"), found)
    _betray(page.section("What betrays the label"), found)
    _sizes(page.section("Sizes and shapes"), found)
    _grey(page.section("Grey levels"), found)
    _means(page.section("Mean films"), found)
    _pairs(page.section("Near-duplicates"), found)
    _sheets(page.section("Samples"), found, sheet, seed)
    _gate(page.section("What the gate thinks"), found)
    _broken(page.section("Broken films"), found)
    return page


def _counts(section: Section, found: Findings) -> None:
    samples = found.labelled
    names = counts.classes(samples)
    unknown = [title for title in counts.BY if list(counts.counts_by(samples, title)) == [counts.UNKNOWN]]
    for title in counts.BY:
        table = counts.counts_by(samples, title)
        if title in unknown:
            continue
        if len(table) == 1 and (title not in {"source", "split"} or len({s.source for s in samples}) > 1):
            section.text(f"{title.capitalize()}: {next(iter(table))} for all films.")
            continue
        people = counts.patients_by(samples, title)
        rows = [
            (key, *(row.get(name, 0) for name in names), sum(row.values()), people[key], *_ill(samples, title, key))
            for key, row in table.items()
        ]
        heads = (title, *names, "films", "patients", "share of all", "pneumonia")
        section.table(heads, rows, caption=f"Films by {title}")
    if unknown:
        section.text(f"Of no film is known: {', '.join(unknown)}.")
    if found.weak_only:
        section.note(
            f"{found.weak_only} more films have only labels that a program read in reports; see --weak-labels."
        )
    section.picture(pictures.patients(counts.films_per_patient(samples)), "How many films patients have.")
    if any(sample.age is not None for sample in samples):
        section.picture(pictures.ages(list(samples)), "Age by class, in percent of the films of the class.")


def _ill(samples: object, title: str, key: str) -> tuple[Share, Share]:
    films: list[Sample] = list(samples)  # type: ignore[call-overload]
    here = [sample.label for sample in films if counts.BY[title](sample) == key]
    return Share(len(here) / len(films)), Share(sum(here) / len(here))


def _betray(section: Section, found: Findings) -> None:
    section.text(
        "Each number alone, as if it were a score for pneumonia. An AUC of 0.5 tells nothing; near 0 or 1 a network can"
        " know the label without a look at the lungs, and will. Brightness is in part the illness itself."
    )
    rows = [
        (tell.source, tell.name, tell.auc, tell.normal, tell.ill, "betrays" if tell.strong else "")
        for tell in sorted(found.tells, key=lambda tell: (tell.source, -abs(tell.auc - 0.5)))
    ]
    if rows:
        heads = ("source", "number", "AUC", "median, others", "median, pneumonia", "")
        section.table(heads, rows, words=(1, 5), caption="Single numbers")
    else:
        section.text("No source has enough films of both labels, of which some number differs.")
    if found.lungless:
        kinds = ("shape and file", "grey levels")
        rows2 = [(source, *(each.get(kind) for kind in kinds)) for source, each in found.lungless.items()]
        section.table(
            ("source", *kinds), rows2, caption="AUC of a linear model of all of them, cross-validated by patient"
        )
    for bond in found.bonds:
        totals = [max(1, sum(pair[label] for pair in bond.counts.values())) for label in (0, 1)]
        cells = [
            (word, pair[0], Share(pair[0] / totals[0]), pair[1], Share(pair[1] / totals[1]))
            for word, pair in bond.counts.items()
        ]
        said = "go together" if bond.strong else "no more than chance would have it, or little"
        caption = f"{bond.name.capitalize()} in {bond.source}: Cramér's V {bond.v:.2f}, p {_p(bond.p)} ({said})"
        section.table((bond.name, "others", "of others", "pneumonia", "of pneumonia"), cells, caption=caption)


def _sizes(section: Section, found: Findings) -> None:
    seen = found.seen
    rows = []
    for source, films in by_source(seen).items():
        names = counts.classes([seen.samples[row] for row in films.tolist()])
        for name in names:
            looks = [seen.looks[row] for row in films.tolist() if counts.class_of(seen.samples[row]) == name]
            wide = np.array([look.tags.columns for look in looks])
            high = np.array([look.tags.rows for look in looks])
            kinds = Counter(f"{look.tags.file_format}, {look.tags.bits_stored} bit" for look in looks)
            shape = np.median(wide / np.maximum(high, 1))
            said = "; ".join(f"{kind} ({count})" for kind, count in kinds.most_common(3))
            rows.append(
                (
                    f"{source}: {name}",
                    len(looks),
                    f"{np.median(wide):.0f} × {np.median(high):.0f}",
                    f"{wide.min()} × {high.min()}",
                    f"{wide.max()} × {high.max()}",
                    f"{shape:.2f}",
                    f"{np.median([look.length for look in looks]) / 1024:.0f}",
                    said,
                )
            )
    heads = ("class", "films", "median size", "least", "most", "width/height", "KiB", "formats")
    section.table(heads, rows, words=(7,), caption="Sizes by class (width × height in pixels)")
    common = Counter((look.tags.columns, look.tags.rows) for look in seen.looks).most_common(_SHOWN_SIZES)
    if len(common) == 1:
        section.text(f"All films are {common[0][0][0]} × {common[0][0][1]} pixels: their size betrays nothing.")
        return
    section.text(
        "The most common sizes: " + ", ".join(f"{wide} × {high} ({count})" for (wide, high), count in common) + "."
    )
    section.picture(pictures.sizes(seen), "Every film by width and height; clouds apart by class betray the label.")


def _grey(section: Section, found: Findings) -> None:
    section.text(
        "Grey levels as the films' own windows show them, before the model's preparation evens out brightness and"
        " contrast. The mean of the histograms of each class; spikes at the ends are borders and burnt-in marks."
    )
    section.picture(pictures.grey_levels(found.seen), "Share of pixels at each grey level, by class and source.")


def _means(section: Section, found: Findings) -> None:
    section.text(
        "Films as the model sees them, laid over each other. The difference should lie in the lungs; where it lies in"
        " borders, marks or the position of the body, a network will learn those."
    )
    for source in dict.fromkeys(source for source, _ in found.means):
        films = [s for s in found.seen.samples if s.source == source]
        names = counts.classes(films)
        ill = [name for name in names if any(counts.class_of(s) == name and s.label for s in films)]
        others = [name for name in names if name not in ill]
        normal = others[0] if others else ""
        for name in [*ill, *others[1:]]:
            if normal:
                caption = f"{source}: orange where {name} is brighter than {normal}, blue where darker."
                section.picture(pictures.mean_films(found.means, normal, name, source), caption)


def _pairs(section: Section, found: Findings) -> None:
    section.text(
        "Films that are one picture, also of another size or compression. Copies that are turned, mirrored or strongly"
        " cut are not found. All pairs are in duplicates.csv."
    )
    said = found.count_pairs()
    groups = clusters(found.pairs, len(found.seen.samples))
    section.table(
        ("near-identical films", "pairs"),
        [(name, count) for name, count in said.items()],
        caption=f"{len(groups)} pictures are there more than once, as {sum(map(len, groups))} films",
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


def _sheets(section: Section, found: Findings, sheet: int, seed: int) -> None:
    section.text("Drawn by chance, as the films' own windows show them; readers' boxes in red.")
    draw = np.random.default_rng(seed)
    for source, rows in by_source(found.seen).items():
        films = [found.seen.samples[row] for row in rows.tolist()]
        for name in counts.classes(films):
            these = [sample for sample in films if counts.class_of(sample) == name]
            some = [these[i] for i in sorted(draw.permutation(len(these))[:sheet].tolist())]
            shown = [(pictures.small_film(sample), _called(sample)) for sample in some]
            section.films(shown, f"{source}: {name}, {len(some)} of {len(these):,}", width=124)


def _gate(section: Section, found: Findings) -> None:
    if not found.model:
        section.text(f"No model was asked. {found.no_model}")
        return
    samples, asked = found.seen.samples, len(found.judged)
    part = "all films" if asked == len(samples) else f"{asked:,} films, drawn by chance, of {len(samples):,}"
    section.text(
        f"What the program would say of them with {found.model}, which was asked about {part}. A film of a training set"
        " that is refused or remarked upon is often mislabelled, turned, cut, or of somebody else than the rest."
    )
    groups = {row: f"{samples[row].source}: {counts.class_of(samples[row])}" for row in found.judged}
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


def _broken(section: Section, found: Findings) -> None:
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


def _p(p: float) -> str:
    return "below 0.001" if p < 0.001 else f"{p:.3f}"
