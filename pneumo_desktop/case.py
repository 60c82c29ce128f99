"""Case, film, score and verdict: the nouns of the program as plain frozen data, no framework in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any

from pneumo_desktop.findings import Boxes, Certainty


class Finding(StrEnum):
    """What a reader finds. The first two agree or disagree with the call; the others always override it."""

    PNEUMONIA = "pneumonia"
    NO_PNEUMONIA = "no_pneumonia"
    INDETERMINATE = "indeterminate"
    NOT_DIAGNOSTIC = "not_diagnostic"


class Call(StrEnum):
    """What the model says at its operating threshold."""

    SUSPECTED = "suspected"
    NOT_SUSPECTED = "not_suspected"


class Band(StrEnum):
    """Likelihood in a word; *raised* begins at the operating threshold, *high* where the card puts it."""

    HIGH = "high"
    RAISED = "raised"
    LOW = "low"


class FilmStatus(StrEnum):
    """A film is scored, or somebody has to look at why it was not."""

    SCORED = "scored"
    NEEDS_ATTENTION = "needs_attention"


class CaseState(StrEnum):
    """Where a case stands with its readers. *Confirmed* and *overridden* are derived from the verdict."""

    UNREAD = "unread"
    READING = "reading"
    CONFIRMED = "confirmed"
    OVERRIDDEN = "overridden"
    READ = "read"


UNDECIDED = (CaseState.UNREAD, CaseState.READING)
DECIDED = (CaseState.CONFIRMED, CaseState.OVERRIDDEN, CaseState.READ)


class Tier(IntEnum):
    """Sections of the queue, first read first; see `worklist.order`."""

    URGENT = 0
    OVERDUE = 1
    HIGH = 2
    NEEDS_ATTENTION = 3
    BY_LIKELIHOOD = 4
    NOT_FRONTAL_CHEST = 5


class Projection(StrEnum):
    """What a film shows, as far as tags (and later pixels) tell."""

    FRONTAL_CHEST = "frontal_chest"
    LATERAL_CHEST = "lateral_chest"
    NOT_CHEST = "not_chest"
    UNKNOWN = "unknown"


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


@dataclass(frozen=True, slots=True)
class Region:
    """A box in which the model sees an opacity: left, top, width and height as shares of the film in [0, 1].

    `weight` in [0, 1] is the map's highest value inside it.
    """

    left: float
    top: float
    width: float
    height: float
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where the model looked, out of the same forward pass as the score.

    `heat` holds rows * columns bytes, row by row from the top left of the film as it is stored: 255 is a likelihood of
    1 that this cell shows an opacity. `extent` in [0, 1] is the share of the lung field that the map calls opaque.
    """

    rows: int
    columns: int
    heat: bytes
    regions: tuple[Region, ...] = ()
    extent: float = 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """One model's opinion of one film; never overwritten.

    `likelihood` is the probability of pneumonia in [0, 1], calibrated for `share_of_pneumonia` among the films; `logit`
    is the network's raw output, kept so that another calibration can be applied later.
    """

    likelihood: float
    logit: float
    call: Call
    band: Band
    model_name: str
    model_sha256: str
    device: str = ""
    share_of_pneumonia: float | None = None
    explanation: Explanation | None = None
    score_id: int | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is said of a film: a score, with what to beware of in `reason`; or none, and there why."""

    score: Score | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Film:
    """One image file, known by the SHA-256 of its bytes (None while the file could not be read at all)."""

    sha256: str | None
    source: Path
    status: FilmStatus
    reason: str
    projection: Projection
    tags: FilmTags
    arrived_at: datetime
    film_id: int | None = None
    case_id: int | None = None
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reader's act on a case. Added, never changed: taking back is a verdict with `withdraws` set and no finding.

    `other_findings` are flags beside the finding, see `findings.flag_of`. `amends` is the verdict that stood before and
    was seen. `tell` says that somebody must be told of this result, by the rule of the day it was given.
    """

    case_id: int
    reader: str
    authenticated: bool
    given_at: datetime
    finding: Finding | None
    reason: str = ""
    score_id: int | None = None
    shown: str = ""
    withdraws: int | None = None
    certainty: Certainty | None = None
    note: str = ""
    other_findings: tuple[str, ...] = ()
    boxes: Boxes = field(default_factory=dict)
    amends: int | None = None
    tell: bool = False
    verdict_id: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One study as the worklist shows it: its place, its likeliest accepted frontal film, and its latest verdict.

    `position` is the place in the reading order, 1 first, None for decided cases. `reason` says why there is no score;
    `why` says why the case stands where it stands. `tags` are those of the film with what a person corrected, which
    `correction_id` then names. `priors` is how many other cases are of the same patient. `urgent_by` and
    `urgent_reason` are of the mark of urgency that stands; `untold_since` is set while its result waits to be told.
    """

    case_id: int
    status: FilmStatus
    state: CaseState
    tier: Tier
    arrived_at: datetime
    due_at: datetime
    film_id: int
    film_sha256: str | None
    source: Path
    film_count: int
    tags: FilmTags
    position: int | None = None
    likelihood: float | None = None
    call: Call | None = None
    band: Band | None = None
    score_id: int | None = None
    model_name: str = ""
    reason: str = ""
    why: str = ""
    new_film: bool = False
    opened_by: str = ""
    verdict_id: int | None = None
    finding: Finding | None = None
    reader: str = ""
    decided_at: datetime | None = None
    share_of_pneumonia: float | None = None
    correction_id: int | None = None
    priors: int = 0
    certainty: Certainty | None = None
    other_findings: tuple[str, ...] = ()
    urgent_by: str = ""
    urgent_reason: str = ""
    untold_since: datetime | None = None


def agrees(finding: Finding, call: Call) -> bool:
    """Whether a finding says the same as the model's call: then the case is *confirmed*, else *overridden*."""
    return (finding is Finding.PNEUMONIA and call is Call.SUSPECTED) or (
        finding is Finding.NO_PNEUMONIA and call is Call.NOT_SUSPECTED
    )


def state_after(finding: Finding | None, call: Call | None) -> CaseState:
    """The state of a case after its standing verdict (None: none stands) was given against `call`."""
    if finding is None:
        return CaseState.UNREAD
    if call is None:
        return CaseState.READ
    return CaseState.CONFIRMED if agrees(finding, call) else CaseState.OVERRIDDEN


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
