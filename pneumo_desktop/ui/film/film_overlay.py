"""The model's map and boxes over the film. They are drawn over it, follow it exactly, and never change its pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF, QTransform

from pneumo_desktop.case import Explanation, Region
from pneumo_desktop.ui.film.peek import Peek
from pneumo_desktop.ui.keys.key_map import with_key
from pneumo_desktop.ui.look.theme import Token, on_film
from pneumo_desktop.ui.words import tr

LEAST_OPACITY, USUAL_OPACITY, STEP = 0.1, 0.5, 0.1
MAP_SIDE = 384
"""The longer side of the map once it is smoothed; it is made once for each film."""

CLEAR_BELOW, FULL_FROM = 0.2, 0.75
"""Likelihoods of an opacity between which the map goes from wholly clear to wholly there."""

_DEEP, _BRIGHT = (28, 84, 196), (56, 170, 255)
"""Blue to the end: a scale that ends in white would look like an opacity itself."""


class FilmOverlay:
    """What lies over one film. `explanation` is None until it is known, and where the film has none."""

    def __init__(self) -> None:
        self.map, self.boxes = Peek(), Peek()
        self.opacity = USUAL_OPACITY
        self.explanation: Explanation | None = None
        self.known = False
        self._seen: set[str] = set()
        self._image: QImage | None = None
        self._layer: QImage | None = None
        self._layer_of: tuple[QTransform, QSize] | None = None

    def new_case(self) -> None:
        """Nothing of another case counts as seen."""
        self._seen.clear()

    def new_film(self) -> None:
        """Another film: off again, unless pinned; what the model saw in it is not known yet."""
        self.map.new_film()
        self.boxes.new_film()
        self.explain(None, known=False)

    def explain(self, explanation: Explanation | None, *, known: bool = True) -> None:
        """What the model saw in this film."""
        if explanation != self.explanation:
            self._image = self._layer = None
        self.explanation, self.known = explanation, known

    @property
    def shows_map(self) -> bool:
        """Whether the map is on the film now."""
        return self.map.shown and self.explanation is not None

    @property
    def shows_boxes(self) -> bool:
        """Whether boxes are on the film now, or would be if there were any."""
        return self.boxes.shown and self.explanation is not None

    def turn(self, steps: float) -> None:
        """More or less of the map, by steps of the wheel."""
        self.opacity = round(min(max(self.opacity + STEP * steps, LEAST_OPACITY), 1.0), 2)
        self.map.use()

    def description(self) -> dict[str, object]:
        """For the record of a verdict: on now, seen before in this case, off, or none to be seen."""
        said: dict[str, object] = {}
        for name, shown in (("map", self.shows_map), ("boxes", self.shows_boxes)):
            none = self.known and self.explanation is None
            said[name] = "on" if shown else "seen" if name in self._seen else "none" if none else "off"
        if said["map"] in ("on", "seen"):
            said["map_opacity"] = self.opacity
        return said

    def lines(self) -> tuple[str, ...]:
        """What the film's corner says of it."""
        if not self.known:
            return ()
        if self.explanation is None:
            return (tr("No map for this film"),) if self.map.shown or self.boxes.shown else ()
        percent = tr("{n} %").format(n=round(100 * self.opacity))
        said_map = with_key(tr("Map {percent}").format(percent=percent) if self.shows_map else tr("Map off"), "map")
        boxes = tr("boxes off")
        if self.shows_boxes:
            boxes = tr("boxes on") if self.explanation.regions else tr("no box for this film")
        legend = (tr("where the model sees opacity;"), tr("not a segmentation")) if self.shows_map else ()
        return (*legend, f"{said_map} · {with_key(boxes, 'boxes')}")

    def paint(self, painter: QPainter, to_view: QTransform, film: tuple[int, int], view: QSize, chosen: QFont) -> None:
        """Draw over a film of this size (width, height) that `to_view` puts into a view of that size."""
        if self.explanation is None:
            return
        if self.shows_map:
            self._seen.add("map")
            painter.save()
            painter.setOpacity(self.opacity)
            painter.drawImage(0, 0, self._placed(to_view, film, view, painter.device().devicePixelRatioF()))
            painter.restore()
        if self.shows_boxes:
            self._seen.add("boxes")
            _paint_boxes(painter, self.explanation.regions, to_view, film, view, chosen)

    def paint_scale(self, painter: QPainter, right: float, bottom: float) -> float:
        """The scale of the map, its right end and lower edge given: what its colours mean. Returns its upper edge."""
        metrics = QFontMetricsF(painter.font())
        bottom -= 8
        wide, high = 112.0, 9.0
        ends = (tr("unlikely"), tr("likely"))
        left = right - wide - metrics.horizontalAdvance(ends[1]) - 8
        bar = QRectF(left, bottom - metrics.height() / 2 - high / 2, wide, high)
        whole = bar.adjusted(-metrics.horizontalAdvance(ends[0]) - 16, -8, right - bar.right() + 8, 8)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawRoundedRect(whole, 5, 5)
        values = np.linspace(0, 255, 64).astype(np.uint8)[None, :]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, _coloured(values))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(on_film(Token.DIM), 1))
        painter.drawRect(bar)
        painter.setPen(on_film(Token.TEXT))
        middle = Qt.AlignmentFlag.AlignVCenter
        room = QRectF(whole.left() + 8, whole.top(), bar.left() - whole.left() - 16, whole.height())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, ends[0])
        room = QRectF(bar.right() + 8, whole.top(), whole.right() - bar.right() - 8, whole.height())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, ends[1])
        painter.restore()
        return whole.top()

    def _placed(self, to_view: QTransform, film: tuple[int, int], view: QSize, ratio: float) -> QImage:
        """The map as it lies in the view: kept, so that a drag of the window does not draw it anew."""
        size = view * ratio
        if self._layer is None or self._layer_of != (to_view, size):
            if self._image is None:
                self._image = smooth_map(self.explanation or Explanation(1, 1, b"\0"), film)
            layer = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            layer.setDevicePixelRatio(ratio)
            layer.fill(Qt.GlobalColor.transparent)
            painter = QPainter(layer)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setTransform(to_view, True)
            painter.drawImage(QRectF(0, 0, *film), self._image)
            painter.end()
            self._layer, self._layer_of = layer, (QTransform(to_view), size)
        return self._layer


