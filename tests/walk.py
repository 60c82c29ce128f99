"""Twenty cases read with real keys and a real mouse: ten by keyboard alone, ten by mouse. `python -m tests.walk`.

Needs Xvfb and xdotool. The record of the worklist says afterwards whether every verdict is what was meant.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.case import Finding
from pneumo_desktop.demo import films
from pneumo_desktop.library import film_path
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival

CASES = 20
PATIENCE = 30.0
REASON = "clear at second look"
Meant = tuple[str, str]
"""A finding, and the reason: empty where the model was confirmed."""


def missing() -> str:
    """What this PC lacks for it; empty where it has all."""
    return ", ".join(tool for tool in ("Xvfb", "xvfb-run", "xdotool") if shutil.which(tool) is None)


def fill(settings: Settings) -> None:
    """A worklist of real radiographs, from the likeliest to the least."""
    store, found = Store.of(settings), films()
    try:
        with store.writing() as writer:
            for number in range(CASES):
                data = found[number % len(found)].read_bytes() + bytes([number])  # each its own content
                sha256 = hashlib.sha256(data).hexdigest()
                copy = film_path(settings.library, sha256)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(data)
                writer.add_arrival(arrival(f"walk{number:02}", 0.98 - 0.04 * number, sha256=sha256))
    finally:
        store.close()


@dataclass
class Walker:
    """Presses and clicks; `meant` is what it wanted to say of each case."""

    desktop: subprocess.Popen[str]
    meant: dict[int, Meant] = field(default_factory=dict)

    def look(self) -> dict[str, Any]:
        """Ask the eye."""
        if self.desktop.stdin is None or self.desktop.stdout is None:
            raise RuntimeError("the desktop has no eye")
        self.desktop.stdin.write("\n")
        self.desktop.stdin.flush()
        seen: dict[str, Any] = json.loads(self.desktop.stdout.readline())
        return seen

    def until(self, true: Callable[[dict[str, Any]], bool], what: str) -> dict[str, Any]:
        """Look until something is so."""
        ends = time.monotonic() + PATIENCE
        while not true(seen := self.look()):
            if time.monotonic() > ends:
                raise TimeoutError(f"{what}: {seen}")
            time.sleep(0.02)
        return seen

    def ready(self, besides: int | None) -> int:
        """Wait until another case than `besides` is open and drawn; returns its number."""
        seen = self.until(lambda now: now["ready"] and now["open"] != besides and not now["card"], "a case is drawn")
        return int(seen["open"])

    def key(self, *keys: str) -> None:
        """Press keys."""
        _xdotool("key", "--delay", "25", *keys)

    def click(self, name: str) -> None:
        """Click a button or row by its name, once it can be used."""
        seen = self.until(lambda now: name in now["places"], f"{name} can be clicked")
        self.click_at(*seen["places"][name])

    def settled(self) -> dict[int, list[int]]:
        """Where the rows are, once a verdict's row has left and they stand still."""
        before: dict[str, list[int]] = {}
        while before != (now := self.look()["rows"]):
            before = now
            time.sleep(0.25)
        return {int(case): at for case, at in before.items()}

    def _pressed_row(self, case_id: int) -> bool:
        self.click_at(*self.settled()[case_id])
        time.sleep(0.3)
        return False

    def _pressed(self, name: str) -> bool:
        """Click, then give it a moment; False, so that whoever waits looks again."""
        self.click(name)
        time.sleep(0.3)
        return False

    def click_at(self, x: int, y: int) -> None:
        """Click a point of the screen."""
        _xdotool("mousemove", str(x), str(y), "click", "1")

    def by_keyboard(self, count: int) -> None:
        """Confirm and override in turn, without touching the mouse."""
        self.key("Return")
        case_id = None
        for number in range(count):
            case_id = self.ready(case_id)
            if number % 3 < 2:
                self.meant[case_id] = ("", "")
                self.key("c")
            else:
                self.meant[case_id] = (Finding.INDETERMINATE, REASON)
                self.key("o")
                self.until(lambda now: now["card"], "the card is there")
                self.key("3")
                _xdotool("type", "--delay", "15", REASON)
                self.key("Return")
        self.ready(case_id)
        self.key("Escape")
        self.until(lambda now: now["open"] is None, "the case is closed")

    def by_mouse(self, count: int) -> None:
        """From the last row of the list upwards, so that each is opened by a click on its row."""
        case_id = None
        for number in range(count):
            rows = self.settled()
            left = {case: at for case, at in rows.items() if case not in self.meant}
            wanted = max(left, key=lambda case: left[case][1])
            self.until(lambda now, wanted=wanted: now["open"] == wanted or self._pressed_row(wanted), "the row opens")  # type: ignore[misc]
            case_id = self.ready(None)
            if number % 3 < 2:
                self.meant[case_id] = ("", "")
                self.click("Confirm and next")
            else:
                self.meant[case_id] = (Finding.NOT_DIAGNOSTIC, "Rotated")
                self.until(lambda now: now["card"] or self._pressed("Override…"), "the card is there")
                self.click("Finding: Not diagnostic")
                self.click("Rotated")
                self.click("Save and next")
            self.until(lambda now, done=case_id: now["open"] != done and not now["card"], "it goes on")  # type: ignore[misc]


