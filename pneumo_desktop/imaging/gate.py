"""Is it a frontal chest radiograph? Decided by what the tags say; a film whose tags say nothing is let through."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pneumo_desktop.case import Projection
from pneumo_desktop.film_tags import FilmTags

_RADIOGRAPHY = frozenset({"", "CR", "DX", "DR", "RG", "RF", "OT", "SC", "XC"})
_MODALITIES = {
    "CT": "a CT slice",
    "MR": "an MR image",
    "US": "an ultrasound image",
    "MG": "a mammogram",
    "NM": "a nuclear medicine image",
    "PT": "a PET image",
    "XA": "an angiogram",
    "IO": "a dental film",
    "PX": "a dental panorama",
    "ES": "an endoscopy image",
    "SR": "a structured report",
    "PR": "a presentation state",
    "KO": "a list of key images",
    "ECG": "a waveform",
    "DOC": "a document",
    "AU": "a sound recording",
    "HD": "a waveform",
    "EPS": "a waveform",
    "RESP": "a waveform",
    "SEG": "a segmentation",
    "REG": "a registration of images",
    "RTIMAGE": "a radiotherapy image",
    "RTDOSE": "a radiotherapy dose",
    "RTPLAN": "a radiotherapy plan",
    "RTSTRUCT": "a radiotherapy drawing",
    "SM": "a microscope slide",
    "OP": "a photograph of an eye",
    "BMD": "a bone density scan",
}
_SOP_CLASSES = {
    "1.2.840.10008.5.1.4.1.1.2": "a CT slice",
    "1.2.840.10008.5.1.4.1.1.4": "an MR image",
    "1.2.840.10008.5.1.4.1.1.6": "an ultrasound image",
    "1.2.840.10008.5.1.4.1.1.3": "an ultrasound film",
    "1.2.840.10008.5.1.4.1.1.9": "a waveform",
    "1.2.840.10008.5.1.4.1.1.11": "a presentation state",
    "1.2.840.10008.5.1.4.1.1.20": "a nuclear medicine image",
    "1.2.840.10008.5.1.4.1.1.66": "a data set without a picture",
    "1.2.840.10008.5.1.4.1.1.88": "a structured report",
    "1.2.840.10008.5.1.4.1.1.104": "a document inside a DICOM file",
    "1.2.840.10008.5.1.4.1.1.128": "a PET image",
    "1.2.840.10008.5.1.4.1.1.481": "a radiotherapy object",
}
"""By the beginning of the SOP class (PS3.4 B.5), for files whose modality is not said, or is said wrongly."""
_CHEST = re.compile(r"CHEST|THORA|TORAX|TÓRAX|LUNG|PULM|\bRIBS?\b|\bCXR\b|ГРУД")
_ELSEWHERE = re.compile(
    r"\b(HIP|KNEE|HAND|WRIST|ELBOW|SHOULDER|FOOT|ANKLE|PELVIS|SKULL|HEAD|NECK|SPINE|ABDOMEN|FEMUR|TIBIA|HUMERUS|"
    r"FOREARM|FINGER|TOE|LEG|ARM|BREAST|DENTAL|TEETH|JAW|[CLT]SPINE|LSSPINE|SINUS(ES)?|CLAVICLE|EXTREMITY)\b"
)
_ANIMAL = re.compile(r"CANINE|FELINE|EQUINE|BOVINE|AVIAN|VETERIN|\bDOG\b|\bHORSE\b|\bPUPPY\b|\bKITTEN\b")
_CLINIC = re.compile(r"VETERIN|ANIMAL")
_LATERAL_VIEWS = frozenset({"LL", "RL", "LAT", "LATERAL", "LLAT", "RLAT", "LLO", "RLO", "OBLIQUE"})
_LATERAL = re.compile(r"\b(LAT|LATERAL|LLAT|RLAT)\b")
_FRONTAL = re.compile(r"\b(AP|PA|FRONTAL|PORTABLE|DECUB\w*)\b")


@dataclass(frozen=True, slots=True)
class Gate:
    """What a film shows as far as its tags tell; `reason` is empty where it may be scored."""

    projection: Projection
    reason: str = ""


def gate(tags: FilmTags) -> Gate:
    """Judge tags alone; of several reasons the one nearest to the truth is given."""
    described = tags.descriptions.upper()
    if what := _other_object(tags):
        return Gate(Projection.NOT_CHEST, f"Not a chest radiograph: it is {what}.")
    species = tags.species.upper()
    if (
        (species and not re.search(r"HOMO|HUMAN", species))
        or _ANIMAL.search(described)
        or _CLINIC.search(tags.institution_name.upper())
    ):
        return Gate(Projection.NOT_CHEST, "Not a patient's film: its tags name an animal or a veterinary clinic.")
    part = tags.body_part_examined
    if _ELSEWHERE.search(part) and not _CHEST.search(part):
        return Gate(Projection.NOT_CHEST, f"Not a chest radiograph: its tags say {part}.")
    if not part and (found := _ELSEWHERE.search(described)) and not _CHEST.search(described):
        return Gate(Projection.NOT_CHEST, f"Not a chest radiograph: it is described as {found[0]}.")
    if _is_lateral(tags, described):
        return Gate(
            Projection.LATERAL_CHEST, "Lateral or oblique view: shown, not scored; the model knows frontal films."
        )
    chest = _CHEST.search(part) or _CHEST.search(described)
    frontal = tags.view_position in ("AP", "PA") or _FRONTAL.search(described)
    return Gate(Projection.FRONTAL_CHEST if chest and frontal else Projection.UNKNOWN)


def _other_object(tags: FilmTags) -> str:
    """What it is by modality or SOP class; empty for radiography."""
    if tags.modality not in _RADIOGRAPHY:
        return _MODALITIES.get(tags.modality, f"of modality {tags.modality}")
    said = f"{tags.sop_class_uid}."
    return next((what for begin, what in _SOP_CLASSES.items() if said.startswith(f"{begin}.")), "")


def _is_lateral(tags: FilmTags, described: str) -> bool:
    if tags.view_position:
        return tags.view_position in _LATERAL_VIEWS or bool(_LATERAL.search(tags.view_position))
    # PS3.3 C.7.6.1.1.1: where rows run towards anterior or posterior, the patient is seen from the side.
    if tags.patient_orientation[:1] in ("A", "P"):
        return True
    return bool(_LATERAL.search(described)) and not _FRONTAL.search(described)
