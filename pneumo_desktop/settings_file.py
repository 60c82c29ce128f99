"""Changes a few lines of a home's `settings.toml` and leaves all others as somebody wrote them."""

from __future__ import annotations

import json
import os
import re
import tempfile
import tomllib
from pathlib import Path

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.library import make_durable
from pneumo_desktop.settings import SETTINGS_FILE

_BY_HAND = "Write it there by hand; nothing was changed."


def keep(home: Path, **values: str) -> None:
    """Write settings into the home's file, whole or not at all.

    Raises:
        SettingInvalid: the file cannot be read or written, or a value cannot stand in it; nothing was changed.
    """
    path = home / SETTINGS_FILE
    try:
        before = path.read_text("utf-8") if path.exists() else ""
        known = tomllib.loads(before)
        after = _changed(before, values)
        if tomllib.loads(after) != known | values:  # a name may stand inside a text of several lines
            raise ValueError("the line cannot be found in it")
        _write(path, after)
    except (OSError, ValueError) as error:  # TOMLDecodeError and UnicodeError are ValueErrors
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SettingInvalid(str(path), f"it cannot be changed ({said})", _BY_HAND) from error


def _changed(text: str, values: dict[str, str]) -> str:
    lines = text.splitlines()
    table = next((number for number, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    for name, value in values.items():
        line = f"{name} = {json.dumps(value, ensure_ascii=False)}"  # a JSON string is a TOML string
        line.encode("utf-8")
        there = [n for n in range(table) if re.match(rf"\s*{re.escape(name)}\s*=", lines[n])]
        if there:
            lines[there[0]] = line
        else:
            lines.insert(table, line)
            table += 1
    return "\n".join(lines) + "\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".settings-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        make_durable(path.parent)
    finally:
        temporary.unlink(missing_ok=True)
