"""All figures of a home in one go: what is asked for, and what comes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pneumo_desktop.audit.statistics.agreement import agreement, agreement_of
from pneumo_desktop.audit.statistics.calibration import calibration, calibration_of, held
from pneumo_desktop.audit.statistics.clock import zone
from pneumo_desktop.audit.statistics.drift import drift, drift_of
from pneumo_desktop.audit.statistics.figure import Figure, Part, Statistics
from pneumo_desktop.audit.statistics.gather import BY, Arrived, Decided, gather_arrived, gather_decided
from pneumo_desktop.audit.statistics.kappa import readers
from pneumo_desktop.audit.statistics.waiting import still_waiting, volume, waiting, waits_of
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import tell
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store

NOT_SENSITIVITY = (
    "Agreement of verdicts with the model is not its sensitivity or specificity: readers saw what the model said before"
    " they decided, and what they found is not checked against the course of the illness."
)
SECOND_LOOK = (
    "Readers who gave a further verdict on a case saw the one before: such agreement is higher than that of readers who"
    " do not know of each other."
)
MOST_GROUPS = 60
SECTIONS = (
    *("volume", "waiting", "agreement with the model", "findings", "override reasons", "agreement between readers"),
    *("calibration", "drift"),
)
"""The parts of the page, in their order."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to count.

    Attributes:
        since: decisions (of what is decided) and arrivals (of what arrived) at or after this time.
        until: and before this one.
        by: what else to divide cases by, of `gather.BY`.
        cap_minutes: how long a case may wait, as the settings have it.
    """

    since: datetime | None = None
    until: datetime | None = None
    by: tuple[str, ...] = BY
    cap_minutes: float = 60.0


def statistics(store: Store, asked: Asked, by: Who | str = "") -> Statistics:
    """Count everything in one read transaction, so that all figures belong to one moment.

    Args:
        by: who wants to see them.

    Raises:
        NotPermitted: they are not for the role.
        PneumoError: the span ends before it begins.
        WorklistUnavailable: the worklist cannot be read.
    """
    store.permitted(by, Action.STATISTICS)
    if asked.since and asked.until and asked.until <= asked.since:
        raise PneumoError("--until", "it is not after --since", "Name a later time.")
    now = store.clock()
    with store.reading() as reader:
        tell("rows", 0, 3)
        arrived = gather_arrived(reader, asked.since, asked.until)
        tell("rows", 1, 3)
        decided = gather_decided(reader, asked.since, asked.until)
        cards = reader.cards()
    tell("rows", 2, 3)
    figures = sorted(_figures(arrived, decided, asked, now), key=lambda figure: SECTIONS.index(figure.section))
    return Statistics(tuple(figures), _facts(arrived, decided, asked, now, cards), now.astimezone().isoformat())


def _figures(arrived: Arrived, decided: Decided, asked: Asked, now: datetime) -> Iterator[Figure]:
    yield from volume(arrived, decided)
    yield from still_waiting(arrived, now.timestamp(), asked.cap_minutes)
    yield from waiting(decided, asked.cap_minutes)
    yield from agreement(decided)
    yield from readers(decided.read_twice)
    yield from calibration(decided)
    yield from drift(arrived)
    for by in asked.by:
        yield from _divided(arrived, decided, by, asked.cap_minutes)


def _divided(arrived: Arrived, decided: Decided, by: str, cap_minutes: float) -> Iterator[Figure]:
    """The same by age band, sex, view, source or model."""
    for number, (group, which) in enumerate(decided.by[by].each()):
        if number >= MOST_GROUPS:
            why = f"there are more than {MOST_GROUPS} groups: the rest is left out"
            yield Part("volume", by, "any other").untold("decided", why)
            break
        yield Part("volume", by, group).count("decided", int(which.sum()))
        yield from waits_of(decided, Part("waiting", by, group), cap_minutes, which)
        yield from agreement_of(decided, Part("agreement with the model", by, group), which)
        yield from calibration_of(held(decided, which), Part("calibration", by, group))
    for group, which in list(arrived.by[by].each())[:MOST_GROUPS]:
        yield from drift_of(arrived, Part("drift", by, group), which)


def _facts(arrived: Arrived, decided: Decided, asked: Asked, now: datetime, cards: dict[str, str]) -> dict[str, str]:
    ends = (("since", asked.since), ("until", asked.until))
    span = [f"{word} {at.astimezone().isoformat()}" for word, at in ends if at]
    facts = {
        "span": ", ".join(span) or "all that the worklist holds",
        "cases": f"{len(arrived)} arrived, {len(decided)} decided",
        "time zone": f"hours, days and weeks are this PC's local time, now {zone(now)}",
        "cap": f"{asked.cap_minutes:g} minutes, as the settings have it now, for every film",
        "agreement": NOT_SENSITIVITY,
    }
    if decided.read_twice:
        facts["agreement between readers"] = SECOND_LOOK
    for text in cards.values():
        if said := _card_words(text):
            facts[f"card of {said[0]}"] = said[1]
    return facts


def _card_words(text: str) -> tuple[str, str] | None:
    """What a card says that figures here are held against; None for a card that cannot be read."""
    try:
        card: dict[str, Any] = json.loads(text)
        title = f"{card['name']} {card['version']}"
        youngest, oldest = card["validated_age_months"]
        words = f"validated on ages of {youngest} to {oldest} months"
        share = card["calibration"]["share_of_pneumonia"]
        words += f"; its own likelihoods are calibrated for {share:.3f} of films with pneumonia"
        for each in card.get("reliability", [])[:1]:
            words += f"; on {each['measured_on']}: ECE {each['ece']['value']:.3f}, slope {each['slope']['value']:.3f}"
    except (ValueError, KeyError, TypeError):
        return None
    return title, words
