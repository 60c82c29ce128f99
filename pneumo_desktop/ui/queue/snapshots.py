"""Takes snapshots of the worklist on its own thread: the part of the list around the screen, and the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pneumo_desktop.case import Tier
from pneumo_desktop.ui.queue.queue_state import Asked, Snapshot
from pneumo_desktop.worklist.wanted import Wanted

if TYPE_CHECKING:
    from pneumo_desktop.worklist.lists import Known
    from pneumo_desktop.worklist.rows import EngineStatus
    from pneumo_desktop.worklist.store import Store

PART = 150
"""Rows at hand: the tree lays out every one of them at each change, which must not take it longer than a frame."""

STEP = 50
"""How many rows further the part goes when the reader comes to its end."""

FIRST = 40
"""How many cases from the top are known besides, to be read next."""


class Snapshots:
    """Makes a snapshot out of the one before: what did not change is not made again."""

    def __init__(self) -> None:
        self._known: Known = {}

    def take(self, store: Store, asked: Asked, after_job: int, last: Snapshot | None) -> Snapshot:
        """The worklist at one moment; cases past their due time are moved into *overdue* first.

        Raises:
            WorklistUnavailable: the database does not answer.
        """
        now = store.clock()
        if last is not None and last.next_due is not None and last.next_due <= now:
            with store.writing() as writer:
                writer.promote_overdue()
        known, self._known = self._known, {}
        with store.looking() as reader:
            wanted, start = asked.wanted, asked.start
            if asked.up and start is not None and not isinstance(start, Tier):
                above = reader.page(wanted, STEP, start, back=True, now=now, known=known)
                start = above.marks[0] if above.before is not None else None
            page = reader.page(wanted, PART, start, now=now, known=known)
            if not page.cases and start is not None:  # all that stood there is gone
                start = None
                page = reader.page(wanted, PART, now=now, known=known)
            if isinstance(start, Tier):
                start = page.before
            first = page.cases[:FIRST]
            if wanted.filter.decided or start is not None:
                top = Wanted() if wanted.filter.decided else wanted
                first = reader.page(top, FIRST, now=now, known=known).cases
            here = {case.case_id: case for case in page.cases}
            watched = {number: here[number] for number in asked.watched if number in here}
            elsewhere = [number for number in asked.watched if number not in here]
            watched.update((case.case_id, case) for case in reader.cases(elsewhere, known))
            engine = reader.engine_status()
            same_model = last is not None and _loaded(last.engine) == _loaded(engine)
            snapshot = Snapshot(
                Asked(wanted, start, watched=asked.watched),
                page.cases,
                reader.tally(now),
                engine,
                after_job,
                now,
                first=first,
                watched=watched,
                cards=last.cards if last is not None and same_model else reader.cards(),
                marks=page.marks,
                above=start is not None,
                more=page.after is not None,
                total=page.total,
                untold=tuple(reader.untold()),
                too_many=page.too_many,
            )
        for case in (*snapshot.listed, *snapshot.first, *watched.values()):
            if case.case_id in known:
                self._known[case.case_id] = known[case.case_id]
        return snapshot


def _loaded(engine: EngineStatus | None) -> tuple[str, int] | None:
    """What an engine loaded, and which engine: cards are left at that time only."""
    return None if engine is None else (engine.model_sha256, engine.pid)
