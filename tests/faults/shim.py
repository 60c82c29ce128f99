"""Compiles `shim.c`, which watches what a program does to its files, and reads what it wrote down."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEAD = struct.Struct("=cIIqq")


@dataclass(frozen=True, slots=True)
class Change:
    """One change to a file or folder.

    Attributes:
        operation: c(reate), w(rite), t(runcate to `offset`), s(ync), r(ename to `other`), u(nlink), d: make a folder.
        end: length of the log once it was written there.
    """

    operation: str
    path: str
    other: str
    offset: int
    data: bytes
    end: int


def why_not() -> str:
    """Why the shim cannot be used on this PC; empty where it can."""
    if sys.platform != "linux":
        return "calls are watched by LD_PRELOAD, which is Linux's"
    return "" if shutil.which("gcc") else "there is no gcc to compile the shim with"


def compiled(folder: Path) -> Path:
    """The shim as a shared library in `folder`."""
    library = folder / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run(["gcc", "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def environment(root: Path, log: Path | None = None, fail: str = "", errno: int = 0) -> dict[str, str]:
    """What the shim is told; `fail` as `write:FIRST:COUNT`."""
    said = {"SHIM_ROOT": os.path.realpath(root)}
    if log is not None:
        said["SHIM_LOG"] = str(log)
    if fail:
        said["SHIM_FAIL"] = f"{fail}:{errno}"
    return said


def changes(log: Path) -> Iterator[Change]:
    """What was written down, in order."""
    whole, at = log.read_bytes(), 0
    while at < len(whole):
        operation, first, second, offset, length = _HEAD.unpack_from(whole, at)
        at += _HEAD.size
        path, other = whole[at : at + first], whole[at + first : at + first + second]
        at += first + second
        data = whole[at : at + length]
        at += length
        yield Change(operation.decode(), os.fsdecode(path), os.fsdecode(other), offset, data, at)
