"""Text in any script for a printed page: which font has which letter, Arabic letters joined, right-to-left as it reads.

Neither the fonts nor the PDF know how Arabic is joined. The forms of its letters are in Unicode's own data
(Arabic Presentation Forms, U+FB50 to U+FEFC), so no list of them is kept here. The order on the line follows the
Unicode Bidirectional Algorithm (UAX 9) as far as names and short sentences need it: no embeddings, which are shown.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from pneumo_desktop.audit.exports.plain import visible
from pneumo_desktop.resources import resource

PLAIN, BOLD, WIDE = "PneumoSans", "PneumoSans-Bold", "PneumoSans-Wide"
_FILES = {PLAIN: "DejaVuSans.ttf", BOLD: "DejaVuSans-Bold.ttf", WIDE: "DroidSansFallbackFull.ttf"}
_FORMS = ("isolated", "final", "initial", "medial")

Run = tuple[str, str]
"""A font and what is set in it, from left to right."""


@cache
def use_fonts() -> None:
    """Make the fonts known to reportlab, once."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource(f"fonts/{file}"))))


def runs_of(text: str, font: str = PLAIN) -> list[Run]:
    """One line, as it is set from left to right; a letter that no font has is shown by its number, `[U+0E01]`."""
    runs: list[Run] = []
    for char in ordered(joined(visible(text))):
        has = next((name for name in (font, PLAIN, WIDE) if ord(char) in _letters(name)), "")
        for each in (char,) if has else f"[U+{ord(char):04X}]":
            name = has or font
            if runs and runs[-1][0] == name:
                runs[-1] = (name, runs[-1][1] + each)
            else:
                runs.append((name, each))
    return runs


def width_of(text: str, size: float, font: str = PLAIN) -> float:
    """How wide a line is, in points."""
    return float(sum(pdfmetrics.stringWidth(part, name, size) for name, part in runs_of(text, font)))


def lines_of(text: str, size: float, room: float, font: str = PLAIN, most: int = 0) -> list[str]:
    """Text broken into lines of `room` points, in the order in which it is read; `most` lines at most, then `…`."""
    lines: list[str] = []
    for paragraph in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = ""
        for word in paragraph.replace("\t", " ").split(" "):
            tried = f"{line} {word}" if line else word
            if width_of(tried, size, font) <= room:
                line = tried
                continue
            if line:
                lines.append(line)
            line = word
            while width_of(line, size, font) > room and len(line) > 1:  # Chinese has no spaces; some words have no end
                fits = _fitting(line, size, room, font)
                lines.append(line[:fits])
                line = line[fits:]
        lines.append(line)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: max(0, len(lines[most - 1]) - 2)] + "…"]
    return lines


def joined(text: str) -> str:
    """Arabic letters in the forms they have beside each other; other text as it is."""
    forms = _arabic()
    chars = list(text)
    out: list[str] = []
    for place, char in enumerate(chars):
        own = forms.get(char)
        if own is None:
            out.append(char)
            continue
        before, after = _neighbour(chars, place, -1), _neighbour(chars, place, 1)
        linked = before in forms and "initial" in forms[before]
        links = "initial" in own and after in forms and ("final" in forms[after])
        form = "medial" if linked and links else "final" if linked else "initial" if links else "isolated"
        out.append(own.get(form, char))
    return _with_ligatures("".join(out))


def ordered(text: str) -> str:
    """As it stands on the line from left to right."""
    levels = _levels(text)
    if not any(levels):
        return text
    clusters: list[tuple[str, int]] = []
    for char, level in zip(text, levels, strict=True):
        if unicodedata.combining(char) and clusters:
            clusters[-1] = (clusters[-1][0] + char, clusters[-1][1])
        else:
            clusters.append((char, level))
    for level in range(max(levels), 0, -1):  # UAX 9, rule L2
        start = 0
        while start < len(clusters):
            end = start
            while end < len(clusters) and clusters[end][1] >= level:
                end += 1
            clusters[start:end] = clusters[start:end][::-1]
            start = max(end, start + 1)
    return "".join(_mirrored(cluster) if level % 2 else cluster for cluster, level in clusters)


