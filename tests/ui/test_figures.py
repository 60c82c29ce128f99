"""The pages of figures open by a key, draw what was counted, say the same in words, and cost the start nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pneumo_desktop.audit.statistics.count import Asked, statistics
from pneumo_desktop.audit.statistics.gather import BY
from pneumo_desktop.case import Finding
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.figures.drawings import PARTS, drawings, text_of_part
from pneumo_desktop.ui.figures.simulator_page import SimulatorPage
from pneumo_desktop.ui.figures.statistics_page import StatisticsPage
from pneumo_desktop.ui.look.theme import Theme, Token, colour
from tests.ui.conftest import Home, MakeDesktop
from tests.ui.test_accessible import heard, places


def fill(home: Home, cases: int = 8) -> None:
    for number in range(cases):
        case = home.add(f"f{number}", 0.1 * number + 0.05)
        with home.store.writing() as writer:
            writer.open_case(case, "Dr A", "1:1")
        if number % 3:
            confirm(home.store, case, "Dr A")
        else:
            override(home.store, case, Finding.INDETERMINATE, "<b>blurred</b>", "Dr A")
        if number % 4 == 0:
            override(home.store, case, Finding.NO_PNEUMONIA, "second look", "Dr B")


def opened(desktop: Desktop, qtbot: QtBot) -> StatisticsPage:
    desktop.window.keys.by_name["statistics"].trigger()
    page = desktop.figures.page
    assert page is not None
    qtbot.waitUntil(page.again.isEnabled, timeout=20_000)
    return page


def test_nothing_of_plots_is_loaded_before_a_page_is_opened() -> None:
    said = "import sys, pneumo_desktop.ui.app; print('pyqtgraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_an_empty_home_says_that_there_is_nothing_to_draw(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    page = opened(make_desktop(), qtbot)
    page.part.choose("waiting")
    page._show()
    assert page.empty.isVisible()
    assert "nothing to draw" in page.empty.text()
    assert not any(plot.isVisible() for plot in page.plots)
    assert "cannot be told" in page.text.toPlainText()


def test_every_part_and_division_is_drawn_and_said_in_words(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    fill(home)
    page = opened(make_desktop(), qtbot)
    for part in PARTS:
        QTest.mouseClick(page.part._group.button(PARTS.index(part)), Qt.MouseButton.LeftButton)
        for by in ("", *BY):
            page.by.choose(by)
            page._show()
            for plot in (each for each in page.plots if each.isVisible()):
                assert plot.accessibleName()
                assert plot.accessibleDescription()
            assert len(page.text.toPlainText()) > 40
    page.part.choose("agreement")
    page.by.choose("")
    page._show()
    said = page.text.toPlainText()
    assert "not its sensitivity" in said
    assert "<b>blurred</b>" in said  # plain text from a reader, never mark-up
    assert "How each is counted" in said


def test_what_is_drawn_is_what_the_command_counts(home: Home) -> None:
    fill(home)
    found = statistics(home.store, Asked())
    (share,) = found.of("verdicts that confirm the call")
    drawn = drawings(found, "agreement", "")[0].series[0]
    assert (drawn.y[0], drawn.low[0], drawn.high[0]) == (share.value, share.low, share.high)
    assert f"{share.hits} of {share.n}" in text_of_part(found, "agreement", "")
    hours = drawings(found, "volume", "")[0]
    assert sum(hours.series[0].y) == found.of("arrived")[0].value


def test_it_is_counted_again_with_a_key(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    fill(home, 3)
    page = opened(make_desktop(), qtbot)
    assert page.state.text().startswith("3 arrived, 3 decided")
    home.add("later", 0.4)
    QTest.keyClick(page, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: page.state.text().startswith("4 arrived"), timeout=20_000)


def test_a_span_of_days_begins_at_midnight_of_this_pc(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    page = opened(make_desktop(), qtbot)
    page.span.choose("7")
    since = page.asked().since
    assert since is not None
    assert (since.hour, since.minute, since.second) == (0, 0, 0)
    page.span.choose("0")
    assert page.asked().since is None


def test_every_place_of_the_keyboard_has_a_name_and_escape_leaves(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop()
    page = opened(desktop, qtbot)
    assert [type(each).__name__ for each in places(page) if not heard(each)] == []
    reached = set()
    for _ in range(2 * len(places(page))):
        held = QApplication.focusWidget()
        assert held is not None
        reached.add(heard(held))
        assert not any(plot is held or plot.isAncestorOf(held) for plot in page.plots)
        QTest.keyClick(held, Qt.Key.Key_Tab)
    assert {"Part: Volume", "Time: 7 days", "Count again", "Close", "The same in words"} <= reached
    first = page.part._group.button(0)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert page.part.value == "waiting"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert desktop.window.keys.by_name["statistics"].isEnabled()


def test_plots_wear_the_theme(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    fill(home, 3)
    desktop = make_desktop()
    page = opened(desktop, qtbot)
    for theme in (Theme.LIGHT, Theme.DARK):
        desktop.window.appearance.choose(theme=theme)
        ground = page.plots[0].backgroundBrush().color()
        assert ground == colour(Token.FIELD)


@pytest.mark.parametrize("size", [(600, 330), (1280, 720)])
def test_it_stays_inside_the_window(home: Home, make_desktop: MakeDesktop, qtbot: QtBot, size: tuple[int, int]) -> None:
    fill(home, 3)
    desktop = make_desktop()
    desktop.window.resize(*size)
    page = opened(desktop, qtbot)
    assert desktop.window.rect().contains(page.geometry())


def test_the_simulator_plays_a_labelled_example_where_the_site_has_too_few_cases(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    fill(home, 2)
    desktop = make_desktop()
    desktop.window.keys.by_name["simulate"].trigger()
    page = desktop.figures.simulator
    assert isinstance(page, SimulatorPage)
    qtbot.waitUntil(page.play.isEnabled, timeout=30_000)
    assert "NOT THIS SITE" in page.state.text()
    assert "too few cases" in page.text.toPlainText()
    assert "Baltruschat" in page.text.toPlainText()
    assert all(plot.isVisible() for plot in page.plots)
    assert "by score with cap, the ill" in page.plots[0].accessibleDescription()
    assert [type(each).__name__ for each in places(page) if not heard(each)] == []


def test_the_simulator_refuses_what_is_no_number(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    desktop.window.keys.by_name["simulate"].trigger()
    page = desktop.figures.simulator
    assert page is not None
    qtbot.waitUntil(page.play.isEnabled, timeout=30_000)
    for field, text, said in (
        ("readers", "many", "numbers"),
        ("readers", "0", "--readers"),
        ("prevalence", "120", "share"),
    ):
        line = getattr(page, field)
        assert isinstance(line, QLineEdit)
        line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(page.play.isEnabled, timeout=30_000)
        assert said in page.state.text()
        line.setText("")


def test_in_a_small_window_no_question_is_cut_off_and_plots_scroll(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    fill(home)
    desktop = make_desktop()
    desktop.window.resize(640, 360)
    page = opened(desktop, qtbot)
    qtbot.wait(50)
    for choices in (page.part, page.span, page.by):
        for button in choices._group.buttons():
            assert choices.rect().contains(button.geometry())
            assert button.width() >= button.sizeHint().width()
            assert page.rect().contains(choices.geometry())
    assert all(plot.height() >= 150 for plot in page.plots if plot.isVisible())
