"""The first start: where films arrive, who reads, which device, and one film scored; four steps on one card.

Enter goes on, Alt+Left goes back, Escape leaves at any step with nothing changed; the menu under Help shows it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pneumo_desktop.ui.chores.form_card import PlaceField
from pneumo_desktop.ui.guide import setup_words
from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.people.choose import Choice, ChooseWho
from pneumo_desktop.ui.widgets import Card, KeyButton

if TYPE_CHECKING:
    from pneumo_desktop.places import Place

WIDE, HIGH = 640, 330
PAUSE_MS = 300
FOLDER, READER, DEVICE, FILM = range(4)


@dataclass(frozen=True, slots=True)
class Setup:
    """What was chosen."""

    incoming: Path
    reader: str
    device: str
    people: Choice | None = None


class SetupCard(Card):
    """Asks; knows nothing of homes. `folder_named` and `trial_wanted` ask for what the card then shows."""

    folder_named = Signal(object)
    trial_wanted = Signal(str)
    finished = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Welcome to Pneumo Desktop"), parent, scrim=True)
        self.step = QLabel(self)
        self.step.setObjectName("quiet")
        self.pages = QStackedWidget(self)
        self.folder = PlaceField(self.tr("Folder where films arrive"), "folder", self)
        self.seen = _words(self)
        self.who = ChooseWho(self)
        self.name = self.who.name
        self.pc, self.test, self.result = _words(self), _words(self), _words(self)
        self.result.setFont(font(1.1))
        self.summary = _words(self)
        self.busy = QProgressBar(self)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(6)
        self.busy.setAccessibleName(self.tr("The test goes on"))
        self._devices = QButtonGroup(self)
        self._radios = QVBoxLayout()
        self._build()
        room = QScrollArea(self)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setMinimumHeight(90)
        room.setWidget(self.pages)
        self.body.addWidget(self.step)
        self.body.addWidget(room, 1)
        self.body.addWidget(self.busy)
        self.body.addLayout(self._buttons())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask_folder)
        self.folder.line.textChanged.connect(self._folder_changed)
        self.who.changed.connect(self._show_step)
        self._place: Place | None = None
        self._facts: dict[str, Any] | None = None
        self._tried = ""

    def ask(self, incoming: Path, reader: str, device: str, *, choose: bool = False) -> None:
        """Begin, with what is true now as the suggestion; `choose` accounts or one doctor."""
        self._place, self._facts, self._tried = None, None, ""
        self.who.ask(reader, choose=choose)
        self.folder.set_path(incoming)
        self._offer({"cpu": ""}, device)
        self.pages.setCurrentIndex(FOLDER)
        self._show_step()
        self.enter()
        self._take_keyboard()
        self._ask_folder()
        self._try(device)

    def show_folder(self, place: Place) -> None:
        """What was seen of the folder, if it still is the one that is named."""
        if place.folder == self.folder.path:
            self._place = place
            self.seen.setText(setup_words.folder_text(place))
            self.seen.setObjectName("trouble" if place.problem else "quiet")
            self.seen.style().polish(self.seen)
            self._show_step()

    def show_trial(self, device: str, facts: dict[str, Any], trouble: str) -> None:
        """What the PC has, and how its test went; `trouble` where it could not be tested at all."""
        if device != self._tried:
            return
        none = {"present": {"cpu": ""}, "problem": trouble, "likelihood": None, "reason": trouble}
        self._facts = facts or none
        if facts:
            self.pc.setText(setup_words.pc_text(facts))
            self._offer(facts["present"], self.device)
        self.test.setText(setup_words.test_text(self._facts))
        self.result.setText(setup_words.film_text(self._facts))
        self._show_step()

    def complain(self, trouble: str) -> None:
        """Ask once more who reads, and say what was amiss."""
        self.who.means.setText("!  " + trouble)
        self._turn(READER)

    @property
    def device(self) -> str:
        """Which device is chosen."""
        button = self._devices.checkedButton()
        return str(button.property("device")) if button is not None else "auto"

    def sizeHint(self) -> QSize:
        """The same for all steps."""
        return QSize(min(WIDE, self.window().width() - 16), HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on or presses the button that has the keyboard; Alt+Left goes back."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = self.focusWidget()
            (held.click if isinstance(held, QPushButton) else self._go_on)()
            event.accept()
        elif event.key() == Qt.Key.Key_Left and alt:
            self._go_back()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        tr = self.tr
        films = tr("Whatever lands in this folder is listed within seconds. Originals are only read, never changed.")
        device = tr("Where the model runs. Scores agree wherever it is; a graphics card is only faster.")
        for text, *parts in (
            (films, self.folder, self.seen),
            ("", self.who),
            (device, self._radios, self.pc, self.test),
            (tr("One film that travels with the program is scored as every film will be."), self.result, self.summary),
        ):
            page = QWidget(self)
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 6, 0, 6)
            column.setSpacing(10)
            said = _words(self)
            said.setText(text)
            said.setVisible(bool(text))
            column.addWidget(said)
            for part in parts:
                if isinstance(part, QWidget):
                    column.addWidget(part)
                elif isinstance(part, QVBoxLayout):
                    column.addLayout(part)
            column.addStretch(1)
            self.pages.addWidget(page)

    def _offer(self, present: dict[str, str], chosen: str) -> None:
        wanted = ["auto", *present]
        if [button.property("device") for button in self._devices.buttons()] == wanted:
            return
        for button in self._devices.buttons():
            self._devices.removeButton(button)
            button.deleteLater()
        for kind in wanted:
            radio = QRadioButton(setup_words.device_name(kind, present.get(kind, "")), self)
            radio.setProperty("device", kind)
            radio.setChecked(kind == (chosen if chosen in wanted else "auto"))
            self._devices.addButton(radio)
            self._radios.addWidget(radio)
        if self.isVisible() and self.pages.currentIndex() == DEVICE:
            self._take_keyboard()

    def _buttons(self) -> QHBoxLayout:
        self.back = KeyButton(self.tr("Back"), "Alt+←")
        self.later = KeyButton(self.tr("Leave"), "Esc")
        self.next = KeyButton(self.tr("Next"), "Enter")
        self.next.setProperty("primary", True)
        self.back.clicked.connect(self._go_back)
        self.later.clicked.connect(self.leave)
        self.next.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return row

    @Slot()
    def _folder_changed(self) -> None:
        self._place = None
        self.seen.setText(self.tr("Looking…"))
        self._pause.start()
        self._show_step()

    @Slot()
    def _ask_folder(self) -> None:
        if self.folder.path is not None:
            self.folder_named.emit(self.folder.path)
        else:
            self.seen.setText("")

    def _try(self, device: str) -> None:
        if device != self._tried:
            self._tried, self._facts = device, None
            self.pc.setText(self.tr("Looking at what this PC has…"))
            self.test.clear()
            self.result.setText(self.tr("The test film is being scored; the first time takes some seconds…"))
            self.trial_wanted.emit(device)

    @Slot()
    def _show_step(self) -> None:
        at = self.pages.currentIndex()
        names = (
            self.tr("Where films arrive"),
            self.tr("Who reads"),
            self.tr("Where the model runs"),
            self.tr("A test"),
        )
        said = self.tr("Step {n} of {all} · {name}").format(n=at + 1, all=len(names), name=names[at])
        self.step.setText(said)
        self.setAccessibleDescription(said)
        self.back.setEnabled(at > FOLDER)
        last = self.tr("Make the account") if self.who.makes_accounts else self.tr("Begin reading")
        self.next.name(last if at == FILM else self.tr("Next"))
        named = self.who.ready
        ready = self._place is not None and not self._place.problem
        self.next.setEnabled((at != FOLDER or ready) and (at != READER or named))
        self.busy.setVisible(at in (DEVICE, FILM) and self._facts is None)

    def _take_keyboard(self) -> None:
        at = self.pages.currentIndex()
        chosen = self._devices.checkedButton() or self.next
        first: QWidget = (self.folder.line, self.who.first, chosen, self.next)[at]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_back(self) -> None:
        if self.pages.currentIndex() > FOLDER:
            self._turn(self.pages.currentIndex() - 1)

    @Slot()
    def _go_on(self) -> None:
        if not self.next.isEnabled():
            return
        at = self.pages.currentIndex()
        folder = self.folder.path
        if at < FILM:
            if at == DEVICE:
                self._try(self.device)
            self._turn(at + 1)
        elif folder is not None:
            done = Setup(folder, " ".join(self.name.text().split()), self.device, self.who.chosen)
            self.finished.emit(done)
            self.leave()

    def _turn(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        said = self.tr("Films arrive in {folder}. {name} reads.")
        if self.who.makes_accounts:
            said = self.tr("Films arrive in {folder}. {name} is the administrator, and makes accounts for others.")
        self.summary.setText(said.format(folder=self.folder.path, name=" ".join(self.name.text().split())))
        self._show_step()
        self._take_keyboard()


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
