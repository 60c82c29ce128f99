"""The menu of a row: what can be done with the case that the keyboard is on, or with those chosen beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from pneumo_desktop.case import DECIDED, UNDECIDED, Case
from pneumo_desktop.ui import words
from pneumo_desktop.ui.background import Answer
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.queue.queue_view import QueueView

if TYPE_CHECKING:
    from pneumo_desktop.worklist.store import Store

OTHERS = ("compare", "urgent", "back_to_unread", "told", "history")
"""Acts of other parts that stand in the menu. They are about the open case, else about the marked row."""
ON_ROWS = ("urgent", "back_to_unread", "told", "history")
"""Those that need no open case."""


class RowMenu(QObject):
    """`export_requested` carries the numbers of cases; `said` what came of scoring again."""

    export_requested = Signal(object)
    said = Signal(str, bool)

    def __init__(self, view: QueueView, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._desk = view, desk
        self._actions: Mapping[str, QAction] = {}
        self._awaited: tuple[int, str] | None = None
        view.menu_requested.connect(self._show_at)
        desk.case_refreshed.connect(self._opened)
        desk.case_closed.connect(self._forget)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {
            "row_menu": self._show,
            "rescore": self._rescore,
            "export_chosen": self._export,
        }

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """What the window can do, by name."""
        self._actions = actions

    def menu(self) -> QMenu | None:
        """The menu of the row with the keyboard; None where there is no row."""
        case = self._case()
        if case is None:
            return None
        menu = QMenu(self._view)
        menu.setAccessibleName(self.tr("Menu of {name}").format(name=words.patient_text(case)))
        chosen = self.chosen()
        opened = menu.addAction(self.tr("Open"))
        opened.triggered.connect(partial(self._desk.open, case.case_id))
        for name in OTHERS:
            action = self._actions.get(name)
            if action is not None:
                entry = menu.addAction(action.text())
                entry.setShortcut(action.shortcut())
                entry.triggered.connect(partial(self._open_then, case.case_id, name))
        menu.addSeparator()
        again = menu.addAction(self.tr("Score again"))
        again.setEnabled(case.state in UNDECIDED)
        again.triggered.connect(self._rescore)
        decided = [each for each in chosen if each.state in DECIDED]
        text = self.tr("Export this case…") if len(chosen) < 2 else self.tr("Export {n} chosen cases…")
        export = menu.addAction(text.format(n=len(decided)))
        export.setEnabled(bool(decided))
        export.triggered.connect(self._export)
        return menu

    def chosen(self) -> list[Case]:
        """The chosen cases, the one with the keyboard among them."""
        rows = {index.row() for index in self._view.selectionModel().selectedRows()}
        found = [self._view.queue.case_at(row) for row in sorted(rows | {self._view.currentIndex().row()})]
        return [case for case in found if case is not None]

    def _case(self) -> Case | None:
        return self._view.queue.case_at(self._view.currentIndex().row())

    def _show(self) -> None:
        rect = self._view.visualRect(self._view.currentIndex())
        corner = QPoint(self._view.viewport().width() // 3, min(rect.center().y(), self._view.viewport().height() - 20))
        self._show_at(self._view.viewport().mapToGlobal(corner))

    @Slot(QPoint)
    def _show_at(self, point: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(point)

    def _open_then(self, case_id: int, name: str, *_: object) -> None:
        opened = self._desk.case
        if (opened is None and name in ON_ROWS) or (opened is not None and opened.case_id == case_id):
            self._actions[name].trigger()
        else:
            self._awaited = (case_id, name)
            self._desk.open(case_id)

    @Slot(object)
    def _opened(self, opened: object) -> None:
        del opened
        case = self._desk.case
        if self._awaited is not None and case is not None and case.case_id == self._awaited[0]:
            name, self._awaited = self._awaited[1], None
            self._actions[name].trigger()

    @Slot()
    def _forget(self) -> None:
        self._awaited = None

    def _rescore(self) -> None:
        cases = [case for case in self.chosen() if case.state in UNDECIDED]
        if not cases:
            self.said.emit(self.tr("A decided case keeps the score it was decided against."), False)
            return
        numbers = [case.case_id for case in cases]
        self._desk.run(partial(_rescore, numbers, self._desk.reader), partial(self._rescored, cases))

    def _rescored(self, cases: list[Case], answer: Answer) -> None:
        if answer.error is not None:
            self.said.emit(self.tr("Not scored again. {reason}").format(reason=answer.trouble), True)
        elif answer.result:
            self.said.emit(
                self.tr("{n} of {all} cases are not scored again. {reason}").format(
                    n=len(answer.result), all=len(cases), reason=answer.result[0]
                ),
                True,
            )
        elif len(cases) == 1:
            said = self.tr("The engine scores {name} again.")
            self.said.emit(said.format(name=words.patient_text(cases[0])), False)
        else:
            self.said.emit(self.tr("The engine scores {n} cases again.").format(n=len(cases)), False)

    def _export(self) -> None:
        decided = [case.case_id for case in self.chosen() if case.state in DECIDED]
        if decided:
            self.export_requested.emit(decided)
        else:
            self.said.emit(self.tr("Only decided cases can be exported."), False)


def _rescore(case_ids: list[int], reader: str, store: Store) -> list[str]:
    """Why some were refused; each of the others is offered."""
    from pneumo_desktop.errors import ReviewRefused
    from pneumo_desktop.review.rescore import rescore

    refused = []
    for case_id in case_ids:
        try:
            rescore(store, case_id, reader)
        except ReviewRefused as error:
            if len(case_ids) == 1:
                raise
            refused.append(str(error))
    return refused
