"""Files that hang their decoder are listed with the reason, after the films that came with them."""

from __future__ import annotations

import shutil
import sys
import threading
from pathlib import Path

from pneumo_desktop.engine import Engine
from pneumo_desktop.engine_loop import EngineLoop
from pneumo_desktop.imaging.sandbox import Limits, Sandbox
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import load_settings
from pneumo_desktop.worklist.store import Store
from tests.imaging.test_sandbox import CRASHES_ON_EVIL, make_evil


def test_films_are_listed_before_files_that_hang(tmp_path: Path, demo_films: list[Path]) -> None:
    settings = load_settings(
        home=tmp_path / "home", incoming=tmp_path / "incoming", device="cpu", settle_seconds=0.1, workers=2
    )
    settings.incoming_folder.mkdir()
    program = tmp_path / "evil.py"
    program.write_text(CRASHES_ON_EVIL)
    for number in range(3):  # their names come first
        make_evil(settings.incoming_folder / f"a{number}.jpeg", demo_films[number], "hang")
    make_evil(settings.incoming_folder / "b.jpeg", demo_films[3], "crash")
    for film in demo_films[4:8]:
        shutil.copy(film, settings.incoming_folder)
    sandbox = Sandbox(settings.scratch, 2, Limits(seconds=2.5), command=[sys.executable, str(program)])
    store = Store.of(settings)
    try:
        EngineLoop(Engine(settings, store, sandbox, Scorer("cpu")), threading.Event()).run(once=True)
        with store.reading() as reader:
            films = reader.films()
    finally:
        sandbox.close()
        store.close()
    said = {Path(film.source).name: film.reason for film in films}
    assert len(said) == 8
    suspects = {name for name, reason in said.items() if "set aside" in reason}
    assert suspects == {"a0.jpeg", "a1.jpeg", "a2.jpeg", "b.jpeg"}
    assert "crashed twice" in said["b.jpeg"]
    order = [Path(film.source).name for film in sorted(films, key=lambda film: film.film_id or 0)]
    assert set(order[-2:]) <= suspects
