"""What a reader has typed and not yet given: a small file in the home for each case and reader, until it is given.

It holds free text and so is a secret of the home: only its owner may read it, and it goes when the verdict is written.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pneumo_desktop.case import Finding, Verdict
from pneumo_desktop.findings import Boxes, Certainty, boxes_in, boxes_text, flags_of


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished verdict. `typed_at` is None for one that was not written to the disk yet."""

    finding: Finding | None = None
    reason: str = ""
    certainty: Certainty | None = None
    note: str = ""
    other_findings: tuple[str, ...] = ()
    boxes: Boxes = field(default_factory=dict)
    typed_at: datetime | None = None

    @property
    def says_something(self) -> bool:
        """Whether it is worth keeping."""
        typed = self.finding or self.reason or self.certainty or self.note or self.other_findings
        return bool(typed) or any(self.boxes.values())


def keep_draft(home: Path, case_id: int, reader: str, films: Iterable[str], draft: Draft, now: datetime) -> None:
    """Write it whole or not at all; one that says nothing is forgotten.

    Args:
        films: the SHA-256 of the case's films: a rebuilt worklist gives its numbers to other cases.
    """
    from pneumo_desktop.worklist.tables import utc_text  # a window is there before its database

    if not draft.says_something:
        forget_draft(home, case_id, reader)
        return
    body = {
        "films": sorted(films),
        "finding": draft.finding,
        "reason": draft.reason,
        "certainty": draft.certainty,
        "note": draft.note,
        "other_findings": list(draft.other_findings),
        "boxes": boxes_text(draft.boxes),
        "typed_at": utc_text(now),
    }
    path = _path(home, case_id, reader)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".draft-", dir=path.parent)  # mkstemp: none but the owner may read it
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(body, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def kept_draft(
    home: Path, case_id: int, reader: str, films: Iterable[str], verdicts: Iterable[Verdict] = ()
) -> Draft | None:
    """What this reader typed of a case and did not give; None where there is nothing, or it is of another case.

    Args:
        verdicts: those of the case; a draft from before this reader's last one was given with it.
    """
    try:
        said = json.loads(_path(home, case_id, reader).read_text(encoding="utf-8"))
        typed_at = datetime.fromisoformat(said["typed_at"])
        draft = Draft(
            Finding(said["finding"]) if said["finding"] else None,
            str(said["reason"]),
            Certainty(said["certainty"]) if said["certainty"] else None,
            str(said["note"]),
            flags_of(said["other_findings"]),
            boxes_in(said["boxes"]),
            typed_at,
        )
        of = set(said["films"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    given = any(verdict.reader == reader and verdict.given_at >= typed_at for verdict in verdicts)
    return None if given or not of & set(films) else draft


def forget_draft(home: Path, case_id: int, reader: str) -> None:
    """It was given, or thrown away."""
    _path(home, case_id, reader).unlink(missing_ok=True)


def _path(home: Path, case_id: int, reader: str) -> Path:
    name = hashlib.sha256(reader.encode()).hexdigest()[:16]
    return home / "drafts" / f"{case_id}-{name}.json"
