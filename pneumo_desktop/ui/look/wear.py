"""Puts a theme and a text size on the whole application, at the start and while it runs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from pneumo_desktop.ui.look import theme
from pneumo_desktop.ui.look.theme import BASE_POINTS, DARK, FAMILIES, LIGHT, TEXT_SIZES, Theme, look

_OWN_FONT = Qt.WidgetAttribute.WA_SetFont


def wear(application: QApplication, chosen: Theme = Theme.DARK, percent: int = 100) -> None:
    """Set style, palette, fonts and style sheet; widgets that are there change with them.

    Args:
        percent: size of text, one of TEXT_SIZES; another is taken for the nearest.
    """
    before = look.percent
    # A style sheet that is put on gives widgets the fonts back that they had before: theirs are noted first.
    own = [(each, each.font()) for each in application.allWidgets() if each.testAttribute(_OWN_FONT)]
    look.percent = min(TEXT_SIZES, key=lambda size: abs(size - percent))
    look.tokens = LIGHT if _is_light(chosen) else DARK
    if application.style().name().lower() != "fusion":
        application.setStyle("Fusion")
    scheme = Qt.ColorScheme
    wanted = {Theme.DARK: scheme.Dark, Theme.LIGHT: scheme.Light, Theme.SYSTEM: scheme.Unknown}[chosen]
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "setColorScheme"):  # from Qt 6.8 on; it colours what the system draws around the window
        hints.setColorScheme(wanted)
    application.setPalette(theme.palette())
    base = QFont(FAMILIES)
    base.setPointSizeF(BASE_POINTS * look.percent / 100)
    application.setFont(base)
    application.setStyleSheet(theme.style_sheet())
    for widget, size in own:
        _resize(widget, size, look.percent / before)
    for widget in application.allWidgets():
        dressed: list[QAbstractButton | QAction] = [*widget.actions()]
        if isinstance(widget, QAbstractButton):
            dressed.append(widget)
        for target in dressed:
            name = target.property("icon_name")
            if name:
                target.setIcon(theme.icon(str(name)))
    look.changed.emit()


def _is_light(chosen: Theme) -> bool:
    if chosen is Theme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light
    return chosen is Theme.LIGHT


def _resize(widget: QWidget, own: QFont, ratio: float) -> None:
    """A font of a widget's own keeps its share of the text size."""
    if own.pointSizeF() > 0:
        own.setPointSizeF(own.pointSizeF() * ratio)
        widget.setFont(own)
