"""The home's own key: it signs the heads of the record and the manifests of exports, so that others can tell them.

Ed25519 (RFC 8032). The private key is a file of the home that only its owner may read; whoever has it can sign as this
home does. Its fingerprint is what people compare: on the first pages of an auditor's file, over the telephone.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from pneumo_desktop.audit.verify_export import fingerprint
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.library import make_durable
from pneumo_desktop.worklist.store import Store

KEY_FILE = "audit.key"


@dataclass(frozen=True, slots=True)
class HomeKey:
    """The key of a home, ready to sign."""

    private: Ed25519PrivateKey

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self.private.public_key().public_bytes_raw()

    @property
    def fingerprint(self) -> str:
        """What people compare."""
        return fingerprint(self.public)

    @property
    def home(self) -> str:
        """What heads call this home: the first 64 bits of the fingerprint."""
        return home_of(self.public)

    def sign(self, message: bytes) -> str:
        """The signature, in hex."""
        return self.private.sign(message).hex()


def home_of(public: bytes) -> str:
    """What heads call the home of a key."""
    return fingerprint(public).replace(" ", "")[:16]


def holds(public: str, message: bytes, signature: str) -> bool:
    """Whether a signature is of a key; both in hex."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def read_key(folder: Path) -> HomeKey | None:
    """The key in a folder; None where there is none.

    Raises:
        PneumoError: there is a file, but it is no key.
    """
    path = folder / KEY_FILE
    try:
        loaded = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        raise PneumoError(str(path), "the key of the record cannot be read", _MEND) from error
    if not isinstance(loaded, Ed25519PrivateKey):
        raise PneumoError(str(path), "this is no Ed25519 key", _MEND)
    return HomeKey(loaded)


def usable_key(folder: Path) -> HomeKey | None:
    """The key in a folder; None where there is none that can be read: a home must be mended without one, too."""
    with suppress(PneumoError):
        return read_key(folder)
    return None


_MEND = "Put it back from a backup, or move it away: another is made, and what it signs will show another fingerprint."


def key_of(store: Store) -> HomeKey:
    """The key of a home, made at first need; that it was made, and its public half, goes into the journal.

    Raises:
        PneumoError: it cannot be read or made.
    """
    home = store.path.parent
    key = read_key(home)
    if key is None:
        made = HomeKey(Ed25519PrivateKey.generate())
        try:
            _keep(home / KEY_FILE, made)
        except OSError as error:
            reason = f"the key of the record cannot be written ({error.strerror})"
            raise PneumoError(str(home / KEY_FILE), reason, "Make the home writable.") from error
        key = read_key(home) or made
        if key.public == made.public:
            with store.writing() as writer:
                body = {"public": key.public.hex(), "fingerprint": key.fingerprint, "home": key.home}
                writer.record("program", "key", None, body)
    return key


def is_private(home: Path) -> bool:
    """Whether nobody but its owner may read the key (POSIX; elsewhere the folder's own rights count)."""
    path = home / KEY_FILE
    return os.name != "posix" or not path.exists() or not path.stat().st_mode & 0o077


def _keep(path: Path, key: HomeKey) -> None:
    """Whole, durable and private from its first byte; one that another process made meanwhile is left."""
    pem = key.private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    handle, name = tempfile.mkstemp(prefix=".key-", dir=path.parent)  # mkstemp: 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(name)
        except FileExistsError:
            return
        except OSError:  # no second names on this file system
            with suppress(FileExistsError), path.open("xb") as file:
                file.write(pem)
            path.chmod(0o600)
        make_durable(path.parent)
    finally:
        Path(name).unlink(missing_ok=True)
