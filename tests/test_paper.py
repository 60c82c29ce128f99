"""The queue on paper: whole or not at all, for its owner alone, in every script, and nothing on it runs."""

from __future__ import annotations

import json
import re
import shutil
import stat
import subprocess
import threading
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pneumo_desktop.cli import main
from pneumo_desktop.errors import NotPermitted, PneumoError
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.paper.keep import PaperKeeper
from pneumo_desktop.paper.write import NAME, write_paper
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.review.urgent import mark_urgent
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import Role, Who
from pneumo_desktop.worklist.store import Store

HOSTILE = '<img src=x onerror="alert(1)">^</td><script>'


class Words(HTMLParser):
    """The words of a page, and every tag with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words, self.tags = "", list[tuple[str, dict[str, str | None]]]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def named(name: str, number: int) -> FilmTags:
    return FilmTags(patient_name=name, patient_id=f"P-{number}", study_instance_uid=f"1.3.{number}", patient_sex="F")


@pytest.fixture
def settings(store: Store) -> Settings:
    return Settings(home=store.path.parent)


def acts(store: Store) -> list[dict[str, object]]:
    with store.reading() as reader:
        return [json.loads(row.body) for row in reader.journal() if row.act == "paper"]


def test_it_has_order_why_patient_film_and_room_for_a_verdict(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    low, high = add("low", 0.2, tags=named("Low^Lea", 1)), add("high", 0.95, tags=named("High^Hal", 2))
    done = add("done", 0.9, tags=named("Done^Dan", 3))
    confirm(store, done, "Dr A")
    mark_urgent(store, low, "on oxygen", "Dr A")
    written = write_paper(store, settings, tmp_path / "p.html", "Dr A")
    page = Words(written.path.read_text(encoding="utf-8"))
    assert written.numbers == (low, high)
    assert page.words.index("LOW, Lea") < page.words.index("HIGH, Hal")
    assert "DONE" not in page.words
    for said in ("on oxygen", "likelihood 0.95", "/incoming/high.dcm", str(settings.library), "2026-01-31", "ID P-2"):
        assert said in page.words, said
    assert sum(attributes.get("class") == "box" for _, attributes in page.tags) == 2 * 4
    assert "names patients" in page.words
    assert stat.S_IMODE(written.path.stat().st_mode) == 0o600


def test_nothing_on_it_runs_or_is_loaded_from_elsewhere(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    add("x", 0.5, tags=named(HOSTILE, 1), path=Path("/incoming/<svg onload=alert(2)>.dcm"))
    text = write_paper(store, settings, tmp_path / "p.html", "Dr A").path.read_text(encoding="utf-8")
    page = Words(text)
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "svg", "link", "iframe"})
    assert not any(name.startswith("on") or name in ("src", "href") for _, each in page.tags for name in each)
    assert "default-src 'none'" in text
    assert re.findall(r"url\(\"(?!data:font/ttf;base64,)", text) == []
    assert "<img src" in page.words  # shown as the plain text that it is


def test_letters_that_a_pc_may_lack_are_in_the_page_and_no_others(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    add("a", 0.5, tags=named("Vega^Ada", 1))
    plain = write_paper(store, settings, tmp_path / "plain.html", "Dr A").path.read_text(encoding="utf-8")
    assert 'PaperHan";' not in plain
    add("b", 0.6, tags=named("王^小明", 2))
    add("c", 0.7, tags=named("محمد^علي", 3))
    both = write_paper(store, settings, tmp_path / "both.html", "Dr A").path.read_text(encoding="utf-8")
    assert "王, 小明" in both
    assert 'font-family: "PaperHan"; src' in both
    assert 'font-family: "PaperLetters"; src' in both
    assert len(both) < 200_000


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium on this PC")
def test_a_browser_prints_it_with_every_name(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    for number, name in enumerate(("王^小明", "محمد^علي", "Иванов^Пётр")):
        add(f"n{number}", 0.5, tags=named(name, number))
    page = write_paper(store, settings, tmp_path / "p.html", "Dr A").path
    out = tmp_path / "p.pdf"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={out}", page.as_uri()]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    fonts = out.read_bytes()
    assert fonts.startswith(b"%PDF")
    assert b"DroidSansFallback" in fonts


@pytest.mark.skipif(not shutil.which("chromium") or not shutil.which("pdftotext"), reason="no chromium, no pdftotext")
def test_a_name_without_a_space_leaves_room_for_the_verdict(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    places = []
    for number, name in enumerate(("Vega^Ada", "W" * 64)):
        add(f"n{number}", 0.5, tags=named(name, number))
        page, out = write_paper(store, settings, tmp_path / "p.html", "Dr A").path, tmp_path / "p.pdf"
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={out}", page.as_uri()]
        subprocess.run(command, capture_output=True, check=True, timeout=60)
        words = subprocess.run(["pdftotext", "-bbox", out, "-"], capture_output=True, text=True, check=True).stdout
        found = re.search(r'xMin="([\d.]+)"[^>]*>Verdict</word>', words)
        assert found
        places.append(float(found[1]))
    assert places[0] == pytest.approx(places[1], abs=2)


def test_an_empty_queue_says_so(store: Store, settings: Settings, tmp_path: Path) -> None:
    written = write_paper(store, settings, tmp_path / "p.html", "Dr A")
    assert "No case is unread." in Words(written.path.read_text(encoding="utf-8")).words


def test_a_long_queue_says_how_much_of_it_is_shown(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    for number in range(5):
        add(f"n{number}", 0.1 * number)
    short = settings.model_copy(update={"paper_cases": 3})
    written = write_paper(store, short, tmp_path / "p.html", "Dr A")
    assert written.cases == 3
    assert "3 of 5 unread cases" in Words(written.path.read_text(encoding="utf-8")).words


def test_what_lay_there_stays_whole_when_it_cannot_be_written(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("a", 0.5)
    path = write_paper(store, settings, tmp_path / "p.html", "Dr A").path
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pneumo_desktop.paper.write.os.fsync", full)
    with pytest.raises(PneumoError, match="No space left"):
        write_paper(store, settings, path, "Dr A")
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".paper-")] == []
    with pytest.raises(PneumoError, match="cannot be written"):
        write_paper(store, settings, tmp_path / "none" / "p.html", "Dr A")


def test_the_record_says_who_took_which_names_away_and_the_engine_not_twice_the_same(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    case = add("a", 0.5)
    write_paper(store, settings, tmp_path / "p.html", "Dr A")
    (said,) = acts(store)
    assert said == {"cases": [case], "file": str(tmp_path / "p.html")}
    keeper = PaperKeeper(store, settings.model_copy(update={"paper_folder": tmp_path}))
    for _ in range(2):
        keeper.look()
        keeper.wait(10)
        keeper._at = 0.0
    assert len(acts(store)) == 2
    add("b", 0.6)
    keeper.look()
    keeper.wait(10)
    assert len(acts(store)) == 3
    assert (tmp_path / NAME).is_file()
    assert "every 5 minutes" in (tmp_path / NAME).read_text(encoding="utf-8")


def test_without_a_folder_the_engine_keeps_none(store: Store, settings: Settings) -> None:
    keeper = PaperKeeper(store, settings)
    before = threading.active_count()
    keeper.look()
    assert threading.active_count() == before
    assert keeper.problem == ""


def test_the_engine_says_why_it_could_not_keep_it_and_goes_on(
    store: Store, add: Callable[..., int], settings: Settings, tmp_path: Path
) -> None:
    add("a", 0.5)
    keeper = PaperKeeper(store, settings.model_copy(update={"paper_folder": tmp_path / "gone"}))
    keeper.look()
    keeper.wait(10)
    assert "page for a power cut cannot be written" in keeper.problem


def test_an_auditor_may_not_print_the_queue(store: Store, settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(NotPermitted):
        write_paper(store, settings, tmp_path / "p.html", Who("A", Role.AUDITOR, authenticated=True))


def test_the_command_writes_it_now(
    store: Store, add: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add("a", 0.5)
    home = ["--home", str(store.path.parent)]
    assert main(["worklist", "--paper", str(tmp_path / "now.html"), "--reader", "Dr A", *home]) == 0
    assert "1 cases on paper" in capsys.readouterr().out
    assert "A, Test" in (tmp_path / "now.html").read_text(encoding="utf-8")


def test_settings_of_the_page_are_off_by_default(tmp_path: Path) -> None:
    made = Settings(home=tmp_path)
    assert made.paper_folder is None
    assert Settings(home=tmp_path, paper_folder=Path("x")).paper_folder == Path.cwd() / "x"
