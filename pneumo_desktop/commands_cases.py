"""What the commands about whole cases do: whose a case is, and where its films lie."""

from __future__ import annotations

import argparse

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.listings import case_row
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import listing
from pneumo_desktop.worklist.store import Store

IDENTITY_COLUMNS = ("case_id", "patient_id", "patient_name", "birth_date", "sex", "age", "identity_corrected", "priors")


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
