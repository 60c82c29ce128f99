"""Where the model runs."""

from __future__ import annotations

import torch

from pneumo_desktop.errors import SettingInvalid

ORDER = ("cuda", "mps", "xpu", "cpu")
"""Tried in this order."""


def present(kind: str) -> bool:
    """Whether this PC and this build of torch have a device of that kind."""
    if kind == "cpu":
        return True
    module = getattr(torch, kind, None)
    return bool(module is not None and module.is_available())


def candidates(name: str) -> list[torch.device]:
    """The devices that a setting allows, best first.

    Args:
        name: `auto`, or one of `ORDER`.

    Raises:
        SettingInvalid: no such kind of device, or this PC has none.
    """
    kinds = ORDER if name == "auto" else (name,)
    if name != "auto" and name not in ORDER:
        raise SettingInvalid(f"device {name}", "there is no such kind", f"Choose auto, {', '.join(ORDER)}.")
    found = [torch.device(kind) for kind in kinds if present(kind)]
    if not found:
        raise SettingInvalid(
            f"device {name}", "this PC, or this build of torch, has none", "Use --device auto, or install its driver."
        )
    return found
