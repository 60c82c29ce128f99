"""The processes of one run: one, or those that torchrun started, each with its share of every batch."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.inference.device import candidates

PATIENCE = timedelta(hours=4)
"""How long the others wait while one decodes films or reads val."""


@dataclass(frozen=True, slots=True)
class Team:
    """This process among those of the run.

    Attributes:
        device: where this process calculates.
        rank: which it is, from 0 on; the first one writes and speaks.
        world: how many there are.
    """

    device: torch.device
    rank: int = 0
    world: int = 1

    @property
    def leads(self) -> bool:
        """Whether this is the process that writes and speaks."""
        return self.rank == 0

    def mine(self, rows: Tensor) -> Tensor:
        """This process's share of a batch; shares may differ by one film."""
        return rows[self.rank :: self.world]

    def weight(self, mine: Tensor, rows: Tensor) -> float:
        """What a mean over this share has to count, so that the mean over processes is that over the batch."""
        return len(mine) * self.world / len(rows)

    def together(self, learner: nn.Module) -> nn.Module:
        """The learner, with gradients that are the mean over all processes; to be made anew for each epoch."""
        if self.world == 1:
            return learner
        warnings.filterwarnings("ignore", "Grad strides do not match bucket view strides")
        ids = [self.device.index] if self.device.type == "cuda" else None
        return DistributedDataParallel(learner, device_ids=ids)

    def any(self, this: bool) -> bool:
        """Whether it is so in any of the processes."""
        if self.world == 1:
            return this
        flag = torch.tensor(float(this), device=self.device)
        dist.all_reduce(flag, dist.ReduceOp.MAX)
        return bool(flag.item())

    def mean(self, value: float) -> float:
        """The mean over all processes."""
        if self.world == 1:
            return value
        total = torch.tensor(value, dtype=torch.float32, device=self.device)
        dist.all_reduce(total)
        return float(total.item()) / self.world

    def told(self, what: Any) -> Any:
        """What the first process says, in all of them."""
        if self.world == 1:
            return what
        box = [what]
        dist.broadcast_object_list(box, 0, device=self.device if self.device.type == "cuda" else None)
        return box[0]

    def wait(self) -> None:
        """Until all are here."""
        if self.world > 1:
            dist.barrier()


def is_first() -> bool:
    """Whether this process speaks: the only one, or the first of those that torchrun started."""
    return os.environ.get("RANK", "0") == "0"


def join(device_name: str) -> Team:
    """This process and its device; under torchrun it meets the others (nccl on graphics cards, gloo on CPUs).

    Raises:
        SettingInvalid: the device is not there, there are more processes than graphics cards, or it is of a kind that
            cannot be shared so.
    """
    device, world = candidates(device_name)[0], int(os.environ.get("WORLD_SIZE", "1"))
    if world == 1:
        return Team(device)
    rank, here = int(os.environ["RANK"]), int(os.environ.get("LOCAL_RANK", "0"))
    if device.type not in {"cuda", "cpu"}:
        raise SettingInvalid(f"device {device.type}", "several processes cannot share a run there", "Start one.")
    if device.type == "cuda":
        if here >= torch.cuda.device_count():
            reason = f"this PC has {torch.cuda.device_count()} graphics cards for {world} processes"
            raise SettingInvalid("torchrun", reason, "Start one process per card, or give --device cpu.")
        device = torch.device("cuda", here)
        torch.cuda.set_device(device)
    if not dist.is_initialized():
        dist.init_process_group("nccl" if device.type == "cuda" else "gloo", timeout=PATIENCE)
    return Team(device, rank, world)


def leave() -> None:
    """Say goodbye to the others, where there are any."""
    if dist.is_available() and dist.is_initialized():
        dist.destroy_process_group()
