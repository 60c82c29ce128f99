"""A number with its noun."""

from __future__ import annotations


def count(number: int, noun: str) -> str:
    """`1 film`, `2 films`, `5,232 films`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
