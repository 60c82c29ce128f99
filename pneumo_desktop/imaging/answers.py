"""What a decoder answers, checked: nothing that it says of its array is believed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.errors import IntakePaused, UnreadableImage
from pneumo_desktop.imaging.outs import SMALL
from pneumo_desktop.imaging.picture import MAX_PIXELS

SEND_AGAIN = "Send it again from where it came."


def checked(answer: dict[str, Any], out: Path, path: Path) -> tuple[dict[str, Any], NDArray[Any] | None]:
    """Trust nothing that a decoder says of its array: kind, size and length must fit."""
    if "no_room" in answer:
        raise no_room(out.parent, answer["no_room"])
    if "unreadable" in answer:
        reason, next_step = answer["unreadable"]
        raise UnreadableImage(path.name, reason, next_step)
    array = answer.get("array")
    if array is None:
        return answer, None
    dtype, shape = np.dtype(array["dtype"]), tuple(int(side) for side in array["shape"])
    count = int(np.prod(shape, dtype=np.int64))
    if dtype not in (np.uint8, np.uint16, np.float32) or not 0 < count <= MAX_PIXELS:
        raise UnreadableImage(path.name, "its decoder gave no picture", SEND_AGAIN)
    if out.stat().st_size != count * dtype.itemsize:
        raise UnreadableImage(path.name, "its decoder gave half a picture", "Check that the disk has room.")
    if count * dtype.itemsize <= SMALL:
        return answer, np.fromfile(out, dtype=dtype, count=count).reshape(shape)
    return answer, np.memmap(out, dtype=dtype, mode="r", shape=shape)


def no_room(folder: Path, reason: str | None) -> IntakePaused:
    """Intake has to wait: nothing can be decoded while nothing can be written."""
    said = f"films cannot be decoded, as nothing can be written there ({reason})"
    return IntakePaused(f"folder {folder}", said, "Make room on the disk; it goes on by itself.")
