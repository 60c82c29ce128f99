"""Long work from the desktop: begun from the menu, shown, stopped, and its end said; the record and files are real."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pneumo_desktop.review.decide import confirm
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.chores.chore_words import outcome_of, progress_text
from pneumo_desktop.ui.chores.chores import Chore, Chores, Ended, Progress
from tests.ui.conftest import Home, MakeDesktop

SLOW = """
import json, os, signal, sys, threading, time, _thread
signal.signal(signal.SIGINT, signal.default_int_handler)
def until_closed():
    while os.read(0, 1): pass
    _thread.interrupt_main()
threading.Thread(target=until_closed, daemon=True).start()
try:
    for n in range(1000):
        print("\\x1e" + json.dumps({"what": "films", "done": n, "total": 1000}), flush=True)
        time.sleep(0.02)
except KeyboardInterrupt:
    open(sys.argv[1], "w").write("cleaned up")
"""


def ended(desktop: Desktop, qtbot: QtBot, said: str) -> None:
    strip = desktop.window.status.strip
    qtbot.waitUntil(lambda: strip.isVisible() and not strip.working, timeout=30_000)
    assert said in strip.label.text()


def trigger(desktop: Desktop, name: str) -> None:
    desktop.window.keys.by_name[name].trigger()


def test_export_by_keys_takes_the_states_and_days_that_were_chosen(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    confirm(home.store, home.add("aa", 0.97), "Dr A. Otieno")
    home.add("b", 0.6)
    desktop = make_desktop()
    card, out = desktop.window.export_card, tmp_path / "decided.csv"
    trigger(desktop, "export")
    assert card.isVisible()
    card.file.line.setText(str(out))
    card.since.setText("yesterday")
    QTest.keyClick(card.file.line, Qt.Key.Key_Return)
    assert card.isVisible()
    assert "2026-01-31" in card.trouble.text()
    next(button for button in card.findChildren(type(card.file.choose)) if button.text() == "Today").click()
    QTest.keyClick(card.file.line, Qt.Key.Key_Return)
    assert not card.isVisible()
    ended(desktop, qtbot, "Exported 1 decided")
    with out.open(newline="", encoding="utf-8-sig") as file:
        assert [row["state"] for row in csv.DictReader(file)] == ["confirmed"]
    assert json.loads(Path(f"{out}.manifest.json").read_text())["rows"] == 1
    with home.store.reading() as reader:
        assert [row.actor for row in reader.journal() if row.act == "export"] == ["Dr A. Otieno"]


def test_backup_now_writes_a_verified_file_and_says_so(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    trigger(desktop, "backup")
    card = desktop.window.backup_card
    card.file.line.setText(str(tmp_path / "no" / "such.zip"))
    QTest.keyClick(card.file.line, Qt.Key.Key_Return)
    assert card.trouble.isVisible()
    card.file.line.setText(str(tmp_path / "b.zip"))
    QTest.keyClick(card.file.line, Qt.Key.Key_Return)
    ended(desktop, qtbot, "Backed up and verified: 1 cases")
    assert (tmp_path / "b.zip").is_file()
    trigger(desktop, "stop")
    assert not desktop.window.status.strip.isVisible()


def test_verify_answers_in_words_and_names_the_first_bad_row(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    home.add("aa", 0.97)
    desktop = make_desktop()
    trigger(desktop, "verify")
    ended(desktop, qtbot, "The record stands as it was written")
    trigger(desktop, "stop")  # its key: more
    assert "cut off the end" in desktop.window.outcome_card.text.text()
    desktop.window.outcome_card.leave()
    with home.store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE films SET source = '/another' WHERE id = 1")
    trigger(desktop, "verify")
    ended(desktop, qtbot, "film 1")
    assert "!" in desktop.window.status.strip.label.text()


def test_archive_moves_films_of_decided_cases(
    home: Home, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    confirm(home.store, home.add("aa", 0.97), "Dr A. Otieno")
    desktop = make_desktop()
    trigger(desktop, "archive")
    card = desktop.window.archive_card
    card.folder.line.setText(str(tmp_path / "archive"))
    QTest.keyClick(card.folder.line, Qt.Key.Key_Return)
    ended(desktop, qtbot, "Archived: 1 films of 1 cases")
    assert len(list((tmp_path / "archive").glob("??/*"))) == 1


def test_a_stop_lets_the_work_take_away_what_it_half_made(qtbot: QtBot, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    chores = Chores(lambda chore: [sys.executable, "-S", "-c", SLOW, str(mark)])
    steps: list[Progress] = []
    chores.progressed.connect(steps.append)
    assert chores.start(Chore("backup"))
    assert not chores.start(Chore("export"))
    qtbot.waitUntil(lambda: any(step.done > 3 for step in steps), timeout=10_000)
    with qtbot.waitSignal(chores.ended, timeout=10_000) as over:
        chores.stop()
    assert over.args is not None
    assert over.args[0].stopped
    assert mark.read_text() == "cleaned up"
    assert not chores.busy


def test_the_strip_shows_how_far_and_its_key_stops(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    strip, chores = desktop.window.status.strip, desktop.chores.chores
    chores._command = lambda chore: [sys.executable, "-S", "-c", SLOW, str(home.settings.home / "mark")]
    trigger(desktop, "verify")
    qtbot.waitUntil(lambda: "of 1,000" in strip.label.text(), timeout=10_000)
    assert strip.bar.isVisible()
    desktop.window.resize(700, 360)
    assert desktop.window.status.isVisible()
    trigger(desktop, "backup")  # the list goes on, and the keys as well
    assert desktop.window.backup_card.isVisible()
    desktop.window.backup_card.leave()
    trigger(desktop, "stop")
    qtbot.waitUntil(lambda: "stopped" in strip.label.text(), timeout=10_000)


def test_work_goes_with_the_window(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    mark = home.settings.home / "mark"
    desktop.chores.chores._command = lambda chore: [sys.executable, "-S", "-c", SLOW, str(mark)]
    trigger(desktop, "verify")
    qtbot.waitUntil(lambda: "of 1,000" in desktop.window.status.strip.label.text(), timeout=10_000)
    desktop.window.close()
    assert mark.read_text() == "cleaned up"


@pytest.mark.parametrize("name", ["backup", "restore", "rebuild", "archive", "export", "audit"])
def test_every_trouble_says_what_was_not_done(name: str) -> None:
    said = outcome_of(Ended(Chore(name), trouble="disk: it is full. Make room."))
    assert said.trouble
    assert said.text.endswith("disk: it is full. Make room.")
    assert progress_text(Progress(Chore(name), "films", 5, 20, 130.0)).endswith("films 5 of 20 · 2 min left")


def test_a_rebuild_says_what_was_put_back_and_what_was_not() -> None:
    facts = {
        "films": 9,
        "verdicts": 6,
        "set_aside": "/h/a.sqlite",
        "salvaged": ["/h/a.jsonl"],
        "restored": 4,
        "left": {"/h/a.jsonl": 2},
    }
    said = outcome_of(Ended(Chore("rebuild"), facts))
    assert said.trouble
    assert any(line.startswith("4 acts of readers were put back") for line in said.more)
    assert any(line.startswith("2 acts of readers could not be proven") and "/h/a.jsonl" in line for line in said.more)
