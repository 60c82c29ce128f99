"""The window's parts and where they stand: header, worklist, film, verdict, cards over them. No acts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from pneumo_desktop.ui.cards import AboutCard, ReaderCard
from pneumo_desktop.ui.chores.chore_cards import ArchiveCard, BackupCard, OutcomePage
from pneumo_desktop.ui.chores.export_card import ExportCard
from pneumo_desktop.ui.chores.recovery_card import RecoveryCard
from pneumo_desktop.ui.film.film_panel import FilmPanel
from pneumo_desktop.ui.film.film_reader import FilmReader
from pneumo_desktop.ui.guide.guide_card import GuideCard
from pneumo_desktop.ui.guide.model_page import ModelPage
from pneumo_desktop.ui.guide.setup_card import SetupCard
from pneumo_desktop.ui.header import Header
from pneumo_desktop.ui.keys.keys_page import KeysCard
from pneumo_desktop.ui.look.theme import icon, look
from pneumo_desktop.ui.queue.queue_panel import QueuePanel
from pneumo_desktop.ui.reading.identity_card import IdentityCard
from pneumo_desktop.ui.reading.override_dialog import OverrideCard
from pneumo_desktop.ui.reading.priors_card import PriorsCard
from pneumo_desktop.ui.reading.verdict_bar import VerdictBar
from pneumo_desktop.ui.status_line import StatusLine
from pneumo_desktop.ui.widgets import Card

LOW_WINDOW = 520
NARROW_WINDOW = 1500
LEAST_LIST, LEAST_FILM = 210, 340
MENUS_AT_MOST = 8
"""A menu, with menus within it."""


class Frame(QMainWindow):
    """Everything on the screen, laid out for any size from 600 × 330 logical pixels."""

    def __init__(self, films: FilmReader, banner: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Pneumo Desktop"))
        self.setWindowIcon(icon("pneumo-desktop"))
        self.setMinimumSize(600, 330)
        self.header, self.queue, self.film = Header(self), QueuePanel(self), FilmPanel(films, self)
        self.verdict, self.status = VerdictBar(self), StatusLine(self)
        self.engine_banner, self.banner = _banner("banner", ""), _banner("quietBanner", banner)
        self.disk_banner = _banner("banner", "")
        self.right = right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.film, 1)
        column.addWidget(self.verdict)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.queue)
        self.split.addWidget(right)
        self.split.setStretchFactor(1, 1)
        self.queue.setMinimumWidth(LEAST_LIST)
        right.setMinimumWidth(LEAST_FILM)
        self._middle = middle = QWidget(self)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.header, self.engine_banner, self.disk_banner, self.banner):
            rows.addWidget(part)
        rows.addWidget(self.split, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(middle)
        self.reader_card, self.override_card = ReaderCard(self), OverrideCard(self)
        self.keys_card, self.about_card, self.model_card = KeysCard(self), AboutCard(self), ModelPage(self)
        self.identity_card, self.priors_card = IdentityCard(self), PriorsCard(self)
        self.backup_card, self.archive_card, self.export_card = BackupCard(self), ArchiveCard(self), ExportCard(self)
        self.outcome_card, self.recovery_card, self.setup_card = OutcomePage(self), RecoveryCard(self), SetupCard(self)
        self.guide_card = GuideCard(self)
        chores = (
            self.backup_card,
            self.archive_card,
            self.export_card,
            self.outcome_card,
            self.recovery_card,
            self.setup_card,
            self.guide_card,
        )
        pages = (self.keys_card, self.about_card, self.model_card, *chores)
        self.beside: tuple[Card, ...] = (self.override_card, self.identity_card, self.priors_card)
        self.cards: tuple[Card, ...] = (self.reader_card, *self.beside, *pages)
        self.split_by_hand = False
        self.content_is_there = True
        look.changed.connect(self._place_cards, Qt.ConnectionType.QueuedConnection)
        self.split.splitterMoved.connect(self._split_moved)

    def show_content(self, there: bool) -> None:
        """All but the cards: gone while nobody is there who may see a name, also for a screen reader; menus, too."""
        self.content_is_there = there
        self._middle.setVisible(there)
        for _ in range(0 if there else MENUS_AT_MOST):
            if (menu := QApplication.activePopupWidget()) is not None:
                menu.close()

    @property
    def card_is_open(self) -> bool:
        """Whether a card is over the window."""
        return any(card.isVisible() for card in self.cards)

    def add_card(self, card: Card) -> None:
        """One more card that stands over the list, beside the film."""
        self.beside = (*self.beside, card)
        self.cards = (*self.cards, card)

    def add_page(self, card: Card) -> None:
        """One more card over the whole window."""
        self.cards = (*self.cards, card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stay inside; what is quiet leaves first when there is little height."""
        super().resizeEvent(event)
        self.fit_status()
        if not self.split_by_hand:
            left = max(LEAST_LIST, round(self.width() * (0.41 if self.width() < NARROW_WINDOW else 0.385)))
            self.split.setSizes([left, self.width() - left])
        self._place_cards()

    @Slot()
    def _place_cards(self) -> None:
        for card in self.cards:
            if card.isVisible():
                card.place(self.beside_film() if card in self.beside else None)

    def fit_status(self) -> None:
        """The line at the bottom leaves where there is little height, unless long work stands in it."""
        self.status.setVisible(self.height() >= LOW_WINDOW or self.status.strip.isVisibleTo(self.status))

    def set_split(self, widths: tuple[int, int]) -> None:
        """The list and the film as wide as they once were chosen to be."""
        self.split_by_hand = True
        self.split.setSizes(list(widths))

    @Slot()
    def _split_moved(self) -> None:
        self.split_by_hand = True

    def beside_film(self) -> QRect:
        """Where the list is: a card there leaves the film in sight."""
        corner = self.split.mapTo(self, QPoint(0, 0))
        return QRect(corner.x() + 8, corner.y(), self.queue.width(), self.split.height() - 8)


def _banner(name: str, text: str) -> QFrame:
    frame = QFrame()
    frame.setObjectName(name)
    row = QHBoxLayout(frame)
    row.setContentsMargins(14, 4, 14, 5)
    label = QLabel(frame)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    row.addWidget(label)
    say_in(frame, text)
    return frame


def say_in(banner: QFrame, text: str) -> None:
    """Show a text in a banner, or take the banner away."""
    label = banner.findChild(QLabel)
    if isinstance(label, QLabel):
        label.setText(text)
    banner.setVisible(bool(text))
