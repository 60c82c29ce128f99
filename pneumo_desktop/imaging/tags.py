"""What a DICOM data set says of itself, as plain data: patient, study, view, and how the pixels are stored."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pydicom import Dataset, uid
from pydicom.multival import MultiValue

from pneumo_desktop.film_tags import FilmTags, ratio_of, spacing_of
from pneumo_desktop.imaging.text import plain_text

_VIEW_CODES = (
    ("LATERAL", r"lateral(?!.*(antero|postero))|^lateral"),
    ("AP", r"antero.?posterior"),
    ("PA", r"postero.?anterior"),
)
_ALWAYS_LOSSY = (uid.JPEGBaseline8Bit, uid.JPEGExtended12Bit, uid.JPEGLSNearLossless)
_DESCRIPTIONS = (
    "StudyDescription",
    "SeriesDescription",
    "ProtocolName",
    "AcquisitionDeviceProcessingDescription",
    "PerformedProcedureStepDescription",
)


def said(dataset: Dataset, keyword: str, limit: int = 160) -> str:
    """A tag as plain text; several values joined by a backslash, as DICOM writes them; empty where unreadable."""
    try:
        value = dataset.get(keyword)
    except Exception:
        return ""
    if isinstance(value, (MultiValue, list)):
        value = "\\".join(str(item) for item in value)
    return plain_text(value, limit)


def tags_of(dataset: Dataset) -> FilmTags:
    """Everything the program keeps of a file's tags (PS3.6 names them); unreadable tags count as not given."""
    meta: Any = getattr(dataset, "file_meta", None) or Dataset()
    birth = _date(said(dataset, "PatientBirthDate"))
    acquired = next(
        (day for key in ("AcquisitionDate", "ContentDate", "StudyDate") if (day := _date(said(dataset, key)))), None
    )
    time = said(dataset, "AcquisitionTime") or said(dataset, "StudyTime")
    protocol = dataset.get("PerformedProtocolCodeSequence") or []
    described = [said(dataset, key) for key in _DESCRIPTIONS] + [said(item, "CodeMeaning") for item in protocol]
    return FilmTags(
        file_format="DICOM",
        sop_class_uid=said(dataset, "SOPClassUID", 64) or said(meta, "MediaStorageSOPClassUID", 64),
        sop_instance_uid=said(dataset, "SOPInstanceUID", 64),
        study_instance_uid=said(dataset, "StudyInstanceUID", 64),
        patient_id=said(dataset, "PatientID", 64),
        issuer_of_patient_id=said(dataset, "IssuerOfPatientID", 64),
        patient_name=said(dataset, "PatientName"),
        patient_birth_date=birth,
        patient_sex=said(dataset, "PatientSex", 16),
        age_months=_age_months(said(dataset, "PatientAge", 16), birth, acquired),
        accession_number=said(dataset, "AccessionNumber", 64),
        acquired_at=_moment(acquired, time),
        modality=said(dataset, "Modality", 16).upper(),
        body_part_examined=said(dataset, "BodyPartExamined", 64).upper(),
        view_position=(said(dataset, "ViewPosition", 32) or _view_code(dataset)).upper(),
        patient_orientation=said(dataset, "PatientOrientation", 32).upper(),
        species=said(dataset, "PatientSpeciesDescription", 64),
        institution_name=said(dataset, "InstitutionName", 64),
        descriptions=" / ".join(dict.fromkeys(text for text in described if text))[:400],
        photometric_interpretation=said(dataset, "PhotometricInterpretation", 16).upper(),
        transfer_syntax_uid=said(meta, "TransferSyntaxUID", 64),
        number_of_frames=_number(said(dataset, "NumberOfFrames")) or 1,
        rows=_number(said(dataset, "Rows")),
        columns=_number(said(dataset, "Columns")),
        bits_stored=_number(said(dataset, "BitsStored")),
        lossy_image_compression=_lossy(said(dataset, "LossyImageCompression", 16), said(meta, "TransferSyntaxUID", 64)),
        lossy_ratio=_ratio(said(dataset, "LossyImageCompressionRatio")),
        pixel_spacing=_spacing(said(dataset, "PixelSpacing")),
        imager_pixel_spacing=_spacing(said(dataset, "ImagerPixelSpacing")),
        pixel_spacing_calibration_type=said(dataset, "PixelSpacingCalibrationType", 16).upper(),
        series_instance_uid=said(dataset, "SeriesInstanceUID", 64),
    )


def _view_code(dataset: Dataset) -> str:
    """The view in words where only its code is given (DX, PS3.3 C.8.11.5.1.1); antero-posterior as AP, and so on."""
    sequence = dataset.get("ViewCodeSequence") or []
    meaning = said(sequence[0], "CodeMeaning", 32).lower() if sequence else ""
    return next((view for view, pattern in _VIEW_CODES if re.search(pattern, meaning)), meaning)


def _date(text: str) -> date | None:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return None


def _age_months(age: str, birth: date | None, acquired: date | None) -> int | None:
    """PatientAge (PS3.5 6.2, AS: `018M`), some senders write a bare number of years; else from the birth date."""
    if match := re.fullmatch(r"(\d{1,3})([DWMY]?)", age.upper()):
        number = int(match[1])
        return {"D": number // 30, "W": number * 7 // 30, "M": number}.get(match[2], number * 12)
    if birth and acquired and birth <= acquired:
        return (acquired.year - birth.year) * 12 + acquired.month - birth.month - (acquired.day < birth.day)
    return None


def _moment(day: date | None, time: str) -> str:
    if day is None:
        return ""
    return f"{day.isoformat()} {time[:2]}:{time[2:4]}" if re.match(r"\d{4}", time) else day.isoformat()


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"\d{1,9}", text) else 0


def _lossy(text: str, syntax: str) -> str:
    """LossyImageCompression (PS3.3 C.7.6.1.1.5); a syntax that only ever loses says so where the tag does not."""
    return "01" if text == "01" or syntax in _ALWAYS_LOSSY else "00" if text == "00" else ""


def _ratio(text: str) -> float | None:
    """The last of the ratios, one for each time it was compressed with loss."""
    return ratio_of(_floats(text)[-1]) if _floats(text) else None


def _spacing(text: str) -> tuple[float, float] | None:
    return spacing_of(_floats(text))


def _floats(text: str) -> list[float]:
    try:
        return [float(part) for part in text.split("\\")]
    except ValueError:
        return []
