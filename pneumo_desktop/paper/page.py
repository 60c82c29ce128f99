"""The queue as one HTML page to be printed: order, why, whose, where the film lies, and room for a verdict by hand.

HTML and not PDF: any browser opens and prints it, and joins and turns Arabic letters as it should. Letters that the PC
may have no font for are in the page (`letters`). Nothing on it is loaded from elsewhere, and nothing on it can run:
every text is escaped and a policy forbids the rest.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from pneumo_desktop.case import Band, Case, Tier
from pneumo_desktop.film_tags import age_text, name_text
from pneumo_desktop.library import film_path, path_text
from pneumo_desktop.paper.letters import faces
from pneumo_desktop.worklist.order import section_title

_OF_NAME = 16
FINDINGS = ("pneumonia", "no pneumonia", "indeterminate", "not diagnostic")
_SIGNS = {Band.HIGH: "▲ high", Band.RAISED: "◆ raised", Band.LOW: "● low"}
_STYLE = """
@page { size: A4 portrait; margin: 12mm; }
* { box-sizing: border-box; }
body { font: 10pt/1.3 "Inter", "Noto Sans", "Segoe UI", "DejaVu Sans", "PaperLetters", "PaperHan",
  sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 190mm; }
h1 { font-size: 15pt; margin: 0 0 1mm; }
header p { margin: 0 0 1.5mm; }
.names { border: 1.5pt solid #000; padding: 1.5mm 3mm; font-weight: 600; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th { text-align: left; border-bottom: 1.5pt solid #000; padding: 1mm 1.5mm; font-size: 9pt; }
td { overflow-wrap: anywhere; vertical-align: top; padding: 1.8mm 1.5mm; border-bottom: .6pt solid #666; }
tr { break-inside: avoid; page-break-inside: avoid; }
.n { font-size: 13pt; font-weight: 700; }
.number { width: 13mm; }
.who { width: 60mm; } .why { width: 60mm; }
.name { font-size: 12pt; font-weight: 700; }
.small { font-size: 8pt; color: #333; }
.boxes span { white-space: nowrap; margin-right: 2.5mm; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 1pt solid #000; vertical-align: -0.5mm; }
.line { border-bottom: .6pt dotted #000; height: 6mm; font-size: 8pt; padding-top: 2.2mm; color: #333; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
_HOW = (
    "When the power is back: give each verdict in the program, with the time it was given here in its note. A tick here"
    " is no verdict in the record until then. The order is that of the moment above."
)


def page_of(cases: Sequence[Case], unread: int, now: datetime, home: Path, renewed: str = "") -> str:
    """The page.

    Args:
        cases: those shown, in reading order.
        unread: how many there are in all.
        now: the moment of the order.
        home: the home whose queue it is; its library is where copies of films lie.
        renewed: how often it is made anew, in words; empty where it is not.
    """
    local = now.astimezone()
    offset = local.strftime("%z")
    made = f"{local:%Y-%m-%d %H:%M:%S} (UTC{offset[:3]}:{offset[3:]})"
    shown = f"{len(cases)} of {unread}" if len(cases) < unread else str(unread)
    rows = "".join(_row(case, home / "library") for case in cases)
    rows = rows or '<tr><td colspan="4">No case is unread.</td></tr>'
    style = faces(f"{rows}{home}") + _STYLE
    again = f" {escape(renewed)}" if renewed else ""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>Worklist on paper, {made}</title><style>{style}</style></head><body>\n<header>"
        f"<h1>Worklist on paper: the order at {made}</h1>"
        f"<p>{shown} unread cases in reading order, of {_text(str(home))}.{again}</p>"
        '<p class="names">This page names patients: lock it away, and destroy it once its verdicts are in the program.'
        f"</p><p>{_HOW}</p></header>\n"
        '<table><thead><tr><th class="number"></th><th class="who">Patient</th>'
        '<th class="why">Why here, and where the film lies</th>'
        f"<th>Verdict by hand</th></tr></thead><tbody>\n{rows}</tbody></table>\n"
        "<p>Not a medical device. It orders; it never decides.</p></body></html>\n"
    )


def _row(case: Case, library: Path) -> str:
    tags = case.tags
    name = name_text(tags.patient_name) or "no name in the file"
    facts = [
        f"ID {tags.patient_id}" if tags.patient_id else "no patient ID",
        f"born {tags.patient_birth_date}" if tags.patient_birth_date else "",
        tags.patient_sex,
        age_text(tags.age_months),
        f"accession {tags.accession_number}" if tags.accession_number else "",
    ]
    arrived = case.arrived_at.astimezone()
    standing = [f"case {case.case_id}", f"arrived {arrived:%Y-%m-%d %H:%M}", tags.view_position]
    copy = f"<br>copy: {_text(_copy(library, case.film_sha256))}" if case.film_sha256 else ""
    boxes = " ".join(f'<span><i class="box"></i> {finding}</span>' for finding in FINDINGS)
    return (
        f'<tr><td class="n">{case.position}</td>'
        f'<td class="who"><div class="name">{_text(name)}</div>{_joined(facts)}<div>{_joined(standing)}</div></td>'
        f'<td class="why"><div>{_text(why_here(case))}</div>'
        f'<div class="small">film: {_text(path_text(case.source))}{copy}</div></td>'
        f'<td><div class="boxes">{boxes}</div><div class="line">also seen, reason, note</div>'
        '<div class="line">reader, time</div></td></tr>\n'
    )


def _copy(library: Path, sha256: str) -> str:
    """Where the program's own copy lies, with as much of its name as it takes to find it."""
    path = film_path(library, sha256)
    return f"{path_text(path.parent)}{os.sep}{path.name[:_OF_NAME]}…"


def why_here(case: Case) -> str:
    """Where it stands, and why: section, likelihood, reasons and remarks."""
    said = [section_title(case.tier)]
    if case.likelihood is not None and case.band is not None:
        said.append(f"{_SIGNS[case.band]}, likelihood {min(max(case.likelihood, 0.01), 0.99):.2f}")
    if case.why:
        said.append(case.why)
    if case.reason and case.tier is not Tier.URGENT:
        said.append(case.reason)
    return " · ".join(said)


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(_text(part) for part in parts if part)


def _text(text: str) -> str:
    """Text from outside: escaped, and set apart so that its direction turns nothing beside it round."""
    return f"<bdi>{escape(text)}</bdi>"
