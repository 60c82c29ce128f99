"""Case, film, score and verdict: the nouns of the program as plain frozen data, no framework in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from pathlib import Path

from pneumo_desktop.film_tags import FilmTags
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
