"""Changes `settings.toml` for a reader: what stands beside the change stays as it was written, comments included."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.settings import SETTINGS_FILE, Settings, load_settings

ENVIRONMENT, COMMAND = "environment", "command"


def fixed_by(settings: Settings) -> dict[str, str]:
    """Settings that the file cannot change: by name, ENVIRONMENT or COMMAND. Flags win over environment over file."""
    prefix = str(settings.model_config.get("env_prefix", "")).upper()
    environment = {name.upper() for name in os.environ}
    written = _read(settings.home)
    found: dict[str, str] = {}
    for name in settings.model_fields_set - {"home"}:
        if f"{prefix}{name.upper()}" in environment:
            found[name] = ENVIRONMENT
        elif name not in written or _alone(name, written, settings.home) != getattr(settings, name):
            found[name] = COMMAND
    return found


def write_settings(home: Path, changes: Mapping[str, Any]) -> None:
    """Write changes into the file of a home: whole or not at all, and only what the program will read again.

    Args:
        changes: values by the names of settings; None takes a setting out of the file, so that its default counts.

    Raises:
        SettingInvalid: a value without meaning, a file that cannot be read or written; the file stays as it was.
    """
    path = home / SETTINGS_FILE
    document = _read(home)
    for name, value in changes.items():
        if value is None:
            document.pop(name, None)
        else:
            document[name] = str(value) if isinstance(value, Path) else value
    load_settings(**{**document.unwrap(), "home": home})
    temporary = path.with_suffix(".new")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(tomlkit.dumps(document))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise SettingInvalid(str(path), error.strerror or str(error), "Nothing was changed.") from error


def read_again(settings: Settings, fixed: Mapping[str, str]) -> Settings:
    """The settings of the same home as its file has them now.

    Args:
        fixed: what `fixed_by` said before the file was changed; this stays as it is.

    Raises:
        SettingInvalid: as `load_settings`.
    """
    kept = {name: getattr(settings, name) for name, by in fixed.items() if by == COMMAND}
    return load_settings(home=settings.home, **kept)


def _read(home: Path) -> tomlkit.TOMLDocument:
    path = home / SETTINGS_FILE
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise SettingInvalid(str(path), str(error), "Correct the line or move the file away.") from error


def _alone(name: str, written: tomlkit.TOMLDocument, home: Path) -> Any:
    """What the file alone would make of a setting."""
    return getattr(Settings(home=home, **{name: written.unwrap()[name]}), name)