def walk() -> dict[int, Meant]:
    """Twenty verdicts on a screen of its own; returns what was meant, having compared it with the record.

    Raises:
        AssertionError: the record says otherwise. TimeoutError: something did not come.
    """
    with tempfile.TemporaryDirectory(prefix="pneumo-walk-", ignore_cleanup_errors=True) as name:
        settings = Settings(home=Path(name))
        fill(settings)
        command = [sys.executable, "-m", "tests.walked", name]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as desktop:
            walker = Walker(desktop)
            try:
                walker.until(lambda now: now["listed"] and bool(now["rows"]), "the worklist is listed")
                walker.by_keyboard(CASES // 2)
                walker.by_mouse(CASES // 2)
                walker.key("Escape", "ctrl+q")
                desktop.wait(PATIENCE)
            finally:
                desktop.kill()
        compare(settings, walker.meant)
    return walker.meant


def compare(settings: Settings, meant: dict[int, Meant]) -> None:
    """Hold what was meant against the record.

    Raises:
        AssertionError: they differ.
    """
    store = Store.of(settings)
    try:
        verify(store)
        with store.reading() as reader:
            given = reader.verdicts()
            calls = {case.case_id: case.call for case in reader.decided()}
    finally:
        store.close()
    said = {each.case_id: (each.finding, each.reason) for each in given}
    expected = {
        case_id: (finding or (Finding.PNEUMONIA if calls.get(case_id) == "suspected" else Finding.NO_PNEUMONIA), reason)
        for case_id, (finding, reason) in meant.items()
    }
    if len(given) != CASES or said != expected:
        raise AssertionError(f"{len(given)} verdicts; meant {expected}, recorded {said}")


def main() -> int:
    """The command: on an Xvfb of its own, so that nobody's screen is touched."""
    if lacks := missing():
        sys.stderr.write(f"{lacks}: not on this PC; on Debian, apt install xvfb xdotool.\n")
        return 2
    if os.environ.get("PNEUMO_WALK") != "inside":
        again = ["xvfb-run", "-a", "-s", "-screen 0 1680x945x24", sys.executable, "-m", "tests.walk"]
        environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        return subprocess.run(again, env={**environment, "PNEUMO_WALK": "inside"}, check=False, timeout=400).returncode
    began = time.monotonic()
    meant = walk()
    overridden = sum(bool(reason) for _, reason in meant.values())
    said = f"{len(meant)} cases read, {overridden} of them overridden, ten by keyboard and ten by mouse"
    sys.stdout.write(f"{said}; the record has what was meant; {time.monotonic() - began:.0f} s\n")
    return 0


def _xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True, timeout=30)


if __name__ == "__main__":
    sys.exit(main())
