"""Decided cases out of a home, read in one moment; nothing is written there but the record of the look."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

from pneumo_desktop.case import Case, Film, Verdict
from pneumo_desktop.errors import SettingInvalid, WorklistMissing
from pneumo_desktop.identity import effective, standing_correction
from pneumo_desktop.library import copy_path
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import counted
from pneumo_desktop.settings import Settings, load_settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.reader import Reader
from pneumo_desktop.worklist.store import Store
from training.site.decided import (
    LABELS,
    LATER,
    NO_LABEL,
    NO_VERDICT,
    NOT_SCORED,
    Found,
    Pseudonyms,
    SiteFilm,
    check_bytes,
)

ACT = "training_set"
_KEY = "deidentify.key"


def read_home(home: Path, name: str, sign_in: Callable[[Store], Who]) -> Found:
    """All decided cases of a home, by the verdict that stands.

    Taking films and findings of patients away to train with is an export: it needs the same right, and stands in the
    record with what was taken. Patients are called by pseudonyms of the home's own key where it has one, so that they
    are the same in every set; else of a key that is kept nowhere.

    Args:
        home: its folder.
        name: who asks, in a home without accounts.
        sign_in: proves who asks, in one that has accounts.

    Raises:
        WorklistMissing: no worklist is there; none is made.
        WorklistUnavailable: it cannot be read.
        NotSignedIn, NotPermitted: who asks may not export.
        SettingInvalid: there is no name.
    """
    settings = load_settings(home=home)
    if not settings.database.is_file():
        step = "Name a home: the folder that holds worklist.sqlite. Nothing was made there."
        raise WorklistMissing(str(home), "there is no worklist", step)
    store = Store.of(settings)
    try:
        with store.reading() as reader:
            accounts = reader.people.any()
        if not accounts and not name.strip():
            reason = "it is not said who takes the cases, and the home records that"
            raise SettingInvalid("--reader", reason, "Give --reader NAME.")
        by = store.permitted(sign_in(store) if accounts else Who.typed(name), Action.EXPORT)
        key = settings.home / _KEY
        pseudonyms = Pseudonyms(key.read_bytes() if key.is_file() else secrets.token_bytes(32))
        found = Found()
        with store.reading() as reader:
            seq, digest = reader.head()
            found.origin = {"kind": "worklist", "journal_head": {"seq": seq, "hash": digest}, "keyed": key.is_file()}
            # By their verdicts: a case to which a film came later is unread again, and its verdict stands.
            given = reader.cases(sorted({verdict.case_id for verdict in reader.verdicts()}))
            decided = [case for case in given if case.verdict_id is not None]
            found.left_out[NO_VERDICT] = len(given) - len(decided)
            for case in counted(decided, "cases", len(decided)):
                _take(reader, settings, case, pseudonyms, found)
        with store.writing() as writer:
            body = {"cases": found.cases, "films": len(found.films), "head": seq, "authenticated": by.authenticated}
            writer.record(by.name, ACT, None, body)
    finally:
        store.close()
    return found


def _take(reader: Reader, settings: Settings, case: Case, pseudonyms: Pseudonyms, found: Found) -> None:
    verdicts = reader.verdicts(case.case_id)
    verdict = next(each for each in verdicts if each.verdict_id == case.verdict_id)
    label = LABELS.get(verdict.finding) if verdict.finding else None
    if label is None:
        found.left_out[NO_LABEL] += 1
        return
    films = reader.films(case.case_id)
    correction = standing_correction(reader.corrections(case.case_id))
    patient, known = pseudonyms.patient((film.tags for film in films), correction, case.case_id)
    taken = list(_films(reader, settings, films, verdict, found))
    if not taken:
        return
    found.cases += 1
    found.nobody += not known
    found.amended += verdict.amends is not None
    score = reader.score(verdict.score_id) if verdict.score_id else None
    shown = json.loads(verdict.shown or "{}")
    for film, path in taken:
        tags = effective(film.tags, correction, film.arrived_at)
        found.films.append(
            SiteFilm(
                sha256=film.sha256 or "",
                path=path,
                case=pseudonyms.case(case.case_id),
                patient=patient,
                label=label,
                decided_on=verdict.given_at.date().isoformat(),
                score_shown="yes" if score else "no",
                map_shown="yes" if shown.get("map") in ("on", "seen") or shown.get("boxes") in ("on", "seen") else "no",
                authenticated="yes" if verdict.authenticated else "no",
                model=score.model_name if score else "",
                model_sha256=score.model_sha256 if score else "",
                likelihood=f"{score.likelihood:.4f}" if score else "",
                age="" if tags.age_months is None else str(min(tags.age_months // 12, 90)),
                sex=tags.patient_sex if tags.patient_sex in ("F", "M") else "",
                view=tags.view_position if tags.view_position in ("AP", "PA") else "",
                boxes=tuple(verdict.boxes.get(film.sha256 or "", ())),
                rows=tags.rows,
                columns=tags.columns,
            )
        )


def _films(
    reader: Reader, settings: Settings, films: list[Film], verdict: Verdict, found: Found
) -> Iterator[tuple[Film, Path]]:
    """Those that the verdict was given on, and whose bytes are still what they were."""
    for film in films:
        if film.sha256 is None or film.score is None:
            found.left_out[NOT_SCORED] += 1
        elif film.arrived_at > verdict.given_at:
            found.left_out[LATER] += 1
        else:
            path = copy_path(settings.library, film.sha256, reader.archive_of(film.sha256))
            if wrong := check_bytes(path, film.sha256):
                found.named.append(f"{film.sha256[:12]}… of case {film.case_id}: {wrong}")
            else:
                yield film, path
