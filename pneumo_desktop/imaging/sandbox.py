"""Strangers' files are decoded in processes of their own; a file that kills its decoder is a file with a reason."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from numpy.typing import NDArray

from pneumo_desktop.case import FilmTags, Projection
from pneumo_desktop.errors import IntakePaused, UnreadableImage
from pneumo_desktop.imaging.picture import MAX_PIXELS, Picture
from pneumo_desktop.imaging.read import Examined
from pneumo_desktop.imaging.window import LookupTable, Window

_DEATHS = 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What one decoder process may take."""

    memory_mib: int = 3072
    seconds: float = 30.0


class Sandbox:
    """A pool of long-lived decoder processes, started when first needed; safe to use from several threads.

    Args:
        scratch: folder for short-lived pixel files; what dead processes left there is removed.
        workers: decoder processes at most.
        command: for tests: another program in the decoder's place.
    """

    def __init__(
        self, scratch: Path, workers: int = 1, limits: Limits | None = None, command: list[str] | None = None
    ) -> None:
        self._limits = limits or Limits()
        self._command = command or [sys.executable, "-P", "-m", "pneumo_desktop.imaging.decoder"]
        scratch.mkdir(parents=True, exist_ok=True)
        _sweep(scratch)
        self._folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=scratch))
        self._idle: queue.LifoQueue[_Decoder | None] = queue.LifoQueue()
        for _ in range(workers):
            self._idle.put(None)
        self._running: set[_Decoder] = set()
        self._lock = threading.Lock()
        self._closed = False

    def picture(self, path: Path) -> Picture:
        """Decode a film for display; its pixels are a read-only memory map.

        Raises:
            UnreadableImage: with the reason in plain words.
            IntakePaused: there is no room to decode anything.
        """
        answer, pixels = self._ask({"task": "picture"}, path)
        windows = tuple(
            LookupTable(said["first"], np.asarray(said["grey"], dtype=np.float32), said["explanation"])
            if "grey" in said
            else Window(**said)
            for said in answer["windows"]
        )
        if pixels is None or pixels.ndim != 2 or pixels.dtype not in (np.uint8, np.uint16):
            raise UnreadableImage(path.name, "its decoder gave no picture", "Send it again from where it came.")
        sense = (float(answer["slope"]), float(answer["intercept"]), bool(answer["inverted"]))
        return Picture(pixels, FilmTags.of(answer["tags"]), *sense, windows)

    def same_picture(self, one: Path, other: Path) -> bool | None:
        """Whether two films show the same pixels; None where that cannot be told, as one of them does not decode."""
        try:
            first, second = self.picture(one), self.picture(other)
        except (UnreadableImage, IntakePaused):
            return None
        return first.inverted == second.inverted and np.array_equal(first.pixels, second.pixels)

    def examine(self, path: Path, size: tuple[int, int]) -> Examined:
        """Tags, gate and model input of one file; every failure of the file is a reason, none is raised.

        Raises:
            IntakePaused: there is no room to decode anything.
        """
        try:
            answer, values = self._ask({"task": "examine", "size": size}, path)
        except UnreadableImage as error:
            said = f"{error.reason[0].upper()}{error.reason[1:]}. {error.next_step}"
            return Examined(FilmTags(), Projection.UNKNOWN, said.strip())
        projection = Projection(answer["projection"])
        return Examined(FilmTags.of(answer["tags"]), projection, answer["reason"], values)

    def close(self) -> None:
        """End all decoders, busy ones too, and remove the scratch folder."""
        with self._lock:
            self._closed = True
            running, self._running = self._running, set()
        for decoder in running:
            decoder.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, path: Path) -> _Decoder:
        with self._lock:
            if self._closed:
                raise UnreadableImage(path.name, "the program is closing")
            decoder = _Decoder(self._command, self._limits)
            self._running.add(decoder)
            return decoder

    def _ask(self, request: dict[str, Any], path: Path) -> tuple[dict[str, Any], NDArray[Any] | None]:
        """One request; a decoder that dies is replaced and the file tried once more, alone in a fresh process."""
        decoder = self._idle.get()
        try:
            for _ in range(_DEATHS):
                if decoder is None:
                    decoder = self._start(path)
                try:
                    handle, name = tempfile.mkstemp(dir=self._folder)
                except OSError as error:
                    raise _no_room(self._folder, error.strerror) from error
                os.close(handle)
                out = Path(name)
                try:
                    answer = decoder.ask({**request, "path": os.fsencode(path).hex(), "out": name})
                    if answer is not None:
                        return _checked(answer, out, path)
                    with self._lock:
                        self._running.discard(decoder)
                    death, decoder = decoder.death, None
                finally:
                    out.unlink(missing_ok=True)
            raise UnreadableImage(
                path.name, f"its decoder {death} twice, so the file is set aside", "Send it again from where it came."
            )
        finally:
            self._idle.put(decoder)


