"""A report as one HTML file: title, sections of text, tables and pictures; nothing outside the file is loaded."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image

FOOT = "Written by Pneumo Desktop's training bench. Research and demonstration; not a medical device."
_DPI = 150


@dataclass(slots=True)
class Section:
    """A heading and what stands beneath it, in the order in which it was added."""

    title: str
    parts: list[dict[str, Any]] = field(default_factory=list)

    def text(self, text: str) -> None:
        """A paragraph."""
        self.parts.append({"kind": "text", "text": text})

    def heading(self, text: str) -> None:
        """A smaller heading within the section."""
        self.parts.append({"kind": "heading", "text": text})

    def note(self, text: str, *, warning: bool = False) -> None:
        """A paragraph that stands out: how to read what follows, or with `warning` what must not be overlooked."""
        self.parts.append({"kind": "warning" if warning else "note", "text": text})

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], words: Sequence[int] = (), caption: str = ""
    ) -> None:
        """A table; the columns numbered in `words` (from 0) hold sentences, all others but the first numbers."""
        part = {"kind": "table", "heads": heads, "rows": rows, "words": {0, *words}, "caption": caption}
        self.parts.append(part)

    def picture(self, figure: Figure, caption: str, alt: str = "") -> None:
        """A figure of matplotlib, inside the page as SVG."""
        self.parts.append({"kind": "picture", "source": inline(figure), "caption": caption, "alt": alt or caption})

    def films(self, films: Sequence[tuple[NDArray[np.uint8], str]]) -> None:
        """A contact sheet: (H, W) grey or (H, W, 3) coloured pixels, each with its caption."""
        made = [{"source": inline_pixels(pixels), "caption": text, "alt": text} for pixels, text in films]
        self.parts.append({"kind": "films", "films": made})


@dataclass(slots=True)
class Page:
    """A report. `lead` is the sentence under the title; sections come in the order in which they were begun."""

    title: str
    lead: str
    sections: list[Section] = field(default_factory=list)
    foot: str = FOOT

    def section(self, title: str) -> Section:
        """Begin a section."""
        self.sections.append(Section(title))
        return self.sections[-1]

    def html(self) -> str:
        """The whole file. All words are escaped: a file name is never markup."""
        return _template().render(page=self)

    def save(self, file: Path) -> None:
        """Write it: beside, then renamed."""
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_suffix(".tmp")
        temporary.write_text(self.html(), "utf-8")
        temporary.replace(file)


def inline(figure: Figure) -> str:
    """A figure of matplotlib as the source of an img: SVG, sharp at any size."""
    stream = io.BytesIO()
    figure.savefig(stream, format="svg", dpi=_DPI, metadata={"Date": None})
    return f"data:image/svg+xml;base64,{base64.b64encode(stream.getvalue()).decode('ascii')}"


def inline_pixels(pixels: NDArray[np.uint8]) -> str:
    """(H, W) grey or (H, W, 3) coloured pixels as the source of an img: JPEG."""
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, format="JPEG", quality=88)
    return f"data:image/jpeg;base64,{base64.b64encode(stream.getvalue()).decode('ascii')}"


@cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined).get_template(
        "page.html"
    )
