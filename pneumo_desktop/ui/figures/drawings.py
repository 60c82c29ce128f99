"""Which figures are drawn, and how: each part of the page as one or two drawings and a text that says the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from itertools import groupby

from pneumo_desktop.audit.statistics.definitions import DEFINITIONS
from pneumo_desktop.audit.statistics.figure import Figure, Statistics
from pneumo_desktop.audit.statistics.tables import value_text
from pneumo_desktop.ui.engine_words import spoken_report
from pneumo_desktop.ui.figures.plots import Drawing, Series
from pneumo_desktop.ui.look.theme import Token, look
from pneumo_desktop.ui.words import tr

PARTS = ("volume", "waiting", "agreement", "readers", "calibration", "drift")
_SECTIONS = {
    "volume": ("volume",),
    "waiting": ("waiting",),
    "agreement": ("agreement with the model", "findings", "override reasons"),
    "readers": ("agreement between readers",),
    "calibration": ("calibration",),
    "drift": ("drift",),
}
_FACTS = {"agreement": ("agreement",), "readers": ("agreement between readers",), "volume": ("cases", "time zone")}
_FACTS["waiting"] = ("cap", "time zone")
_IN_TEXT = ("all", "finding", "reason", "pair", "likelihood")
MOST_GROUPS = 14
MOST_TICKS, MOST_DAYS = 12, 6
_LONGEST = 28


def part_title(part: str) -> str:
    """What a part of the page is called."""
    return {
        "volume": tr("Volume"),
        "waiting": tr("Waits"),
        "agreement": tr("Agreement with the model"),
        "readers": tr("Between readers"),
        "calibration": tr("Calibration"),
        "drift": tr("Drift"),
    }[part]


def drawings(found: Statistics, part: str, by: str) -> tuple[Drawing, ...]:
    """The drawings of a part, cases divided by `by` (empty: by none)."""
    made = {
        "volume": _volume,
        "waiting": _waiting,
        "agreement": _agreement,
        "readers": _readers,
        "calibration": _calibration,
        "drift": _drift,
    }[part](found, by)
    return tuple(drawing for drawing in made if not drawing.is_empty)


def _volume(found: Statistics, by: str) -> list[Drawing]:
    if by:
        return [_forest(found.of("decided", by), tr("Decided cases by group"), tr("cases"), share=False)]
    hours = _bars(found, ("arrived", "decided"), "hour", tr("By hour of the day"), tr("cases"))
    days = _lines(found, ("arrived", "decided"), "day", tr("By day"), tr("cases"))
    return [hours, days]


def _waiting(found: Statistics, by: str) -> list[Drawing]:
    name, title = "arrival to decided median", tr("Arrival to decided, median in minutes")
    if by:
        beyond = found.of("decided beyond the cap", by)
        return [
            _forest(found.of(name, by), title, tr("minutes"), share=False),
            _forest(beyond, tr("Decided beyond the cap"), tr("share"), share=True),
        ]
    names = ("arrival to opened median", name)
    return [
        _lines(found, names, "hour", tr("Median wait by hour of arrival"), tr("minutes"), intervals=True),
        _lines(found, names, "day", tr("Median wait by day of arrival"), tr("minutes")),
    ]


def _agreement(found: Statistics, by: str) -> list[Drawing]:
    name = "verdicts that confirm the call"
    if by:
        return [_forest(found.of(name, by), tr("Verdicts that confirm the model's call"), tr("share"), share=True)]
    names = (name, "verdict pneumonia where suspected", "verdict no pneumonia where not suspected")
    several = [figure for each in names for figure in found.of(each)]
    reasons = found.of("reason of overriding", "reason")
    return [
        _forest(several, tr("Verdicts and the model's call"), tr("share"), share=True, by_name=True),
        _forest(reasons, tr("Why it was overridden"), tr("share"), share=True),
    ]


def _readers(found: Statistics, by: str) -> list[Drawing]:
    del by
    pairs = found.of("Cohen's kappa", "pair")
    alpha = [figure for figure in found.of("Krippendorff's alpha") if math.isfinite(figure.value)]
    drawn = _forest([*alpha, *pairs], tr("Agreement beyond chance (1: whole)"), tr("kappa, alpha"), share=True)
    return [drawn]


def _calibration(found: Statistics, by: str) -> list[Drawing]:
    if by:
        return [_forest(found.of("Brier score", by), tr("Brier score (0: best)"), tr("score"), share=False)]
    tenths = {figure.group: figure for figure in found.of("verdict pneumonia", "likelihood")}
    means = found.of("mean likelihood", "likelihood")
    pairs = [(mean.value, tenths[mean.group]) for mean in means if math.isfinite(mean.value)]
    shares = [share for _, share in pairs]
    series = Series(
        tr("share found ill"),
        [mean for mean, _ in pairs],
        [share.value for share in shares],
        [share.low for share in shares],
        [share.high for share in shares],
        joined=True,
    )
    title = tr("What a likelihood is worth here")
    words = _in_words(title, [(f"{mean:.2f}", share) for mean, share in pairs])
    drawn = Drawing(
        title, tr("mean likelihood"), tr("share with verdict pneumonia"), (series,), diagonal=True, words=words,
        limits=(0, 1),
    )  # fmt: skip
    return [drawn]


def _drift(found: Statistics, by: str) -> list[Drawing]:
    if by:
        outside = found.of("outside the validated population", by)
        return [
            _forest(found.of("likelihood median", by), tr("Median likelihood"), tr("likelihood"), share=True),
            _forest(outside, tr("Outside the validated population"), tr("share"), share=True),
        ]
    names = ("likelihood 10th percentile", "likelihood median", "likelihood 90th percentile")
    scores = _lines(found, names, "week", tr("Likelihood by week of arrival"), tr("likelihood"), limits=(0, 1))
    names = ("not scored", "outside the validated population", "turned")
    return [scores, _lines(found, names, "week", tr("Films by week of arrival"), tr("share"), intervals=True)]


def _bars(found: Statistics, names: Sequence[str], by: str, title: str, unit: str) -> Drawing:
    series, words = list[Series](), ""
    ticks: tuple[tuple[float, str], ...] = ()
    for name in names:
        figures = found.of(name, by)
        series.append(Series(tr(name), range(len(figures)), [figure.value for figure in figures], bars=True))
        ticks, words = _ticks(figures), f"{words} {_in_words(tr(name), [(f.group, f) for f in figures])}".strip()
    return Drawing(title, tr(by), unit, tuple(series), ticks, words=f"{title}. {words}")


def _lines(
    found: Statistics,
    names: Sequence[str],
    by: str,
    title: str,
    unit: str,
    *,
    intervals: bool = False,
    limits: tuple[float, float] | None = None,
) -> Drawing:
    groups = sorted({figure.group for name in names for figure in found.of(name, by)})
    series, words = [], [title]
    for name in names:
        figures = {figure.group: figure for figure in found.of(name, by)}
        listed = [figures.get(group) for group in groups]
        ends = [[getattr(each, end) if each else math.nan for each in listed] for end in ("value", "low", "high")]
        low, high = (ends[1], ends[2]) if intervals else ((), ())
        series.append(Series(tr(name), range(len(groups)), ends[0], low, high, joined=True))
        words.append(_in_words(tr(name), list(figures.items())))
    ticks = tuple((float(at), _short_day(group)) for at, group in enumerate(groups) if at % _step(groups) == 0)
    return Drawing(title, tr(by), unit, tuple(series), ticks, words=". ".join(words), limits=limits)


def _forest(figures: Sequence[Figure], title: str, unit: str, *, share: bool, by_name: bool = False) -> Drawing:
    """Groups below each other, each a point with its interval; the first on top."""
    told = [figure for figure in figures if math.isfinite(figure.value)]
    listed = told[:MOST_GROUPS]
    if len(told) > len(listed):
        title = tr("{title} (the first {n} of {all}; all in the text)").format(
            title=title, n=len(listed), all=len(told)
        )
    labels = [figure.name if by_name or figure.by == "all" else figure.group for figure in listed]
    y = [float(len(listed) - at) for at in range(len(listed))]
    values, low, high = ([getattr(figure, end) for figure in listed] for end in ("value", "low", "high"))
    ticks = tuple((at, _short(tr(label))) for at, label in zip(y, labels, strict=True))
    words = _in_words(title, list(zip(labels, listed, strict=True)))
    limits = (min([0.0, *(v for v in low if math.isfinite(v))]), 1.0) if share else None
    return Drawing(
        title, "", unit, (Series(title, y, values, low, high),), ticks, across=True, words=words, limits=limits
    )


def _ticks(figures: Sequence[Figure]) -> tuple[tuple[float, str], ...]:
    step = _step([figure.group for figure in figures])
    return tuple((float(at), figure.group) for at, figure in enumerate(figures) if at % step == 0)


def _step(groups: Sequence[str]) -> int:
    """Every which of them is written at the axis, so that none stands on another."""
    most = MOST_TICKS if all(len(group) < 3 for group in groups) else MOST_DAYS
    return max(1, math.ceil(len(groups) / most))


def _short_day(group: str) -> str:
    """`09-28` of a day; the years stand in the text."""
    return group[5:] if len(group) == len("2026-09-28") else group


def _short(label: str) -> str:
    plain = " ".join(label.split())
    return plain if len(plain) <= _LONGEST else f"…{plain[1 - _LONGEST :]}" if "/" in plain else f"{plain[:_LONGEST]}…"


def _in_words(title: str, figures: Sequence[tuple[str, Figure]]) -> str:
    return f"{title}: " + "; ".join(f"{label}: {value_text(figure)}" for label, figure in figures)


def text_of_part(found: Statistics, part: str, by: str) -> str:
    """The figures of a part as HTML, with how each is counted; every text is escaped."""
    shown = _IN_TEXT if not by else (by,)
    figures = [f for f in found.figures if f.section in _SECTIONS[part] and f.by in shown]
    notes = [_fact(name, found.facts[name]) for name in _FACTS.get(part, ()) if name in found.facts]
    notes += [_fact(name, said) for name, said in found.facts.items() if part == "drift" and name.startswith("card of")]
    made = [f"<style>{_style()}</style>", *(f"<p class='note'>{escape(each)}</p>" for each in notes)]
    if not figures:
        made.append(f"<p>{escape(tr('Nothing can be told of this yet.'))}</p>")
    for (_, group), each in groupby(figures, lambda figure: (figure.by, figure.group)):
        if group != "all":
            made.append(f"<h4>{escape(tr(group))}</h4>")
        rows = "".join(
            f"<tr><td>{escape(tr(f.name))}</td><td align='right'>{escape(value_text(f))}</td></tr>" for f in each
        )
        made.append(f"<table cellspacing='0' cellpadding='3' width='100%'>{rows}</table>")
    counted = dict.fromkeys(figure.name for figure in figures)
    if counted:
        made.append(f"<h4>{escape(tr('How each is counted'))}</h4><ul>")
        made += [f"<li><b>{escape(tr(name))}</b>: {escape(DEFINITIONS[name])}</li>" for name in counted]
        made.append("</ul>")
        made.append(f"<p class='note'>{escape(tr('The same, for every group: pneumo-desktop audit statistics.'))}</p>")
    return "".join(made)


def _fact(name: str, said: str) -> str:
    label = f"{name[:1].upper()}{name[1:]}"
    return tr(said) if name.startswith("agreement") else f"{tr(label)}: {spoken_report(said)}"


def _style() -> str:
    return (
        f"h4 {{ color: {look.tokens[Token.ACCENT]}; margin-top: 12px; margin-bottom: 2px; }}"
        f".note {{ color: {look.tokens[Token.QUIET]}; margin-top: 2px; }}"
        "ul { margin-left: -22px; } li { margin-bottom: 3px; }"
    )
