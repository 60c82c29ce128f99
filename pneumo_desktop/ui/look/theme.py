"""Colours by what they are for, in a dark and a light theme; fonts readable at arm's length; our own icons."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from pneumo_desktop.resources import resource

FAMILIES = ["Inter", "Noto Sans", "Segoe UI", "DejaVu Sans"]
BASE_POINTS = 10.5
TEXT_SIZES = (90, 100, 110, 125, 150)
"""In per cent of BASE_POINTS."""

ICON_SIDES = (16, 20, 24, 32, 48, 64)


class Theme(StrEnum):
    """How the program is dressed; SYSTEM follows the desktop it runs on."""

    DARK = "dark"
    LIGHT = "light"
    SYSTEM = "system"


class Token(StrEnum):
    """Colours by what they are for. Orange, sand and blue stay apart for the colour-blind; no red against green."""

    WINDOW = "window"
    PANEL = "panel"
    RAISED = "raised"
    HOVER = "hover"
    FIELD = "field"
    LINE = "line"
    BORDER = "border"
    TEXT = "text"
    QUIET = "quiet"
    DIM = "dim"
    FILM = "film"
    ACCENT = "accent"
    ACCENT_FILL = "accent_fill"
    ACCENT_HOVER = "accent_hover"
    ON_ACCENT = "on_accent"
    SELECTED = "selected"
    HIGH = "high"
    RAISED_BAND = "raised_band"
    LOW = "low"
    WARM = "warm"
    NOTICE = "notice"


DARK: Mapping[Token, str] = {
    Token.WINDOW: "#16191c",
    Token.PANEL: "#1b1f23",
    Token.RAISED: "#24292e",
    Token.HOVER: "#2a3036",
    Token.FIELD: "#101214",
    Token.LINE: "#2c3238",
    Token.BORDER: "#3c444c",
    Token.TEXT: "#e8eaed",
    Token.QUIET: "#a3abb3",
    Token.DIM: "#949da6",
    Token.FILM: "#000000",
    Token.ACCENT: "#5aa2f0",
    Token.ACCENT_FILL: "#2b69b5",
    Token.ACCENT_HOVER: "#3070bd",
    Token.ON_ACCENT: "#ffffff",
    Token.SELECTED: "#1f344b",
    Token.HIGH: "#f5a34f",
    Token.RAISED_BAND: "#e0cb8f",
    Token.LOW: "#86b7ee",
    Token.WARM: "#f5a34f",
    Token.NOTICE: "#3a2f1c",
}

LIGHT: Mapping[Token, str] = {
    Token.WINDOW: "#f3f4f5",
    Token.PANEL: "#fafbfb",
    Token.RAISED: "#e8ebed",
    Token.HOVER: "#dfe3e7",
    Token.FIELD: "#ffffff",
    Token.LINE: "#d3d8dc",
    Token.BORDER: "#98a1aa",
    Token.TEXT: "#1a1d20",
    Token.QUIET: "#444b52",
    Token.DIM: "#555d65",
    Token.FILM: "#000000",
    Token.ACCENT: "#1a5aa8",
    Token.ACCENT_FILL: "#1f62b0",
    Token.ACCENT_HOVER: "#2a6ebd",
    Token.ON_ACCENT: "#ffffff",
    Token.SELECTED: "#cfe1f5",
    Token.HIGH: "#9a4600",
    Token.RAISED_BAND: "#6a5618",
    Token.LOW: "#1f5a9a",
    Token.WARM: "#9a4600",
    Token.NOTICE: "#fbecd2",
}

_TEXTS = (Token.TEXT, Token.QUIET, Token.DIM, Token.ACCENT, Token.HIGH, Token.RAISED_BAND, Token.LOW, Token.WARM)
_GROUNDS = (Token.WINDOW, Token.PANEL, Token.RAISED, Token.SELECTED)

READABLE: tuple[tuple[Token, Token], ...] = (
    *((text, ground) for text in _TEXTS for ground in _GROUNDS),
    *((text, Token.HOVER) for text in (Token.TEXT, Token.QUIET)),
    *((text, Token.FIELD) for text in (Token.TEXT, Token.DIM)),
    *((Token.ON_ACCENT, ground) for ground in (Token.ACCENT_FILL, Token.ACCENT_HOVER)),
    *((text, Token.NOTICE) for text in (Token.HIGH, Token.TEXT)),
)
"""Text and what it may stand on: at least 4.5 : 1 in both themes (WCAG 2.2, 1.4.3). A test computes every one."""


class Look(QObject):
    """What is worn now. `changed` is sent once all of it has been put on, for whoever keeps fonts or pictures made."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = DARK
        self.percent = 100


