"""Which writer makes which form; every writer takes cases one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from pneumo_desktop import __version__
from pneumo_desktop.audit.exports.asked import Asked, Form
from pneumo_desktop.audit.exports.columns import COLUMNS, DEIDENTIFIED, history_of, plain_row, row_of
from pneumo_desktop.audit.exports.disguise import Disguise
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.audit.exports.pixels import Approval
from pneumo_desktop.audit.exports.tables import CsvTable, JsonTable, Table
from pneumo_desktop.worklist.tables import utc_text

if TYPE_CHECKING:
    from pneumo_desktop.audit.exports.films import Films


@dataclass(slots=True)
class Leaving:
    """What all writers share.

    Attributes:
        disguise: None where cases leave as they are.
        approvals: which films' pixels may leave de-identified, by SHA-256.
        cards: of the models, as JSON, by the SHA-256 of their weights.
        films: the pictures; None where the form looks at none.
        now: when the export is made.
        without_pixels: counts cases that leave without a picture as nobody approved it.
    """

    asked: Asked
    disguise: Disguise | None
    approvals: Mapping[str, Approval]
    cards: Mapping[str, str]
    films: Films | None
    now: datetime
    without_pixels: int = 0

    def approval_of(self, facts: Facts) -> Approval | None:
        """Whether the picture of a case may leave de-identified."""
        sha256 = facts.film.sha256 if facts.film else None
        return self.approvals.get(sha256) if sha256 and self.asked.pixels else None

    def pixels_of(self, facts: Facts) -> str:
        """The same in a word."""
        approval = self.approval_of(facts)
        return "none" if approval is None else "masked" if approval.masks else "approved"


class Writer(Protocol):
    """Takes cases, and is whole when it is left."""

    def add(self, facts: Facts) -> None:
        """One case."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def writer_of(path: Path, leaving: Leaving) -> Writer:
    """The writer of the form that was asked for; it writes to `path`, a file or an empty folder."""
    form = leaving.asked.form
    if form is Form.PDF:
        from pneumo_desktop.audit.exports.pdf import Document

        return Document(path, leaving)
    if form in (Form.SR, Form.SC):
        from pneumo_desktop.audit.exports.objects import Objects

        return Objects(path, leaving)
    return Rows(path, leaving)


class Rows:
    """Cases as lines of a table."""

    def __init__(self, path: Path, leaving: Leaving) -> None:
        self._leaving = leaving
        columns = DEIDENTIFIED if leaving.disguise else COLUMNS
        if leaving.asked.form is Form.XLSX:
            from pneumo_desktop.audit.exports.sheet import Sheet

            self._table: Table = Sheet(path, columns, about(leaving))
        else:
            self._table = (CsvTable if leaving.asked.form is Form.CSV else JsonTable)(path, columns)

    def add(self, facts: Facts) -> None:
        """One line."""
        disguise = self._leaving.disguise
        row = row_of(facts) if disguise is None else plain_row(facts, disguise, self._leaving.pixels_of(facts))
        self._table.add(row, {"verdicts": history_of(facts, disguise)})

    def __enter__(self) -> Self:
        self._table.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._table.__exit__(kind, error, trace)


def about(leaving: Leaving) -> list[tuple[str, str]]:
    """What an export says of itself, for a sheet or a page."""
    asked = leaving.asked
    said = [
        ("Made by", f"Pneumo Desktop {__version__}; not a medical device"),
        ("Made at", f"{leaving.now:%Y-%m-%d %H:%M} UTC"),
        ("States", ", ".join(asked.states)),
        ("De-identified", "yes: dates are moved, see the documentation" if asked.deidentify else "no"),
        ("Times", "in UTC"),
        ("Proof", "the manifest beside this file holds its SHA-256 and its part of the record"),
    ]
    narrowed = {
        "Since": utc_text(asked.since) if asked.since else "",
        "Until": utc_text(asked.until) if asked.until else "",
        "Readers": "" if asked.deidentify else ", ".join(asked.readers),
        "Models": ", ".join(asked.models),
        "Bands": ", ".join(asked.bands),
        "Population": asked.population or "",
    }
    if asked.deidentify:
        narrowed["Since"] = narrowed["Until"] = ""  # a span of days would bound the moved dates
    return said + [(name, text) for name, text in narrowed.items() if text]
