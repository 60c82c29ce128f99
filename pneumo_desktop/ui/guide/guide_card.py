"""The guide under Help: contents on the left, a page on the right, all by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from pneumo_desktop.ui.guide.guide import PAGES, Guide, title
from pneumo_desktop.ui.look.theme import Token, colour, font
from pneumo_desktop.ui.widgets import Page

WIDE, HIGH = 1040, 760
MARGIN = 30


class GuideText(QTextBrowser):
    """A page; its pictures never wider than the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.guide = Guide()
        self._page = ""
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(220, 100)

    def show_page(self, page: str) -> None:
        """Show a page from its top."""
        self._page = page
        self.document().clear()
        self.document().setMarkdown(self.guide.pages.get(page, ""))
        dress(self.document())
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures out of the memory."""
        picture = self.guide.pictures.get(name if isinstance(name, str) else name.toString())
        if kind != QTextDocument.ResourceType.ImageResource.value or picture is None:
            return super().loadResource(kind, name)
        room = max(200, self.viewport().width() - MARGIN)
        if picture.width() <= room:
            return picture
        ratio = self.devicePixelRatioF()
        shown: QImage = picture.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are cut to size anew."""
        super().resizeEvent(event)
        if self._page and event.size().width() != event.oldSize().width():
            at = self.verticalScrollBar().value()
            self.show_page(self._page)
            self.verticalScrollBar().setValue(at)


class GuideCard(Page):
    """Contents and page; what to show is given to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Guide"), parent)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Contents of the guide"))
        self.contents.addItems([title(page) for page in PAGES])
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setFixedWidth(self.contents.sizeHintForColumn(0) + 30)
        self.text = GuideText(self)
        self.text.setAccessibleName(self.tr("Page of the guide"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.contents)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        self.end_with()
        self.first = self.contents
        self.contents.currentRowChanged.connect(self._show_row)
        self.text.anchorClicked.connect(self._follow)

    def show_guide(self, guide: Guide) -> None:
        """Show what was read, from its first page."""
        self.text.guide = guide
        self.contents.setCurrentRow(-1)
        self.contents.setCurrentRow(0)

    def sizeHint(self) -> QSize:
        """Most of the window."""
        window = self.window()
        return QSize(min(WIDE, window.width() - 24), min(HIGH, window.height() - 24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its key closes it as well; left and right go between contents and page."""
        if event.key() == Qt.Key.Key_F3:
            self.leave()
            event.accept()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.contents.hasFocus():
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            event.accept()
        elif event.key() == Qt.Key.Key_Left and self.text.hasFocus():
            self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if 0 <= row < len(PAGES):
            self.text.show_page(PAGES[row])

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        page = link.fileName().removesuffix(".md")
        if page in PAGES:
            self.contents.setCurrentRow(PAGES.index(page))


def dress(document: QTextDocument) -> None:
    """The program's own look: Markdown brings that of a browser."""
    usual = font()
    frames = [document.rootFrame()]
    while frames:
        frame = frames.pop()
        frames += frame.childFrames()
        if isinstance(frame, QTextTable):
            shape = frame.format().toTableFormat()
            shape.setBorder(0)
            shape.setCellPadding(4)
            frame.setFormat(shape)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            room = block.blockFormat()
            room.setTopMargin(0)
            room.setBottomMargin(8)
            QTextCursor(block).setBlockFormat(room)
        pieces, at = [], block.begin()
        while not at.atEnd():
            piece = at.fragment()
            pieces.append((piece.position(), piece.length(), piece.charFormat()))
            at += 1
        for position, length, look in pieces:
            if level:
                look.setFontPointSize(usual.pointSizeF() * 1.35)
            elif look.fontFixedPitch():
                look.setFontFamilies(usual.families())
                look.setFontFixedPitch(False)
                look.setFontPointSize(usual.pointSizeF())
                look.setFontWeight(usual.Weight.DemiBold)
                look.setForeground(colour(Token.LOW))
            else:
                continue
            cursor = QTextCursor(document)
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
        block = block.next()
