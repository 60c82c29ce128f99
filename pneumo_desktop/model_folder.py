"""The home's own folder of models: each in a folder of its own, named by name, version and hash, never overwritten.

A model is copied into a folder beside, proven there, and renamed into place: it is there whole, or not at all.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.card import ModelCard, find_weights, load_card
from pneumo_desktop.library import make_durable
from pneumo_desktop.scoring import proven

SUFFIX = ".safetensors"
_HALF_MADE = ".new-"
_NEXT = "Give NAME.safetensors with its card NAME.json beside it, as `python -m training publish` writes them."


@dataclass(frozen=True, slots=True)
class Installed:
    """A model that lies in a home. `file` is its weights below the folder of models, with `/`."""

    file: str
    card: ModelCard
    card_sha256: str


@contextmanager
def changing(folder: Path) -> Iterator[None]:
    """Nobody else changes the models of this home; what a killed change left behind is taken away first."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".lock"):
        for left in folder.glob(f"{_HALF_MADE}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


def install(source: Path, folder: Path) -> Installed:
    """Copy a model into the home and prove the copy; doing it again changes nothing. Call it within `changing`.

    Args:
        source: NAME.safetensors, its card NAME.json beside it.
        folder: the home's folder of models.

    Raises:
        ModelMismatch: it is no model, is damaged, foreign to this program, or another card has the same weights.
    """
    if source.suffix != SUFFIX or not source.is_file():
        reason = "there is no such file" if source.suffix == SUFFIX else "it is no .safetensors file"
        raise ModelMismatch(source.name, reason, _NEXT)
    half_made = Path(tempfile.mkdtemp(prefix=_HALF_MADE, dir=folder))
    try:
        copy = half_made / source.name
        for one in (source, source.with_suffix(".json")):
            try:
                _copy(one, half_made / one.name)
            except FileNotFoundError as error:
                raise ModelMismatch(one.name, "the model's card is not beside it", _NEXT) from error
        card = proven(copy, "cpu").card
        card_sha256 = file_sha256(copy.with_suffix(".json"))
        _refuse_twin(card, card_sha256, folder)
        name = _plain(card.name)
        for suffix in (SUFFIX, ".json"):
            copy.with_suffix(suffix).replace(half_made / f"{name}{suffix}")
        target = folder / f"{name}-{_plain(card.version)}-{card.weights_sha256[:12]}"
        installed = Installed(f"{target.name}/{name}{SUFFIX}", card, card_sha256)
        if problem(folder / installed.file, card_sha256):
            shutil.rmtree(target, ignore_errors=True)  # a damaged copy from before gives way to the sound one
            make_durable(half_made)
            half_made.replace(target)
            make_durable(folder)
        return installed
    finally:
        shutil.rmtree(half_made, ignore_errors=True)


def weights_in(folder: Path) -> list[Path]:
    """The weights of every model that lies in a home, by name; empty where there is no such folder."""
    cards = folder.glob("*/*.json")
    return sorted(card.with_suffix(SUFFIX) for card in cards if not card.parent.name.startswith(_HALF_MADE))


def problem(weights: Path, card_sha256: str = "") -> str:
    """Why a model cannot be trusted, without loading it: its card, the hash of its weights. Empty: nothing found.

    Args:
        weights: NAME.safetensors.
        card_sha256: what its card was when it was put in use; empty: any.
    """
    try:
        card = load_card(weights.with_suffix(".json"))
        if card_sha256 and file_sha256(weights.with_suffix(".json")) != card_sha256:
            return "its card is not the one that was put in use"
        if file_sha256(weights) != card.weights_sha256:
            return "it is damaged, or its card is another model's: their SHA-256 differ"
    except ModelMismatch as error:
        return error.reason
    except OSError as error:
        return f"its weights cannot be read ({error.strerror})"
    return ""


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, in hex.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _refuse_twin(card: ModelCard, card_sha256: str, folder: Path) -> None:
    """Scores are told apart by the hash of the weights, so two cards for the same weights would be one model."""
    others = weights_in(folder)
    with suppress(ModelMismatch):
        others.append(find_weights())
    for other in others:
        twin = ""
        with suppress(ModelMismatch, OSError):
            found = load_card(other.with_suffix(".json"))
            differs = file_sha256(other.with_suffix(".json")) != card_sha256
            if found.weights_sha256 == card.weights_sha256 and differs and not problem(other):
                twin = found.title
        if twin:
            reason = f"its weights are those of {twin}, which is here with another card"
            raise ModelMismatch(card.title, reason, "Publish it again, so that the two can be told apart.")


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("wb") as written:
        shutil.copyfileobj(read, written, 1 << 20)
        written.flush()
        os.fsync(written.fileno())


def _plain(text: str) -> str:
    """A card's word as part of a file name: nothing in it can lead out of the folder."""
    return re.sub(r"[^A-Za-z0-9._-]+", "_", text).strip(".")[:60] or "model"
