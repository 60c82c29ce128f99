"""What stands in place of names, numbers and dates in a de-identified export; the same each time, by the home's key.

After DICOM PS3.15 Annex E, the Basic Application Level Confidentiality Profile, turned into an allow-list, with the
options *Retain Longitudinal Temporal Information With Modified Dates* (E.3.6), *Retain Patient Characteristics*
(E.3.7: sex and age) and, where somebody looked, *Clean Pixel Data* (E.3.1).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from datetime import date, datetime, timedelta
from pathlib import Path

from pneumo_desktop.film_tags import age_text

OLDEST_TOLD = 89
"""Ages above are one group, for there are few of them (45 CFR 164.514(b)(2)(i)(C))."""
_DAYS_AT_MOST = 3650

_SEXES = ("M", "F", "O")
_VIEWS = ("AP", "PA", "LL", "RL", "RLD", "LLD", "RLO", "LLO", "LATERAL", "LAO", "RAO", "LPO", "RPO")


class Disguise:
    """Stand-ins by a key: whoever has not the key cannot tell what they stand for.

    Args:
        key: 32 bytes of this home.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def number(self, case_id: int) -> str:
        """For the number of a case."""
        return hmac.new(self._key, str(case_id).encode(), hashlib.sha256).hexdigest()[:16]

    def patient(self, patient: str) -> str:
        """For what cases of one patient have in common."""
        return self._digest("patient", patient).hex()[:16]

    def reader(self, name: str) -> str:
        """For the name of a reader."""
        return self._digest("reader", name).hex()[:12] if name else ""

    def uid(self, original: str) -> str:
        """For a UID, whichever export it leaves in: `2.25.` and a number of 128 bits (PS3.5 B.2)."""
        return f"2.25.{int.from_bytes(self._digest('uid', original)[:16], 'big')}"

    def days(self, patient: str) -> int:
        """By how many days all dates of a patient are moved back: order and intervals stay."""
        return 1 + int.from_bytes(self._digest("days", patient)[:8], "big") % _DAYS_AT_MOST

    def moved(self, at: datetime, patient: str) -> datetime:
        """A time on another day, without the fraction of its second, which would name it."""
        return at.replace(microsecond=0) - timedelta(days=self.days(patient))

    def moment(self, at: datetime, patient: str) -> str:
        """A moved time as text."""
        return f"{self.moved(at, patient):%Y-%m-%dT%H:%M:%SZ}"

    def day(self, text: str, patient: str) -> date | None:
        """The moved day of a text that begins as 2026-01-31; None where it does not."""
        try:
            return date.fromisoformat(text[:10]) - timedelta(days=self.days(patient))
        except (ValueError, OverflowError):
            return None

    def _digest(self, what: str, value: str) -> bytes:
        return hmac.new(self._key, f"{what}|{value}".encode("utf-8", "surrogatepass"), hashlib.sha256).digest()


def disguise_of(home: Path) -> Disguise:
    """That of a home, whose key is made the first time."""
    path = home / "deidentify.key"
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(32))
    return Disguise(path.read_bytes())


def age_group(months: int | None) -> str:
    """An age as it may leave: as it is up to 89 years, then in one group."""
    return f"over {OLDEST_TOLD} y" if is_old(months) else age_text(months)


def is_old(months: int | None) -> bool:
    """Whether an age is told as a group only."""
    return months is not None and months >= 12 * (OLDEST_TOLD + 1)


def known_sex(said: str) -> str:
    """PatientSex where it is one of its defined terms (PS3.3 C.7.1.1)."""
    return said if said in _SEXES else ""


def known_view(said: str) -> str:
    """ViewPosition where it is one of its defined terms (PS3.3 C.8.1.1, C.8.4.2): anything may stand in the tag."""
    return said if said in _VIEWS else ""
