"""The pages of the guide, in order, and how they are read: plain files that travel with the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from pneumo_desktop.resources import resource
from pneumo_desktop.ui.words import tr

PAGES = ("first-steps", "reading", "model", "keys", "urgent", "comparison", "people", "export", "auditor", "trouble")


@dataclass(frozen=True, slots=True)
class Guide:
    """Markdown by the name of its page, and pictures by the name a page gives them."""

    pages: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, QImage] = field(default_factory=dict)


def title(page: str) -> str:
    """What a page is called in the contents."""
    return {
        "first-steps": tr("First steps"),
        "reading": tr("Reading a case"),
        "model": tr("What the model says"),
        "keys": tr("Keys and mouse"),
        "urgent": tr("Urgent and overdue"),
        "comparison": tr("Comparison and tools"),
        "people": tr("People and accounts"),
        "export": tr("Export"),
        "trouble": tr("When something is wrong"),
        "auditor": tr("For the auditor"),
    }[page]


def read_guide(folder: Path | None = None) -> Guide:
    """All pages and pictures; takes some tens of milliseconds, so not on the interface's thread.

    Raises:
        OSError: a page is missing.
    """
    folder = folder or resource("guide")
    pages = {page: (folder / f"{page}.md").read_text("utf-8") for page in PAGES}
    pictures = {f"pictures/{path.name}": QImage(str(path)) for path in sorted((folder / "pictures").glob("*.*"))}
    return Guide(pages, pictures)
