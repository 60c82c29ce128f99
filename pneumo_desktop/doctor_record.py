"""The doctor's look at what others hold of the record: its key, the last signed head, and the second medium."""

from __future__ import annotations

from pneumo_desktop.audit.heads import read_heads
from pneumo_desktop.audit.keys import KEY_FILE, is_private, read_key
from pneumo_desktop.audit.mediums import heads_name
from pneumo_desktop.settings import Settings

Outcome = tuple[str, str, str]
"""Status (works, warns, fails), what was found, and the mend."""


def signed_heads(settings: Settings) -> Outcome:
    """The fingerprint, which is to be compared with the one that others have noted, and where heads are kept."""
    key = read_key(settings.home)
    if key is None:
        return "works", "no key yet; the engine makes it with the first head", ""
    found = f"key {key.fingerprint}"
    if not is_private(settings.home):
        return "fails", f"{found}; others on this PC can read it", f"chmod 600 {settings.home / KEY_FILE}"
    heads, folder = read_heads(settings.home), settings.heads_folder
    found += f", {len(heads)} heads kept, the last of row {heads[-1].get('seq')}" if heads else ", no head kept yet"
    if folder is None:
        mend = "Set heads_folder to a medium that another person keeps: heads in the home alone go with the home."
        return "warns", f"{found}, none on a second medium", mend
    if not folder.is_dir():
        return "warns", f"{found}; {folder} is not there", "Connect it; what it lacks is brought by itself."
    return "works", f"{found}, {len(read_heads(folder, heads_name(key.home)))} of them on {folder}", ""
