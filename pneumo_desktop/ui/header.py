"""The top line: menus, what the list shows, search, how the engine does, who reads."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QMenuBar, QPushButton, QSizePolicy, QWidget

from pneumo_desktop.ui.queue_state import Tab
from pneumo_desktop.ui.theme import font, plain_tooltip, set_icon

LEAST_WORDS = 90
COMPACT_BELOW = 820


class SearchField(QLineEdit):
    """Patient, ID or accession; Escape clears it and goes back to the list."""

    left = Signal()

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

    tab_chosen = Signal(object)
    search_changed = Signal(str)
    search_left = Signal()
    reader_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:  # noqa: PLR0915 a row of parts, one after the other
        super().__init__(parent)
        self.setObjectName("header")
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.menus.setNativeMenuBar(False)
        self._group = QButtonGroup(self)
        self._tabs: dict[Tab, QPushButton] = {}
        self._counts: dict[Tab, int | None] = dict.fromkeys(Tab)
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 12, 6)
        layout.setSpacing(4)
        layout.addWidget(self.menus)
        for number, tab in enumerate(Tab):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("tab", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            self._tabs[tab] = button
            layout.addWidget(button)
        self._tabs[Tab.UNREAD].setChecked(True)
        self._group.idClicked.connect(self._tab_clicked)
        layout.addStretch(1)
        self.search = SearchField(self)
        self.search.setPlaceholderText(self.tr("Patient, ID, accession"))
        self.search.setAccessibleName(self.tr("Search patient, ID or accession"))
        self.search.setClearButtonEnabled(True)
        looking_glass = QAction(self.search)
        set_icon(looking_glass, "search")
        self.search.addAction(looking_glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(250)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(150)
        self._typing.timeout.connect(self._typed)
        self.search.textChanged.connect(self._typing.start)
        self.search.left.connect(self._typed)
        self.search.left.connect(self.search_left)
        layout.addWidget(self.search, 2)
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
        self._name_tabs()

    def set_counts(self, unread: int, attention: int, decided: int) -> None:
        """How many each tab holds."""
        self._counts = {Tab.UNREAD: unread, Tab.ATTENTION: attention, Tab.DECIDED: decided}
        self._name_tabs()

    def set_tab(self, tab: Tab) -> None:
        """Which tab the list shows."""
        self._tabs[tab].setChecked(True)

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

    def clear_search(self) -> None:
        """Without telling: the list already shows everything."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorter words where there is no room."""
        super().resizeEvent(event)
        self._name_tabs()
        self._fit()

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("chip", True)
        chip.setAccessibleName(name)
        chip.setIconSize(QSize(15, 15))
        chip.setFont(font(0.94))
        return chip

    def _fit(self) -> None:
        width = self.width()
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

    def _name_tabs(self) -> None:
        compact = self.width() < COMPACT_BELOW
        full = {
            Tab.UNREAD: self.tr("Unread") if compact else self.tr("All unread"),
            Tab.ATTENTION: "!" if compact else self.tr("Needs attention"),
            Tab.DECIDED: self.tr("Decided"),
        }
        for tab, button in self._tabs.items():
            count = self._counts[tab]
            button.setText(full[tab] if count is None else f"{full[tab]}  {count}")
            long = {Tab.UNREAD: self.tr("All unread"), Tab.ATTENTION: self.tr("Needs attention")}.get(tab, full[tab])
            button.setAccessibleName(long if count is None else f"{long}, {count}")

    @Slot(int)
    def _tab_clicked(self, number: int) -> None:
        self.tab_chosen.emit(list(Tab)[number])

    @Slot()
    def _typed(self) -> None:
        self._typing.stop()
        self.search_changed.emit(" ".join(self.search.text().split()))
