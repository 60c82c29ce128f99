"""How fast the network is where it runs, against other runtimes for the same network, and how far numbers differ."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Mapping

import numpy as np

from pneumo_desktop.benchmark import Bench, Figure
from pneumo_desktop.benchmark.rivals import rivals
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.imaging.prepare import prepare
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.inference.contest import Contest, Pixels, Runner

_BATCH = 16
_CARD_BATCHES = (1, 4, 16, 64, 128, 256, 512)
_ROUNDS = 15
_ROUND_SECONDS = 0.08
_PAUSE = 0.01
_OURS = "ours"


def model(bench: Bench) -> Iterator[Figure]:
    """Films per second in batches and milliseconds for one, against each rival; and the largest difference."""
    contest = Contest(bench.settings.device)
    yield Figure("model.load", 1000 * contest.seconds_to_load, "ms", contest.text)
    yield from agreement(contest, _films(bench, contest))
    if contest.kind == "cpu":
        yield from against_rivals(contest, _BATCH)
        yield from against_rivals(contest, 1)
    else:
        yield from on_a_card(contest)


def against_rivals(contest: Contest, count: int) -> Iterator[Figure]:
    """One row for each rival; where it does not run here, the row says why and has no ratio."""
    films = _noise(contest, count)
    entered = dict(rivals(contest, count))
    entered[f"eager torch {contest.format}"] = contest.eager()
    running = {name: runner for name, runner in entered.items() if runner is not None}
    seconds = race({_OURS: contest.ours(), **running}, films)
    for name in entered:
        ours, theirs = seconds[_OURS], seconds.get(name)
        if count == 1:
            yield Figure("model.forward_one", 1000 * ours, "ms", name, ours / theirs if theirs else None)
        else:
            yield Figure("model.forward", count / ours, "films/s", name, theirs / ours if theirs else None)


def race(runners: Mapping[str, Runner], films: Pixels) -> dict[str, float]:
    """Median seconds for a batch, in short rounds by turns, so that whatever else runs on the PC hits all the same."""
    repeats: dict[str, int] = {}
    for name, runner in runners.items():
        for _ in range(3):
            began = time.perf_counter()
            runner(films)
            took = time.perf_counter() - began
        repeats[name] = max(1, min(50, int(_ROUND_SECONDS / max(took, 1e-9))))
    times: dict[str, list[float]] = {name: [] for name in runners}
    order = list(runners)
    for _ in range(_ROUNDS):
        order = order[1:] + order[:1]  # nobody always comes after the same one
        for name in order:
            time.sleep(_PAUSE)  # threads of the one before go to sleep
            runners[name](films)
            began = time.perf_counter()
            for _ in range(repeats[name]):
                runners[name](films)
            times[name].append((time.perf_counter() - began) / repeats[name])
    return {name: statistics.median(taken) for name, taken in times.items()}


def agreement(contest: Contest, films: Pixels) -> Iterator[Figure]:
    """The largest difference of a likelihood between how films are scored here and float32 on the CPU."""
    found, exact = contest.likelihoods(contest.ours()(films)), contest.likelihoods(contest.exact()(films))
    against = f"float32 on the CPU, {len(films)} films, {contest.text}"
    yield Figure("model.agreement", float(np.abs(found - exact).max()), "likelihood", against)


def on_a_card(contest: Contest) -> Iterator[Figure]:
    """Films per second for each batch size, from memory to memory, and the share of what the card does at best."""
    ceiling, operations = contest.ceiling(), contest.operations()
    for count in _CARD_BATCHES:
        try:
            runners = {_OURS: contest.for_batch(count), "eager": contest.eager()}
            seconds = race(runners, _noise(contest, count))
        except (RuntimeError, MemoryError):
            return  # its memory is full; larger batches need more of it
        rate = count / seconds[_OURS]
        against = f"eager torch {contest.format}"
        yield Figure(f"model.forward_batch_{count}", rate, "films/s", against, seconds["eager"] / seconds[_OURS])
        share = rate * operations / ceiling
        yield Figure(f"model.share_batch_{count}", share, "share", f"matrix product in {contest.format}", share)


def _noise(contest: Contest, count: int) -> Pixels:
    return np.random.default_rng(0).random((count, 1, *contest.size), dtype=np.float32)


def _films(bench: Bench, contest: Contest) -> Pixels:
    """The benchmark's films as the model takes them; noise where none can be read."""
    inputs = []
    for path in bench.films:
        try:
            inputs.append(prepare(read_picture(path), contest.size))
        except PneumoError:
            continue
    return np.stack(inputs) if inputs else _noise(contest, _BATCH)
