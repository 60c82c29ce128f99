"""Letters that a PC may have no font for, out of the fonts that travel with the program: only those a page uses."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

from pneumo_desktop.resources import resource

FAMILIES = (("PaperLetters", "DejaVuSans.ttf"), ("PaperHan", "DroidSansFallbackFull.ttf"))
"""Greek, Cyrillic, Hebrew, Arabic; Chinese and Japanese. The first that has a letter gives it."""
_LAST_OF_ASCII = 126
_KEPT = 8


def faces(text: str) -> str:
    """Style rules with the fonts in them, for the letters of a text beyond ASCII; empty where there are none.

    Some 100 kB for a page of mixed names. Letters of other scripts are left to the fonts of the PC that opens the page.
    """
    return _faces(frozenset(ord(letter) for letter in text if ord(letter) > _LAST_OF_ASCII))


@lru_cache(maxsize=_KEPT)
def _faces(letters: frozenset[int]) -> str:
    made, left = [], set(letters)
    for family, file in FAMILIES:
        if not left:
            break
        content, had = _subset(file, left)
        left -= had
        if had:
            data = base64.b64encode(content).decode("ascii")
            made.append(f'@font-face {{ font-family: "{family}"; src: url("data:font/ttf;base64,{data}"); }}')
    return "\n".join(made)


def _subset(file: str, letters: set[int]) -> tuple[bytes, set[int]]:
    """A font of these letters alone, with what joins and turns them (GSUB, GPOS); and which of them it has."""
    from fontTools import subset

    options = subset.Options(hinting=False, notdef_outline=True)
    options.drop_tables += ["FFTM"]  # a date that FontForge leaves
    font = subset.load_font(str(resource(f"fonts/{file}")), options, dontLoadGlyphNames=True)
    had = letters & set(font.getBestCmap())
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=had)
    subsetter.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    font.close()
    return out.getvalue(), had
