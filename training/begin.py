"""Where weights begin: ImageNet by torchvision, a file, or a published model, put into a network of ours."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torchvision import models

from pneumo_desktop.errors import ModelMismatch, PneumoError
from pneumo_desktop.inference.architectures import HALVES, architecture, full_name
from pneumo_desktop.inference.network import MEAN, STD, Network
from pneumo_desktop.inference.trunk import RGB
from training.norms import are_folded, set_norms

IMAGENET = "imagenet"
"""As `--init`: the weights that torchvision has for this architecture."""

_HEADS = ("classifier", "fc", "AuxLogits", "golden.")
"""How names of layers begin that a trunk of ours has no use for."""


class NoBeginning(PneumoError):
    """Weights to begin from that cannot be had: no network and no copy kept, no such file, or none for this network."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What a film, grey in [0, 1], is to weights that were trained on colours: their mean and deviation per colour."""

    mean: tuple[float, ...]
    std: tuple[float, ...]


def begin_from(network: Network, name: str, init: str, films: Tensor) -> None:
    """Put weights into a new network, in place.

    Args:
        network: of that architecture.
        name: of the architecture.
        init: `imagenet`, or a file: safetensors, or what torch saved; with torchvision's names, or ours.
        films: (N, 1, H, W) float32 in [0, 1], some of the training films. Where the file's batch norms are folded into
            its convolutions, each norm is set to the statistics of these films and to scale and shift that undo them:
            the output does not change, and training does not begin by destroying it.

    Raises:
        ModelMismatch: the file is for another architecture.
        NoBeginning: there are no such weights, or they cannot be had.
    """
    if init == IMAGENET:
        found = imagenet_weights(name)
        _put(network, name, found, IMAGENET, Colours(*architecture(name).normalised))
        return
    file = Path(init)
    given = read_weights(file)
    if any(key.startswith("low.") for key in given):
        _put_own(network, given, file.name)
        return
    folded = are_folded(given)
    # Weights whose norms are folded were trained on [-1, 1], as Keras has it; others as torchvision's.
    _put(network, name, given, file.name, Colours(*(HALVES if folded else architecture(name).normalised)))
    if folded:
        set_norms(network, films)


def imagenet_weights(name: str) -> dict[str, Tensor]:
    """What torchvision has for an architecture, from its cache or over the network.

    Raises:
        NoBeginning: it has none, or there is neither a copy nor a network.
    """
    theirs = architecture(name).torchvision
    if not theirs:
        raise NoBeginning(f"--init {IMAGENET}", f"{name} has no weights from ImageNet", "Train it from scratch.")
    weights = models.get_model_weights(theirs).DEFAULT
    file = weights.url.rsplit("/", 1)[-1]
    try:
        state: dict[str, Tensor] = weights.get_state_dict(progress=False, check_hash=True, weights_only=True)
    except (URLError, OSError, RuntimeError) as error:
        kept = Path(torch.hub.get_dir()) / "checkpoints"
        reason = f"torchvision's {weights} are not on this PC, and cannot be fetched ({_why(error)})"
        step = f"On a PC with a network fetch {weights.url}, and put it into {kept}; or give --init {file}."
        raise NoBeginning(f"--init {IMAGENET}", reason, step) from error
    return state


def _why(error: BaseException) -> str:
    reason = getattr(error, "reason", None) or error
    return getattr(reason, "strerror", None) or str(reason).splitlines()[0][:100] or type(reason).__name__


