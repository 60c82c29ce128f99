"""What the commands about whole cases do: whose a case is, and where its films lie."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.listings import case_row
from pneumo_desktop.progress import outcome
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import listing
from pneumo_desktop.worklist.store import Store

IDENTITY_COLUMNS = ("case_id", "patient_id", "patient_name", "birth_date", "sex", "age", "identity_corrected", "priors")

URGENT_COLUMNS = ("case_id", "state", "urgent", "why")
TOLD_COLUMNS = ("case_id", "untold_since", "finding", "other_findings", "reader", "patient_id", "patient_name")


def identify(parsed: argparse.Namespace, settings: Settings) -> int:
    """One correction of identity, or the last one taken back; prints whose the case is now."""
    from pneumo_desktop.identity import FIELDS
    from pneumo_desktop.review.identify import identify as correct
    from pneumo_desktop.review.identify import take_back_identity

    said = {name: text for name in FIELDS if (text := getattr(parsed, name)) is not None}
    if parsed.take_back and said:
        raise SettingInvalid("--take-back", "it goes with no new identity", "Take back first, then correct.")
    store = Store.of(settings)
    try:
        if parsed.take_back:
            case = take_back_identity(store, parsed.case, parsed.reason, parsed.reader)
        else:
            case = correct(store, parsed.case, said, parsed.reason, parsed.reader)
    finally:
        store.close()
    row = {
        **case_row(case),
        "birth_date": str(case.tags.patient_birth_date or ""),
        "identity_corrected": "no" if case.correction_id is None else "yes",
    }
    print(listing(IDENTITY_COLUMNS, [row], parsed.format), end="")
    return 0


def urgent(parsed: argparse.Namespace, settings: Settings) -> int:
    """A case marked urgent, or no longer; prints where it stands now."""
    from pneumo_desktop.review.urgent import mark_urgent, withdraw_urgent

    store = Store.of(settings)
    try:
        act = withdraw_urgent if parsed.withdraw else mark_urgent
        case = act(store, parsed.case, parsed.reason, parsed.reader)
    finally:
        store.close()
    print(listing(URGENT_COLUMNS, [case_row(case)], parsed.format), end="")
    return 0


def told(parsed: argparse.Namespace, settings: Settings) -> int:
    """Whom a result was told; without a case, the results that wait to be told, the longest wait first."""
    from pneumo_desktop.review.looks import listed
    from pneumo_desktop.review.tell import take_back_told, tell

    store = Store.of(settings)
    try:
        if parsed.case is None:
            listed(store, parsed.who, "untold", by="command")
            with store.looking(by=parsed.who) as reader:
                cases = reader.untold()
        elif parsed.take_back:
            cases = [take_back_told(store, parsed.case, parsed.reader)]
        else:
            at = moment("--at", parsed.at)
            said = {"role": parsed.role, "how": parsed.how}
            cases = [tell(store, parsed.case, parsed.whom, parsed.reader, at=at, **said)]
    finally:
        store.close()
    print(listing(TOLD_COLUMNS, [case_row(case) for case in cases], parsed.format), end="")
    return 0


def archive(parsed: argparse.Namespace, settings: Settings) -> int:
    """Films of decided cases to another disk, or home again; exit 1 where one was not where it should be."""
    from pneumo_desktop import archive as archives
    from pneumo_desktop.disk import size_text

    folder = Path(os.path.abspath(parsed.folder.expanduser()))  # noqa: PTH100 keep symbolic links, as settings do
    before = moment("--before", parsed.before)
    store = Store.of(settings)
    try:
        if parsed.back:
            moved = archives.bring_back(store, settings, folder, parsed.reader)
        else:
            moved = archives.archive(store, settings, folder, before, parsed.reader)
    finally:
        store.close()
    outcome(films=moved.films, cases=moved.cases, size=size_text(moved.size), missing=moved.missing or [])
    way = "back home; the copies in the archive stay there" if parsed.back else f"archived in {folder}"
    print(f"{moved.films} films of {moved.cases} cases ({size_text(moved.size)}) {way}")
    for missing in moved.missing or ():
        print(missing, file=sys.stderr)
    return 1 if moved.missing else 0


def moment(flag: str, text: str | None) -> datetime | None:
    """A time as typed, local where it names no offset.

    Raises:
        SettingInvalid: it is none.
    """
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError as error:
        raise SettingInvalid(flag, f"{text} is no date or time", "Write 2026-01-31 or 2026-01-31T08:00.") from error
