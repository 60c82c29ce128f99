"""Decided cases on paper: a page that sums up, then a page for each case with its film as it was seen.

Everything is drawn as plain text on a canvas: no markup is parsed, so that none that a stranger wrote can act.
"""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import Any, Self

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pneumo_desktop import __version__
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.audit.exports.forms import Leaving, about
from pneumo_desktop.audit.exports.script import BOLD, PLAIN, lines_of, runs_of, use_fonts, width_of
from pneumo_desktop.audit.exports.told import Page, page_of
from pneumo_desktop.errors import PneumoError, UnreadableImage

AT_MOST = 2000
"""Cases in one document: all its pages are held until it is written."""
_WIDE, _HIGH = A4
_MARGIN = 40.0
_LONGEST = 1500
_INK, _QUIET, _LINE = (0.1, 0.13, 0.16), (0.36, 0.4, 0.44), (0.78, 0.8, 0.82)
_FILM_HIGH = 400.0


class Document:
    """One file; pages are drawn as cases come, and the first page, which sums them up, is put before them."""

    def __init__(self, path: Path, leaving: Leaving) -> None:
        use_fonts()
        self._path, self._leaving = path, leaving
        self._pages: list[tuple[Page, bytes]] = []
        self._counts: dict[str, Counter[str]] = {}

    def add(self, facts: Facts) -> None:
        """One page.

        Raises:
            PneumoError: there are too many.
        """
        if len(self._pages) >= AT_MOST:
            raise PneumoError(
                "export",
                f"more than {AT_MOST} cases do not go into one PDF",
                "Narrow them by date, or take another form.",
            )
        page = page_of(facts, self._leaving)
        self._count(facts)
        self._pages.append((page, self._film(page, facts)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Written when all is in."""
        if kind is not None:
            return
        canvas = Canvas(str(self._path), pagesize=A4, pageCompression=1, lang="en-GB")
        canvas.setTitle("Decided cases" + (", de-identified" if self._leaving.disguise else ""))
        canvas.setAuthor("")
        canvas.setCreator(f"Pneumo Desktop {__version__}")
        self._summary(canvas)
        for number, (page, film) in enumerate(self._pages, start=2):
            self._case(canvas, page, film)
            self._foot(canvas, number)
            canvas.showPage()
        canvas.save()

    def _count(self, facts: Facts) -> None:
        score, verdict = facts.score, facts.verdict
        said = {
            "State": facts.case.state.value,
            "Finding": verdict.finding.value if verdict.finding else "",
            "Model": score.model_name if score else "not scored",
            "Band": score.band.value if score else "not scored",
            "Population": facts.population.value if facts.population else "not scored",
        }
        if self._leaving.disguise is None:
            said["Reader"] = verdict.reader
        for name, value in said.items():
            self._counts.setdefault(name, Counter())[value.replace("_", " ")] += 1

    def _film(self, page: Page, facts: Facts) -> bytes:
        """As JPEG; empty where there is none, and the page says why."""
        films, disguised = self._leaving.films, self._leaving.disguise is not None
        approval = self._leaving.approval_of(facts) if disguised else None
        if disguised and approval is None:
            self._leaving.without_pixels += 1
            page.film_words = ("No picture: nobody has approved that its pixels leave.",)
            return b""
        try:
            if films is None:
                raise UnreadableImage("film", "this export looks at no films")
            look = page.look(films.picture(facts.film), approval.masks if approval else (), longest=_LONGEST)
        except UnreadableImage as error:
            page.film_words = (f"No picture: {error.reason}.",)
            return b""
        page.film_words = look.words
        out = io.BytesIO()
        Image.fromarray(look.pixels).save(out, "JPEG", quality=90)
        return out.getvalue()

    def _summary(self, canvas: Canvas) -> None:
        y = self._title(canvas, "Decided cases", f"{len(self._pages):,} cases, one on each of the following pages")
        y = _pairs(canvas, about(self._leaving), y)
        for name, counter in self._counts.items():
            y = _heading(canvas, name, y - 6)
            for value, count in counter.most_common(12):
                _line(canvas, value, _MARGIN + 12, y, 9.5, most=300)
                share = count / max(1, len(self._pages))
                canvas.setFillColorRGB(0.45, 0.6, 0.74)
                canvas.rect(_MARGIN + 320, y - 1, max(1.0, 110 * share), 8, stroke=0, fill=1)
                _line(canvas, f"{count:,}  ({100 * share:.0f} %)", _MARGIN + 440, y, 9.5)
                y -= 14
        if not self._pages:
            _line(canvas, "No case passed what was asked for.", _MARGIN, y - 12, 10)
        self._foot(canvas, 1)
        canvas.showPage()

    def _case(self, canvas: Canvas, page: Page, film: bytes) -> None:
        y = self._title(canvas, page.title, page.subtitle)
        y = self._draw_film(canvas, page, film, y)
        y = _pairs(canvas, page.facts, y)
        if page.history:
            y = _heading(canvas, "Verdicts, the earliest first", y - 4)
            for mark, text in page.history:
                for number, line in enumerate(lines_of(text, 8.5, _WIDE - 2 * _MARGIN - 24, most=4)):
                    if y < 62:
                        _line(
                            canvas, "… more verdicts than this page holds: they are in the JSON Lines.", _MARGIN, y, 8.5
                        )
                        return
                    if not number:
                        _line(canvas, mark, _MARGIN + 2, y, 8.5, BOLD)
                    _line(canvas, line, _MARGIN + 24, y, 8.5)
                    y -= 11.5

    def _draw_film(self, canvas: Canvas, page: Page, film: bytes, y: float) -> float:
        room, high = float(_WIDE - 2 * _MARGIN), _FILM_HIGH
        if film:
            picture = ImageReader(io.BytesIO(film))
            size: Any = picture.getSize()
            scale = min(room / size[0], high / size[1])
            wide, high = size[0] * scale, size[1] * scale
            canvas.setFillColorRGB(0, 0, 0)
            canvas.rect(_MARGIN, y - high, room, high, stroke=0, fill=1)
            canvas.drawImage(picture, _MARGIN + (room - wide) / 2, y - high, wide, high)
            y -= high + 12
        for line in lines_of("; ".join(page.film_words), 8, room, most=3):
            _line(canvas, line, _MARGIN, y, 8, colour=_QUIET)
            y -= 10.5
        return y - 8

    def _title(self, canvas: Canvas, title: str, under: str) -> float:
        y = _HIGH - _MARGIN - 14
        _line(canvas, title, _MARGIN, y, 16, BOLD, most=_WIDE - 2 * _MARGIN)
        for line in lines_of(under, 9.5, _WIDE - 2 * _MARGIN, most=2):
            y -= 15
            _line(canvas, line, _MARGIN, y, 9.5, colour=_QUIET)
        return float(y - 16)

    def _foot(self, canvas: Canvas, number: int) -> None:
        canvas.setStrokeColorRGB(*_LINE)
        canvas.line(_MARGIN, 46, _WIDE - _MARGIN, 46)
        said = "The model orders and assists; a person decided. Not a medical device. Proof: the manifest beside it."
        _line(canvas, said, _MARGIN, 34, 7.5, colour=_QUIET)
        page = f"{number} / {len(self._pages) + 1}"
        _line(canvas, page, _WIDE - _MARGIN - width_of(page, 7.5), 34, 7.5, colour=_QUIET)


def _pairs(canvas: Canvas, pairs: list[tuple[str, str]], y: float) -> float:
    """Names and what is said of each, broken into lines."""
    for name, text in pairs:
        _line(canvas, name, _MARGIN, y, 9, colour=_QUIET)
        for line in lines_of(text, 9.5, _WIDE - 2 * _MARGIN - 110, most=4):
            _line(canvas, line, _MARGIN + 110, y, 9.5)
            y -= 13
    return y


def _heading(canvas: Canvas, text: str, y: float) -> float:
    canvas.setStrokeColorRGB(*_LINE)
    canvas.line(_MARGIN, y + 10, _WIDE - _MARGIN, y + 10)
    _line(canvas, text, _MARGIN, y - 4, 10, BOLD)
    return y - 19


def _line(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    size: float,
    font: str = PLAIN,
    *,
    colour: tuple[float, float, float] = _INK,
    most: float = 0.0,
) -> None:
    """One line of plain text; `most` points wide at most."""
    canvas.setFillColorRGB(*colour)
    told = lines_of(text, size, most, font, most=1)[0] if most else text
    for name, part in runs_of(told, font):
        canvas.setFont(name, size)
        canvas.drawString(x, y, part)
        x += canvas.stringWidth(part, name, size)
