"""The desktop's own decoder processes: few, and started only when the first film is asked for."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.settings import Settings

if TYPE_CHECKING:
    from pneumo_desktop.imaging.sandbox import Sandbox

DECODERS = 2


class Decoders:
    """The sandbox, made when the first film is asked for: the window does not wait for it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._sandbox: Sandbox | None = None
        self._lock = threading.Lock()

    def picture(self, path: Path) -> Picture:
        """Decode one film in another process.

        Raises:
            UnreadableImage: with the reason in plain words.
        """
        with self._lock:
            if self._sandbox is None:
                from pneumo_desktop.imaging.sandbox import Limits, Sandbox

                limits = Limits(self._settings.decoder_memory_mib, self._settings.decode_seconds)
                self._sandbox = Sandbox(self._settings.scratch, DECODERS, limits)
        return self._sandbox.picture(path)

    def close(self) -> None:
        """End the decoders."""
        with self._lock:
            if self._sandbox is not None:
                self._sandbox.close()
                self._sandbox = None
