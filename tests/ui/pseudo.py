"""A language for tests: every word that goes through translation with accents, a third longer, in brackets."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_ACCENTS = str.maketrans("AaCcEeIiNnOoSsUuYyZz", "ÅåÇçÉéÎîÑñÖöŠšÜüÝýŽž")
_KEPT = re.compile(r"\{[^}]*\}|&(?=\w)|\n")


def pseudo(text: str) -> str:
    """Its places for figures and its underlined letter are kept."""
    parts, at = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(_ACCENTS), kept[0]]
        at = kept.end()
    parts.append(text[at:].translate(_ACCENTS))
    return f"[{''.join(parts)}{'·' * (len(text) // 3)}]"


class Pseudo(QTranslator):
    """Knows every word."""

    def isEmpty(self) -> bool:  # noqa: N802 Qt's own
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return pseudo(source)
