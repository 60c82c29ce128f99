"""Strangers' files are decoded in processes of their own; a file that kills its decoder is a file with a reason."""

from __future__ import annotations

import logging
import os
import queue
import shutil
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from numpy.typing import NDArray

from pneumo_desktop.case import Projection
from pneumo_desktop.errors import IntakePaused, UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.answers import SEND_AGAIN, checked, no_room
from pneumo_desktop.imaging.outs import Outs
from pneumo_desktop.imaging.patience import Patience
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.read import Examined
from pneumo_desktop.imaging.source import open_handle
from pneumo_desktop.imaging.window import LookupTable, Window
from pneumo_desktop.imaging.worker import HANDS_OVER, Limits, Worker

__all__ = ["Limits", "Sandbox", "Suspect"]

_log = logging.getLogger(__name__)


class Suspect(Exception):
    """A file whose decoder died once. `death` says how; the file is to be tried again, alone."""

    def __init__(self, death: str) -> None:
        super().__init__(death)
        self.death = death


class Sandbox:
    """A pool of long-lived decoder processes, started when first needed; safe to use from several threads.

    A file is tried with the others first, and not for long. When its decoder dies, it is tried again in a lane of its
    own, one such file after another, with all the time there is: slow files keep no other file waiting.

    Args:
        scratch: folder for short-lived pixel files; what dead processes left there is removed.
        workers: decoder processes at most, beside the one for suspects.
        command: for tests: another program in the decoder's place.
    """

    def __init__(
        self, scratch: Path, workers: int = 1, limits: Limits | None = None, command: list[str] | None = None
    ) -> None:
        self._limits = limits or Limits()
        self._patience = Patience(self._limits.seconds)
        self._command = command or [sys.executable, "-P", "-m", "pneumo_desktop.imaging.decoder"]
        scratch.mkdir(parents=True, exist_ok=True)
        _sweep(scratch)
        self._folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=scratch))
        self._idle, self._alone = _lane(workers), _lane(1)
        self._running: set[Worker] = set()
        self._lock = threading.Lock()
        self._closed = False
        # Linux ends a decoder with the thread that started it, so one thread starts them all and lives as long as this.
        self._starter = ThreadPoolExecutor(1, thread_name_prefix="start-decoder")

    def picture(self, path: Path) -> Picture:
        """Decode a film for display; its pixels are a read-only memory map.

        Raises:
            UnreadableImage: with the reason in plain words.
            IntakePaused: there is no room to decode anything.
        """
        try:
            answer, pixels = self._ask({"task": "picture"}, path)
        except Suspect as suspect:
            answer, pixels = self._ask_alone({"task": "picture"}, path, suspect.death)
        windows = tuple(
            LookupTable(said["first"], np.asarray(said["grey"], dtype=np.float32), said["explanation"])
            if "grey" in said
            else Window(**said)
            for said in answer["windows"]
        )
        if pixels is None or pixels.ndim != 2 or pixels.dtype not in (np.uint8, np.uint16):
            raise UnreadableImage(path.name, "its decoder gave no picture", SEND_AGAIN)
        sense = (float(answer["slope"]), float(answer["intercept"]), bool(answer["inverted"]))
        return Picture(pixels, FilmTags.of(answer["tags"]), *sense, windows)

    def same_picture(self, one: Path, other: Path) -> bool | None:
        """Whether two films show the same pixels; None where that cannot be told, as one of them does not decode."""
        try:
            first, second = self.picture(one), self.picture(other)
        except (UnreadableImage, IntakePaused):
            return None
        return first.inverted == second.inverted and np.array_equal(first.pixels, second.pixels)

    def examine(self, path: Path, size: tuple[int, int], *, later: bool = False, death: str = "") -> Examined:
        """Tags, gate and model input of one file; every failure of the file is a reason, none is raised.

        Args:
            size: (height, width) of the model's input.
            later: raise `Suspect` where it would be tried again, so that it can be done when others are not waiting.
            death: of the suspect that this file is: it is tried alone.

        Raises:
            IntakePaused: there is no room to decode anything, or no decoder starts.
            Suspect: see `later`.
        """
        request = {"task": "examine", "size": size}
        try:
            try:
                answer, values = self._ask_alone(request, path, death) if death else self._ask(request, path)
            except Suspect as suspect:
                if later:
                    raise
                answer, values = self._ask_alone(request, path, suspect.death)
        except UnreadableImage as error:
            said = f"{error.reason[0].upper()}{error.reason[1:]}. {error.next_step}"
            return Examined(FilmTags(), Projection.UNKNOWN, said.strip())
        projection = Projection(answer["projection"])
        return Examined(FilmTags.of(answer["tags"]), projection, answer["reason"], values)

    def confinement(self) -> tuple[list[dict[str, str]], dict[str, bool]]:
        """What confines a decoder: each measure with what is missing of it, and what was tried: whether it was refused.

        Raises:
            IntakePaused: no decoder starts.
            UnreadableImage: the decoder died of the attempts.
        """
        handle, other = tempfile.mkstemp(dir=self._folder)
        os.close(handle)
        new = self._folder / "written"
        name = Path("attempts")
        worker = self._start(name)
        try:
            tried = [other, str(new), self._limits.memory_mib]
            answer = worker.ask({"task": "probe", "on": tried}, None, new, self._limits.seconds)
            if answer is None or "refused" not in answer:
                raise UnreadableImage(name.name, f"the decoder {worker.death or 'failed'} when its limits were tried")
            return (worker.greeting or {}).get("confinement", []), answer["refused"]
        finally:
            with self._lock:
                self._running.discard(worker)
            worker.kill()
            for left in (Path(other), new):
                left.unlink(missing_ok=True)

    def close(self) -> None:
        """End all decoders, busy ones too, and remove the scratch folder."""
        with self._lock:
            self._closed = True
            running, self._running = self._running, set()
        for worker in running:
            worker.kill()
        self._starter.shutdown(wait=False)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, path: Path) -> Worker:
        """A decoder that has greeted.

        Raises:
            UnreadableImage: this sandbox is closed.
            IntakePaused: the decoder does not start; the file is not to blame.
        """
        with self._lock:
            if self._closed:
                raise UnreadableImage(path.name, "the program is closing")
            starting = self._starter.submit(Worker, self._command, self._limits, Outs(self._folder))
        worker = starting.result()
        with self._lock:
            if self._closed:
                worker.kill()
                raise UnreadableImage(path.name, "the program is closing")
            if worker.greeting is not None:
                self._running.add(worker)
                return worker
        raise IntakePaused(
            "decoders",
            f"none can be started: the first one {worker.death}",
            "`pneumo-desktop doctor` says what is wrong.",
        )

    def _ask(self, request: dict[str, Any], path: Path) -> tuple[dict[str, Any], NDArray[Any] | None]:
        """One request among others.

        Raises:
            Suspect: the decoder died, or took longer than others may wait.
        """
        seconds = self._patience.seconds
        answer = self._in_lane(self._idle, request, path, seconds)
        if isinstance(answer, Worker):
            self._patience.tried(late=answer.was_late)
            raise Suspect(answer.death)
        self._patience.tried(late=False)
        return answer

    def _ask_alone(self, request: dict[str, Any], path: Path, death: str) -> tuple[dict[str, Any], NDArray[Any] | None]:
        """The second time, beside nothing else in a fresh process, with all the time that a file may take.

        Raises:
            UnreadableImage: the decoder died again.
        """
        answer = self._in_lane(self._alone, request, path, self._limits.seconds)
        if not isinstance(answer, Worker):
            self._patience.was_wrong()
            return answer
        how = f"{death} twice" if answer.death == death else f"{death}, and {answer.death} when it was tried alone"
        raise UnreadableImage(path.name, f"its decoder {how}, so the file is set aside", SEND_AGAIN)

    def _in_lane(
        self, lane: _Lane, request: dict[str, Any], path: Path, seconds: float
    ) -> tuple[dict[str, Any], NDArray[Any] | None] | Worker:
        """The answer, or the dead decoder."""
        with ExitStack() as lent:
            film = _opened(path)
            lent.callback(os.close, film)
            worker = lane.get()
            try:
                if worker is not None and not worker.runs:
                    self._end(worker)
                    worker = None
                if worker is None:
                    worker = self._start(path)
                try:
                    out = lent.enter_context(worker.outs.one())
                except OSError as error:
                    raise no_room(self._folder, error.strerror) from error
                named = {**request, "path": os.fsencode(path).hex(), "out": os.fsencode(out).hex()}
                answer = worker.ask(request if HANDS_OVER else named, film, out, seconds)
                if answer is None:
                    dead, worker = worker, None
                    self._end(dead)
                    return dead
            finally:
                if worker is not None and lane is self._alone:
                    self._end(worker)  # each suspect has a process of its own
                    worker = None
                lane.put(worker)  # it goes on with another film while this one's answer is looked at
            for line in answer.get("log", ()):
                _log.info("%s: %s", path.name, line)
            return checked(answer, out, path)

    def _end(self, worker: Worker) -> None:
        with self._lock:
            self._running.discard(worker)
        worker.kill()


_Lane = queue.LifoQueue[Worker | None]


def _lane(workers: int) -> _Lane:
    lane: _Lane = queue.LifoQueue()
    for _ in range(workers):
        lane.put(None)
    return lane


def _opened(path: Path) -> int:
    try:
        return open_handle(path)
    except OSError as error:
        raise UnreadableImage(path.name, f"it cannot be opened ({error.strerror})", "Check who may read it.") from error


def _sweep(scratch: Path) -> None:
    """Remove what processes left that were killed."""
    for left in scratch.iterdir():
        number = left.name.partition("-")[0]
        if left.is_dir() and number.isdigit() and not psutil.pid_exists(int(number)):
            shutil.rmtree(left, ignore_errors=True)
