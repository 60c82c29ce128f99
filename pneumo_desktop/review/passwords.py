"""Passwords and recovery codes: hashed with argon2id, checked for the least that keeps guessing out.

Parameters: three passes over 64 MiB by four lanes, 16 bytes of salt, 32 bytes of hash: the second recommended choice
of RFC 9106 (section 4), for PCs with little memory; some tenths of a second on two busy cores.
"""

from __future__ import annotations

import secrets
import unicodedata

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from pneumo_desktop.errors import AccountRefused
from pneumo_desktop.worklist.people import name_key

LEAST, MOST = 8, 1000
"""Characters of a password (NIST SP 800-63B: no rules on which characters, no end of validity)."""

HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4, hash_len=32, salt_len=16, type=Type.ID)
"""The only one; no setting, flag or environment leads to another."""

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without letters and digits that look like each other on paper."""

_GROUPS, _IN_GROUP = 6, 4
_WORN = frozenset(
    {"password", "passwort", "password1", "12345678", "123456789", "1234567890", "qwertyui", "qwertyuiop", "qwertzui"}
    | {"asdfghjk", "iloveyou", "letmein1", "welcome1", "changeme", "sunshine", "football", "baseball", "abcdefgh"}
    | {"administrator", "radiology", "radiologist", "pneumonia", "pneumo-desktop", "hospital", "xray1234"}
)


def normal(secret: str) -> str:
    """The same for all ways in which keyboards compose a letter (NFKC)."""
    return unicodedata.normalize("NFKC", secret)


def check_password(name: str, password: str) -> None:
    """Refuse what is guessed first.

    Raises:
        AccountRefused: too short, too long, one of the commonest, or the name.
    """
    plain, next_step = normal(password), f"Choose another, of {LEAST} characters or more; several words are good."
    if not LEAST <= len(plain) <= MOST:
        reason = f"it is shorter than {LEAST} characters" if len(plain) < LEAST else f"it is longer than {MOST}"
        raise AccountRefused("the password", reason, next_step)
    if plain.casefold() in _WORN or len(set(plain)) < 3:
        raise AccountRefused("the password", "it is one of those that are tried first", next_step)
    if name_key(plain) in (name_key(name), name_key(name).replace(" ", "")):
        raise AccountRefused("the password", "it is the name", next_step)


def hashed(secret: str) -> str:
    """An argon2id hash with salt and parameters, as text."""
    return HASHER.hash(normal(secret))


def matches(stored: str | None, secret: str) -> bool:
    """Whether a secret is the one that was hashed; as slow where there is none, so that time tells nobody a name."""
    try:
        return HASHER.verify(stored or _nobody(), normal(secret)) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def new_code() -> str:
    """A recovery code of 24 characters in groups, about 119 bits: to be printed, sealed and put away."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_IN_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def plain_code(code: str) -> str:
    """A code as somebody typed it from paper, as it was made."""
    letters = "".join(letter for letter in code.upper() if letter.isalnum())
    return "-".join(letters[i : i + _IN_GROUP] for i in range(0, len(letters), _IN_GROUP))


_kept: list[str] = []


def _nobody() -> str:
    if not _kept:
        _kept.append(HASHER.hash(secrets.token_hex(16)))
    return _kept[0]
