"""A decoder process: reads strangers' files, and can do nothing else. Started by `imaging.sandbox`.

It answers requests, one JSON object a line, on the streams it was started with. Pixels go into a file that the asker
made. It holds no database, may open no connection and start no process, and has limits on memory, time and file size.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.read import examine, read_picture
from pneumo_desktop.imaging.window import LookupTable

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.fork",
    "ctypes.dlopen",
)
_LARGEST_FILE = 512 << 20
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def serve(requests: BinaryIO, answers: BinaryIO, seconds: float) -> None:
    """Answer until the asker closes its end."""
    for line in requests:
        request = json.loads(line)
        _allow_time(seconds)
        try:
            answer = _answer(request)
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
                answer = _failed(error)
        answers.write(json.dumps(answer, default=str).encode() + b"\n")
        answers.flush()


def _failed(error: BaseException) -> dict[str, Any]:
    reason = f"its decoder failed ({type(error).__name__}: {str(error)[:120]})"
    return {"unreadable": [reason, "Send it again from where it came."]}


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    path, out = Path(os.fsdecode(bytes.fromhex(request["path"]))), Path(request["out"])
    if request["task"] == "picture":
        picture = read_picture(path)
        return {"tags": asdict(picture.tags), "array": _put(picture.pixels, out), **_display(picture)}
    examined = examine(path, (request["size"][0], request["size"][1]))
    array = None if examined.model_input is None else _put(examined.model_input, out)
    tags, projection = asdict(examined.tags), examined.projection
    return {"tags": tags, "projection": projection, "reason": examined.reason, "array": array}


def _put(values: np.ndarray[Any, Any], out: Path) -> dict[str, Any]:
    with out.open("r+b") as file:
        file.write(np.ascontiguousarray(values).data)
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


def _limit(memory_mib: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the asker's time limit still holds there
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory_mib << 20, memory_mib << 20))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_time(seconds: float) -> None:
    """An asker that was killed cannot stop a decoder that hangs: so it stops by itself."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime + 2 * seconds) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _forbid() -> None:
    def refuse(event: str, _arguments: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"a decoder may not do this: {event}")

    sys.addaudithook(refuse)


def main() -> None:
    """Take memory limit (MiB) and time limit (seconds) from the command line, and serve standard input."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # C libraries print complaints; they must not stand between the answers
    import imagecodecs
    import pydicom

    imagecodecs.jpeg8_decode, imagecodecs.jpegls_decode, imagecodecs.jpeg2k_decode  # noqa: B018 loads their libraries
    pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
    _limit(int(sys.argv[1]))
    _forbid()
    serve(sys.stdin.buffer, answers, float(sys.argv[2]))


if __name__ == "__main__":
    main()
