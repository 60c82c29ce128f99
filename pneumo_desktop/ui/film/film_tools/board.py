"""All marks on the films of a case: which is being drawn, which is chosen, where the keyboard's cursor stands."""

from __future__ import annotations

import math
from collections.abc import Mapping

from pneumo_desktop.ui.film.film_tools.marks import Mark, Sheet
from pneumo_desktop.ui.film.film_tools.regions import ReaderBox, Share, is_share
from pneumo_desktop.ui.film.film_tools.ruled import Point
from pneumo_desktop.ui.words import tr

MOST_MARKS = 60
"""On one film; nobody measures more, and each is drawn at every step of a drag."""

Boxes = dict[str, tuple[Share, ...]]


class Board:
    """What a hand, on a mouse or on a keyboard, does with the marks. Points and reaches are in film pixels."""

    def __init__(self) -> None:
        self.sheet: Sheet | None = None
        self.shown = True
        self.drawing: Mark | None = None
        self.chosen: Mark | None = None
        self.handle: int | None = None
        self.cursor: Point | None = None
        self._key = ""
        self._marks: dict[str, list[Mark]] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self._given: Boxes = {}
        self._held: tuple[Point, bool] | None = None

    @property
    def marks(self) -> list[Mark]:
        """Those of the film that is shown."""
        return self._marks.setdefault(self._key, []) if self.sheet is not None else []

    @property
    def busy(self) -> bool:
        """Whether the keyboard is a tool's: something is drawn, or a handle is chosen."""
        return self.drawing is not None or self.chosen is not None

    def new_case(self) -> None:
        """Nothing of another case stays."""
        self.show(None, "")
        self._marks.clear()
        self._given.clear()

    def show(self, sheet: Sheet | None, key: str) -> None:
        """Another film, named by its SHA-256; what was drawn on it before is there again, unless it has no name."""
        self.leave()
        self.sheet, self._key = sheet, key
        if not key:
            self._marks.pop("", None)
        if sheet is not None:
            self._sizes[key] = sheet.size
            self.marks.extend(ReaderBox.of(share, sheet.size) for share in self._given.pop(key, ()))

    @property
    def full(self) -> bool:
        """Whether no more marks go on this film."""
        return len(self.marks) >= MOST_MARKS

    def begin(self, kind: type[Mark], at: Point) -> None:
        """Take a tool; the cursor of the keyboard stands at a point. The same tool once more lays it down again."""
        again = type(self.drawing) is kind
        self.leave()
        if self.sheet is not None and not again and not self.full:
            self.shown, self.drawing, self.cursor = True, kind(), self.sheet.inside(at)

    def leave(self) -> bool:
        """Lay down the tool, let go of the mark; returns whether there was any."""
        was = self.busy
        self.drawing = self.chosen = self.handle = self.cursor = self._held = None
        return was

    def set_point(self, at: Point | None = None) -> bool:
        """The next point of what is drawn, at the cursor where none is given; a finished mark is chosen."""
        at = at or self.cursor
        if self.drawing is None or self.sheet is None or at is None:
            return False
        mark = self.drawing
        mark.points.append(self.sheet.inside(at))
        if mark.complete:
            self.leave()
            if mark.worth_keeping():
                self.marks.append(mark)
                self.chosen = mark
        return True

    def step(self, dx: float, dy: float) -> Point | None:
        """Move the cursor, or the chosen handle, or the chosen mark; returns where that is now."""
        if self.sheet is None:
            return None
        if self.drawing is not None and self.cursor is not None:
            self.cursor = self.sheet.inside((self.cursor[0] + dx, self.cursor[1] + dy))
            return self.cursor
        if self.chosen is None:
            return None
        if self.handle is None:
            self.chosen.move(dx, dy, self.sheet)
            return self.chosen.anchor()
        x, y = self.chosen.handles()[self.handle]
        self._move_handle(self.sheet.inside((x + dx, y + dy)))
        return self.chosen.handles()[self.handle]

    def next_handle(self, way: int) -> bool:
        """Choose the next handle of all marks, or the one before; past the last, none, and the tab key goes on."""
        if self.drawing is not None:
            return True
        if not self.shown:
            return False
        places = [(mark, i) for mark in self.marks for i in range(len(mark.handles()))]
        now = (self.chosen, -1 if self.handle is None else self.handle)
        at = next((i for i, (mark, handle) in enumerate(places) if mark is now[0] and handle == now[1]), None)
        if at is None and self.chosen is not None:  # all of a mark: its own first or last handle
            own = [i for i, (mark, _) in enumerate(places) if mark is self.chosen]
            at = own[0] - 1 if way > 0 else own[-1] + 1
        at = (0 if way > 0 else len(places) - 1) if at is None else at + way
        if not 0 <= at < len(places):
            self.leave()
            return False
        self.chosen, self.handle = places[at]
        return True

    def delete(self) -> bool:
        """Take the chosen mark away, or the last point of what is drawn."""
        if self.drawing is not None:
            if self.drawing.points:
                self.drawing.points.pop()
            return True
        if self.chosen is None:
            return False
        self.marks.remove(self.chosen)
        return self.leave()

    def delete_all(self) -> None:
        """All marks of this film, but the reader's boxes, which belong to the verdict."""
        self.leave()
        self.marks[:] = [mark for mark in self.marks if isinstance(mark, ReaderBox)]

    def press(self, at: Point, reach: float) -> bool:
        """A mouse button goes down: set a point, or take hold of a mark there; returns whether it did."""
        if self.sheet is None:
            return False
        if self.drawing is not None:
            before = len(self.drawing.points)
            self.cursor = self.sheet.inside(at)
            self.set_point(at)
            self._held = (at, True) if self.drawing is not None and before == 0 else None
            return True
        found = self._under(at, reach) if self.shown else None
        self.leave()
        if found is None:
            return False
        self.chosen, self.handle = found
        self._held = (at, False)
        return True

    def drag(self, at: Point) -> None:
        """The mouse moves: the open end of what is drawn follows, or what is held."""
        if self.sheet is None:
            return
        if self.drawing is not None:
            self.cursor = self.sheet.inside(at)
        elif self.chosen is not None and self._held is not None:
            if self.handle is None:
                start = self._held[0]
                self.chosen.move(at[0] - start[0], at[1] - start[1], self.sheet)
                self._held = (at, False)
            else:
                self._move_handle(self.sheet.inside(at))

    def release(self, at: Point, reach: float) -> None:
        """The button comes up: a tool drawn by dragging has its second point here."""
        held, self._held = self._held, None
        if held is not None and held[1] and math.dist(held[0], at) > reach:
            self.set_point(at)

    def hint(self) -> str:
        """What to do next, in a sentence or two; empty while no tool is in the hand."""
        if self.sheet is None or not self.busy:
            return ""
        if self.drawing is not None:
            done, prompts = len(self.drawing.points), self.drawing.prompts()
            step = tr("{done} of {all}").format(done=done + 1, all=len(prompts))
            keys = tr("Click, or arrows and Enter; Esc ends.")
            return f"{self.drawing.title()} {step}: {prompts[done]}. {keys}"
        said = " · ".join(self.chosen.says(self.sheet)) if self.chosen is not None else ""
        title = self.chosen.title() if self.chosen is not None else ""
        note = self.chosen.note(self.sheet) if self.chosen is not None else ""
        keys = tr("Arrows move, Tab next handle, Del deletes, Esc ends.")
        return " ".join(part for part in (f"{title}: {said}.", note, keys) if part)

    def boxes(self) -> Boxes:
        """The reader's boxes on all films of the case; films without one are left out."""
        found: Boxes = {}
        for key, marks in self._marks.items():
            drawn = [mark for mark in marks if isinstance(mark, ReaderBox)]
            if key and drawn:
                found[key] = tuple(mark.share(self._sizes[key]) for mark in drawn)
        return {**found, **{key: shares for key, shares in self._given.items() if shares}}

    def set_boxes(self, boxes: Mapping[str, tuple[Share, ...]]) -> None:
        """Boxes that were kept, in place of all that are drawn; those of a film that is not shown yet wait for it.

        Where they are those that are drawn, nothing happens: a tool stays in the hand.
        """
        if dict(boxes) == self.boxes():
            return
        self.leave()
        for marks in self._marks.values():
            marks[:] = [mark for mark in marks if not isinstance(mark, ReaderBox)]
        self._given = {key: tuple(filter(is_share, shares))[:MOST_MARKS] for key, shares in boxes.items()}
        self.show(self.sheet, self._key)

    def measures(self) -> list[str]:
        """What is measured on this film, for the record of a verdict."""
        if self.sheet is None or not self.shown:
            return []
        return [
            f"{mark.title()}: {' · '.join(mark.says(self.sheet))}"
            for mark in self.marks
            if not isinstance(mark, ReaderBox)
        ]

    def _move_handle(self, to: Point) -> None:
        if self.chosen is not None and self.handle is not None:
            self.chosen.move_handle(self.handle, to)
            places = self.chosen.handles()
            self.handle = min(range(len(places)), key=lambda i: math.dist(places[i], to))

    def _under(self, at: Point, reach: float) -> tuple[Mark, int | None] | None:
        """The handle there, else the mark whose line runs there; the one drawn last first."""
        for mark in reversed(self.marks):
            for i, handle in enumerate(mark.handles()):
                if math.dist(handle, at) <= reach:
                    return mark, i
        return next(((mark, None) for mark in reversed(self.marks) if mark.near(at, reach)), None)
