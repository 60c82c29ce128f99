"""About the model: what its card says, over the window, to be read and scrolled with the keyboard."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from pneumo_desktop.ui.guide.model_cards import Card, title_of
from pneumo_desktop.ui.guide.model_sections import Section, Table, sections
from pneumo_desktop.ui.look.theme import Token, look
from pneumo_desktop.ui.widgets import Page

WIDE, BESIDE, ROUND, ABOVE = 960, 60, 118, 56


class ModelPage(Page):
    """Shows the card of the model in use; says so where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("About the model"), parent)
        self.text = QTextBrowser(self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.text.setMinimumSize(220, 100)
        self.text.setAccessibleName(self.tr("What the model says of itself"))
        self.body.addWidget(self.text)
        self.end_with()
        self.first = self.text
        self._shown: tuple[Card | None, str] | None = None
        look.changed.connect(self._dress)
        self.show_model(None, "")

    def show_model(self, card: Card | None, model_sha256: str) -> None:
        """Show the card of a model, or that it left none."""
        if self._shown == (card, model_sha256):
            return
        self._shown = (card, model_sha256)
        about = self.tr("About the model")
        if card is None:
            said = self.tr("The engine has not loaded a model on this home yet. Its card is shown here once it has.")
            if model_sha256:
                said = self.tr("The model in use left no card here.")
            self.title.setText(about)
            self.text.setHtml(f"<p>{escape(said)}</p>")
        else:
            self.title.setText(f"{about}: {title_of(card)}")
            self.text.setHtml(html_of(sections(card)))

    @Slot()
    def _dress(self) -> None:
        """The same in other colours."""
        if self._shown is not None:
            card, model = self._shown
            self._shown = None
            self.show_model(card, model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its key closes it as well."""
        if event.key() == Qt.Key.Key_F2:
            self.leave()
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All of it without scrolling, where the window has the room."""
        document = self.text.document().clone()
        document.setTextWidth(min(WIDE, self.window().width() - 16) - BESIDE)
        return QSize(WIDE, min(round(document.size().height()) + ROUND, self.window().height() - ABOVE))


def html_of(parts: list[Section]) -> str:
    """A page of sections. Every text is from a file and is escaped."""
    made = [f"<style>{_style()}</style>"]
    for part in parts:
        made.append(f"<h4>{escape(part.title)}</h4>")
        made += [f"<p>{escape(sentence)}</p>" for sentence in part.sentences]
        if part.points:
            made.append("<ul>" + "".join(f"<li>&nbsp;{escape(point)}</li>" for point in part.points) + "</ul>")
        if part.table:
            made.append(_table(part.table))
    return "".join(made)


def _table(table: Table) -> str:
    count = len(table.columns)
    rows = ["".join(f'<td align="{_side(i)}" class="head">{escape(name)}</td>' for i, name in enumerate(table.columns))]
    for heading, group in table.groups:
        if heading:
            rows.append(f'<td colspan="{count}" class="group">{escape(heading[:1].upper() + heading[1:])}</td>')
        rows += [
            "".join(f'<td align="{_side(i)}">{_cell(i, text)}</td>' for i, text in enumerate(row)) for row in group
        ]
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table cellspacing="0" cellpadding="4" width="100%">{body}</table>'


def _side(column: int) -> str:
    return "left" if column == 0 else "right"


def _cell(column: int, text: str) -> str:
    """An interval is quieter than its figure."""
    figure, space, interval = text.partition(" (")
    if column == 0 or not space:
        return escape(text)
    return f'{escape(figure)} <span class="interval">({escape(interval)}</span>'


def _style() -> str:
    return (
        f"h4 {{ color: {look.tokens[Token.ACCENT]}; margin-top: 14px; margin-bottom: 2px; }}"
        f"p {{ margin-top: 2px; margin-bottom: 4px; }}"
        f"ul {{ margin-top: 2px; margin-left: -22px; }}"
        f"li {{ margin-bottom: 2px; }}"
        f".head {{ color: {look.tokens[Token.DIM]}; }}"
        f".group {{ color: {look.tokens[Token.QUIET]}; font-weight: 600; padding-top: 8px; }}"
        f".interval {{ color: {look.tokens[Token.QUIET]}; }}"
    )
