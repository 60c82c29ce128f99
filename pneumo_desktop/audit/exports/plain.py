"""Strangers' text made fit for a page, a workbook or a DICOM value: nothing in it acts, and nothing is hidden by it."""

from __future__ import annotations

import re
import unicodedata

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def visible(text: str, *, lines: bool = False) -> str:
    """Control characters, overrides of direction and lone surrogates as `\\u202e`, so that somebody sees them.

    Args:
        text: anything.
        lines: ends of lines may stay.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if lines else text
    return "".join(_seen(char, lines=lines) for char in plain)


def _seen(char: str, *, lines: bool) -> str:
    if (lines and char in "\n\t") or (char not in _TURNING and unicodedata.category(char) not in ("Cc", "Cs", "Co")):
        return " " if unicodedata.category(char) in ("Zl", "Zp") else char
    return f"\\u{ord(char):04x}"


def dicom_text(text: str, limit: int) -> str:
    """For one value of LO, SH, UT and their like (PS3.5 6.2): no backslash, which would begin a second value."""
    return " ".join(visible(text).replace("\\", "/").split())[:limit].strip()


def dicom_name(text: str) -> str:
    """For one component group of PN (PS3.5 6.2.1): carets stay where a name was written so, other marks do not."""
    said = re.sub(r"[\\=]", " ", visible(text).replace("\\u", "u"))
    return "^".join(" ".join(part.split()) for part in said.split("^")[:5])[:64].strip("^ ")
