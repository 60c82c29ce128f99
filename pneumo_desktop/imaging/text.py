"""Text out of files made safe to store and show: plain, bounded, and never able to rearrange what stands beside it."""

from __future__ import annotations

import unicodedata

_LIMIT = 160
_FORMATTING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def plain_text(value: object, limit: int = _LIMIT) -> str:
    """One line without control characters, bidirectional overrides or lone surrogates, at most `limit` characters."""
    text = "" if value is None else str(value)
    text = text[: 4 * limit].encode("utf-8", "replace").decode("utf-8")
    kept = (
        " " if unicodedata.category(char).startswith(("C", "Z")) else char for char in text if char not in _FORMATTING
    )
    return " ".join("".join(kept).split())[:limit]
