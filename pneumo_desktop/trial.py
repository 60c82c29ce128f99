"""One shipped film through the real decoder and model, outside any worklist: does this PC score, where, how fast?

`python -m pneumo_desktop.trial auto --home DIR --progress` tells it as lines; the first start of the desktop asks so.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psutil

from pneumo_desktop.errors import PneumoError
from pneumo_desktop.imaging.sandbox import Limits, Sandbox
from pneumo_desktop.models import in_use, scorer_of
from pneumo_desktop.progress import followed, outcome, tell
from pneumo_desktop.resources import resource
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings, load_settings

FILM = "demo/person1885_bacteria_4772.jpeg"


def try_out(settings: Settings, film: Path | None = None) -> dict[str, Any]:
    """Score a film as the engine would, and say how it went.

    Returns:
        `present`: kinds of devices of this PC with their names; `device`: where the model runs, in which precision;
        `notice` and `problem`: see `Scorer`; `likelihood` (None where nothing was scored), `call`, `reason`; `seconds`
        for the film, decoding included; `cores` and `memory` (bytes) of this PC.
    """
    tell("devices", 0, 3)
    facts: dict[str, Any] = {
        "present": _present(),
        "cores": psutil.cpu_count(logical=False) or os.cpu_count() or 1,
        "memory": psutil.virtual_memory().total,
    }
    tell("model", 1, 3)
    scorer = _scorer(settings)
    scorer.load()
    facts |= {"device": scorer.device, "notice": scorer.notice, "problem": scorer.problem, "model": scorer.model_name}
    tell("film", 2, 3)
    with tempfile.TemporaryDirectory(prefix="pneumo-trial-") as scratch:
        limits = Limits(settings.decoder_memory_mib, settings.decode_seconds)
        sandbox = Sandbox(Path(scratch), 1, limits)
        try:
            for _ in range(2):  # the first one starts the decoder, which an engine at work has done long before
                began = time.perf_counter()
                [opinion] = scorer.opinions([sandbox.examine(film or resource(FILM), scorer.input_size)])
                seconds = time.perf_counter() - began
        finally:
            sandbox.close()
    score = opinion.score
    said = {"likelihood": score.likelihood, "call": score.call.value} if score else {"likelihood": None, "call": ""}
    return {**facts, **said, "reason": opinion.reason, "seconds": seconds}


def _scorer(settings: Settings) -> Scorer:
    try:
        return scorer_of(in_use(settings), settings)
    except PneumoError:  # a worklist that does not open has its own page
        return Scorer(settings.device, share=settings.share_of_pneumonia)


def _present() -> dict[str, str]:
    """What there is, with the name that its maker gave it where torch says it."""
    from pneumo_desktop.inference.device import names

    return names()


def main(arguments: list[str]) -> int:
    """The command; exit 1 with one sentence where it could not be tried at all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("device")
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--incoming", type=Path)
    parser.add_argument("--progress", action="store_true")
    parsed = parser.parse_args(arguments)
    with ExitStack() as stack:
        if parsed.progress:
            stack.enter_context(followed())
        try:
            settings = load_settings(home=parsed.home, incoming=parsed.incoming, device=parsed.device)
            outcome(**try_out(settings))
        except (PneumoError, OSError) as error:
            sys.stderr.write(f"{error}\n")
            return 1
        except KeyboardInterrupt:
            return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
