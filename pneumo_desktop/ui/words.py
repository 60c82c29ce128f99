"""What the nouns of the program are called on the screen: one place for every sentence about a case or the engine."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from pneumo_desktop.case import Band, Call, Case, CaseState, Explanation, Finding, Tier
from pneumo_desktop.film_tags import FilmTags, age_text, name_text
from pneumo_desktop.ui.engine_words import spoken, spoken_place
from pneumo_desktop.worklist.order import section_title

if TYPE_CHECKING:
    from pneumo_desktop.worklist.rows import EngineStatus

Ages = tuple[int, int]
"""The youngest and the oldest age in months that a model was validated on, as its card has it."""

STALE_SECONDS = 15.0
"""An engine that has not said anything for so long is taken for stopped."""

FINDINGS = (Finding.PNEUMONIA, Finding.NO_PNEUMONIA, Finding.INDETERMINATE, Finding.NOT_DIAGNOSTIC)


def tr(text: str) -> str:
    """A sentence in the reader's language."""
    return QCoreApplication.translate("words", text)


def band_word(case: Case) -> str:
    """Likelihood in a word."""
    if case.band is None:
        return tr("needs attention")
    return {Band.HIGH: tr("high"), Band.RAISED: tr("raised"), Band.LOW: tr("low")}[case.band]


def band_symbol(case: Case) -> str:
    """Likelihood as a shape, for those who do not tell the colours apart."""
    return "!" if case.band is None else {Band.HIGH: "▲", Band.RAISED: "◆", Band.LOW: "●"}[case.band]


def likelihood_text(case: Case) -> str:
    """The figure; never 0.00 or 1.00, which would read as certainty."""
    if case.likelihood is None:
        return "—"
    return f"{min(max(case.likelihood, 0.01), 0.99):.2f}"


def patient_text(case: Case) -> str:
    """The patient's name, or the file's where the file names nobody."""
    return name_text(case.tags.patient_name) or case.source.name


def sex_text(tags: FilmTags) -> str:
    """Sex as its DICOM letter; empty where not said."""
    return tags.patient_sex


def age_and_sex(tags: FilmTags) -> str:
    """`2 y F`."""
    return " ".join(part for part in (age_text(tags.age_months), sex_text(tags)) if part)


def view_text(case: Case) -> str:
    """How the film was taken, as the tags say."""
    return case.tags.view_position or ("—" if case.tags.file_format == "DICOM" else case.tags.file_format)


