"""What a film says of itself: the tags that the program uses, and how names, ages and spacings are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class FilmTags:
    """What a file says of itself, already plain text: no control characters, bounded length. Empty means not said.

    Names are the DICOM keywords (PS3.6) in snake case. `age_months` is PatientAge, or computed from PatientBirthDate
    and the date of the study. Spacings are in mm, first from row to row, then from column to column (PS3.3 10.7.1.3).
    `lossy_image_compression` is `01` where the film ever was compressed with loss, `00` where it says that it was not.
    """

    file_format: str = ""
    sop_class_uid: str = ""
    sop_instance_uid: str = ""
    study_instance_uid: str = ""
    patient_id: str = ""
    issuer_of_patient_id: str = ""
    patient_name: str = ""
    patient_birth_date: date | None = None
    patient_sex: str = ""
    age_months: int | None = None
    accession_number: str = ""
    acquired_at: str = ""
    modality: str = ""
    body_part_examined: str = ""
    view_position: str = ""
    patient_orientation: str = ""
    species: str = ""
    institution_name: str = ""
    descriptions: str = ""
    photometric_interpretation: str = ""
    transfer_syntax_uid: str = ""
    number_of_frames: int = 1
    rows: int = 0
    columns: int = 0
    bits_stored: int = 0
    lossy_image_compression: str = ""
    lossy_ratio: float | None = None
    pixel_spacing: tuple[float, float] | None = None
    imager_pixel_spacing: tuple[float, float] | None = None
    pixel_spacing_calibration_type: str = ""
    series_instance_uid: str = ""

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> FilmTags:
        """Tags out of plain values, as JSON gives them back; names of another version are left out."""
        known = {name: said[name] for name in cls.__dataclass_fields__ if said.get(name) is not None}
        birth = known.get("patient_birth_date")
        if isinstance(birth, str):
            known["patient_birth_date"] = date.fromisoformat(birth)
        known |= {name: spacing_of(known.get(name)) for name in ("pixel_spacing", "imager_pixel_spacing")}
        known["lossy_ratio"] = ratio_of(known.get("lossy_ratio"))
        return cls(**known)

    def said(self) -> dict[str, Any]:
        """All tags by name, as `of` takes them back; `dataclasses.asdict` copies what cannot change, for much more."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


def spacing_of(values: object) -> tuple[float, float] | None:
    """A spacing in mm that a film can have, from 1 µm to 10 mm; None for anything else: nobody measures by that."""
    two = tuple(values) if isinstance(values, (tuple, list)) and len(values) == 2 else (None, None)
    down, across = (float(v) if type(v) in (int, float) and 0.001 <= v <= 10.0 else None for v in two)
    return None if down is None or across is None else (down, across)


def ratio_of(value: object) -> float | None:
    """A compression ratio from 1 to 10,000; None for anything else."""
    return float(value) if isinstance(value, (int, float)) and 1.0 <= value <= 10_000.0 else None


def age_text(months: int | None) -> str:
    """Age as it is said of children: months below two years, then years; empty where unknown."""
    if months is None:
        return ""
    return f"{months} m" if months < 24 else f"{months // 12} y"


def name_text(person_name: str) -> str:
    """A DICOM person name (PS3.5 6.2.1, `family^given^middle^prefix^suffix`) as `FAMILY, Given Middle`."""
    alphabetic = person_name.split("=", 1)[0]
    parts = [part.strip() for part in alphabetic.split("^")]
    family, given = parts[0], " ".join(part for part in parts[1:3] if part)
    return f"{family.upper()}, {given}" if family and given else family or given