def _levels(text: str) -> list[int]:
    """Of each character: even from left to right, odd from right to left (UAX 9, P2 to I2, without embeddings)."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    base = "R" if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L" else "L"
    sides: list[str] = []
    last = base
    for place, kind in enumerate(kinds):
        side = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N"}.get(kind, "")
        last = side if side in ("L", "R") else last
        between = kind in ("CS", "ES") and 0 < place < len(kinds) - 1 and sides[-1] in ("N", "L")
        if between and kinds[place - 1] in ("EN", "AN") and kinds[place + 1] in ("EN", "AN"):
            side = "N"  # W4: a mark between two figures belongs to their number
        if kind == "ET" and "EN" in kinds[max(0, place - 1) : place + 2]:
            side = "N"  # W5: a per cent sign belongs to its number
        sides.append("L" if side == "N" and last == "L" else side)  # W7
    _pair_brackets(text, sides, base)
    for place, side in enumerate(sides):  # N1, N2: beside a neutral, figures count as right-to-left
        if not side:
            before = next((each for each in reversed(sides[:place]) if each), base)
            after = next((each for each in sides[place + 1 :] if each), base)
            one, two = ("R" if each == "N" else each for each in (before, after))
            sides[place] = one if one == two else base
    levels = {"L": 0, "R": 1, "N": 2} if base == "L" else {"L": 2, "R": 1, "N": 2}
    return [levels[side] for side in sides]


def _pair_brackets(text: str, sides: list[str], base: str) -> None:
    """Both brackets of a pair take the side of what is in them, or of what is before them (UAX 9, N0)."""
    opened: list[int] = []
    pairs = []
    for place, char in enumerate(text):
        if char in "([{":
            opened.append(place)
        elif char in ")]}" and opened:
            pairs.append((opened.pop(), place))
    for start, end in sorted(pairs):
        inside = {"R" if side == "N" else side for side in sides[start + 1 : end] if side}
        if not inside:
            continue
        before = next(("R" if side == "N" else side for side in reversed(sides[:start]) if side), base)
        other = "R" if base == "L" else "L"
        sides[start] = sides[end] = other if base not in inside and before == other else base


def _mirrored(cluster: str) -> str:
    return cluster.translate(str.maketrans("()[]{}<>«»", ")(][}{><»«"))


def _neighbour(chars: list[str], place: int, step: int) -> str:
    place += step
    while 0 <= place < len(chars) and unicodedata.combining(chars[place]):
        place += step
    return chars[place] if 0 <= place < len(chars) else ""


def _with_ligatures(text: str) -> str:
    """Lam and alef are one letter when they meet."""
    for pair, one in _lam_alef().items():
        text = text.replace(pair, one)
    return text


@cache
def _arabic() -> dict[str, dict[str, str]]:
    """The forms of each letter; U+0640, the line between letters, joins on both sides."""
    forms: dict[str, dict[str, str]] = {"\u0640": {"initial": "\u0640", "medial": "\u0640", "final": "\u0640"}}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEF5)):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        if kind[1:] in _FORMS and letters and " " not in letters:
            forms.setdefault(chr(int(letters, 16)), {}).setdefault(kind[1:], chr(code))
    return forms


@cache
def _lam_alef() -> dict[str, str]:
    """Lam in its first or middle form and alef in its last, to the one sign for both."""
    found = {}
    for code in range(0xFEF5, 0xFEFD):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        lam, alef = (chr(int(each, 16)) for each in letters.split())
        first = "initial" if kind == "<isolated" else "medial"
        found[_arabic()[lam][first] + _arabic()[alef]["final"]] = chr(code)
    return found


@cache
def _letters(font: str) -> frozenset[int]:
    use_fonts()
    return frozenset(pdfmetrics.getFont(font).face.charToGlyph)


def _fitting(line: str, size: float, room: float, font: str) -> int:
    least, most = 1, len(line)
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if width_of(line[:middle], size, font) <= room else (least, middle - 1)
    return least