def read_weights(file: Path) -> dict[str, Tensor]:
    """Floating-point weights of a file, as float32; nothing in it is run.

    Raises:
        NoBeginning: no such file, or no weights in it.
    """
    step = "Give safetensors, or a state dict that torch saved."
    try:
        if file.suffix == ".safetensors":
            found: Any = load_file(file)
        else:
            found = torch.load(file, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise NoBeginning(f"--init {file}", "there is no such file", "Look at its name.") from error
    except (OSError, RuntimeError, SafetensorError, pickle.UnpicklingError, ValueError, EOFError) as error:
        raise NoBeginning(file.name, "no weights could be read from it", step) from error
    for key in ("average", "state_dict", "model"):  # a run of ours, or as others wrap them
        found = found[key] if isinstance(found, dict) and isinstance(found.get(key), dict) else found
    if not isinstance(found, dict) or not found or not all(isinstance(each, Tensor) for each in found.values()):
        raise NoBeginning(file.name, "no weights are in it", step)
    return {str(key): each.float() if each.is_floating_point() else each for key, each in found.items()}


def torchvision_names(name: str, channels: int = 1) -> dict[str, str]:
    """The trunk's names as torchvision has them for the whole network: `high.14.conv…` is `features.14.conv…`."""
    with torch.device("meta"):
        whole, trunk = architecture(name).make(channels)
    theirs = {id(tensor): key for key, tensor in whole.state_dict(keep_vars=True).items()}
    own = nn.ModuleDict({"low": trunk.low, "high": trunk.high}).state_dict(keep_vars=True)
    return {key: theirs[id(tensor)] for key, tensor in own.items()}


def _put(network: Network, name: str, given: dict[str, Tensor], source: str, colours: Colours) -> None:
    own = network.state_dict()
    names = torchvision_names(name, network.channels)
    first = next(iter(names))
    state: dict[str, Tensor] = {}
    missing = []
    for key, theirs in names.items():
        tensor = given.get(theirs)
        if tensor is not None and key == first and tensor.shape[1:2] == (RGB,):
            tensor, shift = as_grey(tensor, colours, network.channels)
            _shift(given, names, key, shift)
        if tensor is not None and own[key].shape == tensor.shape:
            state[key] = tensor
        elif not key.endswith("num_batches_tracked"):
            missing.append(theirs)
    wrong = [key for key in given if key not in set(names.values()) and not key.startswith(_HEADS)]
    if wrong or missing:
        reason = f"its tensors do not fit {full_name(name)}, first {(*wrong, *missing)[0]}"
        raise ModelMismatch(source, reason, "Choose the --architecture that the file was made for.")
    network.load_state_dict(state, strict=False)


def as_grey(weight: Tensor, colours: Colours, channels: int) -> tuple[Tensor, Tensor]:
    """A first convolution for colours as one for films of ours, and what it has to add to each output, away from edges.

    Args:
        weight: (C, 3, k, k) for colours less their mean, by their deviation.
        colours: those.
        channels: 1 sums over the colours; 3 keeps one convolution per colour, each for the same grey.

    Returns:
        (C, channels, k, k) for a film brought to (v - MEAN) / STD, and (C,).
    """
    mean, std = (torch.tensor(each).view(1, RGB, 1, 1) for each in (colours.mean, colours.std))
    scaled = weight * (STD / std)
    shift = (weight * ((MEAN - mean) / std)).sum((1, 2, 3))
    return (scaled.sum(1, keepdim=True) if channels == 1 else scaled), shift


def _shift(given: dict[str, Tensor], names: dict[str, str], first: str, shift: Tensor) -> None:
    """Let what follows the first convolution add `shift`: its own bias, or the mean that its norm takes away."""
    bias = names.get(first.removesuffix("weight") + "bias")
    norm = next((theirs for theirs in names.values() if theirs.endswith("running_mean")), None)
    if bias is not None and bias in given:
        given[bias] = given[bias] + shift
    elif norm is not None and norm in given and given[norm].shape == shift.shape:
        given[norm] = given[norm] - shift


def _put_own(network: Network, given: dict[str, Tensor], source: str) -> None:
    """Weights of a run, or of a published model, as they are."""
    own = network.state_dict()
    state = {key: tensor for key, tensor in given.items() if key in own and own[key].shape == tensor.shape}
    missing = [key for key in own if key not in state and key.startswith(("low.", "high.", "children_head."))]
    if missing:
        reason = f"its weights do not fit this network, first {missing[0]}"
        raise ModelMismatch(source, reason, "Choose the --architecture and --channels that it was made with.")
    network.load_state_dict(state, strict=False)
