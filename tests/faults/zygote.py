"""A process that has everything loaded and forks an engine for each order, so that a thousand of them take minutes.

Orders and answers are one JSON object a line. It holds no database, or its children would take over SQLite's notion of
which locks this process has.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NoReturn

POLL_SECONDS = 0.005


@dataclass(frozen=True, slots=True)
class Order:
    """One engine: its command line, its environment, and when it is killed; None: it ends by itself."""

    arguments: list[str]
    kill_after: float | None = None
    environment: dict[str, str] = field(default_factory=dict)
    inside: bool = True
    log: str = os.devnull


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended: exit code, or minus the signal; `by_clock` where `kill_after` did it."""

    code: int
    by_clock: bool
    seconds: float


class Zygote:
    """The asking side; use it as a context.

    Args:
        preload: a shared library that is loaded before all others.
    """

    def __init__(self, preload: Path | None = None) -> None:
        self._environment = {**os.environ, **({"LD_PRELOAD": str(preload)} if preload else {})}

    def __enter__(self) -> Zygote:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self._environment,
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._process.stdout.close()

    def run(self, order: Order) -> Ended:
        """Start one engine and wait for its end."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(order)) + "\n")
        self._process.stdin.flush()
        return Ended(**json.loads(self._process.stdout.readline()))


def _engine(order: Order) -> NoReturn:
    code = 70
    try:
        os.environ.update(order.environment)  # first of all: the shim reads it at the first call that it sees
        log = os.open(order.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        null = os.open(os.devnull, os.O_RDONLY)
        for source, target in ((null, 0), (log, 1), (log, 2)):
            os.dup2(source, target)
        from pneumo_desktop import cli, engine_models, faults, models
        from pneumo_desktop.imaging import sandbox
        from tests.faults import stand_in

        faults.arm(order.environment.get(faults.VARIABLE, ""))
        for module in (engine_models, models):
            module.__dict__["scorer_of"] = stand_in.scorer_of
        if order.inside:
            sandbox.Sandbox = stand_in.InsideDecoder  # type: ignore[assignment, misc]
        code = cli.main(order.arguments)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _wait(pid: int, kill_after: float | None) -> Ended:
    began, by_clock = time.monotonic(), False
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        seconds = time.monotonic() - began
        if found:
            return Ended(os.waitstatus_to_exitcode(status), by_clock, seconds)
        if kill_after is not None and seconds >= kill_after and not by_clock:
            os.kill(pid, signal.SIGKILL)
            by_clock = True
        time.sleep(POLL_SECONDS)


def main() -> None:
    """Load what an engine needs, torch apart, and serve."""
    import alembic.command  # noqa: F401
    import watchdog.observers  # noqa: F401

    import pneumo_desktop.engine_loop
    import pneumo_desktop.imaging.dicom
    import pneumo_desktop.models  # noqa: F401
    import tests.faults.stand_in  # noqa: F401

    for line in sys.stdin:
        order = Order(**json.loads(line))
        Path(order.log).parent.mkdir(parents=True, exist_ok=True)
        pid = os.fork()
        if pid == 0:
            _engine(order)
        sys.stdout.write(json.dumps(asdict(_wait(pid, order.kill_after))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
