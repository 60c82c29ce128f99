"""Decided cases leave: read in batches, written in one of the forms, noted in the record, proven by a manifest."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pneumo_desktop import __version__
from pneumo_desktop.audit.courses import Opening, openings_of
from pneumo_desktop.audit.exports.asked import FOLDERS, WITH_FILMS, Asked, Form
from pneumo_desktop.audit.exports.columns import COLUMNS, DEIDENTIFIED
from pneumo_desktop.audit.exports.disguise import disguise_of
from pneumo_desktop.audit.exports.facts import Facts, facts_of, passes
from pneumo_desktop.audit.exports.forms import Leaving, Writer, writer_of
from pneumo_desktop.audit.exports.manifest import (
    SHOWS,
    digest_of,
    files_of,
    manifest_path,
    verifier_path,
    whole_file,
    whole_folder,
    write_manifest,
    write_verifier,
)
from pneumo_desktop.audit.exports.pixels import approvals_in
from pneumo_desktop.audit.keys import key_of
from pneumo_desktop.audit.proof import record_proof, seal_of
from pneumo_desktop.audit.verify_export import FORMAT
from pneumo_desktop.case import DECIDED, CaseState
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import tell, to_the_end
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.lists import validated_ages
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import utc_text

__all__ = ["COLUMNS", "DEIDENTIFIED", "Exported", "export_cases", "export_csv", "manifest_path"]

_AT_ONCE = 200
"""So many cases are read in one transaction: no verdict waits for an export, and memory does not grow with it."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written; `without_pixels` counts cases whose picture nobody approved to leave."""

    path: Path
    manifest: Path
    rows: int
    without_pixels: int = 0


def export_cases(store: Store, out: Path, asked: Asked, who: Who | str, settings: Settings | None = None) -> Exported:
    """Write decided cases to `out` and their manifest beside or in it; the act goes into the journal.

    Args:
        out: a file, or for DICOM a folder that is not there yet or empty.
        who: who takes them away.
        settings: of the home, where the form looks at films.

    Raises:
        NotPermitted: the role of `who` takes nothing away.
        PneumoError: the folder cannot be written, or nothing but decided states may leave and others were asked for.
    """
    by = store.permitted(who, Action.EXPORT)
    undecided = [state.value for state in asked.states if state not in DECIDED]
    if undecided:
        raise PneumoError("export", f"only decided cases leave, not {', '.join(undecided)}", "Decide them first.")
    folder = asked.form in FOLDERS
    upto: dict[int, int] = {}
    try:
        with ExitStack() as late:
            whole: AbstractContextManager[Path] = whole_folder(out) if folder else whole_file(out)
            with whole as temporary:
                leaving = _leaving(store, asked, settings, late)
                with writer_of(temporary, leaving) as writer:
                    _write(store, asked, writer, upto)
                files = files_of(temporary) if folder else {out.name: files_of(temporary)[temporary.name]}
                late.enter_context(to_the_end())  # an export without its manifest would be half of one
            body = {
                "file": out.name,
                "sha256": digest_of(files, folder=folder),
                "rows": len(upto),
                "deidentified": asked.deidentify,
                "format": asked.form.value,
            }
            with _or_nothing(out):
                _note(store, out, by, asked, body, files, upto)
    except OSError as error:
        raise PneumoError(str(out), f"it cannot be written ({error.strerror})", "Choose another folder.") from error
    return Exported(out, manifest_path(out), len(upto), leaving.without_pixels)


def export_csv(
    store: Store,
    out: Path,
    *,
    actor: Who | str,
    states: Collection[CaseState] = DECIDED,
    since: datetime | None = None,
    until: datetime | None = None,
    deidentify: bool = False,
    case_ids: Collection[int] | None = None,
) -> Exported:
    """`export_cases` as CSV."""
    asked = Asked(Form.CSV, states, since, until, case_ids=case_ids, deidentify=deidentify)
    return export_cases(store, out, asked, actor)


def _leaving(store: Store, asked: Asked, settings: Settings | None, late: ExitStack) -> Leaving:
    films = None
    if asked.form in WITH_FILMS:
        from pneumo_desktop.audit.exports.films import films_of  # decoders: tables need none

        if settings is None:
            raise PneumoError("export", f"{asked.form} needs the home with its films", "Name the home with --home.")
        films = late.enter_context(films_of(settings, store))
    with store.reading() as reader:
        approvals, cards = approvals_in(reader), reader.cards()
    disguise = disguise_of(store.path.parent) if asked.deidentify else None
    return Leaving(asked, disguise, approvals, cards, films, store.clock())


