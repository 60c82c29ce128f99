"""Confines this process as far as its operating system goes, and says which measure holds and which does not."""

from __future__ import annotations

import ctypes
import os
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from pneumo_desktop.imaging.confinement import landlock, macos, seccomp, windows
from pneumo_desktop.resources import resource

_LARGEST_FILE = 512 << 20
_SET_DEATH_SIGNAL, _SET_NO_NEW_PRIVILEGES = 1, 38
_CAPSET = {"x86_64": 126, "aarch64": 91}
_CAPABILITIES_VERSION = 0x20080522
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.fork",
    "ctypes.dlopen",
)


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure by its name; `missing` is empty where it holds, else says why it does not."""

    name: str
    missing: str = ""


def confine(memory_mib: int, asker: int, *, hands_over_files: bool) -> list[dict[str, str]]:
    """Give up everything that decoding does not need, for good. Call it once, after all imports.

    Args:
        memory_mib: address space (on Windows: committed memory) of this process.
        asker: process number of who started it; without that one there is nobody to answer.
        hands_over_files: the asker hands over open files, so that none needs to be opened.
    """
    taken = [Measure("limits on memory, time and file size", _attempt(lambda: _limit(memory_mib)))]
    if sys.platform == "linux":
        taken.append(Measure("ends with the program", _attempt(lambda: _end_with(asker))))
        taken.append(Measure("no new rights", _attempt(_take_no_rights)))
        if hands_over_files:
            taken.append(Measure("files and TCP closed (Landlock)", _attempt(lambda: landlock.restrict(_readable()))))
        taken.append(Measure("system calls filtered (seccomp)", _attempt(seccomp.restrict)))
    elif sys.platform == "darwin":
        taken.append(Measure("network, writing and programs closed (sandbox_init)", _attempt(macos.restrict)))
    elif sys.platform == "win32":
        taken.append(
            Measure("memory and processes bounded (job object)", _attempt(lambda: windows.restrict(memory_mib)))
        )
    _forbid()
    taken.append(Measure("Python's own calls refused (audit hook)"))
    return [asdict(measure) for measure in taken]


def _attempt(measure: Callable[[], str]) -> str:
    """A measure that this system lacks must never keep a film from being read; it is said instead."""
    try:
        return measure()
    except (OSError, ValueError, AttributeError, KeyError) as error:
        return f"{type(error).__name__}: {error}"


def _limit(memory_mib: int) -> str:
    try:
        import resource as limits
    except ImportError:
        return "" if sys.platform == "win32" else "this system has no limits"  # there, a job object bounds memory
    limits.setrlimit(limits.RLIMIT_CORE, (0, 0))
    limits.setrlimit(limits.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    limits.setrlimit(limits.RLIMIT_AS, (memory_mib << 20, memory_mib << 20))
    return ""


def _end_with(asker: int) -> str:
    """Linux ends this process when the thread that started it ends (`prctl(2)`, PR_SET_PDEATHSIG)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0) != 0:
        return os.strerror(ctypes.get_errno())
    if asker and os.getppid() != asker:  # it died before this could be said
        raise SystemExit(0)
    return ""


def _take_no_rights() -> str:
    """No right can be won by starting a program, and none that root has is kept (`capset(2)`)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return os.strerror(ctypes.get_errno())
    number = _CAPSET.get(os.uname().machine)
    if number is not None:
        header, none = struct.pack("=Ii", _CAPABILITIES_VERSION, 0), bytes(24)
        if libc.syscall(ctypes.c_long(number), header, none) != 0:
            return os.strerror(ctypes.get_errno())
    return ""


def _readable() -> list[Path]:
    """Where Python and its libraries live: modules that are first needed while a film is read come from there."""
    places = {sys.prefix, sys.base_prefix, *filter(None, sys.path), "/lib", "/lib64", "/usr/lib", "/usr/lib64"}
    program = Path(__file__).resolve().parents[2]
    return [*map(Path, sorted(places)), program, resource("").resolve()]


def _forbid() -> None:
    def refuse(event: str, _arguments: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"a decoder may not do this: {event}")

    sys.addaudithook(refuse)
