"""Which keys do what: the defaults of `actions.py`, and what the reader chose instead. Kept in the home."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from pneumo_desktop.ui.keys.actions import ACTS, BY_NAME
from pneumo_desktop.ui.preferences import Preferences


class KeyMap(QObject):
    """Keys by the names of acts, as Qt's portable names. `changed` is sent after every change."""

    changed = Signal()

    def __init__(self, preferences: Preferences | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._own: dict[str, tuple[str, ...]] = {}
        if preferences is not None:
            for act in ACTS:
                kept = preferences.keys(act.name)
                if kept is not None:
                    self._own[act.name] = tuple(key for key in kept.split() if is_key(key))
        self._tell()

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an act; empty where it has none."""
        return self._own.get(name, defaults(name))

    def sequences(self, name: str) -> list[QKeySequence]:
        """The same for Qt."""
        return [QKeySequence(key) for key in self.keys(name)]

    def cap(self, name: str) -> str:
        """The first key as it is written on this system's keyboards; empty where there is none."""
        keys = self.keys(name)
        return shown(keys[0]) if keys else ""

    def is_own(self, name: str) -> bool:
        """Whether the reader chose other keys than the program's."""
        return name in self._own

    def choose(self, name: str, keys: Iterable[str]) -> None:
        """Give an act these keys and no others."""
        chosen = tuple(dict.fromkeys(keys))
        if chosen == defaults(name):
            self._own.pop(name, None)
        else:
            self._own[name] = chosen
        self._keep((name,))

    def reset(self, name: str) -> None:
        """The program's own keys again."""
        self._own.pop(name, None)
        self._keep((name,))

    def reset_all(self) -> None:
        """The program's own keys for every act."""
        names = tuple(self._own)
        self._own.clear()
        self._keep(names)

    def _keep(self, names: Iterable[str]) -> None:
        if self._preferences is not None:
            for name in names:
                keys = self._own.get(name)
                self._preferences.keep_keys(name, None if keys is None else " ".join(keys))
            self._preferences.write()
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        _caps.update({act.name: self.cap(act.name) for act in ACTS})


_caps: dict[str, str] = {}


def with_key(text: str, name: str) -> str:
    """A text with the key of an act behind it: `Map off (H)`; alone where the act has none."""
    key = present(name)
    return f"{text} ({key})" if key else text


def present(name: str) -> str:
    """The first key of an act as it is now, for words on the screen; empty where there is none."""
    return _caps[name] if name in _caps else "".join(map(shown, defaults(name)[:1]))


def defaults(name: str) -> tuple[str, ...]:
    """The program's own keys of an act."""
    return tuple(BY_NAME[name].keys.split())


def is_key(key: str) -> bool:
    """Whether this names one key, with or without modifiers."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    return sequence.count() == 1 and combination(sequence).key() not in (Qt.Key.Key_unknown, Qt.Key(0))


def combination(sequence: QKeySequence) -> QKeyCombination:
    """The first key of a sequence with its modifiers."""
    untyped: Any = sequence  # the type stubs know of no index
    found: QKeyCombination = untyped[0]
    return found


def shown(key: str) -> str:
    """A key as it is written on this system's keyboards."""
    signs = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "-": "−", "Return": "Enter"}
    text = QKeySequence(key, QKeySequence.SequenceFormat.PortableText).toString(QKeySequence.SequenceFormat.NativeText)
    return signs.get(text, text)
