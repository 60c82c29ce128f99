"""What a reader says beside the finding itself: how sure, what else is on the film, where; and to whom it was told.

*No pneumonia* answers one question. It never means *normal*: whatever else is on the film is flagged beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Box = tuple[float, float, float, float]
"""Left, top, width and height as shares of the film as it is stored, in [0, 1]."""

Boxes = Mapping[str, tuple[Box, ...]]
"""The reader's boxes by the SHA-256 of their film."""

BOXES_AT_MOST = 64
OTHER_WORDS_AT_MOST = 120
_OTHER = "other:"


class Certainty(StrEnum):
    """How sure a reader is of the finding."""

    POSSIBLE = "possible"
    PROBABLE = "probable"
    DEFINITE = "definite"


class OtherFinding(StrEnum):
    """What can be flagged beside any finding; `other` goes with words of its own: `other: healed rib fracture`."""

    PNEUMOTHORAX = "pneumothorax"
    EFFUSION = "effusion"
    NODULE = "nodule"
    MISPLACED_TUBE = "misplaced_tube"
    OTHER = "other"


CODED = tuple(each for each in OtherFinding if each is not OtherFinding.OTHER)
"""The flags that need no words."""


@dataclass(frozen=True, slots=True)
class UrgentMark:
    """A person's word that a case is urgent. Added, never changed: withdrawing is a mark with `withdraws` set."""

    case_id: int
    reader: str
    authenticated: bool
    given_at: datetime
    reason: str
    withdraws: int | None = None
    mark_id: int | None = None


@dataclass(frozen=True, slots=True)
class Communication:
    """Whom a result was told: `told_to` is a name, `role` what they are, `how` the way, `told_at` when.

    `reader` told it, or says that it was told; `given_at` is when that was written down. `verdict_id` is the result.
    Added, never changed: a communication with `withdraws` set takes one back.
    """

    case_id: int
    verdict_id: int
    told_to: str
    role: str
    how: str
    told_at: datetime
    reader: str
    authenticated: bool
    given_at: datetime
    withdraws: int | None = None
    communication_id: int | None = None


def flag_of(text: str) -> str:
    """A flag as it is kept: one of `CODED`, or `other: words`.

    Raises:
        ValueError: it is neither, or has no words, or too many.
    """
    plain = " ".join(text.split())
    coded = plain.casefold().replace(" ", "_")
    if coded in CODED:
        return coded
    kind, colon, words = plain.partition(":")
    words = words.strip()
    if not colon or kind.casefold() != OtherFinding.OTHER:
        raise ValueError(f"{plain or 'nothing'} is none of {', '.join(CODED)}, or other: WORDS")
    if not words:
        raise ValueError("`other` needs words of its own")
    if len(words) > OTHER_WORDS_AT_MOST:
        raise ValueError(f"more than {OTHER_WORDS_AT_MOST} letters; the note has room for more")
    return f"{_OTHER} {words}"


def flags_of(said: Iterable[str]) -> tuple[str, ...]:
    """Flags as they are kept: each once, the coded ones first in their own order, then those with words.

    Raises:
        ValueError: see `flag_of`.
    """
    flags = {flag_of(each) for each in said}
    coded = [each.value for each in CODED if each in flags]
    return (*coded, *sorted(flags - set(coded)))


def other_words(flag: str) -> str:
    """The words of an `other: …` flag; empty for a coded one."""
    return flag.removeprefix(_OTHER).strip() if flag.startswith(_OTHER) else ""


def boxes_of(said: Boxes) -> dict[str, tuple[Box, ...]]:
    """Boxes as they are kept: films without any left out, shares to six digits.

    Raises:
        ValueError: a share outside [0, 1], a box without an area, or too many.
    """
    kept: dict[str, tuple[Box, ...]] = {}
    for sha256, boxes in sorted(said.items()):
        if len(boxes) > BOXES_AT_MOST:
            raise ValueError(f"more than {BOXES_AT_MOST} boxes on one film")
        rounded = tuple(_box(box) for box in boxes)
        if rounded:
            kept[sha256] = rounded
    return kept


def _box(box: Box) -> Box:
    left, top, width, height = (round(float(share), 6) for share in box)
    inside = 0 <= left <= 1 and 0 <= top <= 1 and 0 < width <= 1 and 0 < height <= 1
    if not inside or left + width > 1.00001 or top + height > 1.00001:
        raise ValueError("a box does not lie on its film")
    return left, top, width, height


def flags_text(flags: tuple[str, ...]) -> str | None:
    """Flags as the worklist keeps them, a JSON array; None for none."""
    return json.dumps(list(flags), separators=(",", ":"), ensure_ascii=False) if flags else None


def flags_in(text: str | None) -> tuple[str, ...]:
    """Flags as they were kept; what is damaged is found by the audit and must not keep a case from being read."""
    try:
        said = json.loads(text) if text else []
    except ValueError:
        return ()
    return tuple(str(each) for each in said) if isinstance(said, list) else ()


def boxes_text(boxes: Boxes) -> str | None:
    """Boxes as the worklist keeps them: JSON `{"SHA-256": [[left, top, width, height], …]}`; None for none."""
    return json.dumps(boxes, sort_keys=True, separators=(",", ":")) if boxes else None


def boxes_in(text: str | None) -> dict[str, tuple[Box, ...]]:
    """Boxes as they were kept; none where the text is damaged."""
    try:
        said = json.loads(text) if text else {}
        return boxes_of({str(sha256): tuple(tuple(box) for box in each) for sha256, each in said.items()})
    except (ValueError, TypeError, AttributeError):
        return {}


def flags_line(flags: Sequence[str]) -> str:
    """Flags in one cell: `effusion;other: healed rib fracture`."""
    return ";".join(flag.replace(";", ",") for flag in flags)
