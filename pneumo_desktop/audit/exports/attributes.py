"""Whose study it is, as DICOM attributes, and the allow-list of what may stand in a de-identified object."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import Any

from pydicom import Dataset
from pydicom.datadict import tag_for_keyword

from pneumo_desktop.audit.exports.columns import study_uid
from pneumo_desktop.audit.exports.disguise import Disguise, is_old, known_sex
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.audit.exports.forms import Leaving
from pneumo_desktop.audit.exports.plain import dicom_name, dicom_text
from pneumo_desktop.case import Film

_UID = re.compile(r"[0-2](\.(0|[1-9][0-9]*))+")

_ALLOWED = (
    # Patient and study: stand-ins, moved dates, and the two characteristics that are kept.
    *("PatientName", "PatientID", "PatientBirthDate", "PatientSex", "PatientAge", "StudyInstanceUID", "StudyDate"),
    *("StudyTime", "StudyID", "AccessionNumber", "ReferringPhysicianName"),
    # What says that it was done, and how (Table CID 7050).
    *("PatientIdentityRemoved", "DeidentificationMethod", "DeidentificationMethodCodeSequence"),
    *("LongitudinalTemporalInformationModified", "BurnedInAnnotation", "RecognizableVisualFeatures"),
    # Series, equipment and instance: all of this program's own making.
    *("SpecificCharacterSet", "SOPClassUID", "SOPInstanceUID", "SeriesInstanceUID", "SeriesNumber", "InstanceNumber"),
    *("Modality", "Manufacturer", "ManufacturerModelName", "DeviceSerialNumber", "SoftwareVersions", "ContentDate"),
    *("ContentTime", "SeriesDescription", "ConversionType", "ImageType", "DerivationDescription"),
    *("PatientOrientation", "Laterality", "LossyImageCompression", "TimezoneOffsetFromUTC"),
    # Pixels, where somebody approved them.
    *("SamplesPerPixel", "PhotometricInterpretation", "PlanarConfiguration", "Rows", "Columns", "BitsAllocated"),
    *("BitsStored", "HighBit", "PixelRepresentation", "PixelData", "SourceImageSequence"),
    # The tree of a structured report (PS3.3 C.17) and references to instances, whose UIDs are stand-ins.
    *("CompletionFlag", "PreliminaryFlag", "VerificationFlag", "ReferencedPerformedProcedureStepSequence"),
    *("PerformedProcedureCodeSequence", "CurrentRequestedProcedureEvidenceSequence", "ReferencedSeriesSequence"),
    *("ReferencedSOPSequence", "ReferencedSOPClassUID", "ReferencedSOPInstanceUID", "ContentTemplateSequence"),
    *("MappingResource", "TemplateIdentifier", "ValueType", "ContinuityOfContent", "ConceptNameCodeSequence"),
    *("ConceptCodeSequence", "ContentSequence", "RelationshipType", "CodeValue", "CodingSchemeDesignator"),
    *("CodeMeaning", "PersonName", "UID", "TextValue", "MeasuredValueSequence", "NumericValue"),
    *("MeasurementUnitsCodeSequence", "GraphicData", "GraphicType", "PixelOriginInterpretation"),
    *("CodingSchemeVersion", "LongCodeValue", "FloatingPointValue"),
)
ALLOWED = frozenset(tag for keyword in _ALLOWED if (tag := tag_for_keyword(keyword)) is not None)
"""Every attribute that may stand in a de-identified object, at any depth.

PS3.15 Table E.1-1 lists what must go; here what is not on this list goes, be it in the table, private (odd groups,
option *Retain Safe Private* is not used), an overlay (60xx), a curve, or newer than both. Of E.1-1's own entries these
are kept with other values, as the table's codes ask: D or Z for names and numbers, U for UIDs, C for modified dates."""


def only_allowed(dataset: Dataset) -> Dataset:
    """The same object without anything that is not on the list; preamble and file meta are this program's own."""
    for element in list(dataset):
        if element.tag not in ALLOWED:
            del dataset[element.tag]
        elif element.VR == "SQ":
            for item in element.value:
                only_allowed(item)
    return dataset


