"""What `export` and `pixels` do, and their parsers: decided cases leave, and whose pictures may leave de-identified."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from pneumo_desktop.case import DECIDED, Band, CaseState
from pneumo_desktop.commands_cases import moment
from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.library import path_text
from pneumo_desktop.progress import outcome
from pneumo_desktop.settings import Settings

FORMS = ("csv", "jsonl", "xlsx", "pdf", "dicom-sr", "dicom-sc")
POPULATIONS = ("validated", "outside")
"""As `audit.exports.asked` has them: a test holds both together, and parsing loads nothing for it."""


def export_parsers(command: Callable[..., argparse.ArgumentParser], plain: Callable[[str], str]) -> None:
    """Add `export` and `pixels`; `plain` makes text of the command line plain."""
    export = command("export", "take decided cases away, with a manifest: CSV, JSON Lines, Excel, PDF or DICOM")
    export.add_argument("out", type=Path, metavar="OUT", help="OUT.csv, .jsonl, .xlsx or .pdf; a new folder for DICOM")
    export.add_argument("--form", choices=FORMS, default="", help="the form, where OUT does not say it")
    export.add_argument("--state", default=",".join(DECIDED), help="which of confirmed,overridden,read; else all")
    export.add_argument("--since", help="decided at or after this time (ISO 8601, local without an offset)")
    export.add_argument("--until", help="decided before this time")
    export.add_argument("--case", type=_number, action="append", metavar="N", help="only this case; may be repeated")
    export.add_argument("--decided-by", type=plain, action="append", default=[], metavar="NAME", help="by this reader")
    export.add_argument("--model", type=plain, action="append", default=[], metavar="NAME", help="scored by this model")
    export.add_argument("--band", default="", help="bands of the likelihood: high,raised,low")
    export.add_argument("--population", choices=POPULATIONS, help="as the model was validated, or outside of it")
    export.add_argument("--deidentify", action="store_true", help="without anything that names a person")
    export.add_argument(
        "--pixels",
        choices=("approved", "none"),
        default="approved",
        help="with --deidentify: pictures that somebody approved (see `pixels`), or none at all",
    )
    export.add_argument("--reader", type=plain, default="command", help="who exports, in a home without accounts")

    pixels = command("pixels", "say whether the picture of a case may leave de-identified: no text burned into it")
    pixels.add_argument("case", type=_number, metavar="CASE")
    which = pixels.add_mutually_exclusive_group(required=True)
    which.add_argument("--approve", action="store_true", help="you looked: nothing in the picture names a person")
    which.add_argument(
        "--mask",
        action="append",
        type=_mask,
        metavar="L,T,W,H",
        help="paint this box black, in per cent of the film from its left and top; may be repeated",
    )
    which.add_argument("--refuse", action="store_true", help="it may not leave; takes an approval back")
    pixels.add_argument("--film", type=plain, default="", help="SHA-256 of the film, where the case has several")
    pixels.add_argument("--reader", type=plain, default="", help="who says so; recorded as not authenticated")


def export(parsed: argparse.Namespace, settings: Settings) -> int:
    """Decided cases in one of the forms, with a manifest."""
    from pneumo_desktop.audit.export import export_cases
    from pneumo_desktop.audit.exports.asked import Asked, Population, form_of
    from pneumo_desktop.commands_audit import opened

    try:
        states = [CaseState(state.strip()) for state in parsed.state.split(",") if state.strip()]
        bands = [Band(band.strip()) for band in parsed.band.split(",") if band.strip()]
    except ValueError as error:
        raise SettingInvalid(
            "--state or --band", str(error), "Use confirmed, overridden, read; and high, raised, low."
        ) from error
    out: Path = parsed.out.absolute()
    asked = Asked(
        form_of(out, parsed.form),
        states,
        moment("--since", parsed.since),
        moment("--until", parsed.until),
        parsed.decided_by,
        parsed.model,
        bands,
        Population(parsed.population) if parsed.population else None,
        parsed.case,
        parsed.deidentify,
        parsed.pixels == "approved",
    )
    with opened(settings) as store:
        done = export_cases(store, out, asked, parsed.reader, settings)
    outcome(rows=done.rows, file=path_text(done.path), without_pixels=done.without_pixels)
    print(f"{done.rows} decided cases in {done.path}, manifest in {done.manifest.name}")
    if done.without_pixels:
        print(f"{done.without_pixels} of them without a picture: nobody approved it (`pneumo-desktop pixels CASE`)")
    return 0


def pixels(parsed: argparse.Namespace, settings: Settings) -> int:
    """Approve, mask or refuse the picture of one case."""
    from pneumo_desktop.audit.exports.pixels import approve
    from pneumo_desktop.commands_audit import opened

    with opened(settings) as store:
        film = approve(
            store, parsed.case, parsed.reader, parsed.mask or (), film=parsed.film, approved=not parsed.refuse
        )
    may = "may not leave" if parsed.refuse else f"may leave, {len(parsed.mask or ())} boxes of it painted black"
    print(f"case {parsed.case}: the picture of film {film[:12]}… {may}")
    return 0


def _number(text: str) -> int:
    """A case number that a database can hold."""
    number = int(text)
    if not 0 < number < 2**63:
        raise ValueError(text)
    return number


def _mask(text: str) -> tuple[float, float, float, float]:
    """`10,0,35,8`: per cent, as shares."""
    left, top, width, height = (float(part) / 100 for part in text.split(","))
    return left, top, width, height
