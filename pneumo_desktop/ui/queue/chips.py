"""What narrows the list, above it: a chip for each part, each with its way out; nobody takes a part for the whole."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from pneumo_desktop.ui.flow import FlowLayout
from pneumo_desktop.ui.look.theme import font, plain_tooltip
from pneumo_desktop.ui.queue.filter_words import parts, sort_text
from pneumo_desktop.worklist.wanted import Filter, Wanted

LONGEST = 34


class ChipRow(QWidget):
    """`filter_wanted` asks for the filter without a part, `order_wanted` for the list's own order."""

    filter_wanted = Signal(object)
    order_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(12, 6, 12, 6)
        self._shown: tuple[Wanted, Filter, str] | None = None
        self.setAccessibleName(self.tr("What narrows the list"))
        self.hide()

    def show_wanted(self, wanted: Wanted, base: Filter, order_key: str) -> None:
        """Chips for all that goes beyond the view.

        Args:
            base: the filter of the view.
            order_key: the key that goes back to the list's own order.
        """
        if (wanted, base, order_key) == self._shown:
            return
        self._shown = (wanted, base, order_key)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        order = sort_text(wanted)
        found = parts(wanted.filter, base)
        if order:
            key = f"  {order_key}" if order_key else ""
            chip = self._chip(f"{order}{key}", self.tr("{what}. Goes back.").format(what=order), notice=True)
            chip.clicked.connect(self.order_wanted)
        for part in found:
            chip = self._chip(part.text, self.tr("Remove: {what}").format(what=part.text))
            chip.clicked.connect(partial(self._without, part.without))
        if len(found) > 1:
            clear = self._chip(self.tr("Clear all"), self.tr("Clear all filters"), cross=False)
            clear.clicked.connect(self.clear_wanted)
        self.setVisible(bool(order or found))
        self.updateGeometry()

    def texts(self) -> list[str]:
        """What the chips say."""
        widgets = [item.widget() for i in range(self._flow.count()) if (item := self._flow.itemAt(i))]
        return [widget.toolTip() or widget.text() for widget in widgets if isinstance(widget, QPushButton)]

    def chips(self) -> list[QPushButton]:
        """The chips themselves."""
        widgets = [item.widget() for i in range(self._flow.count()) if (item := self._flow.itemAt(i))]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    @Slot()
    def forget(self) -> None:
        """The words have changed: make all anew."""
        self._shown = None

    def _without(self, without: Filter, *_: object) -> None:
        self.filter_wanted.emit(without)

    def _chip(self, text: str, name: str, *, cross: bool = True, notice: bool = False) -> QPushButton:
        shown = text if len(text) <= LONGEST or notice else f"{text[: LONGEST - 1]}…"
        chip = QPushButton((f"{shown}  ✕" if cross else shown).replace("&", "&&"), self)
        chip.setProperty("chip", True)
        chip.setProperty("notice", notice)
        chip.setFont(font(0.88))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setAccessibleName(name)
        if shown != text:
            chip.setToolTip(plain_tooltip(text))
        self._flow.addWidget(chip)
        chip.show()
        return chip
