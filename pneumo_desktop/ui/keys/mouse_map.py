"""What the mouse does on the film: gestures, what they do unless the reader chose otherwise, and the choice kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal

from pneumo_desktop.ui.preferences import Preferences
from pneumo_desktop.ui.words import tr


class Kind(StrEnum):
    """How the mouse is moved."""

    DRAG = "drag"
    WHEEL = "wheel"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class MouseAct:
    """Something that a gesture of this kind does on the film; `gestures` are the program's own, spaces between."""

    name: str
    kind: Kind
    meaning: str
    gestures: str = ""


MOUSE_ACTS: tuple[MouseAct, ...] = (
    MouseAct("drag_window", Kind.DRAG, "window: right wider, down higher", "left"),
    MouseAct("drag_zoom", Kind.DRAG, "zoom", "right"),
    MouseAct("drag_pan", Kind.DRAG, "pan", "middle"),
    MouseAct("wheel_zoom", Kind.WHEEL, "zoom", "wheel"),
    MouseAct("double_size", Kind.DOUBLE, "whole film, one to one", "double-left"),
)
"""In the order of the page of keys."""

BY_NAME = {act.name: act for act in MOUSE_ACTS}

_BUTTONS = {
    Qt.MouseButton.LeftButton: "left",
    Qt.MouseButton.RightButton: "right",
    Qt.MouseButton.MiddleButton: "middle",
    Qt.MouseButton.BackButton: "back",
    Qt.MouseButton.ForwardButton: "forward",
}
_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift"),
)


class MouseMap(QObject):
    """Gestures by the names of what they do. `changed` is sent after every change."""

    changed = Signal()

    def __init__(self, preferences: Preferences | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._own: dict[str, tuple[str, ...]] = {}
        if preferences is not None:
            for act in MOUSE_ACTS:
                kept = preferences.keys(act.name)
                if kept is not None:
                    self._own[act.name] = tuple(each for each in kept.split() if kind_of(each) is act.kind)

    def gestures(self, name: str) -> tuple[str, ...]:
        """The gestures that do this; empty where none does."""
        return self._own.get(name, defaults(name))

    def drag(self, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> str:
        """What a drag with this button does; empty for nothing."""
        return self._act(Kind.DRAG, _held(modifiers) + _BUTTONS.get(button, "?"), _BUTTONS.get(button, "?"))

    def wheel(self, modifiers: Qt.KeyboardModifier) -> str:
        """What the wheel does; empty for nothing."""
        return self._act(Kind.WHEEL, _held(modifiers) + "wheel", "wheel")

    def double(self, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> str:
        """What a double click does; empty for nothing."""
        plain = "double-" + _BUTTONS.get(button, "?")
        return self._act(Kind.DOUBLE, _held(modifiers) + plain, plain)

    def is_own(self, name: str) -> bool:
        """Whether the reader chose other gestures than the program's."""
        return name in self._own

    def choose(self, name: str, gestures: tuple[str, ...]) -> None:
        """Let these gestures do it and no others; what they did before, they do no longer."""
        changed = [name]
        self._set(name, gestures)
        for act in MOUSE_ACTS:
            left = tuple(each for each in self.gestures(act.name) if each not in gestures)
            if act.name != name and left != self.gestures(act.name):
                self._set(act.name, left)
                changed.append(act.name)
        self._keep(changed)

    def reset(self, name: str) -> None:
        """The program's own gestures again."""
        self.choose(name, defaults(name))

    def reset_all(self) -> None:
        """The program's own gestures for everything."""
        names = list(self._own)
        self._own.clear()
        self._keep(names)

    def _set(self, name: str, gestures: tuple[str, ...]) -> None:
        if gestures == defaults(name):
            self._own.pop(name, None)
        else:
            self._own[name] = gestures

    def _keep(self, names: list[str]) -> None:
        if self._preferences is not None:
            for name in names:
                own = self._own.get(name)
                self._preferences.keep_keys(name, None if own is None else " ".join(own))
            self._preferences.write()
        self.changed.emit()

    def _act(self, kind: Kind, *gestures: str) -> str:
        # A modifier that means nothing here changes nothing.
        for gesture in gestures:
            for act in MOUSE_ACTS:
                if act.kind is kind and gesture in self.gestures(act.name):
                    return act.name
        return ""


def defaults(name: str) -> tuple[str, ...]:
    """The program's own gestures."""
    return tuple(BY_NAME[name].gestures.split())


def kind_of(gesture: str) -> Kind | None:
    """What kind of gesture this is the name of; None where it is no name of one."""
    *held, last = gesture.split("+")
    if any(each not in ("Ctrl", "Alt", "Shift") for each in held):
        return None
    if last == "wheel":
        return Kind.WHEEL
    if last.removeprefix("double-") in _BUTTONS.values():
        return Kind.DOUBLE if last.startswith("double-") else Kind.DRAG
    return None


def shown(gesture: str) -> str:
    """A gesture in words."""
    *held, last = gesture.split("+")
    button = {
        "left": tr("left"),
        "right": tr("right"),
        "middle": tr("middle"),
        "back": tr("back button"),
        "forward": tr("forward button"),
    }.get(last.removeprefix("double-"), "")
    if last == "wheel":
        said = tr("wheel")
    elif last.startswith("double-"):
        said = tr("double click") if last == "double-left" else tr("double click, {button}").format(button=button)
    else:
        said = tr("{button} drag").format(button=button)
    return "+".join([*held, said])


def wheel_gesture(modifiers: Qt.KeyboardModifier) -> str:
    """The name of a turn of the wheel."""
    return f"{_held(modifiers)}wheel"


def button_gesture(button: Qt.MouseButton, modifiers: Qt.KeyboardModifier, *, double: bool) -> str:
    """The name of a drag or a double click; empty for a button that has no name here."""
    name = _BUTTONS.get(button, "")
    return name and _held(modifiers) + ("double-" if double else "") + name


def _held(modifiers: Qt.KeyboardModifier) -> str:
    return "".join(f"{name}+" for modifier, name in _MODIFIERS if modifiers & modifier)
