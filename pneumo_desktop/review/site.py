"""The settings of a home, changed by somebody who may: written into its file, and into the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pneumo_desktop.policy import Action
from pneumo_desktop.settings import Settings
from pneumo_desktop.settings_file import write_settings
from pneumo_desktop.settings_record import note_settings
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
        who = store.permitted(by, Action.SETTINGS)
        write_settings(settings.home, changes)
        note_settings(store, who.name or "nobody named", "desktop")
    finally:
        store.close()
