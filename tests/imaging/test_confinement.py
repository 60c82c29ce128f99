"""What a decoder gives up is refused by the system itself; what cannot run here is tried with stand-ins."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from pneumo_desktop import doctor
from pneumo_desktop.imaging.confinement import landlock, macos, seccomp, windows
from pneumo_desktop.imaging.confinement.probe import Probe
from pneumo_desktop.imaging.sandbox import Limits, Sandbox
from pneumo_desktop.settings import load_settings

linux = pytest.mark.skipif(sys.platform != "linux", reason="what Linux keeps")

ATTEMPTS = {
    "opens no connection",
    "writes no file",
    "reads no file but the film",
    "starts no program",
    "starts no process",
    "reaches no other process",
    "takes no more memory than its limit",
    "ends with the program",
}


def in_a_process(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True).stdout


@linux
@pytest.mark.skipif(landlock.abi() < 1, reason="this kernel has no Landlock")
def test_a_decoder_is_refused_everything_but_its_film(tmp_path: Path) -> None:
    sandbox = Sandbox(tmp_path / "scratch", limits=Limits(memory_mib=2048))
    measures, refused = sandbox.confinement()
    sandbox.close()
    assert {measure["name"]: measure["missing"] for measure in measures if measure["missing"]} == {}
    assert refused == dict.fromkeys(ATTEMPTS, True)


def test_the_attempts_can_fail(tmp_path: Path) -> None:
    """Nothing confines this very process: what the doctor finds held is held by the measures of a decoder."""
    other = tmp_path / "other"
    other.write_bytes(b"x")
    refused = Probe().refused(str(other), str(tmp_path / "new"), 1)
    assert set(refused) == ATTEMPTS
    assert not any(refused.values())


@linux
def test_a_decoder_ends_with_its_asker(tmp_path: Path, demo_films: list[Path]) -> None:
    asker = f"""
import os, sys, time, psutil
from pathlib import Path
from pneumo_desktop.imaging.sandbox import Sandbox
sandbox = Sandbox(Path({str(tmp_path / "scratch")!r}))
sandbox.picture(Path({str(demo_films[0])!r}))
print(psutil.Process().children()[0].pid, flush=True)
os.kill(os.getpid(), 9)
"""
    done = subprocess.run([sys.executable, "-c", asker], capture_output=True, text=True, timeout=60, check=False)
    decoder, until = int(done.stdout), time.monotonic() + 10
    while psutil.pid_exists(decoder) and psutil.Process(decoder).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < until
        time.sleep(0.05)


@linux
@pytest.mark.parametrize(
    ("call", "refused"),
    [
        ("socket.socket()", True),
        ("os.fork()", True),
        ("os.kill(0, 0)", True),
        ("os.kill(os.getpid(), 0)", False),
        ("os.open('/dev/null', os.O_WRONLY)", True),
        ("os.open('/dev/null', os.O_RDONLY)", False),
        ("os.unlink('/nowhere')", True),
        ("threading.Thread(target=int).start()", False),
        ("resource.setrlimit(resource.RLIMIT_CPU, (100, 100))", False),
    ],
)
def test_the_filter_refuses_calls_that_decoding_does_not_need(call: str, refused: bool) -> None:
    said = in_a_process(f"""
import ctypes, os, resource, socket, threading
from pneumo_desktop.imaging.confinement import seccomp
assert ctypes.CDLL(None).prctl(38, 1, 0, 0, 0) == 0
assert seccomp.restrict() == ""
try:
    {call}
except PermissionError as error:
    assert error.errno == 1
    print("refused")
else:
    print("allowed")
""")
    assert said.strip() == ("refused" if refused else "allowed")


@linux
def test_both_processors_have_a_filter_that_ends_in_an_answer() -> None:
    for machine in ("x86_64", "aarch64"):
        steps = list(seccomp._filter(machine, 4711))
        assert all(len(step) == 8 for step in steps)
        assert len(steps) < 4096  # the kernel takes no more
        assert steps[-1] == seccomp._step(0x06, 0x7FFF0000)


@linux
def test_a_processor_without_a_filter_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    assert "riscv64" in seccomp.restrict()


@linux
def test_a_kernel_without_landlock_is_said_and_films_are_read(tmp_path: Path, demo_films: list[Path]) -> None:
    program = (
        "from pneumo_desktop.imaging.confinement import landlock; landlock.abi = lambda: 0;"
        "from pneumo_desktop.imaging import decoder; decoder.main()"
    )
    sandbox = Sandbox(tmp_path / "scratch", command=[sys.executable, "-c", program])
    try:
        assert sandbox.picture(demo_films[0]).pixels.size
        measures, refused = sandbox.confinement()
    finally:
        sandbox.close()
    assert [measure["missing"] for measure in measures if "Landlock" in measure["name"]] == [
        "this kernel has no Landlock, or it is switched off"
    ]
    assert {name for name, held in refused.items() if not held} == {"reads no file but the film"}


def test_the_doctor_says_what_does_not_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measures = [{"name": "files closed", "missing": "this kernel has none"}, {"name": "limits", "missing": ""}]
    tried = {"opens no connection": True, "writes no file": False}
    monkeypatch.setattr(Sandbox, "confinement", lambda _self: (measures, tried))
    rows = dict(doctor._confinement(load_settings(home=tmp_path)))
    assert rows["opens no connection"][:2] == ("works", "holds (limits)")
    assert rows["writes no file"][0] == "warns"
    assert "files closed: this kernel has none" in rows["writes no file"][2]


class StandIn:
    """A C library that writes down what it is asked."""

    def __init__(self, **answers: Any) -> None:
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self._answers = answers

    def __getattr__(self, name: str) -> Any:
        def call(*arguments: Any) -> Any:
            self.asked.append((name, arguments))
            return self._answers.get(name, 0)

        self.__dict__[name] = call
        return call


def test_macos_takes_the_profile_or_says_why_not() -> None:
    takes, refuses = StandIn(sandbox_init=0), StandIn(sandbox_init=-1)
    assert macos.restrict(takes) == ""
    assert macos.restrict(refuses) == "macOS does not take the profile (no reason given)"
    profile = takes.asked[0][1][0]
    assert b"(deny network*)" in profile
    assert b"(deny file-write*)" in profile


def test_windows_bounds_memory_and_processes_or_says_why_not() -> None:
    kernel = StandIn(CreateJobObjectW=7, GetCurrentProcess=-1, SetInformationJobObject=1, AssignProcessToJobObject=1)
    assert windows.restrict(512, kernel) == ""
    limits = dict(kernel.asked)["SetInformationJobObject"][2]._obj
    assert limits.ProcessMemoryLimit == 512 << 20
    assert (limits.Basic.ActiveProcessLimit, limits.Basic.LimitFlags) == (1, 0x2508)
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(limits) == 144  # of JOBOBJECT_EXTENDED_LIMIT_INFORMATION on 64-bit Windows
    assert "no job object" in windows.restrict(512, StandIn())
    assert "its job" in windows.restrict(512, StandIn(CreateJobObjectW=7, SetInformationJobObject=1))


def test_no_file_is_left_by_the_attempts(tmp_path: Path) -> None:
    sandbox = Sandbox(tmp_path / "scratch")
    sandbox.confinement()
    assert not [name for _, _, names in os.walk(tmp_path / "scratch") for name in names]
    sandbox.close()
