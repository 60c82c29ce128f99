"""Linux: the file system, TCP and other processes are closed to a decoder (Landlock, kernel 5.13 and later).

Files that were open before stay open: that is how a decoder gets the film it is to read and the place for its pixels.
Rights and structures: `linux/landlock.h` and the kernel's `userspace-api/landlock` page.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_VERSION = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
"""All that the first version handles, then linking across folders, truncating, and device controls."""
_TCP_SINCE, _TCP = 4, 0b11
_SCOPE_SINCE, _SCOPE = 6, 0b11
_PATH_BENEATH = 1


def abi() -> int:
    """Version of Landlock that the kernel offers; 0 where it has none, or has it switched off."""
    return max(0, _call(_CREATE, None, ctypes.c_size_t(0), _VERSION))


def restrict(readable: Iterable[Path]) -> str:
    """Allow only reading beneath `readable`, for good. The process must have set "no new privileges".

    Returns:
        Empty when it holds, else why not.
    """
    version = abi()
    if version < 1:
        return "this kernel has no Landlock, or it is switched off"
    rights = max(mask for since, mask in _RIGHTS_BY_ABI.items() if since <= version)
    fields = [rights]
    fields += [_TCP] if version >= _TCP_SINCE else []
    fields += [_SCOPE] if version >= _SCOPE_SINCE else []
    described = struct.pack(f"={len(fields)}Q", *fields)
    rules = _call(_CREATE, described, ctypes.c_size_t(len(described)), 0)
    if rules < 0:
        return f"the kernel makes no rules ({_why()})"
    try:
        for path in readable:
            _allow_reading(rules, path)
        if _call(_RESTRICT, rules, 0) != 0:
            return f"the kernel does not take the rules ({_why()})"
    finally:
        os.close(rules)
    return ""


def _allow_reading(rules: int, path: Path) -> None:
    """What cannot be opened here cannot be read later either, so it is left out."""
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rights = _READ_FILE | (_READ_DIR if path.is_dir() else 0)
        _call(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("=Qi", rights, handle), 0)
    finally:
        os.close(handle)


def _call(number: int, *arguments: object) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    return int(libc.syscall(ctypes.c_long(number), *arguments))


def _why() -> str:
    return os.strerror(ctypes.get_errno())
