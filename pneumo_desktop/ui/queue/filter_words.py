"""What a list leaves out, in words: each part of a filter, and the filter without it. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import timedelta

from pneumo_desktop.case import Band, CaseState
from pneumo_desktop.film_tags import age_text
from pneumo_desktop.ui.words import tr
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a filter in words, and the filter without it."""

    text: str
    without: Filter


def parts(asked: Filter, base: Filter) -> list[Part]:
    """What narrows a list beyond its view.

    Args:
        base: the filter of the view, whose parts its name says already.
    """
    found = []
    ages = ("least_age_months", "most_age_months")
    for each in fields(Filter):
        value, usual = getattr(asked, each.name), getattr(base, each.name)
        if value == usual or each.name == ages[1]:
            continue
        if each.name == ages[0]:
            continue
        text = _said(each.name, value)
        found.append(Part(text, replace(asked, **{each.name: usual})))
    if any(getattr(asked, name) != getattr(base, name) for name in ages):
        without = replace(asked, **{name: getattr(base, name) for name in ages})
        found.append(Part(_ages(asked), without))
    return found


def sort_word(sort: Sort) -> str:
    """What a list is sorted by."""
    return {
        Sort.READING: tr("reading order"),
        Sort.LIKELIHOOD: tr("likelihood"),
        Sort.PATIENT: tr("patient"),
        Sort.PATIENT_ID: tr("ID"),
        Sort.AGE: tr("age"),
        Sort.SEX: tr("sex"),
        Sort.VIEW: tr("view"),
        Sort.ARRIVED: tr("arrival"),
        Sort.STATE: tr("state"),
        Sort.SOURCE: tr("folder"),
        Sort.MODEL: tr("model"),
    }[sort]


def sort_text(wanted: Wanted) -> str:
    """A plain sign that a list is not in its own order; empty where it is."""
    if wanted.sort is Sort.READING:
        return ""
    arrow = "▼" if wanted.descending else "▲"
    plain = tr("not the order of decisions") if wanted.filter.decided else tr("not in reading order")
    return tr("Sorted by {what} {arrow}: {plain}").format(what=sort_word(wanted.sort), arrow=arrow, plain=plain)


def state_word(state: CaseState) -> str:
    """A state as a filter calls it."""
    return {
        CaseState.UNREAD: tr("unread"),
        CaseState.READING: tr("being read"),
        CaseState.CONFIRMED: tr("confirmed"),
        CaseState.OVERRIDDEN: tr("overridden"),
        CaseState.READ: tr("read without a score"),
    }[state]


def band_name(band: Band) -> str:
    """A band as a filter calls it."""
    return {Band.HIGH: tr("high"), Band.RAISED: tr("raised"), Band.LOW: tr("low")}[band]


def span_text(span: timedelta | None) -> str:
    """`4 hours`, `7 days`; empty for any time."""
    if span is None:
        return ""
    hours = round(span.total_seconds() / 3600)
    if hours < 48:
        return tr("1 hour") if hours == 1 else tr("{n} hours").format(n=hours)
    return tr("{n} days").format(n=round(hours / 24))


def months_of(text: str) -> int | None:
    """Months out of what a person types: `18 m`, `5 y`, `5` (years).

    Raises:
        ValueError: it is no age.
    """
    said = text.strip().casefold()
    if not said:
        return None
    number = int(said.rstrip("my ").strip())
    if not 0 <= number <= 1800 or said.lstrip("0123456789 ") not in ("", "m", "y"):
        raise ValueError(text)
    return number if said.endswith("m") else number * 12


def _ages(asked: Filter) -> str:
    least, most = age_text(asked.least_age_months), age_text(asked.most_age_months)
    if least and most:
        return tr("Age {least} to {most}").format(least=least, most=most)
    if least:
        return tr("Age from {least}").format(least=least)
    return tr("Age up to {most}").format(most=most) if most else tr("Any age")


def _said(name: str, value: object) -> str:  # noqa: PLR0911 one per part of a filter
    match name, value:
        case "search", str(text):
            return tr("Search: {text}").format(text=text)
        case "decided", flag:
            return tr("Decided and unread") if flag is None else tr("Decided") if flag else tr("Unread only")
        case "states", tuple(states):
            return tr("State: {what}").format(what=", ".join(map(state_word, states))) if states else tr("Any state")
        case "bands", tuple(bands):
            return tr("Likelihood: {what}").format(what=", ".join(map(band_name, bands))) if bands else tr("Any band")
        case "sexes", tuple(texts):
            return tr("Sex: {what}").format(what=_listed(texts))
        case "view_positions", tuple(texts):
            return tr("View: {what}").format(what=_listed(texts))
        case "sources", tuple(texts):
            return tr("Folder: {what}").format(what=", ".join(text or tr("incoming folder") for text in texts))
        case "models", tuple(texts):
            return tr("Model: {what}").format(what=", ".join(texts))
        case (("decided_within" | "arrived_within"), (None | timedelta()) as span):
            said = tr("Decided within {span}") if name == "decided_within" else tr("Arrived within {span}")
            return said.format(span=span_text(span)) if span else tr("Any time")
        case "opened_by", str(reader):
            return tr("Open with {reader}").format(reader=reader)
    words = {
        "urgent": tr("Urgent"),
        "attention": tr("Needs attention"),
        "outside": tr("Outside validation"),
        "decided_today": tr("Decided today"),
    }
    return words[name] if value else tr("Not only: {what}").format(what=words[name])


def _listed(texts: tuple[str, ...]) -> str:
    return ", ".join(text or tr("not said") for text in texts)
