"""Two processes share one run: the same weights in both, the mean of a batch whatever its shares, one that speaks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from pneumo_desktop.errors import SettingInvalid
from training.fit import Recipe, fit
from training.fitting.team import Team

ROOT = Path(__file__).parent.parent.parent


def test_two_processes_share_a_run_that_is_killed_and_resumed(tiny: Path, tmp_path: Path) -> None:
    # The numeric address: on a bare machine nothing may know the name `localhost`, which --standalone asks for.
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    meet = ["--master-addr", "127.0.0.1", "--master-port", str(port)]
    start = [sys.executable, "-m", "torch.distributed.run", *meet, "--nproc-per-node", "2"]
    line = [*start, "-m", "tests.training.two_processes", str(tiny), str(tmp_path)]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    if sys.platform == "linux":
        environment["GLOO_SOCKET_IFNAME"] = "lo"
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert (tmp_path / "fine").is_file()
    said = done.stdout.splitlines()
    assert sum(line.startswith("epoch 2/2") for line in said) == 2, done.stdout  # whole and resumed, by one of the two
    assert "2 processes on cpu" in done.stdout
    text = (tmp_path / "whole/README.md").read_text("utf-8")
    assert "torchrun --nproc-per-node 2 -m training fit" in text


def test_shares_of_a_batch_weigh_what_they_hold() -> None:
    rows = torch.arange(7)
    values = torch.rand(7)
    teams = [Team(torch.device("cpu"), rank, 3) for rank in range(3)]
    shares = [team.mine(rows) for team in teams]
    assert sorted(torch.cat(shares).tolist()) == rows.tolist()
    parts = [float(values[mine].mean()) * team.weight(mine, rows) for team, mine in zip(teams, shares, strict=True)]
    assert sum(parts) / 3 == pytest.approx(float(values.mean()))


def test_a_batch_smaller_than_the_number_of_processes_is_refused(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.fit.join", lambda _: Team(torch.device("cpu"), 0, 9))
    with pytest.raises(SettingInvalid, match="--batch-size 9"):
        fit(recipe, tmp_path / "run", "cpu", tmp_path / "cache")
