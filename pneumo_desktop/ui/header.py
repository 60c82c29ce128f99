"""The top line: menus, what the list shows, search, how the engine does, who reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenuBar, QPushButton, QSizePolicy, QToolButton, QWidget

from pneumo_desktop.ui.look.theme import font, look, plain_tooltip, set_icon
from pneumo_desktop.ui.queue.view_bar import ViewBar

LEAST_WORDS = 90
COMPACT_BELOW = 820


class SearchField(QLineEdit):
    """Patient, ID or accession; Escape clears it and goes back to the list."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Escape is the field's own, or it would close the case that is open and leave the search as it is."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, Enter and down go to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Header(QFrame):
    """Says facts and passes on wishes; knows nothing of the worklist."""

    search_changed = Signal(str)
    search_left = Signal()
    reader_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.menus.setNativeMenuBar(False)
        more = self.menus.findChild(QToolButton)  # Qt's own for the menus that have no room: a mark too dark to be seen
        if isinstance(more, QToolButton):
            more.setIcon(QIcon())
            more.setText("»")
            more.setAccessibleName(self.tr("More menus"))
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 12, 6)
        layout.setSpacing(4)
        layout.addWidget(self.menus)
        self.views = ViewBar(self)
        layout.addWidget(self.views, 1)
        self.search = SearchField(self)
        self.search.setPlaceholderText(self.tr("Patient, ID, accession"))
        self.search.setAccessibleName(self.tr("Search patient, ID or accession"))
        self.search.setClearButtonEnabled(True)
        looking_glass = QAction(self.search)
        set_icon(looking_glass, "search")
        self.search.addAction(looking_glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(250)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(150)
        self._typing.timeout.connect(self._typed)
        self.search.textChanged.connect(self._typing.start)
        self.search.left.connect(self._typed)
        self.search.left.connect(self.search_left)
        layout.addWidget(self.search)
        self.engine = self._chip(self.tr("Engine"))
        self.engine.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reader = self._chip(self.tr("Reader"))
        set_icon(self.reader, "reader")
        self.reader.clicked.connect(self.reader_clicked)
        self.reader.hide()
        layout.addSpacing(6)
        layout.addWidget(self.engine)
        layout.addSpacing(4)
        layout.addWidget(self.reader)
        self._engine_text, self._reader_text = "", ""
        self.set_engine("starting", self.tr("Starting…"))

    def set_engine(self, state: str, text: str) -> None:
        """How the engine does: idle, working, starting or stopped, and in words."""
        self._engine_text = text
        set_icon(self.engine, f"engine-{state}")
        self.engine.setToolTip(plain_tooltip(self.tr("Engine: {state}").format(state=text)))
        self.engine.setAccessibleName(self.tr("Engine: {state}").format(state=text))
        self._fit()

    def set_reader(self, name: str) -> None:
        """Who reads; a click changes it."""
        self._reader_text = name
        self.reader.setVisible(bool(name))
        self.reader.setToolTip(plain_tooltip(self.tr("{name} reads. Click to change.").format(name=name)))
        self.reader.setAccessibleName(self.tr("Reader: {name}").format(name=name))
        self._fit()

    def show_search(self, text: str) -> None:
        """Without telling: the list already shows that."""
        self.search.setText(text)  # signals blocked, its cross would stay where it is empty
        self._typing.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorter words where there is no room."""
        super().resizeEvent(event)
        self.views.set_compact(self.width() * 100 // look.percent < COMPACT_BELOW)
        self._fit()

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("chip", True)
        chip.setAccessibleName(name)
        chip.setIconSize(QSize(15, 15))
        chip.setFont(font(0.94))
        return chip

    def _fit(self) -> None:
        width = self.width() * 100 // look.percent
        share = min(330.0, (width - COMPACT_BELOW) * 0.62)
        share = share if share >= LEAST_WORDS else 0.0
        for chip, text, room in (
            (self.engine, self._engine_text, share),
            (self.reader, self._reader_text, share * 0.6),
        ):
            metrics = chip.fontMetrics()
            # In a button's text an ampersand would underline the next letter.
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room)) if room else ""
            chip.setText(shown.replace("&", "&&"))
        self._line.setSpacing(4 if width >= COMPACT_BELOW else 1)

    @Slot()
    def _typed(self) -> None:
        self._typing.stop()
        self.search_changed.emit(" ".join(self.search.text().split()))
