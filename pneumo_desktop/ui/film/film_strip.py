"""The strip of small films: those of the open case and the patient's other studies, each under its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pneumo_desktop.ui import words
from pneumo_desktop.ui.film.film_reader import FilmKey, FilmReader
from pneumo_desktop.ui.film.film_render import LoadedFilm
from pneumo_desktop.ui.film.hanging import Hung
from pneumo_desktop.ui.look.theme import Token, colour, draw_line, font, look, plain_tooltip

SIDE, SMALL_SIDE = 84, 44
SCROLL_BAR = 11
_HUNG, _PIXMAP, _MARK = (int(Qt.ItemDataRole.UserRole) + i for i in range(3))


class FilmStrip(QListWidget):
    """`chosen` names a film that the reader wants to see."""

    chosen = Signal(object)

    def __init__(self, reader: FilmReader, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader = reader
        self.setObjectName("filmStrip")
        self.setAccessibleName(self.tr("Films of this case and earlier studies"))
        self.setMovement(QListView.Movement.Static)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.along = self.small = False
        self.lie(along=False, small=False)
        self.hide()
        reader.film_ready.connect(self._ready)
        look.changed.connect(self._resized)
        self.currentRowChanged.connect(self._row_changed)
        self.itemClicked.connect(self._clicked)

    def lie(self, *, along: bool, small: bool) -> None:
        """Along the lower edge, or down the side; with small pictures where there is little room."""
        self.along, self.small = along, small
        self.setFlow(QListView.Flow.LeftToRight if along else QListView.Flow.TopToBottom)
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(on if along else off)
        self.setVerticalScrollBarPolicy(off if along else on)
        whole = (1 << 24) - 1
        size = item_size(small=small) + (QSize(4, SCROLL_BAR) if along else QSize(SCROLL_BAR, 4))
        self.setMinimumSize(QSize(0, size.height()) if along else QSize(size.width(), 0))
        self.setMaximumSize(QSize(whole, size.height()) if along else QSize(size.width(), whole))

    @Slot()
    def _resized(self) -> None:
        self.lie(along=self.along, small=self.small)
        self.scheduleDelayedItemsLayout()

    def hang(self, films: Sequence[Hung]) -> None:
        """Show these; pictures come as the films are read."""
        self.blockSignals(True)
        pictures = {self._hung(row).key: self.item(row).data(_PIXMAP) for row in range(self.count())}
        self.clear()
        for hung in films:
            item = QListWidgetItem(hung.caption)
            item.setData(_HUNG, hung)
            item.setToolTip(plain_tooltip(words.listed([hung.caption, hung.reason or hung.key[1].name])))
            film = self._reader.peek(hung.key)
            item.setData(_PIXMAP, thumbnail(film) if film is not None else pictures.get(hung.key))
            self.addItem(item)
        self.blockSignals(False)

    def films(self) -> list[Hung]:
        """What hangs, in its order."""
        return [self._hung(row) for row in range(self.count())]

    def mark(self, main: FilmKey | None, beside: Hung | None) -> None:
        """Show which films are on the screen: of the open case, and beside it."""
        self.blockSignals(True)
        for row in range(self.count()):
            hung, item = self._hung(row), self.item(row)
            is_main, is_beside = hung.own and hung.key == main, beside is not None and hung.same(beside)
            item.setData(_MARK, "now" if is_main else "beside" if is_beside else "")
            if is_main and not self.hasFocus():
                self.setCurrentRow(row)
        self.blockSignals(False)

    def _hung(self, row: int) -> Hung:
        hung: Hung = self.item(row).data(_HUNG)
        return hung

    @Slot(int)
    def _row_changed(self, row: int) -> None:
        if 0 <= row < self.count():
            self.chosen.emit(self._hung(row))

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_HUNG))

    @Slot(object, object)
    def _ready(self, key: FilmKey, film: LoadedFilm) -> None:
        for row in range(self.count()):
            if self._hung(row).key == key:
                self.item(row).setData(_PIXMAP, thumbnail(film))


class _Delegate(QStyledItemDelegate):
    """A picture over its name; framed in blue where it is the open case's on the screen, in sand where it is beside."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for all."""
        del option, index
        strip = self.parent()
        return item_size(small=isinstance(strip, FilmStrip) and strip.small)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Picture, line, frame."""
        pixmap, mark, area = index.data(_PIXMAP), index.data(_MARK), option.rect.adjusted(3, 3, -3, -3)
        hung: Hung = index.data(_HUNG)
        painter.save()
        painter.fillRect(area, colour(Token.PANEL))
        high = QFontMetrics(font(0.82)).height() + 4
        room = QRect(area.left(), area.top(), area.width(), area.height() - high)
        painter.fillRect(room, colour(Token.FILM))
        if isinstance(pixmap, QPixmap):
            size = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QRect(room.center().x() - size.width() // 2, room.top() + (room.height() - size.height()) // 2,
                       size.width(), size.height())  # fmt: skip
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(at, pixmap)
        below = QRect(area.left() + 5, room.bottom() + 1, area.width() - 8, high)
        tone = Token.TEXT if mark else Token.QUIET
        draw_line(painter, below, hung.label, font(0.82), tone)
        if hung.view:
            draw_line(
                painter,
                room.adjusted(5, 1, -3, high - room.height()),
                hung.view,
                font(0.76),
                Token.TEXT,
                over_film=True,
            )
        ink = {"now": Token.ACCENT, "beside": Token.RAISED_BAND}.get(str(mark or ""), Token.LINE)
        painter.setPen(QPen(colour(ink), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(Token.TEXT), 1, Qt.PenStyle.DotLine))
            painter.drawRect(area.adjusted(2, 2, -3, -3))
        painter.restore()


def item_size(*, small: bool) -> QSize:
    """Of a picture with its line, in this size of text: the line always has room for `Prior · 18 months`."""
    metrics = QFontMetrics(font(0.82))
    side = SMALL_SIDE if small else SIDE
    return QSize(max(side + 12, metrics.horizontalAdvance("Prior · 18 months") + 16), side + metrics.height() + 12)


def thumbnail(film: LoadedFilm) -> QPixmap:
    """The film's small picture in its first window."""
    high, wide = film.thumbnail.shape
    image = QImage(film.thumbnail.tobytes(), wide, high, wide, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image.copy())
