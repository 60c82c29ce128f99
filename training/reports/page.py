"""A report as one HTML file: title, sections of text, tables and pictures; nothing outside the file is loaded.

page = Page("Data set", "guangzhou, 5,232 films.", command="python -m training explore …")
page.warn("Resolution betrays the label.", "Normal films have 2.1 times the pixels.", target="Sizes")
section = page.section("Sizes")
section.text("What it shows.")
section.table(("class", "films", "share"), [("NORMAL", 1349, Share(0.258))], caption="Films by class")
section.picture(figure, "What is to be seen in it.")        # of `curves`, or `charts.figure(8, 3)`
section.films([(pixels, "IM-0115, train")], width=128)
page.save(out / "report.html")
"""

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


@dataclass(frozen=True, slots=True)
class Share:
    """A cell with a share in [0, 1], in percent, and a bar as long behind it."""

    value: float


@dataclass(frozen=True, slots=True)
class Around:
    """A cell with a figure, and its interval small beneath it; `signed` for differences."""

    value: float
    low: float
    high: float
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Alarm:
    """What a reader must know first; `target` is the title of the section that shows it."""

    title: str
    text: str
    target: str = ""


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
        self, heads: Sequence[str], rows: Sequence[Sequence[object]], words: Sequence[int] = (), caption: str = ""
    ) -> None:
        """A table; the columns numbered in `words` (from 0) hold sentences, all others but the first numbers.

        Cells are words, numbers, None (a dash), a `Share`, or a figure with what is `Around` it.
        """
        cells = [[_cell(value) for value in row] for row in rows]
        part = {"kind": "table", "heads": heads, "rows": cells, "words": {0, *words}, "caption": caption}
        self.parts.append(part)

    def picture(self, figure: Figure, caption: str, alt: str = "") -> None:
        """A figure of matplotlib, inside the page as SVG."""
        self.parts.append({"kind": "picture", "source": inline(figure), "caption": caption, "alt": alt or caption})

    def films(
        self, films: Sequence[tuple[NDArray[np.uint8], str]], caption: str = "", *, width: int | None = None
    ) -> None:
        """A contact sheet: (H, W) grey or (H, W, 3) coloured pixels, each with its caption.

        Args:
            films: pixels and caption of each.
            caption: above all of them.
            width: of each, in pixels of the screen; None: as wide as a caption of some words needs.
        """
        made = [{"source": inline_pixels(pixels), "caption": text, "alt": text} for pixels, text in films]
        self.parts.append({"kind": "films", "films": made, "caption": caption, "width": width})


@dataclass(slots=True)
class Page:
    """A report. `lead` is the sentence under the title; sections come in the order in which they were begun.

    `command` is what makes the report again; `alarms` stand at the top, and where there are none, `all_well` does.
    """

    title: str
    lead: str
    sections: list[Section] = field(default_factory=list)
    foot: str = FOOT
    command: str = ""
    alarms: list[Alarm] = field(default_factory=list)
    all_well: str = ""

    def warn(self, title: str, text: str, target: str = "") -> None:
        """A warning at the top of the report, with a link to the section called `target`."""
        self.alarms.append(Alarm(title, text, target))

    def anchor(self, title: str) -> str:
        """Where a link to a section leads; empty where there is none of this title."""
        numbers = [number for number, section in enumerate(self.sections, 1) if section.title == title]
        return f"#s{numbers[0]}" if numbers else ""

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


def _cell(value: object) -> dict[str, Any]:
    """How a cell is written, and how long its bar is, in percent."""
    if isinstance(value, Around):
        form = "{:+.3f}" if value.signed else "{:.3f}"
        value_text, low, high = (form.format(number) for number in (value.value, value.low, value.high))
        return {
            "text": value_text,
            "bar": "",
            "around": f"{low}{' to ' if value.signed or value.low < 0 else '–'}{high}",
        }
    if isinstance(value, Share):
        return {"text": f"{value.value * 100:.1f} %", "bar": f"{min(1.0, max(0.0, value.value)) * 100:.1f}%"}
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool):
        return {"text": f"{value:,}", "bar": ""}
    if isinstance(value, float):
        return {"text": f"{value:.3f}" if abs(value) < 100 else f"{value:,.0f}", "bar": ""}
    return {"text": "–" if value is None else str(value), "bar": ""}


@cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined).get_template(
        "page.html"
    )
