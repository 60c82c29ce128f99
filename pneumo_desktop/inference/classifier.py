"""Prepared films to scores, by weights that were proven to be the ones on their card."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
import safetensors.torch
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from torch import Tensor

from pneumo_desktop.case import Opinion
from pneumo_desktop.errors import ModelMismatch
from pneumo_desktop.inference.card import GET_AGAIN, ModelCard, find_weights, load_card
from pneumo_desktop.inference.device import DRIVER_ERRORS, Placement, choose, place, run, use_threads
from pneumo_desktop.inference.judge import judge, turned_by
from pneumo_desktop.inference.network import ADULT_LOGIT, LOGIT, PLACES, Network, build, fold_norms
from pneumo_desktop.inference.reading import readings
from pneumo_desktop.inference.ways import batch_for

GOLDEN_TOLERANCE = 0.02
"""How far an output for a golden input may be from its record, on the CPU in float32; larger ones in proportion."""

GOLDEN_INPUTS, GOLDEN_OUTPUTS = "golden.inputs", "golden.outputs"
_CPU = torch.device("cpu")


class Classifier:
    """One model on one device.

    A film's likelihood does not depend on its batch mates by more than 1e-2 (in bfloat16; far less in float32).

    Attributes:
        card: what the model is.
        notice: what the user should know about where it runs; empty where all is as it should be. It may change
            while scoring, when memory runs out or a driver is lost.
        batch_size: films given to the network at once, at most.
        share_of_pneumonia: among the films where the program is used; None: as among the calibration films.
    """

    def __init__(self, card: ModelCard, network: Network, placement: Placement, batch_size: int = 0) -> None:
        self.card = card
        self.share_of_pneumonia: float | None = None
        self.batch_size = batch_size or batch_for(placement.device)
        self.notice = placement.notice
        self._network = network
        self._placement = placement

    @classmethod
    def load(cls, weights: Path | None = None, device: str = "auto") -> Self:
        """Check weights against their card and their golden inputs, and place them on a device.

        Args:
            weights: NAME.safetensors with NAME.json beside it; None: the model that travels with the program.
            device: auto, cpu, cuda, mps or xpu.

        Raises:
            ModelMismatch: there is no model, weights and card do not belong together, or the weights do not score as
                recorded.
            SettingInvalid: the device is not there.
        """
        file = weights or find_weights()
        card = load_card(file.with_suffix(".json"))
        state = _read_weights(file, card)
        inputs, expected = _golden(file, state, card)
        network = build(card.architecture, card.input.mean, card.input.std)
        try:
            network.load_state_dict({name: tensor.float() for name, tensor in state.items()})
        except RuntimeError as error:
            raise ModelMismatch(file.name, f"its weights do not fit {card.architecture}", GET_AGAIN) from error
        network.eval()
        fold_norms(network)
        use_threads()
        found = run(network, _CPU, inputs)
        if found.shape != expected.shape or not _close(found, expected):
            reason = "it does not score its own test films as it did when it was published"
            raise ModelMismatch(file.name, reason, f"{GET_AGAIN} If it stays so, this PC or its torch miscalculates.")
        return cls(card, network, choose(network, inputs, found, device, columns=(LOGIT, ADULT_LOGIT)))

    @property
    def device(self) -> str:
        """Where it runs now, as scores record it: `cpu, bfloat16`."""
        return self._placement.text

    def score(self, inputs: NDArray[np.float32], ages_months: Sequence[int | None] | None = None) -> list[Opinion]:
        """Score prepared films, or say why one is not for this model.

        A film that is turned by quarters is turned back and read again.

        Args:
            inputs: (N, 1, H, W) float32 in [0, 1], as `imaging.prepare.prepare` gives them at the card's size.
            ages_months: N ages where the files tell them; None: by the pixels.

        Returns:
            N opinions, in order.

        Raises:
            ValueError: inputs of another shape or range, or not finite.
            ModelMismatch: the network gave no finite number for a film; none of the batch is scored.
        """
        size = self.card.input.size
        found = list(readings(self.outputs(inputs), size))
        turns = [turned_by(reading, self.card) for reading in found]
        lying = [row for row, turn in enumerate(turns) if turn]
        if lying and size[0] == size[1]:
            upright = np.stack([np.rot90(inputs[row], -turns[row], (1, 2)) for row in lying])
            for row, reading in zip(lying, readings(self.outputs(np.ascontiguousarray(upright)), size), strict=True):
                found[row] = reading
        return [
            judge(reading, self.card, self.device, age_months=age, share=self.share_of_pneumonia, turned=turn)
            for reading, age, turn in zip(found, ages_months or [None] * len(found), turns, strict=True)
        ]

    def outputs(self, inputs: NDArray[np.float32]) -> NDArray[np.float32]:
        """(N, K) finite float32, packed as `network` names the columns; inputs and errors as for `score`."""
        self._check(inputs)
        parts = []
        done = 0
        while done < len(inputs):
            # Torch wants memory it may write to; a memory-mapped batch is copied.
            part = torch.from_numpy(np.require(inputs[done : done + self.batch_size], requirements=("C", "W")))
            outputs = self._try(part)
            if outputs is not None:
                parts.append(outputs.numpy())
                done += len(part)
        return np.concatenate(parts) if parts else np.empty((0, PLACES), dtype=np.float32)

    def _check(self, inputs: NDArray[np.float32]) -> None:
        wanted = (self.card.input.channels, *self.card.input.size)
        if inputs.ndim != 4 or inputs.shape[1:] != wanted or inputs.dtype != np.float32:
            raise ValueError(
                f"inputs are {inputs.shape} {inputs.dtype}, not (N, {', '.join(map(str, wanted))}) float32"
            )
        if inputs.size and not (inputs.min() >= 0.0 and inputs.max() <= 1.0):  # false for NaN, too
            raise ValueError("inputs are not in [0, 1]")

    def _try(self, part: Tensor) -> Tensor | None:
        """Outputs of one batch; None when less memory, or another device, has to be tried first."""
        placement = self._placement
        try:
            outputs = run(placement.network, placement.device, part)
        except (*DRIVER_ERRORS, MemoryError) as error:
            self._retreat(error, len(part))
            return None
        if torch.isfinite(outputs).all():
            return outputs
        if placement.device == _CPU and placement.dtype == torch.float32:
            worst = int((~torch.isfinite(outputs)).any(1).nonzero()[0])
            raise ModelMismatch(
                self.card.title, f"it gave no number for film {worst + 1} of {len(part)}", "The films were not scored."
            )
        self._go_to_cpu(f"{placement.text} gave no finite number")
        return None

    def _retreat(self, error: BaseException, count: int) -> None:
        if _is_memory(error) and count > 1:
            _empty_cache(self._placement.device)
            self.batch_size = max(1, count // 2)
            self.notice = (
                f"Memory ran out on {self._placement.device.type}; films are scored {self.batch_size} at a time."
            )
        elif self._placement.device == _CPU:
            raise error
        else:
            kind = self._placement.device.type
            self._go_to_cpu(f"{kind} ran out of memory" if _is_memory(error) else f"{kind} failed")

    def _go_to_cpu(self, reason: str) -> None:
        self._placement = Placement(place(self._network, _CPU, torch.float32), _CPU, torch.float32)
        self.notice = f"{reason}; films are scored on the CPU."


def _read_weights(file: Path, card: ModelCard) -> dict[str, Tensor]:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ModelMismatch(file.name, f"the weights cannot be read ({error.strerror})", GET_AGAIN) from error
    if hashlib.sha256(content).hexdigest() != card.weights_sha256:
        reason = "it is damaged, or its card is another model's: their SHA-256 differ"
        raise ModelMismatch(file.name, reason, GET_AGAIN)
    try:
        return safetensors.torch.load(content)
    except SafetensorError as error:
        raise ModelMismatch(file.name, f"it is no safetensors file ({error})", GET_AGAIN) from error


def _golden(file: Path, state: dict[str, Tensor], card: ModelCard) -> tuple[Tensor, Tensor]:
    """Take the golden inputs, as (N, 1, H, W) float32 in [0, 1], and their (N, K) outputs out of the weights."""
    inputs, outputs = state.pop(GOLDEN_INPUTS, None), state.pop(GOLDEN_OUTPUTS, None)
    if inputs is None or outputs is None or not len(inputs) or inputs.shape != (len(outputs), *card.input.size):
        reason = "it has no test films of the card's size to prove itself with"
        raise ModelMismatch(file.name, reason, GET_AGAIN)
    return inputs.float().unsqueeze(1) / 255.0, outputs.float()


def _close(found: Tensor, expected: Tensor) -> bool:
    far = (found - expected).abs() / expected.abs().clamp_min(1.0)
    return bool(torch.isfinite(found).all() and far.max() <= GOLDEN_TOLERANCE)


def _is_memory(error: BaseException) -> bool:
    text = str(error).lower()
    memory = "out of memory" in text or "can't allocate memory" in text or "not enough memory" in text
    return memory or isinstance(error, MemoryError | torch.OutOfMemoryError)


def _empty_cache(device: torch.device) -> None:
    if device.type != "cpu":
        getattr(torch, device.type).empty_cache()
