"""Plots in the program's colours: bars, points with intervals, lines. It loads pyqtgraph: import it on first use.

Every series has a symbol and a word besides its colour; plots take no keyboard, as the text beside them says the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QSizePolicy, QWidget

from pneumo_desktop.ui.look.theme import Token, colour, font

TONES = (Token.LOW, Token.HIGH, Token.RAISED_BAND)
"""Blue, orange, sand: told apart by everybody, in both themes."""
SYMBOLS = ("o", "t1", "s")
SIGNS, FILLED_SIGNS = ("●", "▲", "■"), ("■", "▨", "□")
FILLS = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.NoBrush)


@dataclass(frozen=True, slots=True)
class Series:
    """Points of one kind, each with the ends of its interval; NaN where there is none.

    `bars`: draw them as bars from 0; else as points, joined where `joined`.
    """

    name: str
    x: Sequence[float]
    y: Sequence[float]
    low: Sequence[float] = ()
    high: Sequence[float] = ()
    bars: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """One plot: what it shows, and in words for whoever does not see it.

    `ticks` are words at places of the x axis; `level` is a line across at a height, with its word; `across`: x and y
    change places, so that long words stand at the left. `line` draws y = x.
    """

    title: str
    x_title: str
    y_title: str
    series: tuple[Series, ...]
    ticks: tuple[tuple[float, str], ...] = ()
    level: tuple[float, str] | None = None
    across: bool = False
    diagonal: bool = False
    words: str = ""
    limits: tuple[float, float] | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing to be seen."""
        return not any(math.isfinite(y) for series in self.series for y in series.y)


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """Shows one `Drawing`; nothing on it moves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for each in (self, self.viewport()):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 90)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self._shown: Drawing | None = None

    def show_drawing(self, drawing: Drawing) -> None:
        """Draw it anew, in the colours and letters that are worn."""
        self._shown = drawing
        self.clear()
        item = self.getPlotItem()
        self.setBackground(colour(Token.FIELD))
        self.setAccessibleName(drawing.title)
        self.setAccessibleDescription(drawing.words)
        self._dress_axes(item, drawing)
        if drawing.diagonal:
            item.plot([0, 1], [0, 1], pen=pg.mkPen(colour(Token.DIM), style=Qt.PenStyle.DashLine))
        for number, series in enumerate(drawing.series):
            self._add(item, drawing, series, number)
        if drawing.level is not None:
            self._level(item, drawing)
        self._fit(item, drawing)

    def take_down(self) -> None:
        """For good."""
        self._shown = None
        self.clear()
        self.close()

    def dress(self) -> None:
        """The same in other colours or letters."""
        if self._shown is not None:
            self.show_drawing(self._shown)

    def _dress_axes(self, item: pg.PlotItem, drawing: Drawing) -> None:
        small = font(0.86)
        item.setTitle(_title(drawing), color=colour(Token.TEXT).name(), size=f"{font(0.92).pointSizeF():.1f}pt")
        titles = (
            {"bottom": drawing.y_title, "left": drawing.x_title}
            if drawing.across
            else {"bottom": drawing.x_title, "left": drawing.y_title}
        )
        for side, title in titles.items():
            axis = item.getAxis(side)
            axis.setPen(colour(Token.BORDER))
            axis.setTextPen(colour(Token.QUIET))
            axis.setStyle(tickFont=small, autoExpandTextSpace=True)
            axis.setLabel(title, color=colour(Token.QUIET).name(), **{"font-size": f"{small.pointSizeF():.1f}pt"})
            axis.enableAutoSIPrefix(False)
            axis.setTicks(None)
        if drawing.ticks:
            item.getAxis("left" if drawing.across else "bottom").setTicks([list(drawing.ticks)])
        item.showGrid(x=drawing.across, y=not drawing.across, alpha=0.18)

    def _add(self, item: pg.PlotItem, drawing: Drawing, series: Series, number: int) -> None:
        tone = colour(TONES[number % len(TONES)])
        x, y = np.array(series.x, dtype=float), np.array(series.y, dtype=float)
        told = np.isfinite(y)
        bars = sum(each.bars for each in drawing.series)
        if series.bars:
            width = 0.8 / max(1, bars)
            fill = QBrush(tone, FILLS[number % len(FILLS)])
            at = x + (number - (bars - 1) / 2) * width
            item.addItem(
                pg.BarGraphItem(x=at[told], height=y[told], width=width * 0.88, brush=fill, pen=pg.mkPen(tone))
            )
            x = at
        if len(series.low):
            self._intervals(item, drawing, series, x, y, colour(Token.TEXT) if series.bars else tone)
        if not series.bars:
            pen = pg.mkPen(tone, width=2) if series.joined else None
            given = {"symbol": SYMBOLS[number % len(SYMBOLS)], "symbolSize": 8, "symbolBrush": tone, "symbolPen": None}
            one, other = (y[told], x[told]) if drawing.across else (x[told], y[told])
            item.plot(one, other, pen=pen, **given)

    def _intervals(
        self, item: pg.PlotItem, drawing: Drawing, series: Series, x: np.ndarray, y: np.ndarray, tone: object
    ) -> None:
        low, high = np.array(series.low, dtype=float), np.array(series.high, dtype=float)
        known = np.isfinite(low) & np.isfinite(high) & np.isfinite(y)
        if not known.any():
            return
        down, up = (y - low)[known], (high - y)[known]
        given = {"left": down, "right": up} if drawing.across else {"bottom": down, "top": up}
        one, other = (y[known], x[known]) if drawing.across else (x[known], y[known])
        item.addItem(pg.ErrorBarItem(x=one, y=other, beam=0, pen=pg.mkPen(tone, width=2), **given))

    def _level(self, item: pg.PlotItem, drawing: Drawing) -> None:
        height, word = drawing.level or (0.0, "")
        item.addItem(
            pg.InfiniteLine(
                height,
                angle=90 if drawing.across else 0,
                pen=pg.mkPen(colour(Token.DIM), style=Qt.PenStyle.DashLine),
                label=word,
                labelOpts={"position": 0.04, "color": colour(Token.QUIET), "anchors": [(0, 1), (0, 1)]},
            )
        )

    def _fit(self, item: pg.PlotItem, drawing: Drawing) -> None:
        item.enableAutoRange()
        if drawing.limits is not None:
            (item.setXRange if drawing.across else item.setYRange)(*drawing.limits, padding=0.02)
        elif any(series.bars for series in drawing.series):
            item.setLimits(yMin=0)
        if drawing.limits is not None or not any(series.bars for series in drawing.series):
            item.setLimits(yMin=None)
        if drawing.ticks:
            places = [x for series in drawing.series for x in series.x]
            span = item.setYRange if drawing.across else item.setXRange
            span(min(places) - 0.6, max(places) + 0.6, padding=0)
        elif drawing.diagonal:
            item.setXRange(0, 1, padding=0.02)


def _title(drawing: Drawing) -> str:
    """The title, and under it what each sign stands for: beside the points, where nothing hides them."""
    signs = FILLED_SIGNS if any(series.bars for series in drawing.series) else SIGNS
    named = []
    for at, each in enumerate(drawing.series):
        tone, sign = colour(TONES[at % len(TONES)]).name(), signs[at % len(signs)]
        named.append(f"<span style='color: {tone}'>{sign}</span> {escape(each.name)}")
    return escape(drawing.title) + (f"<br>{' &nbsp; '.join(named)}" if len(named) > 1 else "")
