"""May the picture of the open case leave de-identified? Somebody looks for text in it, masks it, and says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pneumo_desktop.case import Case
from pneumo_desktop.findings import Box
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.reading.choices import Choices
from pneumo_desktop.ui.widgets import Card, KeyButton

if TYPE_CHECKING:
    from pneumo_desktop.audit.exports.pixels import Approval
    from pneumo_desktop.ui.main_window import MainWindow
    from pneumo_desktop.worklist.store import Store

STRIP = 0.12
"""Text is mostly burned in along an edge; a strip is so much of the film."""
STRIPS: tuple[Box, ...] = (
    *((0.0, 0.0, 1.0, STRIP), (0.0, 1.0 - STRIP, 1.0, STRIP)),
    *((0.0, 0.0, STRIP, 1.0), (1.0 - STRIP, 0.0, STRIP, 1.0)),
)
OWN = len(STRIPS)


class PixelsCard(Card):
    """Stands beside the film. Digits choose what is painted black, Enter approves, Delete takes an approval back."""

    given = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("May this picture leave?"), parent, scrim=False)
        self.case_id: int | None = None
        self.film = ""
        self._own: tuple[Box, ...] = ()
        self.stands = self._words("")
        self._words(
            self.tr(
                "A picture is part of a de-identified export only where somebody has looked at it: no name, number or "
                "date may stand in the film itself. What does is painted black in whatever leaves; the film stays as "
                "it is. The words in its corners are the desktop's own and do not leave."
            ),
            "quiet",
        )
        edge = self.tr("{n} % along the")
        names = [
            f"{edge.format(n=round(100 * STRIP))} {side}"
            for side in (self.tr("top"), self.tr("bottom"), self.tr("left"), self.tr("right"))
        ]
        self.masks = Choices(self.tr("Painted black"), (*names, ""), self, several=True, columns=1)
        self.body.addWidget(self.masks)
        keys = QHBoxLayout()
        self.refuse = KeyButton(self.tr("It may not"), "Del")
        self.refuse.clicked.connect(self._refuse)
        self.back = KeyButton(self.tr("Back"), "Esc")
        self.back.clicked.connect(self.leave)
        self.go = KeyButton(self.tr("I looked: it may leave"), "Enter")
        self.go.setProperty("primary", True)
        self.go.clicked.connect(self._approve)
        keys.addWidget(self.refuse)
        keys.addStretch(1)
        keys.addWidget(self.back)
        keys.addWidget(self.go)
        self.body.addLayout(keys)

    def ask(self, case: Case, film: str, own: tuple[Box, ...], approval: Approval | None) -> None:
        """Begin for a case.

        Args:
            film: the SHA-256 of the one that is on the screen: no other is approved.
            own: the reader's boxes on it.
            approval: what stands.
        """
        self.case_id, self.film, self._own = case.case_id, film, own
        if approval is None:
            said = self.tr("Nobody has approved it: it stays here.")
        elif approval.masks:
            said = self.tr("{who} approved it, with {n} parts painted black.")
            said = said.format(who=approval.reader, n=len(approval.masks))
        else:
            said = self.tr("{who} approved it as it is.").format(who=approval.reader)
        self.stands.setText(said)
        self.setAccessibleDescription(said)
        own_text = (
            self.tr("your own {n} boxes on it").format(n=len(own))
            if own
            else self.tr("your own boxes: draw one with R")
        )
        self.masks.items[OWN].setText(f"{OWN + 1}  {own_text}")
        self.masks.items[OWN].setEnabled(bool(own))
        masks = approval.masks if approval else ()
        self.masks.set_on([number for number, strip in enumerate(STRIPS) if strip in masks])
        self.refuse.setVisible(approval is not None)

    def chosen(self) -> tuple[Box, ...]:
        """What is painted black."""
        on = self.masks.on
        strips = tuple(STRIPS[number] for number in on if number != OWN)
        return strips + (self._own if OWN in on else ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter approves, Delete refuses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._approve()
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and self.refuse.isVisibleTo(self):
            self._refuse()
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _approve(self) -> None:
        self.given.emit(self.chosen(), True)

    @Slot()
    def _refuse(self) -> None:
        self.given.emit((), False)

    def _words(self, text: str, name: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.body.addWidget(label)
        return label


class Pixels(QObject):
    """Joins the card to the open case and to the record."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.card = PixelsCard(window)
        window.add_card(self.card)
        self.card.left.connect(window.card_left)
        self.card.given.connect(self._given)
        window.desk.case_opened.connect(self._left)
        window.desk.case_closed.connect(self._left)

    def ask(self) -> None:
        """Of the open case."""
        case, film = self._window.desk.case, self._window.film.shown
        if case is None or not film:
            self._window.say(self.tr("Open a case first: Enter opens the marked one."), False)
            return
        self._window.desk.run(partial(_standing, film), partial(self._asked, case, film), quiet=True)

    def _asked(self, case: Case, film: str, answer: Answer) -> None:
        now = self._window.desk.case
        if answer.error is not None:
            self._window.say(answer.trouble, True)
        elif now is not None and now.case_id == case.case_id and self._window.film.shown == film:
            own = self._window.film.view.reader_boxes.get(film, ())
            self.card.ask(case, film, tuple(own), answer.result)
            self._window.enter_card(self.card)
            self.card.enter(self._window.beside_film())
            self.card.masks.take_keyboard()

    @Slot(object, bool)
    def _given(self, masks: tuple[Box, ...], approved: bool) -> None:
        desk = self._window.desk
        if self.card.case_id is not None:
            act = partial(_approve, self.card.case_id, self.card.film, desk.reader, masks, approved)
            desk.run(act, partial(self._written, approved))

    def _written(self, approved: bool, answer: Answer) -> None:
        if answer.error is not None:
            self._window.say(answer.trouble, True)
            return
        self.card.leave()
        may, stays = self.tr("The picture may leave de-identified."), self.tr("The picture stays here.")
        self._window.say(may if approved else stays, False)

    @Slot()
    def _left(self) -> None:
        if self.card.isVisible():
            self.card.leave()


def _standing(sha256: str, store: Store) -> Any:
    from pneumo_desktop.audit.exports.pixels import approvals_in

    with store.reading() as reader:
        return approvals_in(reader).get(sha256)


def _approve(case_id: int, film: str, reader: str, masks: tuple[Box, ...], approved: bool, store: Store) -> str:
    from pneumo_desktop.audit.exports.pixels import approve

    return approve(store, case_id, reader, masks, film=film, approved=approved)
