"""Accounts for tests: hashed with parameters that guard nothing, which only tests can put in place."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from pneumo_desktop.review import passwords, people, signing
from pneumo_desktop.who import Role, Who
from pneumo_desktop.worklist.store import Store

WORDS = "blue lamp river stone"
NAMES = {
    Role.TECHNICIAN: "Tomas Ek",
    Role.RADIOLOGIST: "Rosa Diaz",
    Role.AUDITOR: "Ada Vance",
    Role.ADMINISTRATOR: "Mika Admin",
}


def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash in a millisecond, in this test alone."""
    fast = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "HASHER", fast)
    monkeypatch.setattr(signing, "HASHER", fast)
    monkeypatch.setattr(passwords, "_kept", [])
    monkeypatch.setattr(signing, "_not_before", {})


def fill(store: Store) -> dict[Role, Who]:
    """An account of each role; returns who they are once they have signed in."""
    admin = NAMES[Role.ADMINISTRATOR]
    people.make_account(store, admin, admin, Role.ADMINISTRATOR, WORDS)
    chief = signing.sign_in(store, admin, WORDS, via="test")
    for role, name in NAMES.items():
        if role is not Role.ADMINISTRATOR:
            people.make_account(store, chief, name, role, WORDS)
    store.session = None
    return {role: Who(name, role, authenticated=True) for role, name in NAMES.items()}
