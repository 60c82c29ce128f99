"""Sentences about what readers said: flags beside a finding, how sure, and what happened to a case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from pneumo_desktop.case import Case, Score, Verdict
from pneumo_desktop.findings import CODED, Certainty, Communication, OtherFinding, UrgentMark, other_words
from pneumo_desktop.ui import words
from pneumo_desktop.ui.words import tr

if TYPE_CHECKING:
    from pneumo_desktop.review.history import Event

FLAG = "⚑"


def certainty_text(certainty: Certainty | None) -> str:
    """How sure, in a word; empty where it was not said."""
    return {
        None: "",
        Certainty.POSSIBLE: tr("possible"),
        Certainty.PROBABLE: tr("probable"),
        Certainty.DEFINITE: tr("definite"),
    }[certainty]


def flag_text(flag: str) -> str:
    """One flag in words."""
    named = {
        OtherFinding.PNEUMOTHORAX: tr("Pneumothorax"),
        OtherFinding.EFFUSION: tr("Effusion"),
        OtherFinding.NODULE: tr("Nodule"),
        OtherFinding.MISPLACED_TUBE: tr("Misplaced tube"),
        OtherFinding.OTHER: tr("Other"),
    }
    return named[OtherFinding(flag)] if flag in (*CODED, OtherFinding.OTHER) else other_words(flag) or flag


def flags_text(flags: Iterable[str]) -> str:
    """Flags in one line, with their sign: `⚑ Effusion, Nodule`; empty for none."""
    said = ", ".join(flag_text(flag) for flag in flags)
    return f"{FLAG} {said}" if said else ""


def result_text(case: Case) -> str:
    """The finding of a case with all that was said beside it; `No pneumonia` never stands for more than it says."""
    return words.listed(
        [words.finding_text(case.finding), certainty_text(case.certainty), flags_text(case.other_findings)]
    )


def finding_in_row(case: Case) -> str:
    """The finding where there is little room: what was flagged with it comes first, so that it is not cut off."""
    return " ".join(part for part in (flags_text(case.other_findings), words.finding_text(case.finding)) if part)


def untold_text(cases: Sequence[Case], now: datetime) -> str:
    """The line about results that nobody was told; empty for none."""
    waits = [case.untold_since for case in cases if case.untold_since is not None]
    if not waits:
        return ""
    one, many = tr("1 urgent result waits to be told"), tr("{n} urgent results wait to be told")
    said = (one if len(waits) == 1 else many).format(n=len(waits))
    return tr("{what}, the oldest for {time}").format(what=said, time=words.waiting_text(min(waits), now))


def untold_row(case: Case, now: datetime) -> str:
    """One of them in a list."""
    waits = words.waiting_text(case.untold_since, now) if case.untold_since else ""
    return words.listed([waits, words.patient_text(case), case.tags.patient_id, result_text(case), case.reader])


def event_text(event: Event) -> str:
    """What happened, in a sentence."""
    what = event.what
    if isinstance(what, Score):
        call = tr("suspected") if what.call == "suspected" else tr("not suspected")
        likelihood = f"{min(max(what.likelihood, 0.01), 0.99):.2f}"  # as in the list, never certain
        return tr("Scored {likelihood}: pneumonia {call}").format(likelihood=likelihood, call=call)
    if isinstance(what, Verdict):
        return _verdict_text(what)
    if isinstance(what, UrgentMark):
        said = tr("No longer urgent: {reason}") if what.withdraws else tr("Marked urgent: {reason}")
        return said.format(reason=what.reason)
    if isinstance(what, Communication):
        to = f"{what.told_to} ({what.role})" if what.role else what.told_to
        said = tr("Not told after all: {whom}") if what.withdraws else tr("Told {whom}, {how}, at {time}")
        return said.format(whom=to, how=what.how, time=moment_text(what.told_at))
    name = getattr(what, "name", None)
    if name is not None:
        return tr("Film arrived: {name}").format(name=name)
    taken_back = getattr(what, "withdraws", None)
    said = tr("Correction of identity taken back: {reason}") if taken_back else tr("Identity corrected: {reason}")
    return said.format(reason=getattr(what, "reason", ""))


def _verdict_text(verdict: Verdict) -> str:
    if verdict.withdraws:
        return tr("Verdict withdrawn: {reason}").format(reason=verdict.reason)
    said = words.listed(
        [
            words.finding_text(verdict.finding),
            certainty_text(verdict.certainty),
            flags_text(verdict.other_findings),
            verdict.reason,
            verdict.note,
            _boxes_text(sum(map(len, verdict.boxes.values()))),
        ]
    )
    return tr("Amended: {what}").format(what=said) if verdict.amends else said


def moment_text(at: datetime) -> str:
    """Day and time on this PC's clock."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _boxes_text(many: int) -> str:
    return "" if not many else tr("1 box") if many == 1 else tr("{n} boxes").format(n=many)
