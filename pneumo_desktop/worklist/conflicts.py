"""What is said of two films that carry one SOP Instance UID, which DICOM gives to one image only (PS3.5 9)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SAID = re.compile(r"(?:Conflict with film \d+:|Same picture as film \d+,)[^.]*\.")


def sentence(other: int, same_picture: bool | None) -> str:
    """What stands with a film.

    Args:
        other: number of the film that has the same image number.
        same_picture: whether both show the same pixels; None: they could not be compared.
    """
    number = "the same image number (SOP Instance UID)"
    if same_picture:
        return f"Same picture as film {other}, sent again under {number} with other tags."
    if same_picture is None:
        return f"Conflict with film {other}: {number}, other bytes; the pictures could not be compared."
    return f"Conflict with film {other}: {number}, but another picture."


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
    return re.sub(r"\d+", "", one) == re.sub(r"\d+", "", other)
