"""Python's garbage is collected on the interface thread alone: another thread must not free what is Qt's."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1000


class Tidy(QObject):
    """From its making to its `end`, garbage is looked for once a second on this thread, and by no other.

    Python looks for garbage on whichever thread happens to allocate. Widgets and timers that lie in a cycle would be
    freed there, which Qt forbids ("Timers cannot be stopped from another thread") and which can end the process.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        gc.freeze()  # modules live as long as the process: not to be gone through, now or each time
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tidy)
        self._timer.start(EVERY_MS)

    @Slot()
    def tidy(self) -> None:
        """Collect those generations that Python would by now have collected of itself."""
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= threshold:
                return
            gc.collect(generation)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
