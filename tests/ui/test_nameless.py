"""In a home without accounts, too, nobody opens a case or looks at more of it without a name."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.review import looks
from pneumo_desktop.ui import acts
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival
from tests.ui.conftest import Home, MakeDesktop


@pytest.mark.parametrize("name", ["", "  "])
def test_a_case_is_neither_opened_nor_looked_at_for_nobody(store: Store, name: str) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.9))
        before = writer.case(1)
    with store.reading() as reader:
        head = reader.head()
    with pytest.raises(ReviewRefused, match="nobody is named"):
        acts.open_case(store, 1, name)
    with pytest.raises(ReviewRefused, match="nobody is named"):
        looks.look(store, name, 1, "film")
    with store.reading() as reader:
        assert (reader.head(), reader.case(1)) == (head, before)


def test_the_desktop_opens_no_film_before_somebody_said_who_reads(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    number = home.add("a", 0.9)
    desktop = make_desktop(reader="")
    qtbot.waitUntil(lambda: bool(desktop.desk.state.rows), timeout=10_000)
    desktop.desk.open(number)
    assert desktop.desk.case is None
    desktop.window.set_reader("Dr A")
    desktop.desk.open(number)
    assert desktop.desk.case is not None