def smooth_map(explanation: Explanation, film: tuple[int, int]) -> QImage:
    """The map over a whole film of this size (width, height), smooth between its cells, clear where it is low."""
    cells = Image.frombytes("L", (explanation.columns, explanation.rows), explanation.heat)
    scale = MAP_SIDE / max(film)
    size = max(1, round(film[0] * scale)), max(1, round(film[1] * scale))
    return _coloured(np.asarray(cells.resize(size, Image.Resampling.BICUBIC), np.uint8))


def _coloured(heat: NDArray[np.uint8]) -> QImage:
    """Deep blue to bright blue, ever less clear."""
    value = np.arange(256) / 255.0
    there = np.clip((value - CLEAR_BELOW) / (FULL_FROM - CLEAR_BELOW), 0.0, 1.0)
    alpha = there * there * (3 - 2 * there)
    table = np.empty((256, 4), np.uint8)  # blue, green, red, alpha: a little-endian ARGB32, premultiplied
    for place, channel in enumerate((2, 1, 0)):
        tint = _DEEP[channel] + (_BRIGHT[channel] - _DEEP[channel]) * np.clip((value - 0.3) / 0.7, 0.0, 1.0)
        table[:, place] = (tint * alpha + 0.5).astype(np.uint8)
    table[:, 3] = (255 * alpha + 0.5).astype(np.uint8)
    pixels = np.ascontiguousarray(table[heat])
    high, wide = heat.shape
    return QImage(pixels.data, wide, high, 4 * wide, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _paint_boxes(
    painter: QPainter,
    regions: tuple[Region, ...],
    to_view: QTransform,
    film: tuple[int, int],
    view: QSize,
    chosen: QFont,
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(chosen)
    metrics = QFontMetricsF(chosen)
    taken: list[QRectF] = []
    for region in regions:
        box = QRectF(region.left * film[0], region.top * film[1], region.width * film[0], region.height * film[1])
        outline = to_view.map(QPolygonF(box))
        if not outline.boundingRect().intersects(QRectF(0, 0, view.width(), view.height())):
            continue
        for ink, width in ((QColor(0, 0, 0, 150), 4.0), (on_film(Token.ACCENT), 1.8)):
            painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(outline)
        text = f"{min(max(region.weight, 0.01), 0.99):.2f}"
        label = _label_place(outline.boundingRect(), metrics.horizontalAdvance(text) + 10, metrics.height() + 2, view)
        while any(label.intersects(other) for other in taken):
            label.translate(0, label.height() + 2)
        taken.append(label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(on_film(Token.LOW))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _label_place(box: QRectF, wide: float, high: float, view: QSize) -> QRectF:
    """Above the box at its left; inside it where there is no room above; always in the view."""
    top = box.top() - high - 3 if box.top() - high - 3 >= 0 else box.top() + 4
    x = min(max(box.left(), 2.0), view.width() - wide - 2)
    y = min(max(top, 2.0), view.height() - high - 2)
    return QRectF(x, y, wide, high)
