"""Engines are killed while films stream in and a reader gives verdicts; then the worklist is held to the manifest."""

from __future__ import annotations

import random
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from pneumo_desktop.case import FilmStatus, Finding
from pneumo_desktop.demo import films
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.faults import LABELS, VARIABLE
from pneumo_desktop.imaging import read
from pneumo_desktop.review.decide import confirm, override
from pneumo_desktop.settings import load_settings
from pneumo_desktop.worklist.models import ACT, ModelUse
from pneumo_desktop.worklist.store import Store
from tests.faults.compare import Expected, Given, complaints
from tests.faults.stand_in import SIZE, UNSOUND, likelihood, sha256_of
from tests.faults.stream import Stream
from tests.faults.zygote import Ended, Order, Zygote

ENGINE_POINTS = [label for label in LABELS if not label.startswith("decoder.")]
SIDE = 480
POINT_SECONDS = 6.0
LAST_SECONDS = 1800.0


@dataclass(slots=True)
class Outcome:
    """What a run came to; `complaints` is empty where nothing was lost, doubled or changed."""

    complaints: list[str]
    kills: int = 0
    at_points: Counter[str] = field(default_factory=Counter)
    films: int = 0
    verdicts: int = 0
    models: int = 0
    seconds: float = 0.0


class Run:
    """One home, one folder, one stream, one reader.

    Args:
        inside: decoders inside the engine; else in processes, as the program does it.
    """

    def __init__(self, root: Path, zygote: Zygote, seed: int, *, inside: bool = True) -> None:
        self.settings = load_settings(
            home=root / "home", incoming=root / "incoming", settle_seconds=0.05, workers=2, batch_size=8, device="cpu"
        )
        self.settings.home.mkdir(parents=True)
        (self.settings.home / "settings.toml").write_text(
            "settle_seconds = 0.05\nworkers = 2\nbatch_size = 8\nreserve_mib = 1\n"
        )
        self.stream = Stream(self.settings.incoming_folder, films(), seed, SIDE)
        self.given: list[Given] = []
        self.uses = [""]
        self.log = root / "engine.log"
        self.environment: dict[str, str] = {}
        self._zygote, self._inside = zygote, inside
        self._random = random.Random(seed + 1)

    def engine(self, kill_after: float | None = None, fault: str = "", *more: str) -> Ended:
        """One life of an engine."""
        home, incoming = str(self.settings.home), str(self.settings.incoming_folder)
        command = ["engine", "--home", home, "--incoming", incoming, *more]
        environment = {**self.environment, **({VARIABLE: fault} if fault else {})}
        return self._zygote.run(Order(command, kill_after, environment, self._inside, str(self.log)))

    def finish(self) -> list[str]:
        """One engine that takes what is left; then everything that is wrong."""
        ended = self.engine(LAST_SECONDS, "", "--once")
        wrong = [] if ended.code == 0 else [f"the last engine ended with {ended.code}: {self.last_words()}"]
        return wrong + complaints(
            self.settings, self.stream.sent, self.given, [sha256_of(use) for use in self.uses], self.expected()
        )

    def last_words(self) -> str:
        """What engines wrote last."""
        return self.log.read_text()[-600:] if self.log.exists() else ""

    def expected(self) -> Expected:
        """What every model says of everything that is shown."""
        made: dict[tuple[int, str], float] = {}
        file = self.settings.incoming_folder.parent / ".shown"
        for base, data in enumerate(self.stream.shown()):
            file.write_bytes(data)
            examined = read.examine(file, SIZE)
            made |= {(base, sha256_of(use)): likelihood(examined, sha256_of(use)) for use in self.uses}
        return made

    def decide(self) -> None:
        """One verdict on a scored case of the queue, where there is one."""
        if not self.settings.database.exists():
            return
        store = Store.of(self.settings)
        try:
            with store.reading() as reader:
                scored = [case for case in reader.queue(limit=40) if case.status is FilmStatus.SCORED]
            if not scored:
                return
            case, name = self._random.choice(scored), f"Dr {len(self.given)}"
            try:
                if self._random.random() < 0.5:
                    case = confirm(store, case.case_id, name)
                else:
                    case = override(store, case.case_id, Finding.INDETERMINATE, "motion", name)
            except ReviewRefused:
                return
            assert case.finding is not None
            self.given.append(Given(case.case_id, case.verdict_id, case.finding, name))
        finally:
            store.close()

    def change_model(self, name: str) -> None:
        """Put another stand-in in use, as `model use` does."""
        if not self.settings.database.exists():
            return
        store = Store.of(self.settings)
        with store.writing() as writer:
            writer.record("harness", ACT, None, ModelUse(name, name, sha256_of(name), sha256_of(name + " card")).body)
        store.close()
        self.uses.append(name)


