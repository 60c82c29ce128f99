"""Who has a case open: a token of the process that holds the claim, worth nothing once that process is gone."""

from __future__ import annotations

import os

import psutil


def own_token() -> str:
    """Process number and start time of this process; a number alone would be used again by another."""
    return f"{os.getpid()}:{psutil.Process().create_time():.2f}"


def has_ended(token: str) -> bool:
    """Whether the holder of a token no longer runs on this PC."""
    number, _, started = token.partition(":")
    try:
        return f"{psutil.Process(int(number)).create_time():.2f}" != started
    except (psutil.Error, ValueError):
        return True
