"""The windows and tables that a DICOM file offers for display (PS3.3 C.11.2)."""

from __future__ import annotations

from typing import get_args

import numpy as np
from pydicom import Dataset
from pydicom.multival import MultiValue

from pneumo_desktop.imaging.text import plain_text
from pneumo_desktop.imaging.window import Function, LookupTable, Window

_LARGEST = 1e9
_MOST = 8
"""A file offers a handful; a thousand tables are an attack on memory."""


def windows_of(dataset: Dataset) -> tuple[Window | LookupTable, ...]:
    """All of them, tables first; what is malformed is left out, for a window is never worth losing a film."""
    return (*_tables(dataset), *_windows(dataset))


def _windows(dataset: Dataset) -> list[Window]:
    centers, widths = _numbers(dataset, "WindowCenter"), _numbers(dataset, "WindowWidth")
    said = dataset.get("WindowCenterWidthExplanation") or ""
    explanations = [said] if isinstance(said, str) else list(said)
    function = str(dataset.get("VOILUTFunction") or "LINEAR")
    if function not in get_args(Function):
        function = "LINEAR"
    found = []
    for index, (center, width) in enumerate(zip(centers, widths, strict=False)):
        if 0 < width <= _LARGEST and abs(center) <= _LARGEST:
            explanation = plain_text(explanations[index], 40) if index < len(explanations) else ""
            found.append(Window(center, width, function, explanation))  # type: ignore[arg-type]  # checked above
    return found


def _tables(dataset: Dataset) -> list[LookupTable]:
    found = []
    for item in (dataset.get("VOILUTSequence") or [])[:_MOST]:
        try:
            count, first, bits = (int(value) for value in item.LUTDescriptor)
            data = np.asarray(item.LUTData, dtype=np.uint16) if not isinstance(item.LUTData, bytes) else None
            if data is None:
                data = np.frombuffer(item.LUTData, dtype="<u2")
            data = data[: count or 65536]
            top = float((1 << bits) - 1) if 8 <= bits <= 16 else float(data.max())
            grey = np.clip(data.astype(np.float32) / max(top, 1.0), 0.0, 1.0)
        except (AttributeError, TypeError, ValueError):
            continue
        if grey.size:
            found.append(LookupTable(first, grey, plain_text(item.get("LUTExplanation"), 40)))
    return found


def _numbers(dataset: Dataset, keyword: str) -> list[float]:
    value = dataset.get(keyword)
    values = [] if value in (None, "") else list(value) if isinstance(value, (MultiValue, list)) else [value]
    try:
        return [float(number) for number in values]
    except (TypeError, ValueError):
        return []
