"""What a site decided, whoever tells it (its worklist, or an export of it), in one form; nobody is named in it."""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pneumo_desktop.case import Finding
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.findings import Box
from pneumo_desktop.identity import Correction, prior_key

LABELS = {Finding.PNEUMONIA: "PNEUMONIA", Finding.NO_PNEUMONIA: "NORMAL"}
"""The verdicts that say something of every film of the case; *indeterminate* and *not diagnostic* teach nothing."""

NO_VERDICT, NO_LABEL = "no verdict stands: it was taken back", "indeterminate or not diagnostic"
NOT_SCORED = "a film that is no frontal chest film, or could not be scored"
LATER = "a film that came after the verdict, so that the reader did not have it"


@dataclass(frozen=True, slots=True)
class SiteFilm:
    """One film of a decided case.

    Attributes:
        sha256: of its bytes.
        path: where these bytes lie.
        case, patient: pseudonyms.
        label: NORMAL or PNEUMONIA, as the verdict that stands says of the case.
        decided_on: the day of that verdict, ISO 8601.
        score_shown, map_shown: whether the reader had the model's score, and its map, before them: `yes` or `no`.
        authenticated: the reader had signed in.
        model, model_sha256, likelihood: of the score that the verdict was given against; empty where there was none.
        boxes: of the reader, as shares of the film; empty where none were drawn.
        rows, columns: of the film.
    """

    sha256: str
    path: Path
    case: str
    patient: str
    label: str
    decided_on: str
    score_shown: str = "no"
    map_shown: str = "no"
    authenticated: str = "no"
    model: str = ""
    model_sha256: str = ""
    likelihood: str = ""
    age: str = ""
    sex: str = ""
    view: str = ""
    boxes: tuple[Box, ...] = ()
    rows: int = 0
    columns: int = 0


@dataclass(slots=True)
class Found:
    """What was read, and what was left out and why: by reason, how many.

    Attributes:
        origin: where it comes from, for the provenance: hashes and heads, no paths.
        named: films that were expected and are not what they were: their name and the reason.
        nobody: cases whose patient cannot be told, each a patient of its own.
        amended: cases of which a later verdict stands.
    """

    films: list[SiteFilm] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    named: list[str] = field(default_factory=list)
    origin: dict[str, object] = field(default_factory=dict)
    cases: int = 0
    nobody: int = 0
    amended: int = 0


class Pseudonyms:
    """Names that only who holds the key can trace: HMAC-SHA-256, 16 hex digits.

    Args:
        key: secret; the same key gives the same names again.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def case(self, name: object) -> str:
        """Of a case, by its number or the like."""
        return self._of("case", str(name))

    def patient(self, films: Iterable[FilmTags], correction: Correction | None, case: object) -> tuple[str, bool]:
        """Of a patient, and whether it is known who that is: where not, the case is a patient of its own."""
        key = prior_key(films, correction)
        return (self._of("nobody", str(case)), False) if key is None else (self._of("patient", key), True)

    def _of(self, what: str, value: str) -> str:
        return hmac.new(self._key, f"training {what}|{value}".encode(), hashlib.sha256).hexdigest()[:16]


def check_bytes(path: Path, sha256: str) -> str:
    """Why a file is not the film that was decided upon; empty where it is."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    return "" if found == sha256 else f"its bytes changed since the verdict (SHA-256 {found[:12]}…, not {sha256[:12]}…)"
