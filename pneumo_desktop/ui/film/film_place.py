"""Where the film stands: in the main window or in one of its own on another screen; all remembered for each desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from pneumo_desktop.ui.film.film_window import LEAST, FilmWindow
from pneumo_desktop.ui.film.layouts import Box, Screen, Standing, as_text, healed, name_of, of_text
from pneumo_desktop.ui.frame import Frame
from pneumo_desktop.ui.keys.held_keys import HeldKeys
from pneumo_desktop.ui.preferences import Preferences

NOTE_MS, SETTLE_MS = 700, 400
LEADS = ("search", "row_menu")
"""Acts that go on in the list: the main window gets the keyboard."""


class FilmPlace(QObject):
    """Moves the film between the windows, and keeps and restores where both stand."""

    said = Signal(str)

    def __init__(self, frame: Frame, preferences: Preferences) -> None:
        super().__init__(frame)
        self._frame, self._preferences = frame, preferences
        self.window = FilmWindow(frame)
        self.window.closed.connect(self.attach)
        self.screens: Callable[[], list[Screen]] = _screens
        self._split: tuple[int, int] | None = None
        self._film: Box | None = None
        self._action: QAction | None = None
        self._came_from_film = False
        self._arrangement = ""
        self._note = _timer(self, NOTE_MS, self.keep)
        self._settle = _timer(self, SETTLE_MS, self.screens_changed)
        for each in (frame, self.window):
            each.installEventFilter(self)
        frame.split.splitterMoved.connect(self._split_moved)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screens_moved)
            application.screenRemoved.connect(self._screens_moved)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the actions."""
        return {"film_window": self.toggle}

    def connect_actions(self, by_name: Mapping[str, QAction], held: HeldKeys) -> None:
        """Let all keys act in the film's window as well."""
        self.window.share_keys(list(by_name.values()), held)
        self._action = by_name["film_window"]
        self._action.setCheckable(True)
        for name in LEADS:
            by_name[name].triggered.connect(self._to_list)

    @property
    def detached(self) -> bool:
        """Whether the film has a window of its own."""
        return self._frame.right.parentWidget() is self.window

    @Slot()
    def toggle(self) -> None:
        """To a window of its own, on another screen where there is one; or back."""
        if self.detached:
            self.attach()
        else:
            self.detach()

    def detach(self, standing: Standing | None = None) -> None:
        """The film to a window of its own."""
        if self.detached:
            return
        sizes = self._frame.split.sizes()
        self._split = (sizes[0], sizes[1])
        self.window.take(self._frame.right)
        box = standing.film if standing is not None else self._film
        elsewhere = self._other_screen()
        whole = standing.film_whole if standing is not None else box is None and elsewhere is not None
        self.window.setGeometry(QRect(*(box or elsewhere or self._beside())))
        (self.window.showMaximized if whole else self.window.show)()
        self.window.activateWindow()
        self._frame.film.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tick()

    @Slot()
    def attach(self) -> None:
        """The film back into the main window."""
        if not self.detached:
            return
        self._film = _box(self.window)
        self._frame.split.addWidget(self._frame.right)
        self._frame.split.setStretchFactor(1, 1)
        self._frame.right.show()
        self.window.hide()
        if self._split is not None:
            self._frame.split.setSizes(list(self._split))
        self._frame.activateWindow()
        self._tick()

    @Slot()
    def lead(self) -> None:
        """Something goes on in the main window: it gets the keyboard, and gives it back afterwards."""
        if self.detached and self.window.isActiveWindow():
            self._came_from_film = True
            self._frame.activateWindow()

    @Slot()
    def _to_list(self) -> None:
        if self.detached:
            self._frame.activateWindow()

    def give_back(self) -> None:
        """What went on in the main window is over."""
        if self._came_from_film and self.detached:
            self.window.activateWindow()
        self._came_from_film = False

    def restore(self) -> bool:
        """Show the windows as they stood on these screens; False where that is not known."""
        self._arrangement = name_of(self.screens())
        kept = of_text(self._preferences.kept(f"layouts/{self._arrangement}"))
        if kept is None or kept.main is None:
            return False
        self._stand(healed(kept, self.screens()))
        return True

    @Slot()
    def keep(self) -> None:
        """Remember how the windows stand on these screens."""
        self._note.stop()
        if name_of(self.screens()) == self._arrangement and self._frame.isVisible():
            self._preferences.keep(f"layouts/{self._arrangement}", as_text(self.standing()))

    def standing(self) -> Standing:
        """How the windows stand now."""
        film = _box(self.window) if self.detached else self._film
        sizes = self._frame.split.sizes()
        split = self._split if self.detached else (sizes[0], sizes[1]) if self._frame.split_by_hand else None
        return Standing(
            _box(self._frame), self._frame.isMaximized(), split, self.detached, film, self.window.isMaximized()
        )

    @Slot()
    def screens_changed(self) -> None:
        """A screen came or went: as it stood on these screens, else what can still be reached of how it stands."""
        screens = self.screens()
        if not screens or name_of(screens) == self._arrangement:
            return
        before = of_text(self._preferences.kept(f"layouts/{self._arrangement}")) or self.standing()
        self._arrangement = name_of(screens)
        kept = of_text(self._preferences.kept(f"layouts/{self._arrangement}"))
        was_detached = self.detached
        self._stand(healed(kept or replace(before, main_whole=self._frame.isMaximized()), screens))
        if was_detached and not self.detached:
            self.said.emit(self.tr("The other screen is gone: the film is back in this window."))
        self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Windows that were moved are noted once they stand still."""
        if watched is self._frame and event.type() is QEvent.Type.Close:
            self.keep()
            self.window.hide()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self._note.start()
        return False

    def _stand(self, standing: Standing) -> None:
        frame = self._frame
        if standing.main is not None and not standing.main_whole:
            frame.setGeometry(QRect(*standing.main))
            frame.showNormal()
        else:
            if standing.main is not None:
                frame.setGeometry(QRect(*standing.main))  # says on which screen it is to be maximised
            frame.showMaximized()
        self._split, self._film = standing.split, standing.film
        if standing.split is not None:
            frame.set_split(standing.split)
        if standing.detached:
            self.detach(standing)
            self._split = standing.split or self._split
        else:
            self.attach()

    def _other_screen(self) -> Box | None:
        here = QRect(*_box(self._frame)).center()
        return next((screen.area for screen in self.screens() if not QRect(*screen.area).contains(here)), None)

    def _beside(self) -> Box:
        """On the same screen: over the right part of the main window."""
        area = QRect(*_box(self._frame))
        wide, high = max(LEAST[0], area.width() * 2 // 3), max(LEAST[1], area.height() - 24)
        return max(0, area.right() + 1 - wide), max(0, area.bottom() + 1 - high), wide, high

    def _tick(self) -> None:
        if self._action is not None:
            self._action.setChecked(self.detached)
        self._note.start()

    @Slot()
    def _split_moved(self) -> None:
        self._note.start()

    @Slot()
    def _screens_moved(self) -> None:
        self._settle.start()


def _timer(parent: QObject, milliseconds: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer


def _box(window: QWidget) -> Box:
    """Where it stands, or will when it is no longer maximised."""
    area = window.normalGeometry() if window.isMaximized() and window.normalGeometry().isValid() else window.geometry()
    return area.left(), area.top(), area.width(), area.height()


def _screens() -> list[Screen]:
    found = []
    for screen in QApplication.screens():
        area = screen.availableGeometry()
        found.append(Screen(screen.name(), (area.left(), area.top(), area.width(), area.height())))
    return found
