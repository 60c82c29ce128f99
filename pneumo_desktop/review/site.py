"""The settings of a home, changed by somebody who may: written into its file, and into the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pneumo_desktop.policy import Action
from pneumo_desktop.settings import Settings
from pneumo_desktop.settings_file import write_settings
from pneumo_desktop.who import Who
from pneumo_desktop.worklist.store import Store


def change_settings(settings: Settings, by: Who | str, changes: Mapping[str, Any]) -> None:
    """Write changes into the file of a home; the act goes into the journal where the home has a worklist.

    Args:
        changes: see `settings_file.write_settings`.

    Raises:
        NotPermitted: the role does not allow it; nothing was changed.
        SettingInvalid: a value without meaning, or a file that cannot be written; nothing was changed.
    """
    if not settings.database.exists():
        write_settings(settings.home, changes)
        return
    store = Store.of(settings)
    try:
        with store.acting(by, Action.SETTINGS) as writer:
            said = {name: None if value is None else str(value) for name, value in changes.items()}
            writer.record(writer.who.name, "setting", None, {"changes": said})
            write_settings(settings.home, changes)
    finally:
        store.close()
