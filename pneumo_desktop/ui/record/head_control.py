"""Opens the page of the signed head, and has heads read and signed away from the interface thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from pneumo_desktop.settings import Settings
from pneumo_desktop.ui.background import Answer, Workers
from pneumo_desktop.ui.record.head_page import HeadPage, HeadView
from pneumo_desktop.who import Who

if TYPE_CHECKING:
    from pneumo_desktop.ui.main_window import MainWindow


class HeadControl(QObject):
    """Joins menu, page and record."""

    def __init__(self, settings: Settings, window: MainWindow, errands: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._window, self._errands = settings, window, errands
        self.page: HeadPage | None = None
        window.errand_requested.connect(self._requested)

    @Slot(str)
    def _requested(self, name: str) -> None:
        if name != "head":
            return
        if self.page is None:
            self.page = HeadPage(self._window)
            self._window.add_page(self.page)
            self.page.left.connect(self._window.card_left)
            self.page.sign_requested.connect(self._sign)
        self.page.say("")
        self._window.show_page(self.page)
        self._errands.submit(partial(_look, self._settings), self._seen)

    @Slot()
    def _sign(self) -> None:
        who = self._window.desk.who or Who.of(self._window.desk.reader)
        self._errands.submit(partial(_signed, self._settings, who), self._was_signed)

    def _seen(self, answer: Answer) -> None:
        if self.page is not None:
            self.page.show_head(answer.result if answer.error is None else HeadView())
            if answer.error is not None:
                self.page.say(answer.trouble)

    def _was_signed(self, answer: Answer) -> None:
        if self.page is None:
            return
        if answer.error is not None:
            self.page.say(answer.trouble)
            self._errands.submit(partial(_look, self._settings), self._seen_again)
        else:
            self.page.show_head(answer.result)
            self.page.say(self.tr("Signed and kept. Take it away: photograph the code, or keep the text elsewhere."))

    def _seen_again(self, answer: Answer) -> None:
        if self.page is not None and answer.error is None:
            self.page.show_head(answer.result)


def _signed(settings: Settings, who: Who) -> HeadView:
    from pneumo_desktop.audit.mediums import keep_head
    from pneumo_desktop.worklist.store import Store

    store = Store.of(settings)
    try:
        keep_head(store, settings, who)
    finally:
        store.close()
    return _look(settings)


def _look(settings: Settings) -> HeadView:
    from pneumo_desktop.audit.heads import read_heads
    from pneumo_desktop.audit.keys import read_key
    from pneumo_desktop.audit.mediums import qr
    from pneumo_desktop.audit.verify_export import head_text

    key, heads = read_key(settings.home), read_heads(settings.home)
    head, folder = (heads[-1] if heads else None), settings.heads_folder
    return HeadView(
        key.fingerprint if key else "",
        head,
        head_text(head) if head else "",
        [list(row) for row in qr(head).matrix] if head else (),
        len(heads),
        str(folder or ""),
        folder.is_dir() if folder else None,
    )