class _Decoder:
    """One decoder process and the pipe to it."""

    def __init__(self, command: list[str], limits: Limits) -> None:
        threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self._limits = limits
        self.death = ""
        self._process = subprocess.Popen(
            [*command, str(limits.memory_mib), str(limits.seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **threads},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def ask(self, request: dict[str, Any]) -> dict[str, Any] | None:
        """The answer, None when the process died or was ended for taking too long."""
        stdin, stdout = self._process.stdin, self._process.stdout
        late = threading.Event()

        def end_it() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(self._limits.seconds, end_it)
        timer.start()
        line = b""
        try:
            if stdin is not None and stdout is not None:  # they are pipes, which the type does not know
                stdin.write(json.dumps(request).encode() + b"\n")
                stdin.flush()
                line = stdout.readline()
        except (OSError, ValueError):  # a broken pipe, or one that `close` has closed meanwhile
            pass
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            answer: dict[str, Any] = json.loads(line)
            return answer
        self.death = f"took over {self._limits.seconds:g} s" if late.is_set() else "crashed"
        self.kill()
        return None

    def kill(self) -> None:
        """End the process at once: it holds nothing that could be lost."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError, ValueError):
                    pipe.close()


def _checked(answer: dict[str, Any], out: Path, path: Path) -> tuple[dict[str, Any], NDArray[Any] | None]:
    """Trust nothing that a decoder says of its array: kind, size and length must fit."""
    if "no_room" in answer:
        raise _no_room(out.parent, answer["no_room"])
    if "unreadable" in answer:
        reason, next_step = answer["unreadable"]
        raise UnreadableImage(path.name, reason, next_step)
    array = answer.get("array")
    if array is None:
        return answer, None
    dtype, shape = np.dtype(array["dtype"]), tuple(int(side) for side in array["shape"])
    count = int(np.prod(shape, dtype=np.int64))
    if dtype not in (np.uint8, np.uint16, np.float32) or not 0 < count <= MAX_PIXELS:
        raise UnreadableImage(path.name, "its decoder gave no picture", "Send it again from where it came.")
    if out.stat().st_size != count * dtype.itemsize:
        raise UnreadableImage(path.name, "its decoder gave half a picture", "Check that the disk has room.")
    return answer, np.memmap(out, dtype=dtype, mode="r", shape=shape)


def _no_room(folder: Path, reason: str | None) -> IntakePaused:
    said = f"films cannot be decoded, as nothing can be written there ({reason})"
    return IntakePaused(f"folder {folder}", said, "Make room on the disk; it goes on by itself.")


def _sweep(scratch: Path) -> None:
    """Remove what processes left that were killed."""
    for left in scratch.iterdir():
        number = left.name.partition("-")[0]
        if left.is_dir() and number.isdigit() and not psutil.pid_exists(int(number)):
            shutil.rmtree(left, ignore_errors=True)
