"""Views of the list: those built in, and a reader's own, kept as text that people can read. No widgets."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import timedelta
from typing import Any, get_args, get_type_hints

from pneumo_desktop.case import Band, CaseState
from pneumo_desktop.ui.words import tr
from pneumo_desktop.worklist.wanted import Filter, Sort, Wanted

NAME_AT_MOST = 40
OWN_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class SavedView:
    """A list under a name. `short` is its name where there is little room; `own`: a reader made it."""

    name: str
    wanted: Wanted
    own: bool = False
    short: str = ""


def built_in(reader: str) -> tuple[SavedView, ...]:
    """What every reader finds; *My open* is of the one who reads. Dates in them are relative, so they hold tomorrow."""
    return (
        SavedView(tr("All unread"), Wanted(), short=tr("Unread")),
        SavedView(tr("Urgent"), Wanted(Filter(urgent=True)), short=tr("Urgent")),
        SavedView(tr("Needs attention"), Wanted(Filter(attention=True)), short="!"),
        SavedView(tr("My open"), Wanted(Filter(opened_by=reader or "?")), short=tr("Mine")),
        SavedView(tr("Decided today"), Wanted(Filter(decided=True, decided_today=True)), short=tr("Today")),
        SavedView(tr("Decided"), Wanted(Filter(decided=True))),
    )


@dataclass(slots=True)
class OwnViews:
    """A reader's own views, in their order."""

    views: list[SavedView] = field(default_factory=list)

    def save(self, name: str, wanted: Wanted) -> bool:
        """Keep a list under a name, in the place of the one that had it; False where the name says nothing."""
        name = " ".join(name.split())[:NAME_AT_MOST]
        if not name or (len(self.views) >= OWN_AT_MOST and self.index(name) is None):
            return False
        made = SavedView(name, wanted, own=True)
        at = self.index(name)
        if at is None:
            self.views.append(made)
        else:
            self.views[at] = made
        return True

    def rename(self, at: int, name: str) -> bool:
        """Another name; False where it says nothing or another view has it."""
        name = " ".join(name.split())[:NAME_AT_MOST]
        if not name or self.index(name) not in (None, at):
            return False
        self.views[at] = replace(self.views[at], name=name)
        return True

    def remove(self, at: int) -> None:
        """Forget one."""
        del self.views[at]

    def move(self, at: int, steps: int) -> int:
        """Another place in the order; returns where it stands then."""
        to = min(max(at + steps, 0), len(self.views) - 1)
        self.views.insert(to, self.views.pop(at))
        return to

    def index(self, name: str) -> int | None:
        """Where the view of a name stands."""
        wanted = name.casefold()
        return next((i for i, view in enumerate(self.views) if view.name.casefold() == wanted), None)

    def as_text(self) -> str:
        """For a file that people read."""
        said = [{"name": view.name, **wanted_said(view.wanted)} for view in self.views]
        return json.dumps(said, ensure_ascii=False) if said else ""

    @classmethod
    def of(cls, text: str) -> OwnViews:
        """Views out of a file; what cannot be understood is left out, never guessed at."""
        try:
            said = json.loads(text) if text else []
        except ValueError:
            said = []
        made = cls()
        for each in said if isinstance(said, list) else []:
            wanted = wanted_of(each)
            if wanted is not None and isinstance(each.get("name"), str):
                made.save(each["name"], wanted)
        return made


def wanted_said(wanted: Wanted) -> dict[str, Any]:
    """A list as plain values; what lets all through is left out."""
    said: dict[str, Any] = {}
    for each in fields(Filter):
        value = getattr(wanted.filter, each.name)
        if value != each.default:
            said[each.name] = value.total_seconds() if isinstance(value, timedelta) else value
    if wanted.sort is not Sort.READING or wanted.descending:
        said["sort"], said["descending"] = wanted.sort, wanted.descending
    return said


def wanted_of(said: Any) -> Wanted | None:
    """A list out of plain values; None where one of them is not what it must be: half a filter shows too much."""
    if not isinstance(said, dict):
        return None
    hints = get_type_hints(Filter)
    values: dict[str, Any] = {}
    try:
        for each in fields(Filter):
            if each.name in said:
                values[each.name] = _value(hints[each.name], said[each.name])
        known = {"name", "sort", "descending", *hints}
        if set(said) - known:
            return None
        return Wanted(Filter(**values), Sort(said.get("sort", Sort.READING)), bool(said.get("descending", False)))
    except (TypeError, ValueError, OverflowError):
        return None


def same_list(one: Wanted, other: Wanted) -> bool:
    """Whether two lists hold the same cases in the same order, but for a search."""
    plain = [replace(each, filter=replace(each.filter, search="")) for each in (one, other)]
    return plain[0] == plain[1]


def _value(hint: Any, said: Any) -> Any:
    kinds: Iterable[Any] = get_args(hint)
    if hint is str or hint is bool:
        return _exactly(hint, said)
    if timedelta in kinds:
        return None if said is None else timedelta(seconds=float(said))
    if int in kinds or bool in kinds:
        return None if said is None else _exactly(int if int in kinds else bool, said)
    element = next(iter(kinds))
    if not isinstance(said, list):
        raise TypeError(said)
    return tuple(element(_exactly(str, each)) if element in (Band, CaseState) else _exactly(str, each) for each in said)


def _exactly(kind: type, said: Any) -> Any:
    if type(said) is not kind:
        raise TypeError(said)
    return said
