"""Shows a sealed recovery code, this once, to be printed or written down."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFontDatabase, QKeyEvent, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.widgets import Card, KeyButton

LOOK_MS = 2500
"""So long it cannot be put away: it comes by itself, and an Enter meant for the card before must not take it."""


class CodeCard(Card):
    """Enter says that the paper is put away; Escape does nothing, or it would be gone by a slip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Sealed recovery code"), parent, scrim=True, may_leave=False)
        self._name = ""
        said = QLabel(
            self.tr(
                "If the administrator's password is lost, this code gives a new one. It is shown this once, and only "
                "its hash is kept. Print it or write it down, seal it in an envelope, and put it away from this PC."
            ),
            self,
        )
        said.setObjectName("quiet")
        self.code = QLabel(self)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(font(1.5).pointSizeF())
        self.code.setFont(fixed)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        for label in (said, self.code):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.body.addWidget(label)
        said.setWordWrap(True)
        said.setMinimumWidth(520)
        self.print = QPushButton(self.tr("Print…"), self)
        self.print.setAutoDefault(False)
        self.print.clicked.connect(self._print)
        self.done = KeyButton(self.tr("It is put away"), "Enter")
        self.done.setProperty("primary", True)
        self.done.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(self.print)
        row.addStretch(1)
        row.addWidget(self.done)
        self.body.addLayout(row)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._looked)

    def show_code(self, name: str, code: str) -> None:
        """Show it until it is put away."""
        self._name = name
        self.code.setText(code)
        self.code.setAccessibleName(self.tr("Code: {code}").format(code=" ".join(code)))
        self.done.setEnabled(False)
        self._look.start(LOOK_MS)
        self.enter()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _looked(self) -> None:
        self.done.setEnabled(True)
        if self.isVisible():
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """It does not stay in the window."""
        self.code.clear()
        super().leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.print if self.focusWidget() is self.print else self.done).click()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _print(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self.window()).exec():
            self.paint_on(printer)

    def paint_on(self, printer: QPrinter) -> None:
        """One page: whose code it is, and what to do with it."""
        painter = QPainter(printer)
        page = painter.viewport()
        page.adjust(page.width() // 10, page.height() // 10, -page.width() // 10, -page.height() // 10)
        said = self.tr(
            "Pneumo Desktop: sealed recovery code of {name}\n\n{code}\n\nSeal it, and put it away from the PC."
        )
        painter.drawText(page, int(Qt.TextFlag.TextWordWrap), said.format(name=self._name, code=self.code.text()))
        painter.end()
