"""The desktop that `tests.walk` uses, with an eye that tells where things stand: `python -m tests.walked HOME`.

For each line on standard input it answers with one line of JSON: which case is open and wholly drawn, and where on the
screen each row, button and field is that can be used now. It presses nothing itself.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from pneumo_desktop.settings import load_settings
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.start import application

QUIET_ENGINE = [sys.executable, "-S", "-c", "import sys; sys.stdin.read()"]


class Eye(QObject):
    """Looks when it is asked to."""

    asked = Signal()

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        self.asked.connect(self._look)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for _ in sys.stdin:
            self.asked.emit()

    @Slot()
    def _look(self) -> None:
        desk, window = self._desktop.desk, self._desktop.window
        view = window.queue.view
        rows: dict[int, list[int]] = {}
        for row in desk.state.rows:
            number = view.queue.row_of(row.case.case_id)
            if number is not None:
                box = view.visualRect(view.queue.index(number, 0))
                middle = QPoint(view.viewport().width() // 2, box.bottom() - 12)
                if view.viewport().rect().contains(middle):
                    rows[row.case.case_id] = _at(view.viewport(), middle)
        parts = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
        usable = [
            part for part in parts if part.isVisible() and part.isEnabled() and not part.visibleRegion().isEmpty()
        ]
        places: dict[str, list[int]] = {}
        for part in usable:
            places.setdefault(_name(part), _at(part, part.rect().center()))
        facts: dict[str, Any] = {
            "open": desk.case.case_id if desk.case else None,
            "ready": desk.ready,
            "card": window.card_is_open,
            "listed": desk.state.latest is not None,
            "rows": rows,
            "places": places,
        }
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()


def _name(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")


def _at(part: QWidget, where: QPoint) -> list[int]:
    point = part.mapToGlobal(where)
    return [point.x(), point.y()]


def main(home: Path) -> int:
    """Show the desktop until it is closed."""
    qt = application()
    desktop = Desktop(load_settings(home=home, reader="Dr A. Otieno"), engine=QUIET_ENGINE)
    eye = Eye(desktop)
    desktop.show()
    code = qt.exec()
    desktop.end()
    del eye
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
