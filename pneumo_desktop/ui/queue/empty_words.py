"""What stands in the place of the list where it is empty: why, and what to do next."""

from __future__ import annotations

from pneumo_desktop.ui.keys.key_map import present
from pneumo_desktop.ui.queue.queue_state import Snapshot
from pneumo_desktop.ui.words import is_stale, tr
from pneumo_desktop.worklist.wanted import SORTED_AT_MOST


def why_empty(snapshot: Snapshot, incoming: str, *, narrowed: bool) -> str:
    """Why there are no rows.

    Args:
        incoming: the folder where films arrive.
        narrowed: the list holds less than its view.
    """
    asked = snapshot.wanted.filter
    if snapshot.too_many:
        said = tr("More than {n} cases match: too many to be put in this order.\n\nNarrow the filter or the search.")
        return said.format(n=f"{SORTED_AT_MOST:,}")
    if asked.search:
        return tr("Nothing matches “{text}”.\n\nEsc clears the search.").format(text=asked.search)
    found = [
        (narrowed, tr("Nothing passes the filter.\n\nEsc clears it.")),
        (asked.decided_today, tr("Nothing decided today.\n\n{key} shows all unread.")),
        (bool(asked.decided), tr("Nothing decided yet.\n\n{key} shows all unread.")),
        (
            asked.attention,
            tr("Nothing needs attention.\n\nA film that cannot be scored is listed here, with the reason."),
        ),
        (asked.urgent, tr("Nothing is marked urgent.\n\nA case that cannot wait is put here by hand, with a reason.")),
        (bool(asked.opened_by), tr("You have no case open.\n\n{key} shows all unread; Enter opens one.")),
    ]
    for true, said in found:
        if true:
            return said.format(key=present("view_1"))
    if snapshot.tally.decided:
        return tr("All read. {n} decided today.").format(n=snapshot.tally.decided_today)
    engine = snapshot.engine
    if engine is not None and engine.waiting and not is_stale(engine, snapshot.taken_at):
        return tr("{n} files are being read.\n\nThe first is listed in a moment.").format(n=engine.waiting)
    if engine is not None and not is_stale(engine, snapshot.taken_at) and engine.state != "stopped":
        said = tr("No films yet.\n\nPut chest radiographs into\n{folder}\n\nEach appears here within seconds.")
    else:
        said = tr(
            "No films yet.\n\nPut chest radiographs into\n{folder}\n\nThey are listed as soon as the engine runs: "
            "top right says how it does."
        )
    return said.format(folder=incoming)
