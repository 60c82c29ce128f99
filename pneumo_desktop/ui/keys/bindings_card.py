"""Every key and every gesture of the mouse on one card: choose others, see what clashes, reset one or all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from pneumo_desktop.ui.keys import key_conflicts, key_map, mouse_map
from pneumo_desktop.ui.keys.actions import ACTS, BY_NAME, HEADINGS
from pneumo_desktop.ui.keys.key_map import KeyMap
from pneumo_desktop.ui.keys.mouse_map import MOUSE_ACTS, Kind, MouseMap
from pneumo_desktop.ui.look.theme import font
from pneumo_desktop.ui.widgets import KeyButton, Page
from pneumo_desktop.ui.words import tr

NAME_ROLE = int(Qt.ItemDataRole.UserRole)
OFFERED = {
    Kind.DRAG: ("left", "right", "middle", "Ctrl+left", "Shift+left", "Alt+left", "Ctrl+right", "Shift+right"),
    Kind.WHEEL: ("wheel", "Ctrl+wheel", "Shift+wheel", "Alt+wheel"),
    Kind.DOUBLE: ("double-left", "double-right", "double-middle"),
}
"""What left and right go through where a gesture is chosen without a mouse."""

NARROW = 900


class BindingsCard(Page):
    """Up and down choose a line, Enter waits for its key or gesture, + adds one, Del takes all, Backspace resets."""

    def __init__(self, parent: QWidget, keys: KeyMap, mouse: MouseMap) -> None:
        super().__init__(parent.tr("Keys and mouse"), parent)
        self._keys, self._mouse = keys, mouse
        self._waits_for, self._adds, self._asked = "", False, ""
        self.list = QTreeWidget(self)
        self.list.setObjectName("bindings")
        self.list.setAccessibleName(self.tr("Keys and mouse"))
        self.list.setHeaderLabels([self.tr("What"), self.tr("Keys"), self.tr("To know")])
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setUniformRowHeights(True)
        self.list.setIndentation(12)
        self.list.setMinimumSize(280, 90)
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.list.itemActivated.connect(self._change)
        self.said = QLabel(self)
        self.said.setObjectName("quiet")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.said)
        row = QHBoxLayout()
        self.buttons: list[KeyButton] = []
        self.change, self.add = KeyButton(self.tr("Change"), "Enter"), KeyButton(self.tr("One more"), "+")
        self.take, self.reset = KeyButton(self.tr("None"), "Del"), KeyButton(self.tr("Reset"), "⌫")
        self.all = KeyButton(self.tr("Reset all"), "Ctrl+⌫")
        for button, act in (
            (self.change, self._change),
            (self.add, self._add),
            (self.take, self._take),
            (self.reset, self._reset),
            (self.all, self._reset_all),
        ):
            button.clicked.connect(act)
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.leave)
        self.buttons.append(close)
        row.addWidget(close)
        self.body.addLayout(row)
        self.first = self.list
        self.lines: dict[str, QTreeWidgetItem] = {}
        """By the names of acts, those of the mouse among them."""
        keys.changed.connect(self._show_all)
        mouse.changed.connect(self._show_all)

    def sizeHint(self) -> QSize:
        """Room for the three columns and the buttons, and for as many lines as the window has."""
        line = self.fontMetrics().height()
        return QSize(max(line * 44, self.minimumSizeHint().width()), line * 36)

    def place(self, at: QRect | None = None) -> None:
        """Without keys on the buttons where the window is narrow."""
        for button in self.buttons:
            button.set_compact(self.window().width() < NARROW)
        super().place(at)

    def leave(self) -> None:
        """Whatever was waited for is no longer."""
        self._wait("")
        super().leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the buttons; Escape stops waiting first."""
        key = event.key()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Backspace:
            (self._reset_all if control else self._reset)()
        elif key == Qt.Key.Key_Delete:
            self._take()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a key or a gesture is waited for, the next one is it."""
        if not self._waits_for:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Plus:
                self._add()  # the list would take it to unfold a heading
                return True
            return super().eventFilter(watched, event)
        kind = event.type()
        if kind is QEvent.Type.FocusOut and watched is self.list:
            self._wait("")
        elif isinstance(event, QKeyEvent) and kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event.accept()
            if kind is QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._key(event)
            return True
        elif self._waits_for in mouse_map.BY_NAME and watched is self.list.viewport():
            return self._gesture(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> None:
        name = self._waits_for
        if event.key() == Qt.Key.Key_Escape:
            self._wait("")
        elif name in mouse_map.BY_NAME:
            steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            if steps:
                offered = OFFERED[mouse_map.BY_NAME[name].kind]
                now = next((each for each in self._mouse.gestures(name) if each in offered), offered[-steps])
                self._give_gesture(name, offered[(offered.index(now) + steps) % len(offered)])
            elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._wait("")
        elif self._asked and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give_key(name, self._asked)
        else:
            key = key_conflicts.pressed(event.keyCombination())
            if key:
                self._try_key(name, key)

    def _try_key(self, name: str, key: str) -> None:
        refused = key_conflicts.refusal(name, key)
        others = key_conflicts.clashes(self._keys, name, key)
        self._asked = ""
        if refused:
            self._say(self.tr("{reason} Press another key, or Esc.").format(reason=refused), trouble=True)
        elif others:
            self._asked = key
            question = self.tr("{key} is “{act}” now. Enter takes it from there; or press another key, or Esc.")
            act = ", ".join(other.label for other in others)
            self._say(question.format(key=key_map.shown(key), act=act), trouble=True)
        else:
            self._give_key(name, key)

    def _give_key(self, name: str, key: str) -> None:
        for other in key_conflicts.clashes(self._keys, name, key):
            self._keys.choose(other.name, [each for each in self._keys.keys(other.name) if each != key])
        before = self._keys.keys(name) if self._adds else ()
        self._wait("")
        self._keys.choose(name, [*before, key])
        self._say(key_conflicts.warning(key) or self.tr("{key} it is, from now on.").format(key=key_map.shown(key)))

    def _gesture(self, event: QEvent) -> bool:
        kind = mouse_map.BY_NAME[self._waits_for].kind
        made = ""
        if isinstance(event, QWheelEvent) and kind is Kind.WHEEL:
            made = mouse_map.wheel_gesture(event.modifiers())
        elif isinstance(event, QMouseEvent):
            double = event.type() is QEvent.Type.MouseButtonDblClick
            if (event.type() is QEvent.Type.MouseButtonPress and kind is Kind.DRAG) or (double and kind is Kind.DOUBLE):
                made = mouse_map.button_gesture(event.button(), event.modifiers(), double=double)
        if made:
            self._give_gesture(self._waits_for, made)
            self._wait("", quiet=True)
        return isinstance(event, (QMouseEvent, QWheelEvent))

    def _give_gesture(self, name: str, gesture: str) -> None:
        lost = [act for act in MOUSE_ACTS if act.name != name and gesture in self._mouse.gestures(act.name)]
        self._mouse.choose(name, (*(self._mouse.gestures(name) if self._adds else ()), gesture))
        said = self.tr("{key} it is, from now on.").format(key=mouse_map.shown(gesture))
        for act in lost:
            said += " " + self.tr("It no longer does “{act}”.").format(act=tr(act.meaning))
        self._say(said, trouble=bool(lost))

    @Slot()
    def _change(self) -> None:
        self._begin(adds=False)

    @Slot()
    def _add(self) -> None:
        self._begin(adds=True)

    @Slot()
    def _take(self) -> None:
        self._set(())

    @Slot()
    def _reset(self) -> None:
        self._set(None)

    @Slot()
    def _reset_all(self) -> None:
        self._keys.reset_all()
        self._mouse.reset_all()
        self._say(self.tr("All keys and gestures are the program's own again."))

    def _begin(self, *, adds: bool) -> None:
        name = self._current()
        if name:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._adds = adds
            self._wait(name)

    def _set(self, chosen: tuple[str, ...] | None) -> None:
        name = self._current()
        target = self._mouse if name in mouse_map.BY_NAME else self._keys
        if not name:
            return
        if chosen is not None:
            target.choose(name, chosen)
            self._say("")
            return
        taken = [] if target is self._mouse else key_map.defaults(name)
        for key in taken:
            for other in key_conflicts.clashes(self._keys, name, key):
                self._keys.choose(other.name, [each for each in self._keys.keys(other.name) if each != key])
        target.reset(name)
        self._say(self.tr("The program's own again."))

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, NAME_ROLE) or "") if item else ""

    def _wait(self, name: str, *, quiet: bool = False) -> None:
        self._waits_for, self._asked = name, ""
        if name in mouse_map.BY_NAME:
            self._say(self.tr("Make the gesture here, or go through them with ← →. Esc or Enter ends it."))
        elif name:
            self._say(self.tr("Press the key for “{act}”. Esc leaves it as it is.").format(act=BY_NAME[name].label))
        elif not quiet:
            self._say("")

    def enter(self, at: QRect | None = None) -> None:
        """Its lines are made when they are first looked at: a hundred acts, each held against all others."""
        if not self.lines:
            self._fill()
        super().enter(at)

    def _say(self, text: str, *, trouble: bool = False) -> None:
        said = text or self.tr("Enter, or a double click, changes the keys of a line. They count at once.")
        self.said.setObjectName("trouble" if trouble else "quiet")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(said)
        self.list.setAccessibleDescription(said)

    def _fill(self) -> None:
        for heading in HEADINGS:
            top = QTreeWidgetItem([tr(heading)])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setFont(0, font(1.0, font().Weight.DemiBold))
            self.list.addTopLevelItem(top)
            for act in (act for act in ACTS if (act.heading or "Program") == heading):
                self._line(top, act.name, act.label)
            for mouse_act in MOUSE_ACTS if heading == "Film" else ():
                self._line(top, mouse_act.name, self.tr("Mouse: {what}").format(what=tr(mouse_act.meaning)))
            top.setExpanded(True)
        self._show_all()
        self.list.setCurrentItem(next(iter(self.lines.values())))
        self._say("")

    def _line(self, top: QTreeWidgetItem, name: str, text: str) -> None:
        item = QTreeWidgetItem(top, [text])
        item.setData(0, NAME_ROLE, name)
        self.lines[name] = item

    @Slot()
    def _show_all(self) -> None:
        for name, item in self.lines.items():
            self._show(name, item)
        for column in (0, 1):
            self.list.resizeColumnToContents(column)
        self.list.setColumnWidth(0, min(self.list.columnWidth(0), max(160, self.window().width() * 2 // 5)))

    def _show(self, name: str, item: QTreeWidgetItem) -> None:
        if name in mouse_map.BY_NAME:
            said, own = [mouse_map.shown(each) for each in self._mouse.gestures(name)], self._mouse.is_own(name)
            notes = []
        else:
            said, own = [key_map.shown(key) for key in self._keys.keys(name)], self._keys.is_own(name)
            notes = key_conflicts.notes(self._keys, name)
        item.setText(1, ", ".join(said) or "—")
        item.setText(2, " ".join([*([self.tr("changed")] if own else []), *filter(None, notes)]))
        item.setFont(1, font(1.0, font().Weight.DemiBold if own else font().Weight.Normal))
