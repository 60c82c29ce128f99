"""Which model a home uses: list them, put another in use, go back. Copying comes first, the journal row decides.

A kill between the two leaves a copy that nobody uses, and the same command may be given again.
"""

from __future__ import annotations

from pathlib import Path

from pneumo_desktop.errors import ModelMismatch, PneumoError
from pneumo_desktop.inference.card import find_weights, load_card
from pneumo_desktop.model_folder import changing, file_sha256, install, problem, weights_in
from pneumo_desktop.policy import Action
from pneumo_desktop.scoring import Scorer, proven
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import Row
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.models import ACT, PROGRAMS, ModelUse
from pneumo_desktop.worklist.store import Store, permitted_in

COLUMNS = ("in_use", "name", "version", "sha256", "from", "since", "status", "reason", "file")
BRIEF = COLUMNS[:-1]


def weights_of(use: ModelUse, settings: Settings) -> Path:
    """Where the weights of a model lie.

    Raises:
        ModelMismatch: it is the one that travels with the program, and that one is not there.
    """
    return settings.models / use.file if use.file else find_weights()


def scorer_of(use: ModelUse, settings: Settings, *, insist: bool = False) -> Scorer:
    """A scorer, not yet loaded, for a model that was put in use; it refuses any other that lies in its place."""
    weights = settings.models / use.file if use.file else None
    return Scorer(
        settings.device,
        weights,
        insist=insist,
        share=settings.share_of_pneumonia,
        card_sha256=use.card_sha256 if use.file else "",
    )


def in_use(settings: Settings) -> ModelUse:
    """The model in use of a home; a home without a worklist uses the program's, and none is made.

    Raises:
        WorklistUnavailable: the worklist is there and cannot be opened.
    """
    return _history(settings)[-1]


def use(settings: Settings, source: Path, actor: Who | str) -> str:
    """Put another model in use; returns what was done, in a sentence.

    Raises:
        ModelMismatch: see `model_folder.install`; nothing was changed.
        WorklistUnavailable: the worklist cannot be written; the model that was in use still is.
    """
    permitted_in(settings, actor, Action.MODEL)
    with changing(settings.models):
        installed = install(source, settings.models)
        card = installed.card
        store = Store.of(settings)
        try:
            with store.reading() as reader:
                now = reader.models()[-1]
            if now.card_sha256 == installed.card_sha256 and now.file == installed.file:
                # Written again all the same: an engine that refused a damaged copy looks at it anew.
                said = f"{card.title} is the model in use already; its copy in the home is sound."
            else:
                said = f"{card.title} is the model in use now. Unread cases are scored again, old scores stay."
            _record(store, actor, ModelUse(installed.file, card.title, card.weights_sha256, installed.card_sha256))
        finally:
            store.close()
    return said


def rollback(settings: Settings, actor: Who | str) -> str:
    """Go back to the model that was used before; returns what was done, in a sentence.

    Raises:
        ModelMismatch: there is nothing to go back to, or the earlier model no longer proves itself; nothing changed.
        WorklistUnavailable: the worklist cannot be written; the model that was in use still is.
    """
    permitted_in(settings, actor, Action.MODEL)
    _two_of(_history(settings), settings)  # asked first, so that a home that is none stays none
    with changing(settings.models):
        store = Store.of(settings)
        try:
            with store.reading() as reader:
                before, now = _two_of(reader.models(), settings)
            try:
                weights = weights_of(before, settings)
                card = proven(weights, "cpu", before.card_sha256 if before.file else "").card
            except PneumoError as error:
                reason = f"the model used before no longer proves itself: {error.reason}"
                title = before.title or "the program's model"
                next_step = f"{now.title} stays in use; `pneumo-desktop model use FILE` puts another in its place."
                raise ModelMismatch(title, reason, next_step) from error
            card_sha256 = file_sha256(weights.with_suffix(".json"))
            _record(store, actor, ModelUse(before.file, card.title, card.weights_sha256, card_sha256, back=True))
        finally:
            store.close()
    return f"{card.title} is the model in use again, instead of {now.title}. Unread cases go by its scores."


def model_rows(settings: Settings, *, check: bool = False) -> list[Row]:
    """One row per model: the program's own, then those of the home.

    Args:
        check: have every model score its test films, not only the one in use.
    """
    history = _history(settings)
    known = {each.file: each for each in history}
    now = history[-1]
    uses = [known.get("", PROGRAMS)]
    for weights in weights_in(settings.models):
        file = weights.relative_to(settings.models).as_posix()
        uses.append(known.get(file) or ModelUse(file))
    uses += [each for each in history if each.file not in {other.file for other in uses}]
    return [_row(each, settings, used=each.file == now.file, check=check) for each in uses]


def _row(each: ModelUse, settings: Settings, *, used: bool, check: bool) -> Row:
    row: dict[str, str] = dict.fromkeys(COLUMNS, "")
    row |= {"in_use": "yes" if used else "no", "from": "home" if each.file else "program", "since": each.at}
    row |= {"name": each.title, "sha256": each.sha256[:12]}
    recorded = each.card_sha256 if each.file else ""
    try:
        weights = weights_of(each, settings)
        row["file"] = str(weights)
        reason = problem(weights, recorded)
        card = load_card(weights.with_suffix(".json"))
        row |= {"name": card.name, "version": card.version, "sha256": card.weights_sha256[:12]}
        if not reason and (used or check):
            proven(weights, "cpu", recorded)
    except PneumoError as error:
        reason = error.reason
    return {**row, "status": "not sound" if reason else "sound", "reason": reason}


def _two_of(history: list[ModelUse], settings: Settings) -> tuple[ModelUse, ModelUse]:
    """The model used before, and the one in use."""
    if len(history) == 1:
        reason = "there is nothing to go back to: the model that travels with the program is in use"
        raise ModelMismatch(f"home {settings.home}", reason, "`pneumo-desktop model use FILE` puts another in use.")
    return history[-2], history[-1]


def _history(settings: Settings) -> list[ModelUse]:
    if not settings.database.exists():
        return [PROGRAMS]
    store = Store.of(settings)
    try:
        with store.reading() as reader:
            return reader.models()
    finally:
        store.close()


def _record(store: Store, actor: Who | str, used: ModelUse) -> None:
    with store.acting(actor, Action.MODEL) as writer:
        writer.record(writer.who.name, ACT, None, used.body)
        writer.offer_again()
