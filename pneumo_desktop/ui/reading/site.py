"""What a site has settled for its readers, as plain data out of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pneumo_desktop.case import Finding
from pneumo_desktop.settings import Settings


@dataclass(frozen=True, slots=True)
class Site:
    """`reasons` are its own list by finding, in place of the usual ones; `undo_minutes` is how long Ctrl+Z acts."""

    reasons: Mapping[Finding, tuple[str, ...]] = field(default_factory=dict)
    undo_minutes: float = 10.0

    @classmethod
    def of(cls, settings: Settings) -> Site:
        """Out of the settings."""
        return cls(settings.reasons, settings.undo_minutes)
