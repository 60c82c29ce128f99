"""Whose film it is: corrections by a person laid over the tags as they came, and when two cases are of one patient.

Joining two people's films is worse than not joining one person's, so everything here is conservative: patient ID,
issuer, name and birth date must all agree; what is blank, a placeholder, or clashes within a case joins nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from pneumo_desktop.film_tags import FilmTags

FIELDS = ("patient_id", "issuer_of_patient_id", "patient_name", "patient_birth_date", "patient_sex")
"""What a person can correct, by its DICOM keyword in snake case."""

_NOBODY = {"unknown", "anonymous", "anonymised", "anonymized", "anonym", "none", "null", "na", "notgiven", "noname"}
_NO_DATES = (date(1900, 1, 1), date(1, 1, 1))
_OF_AGE = re.compile(r"Outside what the model was validated on: [^.]*\.")
"""As `inference.judge` says it of a film when it is scored."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on whose case it is. Added, never changed: taking back is a correction with `withdraws` set.

    Of the fields None means *as the film says*, an empty text *the film is wrong and the right one is not known*.
    `patient_birth_date` is ISO 8601. A later correction holds what the one before it said and was left as it was.
    """

    case_id: int
    reader: str
    authenticated: bool
    given_at: datetime
    reason: str
    patient_id: str | None = None
    issuer_of_patient_id: str | None = None
    patient_name: str | None = None
    patient_birth_date: str | None = None
    patient_sex: str | None = None
    withdraws: int | None = None
    correction_id: int | None = None

    @property
    def fields(self) -> dict[str, str]:
        """What it corrects, and to what."""
        return {name: said for name in FIELDS if (said := getattr(self, name)) is not None}


def standing_correction(corrections: Sequence[Correction]) -> Correction | None:
    """The last correction that was not taken back.

    Args:
        corrections: all of one case, in the order they were given.
    """
    withdrawn = {each.withdraws for each in corrections if each.withdraws}
    standing = [each for each in corrections if not each.withdraws and each.correction_id not in withdrawn]
    return standing[-1] if standing else None


def effective(tags: FilmTags, correction: Correction | None, arrived_at: datetime) -> FilmTags:
    """The tags of a film with what a person corrected; the age follows a corrected birth date.

    Args:
        arrived_at: stands in for the day of the film where that says none (a JPEG).
    """
    if correction is None:
        return tags
    said = correction.fields
    texts = {name: text for name, text in said.items() if name != "patient_birth_date"}
    corrected = replace(tags, **texts)  # type: ignore[arg-type]  # all of them are texts
    if "patient_birth_date" not in said:
        return corrected
    birth = date.fromisoformat(said["patient_birth_date"]) if said["patient_birth_date"] else None
    return replace(corrected, patient_birth_date=birth, age_months=_age_months(birth, _day(tags, arrived_at)))


def remarks_as_corrected(reason: str, correction: Correction | None) -> str:
    """What is said of a film without what was said of an age that a person corrected since.

    The desktop holds the corrected age against the model's card itself; the film's own record stays as it was written.
    """
    if correction is None or "patient_birth_date" not in correction.fields:
        return reason
    return " ".join(_OF_AGE.sub("", reason).split())


def _day(tags: FilmTags, arrived_at: datetime) -> date:
    try:
        return date.fromisoformat(tags.acquired_at[:10])
    except ValueError:
        return arrived_at.date()  # in UTC, so that the age is the same on every PC


def _age_months(birth: date | None, day: date) -> int | None:
    if birth is None or birth > day:
        return None
    return (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birth.day)


def prior_key(films: Iterable[FilmTags], correction: Correction | None) -> str | None:
    """What cases of one patient have in common, as a SHA-256 in hex; None where a case may join no other.

    Args:
        films: the tags of all films of the case, as they came. Two that differ in one of the four clash, unless a
            person has said which is right.
    """
    corrected = correction.fields if correction else {}
    films = list(films)
    common: list[str] = []
    for name, normal in (
        ("patient_id", plain_id),
        ("issuer_of_patient_id", plain_issuer),
        ("patient_name", plain_name),
        ("patient_birth_date", plain_date),
    ):
        said = [corrected[name]] if name in corrected else [str(getattr(tags, name) or "") for tags in films]
        found = {text for each in said if (text := normal(each))}
        if len(found) > 1:
            return None
        # The issuer is seldom given; two blank ones agree. Nothing else may be blank.
        if not found and name != "issuer_of_patient_id":
            return None
        common.append(found.pop() if found else "")
    return hashlib.sha256(json.dumps(common, ensure_ascii=False).encode()).hexdigest()


def plain_id(text: str) -> str:
    """A patient ID without padding (PS3.5 6.2, LO: leading and trailing spaces carry no meaning); case and zeros count.

    Empty for a placeholder: `UNKNOWN`, `0000`.
    """
    stripped = text.strip(" \0\t")
    return "" if _is_nobody(stripped) or not stripped.strip("0-. ") else stripped


def plain_issuer(text: str) -> str:
    """The issuer of a patient ID without padding."""
    return text.strip(" \0\t")


def plain_name(text: str) -> str:
    """A person name (PS3.5 6.2.1) for comparison: `vega^ada`.

    The first component group that says something counts (alphabetic before ideographic before phonetic); case, width
    of letters and runs of spaces do not, nor does the prefix (a title). Accents, order and middle names do count. Empty
    for a placeholder.
    """
    for group in unicodedata.normalize("NFKC", text.replace("\0", " ")).split("="):
        parts = [" ".join(part.split()).casefold() for part in group.split("^")]
        parts[3:4] = [""]
        name = "^".join(parts).rstrip("^")
        if name:
            return "" if all(_is_nobody(part) for part in parts) else name
    return ""


def plain_date(text: str) -> str:
    """A birth date in ISO 8601; empty for what systems write when they know none."""
    return "" if text in {day.isoformat() for day in _NO_DATES} else text


def _is_nobody(text: str) -> bool:
    letters = re.sub(r"[\W_]", "", text.casefold())
    return not letters or letters in _NOBODY or not letters.strip("x")
