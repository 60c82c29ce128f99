"""Commands that the engine starts by itself: in a home with accounts they show a pass, as nobody signs in for them."""

from __future__ import annotations

import os
import secrets

from pneumo_desktop.errors import PneumoError
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import PASS
from pneumo_desktop.worklist.store import Store


def environment_for(settings: Settings, purpose: str) -> dict[str, str]:
    """The environment of the command, with a pass where the home has accounts: the program itself does this.

    Args:
        purpose: the command, as `entrance.COMMANDS` names it.

    Raises:
        OSError: the worklist cannot be opened; the command would fail, too.
    """
    environment = dict(os.environ)
    if not settings.database.exists():
        return environment
    try:
        store = Store.of(settings, gives_way=True)
        try:
            with store.writing() as writer:
                if writer.people.any():
                    environment[PASS] = token = secrets.token_urlsafe(32)
                    writer.people.add_pass(token, None, purpose)
        finally:
            store.close()
    except PneumoError as error:
        raise OSError(str(error)) from error
    return environment
