"""A person says whose case it is: JPEGs name nobody, and files sometimes name the wrong patient.

The tags of the films stay as they came. A correction is a new event over them, with its reason, and can be taken back.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from pneumo_desktop.case import Case
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.identity import FIELDS, Correction, standing_correction
from pneumo_desktop.policy import Action
from pneumo_desktop.review.decide import known, named
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store

SEXES = ("M", "F", "O")
"""PatientSex (PS3.3 C.7.1.1): male, female, other; empty is unknown."""

_AT_MOST = {"patient_id": 64, "issuer_of_patient_id": 64, "patient_name": 160, "patient_sex": 16}


def identify(store: Store, case_id: int, said: Mapping[str, str], reason: str, reader: Who | str) -> Case:
    """Correct the identity of a case; returns the case as it stands now.

    Args:
        said: new values by field (`identity.FIELDS`); what is not named stays as it was. Empty: the one on the film is
            wrong and the right one is not known. A name is `Family^Given` or `Family, Given`, a birth date ISO 8601.

    Raises:
        ReviewRefused: no such case, no reader, no reason, nothing that would change, or a value that cannot be one.
    """
    thing = f"case {case_id}"
    if not reason.strip():
        raise ReviewRefused(thing, "a correction of identity needs a reason", "Say in a few words why.")
    with store.acting(reader, Action.IDENTIFY) as writer:
        case = known(writer, case_id)
        now = writer.now
        values = {name: _checked(thing, name, text, now) for name, text in said.items() if name in FIELDS}
        if all(text == _said_now(case, name) for name, text in values.items()):
            raise ReviewRefused(thing, "nothing would change", "Give the patient ID, name, birth date or sex.")
        standing = standing_correction(writer.corrections(case_id))
        before = standing.fields if standing else {}
        writer.add_correction(
            Correction(
                case_id=case_id,
                reader=named(case_id, writer.who.name),
                authenticated=writer.who.authenticated,  # else the name is as it was typed
                given_at=now,
                reason=_plain(reason)[:400],
                **{**before, **values},  # type: ignore[arg-type]  # fields are texts
            )
        )
        return known(writer, case_id)


def take_back_identity(store: Store, case_id: int, reason: str, reader: Who | str) -> Case:
    """Withdraw the standing correction by a new event; the one before it stands again, or else what the film says.

    Raises:
        ReviewRefused: no such case, no reader, or no correction that stands.
    """
    with store.acting(reader, Action.IDENTIFY) as writer:
        known(writer, case_id)
        standing = standing_correction(writer.corrections(case_id))
        if standing is None:
            raise ReviewRefused(f"case {case_id}", "no correction of identity stands that could be taken back")
        blank = dict.fromkeys(FIELDS)
        withdrawal = replace(
            standing,
            **blank,  # type: ignore[arg-type]  # all of them may be None
            reader=named(case_id, writer.who.name),
            authenticated=writer.who.authenticated,
            given_at=writer.now,
            reason=_plain(reason)[:400],
            withdraws=standing.correction_id,
            correction_id=None,
        )
        writer.add_correction(withdrawal)
        return known(writer, case_id)


def _said_now(case: Case, name: str) -> str:
    return str(getattr(case.tags, name) or "")


def _checked(thing: str, name: str, text: str, now: datetime) -> str:
    plain = _plain(text)
    if name == "patient_birth_date":
        return _birth_date(thing, plain, now)
    if len(plain) > _AT_MOST[name]:
        reason = f"{name.replace('_', ' ')} is longer than {_AT_MOST[name]} letters"
        raise ReviewRefused(thing, reason, "Shorten it.")
    if name == "patient_sex":
        plain = plain.upper()
        if plain and plain not in SEXES:
            raise ReviewRefused(thing, f"{plain} is no sex that DICOM knows", "Use M, F or O, or leave it empty.")
    if name == "patient_name" and "^" not in plain and plain.count(",") == 1:
        return "^".join(part.strip() for part in plain.split(","))
    return plain


def _birth_date(thing: str, text: str, now: datetime) -> str:
    if not text:
        return ""
    try:
        birth = date.fromisoformat(text)
    except ValueError as error:
        raise ReviewRefused(thing, f"{text} is no date", "Write the birth date as 2024-01-31.") from error
    if birth > now.astimezone().date():
        raise ReviewRefused(thing, f"the birth date {birth} lies in the future", "Check the year.")
    if birth.year < 1850:
        raise ReviewRefused(thing, f"nobody born on {birth} is alive", "Check the year.")
    return birth.isoformat()


def _plain(text: str) -> str:
    """One line without what a screen or a terminal would act on."""
    return " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in text).split())
