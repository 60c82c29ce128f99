"""The signed head of the record on a page: fingerprint, last head, where it is kept, and its QR code to take away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pneumo_desktop.ui.record.qr_code import QrCode
from pneumo_desktop.ui.widgets import KeyButton, Page
from pneumo_desktop.ui.words import isolated

WIDE, HIGH = 900, 560


@dataclass(frozen=True, slots=True)
class HeadView:
    """What the page shows.

    Attributes:
        fingerprint: of the home's key; empty: there is none yet.
        head: the last one that is kept; None: none yet. `text` is it in letters, `code` its QR code's modules.
        kept: how many heads are kept in the home.
        medium: the second medium in words, and `reached` whether it is there (None: none is set).
    """

    fingerprint: str = ""
    head: Mapping[str, Any] | None = None
    text: str = ""
    code: Sequence[Sequence[int]] = ()
    kept: int = 0
    medium: str = ""
    reached: bool | None = None


class HeadPage(Page):
    """S signs a head now, C copies it as text, Escape leaves."""

    sign_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Signed head of the record"), parent)
        self._view = HeadView()
        self.why = QLabel(self._why())
        self.why.setWordWrap(True)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.lines = [self._line(name) for name in (self.tr("Key"), self.tr("Last head"), self.tr("Kept"))]
        self.code = QrCode(self)
        self.code.setAccessibleName(self.tr("QR code of the last head"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for row, (name, value) in enumerate(self.lines):
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        words = QVBoxLayout()
        words.addWidget(self.why)
        words.addLayout(grid)
        words.addWidget(self.note)
        words.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(words, 3)
        both.addWidget(self.code, 2)
        self.body.addLayout(both, 1)
        self.copy = KeyButton(self.tr("Copy as text"), "C")
        self.copy.clicked.connect(self._copy)
        self.sign = KeyButton(self.tr("Sign now"), "S")
        self.sign.setProperty("primary", True)
        self.sign.clicked.connect(self._ask)
        self.end_with(self.copy, self.sign)
        self.first = self.sign
        for button in (self.copy, self.sign):
            button.installEventFilter(self)

    def show_head(self, view: HeadView) -> None:
        """What stands now."""
        self._view, head = view, view.head
        (_, key), (_, last), (_, kept) = self.lines
        key.setText(view.fingerprint or self.tr("none yet: signing makes it"))
        if head is None:
            last.setText(self.tr("none yet"))
        else:
            digest = str(head["hash"])
            halves = " ".join(digest[place : place + 8] for place in range(0, 64, 8))
            at = isolated(str(head["at"])[:16].replace("T", " ") + " UTC")
            said = self.tr("row {row}, {at}").format(row=head["seq"], at=at)
            last.setText(f"{said}\n{halves}")
        kept.setText(self._kept())
        self.copy.setEnabled(head is not None)
        self.sign.setEnabled(True)
        self.code.show_code(view.code)

    def say(self, text: str) -> None:
        """What came of it."""
        self.note.setText(text)

    def place(self, at: QRect | None = None) -> None:
        """Most of a small window, the middle of a large one."""
        del at
        window = self.window()
        wide, high = min(WIDE, window.width() - 24), min(HIGH, window.height() - 16)
        self.setGeometry((window.width() - wide) // 2, (window.height() - high) // 2, wide, high)
        if self.scrim:
            self.scrim.setGeometry(window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters act wherever the keyboard is on the page."""
        del watched
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_S, Qt.Key.Key_C):
            self.keyPressEvent(event)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S and C; all else as on every page."""
        if event.key() == Qt.Key.Key_S:
            self._ask()
        elif event.key() == Qt.Key.Key_C:
            self._copy()
        else:
            super().keyPressEvent(event)

    def _line(self, name: str) -> tuple[QLabel, QLabel]:
        label, value = QLabel(name), QLabel()
        value.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        value.setAccessibleName(name)
        return label, value

    def _why(self) -> str:
        first = self.tr("A head says how far the record goes and what it holds, signed by this home's key.")
        then = self.tr("Whoever keeps one elsewhere can show later whether rows were cut off or written anew.")
        return f"{first} {then}"

    def _kept(self) -> str:
        said = self.tr("{n} in the home").format(n=self._view.kept)
        if self._view.reached is None:
            return f"{said}\n○ {self.tr('no second medium is set (Settings, heads_folder)')}"
        sign, state = ("✓", self.tr("there")) if self._view.reached else ("!", self.tr("not there; tried again"))
        return f"{said}\n{sign} {self._view.medium}: {state}"

    @Slot()
    def _ask(self) -> None:
        if self.sign.isEnabled():
            self.sign.setEnabled(False)
            self.say(self.tr("Signing…"))
            self.sign_requested.emit()

    @Slot()
    def _copy(self) -> None:
        if self._view.text:
            QGuiApplication.clipboard().setText(self._view.text)
            self.say(self.tr("Copied. `audit verify --head` takes this text."))