def put_subject(dataset: Dataset, facts: Facts, leaving: Leaving) -> None:
    """Patient and study (PS3.3 C.7.1.1, C.7.2.1), as they are or with stand-ins."""
    tags, disguise = facts.case.tags, leaving.disguise
    dataset.SpecificCharacterSet = "ISO_IR 192"
    day, time = tags.acquired_at[:10], re.sub(r"\D", "", tags.acquired_at[11:16])
    if disguise is None:
        dataset.PatientName, dataset.PatientID = dicom_name(tags.patient_name), dicom_text(tags.patient_id, 64)
        dataset.PatientBirthDate = f"{tags.patient_birth_date:%Y%m%d}" if tags.patient_birth_date else ""
        number = dicom_text(tags.accession_number, 64)
        dataset.AccessionNumber = number if len(number) <= 16 else ""  # half a number would be another one
        taken = _day(day)
    else:
        dataset.PatientID = disguise.patient(facts.patient)
        dataset.PatientName = f"{dataset.PatientID}^"
        dataset.PatientBirthDate = dataset.AccessionNumber = ""
        taken = disguise.day(day, facts.patient)
        _put_method(dataset, masked=leaving.pixels_of(facts) == "masked")
    dataset.PatientSex = known_sex(tags.patient_sex)
    if tags.age_months is not None:
        years = 90 if is_old(tags.age_months) else tags.age_months // 12
        dataset.PatientAge = f"{tags.age_months:03d}M" if tags.age_months < 24 else f"{years:03d}Y"
    dataset.StudyInstanceUID = study_of(facts, disguise)
    dataset.StudyDate = f"{taken:%Y%m%d}" if taken else ""
    dataset.StudyTime = f"{time}00" if taken and len(time) == 4 else ""
    dataset.StudyID = dataset.ReferringPhysicianName = ""


def study_of(facts: Facts, disguise: Disguise | None) -> str:
    """The StudyInstanceUID under which an object leaves."""
    own = study_uid(facts)
    if disguise is not None:
        return disguise.uid(own)
    return own if is_uid(own) else made_uid(f"study {facts.film.sha256 if facts.film else own}")


def put_time(dataset: Dataset, facts: Facts, leaving: Leaving) -> None:
    """When it was decided, which is when its content came to be."""
    at = facts.verdict.given_at
    moved = at if leaving.disguise is None else leaving.disguise.moved(at, facts.patient)
    dataset.ContentDate, dataset.ContentTime = f"{moved:%Y%m%d}", f"{moved:%H%M%S}"
    dataset.TimezoneOffsetFromUTC = "+0000"


def original_of(film: Film | None, series: str) -> tuple[str, str, str] | None:
    """SOP class, series and instance of the film's own object; None where it has none that can be referred to."""
    if film is None or film.tags.file_format != "DICOM":
        return None
    found = (film.tags.sop_class_uid, series or film.tags.series_instance_uid, film.tags.sop_instance_uid)
    return found if all(map(is_uid, found)) and is_uid(film.tags.study_instance_uid) else None


def is_uid(text: str) -> bool:
    """Whether it is a UID as PS3.5 9.1 has them."""
    return len(text) <= 64 and _UID.fullmatch(text) is not None


def made_uid(seed: str) -> str:
    """A UID of this program's own: `2.25.` and 128 bits out of a text, the same for the same text (PS3.5 B.2)."""
    return f"2.25.{int.from_bytes(hashlib.sha256(seed.encode()).digest()[:16], 'big')}"


def _put_method(dataset: Dataset, *, masked: bool) -> None:
    """PS3.16 CID 7050: which profile and options were used."""
    dataset.PatientIdentityRemoved = "YES"
    dataset.DeidentificationMethod = "Allow-list after PS3.15 Annex E, dates moved by patient"
    dataset.LongitudinalTemporalInformationModified = "MODIFIED"
    said = [
        ("113100", "Basic Application Confidentiality Profile"),
        ("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
        ("113108", "Retain Patient Characteristics Option"),
    ]
    said += [("113101", "Clean Pixel Data Option")] * masked
    dataset.DeidentificationMethodCodeSequence = [_code(value, meaning) for value, meaning in said]


def _code(value: str, meaning: str) -> Dataset:
    item: Any = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", meaning
    return item


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