def _write(store: Store, asked: Asked, writer: Writer, upto: dict[int, int]) -> None:
    """Every case that passes; `upto` takes each with the last row of the journal at the time it was read."""
    with store.reading() as reader:
        if asked.case_ids is None:
            numbers = reader.decided_numbers(asked.states, asked.since, asked.until)
        else:
            numbers = sorted(set(asked.case_ids))
        opened = {} if asked.deidentify else openings_of(reader, numbers)
    for start in range(0, len(numbers), _AT_ONCE):
        for done, facts in enumerate(_batch(store, asked, numbers[start : start + _AT_ONCE], opened, upto), start):
            tell("cases", done, len(numbers))
            writer.add(facts)
    tell("cases", len(numbers), len(numbers))


def _batch(
    store: Store, asked: Asked, numbers: list[int], opened: Mapping[int, Sequence[Opening]], upto: dict[int, int]
) -> list[Facts]:
    with store.reading() as reader:
        ages = validated_ages(reader.cards().values())
        decided = [case for case in reader.cases(numbers) if case.verdict_id is not None and case.state in DECIDED]
        read = (facts_of(reader, case, ages, opened.get(case.case_id, ())) for case in decided)
        found = [facts for facts in read if passes(facts, asked)]
        upto.update(dict.fromkeys((facts.case.case_id for facts in found), reader.head()[0]))
    return found


def _note(
    store: Store,
    out: Path,
    by: Who,
    asked: Asked,
    body: dict[str, Any],
    files: Mapping[str, tuple[str, int]],
    upto: Mapping[int, int],
) -> None:
    """The act in the journal, then the sealed manifest with the head that it made, and what checks it without us."""
    key_of(store)  # before, so that the last row of the record is the export's own
    with store.acting(by, Action.EXPORT) as writer:
        said = {"files": {name: sha256 for name, (sha256, _) in files.items()}, "cases": ranges(upto)}
        writer.record(by.name, "export", None, {**body, **said, "authenticated": by.authenticated})
        writer.finish()
        head = writer.head()
    try:
        _seal(store, out, asked, body, files, upto, head)
    except (OSError, PneumoError) as error:  # the row above would say that it left
        with suppress(PneumoError), store.acting(by, Action.EXPORT) as writer:
            writer.record(by.name, "export_failed", None, {"file": out.name, "row": head[0], "reason": str(error)})
        raise


def _seal(
    store: Store,
    out: Path,
    asked: Asked,
    body: dict[str, Any],
    files: Mapping[str, tuple[str, int]],
    upto: Mapping[int, int],
    head: tuple[int, str],
) -> None:
    told = {
        "manifest": FORMAT,
        "made_by": f"Pneumo Desktop {__version__}",
        "made_at": utc_text(store.clock()),
        **body,
        "files": [{"name": name, "sha256": sha256, "bytes": size} for name, (sha256, size) in sorted(files.items())],
        "columns": list(DEIDENTIFIED if asked.deidentify else COLUMNS),
        "head": {"seq": head[0], "hash": head[1]},
        "what_this_shows": SHOWS,
    }
    proof = record_proof(store, {}, None) if asked.deidentify else record_proof(store, upto, head[0])
    manifest = {**told, "record": proof.outline}
    seal = seal_of(store.path.parent, manifest)
    write_manifest(manifest_path(out), {**manifest, "seal": seal}, proof.rows())
    write_verifier(out)


@contextmanager
def _or_nothing(out: Path) -> Iterator[None]:
    """What cannot be recorded or sealed does not stay: cases outside without a row or a manifest would prove nothing.

    The account may have been closed meanwhile, or the disk is full.
    """
    try:
        yield
    except BaseException:
        for path in (manifest_path(out), verifier_path(out)):
            path.unlink(missing_ok=True)
        if out.is_dir():
            shutil.rmtree(out, ignore_errors=True)
        else:
            out.unlink(missing_ok=True)
        raise


def ranges(numbers: Iterable[int]) -> str:
    """Numbers as `1-4,7`: which cases left, in a few letters."""
    return ",".join(f"{first}-{last}" if last > first else str(first) for first, last in _runs(sorted(numbers)))


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for place, number in enumerate(numbers):
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            yield numbers[start], number
            start = place + 1
