"""When the disk of the home fills, at the pace of the last days. Nothing is ever deleted to make room."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import timedelta

from pneumo_desktop.settings import Settings

PACE_DAYS = 7
GIB = 2**30
_FAR = 3650.0


@dataclass(frozen=True, slots=True)
class Forecast:
    """Bytes free on the home's disk, bytes of films kept a day, and days until it is full (None: no film came)."""

    free: int
    per_day: float
    days: float | None

    @property
    def text(self) -> str:
        """In words, a whole sentence."""
        free = f"{self.free / GIB:.1f} GiB free"
        if self.days is None:
            return f"{free}."
        pace = f"at the pace of the last {PACE_DAYS} days ({size_text(self.per_day)} a day)"
        return f"{free}; {pace} it is full {when_text(self.days)}."

    def is_short(self, settings: Settings) -> bool:
        """Whether the disk needs somebody now, by the settings' thresholds."""
        soon = self.days is not None and self.days < settings.disk_warn_days
        return soon or self.free < settings.disk_warn_gib * GIB


def forecast(settings: Settings) -> Forecast:
    """Look at the disk and at what came in the last days.

    Raises:
        OSError: the disk cannot be asked.
        WorklistUnavailable: the worklist does not answer.
    """
    from pneumo_desktop.worklist.store import Store  # the desktop asks for words of size before it needs a database

    folder = next(path for path in (settings.library, *settings.library.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    if not settings.database.exists():
        return Forecast(free, 0.0, None)
    store = Store.of(settings)
    try:
        now = store.clock()
        with store.reading() as reader:
            kept, first = reader.bytes_kept(since=now - timedelta(days=PACE_DAYS))
    finally:
        store.close()
    # Films of the first hour say little of a day: less than a day counts as one.
    days = 1.0 if first is None else min(max((now - first) / timedelta(days=1), 1.0), float(PACE_DAYS))
    return of_pace(free, kept / days)


def of_pace(free: int, per_day: float) -> Forecast:
    """A forecast from the room there is and the bytes of a day."""
    return Forecast(free, per_day, free / per_day if per_day > 0 else None)


def size_text(size: float) -> str:
    """Bytes in the unit that reads well."""
    return f"{size / GIB:.1f} GiB" if size >= GIB / 10 else f"{max(size / 2**20, 0.1):.1f} MiB"


def when_text(days: float) -> str:
    """A span of days, no more exact than a forecast is."""
    if days < 1:
        return "within a day"
    if days < 60:
        return f"in about {round(days)} day{'' if round(days) == 1 else 's'}"
    return f"in about {round(days / 30.4)} months" if days < _FAR else "in more than ten years"
