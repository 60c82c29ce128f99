"""Looks at a folder where films are to arrive: is it there, can it be read, is it on a share, may it be one at all."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import psutil

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.settings import Settings, check_incoming

_NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "afpfs",
    "webdav",
    "davfs",
    "fuse.sshfs",
    "9p",
    "ncpfs",
}
_COUNTED = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """What was seen of a folder.

    Attributes:
        problem: why films cannot arrive there, a sentence; empty where they can.
        exists: it is there; where not, it can be made.
        files: how many files lie in it now, `_COUNTED` at most.
        share: the kind of network share that it is on; empty where it is on a disk of this PC.
    """

    folder: Path
    problem: str = ""
    exists: bool = False
    files: int = 0
    share: str = ""


def look_at(folder: Path, settings: Settings) -> Place:
    """Look; a share that is gone may keep this waiting, so ask in the background."""
    try:
        check_incoming(settings.model_copy(update={"incoming": folder}))
        share = _share_of(folder)
        if folder.exists() and not folder.is_dir():
            return Place(folder, "It is a file, not a folder.")
        if not folder.exists():
            there = next(path for path in folder.parents if path.exists())
            if not (there.is_dir() and os.access(there, os.W_OK | os.X_OK)):
                return Place(folder, f"It is not there, and cannot be made: {there} is closed to you.")
            return Place(folder, share=share)
        files = 0
        with os.scandir(folder) as entries:
            for entry in entries:
                files += entry.is_file()
                if files >= _COUNTED:
                    break
        return Place(folder, exists=True, files=files, share=share)
    except SettingInvalid as error:
        return Place(folder, f"{error.reason[0].upper()}{error.reason[1:]}.")
    except OSError as error:
        return Place(folder, f"It cannot be read ({error.strerror or error}).")


def _share_of(folder: Path) -> str:
    """The file system of the longest mount point above it, where that is one of a network."""
    if str(folder).startswith("\\\\"):
        return "SMB"
    best, kind = -1, ""
    for mount in psutil.disk_partitions(all=True):
        if folder.is_relative_to(mount.mountpoint) and len(mount.mountpoint) > best:
            best, kind = len(mount.mountpoint), mount.fstype.lower()
    return kind if kind in _NETWORK else ""
