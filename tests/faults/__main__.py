"""The long versions; exit 1 where anything was lost, doubled or changed.

python -m tests.faults --kills 1000 --seed 1
python -m tests.faults --power-cuts 1000 --seed 1
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from pneumo_desktop.faults import LABELS
from tests.faults.harness import ENGINE_POINTS, a_run, kills
from tests.faults.power import cuts, record
from tests.faults.shim import compiled, why_not
from tests.faults.zygote import Zygote


def main() -> int:
    """Run, and say what was done and what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=1000, help="engines to kill, at random times and at fault points")
    parser.add_argument("--power-cuts", type=int, default=0, help="power cuts to play back, instead of kills")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decoders", choices=("inside", "processes"), default="inside")
    parsed = parser.parse_args()
    if parsed.power_cuts:
        return _verdict(_power(parsed.power_cuts, parsed.seed))
    with a_run(parsed.seed, inside=parsed.decoders == "inside") as run:
        outcome = kills(run, parsed.kills, parsed.seed, progress=True)
    print(f"{outcome.kills} kills, {outcome.at_points.total()} of them at fault points, in {outcome.seconds:.0f} s")
    print(f"{outcome.films} files, {outcome.verdicts} verdicts meanwhile, {outcome.models} models in use in turn")
    for label in ENGINE_POINTS:
        print(f"{outcome.at_points[label]:6} {label:18} {LABELS[label]}")
    return _verdict(outcome.complaints)


def _power(count: int, seed: int) -> list[str]:
    if why_not():
        return [f"not run: {why_not()}"]
    with tempfile.TemporaryDirectory(prefix="pneumo-power-") as name:
        root = Path(name)
        with Zygote(compiled(root)) as zygote:
            recording = record(root / "run", zygote, seed, films=20)
            wrong = list(cuts(recording, root / "after", count, seed, engines=count // 10))
    print(f"{count} power cuts among {len(recording.changes)} changes; after {count // 10} an engine went on")
    print(f"{len(recording.run.stream.sent)} files, {len(recording.given)} verdicts")
    return wrong


def _verdict(complaints: list[str]) -> int:
    for complaint in complaints[:50]:
        print("WRONG:", complaint)
    print("FAILED" if complaints else "nothing lost, nothing doubled, nothing changed")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