def waiting_text(since: datetime, now: datetime) -> str:
    """Hours and minutes, never negative: clocks of two PCs may differ."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    return f"{minutes // 60}:{minutes % 60:02d}"


def decided_text(case: Case, now: datetime) -> str:
    """When the verdict was given: the hour if today, else the day."""
    if case.decided_at is None:
        return ""
    local = case.decided_at.astimezone()
    return f"{local:%H:%M}" if local.date() == now.astimezone().date() else f"{local:%Y-%m-%d}"


def finding_text(finding: Finding | None) -> str:
    """A finding in words; empty for none."""
    return {
        None: "",
        Finding.PNEUMONIA: tr("Pneumonia"),
        Finding.NO_PNEUMONIA: tr("No pneumonia"),
        Finding.INDETERMINATE: tr("Indeterminate"),
        Finding.NOT_DIAGNOSTIC: tr("Not diagnostic"),
    }[finding]


def state_text(case: Case) -> str:
    """Where a case stands with its readers."""
    if case.state is CaseState.UNREAD and case.new_film:
        return tr("unread: new film")
    return {
        CaseState.UNREAD: tr("unread"),
        CaseState.READING: tr("reading"),
        CaseState.CONFIRMED: tr("confirmed"),
        CaseState.OVERRIDDEN: tr("overridden"),
        CaseState.READ: tr("read"),
    }[case.state]


def why_text(case: Case, ages: Ages | None = None) -> str:
    """Why a case stands where it stands, why it has no score, or what stands against its score."""
    age = tr("not validated at {age}").format(age=age_text(case.tags.age_months)) if outside_ages(case, ages) else ""
    return " · ".join(part for part in (spoken(case.reason), age, spoken_place(case.why)) if part)


def birth_text(tags: FilmTags) -> str:
    """Birth date as ISO 8601, said to be missing where it is."""
    if tags.patient_birth_date is None:
        return tr("birth date not given")
    return tr("born {date}").format(date=isolated(tags.patient_birth_date.isoformat()))


def model_says(case: Case) -> tuple[str, str]:
    """What is said before, and what is set in the colour of the band; the reason where there is no score."""
    if case.call is None or case.band is None:
        return tr("Needs attention:"), spoken(case.reason) or tr("this film could not be scored")
    call = tr("pneumonia suspected") if case.call is Call.SUSPECTED else tr("pneumonia not suspected")
    return tr("Model:"), f"{call}, {likelihood_text(case)}, {band_word(case)}"


def ages_text(ages: Ages) -> str:
    """`1 to 5 years`, `8 months to 5 years`."""
    youngest, oldest = ages
    if oldest < 24:
        return tr("{a} to {b} months").format(a=youngest, b=oldest)
    if youngest % 12 and youngest < 24:
        return tr("{a} months to {b} years").format(a=youngest, b=oldest // 12)
    return tr("{a} to {b} years").format(a=youngest // 12, b=oldest // 12)


def outside_ages(case: Case, ages: Ages | None) -> bool:
    """Whether the patient is known to be younger or older than those the model was validated on."""
    months = case.tags.age_months
    return case.call is not None and ages is not None and months is not None and not ages[0] <= months <= ages[1]


def has_notes(case: Case, ages: Ages | None) -> bool:
    """Whether something stands against the score of a case: the film's quality, its view, the patient's age."""
    return case.call is not None and (bool(case.reason) or outside_ages(case, ages))


def notes_text(case: Case, ages: Ages | None) -> str:
    """What stands against the score of a case, in sentences; empty where nothing does."""
    if not has_notes(case, ages):
        return ""
    if ages is None or not outside_ages(case, ages):
        return spoken(case.reason)
    said = tr("Validated at {ages}; this patient is {age}.")
    said = said.format(ages=ages_text(ages), age=age_text(case.tags.age_months))
    return f"{spoken(case.reason)} {said}".strip()


def calibration_text(case: Case) -> str:
    """For which share of pneumonia the likelihood holds; empty where the score does not say."""
    if case.share_of_pneumonia is None:
        return ""
    return tr("Calibrated for {n} % ill.").format(n=f"{100 * case.share_of_pneumonia:.3g}")


def facts_line(case: Case, ages: Ages | None) -> str:
    """What the likelihood of a case is worth, where there is something to say."""
    parts = [calibration_text(case)]
    if case.call is not None and ages is not None and case.tags.age_months is None:
        parts.append(tr("Age not given; validated at {ages}.").format(ages=ages_text(ages)))
    return " ".join(part for part in parts if part)


def standing_line(case: Case) -> str:
    """What is true of every case, and which model scored this one."""
    if case.call is None:
        return tr("Nothing was scored. Read the film and give a finding.")
    return " ".join(part for part in (tr("Likelihood orders the list; you decide."), case.model_name) if part)


_EXTENTS = (0.05, 0.15, 0.225, 0.29, 0.415, 0.58, 0.71, 0.85)


def extent_text(explanation: Explanation | None) -> str:
    """How much of the lung field the map calls opaque, in words as coarse as the map is; empty for nothing."""
    if explanation is None or explanation.extent <= 0:
        return ""
    named = (
        tr("less than a tenth"),
        tr("about a tenth"),
        tr("about a fifth"),
        tr("about a quarter"),
        tr("about a third"),
        tr("about half"),
        tr("about two thirds"),
        tr("about three quarters"),
        tr("nearly all"),
    )
    share = named[sum(explanation.extent >= border for border in _EXTENTS)]
    said = tr("{share} of the lung field (a coarse estimate from a {columns} × {rows} map)")
    return said.format(share=share, columns=explanation.columns, rows=explanation.rows)


def caption(case: Case, now: datetime, *, mixed: bool = False) -> str:
    """Heading of the section that a case stands in; decided cases go by day."""
    if case.decided_at is not None and case.state not in (CaseState.UNREAD, CaseState.READING):
        days = (now.astimezone().date() - case.decided_at.astimezone().date()).days
        if days <= 0:
            return tr("Decided today")
        return tr("Decided yesterday") if days == 1 else case.decided_at.astimezone().date().isoformat()
    if mixed and case.tier is not Tier.URGENT:
        return tr("Overdue and likeliest in turn")
    return tr(section_title(case.tier))


def duration_text(seconds: float) -> str:
    """A short span in words: `40 s`, `3 min`, `2 h`."""
    whole = max(0, round(seconds))
    if whole < 90:
        return tr("{n} s").format(n=whole)
    minutes = round(whole / 60)
    return tr("{n} min").format(n=minutes) if minutes < 90 else tr("{n} h").format(n=round(minutes / 60))


def is_stale(status: EngineStatus, now: datetime) -> bool:
    """Whether the engine has been silent for too long; a sign of life from the future (a clock set back) is none."""
    return abs((now - status.beat_at).total_seconds()) > STALE_SECONDS


def engine_text(status: EngineStatus, now: datetime) -> tuple[str, str]:
    """Name of the state (idle, working, starting, stopped) and what the header says of it."""
    if is_stale(status, now):
        silent = duration_text((now - status.beat_at).total_seconds())
        return "stopped", tr("Stopped: no sign of life for {time}").format(time=silent)
    if status.state == "working":
        parts = [tr("Scoring"), tr("{n} waiting").format(n=status.waiting)]
        if status.seconds_left is not None:
            parts.append(tr("{time} left").format(time=duration_text(status.seconds_left)))
        return "working", " · ".join(parts)
    if status.state == "starting":
        return "starting", tr("Starting…")
    if status.state == "stopped":
        return "stopped", tr("Stopped") + (f": {status.message}" if status.message else "")
    return "idle", tr("Idle")


def listed(names: list[str]) -> str:
    """Parts of a line, those that are empty left out."""
    return " · ".join(isolated(name) for name in names if name)


def isolated(text: str) -> str:
    """A part that keeps its own order in a line that is read from right to left: `4 y F`, a date, a folder (UAX #9)."""
    return f"\u2068{text}\u2069" if text and QGuiApplication.isRightToLeft() else text
