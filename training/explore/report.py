"""The page of a set: what to beware of, and behind it every table and picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from training.data import Sample
from training.explore import counts, film_parts, pictures
from training.explore.betray import by_source
from training.explore.beware import short
from training.explore.findings import Findings
from training.explore.look import Look
from training.reports.page import Page, Section, Share

_SHOWN_SIZES = 8


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
    film_parts.pairs_part(page.section("Near-duplicates"), found)
    film_parts.sheets_part(page.section("Samples"), found, sheet, seed)
    film_parts.gate_part(page.section("What the gate thinks"), found)
    film_parts.broken_part(page.section("Broken films"), found)
    return page


def _counts(section: Section, found: Findings) -> None:
    samples = found.labelled
    origins = counts.by_origin(samples)
    rows = []
    for name, films in origins.items():
        kinds = Counter(counts.class_of(sample) for sample in films)
        said = "; ".join(f"{kind} {kinds[kind]:,}" for kind in counts.classes(films))
        people = len({sample.person for sample in films})
        ill = Share(sum(sample.label for sample in films) / len(films))
        rows.append((name, len(films), people, Share(len(films) / len(samples)), ill, said))
    heads = ("source", "films", "patients", "share of all", "pneumonia", "classes")
    section.table(heads, rows, words=(5,), caption="Films by source and class")
    if found.weak_only:
        section.note(
            f"{found.weak_only} more films have only labels that a program read in reports; see --weak-labels."
        )
    for name, films in origins.items():
        _traits(section, name, films)
    held = counts.films_per_patient(samples)
    if set(held) == {1}:
        section.text("No patient has more than one film.")
    else:
        section.picture(pictures.patients(held), "How many films patients have.")
    if any(sample.age is not None for sample in samples):
        section.picture(pictures.ages(list(samples)), "Age, in percent of the films with and without pneumonia.")


def _traits(section: Section, source: str, films: Sequence[Sample]) -> None:
    """Tables of one source: by split, group, age, sex, view, as far as they are known."""
    names = counts.classes(films)
    unknown = []
    for title in counts.BY:
        table = counts.counts_by(films, title)
        if list(table) == [counts.UNKNOWN]:
            unknown.append(title)
        elif title == "etiology or group" and all(sample.group in ("", "none", sample.view) for sample in films):
            continue  # the table by view says it
        elif list(table) == ["all"]:
            section.text(f"{source}: nobody has divided the films; fit holds back a part for val, by patient.")
        elif len(table) == 1:
            section.text(f"{source}: {title} is {next(iter(table))} for all films.")
        else:
            people = counts.patients_by(films, title)
            rows = [
                (
                    key,
                    *(row.get(name, 0) for name in names),
                    sum(row.values()),
                    people[key],
                    *_shares(films, title, key),
                )
                for key, row in table.items()
            ]
            heads = (title, *names, "films", "patients", "share", "pneumonia")
            section.table(heads, rows, caption=f"{source}, by {title}")
    if unknown:
        section.text(f"{source}: {', '.join(unknown)} {'is' if len(unknown) == 1 else 'are'} known of no film.")


def _shares(films: Sequence[Sample], title: str, key: str) -> tuple[Share, Share]:
    here = [sample.label for sample in films if counts.BY[title](sample) == key]
    return Share(len(here) / len(films)), Share(sum(here) / len(here))


def _betray(section: Section, found: Findings) -> None:
    section.text(
        "Each number alone, as if it were a score for pneumonia. An AUC of 0.5 tells nothing; near 0 or 1 a network can"
        " know the label without a look at the lungs, and will. Brightness is in part the illness itself."
    )
    rows = [
        (tell.source, tell.name, tell.auc, short(tell.normal), short(tell.ill), "betrays" if tell.strong else "")
        for tell in sorted(found.tells, key=lambda tell: (tell.source, -abs(tell.auc - 0.5)))
    ]
    if rows:
        heads = ("source", "number", "AUC", "median, others", "median, pneumonia", "")
        width = len(heads) if any(row[-1] for row in rows) else len(heads) - 1
        section.table(heads[:width], [row[:width] for row in rows], words=(1, 5), caption="Single numbers")
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
    common = Counter(_size(look) for look in seen.looks).most_common(_SHOWN_SIZES)
    if len(common) == 1:
        section.text(f"All films are {common[0][0][0]} × {common[0][0][1]} pixels: their size betrays nothing.")
        return
    section.text(
        "The most common sizes: " + ", ".join(f"{wide} × {high} ({count})" for (wide, high), count in common) + "."
    )
    various = [
        source
        for source, films in by_source(seen).items()
        if len({_size(seen.looks[row]) for row in films.tolist()}) > 1
    ]
    if various:
        caption = "Every film by width and height; clouds apart by class betray the label."
        section.picture(pictures.sizes(seen, various), caption)


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
    for source in sorted({source for source, _ in found.means}):
        films = [s for s in found.seen.samples if counts.origin(s) == source]
        names = counts.classes(films)
        ill = [name for name in names if any(counts.class_of(s) == name and s.label for s in films)]
        others = [name for name in names if name not in ill]
        normal = others[0] if others else ""
        for name in [*ill, *others[1:]]:
            if normal:
                caption = f"{source}: orange where {name} is brighter than {normal}, blue where darker."
                section.picture(pictures.mean_films(found.means, normal, name, source), caption)


def _size(look: Look) -> tuple[int, int]:
    return look.tags.columns, look.tags.rows


def _p(p: float) -> str:
    return "below 0.001" if p < 0.001 else f"{p:.3f}"
