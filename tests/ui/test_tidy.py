"""Garbage that holds Qt's objects is freed on the interface thread, whichever thread allocates meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject, QTimer

from pneumo_desktop.ui.tidy import Tidy


class Ring(QObject):
    """Refers to itself, so that only a collection frees it."""

    def __init__(self, freed: list[int]) -> None:
        super().__init__()
        self.ring = self
        self.timer = QTimer(self)
        self.timer.start(10_000)
        weakref.finalize(self, lambda: freed.append(threading.get_ident()))


def test_another_thread_frees_nothing_and_this_one_does() -> None:
    tidy, freed = Tidy(), list[int]()
    Ring(freed)
    other = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    other.start()
    other.join()
    assert not freed
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]  # type: ignore[var-annotated]
    tidy.tidy()
    assert freed == [threading.get_ident()]
    assert kept
    tidy.end()


def test_python_collects_again_afterwards() -> None:
    was_on = gc.isenabled()
    gc.enable()
    tidy = Tidy()
    assert not gc.isenabled()
    tidy.end()
    assert gc.isenabled()
    if not was_on:
        gc.disable()
