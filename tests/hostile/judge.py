"""Reads hostile files through the real sandbox and says what was not as it must be."""

from __future__ import annotations

import re
import time
import unicodedata
from pathlib import Path

import psutil

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.sandbox import Limits, Sandbox

SIZE = (64, 64)
LIMITS = Limits(memory_mib=3072, seconds=10.0)
_START_SECONDS = 15.0
_LIBRARY_WORDS = re.compile(
    r"Error\b|Exception|decode|Traceback|0x[0-9a-f]{3}|\bNone\b|\bnan\b|opj_|libjpeg|pydicom|imagecodecs|struct\b"
)
_ALLOWED = ("its decoder ", "Its decoder ", "it needs more memory than a decoder may take")


class Judge:
    """A sandbox, and what it did to the files: `deaths` and `highest_mib` of its decoders are for the summary.

    Args:
        scratch: folder for its short-lived files.
    """

    def __init__(self, scratch: Path, workers: int = 1) -> None:
        self.sandbox = Sandbox(scratch, workers, LIMITS)
        self.highest_mib = 0
        self.slowest = 0.0
        self.scored = 0
        self.deaths = 0

    def wrong(self, path: Path) -> str:
        """Empty where the file became a film or a reason in time, within its memory, in plain words."""
        began = time.monotonic()
        try:
            examined = self.sandbox.examine(path, SIZE)
            said = examined.reason
            if examined.model_input is None:
                try:
                    self.sandbox.picture(path)
                except UnreadableImage as error:
                    said += f" {error.reason}."
            else:
                self.scored += 1
        except Exception as error:
            return f"raised {type(error).__name__}"
        taken = time.monotonic() - began
        self.slowest = max(self.slowest, taken)
        self.deaths += "set aside" in said
        self.highest_mib = max(self.highest_mib, *map(_peak_mib, psutil.Process().children()), 0)
        if examined.model_input is None and not examined.reason:
            return "no film and no reason"
        if examined.model_input is not None and not 0.0 <= float(examined.model_input.min()) <= 1.0:
            return "a model input out of range"
        if taken > 2 * (LIMITS.seconds * 1.25 + _START_SECONDS):
            return "no answer in time"
        if self.highest_mib > LIMITS.memory_mib:
            return "more memory than allowed"
        return _unplain(said)

    def close(self) -> None:
        """End the decoders."""
        self.sandbox.close()


def _unplain(said: str) -> str:
    if any(unicodedata.category(char)[0] == "C" for char in said):
        return "a reason with control characters"
    plain = said
    for allowed in _ALLOWED:
        plain = plain.replace(allowed, "")
    if found := _LIBRARY_WORDS.search(plain):
        return f"a library's words in the reason ({found[0]})"
    return ""


def _peak_mib(process: psutil.Process) -> int:
    """Highest resident memory of a process, where its system says so (Linux); else what it has now."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
        return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) >> 10
    except (OSError, IndexError):
        try:
            return int(process.memory_info().rss) >> 20
        except psutil.Error:
            return 0
