"""The look: Fusion with an explicit dark palette, the tokens it is made of, and fonts readable at arm's length."""

from __future__ import annotations

import html
import unicodedata
from enum import StrEnum

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from pneumo_desktop.resources import resource

FAMILIES = ["Inter", "Noto Sans", "Segoe UI", "DejaVu Sans"]
BASE_POINTS = 10.5


class Token(StrEnum):
    """Colours by what they are for. Orange, sand and blue stay apart for the colour-blind; no red against green."""

    WINDOW = "#16191c"
    PANEL = "#1b1f23"
    RAISED = "#24292e"
    HOVER = "#2a3036"
    LINE = "#2c3238"
    BORDER = "#3c444c"
    TEXT = "#e8eaed"
    QUIET = "#a3abb3"
    DIM = "#858e97"
    FILM = "#000000"
    ACCENT = "#5aa2f0"
    ACCENT_FILL = "#2b69b5"
    ACCENT_HOVER = "#3377c8"
    SELECTED = "#1f344b"
    HIGH = "#f5a34f"
    RAISED_BAND = "#e0cb8f"
    LOW = "#86b7ee"
    WARM = "#f5a34f"
    NOTICE = "#3a2f1c"


def colour(token: Token) -> QColor:
    """A token as Qt's colour."""
    return QColor(token.value)


def plain_tooltip(text: str) -> str:
    """Text from outside as a tooltip that Qt cannot take for mark-up, wrapped where it is long."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def font(scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font, larger or heavier; figures have one width in every family of the list."""
    chosen = QFont(QApplication.font())
    chosen.setPointSizeF(BASE_POINTS * scale)
    chosen.setWeight(weight)
    return chosen


def draw_line(painter: QPainter, rect: QRect, text: str, chosen: QFont, token: Token, *, right: bool = False) -> None:
    """One line of plain text, shortened at its end: the left one where it is read from right to left.

    Columns keep their side for every script, so that they stand under each other.
    """
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    shown = QFontMetrics(chosen).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.save()
    painter.setFont(chosen)
    painter.setPen(colour(token))
    if strong != "L":
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, flags, shown)
    painter.restore()


def icon(name: str) -> QIcon:
    """One of our own icons, `resources/icons/NAME.svg`."""
    return QIcon(str(resource(f"icons/{name}.svg")))


def apply(application: QApplication) -> None:
    """Set style, palette, font and style sheet of the whole application."""
    application.setStyle("Fusion")
    application.setPalette(_palette())
    base = QFont(FAMILIES)
    base.setPointSizeF(BASE_POINTS)
    application.setFont(base)
    sheet = resource("styles/reading-room.qss").read_text(encoding="utf-8")
    for token in sorted(Token, key=lambda token: -len(token.name)):
        sheet = sheet.replace(f"@{token.name.lower()}", token.value)
    application.setStyleSheet(sheet)


def _palette() -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, token in (
        (role.Window, Token.WINDOW),
        (role.WindowText, Token.TEXT),
        (role.Base, Token.WINDOW),
        (role.AlternateBase, Token.PANEL),
        (role.Text, Token.TEXT),
        (role.PlaceholderText, Token.DIM),
        (role.Button, Token.RAISED),
        (role.ButtonText, Token.TEXT),
        (role.BrightText, Token.TEXT),
        (role.ToolTipBase, Token.RAISED),
        (role.ToolTipText, Token.TEXT),
        (role.Highlight, Token.ACCENT_FILL),
        (role.HighlightedText, Token.TEXT),
        (role.Link, Token.ACCENT),
        (role.Light, Token.HOVER),
        (role.Midlight, Token.RAISED),
        (role.Mid, Token.LINE),
        (role.Dark, Token.WINDOW),
        (role.Shadow, Token.FILM),
        (role.Accent, Token.ACCENT),
    ):
        palette.setColor(which, colour(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, colour(Token.DIM))
    return palette
