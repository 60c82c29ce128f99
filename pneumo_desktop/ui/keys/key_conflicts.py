"""What stands against a key for an act: it is taken, it is the system's, or not every keyboard has it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from pneumo_desktop.ui.keys.actions import ACTS, BY_NAME, FIXED, MENUS, Act, Scope
from pneumo_desktop.ui.keys.key_map import KeyMap, shown
from pneumo_desktop.ui.words import tr

_ALONE = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Mode_switch,
        Qt.Key.Key_Multi_key,
        Qt.Key.Key_unknown,
    }
)
_OWN = ("Tab", "Shift+Tab", "Backtab", "Left", "Right", "Enter", *(key for _, keys, _ in FIXED for key in keys.split()))
_SYSTEM = {
    "linux": ("Alt+F4", "Alt+Tab", "Ctrl+Alt+Del", "Ctrl+Alt+T", "Alt+F2", "Print", "Meta+L"),
    "win32": ("Alt+F4", "Alt+Tab", "Ctrl+Alt+Del", "Ctrl+Shift+Esc", "Alt+Space", "Ctrl+Esc", "Print"),
    "darwin": ("Ctrl+H", "Ctrl+M", "Ctrl+Tab", "Ctrl+Space", "Ctrl+Alt+Esc", "Meta+Space"),
}
"""What the system takes before any program hears of it; Qt's Ctrl is the command key on macOS."""


def pressed(combination: QKeyCombination) -> str:
    """A pressed key as the map keeps it; empty for a modifier alone.

    The number pad's keys are the same as the others, so that both work. Shift is left out where it only makes the sign:
    another keyboard has the sign without it.
    """
    key, held = combination.key(), combination.keyboardModifiers()
    if key in _ALONE:
        return ""
    held &= ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.GroupSwitchModifier
    sign = 0x20 < key.value < 0x7F and not chr(key.value).isalpha()
    if sign:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    made = QKeySequence(QKeyCombination(held, key)).toString(QKeySequence.SequenceFormat.PortableText)
    return "" if " " in made else made


def refusal(name: str, key: str) -> str:
    """Why an act cannot have this key, in words; empty where it can."""
    if key == "Esc" and name != "close":
        return tr("Esc always leads back.")
    if key in _OWN and key != "Esc":
        return tr("{key} moves the keyboard or opens a case, and stays so.").format(key=key)
    if key in _SYSTEM.get(sys.platform, _SYSTEM["linux"]) or key.startswith("Meta+"):
        return tr("{key} belongs to the system; the program would not hear of it.").format(key=key)
    if key == "Space" and BY_NAME[name].scope is Scope.WINDOW:
        return tr("The space bar presses buttons.")
    return ""


def clashes(keys: KeyMap, name: str, key: str) -> list[Act]:
    """Acts that have this key where this act would have it, too."""
    scope = BY_NAME[name].scope
    return [act for act in ACTS if act.name != name and act.scope.meets(scope) and key in keys.keys(act.name)]


def warning(key: str) -> str:
    """What to know of a key that can be had; empty where there is nothing."""
    *held, last = key.split("+") if not key.endswith("+") else [*key[:-2].split("+"), "+"]
    if not last.isascii():
        return tr("{key} is not on every keyboard.").format(key=key)
    if "Ctrl" in held and "Alt" in held and len(last) == 1:
        return tr("On some keyboards {key} types a sign (AltGr).").format(key=key)
    if held == ["Alt"] and last in mnemonics():
        return tr("{key} also opens a menu.").format(key=key)
    if last == "F10" and not held:
        return tr("{key} also goes to the menus.").format(key=key)
    return ""


def notes(keys: KeyMap, name: str) -> list[str]:
    """What stands against the keys that an act has now; some may be empty."""
    found = [warning(key) for key in keys.keys(name)]
    for key in keys.keys(name):
        said = tr("{key} is “{act}” as well.")
        found += [said.format(key=shown(key), act=other.label) for other in clashes(keys, name, key)]
    return found


def mnemonics() -> set[str]:
    """Letters that open a menu together with Alt."""
    return {title[title.index("&") + 1].upper() for title in map(tr, MENUS) if "&" in title}
