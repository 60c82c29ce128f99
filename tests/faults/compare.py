"""The worklist against the manifest: what is lost, doubled, wrongly scored or forgotten, in sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import CaseState, Film, FilmStatus, Finding
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.library import film_path, path_text
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.database import check_database
from pneumo_desktop.worklist.store import Store
from tests.faults.stream import SCORED, Sent, distinct

Expected = Mapping[tuple[int, str], float]
"""Likelihood by number of the radiograph and SHA-256 of the model."""


@dataclass(frozen=True, slots=True)
class Given:
    """A verdict that was acknowledged."""

    case_id: int
    verdict_id: int | None
    finding: Finding
    reader: str


def complaints(
    settings: Settings, sent: list[Sent], given: list[Given], models: list[str], expected: Expected | None = None
) -> list[str]:
    """Everything that is not as it must be; empty where all is well.

    Args:
        models: SHA-256 of every model that was in use, the last one last; empty: not looked at.
        expected: what each model says of each radiograph; None: not known.
    """
    store = Store.of(settings)
    try:
        try:
            check_database(store.path)
        except PneumoError as error:
            return [f"the database is damaged: {error}"]  # nothing else can be asked of it
        return [
            *_record(store),
            *_files(store, settings, sent),
            *_scores(store, sent, models, expected),
            *_verdicts(store, given),
        ]
    finally:
        store.close()


def _record(store: Store) -> Iterator[str]:
    try:
        verify(store)
    except PneumoError as error:
        yield f"the record is broken: {error}"


def _files(store: Store, settings: Settings, sent: list[Sent]) -> Iterator[str]:
    """Every file in the ledger, every content one film, every film with its copy and in a case."""
    with store.reading() as reader:
        ledger, films = reader.ledger(), reader.films()
        listed = {case.case_id for case in (*reader.queue(), *reader.decided())}
    names = {path_text(each.path) for each in sent}
    yield from (f"unseen: {name}" for name in sorted(names - set(ledger)))
    yield from (f"never sent: {name}" for name in sorted(set(ledger) - names))
    wanted = distinct(sent)
    found: dict[str, Film] = {}
    for film in films:
        if film.sha256 is None or film.sha256 not in wanted:
            yield f"film {film.film_id} ({film.source}) is none that was sent"
        elif film.sha256 in found:
            yield f"film {film.film_id} is film {found[film.sha256].film_id} once more"
        else:
            found[film.sha256] = film
            yield from _film(film, wanted[film.sha256], settings.library)
            if film.case_id not in listed:
                yield f"film {film.film_id} is in no list"
    yield from (f"lost: {wanted[sha256].path}" for sha256 in wanted if sha256 not in found)
    yield from (f"half a copy: {left}" for left in settings.library.glob(".new-*"))


def _film(film: Film, sent: Sent, library: Path) -> Iterator[str]:
    should = sent.kind in SCORED
    if should != (film.status is FilmStatus.SCORED) or should != (film.score is not None):
        yield f"film {film.film_id} ({sent.kind}) is {film.status}: {film.reason}"
    if not should and not film.reason:
        yield f"film {film.film_id} ({sent.kind}) has neither score nor reason"
    copy = film_path(library, film.sha256 or "")
    if not copy.is_file() or hashlib.sha256(copy.read_bytes()).hexdigest() != film.sha256:
        yield f"film {film.film_id} has no whole copy in the library"


def _scores(store: Store, sent: list[Sent], models: list[str], expected: Expected | None) -> Iterator[str]:
    wanted = distinct(sent)
    with store.reading() as reader:
        unread = {case.case_id for case in reader.queue() if case.state is CaseState.UNREAD}
        films = [film for film in reader.films() if film.score is not None and film.sha256 in wanted]
        rows = [(row["film_id"], row["model_sha256"]) for row in reader.raw_rows("scores", ("film_id", "model_sha256"))]
    if len(rows) != len(set(rows)):
        yield "a film has two scores by one model"
    if not models:
        return
    yield from (f"film {film} was scored by a model never in use" for film, model in rows if model not in models)
    for film in films:
        assert film.score is not None
        model, base = film.score.model_sha256, wanted[film.sha256 or ""].base
        if film.case_id in unread and model != models[-1]:
            yield f"film {film.film_id} of an unread case stands on a score of an earlier model"
        if expected is not None and base is not None and abs(film.score.likelihood - expected[base, model]) > 1e-9:
            yield f"film {film.film_id} has the score of another film"


def _verdicts(store: Store, given: list[Given]) -> Iterator[str]:
    with store.reading() as reader:
        kept = {verdict.verdict_id: verdict for verdict in reader.verdicts()}
    if len(kept) != len(given):
        yield f"{len(given)} verdicts were given, {len(kept)} are kept"
    for each in given:
        verdict = kept.get(each.verdict_id)
        if verdict is None or (verdict.case_id, verdict.finding, verdict.reader) != (
            each.case_id,
            each.finding,
            each.reader,
        ):
            yield f"the verdict {each.verdict_id} on case {each.case_id} does not stand as it was given"
