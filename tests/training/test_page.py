"""A report is one file that opens without a network, and what files are called does nothing in it."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from training.reports.charts import LINES, dress, figure, legend
from training.reports.page import Page, Share


@pytest.fixture
def page() -> Page:
    made = Page("Data set <b>", "tiny & small", command="python -m training explore 'a b'")
    made.warn("Resolution betrays the label.", "<img src=x onerror=alert(1)>", target="Sizes")
    made.warn("Nobody shows this.", "It leads nowhere.", target="absent")
    sizes = made.section("Sizes")
    sizes.table(
        ("class", "films", "share", "AUC"), [("<NORMAL>", 1349, Share(0.258), 0.9), ("x", None, Share(1.2), 1234.5)]
    )
    chart = figure(4, 2)
    panel = chart.subplots()
    panel.plot([0, 1], [0, 1], label="rises", **LINES[1])
    dress(panel, "A line", "x", "y")
    legend(panel)
    sizes.picture(chart, "a line that rises")
    films = [(np.zeros((8, 9), np.uint8), '"><script>'), (np.full((8, 9, 3), 255, np.uint8), "b")]
    sizes.films(films, "Samples", width=96)
    made.section("Two words").note("beware", warning=True)
    made.section("Three").text("text")
    return made


def test_everything_is_inside_and_words_are_escaped(page: Page) -> None:
    html = page.html()
    assert all(target.startswith(("data:image/", "#")) for target in re.findall(r"(?:src|href)=\"([^\"]*)", html))
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "&lt;NORMAL&gt;" in html
    assert html.count("data:image/jpeg;base64,") == 2
    assert html.count("data:image/svg+xml;base64,") == 1
    assert "default-src 'none'" in html


def test_figures_are_written_as_they_are_read(page: Page) -> None:
    html = page.html()
    for text in ("1,349", "25.8 %", "0.900", "1,234", "–</td>", "--bar: 25.8%", "--bar: 100.0%", "--film: 96px"):
        assert text in html
    assert '<a href="#s1">Look</a>' in html
    assert html.count(">Look</a>") == 1


def test_without_warnings_the_page_says_that_all_is_well() -> None:
    assert "nothing stands out" in Page("a", "b", all_well="nothing stands out").html()


def test_report_is_written_whole_or_not_at_all(page: Page, tmp_path: Path) -> None:
    page.save(tmp_path / "out" / "report.html")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.html"]
    assert (tmp_path / "out/report.html").read_text("utf-8").rstrip().endswith("</html>")
