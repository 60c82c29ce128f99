"""Hours, days and weeks as the clock of this PC shows them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Chosen = NDArray[np.bool_]

_QUARTER = 900
"""Offsets of time zones change at quarters of an hour."""


class LocalTimes:
    """Local hour, day and week of each time; NaN have none.

    Args:
        seconds: (n,) since 1970, UTC.
    """

    def __init__(self, seconds: Floats) -> None:
        self._is = np.isfinite(seconds)
        quarters, which = np.unique((seconds[self._is] // _QUARTER).astype(np.int64), return_inverse=True)
        local = [time.localtime(int(quarter) * _QUARTER) for quarter in quarters]
        self._hour = self._spread(np.array([each.tm_hour for each in local], dtype=np.int32), which)
        days = [date(each.tm_year, each.tm_mon, each.tm_mday).toordinal() for each in local]
        self._day = self._spread(np.array(days, dtype=np.int32), which)

    def _spread(self, values: NDArray[np.int32], which: NDArray[np.int64]) -> NDArray[np.int32]:
        out = np.full(len(self._is), -1, dtype=np.int32)
        if len(values):
            out[self._is] = values[which]
        return out

    def hours(self) -> Iterator[tuple[str, Chosen]]:
        """Every hour from `00` to `23`, and which times are in it, also where none is."""
        for hour in range(24):
            yield f"{hour:02d}", self._hour == hour

    def days(self) -> Iterator[tuple[str, Chosen]]:
        """Every day that holds a time, as ISO 8601."""
        for day in np.unique(self._day[self._is]):
            yield date.fromordinal(int(day)).isoformat(), self._day == day

    def weeks(self) -> Iterator[tuple[str, Chosen]]:
        """Every week that holds a time, by its Monday as ISO 8601."""
        mondays = np.where(self._is, self._day - (self._day - 1) % 7, -1)
        for monday in np.unique(mondays[self._is]):
            yield date.fromordinal(int(monday)).isoformat(), mondays == monday


def zone(now: datetime) -> str:
    """The PC's time zone, in words: `CET (UTC+01:00)`."""
    local = now.astimezone()
    offset = local.strftime("%z")
    return f"{local.tzname()} (UTC{offset[:3]}:{offset[3:5]})"
