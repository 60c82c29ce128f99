"""A folder of DICOM objects, one or two for each case, with a table of all cases beside them."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from pydicom import Dataset, uid
from pydicom.dataset import FileMetaDataset

from pneumo_desktop.audit.exports.asked import Form
from pneumo_desktop.audit.exports.attributes import original_of
from pneumo_desktop.audit.exports.capture import capture_of, capture_uids
from pneumo_desktop.audit.exports.columns import COLUMNS, DEIDENTIFIED, plain_row, row_of
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.audit.exports.forms import Leaving
from pneumo_desktop.audit.exports.tables import CsvTable
from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.picture import Picture

TABLE = "cases.csv"
"""Every case has its line in it, also one whose picture may not leave."""
_PREAMBLE = b"\0" * 128


class Objects:
    """Names of files are numbers of the cases: nothing of a stranger's is in them."""

    def __init__(self, folder: Path, leaving: Leaving) -> None:
        self._folder, self._leaving = folder, leaving
        self._table = CsvTable(folder / TABLE, DEIDENTIFIED if leaving.disguise else COLUMNS)

    def add(self, facts: Facts) -> None:
        """Its line, and its objects."""
        leaving, disguise = self._leaving, self._leaving.disguise
        pixels = leaving.pixels_of(facts)
        name = f"case-{facts.case.case_id:06d}" if disguise is None else f"case-{disguise.number(facts.case.case_id)}"
        may = disguise is None or pixels != "none"
        picture = self._picture(facts)
        original = original_of(facts.film, picture.tags.series_instance_uid if picture else "")
        captured = False
        wanted = leaving.asked.form is Form.SC or original is None
        if wanted and may and picture is not None:
            _save(capture_of(facts, picture, original, leaving), self._folder / f"{name}-sc.dcm")
            captured = True
        if leaving.asked.form is Form.SR:
            self._report(facts, original, picture, name)
        if wanted and not captured:
            leaving.without_pixels += 1
        if disguise is None:
            self._table.add(row_of(facts), {})
        else:
            self._table.add(plain_row(facts, disguise, pixels if captured else "none"), {})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._table.__exit__(kind, error, trace)

    def _picture(self, facts: Facts) -> Picture | None:
        try:
            return self._leaving.films.picture(facts.film) if self._leaving.films else None
        except UnreadableImage:
            return None

    def _report(self, facts: Facts, original: tuple[str, str, str] | None, picture: Picture | None, name: str) -> None:
        from pneumo_desktop.audit.exports.report import report_of  # highdicom takes a second to load

        leaving = self._leaving
        film = capture_uids(facts, leaving)
        if original is not None:
            make = leaving.disguise.uid if leaving.disguise else str
            film = (original[0], make(original[1]), make(original[2]))
        tags = facts.film.tags if facts.film else facts.case.tags
        high, wide = picture.pixels.shape if picture else (tags.rows or 1, tags.columns or 1)
        _save(report_of(facts, film, (int(wide), int(high)), leaving), self._folder / f"{name}-sr.dcm")


def _save(dataset: Dataset, path: Path) -> None:
    """PS3.10: an empty preamble, a file meta of this program's own."""
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = uid.ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    dataset.preamble = _PREAMBLE
    dataset.save_as(path, enforce_file_format=True)
