"""What is said of two films that carry one SOP Instance UID, which DICOM gives to one image only (PS3.5 9)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import PurePath

_NUMBER = "the same image number (SOP Instance UID)"
_ALONE, _OTHER = "other bytes; the pictures could not be compared.", "but another picture."
_AGAIN = "with other tags."
_SAID = re.compile(
    rf"Conflict with .+?: {re.escape(_NUMBER)}, (?:{re.escape(_ALONE)}|{re.escape(_OTHER)})"
    rf"|Same picture as .+?, sent again under {re.escape(_NUMBER)} {re.escape(_AGAIN)}"
)
_LONGEST_NAME = 80


def named(source: str, case_id: int, arrived_at: datetime) -> str:
    """A film by what a person sees of it: `IM-1.dcm (case 12, arrived 2026-01-31 08:30 UTC)`."""
    name = " ".join(PurePath(source).name.split())[:_LONGEST_NAME] or "a film"
    return f"{name} (case {case_id}, arrived {arrived_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC)"


def sentence(other: str, same_picture: bool | None) -> str:
    """What stands with a film.

    Args:
        other: the film that has the same image number, as `named` says it.
        same_picture: whether both show the same pixels; None: they could not be compared.
    """
    if same_picture:
        return f"Same picture as {other}, sent again under {_NUMBER} {_AGAIN}"
    return f"Conflict with {other}: {_NUMBER}, {_ALONE if same_picture is None else _OTHER}"


def said_in(reason: str) -> list[str]:
    """Those sentences in what is said of a film."""
    return _SAID.findall(reason)


def with_said(reason: str, others: Iterable[str]) -> str:
    """A reason, and those of the sentences with other reasons that it does not hold yet."""
    parts = [reason] if reason else []
    for said in (each for other in others for each in said_in(other)):
        if not any(said in part for part in parts):
            parts.append(said)
    return " ".join(parts)


def is_alike(one: str, other: str) -> bool:
    """Whether two sentences say the same of, perhaps, different films."""
    (kind, _, said), (other_kind, _, other_said) = one.partition(_NUMBER), other.partition(_NUMBER)
    return (kind.split()[0], said) == (other_kind.split()[0], other_said)
