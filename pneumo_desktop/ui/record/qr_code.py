"""A QR code, dark on white in every look: cameras want it so (ISO/IEC 18004 asks for a quiet zone of four modules)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4
_LEAST = 3


class QrCode(QWidget):
    """Shows modules as `segno` gives them: rows of bytes, true where it is dark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[int]] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setMinimumSize(120, 120)

    def show_code(self, rows: Sequence[Sequence[int]]) -> None:
        """Show another one; none where there are no rows."""
        self._rows = rows
        count = len(rows) + 2 * QUIET if rows else 0
        self.setMinimumSize(max(120, _LEAST * count), max(120, _LEAST * count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough for a telephone at arm's length."""
        count = len(self._rows) + 2 * QUIET
        return QSize(4 * count, 4 * count)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole device pixels for every module: a blurred code is not read."""
        del event
        if not self._rows:
            return
        painter = QPainter(self)
        ratio, count = self.devicePixelRatioF(), len(self._rows) + 2 * QUIET
        module = max(1, int(min(self.width(), self.height()) * ratio) // count) / ratio
        side = module * count
        left = round((self.width() - side) / 2 * ratio) / ratio
        top = round((self.height() - side) / 2 * ratio) / ratio
        painter.fillRect(QRectF(left, top, side, side), Qt.GlobalColor.white)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    at = QRectF(left + (x + QUIET) * module, top + (y + QUIET) * module, module, module)
                    painter.fillRect(at, QColor(0, 0, 0))
