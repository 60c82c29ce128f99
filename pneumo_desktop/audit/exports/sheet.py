"""Rows as an Excel workbook: text is text, dates are dates, and there is no formula in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from pneumo_desktop.audit.exports.columns import DATES
from pneumo_desktop.audit.exports.plain import visible

_TOP = Alignment(vertical="top")
_CELL_AT_MOST = 32_767
_NUMBERS = frozenset({"likelihood", "amends"})
_WIDTHS = {
    "reason": 44,
    "note": 36,
    "file": 44,
    "remarks": 44,
    "readings": 30,
    "patient_name": 28,
    "other_findings": 28,
    "boxes": 24,
}
_WIDTHS |= {"study_instance_uid": 34, "film_sha256": 24, "model_sha256": 24, "model": 26, "case_id": 10, "reader": 22}


class Sheet:
    """One sheet, its header frozen and filterable; rows go to disk as they come.

    Args:
        columns: in order.
        about: lines for a second sheet that says what this is.
    """

    def __init__(self, path: Path, columns: Sequence[str], about: Sequence[tuple[str, str]]) -> None:
        self._path, self._columns, self._about, self._rows = path, columns, about, 0
        self._book = Workbook(write_only=True)
        self._sheet = self._book.create_sheet("Cases")
        self._sheet.freeze_panes = "B2"
        self._sheet.page_setup.orientation = "landscape"
        self._sheet.print_title_rows = "1:1"
        for number, name in enumerate(columns, 1):
            wide = _WIDTHS.get(name, 19 if name in DATES else 14)
            self._sheet.column_dimensions[get_column_letter(number)].width = max(wide, len(name) + 4)
        self._sheet.append([self._head(name) for name in columns])

    def add(self, row: Mapping[str, Any], more: Mapping[str, Any]) -> None:  # noqa: ARG002 no room for more
        """One line."""
        self._sheet.append([self._cell(name, row[name]) for name in self._columns])
        self._rows += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """The file is written when all rows are in; where something went wrong, what lies in its place is removed."""
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(len(self._columns))}{self._rows + 1}"
        second = self._book.create_sheet("About")
        second.column_dimensions["A"].width, second.column_dimensions["B"].width = 26, 100
        for name, text in self._about:
            second.append([_text(second, name), _text(second, text)])
        self._book.save(self._path)
        if kind is not None:
            self._path.unlink(missing_ok=True)

    def _head(self, name: str) -> WriteOnlyCell:
        cell = _text(self._sheet, name)
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="26465E")
        return cell

    def _cell(self, name: str, value: Any) -> WriteOnlyCell | None:
        if value is None or value == "":
            return None
        if name in DATES and (at := _moment(str(value))) is not None:
            cell = WriteOnlyCell(self._sheet, value=at)
            cell.number_format = "yyyy-mm-dd" if name == "birth_date" else "yyyy-mm-dd hh:mm:ss"
            return cell
        if isinstance(value, (int, float)) or name in _NUMBERS:
            cell = WriteOnlyCell(self._sheet, value=float(value) if name == "likelihood" else int(value))
            cell.number_format = "0.0000" if name == "likelihood" else "0"
            return cell
        return _text(self._sheet, str(value))


def _text(sheet: Any, value: str) -> WriteOnlyCell:
    """Text stays text whatever it begins with, also when somebody edits the cell (`quotePrefix`, format `@`).

    `_x000D_` in a cell means a character to Excel (ECMA-376 part 1, 22.9.2.19), so its first mark is written as one.
    """
    cell = WriteOnlyCell(sheet, value=None)
    cell.value = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", visible(value, lines=True))[:_CELL_AT_MOST]
    cell.data_type = "s"  # openpyxl itself would take a leading = for a formula
    cell.number_format, cell.alignment, cell.quotePrefix = "@", _TOP, True
    return cell


def _moment(text: str) -> datetime | None:
    """In UTC without a zone, as workbooks have no zones; whole seconds."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at).replace(microsecond=0)
