"""Who acts: a person with a name, or the program's own house-keeping; plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

PASS = "PNEUMO_PASS"  # noqa: S105 the name of a variable, not a password
"""In the environment of a command that desktop or engine started: for whom it acts, see `review.signing.issue_pass`."""


class Role(StrEnum):
    """What an account is for; `policy` says what each may do."""

    TECHNICIAN = "technician"
    RADIOLOGIST = "radiologist"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Emergency:
    """Access beyond the role for care that cannot wait.

    Attributes:
        number: of the emergency access, under which it is listed for review.
        reason: in the person's own words.
        until: when it ends by itself.
    """

    number: int
    reason: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Who:
    """Who does something.

    Attributes:
        name: as it goes into the record.
        role: of the account; None in a home without accounts.
        authenticated: the password was given; else the name is as somebody typed it.
        emergency: emergency access that was begun; None without one.
        house: the program itself (engine, nightly backup); it signs nothing as a person.
    """

    name: str
    role: Role | None = None
    authenticated: bool = False
    emergency: Emergency | None = None
    house: bool = False

    @classmethod
    def typed(cls, name: str) -> Who:
        """A name that nobody proved: `--reader NAME`, or the name asked for in a home without accounts."""
        return cls(" ".join(name.split()))

    @classmethod
    def of(cls, by: Who | str) -> Who:
        """Somebody, or the name of somebody who is not authenticated."""
        return by if isinstance(by, Who) else cls.typed(by)

    def __str__(self) -> str:
        return f"{self.name} ({self.role})" if self.role else self.name or "somebody without a name"


ENGINE = Who("engine", house=True)
"""The engine's own actor; it takes, scores and orders films, and needs nobody for it."""
