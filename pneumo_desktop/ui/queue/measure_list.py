"""How long the list keeps the interface busy while a worklist changes: `python -m … DATABASE SECONDS`.

Prints a JSON array of milliseconds: each stretch in which the interface thread did not wait for events, from 1 ms on.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

from pneumo_desktop.ui.background import StoreThread
from pneumo_desktop.ui.desk import Desk
from pneumo_desktop.ui.queue.queue_panel import QueuePanel
from pneumo_desktop.ui.queue.queue_state import Asked
from pneumo_desktop.ui.queue.snapshots import Snapshots
from pneumo_desktop.ui.start import application
from pneumo_desktop.worklist.store import Store

SIZE = (720, 900)
LEAST = 1.0


def busy_times(database: Path, seconds: float) -> list[float]:
    """Milliseconds of each stretch of work of the interface thread while the list follows a worklist."""
    qt = application()
    panel = QueuePanel()
    panel.resize(*SIZE)
    panel.show()
    store = StoreThread(partial(Store, database), Snapshots().take, Asked())
    desk = Desk(store)
    store.snapshot_taken.connect(desk.take)
    desk.rows_changed.connect(lambda: panel.show_state(desk.state, ""))
    store.start()
    loop = QEventLoop()
    desk.rows_changed.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    qt.processEvents()
    times: list[float] = []
    began = [0.0]

    def woke() -> None:
        began[0] = time.perf_counter()

    def rests() -> None:
        if began[0]:
            times.append(1000 * (time.perf_counter() - began[0]))
            began[0] = 0.0

    dispatcher = QAbstractEventDispatcher.instance()
    dispatcher.awake.connect(woke)
    dispatcher.aboutToBlock.connect(rests)
    whole = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), whole.quit)
    whole.exec()
    dispatcher.aboutToBlock.disconnect(rests)
    store.end()
    store.wait(5000)
    panel.close()
    return [each for each in times if each >= LEAST]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(busy_times(Path(sys.argv[1]), float(sys.argv[2]))) + "\n")