look = Look()
"""The one look of the application; `wear.py` changes it."""


def colour(token: Token) -> QColor:
    """A token as Qt's colour, in the theme that is worn."""
    return QColor(_made(look.tokens[token]))


def on_film(token: Token) -> QColor:
    """The same for what is drawn over a film: its ground is black in every theme."""
    return QColor(_made(DARK[token]))


@cache
def _made(value: str) -> QColor:
    return QColor(value)


def plain_tooltip(text: str) -> str:
    """Text from outside as a tooltip that Qt cannot take for mark-up, wrapped where it is long."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def font(scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font, larger or heavier; figures have one width in every family of the list."""
    chosen = QFont(QApplication.font())
    chosen.setPointSizeF(BASE_POINTS * look.percent / 100 * scale)
    chosen.setWeight(weight)
    return chosen


def draw_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    chosen: QFont,
    token: Token,
    *,
    right: bool = False,
    over_film: bool = False,
) -> None:
    """One line of plain text, shortened at its end: the left one where it is read from right to left.

    Columns keep their side for every script, so that they stand under each other; in a program that is read from right
    to left the side is the other one. What lies over a film never changes sides, nor colours.
    """
    shown = QFontMetrics(chosen).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.save()
    painter.setFont(chosen)
    painter.setPen(on_film(token) if over_film else colour(token))
    if not over_film and QGuiApplication.isRightToLeft():
        right = not right
    painter.setLayoutDirection(direction_of(text))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, flags, shown)
    painter.restore()


def direction_of(text: str) -> Qt.LayoutDirection:
    """From which side a text is read: that of its first letter, whatever the program's language."""
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft


def icon(name: str) -> QIcon:
    """One of our own icons, `resources/icons/NAME.svg`, in the colours that are worn.

    The files hold the colours of the dark theme, and so can be looked at by themselves.
    """
    return _drawn_icon(name, light=look.tokens is LIGHT)


@cache
def _drawn_icon(name: str, *, light: bool) -> QIcon:
    drawn = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    if light and name != "pneumo-desktop":
        for token, value in DARK.items():
            drawn = drawn.replace(value, LIGHT[token])
    renderer = QSvgRenderer(QByteArray(drawn.encode()))
    made = QIcon()
    for side in ICON_SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(pixmap)
    return made


def set_icon(target: QAbstractButton | QAction, name: str) -> None:
    """Give a button or an action one of our icons; it changes its colours with the theme."""
    target.setProperty("icon_name", name)
    target.setIcon(icon(name))


def palette() -> QPalette:
    """Fusion's palette in the theme that is worn."""
    made = QPalette()
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
        (role.HighlightedText, Token.ON_ACCENT),
        (role.Link, Token.ACCENT),
        (role.Light, Token.HOVER),
        (role.Midlight, Token.RAISED),
        (role.Mid, Token.LINE),
        (role.Dark, Token.BORDER),
        (role.Shadow, Token.FILM),
        (role.Accent, Token.ACCENT),
    ):
        made.setColor(which, colour(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, colour(Token.DIM))
    return made


def style_sheet() -> str:
    """The style sheet with the tokens' colours and the icons' folder in it."""
    sheet = resource("styles/reading-room.qss").read_text(encoding="utf-8")
    for token in sorted(Token, key=lambda token: -len(token.value)):
        sheet = sheet.replace(f"@{token.value}", look.tokens[token])
    return sheet.replace("@icons", resource("icons").as_posix())
