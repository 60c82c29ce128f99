"""What stands in the place of the list where it is empty: why, and what to do next."""

from __future__ import annotations

from pneumo_desktop.ui.queue_state import Snapshot
from pneumo_desktop.ui.words import tr
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
        (asked.decided_today, tr("Nothing decided today.")),
        (bool(asked.decided), tr("Nothing decided yet.")),
        (asked.attention, tr("Nothing needs attention.")),
        (asked.urgent, tr("Nothing is marked urgent.")),
        (bool(asked.opened_by), tr("You have no case open.")),
    ]
    for true, said in found:
        if true:
            return said
    if snapshot.tally.decided:
        return tr("All read. {n} decided today.").format(n=snapshot.tally.decided_today)
    said = tr("No films yet.\n\nPut chest radiographs into\n{folder}\n\nEach appears here within seconds.")
    return said.format(folder=incoming)
