"""In which numbers a run calculates: bfloat16, float16 with a scaled loss, or float32."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from pneumo_desktop.errors import SettingInvalid


@dataclass(frozen=True, slots=True)
class Precision:
    """`dtype` of the forward pass under autocast, and the scaler that float16 needs (elsewhere it does nothing)."""

    dtype: torch.dtype
    scaler: torch.amp.GradScaler

    @property
    def text(self) -> str:
        """As torch calls it: `bfloat16`."""
        return str(self.dtype).removeprefix("torch.")

    def autocast(self, device: torch.device) -> torch.autocast:
        """A forward pass in these numbers."""
        return torch.autocast(device.type, self.dtype, enabled=self.dtype != torch.float32)


def precision_of(name: str, device: torch.device) -> Precision:
    """What a recipe's word means on a device. `auto` is bfloat16; on cards that only imitate it, float16.

    Raises:
        SettingInvalid: float16 on a device other than a graphics card of CUDA.
    """
    cuda = device.type == "cuda"
    if name == "auto":
        name = "fp16" if cuda and not torch.cuda.is_bf16_supported(including_emulation=False) else "bf16"
    if name == "fp16" and not cuda:
        raise SettingInvalid("precision fp16", f"it is of no use on {device.type}", "Choose auto, bf16 or fp32.")
    dtype = {"bf16": torch.bfloat16, "fp16": torch.float16, "fp32": torch.float32}[name]
    return Precision(dtype, torch.amp.GradScaler(device.type, enabled=dtype == torch.float16))
