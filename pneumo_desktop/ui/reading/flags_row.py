"""What else is on the film: flags by their digits, the last of them with words of its own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pneumo_desktop.findings import CODED, OTHER_WORDS_AT_MOST, OtherFinding, flags_of, other_words
from pneumo_desktop.ui.reading.choices import Choices
from pneumo_desktop.ui.reading.reading_words import flag_text

_OTHER = len(CODED)


class FlagsRow(QWidget):
    """`changed` follows each change by hand. Several words of one's own go with a semicolon between them."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        texts = [*(flag_text(flag) for flag in CODED), flag_text(OtherFinding.OTHER)]
        self.choices = Choices(self.tr("Also seen"), texts, self, several=True, columns=3)
        self.words = QLineEdit(self)
        self.words.setMaxLength(OTHER_WORDS_AT_MOST)
        self.words.setPlaceholderText(self.tr("Which other finding?"))
        self.words.setAccessibleName(self.tr("Which other finding?"))
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choices)
        column.addWidget(self.words)
        self.choices.changed.connect(self._switched)
        self.words.textEdited.connect(self.changed)

    @property
    def flags(self) -> tuple[str, ...]:
        """As they are kept; *other* without words is none yet, see `lacks_words`."""
        said = [CODED[number].value for number in self.choices.on if number < _OTHER]
        if _OTHER in self.choices.on:
            said += [f"other: {words}" for words in self.words.text().split(";") if words.strip()]
        return flags_of(said)

    @property
    def lacks_words(self) -> bool:
        """Whether *other* is on and does not say what."""
        return _OTHER in self.choices.on and not self.words.text().replace(";", "").strip()

    def show_flags(self, flags: Iterable[str]) -> None:
        """As they were kept."""
        flags = list(flags)
        words = [each for flag in flags if (each := other_words(flag))]
        on = [number for number, flag in enumerate(CODED) if flag in flags]
        self.choices.set_on([*on, _OTHER] if words else on)
        self.words.setText("; ".join(words))
        self.words.setVisible(bool(words))

    @Slot()
    def _switched(self) -> None:
        other = _OTHER in self.choices.on
        if other and self.words.isHidden():
            self.words.show()
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not other:
            self.words.hide()
        self.changed.emit()
