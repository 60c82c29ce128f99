"""A decoder process: reads strangers' files, and can do nothing else. Started by `imaging.sandbox`.

It answers requests, one JSON object a line, on the streams it was started with, and greets first with what confines it.
Film and place for the pixels are handed over as open files; only where a system cannot (Windows) are they named. It
holds no database, may open no connection, write no other file and start no process, and has limits on memory and time.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import socket
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.confinement.confine import confine
from pneumo_desktop.imaging.confinement.probe import Probe
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.read import examine, read_picture
from pneumo_desktop.imaging.source import Source, open_handle
from pneumo_desktop.imaging.window import LookupTable
from pneumo_desktop.imaging.words import for_the_log

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_MOST_SAID = 20
_NAME = Path("film")
_log = logging.getLogger("pneumo_desktop.imaging.decoder")


class Collected(logging.Handler):
    """What the program says of a file for the log goes to the asker with the answer: a decoder can write no log."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line, and no more of them than anybody reads."""
        if len(self.said) < _MOST_SAID:
            self.said.append(record.getMessage())


def serve(requests: BinaryIO, answers: BinaryIO, seconds: float, channel: socket.socket | None, probe: Probe) -> None:
    """Answer until the asker closes its end.

    Args:
        channel: what open files come through; None where requests name them.
    """
    collected = Collected()
    logger = logging.getLogger("pneumo_desktop.imaging")
    logger.addHandler(collected)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    for line in requests:
        request = json.loads(line)
        _allow_time(seconds)
        collected.said = []
        try:
            if request["task"] == "probe":
                answer: dict[str, Any] = {"refused": probe.refused(*request["on"])}
            else:
                film, out = _handed_over(request, channel)
                with Source(film) as source, os.fdopen(out, "wb") as pixels:
                    answer = _answer(request, source, pixels)
        except UnreadableImage as error:
            answer = {"unreadable": [error.reason, error.next_step]}
        except MemoryError:
            answer = {"unreadable": ["it needs more memory than a decoder may take", "Send it again at a usual size."]}
        except BaseException as error:
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            if isinstance(error, OSError) and error.errno in _NO_ROOM:
                answer = {"no_room": error.strerror}
            else:
                _log.info(for_the_log(error))
                answer = {"unreadable": ["its decoder failed", "Send it again from where it came."]}
        _say(answers, {**answer, "log": collected.said})


def _say(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer, default=str).encode() + b"\n")
    answers.flush()


def _handed_over(request: dict[str, Any], channel: socket.socket | None) -> tuple[int, int]:
    """Descriptors of the film and of the place for its pixels."""
    if channel is not None:
        _, (film, out), _, _ = socket.recv_fds(channel, 1, 2)
        return film, out
    film_path = Path(os.fsdecode(bytes.fromhex(request["path"])))
    out_path = os.fsdecode(bytes.fromhex(request["out"]))
    return open_handle(film_path), os.open(out_path, os.O_RDWR | getattr(os, "O_BINARY", 0))


def _answer(request: dict[str, Any], film: Source, out: BinaryIO) -> dict[str, Any]:
    if request["task"] == "picture":
        picture = read_picture(_NAME, film)
        return {"tags": picture.tags.said(), "array": _put(picture.pixels, out), **_display(picture)}
    examined = examine(_NAME, (request["size"][0], request["size"][1]), film)
    array = None if examined.model_input is None else _put(examined.model_input, out)
    tags, projection = examined.tags.said(), examined.projection
    return {"tags": tags, "projection": projection, "reason": examined.reason, "array": array}


def _put(values: np.ndarray[Any, Any], out: BinaryIO) -> dict[str, Any]:
    out.write(np.ascontiguousarray(values).data)
    out.flush()
    return {"dtype": str(values.dtype), "shape": values.shape}


def _display(picture: Picture) -> dict[str, Any]:
    windows = [
        {"first": window.first, "grey": window.grey.tolist(), "explanation": window.explanation}
        if isinstance(window, LookupTable)
        else asdict(window)
        for window in picture.windows
    ]
    sense = {"slope": picture.slope, "intercept": picture.intercept, "inverted": picture.inverted}
    return {**sense, "windows": windows}


def _allow_time(seconds: float) -> None:
    """An asker that was killed cannot stop a decoder that hangs: so it stops by itself."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime + 2 * seconds) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _import_everything() -> None:
    """What reading a film may need, before files are closed to this process."""
    import imagecodecs
    import pydicom
    import pydicom.pixels.decoders.rle
    from PIL import Image, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin  # noqa: F401

    from pneumo_desktop.imaging import dicom  # noqa: F401

    imagecodecs.jpeg8_decode, imagecodecs.jpegls_decode, imagecodecs.jpeg2k_decode  # noqa: B018 loads their libraries
    imagecodecs.htj2k_decode  # noqa: B018
    Image.preinit()
    pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE


def main() -> None:
    """Serve standard input; the command line gives memory (MiB) and time (s), and the asker's process and channel."""
    memory_mib, seconds, asker, channel_handle = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # C libraries print complaints; they must not stand between the answers
    _import_everything()
    channel = socket.socket(fileno=int(channel_handle)) if channel_handle != "none" else None
    probe = Probe()
    _say(answers, {"confinement": confine(memory_mib, asker, hands_over_files=channel is not None)})
    serve(sys.stdin.buffer, answers, seconds, channel, probe)


if __name__ == "__main__":
    main()