@contextmanager
def a_run(seed: int, *, inside: bool = True, zygote: Zygote | None = None) -> Iterator[Run]:
    """A run in a folder of its own, removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="pneumo-faults-") as name:
        if zygote is not None:
            yield Run(Path(name), zygote, seed, inside=inside)
            return
        with Zygote() as own:
            yield Run(Path(name), own, seed, inside=inside)


def kills(run: Run, count: int, seed: int, per_kill: float = 3.0, *, progress: bool = False) -> Outcome:
    """Kill `count` engines, at random times and at fault points in turn, while files arrive and verdicts are given."""
    chance, outcome = random.Random(seed), Outcome([])
    began, stop = time.monotonic(), threading.Event()
    others = threading.Thread(target=_others, args=(run, stop, chance.random(), count * per_kill), daemon=True)
    points = cycle(chance.sample(ENGINE_POINTS, len(ENGINE_POINTS)))
    for _ in range(8):
        run.stream.put()
    others.start()
    while outcome.kills < count:
        label = next(points) if chance.random() < 0.6 else ""
        if label:
            ended = at_point(run, label, chance.choice((1, 1, 2)), POINT_SECONDS)
        else:
            ended = run.engine(chance.uniform(0.02, 1.0))
        outcome.kills += 1
        if ended.code != -9:
            outcome.complaints.append(f"an engine ended by itself ({ended.code}): {run.last_words()}")
            break
        if label and not ended.by_clock:
            outcome.at_points[label] += 1
        if progress and outcome.kills % 50 == 0:
            said = f"{outcome.kills} kills, {len(run.stream.sent)} files, {len(run.given)} verdicts"
            print(f"{said}, {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201
    stop.set()
    others.join()
    if run.uses[-1].startswith(UNSOUND):
        run.change_model("model-last.safetensors")
    outcome.complaints += run.finish()
    outcome.films, outcome.verdicts, outcome.models = len(run.stream.sent), len(run.given), len(run.uses)
    outcome.seconds = time.monotonic() - began
    return outcome


def at_point(run: Run, label: str, nth: int = 1, seconds: float = 60.0) -> Ended:
    """Let an engine live until it passes a fault point for the nth time, with everything there that leads to it.

    Args:
        seconds: when it is killed if it does not.
    """
    if label.startswith("waiting."):
        run.change_model(f"{UNSOUND}-{len(run.uses)}.safetensors")
        run.stream.put("jpeg")
        run.engine(LAST_SECONDS, "", "--once")
    if label.startswith(("waiting.", "again.")):
        run.change_model(f"model-{len(run.uses)}.safetensors")
        nth = 1
    elif label not in ("scan.begun", "scan.done"):
        for _ in range(nth):
            run.stream.put("jpeg")
    else:
        nth = 1
    return run.engine(seconds, f"{label}=kill:{nth}")


def _others(run: Run, stop: threading.Event, seed: float, most: float) -> None:
    """The world outside: files arrive and a reader reads, until told to stop."""
    chance = random.Random(seed)
    while not stop.is_set():
        if len(run.stream.sent) < most:
            for _ in range(chance.randint(1, 3)):
                run.stream.put()
        if chance.random() < 0.25:
            run.decide()
        stop.wait(chance.uniform(0.05, 0.5))
